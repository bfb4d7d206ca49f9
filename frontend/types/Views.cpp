//===- Views.cpp - One container seen as several types --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/types/Views.h"
#include "frontend/types/Generic.h"
#include "frontend/types/Symbols.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace krait::types;
using llvm::dyn_cast;

namespace {
class ViewChange {
public:
  explicit ViewChange(TypeStore &store) : store(store) {}
  bool check(TypeRef from, TypeRef to);

private:
  bool isUnknown(TypeRef type) const {
    return type->getKind() == TypeKind::Any;
  }
  bool saysSomething(TypeRef type) const {
    return !isUnknown(type) && !isInstanceOf(type, store.classes.object);
  }
  bool saysElements(TypeRef type);
  bool checkElement(TypeRef from, TypeRef to) {
    return (isUnknown(from) && saysSomething(to)) || check(from, to);
  }
  bool isWritable(const ClassInfo *cls) const;
  bool isHeldOtherwise(TypeRef from, TypeRef to) const;
  bool checkInstance(TypeRef from, const InstanceType *to);

  TypeStore &store;
};
} // namespace

/// Does the type promise more about a value than its class, or take elements
/// that the value, being of another type, may not?
bool ViewChange::saysElements(TypeRef type) {
  auto isKnown = [&](TypeRef each) { return saysSomething(each); };
  if (auto *list = dyn_cast<UnionType>(type))
    return llvm::any_of(list->members,
                        [&](TypeRef member) { return saysElements(member); });
  if (auto *shape = dyn_cast<InstanceType>(type))
    return llvm::any_of(shape->args, isKnown) ||
           (shape->cls->isProtocol && !shape->cls->isBuiltin) ||
           (!shape->args.empty() && isWritable(shape->cls));
  if (auto *tuple = dyn_cast<TupleType>(type))
    return llvm::any_of(tuple->elements, isKnown);
  auto *callable = dyn_cast<CallableType>(type);
  return callable && isKnown(callable->result);
}

/// Can elements be stored through a value of the class? Those of the program
/// have fields.
bool ViewChange::isWritable(const ClassInfo *cls) const {
  static constexpr llvm::StringLiteral writers[] = {"__setitem__", "append",
                                                    "add", "send"};
  return !cls->module->isStdlib ||
         llvm::any_of(writers, [&](llvm::StringRef name) {
           return cls->findMethod(name);
         });
}

/// A list of bools or floats that is seen as a Sequence of objects holds bytes
/// or doubles.
bool ViewChange::isHeldOtherwise(TypeRef from, TypeRef to) const {
  return from != to && to->getKind() != TypeKind::TypeVar && !isUnknown(to) &&
         (isInstanceOf(from, store.classes.bool_) ||
          isInstanceOf(from, store.classes.float_));
}

bool ViewChange::checkInstance(TypeRef from, const InstanceType *to) {
  auto *seen =
      llvm::dyn_cast_or_null<InstanceType>(asBase(store, from, to->cls));
  if (!seen || to->args.empty())
    return false;
  if (seen->args.size() != to->args.size())
    return saysElements(to);
  for (auto [a, b] : llvm::zip(seen->args, to->args)) {
    bool isLost = isUnknown(b) && !isUnknown(a) && isWritable(to->cls);
    if (isLost || isHeldOtherwise(a, b) || checkElement(a, b))
      return true;
  }
  return false;
}

bool ViewChange::check(TypeRef from, TypeRef to) {
  if (from == to || isUnknown(to))
    return false;
  if (isUnknown(from))
    return saysElements(to);
  if (auto *list = dyn_cast<UnionType>(from))
    return llvm::any_of(list->members,
                        [&](TypeRef member) { return check(member, to); });
  if (auto *list = dyn_cast<UnionType>(to))
    return !llvm::is_contained(list->members, from) &&
           llvm::any_of(list->members,
                        [&](TypeRef member) { return check(from, member); });
  if (auto *wanted = dyn_cast<TupleType>(to)) {
    auto *tuple = dyn_cast<TupleType>(from);
    return tuple && anyElement(tuple, wanted, [&](TypeRef a, TypeRef b) {
             return wanted->unbounded ? checkElement(a, b) : check(a, b);
           });
  }
  if (auto *wanted = dyn_cast<CallableType>(to)) {
    auto *callable = dyn_cast<CallableType>(from);
    return callable && checkElement(callable->result, wanted->result);
  }
  auto *shape = dyn_cast<InstanceType>(to);
  return shape && checkInstance(from, shape);
}

bool krait::types::changesView(TypeStore &store, TypeRef from, TypeRef to) {
  return ViewChange(store).check(from, to);
}

/// The builtin generic class that a type is an instance of; null for others.
static const InstanceType *getGeneric(TypeRef type) {
  auto *shape = dyn_cast<InstanceType>(type);
  return shape && shape->cls->isBuiltin && !shape->args.empty() ? shape
                                                                : nullptr;
}

bool krait::types::isAmbiguous(TypeRef type) {
  auto *list = dyn_cast<UnionType>(type);
  if (!list)
    return false;
  llvm::SmallPtrSet<ClassInfo *, 4> seen;
  return llvm::any_of(list->members, [&](TypeRef member) {
    const InstanceType *shape = getGeneric(member);
    return shape && !seen.insert(shape->cls).second;
  });
}

TypeRef krait::types::uniteViews(TypeStore &store, TypeRef type) {
  if (!isAmbiguous(type))
    return type;
  llvm::MapVector<ClassInfo *, llvm::SmallVector<TypeRef, 2>> views;
  llvm::SmallVector<TypeRef, 4> members;
  for (TypeRef member : llvm::cast<UnionType>(type)->members) {
    const InstanceType *shape = getGeneric(member);
    if (!shape) {
      members.push_back(member);
      continue;
    }
    auto &args = views[shape->cls];
    if (args.empty())
      args.append(shape->args.begin(), shape->args.end());
    else
      for (auto [known, arg] : llvm::zip_equal(args, shape->args))
        known =
            known->getKind() == TypeKind::Any || arg->getKind() == TypeKind::Any
                ? store.getAny()
                : store.getUnion({known, arg});
  }
  for (auto &[cls, args] : views)
    members.push_back(store.getInstance(cls, args));
  return store.getUnion(members);
}
