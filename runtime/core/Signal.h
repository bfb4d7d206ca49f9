//===- Signal.h - SIGINT, SIGPIPE, stack overflow ---------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_SIGNAL_H
#define KRAIT_RUNTIME_CORE_SIGNAL_H

namespace krt {

/// SIGINT asks for KeyboardInterrupt, SIGPIPE and SIGXFSZ become errors of the
/// write, SIGSEGV in the stack's guard page ends with a clear message.
void installSignalHandlers();

/// Ends the process by SIGINT with its default action, as CPython does after
/// an uncaught KeyboardInterrupt, so that a shell sees why.
void dieFromInterrupt();

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_SIGNAL_H
