//===- Constant.cpp - repr() of literals ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text CPython's repr() gives for the values a literal can have: shortest
// float digits that read back equal, strings in the quotes that need fewer
// escapes, characters escaped unless str.isprintable().
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Constant.h"
#include "frontend/lex/Unicode.h"
#include "llvm/ADT/APInt.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <charconv>
#include <cmath>

using namespace krait;
using namespace krait::ast;

/// sys.int_info.default_max_str_digits.
static constexpr unsigned MaxDecimalDigits = 4300;

static void writeInt(llvm::raw_ostream &os, const ConstantValue &value) {
  if (value.fitsInteger) {
    os << value.integer;
    return;
  }
  if (value.radix == 10) {
    os << value.text;
    return;
  }
  size_t bitsPerDigit = value.radix == 16 ? 4 : value.radix == 8 ? 3 : 1;
  size_t bits = bitsPerDigit * value.text.size();
  if (bits * 0.30103 > MaxDecimalDigits) {
    os << (value.radix == 16  ? "0x"
           : value.radix == 8 ? "0o"
                              : "0b")
       << value.text;
    return;
  }
  llvm::APInt number(bits, value.text, value.radix);
  llvm::SmallString<64> digits;
  number.toString(digits, /*Radix=*/10, /*Signed=*/false);
  os << digits;
}

/// repr() of a float: as few digits as read back equal, in exponent form
/// outside of 1e-4 .. 1e16.
static void writeFloat(llvm::raw_ostream &os, double number,
                       bool withPointZero) {
  if (std::isinf(number)) {
    os << "inf";
    return;
  }
  char buffer[64];
  auto result = std::to_chars(buffer, std::end(buffer), number,
                              std::chars_format::scientific);
  llvm::StringRef text(buffer, result.ptr - buffer);
  auto [mantissa, exponentText] = text.split('e');
  int exponent = 0;
  exponentText.consume_front("+");
  exponentText.getAsInteger(10, exponent);
  llvm::SmallString<32> digits;
  for (char c : mantissa)
    if (c != '.')
      digits.push_back(c);
  if (exponent < -4 || exponent >= 16) {
    os << digits[0];
    if (digits.size() > 1)
      os << '.' << digits.str().drop_front();
    os << llvm::format("e%c%02d", exponent < 0 ? '-' : '+', std::abs(exponent));
    return;
  }
  if (exponent < 0) {
    os << "0." << std::string(-exponent - 1, '0') << digits;
    return;
  }
  size_t whole = exponent + 1;
  if (digits.size() < whole)
    digits.append(whole - digits.size(), '0');
  os << digits.str().take_front(whole);
  if (digits.size() > whole)
    os << '.' << digits.str().drop_front(whole);
  else if (withPointZero)
    os << ".0";
}

static char chooseQuote(llvm::StringRef text) {
  return text.contains('\'') && !text.contains('"') ? '"' : '\'';
}

/// Writes the characters repr() treats alike in str and bytes; false for the
/// others.
static bool writeCommonEscape(llvm::raw_ostream &os, uint32_t c, char quote) {
  switch (c) {
  case '\t':
    os << "\\t";
    return true;
  case '\n':
    os << "\\n";
    return true;
  case '\r':
    os << "\\r";
    return true;
  default:
    break;
  }
  if (c == '\\' || c == static_cast<uint32_t>(quote))
    os << '\\' << static_cast<char>(c);
  else if (c >= ' ' && c < 0x7f)
    os << static_cast<char>(c);
  else
    return false;
  return true;
}

static void writeBytesRepr(llvm::raw_ostream &os, llvm::StringRef bytes) {
  char quote = chooseQuote(bytes);
  os << 'b' << quote;
  for (unsigned char c : bytes)
    if (!writeCommonEscape(os, c, quote))
      os << llvm::format("\\x%02x", c);
  os << quote;
}

void ast::writeStrRepr(llvm::raw_ostream &os, llvm::StringRef text) {
  char quote = chooseQuote(text);
  os << quote;
  while (!text.empty()) {
    llvm::StringRef rest = text;
    uint32_t c = lex::takeCodePoint(rest);
    llvm::StringRef encoded = text.drop_back(rest.size());
    text = rest;
    if (writeCommonEscape(os, c, quote))
      continue;
    if (lex::isPrintable(c))
      os << encoded;
    else if (c < 0x100)
      os << llvm::format("\\x%02x", c);
    else if (c < 0x10000)
      os << llvm::format("\\u%04x", c);
    else
      os << llvm::format("\\U%08x", c);
  }
  os << quote;
}

void ast::writeRepr(llvm::raw_ostream &os, const ConstantValue &value) {
  switch (value.kind) {
  case ConstantValue::None:
    os << "None";
    return;
  case ConstantValue::False:
    os << "False";
    return;
  case ConstantValue::True:
    os << "True";
    return;
  case ConstantValue::Ellipsis:
    os << "Ellipsis";
    return;
  case ConstantValue::Int:
    return writeInt(os, value);
  case ConstantValue::Float:
    return writeFloat(os, value.number, /*withPointZero=*/true);
  case ConstantValue::Complex:
    writeFloat(os, value.number, /*withPointZero=*/false);
    os << 'j';
    return;
  case ConstantValue::Str:
    return writeStrRepr(os, value.text);
  case ConstantValue::Bytes:
    return writeBytesRepr(os, value.text);
  }
}
