//===- Type.cpp - Types of Python expressions -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/types/Type.h"
#include "frontend/types/Symbols.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace krait::types;
using llvm::ArrayRef;

TypeStore::TypeStore(Elements elements, bool holdsBools)
    : elements(elements), holdsBools(holdsBools) {
  auto simple = [&](TypeKind kind) {
    llvm::FoldingSetNodeID id;
    id.AddInteger(unsigned(kind));
    return intern<SimpleType>(id, kind);
  };
  any = simple(TypeKind::Any);
  never = simple(TypeKind::Never);
  none = simple(TypeKind::None);
}

static unsigned getDepthOf(ArrayRef<TypeRef> types) {
  unsigned depth = 0;
  for (TypeRef type : types)
    depth = std::max(depth, type->getDepth());
  return depth;
}

static unsigned computeDepth(TypeRef type) {
  switch (type->getKind()) {
  case TypeKind::Instance: {
    auto *instance = llvm::cast<InstanceType>(type);
    return instance->args.empty() ? 0 : 1 + getDepthOf(instance->args);
  }
  case TypeKind::Tuple:
    return 1 + getDepthOf(llvm::cast<TupleType>(type)->elements);
  case TypeKind::Keywords:
    return 1 + getDepthOf(llvm::cast<KeywordsType>(type)->types);
  case TypeKind::Union:
    return getDepthOf(llvm::cast<UnionType>(type)->members);
  case TypeKind::Callable: {
    auto *callable = llvm::cast<CallableType>(type);
    return 1 +
           std::max(getDepthOf(callable->params), callable->result->getDepth());
  }
  case TypeKind::ClassObject:
    return llvm::cast<ClassObjectType>(type)->instance->getDepth();
  default:
    return 0;
  }
}

template <class T, class... Args>
TypeRef TypeStore::intern(llvm::FoldingSetNodeID &id, Args &&...args) {
  void *position = nullptr;
  if (Type *found = types.FindNodeOrInsertPos(id, position))
    return found;
  auto profile = id.Intern(allocator);
  T *type =
      new (allocator.Allocate<T>()) T(std::forward<Args>(args)..., profile);
  type->depth = computeDepth(type);
  types.InsertNode(type, position);
  return type;
}

ArrayRef<TypeRef> TypeStore::copy(ArrayRef<TypeRef> list) {
  return list.copy(allocator);
}

static llvm::FoldingSetNodeID makeId(TypeKind kind,
                                     ArrayRef<const void *> parts) {
  llvm::FoldingSetNodeID id;
  id.AddInteger(unsigned(kind));
  for (const void *part : parts)
    id.AddPointer(part);
  return id;
}

TypeRef TypeStore::getElement(TypeRef type) {
  if (!classes.float_ || !classes.int_ || !classes.bool_)
    return type;
  if (holdsBools && isInstanceOf(type, classes.int_))
    return getUnion({type, getBool()});
  if (elements == Elements::Exact && !holdsBools)
    return type;
  if ((elements != Elements::Exact && isInstanceOf(type, classes.float_)) ||
      (elements == Elements::Words && isInstanceOf(type, classes.bool_)))
    return getUnion({type, getElement(getInt())});
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    // A bool beside another type is in a word already.
    llvm::SmallVector<TypeRef, 4> members;
    for (TypeRef member : list->members)
      members.push_back(
          isInstanceOf(member, classes.bool_) ? member : getElement(member));
    return getUnion(members);
  }
  auto *tuple = llvm::dyn_cast<TupleType>(type);
  if (!tuple || tuple->unbounded)
    return type;
  llvm::SmallVector<TypeRef, 4> elements;
  for (TypeRef element : tuple->elements)
    elements.push_back(getElement(element));
  return getTuple(elements);
}

TypeRef TypeStore::getInstance(ClassInfo *cls, ArrayRef<TypeRef> given) {
  llvm::SmallVector<TypeRef, 2> args;
  for (TypeRef arg : given)
    args.push_back(getElement(arg));
  llvm::FoldingSetNodeID id = makeId(TypeKind::Instance, {cls});
  for (TypeRef arg : args)
    id.AddPointer(arg);
  return intern<InstanceType>(id, cls, copy(args));
}

TypeRef TypeStore::getTuple(ArrayRef<TypeRef> elements) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::Tuple, {});
  id.AddBoolean(false);
  for (TypeRef element : elements)
    id.AddPointer(element);
  return intern<TupleType>(id, copy(elements), false);
}

TypeRef TypeStore::getUnboundedTuple(TypeRef element) {
  element = getElement(element);
  llvm::FoldingSetNodeID id = makeId(TypeKind::Tuple, {});
  id.AddBoolean(true);
  id.AddPointer(element);
  return intern<TupleType>(id, copy(element), true);
}

TypeRef TypeStore::getKeywords(ArrayRef<ast::Identifier> names,
                               ArrayRef<TypeRef> given) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::Keywords, {});
  for (auto [name, type] : llvm::zip(names, given)) {
    id.AddString(name.str());
    id.AddPointer(type);
  }
  auto *held = allocator.Allocate<ast::Identifier>(names.size());
  std::uninitialized_copy(names.begin(), names.end(), held);
  return intern<KeywordsType>(id, ArrayRef(held, names.size()), copy(given));
}

TypeRef TypeStore::getUnion(ArrayRef<TypeRef> members) {
  llvm::SmallVector<TypeRef, 4> flat;
  auto add = [&](TypeRef member) {
    if (member != never && !llvm::is_contained(flat, member))
      flat.push_back(member);
  };
  for (TypeRef member : members) {
    if (member == any)
      return any;
    if (auto *nested = llvm::dyn_cast<UnionType>(member))
      llvm::for_each(nested->members, add);
    else
      add(member);
  }
  if (flat.empty())
    return never;
  if (flat.size() == 1)
    return flat.front();
  // None last, the others in order of first appearance of the spelling, so that
  // `int | str` and `str | int` are one type.
  llvm::stable_sort(flat, [&](TypeRef a, TypeRef b) {
    if ((a == none) != (b == none))
      return b == none;
    return a->str() < b->str();
  });
  llvm::FoldingSetNodeID id = makeId(TypeKind::Union, {});
  for (TypeRef member : flat)
    id.AddPointer(member);
  return intern<UnionType>(id, copy(flat));
}

TypeRef TypeStore::getLiteral(TypeRef base, llvm::StringRef value) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::Literal, {base});
  id.AddString(value);
  return intern<LiteralType>(id, base, value.copy(allocator));
}

TypeRef TypeStore::getCallable(ArrayRef<TypeRef> given, TypeRef result,
                               bool anyParams) {
  llvm::SmallVector<TypeRef, 4> params;
  for (TypeRef param : given)
    params.push_back(getElement(param));
  result = getElement(result);
  llvm::FoldingSetNodeID id = makeId(TypeKind::Callable, {result});
  id.AddBoolean(anyParams);
  for (TypeRef param : params)
    id.AddPointer(param);
  return intern<CallableType>(id, copy(params), result, anyParams);
}

TypeRef TypeStore::getFunction(FunctionInfo *function, TypeRef receiver) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::Function, {function, receiver});
  return intern<FunctionType>(id, function, receiver);
}

TypeRef TypeStore::getClassObject(TypeRef instance) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::ClassObject, {instance});
  return intern<ClassObjectType>(id, instance);
}

TypeRef TypeStore::getModule(ModuleInfo *module) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::Module, {module});
  return intern<ModuleType>(id, module);
}

TypeRef TypeStore::getTypeVar(const TypeParamInfo *param) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::TypeVar, {param});
  return intern<TypeVarType>(id, param);
}

TypeRef TypeStore::getPending(const void *instance, const void *origin,
                              unsigned index) {
  llvm::FoldingSetNodeID id = makeId(TypeKind::Pending, {instance, origin});
  id.AddInteger(index);
  return intern<PendingType>(id, instance, origin, index);
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static std::string joinTypes(ArrayRef<TypeRef> list, const char *separator) {
  std::string text;
  for (TypeRef type : list) {
    if (!text.empty())
      text += separator;
    text += type->str();
  }
  return text;
}

static std::string quote(const LiteralType *literal) {
  auto *base = llvm::dyn_cast<InstanceType>(literal->base);
  if (base && base->cls->name == "str")
    return "'" + literal->value.str() + "'";
  if (base && base->cls->name == "bytes")
    return "b'" + literal->value.str() + "'";
  if (base && base->cls->isEnum)
    return base->cls->name + "." + literal->value.str();
  return literal->value.str();
}

std::string Type::str() const {
  switch (kind) {
  case TypeKind::Any:
    return "Any";
  case TypeKind::Never:
    return "Never";
  case TypeKind::None:
    return "None";
  case TypeKind::Instance: {
    auto *instance = llvm::cast<InstanceType>(this);
    std::string text = instance->cls->name;
    if (!instance->args.empty())
      text += "[" + joinTypes(instance->args, ", ") + "]";
    return text;
  }
  case TypeKind::Tuple: {
    auto *tuple = llvm::cast<TupleType>(this);
    if (tuple->unbounded)
      return "tuple[" + tuple->elements[0]->str() + ", ...]";
    if (tuple->elements.empty())
      return "tuple[()]";
    return "tuple[" + joinTypes(tuple->elements, ", ") + "]";
  }
  case TypeKind::Keywords: {
    auto *keywords = llvm::cast<KeywordsType>(this);
    std::string text;
    for (auto [name, type] : llvm::zip(keywords->names, keywords->types))
      text += (text.empty() ? "" : ", ") + name.str().str() + "=" + type->str();
    return "**(" + text + ")";
  }
  case TypeKind::Union:
    return joinTypes(llvm::cast<UnionType>(this)->members, " | ");
  case TypeKind::Literal:
    return "Literal[" + quote(llvm::cast<LiteralType>(this)) + "]";
  case TypeKind::Callable: {
    auto *callable = llvm::cast<CallableType>(this);
    std::string params = callable->anyParams
                             ? "..."
                             : "[" + joinTypes(callable->params, ", ") + "]";
    return "Callable[" + params + ", " + callable->result->str() + "]";
  }
  case TypeKind::Function:
    return "function " + llvm::cast<FunctionType>(this)->function->qualname;
  case TypeKind::ClassObject:
    return "type[" + llvm::cast<ClassObjectType>(this)->instance->str() + "]";
  case TypeKind::Module:
    return "module " + llvm::cast<ModuleType>(this)->module->name;
  case TypeKind::TypeVar:
    return llvm::cast<TypeVarType>(this)->param->name;
  case TypeKind::Pending:
    return "Unknown";
  }
  llvm_unreachable("covered switch");
}
