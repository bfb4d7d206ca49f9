//===- CApi.h - Exported functions as C functions ---------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_EXPORTS_CAPI_H
#define KRAIT_CODEGEN_EXPORTS_CAPI_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/raw_ostream.h"

namespace krait::codegen {

/// Makes a C function for each function of a module of the rt dialect that is
/// marked `exported`, and turns the module into the library `library`: it gets
/// the function `<library>_init` in place of `main`. A function with a type
/// that C has nothing for is reported.
mlir::LogicalResult emitCApi(mlir::ModuleOp module, llvm::StringRef library);

/// Writes the C header of the library; to be called before emitCApi.
void writeCHeader(mlir::ModuleOp module, llvm::StringRef library,
                  llvm::raw_ostream &os);

/// Attribute of the module that emitCApi sets: the library's name.
constexpr llvm::StringLiteral LibraryAttr = "krait.library";

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_EXPORTS_CAPI_H
