//===- Primaries.cpp - Atoms, calls, subscripts, displays -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Language reference 6.2 and 6.3.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

Expr *TreeParser::parsePrimary() {
  uint32_t begin = current().begin;
  Expr *value = parseAtom();
  unsigned length = 0;
  for (;; ++length) {
    if (accept(TokenKind::Dot)) {
      Identifier name = expectName();
      value = make<Attribute>(rangeFrom(begin), value, name, ExprContext::Load);
    } else if (at(TokenKind::LParen)) {
      value = parseCall(begin, value);
    } else if (accept(TokenKind::LBracket)) {
      Expr *slice = parseSlices();
      expect(TokenKind::RBracket);
      value =
          make<Subscript>(rangeFrom(begin), value, slice, ExprContext::Load);
    } else {
      break;
    }
  }
  noteChain(length);
  return value;
}

Expr *TreeParser::makeSingleton(ConstantValue::Kind kind) {
  SourceRange range = rangeOf(current());
  advance();
  return make<Constant>(range, ConstantValue::makeSingleton(kind),
                        Identifier());
}

Expr *TreeParser::parseAtom() {
  switch (current().kind) {
  case TokenKind::Name: {
    Name *name = makeName(current(), ExprContext::Load);
    advance();
    return name;
  }
  case TokenKind::Number:
    return parseNumber();
  case TokenKind::String:
  case TokenKind::FStringStart:
  case TokenKind::TStringStart:
    return parseStrings();
  case TokenKind::LParen:
    return parseParenthesized();
  case TokenKind::LBracket:
    return parseList();
  case TokenKind::LBrace:
    return parseBraces();
  case TokenKind::None:
    return makeSingleton(ConstantValue::None);
  case TokenKind::True:
    return makeSingleton(ConstantValue::True);
  case TokenKind::False:
    return makeSingleton(ConstantValue::False);
  case TokenKind::Ellipsis:
    return makeSingleton(ConstantValue::Ellipsis);
  default:
    fail();
    return makeDummy();
  }
}

Expr *TreeParser::parseNumber() {
  const Token &token = current();
  lex::NumberValue parsed = lex::parseNumber(textOf(token));
  advance();
  ConstantValue value;
  switch (parsed.kind) {
  case lex::NumberValue::Int:
    value.kind = ConstantValue::Int;
    value.radix = parsed.radix;
    value.fitsInteger = parsed.fitsInteger;
    value.integer = parsed.integer;
    if (parsed.radix == 10 && parsed.digits.size() > lex::MaxIntDigits)
      fail();
    value.text = arena.copy(parsed.digits.str());
    break;
  case lex::NumberValue::Float:
    value.kind = ConstantValue::Float;
    value.number = parsed.number;
    break;
  case lex::NumberValue::Imaginary:
    value.kind = ConstantValue::Complex;
    value.number = parsed.number;
    break;
  }
  return make<Constant>(rangeOf(token), value, Identifier());
}

llvm::ArrayRef<Comprehension *> TreeParser::parseComprehensions() {
  llvm::SmallVector<Comprehension *, 2> generators;
  while (atComprehension()) {
    uint32_t begin = current().begin;
    bool isAsync = accept(TokenKind::Async);
    expect(TokenKind::For);
    Expr *target = parseTargets();
    expect(TokenKind::In);
    Expr *iter = parseDisjunction();
    llvm::SmallVector<Expr *, 2> conditions;
    while (accept(TokenKind::If))
      conditions.push_back(parseDisjunction());
    generators.push_back(make<Comprehension>(rangeFrom(begin), target, iter,
                                             copy(conditions), isAsync));
  }
  return copy(generators);
}

/// `(...)`: a group, a tuple or a generator expression.
Expr *TreeParser::parseParenthesized() {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  if (accept(TokenKind::RParen))
    return make<Tuple>(rangeFrom(begin), llvm::ArrayRef<Expr *>(),
                       ExprContext::Load);
  if (at(TokenKind::Yield)) {
    Expr *value = parseYield();
    expect(TokenKind::RParen);
    return value;
  }
  bool starred = at(TokenKind::Star);
  Expr *first = parseStarNamedExpression();
  if (!starred && accept(TokenKind::RParen))
    return first;
  if (!starred && atComprehension()) {
    llvm::ArrayRef<Comprehension *> generators = parseComprehensions();
    expect(TokenKind::RParen);
    return make<GeneratorExp>(rangeFrom(begin), first, generators);
  }
  if (!at(TokenKind::Comma))
    fail();
  llvm::SmallVector<Expr *, 8> elements = {first};
  while (accept(TokenKind::Comma) && !at(TokenKind::RParen))
    elements.push_back(parseStarNamedExpression());
  expect(TokenKind::RParen);
  return make<Tuple>(rangeFrom(begin), copy(elements), ExprContext::Load);
}

Expr *TreeParser::parseList() {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  llvm::SmallVector<Expr *, 8> elements;
  while (!at(TokenKind::RBracket)) {
    bool starred = at(TokenKind::Star);
    elements.push_back(parseStarNamedExpression());
    if (elements.size() == 1 && !starred && atComprehension()) {
      llvm::ArrayRef<Comprehension *> generators = parseComprehensions();
      expect(TokenKind::RBracket);
      return make<ListComp>(rangeFrom(begin), elements[0], generators);
    }
    if (!accept(TokenKind::Comma))
      break;
  }
  expect(TokenKind::RBracket);
  return make<List>(rangeFrom(begin), copy(elements), ExprContext::Load);
}

/// `{...}`: a dict or set, or a comprehension of either.
Expr *TreeParser::parseBraces() {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  if (at(TokenKind::RBrace) || at(TokenKind::StarStar))
    return parseDict(begin, /*firstKey=*/nullptr);
  bool starred = at(TokenKind::Star);
  bool named = peek().is(TokenKind::ColonEqual);
  Expr *first = parseStarNamedExpression();
  // A dict is told from a set only behind its first key.
  if (at(TokenKind::Colon) && !starred && !named)
    return parseDict(begin, first);
  if (!starred && atComprehension()) {
    llvm::ArrayRef<Comprehension *> generators = parseComprehensions();
    expect(TokenKind::RBrace);
    return make<SetComp>(rangeFrom(begin), first, generators);
  }
  llvm::SmallVector<Expr *, 8> elements = {first};
  while (accept(TokenKind::Comma) && !at(TokenKind::RBrace))
    elements.push_back(parseStarNamedExpression());
  expect(TokenKind::RBrace);
  return make<Set>(rangeFrom(begin), copy(elements));
}

/// Behind the brace, or behind the first key where that is given.
Expr *TreeParser::parseDict(uint32_t begin, Expr *firstKey) {
  llvm::SmallVector<Expr *, 8> keys, values;
  while (!at(TokenKind::RBrace)) {
    if (accept(TokenKind::StarStar)) {
      keys.push_back(nullptr);
      values.push_back(parseBitwiseOr());
    } else {
      keys.push_back(firstKey ? firstKey : parseExpression());
      firstKey = nullptr;
      expect(TokenKind::Colon);
      values.push_back(parseExpression());
      if (keys.size() == 1 && atComprehension()) {
        llvm::ArrayRef<Comprehension *> generators = parseComprehensions();
        expect(TokenKind::RBrace);
        return make<DictComp>(rangeFrom(begin), keys[0], values[0], generators);
      }
    }
    if (!accept(TokenKind::Comma))
      break;
  }
  expect(TokenKind::RBrace);
  return make<Dict>(rangeFrom(begin), copy(keys), copy(values));
}

/// Arguments up to the closing parenthesis. Order: positional ones; then
/// keywords and `*`; then, from the first `**`, only keywords and `**`.
void TreeParser::parseArguments(llvm::SmallVectorImpl<Expr *> &args,
                                llvm::SmallVectorImpl<Keyword *> &keywords,
                                bool allowGenerator, uint32_t open) {
  DepthScope scope(*this);
  bool seenDoubleStar = false;
  while (!at(TokenKind::RParen)) {
    uint32_t begin = current().begin;
    if (accept(TokenKind::StarStar)) {
      seenDoubleStar = true;
      Expr *value = parseExpression();
      keywords.push_back(make<Keyword>(rangeFrom(begin), Identifier(), value));
    } else if (at(TokenKind::Name) && peek().is(TokenKind::Equal)) {
      Identifier name = expectName();
      advance();
      Expr *value = parseExpression();
      keywords.push_back(make<Keyword>(rangeFrom(begin), name, value));
    } else if (accept(TokenKind::Star)) {
      if (seenDoubleStar)
        fail();
      Expr *value = parseExpression();
      args.push_back(make<Starred>(rangeFrom(begin), value, ExprContext::Load));
    } else {
      if (!keywords.empty())
        fail();
      Expr *value = parseNamedExpression();
      if (args.empty() && allowGenerator && atComprehension()) {
        llvm::ArrayRef<Comprehension *> generators = parseComprehensions();
        if (!at(TokenKind::RParen))
          fail();
        value = make<GeneratorExp>(makeRange(open, current().end), value,
                                   generators);
      }
      args.push_back(value);
    }
    if (!accept(TokenKind::Comma))
      break;
  }
}

Expr *TreeParser::parseCall(uint32_t begin, Expr *callee) {
  uint32_t open = current().begin;
  advance();
  llvm::SmallVector<Expr *, 8> args;
  llvm::SmallVector<Keyword *, 8> keywords;
  parseArguments(args, keywords, /*allowGenerator=*/true, open);
  expect(TokenKind::RParen);
  return make<Call>(rangeFrom(begin), callee, copy(args), copy(keywords));
}

Expr *TreeParser::parseSlices() {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  bool starred = at(TokenKind::Star);
  Expr *first = parseSlice();
  if (!starred && !at(TokenKind::Comma))
    return first;
  llvm::SmallVector<Expr *, 4> elements = {first};
  while (accept(TokenKind::Comma) && !at(TokenKind::RBracket))
    elements.push_back(parseSlice());
  return make<Tuple>(rangeFrom(begin), copy(elements), ExprContext::Load);
}

/// One index, slice or starred expression.
Expr *TreeParser::parseSlice() {
  uint32_t begin = current().begin;
  if (accept(TokenKind::Star)) {
    Expr *value = parseExpression();
    return make<Starred>(rangeFrom(begin), value, ExprContext::Load);
  }
  Expr *lower = nullptr;
  if (!at(TokenKind::Colon)) {
    lower = parseNamedExpression();
    if (!at(TokenKind::Colon) || llvm::isa<NamedExpr>(lower))
      return lower;
  }
  expect(TokenKind::Colon);
  auto parseBound = [&] {
    return startsExpression() ? parseExpression() : nullptr;
  };
  Expr *upper = parseBound();
  Expr *step = accept(TokenKind::Colon) ? parseBound() : nullptr;
  return make<Slice>(rangeFrom(begin), lower, upper, step);
}
