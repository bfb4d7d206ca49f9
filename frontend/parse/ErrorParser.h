//===- ErrorParser.h - Finds the words of a syntax error --------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads tokens that TreeParser has rejected in the order in which CPython does
// (Errors.peg) and returns what CPython reports. It knows nothing of the tree:
// its nodes are kinds and ranges of tokens.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_PARSE_ERRORPARSER_H
#define KRAIT_FRONTEND_PARSE_ERRORPARSER_H

#include "frontend/lex/Lexer.h"
#include "llvm/ADT/ArrayRef.h"
#include <optional>

namespace krait::parse {

/// `tokens` are all of the file's; `lexer` has produced them. Statements before
/// the token `first` are known to be correct. Nothing is returned when the
/// source turns out to be correct, or when the statement is enormous.
std::optional<lex::LexicalReport>
findSyntaxError(llvm::StringRef text, llvm::ArrayRef<lex::Token> tokens,
                const lex::Lexer &lexer, size_t first, bool isExpression);

} // namespace krait::parse

#endif // KRAIT_FRONTEND_PARSE_ERRORPARSER_H
