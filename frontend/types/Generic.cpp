//===- Generic.cpp - Substitution and solving of type parameters ----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/types/Generic.h"
#include "frontend/types/Subtype.h"
#include "llvm/ADT/STLExtras.h"
#include <numeric>

using namespace krait::types;
using llvm::cast;
using llvm::dyn_cast;

static llvm::SmallVector<TypeRef, 4> substituteAll(TypeStore &store,
                                                   llvm::ArrayRef<TypeRef> list,
                                                   const Bindings &bindings) {
  llvm::SmallVector<TypeRef, 4> result;
  for (TypeRef type : list)
    result.push_back(krait::types::substitute(store, type, bindings));
  return result;
}

TypeRef krait::types::substitute(TypeStore &store, TypeRef type,
                                 const Bindings &bindings) {
  if (bindings.empty())
    return type;
  switch (type->getKind()) {
  case TypeKind::Any:
  case TypeKind::Never:
  case TypeKind::None:
  case TypeKind::Literal:
  case TypeKind::Module:
  case TypeKind::Pending:
  case TypeKind::Function:
    return type;
  case TypeKind::Instance: {
    auto *instance = cast<InstanceType>(type);
    if (instance->args.empty())
      return type;
    return store.getInstance(instance->cls,
                             substituteAll(store, instance->args, bindings));
  }
  case TypeKind::Tuple: {
    auto *tuple = cast<TupleType>(type);
    auto elements = substituteAll(store, tuple->elements, bindings);
    return tuple->unbounded ? store.getUnboundedTuple(elements[0])
                            : store.getTuple(elements);
  }
  case TypeKind::Keywords: {
    auto *keywords = cast<KeywordsType>(type);
    return store.getKeywords(keywords->names,
                             substituteAll(store, keywords->types, bindings));
  }
  case TypeKind::Union:
    return store.getUnion(
        substituteAll(store, cast<UnionType>(type)->members, bindings));
  case TypeKind::Callable: {
    auto *callable = cast<CallableType>(type);
    return store.getCallable(substituteAll(store, callable->params, bindings),
                             substitute(store, callable->result, bindings),
                             callable->anyParams);
  }
  case TypeKind::ClassObject:
    return store.getClassObject(
        substitute(store, cast<ClassObjectType>(type)->instance, bindings));
  case TypeKind::TypeVar: {
    TypeRef bound = bindings.lookup(cast<TypeVarType>(type)->param);
    return bound ? bound : type;
  }
  }
  llvm_unreachable("covered switch");
}

bool krait::types::hasTypeVars(TypeRef type) {
  switch (type->getKind()) {
  case TypeKind::Any:
  case TypeKind::Never:
  case TypeKind::None:
  case TypeKind::Literal:
  case TypeKind::Module:
  case TypeKind::Pending:
  case TypeKind::Function:
    return false;
  case TypeKind::Instance:
    return llvm::any_of(cast<InstanceType>(type)->args, hasTypeVars);
  case TypeKind::Tuple:
    return llvm::any_of(cast<TupleType>(type)->elements, hasTypeVars);
  case TypeKind::Keywords:
    return llvm::any_of(cast<KeywordsType>(type)->types, hasTypeVars);
  case TypeKind::Union:
    return llvm::any_of(cast<UnionType>(type)->members, hasTypeVars);
  case TypeKind::Callable: {
    auto *callable = cast<CallableType>(type);
    return hasTypeVars(callable->result) ||
           llvm::any_of(callable->params, hasTypeVars);
  }
  case TypeKind::ClassObject:
    return hasTypeVars(cast<ClassObjectType>(type)->instance);
  case TypeKind::TypeVar:
    return true;
  }
  llvm_unreachable("covered switch");
}

void krait::types::bindUnknown(TypeRef given, TypeRef wanted,
                               Bindings &bindings) {
  if (!given || !wanted || given->getKind() != TypeKind::Any)
    return;
  Bindings mentioned;
  collectTypeVars(wanted, mentioned);
  for (auto &[param, none] : mentioned)
    if (auto it = bindings.find(param); it != bindings.end() && !it->second)
      it->second = given;
}

Bindings krait::types::getClassBindings(TypeRef type) {
  Bindings bindings;
  if (auto *instance = dyn_cast<InstanceType>(type))
    for (auto [param, arg] :
         llvm::zip(instance->cls->typeParams, instance->args))
      bindings[param] = arg;
  return bindings;
}

const TupleType *krait::types::getTupleShape(TypeStore &store, TypeRef type) {
  if (auto *tuple = dyn_cast<TupleType>(type))
    return tuple;
  auto *instance = dyn_cast<InstanceType>(type);
  ClassInfo *cls = instance ? instance->cls->findNamedTuple() : nullptr;
  TypeRef seen = cls ? asBase(store, type, cls) : nullptr;
  if (!seen)
    return nullptr;
  if (TypeRef known = cls->shapes.lookup(seen))
    return cast<TupleType>(known);
  Bindings bindings = getClassBindings(seen);
  llvm::SmallVector<TypeRef, 4> elements;
  for (const FieldInfo *field : cls->getTupleFields())
    elements.push_back(field->declared
                           ? substitute(store, field->declared, bindings)
                           : store.getNever());
  return cast<TupleType>(store.getTuple(elements));
}

TypeRef krait::types::asBase(TypeStore &store, TypeRef type,
                             const ClassInfo *base) {
  if (auto *literal = dyn_cast<LiteralType>(type))
    type = literal->base;
  // What a named tuple is as a tuple follows from its fields.
  if (auto *named = dyn_cast<InstanceType>(type);
      named && named->cls->isNamedTuple && named->cls != base &&
      base != store.classes.object)
    type = getTupleShape(store, type);
  if (auto *tuple = dyn_cast<TupleType>(type)) {
    TypeRef element = store.getNever();
    for (TypeRef each : tuple->elements)
      element = join(store, element, each);
    type = store.getInstance(store.classes.tuple, element);
  }
  auto *instance = dyn_cast<InstanceType>(type);
  if (!instance)
    return nullptr;
  if (instance->cls == base)
    return type;
  if (!instance->cls->isSubclassOf(base))
    return nullptr;
  Bindings bindings = getClassBindings(type);
  for (TypeRef parent : instance->cls->bases)
    if (TypeRef found =
            asBase(store, substitute(store, parent, bindings), base))
      return found;
  return base == store.classes.object ? store.getObject() : nullptr;
}

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

llvm::ArrayRef<krait::ast::Stmt *> FunctionInfo::getBody() const {
  if (auto *def = dyn_cast<ast::FunctionDef>(node))
    return def->body;
  if (auto *def = dyn_cast<ast::AsyncFunctionDef>(node))
    return def->body;
  return {};
}

bool ClassInfo::isSubclassOf(const ClassInfo *other) const {
  return llvm::is_contained(mro, other);
}

FunctionInfo *ClassInfo::findMethod(llvm::StringRef name,
                                    ClassInfo **owner) const {
  for (ClassInfo *cls : mro) {
    for (auto &[key, method] : cls->methods)
      if (key == name) {
        if (owner)
          *owner = cls;
        return method;
      }
    // `count` and `index` are good names of fields.
    if (cls->isNamedTuple)
      for (auto &[key, field] : cls->fields)
        if (key == name && field.inClassBody)
          return nullptr;
  }
  return nullptr;
}

FunctionInfo *ClassInfo::findImplemented(llvm::StringRef name,
                                         ClassInfo **owner) const {
  ClassInfo *definer = nullptr;
  FunctionInfo *method = findMethod(name, &definer);
  if (!method)
    return nullptr;
  bool isMixin =
      definer->isAbstract && !method->isAbstract && !method->isNative();
  if (definer->isBuiltin && !isMixin)
    return nullptr;
  if (owner)
    *owner = definer;
  return method;
}

bool ClassInfo::isUnhashable() const {
  for (const ClassInfo *cls : mro) {
    bool comparesEqual = false;
    for (auto &[key, method] : cls->methods) {
      if (key == "__hash__")
        return false;
      comparesEqual |= key == "__eq__" && !method->isNative();
    }
    if (comparesEqual)
      return true;
  }
  return false;
}

FieldInfo *ClassInfo::findField(llvm::StringRef name, ClassInfo **owner) {
  for (ClassInfo *cls : mro)
    for (auto &[key, field] : cls->fields)
      if (key == name) {
        if (owner)
          *owner = cls;
        return &field;
      }
  return nullptr;
}

FieldInfo *ClassInfo::findEnumMember(const ast::Assign *stmt) {
  auto *name = stmt->targets.size() == 1
                   ? llvm::dyn_cast<ast::Name>(stmt->targets[0])
                   : nullptr;
  auto it = name ? fields.find(name->id) : fields.end();
  return it != fields.end() && it->second.enumValue ? &it->second : nullptr;
}

ClassInfo *ClassInfo::getFieldHolder(const FieldInfo *field) {
  for (ClassInfo *cls : mro)
    for (auto &[key, own] : cls->fields)
      if (&own == field)
        return cls;
  return this;
}

ClassInfo *ClassInfo::findNamedTuple() const {
  auto found =
      llvm::find_if(mro, [](ClassInfo *cls) { return cls->isNamedTuple; });
  return found == mro.end() ? nullptr : *found;
}

llvm::SmallVector<FieldInfo *, 8> ClassInfo::getTupleFields() {
  llvm::SmallVector<FieldInfo *, 8> list;
  for (auto &[name, field] : fields)
    if (field.inClassBody)
      list.push_back(&field);
  return list;
}

bool ClassInfo::isTupleField(const FieldInfo *field) const {
  ClassInfo *named = findNamedTuple();
  return named && llvm::is_contained(named->getTupleFields(), field);
}

ClassInfo *ClassInfo::findInnerClass(llvm::StringRef name) const {
  for (ClassInfo *cls : mro)
    for (auto &[key, inner] : cls->innerClasses)
      if (key == name)
        return inner;
  return nullptr;
}

krait::bind::Variable *ModuleInfo::findVariable(llvm::StringRef name) const {
  for (auto &[key, variable] : scopes->getModuleScope()->variables)
    if (key == name)
      return variable.get();
  return nullptr;
}

void krait::types::collectTypeVars(TypeRef type, Bindings &bindings) {
  if (!type || !hasTypeVars(type))
    return;
  switch (type->getKind()) {
  case TypeKind::TypeVar:
    bindings.try_emplace(cast<TypeVarType>(type)->param, nullptr);
    return;
  case TypeKind::Instance:
    for (TypeRef arg : cast<InstanceType>(type)->args)
      collectTypeVars(arg, bindings);
    return;
  case TypeKind::Tuple:
    for (TypeRef arg : cast<TupleType>(type)->elements)
      collectTypeVars(arg, bindings);
    return;
  case TypeKind::Union:
    for (TypeRef arg : cast<UnionType>(type)->members)
      collectTypeVars(arg, bindings);
    return;
  case TypeKind::Callable:
    for (TypeRef arg : cast<CallableType>(type)->params)
      collectTypeVars(arg, bindings);
    collectTypeVars(cast<CallableType>(type)->result, bindings);
    return;
  case TypeKind::ClassObject:
    collectTypeVars(cast<ClassObjectType>(type)->instance, bindings);
    return;
  default:
    return;
  }
}

Bindings krait::types::getSolved(const Bindings &bindings) {
  Bindings solved;
  for (auto &[param, type] : bindings)
    if (type)
      solved[param] = type;
  return solved;
}

bool krait::types::anyElement(
    const TupleType *from, const TupleType *to,
    llvm::function_ref<bool(TypeRef element, TypeRef place)> test) {
  return llvm::any_of(llvm::enumerate(from->elements), [&](auto each) {
    size_t index = to->unbounded ? 0 : each.index();
    return index < to->elements.size() &&
           test(each.value(), to->elements[index]);
  });
}

llvm::SmallVector<size_t, 4> krait::types::getTestOrder(const UnionType *type) {
  llvm::SmallVector<size_t, 4> order(type->members.size());
  std::iota(order.begin(), order.end(), size_t(0));
  auto getRank = [&](size_t index) -> std::pair<bool, size_t> {
    TypeRef member = type->members[index];
    auto *object = dyn_cast<ClassObjectType>(member);
    auto *shape = dyn_cast<InstanceType>(object ? object->instance : member);
    return {object, shape ? shape->cls->mro.size() : 0};
  };
  llvm::stable_sort(
      order, [&](size_t a, size_t b) { return getRank(a) > getRank(b); });
  return order;
}
