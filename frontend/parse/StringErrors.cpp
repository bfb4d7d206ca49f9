//===- StringErrors.cpp - Literals without a value ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CPython decodes literals while it parses, so their errors come in the order
// of the grammar and in its first run.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Literals.h"
#include "frontend/parse/ErrorTables.h"

using namespace krait;
using namespace krait::parse;

ErrorMachine::Result ErrorMachine::checkString(ErrorNode *string) {
  const Token &token = tokens[string->first];
  lex::StringParts parts = lex::splitString(textOf(token));
  llvm::SmallString<128> decoded;
  lex::DecodeResult result =
      parts.bytes ? lex::decodeBytes(parts.body, parts.raw, decoded)
                  : lex::decodeText(parts.body, parts.raw, decoded);
  if (result.error)
    return report(*result.error, token.begin, token.end, result.arguments);
  string->kind = NodeKind::Literal;
  return {true, string};
}

/// Text and bytes cannot be joined.
ErrorMachine::Result ErrorMachine::checkStrings(ErrorNode *whole) {
  bool bytes = false, text = false, format = false;
  for (const ErrorNode *child : whole->children) {
    format |= child->kind == NodeKind::FString;
    if (child->kind != NodeKind::Literal)
      continue;
    bool isBytes = lex::splitString(textOf(tokens[child->first])).bytes;
    bytes |= isBytes;
    text |= !isBytes;
  }
  if (bytes && (text || format))
    return reportAtLast(diag::err_mixed_bytes);
  whole->kind = format ? NodeKind::FString : NodeKind::Literal;
  return {true, whole};
}

/// Decodes the text of the middle token `token`; an error is shown at `at`.
ErrorMachine::Result ErrorMachine::checkMiddle(uint32_t token, uint32_t at,
                                               bool raw) {
  llvm::SmallString<128> decoded;
  lex::DecodeResult result =
      lex::decodeText(textOf(tokens[token]), raw, decoded);
  if (result.error)
    return report(*result.error, tokens[at].begin, tokens[at].end,
                  result.arguments);
  return {true, nullptr};
}

static bool isStart(TokenKind kind) {
  return kind == TokenKind::FStringStart || kind == TokenKind::TStringStart;
}
static bool isEnd(TokenKind kind) {
  return kind == TokenKind::FStringEnd || kind == TokenKind::TStringEnd;
}
static bool isMiddle(TokenKind kind) {
  return kind == TokenKind::FStringMiddle || kind == TokenKind::TStringMiddle;
}

static bool isRawPrefix(llvm::StringRef start) {
  return start.find_insensitive('r') != llvm::StringRef::npos;
}

/// The start of the f-string or t-string around a token.
const Token &ErrorMachine::findStringStart(uint32_t token) const {
  unsigned closed = 0;
  for (uint32_t i = token; i-- != 0;) {
    closed += isEnd(tokens[i].kind);
    if (isStart(tokens[i].kind) && closed-- == 0)
      return tokens[i];
  }
  llvm_unreachable("text of a format outside of a string");
}

bool ErrorMachine::isRawAt(uint32_t token) const {
  return isRawPrefix(textOf(findStringStart(token)));
}

/// The text parts of the string itself, not those of strings inside of it and
/// of formats, which were checked when they were read.
ErrorMachine::Result ErrorMachine::checkInterpolated(ErrorNode *start,
                                                     ErrorNode *end,
                                                     ErrorNode *whole) {
  bool raw = isRawPrefix(textOf(tokens[start->first]));
  bool isFString = tokens[start->first].is(TokenKind::FStringStart);
  unsigned nested = 0;
  for (uint32_t i = start->first + 1; i < end->first; ++i) {
    TokenKind kind = tokens[i].kind;
    nested += kind == TokenKind::LBrace || isStart(kind);
    nested -= kind == TokenKind::RBrace || isEnd(kind);
    if (!nested && isMiddle(kind) && !checkMiddle(i, end->first, raw).matched)
      return noMatch();
  }
  whole->kind = isFString ? NodeKind::FString : NodeKind::TString;
  return {true, whole};
}

ErrorMachine::Result ErrorMachine::checkConversion(const ErrorNode *mark,
                                                   const ErrorNode *name) {
  const Token &first = tokens[mark->first], &second = tokens[name->first];
  std::string word = textOf(name);
  bool isFString = findStringStart(mark->first).is(TokenKind::FStringStart);
  std::string letter = isFString ? "f" : "t";
  if (first.end != second.begin)
    return report(diag::err_fstring_conversion_space, first.begin, second.end,
                  letter);
  if (word != "s" && word != "r" && word != "a")
    return report(diag::err_fstring_conversion, second.begin, second.end,
                  {letter, word});
  return {true, nullptr};
}
