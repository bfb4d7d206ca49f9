//===- OwnedLiveness.h - Where owned values are live ------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which values of a function hold a reference of their own, which only borrow
// one, and where the owned ones are live. A borrowed load keeps its container
// alive: its uses count as uses of the container.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_ANALYSIS_OWNEDLIVENESS_H
#define KRAIT_IR_ANALYSIS_OWNEDLIVENESS_H

#include "ir/py/PyOps.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace krait::ir {

class OwnedLiveness {
public:
  explicit OwnedLiveness(py::FuncOp function);

  /// The number of `value` if it is owned: block arguments other than the
  /// function's parameters, and the results that ops own.
  std::optional<unsigned> getOwned(mlir::Value value) const;
  mlir::Value getValue(unsigned number) const { return values[number]; }
  unsigned size() const { return values.size(); }

  /// The owned value that must live for `value` to be usable: itself, the
  /// container it was loaded from, or none.
  std::optional<unsigned> getOwner(mlir::Value value) const;

  /// The value may come from py.undef.
  bool isNullable(mlir::Value value) const { return nullable.contains(value); }

  const llvm::BitVector &getLiveIn(mlir::Block *block) const {
    return liveIn.at(block);
  }

private:
  void numberValues(py::FuncOp function);
  void findNullable(py::FuncOp function);
  void solve(py::FuncOp function);
  void addUses(mlir::Operation &op, llvm::BitVector &live) const;

  llvm::DenseMap<mlir::Value, unsigned> numbers;
  std::vector<mlir::Value> values;
  llvm::DenseSet<mlir::Value> nullable;
  llvm::DenseMap<mlir::Block *, llvm::BitVector> liveIn;
};

} // namespace krait::ir

#endif // KRAIT_IR_ANALYSIS_OWNEDLIVENESS_H
