//===- Statements.cpp - Simple statements ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Language reference, chapter 7. An assignment is read as an expression first;
// when `=` follows, the expression must have the form of a target.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Unicode.h"
#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

Module *TreeParser::parseModule() {
  StmtList body;
  while (!at(TokenKind::EndMarker) && !failed) {
    statementBefore = lastStatement;
    lastStatement = pos;
    parseStatement(body);
  }
  return make<Module>(makeRange(0, text.size()), copy(body));
}

Expression *TreeParser::parseExpressionInput() {
  Expr *body = parseExpressionList();
  while (accept(TokenKind::Newline))
    ;
  if (!at(TokenKind::EndMarker))
    fail();
  return make<Expression>(makeRange(0, text.size()), body);
}

Identifier TreeParser::internName(const Token &token) {
  llvm::StringRef name = textOf(token);
  for (char c : name) {
    if (static_cast<unsigned char>(c) < 128)
      continue;
    llvm::SmallString<64> normal;
    lex::normalizeNFKC(name, normal);
    return arena.intern(normal);
  }
  return arena.intern(name);
}

Identifier TreeParser::expectName() {
  if (!at(TokenKind::Name)) {
    fail();
    return {};
  }
  Identifier name = internName(current());
  advance();
  return name;
}

Name *TreeParser::makeName(const Token &token, ExprContext ctx) {
  return make<Name>(rangeOf(token), internName(token), ctx);
}

Expr *TreeParser::makeDummy() {
  return make<Name>(rangeOf(current()), Identifier(), ExprContext::Load);
}

SourceRange TreeParser::blockRangeFrom(uint32_t begin) const {
  size_t last = pos;
  while (last > 1 && (tokens[last - 1].is(TokenKind::Newline) ||
                      tokens[last - 1].is(TokenKind::Dedent)))
    --last;
  return makeRange(begin, last ? tokens[last - 1].end : begin);
}

void TreeParser::parseStatement(StmtList &out) {
  if (Stmt *compound = parseCompoundStatement())
    out.push_back(compound);
  else
    parseSimpleStatements(out);
}

void TreeParser::parseSimpleStatements(StmtList &out) {
  do {
    out.push_back(parseSimpleStatement());
  } while (accept(TokenKind::Semicolon) && !at(TokenKind::Newline));
  expect(TokenKind::Newline);
}

Stmt *TreeParser::parseSimpleStatement() {
  const Token &token = current();
  switch (token.kind) {
  case TokenKind::Pass:
    advance();
    return make<Pass>(rangeOf(token));
  case TokenKind::Break:
    advance();
    return make<Break>(rangeOf(token));
  case TokenKind::Continue:
    advance();
    return make<Continue>(rangeOf(token));
  case TokenKind::Return:
    return parseReturn();
  case TokenKind::Raise:
    return parseRaise();
  case TokenKind::Del:
    return parseDelete();
  case TokenKind::Assert:
    return parseAssert();
  case TokenKind::Import:
    return parseImport();
  case TokenKind::From:
    return parseImportFrom();
  case TokenKind::Global:
  case TokenKind::Nonlocal:
    return parseGlobal();
  case TokenKind::Name:
    if (peek().is(TokenKind::Name) && isSoftKeyword(token, "type"))
      return parseTypeAlias();
    return parseExpressionStatement();
  default:
    return parseExpressionStatement();
  }
}

static bool getAugmentedOperator(TokenKind kind, Operator &op) {
  switch (kind) {
  case TokenKind::PlusEqual:
    op = Operator::Add;
    return true;
  case TokenKind::MinusEqual:
    op = Operator::Sub;
    return true;
  case TokenKind::StarEqual:
    op = Operator::Mult;
    return true;
  case TokenKind::AtEqual:
    op = Operator::MatMult;
    return true;
  case TokenKind::SlashEqual:
    op = Operator::Div;
    return true;
  case TokenKind::PercentEqual:
    op = Operator::Mod;
    return true;
  case TokenKind::AmpersandEqual:
    op = Operator::BitAnd;
    return true;
  case TokenKind::PipeEqual:
    op = Operator::BitOr;
    return true;
  case TokenKind::CaretEqual:
    op = Operator::BitXor;
    return true;
  case TokenKind::ShiftLeftEqual:
    op = Operator::LShift;
    return true;
  case TokenKind::ShiftRightEqual:
    op = Operator::RShift;
    return true;
  case TokenKind::StarStarEqual:
    op = Operator::Pow;
    return true;
  case TokenKind::SlashSlashEqual:
    op = Operator::FloorDiv;
    return true;
  default:
    return false;
  }
}

/// Whether the expression may stand left of `:` and `+=`.
static bool isSingleTarget(const Expr *expr) {
  return llvm::isa<Name, Attribute, Subscript>(expr);
}

Stmt *TreeParser::parseExpressionStatement() {
  uint32_t begin = current().begin;
  bool startsWithName = at(TokenKind::Name);
  bool isYield = at(TokenKind::Yield);
  Expr *first = parseYieldOrExpressions();
  if (at(TokenKind::Equal) && !isYield)
    return parseAssignment(begin, first);
  if (at(TokenKind::Colon) && isSingleTarget(first))
    return parseAnnotatedAssignment(begin, first,
                                    startsWithName && llvm::isa<Name>(first));
  Operator op;
  if (getAugmentedOperator(current().kind, op) && isSingleTarget(first)) {
    advance();
    setTarget(first, ExprContext::Store);
    Expr *value = parseYieldOrExpressions();
    return make<AugAssign>(rangeFrom(begin), first, op, value);
  }
  return make<ExprStmt>(rangeFrom(begin), first);
}

Stmt *TreeParser::parseAnnotatedAssignment(uint32_t begin, Expr *target,
                                           bool isName) {
  expect(TokenKind::Colon);
  setTarget(target, ExprContext::Store);
  Expr *annotation = parseExpression();
  Expr *value = nullptr;
  if (accept(TokenKind::Equal))
    value = parseYieldOrExpressions();
  return make<AnnAssign>(rangeFrom(begin), target, annotation, value, isName);
}

Stmt *TreeParser::parseAssignment(uint32_t begin, Expr *first) {
  llvm::SmallVector<Expr *, 4> targets;
  Expr *value = first;
  while (accept(TokenKind::Equal)) {
    if (!setTarget(value, ExprContext::Store))
      fail();
    targets.push_back(value);
    if (at(TokenKind::Yield)) {
      value = parseYield();
      if (at(TokenKind::Equal))
        fail();
      break;
    }
    value = parseStarExpressions();
  }
  return make<Assign>(rangeFrom(begin), copy(targets), value);
}

Stmt *TreeParser::parseReturn() {
  uint32_t begin = current().begin;
  advance();
  Expr *value = startsExpression() || at(TokenKind::Star)
                    ? parseStarExpressions()
                    : nullptr;
  return make<Return>(rangeFrom(begin), value);
}

Stmt *TreeParser::parseRaise() {
  uint32_t begin = current().begin;
  advance();
  Expr *exception = nullptr, *cause = nullptr;
  if (startsExpression()) {
    exception = parseExpression();
    if (accept(TokenKind::From))
      cause = parseExpression();
  }
  return make<Raise>(rangeFrom(begin), exception, cause);
}

Stmt *TreeParser::parseDelete() {
  uint32_t begin = current().begin;
  advance();
  llvm::SmallVector<Expr *, 4> targets;
  do {
    Expr *target = parseBitwiseOr();
    if (!setTarget(target, ExprContext::Del))
      fail();
    targets.push_back(target);
  } while (accept(TokenKind::Comma) && startsExpression());
  if (!at(TokenKind::Semicolon) && !at(TokenKind::Newline))
    fail();
  return make<Delete>(rangeFrom(begin), copy(targets));
}

Stmt *TreeParser::parseAssert() {
  uint32_t begin = current().begin;
  advance();
  Expr *test = parseExpression();
  Expr *message = accept(TokenKind::Comma) ? parseExpression() : nullptr;
  return make<Assert>(rangeFrom(begin), test, message);
}

/// `a.b.c [as d]`; the dotted name is one identifier.
Alias *TreeParser::parseImportName() {
  uint32_t begin = current().begin;
  Identifier name = expectName();
  if (at(TokenKind::Dot)) {
    llvm::SmallString<64> dotted(name.str());
    while (accept(TokenKind::Dot)) {
      dotted += '.';
      dotted += expectName().str();
    }
    name = arena.intern(dotted);
  }
  Identifier asname;
  if (accept(TokenKind::As))
    asname = expectName();
  return make<Alias>(rangeFrom(begin), name, asname);
}

Stmt *TreeParser::parseImport() {
  uint32_t begin = current().begin;
  advance();
  llvm::SmallVector<Alias *, 4> names;
  do {
    names.push_back(parseImportName());
  } while (accept(TokenKind::Comma));
  return make<Import>(rangeFrom(begin), copy(names));
}

Alias *TreeParser::parseFromName() {
  uint32_t begin = current().begin;
  Identifier name = expectName();
  Identifier asname;
  if (accept(TokenKind::As))
    asname = expectName();
  return make<Alias>(rangeFrom(begin), name, asname);
}

Stmt *TreeParser::parseImportFrom() {
  uint32_t begin = current().begin;
  advance();
  int32_t level = 0;
  while (at(TokenKind::Dot) || at(TokenKind::Ellipsis)) {
    level += at(TokenKind::Dot) ? 1 : 3;
    advance();
  }
  Identifier module;
  if (!level || at(TokenKind::Name)) {
    Alias *name = parseImportName();
    if (name->asname)
      fail();
    module = name->name;
  }
  expect(TokenKind::Import);
  llvm::SmallVector<Alias *, 8> names;
  if (at(TokenKind::Star)) {
    names.push_back(
        make<Alias>(rangeOf(current()), arena.intern("*"), Identifier()));
    advance();
  } else if (accept(TokenKind::LParen)) {
    do {
      names.push_back(parseFromName());
    } while (accept(TokenKind::Comma) && !at(TokenKind::RParen));
    expect(TokenKind::RParen);
  } else {
    do {
      names.push_back(parseFromName());
    } while (accept(TokenKind::Comma));
  }
  return make<ImportFrom>(rangeFrom(begin), module, copy(names), level);
}

llvm::ArrayRef<Identifier> TreeParser::parseNameList() {
  llvm::SmallVector<Identifier, 4> names;
  do {
    names.push_back(expectName());
  } while (accept(TokenKind::Comma));
  return copy(names);
}

Stmt *TreeParser::parseGlobal() {
  const Token &keyword = current();
  advance();
  llvm::ArrayRef<Identifier> names = parseNameList();
  SourceRange range = rangeFrom(keyword.begin);
  if (keyword.is(TokenKind::Global))
    return make<Global>(range, names);
  return make<Nonlocal>(range, names);
}

Stmt *TreeParser::parseTypeAlias() {
  uint32_t begin = current().begin;
  advance();
  Name *name = makeName(current(), ExprContext::Store);
  advance();
  llvm::ArrayRef<TypeParam *> params = parseTypeParameters();
  expect(TokenKind::Equal);
  Expr *value = parseExpression();
  return make<TypeAlias>(rangeFrom(begin), name, params, value);
}
