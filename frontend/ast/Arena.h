//===- Arena.h - Owner of trees and names -----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nodes, sequences, literal text and names live in one bump allocator and die
// together; nothing in it has a destructor. One arena serves all modules of a
// compilation, so that names can be compared by pointer across them.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_AST_ARENA_H
#define KRAIT_FRONTEND_AST_ARENA_H

#include "frontend/ast/Identifier.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Allocator.h"
#include <algorithm>
#include <type_traits>

namespace krait::ast {

class Arena {
public:
  Arena() = default;
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;

  template <class T, class... Args> T *make(Args &&...args) {
    static_assert(std::is_trivially_destructible_v<T>,
                  "the arena runs no destructors");
    return new (allocator.Allocate<T>()) T(std::forward<Args>(args)...);
  }

  /// Copies a sequence into the arena.
  template <class T> llvm::ArrayRef<T> copy(llvm::ArrayRef<T> items) {
    static_assert(std::is_trivially_copyable_v<T>,
                  "the arena runs no destructors");
    if (items.empty())
      return {};
    T *data = allocator.Allocate<T>(items.size());
    std::uninitialized_copy(items.begin(), items.end(), data);
    return {data, items.size()};
  }

  /// Copies text into the arena.
  llvm::StringRef copy(llvm::StringRef text) { return text.copy(allocator); }

  /// The one Identifier for `text`.
  Identifier intern(llvm::StringRef text) {
    return Identifier(&*names.try_emplace(text, std::nullopt).first);
  }

  size_t getTotalMemory() const { return allocator.getTotalMemory(); }

private:
  llvm::BumpPtrAllocator allocator;
  llvm::StringMap<std::nullopt_t, llvm::BumpPtrAllocator> names;
};

} // namespace krait::ast

#endif // KRAIT_FRONTEND_AST_ARENA_H
