//===- OwnedLiveness.cpp - Where owned values are live --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/OwnedLiveness.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;
using namespace krait;
using namespace krait::ir;

OwnedLiveness::OwnedLiveness(py::FuncOp function) {
  numberValues(function);
  findNullable(function);
  solve(function);
}

std::optional<unsigned> OwnedLiveness::getOwned(Value value) const {
  auto it = numbers.find(value);
  return it == numbers.end() ? std::nullopt : std::optional(it->second);
}

std::optional<unsigned> OwnedLiveness::getOwner(Value value) const {
  while (true) {
    if (std::optional<unsigned> number = getOwned(value))
      return number;
    Operation *op = value.getDefiningOp();
    if (!op || op->getNumOperands() == 0 || !op->hasAttr("borrowed"))
      return std::nullopt;
    value = op->getOperand(0);
  }
}

void OwnedLiveness::numberValues(py::FuncOp function) {
  auto add = [&](Value value) {
    numbers[value] = values.size();
    values.push_back(value);
  };
  for (Block &block : function.getBody()) {
    if (!block.isEntryBlock())
      for (BlockArgument argument : block.getArguments())
        if (py::isManaged(argument.getType()))
          add(argument);
    for (Operation &op : block)
      for (unsigned i = 0; i < op.getNumResults(); ++i)
        if (py::ownsResult(&op, i))
          add(op.getResult(i));
  }
}

/// Propagates from py.undef through block arguments.
void OwnedLiveness::findNullable(py::FuncOp function) {
  SmallVector<Value> worklist;
  function.walk([&](py::UndefOp undef) { worklist.push_back(undef); });
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    for (OpOperand &use : value.getUses()) {
      auto branch = dyn_cast<BranchOpInterface>(use.getOwner());
      if (!branch)
        continue;
      if (auto argument =
              branch.getSuccessorBlockArgument(use.getOperandNumber()))
        if (nullable.insert(*argument).second)
          worklist.push_back(*argument);
    }
  }
}

void OwnedLiveness::addUses(Operation &op, BitVector &live) const {
  for (Value result : op.getResults())
    if (auto number = getOwned(result))
      live.reset(*number);
  for (Value operand : op.getOperands())
    if (auto number = getOwner(operand))
      live.set(*number);
}

void OwnedLiveness::solve(py::FuncOp function) {
  std::vector<Block *> order;
  for (Block *block : llvm::post_order(&function.getBody().front()))
    order.push_back(block);
  for (Block *block : order)
    liveIn[block].resize(values.size());
  bool changed = true;
  while (changed) {
    changed = false;
    for (Block *block : order) {
      BitVector live(values.size());
      for (Block *successor : block->getSuccessors())
        live |= liveIn[successor];
      for (Operation &op : llvm::reverse(*block))
        addUses(op, live);
      for (BlockArgument argument : block->getArguments())
        if (auto number = getOwned(argument))
          live.reset(*number);
      if (live != liveIn[block]) {
        liveIn[block] = std::move(live);
        changed = true;
      }
    }
  }
}
