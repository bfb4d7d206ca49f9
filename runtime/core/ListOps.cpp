//===- ListOps.cpp - list: slices, growth by iterables, whole lists -------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operations that are not worth a copy per kind of element: they move raw
// bytes, and look at the kind where references count.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Iteration.h"
#include "runtime/core/List.h"
#include "runtime/core/Slice.h"
#include "runtime/core/Str.h"
#include <initializer_list>

using namespace krt;

namespace {

uint8_t *bytesAt(List *list, int64_t index) {
  return static_cast<uint8_t *>(list->data) + index * elemSize(elemKind(list));
}

/// Copies `count` elements between lists of one kind, with new references.
void copyElements(List *to, int64_t toIndex, List *from, int64_t fromIndex,
                  int64_t count) {
  if (count == 0)
    return;
  memcpy(bytesAt(to, toIndex), bytesAt(from, fromIndex),
         size_t(count * elemSize(elemKind(from))));
  if (elemKind(from) == ElemKind::Word)
    for (int64_t i = 0; i < count; ++i)
      retain(listWords(to)[toIndex + i]);
}

/// Elements taken out of a list, released when it goes out of scope, last one
/// first: their finalisers then see the list in its new state.
class RemovedElements {
public:
  RemovedElements(ElemKind kind, int64_t room)
      : words(kind == ElemKind::Word && room
                  ? static_cast<Word *>(allocate(size_t(room) * sizeof(Word)))
                  : nullptr) {}
  RemovedElements(const RemovedElements &) = delete;
  RemovedElements &operator=(const RemovedElements &) = delete;
  ~RemovedElements() {
    while (count)
      release(words[--count]);
    deallocate(words);
  }
  void add(uint64_t slot) {
    if (words)
      words[count++] = Word(slot);
  }

private:
  Word *words;
  int64_t count = 0;
};

/// Removes `removed` elements at `start` and opens a gap for `added` there,
/// which the caller fills. Null or a MemoryError.
Object *replaceRange(List *list, int64_t start, int64_t removed,
                     int64_t added) {
  if (added > removed && !listReserve(list, added - removed))
    return raiseMemoryError();
  int64_t tail = list->length - start - removed;
  if (tail && added != removed)
    memmove(bytesAt(list, start + added), bytesAt(list, start + removed),
            size_t(tail * elemSize(elemKind(list))));
  list->length += added - removed;
  return nullptr;
}

Object *assignRange(List *list, int64_t start, int64_t stop, List *source) {
  int64_t removed = stop < start ? 0 : stop - start;
  RemovedElements old(elemKind(list), removed);
  for (int64_t i = 0; i < removed; ++i)
    old.add(listSlot(list, start + i));
  if (Object *error = replaceRange(list, start, removed, source->length))
    return error;
  copyElements(list, start, source, 0, source->length);
  return nullptr;
}

Object *deleteRange(List *list, const SliceBounds &bounds) {
  if (bounds.count == 0)
    return nullptr;
  bool down = bounds.step < 0;
  int64_t step = down ? -bounds.step : bounds.step;
  int64_t first =
      down ? bounds.start + (bounds.count - 1) * bounds.step : bounds.start;
  RemovedElements old(elemKind(list), bounds.count);
  int64_t size = elemSize(elemKind(list));
  for (int64_t i = 0; i < bounds.count; ++i) {
    int64_t from = first + i * step;
    old.add(listSlot(list, from));
    int64_t next = i + 1 < bounds.count ? from + step : list->length;
    memmove(bytesAt(list, from - i), bytesAt(list, from + 1),
            size_t((next - from - 1) * size));
  }
  list->length -= bounds.count;
  return nullptr;
}

Result<List *> copySlice(List *list, const SliceBounds &bounds) {
  List *result = tryNewList(elemKind(list), bounds.count);
  if (!result)
    return fail(raiseMemoryError());
  result->length = bounds.count;
  if (bounds.step == 1) {
    copyElements(result, 0, list, bounds.start, bounds.count);
    return ok(result);
  }
  for (int64_t i = 0; i < bounds.count; ++i) {
    uint64_t slot = listSlot(list, bounds.start + i * bounds.step);
    retainSlot(slot, elemKind(list));
    setListSlot(result, i, slot);
  }
  return ok(result);
}

/// The new elements of an assignment to a slice, as a list of the same kind
/// (owned) that is not the list itself.
Result<List *> assignmentSource(List *list, Word iterable) {
  if (!typeOf(iterable)->iter)
    return fail(
        raise(krt_type_TypeError, "must assign iterable to extended slice"));
  if (isa(iterable, krt_type_list)) {
    auto *source = as<List>(iterable);
    if (source != list && source->kind == list->kind)
      return ok(retained(source));
  }
  return listFromIterable(elemKind(list), iterable);
}

} // namespace

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

Result<List *> krt_list_getslice(List *list, Slice *slice) {
  return copySlice(list, KRT_TRY(adjustSlice(slice, list->length)));
}

Result<List *> krt_list_slice(List *list, Word start, Word stop, Word step) {
  return copySlice(list, KRT_TRY(adjustSlice(start, stop, step, list->length)));
}

static Object *assignSlice(List *list, Slice *slice, List *source) {
  Result<SliceBounds> adjusted = adjustSlice(slice, list->length);
  if (adjusted.error)
    return adjusted.error;
  SliceBounds bounds = adjusted.value;
  if (bounds.step == 1)
    return assignRange(list, bounds.start, bounds.stop, source);
  if (source->length != bounds.count)
    return raise(krt_type_ValueError,
                 "attempt to assign sequence of size %zd to extended slice of "
                 "size %zd",
                 source->length, bounds.count);
  RemovedElements old(elemKind(list), bounds.count);
  for (int64_t i = 0; i < bounds.count; ++i) {
    int64_t at = bounds.start + i * bounds.step;
    old.add(listSlot(list, at));
    uint64_t slot = listSlot(source, i);
    retainSlot(slot, elemKind(list));
    setListSlot(list, at, slot);
  }
  return nullptr;
}

Object *krt_list_setslice(List *list, Slice *slice, Word iterable) {
  // A bad slice is reported before the iterable is walked; walking it may
  // change the length, so the bounds are computed again afterwards.
  Result<SliceBounds> bounds = adjustSlice(slice, list->length);
  if (bounds.error)
    return bounds.error;
  Result<List *> source = assignmentSource(list, iterable);
  if (source.error)
    return source.error;
  Object *error = assignSlice(list, slice, source.value);
  release(source.value);
  return error;
}

Object *krt_list_delslice(List *list, Slice *slice) {
  Result<SliceBounds> bounds = adjustSlice(slice, list->length);
  return bounds.error ? bounds.error : deleteRange(list, bounds.value);
}

Object *krt_list_delitem(List *list, Word index) {
  Result<int64_t> position = subscriptIndex(index, list->length);
  if (position.error)
    return position.error;
  if (uint64_t(position.value) >= uint64_t(list->length))
    return raise(krt_type_IndexError, "list assignment index out of range");
  return deleteRange(list, {position.value, position.value + 1, 1, 1});
}

//===----------------------------------------------------------------------===//
// Growth by iterables
//===----------------------------------------------------------------------===//

/// Appends the elements that `source` has now; it may be the list itself.
static Object *extendByList(List *list, List *source) {
  int64_t count = source->length;
  if (!listReserve(list, count))
    return raiseMemoryError();
  if (source->kind == list->kind) {
    copyElements(list, list->length, source, 0, count);
    list->length += count;
    return nullptr;
  }
  for (int64_t i = 0; i < count; ++i) {
    Result<uint64_t> slot =
        convertSlot(listSlot(source, i), elemKind(source), elemKind(list));
    if (slot.error)
      return slot.error;
    listAppendSlot(list, slot.value);
  }
  return nullptr;
}

Object *krt::listExtend(List *list, Word iterable) {
  if (isa(iterable, krt_type_list))
    return extendByList(list, as<List>(iterable));
  ElemKind kind = elemKind(list);
  return forEachSlot(iterable, [&](uint64_t slot, ElemKind from) -> Object * {
    Result<uint64_t> element = convertSlot(slot, from, kind);
    if (element.error)
      return element.error;
    listAppendSlot(list, element.value);
    return nullptr;
  });
}

Object *krt_list_extend(List *list, Word iterable) {
  return listExtend(list, iterable);
}

Result<List *> krt_list_iadd(List *list, Word iterable) {
  if (Object *error = listExtend(list, iterable))
    return fail(error);
  return ok(retained(list));
}

Result<List *> krt::listFromIterable(ElemKind kind, Word iterable) {
  List *list = krt_list_new(kind, 0);
  if (Object *error = listExtend(list, iterable)) {
    release(list);
    return fail(error);
  }
  return ok(list);
}

//===----------------------------------------------------------------------===//
// Whole lists
//===----------------------------------------------------------------------===//

void krt_list_clear(List *list) {
  void *data = list->data;
  // An empty list that is being sorted stays marked as such.
  if (!data)
    return;
  int64_t count = list->length;
  list->data = nullptr;
  list->length = list->capacity = 0;
  if (elemKind(list) == ElemKind::Word)
    while (count)
      release(static_cast<Word *>(data)[--count]);
  deallocate(data);
}

List *krt_list_copy(List *list) {
  List *copy = krt_list_new(elemKind(list), list->length);
  copyElements(copy, 0, list, 0, list->length);
  copy->length = list->length;
  return copy;
}

template <class T> static void reverseArray(void *data, int64_t count) {
  auto *low = static_cast<T *>(data), *high = low + count - 1;
  while (low < high) {
    T value = *low;
    *low++ = *high;
    *high-- = value;
  }
}

void krt_list_reverse(List *list) {
  if (list->length < 2)
    return;
  if (elemKind(list) == ElemKind::Bool)
    reverseArray<uint8_t>(list->data, list->length);
  else
    reverseArray<uint64_t>(list->data, list->length);
}

Result<List *> krt_list_concat(List *left, List *right) {
  ElemKind kind = left->kind == right->kind ? elemKind(left) : ElemKind::Word;
  int64_t length;
  List *result = nullptr;
  if (!__builtin_add_overflow(left->length, right->length, &length))
    result = tryNewList(kind, length);
  if (!result)
    return fail(raiseMemoryError());
  for (List *part : {left, right})
    if (Object *error = extendByList(result, part)) {
      release(result);
      return fail(error);
    }
  return ok(result);
}

/// Appends copies of the first `length` elements until there are `times` of
/// them. Doubles what is copied each time.
static void fillRepeated(List *list, int64_t length, int64_t times) {
  int64_t total = length * times;
  if (elemKind(list) == ElemKind::Word)
    for (int64_t i = 0; i < length; ++i)
      if (isObject(listWords(list)[i]))
        object(listWords(list)[i])->refs += uint32_t(times - 1);
  for (int64_t done = length; done < total;) {
    int64_t count = done < total - done ? done : total - done;
    memcpy(bytesAt(list, done), bytesAt(list, 0),
           size_t(count * elemSize(elemKind(list))));
    done += count;
  }
  list->length = total;
}

Result<List *> krt_list_repeat(List *list, Word count) {
  int64_t times = KRT_TRY(repeatCount(count));
  int64_t length;
  List *result = nullptr;
  if (!__builtin_mul_overflow(list->length, times, &length))
    result = tryNewList(elemKind(list), length);
  if (!result)
    return fail(raiseMemoryError());
  if (length) {
    copyElements(result, 0, list, 0, list->length);
    fillRepeated(result, list->length, times);
  }
  return ok(result);
}

Result<List *> krt_list_imul(List *list, Word count) {
  int64_t times = KRT_TRY(repeatCount(count));
  if (times == 0) {
    krt_list_clear(list);
  } else if (list->length && times > 1) {
    int64_t more;
    if (__builtin_mul_overflow(list->length, times - 1, &more) ||
        !listReserve(list, more))
      return fail(raiseMemoryError());
    fillRepeated(list, list->length, times);
  }
  return ok(retained(list));
}

//===----------------------------------------------------------------------===//
// Comparison and text
//===----------------------------------------------------------------------===//

static Result<bool> compareElements(List *left, List *right, int64_t index,
                                    int32_t op) {
  Word a = listWord(left, index), b = listWord(right, index);
  Result<bool> result = krt_compare_bool(a, b, op);
  release(a);
  release(b);
  return result;
}

Result<bool> krt_list_compare(List *left, List *right, int32_t op) {
  if (left->length != right->length && (op == EQ || op == NE))
    return ok(op == NE);
  int64_t i = 0;
  for (; i < left->length && i < right->length; ++i)
    if (!KRT_TRY(equalSlots(listSlot(left, i), elemKind(left),
                            listSlot(right, i), elemKind(right))))
      break;
  if (i >= left->length || i >= right->length)
    return ok(compareInts(left->length, right->length, op));
  if (op == EQ || op == NE)
    return ok(op == NE);
  return compareElements(left, right, i, op);
}

Result<bool> krt_list_eq(List *l, Word r) {
  return isa(r, krt_type_list) ? krt_list_compare(l, as<List>(r), EQ)
                               : krt_compare_bool(word(l), r, EQ);
}
Result<bool> krt_list_ne(List *l, Word r) {
  return isa(r, krt_type_list) ? krt_list_compare(l, as<List>(r), NE)
                               : krt_compare_bool(word(l), r, NE);
}
Result<bool> krt_list_lt(List *l, List *r) {
  return krt_list_compare(l, r, LT);
}
Result<bool> krt_list_le(List *l, List *r) {
  return krt_list_compare(l, r, LE);
}
Result<bool> krt_list_gt(List *l, List *r) {
  return krt_list_compare(l, r, GT);
}
Result<bool> krt_list_ge(List *l, List *r) {
  return krt_list_compare(l, r, GE);
}

Result<Str *> krt_list_repr(List *list) {
  if (list->length == 0)
    return ok(krt_str_from_ascii("[]"));
  if (reprEnter(list))
    return ok(krt_str_from_ascii("[...]"));
  StrBuilder out;
  out.appendChar('[');
  Object *error = nullptr;
  for (int64_t i = 0; i < list->length; ++i) {
    if (i)
      out.appendAscii(", ");
    Result<Str *> item = reprSlot(listSlot(list, i), elemKind(list));
    error = item.error;
    if (error)
      break;
    out.append(item.value);
    release(item.value);
  }
  reprLeave(list);
  if (error)
    return fail(error);
  out.appendChar(']');
  return ok(out.finish());
}
