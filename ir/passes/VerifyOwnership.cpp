//===- VerifyOwnership.cpp - Each owned value is consumed once ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows the set of owned values through the function. At a join all edges
// must hold the same values; at the end of the function none may be left.
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/OwnedLiveness.h"
#include "ir/passes/Passes.h"

namespace krait::ir {
#define GEN_PASS_DEF_VERIFYOWNERSHIP
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

namespace {

class OwnershipVerifier {
public:
  explicit OwnershipVerifier(py::FuncOp function)
      : function(function), values(function) {}

  LogicalResult run();

private:
  LogicalResult visitBlock(Block *block);
  LogicalResult visitOp(Operation &op, BitVector &held);
  LogicalResult visitEdge(BranchOpInterface branch, unsigned index,
                          BitVector held);
  LogicalResult consume(OpOperand &operand, BitVector &held);
  InFlightDiagnostic report(Operation *op, unsigned number, StringRef what);

  py::FuncOp function;
  OwnedLiveness values;
  DenseMap<Block *, BitVector> atEntry;
  std::vector<Block *> worklist;
};

} // namespace

InFlightDiagnostic OwnershipVerifier::report(Operation *op, unsigned number,
                                             StringRef what) {
  Value value = values.getValue(number);
  InFlightDiagnostic diagnostic = op->emitOpError() << what;
  diagnostic.attachNote(value.getLoc())
      << "the value, of type " << value.getType();
  return diagnostic;
}

LogicalResult OwnershipVerifier::consume(OpOperand &operand, BitVector &held) {
  Value value = operand.get();
  Operation *op = operand.getOwner();
  if (py::isUncounted(value))
    return success();
  auto number = values.getOwned(value);
  if (!number)
    return op->emitOpError("consumes operand ")
           << operand.getOperandNumber() << ", which is borrowed";
  if (!held.test(*number))
    return report(op, *number, "consumes a value that is not owned here");
  held.reset(*number);
  return success();
}

LogicalResult OwnershipVerifier::visitOp(Operation &op, BitVector &held) {
  bool isBranch = isa<BranchOpInterface>(op);
  for (OpOperand &operand : op.getOpOperands()) {
    auto owner = values.getOwner(operand.get());
    if (owner && !held.test(*owner))
      return report(&op, *owner, "uses a value after it was consumed");
  }
  if (isBranch)
    return success();
  for (OpOperand &operand : op.getOpOperands())
    if (py::consumesOperand(&op, operand.getOperandNumber()) &&
        failed(consume(operand, held)))
      return failure();
  for (Value result : op.getResults())
    if (auto number = values.getOwned(result))
      held.set(*number);
  if (op.hasTrait<OpTrait::IsTerminator>() && !isa<py::UnreachableOp>(op) &&
      held.any())
    return report(&op, held.find_first(),
                  "leaves the function without consuming a value");
  return success();
}

LogicalResult OwnershipVerifier::visitEdge(BranchOpInterface branch,
                                           unsigned index, BitVector held) {
  if (auto brError = dyn_cast<py::BrErrorOp>(branch.getOperation()))
    for (Value result : brError.getRaisingOp()->getResults())
      if (auto number = values.getOwned(result);
          number && (result == brError.getError()) != (index == 0))
        held.reset(*number);
  SuccessorOperands operands = branch.getSuccessorOperands(index);
  for (unsigned i = operands.getProducedOperandCount(); i < operands.size();
       ++i)
    if (py::isManaged(operands[i].getType()) &&
        failed(
            consume(branch->getOpOperand(operands.getOperandIndex(i)), held)))
      return failure();
  Block *successor = branch->getSuccessor(index);
  for (BlockArgument argument : successor->getArguments())
    if (auto number = values.getOwned(argument))
      held.set(*number);
  auto [known, isNew] = atEntry.try_emplace(successor, held);
  if (isNew) {
    worklist.push_back(successor);
  } else if (known->second != held) {
    BitVector difference = known->second;
    difference ^= held;
    return report(branch, difference.find_first(),
                  "reaches a block that owns other values on another edge");
  }
  return success();
}

LogicalResult OwnershipVerifier::visitBlock(Block *block) {
  BitVector held = atEntry.at(block);
  for (Operation &op : *block)
    if (failed(visitOp(op, held)))
      return failure();
  auto branch = dyn_cast<BranchOpInterface>(block->getTerminator());
  for (unsigned i = 0; branch && i < branch->getNumSuccessors(); ++i)
    if (failed(visitEdge(branch, i, held)))
      return failure();
  return success();
}

LogicalResult OwnershipVerifier::run() {
  Block *entry = &function.getBody().front();
  atEntry[entry].resize(values.size());
  worklist.push_back(entry);
  while (!worklist.empty()) {
    Block *block = worklist.back();
    worklist.pop_back();
    if (failed(visitBlock(block)))
      return failure();
  }
  return success();
}

namespace {
struct VerifyOwnership : ir::impl::VerifyOwnershipBase<VerifyOwnership> {
  void runOnOperation() override {
    if (!getOperation().getOwned())
      return;
    if (failed(OwnershipVerifier(getOperation()).run()))
      signalPassFailure();
  }
};
} // namespace
