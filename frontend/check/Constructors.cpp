//===- Constructors.cpp - Calls of classes ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Typing specification, chapter "Constructors": `__new__` of the builtins,
// `__init__`, and what a dataclass makes of its fields.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/types/Promotion.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

TypeRef BodyChecker::construct(const ast::Node *node, unsigned slot,
                               TypeRef self,
                               llvm::MutableArrayRef<Argument> args,
                               TypeRef expected, SourceRange range) {
  auto *shape = llvm::dyn_cast<InstanceType>(self);
  if (!shape) {
    report(range, diag::err_not_callable, "type[" + self->str() + "]");
    return store.getAny();
  }
  ClassInfo *cls = shape->cls;
  program.resolveClass(cls);
  if (llvm::StringRef form =
          program.getSpecialFormName(store.getClassObject(self));
      !form.empty()) {
    // TypeVar("T"), NewType(...): definitions for the checker only.
    static constexpr llvm::StringLiteral definitions[] = {
        "TypeVar",       "ParamSpec", "TypeVarTuple", "NewType",
        "TypeAliasType", "field",     "dataclass"};
    if (!llvm::is_contained(definitions, form))
      report(range, diag::err_unsupported, "a call of `" + form.str() + "`",
             "the steps by themselves");
    return store.getNone();
  }
  if (cls->isBuiltin && !cls->isException) {
    FunctionInfo *create = cls->findMethod("__new__");
    if (!create) {
      report(range, diag::err_not_callable, "type[" + self->str() + "]");
      return store.getAny();
    }
    TypeRef result = callFunction(
        node, slot, create, store.getClassObject(self), args, expected, range);
    return result;
  }
  for (ClassInfo *base : cls->mro)
    for (auto &[name, method] : base->methods)
      if (method->isAbstract && cls->findMethod(name) == method) {
        report(range, diag::err_abstract_class, cls->name, name.str());
        return self;
      }
  ClassInfo *owner = nullptr;
  FunctionInfo *init = cls->findMethod("__init__", &owner);
  CallTarget target;
  target.kind = CallTarget::Construct;
  target.result = self;
  if (init && !owner->isBuiltin) {
    // The type arguments: from the expected type, then from the arguments.
    Bindings bindings;
    if (hasTypeVars(self) && expected) {
      for (const TypeParamInfo *param : cls->typeParams)
        bindings[param] = nullptr;
      if (matchExpected(self, expected, bindings))
        self = substitute(store, self, getSolved(bindings));
    }
    Callee probe;
    if (hasTypeVars(self) &&
        program.solveConstructor(*this, init, self, args, bindings))
      self = substitute(store, self, getSolved(bindings));
    self = solvePending(node, slot, self);
    Callee callee;
    if (!bindCall(init, self, args, nullptr, range, quiet, callee))
      return self;
    target.callees.push_back(callee);
  } else if (cls->isDataclass) {
    return constructDataclass(node, slot, self, args, expected, range);
  } else {
    for (Argument &arg : args)
      checkArgument(arg, nullptr);
    if (!args.empty() && !cls->isException)
      report(range, diag::err_too_many_arguments, cls->name);
    self = solvePending(node, slot, self);
  }
  target.result = self;
  program.noteConstructed(self);
  if (node)
    recordCall(node, slot, std::move(target));
  return self;
}

TypeRef BodyChecker::constructDataclass(const ast::Node *node, unsigned slot,
                                        TypeRef self,
                                        llvm::MutableArrayRef<Argument> args,
                                        TypeRef expected, SourceRange range) {
  auto *shape = llvm::cast<InstanceType>(self);
  FunctionInfo *init = program.getDataclassInit(shape->cls);
  Bindings bindings;
  for (const TypeParamInfo *param : shape->cls->typeParams)
    bindings[param] = nullptr;
  if (hasTypeVars(self) && expected && matchExpected(self, expected, bindings))
    self = substitute(store, self, getSolved(bindings));
  Callee callee;
  if (!matchArguments(init, true, args, range, quiet, callee))
    return self;
  callee.paramTypes.assign(init->params.size(), nullptr);
  Bindings own = getClassBindings(self);
  for (auto [i, param] : llvm::enumerate(init->params)) {
    ArgSource &source = callee.args[i];
    if (source.kind == ArgSource::Receiver)
      continue;
    TypeRef wanted = substitute(store, param.type, own);
    FieldInfo *field = shape->cls->findField(param.name.str());
    if (source.kind == ArgSource::Default) {
      callee.paramTypes[i] = wanted;
      if (field && field->factory)
        makeFieldDefault(shape->cls, field, wanted, range);
      continue;
    }
    for (Argument &arg : args)
      if (arg.expr == source.expr) {
        TypeRef type = checkArgument(arg, arg.isStar ? nullptr : wanted);
        if (source.kind == ArgSource::Unpacked)
          type = getUnpacked(arg, source);
        if (!isAssignable(type, wanted, &bindings))
          report(arg.expr->range, diag::err_arg_type, param.name.str(),
                 shape->cls->name, type->str(), wanted->str());
        else if (field)
          program.learnField(self, field, widen(type));
        callee.paramTypes[i] = promote(store, wanted, widen(type));
        noteStored(type, callee.paramTypes[i]);
      }
  }
  if (hasTypeVars(self))
    self = substitute(store, self, getSolved(bindings));
  self = solvePending(node, slot, self);
  for (TypeRef &type : callee.paramTypes)
    if (type)
      type = substitute(store, type, getClassBindings(self));
  callee.paramTypes[0] = self;
  callee.result = store.getNone();
  if (FunctionInfo *post = shape->cls->findMethod("__post_init__"))
    callMethod(node, slot + 1, self, post->name, {}, {}, false);
  CallTarget target;
  target.kind = CallTarget::Construct;
  target.result = self;
  target.callees.push_back(callee);
  program.noteConstructed(self);
  if (node)
    recordCall(node, slot, std::move(target));
  return self;
}

/// The call of a field's default_factory that a construction makes; recorded
/// at the `field(...)`.
void BodyChecker::makeFieldDefault(ClassInfo *cls, FieldInfo *field,
                                   TypeRef wanted, SourceRange range) {
  cls->findField(field->name.str(), &cls);
  Instance *definer = cls->enclosing ? cls->enclosing
                                     : program.moduleBodies.lookup(cls->module);
  TypeRef factory = definer ? definer->getType(field->factory) : nullptr;
  if (!factory)
    return;
  TypeRef given =
      callType(field->dataclassField, 0, factory, {}, wanted, range);
  if (!isAssignable(given, wanted))
    report(field->factory->range, diag::err_assignment, given->str(),
           wanted->str());
}
