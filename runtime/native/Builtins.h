//===- Builtins.h - Builtin functions that need C++ -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declared for Python in runtime/stdlib/builtins/functions.py and object.py;
// repr, getattr and their like are in runtime/core/Dynamic.h.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_BUILTINS_H
#define KRAIT_RUNTIME_NATIVE_BUILTINS_H

#include "runtime/core/Object.h"

KRT_EXPORT krt::Word krt_id(krt::Word value);
KRT_EXPORT krt::Result<krt::Word> krt_builtin_hash(krt::Word value);
KRT_EXPORT krt::Result<krt::Str *> krt_chr(krt::Word code);
KRT_EXPORT krt::Result<krt::Word> krt_ord_str(krt::Str *text);
KRT_EXPORT krt::Result<krt::Word> krt_ord_bytes(krt::Word bytes);
KRT_EXPORT krt::Result<krt::Str *> krt_input_plain();

/// object.__eq__, __hash__, __format__
KRT_EXPORT bool krt_object_eq(krt::Word self, krt::Word other);
KRT_EXPORT krt::Word krt_object_hash(krt::Word self);
KRT_EXPORT krt::Result<krt::Str *> krt_object_format(krt::Word self,
                                                     krt::Str *spec);

KRT_EXPORT krt::Str *krt_type_get_name(krt::Type *type);
KRT_EXPORT krt::Str *krt_type_get_qualname(krt::Type *type);
KRT_EXPORT krt::Str *krt_type_get_module(krt::Type *type);
KRT_EXPORT krt::Tuple *krt_type_get_mro(krt::Type *type);
KRT_EXPORT krt::List *krt_type_get_mro_list(krt::Type *type);
/// A type or None.
KRT_EXPORT krt::Word krt_type_get_base(krt::Type *type);

#endif // KRAIT_RUNTIME_NATIVE_BUILTINS_H
