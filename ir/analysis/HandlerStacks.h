//===- HandlerStacks.h - Which handlers apply where -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In the first form of the dialect py.try.push and py.try.pop delimit where
// handlers apply. This analysis gives each block its stack of handlers.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_ANALYSIS_HANDLERSTACKS_H
#define KRAIT_IR_ANALYSIS_HANDLERSTACKS_H

#include "ir/py/PyOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <deque>

namespace krait::ir {

class HandlerStacks {
public:
  /// Reports an error and fails when a block can be entered with different
  /// stacks or a py.try.pop has no push.
  static mlir::FailureOr<HandlerStacks> compute(py::FuncOp function);

  /// Calls `visit` for each reachable op, in order within a block, with the
  /// handler that takes what it raises (null: it leaves the function).
  void walk(llvm::function_ref<void(mlir::Operation *, mlir::Block *)> visit);

  /// The handlers that apply at `op`, innermost first.
  llvm::SmallVector<mlir::Block *> getHandlers(mlir::Operation *op) const;

private:
  /// A stack as a linked list, shared by all blocks below it.
  struct Frame {
    mlir::Block *handler;
    const Frame *outer;
  };

  const Frame *getStack(mlir::Operation *op) const;
  const Frame *push(mlir::Block *handler, const Frame *outer);
  mlir::LogicalResult enter(mlir::Block *block, const Frame *stack,
                            mlir::Operation *from);

  std::deque<Frame> frames;
  llvm::DenseMap<std::pair<mlir::Block *, const Frame *>, const Frame *> pushed;
  llvm::DenseMap<mlir::Block *, const Frame *> atEntry;
  std::vector<mlir::Block *> order;
};

} // namespace krait::ir

#endif // KRAIT_IR_ANALYSIS_HANDLERSTACKS_H
