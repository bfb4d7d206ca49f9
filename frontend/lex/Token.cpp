//===- Token.cpp - Words of the language ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names of the kinds, and the keyword table: a perfect hash over length, first
// and last character, found at compile time.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Token.h"
#include "llvm/Support/ErrorHandling.h"
#include <array>
#include <string_view>

using namespace krait;
using namespace krait::lex;

llvm::StringRef lex::getName(TokenKind kind) {
  switch (kind) {
#define TOKEN(KIND, NAME)                                                      \
  case TokenKind::KIND:                                                        \
    return NAME;
#define PUNCTUATION(KIND, TEXT)                                                \
  case TokenKind::KIND:                                                        \
    return "OP";
#define KEYWORD(KIND, TEXT)                                                    \
  case TokenKind::KIND:                                                        \
    return "NAME";
#include "frontend/lex/Token.def"
  }
  llvm_unreachable("unknown token kind");
}

llvm::StringRef lex::getSpelling(TokenKind kind) {
  switch (kind) {
#define TOKEN(KIND, NAME)                                                      \
  case TokenKind::KIND:                                                        \
    return "";
#define PUNCTUATION(KIND, TEXT)                                                \
  case TokenKind::KIND:                                                        \
    return TEXT;
#define KEYWORD(KIND, TEXT)                                                    \
  case TokenKind::KIND:                                                        \
    return TEXT;
#include "frontend/lex/Token.def"
  }
  llvm_unreachable("unknown token kind");
}

namespace {
struct Keyword {
  std::string_view text;
  TokenKind kind = TokenKind::Name;
};

constexpr Keyword Keywords[] = {
#define KEYWORD(KIND, TEXT) {TEXT, TokenKind::KIND},
#include "frontend/lex/Token.def"
};

constexpr size_t TableSize = 256;

struct KeywordTable {
  std::array<Keyword, TableSize> slots;
  uint32_t first = 0, last = 0; ///< factors of the hash; 0: none found
};

constexpr size_t hashName(std::string_view text, uint32_t first,
                          uint32_t last) {
  return (text.size() +
          size_t(first) * static_cast<unsigned char>(text.front()) +
          size_t(last) * static_cast<unsigned char>(text.back()) +
          static_cast<unsigned char>(text[1])) %
         TableSize;
}

constexpr bool fill(KeywordTable &table) {
  table.slots = {};
  for (const Keyword &keyword : Keywords) {
    Keyword &slot =
        table.slots[hashName(keyword.text, table.first, table.last)];
    if (!slot.text.empty())
      return false;
    slot = keyword;
  }
  return true;
}

constexpr KeywordTable findPerfectHash() {
  KeywordTable table;
  for (table.first = 1; table.first != 64; ++table.first)
    for (table.last = 1; table.last != 64; ++table.last)
      if (fill(table))
        return table;
  return {};
}

constexpr KeywordTable FoundTable = findPerfectHash();
static_assert(FoundTable.first, "no perfect hash for the keywords");
} // namespace

TokenKind lex::classifyName(llvm::StringRef name) {
  if (name.size() < 2 || name.size() > 8)
    return TokenKind::Name;
  std::string_view text(name);
  const Keyword &slot =
      FoundTable.slots[hashName(text, FoundTable.first, FoundTable.last)];
  return slot.text == text ? slot.kind : TokenKind::Name;
}
