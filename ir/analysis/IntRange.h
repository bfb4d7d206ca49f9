//===- IntRange.h - Ranges of integers --------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The interval of each !py.int and i64 value of a function whose errors are
// explicit and whose slots are promoted. Comparisons that a branch depends on
// refine the ranges behind it.
//
// Counters: a value that only ever changes by a small constant cannot move
// further than 2^61 from where it started within the lifetime of a machine
// (at 16 a nanosecond, more than four years), so it has a range even where no
// comparison bounds it.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_ANALYSIS_INTRANGE_H
#define KRAIT_IR_ANALYSIS_INTRANGE_H

#include "ir/analysis/CallRanges.h"
#include "ir/analysis/Interval.h"
#include "mlir/IR/Dominance.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/EquivalenceClasses.h"

namespace krait::ir {

/// What a native function of int computes, by its symbol.
enum class IntNative { Other, FloorDivide, Modulo, ShiftLeft, ShiftRight, Abs };
IntNative getIntNative(py::CallOp call, const mlir::SymbolTable &symbols);

class IntRange {
public:
  IntRange(py::FuncOp function, const mlir::SymbolTable &symbols,
           const CallRanges &calls);

  /// Range wherever the value is defined.
  Interval get(mlir::Value value) const { return ranges.lookup(value); }
  /// Range in `block`, by the conditions that hold there.
  Interval getAt(mlir::Value value, mlir::Block *block) const;

private:
  /// `value predicate other` holds in all blocks that `block` dominates.
  struct Condition {
    mlir::Block *block;
    py::CmpPredicate predicate;
    mlir::Value other;
  };
  /// Values that change only by small constants, and where they start.
  struct Counter {
    llvm::SmallVector<std::pair<mlir::Value, mlir::Block *>> starts;
    bool grows = false, shrinks = false;
  };

  void collectConditions();
  void addCondition(mlir::Value condition, bool holds, mlir::Block *block);
  void findCounters();
  void solve();
  bool update(mlir::Value value, Interval range);
  Interval evaluate(mlir::Operation *op, unsigned result) const;
  Interval evaluateCall(py::CallOp call) const;
  Interval evaluateArith(mlir::Operation *op) const;
  Interval evaluateArgument(mlir::BlockArgument argument) const;
  Interval getOnEdge(mlir::Value value, mlir::Operation *branch,
                     unsigned index) const;
  Interval limitCounter(mlir::Value value, Interval range) const;
  Interval widen(const Interval &before, const Interval &after) const;

  py::FuncOp function;
  const mlir::SymbolTable &symbols;
  const CallRanges &calls;
  mlir::DominanceInfo dominance;
  llvm::DenseMap<mlir::Value, Interval> ranges;
  llvm::DenseMap<mlir::Value, llvm::SmallVector<Condition, 2>> conditions;
  llvm::DenseMap<mlir::Value, unsigned> counterOf;
  std::vector<Counter> counters;
  llvm::DenseMap<mlir::Value, unsigned> changes;
  std::vector<mlir::Block *> order;
  std::vector<Wide> thresholds;
  bool widening = true;
};

} // namespace krait::ir

#endif // KRAIT_IR_ANALYSIS_INTRANGE_H
