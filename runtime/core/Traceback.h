//===- Traceback.h - Recording and printing tracebacks ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TRACEBACK_H
#define KRAIT_RUNTIME_CORE_TRACEBACK_H

#include "runtime/core/Object.h"

/// Notes that `error` passed through the frame at `site`; the innermost frame
/// comes first.
KRT_COLD void krt_traceback_push(krt::Object *error,
                                 const krt::TraceSite *site);

namespace krt {
void freeTrace(Exception *e);
/// What CPython prints for an uncaught exception, with its causes, contexts,
/// notes and groups, ended by a newline. Owned.
Str *formatException(Object *error);
/// What CPython prints for an exception that nobody can catch: by its printer
/// in C, which shows neither carets nor causes nor notes. Owned.
Str *formatUnraisable(Object *error);
/// `Type: message` with notes, without the traceback.
Str *formatExceptionOnly(Object *error);
} // namespace krt

#endif // KRAIT_RUNTIME_CORE_TRACEBACK_H
