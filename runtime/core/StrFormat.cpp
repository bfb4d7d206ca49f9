//===- StrFormat.cpp - str.format and str.__format__ ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Replacement fields are found and cut as Objects/stringlib/unicode_format.h of
// CPython does it, with its messages: automatic or manual numbering, attribute
// and index look-ups on run-time values, conversions, specs with fields inside.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Format.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/Unicode.h"
#include <cstdio>

using namespace krt;

//===----------------------------------------------------------------------===//
// str.__format__
//===----------------------------------------------------------------------===//

namespace {

Object *specError(const char *message) {
  return raise(krt_type_ValueError, message);
}

/// What a spec may not ask of a str, in CPython's order.
Object *checkSpec(const FormatSpec &spec) {
  if (spec.type != 's')
    return unknownFormatCode(spec.type, krt_type_str);
  if (spec.sign == ' ')
    return specError("Space not allowed in string format specifier");
  if (spec.sign)
    return specError("Sign not allowed in string format specifier");
  if (spec.coerceNegativeZero)
    return specError(
        "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate)
    return specError(
        "Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=')
    return specError("'=' alignment not allowed in string format specifier");
  return nullptr;
}

} // namespace

Result<Str *> krt_str_format_spec(Str *s, Str *specText) {
  if (specText->length == 0)
    return ok(retained(s));
  FormatSpec spec;
  if (Object *error = parseFormatSpec(specText, krt_type_str, 's', '<', spec))
    return fail(error);
  if (Object *error = checkSpec(spec))
    return fail(error);
  int64_t length = s->length;
  if (spec.precision >= 0 && spec.precision < length)
    length = spec.precision;
  Padding padding = paddingFor(spec, length);
  if (padding.left == 0 && padding.right == 0)
    return ok(substring(s, 0, length));
  StrBuilder out;
  if (!out.reserve(padding.left + length + padding.right,
                   maxCharBound(s) | spec.fill))
    return fail(raiseMemoryError());
  out.appendFill(spec.fill, padding.left);
  out.append(s, 0, length);
  out.appendFill(spec.fill, padding.right);
  return ok(out.finish());
}

//===----------------------------------------------------------------------===//
// Cutting a format string
//===----------------------------------------------------------------------===//

namespace {

/// Part of the format string.
struct Range {
  int64_t start = 0, end = 0;
  bool empty() const { return start >= end; }
};

struct Field {
  Range name;
  Range spec;
  uint32_t conversion = 0;
  bool nested = false; ///< the spec has fields inside
};

/// Reads literal text and fields of [at, end) from left to right.
class MarkupReader {
public:
  MarkupReader(const Str *text, Range range)
      : text(text), at(range.start), end(range.end) {}

  bool more() const { return at < end; }
  /// Literal text and whether a field follows it.
  Object *next(Range &literal, bool &hasField, Field &field);

private:
  uint32_t take() { return charAt(text, at++); }
  Object *readField(Field &field);
  Object *readSpec(Field &field);

  const Str *text;
  int64_t at, end;
};

Object *MarkupReader::next(Range &literal, bool &hasField, Field &field) {
  literal.start = at;
  hasField = false;
  uint32_t c = 0;
  bool markup = false;
  while (at < end && !markup) {
    c = take();
    markup = c == '{' || c == '}';
  }
  literal.end = at;
  if (!markup)
    return nullptr;
  bool doubled = at < end && charAt(text, at) == c;
  if (doubled) {
    ++at;
    return nullptr;
  }
  if (c == '}')
    return specError("Single '}' encountered in format string");
  if (at >= end)
    return specError("Single '{' encountered in format string");
  --literal.end;
  hasField = true;
  return readField(field);
}

Object *MarkupReader::readField(Field &field) {
  field = Field();
  field.name.start = at;
  uint32_t c = 0;
  bool found = false;
  while (at < end && !found) {
    c = take();
    if (c == '{')
      return specError("unexpected '{' in field name");
    if (c == '[')
      while (at < end && charAt(text, at) != ']')
        ++at;
    found = c == '}' || c == ':' || c == '!';
  }
  if (!found)
    return specError("expected '}' before end of string");
  field.name.end = at - 1;
  if (c == '}')
    return nullptr;
  if (c == '!') {
    if (at >= end)
      return specError("end of string while looking for conversion specifier");
    field.conversion = take();
    if (at < end) {
      c = take();
      if (c == '}')
        return nullptr;
      if (c != ':')
        return specError("expected ':' after conversion specifier");
    }
  }
  return readSpec(field);
}

Object *MarkupReader::readSpec(Field &field) {
  field.spec.start = at;
  for (int64_t depth = 1; at < end;) {
    uint32_t c = take();
    if (c == '{') {
      field.nested = true;
      ++depth;
    } else if (c == '}' && --depth == 0) {
      field.spec.end = at - 1;
      return nullptr;
    }
  }
  return specError("unmatched '{' in format spec");
}

//===----------------------------------------------------------------------===//
// Formatting
//===----------------------------------------------------------------------===//

/// One call of format or format_map.
class Formatter {
public:
  /// `args` is null for format_map.
  Formatter(Str *text, Tuple *args, Word kwargs)
      : text(text), args(args), kwargs(kwargs) {}

  /// Formats a part of the text; `depth` says how deep fields may nest.
  Object *build(Range range, int depth, StrBuilder &out);

private:
  enum class Numbering { Unknown, Automatic, Manual };

  Object *writeField(const Field &field, int depth, StrBuilder &out);
  Result<Word> fieldObject(Range name);
  Result<Word> firstObject(Range first);
  Result<Word> followPath(Word value, Range rest);
  Object *readStep(Range rest, int64_t &at, Range &name, bool &attribute);
  Result<Word> takeStep(Word value, Range name, bool attribute);
  Object *number(Range name, int64_t &value) const;
  Object *checkNumbering(bool automatic);
  Str *part(Range range) const {
    return range.empty() ? retained(emptyStr())
                         : substring(text, range.start, range.end);
  }

  Str *text;
  Tuple *args;
  Word kwargs;
  Numbering numbering = Numbering::Unknown;
  int64_t nextNumber = 0;
};

Object *Formatter::build(Range range, int depth, StrBuilder &out) {
  if (depth <= 0)
    return specError("Max string recursion exceeded");
  MarkupReader reader(text, range);
  while (reader.more()) {
    Range literal;
    bool hasField;
    Field field;
    if (Object *error = reader.next(literal, hasField, field))
      return error;
    out.append(text, literal.start, literal.end);
    if (hasField)
      if (Object *error = writeField(field, depth, out))
        return error;
  }
  return nullptr;
}

/// Value of a field name that is a number; -1 for other names.
Object *Formatter::number(Range name, int64_t &value) const {
  value = -1;
  int64_t result = 0;
  for (int64_t i = name.start; i < name.end; ++i) {
    int digit = decimalValue(charAt(text, i));
    if (digit < 0)
      return nullptr;
    if (result > (INT64_MAX - digit) / 10)
      return specError("Too many decimal digits in format string");
    result = result * 10 + digit;
  }
  if (!name.empty())
    value = result;
  return nullptr;
}

Object *Formatter::checkNumbering(bool automatic) {
  if (numbering == Numbering::Unknown)
    numbering = automatic ? Numbering::Automatic : Numbering::Manual;
  if (numbering == Numbering::Manual && automatic)
    return specError("cannot switch from manual field specification to "
                     "automatic field numbering");
  if (numbering == Numbering::Automatic && !automatic)
    return specError("cannot switch from automatic field numbering to manual "
                     "field specification");
  return nullptr;
}

Result<Word> Formatter::firstObject(Range first) {
  int64_t index;
  if (Object *error = number(first, index))
    return fail(error);
  if (first.empty() || index >= 0) {
    if (Object *error = checkNumbering(first.empty()))
      return fail(error);
    if (first.empty())
      index = nextNumber++;
    if (!args)
      return fail(specError("Format string contains positional fields"));
    if (index >= args->length)
      return fail(raise(krt_type_IndexError,
                        "Replacement index %lld out of range for positional "
                        "args tuple",
                        (long long)index));
    return ok(retained(args->items[index]));
  }
  Str *key = part(first);
  Result<Word> value = krt_getitem(kwargs, word(key));
  release(key);
  return value;
}

Result<Word> Formatter::fieldObject(Range name) {
  Range first = name;
  for (int64_t i = name.start; i < name.end; ++i) {
    uint32_t c = charAt(text, i);
    if (c == '.' || c == '[') {
      first.end = i;
      break;
    }
  }
  Word value = KRT_TRY(firstObject(first));
  return followPath(value, {first.end, name.end});
}

/// Reads `.name` or `[name]` at `at`.
Object *Formatter::readStep(Range rest, int64_t &at, Range &name,
                            bool &attribute) {
  uint32_t c = charAt(text, at++);
  if (c != '.' && c != '[')
    return specError(
        "Only '.' or '[' may follow ']' in format field specifier");
  attribute = c == '.';
  name = {at, at};
  bool closed = false;
  for (; at < rest.end && !closed; ++at) {
    c = charAt(text, at);
    if (attribute && (c == '.' || c == '['))
      break;
    closed = !attribute && c == ']';
  }
  if (!attribute && !closed)
    return specError("Missing ']' in format string");
  name.end = closed ? at - 1 : at;
  return name.empty() ? specError("Empty attribute in format string") : nullptr;
}

Result<Word> Formatter::takeStep(Word value, Range name, bool attribute) {
  int64_t index = -1;
  if (!attribute)
    if (Object *error = number(name, index))
      return fail(error);
  if (index >= 0)
    return krt_getitem(value, smallWord(index));
  Str *key = part(name);
  Result<Word> next =
      attribute ? krt_getattr(value, key) : krt_getitem(value, word(key));
  release(key);
  return next;
}

/// Looks attributes and items up; consumes `value`.
Result<Word> Formatter::followPath(Word value, Range rest) {
  for (int64_t at = rest.start; at < rest.end;) {
    Range name;
    bool attribute;
    Object *error = readStep(rest, at, name, attribute);
    Result<Word> next =
        error ? Result<Word>(fail(error)) : takeStep(value, name, attribute);
    release(value);
    value = KRT_TRY(next);
  }
  return ok(value);
}

/// The value after `!r`, `!s` or `!a`; consumes it.
Result<Word> convert(Word value, uint32_t conversion) {
  Result<Str *> text;
  if (conversion == 'r') {
    text = krt_repr(value);
  } else if (conversion == 's') {
    text = krt_str(value);
  } else if (conversion == 'a') {
    text = krt_ascii(value);
  } else if (conversion > 32 && conversion < 127) {
    text = fail(raise(krt_type_ValueError, "Unknown conversion specifier %c",
                      int(conversion)));
  } else {
    char hex[12];
    snprintf(hex, sizeof hex, "%x", conversion);
    text = fail(
        raise(krt_type_ValueError, "Unknown conversion specifier \\x%s", hex));
  }
  release(value);
  return ok(word(KRT_TRY(text)));
}

/// Appends format(value, spec).
Object *appendFormatted(StrBuilder &out, Word value, Str *spec) {
  Result<Str *> text = krt_format(value, spec);
  if (text.error)
    return text.error;
  out.append(text.value);
  release(text.value);
  return nullptr;
}

Object *Formatter::writeField(const Field &field, int depth, StrBuilder &out) {
  Result<Word> value = fieldObject(field.name);
  if (!value.error && field.conversion)
    value = convert(value.value, field.conversion);
  if (value.error)
    return value.error;
  StrBuilder spec;
  Object *error = nullptr;
  if (field.nested)
    error = build(field.spec, depth - 1, spec);
  else if (!field.spec.empty())
    spec.append(text, field.spec.start, field.spec.end);
  if (!error) {
    Str *specText = spec.finish();
    error = appendFormatted(out, value.value, specText);
    release(specText);
  }
  release(value.value);
  return error;
}

constexpr int MaxDepth = 2;

Result<Str *> formatWith(Str *s, Tuple *args, Word kwargs) {
  StrBuilder out;
  Formatter formatter(s, args, kwargs);
  if (Object *error = formatter.build({0, s->length}, MaxDepth, out))
    return fail(error);
  return ok(out.finish());
}

} // namespace

Result<Str *> krt_str_format(Str *s, Tuple *args, Dict *kwargs) {
  return formatWith(s, args, word(kwargs));
}

Result<Str *> krt_str_format_map(Str *s, Word mapping) {
  return formatWith(s, nullptr, mapping);
}
