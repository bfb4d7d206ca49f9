//===- Overloads.cpp - Which overloads a call may reach -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The first overload that takes the arguments is called. Where an argument is
// of unknown type or of a union, none may take it that is known here: the call
// goes to one that takes anything, or to one for each member of the union.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/types/Views.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// The runtime will ask an object of unknown class for the methods of a
/// protocol.
void BodyChecker::noteProtocol(TypeRef type) {
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape || !shape->cls->isProtocol)
    return;
  for (const DynamicMethod &each : getDynamicMethods())
    if (shape->cls->findMethod(each.name))
      program.noteDynamicMethod(each.name);
}

/// Which overload an argument of unknown type is for is known at run time; one
/// with a type parameter there, or an Any, takes them all. Null where there is
/// no such argument, or no such overload.
FunctionInfo *
BodyChecker::findMostGeneral(llvm::ArrayRef<FunctionInfo *> candidates,
                             TypeRef self, llvm::MutableArrayRef<Argument> args,
                             SourceRange range) {
  if (candidates.size() < 2)
    return nullptr;
  auto isUnknown = [](TypeRef type) {
    auto *shape = llvm::dyn_cast_or_null<InstanceType>(type);
    return type && (type->getKind() == TypeKind::Any ||
                    (shape && llvm::any_of(shape->args, [](TypeRef each) {
                       return each->getKind() == TypeKind::Any;
                     })));
  };
  llvm::SmallVector<Argument, 4> unchecked(args);
  llvm::SmallVector<size_t, 2> unknown;
  for (auto [i, arg] : llvm::enumerate(args))
    if (!llvm::isa_and_nonnull<ast::Lambda>(arg.expr) && !arg.isStar &&
        isUnknown(checkArgument(arg, nullptr)))
      unknown.push_back(i);
  if (unknown.empty())
    return nullptr;
  FunctionInfo *found = nullptr;
  size_t mark = program.diags.checkpoint();
  for (FunctionInfo *candidate : candidates) {
    llvm::SmallVector<Argument, 4> trial(args);
    Callee callee;
    if (!bindCall(candidate, self, trial, nullptr, range, true, callee))
      continue;
    size_t skipped = self ? 1 : 0;
    bool isGeneral = llvm::all_of(unknown, [&](size_t i) {
      size_t index = i + skipped;
      TypeRef type = args[i].keyword || index >= candidate->params.size()
                         ? nullptr
                         : candidate->params[index].type;
      return type && (llvm::isa<TypeVarType>(type) ||
                      type->getKind() == TypeKind::Any ||
                      (!hasDescriptor(type) && hasTypeVars(type)) ||
                      isInstanceOf(type, store.classes.object));
    });
    if (!isGeneral)
      continue;
    if (!found) {
      found = candidate;
    } else if (!found->isNative() && candidate->isNative()) {
      // It looks at the object itself, which may be what the other is for.
      for (size_t i : unknown)
        noteProtocol(found->params[i + (self ? 1 : 0)].type);
      found = candidate;
    }
  }
  program.diags.rollback(mark);
  // The one that is left is no overload any more: it tells what its arguments
  // are expected to be.
  if (found)
    llvm::copy(unchecked, args.begin());
  return found;
}

/// Takes the first argument of a union type apart: each member of the union
/// finds its own overload, for which a second union is taken apart in turn
/// (typing specification, "Argument type expansion"). `call` makes the call
/// with other arguments. Null when a member has no overload.
TypeRef BodyChecker::callByMember(
    const ast::Node *node, unsigned slot, llvm::MutableArrayRef<Argument> args,
    llvm::function_ref<TypeRef(llvm::MutableArrayRef<Argument>)> call) {
  const UnionType *list = nullptr;
  auto isSplit = [&](Argument &arg) {
    // The operands of an operator that has other methods are not taken apart.
    if (arg.isStar || arg.part ||
        (arg.expr ? llvm::isa<ast::Lambda>(arg.expr) : quiet))
      return false;
    list = llvm::dyn_cast<UnionType>(widen(checkArgument(arg, nullptr)));
    return list && !isAmbiguous(list);
  };
  auto *split = llvm::find_if(args, isSplit);
  if (split == args.end())
    return nullptr;
  llvm::SmallVector<Argument, 4> passed(args);
  auto callMember = [&](size_t member) {
    llvm::copy(args, passed.begin());
    passed[split - args.begin()].type = list->members[member];
    return call(passed);
  };
  auto order = getTestOrder(list);
  size_t mark = program.diags.checkpoint();
  ++quiet;
  bool fits = llvm::all_of(order, callMember);
  --quiet;
  program.diags.rollback(mark);
  if (!fits)
    return nullptr;
  CallTarget target;
  target.kind = CallTarget::ByMember;
  target.split.expr = split->expr;
  target.split.index = split - args.begin();
  target.result = store.getNever();
  for (size_t member : order) {
    target.result = join(target.result, callMember(member));
    target.cases.push_back(list->members[member]);
    if (node)
      target.variants.push_back(*instance.getCall(node, slot));
  }
  TypeRef result = target.result;
  if (node)
    recordCall(node, slot, std::move(target));
  return result;
}
