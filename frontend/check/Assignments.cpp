//===- Assignments.cpp - Targets of assignments ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/check/BodyChecker.h"
#include "frontend/types/Promotion.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

TypeRef BodyChecker::getDeclared(bind::Variable *variable) {
  return variable ? declared.lookup(variable) : nullptr;
}

static bool isUnionOfLiterals(TypeRef type) {
  auto *list = llvm::dyn_cast<UnionType>(type);
  return list && llvm::all_of(list->members, [](TypeRef member) {
           return llvm::isa<LiteralType>(member);
         });
}

void BodyChecker::assignVariable(bind::Variable *variable, TypeRef type,
                                 const ast::Node *at) {
  // Several literals come from a declaration, one may be just the first value.
  if (!isUnionOfLiterals(type))
    type = widen(type);
  if (variable->scope->kind == bind::ScopeKind::Class)
    return assignClassName(variable, type, at);
  // `x = (item, x)` in a loop has another type each time round: one that is
  // known at run time only.
  constexpr unsigned limit = 10;
  if (!loops.empty() && isNestedDeeper(type, limit))
    type = store.getAny();
  TypeRef wanted = getDeclared(variable);
  TypeRef storage = type;
  if (wanted) {
    if (!isAssignable(type, wanted)) {
      report(at->range, diag::err_assignment, type->str(), wanted->str());
      type = wanted;
    }
    // An Any stays what it is, and an object becomes one; a protocol or union
    // place keeps the value's own type as the narrowed one.
    if ((wanted->getKind() == TypeKind::Any &&
         isInstanceOf(type, store.classes.object)) ||
        program.keepsAny(instance.module, wanted, type))
      type = wanted;
    // Of what is not known it is found out when it is assigned.
    if (type->getKind() == TypeKind::Any && hasDescriptor(wanted)) {
      noteView(type, wanted);
      type = promote(store, wanted, type);
    }
    storage = type;
    if (type->getKind() == TypeKind::Any)
      type = wanted;
  }
  if (!isLocal(variable)) {
    // global or nonlocal: the owner's storage takes it.
    if (variable->scope->kind == bind::ScopeKind::Module)
      program.learnGlobal(variable, storage);
    else
      program.learnCaptured(&instance, variable, storage);
    state.invalidate(variable);
    return;
  }
  if (frame->kind == bind::ScopeKind::Module)
    program.learnGlobal(variable, storage);
  TypeRef &slot = instance.varTypes[variable];
  TypeRef merged = slot ? join(slot, storage) : storage;
  if (merged != slot) {
    slot = merged;
    // Closures made before this point see the variable too.
    if (variable->isCaptured)
      program.changed = true;
  }
  state.variables[variable] = {type, Bound::Yes};
  state.invalidate(variable);
  for (FlowState *handler : handlers) {
    VariableState &seen = handler->variables[variable];
    seen.type = seen.type ? join(seen.type, type) : type;
    if (seen.bound == Bound::No)
      seen.bound = Bound::Maybe;
    handler->invalidate(variable);
  }
}

void BodyChecker::unbind(bind::Variable *variable) {
  if (!isLocal(variable))
    return;
  state.variables[variable].bound = Bound::No;
  state.invalidate(variable);
  for (FlowState *handler : handlers)
    if (VariableState &seen = handler->variables[variable];
        seen.bound == Bound::Yes)
      seen.bound = Bound::Maybe;
}

/// What a field learns from `value`. A function keeps its own type where it is
/// the only one that the field gets; else the field is of the Callable type
/// that the parameter which brought the function is declared with.
TypeRef BodyChecker::getStoredType(const ast::Attribute *target, TypeRef type,
                                   const ast::Expr *value) {
  auto *name = llvm::dyn_cast_or_null<ast::Name>(value);
  if (!name || !llvm::isa<FunctionType, ClassObjectType>(type))
    return type;
  TypeRef general = nullptr, wanted = getDeclared(lookup(name));
  auto *list = llvm::dyn_cast_or_null<UnionType>(wanted);
  for (TypeRef member : list ? list->members : llvm::ArrayRef<TypeRef>(wanted))
    if (llvm::isa_and_nonnull<CallableType>(member))
      general = member;
  auto *object = llvm::dyn_cast<InstanceType>(check(target->value));
  FieldInfo *field =
      object ? object->cls->findField(target->attr.str()) : nullptr;
  if (!general || !field)
    return type;
  TypeRef known = program.getFieldType(object, field);
  if (known == type || known->getKind() == TypeKind::Never)
    return type;
  program.generalizeField(object, field, general);
  return general;
}

void BodyChecker::assign(const ast::Expr *target, TypeRef type,
                         const ast::Expr *value) {
  switch (target->kind) {
  case ast::Kind::Name: {
    instance.exprTypes[target] = widen(type);
    if (bind::Variable *variable = lookup(target))
      assignVariable(variable, type, value ? (const ast::Node *)value : target);
    return;
  }
  case ast::Kind::Attribute:
    return assignAttribute(
        llvm::cast<ast::Attribute>(target),
        getStoredType(llvm::cast<ast::Attribute>(target), type, value));
  case ast::Kind::Subscript:
    return assignSubscript(llvm::cast<ast::Subscript>(target), type);
  case ast::Kind::Tuple:
    return unpack(target, llvm::cast<ast::Tuple>(target)->elts, type);
  case ast::Kind::List:
    return unpack(target, llvm::cast<ast::List>(target)->elts, type);
  case ast::Kind::Starred:
    return assign(llvm::cast<ast::Starred>(target)->value, type, value);
  default:
    llvm_unreachable("the parser rejects other targets");
  }
}

/// The tuple of what each element may be, of a union of tuples of `size`
/// elements; null for any other type.
TypeRef BodyChecker::mergeTuples(TypeRef type, size_t size) {
  auto *list = llvm::dyn_cast<UnionType>(type);
  if (!list)
    return nullptr;
  llvm::SmallVector<TypeRef, 4> parts(size, store.getNever());
  for (TypeRef member : list->members) {
    auto *tuple = getTupleShape(store, member);
    if (!tuple || tuple->unbounded || tuple->elements.size() != size)
      return nullptr;
    for (auto [part, element] : llvm::zip(parts, tuple->elements))
      part = join(part, element);
  }
  return store.getTuple(parts);
}

void BodyChecker::unpack(const ast::Expr *target,
                         llvm::ArrayRef<ast::Expr *> elements, TypeRef type) {
  instance.exprTypes[target] = type;
  auto *tuple = getTupleShape(store, type);
  size_t star = elements.size();
  for (auto [i, element] : llvm::enumerate(elements))
    if (llvm::isa<ast::Starred>(element))
      star = i;
  bool hasStar = star != elements.size();
  if (tuple && !tuple->unbounded) {
    size_t given = tuple->elements.size();
    if (hasStar ? given + 1 < elements.size() : given != elements.size()) {
      report(target->range, diag::err_unpack_count, std::to_string(given),
             std::to_string(elements.size()));
      return;
    }
    for (size_t i = 0; i != elements.size(); ++i) {
      if (i < star) {
        assign(elements[i], tuple->elements[i], nullptr);
      } else if (i == star) {
        TypeRef element = store.getNever();
        for (size_t j = star; j != given - (elements.size() - 1 - star); ++j)
          element = join(element, tuple->elements[j]);
        if (element->getKind() == TypeKind::Never)
          element = store.getObject();
        assign(elements[i], store.getList(element), nullptr);
      } else {
        assign(elements[i], tuple->elements[given - (elements.size() - i)],
               nullptr);
      }
    }
    return;
  }
  if (TypeRef merged = hasStar ? nullptr : mergeTuples(type, elements.size())) {
    iterate(type, target, target);
    for (auto [each, part] :
         llvm::zip(elements, llvm::cast<TupleType>(merged)->elements))
      assign(each, part, nullptr);
    return;
  }
  TypeRef element = iterate(type, target, target);
  for (size_t i = 0; i != elements.size(); ++i) {
    TypeRef own =
        hasStar ? nullptr : getUnpackedElement(store, type, i, elements.size());
    assign(elements[i],
           i == star ? store.getList(element)
           : own     ? own
                     : element,
           nullptr);
  }
}

void BodyChecker::assignAttribute(const ast::Attribute *target, TypeRef type) {
  TypeRef object = checkOperand(target->value);
  llvm::StringRef name = target->attr;
  if (auto *module = llvm::dyn_cast<ModuleType>(object)) {
    ModuleInfo *owner = module->module;
    bind::Variable *variable =
        owner->ast && !owner->isStdlib ? owner->findVariable(name) : nullptr;
    if (!variable) {
      unsupported(target, "assignment to this attribute of a module",
                  "a function of that module with `global`");
      return;
    }
    variable->isCaptured = true;
    program.learnGlobal(variable, widen(type));
    instance.exprTypes[target] = program.getGlobalType(variable);
    if (auto path = getPath(target))
      state.members.erase(*path);
    return;
  }
  TypeRef stored;
  if (auto *list = llvm::dyn_cast<UnionType>(object)) {
    stored = store.getNever();
    for (auto [i, member] : llvm::enumerate(list->members)) {
      TypeRef each = assignMember(target, member, type, getWriteSlot(i));
      stored = each && stored ? join(stored, each) : nullptr;
    }
  } else {
    stored = assignMember(target, object, type, getWriteSlot());
  }
  if (!stored)
    return;
  instance.exprTypes[target] = stored;
  if (auto path = getPath(target)) {
    std::string prefix = path->second;
    for (auto it = state.members.begin(); it != state.members.end();) {
      bool below = it->first.first == path->first &&
                   llvm::StringRef(it->first.second).starts_with(prefix);
      it = below ? state.members.erase(it) : std::next(it);
    }
    state.members[*path] = widen(type);
  }
}

/// Is it the __init__ that a dataclass gets? It stores the fields of a frozen
/// one.
bool BodyChecker::isGeneratedInit() const {
  return instance.function && instance.function->module->isBuiltins &&
         instance.function->name == "__init__";
}

/// Stores a value of `type` in attribute `target` of an object of one type.
/// Gives the type of the field, null for a property or after an error.
TypeRef BodyChecker::assignMember(const ast::Attribute *target, TypeRef object,
                                  TypeRef type, unsigned slot) {
  llvm::StringRef name = target->attr;
  TypeRef owner = object;
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(object))
    owner = cls->instance;
  auto *shape = llvm::dyn_cast<InstanceType>(owner);
  if (object->getKind() == TypeKind::Any) {
    assignOfUnknown(target, type, slot);
    return nullptr;
  }
  if (!shape) {
    report(target->range, diag::err_no_attribute, object->str(), name);
    return nullptr;
  }
  if (FunctionInfo *method = shape->cls->findMethod(name)) {
    if (method->isProperty && method->setter) {
      Argument argument;
      argument.type = type;
      callFunction(target, slot, method->setter, object, argument, nullptr,
                   target->range);
      return nullptr;
    }
    report(target->range, diag::err_not_assignable_attribute, shape->str(),
           name);
    return nullptr;
  }
  ClassInfo *holder = nullptr;
  FieldInfo *field = shape->cls->findField(name, &holder);
  if (!field) {
    report(target->range, diag::err_no_attribute, object->str(), name);
    return nullptr;
  }
  if (shape->cls->isTupleField(field) && !isGeneratedInit()) {
    report(target->range, diag::err_not_assignable_attribute, shape->str(),
           name);
    return nullptr;
  }
  rejectClassStore(target, object);
  if (llvm::isa<ClassObjectType>(object)) {
    // Each class would have a variable of its own from then on; the default of
    // a dataclass stays what it was.
    bool isOwn = llvm::any_of(shape->cls->fields, [&](auto &entry) {
      return &entry.second == field;
    });
    if (!isOwn || (shape->cls->isDataclass && !field->isClassVar)) {
      unsupported(target,
                  isOwn ? "assignment to the default of a field"
                        : "assignment to an inherited class variable",
                  isOwn ? "a `ClassVar` annotation"
                        : "the class that defines it");
      return nullptr;
    }
    field->isAssignedOnClass = true;
  } else if (field->isClassVar) {
    field->isAssignedOnSelf = true;
  }
  if (shape->cls->isFrozen && !isGeneratedInit()) {
    // The call raises FrozenInstanceError.
    Argument arguments[2];
    arguments[0].type = store.getStr();
    arguments[1].type = type;
    callFunction(target, slot, shape->cls->findMethod("__setattr__"), object,
                 arguments, nullptr, target->range);
    return nullptr;
  }
  if (field->declared) {
    // The type parameters are those of the class that declares the field.
    TypeRef seen = asBase(store, owner, holder);
    TypeRef wanted = substitute(store, field->declared,
                                getClassBindings(seen ? seen : owner));
    if (!isAssignable(type, wanted))
      report(target->range, diag::err_assignment, type->str(), wanted->str());
  }
  program.learnField(owner, field, widen(type));
  TypeRef stored = program.getFieldType(owner, field);
  noteStored(type, stored, target->range);
  return stored;
}

void BodyChecker::assignSubscript(const ast::Subscript *target, TypeRef type) {
  TypeRef object = checkOperand(target->value);
  TypeRef index = check(target->slice);
  TypeRef args[] = {index, type};
  const ast::Expr *exprs[] = {target->slice, target};
  callMethod(target, 0, object, "__setitem__", args, exprs, false);
}

void BodyChecker::visitAssign(const ast::Assign *stmt) {
  TypeRef expected = nullptr;
  for (const ast::Expr *target : stmt->targets)
    if (llvm::isa<ast::Name>(target))
      expected = expected ? expected : getDeclared(lookup(target));
    else if (auto *attribute = llvm::dyn_cast<ast::Attribute>(target))
      expected = expected ? expected : getFieldExpectation(attribute);
  TypeRef type = check(stmt->value, expected);
  for (const ast::Expr *target : stmt->targets)
    assign(target, type, stmt->value);
}

/// Declared type of the field a target names: it guides an empty display.
TypeRef BodyChecker::getFieldExpectation(const ast::Attribute *target) {
  auto *object = llvm::dyn_cast<InstanceType>(check(target->value));
  ClassInfo *holder = nullptr;
  FieldInfo *field =
      object ? object->cls->findField(target->attr.str(), &holder) : nullptr;
  if (!field || !field->declared)
    return nullptr;
  TypeRef seen = asBase(store, object, holder);
  return substitute(store, field->declared,
                    getClassBindings(seen ? seen : object));
}

void BodyChecker::visitAnnAssign(const ast::AnnAssign *stmt) {
  TypeRef type = program.refineDeclared(evaluate(stmt->annotation), stmt->value,
                                        instance.module);
  if (program.getSpecialFormName(store.getClassObject(type)) == "TypeAlias") {
    // `Vector: TypeAlias = list[float]` is an assignment like any other.
    if (stmt->value)
      assign(stmt->target, check(stmt->value), stmt->value);
    return;
  }
  auto *subscript = llvm::dyn_cast<ast::Subscript>(stmt->annotation);
  auto *form = llvm::dyn_cast<ast::Name>(subscript ? subscript->value
                                                   : stmt->annotation);
  bool bareFinal = form && form->id == "Final" && !subscript;
  bind::Variable *variable =
      llvm::isa<ast::Name>(stmt->target) ? lookup(stmt->target) : nullptr;
  if (variable && !bareFinal)
    declared[variable] = type;
  if (!stmt->value)
    return;
  TypeRef value = check(stmt->value, bareFinal ? nullptr : type);
  assign(stmt->target, value, stmt->value);
}

void BodyChecker::visitAugAssign(const ast::AugAssign *stmt) {
  TypeRef left;
  if (auto *name = llvm::dyn_cast<ast::Name>(stmt->target))
    left = checkName(name);
  else if (auto *attribute = llvm::dyn_cast<ast::Attribute>(stmt->target))
    left = checkAttribute(attribute);
  else
    left =
        subscriptType(llvm::cast<ast::Subscript>(stmt->target),
                      check(llvm::cast<ast::Subscript>(stmt->target)->value));
  instance.exprTypes[stmt->target] = left;
  TypeRef right = check(stmt->value, left);
  TypeRef result = checkBinary(stmt, stmt->op, left, right, stmt->target,
                               stmt->value, /*inPlace=*/true);
  instance.augmented[stmt] = result;
  switch (stmt->target->kind) {
  case ast::Kind::Name:
    if (bind::Variable *variable = lookup(stmt->target))
      assignVariable(variable, result, stmt->value);
    break;
  case ast::Kind::Attribute: {
    assignAttribute(llvm::cast<ast::Attribute>(stmt->target), result);
    instance.exprTypes[stmt->target] = left;
    break;
  }
  default: {
    auto *subscript = llvm::cast<ast::Subscript>(stmt->target);
    TypeRef args[] = {instance.getType(subscript->slice), result};
    const ast::Expr *exprs[] = {subscript->slice, stmt->target};
    // Call 0 of the target reads, call 1 writes.
    callMethod(stmt->target, 1, instance.getType(subscript->value),
               "__setitem__", args, exprs, false);
  }
  }
}

void BodyChecker::checkDeleted(const ast::Subscript *target) {
  TypeRef object = check(target->value);
  TypeRef index = check(target->slice);
  callMethod(target, 0, object, "__delitem__", index, target->slice, false);
}

void BodyChecker::visitDelete(const ast::Delete *stmt) {
  for (const ast::Expr *target : ast::getDeleted(stmt))
    deleteTarget(target);
}

void BodyChecker::deleteTarget(const ast::Expr *target) {
  if (auto *name = llvm::dyn_cast<ast::Name>(target)) {
    bind::Variable *variable = lookup(name);
    if (!variable)
      return;
    if (isLocal(variable) &&
        state.variables.lookup(variable).bound != Bound::Yes)
      instance.maybeUnbound.insert(name);
    else
      instance.maybeUnbound.erase(name);
    unbind(variable);
  } else if (auto *subscript = llvm::dyn_cast<ast::Subscript>(target)) {
    checkDeleted(subscript);
  } else {
    deleteAttribute(llvm::cast<ast::Attribute>(target));
  }
}

/// The field of the object is unset again. What the class holds besides stays
/// out: a property, a default that would show again.
void BodyChecker::deleteAttribute(const ast::Attribute *target) {
  TypeRef object = checkOperand(target->value);
  if (object->getKind() == TypeKind::Never)
    return;
  auto *shape = llvm::dyn_cast<InstanceType>(object);
  FieldInfo *field =
      shape ? shape->cls->findField(target->attr.str()) : nullptr;
  FunctionInfo *method =
      shape ? shape->cls->findMethod(target->attr.str()) : nullptr;
  instance.calls.erase({target, 0});
  if (method && method->deleter &&
      !Program::isRedefinedBelow(shape->cls, target->attr.str())) {
    callFunction(target, 0, method->deleter, object, {}, nullptr,
                 target->range);
    return;
  }
  if (shape && shape->cls->isTupleField(field)) {
    report(target->range, diag::err_not_assignable_attribute, shape->str(),
           target->attr.str());
    return;
  }
  if (!field || method || field->classValue || shape->cls->isFrozen ||
      shape->cls->isBuiltin ||
      Program::isRedefinedBelow(shape->cls, target->attr.str())) {
    if (shape && !field && !method)
      report(target->range, diag::err_no_attribute, object->str(),
             target->attr.str());
    else
      unsupported(target, "`del` of this attribute",
                  "one that only instances of a known class have");
  }
}
