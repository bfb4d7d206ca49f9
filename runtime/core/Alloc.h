//===- Alloc.h - Size-class heap: the inlined part --------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Blocks of up to MaxSmall bytes come from free lists, one for each multiple of
// 16 bytes; larger ones come from malloc. All small blocks lie in one reserved
// address range, cut into 64 KiB slabs that hold blocks of one class each, so a
// block's class is one table look-up by its address.
//
//   range:   | slab of class 2 | slab of class 5 | slab of class 2 | unused ...
//   slabClass: 2                 5                 2
//   freeList[2] -> block -> block -> null    (link in the first word)
//
// With KRAIT_RT_DEBUG=leaks (and under AddressSanitizer) the free lists stay
// empty and the fast range has length 0, so every request takes the slow path,
// which counts objects and uses malloc: counting costs the fast path nothing.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_ALLOC_H
#define KRAIT_RUNTIME_CORE_ALLOC_H

#include "runtime/core/Layout.h"
#include <cstddef>

namespace krt {

constexpr size_t SmallGranule = 16;
constexpr size_t MaxSmall = 1024;
constexpr unsigned SmallClasses = MaxSmall / SmallGranule + 1;
constexpr unsigned SlabShift = 16;

struct SmallHeap {
  void *freeList[SmallClasses];
  /// Blocks in [base, base + span) are small; span is 0 until the first slab
  /// and while every block is to take the slow path.
  uintptr_t base;
  uintptr_t span;
};

} // namespace krt

extern "C" {
extern krt::SmallHeap krt_heap;
extern uint8_t krt_heap_slab_class[];
}

namespace krt {

/// Slow paths, in Alloc.cpp.
void *allocateSlow(size_t bytes);
void deallocateSlow(void *block);
Object *allocateObjectSlow(size_t bytes, const Type *type);
void freeObjectSlow(Object *o);

/// Pops a block of the class, or gives null.
inline void *popSmall(size_t bytes) {
  size_t sizeClass = (bytes + SmallGranule - 1) / SmallGranule;
  void *block = krt_heap.freeList[sizeClass];
  if (__builtin_expect(block != nullptr, 1))
    krt_heap.freeList[sizeClass] = *static_cast<void **>(block);
  return block;
}

/// Puts a block back on the list of its class; false when it is not a small
/// block of the fast range.
inline bool pushSmall(void *block) {
  uintptr_t offset = reinterpret_cast<uintptr_t>(block) - krt_heap.base;
  if (__builtin_expect(offset >= krt_heap.span, 0))
    return false;
  unsigned sizeClass = krt_heap_slab_class[offset >> SlabShift];
  *static_cast<void **>(block) = krt_heap.freeList[sizeClass];
  krt_heap.freeList[sizeClass] = block;
  return true;
}

/// Memory for `bytes`, 16-byte aligned. Ends the process with a clear message
/// when there is none: sizes that come from the program are checked before
/// with a function that raises MemoryError.
inline void *allocate(size_t bytes) {
  if (__builtin_expect(bytes <= MaxSmall, 1))
    if (void *block = popSmall(bytes))
      return block;
  return allocateSlow(bytes);
}
/// Null when there is not enough memory.
void *tryAllocate(size_t bytes);
/// As realloc; a null block is allocated, null on failure (the old block is
/// then unchanged).
void *tryReallocate(void *block, size_t bytes);
/// Null is allowed.
inline void deallocate(void *block) {
  if (__builtin_expect(!pushSmall(block), 0))
    deallocateSlow(block);
}

/// A new object with one reference; fields after the header are not set. With
/// KRAIT_RT_DEBUG=leaks each object is counted by its type.
inline Object *allocateObject(size_t bytes, const Type *type) {
  Object *o = nullptr;
  if (__builtin_expect(bytes <= MaxSmall, 1))
    o = static_cast<Object *>(popSmall(bytes));
  if (__builtin_expect(o == nullptr, 0))
    return allocateObjectSlow(bytes, type);
  o->refs = 1;
  o->kind = 0;
  o->kind2 = 0;
  o->flags = 0;
  o->type = type;
  return o;
}
/// As allocateObject, but null when there is not enough memory.
Object *tryAllocateObject(size_t bytes, const Type *type);
/// A variable-size object grown or shrunk in place or moved (str, bytes under
/// construction); null on failure. The object must have one reference.
Object *tryReallocateObject(Object *o, size_t bytes);

template <class T> T *newObject(const Type *type, size_t extra = 0) {
  return static_cast<T *>(allocateObject(sizeof(T) + extra, type));
}
/// Null when there is not enough memory.
template <class T> T *tryNewObject(const Type *type, size_t extra) {
  return static_cast<T *>(tryAllocateObject(sizeof(T) + extra, type));
}
/// Frees the memory of an object whose fields are already released.
inline void freeObject(Object *o) {
  if (__builtin_expect(!pushSmall(o), 0))
    freeObjectSlow(o);
}

/// Reads KRAIT_RT_DEBUG; called once, before the first allocation of the
/// program.
void initAlloc();
/// Turns counting on (tests); objects that live already are not known.
void countObjects();
/// Objects allocated since counting began and not freed.
int64_t liveObjects();
/// Prints what is alive to stderr when KRAIT_RT_DEBUG=leaks asked for it.
void reportLeaks();

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_ALLOC_H
