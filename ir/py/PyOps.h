//===- PyOps.h - Operations of the py dialect -------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Op, attribute, enum and interface classes of the py dialect, with the small
// questions that several passes ask of an op.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYOPS_H
#define KRAIT_IR_PY_PYOPS_H

#include "ir/py/PyDialect.h"
#include "ir/py/PyTypes.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/MemorySlotInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "ir/py/PyOpsEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "ir/py/PyOpsAttrs.h.inc"

#include "ir/py/PyInterfaces.h.inc"

#define GET_OP_CLASSES
#include "ir/py/PyOps.h.inc"

namespace krait::py {

/// True when `op` stands in a function in which references are explicit
/// (py-insert-ownership has run): a fold may then no longer replace an owned
/// result by a borrowed operand.
bool isOwnedForm(mlir::Operation *op);

/// True when `op` takes over the reference of operand `index`: terminators
/// that pass it to a block, and what the Ownership interface says.
bool consumesOperand(mlir::Operation *op, unsigned index);

/// True when `value` can never be on the heap, so that it may be consumed
/// without a reference: undefined values, small constants and the like.
bool isUncounted(mlir::Value value);

/// True when result `index` of `op` is a reference that must be consumed.
bool ownsResult(mlir::Operation *op, unsigned index);

} // namespace krait::py

#endif // KRAIT_IR_PY_PYOPS_H
