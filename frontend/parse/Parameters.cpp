//===- Parameters.cpp - Parameters of functions and type parameters -------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Language reference 8.7 and 8.10 (PEP 570, PEP 695, PEP 696). The parameters
// of a lambda are those of a function without annotations.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

Arg *TreeParser::parseParameter(bool annotated, bool starred) {
  uint32_t begin = current().begin;
  Identifier name = expectName();
  Expr *annotation = nullptr;
  if (annotated && accept(TokenKind::Colon))
    annotation = starred ? parseStarExpression() : parseExpression();
  return make<Arg>(rangeFrom(begin), name, annotation);
}

/// The list up to `close` (`)` of a function, `:` of a lambda).
Arguments *TreeParser::parseParameters(TokenKind close) {
  bool annotated = close == TokenKind::RParen;
  uint32_t begin = current().begin;
  llvm::SmallVector<Arg *, 8> positionalOnly, args, keywordOnly;
  llvm::SmallVector<Expr *, 8> defaults, keywordDefaults;
  Arg *vararg = nullptr, *kwarg = nullptr;
  bool seenSlash = false, seenStar = false, bareStar = false;
  while (!at(close) && !failed && !kwarg) {
    if (accept(TokenKind::StarStar)) {
      kwarg = parseParameter(annotated, /*starred=*/false);
    } else if (at(TokenKind::Star)) {
      if (seenStar)
        fail();
      advance();
      seenStar = true;
      bareStar = at(TokenKind::Comma);
      if (!bareStar)
        vararg = parseParameter(annotated, /*starred=*/true);
    } else if (accept(TokenKind::Slash)) {
      if (seenSlash || seenStar || args.empty())
        fail();
      seenSlash = true;
      std::swap(positionalOnly, args);
    } else {
      Arg *arg = parseParameter(annotated, /*starred=*/false);
      Expr *value = accept(TokenKind::Equal) ? parseExpression() : nullptr;
      if (seenStar) {
        keywordOnly.push_back(arg);
        keywordDefaults.push_back(value);
      } else {
        args.push_back(arg);
        if (value)
          defaults.push_back(value);
        else if (!defaults.empty())
          fail();
      }
    }
    if (!accept(TokenKind::Comma))
      break;
  }
  if (!at(close) || (bareStar && keywordOnly.empty()))
    fail();
  return make<Arguments>(rangeFrom(begin), copy(positionalOnly), copy(args),
                         vararg, copy(keywordOnly), copy(keywordDefaults),
                         kwarg, copy(defaults));
}

/// `[T: bound = default, *Ts, **P]`, if there.
llvm::ArrayRef<TypeParam *> TreeParser::parseTypeParameters() {
  if (!accept(TokenKind::LBracket))
    return {};
  llvm::SmallVector<TypeParam *, 4> params;
  do {
    params.push_back(parseTypeParameter());
  } while (accept(TokenKind::Comma) && !at(TokenKind::RBracket));
  expect(TokenKind::RBracket);
  return copy(params);
}

TypeParam *TreeParser::parseTypeParameter() {
  uint32_t begin = current().begin;
  if (accept(TokenKind::StarStar)) {
    Identifier name = expectName();
    Expr *value = accept(TokenKind::Equal) ? parseExpression() : nullptr;
    return make<ParamSpec>(rangeFrom(begin), name, value);
  }
  if (accept(TokenKind::Star)) {
    Identifier name = expectName();
    Expr *value = accept(TokenKind::Equal) ? parseStarExpression() : nullptr;
    return make<TypeVarTuple>(rangeFrom(begin), name, value);
  }
  Identifier name = expectName();
  Expr *bound = accept(TokenKind::Colon) ? parseExpression() : nullptr;
  Expr *value = accept(TokenKind::Equal) ? parseExpression() : nullptr;
  return make<TypeVar>(rangeFrom(begin), name, bound, value);
}
