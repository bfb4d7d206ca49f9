//===- Unicode.h - Characters of source text --------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Properties of code points as CPython 3.14 (Unicode 16) has them, from the
// generated tables of UnicodeTables.inc.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LEX_UNICODE_H
#define KRAIT_FRONTEND_LEX_UNICODE_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace krait::lex {

/// Removes the first code point from UTF-8 (or WTF-8) text and returns it. The
/// text must be well formed and not empty.
uint32_t takeCodePoint(llvm::StringRef &text);
/// Appends the UTF-8 form; a surrogate gets its three bytes (WTF-8).
void appendCodePoint(llvm::SmallVectorImpl<char> &out, uint32_t codePoint);

/// str.isprintable() of one character.
bool isPrintable(uint32_t codePoint);
/// May start, or continue, an identifier (XID_Start and `_`, XID_Continue).
bool isIdentifierStart(uint32_t codePoint);
bool isIdentifierContinue(uint32_t codePoint);

/// Appends the NFKC form of `text` to `out`.
void normalizeNFKC(llvm::StringRef text, llvm::SmallVectorImpl<char> &out);

} // namespace krait::lex

#endif // KRAIT_FRONTEND_LEX_UNICODE_H
