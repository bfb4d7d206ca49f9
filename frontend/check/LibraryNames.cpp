//===- LibraryNames.cpp - Names that mean something of the library --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `staticmethod`, `dataclass`, `overload`, `u8` and the like say how something
// is to be compiled. They do so only where the name is the library's: one of
// the program that happens to have it is what the program says.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Modules of which the checker knows names by their meaning.
static bool hasKnownNames(llvm::StringRef module) {
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
  auto *call = llvm::dyn_cast<ast::Call>(decorator);
  return getLibraryName(call ? call->func : decorator, module);
}

llvm::StringRef Program::getLibraryName(const ast::Expr *expr,
                                        const ModuleInfo *module) {
  auto *attribute = llvm::dyn_cast<ast::Attribute>(expr);
  const ast::Expr *root = expr;
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
    return attribute && hasKnownNames(alias->name.str()) ? name : "";
  if (from->level || !hasKnownNames(from->module.str()))
    return "";
  return attribute || alias->name == "*" ? name : alias->name.str();
}
