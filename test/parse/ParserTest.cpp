//===- ParserTest.cpp - Limits of lexer and parser ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sources that no file of a test-suite should hold: very deep, very long, with
// bytes a file cannot have. Trees are compared in the lit tests of this folder.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/Parser.h"
#include "frontend/ast/Dump.h"
#include "frontend/ast/Visitor.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace krait;

namespace {

/// One source and what parsing it gives.
struct Parsed {
  SourceManager sources;
  DiagnosticEngine diags{sources};
  ast::Arena arena;
  FileId file;

  explicit Parsed(llvm::StringRef text)
      : file(sources.addBuffer("test.py", text)) {}

  const ast::Module *module() {
    return parse::parseModule(sources, file, arena, diags);
  }
  /// The message of the only error, or "".
  std::string error() {
    if (module())
      return "";
    EXPECT_EQ(diags.getErrorCount(), 1u);
    for (const Diagnostic *diagnostic : diags.getSorted())
      if (getSeverity(diagnostic->id) == Severity::Error)
        return diagnostic->message;
    return "no error was reported";
  }
};

std::string getError(const std::string &text) { return Parsed(text).error(); }

std::string repeat(llvm::StringRef text, size_t count) {
  std::string result;
  result.reserve(text.size() * count);
  for (size_t i = 0; i != count; ++i)
    result += text;
  return result;
}

constexpr char TooDeep[] = "source is too deeply nested to parse";

TEST(ParserLimits, DeepRules) {
  constexpr size_t bomb = 100'000;
  EXPECT_EQ(getError(repeat("-", bomb) + "a"), TooDeep);
  EXPECT_EQ(getError(repeat("not ", bomb) + "a"), TooDeep);
  EXPECT_EQ(getError(repeat("lambda:", bomb) + "a"), TooDeep);
  EXPECT_EQ(getError(repeat("a if b else ", bomb) + "c"), TooDeep);
  EXPECT_EQ(getError("a" + repeat("**a", bomb)), TooDeep);
  EXPECT_EQ(getError("if a: b\n" + repeat("elif a: b\n", bomb)), TooDeep);
}

TEST(ParserLimits, HighTrees) {
  constexpr size_t bomb = 100'000;
  EXPECT_EQ(getError("a" + repeat("+a", bomb)), TooDeep);
  EXPECT_EQ(getError("a" + repeat(".a", bomb)), TooDeep);
  EXPECT_EQ(getError("a" + repeat("()", bomb)), TooDeep);
  // Chains inside of chains: each is short enough, all together are not.
  std::string chain = repeat("+a", 2000);
  EXPECT_EQ(
      getError("((((a" + chain + ")" + chain + ")" + chain + ")" + chain + ")"),
      TooDeep);
}

TEST(ParserLimits, WideIsNotDeep) {
  constexpr size_t many = 100'000;
  EXPECT_EQ(getError("a" + repeat(" or a", many)), "");
  EXPECT_EQ(getError("a" + repeat(" < a", many)), "");
  EXPECT_EQ(getError("x = [" + repeat("1,", many) + "]"), "");
  EXPECT_EQ(getError(repeat("@a\n", many) + "def f(): pass"), "");
  EXPECT_EQ(getError(repeat("'a' ", many)), "");
  EXPECT_EQ(getError("a" + repeat("+a", 5000)), "");
  EXPECT_EQ(getError("if a: b\n" + repeat("elif a: b\n", 2000)), "");
}

TEST(ParserLimits, Brackets) {
  EXPECT_EQ(getError(repeat("(", 200) + repeat(")", 200)), "");
  EXPECT_EQ(getError(repeat("(", 201)), "too many nested parentheses");
  EXPECT_EQ(getError(repeat("[", 100'000)), "too many nested parentheses");
}

TEST(ParserLimits, TenMegabytes) {
  constexpr size_t size = 10'000'000;
  EXPECT_EQ(getError("x = '" + std::string(size, 'a') + "'"), "");
  EXPECT_EQ(getError(std::string(size, 'a')), "");
  EXPECT_EQ(getError("x = 0x" + std::string(size, 'f')), "");
  EXPECT_EQ(getError(repeat("x = 1\n", size / 6)), "");
  EXPECT_EQ(getError(repeat("x = 1\n", size / 6) + "x ="), "invalid syntax");
  EXPECT_EQ(getError("x = [" + repeat("1,", size / 2)), "'[' was never closed");
  EXPECT_EQ(getError(std::string(size, '\n')), "");
  EXPECT_EQ(getError(std::string(size, '#')), "");
  EXPECT_EQ(getError(std::string(size, ':')), "invalid syntax");
}

TEST(Parser, NullByte) {
  // No file gets here with one: the decoder refuses it.
  EXPECT_EQ(getError(std::string("x = 1\0", 6)),
            "invalid non-printable character U+0000");
  EXPECT_EQ(getError(std::string("'\0'", 3)), "");
}

TEST(Parser, Empty) {
  for (const char *text : {"", "\n", "   ", "\t\n", "# comment", "\f"}) {
    Parsed parsed(text);
    const ast::Module *module = parsed.module();
    ASSERT_TRUE(module) << text;
    EXPECT_TRUE(module->body.empty());
  }
}

TEST(Parser, LineEnds) {
  Parsed parsed("x = '''a\r\nb\rc'''\r\ny = 1\rz = \\\r\n2");
  const ast::Module *module = parsed.module();
  ASSERT_TRUE(module);
  ASSERT_EQ(module->body.size(), 3u);
  auto *assign = llvm::cast<ast::Assign>(module->body[0]);
  EXPECT_EQ(llvm::cast<ast::Constant>(assign->value)->value.text, "a\nb\nc");
}

TEST(Parser, ExpressionInput) {
  Parsed parsed(" list[int] | None\n");
  // White space before it is an indentation, as in eval().
  EXPECT_FALSE(parse::parseExpression(parsed.sources, parsed.file, parsed.arena,
                                      parsed.diags));
  Parsed good("list[int] | None");
  const ast::Expression *expression =
      parse::parseExpression(good.sources, good.file, good.arena, good.diags);
  ASSERT_TRUE(expression);
  EXPECT_TRUE(llvm::isa<ast::BinOp>(expression->body));
  Parsed statement("x = 1");
  EXPECT_FALSE(parse::parseExpression(statement.sources, statement.file,
                                      statement.arena, statement.diags));
}

TEST(Parser, NamesAreInterned) {
  // The second name is the first one's NFKC form.
  Parsed parsed("\xef\xac\x81 = fi");
  const ast::Module *module = parsed.module();
  ASSERT_TRUE(module);
  auto *assign = llvm::cast<ast::Assign>(module->body[0]);
  EXPECT_EQ(llvm::cast<ast::Name>(assign->targets[0])->id,
            llvm::cast<ast::Name>(assign->value)->id);
}

TEST(Parser, Warnings) {
  Parsed parsed("x = '\\d'\ny = b'\\400'\nz = 1if x else 2\nw = f'\\q{x}'");
  EXPECT_TRUE(parsed.module());
  std::vector<std::string> messages;
  for (const Diagnostic *diagnostic : parsed.diags.getSorted())
    messages.push_back(diagnostic->message);
  ASSERT_EQ(messages.size(), 4u);
  EXPECT_EQ(messages[0],
            "\"\\d\" is an invalid escape sequence. Such sequences will not "
            "work in the future. Did you mean \"\\\\d\"? A raw string is also "
            "an option.");
  EXPECT_EQ(messages[1],
            "\"\\400\" is an invalid octal escape sequence. Such sequences "
            "will not work in the future. Did you mean \"\\\\400\"? A raw "
            "string is also an option.");
  EXPECT_EQ(messages[2], "invalid decimal literal");
}

TEST(Ast, Walk) {
  Parsed parsed("def f(a, *, b=1): return {**a, 'k': [b for b in a if b]}");
  const ast::Module *module = parsed.module();
  ASSERT_TRUE(module);
  unsigned names = 0, nodes = 0;
  ast::walk(module, [&](const ast::Node *node) {
    names += llvm::isa<ast::Name>(node);
    ++nodes;
    return !llvm::isa<ast::ListComp>(node);
  });
  EXPECT_EQ(names, 1u);
  EXPECT_EQ(nodes, 11u);
}

} // namespace
