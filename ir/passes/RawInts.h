//===- RawInts.h - Python's arithmetic on machine integers ------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the passes emit that compute ints as i64.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PASSES_RAWINTS_H
#define KRAIT_IR_PASSES_RAWINTS_H

#include "ir/analysis/Interval.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

namespace krait::ir {

mlir::arith::CmpIPredicate getRawPredicate(py::CmpPredicate predicate);

mlir::Value emitRawConstant(mlir::OpBuilder &builder, mlir::Location loc,
                            int64_t value);

/// `a // b` and `a % b` of numbers in the given ranges; `b` is not zero and the
/// quotient fits.
mlir::Value emitFloorDivision(mlir::OpBuilder &builder, mlir::Location loc,
                              mlir::Value a, const Interval &left,
                              mlir::Value b, const Interval &right);
mlir::Value emitFloorModulo(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value a, const Interval &left, mlir::Value b,
                            const Interval &right);

} // namespace krait::ir

#endif // KRAIT_IR_PASSES_RAWINTS_H
