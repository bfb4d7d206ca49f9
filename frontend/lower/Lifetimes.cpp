//===- Lifetimes.cpp - Locals whose death can be seen ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CPython keeps a variable until it is bound anew, deleted, or its scope ends;
// krait drops a value after its last use. Where freeing it may run code of the
// program or is seen otherwise (`__del__`, the `finally` of a generator, a file
// that closes) that difference shows: such a local gets a use wherever CPython
// would let go of it (docs/ownership.md), and such a variable of a module is a
// global, which the end of the program clears. An error that leaves a function
// takes such locals with it, as the frames in its traceback do.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

static bool definesFinaliser(ClassInfo *cls) {
  return cls->findMethod("__del__") ||
         llvm::any_of(cls->subclasses, definesFinaliser);
}

/// Whether values that may be anything have to be thought of.
bool ProgramLowering::usesFinalisers() {
  if (!finaliserUse)
    finaliserUse = llvm::any_of(program.getReached(), [](auto *instance) {
      FunctionInfo *function = instance->function;
      return function && !function->module->isBuiltins &&
             !function->module->isStdlib &&
             (function->isGenerator || function->name == "__del__");
    });
  return *finaliserUse;
}

/// Adds the types of the parts a value of this type refers to.
void ProgramLowering::addParts(TypeRef type,
                               llvm::SmallVectorImpl<TypeRef> &parts) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return parts.append(list->members.begin(), list->members.end());
  if (auto *tuple = llvm::dyn_cast<TupleType>(type))
    return parts.append(tuple->elements.begin(), tuple->elements.end());
  if (auto *function = llvm::dyn_cast<FunctionType>(type)) {
    if (function->receiver)
      parts.push_back(function->receiver);
    for (bind::Variable *variable : getCaptures(function->function))
      parts.push_back(getCapturedType(function->function, variable));
    return;
  }
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape)
    return;
  parts.append(shape->args.begin(), shape->args.end());
  if (shape->cls->isBuiltin)
    return;
  for (ClassInfo *base : shape->cls->mro)
    for (auto &[name, field] : base->fields)
      if (shape->cls->findField(name.str()) == &field)
        parts.push_back(program.getFieldType(type, &field));
  for (ClassInfo *derived : shape->cls->subclasses)
    parts.push_back(program.getSelfTypeOf(derived));
}

/// How the death of a value is seen, its parts aside.
ProgramLowering::Death ProgramLowering::getOwnDeath(TypeRef type) {
  switch (type->getKind()) {
  case TypeKind::Any:
  case TypeKind::Callable:
  case TypeKind::TypeVar:
    return usesFinalisers() ? Death::Unknown : Death::Unseen;
  case TypeKind::Instance:
    break;
  default:
    return Death::Unseen;
  }
  ClassInfo *cls = llvm::cast<InstanceType>(type)->cls;
  if (cls == types.classes.object || cls->isException || cls->isProtocol)
    return usesFinalisers() ? Death::Unknown : Death::Unseen;
  return cls == types.classes.generator || cls == types.classes.iterator ||
                 definesFinaliser(cls)
             ? Death::Seen
             : Death::Unseen;
}

ProgramLowering::Death ProgramLowering::getDeath(TypeRef type) {
  auto it = deaths.find(type);
  if (it != deaths.end())
    return it->second;
  Death result = Death::Unseen;
  llvm::SmallVector<TypeRef, 8> work{type};
  llvm::DenseSet<TypeRef> known{type};
  while (!work.empty()) {
    TypeRef next = work.pop_back_val();
    result = std::max(result, getOwnDeath(next));
    llvm::SmallVector<TypeRef, 8> parts;
    addParts(next, parts);
    for (TypeRef part : parts)
      if (part && known.insert(part).second)
        work.push_back(part);
  }
  return deaths[type] = result;
}

bool ProgramLowering::mayFinalize(TypeRef type) {
  return type && getDeath(type) != Death::Unseen;
}

bool BodyLowering::isInGenerator() {
  return generatorScope ||
         (instance.function && instance.function->isGenerator);
}

/// The value of a slot dies no earlier than `after`. The frame of a generator
/// says by the flag whether there is one.
void BodyLowering::keepSlot(const Storage &storage,
                            llvm::function_ref<void()> after) {
  if (!isInGenerator() || !storage.flag) {
    mlir::Value value = loadSlot(storage.place);
    after();
    py::KeepAliveOp::create(builder, loc, value);
    return;
  }
  mlir::Block *bound = newBlock(), *unbound = newBlock(), *end = newBlock();
  branchIf(loadSlot(storage.flag), bound, unbound);
  setBlock(bound);
  mlir::Value value = loadSlot(storage.place);
  after();
  py::KeepAliveOp::create(builder, loc, value);
  branchTo(end);
  setBlock(unbound);
  after();
  branchTo(end);
  setBlock(end);
}

void BodyLowering::replaceSlot(const Storage &storage, mlir::Value value,
                               bool isBound) {
  auto write = [&] {
    storeSlot(storage.place, value);
    if (storage.flag)
      storeSlot(storage.flag, getBool(isBound));
  };
  if (program.mayFinalize(storage.type))
    keepSlot(storage, write);
  else
    write();
}

void BodyLowering::keepLocals() {
  if (isTerminated())
    return;
  // As a frame lets go of them: the last first.
  for (bool isCell : {true, false})
    for (auto &[variable, type] : llvm::reverse(instance.varTypes)) {
      if (!isOwn(variable) || !program.mayFinalize(type))
        continue;
      Storage &storage = getStorage(variable);
      if (storage.kind == Storage::Global ||
          isCell != (storage.kind == Storage::Cell && !variable->isParameter))
        continue;
      if (storage.kind == Storage::Cell)
        py::KeepAliveOp::create(builder, loc, getCell(storage));
      else
        keepSlot(storage, [] {});
    }
}

bool BodyLowering::isHeldByErrors(bind::Variable *variable) {
  FunctionInfo *info = instance.function;
  TypeRef type = instance.varTypes.lookup(variable);
  return info && type && !info->isGenerator && isOwn(variable) &&
         variable->scope == info->scope &&
         llvm::isa<ast::FunctionDef>(info->node) && !info->module->isStdlib &&
         !info->module->isBuiltins && !llvm::isa<FunctionType>(type) &&
         program.getDeath(type) == ProgramLowering::Death::Seen;
}

void BodyLowering::lowerHeld(llvm::ArrayRef<ast::Stmt *> body) {
  llvm::SmallVector<bind::Variable *, 4> held;
  for (auto &[variable, type] : llvm::reverse(instance.varTypes))
    if (isHeldByErrors(variable))
      held.push_back(variable);
  if (held.empty())
    return lowerBody(body);
  withCleanup([&] { lowerBody(body); }, [] {}, [] {},
              [&](mlir::Value error) {
                for (bind::Variable *variable : held)
                  holdLocal(error, getStorage(variable));
                reraise(error);
              });
}

void BodyLowering::holdLocal(mlir::Value error, const Storage &storage) {
  mlir::Block *bound = newBlock(), *end = newBlock();
  mlir::Value isBound = getBool(true);
  if (storage.kind == Storage::Cell)
    isBound = py::CellIsBoundOp::create(builder, loc, builder.getI1Type(),
                                        getCell(storage));
  else if (storage.flag)
    isBound = loadSlot(storage.flag);
  branchIf(isBound, bound, end);
  setBlock(bound);
  mlir::Value value =
      storage.kind == Storage::Cell
          ? py::CellLoadOp::create(builder, loc, program.convert(storage.type),
                                   getCell(storage))
                .getResult()
          : loadSlot(storage.place);
  callNative("krt_exc_hold", {error, toObject({value, storage.type})},
             py::NoneType::get(&program.context), false, nullptr);
  branchTo(end);
  setBlock(end);
}

void BodyLowering::forgetLocals(bind::Scope *scope) {
  if (isTerminated())
    return;
  for (auto &[name, variable] : llvm::reverse(scope->variables)) {
    auto it = storages.find(variable.get());
    if (it != storages.end() && isOwn(variable.get()) &&
        it->second.kind == Storage::Slot &&
        program.mayFinalize(it->second.type))
      unbind(variable.get());
  }
}
