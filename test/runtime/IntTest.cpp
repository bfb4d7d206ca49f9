//===- IntTest.cpp - Integers ---------------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The borders between small and big ints, and the errors. NumberCases compares
// many thousands of random operations with CPython.
//
//===----------------------------------------------------------------------===//

#include "test/runtime/NumberTesting.h"

using namespace krt;
using namespace krt::testing;

namespace {

const char *const SmallMaxText = "4611686018427387903";
const char *const SmallMinText = "-4611686018427387904";

TEST(Int, SmallRange) {
  EXPECT_TRUE(isSmall(integer(SmallMaxText)));
  EXPECT_TRUE(isSmall(integer(SmallMinText)));
  EXPECT_FALSE(isSmall(integer("4611686018427387904")));
  EXPECT_FALSE(isSmall(integer("-4611686018427387905")));
  EXPECT_EQ(take(krt_int_from_i64(INT64_MAX)), "9223372036854775807");
  EXPECT_EQ(take(krt_int_from_i64(INT64_MIN)), "-9223372036854775808");
  EXPECT_EQ(take(krt_int_from_u64(UINT64_MAX)), "18446744073709551615");
}

TEST(Int, ResultsAreNormalised) {
  Value max = integer(SmallMaxText), min = integer(SmallMinText);
  Value above = krt_int_add(max, smallWord(1));
  EXPECT_FALSE(isSmall(above));
  EXPECT_EQ(Word(max), krt_int_sub(above, smallWord(1)));
  EXPECT_EQ(Word(min), krt_int_neg(above));
  EXPECT_EQ(take(krt_int_neg(min)), "4611686018427387904");
  EXPECT_EQ(take(krt_int_abs(min)), "4611686018427387904");
  EXPECT_EQ(take(krt_int_floordiv(min, smallWord(-1))), "4611686018427387904");
  EXPECT_EQ(take(krt_int_mul(min, min)),
            "21267647932558653966460912964485513216");
  Value square = krt_int_mul(above, above);
  EXPECT_EQ(smallWord(0), krt_int_sub(square, square));
}

TEST(Int, AliasedOperands) {
  Value big = integer("123456789012345678901234567890");
  EXPECT_EQ(take(krt_int_add(big, big)), "246913578024691357802469135780");
  EXPECT_EQ(take(krt_int_mul(big, big)),
            "15241578753238836750495351562536198787501905199875019052100");
  EXPECT_EQ(take(krt_int_floordiv(big, big)), "1");
  EXPECT_EQ(take(krt_int_mod(big, big)), "0");
}

TEST(Int, DivisionRoundsDown) {
  struct {
    int64_t a, b, quotient, remainder;
  } cases[] = {{7, 2, 3, 1},    {-7, 2, -4, 1}, {7, -2, -4, -1},
               {-7, -2, 3, -1}, {6, -2, -3, 0}, {0, -5, 0, 0}};
  for (auto &c : cases) {
    EXPECT_EQ(krt_int_floordiv(smallWord(c.a), smallWord(c.b)).value,
              smallWord(c.quotient));
    EXPECT_EQ(krt_int_mod(smallWord(c.a), smallWord(c.b)).value,
              smallWord(c.remainder));
  }
}

TEST(Int, Errors) {
  Value zero = smallWord(0), one = smallWord(1), minus = smallWord(-1);
  Value huge = integer("100000000000000000000000000000000");
  const char *division = "ZeroDivisionError: division by zero";
  EXPECT_EQ(take(krt_int_floordiv(one, zero)), division);
  EXPECT_EQ(take(krt_int_mod(huge, zero)), division);
  EXPECT_EQ(take(krt_int_divmod(one, zero)), division);
  EXPECT_EQ(take(krt_int_truediv(huge, zero)), division);
  EXPECT_EQ(take(krt_int_pow(zero, minus)),
            "ZeroDivisionError: zero to a negative power");
  EXPECT_EQ(take(krt_int_lshift(one, minus)),
            "ValueError: negative shift count");
  EXPECT_EQ(take(krt_int_rshift(huge, minus)),
            "ValueError: negative shift count");
  EXPECT_EQ(take(krt_int_lshift(one, huge)),
            "OverflowError: too many digits in integer");
  EXPECT_EQ(take(krt_int_powmod(one, one, zero)),
            "ValueError: pow() 3rd argument cannot be 0");
  EXPECT_EQ(take(krt_int_powmod(smallWord(2), minus, smallWord(4))),
            "ValueError: base is not invertible for the given modulus");
}

TEST(Int, SizesThatNoMachineHolds) {
  Value count = integer("4611686018427387903");
  EXPECT_EQ(take(krt_int_lshift(smallWord(1), count)), "MemoryError: ");
  EXPECT_EQ(take(krt_int_pow(smallWord(3), count)), "MemoryError: ");
  EXPECT_EQ(take(krt_int_lshift(smallWord(0), count)), "0");
  EXPECT_EQ(take(krt_int_pow(smallWord(-1), count)), "-1");
  EXPECT_EQ(take(krt_int_rshift(smallWord(-5), count)), "-1");
}

TEST(Int, TrueDivisionIsRoundedOnce) {
  Value big = krt_int_lshift(smallWord(1), smallWord(1100)).value;
  EXPECT_EQ(take(krt_int_truediv(big, smallWord(3))),
            "OverflowError: integer division result too large for a float");
  EXPECT_EQ(take(krt_int_truediv(smallWord(1), big)), "0.0");
  EXPECT_EQ(take(krt_int_truediv(big, big)), "1.0");
  EXPECT_EQ(take(krt_int_truediv(smallWord(0), smallWord(-3))), "-0.0");
  // 2^53 + 1 over 1 is a tie, and goes to the even neighbour.
  EXPECT_EQ(
      take(krt_int_truediv(smallWord((int64_t(1) << 53) + 1), smallWord(1))),
      "9007199254740992.0");
}

TEST(Int, ComparisonWithFloatIsExact) {
  Value odd = integer("9007199254740993");
  EXPECT_EQ(krt_int_compare_f64(odd, 9007199254740992.0), 1);
  EXPECT_EQ(krt_int_compare_f64(odd, 9007199254740994.0), -1);
  Value huge = krt_int_lshift(smallWord(1), smallWord(2000)).value;
  EXPECT_EQ(krt_int_compare_f64(huge, 1e308), 1);
  EXPECT_EQ(krt_int_compare_f64(huge, __builtin_inf()), -1);
  EXPECT_EQ(krt_int_compare_f64(huge, __builtin_nan("")), 2);
  EXPECT_FALSE(krt_int_ge_f64(huge, __builtin_nan("")));
  EXPECT_FALSE(krt_int_le_f64(huge, __builtin_nan("")));
  EXPECT_TRUE(krt_int_ne_f64(huge, __builtin_nan("")));
}

TEST(Int, DigitLimit) {
  Value fits = integer("1" + std::string(4299, '0'));
  EXPECT_EQ(take(krt_int_repr(fits)).size(), 4300u);
  Value over = krt_int_mul(fits, smallWord(10));
  EXPECT_EQ(take(krt_int_repr(over)),
            "ValueError: Exceeds the limit (4300 digits) for integer string "
            "conversion; use sys.set_int_max_str_digits() to increase the "
            "limit");
  EXPECT_EQ(take(krt_int_set_max_str_digits(smallWord(100))),
            "ValueError: maxdigits must be >= 640 or 0 for unlimited");
  EXPECT_EQ(krt_int_set_max_str_digits(smallWord(0)), nullptr);
  EXPECT_EQ(take(krt_int_repr(over)).size(), 4301u);
  EXPECT_EQ(krt_int_set_max_str_digits(smallWord(4300)), nullptr);
}

TEST(Int, DynamicOperators) {
  Value truth = boolWord(true);
  EXPECT_EQ(take(krt_binary(BO_Add, truth, smallWord(1))), "2");
  EXPECT_EQ(take(krt_binary(BO_And, truth, boolWord(false))), "False");
  EXPECT_EQ(take(krt_binary(BO_Xor, truth, smallWord(3))), "2");
  Value half = boxFloat(0.5);
  EXPECT_EQ(take(krt_binary(BO_Sub, smallWord(2), half)), "1.5");
  EXPECT_EQ(take(krt_binary(BO_FloorDiv, half, truth)), "0.0");
  Value none = noneWord();
  EXPECT_EQ(take(krt_binary(BO_Add, smallWord(1), none)),
            "TypeError: unsupported operand type(s) for +: 'int' and "
            "'NoneType'");
}

TEST(Int, DynamicMethods) {
  Value big = integer("100000000000000000000"), truth = boolWord(true);
  EXPECT_EQ(take(krt_call_method(big, "bit_length", nullptr, 0)), "67");
  EXPECT_EQ(take(krt_call_method(truth, "bit_length", nullptr, 0)), "1");
  EXPECT_EQ(take(krt_unary(UO_Invert, smallWord(5))), "-6");
  EXPECT_EQ(take(krt_unary(UO_Neg, truth)), "-1");
  Word one = smallWord(1);
  EXPECT_EQ(take(krt_call_method(big, "bit_length", &one, 1)),
            "TypeError: int.bit_length() takes no arguments (1 given)");
  EXPECT_EQ(take(krt_call_method(big, "__abs__", &one, 1)),
            "TypeError: expected 0 arguments, got 1");
  Value half = boxFloat(-0.5);
  EXPECT_EQ(take(krt_unary(UO_Abs, half)), "0.5");
  EXPECT_EQ(take(krt_call_method(half, "hex", nullptr, 0)),
            "-0x1.0000000000000p-1");
}

TEST(Int, FreesWhatItMakes) {
  countObjects();
  int64_t before = liveObjects();
  {
    Value a = integer("123456789012345678901234567890");
    Value b = krt_int_pow(a, smallWord(5)).value;
    Value c = krt_int_floordiv(b, a).value;
    take(krt_int_truediv(b, c));
    take(krt_int_divmod(b, c));
    take(krt_int_powmod(a, b, c));
    take(krt_int_pow(a, smallWord(-2)));
    take(krt_int_compare_f64(b, 1e300) > 0);
  }
  EXPECT_EQ(liveObjects(), before);
}

} // namespace
