//===- InsertOwnership.cpp - Makes references explicit --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rules are in docs/ownership.md. Everything is decided on the liveness of
// the unchanged function; blocks are rewritten one by one from their end, edges
// when their source block is.
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/OwnedLiveness.h"
#include "ir/passes/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Transforms/RegionUtils.h"

namespace krait::ir {
#define GEN_PASS_DEF_INSERTOWNERSHIP
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

namespace {

class OwnershipInserter {
public:
  explicit OwnershipInserter(py::FuncOp function)
      : liveness(function), builder(function.getContext()) {}

  void rewriteBlock(Block *block);

private:
  BitVector rewriteEdges(Operation *terminator);
  void rewriteEdge(BranchOpInterface branch, unsigned index,
                   const BitVector &held);
  void rewriteOp(Operation *op, BitVector &live);
  void retainOperand(OpOperand &operand);
  void release(Value value, Location loc);

  OwnedLiveness liveness;
  OpBuilder builder;
};

} // namespace

/// True when the result has a meaning behind edge `index` of the py.br_error
/// after its op.
static bool isSetBehind(BranchOpInterface branch, unsigned index, Value value) {
  auto brError = dyn_cast<py::BrErrorOp>(branch.getOperation());
  if (!brError || value.getDefiningOp() != brError.getRaisingOp())
    return true;
  return (value == brError.getError()) == (index == 0);
}

/// Gives `operand` a reference of its own, at the insertion point.
void OwnershipInserter::retainOperand(OpOperand &operand) {
  Value value = operand.get();
  if (py::isUncounted(value))
    return;
  operand.set(py::RetainOp::create(builder, operand.getOwner()->getLoc(), value,
                                   liveness.isNullable(value)));
}

void OwnershipInserter::release(Value value, Location loc) {
  py::ReleaseOp::create(builder, loc, value, liveness.isNullable(value));
}

/// Handles what `op` does to the references it uses and gives. `live` holds the
/// owned values used after it, and afterwards those used before it.
void OwnershipInserter::rewriteOp(Operation *op, BitVector &live) {
  bool raises = op->getNextNode() && isa<py::BrErrorOp>(op->getNextNode());
  SmallVector<Value> dying;
  for (Value result : op->getResults()) {
    auto number = liveness.getOwned(result);
    if (!number)
      continue;
    // What a raising op gives is handled on the edges behind it.
    if (!raises && !live.test(*number))
      dying.push_back(result);
    live.reset(*number);
  }

  SmallVector<OpOperand *> retained;
  llvm::SmallDenseMap<unsigned, OpOperand *> moved;
  llvm::SmallSetVector<unsigned, 4> borrowed;
  for (OpOperand &operand : op->getOpOperands()) {
    auto owner = liveness.getOwner(operand.get());
    if (!py::consumesOperand(op, operand.getOperandNumber())) {
      if (owner)
        borrowed.insert(*owner);
      continue;
    }
    bool isOwned = liveness.getOwned(operand.get()).has_value();
    if (isOwned && !live.test(*owner) && !moved.contains(*owner))
      moved[*owner] = &operand;
    else
      retained.push_back(&operand);
    if (owner && !isOwned)
      borrowed.insert(*owner);
  }
  // A value that the op also borrows must outlive it.
  for (unsigned owner : borrowed) {
    if (auto it = moved.find(owner); it != moved.end()) {
      retained.push_back(it->second);
      moved.erase(it);
    }
    if (!live.test(owner))
      dying.push_back(liveness.getValue(owner));
    live.set(owner);
  }
  for (auto &[owner, operand] : moved)
    live.set(owner);
  builder.setInsertionPoint(op);
  llvm::sort(retained, [](OpOperand *a, OpOperand *b) {
    return a->getOperandNumber() < b->getOperandNumber();
  });
  for (OpOperand *operand : retained)
    retainOperand(*operand);
  if (dying.empty())
    return;
  // As CPython takes them from its stack: the last operand first.
  builder.setInsertionPointAfter(op);
  for (Value value : llvm::reverse(dying))
    release(value, op->getLoc());
}

/// Balances the references of `held`, the owned values alive at the branch, on
/// one edge: each is needed once if live behind it and once for each time it is
/// passed to the block.
void OwnershipInserter::rewriteEdge(BranchOpInterface branch, unsigned index,
                                    const BitVector &held) {
  Block *successor = branch->getSuccessor(index);
  const BitVector &liveIn = liveness.getLiveIn(successor);
  SuccessorOperands operands = branch.getSuccessorOperands(index);
  SmallVector<unsigned> retained;
  BitVector available = held;
  available.reset(liveIn);
  for (unsigned i = operands.getProducedOperandCount(); i < operands.size();
       ++i) {
    Value value = operands[i];
    if (!py::isManaged(value.getType()))
      continue;
    auto number = liveness.getOwned(value);
    if (number && available.test(*number))
      available.reset(*number);
    else
      retained.push_back(i);
  }
  SmallVector<Value> dying;
  for (unsigned number : available.set_bits())
    if (isSetBehind(branch, index, liveness.getValue(number)))
      dying.push_back(liveness.getValue(number));
  retained.erase(
      llvm::remove_if(retained,
                      [&](unsigned i) { return py::isUncounted(operands[i]); }),
      retained.end());
  if (retained.empty() && dying.empty())
    return;

  Location loc = branch->getLoc();
  Operation *at = branch;
  if (branch->getNumSuccessors() > 1) {
    Block *edge = builder.createBlock(successor);
    auto forward = cf::BranchOp::create(builder, loc, successor,
                                        operands.getForwardedOperands());
    operands.erase(0, operands.size());
    branch->setSuccessor(edge, index);
    operands =
        cast<BranchOpInterface>(forward.getOperation()).getSuccessorOperands(0);
    at = forward;
  }
  builder.setInsertionPoint(at);
  for (unsigned i : retained)
    retainOperand(at->getOpOperand(operands.getOperandIndex(i)));
  for (Value value : llvm::reverse(dying))
    release(value, loc);
}

/// Rewrites the edges behind a terminator and returns the owned values that are
/// alive right before it.
BitVector OwnershipInserter::rewriteEdges(Operation *terminator) {
  BitVector held(liveness.size());
  auto branch = dyn_cast<BranchOpInterface>(terminator);
  if (!branch)
    return held;
  for (Block *successor : terminator->getSuccessors())
    held |= liveness.getLiveIn(successor);
  for (Value operand : terminator->getOperands())
    if (auto owner = liveness.getOwner(operand))
      held.set(*owner);
  if (auto brError = dyn_cast<py::BrErrorOp>(terminator))
    for (Value result : brError.getRaisingOp()->getResults())
      if (auto number = liveness.getOwned(result))
        held.set(*number);
  // Rewriting an edge may insert a block behind it, but never touches another.
  for (unsigned i = 0; i < terminator->getNumSuccessors(); ++i)
    rewriteEdge(branch, i, held);
  return held;
}

void OwnershipInserter::rewriteBlock(Block *block) {
  Operation *terminator = block->getTerminator();
  BitVector live = rewriteEdges(terminator);
  SmallVector<Operation *> ops;
  for (Operation &op : llvm::reverse(*block))
    ops.push_back(&op);
  // Retains and releases just put before the terminator are balanced already.
  for (Operation *op : ops) {
    if (op == terminator && isa<BranchOpInterface>(op))
      continue;
    if (isa<py::RetainOp, py::ReleaseOp>(op))
      continue;
    rewriteOp(op, live);
  }
  builder.setInsertionPointToStart(block);
  for (BlockArgument argument : block->getArguments())
    if (auto number = liveness.getOwned(argument);
        number && !live.test(*number))
      release(argument, argument.getLoc());
}

/// Turns each select of counted values into a branch: which operand the result
/// holds is known on an edge only. Canonicalization makes selects of diamonds.
static void expandSelects(py::FuncOp function, IRRewriter &rewriter) {
  SmallVector<arith::SelectOp> selects;
  function.walk([&](arith::SelectOp op) {
    if (py::isManaged(op.getType()))
      selects.push_back(op);
  });
  for (arith::SelectOp op : selects) {
    Location loc = op.getLoc();
    Block *block = op->getBlock();
    Block *next = rewriter.splitBlock(block, std::next(op->getIterator()));
    Value result = next->addArgument(op.getType(), loc);
    rewriter.setInsertionPointToEnd(block);
    cf::CondBranchOp::create(rewriter, loc, op.getCondition(), next,
                             op.getTrueValue(), next, op.getFalseValue());
    rewriter.replaceOp(op, result);
  }
}

namespace {
struct InsertOwnership : ir::impl::InsertOwnershipBase<InsertOwnership> {
  void runOnOperation() override {
    py::FuncOp function = getOperation();
    if (function.isExternal() || function.getOwned())
      return;
    if (!function.getExplicitErrors()) {
      function.emitOpError("must have explicit errors (py-explicit-errors)");
      return signalPassFailure();
    }
    IRRewriter rewriter(&getContext());
    (void)eraseUnreachableBlocks(rewriter, function->getRegions());
    expandSelects(function, rewriter);
    SmallVector<Block *> blocks;
    for (Block &block : function.getBody())
      blocks.push_back(&block);
    OwnershipInserter inserter(function);
    for (Block *block : blocks)
      inserter.rewriteBlock(block);
    function.setOwned(true);
  }
};
} // namespace
