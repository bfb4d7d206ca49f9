//===- Literals.h - Values of literals --------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns the text of string and number tokens into values: prefixes and quotes,
// escape sequences (language reference 2.4.1), digits.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LEX_LITERALS_H
#define KRAIT_FRONTEND_LEX_LITERALS_H

#include "frontend/diagnostics/Diagnostic.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace krait::lex {

/// The parts of a String token.
struct StringParts {
  llvm::StringRef body; ///< between the quotes
  bool raw = false;
  bool bytes = false;
  bool unicodePrefix = false; ///< `u`, not `U`: what Constant.kind remembers
};
StringParts splitString(llvm::StringRef token);

/// What decoding found wrong.
struct DecodeResult {
  /// The literal has no value.
  std::optional<diag::ID> error;
  llvm::SmallVector<std::string, 3> arguments;
  /// Offset of the first unknown escape in the body, and its text (`\d`, or
  /// `\400` for an octal one beyond a byte).
  std::optional<size_t> unknownEscape;
  std::string escapeText;
};

/// The str a body stands for, as UTF-8 (WTF-8 with lone surrogates). Line ends
/// become `\n`. Unchanged text is not copied: `out` stays empty and the body
/// itself is the value when needsDecoding() is false.
bool needsDecoding(llvm::StringRef body, bool raw);
DecodeResult decodeText(llvm::StringRef body, bool raw,
                        llvm::SmallVectorImpl<char> &out);
/// The bytes a body stands for.
DecodeResult decodeBytes(llvm::StringRef body, bool raw,
                         llvm::SmallVectorImpl<char> &out);

/// A Number token.
struct NumberValue {
  enum Kind : uint8_t { Int, Float, Imaginary } kind = Int;
  uint8_t radix = 10;
  bool fitsInteger = false;
  int64_t integer = 0;
  double number = 0;
  llvm::SmallString<32> digits; ///< Int: without prefix, `_`, leading zeros
};
NumberValue parseNumber(llvm::StringRef token);

/// Decimal digits beyond which CPython refuses an integer literal.
inline constexpr size_t MaxIntDigits = 4300;

} // namespace krait::lex

#endif // KRAIT_FRONTEND_LEX_LITERALS_H
