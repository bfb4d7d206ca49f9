//===- IntFormat.cpp - format() of int and bool ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types b c d n o x X here; e f g % and their capitals go through float.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Format.h"
#include "runtime/core/IntText.h"

using namespace krt;

/// `c`: the character with this code point.
static Result<Str *> formatCharacter(Word value, const FormatSpec &spec) {
  if (spec.sign)
    return fail(raise(krt_type_ValueError,
                      "Sign not allowed with integer format specifier 'c'"));
  if (spec.alternate)
    return fail(raise(
        krt_type_ValueError,
        "Alternate form (#) not allowed with integer format specifier 'c'"));
  bool fits;
  int64_t code = krt_int_to_i64(value, &fits);
  if (!fits)
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C long"));
  if (code < 0 || code > MaxCodePoint)
    return fail(
        raise(krt_type_OverflowError, "%%c arg not in range(0x110000)"));
  auto c = uint32_t(code);
  Padding padding = paddingFor(spec, 1);
  if (padding.left + padding.right == 0)
    return ok(krt_str_from_codepoint(c));
  uint32_t largest = c > spec.fill ? c : spec.fill;
  Str *text =
      KRT_TRY(tryNewStr(padding.left + 1 + padding.right, largest | 0x7F));
  for (int64_t i = 0; i < text->length; ++i)
    setChar(text, i, i == padding.left ? c : spec.fill);
  return ok(text);
}

/// Appends the digits of |value|.
static Object *appendDigits(Word value, uint32_t type, AsciiBuffer &out) {
  switch (type) {
  case 'b':
    appendRadix(IntView(value), 2, false, out);
    return nullptr;
  case 'o':
    appendRadix(IntView(value), 8, false, out);
    return nullptr;
  case 'x':
  case 'X':
    appendRadix(IntView(value), 16, type == 'X', out);
    return nullptr;
  default:
    return appendDecimal(value, out);
  }
}

static Result<Str *> formatDigits(Word value, const FormatSpec &spec) {
  AsciiBuffer out;
  if (Object *error = appendDigits(value, spec.type, out))
    return fail(error);
  bool signWritten = out[0] == '-';
  NumberParts parts;
  parts.sign = signFor(spec, krt_int_lt(value, smallWord(0)));
  parts.digits = out.data() + signWritten;
  parts.digitCount = out.length() - signWritten;
  const char prefix[2] = {'0', char(spec.type)};
  if (spec.alternate && spec.type != 'd' && spec.type != 'n') {
    parts.prefix = prefix;
    parts.prefixLength = 2;
  }
  return layOutNumber(parts, spec);
}

Result<Str *> krt::formatInt(Word value, const FormatSpec &spec,
                             const Type &type) {
  switch (spec.type) {
  case 'b':
  case 'c':
  case 'd':
  case 'n':
  case 'o':
  case 'x':
  case 'X':
    if (spec.precision != -1)
      return fail(raise(krt_type_ValueError, "Precision not allowed in integer "
                                             "format specifier"));
    if (spec.coerceNegativeZero)
      return fail(raise(krt_type_ValueError, "Negative zero coercion (z) not "
                                             "allowed in integer format "
                                             "specifier"));
    return spec.type == 'c' ? formatCharacter(value, spec)
                            : formatDigits(value, spec);
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
  case '%':
    return formatFloat(KRT_TRY(krt_int_to_f64(value)), spec, type);
  default:
    return fail(unknownFormatCode(spec.type, type));
  }
}

Result<Str *> krt_int_format(Word value, Str *text) {
  if (text->length == 0)
    return krt_int_repr(value);
  FormatSpec spec;
  if (Object *error = parseFormatSpec(text, krt_type_int, 'd', '>', spec))
    return fail(error);
  return formatInt(value, spec, krt_type_int);
}

Result<Str *> krt_bool_format(bool value, Str *text) {
  if (text->length == 0)
    return ok(krt_bool_repr(value));
  FormatSpec spec;
  if (Object *error = parseFormatSpec(text, krt_type_bool, 'd', '>', spec))
    return fail(error);
  return formatInt(smallWord(value), spec, krt_type_bool);
}

Object *krt::intToAscii(Word value, int base, bool upper, bool alternate,
                        int64_t precision, AsciiBuffer &out) {
  AsciiBuffer digits;
  if (base == 10) {
    if (Object *error = appendDecimal(value, digits))
      return error;
  } else {
    appendRadix(IntView(value), base, upper, digits);
  }
  bool signWritten = digits[0] == '-';
  int64_t count = digits.length() - signWritten;
  if (precision > count && !out.tryReserve(out.length() + precision + 3))
    return raiseMemoryError();
  if (krt_int_lt(value, smallWord(0)))
    out.append('-');
  if (alternate && base == 16)
    out.append(upper ? "0X" : "0x");
  else if (alternate && base == 8)
    out.append("0o");
  out.appendFill('0', precision - count);
  out.append(digits.data() + signWritten, count);
  return nullptr;
}
