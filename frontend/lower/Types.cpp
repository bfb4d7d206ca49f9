//===- Types.cpp - Checker types to py types ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/ProgramLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

mlir::Type ProgramLowering::convert(TypeRef type) {
  if (mlir::Type known = converted.lookup(type))
    return known;
  auto all = [&](llvm::ArrayRef<TypeRef> list) {
    llvm::SmallVector<mlir::Type, 4> result;
    for (TypeRef each : list)
      result.push_back(convert(each));
    return result;
  };
  auto make = [&]() -> mlir::Type {
    switch (type->getKind()) {
    case TypeKind::Any:
    case TypeKind::Never:
    case TypeKind::TypeVar:
    case TypeKind::Pending:
      return py::ObjectType::get(&context);
    case TypeKind::None:
      return py::NoneType::get(&context);
    case TypeKind::Literal:
      return convert(llvm::cast<LiteralType>(type)->base);
    case TypeKind::Tuple: {
      auto *tuple = llvm::cast<TupleType>(type);
      if (tuple->unbounded)
        return py::VarTupleType::get(&context, convert(tuple->elements[0]));
      return py::TupleType::get(&context, all(tuple->elements));
    }
    case TypeKind::Keywords:
      return py::TupleType::get(&context,
                                all(llvm::cast<KeywordsType>(type)->types));
    case TypeKind::Union: {
      // Literal["r", "w"] is a str.
      if (TypeRef plain = widenLiterals(types, type); plain != type)
        return convert(plain);
      return py::UnionType::get(&context,
                                all(llvm::cast<UnionType>(type)->members));
    }
    case TypeKind::Callable: {
      auto *callable = llvm::cast<CallableType>(type);
      return py::CallableType::get(&context,
                                   all(program.getCallableParams(callable)),
                                   convert(callable->result));
    }
    case TypeKind::Function: {
      auto *function = llvm::cast<FunctionType>(type);
      llvm::SmallVector<mlir::Type, 4> elements;
      if (function->receiver)
        elements.push_back(convert(function->receiver));
      for (bind::Variable *variable : getCaptures(function->function))
        elements.push_back(getCellType(function->function, variable));
      elements.push_back(py::IntType::get(&context)); // getFunctionNumber()
      return py::TupleType::get(&context, elements);
    }
    case TypeKind::ClassObject:
      return py::TypeObjectType::get(&context);
    case TypeKind::Module:
      return py::TupleType::get(&context, {});
    case TypeKind::Instance: {
      auto *shape = llvm::cast<InstanceType>(type);
      auto &known = types.classes;
      if (shape->cls == known.object)
        return py::ObjectType::get(&context);
      if (shape->cls == known.int_)
        return py::IntType::get(&context);
      if (shape->cls == known.bool_)
        return builder.getI1Type();
      if (shape->cls == known.float_)
        return builder.getF64Type();
      if (shape->cls == known.str)
        return py::StrType::get(&context);
      if (shape->cls == known.bytes)
        return py::BytesType::get(&context);
      if (shape->cls == known.bytearray)
        return py::ByteArrayType::get(&context);
      if (shape->cls == known.list)
        return py::ListType::get(&context, convert(shape->args[0]));
      if (shape->cls == known.set)
        return py::SetType::get(&context, convert(shape->args[0]));
      if (shape->cls == known.frozenset)
        return py::FrozenSetType::get(&context, convert(shape->args[0]));
      if (shape->cls == known.dict)
        return py::DictType::get(&context, convert(shape->args[0]),
                                 convert(shape->args[1]));
      // A protocol or abstract builtin as a value: whatever implements it.
      if (shape->cls->isProtocol ||
          (shape->cls->isBuiltin && shape->cls->isAbstract &&
           shape->cls != known.generator))
        return py::ObjectType::get(&context);
      if (shape->cls == known.generator)
        return py::InstanceType::get(
            &context, builder.getStringAttr("builtins.generator"),
            all(shape->args));
      std::string name = shape->cls->isBuiltin ? "builtins." + shape->cls->name
                                               : getClassSymbol(type);
      return py::InstanceType::get(&context, builder.getStringAttr(name),
                                   all(shape->args));
    }
    }
    llvm_unreachable("covered switch");
  };
  mlir::Type result = make();
  converted[type] = result;
  return result;
}

char ProgramLowering::getElementKind(TypeRef type) {
  mlir::Type element = convert(type);
  if (element.isF64())
    return 'f';
  return element.isInteger(1) ? 'b' : 'w';
}

/// A function that is always the same one: bound by its def alone.
static bool isStaticFunction(bind::Variable *variable, check::Instance *owner) {
  TypeRef type = owner ? owner->varTypes.lookup(variable) : nullptr;
  auto *function = llvm::dyn_cast_or_null<FunctionType>(type);
  return function && llvm::isa<ast::FunctionDef>(function->function->node) &&
         function->function->module->scopes->lookup(function->function->node) ==
             variable;
}

static check::Instance *getOwner(FunctionInfo *function,
                                 bind::Variable *variable) {
  check::Instance *owner = function->enclosing;
  while (owner && owner->function &&
         owner->function->scope != variable->getFrame())
    owner = owner->function->enclosing;
  return owner;
}

llvm::SmallVector<bind::Variable *, 4>
ProgramLowering::getCaptures(FunctionInfo *function) {
  auto it = captures.find(function);
  if (it != captures.end())
    return it->second;
  llvm::SmallVector<bind::Variable *, 4> result;
  llvm::SmallVector<FunctionInfo *, 4> work{function};
  llvm::DenseSet<FunctionInfo *> seen{function};
  while (!work.empty()) {
    FunctionInfo *current = work.pop_back_val();
    if (!current->scope || !current->enclosing)
      continue;
    for (unsigned i = 0; i != current->params.size(); ++i)
      if (bind::Variable *held = getDefaultVariable(current, i))
        result.push_back(held);
    for (bind::Variable *variable : current->scope->freeVariables) {
      check::Instance *owner = getOwner(current, variable);
      if (isStaticFunction(variable, owner)) {
        auto *callee =
            llvm::cast<FunctionType>(owner->varTypes.lookup(variable))
                ->function;
        if (seen.insert(callee).second)
          work.push_back(callee);
        continue;
      }
      // A variable of the function itself, reached through a sibling, is its
      // own affair.
      if (variable->getFrame() != function->scope &&
          !llvm::is_contained(result, variable))
        result.push_back(variable);
    }
  }
  captures[function] = result;
  return result;
}

unsigned ProgramLowering::getFunctionNumber(FunctionInfo *function) {
  return functionNumbers.try_emplace(function, functionNumbers.size())
      .first->second;
}

TypeRef ProgramLowering::getCapturedType(FunctionInfo *function,
                                         bind::Variable *variable) {
  if (TypeRef type = defaultTypes.lookup(variable))
    return type;
  check::Instance *owner = getOwner(function, variable);
  TypeRef type = owner ? owner->varTypes.lookup(variable) : nullptr;
  return type ? type : types.getAny();
}

mlir::Type ProgramLowering::getCellType(FunctionInfo *function,
                                        bind::Variable *variable) {
  return py::CellType::get(&context,
                           convert(getCapturedType(function, variable)));
}

bind::Variable *ProgramLowering::getDefaultVariable(FunctionInfo *function,
                                                    unsigned index) {
  const ast::Expr *value = function->params[index].defaultValue;
  if (!value || llvm::isa<ast::Constant>(value) || !function->enclosing ||
      function->owner)
    return nullptr;
  auto [it, inserted] = defaultVariables.try_emplace({function, index});
  bind::Variable *variable = &it->second;
  if (inserted) {
    variable->name = function->params[index].name;
    FunctionInfo *around = function->enclosing->function;
    variable->scope =
        around ? around->scope
               : function->enclosing->module->scopes->getModuleScope();
    variable->isCaptured = true;
    defaultTypes[variable] = program.getDefaultTypeOf(function, index);
  }
  return variable;
}
