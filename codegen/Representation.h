//===- Representation.h - rt types as LLVM types ----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How values of the rt dialect and functions over them look to LLVM:
//
//   word i64 · ref ptr · f64 double · i1 i1 · i64 i64 · tuple a struct
//   function that raises: returns {result, ptr}, without result just ptr
//
// Functions that follow the C ABI (the runtime's, and those whose address is
// taken) pass a bool zero-extended and return one inside a pair as i8.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_REPRESENTATION_H
#define KRAIT_CODEGEN_REPRESENTATION_H

#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinTypes.h"

namespace krait::codegen {

/// What a caller must know of a function.
struct Signature {
  mlir::FunctionType type; ///< over rt types, at most one result
  bool raises = false;
  bool cAbi = false;
};

/// Adds the conversions of the rt types to an LLVM type converter.
void addRepresentations(mlir::LLVMTypeConverter &converter);

/// LLVM type of a function.
mlir::LLVM::LLVMFunctionType functionType(const mlir::TypeConverter &converter,
                                          const Signature &signature);

/// Argument attributes (zeroext of bools) of a C ABI function, or null.
mlir::ArrayAttr argumentAttributes(const Signature &signature);
/// Likewise of its result.
mlir::ArrayAttr resultAttributes(const Signature &signature);

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_REPRESENTATION_H
