//===- Timsort.h - The stable sort of list.sort -----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CPython 3.14's sort (Objects/listobject.c and listsort.txt: Tim Peters'
// timsort with the merge policy of powersort by Munro and Wild), as a template
// over the comparison. It asks the same comparisons in the same order, which a
// program can see through its own `__lt__`.
//
// The array to sort is one of 64-bit keys with, optionally, one of values that
// moves along. Less is `int operator()(uint64_t a, uint64_t b)`: 1 for a < b, 0
// if not, -1 for an error, which ends the sort with a permutation of the input
// in the arrays.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TIMSORT_H
#define KRAIT_RUNTIME_CORE_TIMSORT_H

#include "runtime/core/Object.h"

namespace krt {

/// A position in the keys and the values; `values` null when there are none.
struct SortSlice {
  uint64_t *keys;
  uint64_t *values;

  SortSlice at(int64_t n) const {
    return {keys + n, values ? values + n : nullptr};
  }
  void move(int64_t to, const SortSlice &from, int64_t index) {
    keys[to] = from.keys[index];
    if (values)
      values[to] = from.values[index];
  }
  /// Moves `n` elements; the ranges may overlap.
  void moveRange(int64_t to, const SortSlice &from, int64_t index, int64_t n) {
    memmove(keys + to, from.keys + index, size_t(n) * sizeof(uint64_t));
    if (values)
      memmove(values + to, from.values + index, size_t(n) * sizeof(uint64_t));
  }
  void reverse(int64_t n) {
    reverseArray(keys, n);
    if (values)
      reverseArray(values, n);
  }
  static void reverseArray(uint64_t *data, int64_t n) {
    for (int64_t low = 0, high = n - 1; low < high; ++low, --high) {
      uint64_t value = data[low];
      data[low] = data[high];
      data[high] = value;
    }
  }
};

template <class Less> class Timsort {
public:
  Timsort(Less &less, SortSlice all, int64_t count)
      : less(less), all(all), count(count) {}
  Timsort(const Timsort &) = delete;
  Timsort &operator=(const Timsort &) = delete;
  ~Timsort() { deallocate(temporary.keys); }

  /// False when a comparison failed.
  bool sort();

private:
  struct Run {
    SortSlice base;
    int64_t length;
    int power;
  };

  int64_t countRun(SortSlice run, int64_t remaining);
  bool binarySort(SortSlice run, int64_t n, int64_t sorted);
  int64_t gallopLeft(uint64_t key, const uint64_t *a, int64_t n, int64_t hint);
  int64_t gallopRight(uint64_t key, const uint64_t *a, int64_t n, int64_t hint);
  bool mergeLow(SortSlice a, int64_t na, SortSlice b, int64_t nb);
  bool mergeHigh(SortSlice a, int64_t na, SortSlice b, int64_t nb);
  bool mergeAt(int64_t i);
  bool foundNewRun(int64_t length);
  void reserve(int64_t n);

  static constexpr int64_t MinGallop = 7;
  static constexpr int64_t MaxMinRun = 64;

  Less &less;
  SortSlice all;
  int64_t count;
  int64_t minGallop = MinGallop;
  SortSlice temporary = {nullptr, nullptr};
  int64_t temporarySize = 0;
  int64_t pendingCount = 0;
  Run pending[85]; ///< enough for 2^64 elements
};

/// `if (a < b)`, leaving the enclosing function with `failed` on an error.
#define KRT_IF_LESS(a, b, failed)                                              \
  if (int krtOrder = less(a, b); KRT_UNLIKELY(krtOrder < 0))                   \
    return failed;                                                             \
  else if (krtOrder)

/// Length of the run at the start of `run`; a descending run (strictly, or with
/// stretches of equal elements) is reversed in place without changing the order
/// of equal elements. -1 on an error.
template <class Less>
int64_t Timsort<Less>::countRun(SortSlice run, int64_t remaining) {
  uint64_t *lo = run.keys;
  int64_t n = 1;
  for (; n < remaining; ++n) {
    KRT_IF_LESS(lo[n], lo[n - 1], -1)
    break;
  }
  if (n == remaining)
    return n;
  // lo[n] is smaller than lo[n - 1]. Unless all before it are equal, this is an
  // ascending run that ends here.
  if (n > 1) {
    KRT_IF_LESS(lo[0], lo[n - 1], -1)
    return n;
    run.reverse(n);
  }
  ++n;
  int64_t equal = 0; // elements at the end equal to their predecessors
  auto reverseEqual = [&] {
    if (equal)
      run.at(n - equal - 1).reverse(equal + 1);
    equal = 0;
  };
  for (; n < remaining; ++n) {
    KRT_IF_LESS(lo[n], lo[n - 1], -1) {
      reverseEqual();
      continue;
    }
    KRT_IF_LESS(lo[n - 1], lo[n], -1)
    break;
    ++equal;
  }
  reverseEqual();
  run.reverse(n);
  // What was descending is now ascending and may go on.
  for (; n < remaining; ++n) {
    KRT_IF_LESS(lo[n], lo[n - 1], -1)
    break;
  }
  return n;
}

/// Sorts the first `n` elements, of which the first `sorted` are in order, by
/// binary insertion.
template <class Less>
bool Timsort<Less>::binarySort(SortSlice run, int64_t n, int64_t sorted) {
  for (int64_t i = sorted ? sorted : 1; i < n; ++i) {
    uint64_t pivot = run.keys[i];
    int64_t low = 0, high = i;
    do {
      int64_t middle = (low + high) >> 1;
      KRT_IF_LESS(pivot, run.keys[middle], false)
      high = middle;
      else low = middle + 1;
    } while (low < high);
    memmove(run.keys + low + 1, run.keys + low,
            size_t(i - low) * sizeof(uint64_t));
    run.keys[low] = pivot;
    if (run.values) {
      uint64_t value = run.values[i];
      memmove(run.values + low + 1, run.values + low,
              size_t(i - low) * sizeof(uint64_t));
      run.values[low] = value;
    }
  }
  return true;
}

/// Where to insert `key` before equal elements in the sorted a[0..n): a[k-1] <
/// key <= a[k]. `hint` is a guess to start from.
template <class Less>
int64_t Timsort<Less>::gallopLeft(uint64_t key, const uint64_t *a, int64_t n,
                                  int64_t hint) {
  int64_t last = 0, offset = 1;
  a += hint;
  int order = less(*a, key);
  if (order < 0)
    return -1;
  if (order) {
    // a[hint] < key: gallop right until a[hint + last] < key <= a[hint +
    // offset]
    int64_t max = n - hint;
    while (offset < max) {
      KRT_IF_LESS(a[offset], key, -1) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      else break;
    }
    if (offset > max)
      offset = max;
    last += hint;
    offset += hint;
  } else {
    // key <= a[hint]: gallop left until a[hint - offset] < key <= a[hint -
    // last]
    int64_t max = hint + 1;
    while (offset < max) {
      KRT_IF_LESS(a[-offset], key, -1)
      break;
      last = offset;
      offset = (offset << 1) + 1;
    }
    if (offset > max)
      offset = max;
    int64_t k = last;
    last = hint - offset;
    offset = hint - k;
  }
  a -= hint;
  ++last;
  while (last < offset) {
    int64_t middle = last + ((offset - last) >> 1);
    KRT_IF_LESS(a[middle], key, -1)
    last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/// Where to insert `key` after equal elements: a[k-1] <= key < a[k].
template <class Less>
int64_t Timsort<Less>::gallopRight(uint64_t key, const uint64_t *a, int64_t n,
                                   int64_t hint) {
  int64_t last = 0, offset = 1;
  a += hint;
  int order = less(key, *a);
  if (order < 0)
    return -1;
  if (order) {
    int64_t max = hint + 1;
    while (offset < max) {
      KRT_IF_LESS(key, a[-offset], -1) {
        last = offset;
        offset = (offset << 1) + 1;
      }
      else break;
    }
    if (offset > max)
      offset = max;
    int64_t k = last;
    last = hint - offset;
    offset = hint - k;
  } else {
    int64_t max = n - hint;
    while (offset < max) {
      KRT_IF_LESS(key, a[offset], -1)
      break;
      last = offset;
      offset = (offset << 1) + 1;
    }
    if (offset > max)
      offset = max;
    last += hint;
    offset += hint;
  }
  a -= hint;
  ++last;
  while (last < offset) {
    int64_t middle = last + ((offset - last) >> 1);
    KRT_IF_LESS(key, a[middle], -1)
    offset = middle;
    else last = middle + 1;
  }
  return offset;
}

template <class Less> void Timsort<Less>::reserve(int64_t n) {
  if (n <= temporarySize)
    return;
  deallocate(temporary.keys);
  size_t arrays = all.values ? 2 : 1;
  temporary.keys =
      static_cast<uint64_t *>(allocate(size_t(n) * sizeof(uint64_t) * arrays));
  temporary.values = all.values ? temporary.keys + n : nullptr;
  temporarySize = n;
}

/// Merges the adjacent runs a and b, na <= nb, from the left. a's first element
/// belongs after b's first, a's last after all of b.
template <class Less>
bool Timsort<Less>::mergeLow(SortSlice a, int64_t na, SortSlice b, int64_t nb) {
  reserve(na);
  temporary.moveRange(0, a, 0, na);
  SortSlice to = a, left = temporary, right = b;
  int64_t d = 0, i = 0, j = 0; // positions in to, left and right
  bool succeeded = true;
  auto finish = [&] {
    if (na)
      to.moveRange(d, left, i, na);
    return succeeded;
  };
  auto failure = [&] {
    succeeded = false;
    return finish();
  };
  // Only a's last element is left: it goes after the rest of b.
  auto copyRight = [&] {
    to.moveRange(d, right, j, nb);
    to.move(d + nb, left, i);
    return true;
  };

  to.move(d++, right, j++);
  if (--nb == 0)
    return finish();
  if (na == 1)
    return copyRight();
  for (;;) {
    int64_t leftWins = 0, rightWins = 0;
    for (;;) {
      int order = less(right.keys[j], left.keys[i]);
      if (KRT_UNLIKELY(order < 0))
        return failure();
      if (order) {
        to.move(d++, right, j++);
        ++rightWins;
        leftWins = 0;
        if (--nb == 0)
          return finish();
        if (rightWins >= minGallop)
          break;
      } else {
        to.move(d++, left, i++);
        ++leftWins;
        rightWins = 0;
        if (--na == 1)
          return copyRight();
        if (leftWins >= minGallop)
          break;
      }
    }
    // One side wins so often that galloping may pay.
    ++minGallop;
    do {
      minGallop -= minGallop > 1;
      int64_t k = leftWins = gallopRight(right.keys[j], left.keys + i, na, 0);
      if (k) {
        if (k < 0)
          return failure();
        to.moveRange(d, left, i, k);
        d += k;
        i += k;
        na -= k;
        if (na == 1)
          return copyRight();
        // An inconsistent comparison can exhaust the left run.
        if (na == 0)
          return finish();
      }
      to.move(d++, right, j++);
      if (--nb == 0)
        return finish();
      k = rightWins = gallopLeft(left.keys[i], right.keys + j, nb, 0);
      if (k) {
        if (k < 0)
          return failure();
        to.moveRange(d, right, j, k);
        d += k;
        j += k;
        nb -= k;
        if (nb == 0)
          return finish();
      }
      to.move(d++, left, i++);
      if (--na == 1)
        return copyRight();
    } while (leftWins >= MinGallop || rightWins >= MinGallop);
    ++minGallop; // leaving galloping mode is penalised
  }
}

/// The same from the right, na >= nb.
template <class Less>
bool Timsort<Less>::mergeHigh(SortSlice a, int64_t na, SortSlice b,
                              int64_t nb) {
  reserve(nb);
  temporary.moveRange(0, b, 0, nb);
  SortSlice to = a, left = a, right = temporary;
  int64_t d = na + nb - 1, i = na - 1, j = nb - 1;
  bool succeeded = true;
  auto finish = [&] {
    if (nb)
      to.moveRange(d - (nb - 1), right, 0, nb);
    return succeeded;
  };
  auto failure = [&] {
    succeeded = false;
    return finish();
  };
  // Only b's first element is left: it goes before the rest of a.
  auto copyLeft = [&] {
    to.moveRange(d + 1 - na, left, i + 1 - na, na);
    to.move(d - na, right, j);
    return true;
  };

  to.move(d--, left, i--);
  if (--na == 0)
    return finish();
  if (nb == 1)
    return copyLeft();
  for (;;) {
    int64_t leftWins = 0, rightWins = 0;
    for (;;) {
      int order = less(right.keys[j], left.keys[i]);
      if (KRT_UNLIKELY(order < 0))
        return failure();
      if (order) {
        to.move(d--, left, i--);
        ++leftWins;
        rightWins = 0;
        if (--na == 0)
          return finish();
        if (leftWins >= minGallop)
          break;
      } else {
        to.move(d--, right, j--);
        ++rightWins;
        leftWins = 0;
        if (--nb == 1)
          return copyLeft();
        if (rightWins >= minGallop)
          break;
      }
    }
    ++minGallop;
    do {
      minGallop -= minGallop > 1;
      int64_t k = gallopRight(right.keys[j], a.keys, na, na - 1);
      if (k < 0)
        return failure();
      k = leftWins = na - k;
      if (k) {
        d -= k;
        i -= k;
        to.moveRange(d + 1, left, i + 1, k);
        na -= k;
        if (na == 0)
          return finish();
      }
      to.move(d--, right, j--);
      if (--nb == 1)
        return copyLeft();
      k = gallopLeft(left.keys[i], temporary.keys, nb, nb - 1);
      if (k < 0)
        return failure();
      k = rightWins = nb - k;
      if (k) {
        d -= k;
        j -= k;
        to.moveRange(d + 1, right, j + 1, k);
        nb -= k;
        if (nb == 1)
          return copyLeft();
        if (nb == 0)
          return finish();
      }
      to.move(d--, left, i--);
      if (--na == 0)
        return finish();
    } while (leftWins >= MinGallop || rightWins >= MinGallop);
    ++minGallop;
  }
}

/// Merges the pending runs i and i + 1.
template <class Less> bool Timsort<Less>::mergeAt(int64_t i) {
  SortSlice a = pending[i].base, b = pending[i + 1].base;
  int64_t na = pending[i].length, nb = pending[i + 1].length;
  pending[i].length = na + nb;
  if (i == pendingCount - 3)
    pending[i + 1] = pending[i + 2];
  --pendingCount;
  // Elements of a below b's first, and of b above a's last, are in place.
  int64_t k = gallopRight(*b.keys, a.keys, na, 0);
  if (k < 0)
    return false;
  a = a.at(k);
  na -= k;
  if (na == 0)
    return true;
  nb = gallopLeft(a.keys[na - 1], b.keys, nb, nb - 1);
  if (nb <= 0)
    return nb == 0;
  return na <= nb ? mergeLow(a, na, b, nb) : mergeHigh(a, na, b, nb);
}

/// Depth in the merge tree of the boundary between adjacent runs that start at
/// `start` and have the given lengths, in an array of `n`.
inline int runPower(int64_t start, int64_t n1, int64_t n2, int64_t n) {
  int power = 0;
  int64_t a = 2 * start + n1; // twice the midpoints
  int64_t b = a + n1 + n2;
  for (;;) {
    ++power;
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) {
      return power;
    }
    a <<= 1;
    b <<= 1;
  }
}

/// A run of the given length follows the pending ones: merges those that lie
/// deeper in the merge tree than its boundary.
template <class Less> bool Timsort<Less>::foundNewRun(int64_t length) {
  if (!pendingCount)
    return true;
  Run *top = &pending[pendingCount - 1];
  int power = runPower(top->base.keys - all.keys, top->length, length, count);
  while (pendingCount > 1 && pending[pendingCount - 2].power > power)
    if (!mergeAt(pendingCount - 2))
      return false;
  pending[pendingCount - 1].power = power;
  return true;
}

template <class Less> bool Timsort<Less>::sort() {
  if (count < 2)
    return true;
  int64_t minRun = count, carry = 0;
  while (minRun >= MaxMinRun) {
    carry |= minRun & 1;
    minRun >>= 1;
  }
  minRun += carry;
  int64_t remaining = count;
  SortSlice low = all;
  while (remaining) {
    int64_t n = countRun(low, remaining);
    if (n < 0)
      return false;
    if (n < minRun) {
      int64_t forced = remaining <= minRun ? remaining : minRun;
      if (!binarySort(low, forced, n))
        return false;
      n = forced;
    }
    if (!foundNewRun(n))
      return false;
    pending[pendingCount++] = {low, n, 0};
    low = low.at(n);
    remaining -= n;
  }
  while (pendingCount > 1) {
    int64_t i = pendingCount - 2;
    if (i > 0 && pending[i - 1].length < pending[i + 1].length)
      --i;
    if (!mergeAt(i))
      return false;
  }
  return true;
}

#undef KRT_IF_LESS

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_TIMSORT_H
