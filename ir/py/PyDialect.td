//===- PyDialect.td - Python values and operations on SSA --*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYDIALECT_TD
#define KRAIT_IR_PY_PYDIALECT_TD

include "mlir/IR/OpBase.td"

def Py_Dialect : Dialect {
  let name = "py";
  let cppNamespace = "::krait::py";
  let summary = "Python semantics on SSA values with Python types";
  let description = [{
    What `frontend/lower` produces and every optimisation of Python semantics
    works on. Types are Python types; `float` is the builtin `f64` and `bool`
    the builtin `i1`, so that the arith dialect serves for them. Control flow is
    the cf dialect's.

    An op exists here only if some pass or fold treats it specially. Everything
    else is a `py.call` of a function declared in `runtime/stdlib/builtins`.

    The dialect is used in three forms, in this order:

    1. as lowered: locals are slots (`py.slot.*`), an op that may raise does so
       implicitly, `py.try.push`/`py.try.pop` delimit where handlers apply;
    2. after `py-explicit-errors`: each raising op has an extra `!py.error`
       result and is followed by a branch on it; no `py.try.*` is left; slots
       are then promoted to SSA values (mem2reg);
    3. after `py-insert-ownership`: `py.retain` and `py.release` are explicit
       and each owned value is consumed exactly once on every path.
  }];
  let dependentDialects = ["::mlir::cf::ControlFlowDialect",
                           "::mlir::arith::ArithDialect"];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
}

#endif // KRAIT_IR_PY_PYDIALECT_TD
