//===- FloatFormat.cpp - format() of float --------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types e f g n % and their capitals, and none at all: repr without a
// precision, else g that keeps a digit after the point.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Float.h"
#include "runtime/core/FloatText.h"
#include "runtime/core/Format.h"

using namespace krt;

/// Sets `style` from the spec; false for an unknown type.
static bool chooseStyle(const FormatSpec &spec, FloatStyle &style) {
  style.alternate = spec.alternate;
  style.coerceNegativeZero = spec.coerceNegativeZero;
  style.precision = spec.precision < 0 ? 6 : spec.precision;
  switch (spec.type) {
  case 0:
    style.addPointZero = true;
    style.type = spec.precision < 0 ? 'r' : 'g';
    return true;
  case 'n':
    style.type = 'g';
    return true;
  case '%':
    style.type = 'f';
    return true;
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
    style.type = char(spec.type);
    return true;
  default:
    return false;
  }
}

/// Cuts `text` (without its sign) into integer digits, fraction and rest.
static void cutNumber(const char *text, const char *end, NumberParts &parts) {
  auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const char *at = text;
  while (at != end && isDigit(*at))
    ++at;
  parts.digits = text;
  parts.digitCount = at - text;
  if (at != end && *at == '.') {
    parts.point = true;
    parts.fraction = ++at;
    while (at != end && isDigit(*at))
      ++at;
    parts.fractionCount = at - parts.fraction;
  }
  parts.rest = at;
  parts.restLength = end - at;
}

Result<Str *> krt::formatFloat(double value, const FormatSpec &spec,
                               const Type &type) {
  FloatStyle style;
  if (!chooseStyle(spec, style))
    return fail(unknownFormatCode(spec.type, type));
  if (spec.precision > INT32_MAX)
    return fail(raise(krt_type_ValueError, "precision too big"));
  AsciiBuffer out;
  // A double has at most 309 digits before the point.
  if (!out.tryReserve(style.precision > 100 ? style.precision + 400 : 0))
    return fail(raiseMemoryError());
  appendFloat(spec.type == '%' ? value * 100 : value, style, out);
  if (spec.type == '%')
    out.append('%');
  bool negative = out[0] == '-';
  NumberParts parts;
  parts.sign = signFor(spec, negative);
  cutNumber(out.data() + negative, out.data() + out.length(), parts);
  return layOutNumber(parts, spec);
}

Result<Str *> krt_float_format(double value, Str *text) {
  if (text->length == 0)
    return ok(krt_float_repr(value));
  FormatSpec spec;
  if (Object *error = parseFormatSpec(text, krt_type_float, 0, '>', spec))
    return fail(error);
  return formatFloat(value, spec, krt_type_float);
}
