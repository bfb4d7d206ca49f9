//===- MathTest.cpp - Native functions of math and random -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The expected values were printed by CPython 3.14.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Math.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/Random.h"
#include "runtime/native/Sha512.h"
#include "test/runtime/NumberTesting.h"

using namespace krt;
using namespace krt::testing;

namespace {

TEST(Math, DomainErrorsNameTheArgument) {
  EXPECT_EQ(take(krt_math_sqrt(-1.0)),
            "ValueError: expected a nonnegative input, got -1.0");
  EXPECT_EQ(take(krt_math_log(-0.0)),
            "ValueError: expected a positive input, got -0.0");
  EXPECT_EQ(take(krt_math_sin(-__builtin_inf())),
            "ValueError: expected a finite input, got -inf");
  EXPECT_EQ(take(krt_math_acos(2.0)),
            "ValueError: expected a number in range from -1 up to 1, got 2.0");
  EXPECT_EQ(take(krt_math_gamma(-3.0)),
            "ValueError: expected a noninteger or positive integer, got -3.0");
  EXPECT_EQ(take(krt_math_exp(1000.0)), "OverflowError: math range error");
  EXPECT_EQ(take(krt_math_fmod(1.0, 0.0)), "ValueError: math domain error");
  EXPECT_EQ(take(krt_math_pow(0.0, -1.0)), "ValueError: math domain error");
}

TEST(Math, NansPassThrough) {
  double nan = __builtin_nan("");
  EXPECT_EQ(take(krt_math_sqrt(nan)), "nan");
  EXPECT_EQ(take(krt_math_log(nan)), "nan");
  EXPECT_EQ(take(krt_math_sin(nan)), "nan");
  EXPECT_EQ(take(krt_math_gamma(nan)), "nan");
  EXPECT_EQ(take(krt_math_hypot(nan, 1.0)), "nan");
  EXPECT_EQ(take(krt_math_hypot(nan, __builtin_inf())), "inf");
}

TEST(Math, Integers) {
  EXPECT_EQ(take(krt_math_factorial(smallWord(25))),
            "15511210043330985984000000");
  Value huge = integer("100000000000000000000");
  EXPECT_EQ(take(krt_math_factorial(huge)),
            "OverflowError: factorial() argument should not exceed "
            "9223372036854775807");
  EXPECT_EQ(take(krt_math_comb(smallWord(60), smallWord(30))),
            "118264581564861424");
  EXPECT_EQ(take(krt_math_comb(smallWord(-1), smallWord(-1))),
            "ValueError: n must be a non-negative integer");
  EXPECT_EQ(take(krt_math_perm(smallWord(20), smallWord(20))),
            "2432902008176640000");
  Value below = integer("18446744065119617024"); // (2^32 - 1)^2 - 1
  EXPECT_EQ(take(krt_math_isqrt(below)), "4294967294");
  EXPECT_EQ(take(krt_math_isqrt(Value(krt_int_add(below, smallWord(1))))),
            "4294967295");
  EXPECT_EQ(take(krt_math_gcd(smallWord(SmallMin), smallWord(SmallMin))),
            "4611686018427387904");
}

TEST(Math, LogarithmsOfHugeInts) {
  Value huge = krt_int_lshift(smallWord(1), smallWord(5000)).value;
  EXPECT_EQ(take(krt_math_log2_int(huge)), "5000.0");
  EXPECT_EQ(take(krt_math_log_int(smallWord(0))),
            "ValueError: expected a positive input");
}

ByteArray *seeded(Word seed) {
  ByteArray *state = krt_random_new();
  krt_random_seed_int(state, seed);
  return state;
}

TEST(Random, SequenceOfIntSeeds) {
  ByteArray *state = seeded(smallWord(42));
  EXPECT_EQ(take(krt_random_random(state)), "0.6394267984578837");
  EXPECT_EQ(take(krt_random_random(state)), "0.025010755222666936");
  EXPECT_EQ(take(krt_random_getrandbits(state, smallWord(10))), "281");
  EXPECT_EQ(take(krt_random_getrandbits(state, smallWord(32))), "1051802512");
  EXPECT_EQ(take(krt_random_getrandbits(state, smallWord(100))),
            "137577423665220539048064734942");
  release(state);
}

TEST(Random, OtherSeeds) {
  ByteArray *state = seeded(smallWord(0));
  EXPECT_EQ(take(krt_random_random(state)), "0.8444218515250481");
  Value power = krt_int_lshift(smallWord(1), smallWord(200)).value;
  krt_random_seed_int(state, Value(krt_int_neg(power)));
  EXPECT_EQ(take(krt_random_random(state)), "0.5691790390193565");
  krt_random_seed_float(state, 1.5);
  EXPECT_EQ(take(krt_random_random(state)), "0.551763726942059");
  krt_random_seed_float(state, -2.25);
  EXPECT_EQ(take(krt_random_random(state)), "0.9236205677220981");
  Bytes *text = bytesFrom("hello", 5);
  krt_random_seed_bytes(state, text);
  EXPECT_EQ(take(krt_random_random(state)), "0.3537754404730722");
  release(text);
  release(state);
}

TEST(Random, StateRoundTrip) {
  ByteArray *state = seeded(smallWord(7));
  krt_random_random(state);
  Tuple *saved = krt_random_getstate(state);
  double next = krt_random_random(state);
  EXPECT_EQ(krt_random_setstate(state, saved), nullptr);
  EXPECT_EQ(krt_random_random(state), next);
  release(saved);
  Word single[] = {smallWord(1)};
  Tuple *wrong = tupleOf(single, 1);
  EXPECT_EQ(take(krt_random_setstate(state, wrong)),
            "ValueError: state vector is the wrong size");
  release(wrong);
  EXPECT_EQ(take(krt_random_getrandbits(state, smallWord(-1))),
            "ValueError: Cannot convert negative int");
  release(state);
}

std::string digestOf(const std::string &text) {
  uint8_t digest[Sha512Bytes];
  sha512(reinterpret_cast<const uint8_t *>(text.data()), int64_t(text.size()),
         digest);
  std::string hex;
  for (int i = 0; i < 8; ++i) {
    char pair[3];
    snprintf(pair, sizeof pair, "%02x", digest[i]);
    hex += pair;
  }
  return hex;
}

TEST(Random, Sha512) {
  EXPECT_EQ(digestOf(""), "cf83e1357eefb8bd");
  EXPECT_EQ(digestOf("abc"), "ddaf35a193617aba");
  EXPECT_EQ(digestOf(std::string(111, 'a')), "fa9121c7b32b9e01");
  EXPECT_EQ(digestOf(std::string(112, 'a')), "c01d080efd492776");
  EXPECT_EQ(digestOf(std::string(300, 'a')), "a6a77010dd9696c2");
}

} // namespace
