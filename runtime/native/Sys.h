//===- Sys.h - The native part of sys ---------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_SYS_H
#define KRAIT_RUNTIME_NATIVE_SYS_H

#include "runtime/core/Object.h"

KRT_EXPORT krt::List *krt_sys_argv();
/// Absolute path of the running program.
KRT_EXPORT krt::Str *krt_sys_executable();
KRT_EXPORT void krt_sys_set_recursion_limit(krt::Word limit);
/// The same str: equal literals are one object already, and `is` on computed
/// strings is not something programs may rely on.
KRT_EXPORT krt::Str *krt_sys_intern(krt::Str *text);
/// The error being handled, or None.
KRT_EXPORT krt::Word krt_sys_exception();

#endif // KRAIT_RUNTIME_NATIVE_SYS_H
