//===- Format.cpp - Format specifications: parsing and layout -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads a format specification and lays out a number by it. Which flags a type
// forbids is for the type to say (IntFormat.cpp, FloatFormat.cpp, the str
// formatter): the order of the checks is visible in the messages.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Format.h"
#include "runtime/core/Str.h"
#include "runtime/core/Unicode.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Parsing
//===----------------------------------------------------------------------===//

namespace {

bool isAlign(uint32_t c) {
  return c == '<' || c == '>' || c == '^' || c == '=';
}

/// True for the characters that messages show as they are.
bool isPrintableAscii(uint32_t c) { return c > 32 && c < 128; }

Object *bothSeparators() {
  return raise(krt_type_ValueError, "Cannot specify both ',' and '_'.");
}

/// Lower case hexadecimal digits of a code point.
struct HexText {
  char text[9];
  explicit HexText(uint32_t value) {
    int length = 1;
    while (length < 8 && value >> (4 * length) != 0)
      ++length;
    for (int i = 0; i < length; ++i)
      text[i] = "0123456789abcdef"[value >> (4 * (length - 1 - i)) & 15];
    text[length] = 0;
  }
};

char separatorOf(Grouping grouping) {
  return grouping == Grouping::Comma ? ',' : '_';
}

Object *separatorForbidden(Grouping grouping, uint32_t type) {
  char separator = separatorOf(grouping);
  if (isPrintableAscii(type))
    return raise(krt_type_ValueError, "Cannot specify '%c' with '%c'.",
                 separator, int(type));
  return raise(krt_type_ValueError, "Cannot specify '%c' with '\\x%s'.",
               separator, HexText(type).text);
}

/// Reads a format specification from left to right.
class SpecParser {
public:
  SpecParser(const Str *spec, const Type &type, FormatSpec &result)
      : spec(spec), type(type), result(result) {}
  Object *parse(char defaultAlign);

private:
  bool more() const { return at < spec->length; }
  bool accept(uint32_t c) {
    if (!more() || charAt(spec, at) != c)
      return false;
    ++at;
    return true;
  }
  void parseAlignment();
  Object *parseInteger(int64_t &value);
  Object *parseGrouping(Grouping &grouping);
  Object *parsePrecision();
  Object *parseType();
  Object *checkGrouping();

  const Str *spec;
  const Type &type;
  FormatSpec &result;
  int64_t at = 0;
  bool fillGiven = false;
  bool alignGiven = false;
};

void SpecParser::parseAlignment() {
  int64_t left = spec->length - at;
  if (left >= 2 && isAlign(charAt(spec, at + 1))) {
    result.fill = charAt(spec, at);
    result.align = char(charAt(spec, at + 1));
    fillGiven = alignGiven = true;
    at += 2;
  } else if (left >= 1 && isAlign(charAt(spec, at))) {
    result.align = char(charAt(spec, at));
    alignGiven = true;
    ++at;
  }
}

/// Leaves `value` unchanged when no digit follows.
Object *SpecParser::parseInteger(int64_t &value) {
  int64_t number = 0;
  bool any = false;
  for (; more(); ++at) {
    int digit = decimalValue(charAt(spec, at));
    if (digit < 0)
      break;
    if (number > (INT64_MAX - digit) / 10)
      return raise(krt_type_ValueError,
                   "Too many decimal digits in format string");
    number = number * 10 + digit;
    any = true;
  }
  if (any)
    value = number;
  return nullptr;
}

Object *SpecParser::parseGrouping(Grouping &grouping) {
  if (accept(','))
    grouping = Grouping::Comma;
  if (accept('_')) {
    if (grouping != Grouping::None)
      return bothSeparators();
    grouping = Grouping::Underscore;
  }
  if (grouping == Grouping::Underscore && more() && charAt(spec, at) == ',')
    return bothSeparators();
  return nullptr;
}

Object *SpecParser::parsePrecision() {
  if (!accept('.'))
    return nullptr;
  int64_t start = at;
  if (Object *error = parseInteger(result.precision))
    return error;
  if (Object *error = parseGrouping(result.fractionGrouping))
    return error;
  if (at == start)
    return raise(krt_type_ValueError, "Format specifier missing precision");
  return nullptr;
}

Object *SpecParser::parseType() {
  int64_t left = spec->length - at;
  if (left > 1)
    return raise(krt_type_ValueError,
                 "Invalid format specifier '%S' for object of type '%s'", spec,
                 type.name);
  if (left == 1)
    result.type = charAt(spec, at);
  return nullptr;
}

Object *SpecParser::checkGrouping() {
  if (result.grouping != Grouping::None) {
    switch (result.type) {
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'F':
    case 'G':
    case '%':
    case 0:
      break;
    case 'b':
    case 'o':
    case 'x':
    case 'X':
      if (result.grouping == Grouping::Underscore) {
        result.grouping = Grouping::UnderscoreByFour;
        break;
      }
      return separatorForbidden(result.grouping, result.type);
    default:
      return separatorForbidden(result.grouping, result.type);
    }
  }
  if (result.type == 'n' && result.fractionGrouping != Grouping::None)
    return separatorForbidden(result.fractionGrouping, result.type);
  return nullptr;
}

Object *SpecParser::parse(char defaultAlign) {
  parseAlignment();
  if (more()) {
    uint32_t c = charAt(spec, at);
    if (c == '+' || c == '-' || c == ' ') {
      result.sign = char(c);
      ++at;
    }
  }
  result.coerceNegativeZero = accept('z');
  result.alternate = accept('#');
  if (!fillGiven && accept('0')) {
    result.fill = '0';
    if (!alignGiven && defaultAlign == '>')
      result.align = '=';
  }
  if (Object *error = parseInteger(result.width))
    return error;
  if (Object *error = parseGrouping(result.grouping))
    return error;
  if (Object *error = parsePrecision())
    return error;
  if (Object *error = parseType())
    return error;
  return checkGrouping();
}

} // namespace

Object *krt::parseFormatSpec(const Str *spec, const Type &type,
                             uint32_t defaultType, char defaultAlign,
                             FormatSpec &result) {
  result = FormatSpec();
  result.type = defaultType;
  result.align = defaultAlign;
  return SpecParser(spec, type, result).parse(defaultAlign);
}

Object *krt::unknownFormatCode(uint32_t code, const Type &type) {
  if (isPrintableAscii(code))
    return raise(krt_type_ValueError,
                 "Unknown format code '%c' for object of type '%s'", int(code),
                 type.name);
  return raise(krt_type_ValueError,
               "Unknown format code '\\x%s' for object of type '%s'",
               HexText(code).text, type.name);
}

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

Padding krt::paddingFor(const FormatSpec &spec, int64_t length) {
  int64_t total = spec.width > length ? spec.width - length : 0;
  if (spec.align == '<')
    return {0, total};
  if (spec.align == '^')
    return {total / 2, total - total / 2};
  return {total, 0};
}

namespace {

/// Digits cut into groups by a separator; from the right for the integer part,
/// from the left for the fraction.
struct Groups {
  int64_t digits; ///< leading zeros included
  int64_t size;   ///< 0: no groups
  char separator;

  Groups(int64_t digits, Grouping grouping)
      : digits(digits), size(grouping == Grouping::None               ? 0
                             : grouping == Grouping::UnderscoreByFour ? 4
                                                                      : 3),
        separator(separatorOf(grouping)) {}

  int64_t length() const {
    return size == 0 || digits == 0 ? digits : digits + (digits - 1) / size;
  }
  /// Adds leading zeros until the text is `width` wide (or one wider, when it
  /// would otherwise begin with a separator).
  void widen(int64_t width) {
    if (length() >= width)
      return;
    if (size == 0) {
      digits = width;
      return;
    }
    // length(d) = d + (d-1)/size >= width
    int64_t start = (width / (size + 1)) * size;
    digits = digits > start ? digits : start;
    while (length() < width)
      ++digits;
  }
};

/// Writes characters into a str from left to right.
class StrWriter {
public:
  explicit StrWriter(Str *target) : target(target) {}
  void put(char c) { setChar(target, at++, uint8_t(c)); }
  void put(const char *text, int64_t length) {
    copyChars(target->data, target->kind, at, text, 1, 0, length);
    at += length;
  }
  void fill(uint32_t c, int64_t times) {
    for (int64_t i = 0; i < times; ++i)
      setChar(target, at++, c);
  }

private:
  Str *target;
  int64_t at = 0;
};

void putInteger(StrWriter &out, const NumberParts &parts,
                const Groups &groups) {
  if (groups.size == 0) {
    out.fill('0', groups.digits - parts.digitCount);
    out.put(parts.digits, parts.digitCount);
    return;
  }
  int64_t zeros = groups.digits - parts.digitCount;
  for (int64_t i = 0; i < groups.digits; ++i) {
    if (i != 0 && (groups.digits - i) % groups.size == 0)
      out.put(groups.separator);
    out.put(i < zeros ? '0' : parts.digits[i - zeros]);
  }
}

void putFraction(StrWriter &out, const NumberParts &parts,
                 const Groups &groups) {
  if (groups.size == 0) {
    out.put(parts.fraction, parts.fractionCount);
    return;
  }
  for (int64_t i = 0; i < parts.fractionCount; ++i) {
    if (i != 0 && i % groups.size == 0)
      out.put(groups.separator);
    out.put(parts.fraction[i]);
  }
}

} // namespace

Result<Str *> krt::layOutNumber(const NumberParts &parts,
                                const FormatSpec &spec) {
  Groups integer(parts.digitCount, spec.grouping);
  Groups fraction(parts.fractionCount, spec.fractionGrouping);
  int64_t fixed = (parts.sign != 0) + parts.prefixLength + parts.point +
                  fraction.length() + parts.restLength;
  if (spec.fill == '0' && spec.align == '=' && parts.digitCount != 0)
    integer.widen(spec.width - fixed);
  int64_t body = fixed + integer.length();
  Padding padding = paddingFor(spec, body);
  int64_t inner = spec.align == '=' ? padding.left : 0;
  int64_t before = padding.left - inner;
  int64_t total = body + padding.left + padding.right;
  if (total == 1)
    return ok(retained(
        latinStr(uint8_t(parts.digitCount ? parts.digits[0] : parts.rest[0]))));

  Str *text = KRT_TRY(tryNewStr(total, total > body ? spec.fill | 0x7F : 0x7F));
  StrWriter out(text);
  out.fill(spec.fill, before);
  if (parts.sign)
    out.put(parts.sign);
  out.put(parts.prefix, parts.prefixLength);
  out.fill(spec.fill, inner);
  putInteger(out, parts, integer);
  if (parts.point)
    out.put('.');
  putFraction(out, parts, fraction);
  out.put(parts.rest, parts.restLength);
  out.fill(spec.fill, padding.right);
  return ok(text);
}
