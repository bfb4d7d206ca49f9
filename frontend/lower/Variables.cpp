//===- Variables.cpp - Where variables live, and control flow basics ------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A local is a slot of the type that joins everything assigned to it; one that
// a nested function uses is a cell; a module variable that functions use is a
// global. A variable that may be read before it is bound has a flag beside it.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

BodyLowering::BodyLowering(ProgramLowering &program, check::Instance &instance,
                           py::FuncOp function)
    : program(program), instance(instance), types(program.types),
      function(function), builder(&program.context), loc(function.getLoc()) {
  frame = instance.function ? instance.function->scope
                            : instance.module->scopes->getModuleScope();
  entry = function.getBody().empty() ? &function.getBody().emplaceBlock()
                                     : &function.getBody().front();
  builder.setInsertionPointToStart(entry);
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

mlir::Block *BodyLowering::newBlock() {
  auto *block = new mlir::Block();
  function.getBody().push_back(block);
  return block;
}

void BodyLowering::setBlock(mlir::Block *block) {
  builder.setInsertionPointToEnd(block);
}

bool BodyLowering::isTerminated() {
  mlir::Block *block = builder.getInsertionBlock();
  return !block->empty() &&
         block->back().hasTrait<mlir::OpTrait::IsTerminator>();
}

void BodyLowering::branchTo(mlir::Block *block) {
  if (!isTerminated())
    mlir::cf::BranchOp::create(builder, loc, block);
}

void BodyLowering::branchIf(mlir::Value condition, mlir::Block *yes,
                            mlir::Block *no) {
  mlir::cf::CondBranchOp::create(builder, loc, condition, yes,
                                 mlir::ValueRange(), no, mlir::ValueRange());
}

void BodyLowering::leaveScopes(size_t depth) {
  // What a scope does on the way out runs outside of it.
  std::vector<Scope> saved = scopes;
  while (scopes.size() > depth && !isTerminated()) {
    Scope scope = scopes.back();
    scopes.pop_back();
    if (scope.onJump)
      scope.onJump();
  }
  scopes = std::move(saved);
}

void BodyLowering::jump(bool isBreak) {
  size_t depth = scopes.size();
  while (depth && !scopes[depth - 1].isLoop)
    --depth;
  if (!depth)
    return; // reported by the checker
  Scope &loop = scopes[depth - 1];
  leaveScopes(depth);
  branchTo(isBreak ? loop.breakBlock : loop.continueBlock);
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

mlir::Value BodyLowering::getNone() {
  return py::NoneOp::create(builder, loc, py::NoneType::get(&program.context));
}
mlir::Value BodyLowering::getBool(bool value) {
  return mlir::arith::ConstantIntOp::create(builder, loc, value, 1);
}
mlir::Value BodyLowering::getI64(int64_t value) {
  return mlir::arith::ConstantIntOp::create(builder, loc, value, 64);
}
mlir::Value BodyLowering::getStr(llvm::StringRef text) {
  return py::StrConstantOp::create(builder, loc,
                                   py::StrType::get(&program.context), text);
}
mlir::Value BodyLowering::getUndef(mlir::Type type) {
  return py::UndefOp::create(builder, loc, type);
}

//===----------------------------------------------------------------------===//
// Storage
//===----------------------------------------------------------------------===//

mlir::Value BodyLowering::createSlot(llvm::StringRef name, mlir::Type type) {
  mlir::OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(entry);
  return py::SlotAllocOp::create(
      builder, loc, py::SlotType::get(&program.context, type), name);
}
mlir::Value BodyLowering::loadSlot(mlir::Value slot) {
  auto type = llvm::cast<py::SlotType>(slot.getType());
  return py::SlotLoadOp::create(builder, loc, type.getElement(), slot);
}
void BodyLowering::storeSlot(mlir::Value slot, mlir::Value value) {
  py::SlotStoreOp::create(builder, loc, value, slot);
}

void BodyLowering::createStorage() {
  for (const ast::Node *node : instance.maybeUnbound)
    if (bind::Variable *variable = lookup(node))
      flagged.insert(variable);
  for (auto &[variable, type] : instance.varTypes)
    getStorage(variable);
}

bool BodyLowering::isOwn(bind::Variable *variable) {
  if (variable->getFrame() != frame)
    return false;
  bind::Scope *scope = variable->scope;
  while (generatorScope && scope != generatorScope) {
    if (scope == frame)
      return false;
    scope = scope->parent;
  }
  return true;
}

BodyLowering::Storage &BodyLowering::getStorage(bind::Variable *variable) {
  auto it = storages.find(variable);
  if (it != storages.end())
    return it->second;
  Storage storage;
  bool own = isOwn(variable);
  bool isModule = variable->getFrame()->kind == bind::ScopeKind::Module;
  bool isForeign = variable->getFrame() != frame;
  mlir::OpBuilder::InsertionGuard guard(builder);
  if (TypeRef type = own ? program.getDefaultType(variable) : nullptr) {
    storage.kind = Storage::Cell;
    storage.type = type;
    storage.place =
        createSlot(variable->name.str(),
                   py::CellType::get(&program.context, program.convert(type)));
  } else if (isModule && (variable->isCaptured || isForeign)) {
    storage.kind = Storage::Global;
    storage.type = program.program.getGlobalType(variable);
    storage.global = program.getGlobal(variable, program.getModuleOf(variable));
    // A union stays in a slot, where the flow of values folds tests of its
    // type.
  } else if (isModule && variable->scope->kind == bind::ScopeKind::Module &&
             program.mayFinalize(instance.varTypes.lookup(variable)) &&
             !llvm::isa<UnionType>(instance.varTypes.lookup(variable))) {
    storage.kind = Storage::Global;
    storage.type = instance.varTypes.lookup(variable);
    storage.global = program.getHiddenGlobal(
        program.getGlobalSymbol(variable, instance.module), storage.type);
  } else if (own && variable->isCaptured) {
    storage.kind = Storage::Cell;
    storage.type = instance.varTypes.lookup(variable);
    mlir::Type cell =
        py::CellType::get(&program.context, program.convert(storage.type));
    bool isRenewed = variable->scope->kind == bind::ScopeKind::Comprehension;
    if (isRenewed)
      storage.place = createSlot(variable->name.str(), cell);
    builder.setInsertionPointToStart(entry);
    mlir::Value first = py::CellNewOp::create(builder, loc, cell);
    if (isRenewed) {
      builder.setInsertionPointAfterValue(storage.place);
      first.getDefiningOp()->moveAfter(storage.place.getDefiningOp());
      builder.setInsertionPointAfterValue(first);
      storeSlot(storage.place, first);
    } else {
      storage.place = first;
    }
  } else if (own) {
    storage.type = instance.varTypes.lookup(variable);
    if (!storage.type)
      storage.type = types.getAny();
    if (flagged.count(variable) || variable->isDeleted ||
        (isInGenerator() && program.mayFinalize(storage.type)) ||
        (!variable->isParameter && isHeldByErrors(variable))) {
      storage.flag = createSlot((variable->name.str() + ".bound").str(),
                                builder.getI1Type());
      builder.setInsertionPointAfterValue(storage.flag);
      storeSlot(storage.flag, getBool(false));
    }
    storage.place =
        createSlot(variable->name.str(), program.convert(storage.type));
  } else if (outer) {
    storage = importStorage(variable);
  } else {
    storage.kind = Storage::Cell;
    storage.type = types.getAny();
  }
  return storages[variable] = storage;
}

void BodyLowering::store(bind::Variable *variable, TypedValue value) {
  if (variable->scope->kind == bind::ScopeKind::Class) {
    if (FieldInfo *field = classBody->findField(variable->name.str()))
      storeClassMember(program.program.getSelfTypeOf(classBody), field, value);
    return;
  }
  Storage &storage = getStorage(variable);
  mlir::Value converted = convert(value, storage.type, statement);
  switch (storage.kind) {
  case Storage::Slot:
    replaceSlot(storage, converted, true);
    return;
  case Storage::Cell:
    py::CellStoreOp::create(builder, loc, getCell(storage), converted);
    return;
  case Storage::Global:
    py::GlobalStoreOp::create(builder, loc, storage.global, converted);
    return;
  }
}

void BodyLowering::checkBound(bind::Variable *variable, const ast::Node *at) {
  if (!instance.maybeUnbound.count(at))
    return;
  Storage &storage = getStorage(variable);
  mlir::Value bound;
  const char *raise = "krt_raise_unbound_local";
  bool own = isOwn(variable);
  if (storage.kind == Storage::Slot) {
    if (!storage.flag)
      return;
    bound = loadSlot(storage.flag);
  } else if (storage.kind == Storage::Cell) {
    // A nested function that is always the same one is captured by what it
    // captures itself.
    if (!storage.place)
      return;
    bound = py::CellIsBoundOp::create(builder, loc, builder.getI1Type(),
                                      getCell(storage));
    if (!own)
      raise = "krt_raise_unbound_free";
  } else {
    bound = py::GlobalIsBoundOp::create(builder, loc, builder.getI1Type(),
                                        storage.global);
  }
  if (variable->getFrame()->kind == bind::ScopeKind::Module)
    raise = "krt_raise_name_error";
  mlir::Block *fails = newBlock(), *goesOn = newBlock();
  branchIf(bound, goesOn, fails);
  setBlock(fails);
  mlir::Value error =
      callNative(raise, getStr(variable->name.str()),
                 py::ErrorType::get(&program.context), false, at);
  py::RaiseOp::create(builder, loc, error, getSite(at));
  setBlock(goesOn);
}

TypedValue BodyLowering::load(bind::Variable *variable, const ast::Node *at) {
  checkBound(variable, at);
  Storage &storage = getStorage(variable);
  mlir::Type type = program.convert(storage.type);
  switch (storage.kind) {
  case Storage::Slot:
    return {loadSlot(storage.place), storage.type};
  case Storage::Cell:
    return {py::CellLoadOp::create(builder, loc, type, getCell(storage)),
            storage.type};
  case Storage::Global:
    return {py::GlobalLoadOp::create(builder, loc, type, storage.global),
            storage.type};
  }
  llvm_unreachable("covered switch");
}

void BodyLowering::unbind(bind::Variable *variable) {
  Storage &storage = getStorage(variable);
  switch (storage.kind) {
  case Storage::Slot:
    // The value dies here, not when the slot is next written.
    replaceSlot(storage, getUndef(program.convert(storage.type)), false);
    return;
  case Storage::Cell:
    py::CellClearOp::create(builder, loc, getCell(storage));
    return;
  case Storage::Global:
    py::GlobalClearOp::create(builder, loc, storage.global);
    return;
  }
}

mlir::Value BodyLowering::getCell(bind::Variable *variable) {
  return getCell(getStorage(variable));
}

mlir::Value BodyLowering::getCell(const Storage &storage) {
  return llvm::isa<py::SlotType>(storage.place.getType())
             ? loadSlot(storage.place)
             : storage.place;
}

void BodyLowering::renewCells(bind::Scope *scope) {
  for (auto &[name, variable] : scope->variables) {
    if (!variable->isCaptured || !isOwn(variable.get()))
      continue;
    Storage &storage = getStorage(variable.get());
    if (storage.kind == Storage::Global) {
      // One for all runs: there must be but one.
      bool repeats =
          scope->parent->kind == bind::ScopeKind::Comprehension ||
          llvm::any_of(scopes, [](const Scope &each) { return each.isLoop; });
      if (repeats)
        unsupported(statement,
                    "a function made by a comprehension that a loop of the "
                    "module runs again",
                    "a function around the loop");
      continue;
    }
    if (auto slot = llvm::dyn_cast<py::SlotType>(storage.place.getType());
        slot && storage.kind == Storage::Cell)
      storeSlot(storage.place,
                py::CellNewOp::create(builder, loc, slot.getElement()));
  }
}

void BodyLowering::storeDefault(FunctionInfo *function, unsigned index,
                                TypedValue value) {
  TypeRef stored = widenLiterals(types, value.type);
  const ast::Expr *at = function->params[index].defaultValue;
  bind::Variable *held = program.getDefaultVariable(function, index);
  if (!held) {
    py::GlobalStoreOp::create(
        builder, loc,
        program.getHiddenGlobal(program.getDefaultSymbol(function, index),
                                stored),
        convert(value, stored, at));
    return;
  }
  Storage &storage = getStorage(held);
  auto slot = llvm::cast<py::SlotType>(storage.place.getType());
  mlir::Value cell = py::CellNewOp::create(builder, loc, slot.getElement());
  storeSlot(storage.place, cell);
  py::CellStoreOp::create(builder, loc, cell, convert(value, storage.type, at));
}

void BodyLowering::unsupported(const ast::Node *node, llvm::StringRef what,
                               llvm::StringRef instead) {
  program.diags.report(node->range, diag::err_unsupported, what, instead);
}
