//===- Format.h - The format specification mini-language --------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What stands behind the colon of a replacement field and in the second
// argument of format(), the same for int, float and str:
//
//   [[fill]align][sign]["z"]["#"]["0"][width][grouping]
//                               ["." [precision] [grouping]][type]
//
// (PEP 3101, 378, 515, 682 and the fraction grouping of Python 3.14.) Messages
// are CPython 3.14's.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_FORMAT_H
#define KRAIT_RUNTIME_CORE_FORMAT_H

#include "runtime/core/Object.h"

namespace krt {

class AsciiBuffer;

enum class Grouping : uint8_t {
  None,
  Comma,            ///< every three digits
  Underscore,       ///< every three digits
  UnderscoreByFour, ///< b, o, x and X: every four digits
};

struct FormatSpec {
  uint32_t fill = ' ';    ///< code point
  uint32_t type = 0;      ///< code point; the default type when none is given
  int64_t width = -1;     ///< -1: not given
  int64_t precision = -1; ///< -1: not given
  char align = '>';       ///< one of < > ^ =
  char sign = 0;          ///< one of + - and space; 0: not given
  bool coerceNegativeZero = false; ///< z
  bool alternate = false;          ///< #
  Grouping grouping = Grouping::None;
  Grouping fractionGrouping = Grouping::None;
};

/// Reads `spec`, written for a value of type `type`. `defaultAlign` is '<' for
/// str and '>' for numbers; with '>' a leading 0 also asks for '='. Returns the
/// ValueError or null.
Object *parseFormatSpec(const Str *spec, const Type &type, uint32_t defaultType,
                        char defaultAlign, FormatSpec &result);

/// "Unknown format code 'd' for object of type 'float'"
Object *unknownFormatCode(uint32_t code, const Type &type);

/// How many fill characters stand before and after text of `length`
/// characters ('=' counts as '>').
struct Padding {
  int64_t left, right;
};
Padding paddingFor(const FormatSpec &spec, int64_t length);

/// An ASCII number, cut where padding and grouping treat it differently:
/// sign, prefix, padding for '=', integer digits (grouped), the point, fraction
/// digits (grouped on their own), the rest ("e+10", "%", "inf").
struct NumberParts {
  char sign = 0; ///< '-', '+', ' ' or 0
  const char *prefix = "";
  int64_t prefixLength = 0;
  const char *digits = "";
  int64_t digitCount = 0;
  bool point = false;
  const char *fraction = "";
  int64_t fractionCount = 0;
  const char *rest = "";
  int64_t restLength = 0;
};
/// The sign to print for a number, as the spec asks for it.
inline char signFor(const FormatSpec &spec, bool negative) {
  if (negative)
    return '-';
  return spec.sign == '+' || spec.sign == ' ' ? spec.sign : 0;
}
/// Groups and pads; MemoryError for a width that does not fit.
Result<Str *> layOutNumber(const NumberParts &parts, const FormatSpec &spec);

/// format(value, spec) for an int (not a bool) and a float. `type` names the
/// type in messages.
Result<Str *> formatInt(Word value, const FormatSpec &spec, const Type &type);
Result<Str *> formatFloat(double value, const FormatSpec &spec,
                          const Type &type);

/// For `%` formatting of int: the digits of `value` in base 8, 10 or 16 with at
/// least `precision` digits, the sign before them, and with `alternate` the
/// prefix 0o or 0x between. ValueError past the digit limit.
Object *intToAscii(Word value, int base, bool upper, bool alternate,
                   int64_t precision, AsciiBuffer &out);

/// For `%` formatting of float: as C's printf would with that type (e, E, f, F,
/// g, G), a '-' included. An `alternate` keeps the point and trailing zeros.
void floatToAscii(double value, char type, int64_t precision, bool alternate,
                  AsciiBuffer &out);

} // namespace krt

/// int.__format__, float.__format__ and bool.__format__.
KRT_EXPORT krt::Result<krt::Str *> krt_int_format(krt::Word value,
                                                  krt::Str *spec);
KRT_EXPORT krt::Result<krt::Str *> krt_float_format(double value,
                                                    krt::Str *spec);
KRT_EXPORT krt::Result<krt::Str *> krt_bool_format(bool value, krt::Str *spec);
/// "True" or "False".
KRT_EXPORT krt::Str *krt_bool_repr(bool value);

#endif // KRAIT_RUNTIME_CORE_FORMAT_H
