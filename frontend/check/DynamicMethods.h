//===- DynamicMethods.h - Special methods called at run time ----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The special methods that the runtime calls for an object of unknown class, by
// the slots or the names of its descriptor.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_DYNAMICMETHODS_H
#define KRAIT_FRONTEND_CHECK_DYNAMICMETHODS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace krait::check {

struct DynamicMethod {
  /// What it gets beside `self`.
  enum Kind {
    Nothing,
    Operand,   ///< the other operand of an operator or comparison
    Reflected, ///< the left operand, where its method has refused
    Item,      ///< a key, and the value of __setitem__
    Spec,      ///< the text behind the colon
    Arguments, ///< those of a call, any number
  };

  llvm::StringLiteral name;
  Kind kind;
  unsigned operands;
  /// The runtime asks for it of itself, not where the program applies an
  /// operator to an object of unknown class.
  bool isAlwaysCalled = false;
};

llvm::ArrayRef<DynamicMethod> getDynamicMethods();
const DynamicMethod &getDynamicMethod(llvm::StringRef name);

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_DYNAMICMETHODS_H
