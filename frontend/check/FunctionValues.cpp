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

/// The value of a call of a Callable without result, where the program passes a
/// function that has one.
void BodyChecker::rejectDropped(const ast::Node *node,
                                const CallableType *callable) {
  if (program.dropsResults && node && node != discarded &&
      callable->result->getKind() == TypeKind::None)
    unsupported(node,
                "the value of a call of a `Callable` without result, where "
                "the program passes a function that has one",
                "a statement of its own");
}

/// A call of a `Callable[..., R]`, whose arguments the function binds when it
/// is called.
TypeRef BodyChecker::callPacked(const ast::Node *node, unsigned slot,
                                const CallableType *callable,
                                llvm::MutableArrayRef<Argument> args,
                                SourceRange range) {
  rejectDropped(node, callable);
  CallTarget target;
  target.kind = CallTarget::Packed;
  target.result = callable->result;
  Callee &callee = target.callees.emplace_back();
  if (bindCall(program.getBuiltinHelper("_pack"), nullptr, args, nullptr, range,
               quiet, callee) &&
      node)
    recordCall(node, slot, std::move(target));
  return callable->result;
}

/// Does a place for one form of function values take values of the other form,
/// deep inside or as a member of a union?
static bool mixesForms(TypeRef from, TypeRef to) {
  auto mixes = [](llvm::ArrayRef<TypeRef> a, llvm::ArrayRef<TypeRef> b) {
    return a.size() == b.size() && llvm::any_of(llvm::zip(a, b), [](auto pair) {
             return mixesForms(std::get<0>(pair), std::get<1>(pair));
           });
  };
  if (from == to)
    return false;
  if (auto *list = llvm::dyn_cast<UnionType>(from))
    return llvm::any_of(list->members,
                        [&](TypeRef each) { return mixesForms(each, to); });
  if (auto *list = llvm::dyn_cast<UnionType>(to))
    return llvm::any_of(list->members,
                        [&](TypeRef each) { return mixesForms(from, each); });
  auto *a = llvm::dyn_cast<CallableType>(from);
  auto *b = llvm::dyn_cast<CallableType>(to);
  if (a && b)
    return a->anyParams != b->anyParams;
  if (auto *tuple = llvm::dyn_cast<TupleType>(from))
    if (auto *wanted = llvm::dyn_cast<TupleType>(to))
      return anyElement(tuple, wanted, mixesForms);
  auto *shape = llvm::dyn_cast<InstanceType>(from);
  auto *wanted = llvm::dyn_cast<InstanceType>(to);
  return shape && wanted && mixes(shape->args, wanted->args);
}

/// A function that goes to a place of a Callable is called there as that says:
/// its result goes to a place of the Callable's, and with `Callable[..., R]` it
/// gets a form of its own.
void BodyChecker::noteCallable(TypeRef from, TypeRef to, SourceRange range) {
  if (quiet)
    return;
  if (auto *tuple = llvm::dyn_cast<TupleType>(from))
    if (auto *wanted = llvm::dyn_cast<TupleType>(to))
      anyElement(tuple, wanted, [&](TypeRef element, TypeRef place) {
        noteCallable(element, place, range);
        return false;
      });
  bool isDirect = llvm::isa<CallableType>(from) && llvm::isa<CallableType>(to);
  if (range.isValid() && !isDirect && mixesForms(from, to))
    report(range, diag::err_unsupported,
           "a value of type `" + from->str() + "` in a place of type `" +
               to->str() + "`",
           "the same `Callable` in both");
  const CallableType *callable = getCallable(to);
  if (!callable || hasTypeVars(callable))
    return;
  auto *list = llvm::dyn_cast<UnionType>(from);
  for (TypeRef member : list ? list->members : llvm::ArrayRef(from)) {
    if (!llvm::isa<FunctionType, ClassObjectType>(member))
      continue;
    auto target = program.getCallableTarget(member, callable);
    if (target && target->result &&
        callable->result->getKind() != TypeKind::None)
      noteStored(target->result, callable->result, range);
  }
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
