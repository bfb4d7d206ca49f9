//===- Trashcan.h - Freeing deeply nested objects ---------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Freeing a list frees its elements, which may be lists, and so on: a structure
// nested ten million deep would overflow the stack. A dealloc slot that may
// recurse enters the trashcan first; beyond a certain depth the object is put
// aside, and the outermost call frees it when it is done.
//
//   void listDealloc(Object *self) {
//     if (!trashEnter(self))
//       return;               // will be called again later
//     ... release fields, freeObject(self) ...
//     trashLeave();
//   }
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TRASHCAN_H
#define KRAIT_RUNTIME_CORE_TRASHCAN_H

#include "runtime/core/Object.h"

namespace krt {

constexpr int32_t MaxTrashDepth = 100;

struct Trashcan {
  int32_t depth; ///< dealloc calls on the stack
  int64_t count; ///< objects put aside
  int64_t capacity;
  Object **objects;
};
extern Trashcan trashcan;

/// Puts `o` aside.
void trashDefer(Object *o);
/// Frees the objects put aside, with the depth at 1.
void trashDrain();

/// False when the object was put aside: the dealloc slot must return.
inline bool trashEnter(Object *o) {
  if (KRT_UNLIKELY(trashcan.depth >= MaxTrashDepth)) {
    trashDefer(o);
    return false;
  }
  ++trashcan.depth;
  return true;
}
inline void trashLeave() {
  if (KRT_UNLIKELY(trashcan.depth == 1 && trashcan.count != 0))
    trashDrain();
  --trashcan.depth;
}

} // namespace krt

/// The same for dealloc slots that the compiler emits.
KRT_EXPORT bool krt_trash_enter(krt::Object *o);
KRT_EXPORT void krt_trash_leave();

#endif // KRAIT_RUNTIME_CORE_TRASHCAN_H
