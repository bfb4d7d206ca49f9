//===- StrPercent.cpp - % formatting of str ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The str policy of PercentFormat.h, and the number conversions that str and
// bytes share.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Float.h"
#include "runtime/core/Format.h"
#include "runtime/core/Int.h"
#include "runtime/core/PercentFormat.h"
#include "runtime/core/StrMethods.h"
#include <cstdio>

using namespace krt;
using namespace krt::percent;

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

namespace {

Object *wrongNumber(uint32_t code, Word value) {
  bool integer = code == 'o' || code == 'x' || code == 'X';
  return raise(krt_type_TypeError,
               integer ? "%%%c format: an integer is required, not %T"
                       : "%%%c format: a real number is required, not %T",
               int(code), value);
}

/// The int (owned) that %d, %x, ... format.
Result<Word> integerOf(uint32_t code, Word value) {
  if (isIntWord(value))
    return ok(retained(intOfBool(value)));
  bool truncates = code == 'd' || code == 'i' || code == 'u';
  if (truncates && isInstance(value, &krt_type_float))
    return krt_int_from_f64(unboxFloat(value));
  const char *method = "__index__";
  if (truncates && findMember(typeOf(value), "__int__"))
    method = "__int__";
  if (!findMember(typeOf(value), method))
    return fail(wrongNumber(code, value));
  Word number = KRT_TRY(krt_call_method(value, method, nullptr, 0));
  if (isIntWord(number))
    return ok(number);
  Object *error = raise(krt_type_TypeError, "%s returned non-int (type %T)",
                        method, number);
  release(number);
  return fail(error);
}

} // namespace

Object *percent::numberText(const Spec &spec, Word value,
                            const char *realNumber, AsciiBuffer &out) {
  constexpr int64_t defaultPrecision = 6;
  switch (spec.code) {
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G': {
    Result<double> real = realOf(value, realNumber);
    if (real.error)
      return real.error;
    floatToAscii(real.value, char(spec.code),
                 spec.precision < 0 ? defaultPrecision : spec.precision,
                 spec.alternate, out);
    return nullptr;
  }
  default: {
    Result<Word> integer = integerOf(spec.code, value);
    if (integer.error)
      return integer.error;
    int base = spec.code == 'o'                       ? 8
               : spec.code == 'x' || spec.code == 'X' ? 16
                                                      : 10;
    Object *error = intToAscii(integer.value, base, spec.code == 'X',
                               spec.alternate, spec.precision, out);
    release(integer.value);
    return error;
  }
  }
}

NumberLayout percent::layOut(const Spec &spec, const AsciiBuffer &text) {
  NumberLayout layout{};
  auto head = [&](char c) { layout.head[layout.headLength++] = c; };
  if (text[0] == '-' || text[0] == '+') {
    head(text[0]);
    layout.skip = 1;
  } else if (spec.plus) {
    head('+');
  } else if (spec.blank) {
    head(' ');
  }
  bool prefixed = spec.alternate &&
                  (spec.code == 'o' || spec.code == 'x' || spec.code == 'X');
  if (prefixed) {
    head(text[layout.skip]);
    head(text[layout.skip + 1]);
    layout.skip += 2;
  }
  layout.total = layout.headLength + text.length() - layout.skip;
  return layout;
}

//===----------------------------------------------------------------------===//
// str
//===----------------------------------------------------------------------===//

namespace {

class StrPolicy {
public:
  using Builder = StrBuilder;
  static constexpr const char *Kind = "string";
  static constexpr const char *Precision = "precision too big";
  static constexpr const char *RealNumber = "must be real number, not %T";
  static constexpr bool HasB = false;

  explicit StrPolicy(Str *format) : length(format->length), format(format) {}

  uint32_t at(int64_t i) const { return charAt(format, i); }
  void literal(Builder &out, int64_t start, int64_t end) {
    out.append(format, start, end);
  }
  Word key(int64_t start, int64_t end) {
    return word(substring(format, start, end));
  }
  bool isMapping(Word args) {
    return isObject(args) && typeOf(args)->getItem && !asStr(args);
  }
  void ascii(Builder &out, const char *text, int64_t count) {
    out.appendAscii(text, count);
  }
  void fill(Builder &out, char c, int64_t times) {
    out.appendFill(uint8_t(c), times);
  }
  bool reserve(Builder &out, int64_t count) { return out.reserve(count); }
  Object *unknown(uint32_t code, int64_t index);
  Object *text(Builder &out, const Spec &spec, Word value);

  int64_t length;

private:
  Result<Str *> convert(uint32_t code, Word value);
  Str *format;
};

Object *StrPolicy::unknown(uint32_t code, int64_t index) {
  char hex[12];
  snprintf(hex, sizeof hex, "%x", code);
  return raise(krt_type_ValueError,
               "unsupported format character '%c' (0x%s) at index %lld",
               code >= 31 && code <= 126 ? int(code) : '?', hex,
               (long long)index);
}

Result<Str *> charOf(Word value) {
  if (Str *text = asStr(value)) {
    if (text->length == 1)
      return ok(retained(text));
    return fail(raise(krt_type_TypeError,
                      "%%c requires an int or a unicode character, not a "
                      "string of length %lld",
                      (long long)text->length));
  }
  Word integer = 0;
  if (isIntWord(value))
    integer = retained(value);
  else if (findMember(typeOf(value), "__index__"))
    integer = KRT_TRY(indexWord(value));
  else
    return fail(raise(krt_type_TypeError,
                      "%%c requires an int or a unicode character, not %T",
                      value));
  int64_t code;
  bool fits = fitsInt64(integer, code);
  release(integer);
  if (!fits || code < 0 || code > MaxCodePoint)
    return fail(
        raise(krt_type_OverflowError, "%%c arg not in range(0x110000)"));
  return ok(krt_str_from_codepoint(uint32_t(code)));
}

Result<Str *> StrPolicy::convert(uint32_t code, Word value) {
  switch (code) {
  case 's':
    return krt_str(value);
  case 'r':
    return krt_repr(value);
  case 'a':
    return krt_ascii(value);
  default:
    return charOf(value);
  }
}

Object *StrPolicy::text(Builder &out, const Spec &spec, Word value) {
  Result<Str *> converted = convert(spec.code, value);
  if (converted.error)
    return converted.error;
  Str *s = converted.value;
  int64_t count = s->length;
  if (spec.code != 'c' && spec.precision >= 0 && spec.precision < count)
    count = spec.precision;
  int64_t padding = spec.width > count ? spec.width - count : 0;
  Object *error = nullptr;
  if (padding && !out.reserve(count + padding)) {
    error = raiseMemoryError();
  } else {
    if (!spec.leftAlign)
      out.appendFill(' ', padding);
    out.append(s, 0, count);
    if (spec.leftAlign)
      out.appendFill(' ', padding);
  }
  release(s);
  return error;
}

} // namespace

Result<Str *> krt_str_mod(Str *s, Word args) {
  StrPolicy policy(s);
  StrBuilder out;
  Formatter<StrPolicy> formatter(policy, args);
  if (Object *error = formatter.run(out))
    return fail(error);
  return ok(out.finish());
}
