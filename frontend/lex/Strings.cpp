//===- Strings.cpp - String literals and f-strings ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A plain string is one token. An f-string or t-string (PEP 701, PEP 750) is a
// stack entry with two states: in its text, which is cut into middle tokens at
// `{`, `}` and the end, and inside of a replacement field, where the regular
// lexer works until the field's `:` or `}`.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Characters.h"
#include "frontend/lex/Lexer.h"

using namespace krait;
using namespace krait::lex;

static constexpr size_t MaxNestedStrings = 149;
static constexpr int MaxNestedFields = 3;

/// At the opening quote; `start` is the prefix.
Token Lexer::readString(const char *start) {
  char quote = *cur;
  bool isTriple = cur[1] == quote && cur[2] == quote;
  unsigned quoteSize = isTriple ? 3 : 1;
  bool escapedQuote = false;
  cur += quoteSize;
  while (true) {
    char c = *cur;
    if (c == quote && (!isTriple || (cur[1] == quote && cur[2] == quote))) {
      cur += quoteSize;
      return make(TokenKind::String, start);
    }
    if ((c == '\0' && isAtEnd()) || (!isTriple && (c == '\n' || c == '\r')))
      return failUnterminated(start, quote, quoteSize, escapedQuote);
    ++cur;
    if (c != '\\' || isAtEnd())
      continue;
    escapedQuote |= *cur == quote;
    if (!consumeLineEnd())
      ++cur;
  }
}

Token Lexer::failUnterminated(const char *start, char quote, unsigned quoteSize,
                              bool escapedQuote) {
  // The same quote ends the f-string around a field that lacks its brace.
  Interpolated *field = getField();
  if (field && field->quote == quote && field->quoteSize == quoteSize)
    return failInterpolated(diag::err_fstring_brace, start);
  // CPython sees a line end behind the last line even where there is none, so
  // the end of the text is on the line of the last character.
  const char *detected = cur;
  if (isAtEnd() && cur != begin && (cur[-1] == '\n' || cur[-1] == '\r'))
    --detected;
  std::string line = std::to_string(countLine(detected));
  if (quoteSize == 3)
    return fail(diag::err_unterminated_triple, start, start + 1, line);
  return fail(escapedQuote ? diag::err_unterminated_escaped
                           : diag::err_unterminated_string,
              start, start + 1, line);
}

/// At the opening quote of an f-string or t-string.
Token Lexer::startInterpolated(const char *start, char prefix) {
  char quote = *cur;
  bool isTriple = cur[1] == quote && cur[2] == quote;
  if (strings.size() >= MaxNestedStrings)
    return fail(diag::err_too_many_nested_strings, start, cur);
  Interpolated string;
  string.start = start;
  string.quote = quote;
  string.quoteSize = isTriple ? 3 : 1;
  string.prefix = prefix;
  string.raw = llvm::StringRef(start, cur - start).find_insensitive('r') !=
               llvm::StringRef::npos;
  cur += string.quoteSize;
  strings.push_back(string);
  return make(prefix == 'f' ? TokenKind::FStringStart : TokenKind::TStringStart,
              start);
}

Token Lexer::failInterpolated(diag::ID id, const char *at,
                              llvm::ArrayRef<std::string> arguments) {
  llvm::SmallVector<std::string, 2> all = {
      std::string(1, strings.back().prefix)};
  all.append(arguments.begin(), arguments.end());
  return fail(id, at, at + 1, all);
}

/// The next token of the text part of the innermost f-string.
Token Lexer::readInterpolated() {
  Interpolated &string = strings.back();
  const char *start = cur;
  if (*cur == '{' && cur[1] != '{') {
    if (++string.fieldDepth >= MaxNestedFields)
      return failInterpolated(diag::err_fstring_nested_too_deeply, start);
    string.inText = false;
    return readRegular();
  }
  bool atQuotes = *cur == string.quote;
  if (string.quoteSize == 3)
    atQuotes = atQuotes && cur[1] == string.quote && cur[2] == string.quote;
  if (!atQuotes)
    return readInterpolatedText(start);
  cur += string.quoteSize;
  TokenKind kind =
      string.prefix == 'f' ? TokenKind::FStringEnd : TokenKind::TStringEnd;
  strings.pop_back();
  return make(kind, start);
}

/// Ends the text before a field, or before the brace that ends its format.
Token Lexer::startField(const char *textStart) {
  Interpolated &string = strings.back();
  string.inText = false;
  string.inFormatSpec = false;
  return make(string.prefix == 'f' ? TokenKind::FStringMiddle
                                   : TokenKind::TStringMiddle,
              textStart);
}

/// A doubled brace ends a middle token, because its text has only one of them.
Token Lexer::readInterpolatedText(const char *start) {
  Interpolated &string = strings.back();
  TokenKind middle = string.prefix == 'f' ? TokenKind::FStringMiddle
                                          : TokenKind::TStringMiddle;
  bool inFormat = string.inFormatSpec && string.fieldDepth >= 0;
  bool inCharacterName = false; // behind `\N{`
  while (true) {
    char c = *cur;
    if (c == string.quote &&
        (string.quoteSize == 1 ||
         (cur[1] == string.quote && cur[2] == string.quote)))
      return make(middle, start);
    bool isLineEnd = c == '\n' || c == '\r';
    if ((c == '\0' && isAtEnd()) || (string.quoteSize == 1 && isLineEnd)) {
      if (inFormat && isLineEnd)
        return failInterpolated(diag::err_fstring_newline_in_format, start);
      std::string line = std::to_string(
          countLine(isAtEnd() && cur[-1] == '\n' ? cur - 1 : cur));
      return fail(string.quoteSize == 3 ? diag::err_unterminated_triple_f
                                        : diag::err_unterminated_f,
                  string.start, string.start + 1,
                  {std::string(1, string.prefix), line});
    }
    ++cur;
    if (c == '{') {
      if (*cur == '{' && !inFormat) {
        ++cur;
        return make(middle, start);
      }
      --cur;
      if (++string.fieldDepth >= MaxNestedFields)
        return failInterpolated(diag::err_fstring_nested_too_deeply, cur);
      return startField(start);
    }
    if (c == '}') {
      if (inCharacterName)
        return make(middle, start);
      if (*cur == '}' && !inFormat && string.bracketDepth == 0) {
        ++cur;
        return make(middle, start);
      }
      --cur;
      return startField(start);
    }
    if (c != '\\')
      continue;
    if (*cur == '{' || *cur == '}') // a backslash does not hide a brace
      continue;
    if (*cur == 'N' && cur[1] == '{' && !string.raw) {
      cur += 2;
      inCharacterName = true;
      continue;
    }
    if (!isAtEnd() && !consumeLineEnd())
      ++cur;
  }
}
