//===- Tuple.h - tuple, heap form -------------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The heap form of a tuple: an array of words. A new tuple's items are 0 (the
// int 0), so that it may be released before it is filled.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TUPLE_H
#define KRAIT_RUNTIME_CORE_TUPLE_H

#include "runtime/core/Slot.h"

namespace krt {

/// tuple or a subclass.
inline bool isTuple(Word w) {
  return isObject(w) && (object(w)->type == &krt_type_tuple ||
                         isSubtype(object(w)->type, &krt_type_tuple));
}

/// A tuple of `count` borrowed words.
Tuple *tupleOf(const Word *items, int64_t count);
/// A tuple that takes over `count` owned words.
Tuple *tupleFromOwned(const Word *items, int64_t count);

/// CPython's tuple hash (xxHash variant) of the hashes of the items.
class TupleHasher {
public:
  void add(int64_t hash);
  int64_t finish(int64_t count) const;
  /// As slice objects hash their three parts.
  int64_t finishWithoutCount() const;

private:
  uint64_t acc = 2870177450012600261u; // XXPRIME_5
};
/// hash() of a tuple; an error of an item's __hash__ is passed on.
Result<int64_t> hashTuple(Tuple *tuple);

} // namespace krt

extern "C" {
/// A tuple of n items, all 0; store owned words into `items`. For n = 0 the
/// shared empty tuple.
krt::Tuple *krt_tuple_new(int64_t n);
int64_t krt_tuple_length(krt::Tuple *tuple);
/// The same as an int.
krt::Word krt_tuple_len(krt::Tuple *tuple);
/// The elements of a list of any kind.
krt::Tuple *krt_tuple_from_list(krt::List *list);
/// Unchecked, owned.
krt::Word krt_tuple_get(krt::Tuple *tuple, int64_t index);
krt::Result<krt::Word> krt_tuple_getitem(krt::Tuple *tuple, krt::Word index);
/// The elements from the first `count` on.
krt::Tuple *krt_tuple_drop(krt::Tuple *tuple, int64_t count);
krt::Result<krt::Tuple *> krt_tuple_getslice(krt::Tuple *tuple,
                                             krt::Slice *slice);
krt::Result<krt::Tuple *> krt_tuple_from_iterable(krt::Word iterable);
krt::Result<krt::Tuple *> krt_tuple_concat(krt::Tuple *left, krt::Tuple *right);
krt::Result<krt::Tuple *> krt_tuple_repeat(krt::Tuple *tuple, krt::Word count);
/// `op` is a CompareOp.
krt::Result<bool> krt_tuple_compare(krt::Tuple *left, krt::Tuple *right,
                                    int32_t op);
/// Comparison with a value of any type.
krt::Result<bool> krt_tuple_eq(krt::Tuple *left, krt::Word right);
krt::Result<bool> krt_tuple_ne(krt::Tuple *left, krt::Word right);
krt::Result<bool> krt_tuple_lt(krt::Tuple *left, krt::Tuple *right);
krt::Result<bool> krt_tuple_le(krt::Tuple *left, krt::Tuple *right);
krt::Result<bool> krt_tuple_gt(krt::Tuple *left, krt::Tuple *right);
krt::Result<bool> krt_tuple_ge(krt::Tuple *left, krt::Tuple *right);
krt::Result<krt::Word> krt_tuple_hash(krt::Tuple *tuple);
/// `tuple[start:stop:step]`; each bound an int or None.
krt::Result<krt::Tuple *> krt_tuple_slice(krt::Tuple *tuple, krt::Word start,
                                          krt::Word stop, krt::Word step);
krt::Result<krt::Word> krt_tuple_count(krt::Tuple *tuple, krt::Word value);
krt::Result<krt::Word> krt_tuple_index(krt::Tuple *tuple, krt::Word value,
                                       krt::Word start, krt::Word stop);
krt::Result<bool> krt_tuple_contains(krt::Tuple *tuple, krt::Word value);
krt::Result<krt::Str *> krt_tuple_repr(krt::Tuple *tuple);
}

#endif // KRAIT_RUNTIME_CORE_TUPLE_H
