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

/// Bounds of the optional start and end of `find`, `index`, `count`, ...:
/// ints or None, clipped to [0, length] (end only to <= length; begin may
/// exceed it).
struct SearchRange {
  int64_t start, stop;
};
Result<SearchRange> searchRange(Word start, Word stop, int64_t length);

/// The value of an int clipped to the range of int64_t.
int64_t clippedIndex(Word integer);

/// `integer` as an index of a sequence of `length` items, negative counted from
/// the end; -1 when out of range.
inline int64_t sequenceIndex(Word integer, int64_t length) {
  int64_t index =
      isSmall(integer) ? smallValue(integer) : clippedIndex(integer);
  if (index < 0)
    index += length;
  return uint64_t(index) < uint64_t(length) ? index : -1;
}

/// int value of an index: an int itself (borrowed in, owned out), else the
/// result of __index__; TypeError "'%T' object cannot be interpreted as an
/// integer".
Result<Word> indexWord(Word value);

/// Whether `w` is a slice object.
inline bool isSlice(Word w) {
  return isObject(w) && object(w)->type == &krt_type_slice;
}

} // namespace krt

extern "C" {
/// Borrowed parts.
krt::Slice *krt_slice_new(krt::Word start, krt::Word stop, krt::Word step);
/// (start, stop, step) for a sequence of the given length, of any size.
krt::Result<krt::Tuple *> krt_slice_indices(krt::Slice *slice,
                                            krt::Word length);
}

#endif // KRAIT_RUNTIME_CORE_SLICE_H
