//===- Promotion.cpp - An int where a float is declared -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/types/Promotion.h"
#include "frontend/types/Subtype.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait::types;
using llvm::dyn_cast;

static llvm::ArrayRef<TypeRef> getMembers(const TypeRef &type) {
  auto *list = dyn_cast<UnionType>(type);
  return list ? list->members : llvm::ArrayRef<TypeRef>(type);
}

/// int or bool.
static bool isInteger(TypeStore &store, TypeRef type) {
  type = widenLiterals(store, type);
  return isInstanceOf(type, store.classes.int_) ||
         isInstanceOf(type, store.classes.bool_);
}

/// Two tuples of the same fixed shape.
static bool haveSameShape(const TupleType *a, const TupleType *b) {
  return a && b && !a->unbounded && !b->unbounded &&
         a->elements.size() == b->elements.size();
}

TypeRef krait::types::promote(TypeStore &store, TypeRef declared,
                              TypeRef actual) {
  TypeRef result = declared;
  for (TypeRef given : getMembers(actual)) {
    if (llvm::is_contained(getMembers(declared), given))
      continue;
    if (isInteger(store, given)) {
      TypeRef plain = widenLiterals(store, given);
      bool isBool = isInstanceOf(plain, store.classes.bool_);
      bool takesInt = llvm::is_contained(getMembers(declared), store.getInt());
      if (takesInt ? isBool
                   : llvm::is_contained(getMembers(declared), store.getFloat()))
        result = join(store, result, plain);
      continue;
    }
    auto *tuple = dyn_cast<TupleType>(given);
    for (TypeRef member : getMembers(declared)) {
      auto *wanted = dyn_cast<TupleType>(member);
      if (!haveSameShape(tuple, wanted))
        continue;
      llvm::SmallVector<TypeRef, 4> elements;
      for (auto [a, b] : llvm::zip(wanted->elements, tuple->elements))
        elements.push_back(promote(store, a, b));
      TypeRef promoted = store.getTuple(elements);
      if (promoted == member)
        continue;
      llvm::SmallVector<TypeRef, 4> members(getMembers(result));
      llvm::replace(members, member, promoted);
      result = store.getUnion(members);
    }
  }
  return result;
}

bool krait::types::hidesInt(TypeStore &store, TypeRef from, TypeRef to) {
  if (from == to)
    return false;
  auto *fromUnion = dyn_cast<UnionType>(from);
  if (fromUnion)
    return llvm::any_of(fromUnion->members, [&](TypeRef member) {
      return hidesInt(store, member, to);
    });
  if (isInteger(store, from))
    return llvm::is_contained(getMembers(to), store.getFloat()) &&
           !llvm::is_contained(getMembers(to), store.getInt());
  if (auto *toUnion = dyn_cast<UnionType>(to))
    return !llvm::is_contained(toUnion->members, from) &&
           llvm::any_of(toUnion->members, [&](TypeRef member) {
             return hidesInt(store, from, member);
           });
  if (auto *wanted = dyn_cast<TupleType>(to)) {
    auto *tuple = dyn_cast<TupleType>(from);
    if (!tuple)
      return false;
    for (auto [i, element] : llvm::enumerate(tuple->elements)) {
      size_t index = wanted->unbounded ? 0 : i;
      if (index < wanted->elements.size() &&
          hidesInt(store, element, wanted->elements[index]))
        return true;
    }
    return false;
  }
  auto *shape = dyn_cast<InstanceType>(to);
  auto *seen = shape ? llvm::dyn_cast_or_null<InstanceType>(
                           asBase(store, from, shape->cls))
                     : nullptr;
  if (!seen || seen->args.size() != shape->args.size())
    return false;
  return llvm::any_of(llvm::zip(seen->args, shape->args), [&](auto pair) {
    return hidesInt(store, std::get<0>(pair), std::get<1>(pair));
  });
}
