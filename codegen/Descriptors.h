//===- Descriptors.h - Static type descriptors ------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns each rt.class into a krt::Type with its tables: members, MRO, virtual
// methods, special methods.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_DESCRIPTORS_H
#define KRAIT_CODEGEN_DESCRIPTORS_H

#include "codegen/StaticObjects.h"
#include "ir/rt/RtOps.h"

namespace krait::codegen {

/// Emits the descriptor of `op`, under its symbol, and erases `op`.
void emitDescriptor(StaticObjects &statics, rt::ClassOp op);

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_DESCRIPTORS_H
