//===- TokenDump.cpp - Text form of the tokens ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `krait emit --stage=tokens` prints: positions as
// `line,column-line,column` like CPython's `python -m tokenize`, then the kind
// and the text.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Lexer.h"
#include "llvm/Support/raw_ostream.h"

using namespace krait;
using namespace krait::lex;

static void writePosition(llvm::raw_ostream &os, const SourceManager &sources,
                          SourceLoc loc) {
  LineColumn position = sources.getLineColumn(loc);
  os << position.line << ',' << position.column;
}

void lex::dumpTokens(llvm::raw_ostream &os, const SourceManager &sources,
                     FileId file) {
  llvm::StringRef text = sources.getText(file);
  uint32_t base = sources.getStart(file).offset;
  Lexer lexer(text);
  Token token;
  do {
    token = lexer.next();
    writePosition(os, sources, {base + token.begin});
    os << '-';
    writePosition(os, sources, {base + token.end});
    os << ": " << getName(token.kind) << " '";
    os.write_escaped(text.slice(token.begin, token.end)) << "'\n";
  } while (!token.is(TokenKind::EndMarker) && !token.is(TokenKind::Error));
}
