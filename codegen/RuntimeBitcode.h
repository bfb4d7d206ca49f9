//===- RuntimeBitcode.h - The runtime's hot paths ---------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_RUNTIMEBITCODE_H
#define KRAIT_CODEGEN_RUNTIMEBITCODE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace llvm {
class Module;
} // namespace llvm

namespace krait::codegen {

/// Adds to `module` the functions of the bitcode file `path` that it calls and
/// that are marked to be always inlined (KRT_HOT), with what these need in
/// turn. They serve for inlining only: nothing of them is emitted, as the
/// archive has them all. The file is read lazily.
llvm::Error importRuntime(llvm::Module &module, llvm::StringRef path);

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_RUNTIMEBITCODE_H
