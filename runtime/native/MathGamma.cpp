//===- MathGamma.cpp - Gamma functions ------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CPython does not take these from the C library, so that exact results need
// its method: the Lanczos approximation with N = 13 and g = 6.0246800407767296,
// as a rational function with the coefficients that the Boost library
// publishes, a first-order correction for the rounding of x + g - 1/2, and the
// reflection formula for negative arguments.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Math.h"
#include <cmath>

using namespace krt;

namespace {

constexpr double G = 6.024680040776729583740234375;
constexpr double GMinusHalf = 5.524680040776729583740234375;
constexpr double LogPi = 1.144729885849400174143427351353058711647;
constexpr int LanczosCount = 13;

constexpr double Numerator[LanczosCount] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};

/// Coefficients of x (x+1) ... (x+11).
constexpr double Denominator[LanczosCount] = {
    0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
    45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
    1925.0,     66.0,       1.0};

/// (n - 1)! for n from 1 on, as far as it is exact.
constexpr double Factorials[] = {1.0,
                                 1.0,
                                 2.0,
                                 6.0,
                                 24.0,
                                 120.0,
                                 720.0,
                                 5040.0,
                                 40320.0,
                                 362880.0,
                                 3628800.0,
                                 39916800.0,
                                 479001600.0,
                                 6227020800.0,
                                 87178291200.0,
                                 1307674368000.0,
                                 20922789888000.0,
                                 355687428096000.0,
                                 6402373705728000.0,
                                 121645100408832000.0,
                                 2432902008176640000.0,
                                 51090942171709440000.0,
                                 1124000727777607680000.0};
constexpr int FactorialCount = sizeof(Factorials) / sizeof(Factorials[0]);

/// The Lanczos sum for positive x: from x = 5 on in powers of 1/x, which do not
/// overflow.
double lanczosSum(double x) {
  double numerator = 0, denominator = 0;
  if (x < 5) {
    for (int i = LanczosCount - 1; i >= 0; --i) {
      numerator = numerator * x + Numerator[i];
      denominator = denominator * x + Denominator[i];
    }
  } else {
    for (int i = 0; i < LanczosCount; ++i) {
      numerator = numerator / x + Numerator[i];
      denominator = denominator / x + Denominator[i];
    }
  }
  return numerator / denominator;
}

/// sin(pi * x) for finite x, accurate near integers.
double sinPi(double x) {
  double y = fmod(fabs(x), 2.0);
  double result;
  switch (int(round(2.0 * y))) {
  case 0:
    result = sin(M_PI * y);
    break;
  case 1:
    result = cos(M_PI * (y - 0.5));
    break;
  case 2:
    result = sin(M_PI * (1.0 - y));
    break;
  case 3:
    result = -cos(M_PI * (y - 1.5));
    break;
  default:
    result = sin(M_PI * (y - 2.0));
    break;
  }
  return copysign(1.0, x) * result;
}

/// gamma(x) for 1e-20 <= |x| <= 200 that is no negative integer.
double lanczosGamma(double x) {
  double size = fabs(x);
  double y = size + GMinusHalf;
  // What the rounding of y lost.
  double error =
      size > GMinusHalf ? (y - size) - GMinusHalf : (y - GMinusHalf) - size;
  double correction = error * G / y;
  double result;
  if (x < 0) {
    result = -M_PI / sinPi(size) / size * exp(y) / lanczosSum(size);
    result -= correction * result;
  } else {
    result = lanczosSum(size) / exp(y);
    result += correction * result;
  }
  // y ** (size - 1/2), in two halves where it would overflow.
  bool whole = size < 140.0;
  double power = whole ? pow(y, size - 0.5) : pow(y, size / 2.0 - 0.25);
  for (int i = 0; i < (whole ? 1 : 2); ++i)
    result = x < 0 ? result / power : result * power;
  return result;
}

Object *poleError(double x) {
  return mathDomainError("expected a noninteger or positive integer, got %S",
                         x);
}

/// Infinities from finite arguments are overflows.
Result<double> checkRange(double result) {
  if (std::isinf(result))
    return fail(mathRangeError());
  return ok(result);
}

} // namespace

Result<double> krt_math_gamma(double x) {
  if (std::isnan(x) || x == __builtin_inf())
    return ok(x);
  if (std::isinf(x) || x == 0)
    return fail(poleError(x));
  if (x == floor(x)) {
    if (x < 0)
      return fail(poleError(x));
    if (x <= FactorialCount)
      return ok(Factorials[int(x) - 1]);
  }
  double size = fabs(x);
  if (size < 1e-20)
    return checkRange(1.0 / x);
  if (size > 200.0)
    return x < 0 ? ok(0.0 / sinPi(x)) : fail(mathRangeError());
  return checkRange(lanczosGamma(x));
}

Result<double> krt_math_lgamma(double x) {
  if (std::isnan(x))
    return ok(x);
  if (std::isinf(x))
    return ok(__builtin_inf());
  if (x == floor(x) && x <= 2.0) {
    if (x <= 0)
      return fail(poleError(x));
    return ok(0.0);
  }
  double size = fabs(x);
  if (size < 1e-20)
    return ok(-log(size));
  double result = log(lanczosSum(size)) - G;
  result += (size - 0.5) * (log(size + G - 0.5) - 1);
  if (x < 0)
    result = LogPi - log(fabs(sinPi(size))) - log(size) - result;
  return checkRange(result);
}
