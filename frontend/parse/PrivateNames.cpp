//===- PrivateNames.cpp - Names with two leading underscores --------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python reference, section 6.2.1: inside a class `__x` means `_C__x`. CPython
// does this when it makes symbol tables, so its tree shows the names as
// written; here the tree that goes to the binder has them replaced.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/parse/Parser.h"

using namespace krait;
using namespace krait::ast;

namespace {

class Mangler {
public:
  explicit Mangler(Arena &arena) : arena(arena) {}

  void visit(Node *node) {
    switch (node->kind) {
    case Kind::ClassDef:
      return visitClass(llvm::cast<ClassDef>(node));
    case Kind::FunctionDef:
      replace(llvm::cast<FunctionDef>(node)->name);
      break;
    case Kind::AsyncFunctionDef:
      replace(llvm::cast<AsyncFunctionDef>(node)->name);
      break;
    case Kind::Name:
      replace(llvm::cast<Name>(node)->id);
      break;
    case Kind::Attribute:
      replace(llvm::cast<Attribute>(node)->attr);
      break;
    case Kind::Arg:
      replace(llvm::cast<Arg>(node)->arg);
      break;
    case Kind::ExceptHandler:
      replace(llvm::cast<ExceptHandler>(node)->name);
      break;
    case Kind::Global:
      replaceAll(llvm::cast<Global>(node)->names);
      break;
    case Kind::Nonlocal:
      replaceAll(llvm::cast<Nonlocal>(node)->names);
      break;
    default:
      break;
    }
    visitChildren(node);
  }

private:
  void visitChildren(Node *node) {
    forEachChild(node,
                 [&](const Node *child) { visit(const_cast<Node *>(child)); });
  }

  void visitClass(ClassDef *def) {
    replace(def->name);
    std::string outer = std::move(prefix);
    llvm::StringRef name = def->name.str().ltrim('_');
    prefix = name.empty() ? "" : "_" + name.str();
    visitChildren(def);
    prefix = std::move(outer);
  }

  void replace(Identifier &name) {
    if (!name || prefix.empty() || !name.str().starts_with("__") ||
        name.str().ends_with("__"))
      return;
    name = arena.intern(prefix + name.str().str());
  }

  void replaceAll(llvm::ArrayRef<Identifier> &names) {
    llvm::SmallVector<Identifier, 4> replaced(names);
    for (Identifier &name : replaced)
      replace(name);
    names = arena.copy(llvm::ArrayRef(replaced));
  }

  Arena &arena;
  std::string prefix; ///< `_C` inside class C
};

} // namespace

void parse::manglePrivateNames(const Module *module, Arena &arena) {
  Mangler(arena).visit(const_cast<Module *>(module));
}
