//===- TracebackTest.cpp - Layout of uncaught exceptions ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expectations are what traceback.format_exception of CPython 3.14 gives.
//
//===----------------------------------------------------------------------===//

#include "test/runtime/RuntimeFixture.h"

using namespace krt_test;

namespace {

class TracebackTest : public LeakCheck {
protected:
  static std::string format(const Owned &e) {
    return take(formatException(e.object()));
  }
};

constexpr TraceSite Main = {"m.py", "<module>", 9, "    f()\n    ~^^\n"};
constexpr TraceSite F = {"m.py", "f", 3, "    raise x\n"};
constexpr TraceSite Recursive = {"m.py", "rec", 5, "    rec(n-1)\n"};

TEST_F(TracebackTest, OutermostFrameComesFirst) {
  Owned boom = str("boom");
  Owned e(make(krt_type_ValueError, {boom}));
  krt_traceback_push(e.object(), &F);
  krt_traceback_push(e.object(), &Main);
  EXPECT_EQ(format(e), "Traceback (most recent call last):\n"
                       "  File \"m.py\", line 9, in <module>\n"
                       "    f()\n"
                       "    ~^^\n"
                       "  File \"m.py\", line 3, in f\n"
                       "    raise x\n"
                       "ValueError: boom\n");
}

TEST_F(TracebackTest, RepeatedLinesAreCounted) {
  for (int calls : {3, 4, 5}) {
    Owned deep = str("deep");
    Owned e(make(krt_type_ValueError, {deep}));
    krt_traceback_push(e.object(), &F);
    for (int i = 0; i < calls; ++i)
      krt_traceback_push(e.object(), &Recursive);
    krt_traceback_push(e.object(), &Main);
    std::string line = "  File \"m.py\", line 5, in rec\n    rec(n-1)\n";
    std::string expected = "Traceback (most recent call last):\n"
                           "  File \"m.py\", line 9, in <module>\n"
                           "    f()\n"
                           "    ~^^\n";
    expected += line;
    expected += line;
    expected += line;
    if (calls == 4)
      expected += "  [Previous line repeated 1 more time]\n";
    if (calls == 5)
      expected += "  [Previous line repeated 2 more times]\n";
    expected += "  File \"m.py\", line 3, in f\n    raise x\n"
                "ValueError: deep\n";
    EXPECT_EQ(format(e), expected);
  }
}

TEST_F(TracebackTest, CauseAndContextComeBefore) {
  Owned a(make(krt_type_ValueError, {smallWord(1)}));
  Owned b(make(krt_type_KeyError, {smallWord(2)}));
  Owned c(make(krt_type_IndexError, {smallWord(3)}));
  krt_traceback_push(a.object(), &F);
  EXPECT_EQ(krt_exception_set_context(b.object(), a), nullptr);
  EXPECT_EQ(krt_exception_set_cause(c.object(), b), nullptr);
  EXPECT_EQ(format(c),
            "Traceback (most recent call last):\n"
            "  File \"m.py\", line 3, in f\n"
            "    raise x\n"
            "ValueError: 1\n"
            "\n"
            "During handling of the above exception, another exception "
            "occurred:\n"
            "\n"
            "KeyError: 2\n"
            "\n"
            "The above exception was the direct cause of the following "
            "exception:\n"
            "\n"
            "IndexError: 3\n");
  krt_exception_set_suppress_context(b.object(), true);
  EXPECT_EQ(format(b), "KeyError: 2\n");
}

TEST_F(TracebackTest, CyclesEnd) {
  Owned a(make(krt_type_ValueError, {smallWord(1)}));
  Owned b(make(krt_type_ValueError, {smallWord(2)}));
  EXPECT_EQ(krt_exception_set_context(a.object(), b), nullptr);
  EXPECT_EQ(krt_exception_set_context(b.object(), a), nullptr);
  EXPECT_EQ(format(a), "ValueError: 2\n"
                       "\n"
                       "During handling of the above exception, another "
                       "exception occurred:\n"
                       "\n"
                       "ValueError: 1\n");
  EXPECT_EQ(krt_exception_set_context(b.object(), noneWord()), nullptr);
}

TEST_F(TracebackTest, LongChainsAreWalkedNotRecursed) {
  Object *last = make(krt_type_ValueError, {});
  for (int i = 0; i < 300; ++i) {
    Object *next = make(krt_type_ValueError, {});
    EXPECT_EQ(krt_exception_set_context(next, word(last)), nullptr);
    release(last);
    last = next;
  }
  Owned e(last);
  std::string shown = format(e);
  EXPECT_EQ(shown.find("ValueError\n\nDuring"), 0u);
  EXPECT_EQ(std::count(shown.begin(), shown.end(), '\n'), 301 + 300 * 3);
}

TEST_F(TracebackTest, NotesFollowTheMessage) {
  Owned e(make(krt_type_ValueError, {}));
  Owned two = str("n1\nn2"), empty = str(""), z = str("z");
  for (const Owned *note : {&two, &empty, &z})
    EXPECT_EQ(krt_exception_add_note(e.object(), note->as<Str>()), nullptr);
  EXPECT_EQ(format(e), "ValueError\nn1\nn2\n\nz\n");
}

TEST_F(TracebackTest, GroupsAreTrees) {
  Owned message = str("grp\nx"), innerMessage = str("inner"), k = str("k");
  Owned nf = str("nf"), v = str("v"), t = str("t"), note = str("gnote");
  Owned value(make(krt_type_ValueError, {v}));
  krt_traceback_push(value.object(), &F);
  Owned type(make(krt_type_TypeError, {t}));
  Owned key(make(krt_type_KeyError, {k}));
  Owned os(make(krt_type_OSError, {smallWord(1), nf}));
  Owned inner(make(krt_type_ExceptionGroup, {innerMessage, list({key, os})}));
  Owned group(
      make(krt_type_ExceptionGroup, {message, list({value, type, inner})}));
  EXPECT_EQ(krt_exception_set_cause(group.object(), value), nullptr);
  EXPECT_EQ(krt_exception_add_note(group.object(), note.as<Str>()), nullptr);
  krt_traceback_push(group.object(), &Main);
  EXPECT_EQ(format(group),
            "Traceback (most recent call last):\n"
            "  File \"m.py\", line 3, in f\n"
            "    raise x\n"
            "ValueError: v\n"
            "\n"
            "The above exception was the direct cause of the following "
            "exception:\n"
            "\n"
            "  + Exception Group Traceback (most recent call last):\n"
            "  |   File \"m.py\", line 9, in <module>\n"
            "  |     f()\n"
            "  |     ~^^\n"
            "  | ExceptionGroup: grp\n"
            "  | x (3 sub-exceptions)\n"
            "  | gnote\n"
            "  +-+---------------- 1 ----------------\n"
            "    | Traceback (most recent call last):\n"
            "    |   File \"m.py\", line 3, in f\n"
            "    |     raise x\n"
            "    | ValueError: v\n"
            "    +---------------- 2 ----------------\n"
            "    | TypeError: t\n"
            "    +---------------- 3 ----------------\n"
            "    | ExceptionGroup: inner (2 sub-exceptions)\n"
            "    +-+---------------- 1 ----------------\n"
            "      | KeyError: 'k'\n"
            "      +---------------- 2 ----------------\n"
            "      | PermissionError: [Errno 1] nf\n"
            "      +------------------------------------\n");
}

TEST_F(TracebackTest, WideAndDeepGroupsAreCut) {
  Owned message = str("g");
  List *members = krt_list_new(ElemKind::Word, 0);
  for (int i = 0; i < 17; ++i)
    krt_list_push_w(members, word(make(krt_type_ValueError, {smallWord(i)})));
  Owned list(members);
  Owned wide(make(krt_type_ExceptionGroup, {message, list}));
  std::string shown = format(wide);
  EXPECT_NE(shown.find("    | ValueError: 14\n"
                       "    +---------------- ... ----------------\n"
                       "    | and 2 more exceptions\n"
                       "    +------------------------------------\n"),
            std::string::npos);
  Object *deep = make(krt_type_ValueError, {});
  for (int i = 0; i < 12; ++i) {
    Owned one = krt_test::list({word(deep)});
    release(deep);
    deep = make(krt_type_ExceptionGroup, {message, one});
  }
  Owned nested(deep);
  EXPECT_NE(format(nested).find("| ... (max_group_depth is 10)\n"),
            std::string::npos);
}

TEST_F(TracebackTest, SyntaxErrorsShowTheirPlace) {
  Owned m = str("m"), file = str("d/f"), source = str("  abcde\n");
  Owned info = tuple(
      {file, smallWord(1), smallWord(3), source, smallWord(1), smallWord(5)});
  Owned e(make(krt_type_SyntaxError, {m, info}));
  EXPECT_EQ(format(e), "  File \"d/f\", line 1\n"
                       "    abcde\n"
                       "    ^^\n"
                       "SyntaxError: m\n");
  Owned empty(make(krt_type_SyntaxError, {}));
  EXPECT_EQ(format(empty), "SyntaxError: <no detail available>\n");
  Owned plain(make(krt_type_SyntaxError, {m}));
  setExceptionField(plain.object(), ExceptionField::SyntaxFilename, file);
  EXPECT_EQ(format(plain), "SyntaxError: m (d/f)\n");
  EXPECT_EQ(take(krt_str(plain)), "m (f)");
}

} // namespace
