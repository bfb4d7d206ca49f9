//===- Platform.h - The operating system, as the runtime sees it *- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Memory, stack and signals. Errors are errno values (0: success) unless a
// comment says otherwise. The POSIX file functions are called directly by
// runtime/native: they are the same on every system krait is meant for first.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_PLATFORM_PLATFORM_H
#define KRAIT_RUNTIME_PLATFORM_PLATFORM_H

#include <cstddef>
#include <cstdint>

namespace krt::platform {

/// Zeroed, readable and writable address space that costs memory only where it
/// is touched; null when the system refuses.
void *reserveMemory(size_t bytes);

/// Writes everything, retrying after interruption; the errno of a failure.
int writeAll(int fd, const void *data, size_t bytes);

/// Opens the null device for each standard stream that the process was started
/// without, so that what is written there goes nowhere.
void openStandardStreams();

/// Runs `function(argument)` on a fresh stack of `bytes` and returns when it
/// does; false when there is no memory for the stack. `*limit` is set before
/// to its lowest address.
bool runOnStack(size_t bytes, void (*function)(void *), void *argument,
                uintptr_t *limit);

/// The lowest address of the calling thread's own stack, or 0 if unknown.
uintptr_t stackBottom();

/// Random bytes that are not predictable; the errno of a failure.
int randomBytes(void *data, size_t bytes);

} // namespace krt::platform

#endif // KRAIT_RUNTIME_PLATFORM_PLATFORM_H
