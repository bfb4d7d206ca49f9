//===- Codec.h - Encodings of text ---------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// str to bytes and back: the UTF family, ASCII, Latin-1 and one-byte encodings,
// with CPython's error handlers, error ranges and messages (Objects/
// unicodeobject.c, Python/codecs.c).
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_CODEC_H
#define KRAIT_RUNTIME_CORE_CODEC_H

#include "runtime/core/AsciiBuffer.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Str.h"

namespace krt {

enum class CodecKind : uint8_t {
  Utf8,
  Utf8Sig,
  Utf16,
  Utf16Le,
  Utf16Be,
  Utf32,
  Utf32Le,
  Utf32Be,
  Ascii,
  Latin1,
  Charmap,
};

/// An encoding that was looked up by its name.
struct Codec {
  CodecKind kind;
  uint8_t charmap; ///< number of the table, for Charmap
};

/// LookupError "unknown encoding: x". Case and punctuation do not count, as in
/// CPython.
Result<Codec> findCodec(const Str *name);

/// `errors` names the handler and is looked at only when there is an error.
Result<Bytes *> encodeText(Str *text, Codec codec, Str *errors);
Result<Str *> decodeText(ByteSpan bytes, Codec codec, Str *errors);
/// Decodes what is complete: an unfinished character at the end of the bytes is
/// left, and `*consumed` says how many bytes were used. A byte order mark is
/// looked for only by decodeText.
Result<Str *> decodePrefix(ByteSpan bytes, Codec codec, Str *errors,
                           int64_t *consumed);

//===----------------------------------------------------------------------===//
// For the files that implement encodings
//===----------------------------------------------------------------------===//

/// State of one encoding: output, and what to do about characters that cannot
/// be encoded.
class Encoder {
public:
  Encoder(Str *text, const char *codecName, Str *errors)
      : text(text), codecName(codecName), errors(errors) {}

  /// How a codec writes replacement text.
  using WriteChar = bool (*)(Encoder &, uint32_t c);

  /// Handles the characters [start, end), which cannot be encoded. `unit` is
  /// the size of a code unit. False when that raised; `error` is set then.
  bool handle(int64_t start, int64_t end, const char *reason, int unit,
              WriteChar write);

  void put(uint8_t byte) { out.append(char(byte)); }
  Result<Bytes *> finish();

  Str *text;
  const char *codecName;
  Str *errors;
  AsciiBuffer out;
  Object *error = nullptr;
  uint8_t charmap = 0;     ///< number of the table, for Charmap
  bool wholeRange = false; ///< surrogateescape takes the whole range or nothing

private:
  bool raiseAt(int64_t start, int64_t end, const char *reason);
  bool escapeSurrogates(int64_t start, int64_t end, const char *reason,
                        int unit);
  bool passSurrogates(int64_t start, int64_t end, const char *reason);
  bool writeAscii(const char *ascii, int64_t length, WriteChar write);
};

/// State of one decoding.
class Decoder {
public:
  Decoder(ByteSpan input, const char *codecName, Str *errors)
      : input(input), codecName(codecName), errors(errors) {}

  /// Handles the bytes [start, end), which mean nothing; `position` becomes
  /// where decoding goes on. False when that raised; `error` is set then.
  bool handle(int64_t start, int64_t end, const char *reason,
              int64_t &position);
  Result<Str *> finish();

  ByteSpan input;
  const char *codecName;
  Str *errors;
  StrBuilder out;
  Object *error = nullptr;
  /// Set where unfinished input is to be left alone.
  int64_t *consumed = nullptr;

private:
  bool raiseAt(int64_t start, int64_t end, const char *reason);
  bool escapeBytes(int64_t start, int64_t end, const char *reason,
                   int64_t &position);
  bool passSurrogate(int64_t start, int64_t end, const char *reason,
                     int64_t &position);
};

constexpr bool isSurrogate(uint32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

/// The fast way for text without errors; null where there may be one.
Str *decodeValidUtf8(ByteSpan bytes);
Bytes *encodeValidUtf8(const Str *text);

/// Each decodes the input (from `start` where there is one) into `out`.
void decodeUtf8(Decoder &decoder);
void decodeUtf16(Decoder &decoder, int64_t start, bool bigEndian);
void decodeUtf32(Decoder &decoder, int64_t start, bool bigEndian);
void decodeAscii(Decoder &decoder);
void decodeCharmap(Decoder &decoder, uint8_t charmap);

/// Each encodes the text into `out`.
void encodeUtf8(Encoder &encoder);
void encodeUtf16(Encoder &encoder, bool bigEndian);
void encodeUtf32(Encoder &encoder, bool bigEndian);
/// ASCII (limit 0x80) or Latin-1 (limit 0x100).
void encodeNarrow(Encoder &encoder, uint32_t limit);
void encodeCharmap(Encoder &encoder);

/// UTF-8 of text in which surrogates U+DC80.. stand for bytes (PEP 383): what
/// the operating system is given. Other surrogates become three bytes each.
/// `out` gets no closing zero.
void utf8ForSystem(const Str *text, AsciiBuffer &out);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_CODEC_H
