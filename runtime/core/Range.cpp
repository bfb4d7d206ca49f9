//===- Range.cpp - range --------------------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Range.h"
#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/Iterators.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Slice.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Creation
//===----------------------------------------------------------------------===//

/// Numbers in the range from `start` to `stop` (owned).
static Word rangeLength(Word start, Word stop, Word step) {
  if (isSmall(start) && isSmall(stop) && isSmall(step)) {
    int64_t low = smallValue(start), high = smallValue(stop);
    int64_t by = smallValue(step);
    if (by < 0) {
      int64_t swapped = low;
      low = high;
      high = swapped;
      by = -by;
    }
    return high <= low ? smallWord(0)
                       : krt_int_from_i64((high - low - 1) / by + 1);
  }
  bool down = krt_int_lt(step, 0);
  Word low = down ? stop : start, high = down ? start : stop;
  if (krt_int_ge(low, high))
    return smallWord(0);
  OwnedWord by(down ? krt_int_neg(step) : retained(step));
  OwnedWord distance(krt_int_sub(high, low));
  OwnedWord last(krt_int_sub(distance.get(), smallWord(1)));
  // The step is not 0, so the division cannot fail.
  OwnedWord steps(krt_int_floordiv(last.get(), by.get()).value);
  return krt_int_add(steps.get(), smallWord(1));
}

/// Takes over the parts.
static Range *makeRange(Word start, Word stop, Word step) {
  auto *range = newObject<Range>(&krt_type_range);
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = rangeLength(start, stop, step);
  return range;
}

Result<Range *> krt_range_new(Word start, Word stop, Word step) {
  if (step == 0)
    return fail(raise(krt_type_ValueError, "range() arg 3 must not be zero"));
  return ok(makeRange(retained(start), retained(stop), retained(step)));
}

Range *krt_range_new_bounds(Word start, Word stop) {
  return makeRange(retained(start), retained(stop), smallWord(1));
}

Result<int64_t> krt_range_count(Word start, Word stop, Word step) {
  if (step == 0)
    return fail(raise(krt_type_ValueError, "range() arg 3 must not be zero"));
  OwnedWord length(rangeLength(start, stop, step));
  return ok(krt_int_clamp_i64(length.get()));
}

Range *krt_range_new_stop(Word stop) {
  return makeRange(smallWord(0), retained(stop), smallWord(1));
}

Word krt_range_start(Range *range) { return retained(range->start); }
Word krt_range_stop(Range *range) { return retained(range->stop); }
Word krt_range_step(Range *range) { return retained(range->step); }

bool krt::smallRange(const Range *range, SmallRange *result) {
  if (!isSmall(range->start) || !isSmall(range->step) ||
      !isSmall(range->length))
    return false;
  *result = {smallValue(range->start), smallValue(range->step),
             smallValue(range->length)};
  int64_t distance, end;
  return !__builtin_mul_overflow(result->step, result->length, &distance) &&
         !__builtin_add_overflow(result->start, distance, &end) &&
         fitsSmall(end);
}

//===----------------------------------------------------------------------===//
// Length and items
//===----------------------------------------------------------------------===//

static Result<int64_t> machineLength(Range *range) {
  bool fits = true;
  int64_t length = krt_int_to_i64(range->length, &fits);
  if (!fits)
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C ssize_t"));
  return ok(length);
}

Result<Word> krt_range_len(Range *range) {
  return ok(krt_int_from_i64(KRT_TRY(machineLength(range))));
}

bool krt_range_truth(Range *range) { return range->length != 0; }

/// start + index * step (owned).
static Word itemAt(Range *range, Word index) {
  OwnedWord offset(krt_int_mul(index, range->step));
  return krt_int_add(range->start, offset.get());
}

Result<Word> krt_range_getitem(Range *range, Word index) {
  OwnedWord position(krt_int_lt(index, 0) ? krt_int_add(index, range->length)
                                          : retained(index));
  if (krt_int_lt(position.get(), 0) ||
      krt_int_ge(position.get(), range->length))
    return fail(raise(krt_type_IndexError, "range object index out of range"));
  return ok(itemAt(range, position.get()));
}

Result<Range *> krt_range_getslice(Range *range, Slice *slice) {
  Tuple *indices = KRT_TRY(krt_slice_indices(slice, range->length));
  Range *result = makeRange(itemAt(range, indices->items[0]),
                            itemAt(range, indices->items[1]),
                            krt_int_mul(range->step, indices->items[2]));
  release(indices);
  return ok(result);
}

//===----------------------------------------------------------------------===//
// Search
//===----------------------------------------------------------------------===//

bool krt_range_contains_int(Range *range, Word value) {
  bool down = krt_int_lt(range->step, 0);
  if (down ? krt_int_gt(value, range->start) || krt_int_le(value, range->stop)
           : krt_int_lt(value, range->start) || krt_int_ge(value, range->stop))
    return false;
  OwnedWord offset(krt_int_sub(value, range->start));
  OwnedWord rest(krt_int_mod(offset.get(), range->step).value);
  return rest.get() == 0;
}

/// Compares each item with `value`: the position of the first that is equal (-1
/// when there is none), or with `all` the number of those that are.
static Result<Word> searchItems(Range *range, Word value, bool all) {
  OwnedWord iterator(krt_range_iter(range));
  OwnedWord count(smallWord(0));
  for (Word i = 0;; i = krt_int_add(i, smallWord(1))) {
    bool done;
    OwnedWord item(KRT_TRY(krt_next(iterator.get(), &done)));
    if (done)
      return ok(all ? count.take() : smallWord(-1));
    if (!KRT_TRY(krt_eq_identity(item.get(), value)))
      continue;
    if (!all)
      return ok(i);
    count = OwnedWord(krt_int_add(count.get(), smallWord(1)));
  }
}

static bool isExactInt(Word value) {
  return isa(value, krt_type_int) || isBool(value);
}

Result<bool> krt_range_contains(Range *range, Word value) {
  if (isExactInt(value))
    return ok(krt_range_contains_int(range, intOfBool(value)));
  return ok(KRT_TRY(searchItems(range, value, false)) != smallWord(-1));
}

Result<Word> krt_range_count_of(Range *range, Word value) {
  if (isExactInt(value))
    return ok(smallWord(krt_range_contains_int(range, intOfBool(value))));
  return searchItems(range, value, true);
}

Result<Word> krt_range_index_of(Range *range, Word value) {
  if (isExactInt(value)) {
    Word integer = intOfBool(value);
    if (!krt_range_contains_int(range, integer))
      return fail(raise(krt_type_ValueError, "range.index(x): x not in range"));
    OwnedWord offset(krt_int_sub(integer, range->start));
    return krt_int_floordiv(offset.get(), range->step);
  }
  Word found = KRT_TRY(searchItems(range, value, false));
  if (found == smallWord(-1))
    return fail(
        raise(krt_type_ValueError, "sequence.index(x): x not in sequence"));
  return ok(found);
}

//===----------------------------------------------------------------------===//
// Comparison, hash, text
//===----------------------------------------------------------------------===//

/// Ranges are equal when they give the same numbers.
static bool equalRanges(Range *left, Range *right) {
  if (left == right)
    return true;
  if (!krt_int_eq(left->length, right->length))
    return false;
  if (left->length == 0)
    return true;
  if (!krt_int_eq(left->start, right->start))
    return false;
  return left->length == smallWord(1) || krt_int_eq(left->step, right->step);
}

bool krt_range_eq(Range *left, Word right) {
  return isRange(right) && equalRanges(left, as<Range>(right));
}
bool krt_range_ne(Range *left, Word right) {
  return !krt_range_eq(left, right);
}

static int64_t hashRange(Range *range) {
  TupleHasher hasher;
  // Ints and None always have a hash.
  hasher.add(krt_int_hash(range->length));
  bool empty = range->length == 0;
  bool single = range->length == smallWord(1);
  hasher.add(krt_hash(empty ? noneWord() : range->start).value);
  hasher.add(krt_hash(empty || single ? noneWord() : range->step).value);
  return hasher.finish(3);
}

Word krt_range_hash(Range *range) { return krt_int_from_i64(hashRange(range)); }

/// Fails when a number has more digits than text may have.
static Result<Str *> reprRange(Object *self) {
  auto *range = static_cast<Range *>(self);
  StrBuilder out;
  out.appendAscii("range(");
  Word parts[] = {range->start, range->stop, range->step};
  int count = range->step == smallWord(1) ? 2 : 3;
  for (int i = 0; i < count; ++i) {
    if (i)
      out.appendAscii(", ");
    Str *text = KRT_TRY(krt_int_repr(parts[i]));
    out.append(text);
    release(text);
  }
  out.appendChar(')');
  return ok(out.finish());
}

Result<Str *> krt_range_repr(Range *range) { return reprRange(range); }

//===----------------------------------------------------------------------===//
// The type
//===----------------------------------------------------------------------===//

namespace {

Range *selfOf(Object *self) { return static_cast<Range *>(self); }

void deallocRange(Object *self) {
  Range *range = selfOf(self);
  release(range->start);
  release(range->stop);
  release(range->step);
  release(range->length);
  freeObject(self);
}

Result<int64_t> hashRangeSlot(Object *self) {
  return ok(hashRange(selfOf(self)));
}
Result<bool> truthRange(Object *self) {
  return ok(krt_range_truth(selfOf(self)));
}
Result<int64_t> lengthRange(Object *self) {
  return machineLength(selfOf(self));
}
Result<Word> iterRange(Object *self) {
  return ok(krt_range_iter(selfOf(self)));
}
Result<bool> containsRange(Object *self, Word item) {
  return krt_range_contains(selfOf(self), item);
}
Result<Word> compareRange(Object *self, Word other, int32_t op) {
  if (!isRange(other) || (op != EQ && op != NE))
    return notImplemented();
  return boolResult(krt_range_eq(selfOf(self), other) == (op == EQ));
}

Result<Word> getItemRange(Object *self, Word key) {
  if (isSlice(key))
    return objectResult(krt_range_getslice(selfOf(self), as<Slice>(key)));
  if (!hasIndex(key))
    return fail(raise(krt_type_TypeError,
                      "range indices must be integers or slices, not %T", key));
  OwnedWord index(KRT_TRY(indexWord(key)));
  return krt_range_getitem(selfOf(self), index.get());
}

template <Word (*Part)(Range *)>
Result<Word> getPart(Function *, const Word *args, int64_t) {
  return ok(Part(as<Range>(args[0])));
}
Result<Word> callCount(Function *, const Word *args, int64_t count) {
  if (Object *error = checkArity("range.count", count - 1, 1, 1))
    return fail(error);
  return krt_range_count_of(as<Range>(args[0]), args[1]);
}
Result<Word> callIndex(Function *, const Word *args, int64_t count) {
  if (Object *error = checkArity("range.index", count - 1, 1, 1))
    return fail(error);
  return krt_range_index_of(as<Range>(args[0]), args[1]);
}
Result<Word> callReversed(Function *, const Word *args, int64_t) {
  return ok(krt_range_reversed(as<Range>(args[0])));
}

constexpr TypeMember RangeMembers[] = {
    method("__reversed__", callReversed),
    method("count", callCount),
    method("index", callIndex),
    property("start", getPart<krt_range_start>),
    property("stop", getPart<krt_range_stop>),
    property("step", getPart<krt_range_step>),
};
constexpr const Type *RangeMro[] = {&krt_type_range, &krt_type_object};

constexpr Type describeRange() {
  Type type = describeBuiltin("range", RangeMro, sizeof(Range), deallocRange);
  setMembers(type, RangeMembers);
  type.flags = TF_Acyclic;
  type.repr = reprRange;
  type.hash = hashRangeSlot;
  type.compare = compareRange;
  type.truth = truthRange;
  type.length = lengthRange;
  type.iter = iterRange;
  type.contains = containsRange;
  type.getItem = getItemRange;
  return type;
}

} // namespace

constinit Type krt_type_range = describeRange();
