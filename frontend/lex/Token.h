//===- Token.h - Words of the language --------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A token is a kind and a range of the text; its value is computed only when
// the parser needs it (Literals.h).
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LEX_TOKEN_H
#define KRAIT_FRONTEND_LEX_TOKEN_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace krait::lex {

enum class TokenKind : uint8_t {
#define TOKEN(KIND, NAME) KIND,
#define PUNCTUATION(KIND, TEXT) KIND,
#define KEYWORD(KIND, TEXT) KIND,
#include "frontend/lex/Token.def"
};

struct Token {
  uint32_t begin = 0; ///< byte offsets into the text of the file
  uint32_t end = 0;
  TokenKind kind = TokenKind::EndMarker;

  bool is(TokenKind other) const { return kind == other; }
};

/// CPython's name for the kind: "NAME", "OP", ... (keywords are "NAME").
llvm::StringRef getName(TokenKind kind);
/// The fixed text of punctuation and keywords, else "".
llvm::StringRef getSpelling(TokenKind kind);
/// The keyword that `text` is, or Name.
TokenKind classifyName(llvm::StringRef text);

} // namespace krait::lex

#endif // KRAIT_FRONTEND_LEX_TOKEN_H
