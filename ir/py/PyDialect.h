//===- PyDialect.h - The py dialect -----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect class. What the dialect is: PyDialect.td.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYDIALECT_H
#define KRAIT_IR_PY_PYDIALECT_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Dialect.h"

#include "ir/py/PyOpsDialect.h.inc"

#endif // KRAIT_IR_PY_PYDIALECT_H
