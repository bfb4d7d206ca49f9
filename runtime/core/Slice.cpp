//===- Slice.cpp - slice objects and index arithmetic ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Slice.h"
#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include <initializer_list>

using namespace krt;

//===----------------------------------------------------------------------===//
// Indices
//===----------------------------------------------------------------------===//

int64_t krt::clippedIndex(Word integer) { return krt_int_clamp_i64(integer); }

bool krt::hasIndex(Word value) {
  return isSmall(value) || isIntWord(value) ||
         findMember(typeOf(value), "__index__");
}

Result<Word> krt::indexWord(Word value) {
  if (isIntWord(value))
    return ok(retained(intOfBool(value)));
  if (!findMember(typeOf(value), "__index__"))
    return fail(raise(krt_type_TypeError,
                      "'%T' object cannot be interpreted as an integer",
                      value));
  Word result = KRT_TRY(krt_call_method(value, "__index__", nullptr, 0));
  if (isIntWord(result))
    return ok(intOfBool(result));
  Object *error =
      raise(krt_type_TypeError, "__index__ returned non-int (type %T)", result);
  release(result);
  return fail(error);
}

Result<Word> krt_index(Word value) { return indexWord(value); }

/// A bound of a slice, clipped to int64_t; `absent` when it is None and None is
/// allowed.
static Result<int64_t> sliceBound(Word bound, int64_t absent, bool allowNone) {
  if (isSmall(bound))
    return ok(smallValue(bound));
  if (allowNone && isNone(bound))
    return ok(absent);
  if (!hasIndex(bound))
    return fail(raise(krt_type_TypeError,
                      "slice indices must be integers %shave an "
                      "__index__ method",
                      allowNone ? "or None or " : "or "));
  Word integer = KRT_TRY(indexWord(bound));
  int64_t value = clippedIndex(integer);
  release(integer);
  return ok(value);
}

static int64_t clip(int64_t value, int64_t low, int64_t high) {
  return value < low ? low : value > high ? high : value;
}

Result<SliceBounds> krt::adjustSlice(Word start, Word stop, Word step,
                                     int64_t length) {
  SliceBounds bounds;
  bounds.step = KRT_TRY(sliceBound(step, 1, true));
  if (bounds.step == 0)
    return fail(raise(krt_type_ValueError, "slice step cannot be zero"));
  if (bounds.step < -INT64_MAX)
    bounds.step = -INT64_MAX;
  bool down = bounds.step < 0;
  bounds.start = KRT_TRY(sliceBound(start, down ? INT64_MAX : 0, true));
  bounds.stop = KRT_TRY(sliceBound(stop, down ? INT64_MIN : INT64_MAX, true));
  for (int64_t *bound : {&bounds.start, &bounds.stop}) {
    if (*bound < 0)
      *bound += length;
    *bound = down ? clip(*bound, -1, length - 1) : clip(*bound, 0, length);
  }
  bounds.count = 0;
  if (down && bounds.stop < bounds.start)
    bounds.count = (bounds.start - bounds.stop - 1) / -bounds.step + 1;
  else if (!down && bounds.start < bounds.stop)
    bounds.count = (bounds.stop - bounds.start - 1) / bounds.step + 1;
  return ok(bounds);
}

Result<SearchRange> krt::searchRange(Word start, Word stop, int64_t length) {
  SearchRange range;
  range.start = KRT_TRY(sliceBound(start, 0, true));
  range.stop = KRT_TRY(sliceBound(stop, length, true));
  if (range.start < 0)
    range.start = clip(range.start + length, 0, length);
  if (range.stop < 0)
    range.stop += length;
  range.stop = clip(range.stop, 0, length);
  return ok(range);
}

Result<SearchRange> krt::searchRangeNotNone(Word start, Word stop,
                                            int64_t length) {
  SearchRange range;
  range.start = KRT_TRY(sliceBound(start, 0, false));
  range.stop = KRT_TRY(sliceBound(stop, 0, false));
  if (range.start < 0)
    range.start = clip(range.start + length, 0, length);
  if (range.stop < 0)
    range.stop = clip(range.stop + length, 0, length);
  return ok(range);
}

/// The value of an index; `error` when it does not fit.
static Result<int64_t> fitIndex(Word key, const Type &error) {
  Word integer = KRT_TRY(indexWord(key));
  bool fits = true;
  int64_t value = krt_int_to_i64(integer, &fits);
  release(integer);
  if (!fits)
    return fail(
        raise(error, "cannot fit '%T' into an index-sized integer", key));
  return ok(value);
}

Result<int64_t> krt::subscriptIndex(Word key, int64_t length) {
  int64_t index = isSmall(key) ? smallValue(key)
                               : KRT_TRY(fitIndex(key, krt_type_IndexError));
  return ok(index < 0 ? index + length : index);
}

Result<int64_t> krt::repeatCount(Word count) {
  int64_t value = isSmall(count)
                      ? smallValue(count)
                      : KRT_TRY(fitIndex(count, krt_type_OverflowError));
  return ok(value < 0 ? int64_t(0) : value);
}

//===----------------------------------------------------------------------===//
// slice.indices, for lengths of any size
//===----------------------------------------------------------------------===//

namespace {

Result<Word> boundWord(Word bound) {
  if (!hasIndex(bound))
    return fail(raise(krt_type_TypeError,
                      "slice indices must be integers or None or have an "
                      "__index__ method"));
  return indexWord(bound);
}

/// A bound as `indices` gives it: `absent` for None, else counted from the end
/// when negative and clipped to [low, high].
Result<Word> indicesBound(Word bound, Word absent, Word length, Word low,
                          Word high) {
  if (isNone(bound))
    return ok(retained(absent));
  OwnedWord value(KRT_TRY(boundWord(bound)));
  if (krt_int_lt(value.get(), 0)) {
    value = OwnedWord(krt_int_add(value.get(), length));
    if (krt_int_lt(value.get(), low))
      return ok(retained(low));
  } else if (krt_int_gt(value.get(), high)) {
    return ok(retained(high));
  }
  return ok(value.take());
}

} // namespace

Result<Tuple *> krt_slice_indices(Slice *slice, Word length) {
  if (krt_int_lt(length, 0))
    return fail(raise(krt_type_ValueError, "length should not be negative"));
  OwnedWord step(smallWord(1));
  if (!isNone(slice->step)) {
    step = OwnedWord(KRT_TRY(boundWord(slice->step)));
    if (step.get() == 0)
      return fail(raise(krt_type_ValueError, "slice step cannot be zero"));
  }
  bool down = krt_int_lt(step.get(), 0);
  OwnedWord low(down ? smallWord(-1) : 0);
  OwnedWord high(down ? krt_int_add(length, smallWord(-1)) : retained(length));
  OwnedWord start(
      KRT_TRY(indicesBound(slice->start, down ? high.get() : low.get(), length,
                           low.get(), high.get())));
  OwnedWord stop(
      KRT_TRY(indicesBound(slice->stop, down ? low.get() : high.get(), length,
                           low.get(), high.get())));
  Tuple *result = krt_tuple_new(3);
  result->items[0] = start.take();
  result->items[1] = stop.take();
  result->items[2] = step.take();
  return ok(result);
}

//===----------------------------------------------------------------------===//
// The type
//===----------------------------------------------------------------------===//

Slice *krt_slice_new(Word start, Word stop, Word step) {
  auto *slice = newObject<Slice>(&krt_type_slice);
  slice->start = retained(start);
  slice->stop = retained(stop);
  slice->step = retained(step);
  return slice;
}

namespace {

Slice *sliceOf(Object *self) { return static_cast<Slice *>(self); }

void deallocSlice(Object *self) {
  auto *slice = sliceOf(self);
  release(slice->start);
  release(slice->stop);
  release(slice->step);
  freeObject(self);
}

void traverseSlice(Object *self, VisitFn visit, void *arg) {
  auto *slice = sliceOf(self);
  for (Word part : {slice->start, slice->stop, slice->step})
    if (isObject(part))
      visit(object(part), arg);
}

/// The tuple (start, stop, step), by which slices compare.
Tuple *partsOf(Slice *slice) {
  Word parts[] = {slice->start, slice->stop, slice->step};
  return tupleOf(parts, 3);
}

Result<Str *> reprSlice(Object *self) {
  Tuple *parts = partsOf(sliceOf(self));
  Result<Str *> text = krt_tuple_repr(parts);
  release(parts);
  Str *tuple = KRT_TRY(text);
  StrBuilder out;
  out.appendAscii("slice");
  out.append(tuple);
  release(tuple);
  return ok(out.finish());
}

Result<int64_t> hashSlice(Object *self) {
  auto *slice = sliceOf(self);
  TupleHasher hasher;
  for (Word part : {slice->start, slice->stop, slice->step})
    hasher.add(KRT_TRY(krt_hash(part)));
  return ok(hasher.finishWithoutCount());
}

Result<Word> compareSlice(Object *self, Word other, int32_t op) {
  if (!isSlice(other))
    return notImplemented();
  if (object(other) == self)
    return boolResult(op == EQ || op == LE || op == GE);
  Tuple *left = partsOf(sliceOf(self));
  Tuple *right = partsOf(as<Slice>(other));
  Result<Word> result = krt_compare(word(left), word(right), op);
  release(left);
  release(right);
  return result;
}

Result<Word> getStart(Function *, const Word *args, int64_t) {
  return ok(retained(as<Slice>(args[0])->start));
}
Result<Word> getStop(Function *, const Word *args, int64_t) {
  return ok(retained(as<Slice>(args[0])->stop));
}
Result<Word> getStep(Function *, const Word *args, int64_t) {
  return ok(retained(as<Slice>(args[0])->step));
}
Result<Word> callIndices(Function *, const Word *args, int64_t count) {
  if (Object *error = checkArity("slice.indices", count - 1, 1, 1))
    return fail(error);
  OwnedWord length(KRT_TRY(indexWord(args[1])));
  return objectResult(krt_slice_indices(as<Slice>(args[0]), length.get()));
}

constexpr TypeMember SliceMembers[] = {
    property("start", getStart),
    property("stop", getStop),
    property("step", getStep),
    method("indices", callIndices),
};
constexpr const Type *SliceMro[] = {&krt_type_slice, &krt_type_object};

constexpr Type describeSlice() {
  Type type = describeBuiltin("slice", SliceMro, sizeof(Slice), deallocSlice);
  setMembers(type, SliceMembers);
  type.traverse = traverseSlice;
  type.repr = reprSlice;
  type.hash = hashSlice;
  type.compare = compareSlice;
  return type;
}

} // namespace

constinit Type krt_type_slice = describeSlice();

Word krt_slice_start(Slice *slice) { return retained(slice->start); }
Word krt_slice_stop(Slice *slice) { return retained(slice->stop); }
Word krt_slice_step(Slice *slice) { return retained(slice->step); }

Result<bool> krt_slice_eq(Slice *left, Word right) {
  return krt_compare_bool(word(left), right, EQ);
}
Result<bool> krt_slice_ne(Slice *left, Word right) {
  return krt_compare_bool(word(left), right, NE);
}
Result<Word> krt_slice_hash(Slice *slice) {
  return ok(krt_int_from_i64(KRT_TRY(hashSlice(slice))));
}
Result<Str *> krt_slice_repr(Slice *slice) { return reprSlice(slice); }
