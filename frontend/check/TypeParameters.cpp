//===- TypeParameters.cpp - What tells the type arguments of a call -------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Beside the plain arguments of a call (ArgumentBinding.cpp): the type that is
// expected of its result, what a function among the arguments gives, the
// arguments of __init__, and, where nothing tells, later use.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

const CallableType *krait::check::getCallable(TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    for (TypeRef member : list->members)
      if (auto *callable = llvm::dyn_cast<CallableType>(member))
        return callable;
  return llvm::dyn_cast<CallableType>(type);
}

/// What calling the function value `type` with arguments of types `params`
/// gives; null when that is unknown.
TypeRef BodyChecker::applyFunction(TypeRef type,
                                   llvm::ArrayRef<TypeRef> params) {
  llvm::SmallVector<Argument, 4> args;
  for (TypeRef param : params)
    args.push_back({.type = param});
  if (auto *function = llvm::dyn_cast<FunctionType>(type)) {
    // Of a bound method an override may be called.
    if (function->receiver) {
      ++quiet;
      TypeRef result =
          callFunction(nullptr, 0, function->function, function->receiver, args,
                       nullptr, SourceRange());
      --quiet;
      return result;
    }
    for (FunctionInfo *candidate : getCandidates(function->function)) {
      Callee callee;
      if (bindCall(candidate, nullptr, args, nullptr, SourceRange(),
                   /*quiet=*/true, callee))
        return callee.result;
    }
    return nullptr;
  }
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(type))
    return construct(nullptr, 0, cls->instance, args, nullptr, SourceRange());
  if (auto *callable = llvm::dyn_cast<CallableType>(type)) {
    bool fits = callable->anyParams ||
                (callable->params.size() == params.size() &&
                 llvm::all_of_zip(params, callable->params,
                                  [&](TypeRef given, TypeRef wanted) {
                                    return isAssignable(given, wanted);
                                  }));
    return fits ? callable->result : nullptr;
  }
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    TypeRef result = store.getNever();
    for (TypeRef member : list->members) {
      TypeRef each = applyFunction(member, params);
      if (!each)
        return nullptr;
      result = join(result, each);
    }
    return result;
  }
  return nullptr;
}

/// What a function value says that it takes solves the type parameters which no
/// other argument tells: `compose(parse, str)`.
void BodyChecker::solveFromParameters(TypeRef type, const CallableType *wanted,
                                      Bindings &bindings) {
  llvm::SmallVector<TypeRef, 4> taken;
  if (auto *callable = llvm::dyn_cast<CallableType>(type)) {
    if (!callable->anyParams)
      taken.append(callable->params.begin(), callable->params.end());
  } else if (auto *function = llvm::dyn_cast<FunctionType>(type)) {
    auto candidates = getCandidates(function->function);
    if (candidates.size() != 1)
      return;
    program.resolveFunction(candidates[0]);
    llvm::ArrayRef<ParamInfo> params = candidates[0]->params;
    for (const ParamInfo &param :
         params.drop_front(function->receiver != nullptr))
      if (param.kind <= ParamKind::PositionalOrKeyword)
        taken.push_back(param.type);
  }
  for (auto [given, place] : llvm::zip(taken, wanted->params)) {
    auto *var = llvm::dyn_cast<TypeVarType>(place);
    auto it = var ? bindings.find(var->param) : bindings.end();
    // A Protocol names no class whose values could be passed.
    if (it != bindings.end() && !it->second && given && !hasTypeVars(given) &&
        given->getKind() != TypeKind::Any && hasDescriptor(given))
      it->second = given;
  }
}

/// Solves the type parameters of the Callable `wanted` by what the function
/// value really gives; false when `wanted` is no Callable or its parameters are
/// not known yet.
bool BodyChecker::solveFromFunction(TypeRef type, TypeRef wanted,
                                    Bindings &bindings) {
  const CallableType *callable = getCallable(wanted);
  if (!callable || callable->anyParams)
    return false;
  llvm::SmallVector<TypeRef, 4> given;
  for (TypeRef each : callable->params)
    given.push_back(substitute(store, each, getSolved(bindings)));
  if (llvm::any_of(given, hasTypeVars))
    return false;
  TypeRef result = applyFunction(type, given);
  return result && isAssignable(result, callable->result, &bindings);
}

/// A generic class where a function is wanted whose result tells the type
/// arguments: `Callable[[], list[int]]` makes `list` the class of list[int].
TypeRef BodyChecker::fitClass(TypeRef type, TypeRef result) {
  auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(type);
  if (!cls || !hasTypeVars(cls->instance))
    return type;
  Bindings bindings;
  collectTypeVars(cls->instance, bindings);
  if (!matchExpected(cls->instance, result, bindings))
    return type;
  TypeRef fitted = substitute(store, cls->instance, getSolved(bindings));
  return hasTypeVars(fitted) ? type : store.getClassObject(fitted);
}

bool BodyChecker::matchExpected(TypeRef declaredType, TypeRef expected,
                                Bindings &bindings) {
  if (auto *list = llvm::dyn_cast<UnionType>(expected)) {
    // Where several members fit, the arguments have to say which it is.
    Bindings found;
    unsigned fitting = 0;
    for (TypeRef member : list->members) {
      Bindings trial = bindings;
      if (!matchExpected(declaredType, member, trial))
        continue;
      found = std::move(trial);
      ++fitting;
    }
    if (fitting == 1)
      bindings = std::move(found);
    return fitting == 1;
  }
  auto *shape = llvm::dyn_cast<InstanceType>(declaredType);
  auto *wanted = llvm::dyn_cast<InstanceType>(expected);
  if (!shape || !wanted || shape->cls != wanted->cls)
    return false;
  for (auto [a, b] : llvm::zip(shape->args, wanted->args))
    if (auto *var = llvm::dyn_cast<TypeVarType>(a);
        var && !hasTypeVars(b) && b->getKind() != TypeKind::Any) {
      auto it = bindings.find(var->param);
      if (it != bindings.end() && !it->second)
        it->second = b;
    }
  return true;
}

bool Program::solveConstructor(BodyChecker &checker, FunctionInfo *init,
                               TypeRef self,
                               llvm::MutableArrayRef<Argument> args,
                               Bindings &bindings) {
  // The parameters of __init__ tell the arguments of the class, where they
  // mention its type parameters.
  resolveFunction(init);
  auto *shape = llvm::cast<InstanceType>(self);
  for (const TypeParamInfo *param : shape->cls->typeParams)
    bindings.try_emplace(param, nullptr);
  // Functions last: their parameters' types come from the others.
  for (bool functions : {false, true}) {
    size_t index = 1;
    for (Argument &arg : args) {
      const ParamInfo *param = nullptr;
      if (arg.keyword) {
        for (const ParamInfo &each : init->params)
          if (each.name == arg.name)
            param = &each;
      } else if (index < init->params.size()) {
        param = &init->params[index];
        // `*args` takes all that follow.
        index += param->kind != ParamKind::VarPositional;
      }
      if (!param || !param->type || arg.isStar || !hasTypeVars(param->type))
        continue;
      TypeRef type = checker.checkArgument(arg, nullptr);
      if (llvm::isa<FunctionType, ClassObjectType>(type) != functions)
        continue;
      if (!functions || !checker.solveFromFunction(type, param->type, bindings))
        checker.isAssignable(type, param->type, &bindings);
    }
  }
  return true;
}

/// Type parameters of the result that were left to later use: the native's
/// symbol depends on them, too.
void BodyChecker::bindPending(TypeRef declaredType, Callee &callee) {
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(declaredType);
  auto *result = llvm::dyn_cast<InstanceType>(callee.result);
  if (!shape || !result || shape->cls != result->cls)
    return;
  for (auto [param, arg] : llvm::zip(shape->args, result->args))
    if (auto *var = llvm::dyn_cast<TypeVarType>(param))
      callee.bindings.try_emplace(var->param, arg);
}

/// Type parameters that nothing told become pending: `x = list()`.
TypeRef BodyChecker::solvePending(const ast::Node *node, unsigned slot,
                                  TypeRef type) {
  if (!hasTypeVars(type) || !node)
    return type;
  Bindings bindings;
  collectTypeVars(type, bindings);
  unsigned index = 2 * slot;
  if (auto *shape = llvm::dyn_cast<InstanceType>(type))
    for (TypeRef arg : shape->args)
      if (auto *var = llvm::dyn_cast<TypeVarType>(arg))
        bindings[var->param] = program.getPending(&instance, node, index++);
  for (auto &[param, slotType] : bindings)
    if (!slotType)
      slotType = store.getAny();
  return substitute(store, type, bindings);
}
