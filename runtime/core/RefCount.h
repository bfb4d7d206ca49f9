//===- RefCount.h - Counting entries for compiled code ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The inline functions retain, release and newObject of Object.h as symbols
// that codegen can link as bitcode.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_REFCOUNT_H
#define KRAIT_RUNTIME_CORE_REFCOUNT_H

#include "runtime/core/Object.h"

KRT_EXPORT void krt_retain(krt::Object *o);
KRT_EXPORT void krt_release(krt::Object *o);
/// As krt_retain and krt_release; null does nothing.
KRT_EXPORT void krt_retain_nullable(krt::Object *o);
KRT_EXPORT void krt_release_nullable(krt::Object *o);
KRT_EXPORT void krt_retain_word(krt::Word w);
KRT_EXPORT void krt_release_word(krt::Word w);

/// A small block (at most MaxSmall bytes), uninitialised.
KRT_EXPORT void *krt_alloc_small(size_t bytes);
KRT_EXPORT void krt_free(void *block);
/// An object with one reference; the fields after the header are not set.
KRT_EXPORT krt::Object *krt_new_object(size_t bytes, const krt::Type *type);
/// Frees an object whose fields are released.
KRT_EXPORT void krt_free_object(krt::Object *o);

/// Boxes and unboxes for `object` places.
KRT_EXPORT krt::Word krt_box_float(double value);

#endif // KRAIT_RUNTIME_CORE_REFCOUNT_H
