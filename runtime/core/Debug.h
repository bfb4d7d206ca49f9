//===- Debug.h - KRAIT_RT_DEBUG and fatal errors ----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Output that must work when nothing else does: straight to file descriptor 2.
// KRAIT_RT_DEBUG is a comma-separated list of flags: `leaks` counts objects and
// reports at exit those that are still alive.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_DEBUG_H
#define KRAIT_RUNTIME_CORE_DEBUG_H

namespace krt {

/// True when KRAIT_RT_DEBUG names the flag.
bool debugFlag(const char *name);

/// printf to stderr, unbuffered.
void debugPrint(const char *format, ...)
    __attribute__((format(printf, 1, 2), cold));

/// Ends the process with `krait: fatal: MESSAGE` and SIGABRT.
[[noreturn]] void fatal(const char *message) __attribute__((cold));

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_DEBUG_H
