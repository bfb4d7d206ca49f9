//===- HandlerStacks.cpp - Which handlers apply where ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/HandlerStacks.h"

using namespace mlir;
using namespace krait;
using namespace krait::ir;

const HandlerStacks::Frame *HandlerStacks::push(Block *handler,
                                                const Frame *outer) {
  const Frame *&frame = pushed[{handler, outer}];
  if (!frame)
    frame = &frames.emplace_back(Frame{handler, outer});
  return frame;
}

LogicalResult HandlerStacks::enter(Block *block, const Frame *stack,
                                   Operation *from) {
  auto [known, isNew] = atEntry.try_emplace(block, stack);
  if (isNew)
    order.push_back(block);
  else if (known->second != stack)
    return from->emitOpError(
        "enters a block with other exception handlers than elsewhere");
  return success();
}

FailureOr<HandlerStacks> HandlerStacks::compute(py::FuncOp function) {
  HandlerStacks stacks;
  Block *entry = &function.getBody().front();
  if (failed(stacks.enter(entry, nullptr, function)))
    return failure();
  for (size_t next = 0; next < stacks.order.size(); ++next) {
    Block *block = stacks.order[next];
    const Frame *stack = stacks.atEntry.lookup(block);
    for (Operation &op : *block) {
      if (!isa<py::TryPopOp>(op))
        continue;
      if (!stack)
        return op.emitOpError("without a py.try.push");
      stack = stack->outer;
    }
    Operation *terminator = block->getTerminator();
    auto tryPush = dyn_cast<py::TryPushOp>(terminator);
    for (Block *successor : terminator->getSuccessors()) {
      const Frame *inside = stack;
      if (tryPush && successor == tryPush.getBody())
        inside = stacks.push(tryPush.getHandler(), stack);
      if (failed(stacks.enter(successor, inside, terminator)))
        return failure();
    }
  }
  return stacks;
}

const HandlerStacks::Frame *HandlerStacks::getStack(Operation *op) const {
  const Frame *stack = atEntry.lookup(op->getBlock());
  for (Operation &before : *op->getBlock()) {
    if (&before == op)
      break;
    if (isa<py::TryPopOp>(before))
      stack = stack->outer;
  }
  return stack;
}

SmallVector<Block *> HandlerStacks::getHandlers(Operation *op) const {
  SmallVector<Block *> handlers;
  for (const Frame *frame = getStack(op); frame; frame = frame->outer)
    handlers.push_back(frame->handler);
  return handlers;
}

void HandlerStacks::walk(function_ref<void(Operation *, Block *)> visit) {
  for (Block *block : order) {
    const Frame *stack = atEntry.lookup(block);
    for (Operation &op : llvm::make_early_inc_range(*block)) {
      bool pops = isa<py::TryPopOp>(op);
      visit(&op, stack ? stack->handler : nullptr);
      if (pops)
        stack = stack->outer;
    }
  }
}
