//===- FunctionValues.cpp - Values that hold one of several functions -----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `{"+": lambda a, b: a + b, "max": max}`: functions without a common type keep
// their own in a union. A call is checked for each of them; at run time the
// value tells which it is.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Can a value of the union tell which of its members it is of?
static bool isDistinct(const UnionType *list) {
  unsigned callables = 0;
  for (TypeRef member : list->members) {
    callables += member->getKind() == TypeKind::Callable;
    auto *cls = llvm::dyn_cast<ClassObjectType>(member);
    auto *shape = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
    if (cls && (!shape || !shape->cls->subclasses.empty()) &&
        !(shape && shape->cls->isBuiltin))
      return false;
  }
  return callables < 2;
}

TypeRef BodyChecker::callOneOf(const ast::Node *node, unsigned slot,
                               const UnionType *list,
                               llvm::MutableArrayRef<Argument> args,
                               TypeRef expected, SourceRange range) {
  bool canCall = llvm::all_of(list->members, [](TypeRef member) {
    auto *shape = llvm::dyn_cast<InstanceType>(member);
    return llvm::isa<FunctionType, CallableType, ClassObjectType>(member) ||
           (shape && shape->cls->findMethod("__call__"));
  });
  if (!canCall || !node)
    return nullptr;
  if (!isDistinct(list)) {
    for (Argument &arg : args)
      checkArgument(arg, nullptr);
    report(range, diag::err_unsupported,
           "a call of one of several functions without a common annotated type",
           "a `Callable` annotation where they are stored");
    return store.getAny();
  }
  CallTarget target;
  target.kind = CallTarget::OneOf;
  target.result = store.getNever();
  for (size_t index : getTestOrder(list)) {
    TypeRef member = list->members[index];
    instance.calls.erase({node, slot});
    TypeRef result = callType(node, slot, member, args, expected, range);
    const CallTarget *variant = instance.getCall(node, slot);
    if (!variant)
      return store.getAny();
    target.variants.push_back(*variant);
    target.cases.push_back(member);
    target.result = join(target.result, result);
  }
  TypeRef result = target.result;
  recordCall(node, slot, std::move(target));
  return result;
}

static bool holdsFunction(TypeRef type, bool isOutermost = true) {
  auto any = [](llvm::ArrayRef<TypeRef> parts) {
    return llvm::any_of(
        parts, [](TypeRef part) { return holdsFunction(part, false); });
  };
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return any(list->members);
  if (auto *tuple = llvm::dyn_cast<TupleType>(type))
    return any(tuple->elements);
  if (auto *shape = llvm::dyn_cast<InstanceType>(type))
    return any(shape->args);
  return !isOutermost && type->getKind() == TypeKind::Function;
}

void BodyChecker::rejectShown(const ast::Node *node, TypeRef type) {
  if (node && holdsFunction(type))
    unsupported(node, "a function without a common annotated type as an object",
                "a `Callable` annotation where it is stored");
}
