//===- Numbers.cpp - Numeric literals -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Language reference 2.6: decimal, prefixed, floating and imaginary literals
// with underscores between digits (PEP 515). A letter right behind a number is
// an error, except for a keyword that may follow one (`1if x else 2`), which
// CPython warns about.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Characters.h"
#include "frontend/lex/Lexer.h"

using namespace krait;
using namespace krait::lex;

Token Lexer::readNumber(const char *start) {
  if (*cur == '.')
    return readFraction(start);
  if (*cur == '0') {
    char letter = toLower(cur[1]);
    if (letter == 'x' || letter == 'o' || letter == 'b')
      return readPrefixedNumber(start);
    return readLeadingZero(start);
  }
  Token errorToken;
  if (!readDecimalTail(errorToken))
    return errorToken;
  if (*cur == '.')
    return readFraction(start);
  if (toLower(*cur) == 'e')
    return readExponent(start);
  if (toLower(*cur) == 'j')
    return readImaginary(start);
  return finishNumber(start, "decimal");
}

/// Skips digits and single underscores between them; at the first digit.
bool Lexer::readDecimalTail(Token &errorToken) {
  while (true) {
    while (isDigit(*cur))
      ++cur;
    if (*cur != '_')
      return true;
    ++cur;
    if (!isDigit(*cur)) {
      errorToken = fail(diag::err_invalid_literal, cur - 1, cur, {"decimal"});
      return false;
    }
  }
}

Token Lexer::readPrefixedNumber(const char *start) {
  char letter = toLower(cur[1]);
  llvm::StringRef what = letter == 'x'   ? "hexadecimal"
                         : letter == 'o' ? "octal"
                                         : "binary";
  auto isMember = [&](char c) {
    if (letter == 'x')
      return isHexDigit(c);
    return c >= '0' && c <= (letter == 'o' ? '7' : '1');
  };
  auto failAtDigit = [&] {
    return fail(diag::err_invalid_digit, cur, cur + 1,
                {std::string(1, *cur), what.str()});
  };
  cur += 2;
  do {
    if (*cur == '_')
      ++cur;
    if (!isMember(*cur)) {
      if (isDigit(*cur))
        return failAtDigit();
      return fail(diag::err_invalid_literal, cur - 1, cur, what.str());
    }
    while (isMember(*cur))
      ++cur;
  } while (*cur == '_');
  if (isDigit(*cur))
    return failAtDigit();
  return finishNumber(start, what);
}

/// Zeros may stand before a float; an integer may be nothing but zeros.
Token Lexer::readLeadingZero(const char *start) {
  while (*cur == '0' || *cur == '_') {
    if (*cur == '_' && !isDigit(cur[1]))
      return fail(diag::err_invalid_literal, cur, cur + 1, {"decimal"});
    ++cur;
  }
  const char *zerosEnd = cur;
  bool nonZero = isDigit(*cur);
  Token errorToken;
  if (nonZero && !readDecimalTail(errorToken))
    return errorToken;
  if (*cur == '.')
    return readFraction(start);
  if (toLower(*cur) == 'e')
    return readExponent(start);
  if (toLower(*cur) == 'j')
    return readImaginary(start);
  if (nonZero)
    return fail(diag::err_leading_zeros, start, zerosEnd);
  return finishNumber(start, "decimal");
}

Token Lexer::readFraction(const char *start) {
  ++cur;
  Token errorToken;
  if (isDigit(*cur) && !readDecimalTail(errorToken))
    return errorToken;
  if (toLower(*cur) == 'e')
    return readExponent(start);
  if (toLower(*cur) == 'j')
    return readImaginary(start);
  return finishNumber(start, "decimal");
}

Token Lexer::readExponent(const char *start) {
  const char *letter = cur++;
  bool isSigned = *cur == '+' || *cur == '-';
  cur += isSigned;
  if (!isDigit(*cur)) {
    if (isSigned)
      return fail(diag::err_invalid_literal, cur - 1, cur, {"decimal"});
    // `1else` is a number and a keyword.
    cur = letter;
    return finishNumber(start, "decimal");
  }
  Token errorToken;
  if (!readDecimalTail(errorToken))
    return errorToken;
  if (toLower(*cur) == 'j')
    return readImaginary(start);
  return finishNumber(start, "decimal");
}

Token Lexer::readImaginary(const char *start) {
  ++cur;
  return finishNumber(start, "imaginary");
}

/// Looks at what follows the literal.
Token Lexer::finishNumber(const char *start, llvm::StringRef what) {
  if (!continuesName(*cur) || !isAscii(*cur))
    return make(TokenKind::Number, start);
  auto isWord = [&](llvm::StringRef word) {
    return llvm::StringRef(cur, end - cur).starts_with(word) &&
           !continuesName(cur[word.size()]);
  };
  bool isKeyword =
      isWord("and") || isWord("else") || isWord("for") || isWord("or") ||
      isWord("not") ||
      (*cur == 'i' && (cur[1] == 'f' || cur[1] == 'n' || cur[1] == 's'));
  if (!isKeyword)
    return fail(diag::err_invalid_literal, cur - 1, cur, what.str());
  warnings.push_back(
      {diag::warn_invalid_literal, offset(start), offset(cur), {what.str()}});
  return make(TokenKind::Number, start);
}
