//===- ClassValues.cpp - Calls of classes known only at run time ----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A value of type `type[C]` may be C or any class below it (typing
// specification, "Special types"). The program is closed, so these are known: a
// call of such a value is one construction for each, chosen by the class.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Does the expression name one class, whatever runs before?
bool BodyChecker::isClassName(const ast::Expr *expr) {
  if (auto *subscript = llvm::dyn_cast<ast::Subscript>(expr))
    return isClassName(subscript->value);
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr)) {
    TypeRef object = instance.getType(attribute->value);
    if (auto *cls = llvm::dyn_cast<ClassObjectType>(object))
      object = cls->instance;
    auto *shape = llvm::dyn_cast<InstanceType>(object);
    return llvm::isa<ModuleType>(object) ||
           (shape && shape->cls->findInnerClass(attribute->attr.str()));
  }
  auto *name = llvm::dyn_cast<ast::Name>(expr);
  if (!name)
    return false;
  bind::Variable *variable = lookup(name);
  return !variable ||
         llvm::isa_and_nonnull<ClassObjectType>(
             program.getStaticSymbol(variable, instance.module, &instance)) ||
         variable->scope->kind == bind::ScopeKind::Class;
}

/// The classes that a value of type `type` may be.
static void collectClassesBelow(TypeStore &store, TypeRef type,
                                llvm::SetVector<TypeRef> &found) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    for (TypeRef member : list->members)
      collectClassesBelow(store, member, found);
    return;
  }
  auto *cls = llvm::dyn_cast<ClassObjectType>(type);
  if (!cls)
    return;
  found.insert(cls->instance);
  auto *shape = llvm::dyn_cast<InstanceType>(cls->instance);
  if (!shape || shape->cls->isBuiltin)
    return;
  for (ClassInfo *sub : shape->cls->subclasses)
    if (sub->typeParams.empty())
      collectClassesBelow(store, store.getClassObject(store.getInstance(sub)),
                          found);
}

static bool hasAbstractMethod(const ClassInfo *cls) {
  for (ClassInfo *base : cls->mro)
    for (auto &[name, method] : base->methods)
      if (method->isAbstract && cls->findMethod(name) == method)
        return true;
  return false;
}

/// A call of a value that holds a class; null when it can be one class only.
TypeRef BodyChecker::callClassValue(const ast::Call *expr, TypeRef callee,
                                    llvm::MutableArrayRef<Argument> args,
                                    TypeRef expected) {
  auto *list = llvm::dyn_cast<UnionType>(callee);
  bool areClasses =
      list ? llvm::all_of(list->members,
                          [](TypeRef member) {
                            return llvm::isa<ClassObjectType>(member);
                          })
           : llvm::isa<ClassObjectType>(callee);
  if (!areClasses || (!list && isClassName(expr->func)))
    return nullptr;
  llvm::SetVector<TypeRef> classes;
  collectClassesBelow(store, callee, classes);
  if (classes.size() < 2)
    return nullptr;
  CallTarget target;
  target.kind = CallTarget::ConstructOf;
  target.result = store.getNever();
  for (TypeRef cls : classes) {
    auto *shape = llvm::dyn_cast<InstanceType>(cls);
    if (shape && hasAbstractMethod(shape->cls))
      continue;
    // A class below may take other arguments; calling it is a TypeError.
    bool isDeclared =
        llvm::isa<ClassObjectType>(callee)
            ? cls == classes[0]
            : llvm::is_contained(list->members, store.getClassObject(cls));
    size_t mark = program.diags.checkpoint();
    instance.calls.erase({expr, 0});
    TypeRef result = construct(expr, 0, cls, args, expected, expr->range);
    const CallTarget *made = instance.getCall(expr, 0);
    if (!made && !isDeclared)
      program.diags.rollback(mark);
    if (!made)
      continue;
    target.variants.push_back(*made);
    target.cases.push_back(cls);
    target.result = join(target.result, result);
  }
  if (target.variants.empty())
    return nullptr;
  TypeRef result = target.result;
  recordCall(expr, 0, std::move(target));
  return result;
}

/// Which class a value holds decides whose variable is assigned to.
void BodyChecker::rejectClassStore(const ast::Attribute *expr, TypeRef object) {
  auto *cls = llvm::dyn_cast<ClassObjectType>(object);
  auto *shape = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  if (shape && !shape->cls->isBuiltin && !shape->cls->subclasses.empty() &&
      !isClassName(expr->value))
    unsupported(expr,
                "assignment to `" + expr->attr.str().str() +
                    "` of a class that is known at run time only",
                "the class by its name, or a method of its instances");
}
