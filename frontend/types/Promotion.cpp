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
    // What is not known may be an int.
    if (given->getKind() == TypeKind::Any &&
        llvm::is_contained(getMembers(declared), store.getFloat()))
      result = join(store, result, store.getInt());
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

/// May a number of type `from` lie in a place of type `to` that takes it for
/// another one?
using HidesNumber = llvm::function_ref<bool(TypeRef from, TypeRef to)>;

/// The same for any types: of the numbers deep inside.
static bool hides(TypeStore &store, TypeRef from, TypeRef to,
                  HidesNumber hidesNumber) {
  if (from == to)
    return false;
  if (auto *fromUnion = dyn_cast<UnionType>(from))
    return llvm::any_of(fromUnion->members, [&](TypeRef member) {
      return hides(store, member, to, hidesNumber);
    });
  if (isInteger(store, from))
    return hidesNumber(from, to);
  if (auto *toUnion = dyn_cast<UnionType>(to))
    return !llvm::is_contained(toUnion->members, from) &&
           llvm::any_of(toUnion->members, [&](TypeRef member) {
             return hides(store, from, member, hidesNumber);
           });
  if (auto *wanted = dyn_cast<TupleType>(to)) {
    auto *tuple = dyn_cast<TupleType>(from);
    return tuple && anyElement(tuple, wanted, [&](TypeRef a, TypeRef b) {
             return hides(store, a, b, hidesNumber);
           });
  }
  auto *shape = dyn_cast<InstanceType>(to);
  auto *seen = shape ? llvm::dyn_cast_or_null<InstanceType>(
                           asBase(store, from, shape->cls))
                     : nullptr;
  if (!seen || seen->args.size() != shape->args.size())
    return false;
  return llvm::any_of(llvm::zip(seen->args, shape->args), [&](auto pair) {
    return hides(store, std::get<0>(pair), std::get<1>(pair), hidesNumber);
  });
}

bool krait::types::hidesInt(TypeStore &store, TypeRef from, TypeRef to) {
  return hides(store, from, to, [&](TypeRef, TypeRef place) {
    return llvm::is_contained(getMembers(place), store.getFloat()) &&
           !llvm::is_contained(getMembers(place), store.getInt());
  });
}

bool krait::types::hidesBool(TypeStore &store, TypeRef from, TypeRef to) {
  return hides(store, from, to, [&](TypeRef number, TypeRef place) {
    TypeRef plain = widenLiterals(store, number);
    return plain == store.getBool() &&
           llvm::is_contained(getMembers(place), store.getInt()) &&
           llvm::none_of(getMembers(place), [&](TypeRef member) {
             return widenLiterals(store, member) == store.getBool() ||
                    isInstanceOf(member, store.classes.object);
           });
  });
}
