//===- Promotion.h - An int where a float is declared -----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A place declared `float` may hold an int, and a program can see which (typing
// specification, "Special cases for float and complex"). Compiled code has
// doubles where only floats arrive, and `int | float` where ints do.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_TYPES_PROMOTION_H
#define KRAIT_FRONTEND_TYPES_PROMOTION_H

#include "frontend/types/Type.h"

namespace krait::types {

/// The type of a place declared as `declared` that gets a value of type
/// `actual`: as declared, with the ints added that stand where a float is
/// declared, and the bools where an int is (at the top, in a union, in an
/// element of a tuple of fixed shape).
TypeRef promote(TypeStore &store, TypeRef declared, TypeRef actual);

/// Would storing a `from` in a place of exactly type `to` turn an int into a
/// float, perhaps deep inside?
bool hidesInt(TypeStore &store, TypeRef from, TypeRef to);

/// Would it turn a bool into an int? What is no other member of a union is
/// taken for its int, word for word.
bool hidesBool(TypeStore &store, TypeRef from, TypeRef to);

} // namespace krait::types

#endif // KRAIT_FRONTEND_TYPES_PROMOTION_H
