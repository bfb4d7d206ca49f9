//===- Iteration.h - Walking any iterable in the runtime --------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `forEachSlot` hands each item of an iterable to a callback as a raw slot with
// its kind, without boxing what a list stores unboxed. Lists and tuples are
// walked directly; a list that shrinks or grows meanwhile is seen as its
// iterator would see it.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_ITERATION_H
#define KRAIT_RUNTIME_CORE_ITERATION_H

#include "runtime/core/Dynamic.h"
#include "runtime/core/List.h"
#include "runtime/core/Tuple.h"

namespace krt {

/// Ends a walk early without an error, from the callback.
inline Object *stopWalk() { return &krt_Ellipsis; }

/// `body(uint64_t slot, ElemKind kind) -> Object *`: null to go on, stopWalk()
/// to end, else an error. The slot is borrowed and alive during the call.
/// Returns the error or null.
template <class F> Object *forEachSlot(Word iterable, F &&body) {
  auto finish = [](Object *error) {
    return error == stopWalk() ? nullptr : error;
  };
  if (isa(iterable, krt_type_list)) {
    auto *list = as<List>(iterable);
    ElemKind kind = elemKind(list);
    for (int64_t i = 0; i < list->length; ++i) {
      uint64_t slot = listSlot(list, i);
      retainSlot(slot, kind);
      Object *error = body(slot, kind);
      releaseSlot(slot, kind);
      if (error)
        return finish(error);
    }
    return nullptr;
  }
  if (isa(iterable, krt_type_tuple)) {
    auto *tuple = as<Tuple>(iterable);
    for (int64_t i = 0; i < tuple->length; ++i)
      if (Object *error = body(tuple->items[i], ElemKind::Word))
        return finish(error);
    return nullptr;
  }
  Result<Word> iterator = krt_iter(iterable);
  if (iterator.error)
    return iterator.error;
  Object *error = nullptr;
  while (!error) {
    bool done;
    Result<Word> next = krt_next(iterator.value, &done);
    if (next.error)
      error = next.error;
    if (done || error)
      break;
    error = body(next.value, ElemKind::Word);
    release(next.value);
  }
  release(iterator.value);
  return finish(error);
}

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_ITERATION_H
