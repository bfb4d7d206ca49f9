//===- StaticObjects.h - Literals as static objects -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes the static objects a program needs (str, bytes and big int literals,
// function objects without captures, traceback sites), each once, laid out as
// runtime/core/Layout.h says.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_STATICOBJECTS_H
#define KRAIT_CODEGEN_STATICOBJECTS_H

#include "codegen/ConstantBuilder.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace krait::codegen {

class StaticObjects {
public:
  explicit StaticObjects(mlir::ModuleOp module);

  /// A str of UTF-8 text, in which lone surrogates are three bytes.
  mlir::FlatSymbolRefAttr str(llvm::StringRef utf8);
  mlir::FlatSymbolRefAttr bytes(llvm::StringRef data);
  /// An int outside the small range.
  mlir::FlatSymbolRefAttr bigInt(llvm::StringRef decimal);
  /// A function object around a uniform entry.
  mlir::FlatSymbolRefAttr function(llvm::StringRef entry, llvm::StringRef name,
                                   int64_t origin);
  mlir::FlatSymbolRefAttr traceSite(llvm::StringRef file,
                                    llvm::StringRef function, uint32_t line,
                                    llvm::StringRef text);
  /// Starts a global of this module.
  ConstantBuilder startObject();
  /// Text ended by a zero byte.
  mlir::FlatSymbolRefAttr cString(llvm::StringRef text);
  /// An object of the runtime or a descriptor: declared when it is not
  /// defined in this module.
  mlir::FlatSymbolRefAttr external(llvm::StringRef symbol);

private:
  /// Name of the object with this kind and key; `isNew` when it is to be made.
  std::string &slot(llvm::StringRef kind, llvm::StringRef key, bool &isNew);
  mlir::FlatSymbolRefAttr reference(llvm::StringRef name);

  mlir::ModuleOp module;
  llvm::StringMap<std::string> names;
  llvm::StringSet<> defined;
};

/// The decimal text of an int as a tagged word, if it is small.
std::optional<uint64_t> smallWord(llvm::StringRef decimal);

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_STATICOBJECTS_H
