//===- ConstantBuilder.h - Globals with an initialiser ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes the initialiser region of one llvm.mlir.global, a struct, member by
// member.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_CONSTANTBUILDER_H
#define KRAIT_CODEGEN_CONSTANTBUILDER_H

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/Builders.h"

namespace krait::codegen {

class ConstantBuilder {
public:
  ConstantBuilder(mlir::OpBuilder builder, mlir::Location loc)
      : builder(builder), loc(loc) {}

  /// Adds a member.
  void integer(unsigned width, uint64_t value);
  void null();
  /// Address of a global or function of this module.
  void address(mlir::FlatSymbolRefAttr symbol, int32_t byteOffset = 0);
  /// The bytes of `text`, as an array.
  void bytes(llvm::StringRef text);
  /// An array of integers.
  void integers(unsigned width, llvm::ArrayRef<uint64_t> values);
  /// Header of an immortal object (krt::Object).
  void header(uint8_t kind, uint8_t kind2, uint16_t flags,
              mlir::FlatSymbolRefAttr type);

  /// Makes the global `name` of the members added so far.
  mlir::LLVM::GlobalOp finish(llvm::StringRef name, bool constant,
                              mlir::LLVM::Linkage linkage, unsigned alignment);

private:
  /// One member: exactly one of `value` and `symbol` is set, or it is null.
  struct Member {
    mlir::Type type;
    mlir::Attribute value;
    mlir::FlatSymbolRefAttr symbol;
    int32_t byteOffset = 0;
  };

  mlir::Value emit(const Member &member);

  mlir::OpBuilder builder;
  mlir::Location loc;
  llvm::SmallVector<Member, 16> members;
};

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_CONSTANTBUILDER_H
