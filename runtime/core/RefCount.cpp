//===- RefCount.cpp - Counting entries for compiled code ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/RefCount.h"

using namespace krt;

KRT_HOT void krt_retain(Object *o) { retain(o); }
KRT_HOT void krt_release(Object *o) { release(o); }
KRT_HOT void krt_retain_nullable(Object *o) {
  if (o)
    retain(o);
}
KRT_HOT void krt_release_nullable(Object *o) {
  if (o)
    release(o);
}
KRT_HOT void krt_retain_word(Word w) { retain(w); }
KRT_HOT void krt_release_word(Word w) { release(w); }

KRT_HOT void *krt_alloc_small(size_t bytes) { return allocate(bytes); }
KRT_HOT void krt_free(void *block) { deallocate(block); }
KRT_HOT Object *krt_new_object(size_t bytes, const Type *type) {
  return allocateObject(bytes, type);
}
KRT_HOT void krt_free_object(Object *o) { freeObject(o); }

KRT_HOT Word krt_box_float(double value) { return boxFloat(value); }
