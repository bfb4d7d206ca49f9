//===- Slice.h - slice objects and index arithmetic -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What every sequence needs to turn Python indices and slices into machine
// indices (CPython's PySlice_Unpack, PySlice_AdjustIndices and
// PyNumber_AsSsize_t).
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_SLICE_H
#define KRAIT_RUNTIME_CORE_SLICE_H

#include "runtime/core/Object.h"

namespace krt {

/// `count` indices start, start + step, ... that lie within the sequence.
/// `stop` is the adjusted end (-1 possible for negative steps).
struct SliceBounds {
  int64_t start, stop, step, count;
};

/// Bounds of a slice with the given parts (ints, None or objects with
/// __index__) over a sequence of `length` items. A slice whose step is 0
/// raises ValueError.
Result<SliceBounds> adjustSlice(Word start, Word stop, Word step,
                                int64_t length);
inline Result<SliceBounds> adjustSlice(const Slice *slice, int64_t length) {
  return adjustSlice(slice->start, slice->stop, slice->step, length);
}

/// Start and stop of `find`, `index`, `count`, ... on a sequence of `length`
/// items, from ints, None or objects with __index__: negative ones count from
/// the end; 0 <= start, 0 <= stop <= length (start may exceed stop).
struct SearchRange {
  int64_t start, stop;
};
Result<SearchRange> searchRange(Word start, Word stop, int64_t length);
/// The same for methods that do not accept None (list.index, tuple.index);
/// stop is not clipped to the length.
Result<SearchRange> searchRangeNotNone(Word start, Word stop, int64_t length);

/// The value of an int clipped to the range of int64_t.
int64_t clippedIndex(Word integer);

/// `integer` as an index of a sequence of `length` items, negative counted from
/// the end; -1 when out of range (an index of any size).
inline int64_t sequenceIndex(Word integer, int64_t length) {
  int64_t index =
      isSmall(integer) ? smallValue(integer) : clippedIndex(integer);
  if (index < 0)
    index += length;
  return uint64_t(index) < uint64_t(length) ? index : -1;
}

/// The int an index stands for (owned): an int itself, a bool's value, else the
/// result of __index__; TypeError "'%T' object cannot be interpreted as an
/// integer".
Result<Word> indexWord(Word value);

/// True when the value can be an index: an int, a bool or an object with
/// __index__.
bool hasIndex(Word value);

/// Index of a dynamic `sequence[key]`, negative ones counted from the end but
/// not checked. IndexError "cannot fit 'int' into an index-sized integer" for
/// ints that are too large; the caller has checked hasIndex.
Result<int64_t> subscriptIndex(Word key, int64_t length);

/// A count for `sequence * count`: at least 0; OverflowError when too large.
Result<int64_t> repeatCount(Word count);

/// Whether `w` is a slice object.
inline bool isSlice(Word w) {
  return isObject(w) && object(w)->type == &krt_type_slice;
}

} // namespace krt

extern "C" {
/// Borrowed parts.
/// What a function that takes an int makes of an object of unknown class.
krt::Result<krt::Word> krt_index(krt::Word value);
krt::Slice *krt_slice_new(krt::Word start, krt::Word stop, krt::Word step);
/// slice.indices(length): (start, stop, step) for a sequence of the given
/// length, of any size.
krt::Result<bool> krt_slice_eq(krt::Slice *left, krt::Word right);
krt::Result<bool> krt_slice_ne(krt::Slice *left, krt::Word right);
krt::Result<krt::Word> krt_slice_hash(krt::Slice *slice);
krt::Result<krt::Str *> krt_slice_repr(krt::Slice *slice);
krt::Word krt_slice_start(krt::Slice *slice);
krt::Word krt_slice_stop(krt::Slice *slice);
krt::Word krt_slice_step(krt::Slice *slice);
krt::Result<krt::Tuple *> krt_slice_indices(krt::Slice *slice,
                                            krt::Word length);
}

#endif // KRAIT_RUNTIME_CORE_SLICE_H
