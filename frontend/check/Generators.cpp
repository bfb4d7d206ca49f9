//===- Generators.cpp - What generator functions yield, get and return ----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The typing documentation, "Generator[YieldType, SendType, ReturnType]". A
// generator function always gives a Generator, whatever protocol its
// annotation names; what the annotation says is what callers may rely on.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Reads the annotation of the result of a generator function.
void BodyChecker::enterGenerator() {
  FunctionInfo *function = instance.function;
  if (!function->returnType) {
    instance.sendType = store.getAny();
    return;
  }
  TypeRef wanted = substitute(store, function->returnType, instance.bindings);
  auto *shape = llvm::dyn_cast<InstanceType>(wanted);
  instance.sendType =
      wanted->getKind() == TypeKind::Any ? store.getAny() : store.getNone();
  if (!shape || shape->cls == store.classes.object)
    return;
  if (shape->cls == store.classes.generator) {
    declaredYield = shape->args[0];
    instance.sendType = shape->args[1];
    declaredReturn = shape->args[2];
  } else if (shape->cls == store.classes.iterator ||
             shape->cls == store.classes.iterable) {
    declaredYield = shape->args[0];
  } else {
    report(function->returnAnnotation->range, diag::err_generator_annotation,
           wanted->str());
  }
  if (declaredYield && declaredYield->getKind() == TypeKind::Any)
    declaredYield = nullptr;
}

void BodyChecker::noteYield(TypeRef type, const ast::Expr *at) {
  type = widen(type);
  if (declaredYield && !isAssignable(type, declaredYield)) {
    report(at->range, diag::err_yield_value, type->str(), declaredYield->str());
    return;
  }
  if (declaredYield)
    type = refineResult(declaredYield, type);
  type = store.getElement(type);
  instance.yieldType =
      instance.yieldType ? join(instance.yieldType, type) : type;
}

TypeRef BodyChecker::checkYield(const ast::Yield *expr) {
  TypeRef type =
      expr->value ? check(expr->value, declaredYield) : store.getNone();
  noteYield(type, expr->value ? expr->value : expr);
  return instance.sendType;
}

/// What is left when the inner iterator has ended is its return value.
TypeRef BodyChecker::checkYieldFrom(const ast::YieldFrom *expr) {
  TypeRef source = check(expr->value);
  noteYield(iterate(source, expr, expr->value), expr->value);
  if (source->getKind() == TypeKind::Any)
    return source;
  TypeRef base = asBase(store, source, store.classes.generator);
  return base ? llvm::cast<InstanceType>(base)->args[2]
         : isInstanceOf(source, store.classes.iterator) ? store.getAny()
                                                        : store.getNone();
}

TypeRef BodyChecker::getGeneratorType() {
  TypeRef none = store.getNone();
  TypeRef yielded = instance.yieldType ? instance.yieldType
                    : declaredYield    ? declaredYield
                                       : store.getNever();
  TypeRef result = returned ? returned : store.getNever();
  if (declaredReturn && declaredReturn->getKind() != TypeKind::Any)
    result = result->getKind() == TypeKind::Never
                 ? declaredReturn
                 : refineResult(declaredReturn, result);
  TypeRef sent = instance.sendType ? instance.sendType : none;
  return store.getInstance(store.classes.generator, {yielded, sent, result});
}
