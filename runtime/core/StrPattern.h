//===- StrPattern.h - A pattern in the kind of a text --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Search compares characters of one width, so a narrower pattern is widened to
// the kind of the text first. A wider pattern cannot occur at all.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_STRPATTERN_H
#define KRAIT_RUNTIME_CORE_STRPATTERN_H

#include "runtime/core/Str.h"

namespace krt {

/// The characters of `s` in a kind at least as wide, for the life of this
/// object; nothing is copied when the kinds agree.
class WidenedChars {
public:
  WidenedChars(const Str *s, uint8_t kind) {
    if (s->kind == kind) {
      chars = s->data;
      return;
    }
    size_t bytes = size_t(s->length) * kind;
    owned = bytes > sizeof local ? allocate(bytes) : nullptr;
    void *target = owned ? owned : local;
    copyChars(target, kind, 0, s->data, s->kind, 0, s->length);
    chars = target;
  }
  WidenedChars(const WidenedChars &) = delete;
  WidenedChars &operator=(const WidenedChars &) = delete;
  ~WidenedChars() {
    if (owned)
      deallocate(owned);
  }
  const void *data() const { return chars; }

private:
  const void *chars;
  void *owned = nullptr;
  alignas(8) uint8_t local[128];
};

/// `f(text, pattern)` on the characters of both in the kind of `text`;
/// `otherwise` when the pattern is of a wider kind.
template <class T, class F>
T withPattern(const Str *text, const Str *pattern, T otherwise, F f) {
  if (pattern->kind > text->kind)
    return otherwise;
  WidenedChars widened(pattern, text->kind);
  return withChars(text, [&](auto *chars) {
    return f(chars, static_cast<decltype(chars)>(widened.data()));
  });
}

/// `s` (consumed) in the smallest kind, for results whose bound was a guess.
Str *narrowed(Str *s);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_STRPATTERN_H
