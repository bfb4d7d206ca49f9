//===- Walker.cpp - Generic traversal of the syntax tree ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// forEachChild knows the fields of every kind (generated); walk is built on it.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"

using namespace krait;
using namespace krait::ast;

using Callback = llvm::function_ref<void(const Node *)>;

static void visitIf(const Node *child, Callback visit) {
  if (child)
    visit(child);
}

template <class T>
static void visitEach(llvm::ArrayRef<T *> children, Callback visit) {
  for (const Node *child : children)
    visitIf(child, visit);
}

namespace krait::ast {
#include "frontend/ast/Walker.inc"
} // namespace krait::ast

void ast::walk(const Node *node, llvm::function_ref<bool(const Node *)> enter) {
  if (enter(node))
    forEachChild(node, [&](const Node *child) { walk(child, enter); });
}
