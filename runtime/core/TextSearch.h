//===- TextSearch.h - Finding text in text -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Substring search over characters of 1, 2 or 4 bytes, shared by str, bytes and
// bytearray. A search looks for the first character with memchr and compares;
// when that has cost more than it should (many false starts) it goes over to
// the two-way algorithm (Crochemore and Perrin, 1991), so that no input is
// quadratic.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TEXTSEARCH_H
#define KRAIT_RUNTIME_CORE_TEXTSEARCH_H

#include <cstdint>
#include <cstring>
#include <cwchar>

namespace krt {

/// Index of `c` in [from, length), or -1.
template <class Char>
int64_t findChar(const Char *text, int64_t from, int64_t length, Char c) {
  if constexpr (sizeof(Char) == 1) {
    const void *at =
        length > from ? memchr(text + from, c, size_t(length - from)) : nullptr;
    return at ? static_cast<const Char *>(at) - text : -1;
  } else if constexpr (sizeof(Char) == 4 && sizeof(wchar_t) == 4) {
    const wchar_t *at =
        length > from ? wmemchr(reinterpret_cast<const wchar_t *>(text) + from,
                                wchar_t(c), size_t(length - from))
                      : nullptr;
    return at ? at - reinterpret_cast<const wchar_t *>(text) : -1;
  } else {
    constexpr int64_t block = 32;
    int64_t i = from;
    for (; i + block <= length; i += block) {
      bool any = false;
      for (int64_t j = 0; j < block; ++j)
        any |= text[i + j] == c;
      if (any)
        break;
    }
    for (; i < length; ++i)
      if (text[i] == c)
        return i;
    return -1;
  }
}

/// Index of the last `c` in [0, length), or -1.
template <class Char>
int64_t findLastChar(const Char *text, int64_t length, Char c) {
  if constexpr (sizeof(Char) == 1) {
    const void *at = length > 0 ? memrchr(text, c, size_t(length)) : nullptr;
    return at ? static_cast<const Char *>(at) - text : -1;
  } else {
    for (int64_t i = length; i-- > 0;)
      if (text[i] == c)
        return i;
    return -1;
  }
}

template <class Char>
bool sameChars(const Char *a, const Char *b, int64_t length) {
  return memcmp(a, b, size_t(length) * sizeof(Char)) == 0;
}

/// Linear-time search; built once for a pattern of at least two characters.
template <class Char> class TwoWaySearch {
public:
  TwoWaySearch(const Char *pattern, int64_t length)
      : pattern(pattern), length(length) {
    int64_t period1, period2;
    int64_t cut1 = maximalSuffix(false, period1);
    int64_t cut2 = maximalSuffix(true, period2);
    cut = cut1 > cut2 ? cut1 : cut2;
    period = cut1 > cut2 ? period1 : period2;
    periodic =
        period + cut <= length && sameChars(pattern, pattern + period, cut);
    if (!periodic)
      period = (cut > length - cut ? cut : length - cut) + 1;
  }

  int64_t find(const Char *text, int64_t from, int64_t textLength) const {
    int64_t memory = 0;
    for (int64_t at = from; at + length <= textLength;) {
      int64_t i = cut > memory ? cut : memory;
      while (i < length && pattern[i] == text[at + i])
        ++i;
      if (i < length) {
        at += i - cut + 1;
        memory = 0;
        continue;
      }
      int64_t low = periodic ? memory : 0;
      i = cut;
      while (i > low && pattern[i - 1] == text[at + i - 1])
        --i;
      if (i <= low)
        return at;
      at += period;
      memory = periodic ? length - period : 0;
    }
    return -1;
  }

private:
  /// Start and period of the largest suffix in the order of characters, or in
  /// its reverse.
  int64_t maximalSuffix(bool reverse, int64_t &suffixPeriod) const {
    int64_t best = 0, candidate = 1, offset = 0;
    suffixPeriod = 1;
    while (candidate + offset < length) {
      Char a = pattern[candidate + offset];
      Char b = pattern[best + offset];
      if (a == b) {
        if (offset + 1 == suffixPeriod) {
          candidate += suffixPeriod;
          offset = 0;
        } else {
          ++offset;
        }
      } else if (reverse ? a > b : a < b) {
        candidate += offset + 1;
        offset = 0;
        suffixPeriod = candidate - best;
      } else {
        best = candidate++;
        offset = 0;
        suffixPeriod = 1;
      }
    }
    return best;
  }

  const Char *pattern;
  int64_t length;
  int64_t cut, period;
  bool periodic;
};

/// Finds the occurrences of one pattern one after the other.
template <class Char> class Searcher {
public:
  Searcher(const Char *pattern, int64_t length)
      : pattern(pattern), length(length) {}

  /// First occurrence within [from, textLength), or -1.
  int64_t find(const Char *text, int64_t from, int64_t textLength) {
    int64_t last = textLength - length;
    if (last < from)
      return -1;
    if (length == 0)
      return from;
    if (length == 1)
      return findChar(text, from, textLength, pattern[0]);
    // What false starts may cost before the other algorithm takes over.
    int64_t budget = length + ((textLength - from) >> 2) + 64;
    for (int64_t at = from; at <= last; ++at) {
      at = findChar(text, at, last + 1, pattern[0]);
      if (at < 0)
        return -1;
      int64_t same = 1;
      while (same < length && text[at + same] == pattern[same])
        ++same;
      if (same == length)
        return at;
      budget -= same + 4;
      if (budget < 0)
        return TwoWaySearch<Char>(pattern, length)
            .find(text, at + 1, textLength);
    }
    return -1;
  }

private:
  const Char *pattern;
  int64_t length;
};

template <class Char>
int64_t findText(const Char *text, int64_t from, int64_t textLength,
                 const Char *pattern, int64_t length) {
  return Searcher<Char>(pattern, length).find(text, from, textLength);
}

/// Start of the last occurrence within [from, textLength), or -1.
template <class Char>
int64_t findLastText(const Char *text, int64_t from, int64_t textLength,
                     const Char *pattern, int64_t length) {
  int64_t end = textLength - length + 1; // starts are below
  if (end <= from)
    return -1;
  if (length == 0)
    return textLength;
  while (end > from) {
    int64_t at = findLastChar(text + from, end - from, pattern[0]);
    if (at < 0)
      return -1;
    at += from;
    if (sameChars(text + at, pattern, length))
      return at;
    end = at;
  }
  return -1;
}

/// Number of occurrences that do not overlap, at most `limit`; an empty pattern
/// occurs before every character and at the end.
template <class Char>
int64_t countText(const Char *text, int64_t from, int64_t textLength,
                  const Char *pattern, int64_t length, int64_t limit) {
  if (textLength < from || limit <= 0)
    return 0;
  if (length == 0) {
    int64_t places = textLength - from + 1;
    return places < limit ? places : limit;
  }
  int64_t count = 0;
  if (length == 1) {
    Char c = pattern[0];
    if (limit == INT64_MAX) {
      for (int64_t i = from; i < textLength; ++i)
        count += text[i] == c;
      return count;
    }
  }
  Searcher<Char> searcher(pattern, length);
  for (int64_t at = from; count < limit; at += length, ++count) {
    at = searcher.find(text, at, textLength);
    if (at < 0)
      break;
  }
  return count;
}

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_TEXTSEARCH_H
