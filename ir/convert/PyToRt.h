//===- PyToRt.h - From Python values to representations --------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_CONVERT_PYTORT_H
#define KRAIT_IR_CONVERT_PYTORT_H

#include "mlir/Pass/Pass.h"

namespace krait::convert {

/// The pass convert-py-to-rt: a module of the py dialect in its last form
/// (errors explicit, references counted) becomes one of the rt dialect.
std::unique_ptr<mlir::Pass> createPyToRtPass();

/// Makes the pass known to krait-opt.
void registerPyToRtPass();

} // namespace krait::convert

#endif // KRAIT_IR_CONVERT_PYTORT_H
