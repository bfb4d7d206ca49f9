//===- RendererTest.cpp - Text, order and verification of reports ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/diagnostics/JsonRenderer.h"
#include "frontend/diagnostics/TextRenderer.h"
#include "frontend/diagnostics/Verifier.h"
#include "llvm/Support/JSON.h"
#include "gtest/gtest.h"

using namespace krait;
using llvm::StringRef;

namespace {

/// A file with one report in it.
struct Fixture {
  SourceManager sources;
  DiagnosticEngine engine{sources};
  FileId file;

  explicit Fixture(StringRef text) : file(sources.addBuffer("t.py", text)) {}

  SourceRange range(uint32_t begin, uint32_t end) {
    uint32_t start = sources.getStart(file).offset;
    return {{start + begin}, {start + end}};
  }
  DiagnosticBuilder report(uint32_t begin, uint32_t end, StringRef what = "x") {
    return engine.report(range(begin, end), diag::err_cannot_read, what, "y");
  }
  std::string render(bool colors = false) {
    std::string text;
    llvm::raw_string_ostream os(text);
    TextRenderer renderer(os, sources, colors);
    for (const Diagnostic *diagnostic : engine.getSorted())
      renderer.render(*diagnostic);
    return text;
  }
  /// The two lines below the first.
  std::string snippet() { return StringRef(render()).split('\n').second.str(); }
  bool verify(std::string &text) {
    llvm::raw_string_ostream os(text);
    return verifyDiagnostics(engine, {file}, os);
  }
};

TEST(TextRenderer, Caret) {
  Fixture f("first\nname = value\n");
  f.report(13, 18);
  EXPECT_EQ(f.render(), "t.py:2:8: error: cannot read `x`: y [cannot-read]\n"
                        "    2 | name = value\n"
                        "      |        ^~~~~\n");
}

TEST(TextRenderer, EmptyRangeAndEnd) {
  Fixture f("ab");
  f.report(2, 2);
  EXPECT_EQ(f.snippet(), "    1 | ab\n      |   ^\n");
}

TEST(TextRenderer, RangeOverLines) {
  Fixture f("a(b,\n  c)\n");
  f.report(1, 9);
  EXPECT_EQ(f.snippet(), "    1 | a(b,\n      |  ^~~\n");
}

TEST(TextRenderer, TabsWideAndCombining) {
  Fixture tab("\tx");
  tab.report(1, 2);
  EXPECT_EQ(tab.snippet(), "    1 |         x\n      |         ^\n");
  Fixture wide("'\u4f60\u597d' x"); // two double-width characters
  wide.report(9, 10);
  EXPECT_EQ(wide.snippet(), "    1 | '\u4f60\u597d' x\n      |        ^\n");
  EXPECT_NE(wide.render().find("t.py:1:6:"), std::string::npos);
  Fixture combining("e\u0301 x");
  combining.report(4, 5);
  EXPECT_EQ(combining.snippet(), "    1 | e\u0301 x\n      |   ^\n");
}

TEST(TextRenderer, HidesWhatReordersTheLine) {
  Fixture f("a\u202e b\x01");
  f.report(5, 6);
  EXPECT_EQ(f.snippet(), "    1 | a<U+202E> b<U+0001>\n      |           ^\n");
}

TEST(TextRenderer, LongLine) {
  std::string text(100000, 'a');
  text += "b";
  text += std::string(100000, 'c');
  Fixture f(text);
  f.report(100000, 100001);
  EXPECT_LT(f.snippet().size(), 400u);
  EXPECT_NE(f.snippet().find("aab"), std::string::npos);
}

TEST(TextRenderer, NotesAndFixes) {
  Fixture f("colour = 1\n");
  f.report(0, 6)
      .note(f.range(9, 10), diag::err_cannot_write, "n", "m")
      .fix(f.range(0, 6), "color");
  std::string text = f.render();
  EXPECT_NE(text.find("t.py:1:10: error: cannot write `n`: m"),
            std::string::npos);
  EXPECT_NE(text.find("t.py:1:1: note: replace `colour` with `color`\n"),
            std::string::npos);
}

TEST(TextRenderer, ColorsOnlyWhenAsked) {
  Fixture f("ab");
  f.report(0, 1);
  EXPECT_EQ(f.render(false).find('\033'), std::string::npos);
  EXPECT_NE(f.render(true).find("\033["), std::string::npos);
}

TEST(DiagnosticEngine, OrderAndDuplicates) {
  Fixture f("abc");
  f.report(2, 3, "second");
  f.report(0, 1, "first");
  f.report(2, 3, "again").fix(f.range(0, 1), "dropped");
  auto sorted = f.engine.getSorted();
  ASSERT_EQ(sorted.size(), 2u);
  EXPECT_EQ(sorted[0]->message, "cannot read `first`: y");
  EXPECT_EQ(sorted[1]->message, "cannot read `second`: y");
  EXPECT_TRUE(sorted[1]->fixes.empty());
}

TEST(DiagnosticEngine, Rollback) {
  Fixture f("abc");
  f.report(0, 1);
  size_t mark = f.engine.checkpoint();
  f.report(1, 2);
  f.engine.rollback(mark);
  EXPECT_EQ(f.engine.getErrorCount(), 1u);
  f.report(1, 2); // not a duplicate any more
  EXPECT_EQ(f.engine.getErrorCount(), 2u);
}

TEST(DiagnosticEngine, BracesInArguments) {
  Fixture f("a");
  f.report(0, 1, "{1}{x");
  EXPECT_EQ(f.engine.getSorted()[0]->message, "cannot read `{1}{x`: y");
}

TEST(JsonRenderer, IsJson) {
  Fixture f("caf\u00e9 = \"\xff\"\n");
  f.report(0, 5, "\xff")
      .note(f.range(8, 9), diag::err_cannot_write, "n", "m")
      .fix(f.range(0, 5), "cafe");
  for (bool sarif : {false, true}) {
    std::string text;
    llvm::raw_string_ostream os(text);
    if (sarif)
      renderSarif(f.engine, "1", os);
    else
      renderJson(f.engine, os);
    auto value = llvm::json::parse(text);
    ASSERT_TRUE(bool(value)) << text;
    if (sarif)
      continue;
    auto *first =
        (*value->getAsObject()->getArray("diagnostics"))[0].getAsObject();
    EXPECT_EQ(first->getInteger("column"), 1);
    EXPECT_EQ(first->getInteger("endColumn"), 5);
  }
}

TEST(Verifier, Accepts) {
  Fixture f("a # expected-error {{cannot read `x`}}\n"
            "# expected-error@+1 2 {{[cannot-read]}}\n"
            "bc # expected-error-re@-2 {{cannot {{re[a-d]+}}}}\n");
  f.report(0, 1);
  f.report(2, 3);
  uint32_t third = StringRef(f.sources.getText(f.file)).find("bc");
  f.report(third, third + 1);
  f.report(third + 1, third + 2);
  std::string text;
  EXPECT_TRUE(f.verify(text)) << text;
}

TEST(Verifier, Rejects) {
  Fixture f("a # expected-error {{something else}}\n"
            "b # expected-warning {{cannot}}\n");
  f.report(0, 1);
  std::string text;
  EXPECT_FALSE(f.verify(text));
  EXPECT_EQ(text,
            "t.py:1: reported, but not expected: error: cannot read `x`: y "
            "[cannot-read]\n"
            "t.py:1: expected, but not reported: error: something else\n"
            "t.py:2: expected, but not reported: warning: cannot\n");
}

TEST(Verifier, BadComment) {
  Fixture f("# expected-error missing\n# expected-error@x {{a}}\n");
  std::string text;
  EXPECT_FALSE(f.verify(text));
  EXPECT_EQ(text, "t.py:1: expected `{{text}}` after `expected-error`\n"
                  "t.py:2: expected a line number after `@`\n");
}

} // namespace
