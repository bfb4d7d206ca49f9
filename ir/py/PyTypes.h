//===- PyTypes.h - Python types in the IR -----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Type classes of the py dialect and the questions every pass asks of a type.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYTYPES_H
#define KRAIT_IR_PY_PYTYPES_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Types.h"

#define GET_TYPEDEF_CLASSES
#include "ir/py/PyOpsTypes.h.inc"

namespace krait::py {

/// True when a value of this type may hold references that are counted:
/// everything except f64, integers, None, slots, and tuples of only those.
bool isManaged(mlir::Type type);
/// True when nobody can see that a value of this type dies after its last use
/// instead of at the end of its scope.
bool diesUnseen(mlir::Type type);

} // namespace krait::py

#endif // KRAIT_IR_PY_PYTYPES_H
