//===- Unicode.cpp - Properties of characters -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Look-up in the two-stage tables that unicode_tables.py writes. The characters
// at or above TableLowEnd share one answer but for one range, which is stored
// behind the low characters.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Unicode.h"
#include <cstddef>

namespace {

/// Differences to the character for upper, lower, title and folded case, or
/// CaseSpecialBit | count << 16 | place in CaseSpecial.
struct CaseRecord {
  int32_t mapped[4];
};
constexpr int32_t CaseSpecialBit = 1 << 30;

#include "runtime/core/UnicodeTables.inc"

/// Place of a character in the tables; -1 when it has no properties.
int64_t tablePlace(uint32_t c) {
  if (c < TableLowEnd)
    return c;
  if (c >= TableHighStart && c < TableHighEnd)
    return c - TableHighStart + TableLowEnd;
  return -1;
}

template <class First, class Second>
auto lookUp(const First *first, const Second *second, unsigned shift,
            int64_t place) {
  int64_t block = first[place >> shift];
  return second[(block << shift) + (place & ((int64_t(1) << shift) - 1))];
}

} // namespace

namespace krt {

uint16_t charFlags(uint32_t c) {
  int64_t place = tablePlace(c);
  return place < 0
             ? 0
             : FlagRecords[lookUp(FlagStage1, FlagStage2, FlagShift, place)];
}

/// Not from the flags: int() needs this, and few programs need the flags.
int decimalValue(uint32_t c) {
  if (c < 0x80)
    return isAsciiDigit(c) ? static_cast<int>(c - '0') : -1;
  size_t low = 0, high = sizeof DecimalZeros / sizeof DecimalZeros[0];
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    (DecimalZeros[middle] <= c ? low : high) = middle;
  }
  uint32_t value = c - DecimalZeros[low];
  return value < 10 ? static_cast<int>(value) : -1;
}

bool isPrintable(uint32_t c) {
  if (c < 0x7F)
    return c >= 0x20;
  if (c >= TableLowEnd)
    return c >= 0xE0100 && c < 0xE01F0; // variation selectors
  uint32_t number =
      lookUp(PrintableStage1, PrintableStage2, PrintableShift, c >> 6);
  return (PrintableWords[number] >> (c & 63)) & 1;
}

CaseMapping mapCase(uint32_t c, CaseKind kind) {
  int64_t place = tablePlace(c);
  if (place < 0)
    return {{c, 0, 0}, 1};
  const CaseRecord &record =
      CaseRecords[lookUp(CaseStage1, CaseStage2, CaseShift, place)];
  int32_t mapped = record.mapped[static_cast<int>(kind)];
  if (!(mapped & CaseSpecialBit) || mapped < 0)
    return {{c + static_cast<uint32_t>(mapped), 0, 0}, 1};
  CaseMapping result{{0, 0, 0}, (mapped >> 16) & 3};
  for (int i = 0; i < result.count; ++i)
    result.chars[i] = CaseSpecial[(mapped & 0xFFFF) + i];
  return result;
}

} // namespace krt
