//===- ExceptionTest.cpp - Builtin exceptions -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expectations were printed by CPython 3.14.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/ExceptionGroup.h"
#include "runtime/core/Start.h"
#include "test/runtime/RuntimeFixture.h"
#include <cerrno>

using namespace krt_test;

namespace {

class ExceptionTest : public LeakCheck {
protected:
  static std::string created(const Type &type,
                             std::initializer_list<Word> args) {
    Owned all = tuple(args);
    return take(krt_exception_create(&type, all.as<Tuple>()));
  }
  /// str(type(*args))
  static std::string message(const Type &type,
                             std::initializer_list<Word> args) {
    Owned e(make(type, args));
    return take(krt_str(e));
  }
  static std::string field(const Owned &e, ExceptionField which) {
    return take(krt_repr(exceptionField(e.object(), which)));
  }
};

TEST_F(ExceptionTest, StrAndReprFollowTheNumberOfArguments) {
  Owned x = str("x"), quote = str("it's");
  EXPECT_EQ(message(krt_type_ValueError, {}), "");
  EXPECT_EQ(message(krt_type_ValueError, {x}), "x");
  EXPECT_EQ(message(krt_type_ValueError, {x, smallWord(1)}), "('x', 1)");
  EXPECT_EQ(created(krt_type_ValueError, {}), "ValueError()");
  EXPECT_EQ(created(krt_type_ValueError, {quote}), "ValueError(\"it's\")");
  EXPECT_EQ(created(krt_type_ValueError, {x, smallWord(1)}),
            "ValueError('x', 1)");
  EXPECT_EQ(message(krt_type_KeyError, {x}), "'x'");
  EXPECT_EQ(message(krt_type_KeyError, {x, x}), "('x', 'x')");
  EXPECT_EQ(message(krt_type_KeyError, {}), "");
}

TEST_F(ExceptionTest, OSErrorChoosesItsClassByErrno) {
  Owned x = str("x"), f = str("f"), g = str("g");
  Word none = noneWord();
  EXPECT_EQ(created(krt_type_OSError, {}), "OSError()");
  EXPECT_EQ(created(krt_type_OSError, {smallWord(ENOENT)}), "OSError(2)");
  EXPECT_EQ(created(krt_type_OSError, {smallWord(ENOENT), x}),
            "FileNotFoundError(2, 'x')");
  EXPECT_EQ(created(krt_type_OSError, {smallWord(ENOENT), x, f}),
            "FileNotFoundError(2, 'x')");
  EXPECT_EQ(created(krt_type_OSError, {smallWord(EPIPE), x}),
            "BrokenPipeError(32, 'x')");
  EXPECT_EQ(created(krt_type_OSError, {x, f}), "OSError('x', 'f')");
  // A subclass keeps its class whatever the errno.
  EXPECT_EQ(created(krt_type_PermissionError, {smallWord(ENOENT), x}),
            "PermissionError(2, 'x')");
  EXPECT_EQ(message(krt_type_OSError, {smallWord(2), x}), "[Errno 2] x");
  EXPECT_EQ(message(krt_type_OSError, {smallWord(2), x, f}),
            "[Errno 2] x: 'f'");
  EXPECT_EQ(message(krt_type_OSError, {smallWord(2), x, f, smallWord(0), g}),
            "[Errno 2] x: 'f' -> 'g'");
  EXPECT_EQ(message(krt_type_OSError, {none, x, f}), "[Errno None] x: 'f'");
  EXPECT_EQ(message(krt_type_OSError, {smallWord(2), none}), "[Errno 2] None");
  EXPECT_EQ(message(krt_type_OSError, {x, f, g, x, f, g}),
            "('x', 'f', 'g', 'x', 'f', 'g')");
  Owned e(make(krt_type_OSError, {smallWord(2), x, f}));
  EXPECT_EQ(field(e, ExceptionField::Errno), "2");
  EXPECT_EQ(field(e, ExceptionField::StrError), "'x'");
  EXPECT_EQ(field(e, ExceptionField::Filename), "'f'");
  EXPECT_EQ(field(e, ExceptionField::Filename2), "None");
  EXPECT_EQ(take(ok(word(krt_exception_args(e.object())))), "(2, 'x')");
}

TEST_F(ExceptionTest, StopIterationAndSystemExitKeepAZero) {
  Owned stop(make(krt_type_StopIteration, {smallWord(0), smallWord(2)}));
  EXPECT_EQ(field(stop, ExceptionField::StopValue), "0");
  Owned empty(make(krt_type_StopIteration, {}));
  EXPECT_EQ(field(empty, ExceptionField::StopValue), "None");
  Owned exit(make(krt_type_SystemExit, {smallWord(1), smallWord(2)}));
  EXPECT_EQ(field(exit, ExceptionField::ExitCode), "(1, 2)");
  Owned zero(make(krt_type_SystemExit, {smallWord(0)}));
  EXPECT_EQ(field(zero, ExceptionField::ExitCode), "0");
}

TEST_F(ExceptionTest, SyntaxErrorShowsWhere) {
  Owned m = str("m"), file = str("d/f"), t = str("t");
  Owned info = tuple({file, smallWord(1), smallWord(2), t});
  Owned shortInfo = tuple({smallWord(1), smallWord(2)});
  EXPECT_EQ(message(krt_type_SyntaxError, {}), "None");
  EXPECT_EQ(message(krt_type_SyntaxError, {m}), "m");
  EXPECT_EQ(message(krt_type_SyntaxError, {m, info}), "m (f, line 1)");
  EXPECT_EQ(created(krt_type_SyntaxError, {m, shortInfo}),
            "TypeError: function takes at least 4 arguments (2 given)");
}

TEST_F(ExceptionTest, UnicodeErrorsDescribeTheCharacters) {
  Owned ascii = str("ascii"), bad = str("bad");
  Owned wide = str("a\xE1\x88\xB4"), latin = str("a\xC3\xA4");
  auto encode = [&](Word s, int64_t from, int64_t to) {
    return message(krt_type_UnicodeEncodeError,
                   {ascii, s, smallWord(from), smallWord(to), bad});
  };
  EXPECT_EQ(encode(wide, 1, 2),
            "'ascii' codec can't encode character '\\u1234' in position 1: "
            "bad");
  EXPECT_EQ(encode(latin, 1, 2),
            "'ascii' codec can't encode character '\\xe4' in position 1: bad");
  EXPECT_EQ(encode(wide, 0, 2),
            "'ascii' codec can't encode characters in position 0-1: bad");
  EXPECT_EQ(message(krt_type_UnicodeTranslateError,
                    {wide, smallWord(1), smallWord(2), bad}),
            "can't translate character '\\u1234' in position 1: bad");
  EXPECT_EQ(created(krt_type_UnicodeDecodeError, {ascii}),
            "TypeError: function takes exactly 5 arguments (1 given)");
  EXPECT_EQ(created(krt_type_UnicodeEncodeError,
                    {ascii, smallWord(1), smallWord(1), smallWord(2), bad}),
            "TypeError: argument 2 must be str, not int");
}

TEST_F(ExceptionTest, NamedFieldsComeFromKeywords) {
  Owned x = str("x"), n = str("n"), p = str("p");
  Owned args = tuple({x});
  Owned import(krt_exception_new(&krt_type_ImportError, args.as<Tuple>()));
  EXPECT_EQ(krt_exception_init_named(import.object(), args.as<Tuple>(), n, p),
            nullptr);
  EXPECT_EQ(field(import, ExceptionField::ImportMsg), "'x'");
  EXPECT_EQ(field(import, ExceptionField::ImportName), "'n'");
  EXPECT_EQ(field(import, ExceptionField::ImportPath), "'p'");
  EXPECT_EQ(take(krt_str(import)), "x");
}

TEST_F(ExceptionTest, GroupsCheckTheirMembers) {
  Owned a = str("a");
  Owned value(make(krt_type_ValueError, {smallWord(1)}));
  Owned interrupt(make(krt_type_KeyboardInterrupt, {}));
  auto group = [&](const Type &type, Word members) {
    return created(type, {a, members});
  };
  EXPECT_EQ(created(krt_type_ExceptionGroup, {a}),
            "TypeError: BaseExceptionGroup.__new__() takes exactly 2 "
            "arguments (1 given)");
  EXPECT_EQ(created(krt_type_ExceptionGroup, {smallWord(1), a}),
            "TypeError: BaseExceptionGroup.__new__() argument 1 must be str, "
            "not int");
  EXPECT_EQ(group(krt_type_ExceptionGroup, smallWord(1)),
            "TypeError: second argument (exceptions) must be a sequence");
  EXPECT_EQ(group(krt_type_ExceptionGroup, list({})),
            "ValueError: second argument (exceptions) must be a non-empty "
            "sequence");
  EXPECT_EQ(group(krt_type_ExceptionGroup, list({smallWord(1)})),
            "ValueError: Item 0 of second argument (exceptions) is not an "
            "exception");
  EXPECT_EQ(group(krt_type_ExceptionGroup, list({interrupt})),
            "TypeError: Cannot nest BaseExceptions in an ExceptionGroup");
  EXPECT_EQ(group(krt_type_BaseExceptionGroup, list({value})),
            "ExceptionGroup('a', [ValueError(1)])");
  EXPECT_EQ(group(krt_type_BaseExceptionGroup, list({value, interrupt})),
            "BaseExceptionGroup('a', [ValueError(1), KeyboardInterrupt()])");
  EXPECT_EQ(message(krt_type_ExceptionGroup, {a, list({value})}),
            "a (1 sub-exception)");
  EXPECT_EQ(message(krt_type_ExceptionGroup, {a, tuple({value, value})}),
            "a (2 sub-exceptions)");
}

TEST_F(ExceptionTest, GroupsSplitKeepingTheirNesting) {
  Owned outer = str("a"), inner = str("b");
  Owned one(make(krt_type_ValueError, {smallWord(1)}));
  Owned two(make(krt_type_TypeError, {smallWord(2)}));
  Owned three(make(krt_type_ValueError, {smallWord(3)}));
  Owned four(make(krt_type_OSError, {smallWord(4)}));
  Owned nested(make(krt_type_ExceptionGroup, {inner, list({three, four})}));
  Owned group(make(krt_type_ExceptionGroup, {outer, list({one, two, nested})}));
  auto split = [&](Word condition) {
    Result<Tuple *> parts = krt_group_split(group.object(), condition);
    return parts.error ? takeError(parts.error) : take(ok(word(parts.value)));
  };
  EXPECT_EQ(split(word(&krt_type_ValueError)),
            "(ExceptionGroup('a', [ValueError(1), ExceptionGroup('b', "
            "[ValueError(3)])]), ExceptionGroup('a', [TypeError(2), "
            "ExceptionGroup('b', [OSError(4)])]))");
  EXPECT_EQ(split(tuple({word(&krt_type_ValueError), word(&krt_type_OSError)})),
            "(ExceptionGroup('a', [ValueError(1), ExceptionGroup('b', "
            "[ValueError(3), OSError(4)])]), ExceptionGroup('a', "
            "[TypeError(2)]))");
  EXPECT_EQ(split(word(&krt_type_ExceptionGroup)),
            "(ExceptionGroup('a', [ValueError(1), TypeError(2), "
            "ExceptionGroup('b', [ValueError(3), OSError(4)])]), None)");
  EXPECT_EQ(split(smallWord(1)),
            "TypeError: expected an exception type, a tuple of exception "
            "types, or a callable (other than a class)");
  EXPECT_EQ(take(krt_group_subgroup(group.object(), word(&krt_type_KeyError))),
            "None");
}

TEST_F(ExceptionTest, ExceptStarWrapsAPlainException) {
  Owned plain(make(krt_type_ValueError, {smallWord(1)}));
  const Type *types[] = {&krt_type_ValueError};
  Object *rest = nullptr;
  EXPECT_EQ(take(krt_group_match(plain.object(), types, 1, &rest)),
            "ExceptionGroup('', [ValueError(1)])");
  EXPECT_EQ(rest, nullptr);
  const Type *others[] = {&krt_type_KeyError};
  Result<Object *> none = krt_group_match(plain.object(), others, 1, &rest);
  EXPECT_EQ(none.error, nullptr);
  EXPECT_EQ(none.value, nullptr);
  ASSERT_NE(rest, nullptr);
  Object *raised[] = {plain.object()};
  EXPECT_EQ(take(krt_group_combine(raised, 1, rest)),
            "ExceptionGroup('', [ValueError(1), ValueError(1)])");
  EXPECT_EQ(take(krt_group_combine(raised, 1, nullptr)), "ValueError(1)");
  EXPECT_EQ(krt_group_combine(nullptr, 0, nullptr).value, nullptr);
  release(rest);
}

TEST_F(ExceptionTest, RaiseAcceptsClassesAndInstances) {
  EXPECT_EQ(takeError(krt_raise(word(&krt_type_ValueError))), "ValueError: ");
  Owned e(make(krt_type_KeyError, {smallWord(5)}));
  Object *raised = krt_raise(e);
  EXPECT_EQ(raised, e.object());
  release(raised);
  EXPECT_EQ(takeError(krt_raise(smallWord(1))),
            "TypeError: exceptions must derive from BaseException");
  EXPECT_EQ(takeError(krt_raise(word(&krt_type_int))),
            "TypeError: exceptions must derive from BaseException");
  EXPECT_EQ(takeError(krt_exc_require_current()),
            "RuntimeError: No active exception to reraise");
}

TEST_F(ExceptionTest, RaiseFromSetsTheCause) {
  Owned e(krt_raise_from(word(&krt_type_ValueError), word(&krt_type_KeyError)));
  EXPECT_EQ(take(ok(krt_exception_cause(e.object()))), "KeyError()");
  EXPECT_TRUE(krt_exception_suppress_context(e.object()));
  Owned none(krt_raise_from(word(&krt_type_ValueError), noneWord()));
  EXPECT_EQ(take(ok(krt_exception_cause(none.object()))), "None");
  EXPECT_TRUE(krt_exception_suppress_context(none.object()));
  EXPECT_EQ(takeError(krt_raise_from(word(&krt_type_ValueError), smallWord(1))),
            "TypeError: exception causes must derive from BaseException");
  EXPECT_EQ(takeError(krt_exception_set_cause(e.object(), smallWord(1))),
            "TypeError: exception cause must be None or derive from "
            "BaseException");
}

TEST_F(ExceptionTest, HandledErrorsBecomeTheContext) {
  krt_exc_enter_handler(krt_raise(word(&krt_type_ValueError)));
  Object *inner = krt_raise(word(&krt_type_KeyError));
  EXPECT_EQ(take(ok(krt_exception_context(inner))), "ValueError()");
  // raise() of the runtime itself takes the same road.
  Object *own = krt::raise(krt_type_IndexError, "x");
  EXPECT_EQ(take(ok(krt_exception_context(own))), "ValueError()");
  release(own);
  EXPECT_EQ(krt_exc_require_current(), nullptr);
  Object *again = krt_reraise();
  EXPECT_EQ(again, krt_exc_current());
  EXPECT_EQ(take(ok(krt_exception_context(again))), "None");
  release(again);
  krt_exc_leave_handler();
  EXPECT_EQ(krt_exc_current(), nullptr);
  release(inner);
}

TEST_F(ExceptionTest, ContextChainsNeverCloseACycle) {
  // try: raise a / except: try: raise b / except: raise a
  Owned a(make(krt_type_ValueError, {}));
  Owned b(make(krt_type_KeyError, {}));
  krt_exc_enter_handler(krt_raise(a));
  krt_exc_enter_handler(krt_raise(b));
  EXPECT_EQ(take(ok(krt_exception_context(b.object()))), "ValueError()");
  Object *again = krt_raise(a);
  EXPECT_EQ(take(ok(krt_exception_context(a.object()))), "KeyError()");
  EXPECT_EQ(take(ok(krt_exception_context(b.object()))), "None");
  release(again);
  krt_exc_leave_handler();
  krt_exc_leave_handler();
  EXPECT_EQ(krt_exception_set_context(a.object(), noneWord()), nullptr);
}

TEST_F(ExceptionTest, HandlersNestDeepAndCanBeSuspended) {
  for (int i = 0; i < 1000; ++i)
    krt_exc_enter_handler(krt_raise(word(&krt_type_ValueError)));
  Object *suspended = krt_exc_suspend_handler();
  EXPECT_STREQ(suspended->type->name, "ValueError");
  krt_exc_enter_handler(suspended);
  for (int i = 0; i < 1000; ++i)
    krt_exc_leave_handler();
  EXPECT_EQ(krt_exc_current(), nullptr);
}

TEST_F(ExceptionTest, MatchesSubclasses) {
  Owned e(make(krt_type_FileNotFoundError, {}));
  const Type *types[] = {&krt_type_KeyError, &krt_type_OSError};
  EXPECT_TRUE(krt_exc_matches(e.object(), types, 2));
  EXPECT_FALSE(krt_exc_matches(e.object(), types, 1));
  Owned a = str("a");
  Owned group(make(krt_type_ExceptionGroup, {a, list({e})}));
  const Type *groupTypes[] = {&krt_type_Exception};
  EXPECT_TRUE(krt_exc_matches(group.object(), groupTypes, 1));
  EXPECT_TRUE(isSubtype(group.object()->type, &krt_type_BaseExceptionGroup));
}

TEST_F(ExceptionTest, FormatKnowsEveryConversion) {
  Owned name = str("n\xC3\xA4me");
  EXPECT_EQ(takeError(krt::raise(
                krt_type_ValueError, "%s %S %R %T %d %lld %zd %c %U %%",
                "t\xC3\xA4xt", name.as<Str>(), Word(name), smallWord(1), -5,
                (long long)INT64_MIN, ptrdiff_t(7), 'x', uint32_t(0xE9))),
            "ValueError: t\xC3\xA4xt n\xC3\xA4me 'n\xC3\xA4me' int -5 "
            "-9223372036854775808 7 x \xC3\xA9 %");
  EXPECT_EQ(takeError(krt::raise(krt_type_ValueError, "")), "ValueError: ");
}

TEST_F(ExceptionTest, LanguageErrorsHaveTheirTexts) {
  Owned x = str("x");
  Str *name = x.as<Str>();
  EXPECT_EQ(takeError(krt_raise_unbound_local(name)),
            "UnboundLocalError: cannot access local variable 'x' where it is "
            "not associated with a value");
  EXPECT_EQ(takeError(krt_raise_unbound_free(name)),
            "NameError: cannot access free variable 'x' where it is not "
            "associated with a value in enclosing scope");
  EXPECT_EQ(takeError(krt_raise_name_error(name)),
            "NameError: name 'x' is not defined");
  EXPECT_EQ(takeError(krt_raise_recursion_error()),
            "RecursionError: maximum recursion depth exceeded");
  EXPECT_EQ(takeError(krt_raise_assertion(0)), "AssertionError: ");
  EXPECT_EQ(takeError(krt_raise_assertion(x)), "AssertionError: x");
  EXPECT_EQ(takeError(krt_raise_attribute_error(smallWord(1), name)),
            "AttributeError: 'int' object has no attribute 'x'");
  EXPECT_EQ(takeError(krt_raise_attribute_error(word(&krt_type_int), name)),
            "AttributeError: type object 'int' has no attribute 'x'");
  EXPECT_EQ(takeError(krt_raise_os_error(ENOENT, x, 0)),
            "FileNotFoundError: [Errno 2] No such file or directory: 'x'");
}

TEST_F(ExceptionTest, NotesAccumulate) {
  Owned e(make(krt_type_ValueError, {})), one = str("one"), two = str("two");
  Result<List *> none = krt_exception_notes(e.object());
  EXPECT_EQ(takeError(none.error),
            "AttributeError: 'ValueError' object has no attribute "
            "'__notes__'");
  EXPECT_EQ(krt_exception_add_note(e.object(), one.as<Str>()), nullptr);
  EXPECT_EQ(krt_exception_add_note(e.object(), two.as<Str>()), nullptr);
  Result<List *> notes = krt_exception_notes(e.object());
  EXPECT_EQ(take(ok(word(notes.value))), "['one', 'two']");
}

} // namespace
