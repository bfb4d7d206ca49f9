//===- Lexer.h - From text to tokens ----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The lexical grammar of Python 3.14 (language reference, chapter 2): lines are
// joined inside of brackets and after a backslash, indentation becomes Indent
// and Dedent, f-strings and t-strings become a start, middle parts, the tokens
// of their expressions, and an end (PEP 701, PEP 750).
//
// After an error the lexer returns Error for ever; getError() says what it is.
// Errors are found when the token is reached, as in CPython, because a syntax
// error before it has precedence.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LEX_LEXER_H
#define KRAIT_FRONTEND_LEX_LEXER_H

#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/lex/Token.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace krait::lex {

/// A report about the text, in byte offsets; not yet given to the engine,
/// because whether it is shown depends on the parser.
struct LexicalReport {
  diag::ID id;
  uint32_t begin = 0, end = 0;
  llvm::SmallVector<std::string, 2> arguments;
};

/// A bracket that is open at some point of the text.
struct OpenBracket {
  char character;
  uint32_t offset;
};

class Lexer {
public:
  /// `text` must be followed by a NUL byte and stay alive.
  explicit Lexer(llvm::StringRef text);

  Token next();

  /// Valid once next() has returned Error.
  const LexicalReport &getError() const { return error; }
  /// The error is that the text ended too early.
  bool isAtUnexpectedEnd() const { return unexpectedEnd; }
  /// The error is inside of an f-string or t-string.
  bool isInsideString() const { return !strings.empty(); }
  /// Warnings so far (`1if x else y`).
  llvm::ArrayRef<LexicalReport> getWarnings() const { return warnings; }
  llvm::ArrayRef<OpenBracket> getOpenBrackets() const { return brackets; }

private:
  /// An f-string or t-string that has not ended.
  struct Interpolated {
    const char *start; ///< of the prefix
    char quote;
    uint8_t quoteSize;
    char prefix; ///< 'f' or 't'
    bool raw;
    bool inText = true; ///< else inside of a replacement field
    bool inFormatSpec = false;
    int bracketDepth = 0; ///< brackets open since the start
    int fieldDepth = -1;  ///< bracketDepth of the innermost field's brace
  };

  bool isAtEnd() const { return cur == end; }
  Token make(TokenKind kind, const char *start) const {
    return {offset(start), offset(cur), kind};
  }
  uint32_t offset(const char *at) const {
    return static_cast<uint32_t>(at - begin);
  }
  Token fail(diag::ID id, const char *from, const char *to,
             llvm::ArrayRef<std::string> arguments = {});
  unsigned countLine(const char *at) const;
  bool consumeLineEnd();

  bool readIndentation(bool &isBlank, Token &errorToken);
  bool applyIndentation(unsigned column, unsigned alternate, Token &errorToken);
  bool readContinuation(Token &errorToken);
  bool skipToToken(bool &isBlank, Token &result);
  Token readRegular();
  Token readEnd();
  Token readName(const char *start);
  bool readStringPrefix(const char *start, Token &result);
  bool verifyName(const char *start, Token &result);
  Token readPunctuation(const char *start);
  Token openBracket(const char *start, TokenKind kind);
  Token closeBracket(const char *start, TokenKind kind);
  Token readUnknown(const char *start);

  // Numbers.cpp
  Token readNumber(const char *start);
  Token readPrefixedNumber(const char *start);
  Token readLeadingZero(const char *start);
  Token readFraction(const char *start);
  Token readExponent(const char *start);
  Token readImaginary(const char *start);
  bool readDecimalTail(Token &errorToken);
  Token finishNumber(const char *start, llvm::StringRef what);

  // Strings.cpp
  Token readString(const char *start);
  Token failUnterminated(const char *start, char quote, unsigned quoteSize,
                         bool escapedQuote);
  Token startInterpolated(const char *start, char prefix);
  Token readInterpolated();
  Token readInterpolatedText(const char *start);
  Token startField(const char *textStart);
  Token failInterpolated(diag::ID id, const char *at,
                         llvm::ArrayRef<std::string> arguments = {});

  Interpolated *getField() {
    return strings.empty() || strings.back().inText ? nullptr : &strings.back();
  }

  const char *begin, *cur, *end;
  bool atLineStart = true;
  bool lineHasTokens = false;
  bool failed = false;
  bool unexpectedEnd = false;
  int pendingIndents = 0; ///< Indent tokens to give, or Dedents if negative
  struct Indentation {
    unsigned column;    ///< with tabs to multiples of 8
    unsigned alternate; ///< with tabs as 1
  };
  llvm::SmallVector<Indentation, 16> indents;
  llvm::SmallVector<OpenBracket, 16> brackets;
  llvm::SmallVector<Interpolated, 4> strings;
  LexicalReport error;
  std::vector<LexicalReport> warnings;
};

/// Writes one line for each token: position, name, text.
void dumpTokens(llvm::raw_ostream &os, const SourceManager &sources,
                FileId file);

} // namespace krait::lex

#endif // KRAIT_FRONTEND_LEX_LEXER_H
