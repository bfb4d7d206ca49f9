//===- Iteration.cpp - What iterating over a value gives ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Slots of the calls that iteration over a user class makes.
static constexpr unsigned IterSlot = 10, NextSlot = 11;

TypeRef BodyChecker::iterate(TypeRef type, const ast::Node *node,
                             const ast::Expr *at) {
  if (TypeRef element = iterateOptional(type, node))
    return element;
  report(at->range, diag::err_not_iterable, type->str());
  return store.getAny();
}

TypeRef BodyChecker::iterateOptional(TypeRef type, const ast::Node *node) {
  type = widen(type);
  switch (type->getKind()) {
  case TypeKind::Any:
    return store.getAny();
  case TypeKind::Never:
    return store.getNever();
  case TypeKind::Tuple: {
    TypeRef element = store.getNever();
    for (TypeRef each : llvm::cast<TupleType>(type)->elements)
      element = join(element, each);
    // A loop over it reads the elements of a variadic tuple.
    return store.hasBoolsInPlacesOfInt() ? store.getElement(element) : element;
  }
  case TypeKind::Union: {
    TypeRef element = store.getNever();
    for (TypeRef member : llvm::cast<UnionType>(type)->members) {
      TypeRef each = iterateOptional(member, node);
      if (!each)
        return nullptr;
      element = join(element, each);
    }
    return element;
  }
  case TypeKind::Instance: {
    auto *shape = llvm::cast<InstanceType>(type);
    if (!definesMethod(type, "__iter__")) {
      TypeRef base = asBase(store, type, store.classes.iterable);
      if (!base)
        return nullptr;
      (void)shape;
      return llvm::cast<InstanceType>(base)->args[0];
    }
    TypeRef iterator =
        callMethod(node, IterSlot, type, "__iter__", {}, {}, true);
    if (!iterator)
      return nullptr;
    if (!definesMethod(iterator, "__next__"))
      return iterateOptional(iterator, node);
    return callMethod(node, NextSlot, iterator, "__next__", {}, {}, true);
  }
  default:
    return nullptr;
  }
}
