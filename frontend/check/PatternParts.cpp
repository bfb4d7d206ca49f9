//===- PatternParts.cpp - The expressions inside patterns -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/PatternParts.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::check;

size_t krait::check::getStar(llvm::ArrayRef<ast::Pattern *> parts) {
  return llvm::find_if(parts,
                       [](const ast::Pattern *part) {
                         return llvm::isa<ast::MatchStar>(part);
                       }) -
         parts.begin();
}

/// A name without a variable: what it stands for is said by the tables of the
/// Instance.
ast::Name *PatternParts::makeSubject(const ast::Node *at) {
  return arena.make<ast::Name>(at->range, ast::Identifier(),
                               ast::ExprContext::Load);
}

template <class T, class Make>
const T *PatternParts::get(const ast::Node *node, unsigned role, Make make) {
  ast::Expr *&slot = made[{node, role}];
  if (!slot)
    slot = make();
  return llvm::cast<T>(slot);
}

const ast::Compare *PatternParts::getEquality(const ast::MatchValue *pattern) {
  return get<ast::Compare>(pattern, 0, [&] {
    return arena.make<ast::Compare>(
        pattern->range, makeSubject(pattern),
        arena.copy(llvm::ArrayRef(ast::CmpOp::Eq)),
        arena.copy(llvm::ArrayRef<ast::Expr *>(pattern->value)));
  });
}

const ast::Attribute *PatternParts::getAttribute(const ast::Pattern *part,
                                                 llvm::StringRef name) {
  return get<ast::Attribute>(part, 1, [&] {
    return arena.make<ast::Attribute>(part->range, makeSubject(part),
                                      arena.intern(name),
                                      ast::ExprContext::Load);
  });
}

const ast::Compare *PatternParts::getContains(const ast::MatchMapping *pattern,
                                              size_t key) {
  return get<ast::Compare>(pattern->keys[key], 0, [&] {
    return arena.make<ast::Compare>(
        pattern->range, pattern->keys[key],
        arena.copy(llvm::ArrayRef(ast::CmpOp::In)),
        arena.copy(llvm::ArrayRef<ast::Expr *>(makeSubject(pattern))));
  });
}

const ast::Subscript *PatternParts::getItem(const ast::MatchMapping *pattern,
                                            size_t key) {
  return get<ast::Subscript>(pattern->keys[key], 1, [&] {
    return arena.make<ast::Subscript>(pattern->range, makeSubject(pattern),
                                      pattern->keys[key],
                                      ast::ExprContext::Load);
  });
}

const ast::Call *PatternParts::getCopy(const ast::MatchMapping *pattern) {
  return get<ast::Call>(pattern, 0, [&] {
    auto *method = arena.make<ast::Attribute>(
        pattern->range, makeSubject(pattern), arena.intern("copy"),
        ast::ExprContext::Load);
    return arena.make<ast::Call>(pattern->range, method,
                                 llvm::ArrayRef<ast::Expr *>(),
                                 llvm::ArrayRef<ast::Keyword *>());
  });
}

const ast::Subscript *
PatternParts::getRestItem(const ast::MatchMapping *pattern, size_t key) {
  return get<ast::Subscript>(pattern->keys[key], 2, [&] {
    return arena.make<ast::Subscript>(pattern->range, makeSubject(pattern),
                                      pattern->keys[key],
                                      ast::ExprContext::Del);
  });
}
