//===- CodecUtf8.cpp - UTF-8 ---------------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs of ASCII are copied eight bytes at a time. The range that an error
// covers is CPython's: the longest prefix of a character (Unicode 16, table
// 3-8).
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Codec.h"

using namespace krt;

namespace {

/// Bytes of ASCII from `at` on.
int64_t asciiRun(const uint8_t *data, int64_t at, int64_t length) {
  int64_t i = at;
  for (; i + 8 <= length; i += 8) {
    uint64_t block;
    memcpy(&block, data + i, 8);
    if (block & 0x8080808080808080)
      break;
  }
  while (i < length && data[i] < 0x80)
    ++i;
  return i - at;
}

Str *strFromAscii(const uint8_t *data, int64_t length) {
  if (length <= 1)
    return strFromChars(data, 1, length);
  Str *s = newStr(length, 0x7F);
  memcpy(s->data, data, size_t(length));
  return s;
}

/// What stands at a byte that is not ASCII.
struct Sequence {
  uint32_t c;
  int size;          ///< bytes of the character or of the error
  const char *error; ///< null for a character
  bool unfinished;   ///< the end of the input cuts a character
};

constexpr const char *InvalidStart = "invalid start byte";
constexpr const char *InvalidContinuation = "invalid continuation byte";

Sequence readSequence(const uint8_t *at, int64_t left) {
  uint8_t first = at[0];
  if (first < 0xC2 || first > 0xF4)
    return {0, 1, InvalidStart, false};
  int size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  // The second byte excludes overlong forms, surrogates and what is too large.
  uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  uint32_t c = first & (0x7Fu >> size);
  for (int i = 1; i < size; ++i) {
    if (i == left)
      return {0, int(left), "unexpected end of data", true};
    uint8_t next = at[i];
    if (next < (i == 1 ? low : 0x80) || next > (i == 1 ? high : 0xBF))
      return {0, i, InvalidContinuation, false};
    c = c << 6 | (next & 0x3Fu);
  }
  return {c, size, nullptr, false};
}

template <class Put> void putUtf8(uint32_t c, Put put) {
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

/// What UTF-8 text that may have errors would decode to.
struct Utf8Shape {
  int64_t length = 0;  ///< characters
  uint8_t largest = 0; ///< first byte of the largest character
};

Utf8Shape shapeOf(const uint8_t *data, int64_t length) {
  Utf8Shape shape;
  for (int64_t i = 0; i < length; ++i) {
    shape.length += (data[i] & 0xC0) != 0x80;
    shape.largest = data[i] > shape.largest ? data[i] : shape.largest;
  }
  return shape;
}

/// Decodes into `length` characters; false at the first error.
template <class Char>
bool decodeInto(Char *out, int64_t length, const uint8_t *data,
                int64_t byteLength) {
  Char *end = out + length;
  for (int64_t at = 0; at < byteLength;) {
    if (out == end)
      return false;
    if (data[at] < 0x80) {
      *out++ = data[at++];
      continue;
    }
    Sequence next = readSequence(data + at, byteLength - at);
    if (next.error)
      return false;
    *out++ = static_cast<Char>(next.c);
    at += next.size;
  }
  return out == end;
}

/// Bytes of the UTF-8 form; -1 when there are surrogates.
template <class Char> int64_t utf8Length(const Char *chars, int64_t length) {
  int64_t bytes = length, surrogates = 0;
  for (int64_t i = 0; i < length; ++i) {
    uint32_t c = chars[i];
    bytes += (c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
    surrogates += c - 0xD800 < 0x800;
  }
  return surrogates ? -1 : bytes;
}

bool writeByte(Encoder &encoder, uint32_t c) {
  encoder.put(uint8_t(c));
  return true;
}

} // namespace

Str *krt::decodeValidUtf8(ByteSpan bytes) {
  if (asciiRun(bytes.data, 0, bytes.length) == bytes.length)
    return strFromAscii(bytes.data, bytes.length);
  Utf8Shape shape = shapeOf(bytes.data, bytes.length);
  if (shape.length < 2)
    return nullptr;
  uint32_t bound = shape.largest < 0xC4   ? 0xFF
                   : shape.largest < 0xF0 ? 0xFFFF
                                          : MaxCodePoint;
  Str *s = newStr(shape.length, bound);
  bool valid = s->kind == 1
                   ? decodeInto(data1(s), s->length, bytes.data, bytes.length)
               : s->kind == 2
                   ? decodeInto(data2(s), s->length, bytes.data, bytes.length)
                   : decodeInto(data4(s), s->length, bytes.data, bytes.length);
  if (valid)
    return s;
  release(s);
  return nullptr;
}

Bytes *krt::encodeValidUtf8(const Str *text) {
  int64_t length = withChars(
      text, [&](auto *chars) { return utf8Length(chars, text->length); });
  if (length < 0)
    return nullptr;
  if (length == 0)
    return retained(emptyBytes());
  Bytes *bytes = newBytes(length);
  uint8_t *out = bytes->data;
  withChars(text, [&](auto *chars) {
    for (int64_t i = 0; i < text->length; ++i)
      putUtf8(chars[i], [&](uint32_t byte) { *out++ = uint8_t(byte); });
  });
  return bytes;
}

void krt::decodeUtf8(Decoder &decoder) {
  const uint8_t *data = decoder.input.data;
  int64_t length = decoder.input.length;
  for (int64_t at = 0; at < length;) {
    if (int64_t run = asciiRun(data, at, length)) {
      decoder.out.appendAscii(reinterpret_cast<const char *>(data + at), run);
      at += run;
      continue;
    }
    Sequence next = readSequence(data + at, length - at);
    if (!next.error) {
      decoder.out.appendChar(next.c);
      at += next.size;
      continue;
    }
    if (next.unfinished && decoder.consumed) {
      *decoder.consumed = at;
      return;
    }
    if (!decoder.handle(at, at + next.size, next.error, at))
      return;
  }
  if (decoder.consumed)
    *decoder.consumed = length;
}

void krt::encodeUtf8(Encoder &encoder) {
  const Str *text = encoder.text;
  encoder.out.reserve(encoder.out.length() +
                      text->length * (text->kind == 1 ? 2 : 3));
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    if (!isSurrogate(c)) {
      putUtf8(c, [&](uint32_t byte) { encoder.put(uint8_t(byte)); });
      continue;
    }
    int64_t end = i + 1;
    while (end < text->length && isSurrogate(charAt(text, end)))
      ++end;
    if (!encoder.handle(i, end, "surrogates not allowed", 1, writeByte))
      return;
    i = end - 1;
  }
}

void krt::utf8ForSystem(const Str *text, AsciiBuffer &out) {
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    if (c >= 0xDC80 && c <= 0xDCFF)
      out.append(char(c - 0xDC00));
    else
      putUtf8(c, [&](uint32_t byte) { out.append(char(byte)); });
  }
}

Str *krt_str_from_utf8(const char *text, int64_t length) {
  auto *data = reinterpret_cast<const uint8_t *>(text);
  if (Str *s = decodeValidUtf8({data, length}))
    return s;
  KRT_STATIC_STR(surrogateEscape, "surrogateescape");
  Decoder decoder({data, length}, "utf-8", surrogateEscape.get());
  decodeUtf8(decoder);
  return decoder.out.finish();
}
