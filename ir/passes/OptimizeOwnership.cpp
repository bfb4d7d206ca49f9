//===- OptimizeOwnership.cpp - Removes needless references ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Everything here turns a counted reference into a borrowed one whose holder is
// known to keep it. What counts as quiet is deliberately narrow: a destructor
// or a special method of the program may run in any op that is not.
//
//===----------------------------------------------------------------------===//

#include "ir/passes/Passes.h"
#include "ir/py/PyOps.h"
#include "llvm/ADT/StringSwitch.h"

namespace krait::ir {
#define GEN_PASS_DEF_OPTIMIZEOWNERSHIP
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

/// A type whose values refer to nothing else and run no code when they die.
static bool isLeaf(Type type) {
  if (!py::isManaged(type))
    return true;
  if (auto tuple = dyn_cast<py::TupleType>(type))
    return llvm::all_of(tuple.getElements(), isLeaf);
  return isa<py::IntType, py::StrType, py::BytesType, py::TypeObjectType>(type);
}

/// True when `op` can neither run code of the program nor free or replace
/// anything that a container holds.
static bool isQuiet(Operation *op, const SymbolTable &symbols) {
  if (isa<py::RetainOp, py::KeepAliveOp, py::RequireOp, py::IntToFloatOp>(op))
    return true;
  if (auto release = dyn_cast<py::ReleaseOp>(op))
    return isLeaf(release.getValue().getType());
  if (auto call = dyn_cast<py::CallOp>(op)) {
    auto callee = symbols.lookup<py::FuncOp>(call.getCallee());
    return callee && callee.getNative() &&
           llvm::all_of(op->getOperandTypes(), isLeaf) &&
           isLeaf(call.getResult().getType());
  }
  auto effects = dyn_cast<MemoryEffectOpInterface>(op);
  return effects && !effects.hasEffect<MemoryEffects::Write>() &&
         !effects.hasEffect<MemoryEffects::Allocate>() &&
         !effects.hasEffect<MemoryEffects::Free>();
}

/// The release of `value`, when that is what consumes it, in the block where it
/// is defined, and it is not used elsewhere.
static py::ReleaseOp getLocalRelease(Value value) {
  py::ReleaseOp release;
  for (OpOperand &use : value.getUses()) {
    if (use.getOwner()->getBlock() != value.getParentBlock())
      return nullptr;
    if (!py::consumesOperand(use.getOwner(), use.getOperandNumber()))
      continue;
    release = dyn_cast<py::ReleaseOp>(use.getOwner());
    if (!release)
      return nullptr;
  }
  return release;
}

/// The releases that consume `value`, when nothing else does.
static std::optional<SmallVector<py::ReleaseOp>> getOnlyReleases(Value value) {
  SmallVector<py::ReleaseOp> releases;
  for (OpOperand &use : value.getUses()) {
    if (!py::consumesOperand(use.getOwner(), use.getOperandNumber()))
      continue;
    auto release = dyn_cast<py::ReleaseOp>(use.getOwner());
    if (!release || release.getNullable())
      return std::nullopt;
    releases.push_back(release);
  }
  return releases;
}

/// True when a reference to `value` is held from `from` to `to`, in one block.
static bool isHeldBetween(Value value, Operation *from, Operation *to) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    if (argument.getOwner()->isEntryBlock())
      return true;
  // What an op gives without owning it is immortal, unless it is borrowed.
  if (Operation *op = value.getDefiningOp();
      op && !py::ownsResult(op, cast<OpResult>(value).getResultNumber()))
    return !op->hasAttr("borrowed");
  for (OpOperand &use : value.getUses()) {
    Operation *user = use.getOwner();
    if (py::consumesOperand(user, use.getOperandNumber()) &&
        user->getBlock() == from->getBlock() && user->isBeforeInBlock(to) &&
        !user->isBeforeInBlock(from))
      return false;
  }
  return true;
}

/// Loads from something that the program can change at any time.
static bool isMutableLoad(Operation *op) {
  return isa<py::ListGetOp, py::FieldLoadOp, py::CellLoadOp, py::GlobalLoadOp>(
      op);
}

/// Loads and casts that can only give what their operand keeps.
static bool isImmutableLoad(Operation *op) {
  return isa<py::TupleGetOp, py::DowncastOp>(op);
}

/// An upcast that changes no representation that is allocated.
static bool isFreeUpcast(py::UpcastOp op) {
  Type from = op.getValue().getType();
  return py::isManaged(from) && !isa<py::TupleType>(from);
}

static void setBorrowed(Operation *op) {
  op->setAttr("borrowed", UnitAttr::get(op->getContext()));
}

static bool borrowLoad(Operation *op, const SymbolTable &symbols) {
  Value result = op->getResult(0);
  if (op->hasAttr("borrowed") || !py::isManaged(result.getType()))
    return false;
  py::ReleaseOp release = getLocalRelease(result);
  if (!release)
    return false;
  if (op->getNumOperands() > 0 &&
      !isHeldBetween(op->getOperand(0), op, release))
    return false;
  if (isMutableLoad(op))
    for (Operation *next = op->getNextNode(); next != release;
         next = next->getNextNode())
      if (!isQuiet(next, symbols))
        return false;
  setBorrowed(op);
  release.erase();
  return true;
}

/// A cast or element of a parameter: borrowed wherever it is used.
static bool borrowFromParameter(Operation *op) {
  auto argument = dyn_cast<BlockArgument>(op->getOperand(0));
  Value result = op->getResult(0);
  if (op->hasAttr("borrowed") || !py::isManaged(result.getType()) ||
      !argument || !argument.getOwner()->isEntryBlock())
    return false;
  auto releases = getOnlyReleases(result);
  if (!releases)
    return false;
  setBorrowed(op);
  for (py::ReleaseOp release : *releases)
    release.erase();
  return true;
}

static bool borrowUpcast(py::UpcastOp op) {
  auto retain = op.getValue().getDefiningOp<py::RetainOp>();
  if (!retain || retain.getNullable() || !retain->hasOneUse() ||
      op.getBorrowed() || !isFreeUpcast(op))
    return false;
  py::ReleaseOp release = getLocalRelease(op.getResult());
  if (!release || retain->getBlock() != op->getBlock() ||
      !isHeldBetween(retain.getValue(), retain, release))
    return false;
  op.setOperand(retain.getValue());
  setBorrowed(op);
  release.erase();
  retain.erase();
  return true;
}

static void optimize(py::FuncOp function, const SymbolTable &symbols) {
  bool changed = true;
  while (changed) {
    changed = false;
    SmallVector<Operation *> candidates;
    function.walk([&](Operation *op) {
      if (isMutableLoad(op) || isImmutableLoad(op) || isa<py::UpcastOp>(op))
        candidates.push_back(op);
    });
    for (Operation *op : candidates) {
      if (auto upcast = dyn_cast<py::UpcastOp>(op))
        changed |= borrowUpcast(upcast);
      else
        changed |= borrowLoad(op, symbols) ||
                   (isImmutableLoad(op) && borrowFromParameter(op));
    }
  }
}

//===----------------------------------------------------------------------===//
// Characters
//===----------------------------------------------------------------------===//

/// The native that does the same without counting shared characters.
static StringRef getPeekingNative(StringRef native) {
  return llvm::StringSwitch<StringRef>(native)
      .Case("krt_str_get", "krt_str_peek")
      .Case("krt_str_getitem", "krt_str_peekitem")
      .Default({});
}

static void peekCharacters(ModuleOp module, SymbolTable &symbols) {
  module.walk([&](py::CallOp call) {
    auto callee = symbols.lookup<py::FuncOp>(call.getCallee());
    auto function = call->getParentOfType<py::FuncOp>();
    if (!callee || !callee.getNative() || !function.getOwned())
      return;
    StringRef peeking = getPeekingNative(*callee.getNative());
    if (peeking.empty())
      return;
    auto releases = getOnlyReleases(call.getResult());
    if (!releases)
      return;
    auto native = symbols.lookup<py::FuncOp>(peeking);
    if (!native) {
      native = cast<py::FuncOp>(callee->clone());
      native.setSymName(peeking);
      native.setNative(peeking);
      symbols.insert(native, Block::iterator(callee));
    }
    call.setCallee(peeking);
    for (py::ReleaseOp release : *releases)
      release.setCharacter(true);
  });
}

namespace {
struct OptimizeOwnership : ir::impl::OptimizeOwnershipBase<OptimizeOwnership> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    for (auto function : getOperation().getOps<py::FuncOp>())
      if (function.getOwned())
        optimize(function, symbols);
    peekCharacters(getOperation(), symbols);
  }
};
} // namespace
