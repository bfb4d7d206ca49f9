//===- RtDialect.h - The rt dialect -----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect class and its types. What the dialect is: RtDialect.td.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTDIALECT_H
#define KRAIT_IR_RT_RTDIALECT_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"

#include "ir/rt/RtOpsDialect.h.inc"

#define GET_TYPEDEF_CLASSES
#include "ir/rt/RtOpsTypes.h.inc"

namespace krait::rt {

/// True for the types a value may have in the rt dialect.
bool isRepresentation(mlir::Type type);

} // namespace krait::rt

#endif // KRAIT_IR_RT_RTDIALECT_H
