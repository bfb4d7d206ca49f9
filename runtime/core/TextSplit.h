//===- TextSplit.h - Cutting text into parts -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The split family over characters of 1, 2 or 4 bytes, shared by str, bytes and
// bytearray. Each function reports the parts as ranges to `emit(start, end)`;
// the functions that work from the right report the last part first.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TEXTSPLIT_H
#define KRAIT_RUNTIME_CORE_TEXTSPLIT_H

#include "runtime/core/TextSearch.h"

namespace krt {

template <class Char, class IsSpace, class Emit>
void splitSpace(const Char *text, int64_t length, int64_t limit,
                IsSpace isSpace, Emit emit) {
  int64_t i = 0;
  for (; limit > 0; --limit) {
    while (i < length && isSpace(text[i]))
      ++i;
    if (i == length)
      return;
    int64_t start = i++;
    while (i < length && !isSpace(text[i]))
      ++i;
    emit(start, i);
  }
  while (i < length && isSpace(text[i]))
    ++i;
  if (i == length)
    return;
  emit(i, length);
}

template <class Char, class IsSpace, class Emit>
void rsplitSpace(const Char *text, int64_t length, int64_t limit,
                 IsSpace isSpace, Emit emit) {
  int64_t i = length;
  for (; limit > 0; --limit) {
    while (i > 0 && isSpace(text[i - 1]))
      --i;
    if (i == 0)
      return;
    int64_t end = i--;
    while (i > 0 && !isSpace(text[i - 1]))
      --i;
    emit(i, end);
  }
  while (i > 0 && isSpace(text[i - 1]))
    --i;
  if (i == 0)
    return;
  emit(0, i);
}

/// The separator must not be empty.
template <class Char, class Emit>
void splitAt(const Char *text, int64_t length, const Char *separator,
             int64_t separatorLength, int64_t limit, Emit emit) {
  Searcher<Char> searcher(separator, separatorLength);
  int64_t start = 0;
  for (; limit > 0; --limit) {
    int64_t at = searcher.find(text, start, length);
    if (at < 0)
      break;
    emit(start, at);
    start = at + separatorLength;
  }
  emit(start, length);
}

template <class Char, class Emit>
void rsplitAt(const Char *text, int64_t length, const Char *separator,
              int64_t separatorLength, int64_t limit, Emit emit) {
  int64_t end = length;
  for (; limit > 0; --limit) {
    int64_t at = findLastText(text, 0, end, separator, separatorLength);
    if (at < 0)
      break;
    emit(at + separatorLength, end);
    end = at;
  }
  emit(0, end);
}

template <class Char, class IsBreak, class Emit>
void splitLines(const Char *text, int64_t length, bool keepEnds,
                IsBreak isBreak, Emit emit) {
  for (int64_t i = 0; i < length;) {
    int64_t start = i;
    while (i < length && !isBreak(text[i]))
      ++i;
    int64_t end = i;
    if (i < length) {
      i += text[i] == '\r' && i + 1 < length && text[i + 1] == '\n' ? 2 : 1;
      if (keepEnds)
        end = i;
    }
    emit(start, end);
  }
}

/// What strip leaves: [start, end). `drop` says which characters go.
struct StripRange {
  int64_t start, end;
};
template <class Char, class Drop>
StripRange stripRange(const Char *text, int64_t length, bool left, bool right,
                      Drop drop) {
  StripRange range{0, length};
  if (left)
    while (range.start < length && drop(text[range.start]))
      ++range.start;
  if (right)
    while (range.end > range.start && drop(text[range.end - 1]))
      --range.end;
  return range;
}

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_TEXTSPLIT_H
