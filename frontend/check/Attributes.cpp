//===- Attributes.cpp - Attributes and subscripts -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

TypeRef BodyChecker::checkAttribute(const ast::Attribute *expr) {
  if (isSuperCall(expr->value))
    return checkSuperProperty(expr);
  return readAttribute(expr, checkOwner(expr));
}

/// The attribute of what checkOwner() gave.
TypeRef BodyChecker::readAttribute(const ast::Attribute *expr, TypeRef object) {
  if (auto path = getPath(expr))
    if (auto it = state.members.find(*path); it != state.members.end())
      return it->second;
  if (TypeRef type = getAttribute(object, expr->attr.str(), expr)) {
    if (llvm::isa<UnionType>(object) && llvm::isa<FunctionType>(type))
      return bindCommonMethod(expr, llvm::cast<UnionType>(object), type);
    return type;
  }
  if (object->getKind() == TypeKind::Any)
    return readOfUnknown(expr);
  if (object->getKind() != TypeKind::Never)
    report(expr->range, diag::err_no_attribute, object->str(),
           expr->attr.str());
  return store.getAny();
}

/// A method of a union as a value: where its members have it from one class, it
/// is that of the class, and an override is found when it is called.
TypeRef BodyChecker::bindCommonMethod(const ast::Attribute *expr,
                                      const UnionType *object, TypeRef type) {
  ClassInfo *common = nullptr;
  for (TypeRef member : object->members) {
    auto *shape = llvm::dyn_cast<InstanceType>(member);
    ClassInfo *root = nullptr;
    if (shape)
      for (ClassInfo *base : shape->cls->mro)
        if (base->methods.count(expr->attr))
          root = base;
    if (!root || !root->typeParams.empty() || (common && root != common)) {
      common = nullptr;
      break;
    }
    common = root;
  }
  FunctionInfo *method =
      common ? common->findMethod(expr->attr.str()) : nullptr;
  if (method && !method->isStatic && !method->isClassMethod)
    return store.getFunction(method, program.getSelfType(common));
  unsupported(expr, "a method of `" + object->str() + "` as a value",
              "a lambda that calls it");
  return type;
}

/// What the attribute is looked up in.
TypeRef BodyChecker::checkOwner(const ast::Attribute *expr) {
  TypeRef object = checkOperand(expr->value);
  auto *cls = llvm::dyn_cast<ClassObjectType>(object);
  if (cls && isClassName(expr->value))
    return object;
  TypeRef opened = program.openOverrides(object, expr->attr.str());
  auto *shape = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  FunctionInfo *method =
      shape ? shape->cls->findMethod(expr->attr.str()) : nullptr;
  // Each of them would take a `self` of its own class only.
  if (opened != object && method && !method->isStatic && !method->isClassMethod)
    unsupported(expr,
                "`" + expr->attr.str().str() +
                    "` of a class that is known at run time only",
                "the class by its name, or the method of an instance");
  else
    object = opened;
  return instance.exprTypes[expr->value] = object;
}

/// `_fields` and `__match_args__` of a named tuple; null for another attribute.
TypeRef BodyChecker::getFieldNames(const InstanceType *shape,
                                   llvm::StringRef name, const ast::Node *node,
                                   unsigned slot) {
  if (!shape->cls->findNamedTuple() ||
      (name != "_fields" && name != "__match_args__"))
    return nullptr;
  return callMethod(node, slot, shape, "_get_fields", {}, {}, false);
}

/// A field of an instance. A function that the class body has put there is
/// bound to the instance (Python language reference, 3.2.8.2).
TypeRef BodyChecker::readField(const InstanceType *shape, llvm::StringRef name,
                               const ast::Node *node) {
  ClassInfo *owner = nullptr;
  FieldInfo *field = shape->cls->findField(name, &owner);
  TypeRef type = program.getFieldType(shape, field);
  bool isSetByInit =
      owner->isTupleField(field) || (owner->isDataclass && !field->isClassVar);
  if (!field->classValue || isSetByInit || owner->module->isStdlib)
    return type;
  auto *function = llvm::dyn_cast_or_null<FunctionType>(type);
  if (function && (function->receiver || function->function->isNative() ||
                   !function->function->intrinsic.empty()))
    return type;
  if (function && !field->isAssignedOnSelf && !field->isAssignedOnClass)
    return store.getFunction(function->function, shape);
  if (function || (type && getCallable(type)))
    unsupported(node,
                "`" + name.str() +
                    "` of an instance, a function of the class body,",
                "a method, or an assignment in `__init__`");
  return type;
}

TypeRef BodyChecker::getAttribute(TypeRef type, llvm::StringRef name,
                                  const ast::Node *node, unsigned slot) {
  switch (type->getKind()) {
  case TypeKind::Literal:
    return getAttribute(llvm::cast<LiteralType>(type)->base, name, node, slot);
  case TypeKind::Tuple: {
    TypeRef base = asBase(store, type, store.classes.tuple);
    return getAttribute(base, name, node, slot);
  }
  case TypeKind::Module: {
    ModuleInfo *module = llvm::cast<ModuleType>(type)->module;
    if (!module->ast)
      return program.getModuleMember(module, name);
    if (bind::Variable *variable = module->findVariable(name)) {
      variable->isCaptured = true;
      if (program.getGlobalState(module, variable) != Bound::Yes)
        instance.maybeUnbound.insert(node);
      else
        instance.maybeUnbound.erase(node);
      if (TypeRef global = program.getGlobalType(variable))
        return global;
      // Not bound yet in this round; a later one knows more.
      program.changed |= variable->isAssigned && program.round < 2;
      TypeRef symbol = program.getStaticSymbol(variable, module, nullptr);
      return symbol ? symbol : store.getNever();
    }
    if (ModuleInfo *sub = program.findModule(module->name + "." + name.str()))
      return store.getModule(sub);
    if (name == "__name__")
      return store.getStr();
    return nullptr;
  }
  case TypeKind::Union: {
    TypeRef result = store.getNever();
    for (auto [i, member] :
         llvm::enumerate(llvm::cast<UnionType>(type)->members)) {
      TypeRef each = getAttribute(member, name, node, getReadSlot(i));
      if (!each) {
        report(node->range, diag::err_union_attribute, name, member->str(),
               type->str());
        return store.getAny();
      }
      if (llvm::isa<FunctionType>(each))
        return each; // the call looks at each member
      result = join(result, each);
    }
    return result;
  }
  case TypeKind::ClassObject: {
    TypeRef self = llvm::cast<ClassObjectType>(type)->instance;
    if (name == "__name__" || name == "__qualname__" || name == "__module__")
      return store.getStr();
    auto *shape = llvm::dyn_cast<InstanceType>(self);
    if (!shape)
      return nullptr;
    program.resolveClass(shape->cls);
    if (TypeRef names = getFieldNames(shape, name, node, slot))
      return names;
    if (FunctionInfo *method = shape->cls->findMethod(name))
      return store.getFunction(method, method->isClassMethod ? type : nullptr);
    if (FieldInfo *field = shape->cls->findField(name);
        field && field->classValue && !shape->cls->isTupleField(field)) {
      if (field->enumValue && shape->cls->hasDistinctMembers)
        return store.getLiteral(self, field->enumName);
      return program.getFieldType(self, field);
    }
    if (shape->cls->isEnum && name == "__members__")
      return callMethod(node, slot, self, "_member_map_", {}, {}, false);
    if (ClassInfo *inner = shape->cls->findInnerClass(name)) {
      program.resolveClass(inner);
      return store.getClassObject(program.getSelfType(inner));
    }
    return nullptr;
  }
  case TypeKind::Instance: {
    auto *shape = llvm::cast<InstanceType>(type);
    program.resolveClass(shape->cls);
    if (name == "__class__")
      return store.getClassObject(type);
    if (TypeRef names = getFieldNames(shape, name, node, slot))
      return names;
    if (FunctionInfo *method = shape->cls->findMethod(name)) {
      if (!method->isProperty)
        return store.getFunction(method, method->isStatic ? nullptr
                                         : method->isClassMethod
                                             ? store.getClassObject(type)
                                             : type);
      return callMethod(node, slot, type, name, {}, {}, false);
    }
    if (shape->cls->findField(name))
      return readField(shape, name, node);
    if (shape->cls->findInnerClass(name))
      return getAttribute(store.getClassObject(type), name, node);
    return nullptr;
  }
  case TypeKind::Function:
    return getFunctionAttribute(llvm::cast<FunctionType>(type), name, node);
  case TypeKind::Callable:
    return name == "__name__" ? store.getStr() : nullptr;
  case TypeKind::None:
  case TypeKind::Any:
  case TypeKind::Never:
  case TypeKind::Keywords:
  case TypeKind::TypeVar:
  case TypeKind::Pending:
    return nullptr;
  }
  llvm_unreachable("covered switch");
}

/// For structural subtyping: has the type such a member at all?
TypeRef BodyChecker::getMember(TypeRef type, llvm::StringRef name) {
  if (auto *literal = llvm::dyn_cast<LiteralType>(type))
    type = literal->base;
  if (type->getKind() == TypeKind::Tuple)
    type = asBase(store, type, store.classes.tuple);
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(type);
      cls && name == "__call__")
    return cls->instance;
  if (type->getKind() == TypeKind::Function ||
      type->getKind() == TypeKind::Callable)
    return name == "__call__" ? type : nullptr;
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape)
    return nullptr;
  if (FunctionInfo *method = shape->cls->findMethod(name)) {
    program.resolveFunction(method);
    return store.getFunction(method, type);
  }
  if (FieldInfo *field = shape->cls->findField(name))
    return program.getFieldType(type, field);
  return nullptr;
}

TypeRef BodyChecker::checkSubscript(const ast::Subscript *expr) {
  TypeRef base = checkOperand(expr->value);
  if (TypeRef member = subscriptEnum(expr, base))
    return member;
  if (llvm::isa<ClassObjectType>(base)) {
    // `Stack[int]` as a value: the class with its arguments.
    return store.getClassObject(evaluate(expr));
  }
  return subscriptType(expr, base);
}

/// Value of an int literal type.
static std::optional<int64_t> getLiteralInt(TypeRef type) {
  auto *literal = llvm::dyn_cast<LiteralType>(type);
  int64_t value = 0;
  if (!literal || literal->value.getAsInteger(10, value))
    return std::nullopt;
  return value;
}

TypeRef BodyChecker::subscriptType(const ast::Subscript *expr, TypeRef base) {
  TypeRef index = check(expr->slice);
  instance.calls.erase({expr, 0});
  if (base->getKind() == TypeKind::Never)
    return base;
  if (base->getKind() == TypeKind::Any) {
    program.noteDynamicMethod("__getitem__");
    CallTarget target;
    target.kind = CallTarget::Dynamic;
    target.result = store.getAny();
    recordCall(expr, 0, target);
    return target.result;
  }
  auto *tuple = definesMethod(base, "__getitem__")
                    ? nullptr
                    : getTupleShape(store, widen(base));
  if (tuple && !tuple->unbounded) {
    int64_t size = tuple->elements.size();
    if (auto value = getLiteralInt(index)) {
      if (*value >= size || *value < -size) {
        report(expr->range, diag::err_tuple_index, base->str(),
               std::to_string(*value));
        return store.getAny();
      }
      return tuple->elements[*value < 0 ? *value + size : *value];
    }
    if (auto *slice = llvm::dyn_cast<ast::Slice>(expr->slice))
      if (TypeRef part = sliceTuple(tuple, slice))
        return part;
  }
  if (TypeRef result =
          callMethod(expr, 0, base, "__getitem__", index, expr->slice, true))
    return result;
  if (base->getKind() == TypeKind::Union) {
    TypeRef result = store.getNever();
    for (TypeRef member : llvm::cast<UnionType>(base)->members) {
      TypeRef each = member->getKind() == TypeKind::None
                         ? nullptr
                         : callMethod(expr, 0, member, "__getitem__", index,
                                      expr->slice, true);
      if (!each) {
        report(expr->range, diag::err_union_attribute, "__getitem__",
               member->str(), base->str());
        return store.getAny();
      }
      result = join(result, each);
    }
    program.noteDynamicMethod("__getitem__");
    CallTarget target;
    target.kind = CallTarget::Dynamic;
    target.result = result;
    recordCall(expr, 0, target);
    return result;
  }
  // Once more, to report why.
  if (!getMember(base, "__getitem__"))
    report(expr->range, diag::err_not_subscriptable, base->str());
  else
    callMethod(expr, 0, base, "__getitem__", index, expr->slice, false);
  return store.getAny();
}

/// Slice of a tuple of known shape by literals, without a step.
TypeRef BodyChecker::sliceTuple(const TupleType *tuple,
                                const ast::Slice *slice) {
  int64_t size = tuple->elements.size(), lower = 0, upper = size;
  if (slice->step)
    return nullptr;
  auto adjust = [&](const ast::Expr *expr, int64_t &bound) {
    if (!expr)
      return true;
    auto value = getLiteralInt(instance.getType(expr));
    if (!value)
      return false;
    bound = std::clamp<int64_t>(*value < 0 ? *value + size : *value, 0, size);
    return true;
  };
  if (!adjust(slice->lower, lower) || !adjust(slice->upper, upper))
    return nullptr;
  if (lower >= upper)
    return store.getTuple({});
  return store.getTuple(tuple->elements.slice(lower, upper - lower));
}
