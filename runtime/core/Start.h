//===- Start.h - Process start, exit, stack limit, signals ------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order of CPython's Py_RunMain and Py_FinalizeEx:
//
//   main -> krt_main: heap, hash key, signals, big stack
//     moduleInit()                     the program
//     uncaught error: flush stdout, print it, exit status
//     at-exit callbacks, last registered first
//     flush stdout and stderr          status 120 when stdout fails
//     module teardowns                 globals released, finalisers run
//     leak report                      KRAIT_RT_DEBUG=leaks
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_START_H
#define KRAIT_RUNTIME_CORE_START_H

#include "runtime/core/Object.h"

extern "C" {
/// A function that may recurse compares its stack pointer with this on entry
/// and, below it, returns krt_stack_exhausted(). An interrupt (Ctrl-C) raises
/// it to the highest address, so that the next call notices.
extern uintptr_t krt_stack_limit;
/// Set by a signal, until krt_check_signals() has seen it.
extern volatile int krt_signal_pending;
/// Arguments of the program; argv[0] is its name.
extern int krt_argc;
extern char **krt_argv;
}

/// Runs the program and gives its exit status. `moduleInit` gives an error or
/// null.
KRT_EXPORT int krt_main(int argc, char **argv, krt::Object *(*moduleInit)());
/// What a shared library calls once instead: heap, hash key, stack limit of
/// the calling thread. False for a bad PYTHONHASHSEED.
KRT_EXPORT bool krt_init_library();

/// RecursionError, or KeyboardInterrupt when that is why the limit was hit.
KRT_ERROR krt::Object *krt_stack_exhausted();
/// KeyboardInterrupt when SIGINT came, else null. Blocking functions call it
/// after EINTR, and long loops may.
KRT_EXPORT krt::Object *krt_check_signals();
/// The same where it costs next to nothing, for the rounds of a loop.
KRT_HOT inline krt::Object *krt_poll_signals() {
  return KRT_LIKELY(!krt_signal_pending) ? nullptr : krt_check_signals();
}
/// sys.setrecursionlimit: room for `depth` frames of ordinary size, as far as
/// the stack reaches.
KRT_EXPORT void krt_set_stack_depth(int64_t depth);

/// Ends the program with `krait: not supported: WHAT` and UnsupportedStatus:
/// where it would go on unlike CPython. The program cannot catch it.
KRT_EXPORT void krt_unsupported(const krt::Str *what)
    __attribute__((noreturn, cold));
/// The same where `value`, from a container that is also seen as one of unknown
/// elements, is not of the type that its place says.
KRT_EXPORT void krt_misfit(krt::Word value, const krt::Str *expected)
    __attribute__((noreturn, cold));
namespace krt {
/// The same for a text of the runtime itself, and the value that it is about.
void endUnsupported(const char *what, const Str *value = nullptr)
    __attribute__((noreturn, cold));
} // namespace krt

/// Prints an uncaught error (released) and gives the exit status: that of
/// SystemExit, or 1; KeyboardInterrupt gives KeyboardInterruptStatus.
KRT_EXPORT int krt_handle_uncaught(krt::Object *error);
/// Prints an error nobody can catch (released), as of a failing __del__:
/// `Exception ignored <what>` with the repr of `where` if it is not 0.
KRT_COLD void krt_unraisable(krt::Object *error, const char *what,
                             krt::Word where);
namespace krt {
/// The same with a text (released, null for none) in the place of the repr.
void reportUnraisable(Object *error, const char *what, Str *where);
} // namespace krt

/// Called at exit, last registered first; an error is printed as CPython's
/// atexit does.
KRT_EXPORT void krt_at_exit(krt::Object *(*callback)(void *), void *argument);
/// A module's function that releases its globals; run in order of
/// registration, after output was flushed.
KRT_EXPORT void krt_at_teardown(void (*teardown)());

namespace krt {
constexpr int KeyboardInterruptStatus = -2;
/// Exit status of a program that met what krait does not support (EX_SOFTWARE).
constexpr int UnsupportedStatus = 70;
} // namespace krt

#endif // KRAIT_RUNTIME_CORE_START_H
