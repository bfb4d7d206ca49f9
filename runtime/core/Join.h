//===- Join.h - The items that join() puts together -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What str.join, bytes.join and bytearray.join do with their argument. As in
// CPython all items are there before the first is looked at.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_JOIN_H
#define KRAIT_RUNTIME_CORE_JOIN_H

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/List.h"
#include "runtime/core/Tuple.h"

namespace krt {

/// What `joinItems(items, count)` gives for the items of `iterable`, as words;
/// it borrows them.
template <class JoinItems>
auto joinIterable(Word iterable, JoinItems joinItems)
    -> decltype(joinItems(nullptr, 0)) {
  if (isa(iterable, krt_type_tuple)) {
    auto *tuple = as<Tuple>(iterable);
    return joinItems(tuple->items, tuple->length);
  }
  if (isa(iterable, krt_type_list) &&
      elemKind(as<List>(iterable)) == ElemKind::Word) {
    auto *list = as<List>(iterable);
    return joinItems(listWords(list), list->length);
  }
  Result<Word> iterator = krt_iter(iterable);
  if (iterator.error) {
    if (!isSubtype(iterator.error->type, &krt_type_TypeError))
      return fail(iterator.error);
    release(iterator.error);
    return fail(raise(krt_type_TypeError, "can only join an iterable"));
  }
  List *list = krt_list_new(ElemKind::Word, 0);
  Object *error = listExtend(list, iterator.value);
  release(iterator.value);
  decltype(joinItems(nullptr, 0)) result = fail(error);
  if (!error)
    result = joinItems(listWords(list), list->length);
  release(list);
  return result;
}

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_JOIN_H
