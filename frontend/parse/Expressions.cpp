//===- Expressions.cpp - Operators and lists of expressions ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Language reference, chapter 6, from the loosest binding to the power
// operator. Binary operators of equal associativity are read by precedence
// climbing.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

/// Whether a token can begin `expression`.
bool TreeParser::startsExpression() const {
  switch (current().kind) {
  case TokenKind::Name:
  case TokenKind::Number:
  case TokenKind::String:
  case TokenKind::FStringStart:
  case TokenKind::TStringStart:
  case TokenKind::LParen:
  case TokenKind::LBracket:
  case TokenKind::LBrace:
  case TokenKind::Ellipsis:
  case TokenKind::Plus:
  case TokenKind::Minus:
  case TokenKind::Tilde:
  case TokenKind::Not:
  case TokenKind::Lambda:
  case TokenKind::Await:
  case TokenKind::None:
  case TokenKind::True:
  case TokenKind::False:
    return true;
  default:
    return false;
  }
}

Expr *TreeParser::parseYieldOrExpressions() {
  return at(TokenKind::Yield) ? parseYield() : parseStarExpressions();
}

Expr *TreeParser::parseStarExpressions() {
  uint32_t begin = current().begin;
  Expr *first = parseStarExpression();
  if (!at(TokenKind::Comma))
    return first;
  llvm::SmallVector<Expr *, 8> elements = {first};
  while (accept(TokenKind::Comma) &&
         (startsExpression() || at(TokenKind::Star)))
    elements.push_back(parseStarExpression());
  return make<Tuple>(rangeFrom(begin), copy(elements), ExprContext::Load);
}

Expr *TreeParser::parseStarExpression() {
  if (!at(TokenKind::Star))
    return parseExpression();
  uint32_t begin = current().begin;
  advance();
  Expr *value = parseBitwiseOr();
  return make<Starred>(rangeFrom(begin), value, ExprContext::Load);
}

Expr *TreeParser::parseExpressionList() {
  uint32_t begin = current().begin;
  Expr *first = parseExpression();
  if (!at(TokenKind::Comma))
    return first;
  llvm::SmallVector<Expr *, 8> elements = {first};
  while (accept(TokenKind::Comma) && startsExpression())
    elements.push_back(parseExpression());
  return make<Tuple>(rangeFrom(begin), copy(elements), ExprContext::Load);
}

Expr *TreeParser::parseYield() {
  uint32_t begin = current().begin;
  advance();
  if (accept(TokenKind::From)) {
    Expr *value = parseExpression();
    return make<YieldFrom>(rangeFrom(begin), value);
  }
  Expr *value = startsExpression() || at(TokenKind::Star)
                    ? parseStarExpressions()
                    : nullptr;
  return make<Yield>(rangeFrom(begin), value);
}

Expr *TreeParser::parseNamedExpression() {
  if (!at(TokenKind::Name) || !peek().is(TokenKind::ColonEqual))
    return parseExpression();
  uint32_t begin = current().begin;
  Name *target = makeName(current(), ExprContext::Store);
  advance();
  advance();
  Expr *value = parseExpression();
  return make<NamedExpr>(rangeFrom(begin), target, value);
}

Expr *TreeParser::parseStarNamedExpression() {
  return at(TokenKind::Star) ? parseStarExpression() : parseNamedExpression();
}

Expr *TreeParser::parseExpression() {
  DepthScope scope(*this);
  if (at(TokenKind::Lambda))
    return parseLambda();
  uint32_t begin = current().begin;
  Expr *value = parseDisjunction();
  if (!accept(TokenKind::If))
    return value;
  Expr *test = parseDisjunction();
  expect(TokenKind::Else);
  Expr *orelse = parseExpression();
  return make<IfExp>(rangeFrom(begin), test, value, orelse);
}

Expr *TreeParser::parseLambda() {
  uint32_t begin = current().begin;
  advance();
  Arguments *args = parseParameters(TokenKind::Colon);
  expect(TokenKind::Colon);
  Expr *body = parseExpression();
  return make<Lambda>(rangeFrom(begin), args, body);
}

Expr *TreeParser::parseDisjunction() {
  uint32_t begin = current().begin;
  Expr *first = parseConjunction();
  if (!at(TokenKind::Or))
    return first;
  llvm::SmallVector<Expr *, 4> values = {first};
  while (accept(TokenKind::Or))
    values.push_back(parseConjunction());
  return make<BoolOp>(rangeFrom(begin), BoolOperator::Or, copy(values));
}

Expr *TreeParser::parseConjunction() {
  uint32_t begin = current().begin;
  Expr *first = parseInversion();
  if (!at(TokenKind::And))
    return first;
  llvm::SmallVector<Expr *, 4> values = {first};
  while (accept(TokenKind::And))
    values.push_back(parseInversion());
  return make<BoolOp>(rangeFrom(begin), BoolOperator::And, copy(values));
}

Expr *TreeParser::parseInversion() {
  if (!at(TokenKind::Not))
    return parseComparison();
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  Expr *operand = parseInversion();
  return make<UnaryOp>(rangeFrom(begin), UnaryOperator::Not, operand);
}

bool TreeParser::acceptComparison(CmpOp &op) {
  switch (current().kind) {
  case TokenKind::EqualEqual:
    op = CmpOp::Eq;
    break;
  case TokenKind::NotEqual:
    op = CmpOp::NotEq;
    break;
  case TokenKind::Less:
    op = CmpOp::Lt;
    break;
  case TokenKind::LessEqual:
    op = CmpOp::LtE;
    break;
  case TokenKind::Greater:
    op = CmpOp::Gt;
    break;
  case TokenKind::GreaterEqual:
    op = CmpOp::GtE;
    break;
  case TokenKind::In:
    op = CmpOp::In;
    break;
  case TokenKind::Not:
    if (!peek().is(TokenKind::In))
      return false;
    advance();
    op = CmpOp::NotIn;
    break;
  case TokenKind::Is:
    op = CmpOp::Is;
    if (peek().is(TokenKind::Not)) {
      advance();
      op = CmpOp::IsNot;
    }
    break;
  default:
    return false;
  }
  advance();
  return true;
}

Expr *TreeParser::parseComparison() {
  uint32_t begin = current().begin;
  Expr *left = parseBitwiseOr();
  CmpOp op;
  if (!acceptComparison(op))
    return left;
  llvm::SmallVector<CmpOp, 4> ops;
  llvm::SmallVector<Expr *, 4> comparators;
  do {
    ops.push_back(op);
    comparators.push_back(parseBitwiseOr());
  } while (acceptComparison(op));
  return make<Compare>(rangeFrom(begin), left, copy(ops), copy(comparators));
}

namespace {
struct BinaryOperator {
  uint8_t precedence = 0; ///< 0: no binary operator
  Operator op = Operator::Add;
};
} // namespace

static BinaryOperator getBinaryOperator(TokenKind kind) {
  switch (kind) {
  case TokenKind::Pipe:
    return {1, Operator::BitOr};
  case TokenKind::Caret:
    return {2, Operator::BitXor};
  case TokenKind::Ampersand:
    return {3, Operator::BitAnd};
  case TokenKind::ShiftLeft:
    return {4, Operator::LShift};
  case TokenKind::ShiftRight:
    return {4, Operator::RShift};
  case TokenKind::Plus:
    return {5, Operator::Add};
  case TokenKind::Minus:
    return {5, Operator::Sub};
  case TokenKind::Star:
    return {6, Operator::Mult};
  case TokenKind::Slash:
    return {6, Operator::Div};
  case TokenKind::SlashSlash:
    return {6, Operator::FloorDiv};
  case TokenKind::Percent:
    return {6, Operator::Mod};
  case TokenKind::At:
    return {6, Operator::MatMult};
  default:
    return {};
  }
}

/// Left-associative operators that bind at least as tightly as `minimum`.
Expr *TreeParser::parseBinary(unsigned minimum) {
  uint32_t begin = current().begin;
  Expr *left = parseFactor();
  unsigned length = 0;
  while (true) {
    BinaryOperator found = getBinaryOperator(current().kind);
    if (!found.precedence || found.precedence < minimum)
      break;
    advance();
    Expr *right = parseBinary(found.precedence + 1);
    left = make<BinOp>(rangeFrom(begin), left, found.op, right);
    ++length;
  }
  noteChain(length);
  return left;
}

Expr *TreeParser::parseFactor() {
  UnaryOperator op;
  switch (current().kind) {
  case TokenKind::Plus:
    op = UnaryOperator::UAdd;
    break;
  case TokenKind::Minus:
    op = UnaryOperator::USub;
    break;
  case TokenKind::Tilde:
    op = UnaryOperator::Invert;
    break;
  default:
    return parsePower();
  }
  DepthScope scope(*this);
  uint32_t begin = current().begin;
  advance();
  Expr *operand = parseFactor();
  return make<UnaryOp>(rangeFrom(begin), op, operand);
}

Expr *TreeParser::parsePower() {
  uint32_t begin = current().begin;
  Expr *left;
  if (accept(TokenKind::Await)) {
    Expr *value = parsePrimary();
    left = make<Await>(rangeFrom(begin), value);
  } else {
    left = parsePrimary();
  }
  if (!accept(TokenKind::StarStar))
    return left;
  DepthScope scope(*this);
  Expr *right = parseFactor();
  return make<BinOp>(rangeFrom(begin), left, Operator::Pow, right);
}
