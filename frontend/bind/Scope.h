//===- Scope.h - Scopes, variables and what names mean ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The result of binding: a tree of scopes, the variables each owns, and for
// every Name node of the module the variable it refers to (Python reference,
// section 4.2, and CPython's symtable).
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_SCOPE_H
#define KRAIT_FRONTEND_BIND_SCOPE_H

#include "frontend/ast/Node.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include <memory>
#include <vector>

namespace krait::bind {

struct Scope;

/// One variable: a name in the scope that owns it.
struct Variable {
  ast::Identifier name;
  Scope *scope = nullptr; ///< owner
  unsigned index = 0;     ///< position in the owner's list
  bool isParameter = false;
  bool isAssigned = false; ///< bound somewhere besides as a parameter
  /// Used by a function nested in the owner (for a global: by any function of
  /// the module, or by another module).
  bool isCaptured = false;
  bool isImported = false; ///< by name, somewhere in the owner
  bool isDeleted = false;  ///< target of a del statement or except-as name
  SourceRange firstBinding;

  /// The scope whose code holds the variable: that of its frame. What a
  /// comprehension in a class body binds lives in the code around the class.
  Scope *getFrame() const;
};

enum class ScopeKind : uint8_t {
  Module,
  Class,
  Function,      ///< FunctionDef, AsyncFunctionDef, Lambda
  Comprehension, ///< its targets; runs inside the enclosing function (PEP 709)
  Annotation,    ///< type parameters of a def, class or type statement
};

struct Scope {
  ScopeKind kind;
  const ast::Node *node = nullptr;
  Scope *parent = nullptr;
  llvm::MapVector<ast::Identifier, std::unique_ptr<Variable>> variables;
  /// Names declared global or nonlocal here, with the variable they mean; null
  /// until resolved.
  llvm::DenseMap<ast::Identifier, Variable *> redirected;
  /// Variables of enclosing functions used here or further inside.
  std::vector<Variable *> freeVariables;
  bool isGenerator = false; ///< contains yield
  /// Of a generator expression that may run later than where it stands: what
  /// it uses of the scopes around it is captured.
  bool isDeferred = false;

  Variable *find(ast::Identifier name) const {
    auto it = variables.find(name);
    return it == variables.end() ? nullptr : it->second.get();
  }
  /// The function, class or module scope whose code this is.
  Scope *getFrame() {
    Scope *scope = this;
    while (scope->kind == ScopeKind::Comprehension ||
           scope->kind == ScopeKind::Annotation)
      scope = scope->parent;
    return scope;
  }
};

inline Scope *Variable::getFrame() const {
  Scope *frame = scope->getFrame();
  while (frame->kind == ScopeKind::Class && frame != scope)
    frame = frame->parent->getFrame();
  return frame;
}

/// What `from m import *` at the top level of a module may bind. Which of the
/// names are bound is known when it is executed.
struct StarImport {
  llvm::ArrayRef<ast::Alias *> names; ///< one for each, all at the star
  bool isListed = false; ///< from `__all__`: a name that is missing is an error
};
using StarImports = llvm::DenseMap<const ast::ImportFrom *, StarImport>;

/// What binding a module found out.
struct ModuleScopes {
  std::vector<std::unique_ptr<Scope>> scopes; ///< the module's first
  /// Scope opened by a node: Module, FunctionDef, AsyncFunctionDef, Lambda,
  /// ClassDef, comprehensions. Type-parameter scopes are keyed by the
  /// TypeParam list's owner in `typeParamScopes`.
  llvm::DenseMap<const ast::Node *, Scope *> byNode;
  llvm::DenseMap<const ast::Node *, Scope *> typeParamScopes;
  /// Variable of each Name node, and of other binding nodes (Arg, Alias,
  /// ExceptHandler, FunctionDef, ClassDef, MatchAs, MatchStar, MatchMapping,
  /// TypeParam). Absent: a builtin, or nothing at all.
  llvm::DenseMap<const ast::Node *, Variable *> references;

  StarImports stars;

  Scope *getModuleScope() const { return scopes.front().get(); }
  /// What an import statement names; for a star, what that stands for.
  llvm::ArrayRef<ast::Alias *> getNames(const ast::ImportFrom *stmt) const {
    auto it = stars.find(stmt);
    return it == stars.end() ? stmt->names : it->second.names;
  }
  Variable *lookup(const ast::Node *node) const {
    return references.lookup(node);
  }
};

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_SCOPE_H
