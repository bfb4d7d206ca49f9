//===- Unicode.cpp - Characters of source text ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Lookups are binary searches: only characters beyond ASCII come here. The
// normal form follows Unicode Standard Annex #15: decompose, order by combining
// class, compose.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Unicode.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <cassert>
#include <tuple>

using namespace krait;

namespace {
struct CodePointRange {
  uint32_t first, last;
};
struct CombiningClass {
  uint32_t codePoint;
  uint8_t value;
};
/// `size` code points of decompositionPool from `begin`.
struct Decomposition {
  uint32_t codePoint;
  uint16_t begin;
  uint8_t size;
};
struct Composition {
  uint32_t first, second, composed;
};

#include "frontend/lex/UnicodeTables.inc"

// Hangul, The Unicode Standard 3.12: syllable = (L * 21 + V) * 28 + T.
constexpr uint32_t SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161,
                   TrailBase = 0x11A7;
constexpr uint32_t LeadCount = 19, VowelCount = 21, TrailCount = 28,
                   SyllableCount = LeadCount * VowelCount * TrailCount;

using CodePoints = llvm::SmallVector<uint32_t, 32>;
} // namespace

static bool contains(llvm::ArrayRef<CodePointRange> ranges, uint32_t c) {
  auto *range = llvm::partition_point(
      ranges, [&](const CodePointRange &range) { return range.last < c; });
  return range != ranges.end() && range->first <= c;
}

/// The entry for `c` of a table sorted by code point, or null.
template <class T> static const T *find(llvm::ArrayRef<T> table, uint32_t c) {
  auto *entry = llvm::partition_point(
      table, [&](const T &entry) { return entry.codePoint < c; });
  return entry != table.end() && entry->codePoint == c ? entry : nullptr;
}

uint32_t lex::takeCodePoint(llvm::StringRef &text) {
  assert(!text.empty() && "no code point to take");
  auto byte = [&](size_t i) -> uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3f : 0;
  };
  unsigned char lead = text[0];
  uint32_t result = lead;
  size_t size = 1;
  if (lead >= 0xf0) {
    result = (lead & 7) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3);
    size = 4;
  } else if (lead >= 0xe0) {
    result = (lead & 15) << 12 | byte(1) << 6 | byte(2);
    size = 3;
  } else if (lead >= 0xc0) {
    result = (lead & 31) << 6 | byte(1);
    size = 2;
  }
  text = text.drop_front(std::min(size, text.size()));
  return result;
}

void lex::appendCodePoint(llvm::SmallVectorImpl<char> &out, uint32_t c) {
  auto continuation = [&](unsigned shift) {
    out.push_back(static_cast<char>(0x80 | (c >> shift & 0x3f)));
  };
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
    return;
  }
  if (c < 0x800) {
    out.push_back(static_cast<char>(0xc0 | c >> 6));
    return continuation(0);
  }
  if (c < 0x10000) {
    out.push_back(static_cast<char>(0xe0 | c >> 12));
  } else {
    out.push_back(static_cast<char>(0xf0 | c >> 18));
    continuation(12);
  }
  continuation(6);
  continuation(0);
}

bool lex::isPrintable(uint32_t c) {
  return c < 0x80 ? c >= ' ' && c != 0x7f : contains(printableRanges, c);
}

bool lex::isIdentifierStart(uint32_t c) {
  if (c < 0x80)
    return c == '_' || (c | 0x20) - 'a' < 26;
  return contains(identifierStartRanges, c);
}

bool lex::isIdentifierContinue(uint32_t c) {
  if (c < 0x80)
    return isIdentifierStart(c) || c - '0' < 10;
  return contains(identifierContinueRanges, c);
}

static void decompose(llvm::StringRef text, CodePoints &out) {
  while (!text.empty()) {
    uint32_t c = lex::takeCodePoint(text);
    if (uint32_t index = c - SyllableBase; index < SyllableCount) {
      out.push_back(LeadBase + index / (VowelCount * TrailCount));
      out.push_back(VowelBase + index / TrailCount % VowelCount);
      if (index % TrailCount)
        out.push_back(TrailBase + index % TrailCount);
    } else if (auto *entry = find<Decomposition>(decompositions, c)) {
      out.append(decompositionPool + entry->begin,
                 decompositionPool + entry->begin + entry->size);
    } else {
      out.push_back(c);
    }
  }
}

static uint8_t getCombiningClass(uint32_t c) {
  auto *entry = find<CombiningClass>(combiningClasses, c);
  return entry ? entry->value : 0;
}

static bool hasLowerClass(uint32_t left, uint32_t right) {
  return getCombiningClass(left) < getCombiningClass(right);
}

/// Sorts each run of combining marks by class, keeping the order of equals.
static void orderMarks(CodePoints &text) {
  for (auto *it = text.begin(); it != text.end();) {
    if (!getCombiningClass(*it)) {
      ++it;
      continue;
    }
    auto *end = std::find_if(it, text.end(),
                             [](uint32_t c) { return !getCombiningClass(c); });
    // Insertion keeps equals in order; runs are a few marks long.
    for (auto *next = it; next != end; ++next)
      std::rotate(std::upper_bound(it, next, *next, hasLowerClass), next,
                  next + 1);
    it = end;
  }
}

/// The character `first` and `second` compose to, or 0.
static uint32_t composePair(uint32_t first, uint32_t second) {
  uint32_t lead = first - LeadBase, vowel = second - VowelBase;
  if (lead < LeadCount && vowel < VowelCount)
    return SyllableBase + (lead * VowelCount + vowel) * TrailCount;
  uint32_t syllable = first - SyllableBase, trail = second - TrailBase;
  if (syllable < SyllableCount && syllable % TrailCount == 0 && trail &&
      trail < TrailCount)
    return first + trail;
  auto *entry = llvm::partition_point(
      llvm::ArrayRef(compositions), [&](const Composition &entry) {
        return std::tie(entry.first, entry.second) < std::tie(first, second);
      });
  return entry != std::end(compositions) && entry->first == first &&
                 entry->second == second
             ? entry->composed
             : 0;
}

static void compose(CodePoints &text) {
  size_t size = 0;
  size_t starter = text.size(); // index of the last starter, if any
  uint8_t lastClass = 0;
  for (size_t i = 0; i != text.size(); ++i) {
    uint32_t c = text[i];
    uint8_t combining = getCombiningClass(c);
    bool adjacent = starter != text.size() && size == starter + 1;
    bool blocked = !adjacent && (lastClass == 0 || lastClass >= combining);
    if (starter != text.size() && !blocked)
      if (uint32_t composed = composePair(text[starter], c)) {
        text[starter] = composed;
        continue;
      }
    if (!combining)
      starter = size;
    lastClass = combining;
    text[size++] = c;
  }
  text.truncate(size);
}

void lex::normalizeNFKC(llvm::StringRef text,
                        llvm::SmallVectorImpl<char> &out) {
  CodePoints codePoints;
  decompose(text, codePoints);
  orderMarks(codePoints);
  compose(codePoints);
  for (uint32_t c : codePoints)
    appendCodePoint(out, c);
}
