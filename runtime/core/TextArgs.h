//===- TextArgs.h - Arguments of text methods ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How methods of str, bytes and bytearray read their arguments: optional
// bounds, sizes, values that may or may not be text.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TEXTARGS_H
#define KRAIT_RUNTIME_CORE_TEXTARGS_H

#include "runtime/core/Slice.h"

namespace krt {

/// The str that a word is (subclasses included), or null.
inline Str *asStr(Word w) {
  return isObject(w) && isInstance(w, &krt_type_str) ? as<Str>(w) : nullptr;
}

/// True, with the value, when an int fits 64 bits.
inline bool fitsInt64(Word integer, int64_t &value) {
  if (isSmall(integer)) {
    value = smallValue(integer);
    return true;
  }
  if (isBool(integer)) {
    value = integer == word(&krt_True);
    return true;
  }
  auto *big = as<BigInt>(integer);
  uint64_t limb = big->limbs[0];
  value = int64_t(big->size < 0 ? 0 - limb : limb);
  return (big->size == 1 || big->size == -1) && (value < 0) == (big->size < 0);
}

/// A size that the program chose: OverflowError when it does not fit.
inline Result<int64_t> sizeArg(Word integer) {
  int64_t value;
  if (fitsInt64(integer, value))
    return ok(value);
  return fail(raise(krt_type_OverflowError,
                    "Python int too large to convert to C ssize_t"));
}

/// The factor of `text * n`, 0 for negative ones.
inline Result<int64_t> repeatArg(Word integer) {
  int64_t value;
  if (fitsInt64(integer, value))
    return ok(value < 0 ? int64_t(0) : value);
  return fail(raise(krt_type_OverflowError,
                    "cannot fit 'int' into an index-sized integer"));
}

/// The IndexError for an index that is out of range: `message`, or the one for
/// ints that no index can be.
inline Object *indexError(Word index, const char *message) {
  int64_t value;
  return raise(krt_type_IndexError,
               fitsInt64(index, value)
                   ? message
                   : "cannot fit 'int' into an index-sized integer");
}

/// Bounds of find, count, startswith, ...: an int or None each, negative
/// counted from the end. `end` is at most `length`; `start` may exceed it.
struct SearchBounds {
  int64_t start, end;

  SearchBounds(Word first, Word last, int64_t length)
      : start(isNone(first) ? 0 : clippedIndex(first)),
        end(isNone(last) ? length : clippedIndex(last)) {
    if (end > length)
      end = length;
    else if (end < 0)
      end = end + length < 0 ? 0 : end + length;
    if (start < 0)
      start = start + length < 0 ? 0 : start + length;
  }
  int64_t length() const { return end - start; }
};

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_TEXTARGS_H
