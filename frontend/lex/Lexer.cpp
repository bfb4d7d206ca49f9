//===- Lexer.cpp - From text to tokens ------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Lines, indentation, names and punctuation. Limits and messages are CPython's:
// 100 levels of indentation, 200 open brackets.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Lexer.h"
#include "frontend/lex/Characters.h"
#include "frontend/lex/Unicode.h"
#include "llvm/Support/FormatVariadic.h"

using namespace krait;
using namespace krait::lex;

static constexpr size_t MaxIndents = 100;
static constexpr size_t MaxBrackets = 200;

Lexer::Lexer(llvm::StringRef text)
    : begin(text.begin()), cur(text.begin()), end(text.end()) {
  indents.push_back({0, 0});
}

Token Lexer::fail(diag::ID id, const char *from, const char *to,
                  llvm::ArrayRef<std::string> arguments) {
  failed = true;
  error.id = id;
  error.begin = offset(from);
  error.end = offset(to);
  error.arguments.assign(arguments.begin(), arguments.end());
  return {offset(from), offset(to), TokenKind::Error};
}

/// Line number of a position; only for messages.
unsigned Lexer::countLine(const char *at) const {
  unsigned line = 1;
  for (const char *p = begin; p < at; ++p)
    line += *p == '\n' || (*p == '\r' && p[1] != '\n');
  return line;
}

/// Skips `\n`, `\r\n` or `\r`.
bool Lexer::consumeLineEnd() {
  if (*cur == '\r') {
    cur += cur[1] == '\n' ? 2 : 1;
    return true;
  }
  if (*cur != '\n')
    return false;
  ++cur;
  return true;
}

/// Behind a backslash: the rest of the line must be empty, and not the last.
bool Lexer::readContinuation(Token &errorToken) {
  const char *backslash = cur - 1;
  if (isAtEnd() || (consumeLineEnd() && isAtEnd())) {
    unexpectedEnd = true;
    if (brackets.empty())
      errorToken = fail(diag::err_unexpected_eof, backslash, backslash + 1);
    else
      errorToken = readEnd();
    return false;
  }
  if (cur == backslash + 1) {
    errorToken =
        fail(diag::err_after_line_continuation, backslash + 1, backslash + 2);
    return false;
  }
  return true;
}

/// Measures the white space at the start of a line and adjusts the indentation
/// unless the line is blank or inside of brackets.
bool Lexer::readIndentation(bool &isBlank, Token &errorToken) {
  atLineStart = false;
  unsigned column = 0, alternate = 0;
  unsigned continued = 0; // column of the first backslash
  for (;; ++cur) {
    if (*cur == ' ') {
      ++column;
      ++alternate;
    } else if (*cur == '\t') {
      column = (column / 8 + 1) * 8;
      ++alternate;
    } else if (*cur == '\f') {
      column = alternate = 0;
    } else if (*cur == '\\') {
      // What is joined to this line cannot change its indentation.
      continued = continued ? continued : column;
      ++cur;
      if (!readContinuation(errorToken))
        return false;
      --cur;
    } else {
      break;
    }
  }
  isBlank = *cur == '#' || *cur == '\n' || *cur == '\r';
  if (isBlank || !brackets.empty())
    return true;
  if (isAtEnd())
    column = alternate = 0; // a last line without a line end is blank too
  else if (continued)
    column = alternate = continued;
  return applyIndentation(column, alternate, errorToken);
}

bool Lexer::applyIndentation(unsigned column, unsigned alternate,
                             Token &errorToken) {
  auto failWith = [&](diag::ID id) {
    const char *lineEnd = cur;
    while (lineEnd != end && *lineEnd != '\n' && *lineEnd != '\r')
      ++lineEnd;
    errorToken = fail(id, cur, lineEnd);
    return false;
  };
  if (column > indents.back().column) {
    if (indents.size() >= MaxIndents)
      return failWith(diag::err_too_many_indents);
    if (alternate <= indents.back().alternate)
      return failWith(diag::err_inconsistent_tabs);
    indents.push_back({column, alternate});
    ++pendingIndents;
    return true;
  }
  while (column < indents.back().column) {
    indents.pop_back();
    --pendingIndents;
  }
  if (column != indents.back().column)
    return failWith(diag::err_inconsistent_dedent);
  if (alternate != indents.back().alternate)
    return failWith(diag::err_inconsistent_tabs);
  return true;
}

Token Lexer::next() {
  if (failed)
    return {error.begin, error.end, TokenKind::Error};
  if (!strings.empty() && strings.back().inText)
    return readInterpolated();
  return readRegular();
}

/// Skips white space, comments and joined lines. Returns false when `result` is
/// a token already: an error, a line end, an Indent or Dedent.
bool Lexer::skipToToken(bool &isBlank, Token &result) {
  while (true) {
    if (atLineStart && !readIndentation(isBlank, result))
      return false;
    if (pendingIndents) {
      bool isIndent = pendingIndents > 0;
      pendingIndents += isIndent ? -1 : 1;
      result = make(isIndent ? TokenKind::Indent : TokenKind::Dedent, cur);
      return false;
    }
    while (*cur == ' ' || *cur == '\t' || *cur == '\f')
      ++cur;
    if (*cur == '#')
      while (!isAtEnd() && *cur != '\n' && *cur != '\r')
        ++cur;
    const char *start = cur;
    if (*cur == '\\') {
      ++cur;
      if (!readContinuation(result))
        return false;
      continue;
    }
    if (!consumeLineEnd())
      return true;
    atLineStart = true;
    if (isBlank || !brackets.empty()) {
      isBlank = false;
      continue;
    }
    lineHasTokens = false;
    result = {offset(start), offset(cur), TokenKind::Newline};
    return false;
  }
}

Token Lexer::readRegular() {
  bool isBlank = false;
  Token result;
  if (!skipToToken(isBlank, result))
    return result;
  const char *start = cur;
  char c = *cur;
  if (c == '\0' && isAtEnd())
    return readEnd();
  lineHasTokens = true;
  if (startsName(c))
    return readName(start);
  if (isDigit(c) || (c == '.' && isDigit(cur[1])))
    return readNumber(start);
  if (c == '"' || c == '\'')
    return readString(start);
  return readPunctuation(start);
}

/// The end of the text closes the last line and all blocks.
Token Lexer::readEnd() {
  if (!brackets.empty()) {
    unexpectedEnd = true;
    const OpenBracket &open = brackets.back();
    return fail(diag::err_never_closed, begin + open.offset,
                begin + open.offset + 1, std::string(1, open.character));
  }
  if (lineHasTokens) {
    lineHasTokens = false;
    atLineStart = true;
    return make(TokenKind::Newline, cur);
  }
  if (indents.size() > 1) {
    indents.pop_back();
    return make(TokenKind::Dedent, cur);
  }
  return make(TokenKind::EndMarker, cur);
}

Token Lexer::readName(const char *start) {
  Token result;
  if (readStringPrefix(start, result))
    return result;
  bool ascii = true;
  while (continuesName(*cur))
    ascii &= isAscii(*cur++);
  if (!ascii) {
    if (!verifyName(start, result))
      return result;
    return make(TokenKind::Name, start);
  }
  return make(classifyName(llvm::StringRef(start, cur - start)), start);
}

/// Reads the string that a run of the letters b, r, u, f, t begins; false (and
/// nothing consumed) when it begins a name.
bool Lexer::readStringPrefix(const char *start, Token &result) {
  static constexpr llvm::StringLiteral letters = "ubrft";
  unsigned seen = 0;
  while (true) {
    size_t index = letters.find(toLower(*cur));
    if (index == llvm::StringRef::npos || seen & 1u << index) {
      cur = start;
      return false;
    }
    seen |= 1u << index;
    ++cur;
    if (*cur == '"' || *cur == '\'')
      break;
  }
  static constexpr llvm::StringLiteral incompatible[] = {"ub", "ur", "uf", "ut",
                                                         "bf", "bt", "ft"};
  for (llvm::StringRef pair : incompatible) {
    unsigned both = 1u << letters.find(pair[0]) | 1u << letters.find(pair[1]);
    if ((seen & both) == both) {
      result = fail(diag::err_incompatible_prefixes, start, cur,
                    {std::string(1, pair[0]), std::string(1, pair[1])});
      return true;
    }
  }
  bool isFString = seen & 1u << letters.find('f');
  bool isTString = seen & 1u << letters.find('t');
  result = isFString || isTString
               ? startInterpolated(start, isFString ? 'f' : 't')
               : readString(start);
  return true;
}

/// The digits of `U+20AC`.
static std::string toCodePointText(uint32_t c) {
  return llvm::formatv("{0:X-4}", c).str();
}

/// Checks a name with characters beyond ASCII (PEP 3131).
bool Lexer::verifyName(const char *start, Token &result) {
  llvm::StringRef rest(start, cur - start);
  bool first = true;
  while (!rest.empty()) {
    const char *at = rest.begin();
    uint32_t c = takeCodePoint(rest);
    if (first ? !isIdentifierStart(c) : !isIdentifierContinue(c)) {
      std::string hex = toCodePointText(c);
      if (isPrintable(c))
        result = fail(diag::err_invalid_character, at, rest.begin(),
                      {std::string(at, rest.begin()), hex});
      else
        result = fail(diag::err_non_printable, at, rest.begin(), hex);
      return false;
    }
    first = false;
  }
  return true;
}

/// The longest punctuation at `text`.
static TokenKind matchPunctuation(const char *text, unsigned &size) {
  auto pick = [&](unsigned length, TokenKind kind) {
    size = length;
    return kind;
  };
  auto withEqual = [&](TokenKind plain, TokenKind assigning) {
    return text[1] == '=' ? pick(2, assigning) : pick(1, plain);
  };
  auto doubled = [&](TokenKind plain, TokenKind assigning, TokenKind twice,
                     TokenKind twiceAssigning) {
    if (text[1] == text[0])
      return text[2] == '=' ? pick(3, twiceAssigning) : pick(2, twice);
    return withEqual(plain, assigning);
  };
  using enum TokenKind;
  switch (text[0]) {
  case '(':
    return pick(1, LParen);
  case ')':
    return pick(1, RParen);
  case '[':
    return pick(1, LBracket);
  case ']':
    return pick(1, RBracket);
  case '{':
    return pick(1, LBrace);
  case '}':
    return pick(1, RBrace);
  case ',':
    return pick(1, Comma);
  case ';':
    return pick(1, Semicolon);
  case '~':
    return pick(1, Tilde);
  case ':':
    return withEqual(Colon, ColonEqual);
  case '!':
    return withEqual(Exclamation, NotEqual);
  case '=':
    return withEqual(Equal, EqualEqual);
  case '+':
    return withEqual(Plus, PlusEqual);
  case '@':
    return withEqual(At, AtEqual);
  case '%':
    return withEqual(Percent, PercentEqual);
  case '&':
    return withEqual(Ampersand, AmpersandEqual);
  case '|':
    return withEqual(Pipe, PipeEqual);
  case '^':
    return withEqual(Caret, CaretEqual);
  case '.':
    return text[1] == '.' && text[2] == '.' ? pick(3, Ellipsis) : pick(1, Dot);
  case '-':
    return text[1] == '>' ? pick(2, Arrow) : withEqual(Minus, MinusEqual);
  case '*':
    return doubled(Star, StarEqual, StarStar, StarStarEqual);
  case '/':
    return doubled(Slash, SlashEqual, SlashSlash, SlashSlashEqual);
  case '<':
    if (text[1] == '>')
      return pick(2, LessGreater);
    return doubled(Less, LessEqual, ShiftLeft, ShiftLeftEqual);
  case '>':
    return doubled(Greater, GreaterEqual, ShiftRight, ShiftRightEqual);
  default:
    return pick(1, Unknown);
  }
}

Token Lexer::readPunctuation(const char *start) {
  Interpolated *field = getField();
  // At the level of the field itself a colon starts the format.
  if (field && *cur == ':' && field->fieldDepth >= 0 &&
      field->bracketDepth - 1 == field->fieldDepth) {
    ++cur;
    field->inText = true;
    field->inFormatSpec = true;
    return make(TokenKind::Colon, start);
  }
  unsigned size;
  TokenKind kind = matchPunctuation(cur, size);
  cur += size;
  switch (kind) {
  case TokenKind::LParen:
  case TokenKind::LBracket:
  case TokenKind::LBrace:
    return openBracket(start, kind);
  case TokenKind::RParen:
  case TokenKind::RBracket:
  case TokenKind::RBrace:
    return closeBracket(start, kind);
  case TokenKind::Unknown:
    return readUnknown(start);
  default:
    return make(kind, start);
  }
}

Token Lexer::openBracket(const char *start, TokenKind kind) {
  if (brackets.size() >= MaxBrackets)
    return fail(diag::err_too_many_brackets, start, cur);
  brackets.push_back({*start, offset(start)});
  if (Interpolated *field = getField())
    ++field->bracketDepth;
  return make(kind, start);
}

Token Lexer::closeBracket(const char *start, TokenKind kind) {
  Interpolated *field = getField();
  std::string closing(1, *start);
  if (field && !field->bracketDepth && kind == TokenKind::RBrace)
    return failInterpolated(diag::err_fstring_single_brace, start);
  if (brackets.empty())
    return fail(diag::err_unmatched, start, cur, closing);
  OpenBracket open = brackets.pop_back_val();
  bool matches = (open.character == '(' && *start == ')') ||
                 (open.character == '[' && *start == ']') ||
                 (open.character == '{' && *start == '}');
  if (!matches) {
    // The brace of a field is no bracket of the user's expression.
    if (field && open.character == '{' &&
        field->bracketDepth - 1 == field->fieldDepth)
      return failInterpolated(diag::err_fstring_unmatched, start, closing);
    std::string opening(1, open.character);
    unsigned line = countLine(begin + open.offset);
    if (line != countLine(start))
      return fail(diag::err_bracket_mismatch_line, start, cur,
                  {closing, opening, std::to_string(line)});
    return fail(diag::err_bracket_mismatch, start, cur, {closing, opening});
  }
  if (!field)
    return make(kind, start);
  if (--field->bracketDepth < 0)
    return failInterpolated(diag::err_fstring_unmatched, start, closing);
  if (kind == TokenKind::RBrace && field->bracketDepth == field->fieldDepth) {
    --field->fieldDepth;
    field->inText = true;
    field->inFormatSpec = false;
  }
  return make(kind, start);
}

Token Lexer::readUnknown(const char *start) {
  uint32_t c = static_cast<unsigned char>(*start);
  if (!isPrintable(c))
    return fail(diag::err_non_printable, start, cur, toCodePointText(c));
  return make(TokenKind::Unknown, start);
}
