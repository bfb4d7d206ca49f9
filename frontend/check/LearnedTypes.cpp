//===- LearnedTypes.cpp - What rounds learn -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types that the flow inside one body cannot tell: of globals, captured
// variables and fields, and of the elements of empty displays. Each is the join
// of what was seen so far; where it grows, another round is needed.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"
#include "frontend/types/Promotion.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

void Program::learnGlobal(bind::Variable *variable, TypeRef type) {
  TypeRef &slot = globalTypes[variable];
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
}

void Program::learnCaptured(Instance *from, bind::Variable *variable,
                            TypeRef type) {
  Instance *owner = getOwner(from, variable);
  if (!owner)
    return;
  TypeRef &slot = owner->varTypes[variable];
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
}

Instance *Program::getOwner(Instance *from, bind::Variable *variable) {
  Instance *owner = from->function ? from->function->enclosing : nullptr;
  while (owner && owner->function &&
         owner->function->scope != variable->getFrame())
    owner = owner->function->enclosing;
  return owner;
}

TypeRef Program::getCapturedType(Instance *from, bind::Variable *variable) {
  Instance *owner = getOwner(from, variable);
  TypeRef type = owner ? owner->varTypes.lookup(variable) : nullptr;
  return type ? type : types.getNever();
}

Bound Program::getGlobalState(ModuleInfo *module, bind::Variable *variable) {
  FlowState *state = moduleStates.lookup(module);
  if (!state)
    return module->isBuiltins ? Bound::Yes : Bound::Maybe;
  return state->variables.lookup(variable).bound;
}

static bool hasUnknownArgument(TypeRef type) {
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return shape && llvm::any_of(shape->args, [](TypeRef arg) {
           return arg->getKind() == TypeKind::Any;
         });
}

/// What has been learned of the field, whatever the arguments of its class.
TypeRef Program::joinFieldTypes(FieldInfo *field) {
  TypeRef joined = types.getNever();
  for (auto &[place, learned] : fieldTypes)
    if (place.second == field)
      joined = join(types, joined, learned);
  return joined;
}

TypeRef Program::getFieldType(TypeRef instance, FieldInfo *field) {
  auto *shape = llvm::cast<InstanceType>(instance);
  ClassInfo *owner = nullptr;
  shape->cls->findField(field->name.str(), &owner);
  TypeRef seen = owner ? asBase(types, instance, owner) : instance;
  TypeRef learned = fieldTypes.lookup({seen, field});
  if (!field->declared && types.getElements() == Elements::Words &&
      hasUnknownArgument(seen))
    return joinFieldTypes(field);
  if (!field->declared)
    return learned ? learned : types.getNever();
  TypeRef declared = substitute(types, field->declared, getClassBindings(seen));
  return learned ? promote(types, declared, learned) : declared;
}

void Program::learnField(TypeRef instance, FieldInfo *field, TypeRef type) {
  auto *shape = llvm::cast<InstanceType>(instance);
  ClassInfo *owner = nullptr;
  shape->cls->findField(field->name.str(), &owner);
  TypeRef seen = owner ? asBase(types, instance, owner) : instance;
  TypeRef &slot = fieldTypes[{seen, field}];
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
  if (owner && owner->isNamedTuple)
    learnShape(seen);
}

void Program::generalizeField(TypeRef instance, FieldInfo *field,
                              TypeRef callable) {
  auto *shape = llvm::cast<InstanceType>(instance);
  ClassInfo *owner = nullptr;
  shape->cls->findField(field->name.str(), &owner);
  TypeRef seen = owner ? asBase(types, instance, owner) : instance;
  TypeRef &slot = fieldTypes[{seen, field}];
  TypeRef merged = callable;
  if (slot) {
    auto *list = llvm::dyn_cast<UnionType>(slot);
    for (TypeRef member : list ? list->members : llvm::ArrayRef<TypeRef>(slot))
      if (!llvm::isa<FunctionType, ClassObjectType>(member))
        merged = join(types, merged, member);
  }
  if (merged == slot)
    return;
  slot = merged;
  changed = true;
}

/// Places that take anything of some behaviour: they do not tell what an empty
/// display will hold.
static bool isUninformative(TypeStore &types, TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return llvm::any_of(list->members, [&](TypeRef member) {
      return isUninformative(types, member);
    });
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return llvm::is_contained({TypeKind::Pending, TypeKind::Never},
                            type->getKind()) ||
         (shape &&
          (shape->cls->isProtocol || shape->cls == types.classes.object)) ||
         hasTypeVars(type);
}

bool Program::learnPending(const PendingType *pending, TypeRef type) {
  if (isUninformative(types, type))
    return true;
  TypeRef &slot =
      pendingTypes[{pending->instance, pending->origin, pending->index}];
  type = widenLiterals(types, type);
  // Containers of functions may get others later.
  if (TypeRef callable = toCallable(types, type))
    type = callable;
  TypeRef merged = slot ? join(types, slot, type) : type;
  if (merged != slot) {
    slot = merged;
    changed = true;
  }
  return true;
}

TypeRef Program::getPending(const void *instance, const void *origin,
                            unsigned index) {
  auto it = pendingTypes.find({instance, origin, index});
  return it != pendingTypes.end() ? it->second
                                  : types.getPending(instance, origin, index);
}
