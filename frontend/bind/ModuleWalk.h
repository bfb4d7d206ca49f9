//===- ModuleWalk.h - What the walks over a module share --------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_MODULEWALK_H
#define KRAIT_FRONTEND_BIND_MODULEWALK_H

#include "frontend/ast/Parts.h"
#include "frontend/ast/Visitor.h"

namespace krait::bind {

inline bool isFutureImport(const ast::Stmt *stmt) {
  auto *import = llvm::dyn_cast<ast::ImportFrom>(stmt);
  return import && !import->level && import->module == "__future__";
}

inline bool isDocstring(const ast::Stmt *stmt) {
  auto *expr = llvm::dyn_cast<ast::ExprStmt>(stmt);
  auto *constant = expr ? llvm::dyn_cast<ast::Constant>(expr->value) : nullptr;
  return constant && constant->value.isStr();
}

/// A walk over the whole tree of a module. `visit` says what to do with a node;
/// it goes on to the children itself, all of them or in the order of their own
/// that scopes ask for.
class ModuleWalk {
protected:
  ~ModuleWalk() = default;

  virtual void visit(const ast::Node *node) = 0;
  /// Parts of a comprehension.
  virtual void visitTarget(const ast::Expr *target) { visit(target); }
  virtual void visitIterable(const ast::Expr *iterable) { visit(iterable); }

  void visitIf(const ast::Node *node) {
    if (node)
      visit(node);
  }
  template <class T> void visitAll(llvm::ArrayRef<T *> nodes) {
    for (const T *node : nodes)
      visitIf(node);
  }
  void visitChildren(const ast::Node *node) {
    ast::forEachChild(node, [&](const ast::Node *child) { visit(child); });
  }
  /// Those of parameters, which belong to the code around the function.
  void visitDefaults(const ast::Arguments *args) {
    visitAll(args->defaults);
    visitAll(args->kw_defaults);
  }
  /// The first iterable of a comprehension belongs to the code around it
  /// (Python reference, section 6.2.4), ...
  void visitFirstIterable(const ast::Expr *comprehension) {
    visitIterable(ast::getGenerators(comprehension).front()->iter);
  }
  /// ... and all else to its own.
  void visitRounds(const ast::Expr *comprehension) {
    llvm::ArrayRef generators = ast::getGenerators(comprehension);
    for (const ast::Comprehension *generator : generators) {
      visitTarget(generator->target);
      if (generator != generators.front())
        visitIterable(generator->iter);
      visitAll(generator->ifs);
    }
    for (const ast::Expr *element : ast::getElements(comprehension))
      visit(element);
  }
};

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_MODULEWALK_H
