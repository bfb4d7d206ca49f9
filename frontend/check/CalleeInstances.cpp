//===- CalleeInstances.cpp - What a bound call passes and gives -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each parameter of a function written in Python is passed as a type that the
// argument and the annotation tell together; the function has an Instance for
// these types, whose result is that of the call.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/types/Promotion.h"
#include "frontend/types/Views.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Has it a form of its own, not that of a Callable?
static bool isOwnFunction(TypeRef type) {
  auto *list = llvm::dyn_cast<UnionType>(type);
  return list && llvm::any_of(list->members, [](TypeRef member) {
           return llvm::isa<FunctionType, ClassObjectType>(member);
         });
}

TypeRef BodyChecker::instanceParam(TypeRef declaredType, TypeRef actual) {
  actual = widen(actual);
  if (declaredType && declaredType->getKind() == TypeKind::Any &&
      isInstanceOf(actual, store.classes.object))
    return declaredType;
  if (!declaredType || declaredType->getKind() == TypeKind::Any)
    return actual;
  if (actual->getKind() == TypeKind::Any) {
    auto *shape = llvm::dyn_cast<InstanceType>(declaredType);
    bool isAbstract =
        shape && (shape->cls->isProtocol ||
                  (shape->cls->isBuiltin && shape->cls->isAbstract));
    return isAbstract ? actual : promote(store, declaredType, actual);
  }
  if (actual->getKind() == TypeKind::Never)
    return declaredType;
  if (llvm::isa<FunctionType, ClassObjectType>(actual) || isOwnFunction(actual))
    return actual;
  if (hasTypeVars(declaredType))
    return actual;
  if (auto *list = llvm::dyn_cast<UnionType>(declaredType)) {
    // A member that would be specialised by itself makes the union so.
    for (TypeRef member : list->members)
      if (instanceParam(member, actual) == actual && member != actual &&
          isAssignable(actual, member) && member->getKind() != TypeKind::None)
        return actual;
    return promote(store, declaredType, actual);
  }
  if (auto *shape = llvm::dyn_cast<InstanceType>(declaredType)) {
    if (shape->cls == store.classes.float_ || shape->cls == store.classes.int_)
      return isNumber(actual) ? actual : promote(store, declaredType, actual);
    if (shape->cls->isProtocol ||
        (shape->cls->isBuiltin && shape->cls->isAbstract))
      return actual;
    // A bare generic (`def f(xs: list)`) is what it is given.
    if (llvm::any_of(shape->args, [](TypeRef arg) {
          return arg->getKind() == TypeKind::Any;
        }))
      return actual;
    return declaredType;
  }
  if (auto *tuple = llvm::dyn_cast<TupleType>(declaredType)) {
    auto *given = llvm::dyn_cast<TupleType>(actual);
    if (given && !given->unbounded && !tuple->unbounded)
      return actual;
    return declaredType;
  }
  return declaredType;
}

TypeRef Program::getDefaultType(FunctionInfo *function, unsigned index,
                                BodyChecker &checker) {
  const ParamInfo &param = function->params[index];
  // Recorded where the def was executed; a literal needs no more.
  if (auto *constant = llvm::dyn_cast<ast::Constant>(param.defaultValue))
    return checker.checkConstant(constant);
  Instance *definer = function->enclosing
                          ? function->enclosing
                          : moduleBodies.lookup(function->module);
  if (TypeRef known = definer ? definer->getType(param.defaultValue) : nullptr)
    return widenLiterals(types, known);
  BodyChecker defaults(*this, defaultScratch);
  defaultScratch.module = function->module;
  return widenLiterals(types, defaults.check(param.defaultValue, param.type));
}

/// A native makes a number of an object of unknown class.
void BodyChecker::noteConversion(TypeRef type) {
  bool isFloat = isInstanceOf(type, store.classes.float_);
  if (isFloat)
    program.noteDynamicMethod("__float__");
  if (isFloat || isInstanceOf(type, store.classes.int_))
    program.noteDynamicMethod("__index__");
}

/// Fixes what each parameter is passed as, and what the call gives.
void BodyChecker::finishCallee(Callee &callee, SourceRange range) {
  FunctionInfo *function = callee.function;
  // An argument that never comes: so far, if it is that of a recursive call.
  bool isNeverCalled = llvm::any_of(callee.paramTypes, [](TypeRef type) {
    return type && type->getKind() == TypeKind::Never;
  });
  for (auto [i, param] : llvm::enumerate(function->params)) {
    TypeRef wanted =
        param.type ? substitute(store, param.type, callee.bindings) : nullptr;
    TypeRef actual = callee.paramTypes[i];
    if (callee.args[i].kind == ArgSource::Default)
      wanted = getDefaultPlace(function, i, wanted, actual);
    if (callee.args[i].kind == ArgSource::Receiver ||
        param.kind == ParamKind::VarPositional ||
        param.kind == ParamKind::VarKeyword) {
      if (function->isNative() && wanted &&
          callee.args[i].kind == ArgSource::Stars)
        callee.paramTypes[i] = store.getUnboundedTuple(wanted);
      else
        callee.paramTypes[i] = substitute(store, actual, callee.bindings);
      continue;
    }
    if (function->isNative() || !function->intrinsic.empty()) {
      callee.paramTypes[i] =
          wanted && !hasTypeVars(wanted) ? wanted : widen(actual);
      if (actual->getKind() == TypeKind::Any ||
          takesIndex(function, param, actual))
        noteConversion(callee.paramTypes[i]);
      // `float` in the signature of a native function is a conversion, a type
      // parameter that stands for it is a place.
      if (!param.type || !hasTypeVars(param.type))
        continue;
    } else if (program.keepsAny(function->module, param.type, actual)) {
      callee.paramTypes[i] = param.type;
    } else {
      callee.paramTypes[i] =
          ignoresAnnotations || takesMember(function, actual, wanted)
              ? widen(actual)
              : instanceParam(wanted, actual);
    }
    const ast::Expr *expr = callee.args[i].expr;
    noteStored(actual, callee.paramTypes[i], expr ? expr->range : range);
  }
  if (function->isNative() || !function->intrinsic.empty()) {
    callee.result =
        function->returnsSelf ? getSelfResult(callee.paramTypes[0])
        : function->returnType
            ? substitute(store, function->returnType, callee.bindings)
            : store.getNone();
    return;
  }
  callee.instance =
      program.getInstance(function, callee.paramTypes, callee.bindings);
  callee.result =
      isNeverCalled ? store.getNever() : callee.instance->returnType;
}

void BodyChecker::noteStored(TypeRef from, TypeRef to, SourceRange range) {
  noteHiddenInt(from, to);
  noteView(from, to);
  noteCallable(from, to, range);
  // What may be one is looked at when it is stored.
  auto *list = llvm::dyn_cast<UnionType>(from);
  bool isHidden =
      list ? llvm::any_of(list->members,
                          [&](TypeRef member) {
                            return widen(member) != store.getBool() &&
                                   hidesBool(store, member, to);
                          })
           : hidesBool(store, from, to);
  if (quiet || !range.isValid() || !isHidden)
    return;
  // A container of int holds bools in such a program.
  if (!store.hasBoolsInPlacesOfInt())
    program.needsBools = true;
  else
    report(range, diag::err_unsupported,
           "a `bool` in a place of type `" + to->str() + "`",
           "`int(...)`, or `bool` beside `int` in the annotation");
}

void BodyChecker::noteView(TypeRef from, TypeRef to) {
  if (!quiet && changesView(store, from, to))
    program.needed = Elements::Words;
}

void BodyChecker::noteHiddenInt(TypeRef from, TypeRef to) {
  if (!quiet && store.getElements() == Elements::Exact &&
      hidesInt(store, from, to))
    program.needed = std::max(program.needed, Elements::Numbers);
}
