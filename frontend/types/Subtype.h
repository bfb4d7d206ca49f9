//===- Subtype.h - Assignability and joins ----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_TYPES_SUBTYPE_H
#define KRAIT_FRONTEND_TYPES_SUBTYPE_H

#include "frontend/types/Generic.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace krait::types {

/// Answers what the relation cannot know by itself.
struct SubtypeHooks {
  /// The element type of an empty display has been told: `pending` is `type`.
  llvm::function_ref<bool(const PendingType *pending, TypeRef type)> resolve;
  /// Type of attribute `name` of `type`, for structural subtyping; null when
  /// it has none.
  llvm::function_ref<TypeRef(TypeRef type, llvm::StringRef name)> getMember;
  /// A value of type `type` may stand where `protocol`, a Protocol of the
  /// program without free type parameters, is asked for.
  llvm::function_ref<void(TypeRef type, TypeRef protocol)> noteImplementor;
  /// A tuple is only read, so that a named tuple may stand for it: a place of
  /// type `tuple[A, B]` would not know its class any more.
  bool readsTuples = false;
  /// What calling a function value gives, where it has no annotation that says
  /// so; null when that is unknown.
  llvm::function_ref<TypeRef(TypeRef function, llvm::ArrayRef<TypeRef> params)>
      getResult = nullptr;
  /// A function that gives something may stand where a Callable without result
  /// is asked for.
  llvm::function_ref<void()> noteDropped = nullptr;
};

/// Is `from` assignable to `to` (typing specification, "Assignability")? Type
/// parameters in `to` that are keys of `*bindings` (value null: free) are
/// solved on the way; a second occurrence widens the binding to the join.
bool isAssignable(TypeStore &store, TypeRef from, TypeRef to,
                  Bindings *bindings = nullptr,
                  const SubtypeHooks *hooks = nullptr);

/// Does a named tuple, and what derives from it, leave the methods of tuple as
/// they are, but for its text? A place of type `tuple[T, ...]` calls those of
/// tuple itself.
bool actsAsTuple(const TypeStore &store, const ClassInfo *cls);

/// The least type of krait's lattice above both: unions, and literals widened
/// to their classes. Types that grow without end
/// (`x = [x]` in a loop) become Any.
TypeRef join(TypeStore &store, TypeRef a, TypeRef b);

/// What target `index` of `count` gets when a union of tuples of that length is
/// unpacked; null for any other type.
TypeRef getUnpackedElement(TypeStore &store, TypeRef type, size_t index,
                           size_t count);

/// The one Callable type of a function value that is fully annotated and takes
/// positional parameters without defaults only, and the tuple of known shape
/// that has those in place of such function values; null for any other type.
TypeRef toCallable(TypeStore &store, TypeRef type);

/// Do type arguments and tuple elements lie in one another more than `depth`
/// levels deep?
bool isNestedDeeper(TypeRef type, unsigned depth);

/// Literal types replaced by their classes, everywhere but inside arguments.
TypeRef widenLiterals(TypeStore &store, TypeRef type);

} // namespace krait::types

#endif // KRAIT_FRONTEND_TYPES_SUBTYPE_H
