//===- Binding.h - Arguments to parameters at run time ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_BINDING_H
#define KRAIT_RUNTIME_CORE_BINDING_H

#include "runtime/core/Object.h"

/// The argument of each parameter of `signature` (Binding.cpp has its form), in
/// their order: for one that the call leaves to its default, `keywords` itself.
/// The first `given` parameters have their arguments already, what stands for
/// them has no meaning; then come those of `more`. `keywords` holds words;
/// `restKind` is the ElemKind of
/// the values of a `**kwargs`.
KRT_EXPORT krt::Result<krt::Tuple *>
krt_bind_arguments(const krt::Str *signature, int64_t given, krt::Tuple *more,
                   krt::Dict *keywords, int64_t restKind);
/// Adds the items of a `**` argument to the keywords of a call so far.
/// `function` is what CPython calls the callee in its TypeErrors.
KRT_EXPORT krt::Object *krt_add_keywords(krt::Dict *keywords, krt::Word mapping,
                                         const krt::Str *function);

#endif // KRAIT_RUNTIME_CORE_BINDING_H
