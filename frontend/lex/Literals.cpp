//===- Literals.cpp - Values of literals ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Escapes are decoded in one pass. Positions in messages are those of CPython,
// which first rewrites each character beyond ASCII to a ten character escape.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Literals.h"
#include "frontend/lex/Characters.h"
#include "frontend/lex/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Unicode.h"
#include <cstdlib>

using namespace krait;
using namespace krait::lex;

StringParts lex::splitString(llvm::StringRef token) {
  StringParts parts;
  size_t quote = token.find_first_of("'\"");
  for (char c : token.take_front(quote)) {
    parts.raw |= toLower(c) == 'r';
    parts.bytes |= toLower(c) == 'b';
    parts.unicodePrefix |= c == 'u';
  }
  token = token.drop_front(quote);
  char c = token[0];
  size_t quoteSize =
      token.size() >= 6 && token[1] == c && token[2] == c ? 3 : 1;
  parts.body = token.drop_front(quoteSize).drop_back(quoteSize);
  return parts;
}

bool lex::needsDecoding(llvm::StringRef body, bool raw) {
  return body.contains('\r') || (!raw && body.contains('\\'));
}

namespace {

/// Shared walk over a body with escapes.
class EscapeDecoder {
public:
  EscapeDecoder(llvm::StringRef body, bool raw, bool bytes,
                llvm::SmallVectorImpl<char> &out)
      : body(body), raw(raw), bytes(bytes), out(out) {}

  DecodeResult run() {
    while (at < body.size() && !result.error) {
      char c = body[at];
      if (c == '\r')
        decodeLineEnd();
      else if (c == '\\' && !raw)
        decodeEscape();
      else if (isAscii(c))
        copy(1);
      else if (bytes)
        result.error = diag::err_bytes_not_ascii;
      else
        copyWide();
    }
    return std::move(result);
  }

private:
  void copy(size_t count) {
    out.append(body.begin() + at, body.begin() + at + count);
    at += count;
  }

  void copyWide() {
    llvm::StringRef rest = body.drop_front(at);
    takeCodePoint(rest);
    size_t size = body.size() - at - rest.size();
    widened += 10 - size;
    copy(size);
  }

  void decodeLineEnd() {
    size_t size = body.substr(at, 2) == "\r\n" ? 2 : 1;
    widened -= size - 1;
    at += size;
    out.push_back('\n');
  }

  /// Position of `index` in what CPython's codec sees.
  size_t seen(size_t index) const { return index + widened; }

  void append(uint32_t codePoint) {
    if (bytes)
      out.push_back(static_cast<char>(codePoint));
    else
      appendCodePoint(out, codePoint);
  }

  void decodeEscape() {
    start = at++;
    char c = at < body.size() ? body[at] : '\0';
    static constexpr llvm::StringLiteral simple = "abfnrtv\\'\"";
    static constexpr llvm::StringLiteral values = "\a\b\f\n\r\t\v\\'\"";
    if (size_t index = simple.find(c); index != llvm::StringRef::npos) {
      ++at;
      out.push_back(values[index]);
    } else if (c == '\n') {
      ++at;
    } else if (c == '\r') {
      at += body.substr(at, 2) == "\r\n" ? 2 : 1;
    } else if (c >= '0' && c <= '7') {
      decodeOctal();
    } else if (c == 'x') {
      decodeHex(2);
    } else if (c == 'u' && !bytes) {
      decodeHex(4);
    } else if (c == 'U' && !bytes) {
      decodeHex(8);
    } else if (c == 'N' && !bytes) {
      decodeName();
    } else {
      noteUnknown(body.substr(start, 2));
      out.push_back('\\');
    }
  }

  void noteUnknown(llvm::StringRef text) {
    // A backslash before a character beyond ASCII is not worth a warning to
    // CPython's decoder, which sees an escaped backslash there.
    if (result.unknownEscape || (text.size() > 1 && !isAscii(text[1])))
      return;
    result.unknownEscape = start;
    result.escapeText = text.str();
  }

  void decodeOctal() {
    unsigned value = 0, count = 0;
    while (count != 3 && at < body.size() && body[at] >= '0' &&
           body[at] <= '7') {
      value = value * 8 + (body[at++] - '0');
      ++count;
    }
    if (value > 0xff)
      noteUnknown(body.slice(start, at));
    append(bytes ? value & 0xff : value);
  }

  void decodeHex(unsigned digits) {
    char letter = body[at++];
    uint32_t value = 0;
    unsigned count = 0;
    for (; count != digits && at < body.size() && isHexDigit(body[at]);
         ++count, ++at)
      value = value << 4 | llvm::hexDigitValue(body[at]);
    if (count == digits && value <= 0x10ffff)
      return append(value);
    if (bytes) {
      result.error = diag::err_bytes_hex_escape;
      result.arguments = {std::to_string(start)};
      return;
    }
    if (count == digits)
      return fail("illegal Unicode character");
    fail(std::string("truncated \\") + letter + std::string(digits, 'X') +
         " escape");
  }

  /// `\N{NAME}`; names are not case sensitive, but computed ones are.
  void decodeName() {
    ++at;
    static constexpr llvm::StringLiteral malformed =
        "malformed \\N character escape";
    if (at == body.size() || body[at] != '{')
      return fail(malformed);
    size_t close = body.find('}', at);
    if (close == llvm::StringRef::npos) {
      for (; at < body.size(); ++at)
        if (!isAscii(body[at]))
          break;
      at = body.size();
      return fail(malformed);
    }
    llvm::StringRef written = body.slice(at + 1, close);
    std::string name = written.upper();
    at = close;
    if (name.empty())
      return fail(malformed);
    ++at;
    bool isComputed =
        llvm::StringRef(name).starts_with("CJK UNIFIED IDEOGRAPH-") ||
        llvm::StringRef(name).starts_with("HANGUL SYLLABLE ");
    auto codePoint = llvm::sys::unicode::nameToCodepointStrict(name);
    if (!codePoint || (isComputed && written != name))
      return fail("unknown Unicode character name");
    append(*codePoint);
  }

  void fail(llvm::StringRef reason) {
    result.error = diag::err_unicode_escape;
    size_t first = seen(start), last = seen(at) - 1;
    std::string where = first == last
                            ? "byte 0x5c in position " + std::to_string(first)
                            : "bytes in position " + std::to_string(first) +
                                  "-" + std::to_string(last);
    result.arguments = {where, reason.str()};
  }

  llvm::StringRef body;
  bool raw, bytes;
  llvm::SmallVectorImpl<char> &out;
  DecodeResult result;
  size_t at = 0;
  size_t start = 0; ///< of the escape being decoded
  size_t widened = 0;
};

} // namespace

DecodeResult lex::decodeText(llvm::StringRef body, bool raw,
                             llvm::SmallVectorImpl<char> &out) {
  return EscapeDecoder(body, raw, /*bytes=*/false, out).run();
}

DecodeResult lex::decodeBytes(llvm::StringRef body, bool raw,
                              llvm::SmallVectorImpl<char> &out) {
  // All characters are checked before any escape is.
  if (llvm::any_of(body, [](char c) { return !isAscii(c); })) {
    DecodeResult result;
    result.error = diag::err_bytes_not_ascii;
    return result;
  }
  return EscapeDecoder(body, raw, /*bytes=*/true, out).run();
}

NumberValue lex::parseNumber(llvm::StringRef token) {
  NumberValue value;
  char letter = token.size() > 2 && token[0] == '0' ? toLower(token[1]) : '\0';
  value.radix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
  bool imaginary = value.radix == 10 && toLower(token.back()) == 'j';
  bool isFloat =
      imaginary || (value.radix == 10 &&
                    token.find_first_of(".eE") != llvm::StringRef::npos);
  if (value.radix != 10)
    token = token.drop_front(2);
  for (char c : token.drop_back(imaginary))
    if (c != '_' && !(c == '0' && !isFloat && value.digits.empty()))
      value.digits.push_back(c);
  if (isFloat) {
    value.kind = imaginary ? NumberValue::Imaginary : NumberValue::Float;
    value.number = std::strtod(value.digits.c_str(), nullptr);
    return value;
  }
  if (value.digits.empty())
    value.digits.push_back('0');
  value.fitsInteger =
      !value.digits.str().getAsInteger(value.radix, value.integer);
  return value;
}
