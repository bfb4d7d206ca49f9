//===- Iterators.h - Iterators of the builtin containers --------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Iterator objects, for iteration that the compiler does not turn into a loop
// over the container itself. They behave as CPython's: an exhausted iterator
// lets its container go and stays exhausted.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_ITERATORS_H
#define KRAIT_RUNTIME_CORE_ITERATORS_H

#include "runtime/core/Object.h"

namespace krt {

/// Iterator of list or tuple, forward or backward; `sequence` is null once it
/// is exhausted.
struct SequenceIterator : Object {
  Object *sequence;
  int64_t index;
};

/// Iterator of the keys, values or items of a dict, forward or backward.
struct DictIterator : Object {
  Dict *dict;
  int64_t used;      ///< length of the dict when the iteration began
  int64_t position;  ///< entry to look at next
  int64_t remaining; ///< items still to come
};

struct SetIterator : Object {
  Set *set;
  int64_t used;
  int64_t position;
  int64_t remaining;
};

/// Iterator of a range whose numbers fit int64_t.
struct RangeIterator : Object {
  int64_t next, step, remaining;
};

/// Iterator of any other range; type longrange_iterator.
struct LongRangeIterator : Object {
  Word next, step, remaining;
};

} // namespace krt

extern "C" {
/// Owned iterators as words: what `__iter__` gives is an Iterator, which may be
/// of any type.
krt::Word krt_list_iter(krt::List *list);
krt::Word krt_list_reversed(krt::List *list);
krt::Word krt_tuple_iter(krt::Tuple *tuple);
/// What reversed() gives for a sequence without an iterator of its own.
krt::Word krt_tuple_reversed(krt::Tuple *tuple);
krt::Word krt_str_reversed(krt::Str *text);
krt::Word krt_bytes_reversed(krt::Bytes *bytes);
krt::Word krt_bytearray_reversed(krt::ByteArray *bytes);
krt::Word krt_dict_iter(krt::Dict *dict);
krt::Word krt_dict_reversed(krt::Dict *dict);
krt::Word krt_set_iter(krt::Set *set);
krt::Word krt_range_iter(krt::Range *range);
krt::Word krt_range_reversed(krt::Range *range);
}

namespace krt {
/// An iterator of one of the six types of dict iterators.
Object *newDictIterator(Dict *dict, const Type *type);
} // namespace krt

#endif // KRAIT_RUNTIME_CORE_ITERATORS_H
