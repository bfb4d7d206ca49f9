//===- ListSort.cpp - list.sort -------------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Chooses the comparison by looking at the keys once: small ints, floats and
// str are compared inline, tuples item by item, everything else through the
// type descriptors. Keys for which equal means indistinguishable (small ints;
// doubles without NaN and -0.0) can be sorted by radix, which nobody can see.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/List.h"
#include "runtime/core/Str.h"
#include "runtime/core/Timsort.h"

using namespace krt;

namespace {

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

struct IntLess {
  int operator()(uint64_t a, uint64_t b) const {
    return int64_t(a) < int64_t(b);
  }
};

struct DoubleLess {
  int operator()(uint64_t a, uint64_t b) const {
    return doubleOf(a) < doubleOf(b);
  }
};

struct FloatLess {
  int operator()(uint64_t a, uint64_t b) const {
    return unboxFloat(a) < unboxFloat(b);
  }
};

int compareStr(const Str *a, const Str *b) {
  if (a->kind != 1 || b->kind != 1)
    return krt_str_compare(a, b);
  int64_t common = a->length < b->length ? a->length : b->length;
  int order = memcmp(a->data, b->data, size_t(common));
  return order ? order : a->length < b->length ? -1 : a->length > b->length;
}

struct StrLess {
  int operator()(uint64_t a, uint64_t b) const {
    return compareStr(as<Str>(a), as<Str>(b)) < 0;
  }
};

/// Keeps the error of the comparison that failed.
struct AnyLess {
  Object *error = nullptr;

  int operator()(uint64_t a, uint64_t b) {
    if (isSmall(a) && isSmall(b))
      return int64_t(a) < int64_t(b);
    if (isObject(a) && isObject(b)) {
      const Type *type = object(a)->type;
      if (type == object(b)->type) {
        if (type == &krt_type_str)
          return compareStr(as<Str>(a), as<Str>(b)) < 0;
        if (type == &krt_type_float)
          return unboxFloat(a) < unboxFloat(b);
        if (type == &krt_type_tuple)
          return lessTuples(as<Tuple>(a), as<Tuple>(b));
      }
    }
    return take(krt_compare_bool(a, b, LT));
  }

private:
  int lessTuples(Tuple *a, Tuple *b) {
    int64_t common = a->length < b->length ? a->length : b->length;
    for (int64_t i = 0; i < common; ++i) {
      int equal = take(equalElems<ElemKind::Word>(a->items[i], b->items[i]));
      if (equal < 0)
        return -1;
      if (!equal)
        return (*this)(a->items[i], b->items[i]);
    }
    return a->length < b->length;
  }

  int take(Result<bool> result) {
    if (KRT_UNLIKELY(result.error != nullptr)) {
      error = result.error;
      return -1;
    }
    return result.value;
  }
};

template <class Less>
Object *sortWith(Less less, SortSlice all, int64_t count) {
  Timsort<Less> sorter(less, all, count);
  bool succeeded = sorter.sort();
  if constexpr (__is_same(Less, AnyLess)) {
    if (!succeeded)
      return less.error;
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Radix sort
//===----------------------------------------------------------------------===//

/// Maps keys to unsigned numbers of the same order.
struct IntOrder {
  uint64_t operator()(uint64_t key) const { return key ^ uint64_t(1) << 63; }
};
struct DoubleOrder {
  uint64_t operator()(uint64_t bits) const {
    return bits ^ (uint64_t(int64_t(bits) >> 63) | uint64_t(1) << 63);
  }
};

/// One stable pass over the digit at `shift`.
template <class Order, int Bits>
void radixPass(SortSlice to, SortSlice from, int64_t count, int shift,
               Order order) {
  constexpr uint64_t mask = (uint64_t(1) << Bits) - 1;
  int64_t position[1 << Bits] = {};
  for (int64_t i = 0; i < count; ++i)
    ++position[order(from.keys[i]) >> shift & mask];
  int64_t sum = 0;
  for (int64_t &entry : position) {
    int64_t n = entry;
    entry = sum;
    sum += n;
  }
  for (int64_t i = 0; i < count; ++i)
    to.move(position[order(from.keys[i]) >> shift & mask]++, from, i);
}

template <class Order, int Bits>
void radixSort(SortSlice all, int64_t count, uint64_t differing,
               uint64_t *buffer, Order order) {
  constexpr uint64_t mask = (uint64_t(1) << Bits) - 1;
  SortSlice from = all;
  SortSlice to = {buffer, all.values ? buffer + count : nullptr};
  for (int shift = 0; shift < 64; shift += Bits) {
    if (!(differing >> shift & mask))
      continue;
    radixPass<Order, Bits>(to, from, count, shift, order);
    SortSlice swapped = from;
    from = to;
    to = swapped;
  }
  if (from.keys != all.keys)
    all.moveRange(0, from, 0, count);
}

constexpr int64_t RadixMinimum = 256;
constexpr int64_t WideRadixMinimum = 16384;

/// Sorts by radix when that is faster: enough keys that are neither nearly
/// sorted nor nearly reversed. False when nothing was done.
template <class Order, class Less>
bool tryRadixSort(SortSlice all, int64_t count, Order order, Less less) {
  if (count < RadixMinimum)
    return false;
  int64_t ascents = 0, descents = 0;
  uint64_t differing = 0;
  for (int64_t i = 1; i < count; ++i) {
    ascents += less(all.keys[i - 1], all.keys[i]);
    descents += less(all.keys[i], all.keys[i - 1]);
    differing |= order(all.keys[i]) ^ order(all.keys[0]);
  }
  if (ascents < count / 64 || descents < count / 64)
    return false;
  size_t arrays = all.values ? 2 : 1;
  auto *buffer = static_cast<uint64_t *>(
      tryAllocate(size_t(count) * sizeof(uint64_t) * arrays));
  if (!buffer)
    return false;
  if (count < WideRadixMinimum)
    radixSort<Order, 8>(all, count, differing, buffer, order);
  else
    radixSort<Order, 11>(all, count, differing, buffer, order);
  deallocate(buffer);
  return true;
}

//===----------------------------------------------------------------------===//
// Choice
//===----------------------------------------------------------------------===//

Object *sortInts(SortSlice all, int64_t count) {
  if (tryRadixSort(all, count, IntOrder(), IntLess()))
    return nullptr;
  return sortWith(IntLess(), all, count);
}

Object *sortDoubles(SortSlice all, int64_t count) {
  bool plain = true;
  for (int64_t i = 0; i < count; ++i) {
    double value = doubleOf(all.keys[i]);
    plain &= value == value && all.keys[i] != bitsOf(-0.0);
  }
  if (plain && tryRadixSort(all, count, DoubleOrder(), DoubleLess()))
    return nullptr;
  return sortWith(DoubleLess(), all, count);
}

Object *sortWords(SortSlice all, int64_t count) {
  const Type *type = typeOf(all.keys[0]);
  bool small = true, same = true;
  for (int64_t i = 0; i < count && (small || same); ++i) {
    small &= isSmall(all.keys[i]);
    same &= typeOf(all.keys[i]) == type;
  }
  if (small)
    return sortInts(all, count);
  if (same && type == &krt_type_str)
    return sortWith(StrLess(), all, count);
  if (same && type == &krt_type_float)
    return sortWith(FloatLess(), all, count);
  return sortWith(AnyLess(), all, count);
}

/// Sorts raw slots; keys of a bool list are 0 or 1.
Object *sortSlots(SortSlice all, int64_t count, ElemKind kind, bool reverse) {
  if (count < 2)
    return nullptr;
  // Equal elements keep their order in a reversed sort, too.
  if (reverse)
    all.reverse(count);
  Object *error = nullptr;
  switch (kind) {
  case ElemKind::Word:
    error = sortWords(all, count);
    break;
  case ElemKind::F64:
    error = sortDoubles(all, count);
    break;
  case ElemKind::Bool:
    error = sortInts(all, count);
    break;
  }
  if (reverse)
    all.reverse(count);
  return error;
}

/// The elements of a list as an array of slots: the list's own, or a widened
/// copy of a bool list, which is written back.
class SlotArray {
public:
  explicit SlotArray(List *list) : list(list) {
    if (elemKind(list) != ElemKind::Bool || list->length == 0)
      return;
    copy = static_cast<uint64_t *>(
        allocate(size_t(list->length) * sizeof(uint64_t)));
    for (int64_t i = 0; i < list->length; ++i)
      copy[i] = listSlot(list, i);
  }
  SlotArray(const SlotArray &) = delete;
  SlotArray &operator=(const SlotArray &) = delete;
  ~SlotArray() {
    if (!copy)
      return;
    for (int64_t i = 0; i < list->length; ++i)
      setListSlot(list, i, copy[i]);
    deallocate(copy);
  }
  uint64_t *get() { return copy ? copy : static_cast<uint64_t *>(list->data); }

private:
  List *list;
  uint64_t *copy = nullptr;
};

void swapContents(List *a, List *b) {
  List old = *a;
  a->length = b->length;
  a->capacity = b->capacity;
  a->data = b->data;
  b->length = old.length;
  b->capacity = old.capacity;
  b->data = old.data;
}

} // namespace

//===----------------------------------------------------------------------===//
// Entry points
//===----------------------------------------------------------------------===//

List *krt_list_sort_begin(List *list) {
  List *values = krt_list_new(elemKind(list), 0);
  swapContents(list, values);
  list->capacity = -1;
  return values;
}

/// Puts the elements back; whether the list has been changed meanwhile.
static bool putBack(List *list, List *values) {
  bool changed = list->capacity != -1;
  if (!changed)
    list->capacity = 0;
  swapContents(list, values);
  return changed;
}

Object *krt_list_sort_end(List *list, List *values) {
  return putBack(list, values)
             ? raise(krt_type_ValueError, "list modified during sort")
             : nullptr;
}

void krt_list_sort_abort(List *list, List *values) { putBack(list, values); }

Object *krt_list_sort_by_keys(List *values, List *keys, bool reverse) {
  SlotArray keySlots(keys), valueSlots(values);
  return sortSlots({keySlots.get(), valueSlots.get()}, values->length,
                   elemKind(keys), reverse);
}

Object *krt_list_sort(List *list, bool reverse) {
  List *values = krt_list_sort_begin(list);
  Object *error;
  {
    SlotArray slots(values);
    error = sortSlots({slots.get(), nullptr}, values->length, elemKind(values),
                      reverse);
  }
  if (error)
    krt_list_sort_abort(list, values);
  else
    error = krt_list_sort_end(list, values);
  release(values);
  return error;
}
