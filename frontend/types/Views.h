//===- Views.h - One container seen as several types ------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The type arguments of a value are not known at run time: a container may be
// seen as one of other elements than those it was made for. What is read
// through such a view is tested (docs/decisions/0004), which costs, so that a
// program pays for it only when it has one.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_TYPES_VIEWS_H
#define KRAIT_FRONTEND_TYPES_VIEWS_H

#include "frontend/types/Type.h"

namespace krait::types {

/// Does a value of type `from`, in a place of type `to`, get other type
/// arguments than it had, by way of Any? `to` then promises elements that
/// nothing has looked at, or takes elements that `from` does not.
bool changesView(TypeStore &store, TypeRef from, TypeRef to);

/// `list[int | str]` for `list[int] | list[str]`: members of a union that are
/// one class at run time, seen as one type.
TypeRef uniteViews(TypeStore &store, TypeRef type);

/// Has a union such members?
bool isAmbiguous(TypeRef type);

} // namespace krait::types

#endif // KRAIT_FRONTEND_TYPES_VIEWS_H
