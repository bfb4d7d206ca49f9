//===- Intrinsics.cpp - Builtin functions with rules of their own ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/ADT/StringSwitch.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

bool BodyChecker::collectClasses(const ast::Expr *expr,
                                 llvm::SmallVectorImpl<TypeRef> &classes) {
  if (auto *tuple = llvm::dyn_cast<ast::Tuple>(expr)) {
    for (const ast::Expr *element : tuple->elts)
      if (!collectClasses(element, classes))
        return false;
    return true;
  }
  if (auto *binary = llvm::dyn_cast<ast::BinOp>(expr))
    return binary->op == ast::Operator::BitOr &&
           collectClasses(binary->left, classes) &&
           collectClasses(binary->right, classes);
  if (auto *constant = llvm::dyn_cast<ast::Constant>(expr);
      constant && constant->value.isNone()) {
    instance.exprTypes[expr] = store.getNone();
    classes.push_back(store.getNone());
    return true;
  }
  TypeRef type = check(expr);
  if (auto *tuple = llvm::dyn_cast<TupleType>(type);
      tuple && !tuple->unbounded) {
    for (TypeRef element : tuple->elements) {
      auto *cls = llvm::dyn_cast<ClassObjectType>(element);
      if (!cls)
        return false;
      classes.push_back(cls->instance);
    }
    return true;
  }
  auto *cls = llvm::dyn_cast<ClassObjectType>(type);
  if (!cls)
    return false;
  if (auto *list = llvm::dyn_cast<UnionType>(cls->instance))
    classes.append(list->members.begin(), list->members.end());
  else
    classes.push_back(cls->instance);
  return true;
}

/// Can a value be tested for the class at run time? Not for what classes
/// implement without naming it.
bool BodyChecker::hasDescriptor(TypeRef type) {
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return !shape || !(shape->cls->isProtocol ||
                     (shape->cls->isBuiltin && shape->cls->isAbstract));
}

/// Is each value of `type` an instance of the class by inheritance?
bool BodyChecker::isBelow(TypeRef type, TypeRef cls) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return llvm::all_of(list->members,
                        [&](TypeRef member) { return isBelow(member, cls); });
  return asBase(store, widen(type), llvm::cast<InstanceType>(cls)->cls);
}

TypeRef BodyChecker::callIntrinsic(const ast::Call *expr,
                                   FunctionInfo *function,
                                   llvm::MutableArrayRef<Argument> args) {
  llvm::StringRef name = function->intrinsic;
  if (args.empty() || llvm::any_of(args, [](const Argument &arg) {
        return arg.isStar || arg.keyword;
      }))
    return nullptr;
  if (name == "isinstance" || name == "issubclass") {
    if (args.size() != 2)
      return nullptr;
    checkArgument(args[0], nullptr);
    llvm::SmallVector<TypeRef, 4> classes;
    if (!collectClasses(args[1].expr, classes))
      unsupported(args[1].expr, "a class computed at run time",
                  "a class or a tuple of classes");
    if (name == "isinstance")
      rejectStandInTest(expr, args[0].type, classes);
    for (TypeRef cls : classes)
      if (!hasDescriptor(cls) && !isBelow(args[0].type, cls))
        unsupported(args[1].expr,
                    "`" + name.str() + "` with the abstract class `" +
                        cls->str() + "`",
                    "the classes that are meant");
    return store.getBool();
  }
  if (args.size() != 1)
    return nullptr;
  if (name == "len") {
    TypeRef type = checkArgument(args[0], nullptr);
    if (definesMethod(widen(type), "__len__"))
      return callAnswering(expr, 1, type, "__len__", store.getInt());
    if (type->getKind() == TypeKind::Any || type->getKind() == TypeKind::Never)
      return store.getInt();
    auto *list = llvm::dyn_cast<UnionType>(type);
    for (TypeRef member : list ? list->members : llvm::ArrayRef<TypeRef>(type))
      if (!getMember(member, "__len__")) {
        report(expr->range, diag::err_no_length, type->str());
        break;
      }
    return store.getInt();
  }
  if (name == "iter") {
    TypeRef type = checkArgument(args[0], nullptr);
    if (definesMethod(widen(type), "__iter__"))
      return callMethod(expr, 1, type, "__iter__", {}, {}, false);
    if (asBase(store, type, store.classes.iterator))
      return type;
    return store.getInstance(store.classes.iterator,
                             iterate(type, expr, args[0].expr));
  }
  if (name == "next") {
    TypeRef type = checkArgument(args[0], nullptr);
    if (definesMethod(widen(type), "__next__"))
      return callMethod(expr, 1, type, "__next__", {}, {}, false);
    return iterate(type, expr, args[0].expr);
  }
  if (name == "id") {
    checkArgument(args[0], nullptr);
    return store.getInt();
  }
  if (name == "callable") {
    checkArgument(args[0], nullptr);
    return store.getBool();
  }
  return nullptr;
}

void BodyChecker::noteTruth(const ast::Expr *expr, TypeRef type) {
  if (definesMethod(type, "__bool__"))
    callAnswering(expr, 2, type, "__bool__", store.getBool());
  else if (definesMethod(type, "__len__"))
    callAnswering(expr, 2, type, "__len__", store.getInt());
}

/// A special method that has to give a `wanted`. One that gives something else
/// is left to the slot of the type, which says what is wrong.
TypeRef BodyChecker::callAnswering(const ast::Node *node, unsigned slot,
                                   TypeRef type, llvm::StringRef name,
                                   TypeRef wanted) {
  TypeRef result = callMethod(node, slot, type, name, {}, {}, false);
  if (!result || result->getKind() == TypeKind::Never)
    return result;
  if (widen(result) != wanted)
    instance.calls.erase({node, slot});
  return wanted;
}
