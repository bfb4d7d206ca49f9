//===- RtOps.h - Operations of the rt dialect -------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Op and enum classes of the rt dialect.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTOPS_H
#define KRAIT_IR_RT_RTOPS_H

#include "ir/rt/RtDialect.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "ir/rt/RtOpsEnums.h.inc"

#define GET_OP_CLASSES
#include "ir/rt/RtOps.h.inc"

#endif // KRAIT_IR_RT_RTOPS_H
