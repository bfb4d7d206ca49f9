//===- FloatText.cpp - Floats to text -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// repr uses an exponent below 1e-4 and from 1e16 on, as CPython does.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/FloatText.h"
#include "runtime/core/Float.h"
#include "runtime/core/FloatDigits.h"
#include "runtime/core/Format.h"
#include <cmath>

using namespace krt;

namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

/// Digits as they will be shown: `decimal`, zeros up to the `end`-th digit, and
/// an exponent perhaps.
struct Layout {
  Decimal decimal;
  int64_t end = 0; ///< digits to show, counted from the first of `decimal`
  bool useExponent = false;
};

void chooseLayout(double value, const FloatStyle &style, Layout &layout) {
  Decimal &decimal = layout.decimal;
  char type = char(style.type | 0x20);
  int64_t precision = type == 'g' && style.precision == 0 ? 1 : style.precision;
  if (value == 0) {
    decimal.digits.append('0');
    decimal.point = 1;
  } else if (type == 'r') {
    shortestDigits(value, decimal);
  } else if (type == 'f') {
    digitsAfterPoint(value, precision, decimal);
  } else {
    significantDigits(value, type == 'e' ? precision + 1 : precision, decimal);
  }

  layout.end = decimal.digits.length();
  switch (type) {
  case 'r':
    layout.useExponent = decimal.point <= -4 || decimal.point > 16;
    break;
  case 'e':
    layout.useExponent = true;
    layout.end = precision + 1;
    break;
  case 'f':
    layout.end = decimal.point + precision;
    break;
  default:
    layout.useExponent =
        decimal.point <= -4 || decimal.point > precision - style.addPointZero;
    if (style.alternate)
      layout.end = precision;
  }
}

/// Appends at least two digits, as C does.
void appendExponent(int64_t exponent, char letter, AsciiBuffer &out) {
  out.append(letter);
  out.append(exponent < 0 ? '-' : '+');
  if (exponent < 0)
    exponent = -exponent;
  if (exponent < 10)
    out.append('0');
  out.appendInt(exponent);
}

void appendLayout(const Layout &layout, const FloatStyle &style,
                  AsciiBuffer &out) {
  const AsciiBuffer &digits = layout.decimal.digits;
  int64_t point = layout.useExponent ? 1 : layout.decimal.point;
  int64_t count = digits.length();
  int64_t least = !layout.useExponent && style.addPointZero ? point + 1 : point;
  int64_t end = layout.end > least ? layout.end : least;
  int64_t whole = point < count ? point : count;
  if (point <= 0) {
    out.append('0');
    whole = 0;
  } else {
    out.append(digits.data(), whole);
    out.appendFill('0', point - whole);
  }
  bool fraction = end > (point > 0 ? point : 0) || point < 0;
  if (fraction || style.alternate)
    out.append('.');
  if (fraction) {
    out.appendFill('0', -point);
    out.append(digits.data() + whole, count - whole);
    out.appendFill('0', end - (count > point ? count : point));
  }
  if (layout.useExponent)
    appendExponent(layout.decimal.point - 1, isUpper(style.type) ? 'E' : 'e',
                   out);
}

bool isZero(const Decimal &decimal) {
  return decimal.digits.length() == 0 || decimal.digits[0] == '0';
}

} // namespace

void krt::appendFloat(double value, const FloatStyle &style, AsciiBuffer &out) {
  bool upper = isUpper(style.type);
  if (std::isnan(value))
    return out.append(upper ? "NAN" : "nan");
  bool negative = std::signbit(value);
  if (std::isinf(value)) {
    if (negative)
      out.append('-');
    return out.append(upper ? "INF" : "inf");
  }
  Layout layout;
  chooseLayout(fabs(value), style, layout);
  if (negative && !(style.coerceNegativeZero && isZero(layout.decimal)))
    out.append('-');
  appendLayout(layout, style, out);
}

void krt::floatToAscii(double value, char type, int64_t precision,
                       bool alternate, AsciiBuffer &out) {
  FloatStyle style;
  style.type = type;
  style.precision = precision;
  style.alternate = alternate;
  appendFloat(value, style, out);
}

Str *krt_float_repr(double value) {
  FloatStyle style;
  style.addPointZero = true;
  AsciiBuffer out;
  appendFloat(value, style, out);
  return out.toStr();
}

Str *krt_float_hex(double value) {
  if (!std::isfinite(value))
    return krt_float_repr(value);
  auto bits = __builtin_bit_cast(uint64_t, value);
  uint64_t fraction = bits & ((uint64_t(1) << 52) - 1);
  int64_t biased = int64_t(bits >> 52 & 0x7FF);
  AsciiBuffer out;
  if (std::signbit(value))
    out.append('-');
  if (value == 0) {
    out.append("0x0.0p+0");
    return out.toStr();
  }
  out.append(biased == 0 ? "0x0." : "0x1.");
  for (int shift = 48; shift >= 0; shift -= 4)
    out.append("0123456789abcdef"[fraction >> shift & 15]);
  int64_t exponent = (biased == 0 ? 1 : biased) - 1023;
  out.append(exponent < 0 ? "p-" : "p+");
  out.appendInt(exponent < 0 ? -exponent : exponent);
  return out.toStr();
}
