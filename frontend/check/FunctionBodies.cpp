//===- FunctionBodies.cpp - One body from its parameters to its result ----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/types/Promotion.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

BodyChecker::BodyChecker(Program &program, Instance &instance)
    : program(program), instance(instance), store(program.types) {
  if (instance.function)
    frame = instance.function->scope;
  else if (instance.module)
    frame = instance.module->scopes->getModuleScope();
}

void BodyChecker::checkModule() { visitBody(instance.module->ast->body); }

bool BodyChecker::isAssignable(TypeRef from, TypeRef to, Bindings *bindings) {
  auto resolve = [&](const PendingType *pending, TypeRef type) {
    if (auto *var = llvm::dyn_cast<TypeVarType>(type); var && bindings) {
      auto it = bindings->find(var->param);
      if (it != bindings->end()) {
        if (it->second)
          return program.learnPending(pending, it->second);
        it->second = pending;
        return true;
      }
    }
    return program.learnPending(pending, type);
  };
  auto member = [&](TypeRef type, llvm::StringRef name) {
    TypeRef found = getMember(type, name);
    if (auto *function = llvm::dyn_cast_or_null<FunctionType>(found))
      program.resolveFunction(function->function);
    return found;
  };
  auto implementor = [&](TypeRef type, TypeRef protocol) {
    program.noteImplementor(type, protocol);
  };
  auto result = [&](TypeRef function, llvm::ArrayRef<TypeRef> params) {
    return llvm::any_of(params, hasTypeVars) ? nullptr
                                             : applyFunction(function, params);
  };
  auto dropped = [&] { noteDroppedResult(); };
  SubtypeHooks hooks{resolve,     member, implementor,
                     readsTuples, result, dropped};
  return types::isAssignable(store, from, to, bindings, &hooks);
}

/// From now on a call of a Callable without result may give something in
/// CPython.
void BodyChecker::noteDroppedResult() {
  program.changed |= !program.dropsResults;
  program.dropsResults = true;
}

void BodyChecker::checkFunction() {
  FunctionInfo *function = instance.function;
  program.resolveFunction(function);
  auto *def = function->node;
  auto bindParam = [&](const ParamInfo &param, TypeRef type) {
    bind::Variable *variable = param.node ? lookup(param.node) : nullptr;
    if (!variable)
      return;
    TypeRef &slot = instance.varTypes[variable];
    slot = slot ? join(slot, type) : type;
    state.variables[variable] = {type, Bound::Yes};
    if (param.type && param.kind <= ParamKind::KeywordOnly &&
        param.kind != ParamKind::VarPositional)
      declared[variable] = substitute(store, param.type, instance.bindings);
  };
  for (auto [param, type] : llvm::zip(function->params, instance.params))
    bindParam(param, type);
  if (auto *lambda = llvm::dyn_cast<ast::Lambda>(def)) {
    if (function->scope && function->scope->isGenerator) {
      unsupported(lambda, "a `lambda` that yields", "a `def`");
      instance.returnType = store.getAny();
      return;
    }
    TypeRef type = widen(check(lambda->body));
    if (type != instance.returnType)
      instance.returnType = type;
    return;
  }
  if (function->isGenerator)
    enterGenerator();
  visitBody(function->getBody());
  bool stub =
      function->isAbstract || (function->owner && function->owner->isProtocol);
  TypeRef wanted = getDeclaredResult();
  if (state.reachable && stub && wanted && !returned) {
    // `...` stands for what the implementations give.
    instance.returnType = wanted;
    return;
  }
  if (state.reachable) {
    TypeRef none = store.getNone();
    returned = returned ? join(returned, none) : none;
    if (wanted && !function->isGenerator && !stub &&
        !isAssignable(none, wanted))
      report(function->node->range, diag::err_missing_return,
             function->qualname, wanted->str());
  }
  instance.returnType = getResultType();
}

/// `Self` is the class of the receiver, which may be below the method's own.
TypeRef krait::check::getSelfResult(TypeRef receiver) {
  auto *cls = llvm::dyn_cast<ClassObjectType>(receiver);
  return cls ? cls->instance : receiver;
}

/// What the annotation promises; null without one.
TypeRef BodyChecker::getDeclaredResult() {
  FunctionInfo *function = instance.function;
  if (!function || !function->returnType)
    return nullptr;
  if (function->returnsSelf && !instance.params.empty())
    return getSelfResult(instance.params[0]);
  TypeRef type = substitute(store, function->returnType, instance.bindings);
  // `F` of `def decorate(f: F) -> F` says how the result is called; which
  // function it is tells the body.
  return llvm::isa<FunctionType>(type) ? nullptr : type;
}

/// What callers see: the declared type, or what is really returned where that
/// is more precise and harmless, or differs in representation (an int where a
/// float was promised).
TypeRef BodyChecker::getResultType() {
  FunctionInfo *function = instance.function;
  if (function->isGenerator)
    return getGeneratorType();
  TypeRef actual = returned ? returned : store.getNever();
  instance.onlyRefuses = actual == program.getNotImplemented();
  TypeRef wanted = getDeclaredResult();
  if (!wanted)
    return actual;
  if (actual->getKind() == TypeKind::Never)
    return wanted;
  // `return NotImplemented` beside what the annotation of a method promises.
  if (function->owner && mentionsNotImplemented(actual)) {
    TypeRef rest = withoutNotImplemented(actual);
    rest = rest->getKind() == TypeKind::Never ? wanted
                                              : refineResult(wanted, rest);
    return join(rest, program.getNotImplemented());
  }
  if (program.isLibrary && !function->exportName.empty())
    return program.getExportedResult(function, actual);
  TypeRef result = refineResult(wanted, actual);
  // list(x) makes elements of what __iter__ promises, not of what it gives.
  bool isProtocolMethod =
      function->owner && llvm::StringRef(function->name).starts_with("__");
  noteStored(actual, result,
             function->returnAnnotation ? function->returnAnnotation->range
                                        : function->node->range);
  if (isProtocolMethod)
    noteHiddenInt(actual, wanted);
  return result;
}

/// Does a Callable not say how to call the function, or what it returns:
/// `Callable[..., R]`, or one with type parameters, as a decorator returns it?
static bool isVague(TypeRef type) {
  auto *callable = llvm::dyn_cast<CallableType>(type);
  return callable &&
         (callable->anyParams || hasTypeVars(callable) ||
          isVague(callable->result) || llvm::any_of(callable->params, isVague));
}

TypeRef BodyChecker::refineResult(TypeRef wanted, TypeRef actual) {
  // One of several types is looked at only at run time, as the Any says.
  if (wanted->getKind() == TypeKind::Any)
    return actual->getKind() == TypeKind::Union ||
                   isInstanceOf(actual, store.classes.object)
               ? wanted
               : actual;
  if (auto *shape = llvm::dyn_cast<InstanceType>(wanted)) {
    if (shape->cls == store.classes.float_ || shape->cls == store.classes.int_)
      return isAssignable(actual, wanted) ? actual : wanted;
    if (shape->cls->isProtocol ||
        (shape->cls->isBuiltin && shape->cls->isAbstract))
      return actual;
    return wanted;
  }
  if (llvm::isa<FunctionType>(actual) && isVague(wanted))
    return actual;
  if (auto *list = llvm::dyn_cast<UnionType>(wanted)) {
    // `float | None` that gets an int, `int | None` that gets a bool.
    if (llvm::is_contained(list->members, store.getFloat()) ||
        llvm::is_contained(list->members, store.getInt()))
      return promote(store, wanted, actual);
    return wanted;
  }
  if (auto *tuple = llvm::dyn_cast<TupleType>(wanted)) {
    auto *given = llvm::dyn_cast<TupleType>(actual);
    if (given && !given->unbounded && !tuple->unbounded &&
        given->elements.size() == tuple->elements.size()) {
      llvm::SmallVector<TypeRef, 4> elements;
      for (auto [a, b] : llvm::zip(tuple->elements, given->elements))
        elements.push_back(refineResult(a, b));
      return store.getTuple(elements);
    }
  }
  return wanted;
}
