//===- Alloc.cpp - Size-class heap, object counts -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The slow side of Alloc.h: carving slabs, large blocks, and the mode in which
// every object is counted by its type. A slab's blocks are linked one memory
// page at a time, so that a program touches only the pages it uses. Memory of
// a slab stays with its class.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Alloc.h"
#include "runtime/core/Debug.h"
#include "runtime/core/Object.h"
#include "runtime/platform/Platform.h"
#include <cstdlib>

using namespace krt;

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KRT_ASAN 1
#endif
#endif
#ifndef KRT_ASAN
#define KRT_ASAN 0
#endif

constexpr size_t SlabBytes = size_t(1) << SlabShift;
constexpr size_t MaxRange = size_t(1) << 36;
constexpr size_t MinRange = size_t(1) << 26;
constexpr size_t CarveBytes = 4096;

/// What is left to link of the newest slab of a class.
struct Carving {
  char *next;
  char *end;
};

struct HeapState {
  Carving carving[SmallClasses];
  uintptr_t rangeEnd; ///< first address after the reserved range
  uintptr_t retired;  ///< span of the range when counting began
  bool reserved;      ///< the range was asked for (perhaps in vain)
  bool counting;
};
HeapState state;

/// Live objects of one type, in an open-addressing table keyed by the type.
struct TypeCount {
  const Type *type;
  int64_t live;
};
struct TypeCounts {
  TypeCount *slots;
  size_t capacity; ///< a power of two, or 0
  size_t used;
  int64_t live;
};
TypeCounts counts;

[[noreturn]] void outOfMemory() { fatal("out of memory"); }

TypeCount *findCount(const Type *type) {
  size_t slot = (reinterpret_cast<uintptr_t>(type) >> 4) * 0x9E3779B97F4A7C15u;
  for (;; ++slot) {
    TypeCount &entry = counts.slots[slot & (counts.capacity - 1)];
    if (entry.type == type || !entry.type)
      return &entry;
  }
}

void growCounts() {
  TypeCounts old = counts;
  counts.capacity = old.capacity ? old.capacity * 2 : 256;
  counts.slots =
      static_cast<TypeCount *>(calloc(counts.capacity, sizeof(TypeCount)));
  if (!counts.slots)
    outOfMemory();
  for (size_t i = 0; i < old.capacity; ++i)
    if (old.slots[i].type)
      *findCount(old.slots[i].type) = old.slots[i];
  free(old.slots);
}

void count(const Type *type, int64_t change) {
  if (counts.used * 2 >= counts.capacity)
    growCounts();
  TypeCount *entry = findCount(type);
  if (!entry->type) {
    entry->type = type;
    ++counts.used;
  }
  entry->live += change;
  counts.live += change;
}

void reserveRange() {
  state.reserved = true;
  for (size_t bytes = MaxRange; bytes >= MinRange; bytes >>= 1) {
    uintptr_t start =
        reinterpret_cast<uintptr_t>(platform::reserveMemory(bytes + SlabBytes));
    if (!start)
      continue;
    krt_heap.base = (start + SlabBytes - 1) & ~(SlabBytes - 1);
    state.rangeEnd = krt_heap.base + bytes;
    return;
  }
}

/// Links the next page of blocks of the class into its free list; false when
/// the range is used up.
bool refill(unsigned sizeClass) {
  Carving &carving = state.carving[sizeClass];
  size_t blockBytes = sizeClass * SmallGranule;
  if (carving.next == carving.end) {
    if (!state.reserved)
      reserveRange();
    uintptr_t slab = krt_heap.base + krt_heap.span;
    if (slab >= state.rangeEnd)
      return false;
    krt_heap_slab_class[krt_heap.span >> SlabShift] = uint8_t(sizeClass);
    krt_heap.span += SlabBytes;
    carving.next = reinterpret_cast<char *>(slab);
    carving.end = carving.next + SlabBytes / blockBytes * blockBytes;
  }
  char *end = carving.next + CarveBytes / blockBytes * blockBytes;
  if (end > carving.end)
    end = carving.end;
  void *head = krt_heap.freeList[sizeClass];
  for (char *block = end; block != carving.next;) {
    block -= blockBytes;
    *reinterpret_cast<void **>(block) = head;
    head = block;
  }
  krt_heap.freeList[sizeClass] = head;
  carving.next = end;
  return true;
}

bool usesSmallHeap() { return !KRT_ASAN && !state.counting; }

/// A small block from before counting began, which is not used again.
bool isRetired(const void *block) {
  return reinterpret_cast<uintptr_t>(block) - krt_heap.base < state.retired;
}

/// Bytes of a small block, or 0 for one from malloc.
size_t smallBytes(void *block) {
  uintptr_t offset = reinterpret_cast<uintptr_t>(block) - krt_heap.base;
  if (offset >= (state.counting ? state.retired : krt_heap.span))
    return 0;
  return krt_heap_slab_class[offset >> SlabShift] * SmallGranule;
}

} // namespace

SmallHeap krt_heap;
uint8_t krt_heap_slab_class[(MaxRange >> SlabShift)];

void *krt::tryAllocate(size_t bytes) {
  if (bytes <= MaxSmall && usesSmallHeap()) {
    if (void *block = popSmall(bytes))
      return block;
    unsigned sizeClass = unsigned((bytes + SmallGranule - 1) / SmallGranule);
    // Class 0 is never filled: an empty block is one of 16 bytes.
    if (refill(sizeClass ? sizeClass : 1))
      return popSmall(bytes ? bytes : 1);
  }
  return malloc(bytes ? bytes : 1);
}

void *krt::allocateSlow(size_t bytes) {
  void *block = tryAllocate(bytes);
  if (!block)
    outOfMemory();
  return block;
}

void *krt::tryReallocate(void *block, size_t bytes) {
  if (!block)
    return tryAllocate(bytes);
  size_t old = smallBytes(block);
  if (!old) {
    // A large block stays with malloc even when it becomes small.
    return realloc(block, bytes ? bytes : 1);
  }
  if (bytes <= old && bytes * 2 >= old)
    return block;
  void *fresh = tryAllocate(bytes);
  if (!fresh)
    return nullptr;
  memcpy(fresh, block, old < bytes ? old : bytes);
  deallocate(block);
  return fresh;
}

void krt::deallocateSlow(void *block) {
  if (!isRetired(block))
    free(block);
}

Object *krt::tryAllocateObject(size_t bytes, const Type *type) {
  auto *o = static_cast<Object *>(tryAllocate(bytes));
  if (!o)
    return nullptr;
  o->refs = 1;
  o->kind = 0;
  o->kind2 = 0;
  o->flags = 0;
  o->type = type;
  if (KRT_UNLIKELY(state.counting))
    count(type, 1);
  return o;
}

Object *krt::allocateObjectSlow(size_t bytes, const Type *type) {
  Object *o = tryAllocateObject(bytes, type);
  if (!o)
    outOfMemory();
  return o;
}

Object *krt::tryReallocateObject(Object *o, size_t bytes) {
  return static_cast<Object *>(tryReallocate(o, bytes));
}

void krt::freeObjectSlow(Object *o) {
  if (isRetired(o))
    return;
  if (state.counting)
    count(o->type, -1);
  free(o);
}

//===----------------------------------------------------------------------===//
// Counting
//===----------------------------------------------------------------------===//

void krt::initAlloc() {
  if (debugFlag("leaks"))
    countObjects();
}

void krt::countObjects() {
  if (state.counting)
    return;
  state.counting = true;
  state.retired = krt_heap.span;
  for (void *&list : krt_heap.freeList)
    list = nullptr;
  krt_heap.span = 0;
}

int64_t krt::liveObjects() { return counts.live; }

void krt::reportLeaks() {
  if (!state.counting || counts.live == 0)
    return;
  debugPrint("krait: %lld live objects at exit\n", (long long)counts.live);
  for (size_t i = 0; i < counts.capacity; ++i)
    if (counts.slots[i].type && counts.slots[i].live)
      debugPrint("  %lld %s\n", (long long)counts.slots[i].live,
                 counts.slots[i].type->name);
}
