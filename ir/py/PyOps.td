//===- PyOps.td - Operations of the py dialect -------------*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The root of the op definitions; one file for each subject.
//
// Ownership (what py-insert-ownership establishes, see docs/ownership.md):
//   - operands are borrowed unless the op's description says "consumes"
//   - results are owned unless it says "borrows", or the op is a load or cast
//     with `borrowed` (py-optimize-ownership): the result is then only used
//     while what it was loaded from still holds the reference
// Errors: an op with MayRaise has an optional trailing `!py.error` result,
// added by py-explicit-errors, and a `site` attribute (#py.site) for tracebacks.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYOPS_TD
#define KRAIT_IR_PY_PYOPS_TD

include "ir/py/PyDialect.td"
include "ir/py/PyTypes.td"
include "ir/py/PyInterfaces.td"
include "ir/py/PyAttrs.td"
include "ir/py/PyNumberOps.td"
include "ir/py/PyContainerOps.td"
include "ir/py/PyObjectOps.td"
include "ir/py/PyCallOps.td"
include "ir/py/PyControlOps.td"

#endif // KRAIT_IR_PY_PYOPS_TD
