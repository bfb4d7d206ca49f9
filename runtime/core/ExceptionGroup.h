//===- ExceptionGroup.h - Taking groups apart -------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_EXCEPTIONGROUP_H
#define KRAIT_RUNTIME_CORE_EXCEPTIONGROUP_H

#include "runtime/core/Object.h"

/// (matching, rest) of a group by a condition: a class, a tuple of classes or
/// a callable. Either may be None.
KRT_EXPORT krt::Result<krt::Tuple *> krt_group_split(krt::Object *group,
                                                     krt::Word condition);
/// The matching part alone, or None.
KRT_EXPORT krt::Result<krt::Word> krt_group_subgroup(krt::Object *group,
                                                     krt::Word condition);
/// ExceptionGroup(self.message, members): what derive() does unless overridden.
KRT_EXPORT krt::Result<krt::Object *> krt_group_derive(krt::Object *group,
                                                       krt::Word members);

/// `except* types`: null when nothing in `error` matches. Otherwise an owned
/// group of what matches; a plain exception that matches is wrapped in a group
/// with the message "". `*rest` is what is left, owned, or null. `error` is
/// borrowed.
KRT_EXPORT krt::Result<krt::Object *>
krt_group_match(krt::Object *error, const krt::Type *const *types,
                int64_t count, krt::Object **rest);
/// What is raised after all `except*` clauses: the errors the clauses raised
/// (borrowed) and the unhandled rest (borrowed, may be null); null when nothing
/// is left.
KRT_EXPORT krt::Result<krt::Object *>
krt_group_combine(krt::Object *const *raised, int64_t count, krt::Object *rest);

#endif // KRAIT_RUNTIME_CORE_EXCEPTIONGROUP_H
