//===- Codec.cpp - Encodings by name -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Looks an encoding up, deals with byte order marks and calls the codec. The
// one-byte encodings are here too; their tables come from charmap_tables.py.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Codec.h"
#include "runtime/core/Start.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/Unicode.h"

using namespace krt;

namespace {

struct CodecName {
  const char *name;
  CodecKind kind;
  uint8_t charmap;
};

#include "runtime/core/CharmapTables.inc"

constexpr uint16_t Undefined = 0xFFFE;

} // namespace

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

/// CPython lowers the name and makes each run of other characters than letters,
/// digits and points one underscore (Lib/encodings/__init__.py).
Result<Codec> krt::findCodec(const Str *name) {
  char plain[32];
  size_t length = 0;
  bool gap = false, fits = true;
  for (int64_t i = 0; i < name->length && fits; ++i) {
    uint32_t c = charAt(name, i);
    if (c >= 0x80 || !(isAsciiAlnum(c) || c == '.')) {
      gap = c < 0x80;
      continue;
    }
    if (gap && length)
      plain[length++] = '_';
    gap = false;
    plain[length++] = char(asciiToLower(uint8_t(c)));
    fits = length + 2 < sizeof plain;
  }
  plain[length] = 0;
  if (fits)
    for (const CodecName &codec : CodecNames)
      if (!strcmp(codec.name, plain))
        return ok(Codec{codec.kind, codec.charmap});
  for (const char *missing : MissingCodecs)
    if (fits && !strcmp(missing, plain))
      endUnsupported("the encoding", name);
  return fail(raise(krt_type_LookupError, "unknown encoding: %S", name));
}

//===----------------------------------------------------------------------===//
// One-byte encodings
//===----------------------------------------------------------------------===//

void krt::decodeAscii(Decoder &decoder) {
  for (int64_t at = 0; at < decoder.input.length;) {
    uint8_t c = decoder.input.data[at];
    if (c < 0x80) {
      decoder.out.appendChar(c);
      ++at;
    } else if (!decoder.handle(at, at + 1, "ordinal not in range(128)", at)) {
      return;
    }
  }
}

void krt::decodeCharmap(Decoder &decoder, uint8_t charmap) {
  for (int64_t at = 0; at < decoder.input.length;) {
    uint8_t byte = decoder.input.data[at];
    uint16_t c = byte < 0x80 ? byte : Charmaps[charmap][byte - 0x80];
    if (c != Undefined) {
      decoder.out.appendChar(c);
      ++at;
    } else if (!decoder.handle(at, at + 1, "character maps to <undefined>",
                               at)) {
      return;
    }
  }
}

namespace {

/// The byte of a character in a charmap, or -1.
int charmapByte(uint8_t charmap, uint32_t c) {
  if (c < 0x80)
    return int(c);
  for (int i = 0; i < 128; ++i)
    if (Charmaps[charmap][i] == c && c != Undefined)
      return i + 0x80;
  return -1;
}

bool writeNarrow(Encoder &encoder, uint32_t c) {
  encoder.put(uint8_t(c));
  return true;
}

} // namespace

void krt::encodeNarrow(Encoder &encoder, uint32_t limit) {
  const Str *text = encoder.text;
  for (int64_t i = 0; i < text->length;) {
    uint32_t c = charAt(text, i);
    if (c < limit) {
      encoder.put(uint8_t(c));
      ++i;
      continue;
    }
    int64_t end = i + 1;
    while (end < text->length && charAt(text, end) >= limit)
      ++end;
    if (!encoder.handle(i, end,
                        limit == 0x80 ? "ordinal not in range(128)"
                                      : "ordinal not in range(256)",
                        1, writeNarrow))
      return;
    i = end;
  }
}

void krt::encodeCharmap(Encoder &encoder) {
  const Str *text = encoder.text;
  uint8_t charmap = encoder.charmap;
  for (int64_t i = 0; i < text->length;) {
    int byte = charmapByte(charmap, charAt(text, i));
    if (byte >= 0) {
      encoder.put(uint8_t(byte));
      ++i;
      continue;
    }
    int64_t end = i + 1;
    while (end < text->length && charmapByte(charmap, charAt(text, end)) < 0)
      ++end;
    if (!encoder.handle(i, end, "character maps to <undefined>", 1,
                        writeNarrow))
      return;
    i = end;
  }
}

//===----------------------------------------------------------------------===//
// Encoding
//===----------------------------------------------------------------------===//

namespace {

const char *codecName(CodecKind kind) {
  switch (kind) {
  case CodecKind::Utf8:
  case CodecKind::Utf8Sig:
    return "utf-8";
  case CodecKind::Utf16:
    return "utf-16";
  case CodecKind::Utf16Le:
    return "utf-16-le";
  case CodecKind::Utf16Be:
    return "utf-16-be";
  case CodecKind::Utf32:
    return "utf-32";
  case CodecKind::Utf32Le:
    return "utf-32-le";
  case CodecKind::Utf32Be:
    return "utf-32-be";
  case CodecKind::Ascii:
    return "ascii";
  case CodecKind::Latin1:
    return "latin-1";
  case CodecKind::Charmap:
    return "charmap";
  }
  __builtin_unreachable();
}

/// Encodings that keep ASCII as it is and write no mark.
bool keepsAscii(CodecKind kind) {
  return kind == CodecKind::Utf8 || kind >= CodecKind::Ascii;
}

void encodeInto(Encoder &encoder, Codec codec) {
  switch (codec.kind) {
  case CodecKind::Utf8Sig:
    encoder.out.append("\xEF\xBB\xBF");
    [[fallthrough]];
  case CodecKind::Utf8:
    return encodeUtf8(encoder);
  case CodecKind::Utf16:
    encoder.out.append("\xFF\xFE", 2);
    [[fallthrough]];
  case CodecKind::Utf16Le:
    return encodeUtf16(encoder, false);
  case CodecKind::Utf16Be:
    return encodeUtf16(encoder, true);
  case CodecKind::Utf32:
    encoder.out.append("\xFF\xFE\0\0", 4);
    [[fallthrough]];
  case CodecKind::Utf32Le:
    return encodeUtf32(encoder, false);
  case CodecKind::Utf32Be:
    return encodeUtf32(encoder, true);
  case CodecKind::Ascii:
    return encodeNarrow(encoder, 0x80);
  case CodecKind::Latin1:
    return encodeNarrow(encoder, 0x100);
  case CodecKind::Charmap:
    encoder.charmap = codec.charmap;
    encoder.wholeRange = true;
    return encodeCharmap(encoder);
  }
}

} // namespace

Result<Bytes *> krt::encodeText(Str *text, Codec codec, Str *errors) {
  if (keepsAscii(codec.kind) && isAscii(text))
    return ok(bytesFrom(text->data, text->length));
  if (codec.kind == CodecKind::Latin1 && text->kind == 1)
    return ok(bytesFrom(text->data, text->length));
  if (codec.kind == CodecKind::Utf8)
    if (Bytes *bytes = encodeValidUtf8(text))
      return ok(bytes);
  Encoder encoder(text, codecName(codec.kind), errors);
  encodeInto(encoder, codec);
  return encoder.finish();
}

Result<Bytes *> krt_str_encode(Str *s, Str *encoding, Str *errors) {
  Codec codec = KRT_TRY(findCodec(encoding));
  return encodeText(s, codec, errors);
}

//===----------------------------------------------------------------------===//
// Decoding
//===----------------------------------------------------------------------===//

namespace {

void decodeInto(Decoder &decoder, Codec codec, int64_t start) {
  switch (codec.kind) {
  case CodecKind::Utf8:
  case CodecKind::Utf8Sig:
    return decodeUtf8(decoder);
  case CodecKind::Utf16:
  case CodecKind::Utf16Le:
    return decodeUtf16(decoder, start, false);
  case CodecKind::Utf16Be:
    return decodeUtf16(decoder, start, true);
  case CodecKind::Utf32:
  case CodecKind::Utf32Le:
    return decodeUtf32(decoder, start, false);
  case CodecKind::Utf32Be:
    return decodeUtf32(decoder, start, true);
  case CodecKind::Ascii:
    return decodeAscii(decoder);
  case CodecKind::Latin1:
    return decoder.out.appendChars(
        decoder.input.data, 1, decoder.input.length,
        findMaxChar(decoder.input.data, 1, decoder.input.length));
  case CodecKind::Charmap:
    return decodeCharmap(decoder, codec.charmap);
  }
}

bool startsWith(ByteSpan bytes, const char *mark, int64_t length) {
  return bytes.length >= length && !memcmp(bytes.data, mark, size_t(length));
}

/// The byte order that a mark at the start gives; `skip` is its length.
Codec resolveByteOrder(ByteSpan bytes, Codec codec, int64_t &skip) {
  skip = 0;
  if (codec.kind == CodecKind::Utf16) {
    bool big = startsWith(bytes, "\xFE\xFF", 2);
    skip = big || startsWith(bytes, "\xFF\xFE", 2) ? 2 : 0;
    codec.kind = big ? CodecKind::Utf16Be : CodecKind::Utf16Le;
  } else if (codec.kind == CodecKind::Utf32) {
    bool big = startsWith(bytes, "\0\0\xFE\xFF", 4);
    skip = big || startsWith(bytes, "\xFF\xFE\0\0", 4) ? 4 : 0;
    codec.kind = big ? CodecKind::Utf32Be : CodecKind::Utf32Le;
  }
  return codec;
}

} // namespace

Result<Str *> krt::decodeText(ByteSpan bytes, Codec codec, Str *errors) {
  if (codec.kind == CodecKind::Utf8Sig && startsWith(bytes, "\xEF\xBB\xBF", 3))
    bytes = {bytes.data + 3, bytes.length - 3};
  if (codec.kind == CodecKind::Utf8 || codec.kind == CodecKind::Utf8Sig)
    if (Str *s = decodeValidUtf8(bytes))
      return ok(s);
  int64_t skip;
  codec = resolveByteOrder(bytes, codec, skip);
  Decoder decoder(bytes, codecName(codec.kind), errors);
  decodeInto(decoder, codec, skip);
  return decoder.finish();
}

Result<Str *> krt::decodePrefix(ByteSpan bytes, Codec codec, Str *errors,
                                int64_t *consumed) {
  Decoder decoder(bytes, codecName(codec.kind), errors);
  *consumed = bytes.length;
  decoder.consumed = consumed;
  decodeInto(decoder, codec, 0);
  return decoder.finish();
}
