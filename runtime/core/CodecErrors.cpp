//===- CodecErrors.cpp - Error handlers of encodings ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// strict, ignore, replace, backslashreplace, xmlcharrefreplace, surrogateescape
// and surrogatepass, as Python/codecs.c of CPython defines them.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Codec.h"
#include "runtime/core/Start.h"
#include "runtime/core/TextEscape.h"

using namespace krt;

namespace {

Object *unknownHandler(Str *errors) {
  if (equalsAscii(errors, "namereplace"))
    endUnsupported("the error handler", errors);
  return raise(krt_type_LookupError, "unknown error handler name '%S'", errors);
}

Object *unicodeError(const Type &type, const char *codecName, Word object,
                     int64_t start, int64_t end, const char *reason) {
  Str *name = krt_str_from_ascii(codecName);
  Str *why = krt_str_from_ascii(reason);
  Word args[] = {word(name), object, smallWord(start), smallWord(end),
                 word(why)};
  Object *error = raiseWith(type, args, 5);
  release(name);
  release(why);
  return error;
}

/// The codec that surrogatepass sees, by the name in the error.
enum class PassKind { None, Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be };

PassKind passKind(const char *codecName) {
  if (!strcmp(codecName, "utf-8"))
    return PassKind::Utf8;
  if (!strcmp(codecName, "utf-16") || !strcmp(codecName, "utf-16-le"))
    return PassKind::Utf16Le;
  if (!strcmp(codecName, "utf-16-be"))
    return PassKind::Utf16Be;
  if (!strcmp(codecName, "utf-32") || !strcmp(codecName, "utf-32-le"))
    return PassKind::Utf32Le;
  if (!strcmp(codecName, "utf-32-be"))
    return PassKind::Utf32Be;
  return PassKind::None;
}

} // namespace

//===----------------------------------------------------------------------===//
// Encoding
//===----------------------------------------------------------------------===//

bool Encoder::raiseAt(int64_t start, int64_t end, const char *reason) {
  error = unicodeError(krt_type_UnicodeEncodeError, codecName, word(text),
                       start, end, reason);
  return false;
}

bool Encoder::writeAscii(const char *ascii, int64_t length, WriteChar write) {
  for (int64_t i = 0; i < length; ++i)
    if (!write(*this, uint8_t(ascii[i])))
      return false;
  return true;
}

/// A replacement that the encoding itself cannot write is an error of the
/// original characters.
bool Encoder::handle(int64_t start, int64_t end, const char *reason, int unit,
                     WriteChar write) {
  if (equalsAscii(errors, "strict"))
    return raiseAt(start, end, reason);
  if (equalsAscii(errors, "ignore"))
    return true;
  if (equalsAscii(errors, "surrogateescape"))
    return escapeSurrogates(start, end, reason, unit);
  if (equalsAscii(errors, "surrogatepass"))
    return passSurrogates(start, end, reason);
  bool question = equalsAscii(errors, "replace");
  bool backslash = equalsAscii(errors, "backslashreplace");
  if (!question && !backslash && !equalsAscii(errors, "xmlcharrefreplace")) {
    error = unknownHandler(errors);
    return false;
  }
  for (int64_t i = start; i < end; ++i) {
    uint32_t c = charAt(text, i);
    AsciiBuffer replacement;
    if (question) {
      replacement.append('?');
    } else if (backslash) {
      StrBuilder escaped;
      appendEscaped(escaped, c);
      for (int64_t at = 0; at < escaped.length(); ++at)
        replacement.append(char(escaped.at(at)));
    } else {
      replacement.append("&#");
      replacement.appendInt(c);
      replacement.append(';');
    }
    if (!writeAscii(replacement.data(), replacement.length(), write))
      return raiseAt(start, end, reason);
  }
  return true;
}

bool Encoder::escapeSurrogates(int64_t start, int64_t end, const char *reason,
                               int unit) {
  for (int64_t i = start; i < end; ++i) {
    uint32_t c = charAt(text, i);
    if (c < 0xDC80 || c > 0xDCFF || unit != 1)
      return raiseAt(wholeRange ? start : i, end, reason);
    put(uint8_t(c - 0xDC00));
  }
  return true;
}

bool Encoder::passSurrogates(int64_t start, int64_t end, const char *reason) {
  PassKind kind = passKind(codecName);
  for (int64_t i = start; i < end; ++i) {
    uint32_t c = charAt(text, i);
    if (!isSurrogate(c) || kind == PassKind::None)
      return raiseAt(start, end, reason);
    auto low = uint8_t(c), high = uint8_t(c >> 8);
    switch (kind) {
    case PassKind::Utf8:
      put(uint8_t(0xE0 | c >> 12));
      put(uint8_t(0x80 | (c >> 6 & 0x3F)));
      put(uint8_t(0x80 | (c & 0x3F)));
      break;
    case PassKind::Utf16Le:
      put(low);
      put(high);
      break;
    case PassKind::Utf16Be:
      put(high);
      put(low);
      break;
    case PassKind::Utf32Le:
      put(low);
      put(high);
      put(0);
      put(0);
      break;
    default:
      put(0);
      put(0);
      put(high);
      put(low);
      break;
    }
  }
  return true;
}

Result<Bytes *> Encoder::finish() {
  if (error)
    return fail(error);
  return ok(bytesFrom(out.data(), out.length()));
}

//===----------------------------------------------------------------------===//
// Decoding
//===----------------------------------------------------------------------===//

bool Decoder::raiseAt(int64_t start, int64_t end, const char *reason) {
  Bytes *object = bytesFrom(input.data, input.length);
  error = unicodeError(krt_type_UnicodeDecodeError, codecName, word(object),
                       start, end, reason);
  release(object);
  return false;
}

bool Decoder::handle(int64_t start, int64_t end, const char *reason,
                     int64_t &position) {
  position = end;
  if (equalsAscii(errors, "strict"))
    return raiseAt(start, end, reason);
  if (equalsAscii(errors, "ignore"))
    return true;
  if (equalsAscii(errors, "replace")) {
    out.appendChar(0xFFFD);
    return true;
  }
  if (equalsAscii(errors, "surrogateescape"))
    return escapeBytes(start, end, reason, position);
  if (equalsAscii(errors, "surrogatepass"))
    return passSurrogate(start, end, reason, position);
  if (equalsAscii(errors, "backslashreplace")) {
    for (int64_t i = start; i < end; ++i)
      appendEscaped(out, input.data[i]);
    return true;
  }
  if (equalsAscii(errors, "xmlcharrefreplace"))
    error = raise(krt_type_TypeError, "don't know how to handle "
                                      "UnicodeDecodeError in error callback");
  else
    error = unknownHandler(errors);
  return false;
}

bool Decoder::escapeBytes(int64_t start, int64_t end, const char *reason,
                          int64_t &position) {
  int64_t i = start;
  for (; i < end && i < start + 4 && input.data[i] >= 0x80; ++i)
    out.appendChar(0xDC00u + input.data[i]);
  if (i == start)
    return raiseAt(start, end, reason);
  position = i;
  return true;
}

bool Decoder::passSurrogate(int64_t start, int64_t end, const char *reason,
                            int64_t &position) {
  const uint8_t *at = input.data + start;
  int64_t left = input.length - start;
  uint32_t c = 0;
  int64_t size = 0;
  switch (passKind(codecName)) {
  case PassKind::None:
    break;
  case PassKind::Utf8:
    size = 3;
    if (left >= 3 && (at[0] & 0xF0) == 0xE0 && (at[1] & 0xC0) == 0x80 &&
        (at[2] & 0xC0) == 0x80)
      c = (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    break;
  case PassKind::Utf16Le:
  case PassKind::Utf16Be:
    size = 2;
    if (left >= 2)
      c = passKind(codecName) == PassKind::Utf16Le ? at[0] | at[1] << 8
                                                   : at[1] | at[0] << 8;
    break;
  case PassKind::Utf32Le:
  case PassKind::Utf32Be:
    size = 4;
    if (left >= 4)
      c = passKind(codecName) == PassKind::Utf32Le
              ? at[0] | at[1] << 8 | at[2] << 16 | uint32_t(at[3]) << 24
              : at[3] | at[2] << 8 | at[1] << 16 | uint32_t(at[0]) << 24;
    break;
  }
  if (!isSurrogate(c))
    return raiseAt(start, end, reason);
  out.appendChar(c);
  position = start + size;
  return true;
}

Result<Str *> Decoder::finish() {
  if (error)
    return fail(error);
  return ok(out.finish());
}
