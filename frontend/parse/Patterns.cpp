//===- Patterns.cpp - The match statement ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Language reference 8.6. `match` and `case` are names elsewhere: a statement
// is a match statement when its first line begins with the name and ends with a
// colon, which no simple statement does.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

bool TreeParser::isMatchStatement() const {
  if (!isSoftKeyword(current(), "match"))
    return false;
  size_t end = pos + 1;
  while (end != tokens.size() && !tokens[end].is(TokenKind::Newline))
    ++end;
  return end != tokens.size() && end > pos + 2 &&
         tokens[end - 1].is(TokenKind::Colon);
}

Stmt *TreeParser::parseMatch() {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  uint32_t subjectBegin = current().begin;
  bool starred = at(TokenKind::Star);
  Expr *subject = parseStarNamedExpression();
  if (at(TokenKind::Comma)) {
    llvm::SmallVector<Expr *, 4> elements = {subject};
    while (accept(TokenKind::Comma) && !at(TokenKind::Colon))
      elements.push_back(parseStarNamedExpression());
    subject =
        make<Tuple>(rangeFrom(subjectBegin), copy(elements), ExprContext::Load);
  } else if (starred) {
    fail();
  }
  expect(TokenKind::Colon);
  expect(TokenKind::Newline);
  expect(TokenKind::Indent);
  llvm::SmallVector<MatchCase *, 8> cases;
  do {
    cases.push_back(parseCase());
  } while (!at(TokenKind::Dedent) && !failed);
  expect(TokenKind::Dedent);
  return make<Match>(blockRangeFrom(begin), subject, copy(cases));
}

MatchCase *TreeParser::parseCase() {
  uint32_t begin = current().begin;
  if (!isSoftKeyword(current(), "case"))
    fail();
  advance();
  Pattern *pattern = parsePatterns();
  Expr *guard = accept(TokenKind::If) ? parseNamedExpression() : nullptr;
  llvm::ArrayRef<Stmt *> body = parseBlock();
  return make<MatchCase>(blockRangeFrom(begin), pattern, guard, body);
}

/// A pattern, or a sequence without brackets.
Pattern *TreeParser::parsePatterns() {
  uint32_t begin = current().begin;
  bool starred = at(TokenKind::Star);
  Pattern *first = parseStarOrPattern();
  if (!at(TokenKind::Comma)) {
    if (starred)
      fail();
    return first;
  }
  llvm::SmallVector<Pattern *, 4> patterns = {first};
  while (accept(TokenKind::Comma) && !at(TokenKind::Colon) &&
         !at(TokenKind::If))
    patterns.push_back(parseStarOrPattern());
  return make<MatchSequence>(rangeFrom(begin), copy(patterns));
}

Pattern *TreeParser::parseStarOrPattern() {
  return at(TokenKind::Star) ? parseStarPattern() : parsePattern();
}

Pattern *TreeParser::parseStarPattern() {
  uint32_t begin = current().begin;
  advance();
  Identifier name;
  if (isSoftKeyword(current(), "_"))
    advance();
  else
    name = parseCaptureTarget();
  return make<MatchStar>(rangeFrom(begin), name);
}

Pattern *TreeParser::parsePattern() {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  Pattern *pattern = parseOrPattern();
  if (!accept(TokenKind::As))
    return pattern;
  Identifier name = parseCaptureTarget();
  return make<MatchAs>(rangeFrom(begin), pattern, name);
}

Pattern *TreeParser::parseOrPattern() {
  uint32_t begin = current().begin;
  Pattern *first = parseClosedPattern();
  if (!at(TokenKind::Pipe))
    return first;
  llvm::SmallVector<Pattern *, 4> patterns = {first};
  while (accept(TokenKind::Pipe))
    patterns.push_back(parseClosedPattern());
  return make<MatchOr>(rangeFrom(begin), copy(patterns));
}

/// A name that binds: not `_`, not the start of a value or class pattern.
Identifier TreeParser::parseCaptureTarget() {
  if (isSoftKeyword(current(), "_"))
    fail();
  Identifier name = expectName();
  if (at(TokenKind::Dot) || at(TokenKind::LParen) || at(TokenKind::Equal))
    fail();
  return name;
}

Pattern *TreeParser::makeSingletonPattern(const Token &token) {
  ConstantValue::Kind kind = token.is(TokenKind::None)   ? ConstantValue::None
                             : token.is(TokenKind::True) ? ConstantValue::True
                                                         : ConstantValue::False;
  advance();
  return make<MatchSingleton>(rangeOf(token),
                              ConstantValue::makeSingleton(kind));
}

Pattern *TreeParser::parseClosedPattern() {
  uint32_t begin = current().begin;
  switch (current().kind) {
  case TokenKind::None:
  case TokenKind::True:
  case TokenKind::False:
    return makeSingletonPattern(current());
  case TokenKind::Number:
  case TokenKind::Minus:
  case TokenKind::Plus: {
    Expr *value = parseLiteralNumber();
    return make<MatchValue>(rangeFrom(begin), value);
  }
  case TokenKind::String:
  case TokenKind::FStringStart:
  case TokenKind::TStringStart: {
    Expr *value = parseStrings();
    return make<MatchValue>(rangeFrom(begin), value);
  }
  case TokenKind::Name:
    return parseNamePattern();
  case TokenKind::LParen:
    return parseGroupPattern();
  case TokenKind::LBracket:
    return parseListPattern();
  case TokenKind::LBrace:
    return parseMappingPattern();
  default:
    fail();
    return make<MatchAs>(rangeFrom(begin), nullptr, Identifier());
  }
}

/// A signed number, or a complex number `1 + 2j`.
Expr *TreeParser::parseLiteralNumber() {
  uint32_t begin = current().begin;
  auto parseSigned = [&]() -> Expr * {
    bool negative = at(TokenKind::Minus);
    if (negative || at(TokenKind::Plus))
      advance();
    if (!at(TokenKind::Number)) {
      fail();
      return makeDummy();
    }
    Expr *number = parseNumber();
    if (!negative)
      return number;
    return make<UnaryOp>(rangeFrom(begin), UnaryOperator::USub, number);
  };
  // A plus sign before a pattern's number came with Python 3.15.
  if (at(TokenKind::Plus))
    fail();
  Expr *real = parseSigned();
  if (!at(TokenKind::Plus) && !at(TokenKind::Minus))
    return real;
  Operator op = at(TokenKind::Plus) ? Operator::Add : Operator::Sub;
  advance();
  auto isComplex = [](const Expr *expr) {
    auto *constant = llvm::dyn_cast<Constant>(expr);
    return constant && constant->value.isComplex();
  };
  const Expr *realNumber = real;
  if (auto *negated = llvm::dyn_cast<UnaryOp>(real))
    realNumber = negated->operand;
  if (!at(TokenKind::Number)) {
    fail();
    return real;
  }
  Expr *imaginary = parseNumber();
  if (isComplex(realNumber) || !isComplex(imaginary))
    fail();
  return make<BinOp>(rangeFrom(begin), real, op, imaginary);
}

/// `a.b.c`, at the dot.
Expr *TreeParser::parseDottedValue() {
  uint32_t begin = current().begin;
  Expr *value = makeName(current(), ExprContext::Load);
  advance();
  while (accept(TokenKind::Dot)) {
    Identifier name = expectName();
    value = make<Attribute>(rangeFrom(begin), value, name, ExprContext::Load);
  }
  return value;
}

/// A capture, the wildcard, a dotted value or a class.
Pattern *TreeParser::parseNamePattern() {
  uint32_t begin = current().begin;
  const Token &next = peek();
  if (isSoftKeyword(current(), "_")) {
    advance();
    return make<MatchAs>(rangeFrom(begin), nullptr, Identifier());
  }
  if (!next.is(TokenKind::Dot) && !next.is(TokenKind::LParen)) {
    Identifier name = parseCaptureTarget();
    return make<MatchAs>(rangeFrom(begin), nullptr, name);
  }
  Expr *value = parseDottedValue();
  if (at(TokenKind::LParen))
    return parseClassPattern(begin, value);
  if (at(TokenKind::Equal))
    fail();
  return make<MatchValue>(rangeFrom(begin), value);
}

Pattern *TreeParser::parseClassPattern(uint32_t begin, Expr *cls) {
  advance();
  llvm::SmallVector<Pattern *, 4> patterns, keywordPatterns;
  llvm::SmallVector<Identifier, 4> keywords;
  while (!at(TokenKind::RParen)) {
    if (at(TokenKind::Name) && peek().is(TokenKind::Equal)) {
      keywords.push_back(expectName());
      advance();
      keywordPatterns.push_back(parsePattern());
    } else {
      if (!keywords.empty())
        fail();
      patterns.push_back(parsePattern());
    }
    if (!accept(TokenKind::Comma))
      break;
  }
  expect(TokenKind::RParen);
  return make<MatchClass>(rangeFrom(begin), cls, copy(patterns), copy(keywords),
                          copy(keywordPatterns));
}

/// `(pattern)` is the pattern itself; with a comma it is a sequence.
Pattern *TreeParser::parseGroupPattern() {
  uint32_t begin = current().begin;
  advance();
  llvm::SmallVector<Pattern *, 4> patterns;
  bool isSequence = at(TokenKind::RParen) || at(TokenKind::Star);
  bool starred = at(TokenKind::Star);
  while (!at(TokenKind::RParen)) {
    patterns.push_back(parseStarOrPattern());
    if (!accept(TokenKind::Comma)) {
      if (patterns.size() == 1 && starred)
        fail();
      break;
    }
    isSequence = true;
  }
  expect(TokenKind::RParen);
  if (!isSequence)
    return patterns[0];
  return make<MatchSequence>(rangeFrom(begin), copy(patterns));
}

Pattern *TreeParser::parseListPattern() {
  uint32_t begin = current().begin;
  advance();
  llvm::SmallVector<Pattern *, 4> patterns;
  while (!at(TokenKind::RBracket)) {
    patterns.push_back(parseStarOrPattern());
    if (!accept(TokenKind::Comma))
      break;
  }
  expect(TokenKind::RBracket);
  return make<MatchSequence>(rangeFrom(begin), copy(patterns));
}

/// A literal or a dotted name.
Expr *TreeParser::parseMappingKey() {
  switch (current().kind) {
  case TokenKind::None:
    return makeSingleton(ConstantValue::None);
  case TokenKind::True:
    return makeSingleton(ConstantValue::True);
  case TokenKind::False:
    return makeSingleton(ConstantValue::False);
  case TokenKind::String:
  case TokenKind::FStringStart:
  case TokenKind::TStringStart:
    return parseStrings();
  case TokenKind::Name:
    if (!peek().is(TokenKind::Dot))
      fail();
    return parseDottedValue();
  default:
    return parseLiteralNumber();
  }
}

Pattern *TreeParser::parseMappingPattern() {
  uint32_t begin = current().begin;
  advance();
  llvm::SmallVector<Expr *, 4> keys;
  llvm::SmallVector<Pattern *, 4> patterns;
  Identifier rest;
  while (!at(TokenKind::RBrace) && !rest) {
    if (accept(TokenKind::StarStar)) {
      rest = parseCaptureTarget();
    } else {
      keys.push_back(parseMappingKey());
      expect(TokenKind::Colon);
      patterns.push_back(parsePattern());
    }
    if (!accept(TokenKind::Comma))
      break;
  }
  expect(TokenKind::RBrace);
  return make<MatchMapping>(rangeFrom(begin), copy(keys), copy(patterns), rest);
}
