//===- Sys.cpp - The native part of sys -----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Sys.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/native/Path.h"
#include <unistd.h>

using namespace krt;

List *krt_sys_argv() {
  List *argv = krt_list_new(ElemKind::Word, krt_argc);
  for (int i = 0; i < krt_argc; ++i)
    krt_list_push_w(argv, word(strFromSystem(krt_argv[i])));
  return argv;
}

Str *krt_sys_executable() {
  char path[4096];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  return length < 0 ? retained(emptyStr()) : krt_str_from_utf8(path, length);
}

void krt_sys_set_recursion_limit(Word limit) {
  krt_set_stack_depth(krt_int_clamp_i64(limit));
}

Str *krt_sys_intern(Str *text) { return retained(text); }

Word krt_sys_exception() {
  Object *current = krt_exc_current();
  return retained(current ? word(current) : noneWord());
}
