//===- RaiseInference.h - Which functions can raise -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function raises when an error can leave it: an op that raises (or a call of
// a function that does) outside every handler, or a py.raise there. Least
// fixpoint over the call graph, natives as declared.
//
// A function that can call itself again needs a check of the stack limit, which
// raises RecursionError; so such functions always raise.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_ANALYSIS_RAISEINFERENCE_H
#define KRAIT_IR_ANALYSIS_RAISEINFERENCE_H

#include "ir/py/PyOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace krait::ir {

class RaiseInference {
public:
  /// Fails, with an error reported, when handlers are not well nested.
  static mlir::FailureOr<RaiseInference> compute(mlir::ModuleOp module);

  bool raises(py::FuncOp function) const { return raising.contains(function); }
  /// Can be active more than once on the stack, in unlimited number.
  bool isRecursive(py::FuncOp function) const {
    return recursive.contains(function);
  }

private:
  struct Node;
  mlir::LogicalResult addFunction(py::FuncOp function);
  void findCycles();
  void propagate();

  struct Node {
    py::FuncOp function;
    llvm::SmallVector<Node *> callees;
    /// Callers outside every handler: they raise when this function does.
    llvm::SmallVector<Node *> exposedCallers;
    bool callsUnknown = false; ///< may call back through a function value
    bool addressTaken = false;
    unsigned index = 0, low = 0;
    bool onStack = false;
  };
  void visit(Node *root);

  llvm::DenseMap<mlir::StringAttr, std::unique_ptr<Node>> nodes;
  std::vector<Node *> order;
  llvm::DenseSet<mlir::Operation *> raising, recursive;
  unsigned nextIndex = 1;
};

} // namespace krait::ir

#endif // KRAIT_IR_ANALYSIS_RAISEINFERENCE_H
