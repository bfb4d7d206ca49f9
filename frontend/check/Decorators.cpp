//===- Decorators.cpp - What a decorator names ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `staticmethod`, `dataclass`, `overload` and the like say how a definition is
// to be compiled. They do so only where the name is the library's: a function
// of the program that happens to have it is called as any other decorator.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Modules of which the checker knows the decorators.
static bool hasKnownDecorators(llvm::StringRef module) {
  static constexpr llvm::StringLiteral modules[] = {
      "abc",         "builtins",         "contextlib", "dataclasses",
      "enum",        "functools",        "krait",      "typing",
      "collections", "typing_extensions"};
  return llvm::is_contained(modules, module);
}

/// Does the function that the variable is local to define it by `def` or
/// `class`?
static bool isDefinedLocally(const bind::Variable *variable) {
  bool found = false;
  ast::walk(variable->getFrame()->node, [&](const ast::Node *node) {
    auto *function = llvm::dyn_cast<ast::FunctionDef>(node);
    auto *cls = llvm::dyn_cast<ast::ClassDef>(node);
    found |= (function && function->name == variable->name) ||
             (cls && cls->name == variable->name);
    return !found;
  });
  return found;
}

llvm::StringRef Program::getDecorator(const ast::Expr *decorator,
                                      const ModuleInfo *module) {
  if (auto *call = llvm::dyn_cast<ast::Call>(decorator))
    decorator = call->func;
  auto *attribute = llvm::dyn_cast<ast::Attribute>(decorator);
  const ast::Expr *root = decorator;
  while (auto *part = llvm::dyn_cast<ast::Attribute>(root))
    root = part->value;
  auto *id = llvm::dyn_cast<ast::Name>(root);
  if (!id)
    return "";
  llvm::StringRef name = attribute ? attribute->attr.str() : id->id.str();
  bind::Variable *variable = module->scopes->lookup(id);
  if (module->isStdlib || !variable)
    return name;
  if (variable->scope->kind != bind::ScopeKind::Module)
    return isDefinedLocally(variable) ? "" : name;
  auto *alias =
      llvm::dyn_cast_or_null<ast::Alias>(definitions.lookup(variable));
  if (!alias)
    return "";
  auto *from = llvm::dyn_cast<ast::ImportFrom>(importOf.lookup(alias));
  if (!from)
    return attribute && hasKnownDecorators(alias->name.str()) ? name : "";
  if (from->level || !hasKnownDecorators(from->module.str()))
    return "";
  return attribute || alias->name == "*" ? name : alias->name.str();
}
