//===- Constructors.cpp - Calls of classes --------------------------------===//
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
    if (TypeRef result = callDataclassForm(node, slot, form, args, range))
      return result;
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
    ClassInfo *maker = nullptr;
    FunctionInfo *create = cls->findMethod("__new__", &maker);
    // That of object is for its own instances.
    if (!create || (maker == store.classes.object && cls != maker)) {
      report(range, diag::err_not_callable, "type[" + self->str() + "]");
      return store.getAny();
    }
    TypeRef result = callFunction(
        node, slot, create, store.getClassObject(self), args, expected, range);
    return result;
  }
  if (cls->isEnum) {
    // A member by its value.
    FunctionInfo *lookup = cls->findMethod("_lookup_");
    if (lookup)
      return callFunction(node, slot, lookup, nullptr, args, expected, range);
    report(range, diag::err_unsupported, "a call of `" + cls->name + "`",
           "a class statement");
    return store.getAny();
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
    Callee callee;
    if (!bindConstructor(node, slot, init, self, args, expected, range, callee))
      return self;
    target.callees.push_back(callee);
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

/// The `__init__`, or the overload of it, that a construction calls; `self`
/// gets the type arguments: from the expected type, then from the arguments.
bool BodyChecker::bindConstructor(const ast::Node *node, unsigned slot,
                                  FunctionInfo *init, TypeRef &self,
                                  llvm::MutableArrayRef<Argument> args,
                                  TypeRef expected, SourceRange range,
                                  Callee &callee) {
  Bindings known;
  if (hasTypeVars(self) && expected) {
    for (const TypeParamInfo *param :
         llvm::cast<InstanceType>(self)->cls->typeParams)
      known[param] = nullptr;
    if (matchExpected(self, expected, known))
      self = substitute(store, self, getSolved(known));
  }
  auto candidates = getCandidates(init);
  for (FunctionInfo *candidate : candidates) {
    TypeRef built = self;
    Bindings bindings = known;
    bool outer = std::exchange(overloaded, candidates.size() > 1);
    if (hasTypeVars(built) &&
        program.solveConstructor(*this, candidate, built, args, bindings))
      built = substitute(store, built, getSolved(bindings));
    built = solvePending(node, slot, built);
    callee = Callee();
    bool fits = bindCall(candidate, built, args, nullptr, range,
                         quiet || candidates.size() > 1, callee);
    overloaded = outer;
    if (!fits && candidates.size() > 1)
      continue;
    self = built;
    return fits;
  }
  if (!quiet) {
    std::string types;
    for (Argument &arg : args)
      types += (types.empty() ? "" : ", ") + checkArgument(arg, nullptr)->str();
    report(range, diag::err_no_overload, init->qualname, types);
  }
  self = solvePending(node, slot, self);
  return false;
}

/// `replace(x, ...)`, `asdict(x)`, `astuple(x)`: the method of x that the
/// dataclass has for it. Null for another form.
TypeRef BodyChecker::callDataclassForm(const ast::Node *node, unsigned slot,
                                       llvm::StringRef form,
                                       llvm::MutableArrayRef<Argument> args,
                                       SourceRange range) {
  if (form != "replace" && form != "asdict" && form != "astuple")
    return nullptr;
  auto *shape = args.empty() || args[0].keyword || args[0].isStar
                    ? nullptr
                    : llvm::dyn_cast<InstanceType>(
                          widen(checkArgument(args[0], nullptr)));
  FunctionInfo *method =
      shape ? shape->cls->findMethod(("__" + form + "__").str()) : nullptr;
  if (!method || !method->module->isBuiltins)
    return nullptr;
  return callFunction(node, slot, method, shape, args.drop_front(), nullptr,
                      range);
}

/// Type of the default of a parameter that a dataclass makes of a field.
TypeRef BodyChecker::checkFieldDefault(FunctionInfo *function, TypeRef receiver,
                                       unsigned index, TypeRef wanted,
                                       SourceRange range) {
  FieldInfo *field = function->params[index].field;
  // A copy has what the object has: for a field of `float`, maybe an int.
  if ((function->name == "__replace__" || function->name == "_replace") &&
      !field->isInitVar)
    return program.getFieldType(receiver, field);
  if (field->factory) {
    TypeRef given = makeFieldDefault(function->owner, field, wanted, range);
    return hasTypeVars(wanted) ? given : wanted;
  }
  ClassInfo *holder = function->owner->getFieldHolder(field);
  return program.getFieldType(program.getSelfType(holder), field);
}

/// `object.__new__(C)`: an instance of which nothing is set yet; null for any
/// other call.
TypeRef BodyChecker::checkAllocation(const ast::Call *expr) {
  auto *attribute = llvm::dyn_cast<ast::Attribute>(expr->func);
  auto *name =
      attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
  if (!name || attribute->attr != "__new__" || name->id != "object" ||
      !program.isBuiltinName(instance.module, name) || expr->args.size() != 1 ||
      !expr->keywords.empty())
    return nullptr;
  auto *cls = llvm::dyn_cast<ClassObjectType>(check(expr->args[0]));
  auto *shape = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  if (!shape || shape->cls->isBuiltin || !isClassName(expr->args[0]))
    return nullptr;
  CallTarget target;
  target.kind = CallTarget::Construct;
  target.result = shape;
  program.noteConstructed(shape);
  recordCall(expr, 0, std::move(target));
  return shape;
}

/// The call of a field's default_factory that a construction makes; recorded
/// at the `field(...)`.
TypeRef BodyChecker::makeFieldDefault(ClassInfo *cls, FieldInfo *field,
                                      TypeRef wanted, SourceRange range) {
  cls = cls->getFieldHolder(field);
  Instance *definer = cls->enclosing ? cls->enclosing
                                     : program.moduleBodies.lookup(cls->module);
  TypeRef factory = definer ? definer->getType(field->factory) : nullptr;
  if (!factory)
    return wanted;
  TypeRef given =
      callType(field->dataclassField, 0, factory, {}, wanted, range);
  if (!isAssignable(given, wanted))
    report(field->factory->range, diag::err_assignment, given->str(),
           wanted->str());
  return given;
}
