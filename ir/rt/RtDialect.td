//===- RtDialect.td - Explicit representation -------------- -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTDIALECT_TD
#define KRAIT_IR_RT_RTDIALECT_TD

include "mlir/IR/OpBase.td"

def Rt_Dialect : Dialect {
  let name = "rt";
  let cppNamespace = "::krait::rt";
  let summary = "explicit representation, ownership and error edges";
  let description = [{
    What `convert-py-to-rt` makes of the py dialect and codegen turns into the
    LLVM dialect. Each op is one machine idea or one call of the runtime. Types
    are representations: a tagged word, an object pointer, a value aggregate;
    `f64`, `i1` and `i64` are the builtin ones, with the arith dialect. Control
    flow is the cf dialect's.

    No op retains or releases by itself unless it says so: `rt.retain` and
    `rt.release` stand for every change of a reference count.
  }];
  let dependentDialects = ["::mlir::cf::ControlFlowDialect",
                           "::mlir::arith::ArithDialect"];
  let useDefaultTypePrinterParser = 1;
}

#endif // KRAIT_IR_RT_RTDIALECT_TD
