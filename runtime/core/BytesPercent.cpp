//===- BytesPercent.cpp - % formatting of bytes and bytearray ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bytes policy of PercentFormat.h (PEP 461).
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Int.h"
#include "runtime/core/PercentFormat.h"
#include <cstdio>

using namespace krt;
using namespace krt::percent;

namespace {

class BytesPolicy {
public:
  using Builder = AsciiBuffer;
  static constexpr const char *Kind = "bytes";
  static constexpr const char *Precision = "prec too big";
  static constexpr const char *RealNumber = "float argument required, not %T";
  static constexpr bool HasB = true;

  explicit BytesPolicy(ByteSpan format)
      : length(format.length), format(format) {}

  uint32_t at(int64_t i) const { return format.data[i]; }
  void literal(Builder &out, int64_t start, int64_t end) {
    append(out, {format.data + start, end - start});
  }
  Word key(int64_t start, int64_t end) {
    return word(bytesFrom(format.data + start, end - start));
  }
  bool isMapping(Word args) {
    ByteSpan span;
    return isObject(args) && typeOf(args)->getItem && !asStr(args) &&
           !isBytesLike(args, span);
  }
  void ascii(Builder &out, const char *text, int64_t count) {
    out.append(text, count);
  }
  void fill(Builder &out, char c, int64_t times) { out.appendFill(c, times); }
  bool reserve(Builder &out, int64_t count) {
    return count <= INT64_MAX - out.length() &&
           out.tryReserve(out.length() + count);
  }
  Object *unknown(uint32_t code, int64_t index);
  Object *text(Builder &out, const Spec &spec, Word value);

  int64_t length;

private:
  static void append(Builder &out, ByteSpan span) {
    if (span.length)
      out.append(reinterpret_cast<const char *>(span.data), span.length);
  }
  Object *padded(Builder &out, const Spec &spec, ByteSpan span);
  Object *byteText(Builder &out, const Spec &spec, Word value);
  Object *asciiText(Builder &out, const Spec &spec, Word value);
  Object *bytesText(Builder &out, const Spec &spec, Word value);

  ByteSpan format;
};

/// CPython reads the character as a signed char, which its own formatter then
/// refuses.
Object *BytesPolicy::unknown(uint32_t code, int64_t index) {
  if (code >= 0x80)
    return raise(krt_type_OverflowError,
                 "character argument not in range(0x110000)");
  char hex[12];
  snprintf(hex, sizeof hex, "%x", code);
  return raise(krt_type_ValueError,
               "unsupported format character '%c' (0x%s) at index %lld",
               int(code), hex, (long long)index);
}

Object *BytesPolicy::padded(Builder &out, const Spec &spec, ByteSpan span) {
  int64_t padding = spec.width > span.length ? spec.width - span.length : 0;
  if (padding && !reserve(out, span.length + padding))
    return raiseMemoryError();
  if (!spec.leftAlign)
    out.appendFill(' ', padding);
  append(out, span);
  if (spec.leftAlign)
    out.appendFill(' ', padding);
  return nullptr;
}

/// %c
Object *BytesPolicy::byteText(Builder &out, const Spec &spec, Word value) {
  ByteSpan span;
  uint8_t byte;
  if (isBytesLike(value, span)) {
    if (span.length != 1)
      return raise(krt_type_TypeError,
                   "%%c requires an integer in range(256) or a single byte, "
                   "not a %T object of length %lld",
                   value, (long long)span.length);
  } else if (isIntWord(value) || findMember(typeOf(value), "__index__")) {
    Result<Word> integer = indexWord(value);
    if (integer.error)
      return integer.error;
    int64_t code;
    bool fits = fitsInt64(integer.value, code) && code >= 0 && code < 256;
    release(integer.value);
    if (!fits)
      return raise(krt_type_OverflowError, "%%c arg not in range(256)");
    byte = uint8_t(code);
    span = {&byte, 1};
  } else {
    return raise(krt_type_TypeError,
                 "%%c requires an integer in range(256) or a single byte, not "
                 "%T",
                 value);
  }
  return padded(out, spec, span);
}

ByteSpan cut(ByteSpan span, const Spec &spec) {
  if (spec.precision >= 0 && spec.precision < span.length)
    span.length = spec.precision;
  return span;
}

/// %a and %r
Object *BytesPolicy::asciiText(Builder &out, const Spec &spec, Word value) {
  Result<Str *> text = krt_ascii(value);
  if (text.error)
    return text.error;
  Object *error =
      padded(out, spec, cut({text.value->data, text.value->length}, spec));
  release(text.value);
  return error;
}

/// %s and %b
Object *BytesPolicy::bytesText(Builder &out, const Spec &spec, Word value) {
  ByteSpan span;
  if (isBytesLike(value, span))
    return padded(out, spec, cut(span, spec));
  if (!findMember(typeOf(value), "__bytes__"))
    return raise(krt_type_TypeError,
                 "%%b requires a bytes-like object, or an object that "
                 "implements __bytes__, not '%T'",
                 value);
  Result<Word> made = krt_call_method(value, "__bytes__", nullptr, 0);
  if (made.error)
    return made.error;
  Object *error =
      isa(made.value, krt_type_bytes)
          ? padded(out, spec, cut(spanOf(as<Bytes>(made.value)), spec))
          : raise(krt_type_TypeError, "__bytes__ returned non-bytes (type %T)",
                  made.value);
  release(made.value);
  return error;
}

Object *BytesPolicy::text(Builder &out, const Spec &spec, Word value) {
  if (spec.code == 'c')
    return byteText(out, spec, value);
  if (spec.code == 'a' || spec.code == 'r')
    return asciiText(out, spec, value);
  return bytesText(out, spec, value);
}

template <class T> Result<T *> modulo(ByteSpan format, Word args) {
  BytesPolicy policy(format);
  AsciiBuffer out;
  Formatter<BytesPolicy> formatter(policy, args);
  if (Object *error = formatter.run(out))
    return fail(error);
  return ok(copyLike<T>(
      {reinterpret_cast<const uint8_t *>(out.data()), out.length()}));
}

} // namespace

Result<Bytes *> krt_bytes_mod(Bytes *b, Word args) {
  return modulo<Bytes>(spanOf(b), args);
}

Result<ByteArray *> krt_bytearray_mod(ByteArray *b, Word args) {
  // A __repr__ may change the bytearray meanwhile.
  Bytes *format = bytesFrom(b->data, b->length);
  Result<ByteArray *> result = modulo<ByteArray>(spanOf(format), args);
  release(format);
  return result;
}
