//===- Visitor.h - Dispatch over the syntax tree ----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// StmtVisitor, ExprVisitor, PatternVisitor, TypeParamVisitor and ModVisitor
// call `visit<Kind>(const <Kind> *)` of the deriving class:
//
//   class Folder : public ast::ExprVisitor<Folder, bool> {
//   public:
//     bool visitBoolOp(const ast::BoolOp *node);
//     ...
//
// There is no default: a class that misses a kind does not compile, so that new
// syntax reaches every stage. For passes over everything there are
// forEachChild (direct children, in the order of the fields) and walk.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_AST_VISITOR_H
#define KRAIT_FRONTEND_AST_VISITOR_H

#include "frontend/ast/Node.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace krait::ast {

/// Calls `visit` for each direct child of `node` that is not null.
void forEachChild(const Node *node,
                  llvm::function_ref<void(const Node *)> visit);

/// Calls `enter` for `node` and, where it returns true, walks the children:
/// pre-order, left to right.
void walk(const Node *node, llvm::function_ref<bool(const Node *)> enter);

#include "frontend/ast/Visitor.inc"

} // namespace krait::ast

#endif // KRAIT_FRONTEND_AST_VISITOR_H
