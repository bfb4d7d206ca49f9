//===- ListType.cpp - list: descriptor and dynamic methods ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `Any` and `object` reach: elements come and go as words here, whatever
// the list stores. An element that the list cannot store is a TypeError.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Iterators.h"
#include "runtime/core/List.h"
#include "runtime/core/Slice.h"
#include "runtime/core/Str.h"
#include "runtime/core/Trashcan.h"

using namespace krt;

/// Index of the first element in [start, stop) equal to `item`, else -1.
static Result<int64_t> findWord(List *list, Word item, int64_t start,
                                int64_t stop) {
  for (int64_t i = start; i < stop && i < list->length; ++i)
    if (KRT_TRY(equalSlots(listSlot(list, i), elemKind(list), item,
                           ElemKind::Word)))
      return ok(i);
  return ok(int64_t(-1));
}

Result<bool> krt_list_contains_any(List *list, Word value) {
  return ok(KRT_TRY(findWord(list, value, 0, INT64_MAX)) >= 0);
}

namespace {

List *selfOf(Object *self) { return static_cast<List *>(self); }
List *selfOf(const Word *args) { return as<List>(args[0]); }

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

void deallocList(Object *self) {
  if (!trashEnter(self))
    return;
  krt_list_clear(selfOf(self));
  freeObject(self);
  trashLeave();
}

void traverseList(Object *self, VisitFn visit, void *arg) {
  List *list = selfOf(self);
  if (elemKind(list) != ElemKind::Word)
    return;
  for (int64_t i = 0; i < list->length; ++i)
    if (isObject(listWords(list)[i]))
      visit(object(listWords(list)[i]), arg);
}

Result<Str *> reprList(Object *self) { return krt_list_repr(selfOf(self)); }
Result<int64_t> lengthList(Object *self) { return ok(selfOf(self)->length); }
Result<Word> iterList(Object *self) { return ok(krt_list_iter(selfOf(self))); }

Result<Word> compareList(Object *self, Word other, int32_t op) {
  if (!isList(other))
    return notImplemented();
  return boolResult(
      KRT_TRY(krt_list_compare(selfOf(self), as<List>(other), op)));
}

Result<bool> containsList(Object *self, Word item) {
  return krt_list_contains_any(selfOf(self), item);
}

/// Position of the int-like `key`, else -1 with `*error` set.
int64_t position(List *list, Word key, const char *message, Object **error) {
  if (!hasIndex(key)) {
    *error = raise(krt_type_TypeError,
                   "list indices must be integers or slices, not %T", key);
    return -1;
  }
  Result<int64_t> index = subscriptIndex(key, list->length);
  *error = index.error;
  if (index.error)
    return -1;
  if (uint64_t(index.value) < uint64_t(list->length))
    return index.value;
  *error = raise(krt_type_IndexError, message);
  return -1;
}

Result<Word> getItemList(Object *self, Word key) {
  List *list = selfOf(self);
  if (isSlice(key))
    return objectResult(krt_list_getslice(list, as<Slice>(key)));
  Object *error;
  int64_t i = position(list, key, "list index out of range", &error);
  if (error)
    return fail(error);
  return ok(listWord(list, i));
}

Object *setItemList(Object *self, Word key, Word value) {
  List *list = selfOf(self);
  if (isSlice(key))
    return krt_list_setslice(list, as<Slice>(key), value);
  Object *error;
  int64_t i = position(list, key, "list assignment index out of range", &error);
  if (error)
    return error;
  Result<uint64_t> slot = checkedSlot(value, elemKind(list));
  if (slot.error)
    return slot.error;
  uint64_t old = listSlot(list, i);
  setListSlot(list, i, slot.value);
  releaseSlot(old, elemKind(list));
  return nullptr;
}

Object *delItemList(Object *self, Word key) {
  List *list = selfOf(self);
  if (isSlice(key))
    return krt_list_delslice(list, as<Slice>(key));
  Object *error;
  int64_t i = position(list, key, "list assignment index out of range", &error);
  return error ? error : krt_list_delitem(list, smallWord(i));
}

Result<Word> addList(Word left, Word right) {
  if (!isList(left) || !isList(right))
    return notImplemented();
  return objectResult(krt_list_concat(as<List>(left), as<List>(right)));
}

Result<Word> mulList(Word left, Word right) {
  Word sequence = isList(left) ? left : right;
  Word count = isList(left) ? right : left;
  if (!isList(sequence) || !hasIndex(count))
    return notImplemented();
  Word integer = KRT_TRY(indexWord(count));
  Result<Word> result =
      objectResult(krt_list_repeat(as<List>(sequence), integer));
  release(integer);
  return result;
}

//===----------------------------------------------------------------------===//
// Methods
//===----------------------------------------------------------------------===//

#define KRT_ARITY(name, minimum, maximum)                                      \
  if (Object *krtError = checkArity(name, count - 1, minimum, maximum))        \
  return fail(krtError)

Result<Word> callAppend(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.append", 1, 1);
  List *list = selfOf(args);
  listAppendSlot(list, KRT_TRY(checkedSlot(args[1], elemKind(list))));
  return noneOr(nullptr);
}

Result<Word> callClear(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.clear", 0, 0);
  krt_list_clear(selfOf(args));
  return noneOr(nullptr);
}

Result<Word> callCopy(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.copy", 0, 0);
  return ok(word(krt_list_copy(selfOf(args))));
}

Result<Word> callCount(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.count", 1, 1);
  List *list = selfOf(args);
  int64_t found = 0;
  for (int64_t i = 0; i < list->length; ++i)
    found += KRT_TRY(
        equalSlots(listSlot(list, i), elemKind(list), args[1], ElemKind::Word));
  return ok(smallWord(found));
}

Result<Word> callExtend(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.extend", 1, 1);
  return noneOr(krt_list_extend(selfOf(args), args[1]));
}

Result<Word> callIndex(Function *, const Word *args, int64_t count) {
  KRT_ARITY("index", 1, 3);
  List *list = selfOf(args);
  SearchRange range = KRT_TRY(searchRangeNotNone(
      count > 2 ? args[2] : smallWord(0),
      count > 3 ? args[3] : smallWord(SmallMax), list->length));
  int64_t found = KRT_TRY(findWord(list, args[1], range.start, range.stop));
  if (found < 0)
    return fail(raise(krt_type_ValueError, "list.index(x): x not in list"));
  return ok(smallWord(found));
}

Result<Word> callInsert(Function *, const Word *args, int64_t count) {
  KRT_ARITY("insert", 2, 2);
  List *list = selfOf(args);
  Word index = KRT_TRY(indexWord(args[1]));
  Object *error;
  switch (elemKind(list)) {
  case ElemKind::Word:
    error = krt_list_insert_w(list, index, args[2]);
    break;
  default: {
    Result<uint64_t> slot = checkedSlot(args[2], elemKind(list));
    if (slot.error)
      error = slot.error;
    else if (elemKind(list) == ElemKind::F64)
      error = krt_list_insert_f(list, index, doubleOf(slot.value));
    else
      error = krt_list_insert_b(list, index, slot.value != 0);
  }
  }
  release(index);
  return noneOr(error);
}

Result<Word> popWord(List *list, Word index) {
  switch (elemKind(list)) {
  case ElemKind::Word:
    return krt_list_pop_w(list, index);
  case ElemKind::F64:
    return ok(boxFloat(KRT_TRY(krt_list_pop_f(list, index))));
  case ElemKind::Bool:
    return boolResult(KRT_TRY(krt_list_pop_b(list, index)));
  }
  __builtin_unreachable();
}

Result<Word> callPop(Function *, const Word *args, int64_t count) {
  KRT_ARITY("pop", 0, 1);
  Word index = count > 1 ? KRT_TRY(indexWord(args[1])) : smallWord(-1);
  Result<Word> result = popWord(selfOf(args), index);
  release(index);
  return result;
}

Result<Word> callRemove(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.remove", 1, 1);
  List *list = selfOf(args);
  int64_t found = KRT_TRY(findWord(list, args[1], 0, INT64_MAX));
  if (found < 0)
    return fail(raise(krt_type_ValueError, "list.remove(x): x not in list"));
  return noneOr(found < list->length ? krt_list_delitem(list, smallWord(found))
                                     : nullptr);
}

Result<Word> callReverse(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.reverse", 0, 0);
  krt_list_reverse(selfOf(args));
  return noneOr(nullptr);
}

Result<Word> callSort(Function *, const Word *args, int64_t count) {
  if (count != 1)
    return fail(
        raise(krt_type_TypeError, "sort() takes no positional arguments"));
  return noneOr(krt_list_sort(selfOf(args), false));
}

Result<Word> callReversed(Function *, const Word *args, int64_t count) {
  KRT_ARITY("list.__reversed__", 0, 0);
  return ok(krt_list_reversed(selfOf(args)));
}

Result<Word> callIadd(Function *, const Word *args, int64_t count) {
  KRT_ARITY("__iadd__", 1, 1);
  return objectResult(krt_list_iadd(selfOf(args), args[1]));
}

Result<Word> callImul(Function *, const Word *args, int64_t count) {
  KRT_ARITY("__imul__", 1, 1);
  if (!hasIndex(args[1]))
    return notImplemented();
  Word times = KRT_TRY(indexWord(args[1]));
  Result<Word> result = objectResult(krt_list_imul(selfOf(args), times));
  release(times);
  return result;
}

constexpr TypeMember ListMembers[] = {
    method("__iadd__", callIadd),
    method("__imul__", callImul),
    method("__reversed__", callReversed),
    method("append", callAppend),
    method("clear", callClear),
    method("copy", callCopy),
    method("count", callCount),
    method("extend", callExtend),
    method("index", callIndex),
    method("insert", callInsert),
    method("pop", callPop),
    method("remove", callRemove),
    method("reverse", callReverse),
    method("sort", callSort),
};
constexpr const Type *ListMro[] = {&krt_type_list, &krt_type_object};
constexpr Result<Word> (*ListBinary[BO_Count])(Word, Word) = {addList, nullptr,
                                                              mulList};

constexpr Type describeList() {
  Type type = describeBuiltin("list", ListMro, sizeof(List), deallocList);
  setMembers(type, ListMembers);
  type.traverse = traverseList;
  type.repr = reprList;
  type.compare = compareList;
  type.length = lengthList;
  type.iter = iterList;
  type.contains = containsList;
  type.getItem = getItemList;
  type.setItem = setItemList;
  type.delItem = delItemList;
  type.binary = ListBinary;
  return type;
}

} // namespace

constinit Type krt_type_list = describeList();
