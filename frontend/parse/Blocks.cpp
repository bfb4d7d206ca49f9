//===- Blocks.cpp - Compound statements -----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Language reference, chapter 8, except for match (Patterns.cpp).
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

/// Null, and nothing consumed, when a simple statement stands here.
Stmt *TreeParser::parseCompoundStatement() {
  switch (current().kind) {
  case TokenKind::If:
    return parseIf();
  case TokenKind::Def:
    return parseFunction(current().begin, /*isAsync=*/false, {});
  case TokenKind::For:
    return parseFor(current().begin, /*isAsync=*/false);
  case TokenKind::With:
    return parseWith(current().begin, /*isAsync=*/false);
  case TokenKind::Class:
    return parseClass({});
  case TokenKind::Try:
    return parseTry();
  case TokenKind::While:
    return parseWhile();
  case TokenKind::At:
    return parseDecorated();
  case TokenKind::Async:
    return parseAsync();
  case TokenKind::Name:
    return isMatchStatement() ? parseMatch() : nullptr;
  default:
    return nullptr;
  }
}

/// `: block`, the colon included.
llvm::ArrayRef<Stmt *> TreeParser::parseBlock() {
  DepthScope scope(*this);
  expect(TokenKind::Colon);
  StmtList body;
  if (!accept(TokenKind::Newline)) {
    parseSimpleStatements(body);
    return copy(body);
  }
  expect(TokenKind::Indent);
  do {
    parseStatement(body);
  } while (!at(TokenKind::Dedent) && !failed);
  expect(TokenKind::Dedent);
  return copy(body);
}

llvm::ArrayRef<Stmt *> TreeParser::parseElse() {
  if (!accept(TokenKind::Else))
    return {};
  return parseBlock();
}

/// At `if` or `elif`; an `elif` is an If alone in the orelse.
Stmt *TreeParser::parseIf() {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  Expr *test = parseNamedExpression();
  llvm::ArrayRef<Stmt *> body = parseBlock();
  llvm::ArrayRef<Stmt *> orelse;
  if (at(TokenKind::Elif))
    orelse = arena.copy(llvm::ArrayRef<Stmt *>(parseIf()));
  else
    orelse = parseElse();
  return make<If>(blockRangeFrom(begin), test, body, orelse);
}

Stmt *TreeParser::parseWhile() {
  uint32_t begin = current().begin;
  advance();
  Expr *test = parseNamedExpression();
  llvm::ArrayRef<Stmt *> body = parseBlock();
  llvm::ArrayRef<Stmt *> orelse = parseElse();
  return make<While>(blockRangeFrom(begin), test, body, orelse);
}

Stmt *TreeParser::parseFor(uint32_t begin, bool isAsync) {
  advance();
  Expr *target = parseTargets();
  expect(TokenKind::In);
  Expr *iter = parseStarExpressions();
  llvm::ArrayRef<Stmt *> body = parseBlock();
  llvm::ArrayRef<Stmt *> orelse = parseElse();
  SourceRange range = blockRangeFrom(begin);
  if (isAsync)
    return make<AsyncFor>(range, target, iter, body, orelse);
  return make<For>(range, target, iter, body, orelse);
}

WithItem *TreeParser::parseWithItem() {
  uint32_t begin = current().begin;
  Expr *context = parseExpression();
  Expr *target = accept(TokenKind::As) ? parseStarTarget() : nullptr;
  return make<WithItem>(rangeFrom(begin), context, target);
}

/// Tries `( item, ... ) :`. The brackets may as well be those of an expression
/// that goes on, or that is no item (`(yield)`, `(a := b)`): then false, and
/// nothing is consumed.
bool TreeParser::parseParenthesizedItems(
    llvm::SmallVectorImpl<WithItem *> &items) {
  size_t start = pos;
  expect(TokenKind::LParen);
  if (!at(TokenKind::RParen))
    do {
      items.push_back(parseWithItem());
    } while (accept(TokenKind::Comma) && !at(TokenKind::RParen));
  bool fits = !items.empty() && accept(TokenKind::RParen) &&
              at(TokenKind::Colon) && !failed;
  if (fits || tooDeep)
    return true;
  failed = false;
  pos = start;
  items.clear();
  return false;
}

Stmt *TreeParser::parseWith(uint32_t begin, bool isAsync) {
  advance();
  llvm::SmallVector<WithItem *, 4> items;
  if (!at(TokenKind::LParen) || !parseParenthesizedItems(items)) {
    do {
      items.push_back(parseWithItem());
    } while (accept(TokenKind::Comma));
  }
  llvm::ArrayRef<Stmt *> body = parseBlock();
  SourceRange range = blockRangeFrom(begin);
  if (isAsync)
    return make<AsyncWith>(range, copy(items), body);
  return make<With>(range, copy(items), body);
}

/// Behind `except` and, for `except*`, the star.
ExceptHandler *TreeParser::parseExcept(bool isStar) {
  uint32_t begin = current().begin;
  advance();
  if (isStar)
    expect(TokenKind::Star);
  Expr *type = nullptr;
  Identifier name;
  if (isStar || !at(TokenKind::Colon)) {
    // Several types need no parentheses, but then no name (PEP 758).
    uint32_t typeBegin = current().begin;
    type = parseExpression();
    if (at(TokenKind::Comma)) {
      llvm::SmallVector<Expr *, 4> types = {type};
      while (accept(TokenKind::Comma) && startsExpression())
        types.push_back(parseExpression());
      type = make<Tuple>(rangeFrom(typeBegin), copy(types), ExprContext::Load);
    } else if (accept(TokenKind::As)) {
      name = expectName();
    }
  }
  llvm::ArrayRef<Stmt *> body = parseBlock();
  return make<ExceptHandler>(blockRangeFrom(begin), type, name, body);
}

Stmt *TreeParser::parseTry() {
  uint32_t begin = current().begin;
  advance();
  llvm::ArrayRef<Stmt *> body = parseBlock();
  llvm::SmallVector<ExceptHandler *, 4> handlers;
  bool isStar = at(TokenKind::Except) && peek().is(TokenKind::Star);
  while (at(TokenKind::Except))
    handlers.push_back(parseExcept(isStar));
  llvm::ArrayRef<Stmt *> orelse, finalbody;
  if (!handlers.empty())
    orelse = parseElse();
  if (accept(TokenKind::Finally))
    finalbody = parseBlock();
  else if (handlers.empty())
    fail();
  SourceRange range = blockRangeFrom(begin);
  if (isStar)
    return make<TryStar>(range, body, copy(handlers), orelse, finalbody);
  return make<Try>(range, body, copy(handlers), orelse, finalbody);
}

Stmt *TreeParser::parseAsync() {
  uint32_t begin = current().begin;
  advance();
  switch (current().kind) {
  case TokenKind::Def:
    return parseFunction(begin, /*isAsync=*/true, {});
  case TokenKind::For:
    return parseFor(begin, /*isAsync=*/true);
  case TokenKind::With:
    return parseWith(begin, /*isAsync=*/true);
  default:
    fail();
    return make<Pass>(rangeFrom(begin));
  }
}

Stmt *TreeParser::parseDecorated() {
  llvm::SmallVector<Expr *, 4> decorators;
  while (accept(TokenKind::At)) {
    decorators.push_back(parseNamedExpression());
    expect(TokenKind::Newline);
  }
  uint32_t begin = current().begin;
  if (at(TokenKind::Class))
    return parseClass(copy(decorators));
  bool isAsync = accept(TokenKind::Async);
  if (!at(TokenKind::Def))
    fail();
  return parseFunction(begin, isAsync, copy(decorators));
}

Stmt *TreeParser::parseFunction(uint32_t begin, bool isAsync,
                                llvm::ArrayRef<Expr *> decorators) {
  DepthScope scope(*this);
  expect(TokenKind::Def);
  Identifier name = expectName();
  llvm::ArrayRef<TypeParam *> typeParams = parseTypeParameters();
  expect(TokenKind::LParen);
  Arguments *args = parseParameters(TokenKind::RParen);
  expect(TokenKind::RParen);
  Expr *returns = accept(TokenKind::Arrow) ? parseExpression() : nullptr;
  llvm::ArrayRef<Stmt *> body = parseBlock();
  SourceRange range = blockRangeFrom(begin);
  if (isAsync)
    return make<AsyncFunctionDef>(range, name, args, body, decorators, returns,
                                  typeParams);
  return make<FunctionDef>(range, name, args, body, decorators, returns,
                           typeParams);
}

Stmt *TreeParser::parseClass(llvm::ArrayRef<Expr *> decorators) {
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  Identifier name = expectName();
  llvm::ArrayRef<TypeParam *> typeParams = parseTypeParameters();
  llvm::SmallVector<Expr *, 4> bases;
  llvm::SmallVector<Keyword *, 4> keywords;
  if (at(TokenKind::LParen)) {
    uint32_t open = current().begin;
    advance();
    parseArguments(bases, keywords, /*allowGenerator=*/false, open);
    expect(TokenKind::RParen);
  }
  llvm::ArrayRef<Stmt *> body = parseBlock();
  return make<ClassDef>(blockRangeFrom(begin), name, copy(bases),
                        copy(keywords), body, decorators, typeParams);
}
