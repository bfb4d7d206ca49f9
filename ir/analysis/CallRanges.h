//===- CallRanges.h - Ranges across calls -----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In the closed world all calls of a function are known, unless its address is
// taken. Its int parameters then lie in the union of what the calls pass, and
// the result of a call in the union of what the function returns.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_ANALYSIS_CALLRANGES_H
#define KRAIT_IR_ANALYSIS_CALLRANGES_H

#include "ir/analysis/Interval.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseMap.h"

namespace krait::ir {

class CallRanges {
public:
  /// Analyses the functions of the module; their errors must be explicit.
  CallRanges(mlir::ModuleOp module, const mlir::SymbolTable &symbols);

  Interval getParameter(py::FuncOp function, unsigned index) const;
  Interval getResult(py::FuncOp function) const;

private:
  struct Signature {
    llvm::SmallVector<Interval> parameters;
    Interval result = Interval::all();
  };
  using Signatures = llvm::DenseMap<mlir::Operation *, Signature>;

  void improve(const mlir::SymbolTable &symbols);

  Signatures signatures; ///< of the functions whose calls are all known
};

} // namespace krait::ir

#endif // KRAIT_IR_ANALYSIS_CALLRANGES_H
