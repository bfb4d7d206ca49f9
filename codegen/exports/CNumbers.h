//===- CNumbers.h - Numbers with a width that C knows -----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_EXPORTS_CNUMBERS_H
#define KRAIT_CODEGEN_EXPORTS_CNUMBERS_H

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

namespace krait::codegen {

/// A line of runtime/core/CNumbers.def.
struct CNumber {
  llvm::StringLiteral name, python;
  unsigned width;
  llvm::StringLiteral c;

  bool isInt() const { return python == "int"; }
  bool isUnsigned() const { return name[0] == 'u'; }
};

inline constexpr CNumber cNumbers[] = {
#define KRT_C_NUMBER(name, python, width, c) {#name, #python, width, #c},
#include "runtime/core/CNumbers.def"
#undef KRT_C_NUMBER
};

/// The number of an exported type; null for another type.
inline const CNumber *findCNumber(llvm::StringRef name) {
  const CNumber *it = llvm::find_if(
      cNumbers, [&](const CNumber &number) { return number.name == name; });
  return it == std::end(cNumbers) ? nullptr : it;
}

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_EXPORTS_CNUMBERS_H
