//===- ClosedWorld.cpp - Types that stand for those below -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All classes of the program are known: a Protocol stands for the types that
// flow into places of it, and a class whose subclasses define an attribute anew
// for these.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

void Program::noteImplementor(TypeRef type, TypeRef protocol) {
  changed |= implementors[protocol].insert(widenLiterals(types, type));
}

TypeRef Program::openProtocols(TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    llvm::SmallVector<TypeRef, 4> members;
    for (TypeRef member : list->members)
      members.push_back(openProtocols(member));
    return types.getUnion(members);
  }
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape || !shape->cls->isProtocol || shape->cls->isBuiltin)
    return type;
  llvm::SetVector<TypeRef> known;
  known.insert(type);
  llvm::SmallVector<TypeRef, 4> members;
  for (size_t i = 0; i != known.size(); ++i) {
    auto it = implementors.find(known[i]);
    if (it == implementors.end())
      continue;
    for (TypeRef each : it->second) {
      auto *cls = llvm::dyn_cast<InstanceType>(each);
      if (cls && cls->cls->isProtocol && !cls->cls->isBuiltin)
        known.insert(each);
      else if (cls || each->getKind() == TypeKind::Tuple ||
               each->getKind() == TypeKind::None)
        members.push_back(each);
      else
        return type; // a function, class or module
    }
  }
  return members.empty() ? type : types.getUnion(members);
}

/// Is `name` of the class found without an instance, and not by the type
/// descriptor?
static bool definesClassAttribute(const ClassInfo *cls, llvm::StringRef name) {
  for (auto &[key, field] : cls->fields)
    if (key == name)
      return field.isClassVar && !field.isAssignedOnSelf;
  for (auto &[key, method] : cls->methods)
    if (key == name)
      return method->isStatic || method->isClassMethod;
  return false;
}

/// Have the objects of the class a place for `name` that those of `base`, where
/// it is the class's alone, do not have?
static bool addsPlace(const ClassInfo *cls, ClassInfo *base,
                      llvm::StringRef name) {
  FieldInfo *shared = base->findField(name);
  if (!shared || !shared->isClassVar || shared->isAssignedOnSelf)
    return false;
  return llvm::any_of(cls->fields, [&](auto &entry) {
    return entry.first == name &&
           (!entry.second.isClassVar || entry.second.isAssignedOnSelf);
  });
}

/// Is `name` found in the class itself?
static bool definesMember(const ClassInfo *cls, llvm::StringRef name) {
  auto isIt = [&](auto &entry) { return entry.first == name; };
  for (auto &[key, field] : cls->fields)
    if (key == name && field.classValue)
      return true;
  return llvm::any_of(cls->methods, isIt) ||
         llvm::any_of(cls->innerClasses, isIt);
}

/// Does a class take a member from elsewhere than the class `base` below which
/// it stands: from its own body, or from another base?
static bool
takesFromElsewhere(const ClassInfo *cls, const ClassInfo *base,
                   llvm::function_ref<bool(const ClassInfo *)> defines) {
  auto it = llvm::find_if(cls->mro, defines);
  return it != cls->mro.end() && !base->isSubclassOf(*it);
}

bool Program::isRedefinedBelow(const ClassInfo *cls, llvm::StringRef name) {
  auto defines = [&](const ClassInfo *each) {
    return definesClassAttribute(each, name);
  };
  return llvm::any_of(cls->subclasses, [&](const ClassInfo *sub) {
    return takesFromElsewhere(sub, cls, defines) || isRedefinedBelow(sub, name);
  });
}

TypeRef Program::openOverrides(TypeRef type, llvm::StringRef name) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    llvm::SmallVector<TypeRef, 4> members;
    for (TypeRef member : list->members)
      members.push_back(openOverrides(member, name));
    return types.getUnion(members);
  }
  auto *object = llvm::dyn_cast<ClassObjectType>(type);
  auto *shape = llvm::dyn_cast<InstanceType>(object ? object->instance : type);
  if (!shape || shape->cls->isBuiltin || shape->cls->subclasses.empty())
    return type;
  llvm::SmallVector<TypeRef, 4> members{type};
  llvm::SmallVector<ClassInfo *, 8> work(shape->cls->subclasses.begin(),
                                         shape->cls->subclasses.end());
  while (!work.empty()) {
    ClassInfo *cls = work.pop_back_val();
    work.append(cls->subclasses.begin(), cls->subclasses.end());
    auto defines = [&](const ClassInfo *each) {
      return object ? definesMember(each, name)
                    : definesClassAttribute(each, name) ||
                          addsPlace(each, shape->cls, name);
    };
    // The classes where a class method and what its super() calls are found.
    auto getOrder = [&](const ClassInfo *each) {
      return llvm::ArrayRef(each->mro).drop_until(defines);
    };
    const FunctionInfo *method = cls->findMethod(name);
    bool callsSuper = method && method->isClassMethod;
    if (llvm::none_of(cls->bases, [&](TypeRef base) {
          auto *above = llvm::cast<InstanceType>(base)->cls;
          return above->isSubclassOf(shape->cls) &&
                 (takesFromElsewhere(cls, above, defines) ||
                  (callsSuper && getOrder(cls) != getOrder(above)));
        }))
      continue;
    TypeRef self = getSelfType(cls);
    if (hasTypeVars(self))
      self = types.getInstance(cls, shape->args);
    members.push_back(object ? types.getClassObject(self) : self);
  }
  return types.getUnion(members);
}
