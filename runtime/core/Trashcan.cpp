//===- Trashcan.cpp - Freeing deeply nested objects -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Trashcan.h"

using namespace krt;

Trashcan krt::trashcan;

void krt::trashDefer(Object *o) {
  Trashcan &can = trashcan;
  if (can.count == can.capacity) {
    int64_t capacity = can.capacity ? can.capacity * 2 : 64;
    auto **grown =
        static_cast<Object **>(allocate(size_t(capacity) * sizeof(Object *)));
    if (can.count)
      memcpy(grown, can.objects, size_t(can.count) * sizeof(Object *));
    deallocate(can.objects);
    can.objects = grown;
    can.capacity = capacity;
  }
  can.objects[can.count++] = o;
}

void krt::trashDrain() {
  Trashcan &can = trashcan;
  while (can.count) {
    Object *o = can.objects[--can.count];
    o->type->dealloc(o);
  }
  deallocate(can.objects);
  can.objects = nullptr;
  can.capacity = 0;
}

KRT_HOT bool krt_trash_enter(Object *o) { return trashEnter(o); }
KRT_HOT void krt_trash_leave() { trashLeave(); }
