//===- OwnedWord.h - A word that is released with its scope -----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_OWNEDWORD_H
#define KRAIT_RUNTIME_CORE_OWNEDWORD_H

#include "runtime/core/Object.h"

namespace krt {

/// Holds one reference; for functions with several ways out.
class OwnedWord {
public:
  explicit OwnedWord(Word owned) : value(owned) {}
  OwnedWord(OwnedWord &&other) : value(other.take()) {}
  OwnedWord &operator=(OwnedWord &&other) {
    Word old = value;
    value = other.take();
    release(old);
    return *this;
  }
  ~OwnedWord() { release(value); }

  Word get() const { return value; }
  /// The reference, which the caller owns from now on.
  Word take() {
    Word taken = value;
    value = 0;
    return taken;
  }

private:
  Word value;
};

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_OWNEDWORD_H
