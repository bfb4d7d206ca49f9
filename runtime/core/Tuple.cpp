//===- Tuple.cpp - tuple, heap form ---------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Tuple.h"
#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/Iteration.h"
#include "runtime/core/Iterators.h"
#include "runtime/core/List.h"
#include "runtime/core/Slice.h"
#include "runtime/core/Str.h"
#include "runtime/core/Trashcan.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Creation
//===----------------------------------------------------------------------===//

namespace {
struct alignas(16) EmptyTuple {
  Object header;
  int64_t length;
  int64_t hash;
};
constinit EmptyTuple emptyTuple = {
    {ImmortalRefs, 0, 0, OF_Static, &krt_type_tuple}, 0, -1};
} // namespace

/// A tuple whose items are not set yet; null when there is not enough memory.
static Tuple *tryNewTuple(int64_t length) {
  if (length == 0)
    return retained(reinterpret_cast<Tuple *>(&emptyTuple));
  if (length > INT64_MAX / 16)
    return nullptr;
  auto *tuple =
      tryNewObject<Tuple>(&krt_type_tuple, size_t(length) * sizeof(Word));
  if (!tuple)
    return nullptr;
  tuple->length = length;
  tuple->hash = -1;
  return tuple;
}

/// The same for lengths that the program did not choose.
static Tuple *newTuple(int64_t length) {
  if (length == 0)
    return retained(reinterpret_cast<Tuple *>(&emptyTuple));
  auto *tuple =
      newObject<Tuple>(&krt_type_tuple, size_t(length) * sizeof(Word));
  tuple->length = length;
  tuple->hash = -1;
  return tuple;
}

Tuple *krt_tuple_new(int64_t n) {
  Tuple *tuple = newTuple(n);
  memset(tuple->items, 0, size_t(n) * sizeof(Word));
  return tuple;
}

Tuple *krt::tupleFromOwned(const Word *items, int64_t count) {
  Tuple *tuple = newTuple(count);
  if (count)
    memcpy(tuple->items, items, size_t(count) * sizeof(Word));
  return tuple;
}

Tuple *krt::tupleOf(const Word *items, int64_t count) {
  Tuple *tuple = newTuple(count);
  for (int64_t i = 0; i < count; ++i)
    tuple->items[i] = retained(items[i]);
  return tuple;
}

Tuple *krt_tuple_from_list(List *list) {
  Tuple *tuple = newTuple(list->length);
  for (int64_t i = 0; i < list->length; ++i)
    tuple->items[i] = listWord(list, i);
  return tuple;
}

Result<Tuple *> krt_tuple_from_iterable(Word iterable) {
  if (isa(iterable, krt_type_tuple))
    return ok(retained(as<Tuple>(iterable)));
  List *list = krt_list_new(ElemKind::Word, 0);
  if (Object *error = listExtend(list, iterable)) {
    release(list);
    return fail(error);
  }
  Tuple *tuple = tupleFromOwned(listWords(list), list->length);
  list->length = 0;
  release(list);
  return ok(tuple);
}

//===----------------------------------------------------------------------===//
// Items
//===----------------------------------------------------------------------===//

KRT_HOT int64_t krt_tuple_length(Tuple *tuple) { return tuple->length; }

KRT_HOT Word krt_tuple_len(Tuple *tuple) { return smallWord(tuple->length); }

KRT_HOT Word krt_tuple_get(Tuple *tuple, int64_t index) {
  return retained(tuple->items[index]);
}

KRT_ERROR Object *krt_tuple_index_error(Word index) {
  Result<int64_t> fits = subscriptIndex(index, 0);
  if (fits.error)
    return fits.error;
  return raise(krt_type_IndexError, "tuple index out of range");
}

KRT_HOT Result<Word> krt_tuple_getitem(Tuple *tuple, Word index) {
  int64_t i = smallValue(index);
  if (i < 0)
    i += tuple->length;
  if (KRT_UNLIKELY(!isSmall(index) || uint64_t(i) >= uint64_t(tuple->length)))
    return fail(krt_tuple_index_error(index));
  return ok(retained(tuple->items[i]));
}

static Result<Tuple *> copyItems(Tuple *tuple, const SliceBounds &bounds) {
  if (bounds.count == tuple->length && bounds.step == 1 &&
      tuple->type == &krt_type_tuple)
    return ok(retained(tuple));
  Tuple *result = newTuple(bounds.count);
  for (int64_t i = 0; i < bounds.count; ++i)
    result->items[i] = retained(tuple->items[bounds.start + i * bounds.step]);
  return ok(result);
}

Tuple *krt_tuple_drop(Tuple *tuple, int64_t count) {
  int64_t rest = tuple->length > count ? tuple->length - count : 0;
  Tuple *result = newTuple(rest);
  for (int64_t i = 0; i < rest; ++i)
    result->items[i] = retained(tuple->items[count + i]);
  return result;
}

Result<Tuple *> krt_tuple_getslice(Tuple *tuple, Slice *slice) {
  return copyItems(tuple, KRT_TRY(adjustSlice(slice, tuple->length)));
}

Result<Tuple *> krt_tuple_slice(Tuple *tuple, Word start, Word stop,
                                Word step) {
  return copyItems(tuple,
                   KRT_TRY(adjustSlice(start, stop, step, tuple->length)));
}

Result<Tuple *> krt_tuple_concat(Tuple *left, Tuple *right) {
  if (left->length == 0 && right->type == &krt_type_tuple)
    return ok(retained(right));
  if (right->length == 0 && left->type == &krt_type_tuple)
    return ok(retained(left));
  Tuple *result = tryNewTuple(left->length + right->length);
  if (!result)
    return fail(raiseMemoryError());
  for (int64_t i = 0; i < left->length; ++i)
    result->items[i] = retained(left->items[i]);
  for (int64_t i = 0; i < right->length; ++i)
    result->items[left->length + i] = retained(right->items[i]);
  return ok(result);
}

Result<Tuple *> krt_tuple_repeat(Tuple *tuple, Word count) {
  int64_t times = KRT_TRY(repeatCount(count));
  if ((tuple->length == 0 || times == 1) && tuple->type == &krt_type_tuple)
    return ok(retained(tuple));
  int64_t length;
  if (__builtin_mul_overflow(tuple->length, times, &length))
    return fail(raiseMemoryError());
  Tuple *result = tryNewTuple(length);
  if (!result)
    return fail(raiseMemoryError());
  for (int64_t i = 0; i < length; i += tuple->length)
    for (int64_t k = 0; k < tuple->length; ++k)
      result->items[i + k] = retained(tuple->items[k]);
  return ok(result);
}

//===----------------------------------------------------------------------===//
// Comparison and hash
//===----------------------------------------------------------------------===//

/// Index of the first pair of items that differ; the shorter length when there
/// is none.
static Result<int64_t> firstDifference(Tuple *left, Tuple *right) {
  int64_t common = left->length < right->length ? left->length : right->length;
  for (int64_t i = 0; i < common; ++i)
    if (!KRT_TRY(equalElems<ElemKind::Word>(left->items[i], right->items[i])))
      return ok(i);
  return ok(common);
}

/// What a comparison of tuples gives once the first difference is known; null
/// value for "compare the items at `index`".
static bool decidedByLength(Tuple *left, Tuple *right, int64_t index,
                            int32_t op, bool *result) {
  if (index < left->length && index < right->length) {
    *result = op == NE;
    return op == EQ || op == NE;
  }
  *result = compareInts(left->length, right->length, op);
  return true;
}

Result<bool> krt_tuple_compare(Tuple *left, Tuple *right, int32_t op) {
  int64_t index = KRT_TRY(firstDifference(left, right));
  bool result;
  if (decidedByLength(left, right, index, op, &result))
    return ok(result);
  return krt_compare_bool(left->items[index], right->items[index], op);
}

static Result<Word> compareTuple(Object *self, Word other, int32_t op) {
  if (!isTuple(other))
    return notImplemented();
  auto *left = static_cast<Tuple *>(self), *right = as<Tuple>(other);
  int64_t index = KRT_TRY(firstDifference(left, right));
  bool result;
  if (decidedByLength(left, right, index, op, &result))
    return boolResult(result);
  return krt_compare(left->items[index], right->items[index], op);
}

Result<bool> krt_tuple_eq(Tuple *l, Word r) {
  return isa(r, krt_type_tuple) ? krt_tuple_compare(l, as<Tuple>(r), EQ)
                                : krt_compare_bool(word(l), r, EQ);
}
Result<bool> krt_tuple_ne(Tuple *l, Word r) {
  return isa(r, krt_type_tuple) ? krt_tuple_compare(l, as<Tuple>(r), NE)
                                : krt_compare_bool(word(l), r, NE);
}
Result<bool> krt_tuple_lt(Tuple *l, Tuple *r) {
  return krt_tuple_compare(l, r, LT);
}
Result<bool> krt_tuple_le(Tuple *l, Tuple *r) {
  return krt_tuple_compare(l, r, LE);
}
Result<bool> krt_tuple_gt(Tuple *l, Tuple *r) {
  return krt_tuple_compare(l, r, GT);
}
Result<bool> krt_tuple_ge(Tuple *l, Tuple *r) {
  return krt_tuple_compare(l, r, GE);
}

constexpr uint64_t XxPrime1 = 11400714785074694791u;
constexpr uint64_t XxPrime2 = 14029467366897019727u;
constexpr uint64_t XxPrime5 = 2870177450012600261u;

void TupleHasher::add(int64_t hash) {
  acc += uint64_t(hash) * XxPrime2;
  acc = acc << 31 | acc >> 33;
  acc *= XxPrime1;
}

int64_t TupleHasher::finishWithoutCount() const {
  return acc == UINT64_MAX ? 1546275796 : int64_t(acc);
}

int64_t TupleHasher::finish(int64_t count) const {
  TupleHasher mixed = *this;
  mixed.acc += uint64_t(count) ^ (XxPrime5 ^ 3527539u);
  return mixed.finishWithoutCount();
}

Result<int64_t> krt::hashTuple(Tuple *tuple) {
  if (tuple->hash != -1)
    return ok(tuple->hash);
  TupleHasher hasher;
  for (int64_t i = 0; i < tuple->length; ++i)
    hasher.add(KRT_TRY(krt_hash(tuple->items[i])));
  tuple->hash = hasher.finish(tuple->length);
  return ok(tuple->hash);
}

Result<Word> krt_tuple_hash(Tuple *tuple) {
  return ok(krt_int_from_i64(KRT_TRY(hashTuple(tuple))));
}

//===----------------------------------------------------------------------===//
// Search and text
//===----------------------------------------------------------------------===//

Result<Word> krt_tuple_count(Tuple *tuple, Word value) {
  int64_t count = 0;
  for (int64_t i = 0; i < tuple->length; ++i)
    count += KRT_TRY(equalElems<ElemKind::Word>(tuple->items[i], value));
  return ok(smallWord(count));
}

Result<Word> krt_tuple_index(Tuple *tuple, Word value, Word start, Word stop) {
  SearchRange range = KRT_TRY(searchRangeNotNone(start, stop, tuple->length));
  for (int64_t i = range.start; i < range.stop && i < tuple->length; ++i)
    if (KRT_TRY(equalElems<ElemKind::Word>(tuple->items[i], value)))
      return ok(smallWord(i));
  return fail(raise(krt_type_ValueError, "tuple.index(x): x not in tuple"));
}

Result<bool> krt_tuple_contains(Tuple *tuple, Word value) {
  for (int64_t i = 0; i < tuple->length; ++i)
    if (KRT_TRY(equalElems<ElemKind::Word>(tuple->items[i], value)))
      return ok(true);
  return ok(false);
}

static Result<Str *> reprTuple(Object *self) {
  auto *tuple = static_cast<Tuple *>(self);
  if (tuple->length == 0)
    return ok(krt_str_from_ascii("()"));
  if (reprEnter(tuple))
    return ok(krt_str_from_ascii("(...)"));
  StrBuilder out;
  out.appendChar('(');
  Object *error = nullptr;
  for (int64_t i = 0; i < tuple->length; ++i) {
    if (i)
      out.appendAscii(", ");
    Result<Str *> item = krt_repr(tuple->items[i]);
    error = item.error;
    if (error)
      break;
    out.append(item.value);
    release(item.value);
  }
  reprLeave(tuple);
  if (error)
    return fail(error);
  out.appendAscii(tuple->length == 1 ? ",)" : ")");
  return ok(out.finish());
}

Result<Str *> krt_tuple_repr(Tuple *tuple) { return tuple->type->repr(tuple); }

//===----------------------------------------------------------------------===//
// The type
//===----------------------------------------------------------------------===//

namespace {

Tuple *selfOf(Object *self) { return static_cast<Tuple *>(self); }

void deallocTuple(Object *self) {
  if (!trashEnter(self))
    return;
  Tuple *tuple = selfOf(self);
  for (int64_t i = tuple->length; i-- > 0;)
    release(tuple->items[i]);
  freeObject(self);
  trashLeave();
}

void traverseTuple(Object *self, VisitFn visit, void *arg) {
  Tuple *tuple = selfOf(self);
  for (int64_t i = 0; i < tuple->length; ++i)
    if (isObject(tuple->items[i]))
      visit(object(tuple->items[i]), arg);
}

Result<int64_t> hashTupleSlot(Object *self) { return hashTuple(selfOf(self)); }
Result<int64_t> lengthTuple(Object *self) { return ok(selfOf(self)->length); }
Result<Word> iterTuple(Object *self) {
  return ok(krt_tuple_iter(selfOf(self)));
}
Result<bool> containsTuple(Object *self, Word item) {
  return krt_tuple_contains(selfOf(self), item);
}

Result<Word> getItemTuple(Object *self, Word key) {
  Tuple *tuple = selfOf(self);
  if (isSmall(key))
    return krt_tuple_getitem(tuple, key);
  if (isSlice(key))
    return objectResult(krt_tuple_getslice(tuple, as<Slice>(key)));
  if (!hasIndex(key))
    return fail(raise(krt_type_TypeError,
                      "tuple indices must be integers or slices, not %T", key));
  int64_t index = KRT_TRY(subscriptIndex(key, tuple->length));
  if (uint64_t(index) >= uint64_t(tuple->length))
    return fail(raise(krt_type_IndexError, "tuple index out of range"));
  return ok(retained(tuple->items[index]));
}

Result<Word> addTuple(Word left, Word right) {
  if (!isTuple(left) || !isTuple(right))
    return notImplemented();
  return objectResult(krt_tuple_concat(as<Tuple>(left), as<Tuple>(right)));
}

Result<Word> mulTuple(Word left, Word right) {
  Word sequence = isTuple(left) ? left : right;
  Word count = isTuple(left) ? right : left;
  if (!isTuple(sequence) || !hasIndex(count))
    return notImplemented();
  Word integer = KRT_TRY(indexWord(count));
  Result<Word> result =
      objectResult(krt_tuple_repeat(as<Tuple>(sequence), integer));
  release(integer);
  return result;
}

Result<Word> callCount(Function *, const Word *args, int64_t count) {
  if (Object *error = checkArity("tuple.count", count - 1, 1, 1))
    return fail(error);
  return krt_tuple_count(as<Tuple>(args[0]), args[1]);
}

Result<Word> callIndex(Function *, const Word *args, int64_t count) {
  if (Object *error = checkArity("index", count - 1, 1, 3))
    return fail(error);
  return krt_tuple_index(as<Tuple>(args[0]), args[1],
                         count > 2 ? args[2] : smallWord(0),
                         count > 3 ? args[3] : smallWord(SmallMax));
}

constexpr TypeMember TupleMembers[] = {
    method("count", callCount),
    method("index", callIndex),
};
constexpr const Type *TupleMro[] = {&krt_type_tuple, &krt_type_object};
constexpr Result<Word> (*TupleBinary[BO_Count])(Word, Word) = {
    addTuple, nullptr, mulTuple};

constexpr Type describeTuple() {
  Type type = describeBuiltin("tuple", TupleMro, sizeof(Tuple), deallocTuple);
  setMembers(type, TupleMembers);
  type.traverse = traverseTuple;
  type.repr = reprTuple;
  type.hash = hashTupleSlot;
  type.compare = compareTuple;
  type.length = lengthTuple;
  type.iter = iterTuple;
  type.contains = containsTuple;
  type.getItem = getItemTuple;
  type.binary = TupleBinary;
  return type;
}

} // namespace

constinit Type krt_type_tuple = describeTuple();
