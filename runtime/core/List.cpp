//===- List.cpp - list: storage and element access ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Growth doubles while a list is small and adds half beyond. The hot entries
// test the fast case and leave everything else to one cold function per error.
//
// While a list is being sorted its elements are held elsewhere and `capacity`
// is -1, which any change overwrites: that is how a change is noticed.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/List.h"
#include "runtime/core/Debug.h"
#include "runtime/core/Int.h"
#include "runtime/core/Slice.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Storage
//===----------------------------------------------------------------------===//

static List *newHeader(ElemKind kind) {
  auto *list = newObject<List>(&krt_type_list);
  list->kind = uint8_t(kind);
  list->length = 0;
  list->capacity = 0;
  list->data = nullptr;
  return list;
}

static bool setCapacity(List *list, int64_t capacity) {
  int64_t size = elemSize(elemKind(list));
  if (capacity > (INT64_MAX - 16) / size)
    return false;
  void *data = tryReallocate(list->data, size_t(capacity * size));
  if (!data)
    return false;
  list->data = data;
  list->capacity = capacity;
  return true;
}

bool krt::listReserve(List *list, int64_t more) {
  int64_t needed;
  if (__builtin_add_overflow(list->length, more, &needed))
    return false;
  if (needed <= list->capacity)
    return true;
  int64_t grown = list->length < (1 << 20) ? list->length * 2
                                           : list->length + list->length / 2;
  if (needed < grown)
    needed = grown;
  return setCapacity(list, needed < 4 ? 4 : needed);
}

List *krt::tryNewList(ElemKind kind, int64_t capacity) {
  List *list = newHeader(kind);
  if (capacity == 0 || setCapacity(list, capacity))
    return list;
  release(list);
  return nullptr;
}

KRT_EXPORT __attribute__((noinline)) void krt_list_grow(List *list) {
  if (!listReserve(list, 1))
    fatal("out of memory");
}

List *krt_list_new(ElemKind kind, int64_t capacity) {
  List *list = tryNewList(kind, capacity);
  if (!list)
    fatal("out of memory");
  return list;
}

List *krt_list_new_sized(ElemKind kind, int64_t length) {
  List *list = krt_list_new(kind, length);
  if (length)
    memset(list->data, 0, size_t(length * elemSize(kind)));
  list->length = length;
  return list;
}

List *krt::listFromWords(const Word *owned, int64_t count) {
  List *list = krt_list_new(ElemKind::Word, count);
  if (count)
    memcpy(list->data, owned, size_t(count) * sizeof(Word));
  list->length = count;
  return list;
}

void krt::listAppendSlot(List *list, uint64_t slot) {
  if (list->length >= list->capacity)
    krt_list_grow(list);
  setListSlot(list, list->length++, slot);
}

void krt::listAppendWord(List *list, Word owned) {
  if (list->length >= list->capacity)
    krt_list_grow(list);
  listWords(list)[list->length++] = owned;
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

/// IndexError for an int that is no index of the list.
static Object *indexError(Word index, const char *message) {
  Result<int64_t> fits = subscriptIndex(index, 0);
  if (fits.error)
    return fits.error;
  return raise(krt_type_IndexError, message);
}

KRT_ERROR Object *krt_list_index_error(Word index) {
  return indexError(index, "list index out of range");
}
KRT_ERROR Object *krt_list_assign_error(Word index) {
  return indexError(index, "list assignment index out of range");
}

static Object *indexTooLarge() {
  return raise(krt_type_OverflowError,
               "Python int too large to convert to C ssize_t");
}

//===----------------------------------------------------------------------===//
// Elements, by kind
//===----------------------------------------------------------------------===//

#define INLINE inline __attribute__((always_inline))

namespace {

/// True, with the place of the element, for a small int in range.
INLINE bool fastIndex(const List *list, Word index, int64_t *place) {
  int64_t i = smallValue(index);
  if (i < 0)
    i += list->length;
  *place = i;
  return isSmall(index) && uint64_t(i) < uint64_t(list->length);
}

template <ElemKind K> INLINE ElemType<K> get(const List *list, int64_t i) {
  ElemType<K> value = listData<K>(list)[i];
  Elem<K>::retain(value);
  return value;
}

template <ElemKind K>
INLINE void set(List *list, int64_t i, ElemType<K> value) {
  Elem<K>::retain(value);
  ElemType<K> old = listData<K>(list)[i];
  listData<K>(list)[i] = value;
  Elem<K>::release(old);
}

template <ElemKind K> INLINE void push(List *list, ElemType<K> owned) {
  if (KRT_UNLIKELY(list->length >= list->capacity))
    krt_list_grow(list);
  listData<K>(list)[list->length++] = owned;
}

/// Takes element `i` out without releasing it.
template <ElemKind K> ElemType<K> takeOut(List *list, int64_t i) {
  ElemType<K> *data = listData<K>(list);
  ElemType<K> value = data[i];
  --list->length;
  memmove(data + i, data + i + 1,
          size_t(list->length - i) * sizeof(ElemType<K>));
  return value;
}

template <ElemKind K> Result<ElemType<K>> popSlow(List *list, Word index) {
  bool fits = true;
  int64_t i = krt_int_to_i64(index, &fits);
  if (!fits)
    return fail(indexTooLarge());
  if (list->length == 0)
    return fail(raise(krt_type_IndexError, "pop from empty list"));
  if (i < 0)
    i += list->length;
  if (uint64_t(i) >= uint64_t(list->length))
    return fail(raise(krt_type_IndexError, "pop index out of range"));
  return ok(takeOut<K>(list, i));
}

template <ElemKind K> INLINE Result<ElemType<K>> pop(List *list, Word index) {
  if (KRT_LIKELY(index == smallWord(-1) && list->length > 0))
    return ok(listData<K>(list)[--list->length]);
  return popSlow<K>(list, index);
}

template <ElemKind K>
Object *insert(List *list, Word index, ElemType<K> value) {
  bool fits = true;
  int64_t i = krt_int_to_i64(index, &fits);
  if (!fits)
    return indexTooLarge();
  if (!listReserve(list, 1))
    return raiseMemoryError();
  if (i < 0)
    i = i + list->length < 0 ? 0 : i + list->length;
  if (i > list->length)
    i = list->length;
  ElemType<K> *data = listData<K>(list);
  memmove(data + i + 1, data + i,
          size_t(list->length - i) * sizeof(ElemType<K>));
  Elem<K>::retain(value);
  data[i] = value;
  ++list->length;
  return nullptr;
}

/// Index of the first element in [start, stop) equal to `value`, else -1. An
/// `__eq__` may change the list, so its length is read each time.
template <ElemKind K>
Result<int64_t> find(List *list, ElemType<K> value, int64_t start,
                     int64_t stop) {
  for (int64_t i = start; i < stop && i < list->length; ++i)
    if (KRT_TRY(equalElems<K>(listData<K>(list)[i], value)))
      return ok(i);
  return ok(int64_t(-1));
}

template <ElemKind K> Object *remove(List *list, ElemType<K> value) {
  Result<int64_t> found = find<K>(list, value, 0, INT64_MAX);
  if (found.error)
    return found.error;
  if (found.value < 0)
    return raise(krt_type_ValueError, "list.remove(x): x not in list");
  if (found.value < list->length)
    Elem<K>::release(takeOut<K>(list, found.value));
  return nullptr;
}

template <ElemKind K>
Result<Word> indexOf(List *list, ElemType<K> value, Word start, Word stop) {
  SearchRange range = KRT_TRY(searchRangeNotNone(start, stop, list->length));
  int64_t found = KRT_TRY(find<K>(list, value, range.start, range.stop));
  if (found < 0)
    return fail(raise(krt_type_ValueError, "list.index(x): x not in list"));
  return ok(smallWord(found));
}

template <ElemKind K> Result<Word> count(List *list, ElemType<K> value) {
  int64_t count = 0;
  for (int64_t i = 0; i < list->length; ++i)
    count += KRT_TRY(equalElems<K>(listData<K>(list)[i], value));
  return ok(smallWord(count));
}

} // namespace

KRT_HOT int64_t krt_list_length(List *list) { return list->length; }
KRT_HOT Word krt_list_len(List *list) { return smallWord(list->length); }

#define KRT_LIST_DEFINE(S, T, K)                                               \
  List *krt_list_empty_##S() { return newHeader(K); }                          \
  Result<List *> krt_list_from_iterable_##S(Word iterable) {                   \
    return listFromIterable(K, iterable);                                      \
  }                                                                            \
  KRT_HOT T krt_list_get_##S(List *list, int64_t index) {                      \
    return get<K>(list, index);                                                \
  }                                                                            \
  KRT_HOT void krt_list_set_##S(List *list, int64_t index, T value) {          \
    set<K>(list, index, value);                                                \
  }                                                                            \
  KRT_HOT Result<T> krt_list_getitem_##S(List *list, Word index) {             \
    int64_t i;                                                                 \
    if (KRT_UNLIKELY(!fastIndex(list, index, &i)))                             \
      return fail(krt_list_index_error(index));                                \
    return ok(get<K>(list, i));                                                \
  }                                                                            \
  KRT_HOT Object *krt_list_setitem_##S(List *list, Word index, T value) {      \
    int64_t i;                                                                 \
    if (KRT_UNLIKELY(!fastIndex(list, index, &i)))                             \
      return krt_list_assign_error(index);                                     \
    set<K>(list, i, value);                                                    \
    return nullptr;                                                            \
  }                                                                            \
  KRT_HOT void krt_list_push_##S(List *list, T owned) {                        \
    push<K>(list, owned);                                                      \
  }                                                                            \
  KRT_HOT void krt_list_append_##S(List *list, T value) {                      \
    Elem<K>::retain(value);                                                    \
    push<K>(list, value);                                                      \
  }                                                                            \
  KRT_HOT Result<T> krt_list_pop_##S(List *list, Word index) {                 \
    return pop<K>(list, index);                                                \
  }                                                                            \
  Object *krt_list_insert_##S(List *list, Word index, T value) {               \
    return insert<K>(list, index, value);                                      \
  }                                                                            \
  Object *krt_list_remove_##S(List *list, T value) {                           \
    return remove<K>(list, value);                                             \
  }                                                                            \
  Result<Word> krt_list_index_##S(List *list, T value, Word start,             \
                                  Word stop) {                                 \
    return indexOf<K>(list, value, start, stop);                               \
  }                                                                            \
  Result<Word> krt_list_count_##S(List *list, T value) {                       \
    return count<K>(list, value);                                              \
  }                                                                            \
  Result<bool> krt_list_contains_##S(List *list, T value) {                    \
    return ok(KRT_TRY(find<K>(list, value, 0, INT64_MAX)) >= 0);               \
  }
KRT_FOR_EACH_KIND(KRT_LIST_DEFINE)
