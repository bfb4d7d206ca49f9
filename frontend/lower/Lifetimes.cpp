//===- Lifetimes.cpp - Locals whose death can be seen ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CPython keeps a local until its scope ends; krait drops a value after its
// last use. Where freeing it may run code of the program (a suspended
// generator with a `finally`, a class with `__del__`) that difference shows:
// such a local gets a use at the end of its scope (docs/ownership.md).
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

static bool definesFinaliser(ClassInfo *cls) {
  if (cls->findMethod("__del__"))
    return true;
  return llvm::any_of(cls->subclasses, definesFinaliser);
}

bool ProgramLowering::mayFinalize(TypeRef type) {
  auto it = finalizing.find(type);
  if (it != finalizing.end())
    return it->second;
  // A recursive type finalises only what another of its parts does.
  finalizing[type] = false;
  auto anyOf = [&](llvm::ArrayRef<TypeRef> parts) {
    return llvm::any_of(parts, [&](TypeRef part) { return mayFinalize(part); });
  };
  bool result = false;
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    result = anyOf(list->members);
  else if (auto *tuple = llvm::dyn_cast<TupleType>(type))
    result = anyOf(tuple->elements);
  else if (auto *shape = llvm::dyn_cast<InstanceType>(type))
    result = shape->cls == types.classes.generator ||
             shape->cls == types.classes.iterator ||
             (!shape->cls->isBuiltin && definesFinaliser(shape->cls)) ||
             anyOf(shape->args);
  finalizing[type] = result;
  return result;
}

void BodyLowering::keepLocals() {
  if (isTerminated())
    return;
  for (auto &[variable, type] : instance.varTypes) {
    if (!isOwn(variable) || !program.mayFinalize(type))
      continue;
    Storage &storage = getStorage(variable);
    if (storage.kind == Storage::Slot)
      py::KeepAliveOp::create(builder, loc, loadSlot(storage.place));
  }
}
