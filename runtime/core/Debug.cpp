//===- Debug.cpp - KRAIT_RT_DEBUG and fatal errors ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Debug.h"
#include "runtime/core/Object.h"
#include "runtime/platform/Platform.h"
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

using namespace krt;

bool krt::debugFlag(const char *name) {
  const char *flags = getenv("KRAIT_RT_DEBUG");
  size_t length = strlen(name);
  while (flags && *flags) {
    const char *end = strchrnul(flags, ',');
    if (size_t(end - flags) == length && !memcmp(flags, name, length))
      return true;
    flags = *end ? end + 1 : end;
  }
  return false;
}

void krt::debugPrint(const char *format, ...) {
  char text[512];
  va_list args;
  va_start(args, format);
  int length = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  if (length < 0)
    return;
  if (size_t(length) >= sizeof text)
    length = sizeof text - 1;
  platform::writeAll(2, text, size_t(length));
}

void krt::fatal(const char *message) {
  debugPrint("krait: fatal: %s\n", message);
  abort();
}
