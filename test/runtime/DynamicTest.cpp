//===- DynamicTest.cpp - Operations on values of unknown type -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Messages were printed by CPython 3.14.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Call.h"
#include "test/runtime/RuntimeFixture.h"

using namespace krt_test;

namespace {

class DynamicTest : public LeakCheck {
protected:
  static std::string binary(int32_t op, Word a, Word b) {
    return take(krt_binary(op, a, b));
  }
  static std::string compare(int32_t op, Word a, Word b) {
    return take(krt_compare(a, b, op));
  }
};

TEST_F(DynamicTest, ArithmeticAcrossTypes) {
  Owned half = real(0.5), s = str("ab");
  EXPECT_EQ(binary(BO_Add, smallWord(1), smallWord(2)), "3");
  EXPECT_EQ(binary(BO_Add, smallWord(SmallMax), smallWord(1)),
            "4611686018427387904");
  EXPECT_EQ(binary(BO_Add, smallWord(1), half), "1.5");
  EXPECT_EQ(binary(BO_Sub, half, smallWord(1)), "-0.5");
  EXPECT_EQ(binary(BO_Add, boolWord(true), boolWord(true)), "2");
  EXPECT_EQ(binary(BO_TrueDiv, smallWord(1), smallWord(0)),
            "ZeroDivisionError: division by zero");
  EXPECT_EQ(binary(BO_Add, s, s), "'abab'");
  EXPECT_EQ(binary(BO_Mul, s, smallWord(2)), "'abab'");
  EXPECT_EQ(binary(BO_Mul, smallWord(2), s), "'abab'");
  EXPECT_EQ(binary(BO_Add, list({smallWord(1)}), list({s})), "[1, 'ab']");
}

TEST_F(DynamicTest, OperandErrors) {
  Owned s = str("s"), l = list({}), t = tuple({}), half = real(0.5);
  Word none = noneWord(), one = smallWord(1);
  EXPECT_EQ(binary(BO_Add, one, s),
            "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
  EXPECT_EQ(binary(BO_Add, s, one),
            "TypeError: can only concatenate str (not \"int\") to str");
  EXPECT_EQ(binary(BO_Add, l, t),
            "TypeError: can only concatenate list (not \"tuple\") to list");
  EXPECT_EQ(binary(BO_Add, t, none),
            "TypeError: can only concatenate tuple (not \"NoneType\") to "
            "tuple");
  EXPECT_EQ(binary(BO_Mul, s, s),
            "TypeError: can't multiply sequence by non-int of type 'str'");
  EXPECT_EQ(binary(BO_Mul, half, l),
            "TypeError: can't multiply sequence by non-int of type 'float'");
  EXPECT_EQ(binary(BO_Pow, s, one),
            "TypeError: unsupported operand type(s) for ** or pow(): 'str' "
            "and 'int'");
  EXPECT_EQ(take(krt_binary_inplace(BO_Pow, s, one)),
            "TypeError: unsupported operand type(s) for **=: 'str' and 'int'");
  EXPECT_EQ(take(krt_binary_inplace(BO_Sub, none, one)),
            "TypeError: unsupported operand type(s) for -=: 'NoneType' and "
            "'int'");
  EXPECT_EQ(take(krt_unary(UO_Neg, s)),
            "TypeError: bad operand type for unary -: 'str'");
  EXPECT_EQ(take(krt_unary(UO_Pos, l)),
            "TypeError: bad operand type for unary +: 'list'");
  EXPECT_EQ(take(krt_unary(UO_Invert, half)),
            "TypeError: bad operand type for unary ~: 'float'");
  EXPECT_EQ(take(krt_unary(UO_Abs, s)),
            "TypeError: bad operand type for abs(): 'str'");
}

TEST_F(DynamicTest, UnaryOperators) {
  Owned half = real(-0.5);
  EXPECT_EQ(take(krt_unary(UO_Neg, smallWord(SmallMin))),
            "4611686018427387904");
  EXPECT_EQ(take(krt_unary(UO_Abs, half)), "0.5");
  EXPECT_EQ(take(krt_unary(UO_Pos, boolWord(true))), "1");
  EXPECT_EQ(take(krt_unary(UO_Invert, boolWord(true))), "-2");
}

TEST_F(DynamicTest, Comparison) {
  Owned half = real(0.5), one = real(1.0), nan = real(__builtin_nan(""));
  Owned s = str("a"), t = str("b"), same = str("a");
  EXPECT_EQ(compare(LT, smallWord(1), smallWord(2)), "True");
  EXPECT_EQ(compare(LT, smallWord(-1), smallWord(-2)), "False");
  EXPECT_EQ(compare(EQ, smallWord(1), one), "True");
  EXPECT_EQ(compare(EQ, one, boolWord(true)), "True");
  EXPECT_EQ(compare(GT, smallWord(1), half), "True");
  EXPECT_EQ(compare(LT, half, smallWord(1)), "True");
  EXPECT_EQ(compare(EQ, nan, nan), "False");
  EXPECT_EQ(compare(LT, smallWord(1), nan), "False");
  EXPECT_EQ(compare(NE, smallWord(1), s), "True");
  EXPECT_EQ(compare(EQ, noneWord(), noneWord()), "True");
  EXPECT_EQ(compare(LT, s, t), "True");
  EXPECT_EQ(compare(LT, smallWord(1), s),
            "TypeError: '<' not supported between instances of 'int' and "
            "'str'");
  EXPECT_EQ(compare(GE, noneWord(), smallWord(1)),
            "TypeError: '>=' not supported between instances of 'NoneType' "
            "and 'int'");
  EXPECT_EQ(take(krt_eq(s, same)), "True");
  // Containers find a NaN by identity.
  EXPECT_EQ(take(krt_eq_identity(nan, nan)), "True");
  EXPECT_EQ(take(krt_eq(nan, nan)), "False");
}

TEST_F(DynamicTest, TruthLengthHash) {
  Owned empty = str(""), zero = real(0.0), l = list({}), full = list({l});
  EXPECT_EQ(take(krt_truth(smallWord(0))), "False");
  EXPECT_EQ(take(krt_truth(smallWord(-1))), "True");
  EXPECT_EQ(take(krt_truth(noneWord())), "False");
  EXPECT_EQ(take(krt_truth(empty)), "False");
  EXPECT_EQ(take(krt_truth(zero)), "False");
  EXPECT_EQ(take(krt_truth(l)), "False");
  EXPECT_EQ(take(krt_truth(full)), "True");
  EXPECT_EQ(take(krt_truth(word(&krt_type_int))), "True");
  EXPECT_EQ(take(krt_truth(word(&krt_NotImplemented))),
            "TypeError: NotImplemented should not be used in a boolean "
            "context");
  EXPECT_EQ(takeError(krt_len(smallWord(1)).error),
            "TypeError: object of type 'int' has no len()");
  EXPECT_EQ(krt_len(full).value, 1);
  EXPECT_EQ(takeError(krt_hash(l).error), "TypeError: unhashable type: 'list'");
  EXPECT_EQ(krt_hash(smallWord(-1)).value, -2);
}

TEST_F(DynamicTest, IterationAndItems) {
  Owned l = list({smallWord(1), smallWord(2)}), s = str("ab"), b = str("b");
  EXPECT_EQ(takeError(krt_iter(smallWord(1)).error),
            "TypeError: 'int' object is not iterable");
  bool done;
  EXPECT_EQ(takeError(krt_next(smallWord(1), &done).error),
            "TypeError: 'int' object is not an iterator");
  Owned iterator(krt_iter(l).value);
  EXPECT_EQ(take(krt_next(iterator, &done)), "1");
  EXPECT_EQ(take(krt_next(iterator, &done)), "2");
  EXPECT_FALSE(done);
  EXPECT_EQ(krt_next(iterator, &done).error, nullptr);
  EXPECT_TRUE(done);
  EXPECT_EQ(take(krt_contains(l, smallWord(2))), "True");
  EXPECT_EQ(take(krt_contains(s, b)), "True");
  EXPECT_EQ(takeError(krt_contains(smallWord(1), s).error),
            "TypeError: argument of type 'int' is not a container or "
            "iterable");
  EXPECT_EQ(take(krt_getitem(l, smallWord(-1))), "2");
  EXPECT_EQ(take(krt_getitem(s, smallWord(0))), "'a'");
  EXPECT_EQ(take(krt_getitem(smallWord(1), s)),
            "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(takeError(krt_setitem(s, smallWord(0), s)),
            "TypeError: 'str' object does not support item assignment");
  EXPECT_EQ(takeError(krt_delitem(s, smallWord(0))),
            "TypeError: 'str' object doesn't support item deletion");
  EXPECT_EQ(takeError(krt_delitem(smallWord(0), s)),
            "TypeError: 'int' object does not support item deletion");
  EXPECT_EQ(krt_setitem(l, smallWord(0), s), nullptr);
  EXPECT_EQ(take(krt_repr(l)), "['ab', 2]");
}

TEST_F(DynamicTest, Text) {
  Owned wide = str("\xC3\xA9\xE2\x82\xAC"), empty = str(""), x = str("x");
  EXPECT_EQ(take(krt_ascii(wide)), "'\\xe9\\u20ac'");
  EXPECT_EQ(take(krt_repr(noneWord())), "None");
  EXPECT_EQ(take(krt_repr(word(&krt_Ellipsis))), "Ellipsis");
  EXPECT_EQ(take(krt_repr(word(&krt_NotImplemented))), "NotImplemented");
  EXPECT_EQ(take(krt_repr(word(&krt_type_int))), "<class 'int'>");
  EXPECT_EQ(take(krt_repr(word(&krt_type_ValueError))), "<class 'ValueError'>");
  EXPECT_EQ(take(krt_format(noneWord(), empty.as<Str>())), "None");
  EXPECT_EQ(take(krt_format(noneWord(), x.as<Str>())),
            "TypeError: unsupported format string passed to "
            "NoneType.__format__");
  Owned spec = str("04d");
  EXPECT_EQ(take(krt_format(smallWord(7), spec.as<Str>())), "0007");
}

Result<Word> countArguments(Function *, const Word *args, int64_t count) {
  return ok(smallWord(count));
}

TEST_F(DynamicTest, Calls) {
  Owned name = str("f");
  Owned f(krt_function_new(countArguments, name.as<Str>(), 0, 0));
  Word args[] = {smallWord(1), smallWord(2)};
  EXPECT_EQ(take(krt_call(f, args, 2)), "2");
  EXPECT_EQ(take(krt_repr(f)).find("<function f at 0x"), 0u);
  EXPECT_TRUE(krt_callable(f));
  EXPECT_FALSE(krt_callable(smallWord(1)));
  EXPECT_EQ(take(krt_call(smallWord(1), nullptr, 0)),
            "TypeError: 'int' object is not callable");
  EXPECT_EQ(take(krt_call(word(&krt_type_ValueError), args, 2)),
            "ValueError(1, 2)");
  EXPECT_EQ(take(krt_call(word(&krt_type_type), args, 1)), "<class 'int'>");
  Owned method(newBoundMethod(smallWord(5), name.as<Str>(), countArguments));
  EXPECT_EQ(take(krt_call(method, args, 2)), "3");
  Word many[20] = {};
  EXPECT_EQ(take(krt_call(method, many, 20)), "21");
  Owned builtin(newBuiltinFunction(name.as<Str>(), countArguments));
  EXPECT_EQ(take(krt_repr(builtin)), "<built-in function f>");
  EXPECT_EQ(takeError(krt_raise_arg_count(name.as<Str>(), 1, 1, 2)),
            "TypeError: f() takes 1 positional argument but 2 were given");
  EXPECT_EQ(takeError(krt_raise_arg_count(name.as<Str>(), 0, 0, 1)),
            "TypeError: f() takes 0 positional arguments but 1 was given");
  EXPECT_EQ(takeError(krt_raise_arg_count(name.as<Str>(), 1, 2, 3)),
            "TypeError: f() takes from 1 to 2 positional arguments but 3 were "
            "given");
}

TEST_F(DynamicTest, Attributes) {
  Owned foo = str("foo"), cls = str("__class__"), name = str("__name__");
  EXPECT_EQ(take(krt_getattr(smallWord(1), foo.as<Str>())),
            "AttributeError: 'int' object has no attribute 'foo'");
  EXPECT_EQ(take(krt_getattr(smallWord(1), cls.as<Str>())), "<class 'int'>");
  EXPECT_EQ(take(krt_getattr(word(&krt_type_int), name.as<Str>())), "'int'");
  EXPECT_EQ(takeError(krt_setattr(smallWord(1), foo.as<Str>(), foo)),
            "AttributeError: 'int' object has no attribute 'foo' and no "
            "__dict__ for setting new attributes");
  EXPECT_EQ(take(krt_hasattr(smallWord(1), foo.as<Str>())), "False");
  EXPECT_EQ(takeError(krt_check_type(foo, &krt_type_int)),
            "TypeError: expected int, got str");
  EXPECT_EQ(krt_check_type(boolWord(true), &krt_type_int), nullptr);
}

TEST_F(DynamicTest, CellsHoldOneValue) {
  Owned cell(krt_cell_new()), value = str("value");
  EXPECT_EQ(cell.as<Cell>()->bound, 0);
  krt_cell_set(cell.as<Cell>(), smallWord(0));
  EXPECT_EQ(cell.as<Cell>()->bound, 1);
  krt_cell_set(cell.as<Cell>(), value);
  EXPECT_EQ(take(ok(krt_cell_get(cell.as<Cell>()))), "'value'");
  krt_cell_clear(cell.as<Cell>());
  EXPECT_EQ(cell.as<Cell>()->bound, 0);
}

} // namespace
