//===- SetOps.h - Operations on whole sets ----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Methods and operators of set and frozenset. Operand order, and which operand
// is walked, are CPython 3.14's, since they decide the order of the result. A
// result has the type of the left operand and its kind of elements (words, for
// | and ^ of sets of different kinds).
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_SETOPS_H
#define KRAIT_RUNTIME_CORE_SETOPS_H

#include "runtime/core/Set.h"

namespace krt {
/// `left & right` where the result may have another kind than `left`.
Result<Set *> intersectionOfSets(Set *left, Word right);
/// Methods for operands whose kinds are not known: they give a set of words.
Result<Set *> intersectionOfWords(Set *set, Tuple *iterables);
Result<Set *> unionOfWords(Set *set, Tuple *iterables);
Result<Set *> symmetricDifferenceOfWords(Set *set, Word iterable);
} // namespace krt

extern "C" {
/// Adds all elements of one iterable.
krt::Object *krt_set_update(krt::Set *set, krt::Word iterable);
/// update(*iterables)
krt::Object *krt_set_update_all(krt::Set *set, krt::Tuple *iterables);
krt::Object *krt_set_intersection_update(krt::Set *set, krt::Tuple *iterables);
krt::Object *krt_set_difference_update(krt::Set *set, krt::Word iterable);
krt::Object *krt_set_difference_update_all(krt::Set *set,
                                           krt::Tuple *iterables);
krt::Object *krt_set_symmetric_difference_update(krt::Set *set,
                                                 krt::Word iterable);

krt::Result<krt::Set *> krt_set_union(krt::Set *set, krt::Tuple *iterables);
krt::Result<krt::Set *> krt_set_intersection(krt::Set *set, krt::Word iterable);
krt::Result<krt::Set *> krt_set_intersection_all(krt::Set *set,
                                                 krt::Tuple *iterables);
krt::Result<krt::Set *> krt_set_difference(krt::Set *set, krt::Word iterable);
krt::Result<krt::Set *> krt_set_difference_all(krt::Set *set,
                                               krt::Tuple *iterables);
krt::Result<krt::Set *> krt_set_symmetric_difference(krt::Set *set,
                                                     krt::Word iterable);

/// Operators; the right operand is a set or frozenset.
krt::Result<krt::Set *> krt_set_or(krt::Set *left, krt::Word right);
krt::Result<krt::Set *> krt_set_and(krt::Set *left, krt::Word right);
krt::Result<krt::Set *> krt_set_sub(krt::Set *left, krt::Word right);
krt::Result<krt::Set *> krt_set_xor(krt::Set *left, krt::Word right);
/// In place: the set itself (owned).
krt::Result<krt::Set *> krt_set_ior(krt::Set *left, krt::Word right);
krt::Result<krt::Set *> krt_set_iand(krt::Set *left, krt::Word right);
krt::Result<krt::Set *> krt_set_isub(krt::Set *left, krt::Word right);
krt::Result<krt::Set *> krt_set_ixor(krt::Set *left, krt::Word right);

krt::Result<bool> krt_set_isdisjoint(krt::Set *set, krt::Word iterable);
krt::Result<bool> krt_set_issubset(krt::Set *set, krt::Word iterable);
krt::Result<bool> krt_set_issuperset(krt::Set *set, krt::Word iterable);
/// `op` is a CompareOp.
krt::Result<bool> krt_set_compare(krt::Set *left, krt::Set *right, int32_t op);
/// Comparison with a value of any type.
krt::Result<bool> krt_set_eq(krt::Set *left, krt::Word right);
krt::Result<bool> krt_set_ne(krt::Set *left, krt::Word right);
krt::Result<bool> krt_set_lt(krt::Set *left, krt::Word right);
krt::Result<bool> krt_set_le(krt::Set *left, krt::Word right);
krt::Result<bool> krt_set_gt(krt::Set *left, krt::Word right);
krt::Result<bool> krt_set_ge(krt::Set *left, krt::Word right);
}

#endif // KRAIT_RUNTIME_CORE_SETOPS_H
