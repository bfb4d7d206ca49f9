//===- StdlibNames.h - Names of Python's standard library -----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_STDLIBNAMES_H
#define KRAIT_FRONTEND_CHECK_STDLIBNAMES_H

#include "llvm/ADT/StringRef.h"

namespace krait::check {

/// The names that `from MODULE import *` binds under CPython 3.14 on Linux,
/// separated by blanks; empty for a module that is not known here. krait's own
/// module may have fewer, and more that a star import must not bind.
llvm::StringRef getStarNames(llvm::StringRef module);

/// Is it a module of the standard library of CPython 3.14, or one inside of
/// such a one?
bool isStdlibModule(llvm::StringRef module);

/// Is it a name of CPython's builtins? krait's have more: what they are made
/// of.
bool isBuiltinOfPython(llvm::StringRef name);

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_STDLIBNAMES_H
