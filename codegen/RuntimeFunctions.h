//===- RuntimeFunctions.h - The functions of Abi.def ------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declares the functions of runtime/core/Abi.def on demand and calls them.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_RUNTIMEFUNCTIONS_H
#define KRAIT_CODEGEN_RUNTIMEFUNCTIONS_H

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringSet.h"

namespace krait::codegen {

/// One for each function of Abi.def.
enum class RuntimeFunction : unsigned {
#define KRT_ABI(symbol, flags, result, parameters) symbol,
#include "runtime/core/Abi.def"
#undef KRT_ABI
};

class RuntimeFunctions {
public:
  explicit RuntimeFunctions(mlir::ModuleOp module);

  /// Calls `function`; the result is null when it returns void.
  mlir::Value call(mlir::OpBuilder &builder, mlir::Location loc,
                   RuntimeFunction function, mlir::ValueRange arguments);

  /// Declares `function` if the module does not have it yet; its symbol.
  mlir::FlatSymbolRefAttr declare(RuntimeFunction function);

private:
  mlir::LLVM::LLVMFunctionType type(RuntimeFunction function);

  mlir::ModuleOp module;
  llvm::StringSet<> declared;
};

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_RUNTIMEFUNCTIONS_H
