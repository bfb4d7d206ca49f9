//===- DescriptorSlots.cpp - Special methods of type descriptors ----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The runtime prints, compares and hashes instances through their descriptor,
// and applies operators to values of unknown class: the special methods of the
// classes that the program instantiates get instances for that.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/Program.h"
#include "frontend/types/Promotion.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Special methods of the classes that were instantiated: the type descriptor
/// refers to them, so that the runtime can print, compare and hash.
void Program::noteConstructed(TypeRef instance) {
  constructed.insert(instance);
}

/// Does a comparison without annotations look at the class of the other
/// operand? Else it takes that for one of its own.
static bool asksForClass(const FunctionInfo *method) {
  llvm::StringRef other = method->params[1].name;
  if (!method->params[0].node || method->isNative() ||
      method->getBody().empty() || method->name == "__contains__")
    return true;
  bool asks = false, readsMember = false;
  for (const ast::Stmt *stmt : method->getBody())
    ast::walk(stmt, [&](const ast::Node *node) {
      if (auto *call = llvm::dyn_cast<ast::Call>(node))
        for (const ast::Expr *arg : call->args)
          if (auto *name = llvm::dyn_cast<ast::Name>(arg))
            asks |= name->id == other;
      if (auto *attribute = llvm::dyn_cast<ast::Attribute>(node))
        if (auto *name = llvm::dyn_cast<ast::Name>(attribute->value))
          readsMember |= name->id == other;
      return true;
    });
  return asks || !readsMember;
}

/// Is a type argument of the class not known yet?
static bool isPending(TypeRef type) {
  if (auto *shape = llvm::dyn_cast<InstanceType>(type))
    return llvm::any_of(shape->args, isPending);
  return type->getKind() == TypeKind::Pending;
}

/// What stands in the slot for a method whose parameters the slot cannot pass:
/// the class has the method, and a call of it ends the program.
Instance *Program::getRefusal(ClassInfo *cls, FunctionInfo *method,
                              unsigned count, TypeRef self) {
  llvm::SmallVector<TypeRef, 2> params{self};
  std::string text = "def " + method->name + "(self";
  for (unsigned i = 0; i != count; ++i) {
    text += ", argument" + std::to_string(i);
    params.push_back(types.getObject());
  }
  text += ") -> Any:\n    _end(\"a call of " + cls->name + "." + method->name +
          " by an operator or a value of unknown type\")\n    return None\n";
  FunctionInfo *function = writeAccess({}, text);
  resolveFunction(function);
  return getInstance(function, params, Bindings());
}

/// What the method is given for a parameter declared as `declared`, which may
/// be null; `seen` is the type whose method it is.
TypeRef Program::getSlotParam(const DynamicMethod &slot,
                              const FunctionInfo *method, TypeRef declared,
                              TypeRef seen) {
  if (declared) {
    TypeRef type = substitute(types, declared, getClassBindings(seen));
    // An operand of unknown class may be an int where a float is declared.
    TypeRef anyInt = types.getUnion({types.getInt(), types.getBool()});
    return hasTypeVars(declared) ? type : promote(types, type, anyInt);
  }
  switch (slot.kind) {
  case DynamicMethod::Spec:
    return types.getStr();
  case DynamicMethod::Item:
  case DynamicMethod::Arguments:
    return types.getAny();
  case DynamicMethod::Nothing:
  case DynamicMethod::Operand:
  case DynamicMethod::Reflected:
    return asksForClass(method) ? types.getObject() : seen;
  }
}

/// The instance that the slot of the class refers to; null when the class has
/// no such method.
Instance *Program::makeSlotInstance(TypeRef type, const DynamicMethod &slot) {
  ClassInfo *cls = llvm::cast<InstanceType>(type)->cls, *owner = nullptr;
  FunctionInfo *method = cls->findImplemented(slot.name, &owner);
  if (!method || (slot.name == "__hash__" && cls->isUnhashable()))
    return nullptr;
  resolveFunction(method);
  // A key would settle what a later use is to tell.
  if (isPending(type) && slot.kind == DynamicMethod::Item)
    return nullptr;
  bool isPlain = llvm::all_of(method->params, [](const ParamInfo &param) {
    return param.kind == ParamKind::PositionalOnly ||
           param.kind == ParamKind::PositionalOrKeyword;
  });
  if (!isPlain || (slot.kind != DynamicMethod::Arguments &&
                   method->params.size() != slot.operands + 1))
    return method->isNative() ? nullptr
                              : getRefusal(cls, method, slot.operands, type);
  // The runtime tells an inherited reflected method by its function.
  TypeRef seen = asBase(types, type, owner);
  llvm::SmallVector<TypeRef, 2> params{
      slot.kind == DynamicMethod::Reflected ? seen : type};
  for (const ParamInfo &param : llvm::drop_begin(method->params))
    params.push_back(getSlotParam(slot, method, param.type, seen));
  return getInstance(method, params, getClassBindings(seen));
}

void Program::completeConstructed() {
  for (size_t i = 0; i != constructed.size(); ++i) {
    TypeRef type = constructed[i];
    checkOverriddenFields(type);
    // Checking a method may find further ones.
    for (size_t slot = 0; slot != dynamicMethods.size(); ++slot) {
      llvm::StringRef name = dynamicMethods[slot]->name;
      Instance *made = makeSlotInstance(type, *dynamicMethods[slot]);
      if (!made)
        continue;
      slotInstances[{type, name.str()}] = made;
      // What a class says that it iterates over.
      if (TypeRef base = asBase(types, type, types.classes.iterator);
          base && name == "__next__" && needed == Elements::Exact &&
          hidesInt(types, made->returnType,
                   llvm::cast<InstanceType>(base)->args[0]))
        needed = Elements::Numbers;
    }
  }
}
