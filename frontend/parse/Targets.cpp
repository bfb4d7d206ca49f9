//===- Targets.cpp - Targets of assignments, loops and del ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A target is read as an expression, then checked and marked: names,
// attributes and subscripts, starred ones where something is stored, and
// tuples and lists of targets (language reference 7.2).
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/TreeParser.h"

using namespace krait;
using namespace krait::parse;
using namespace krait::ast;

/// Gives `target` and what it contains the context; false if it is none.
bool TreeParser::setTarget(Expr *target, ExprContext ctx) {
  auto setAll = [&](llvm::ArrayRef<Expr *> elements) {
    for (Expr *element : elements)
      if (!setTarget(element, ctx))
        return false;
    return true;
  };
  switch (target->kind) {
  case Kind::Name:
    llvm::cast<Name>(target)->ctx = ctx;
    return true;
  case Kind::Attribute:
    llvm::cast<Attribute>(target)->ctx = ctx;
    return true;
  case Kind::Subscript:
    llvm::cast<Subscript>(target)->ctx = ctx;
    return true;
  case Kind::Tuple:
    llvm::cast<Tuple>(target)->ctx = ctx;
    return setAll(llvm::cast<Tuple>(target)->elts);
  case Kind::List:
    llvm::cast<List>(target)->ctx = ctx;
    return setAll(llvm::cast<List>(target)->elts);
  case Kind::Starred: {
    auto *starred = llvm::cast<Starred>(target);
    starred->ctx = ctx;
    return ctx == ExprContext::Store && !llvm::isa<Starred>(starred->value) &&
           setTarget(starred->value, ctx);
  }
  default:
    return false;
  }
}

/// One target, which ends before an `in`.
Expr *TreeParser::parseStarTarget() {
  uint32_t begin = current().begin;
  bool starred = accept(TokenKind::Star);
  Expr *target = parseBitwiseOr();
  if (starred)
    target = make<Starred>(rangeFrom(begin), target, ExprContext::Store);
  if (!setTarget(target, ExprContext::Store))
    fail();
  return target;
}

/// Targets of `for`: one, or a tuple without parentheses.
Expr *TreeParser::parseTargets() {
  uint32_t begin = current().begin;
  Expr *first = parseStarTarget();
  if (!at(TokenKind::Comma))
    return first;
  llvm::SmallVector<Expr *, 4> elements = {first};
  while (accept(TokenKind::Comma) &&
         (startsExpression() || at(TokenKind::Star)))
    elements.push_back(parseStarTarget());
  return make<Tuple>(rangeFrom(begin), copy(elements), ExprContext::Store);
}
