//===- Range.h - range ------------------------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A range holds its three parts and its length as ints of any size; everything
// has a fast path for small ones.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_RANGE_H
#define KRAIT_RUNTIME_CORE_RANGE_H

#include "runtime/core/Object.h"

namespace krt {

inline bool isRange(Word w) {
  return isObject(w) && object(w)->type == &krt_type_range;
}

/// Start, step and length of a range whose numbers all fit int64_t, the one
/// after the last included.
struct SmallRange {
  int64_t start, step, length;
};
/// False when the range is larger.
bool smallRange(const Range *range, SmallRange *result);

} // namespace krt

extern "C" {
/// ValueError when the step is 0.
krt::Result<krt::Range *> krt_range_new(krt::Word start, krt::Word stop,
                                        krt::Word step);
/// Rounds of a loop over range(start, stop, step), at most INT64_MAX;
/// ValueError when the step is 0.
krt::Result<int64_t> krt_range_count(krt::Word start, krt::Word stop,
                                     krt::Word step);
/// range(start, stop) and range(stop)
krt::Range *krt_range_new_bounds(krt::Word start, krt::Word stop);
krt::Range *krt_range_new_stop(krt::Word stop);
krt::Word krt_range_start(krt::Range *range);
krt::Word krt_range_stop(krt::Range *range);
krt::Word krt_range_step(krt::Range *range);
/// len(): OverflowError when it does not fit.
krt::Result<krt::Word> krt_range_len(krt::Range *range);
bool krt_range_truth(krt::Range *range);
krt::Result<krt::Word> krt_range_getitem(krt::Range *range, krt::Word index);
krt::Result<krt::Range *> krt_range_getslice(krt::Range *range,
                                             krt::Slice *slice);
/// `value in range` for an int.
bool krt_range_contains_int(krt::Range *range, krt::Word value);
krt::Result<bool> krt_range_contains(krt::Range *range, krt::Word value);
krt::Result<krt::Word> krt_range_count_of(krt::Range *range, krt::Word value);
krt::Result<krt::Word> krt_range_index_of(krt::Range *range, krt::Word value);
bool krt_range_eq(krt::Range *left, krt::Word right);
bool krt_range_ne(krt::Range *left, krt::Word right);
krt::Word krt_range_hash(krt::Range *range);
krt::Result<krt::Str *> krt_range_repr(krt::Range *range);
}

#endif // KRAIT_RUNTIME_CORE_RANGE_H
