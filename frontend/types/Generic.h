//===- Generic.h - Substitution and solving of type parameters --*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_TYPES_GENERIC_H
#define KRAIT_FRONTEND_TYPES_GENERIC_H

#include "frontend/types/Symbols.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace krait::types {

/// Type parameters and what stands for them.
using Bindings = llvm::DenseMap<const TypeParamInfo *, TypeRef>;

/// `type` with bound parameters replaced; unbound ones stay.
TypeRef substitute(TypeStore &store, TypeRef type, const Bindings &bindings);

/// Does a type parameter occur in `type`?
bool hasTypeVars(TypeRef type);

/// Adds each type parameter of `type` that is not there yet, not solved (null).
void collectTypeVars(TypeRef type, Bindings &bindings);

/// What only an argument of unknown type tells may be anything: binds the type
/// parameters in `wanted` that have no type yet, where an Any is given.
void bindUnknown(TypeRef given, TypeRef wanted, Bindings &bindings);

/// The bindings that are not null.
Bindings getSolved(const Bindings &bindings);

/// Bindings of the parameters of the class of an instance type.
Bindings getClassBindings(TypeRef instance);

/// The type of `instance` seen as its base `base` (with arguments), or null
/// when it does not derive from it nominally. Tuples are seen as instances of
/// class tuple over the join of their elements.
TypeRef asBase(TypeStore &store, TypeRef type, const ClassInfo *base);

/// The tuple that a value of type `type` is: itself, or of a named tuple that
/// of its fields; null for any other type.
const TupleType *getTupleShape(TypeStore &store, TypeRef type);

/// Is it so for an element of a tuple and the place that it gets in another
/// tuple? Elements without a place are left out.
bool anyElement(const TupleType *from, const TupleType *to,
                llvm::function_ref<bool(TypeRef element, TypeRef place)> test);

/// The members of a union in the order in which a value is tested for them: a
/// class before its bases.
llvm::SmallVector<size_t, 4> getTestOrder(const UnionType *type);

} // namespace krait::types

#endif // KRAIT_FRONTEND_TYPES_GENERIC_H
