//===- PyControlOps.cpp - Slots, exceptions, generators -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Slots are promoted by MLIR's mem2reg through the interfaces implemented here.
//
//===----------------------------------------------------------------------===//

#include "ir/py/PyOps.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace krait::py;

using BlockingUses = llvm::SmallPtrSetImpl<OpOperand *>;

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

SmallVector<MemorySlot> SlotAllocOp::getPromotableSlots() {
  return {MemorySlot{getSlot(), getSlot().getType().getElement()}};
}

Value SlotAllocOp::getDefaultValue(const MemorySlot &slot, OpBuilder &builder) {
  return UndefOp::create(builder, getLoc(), slot.elemType);
}

void SlotAllocOp::handleBlockArgument(const MemorySlot &, BlockArgument,
                                      OpBuilder &) {}

std::optional<PromotableAllocationOpInterface>
SlotAllocOp::handlePromotionComplete(const MemorySlot &, Value defaultValue,
                                     OpBuilder &) {
  if (defaultValue && defaultValue.use_empty())
    defaultValue.getDefiningOp()->erase();
  erase();
  return std::nullopt;
}

bool SlotLoadOp::loadsFrom(const MemorySlot &slot) {
  return getSlot() == slot.ptr;
}

bool SlotLoadOp::storesTo(const MemorySlot &) { return false; }

Value SlotLoadOp::getStored(const MemorySlot &, OpBuilder &, Value,
                            const DataLayout &) {
  llvm_unreachable("a load stores nothing");
}

bool SlotLoadOp::canUsesBeRemoved(const MemorySlot &slot,
                                  const BlockingUses &blockingUses,
                                  SmallVectorImpl<OpOperand *> &,
                                  const DataLayout &) {
  return blockingUses.size() == 1 && (*blockingUses.begin())->get() == slot.ptr;
}

DeletionKind SlotLoadOp::removeBlockingUses(const MemorySlot &,
                                            const BlockingUses &, OpBuilder &,
                                            Value reachingDefinition,
                                            const DataLayout &) {
  getResult().replaceAllUsesWith(reachingDefinition);
  return DeletionKind::Delete;
}

LogicalResult SlotLoadOp::verify() {
  if (getType() != getSlot().getType().getElement())
    return emitOpError("result ")
           << getType() << " from " << getSlot().getType();
  return success();
}

bool SlotStoreOp::loadsFrom(const MemorySlot &) { return false; }

bool SlotStoreOp::storesTo(const MemorySlot &slot) {
  return getSlot() == slot.ptr;
}

Value SlotStoreOp::getStored(const MemorySlot &, OpBuilder &, Value,
                             const DataLayout &) {
  return getValue();
}

bool SlotStoreOp::canUsesBeRemoved(const MemorySlot &slot,
                                   const BlockingUses &blockingUses,
                                   SmallVectorImpl<OpOperand *> &,
                                   const DataLayout &) {
  return blockingUses.size() == 1 &&
         (*blockingUses.begin())->get() == slot.ptr && getValue() != slot.ptr;
}

DeletionKind SlotStoreOp::removeBlockingUses(const MemorySlot &,
                                             const BlockingUses &, OpBuilder &,
                                             Value, const DataLayout &) {
  return DeletionKind::Delete;
}

LogicalResult SlotStoreOp::verify() {
  if (getValue().getType() != getSlot().getType().getElement())
    return emitOpError("value ")
           << getValue().getType() << " into " << getSlot().getType();
  return success();
}

//===----------------------------------------------------------------------===//
// Exceptions
//===----------------------------------------------------------------------===//

/// The handler's argument, the error, is made by whatever raises it.
SuccessorOperands TryPushOp::getSuccessorOperands(unsigned index) {
  MutableOperandRange none(*this, 0, 0);
  return index == 0 ? SuccessorOperands(none) : SuccessorOperands(1, none);
}

LogicalResult TryPushOp::verify() {
  Block *handler = getHandler();
  if (handler->getNumArguments() != 1 ||
      !isa<ErrorType>(handler->getArgument(0).getType()))
    return emitOpError("handler must take one !py.error");
  return success();
}

SuccessorOperands BrErrorOp::getSuccessorOperands(unsigned index) {
  return SuccessorOperands(index == 0 ? getErrorOperandsMutable()
                                      : getValueOperandsMutable());
}

LogicalResult BrErrorOp::verify() {
  Operation *raising = getRaisingOp();
  if (!raising || !isa<MayRaise>(raising) ||
      raising->getBlock() != (*this)->getBlock() ||
      raising->getResults().back() != getError())
    return emitOpError("operand is not the error result of an op before it");
  for (Operation *op = raising->getNextNode(); op != *this;
       op = op->getNextNode())
    if (!isa<ReleaseOp>(op))
      return op->emitOpError("between an op that raises and its py.br_error");
  return success();
}

bool RaiseOp::consumesOperand(unsigned) { return true; }

//===----------------------------------------------------------------------===//
// Generators
//===----------------------------------------------------------------------===//

bool YieldOp::consumesOperand(unsigned) { return true; }

LogicalResult GeneratorNewOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto target = symbols.lookupNearestSymbolFrom<FuncOp>(*this, getResumeAttr());
  if (!target)
    return emitOpError("'") << getResume() << "' is not a py.func";
  Type object = ObjectType::get(getContext());
  Type error = ErrorType::get(getContext());
  if (target.getFunctionType() !=
      FunctionType::get(getContext(), {getType(), object, error}, object))
    return emitOpError("'") << getResume() << "' is not a resume function";
  return success();
}
