//===- AllocTest.cpp - Size-class heap ------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Alloc.h"
#include "runtime/core/Object.h"
#include "gtest/gtest.h"
#include <cstring>
#include <vector>

using namespace krt;

namespace {

/// AddressSanitizer replaces the heap that these tests look at.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SKIP_UNDER_ASAN() GTEST_SKIP()
#endif
#endif
#ifndef SKIP_UNDER_ASAN
#define SKIP_UNDER_ASAN()
#endif

TEST(Alloc, BlocksAreAlignedAndDisjoint) {
  std::vector<std::pair<char *, size_t>> blocks;
  for (size_t bytes = 0; bytes <= 3000; bytes += 7)
    for (int i = 0; i < 20; ++i) {
      auto *block = static_cast<char *>(allocate(bytes));
      ASSERT_EQ(reinterpret_cast<uintptr_t>(block) % 16, 0u);
      memset(block, int(blocks.size() & 0xFF), bytes);
      blocks.push_back({block, bytes});
    }
  for (size_t i = 0; i < blocks.size(); ++i)
    for (size_t at = 0; at < blocks[i].second; ++at)
      ASSERT_EQ(uint8_t(blocks[i].first[at]), uint8_t(i & 0xFF));
  for (auto &[block, bytes] : blocks)
    deallocate(block);
}

TEST(Alloc, ReallocationKeepsTheContents) {
  char *block = nullptr;
  size_t had = 0;
  for (size_t bytes : {5u, 16u, 17u, 900u, 1024u, 1025u, 100000u, 2000u, 30u}) {
    block = static_cast<char *>(tryReallocate(block, bytes));
    ASSERT_NE(block, nullptr);
    for (size_t i = 0; i < had && i < bytes; ++i)
      ASSERT_EQ(block[i], char(i * 7));
    for (size_t i = 0; i < bytes; ++i)
      block[i] = char(i * 7);
    had = bytes;
  }
  deallocate(block);
  deallocate(nullptr);
}

TEST(Alloc, ImpossibleSizesGiveNull) {
  SKIP_UNDER_ASAN();
  EXPECT_EQ(tryAllocate(size_t(1) << 62), nullptr);
  void *small = tryAllocate(40);
  EXPECT_EQ(tryReallocate(small, size_t(1) << 62), nullptr);
  deallocate(small);
}

TEST(Alloc, BlocksFromBeforeCountingCanBeFreed) {
  SKIP_UNDER_ASAN();
  std::vector<void *> blocks;
  for (int i = 0; i < 1000; ++i)
    blocks.push_back(allocate(48));
  Object *early = allocateObject(32, &krt_type_object);
  countObjects();
  int64_t before = liveObjects();
  Object *late = allocateObject(32, &krt_type_object);
  EXPECT_EQ(liveObjects(), before + 1);
  freeObject(late);
  EXPECT_EQ(liveObjects(), before);
  for (void *block : blocks)
    deallocate(block);
  // Only objects that were counted are taken off the count.
  freeObject(early);
  EXPECT_EQ(liveObjects(), before);
}

} // namespace
