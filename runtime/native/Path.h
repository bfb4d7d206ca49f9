//===- Path.h - Paths for system calls --------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_PATH_H
#define KRAIT_RUNTIME_NATIVE_PATH_H

#include "runtime/core/Object.h"

namespace krt {

/// A str (UTF-8 with surrogateescape) or bytes as a C string.
class NativePath {
public:
  NativePath() = default;
  NativePath(const NativePath &) = delete;
  NativePath &operator=(const NativePath &) = delete;
  ~NativePath();

  /// TypeError for another type, ValueError "embedded null byte".
  Object *set(Word path);
  const char *get() const { return text; }

private:
  char local[256];
  char *text = local;
};

/// Text from the system: what is not UTF-8 becomes surrogates.
Str *strFromSystem(const char *text);

} // namespace krt

#endif // KRAIT_RUNTIME_NATIVE_PATH_H
