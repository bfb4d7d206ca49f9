//===- CodecUtf16.cpp - UTF-16 and UTF-32 --------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both byte orders. Which one, and what to do about a byte order mark, is
// decided in Codec.cpp.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Codec.h"

using namespace krt;

namespace {

uint32_t unit16(const uint8_t *at, bool bigEndian) {
  return bigEndian ? at[0] << 8 | at[1] : at[1] << 8 | at[0];
}

uint32_t unit32(const uint8_t *at, bool bigEndian) {
  return bigEndian ? unit16(at, true) << 16 | unit16(at + 2, true)
                   : unit16(at + 2, false) << 16 | unit16(at, false);
}

void put16(Encoder &encoder, uint32_t unit, bool bigEndian) {
  encoder.put(uint8_t(bigEndian ? unit >> 8 : unit));
  encoder.put(uint8_t(bigEndian ? unit : unit >> 8));
}

void put32(Encoder &encoder, uint32_t unit, bool bigEndian) {
  put16(encoder, bigEndian ? unit >> 16 : unit & 0xFFFF, bigEndian);
  put16(encoder, bigEndian ? unit & 0xFFFF : unit >> 16, bigEndian);
}

template <bool BigEndian> bool write16(Encoder &encoder, uint32_t c) {
  put16(encoder, c, BigEndian);
  return true;
}

template <bool BigEndian> bool write32(Encoder &encoder, uint32_t c) {
  put32(encoder, c, BigEndian);
  return true;
}

constexpr const char *NoSurrogates = "surrogates not allowed";

bool isHigh(uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLow(uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Leaves or reports the bytes at the end that make no whole character.
bool unfinished(Decoder &decoder, int64_t &at, const char *reason) {
  if (decoder.consumed) {
    *decoder.consumed = at;
    return false;
  }
  return decoder.handle(at, decoder.input.length, reason, at);
}

} // namespace

void krt::decodeUtf16(Decoder &decoder, int64_t start, bool bigEndian) {
  const uint8_t *data = decoder.input.data;
  int64_t length = decoder.input.length;
  for (int64_t at = start; at < length;) {
    if (length - at < 2) {
      if (!unfinished(decoder, at, "truncated data"))
        return;
      continue;
    }
    uint32_t unit = unit16(data + at, bigEndian);
    if (!isSurrogate(unit)) {
      decoder.out.appendChar(unit);
      at += 2;
      continue;
    }
    if (isHigh(unit) && length - at < 4) {
      if (!unfinished(decoder, at, "unexpected end of data"))
        return;
      continue;
    }
    uint32_t low = isHigh(unit) ? unit16(data + at + 2, bigEndian) : 0;
    if (isLow(low)) {
      decoder.out.appendChar(0x10000 + ((unit - 0xD800) << 10) +
                             (low - 0xDC00));
      at += 4;
    } else if (!decoder.handle(at, at + 2,
                               isHigh(unit) ? "illegal UTF-16 surrogate"
                                            : "illegal encoding",
                               at)) {
      return;
    }
  }
  if (decoder.consumed)
    *decoder.consumed = length;
}

void krt::decodeUtf32(Decoder &decoder, int64_t start, bool bigEndian) {
  const uint8_t *data = decoder.input.data;
  int64_t length = decoder.input.length;
  for (int64_t at = start; at < length;) {
    if (length - at < 4) {
      if (!unfinished(decoder, at, "truncated data"))
        return;
      continue;
    }
    uint32_t c = unit32(data + at, bigEndian);
    if (c <= MaxCodePoint && !isSurrogate(c)) {
      decoder.out.appendChar(c);
      at += 4;
    } else if (!decoder.handle(at, at + 4,
                               isSurrogate(c)
                                   ? "code point in surrogate code point "
                                     "range(0xd800, 0xe000)"
                                   : "code point not in range(0x110000)",
                               at)) {
      return;
    }
  }
  if (decoder.consumed)
    *decoder.consumed = length;
}

void krt::encodeUtf16(Encoder &encoder, bool bigEndian) {
  const Str *text = encoder.text;
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    if (c >= 0x10000) {
      put16(encoder, 0xD800 + ((c - 0x10000) >> 10), bigEndian);
      put16(encoder, 0xDC00 + (c & 0x3FF), bigEndian);
    } else if (!isSurrogate(c)) {
      put16(encoder, c, bigEndian);
    } else if (!encoder.handle(i, i + 1, NoSurrogates, 2,
                               bigEndian ? write16<true> : write16<false>)) {
      return;
    }
  }
}

void krt::encodeUtf32(Encoder &encoder, bool bigEndian) {
  const Str *text = encoder.text;
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    if (!isSurrogate(c))
      put32(encoder, c, bigEndian);
    else if (!encoder.handle(i, i + 1, NoSurrogates, 4,
                             bigEndian ? write32<true> : write32<false>))
      return;
  }
}
