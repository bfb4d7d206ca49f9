//===- Str.h - Creating and reading str -------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A str is a sequence of code points stored in 1, 2 or 4 bytes each (PEP 393),
// always in the smallest kind that holds its largest character; equality and
// hashing rely on that. `kind2` is 1 when every character is ASCII, so that its
// data is its UTF-8 form. The empty str and the 256 single Latin-1 characters
// are shared immortal objects: newStr never gives them out, every function that
// returns a str does.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_STR_H
#define KRAIT_RUNTIME_CORE_STR_H

#include "runtime/core/Object.h"

namespace krt {

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// A str in static memory; `Size` counts the closing zero.
template <size_t Size> struct alignas(16) StaticStr {
  Object header;
  int64_t length;
  int64_t hash;
  uint8_t data[Size];

  constexpr StaticStr(const char (&text)[Size])
      : header{ImmortalRefs, 1, 1, OF_Static, &krt_type_str}, length(Size - 1),
        hash(Size == 1 ? 0 : -1), data{} {
    for (size_t i = 0; i < Size; ++i)
      data[i] = static_cast<uint8_t>(text[i]);
  }
  Str *get() { return reinterpret_cast<Str *>(this); }
};

/// Defines `name` as a str constant of ASCII text: `KRT_STATIC_STR(Comma,
/// ",");` then `Comma.get()`.
#define KRT_STATIC_STR(name, text)                                             \
  static constinit ::krt::StaticStr<sizeof(text)> name { text }

/// One of the 256 shared strings of one Latin-1 character.
struct alignas(16) LatinStr {
  Object header;
  int64_t length;
  int64_t hash;
  uint8_t data[2];
};
static_assert(sizeof(LatinStr) == 48);
} // namespace krt

extern "C" {
extern krt::LatinStr krt_str_latin[256];
extern krt::StaticStr<1> krt_str_empty;
}

namespace krt {

/// The shared empty str and single-character strings, borrowed.
inline Str *emptyStr() { return krt_str_empty.get(); }
inline Str *latinStr(uint8_t c) {
  return reinterpret_cast<Str *>(&krt_str_latin[c]);
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

constexpr uint32_t MaxCodePoint = 0x10FFFF;

inline bool isAscii(const Str *s) { return s->kind2 != 0; }
inline const uint8_t *data1(const Str *s) { return s->data; }
inline const uint16_t *data2(const Str *s) {
  return reinterpret_cast<const uint16_t *>(s->data);
}
inline const uint32_t *data4(const Str *s) {
  return reinterpret_cast<const uint32_t *>(s->data);
}
inline uint8_t *data1(Str *s) { return s->data; }
inline uint16_t *data2(Str *s) { return reinterpret_cast<uint16_t *>(s->data); }
inline uint32_t *data4(Str *s) { return reinterpret_cast<uint32_t *>(s->data); }

inline uint32_t charAt(const void *data, uint8_t kind, int64_t index) {
  if (kind == 1)
    return static_cast<const uint8_t *>(data)[index];
  if (kind == 2)
    return static_cast<const uint16_t *>(data)[index];
  return static_cast<const uint32_t *>(data)[index];
}
/// Code point at an index that is in range.
inline uint32_t charAt(const Str *s, int64_t index) {
  return charAt(s->data, s->kind, index);
}
inline void setChar(Str *s, int64_t index, uint32_t c) {
  if (s->kind == 1)
    data1(s)[index] = static_cast<uint8_t>(c);
  else if (s->kind == 2)
    data2(s)[index] = static_cast<uint16_t>(c);
  else
    data4(s)[index] = c;
}

/// Calls `f(const CharT *data)` with the character type of `s`.
template <class F> decltype(auto) withChars(const Str *s, F &&f) {
  switch (s->kind) {
  case 1:
    return f(data1(s));
  case 2:
    return f(data2(s));
  default:
    return f(data4(s));
  }
}

/// Smallest kind whose characters reach `maxChar`.
constexpr uint8_t kindFor(uint32_t maxChar) {
  return maxChar < 0x100 ? 1 : maxChar < 0x10000 ? 2 : 4;
}
/// A bound of the characters of `s` good enough to choose kind and ASCII flag
/// of a result that holds them: 0x7F, 0xFF, 0xFFFF or 0x10FFFF.
inline uint32_t maxCharBound(const Str *s) {
  if (s->kind2)
    return 0x7F;
  return s->kind == 1 ? 0xFF : s->kind == 2 ? 0xFFFF : MaxCodePoint;
}
/// Bound (as above) of `length` characters, by looking at them.
uint32_t findMaxChar(const void *data, uint8_t kind, int64_t length);

/// Copies characters between kinds. The destination kind must hold them.
void copyChars(void *to, uint8_t toKind, int64_t toIndex, const void *from,
               uint8_t fromKind, int64_t fromIndex, int64_t count);
/// Copies `count` characters of `from` into `to`, whose kind is as wide.
inline void copyChars(Str *to, int64_t toIndex, const Str *from,
                      int64_t fromIndex, int64_t count) {
  copyChars(to->data, to->kind, toIndex, from->data, from->kind, fromIndex,
            count);
}

/// True for equal text of `s` and an ASCII literal.
bool equalsAscii(const Str *s, const char *ascii);

//===----------------------------------------------------------------------===//
// Creating
//===----------------------------------------------------------------------===//

/// A new str whose characters the caller fills in; `kind` is kindFor(maxChar),
/// `maxChar` also says whether it is ASCII. The closing zero is set. For a
/// length that the program chose use tryNewStr. `length` must not be 0.
Str *newStr(int64_t length, uint8_t kind, uint32_t maxChar);
inline Str *newStr(int64_t length, uint32_t maxChar) {
  return newStr(length, kindFor(maxChar), maxChar);
}
/// As newStr; MemoryError when there is not enough memory.
Result<Str *> tryNewStr(int64_t length, uint32_t maxChar);

/// A str of `length` characters copied from `data`, in the smallest kind.
Str *strFromChars(const void *data, uint8_t kind, int64_t length);
/// Characters [start, end) of `s`; `s` itself (retained) when that is all.
Str *substring(Str *s, int64_t start, int64_t end);

/// Collects text and makes one str of it at the end. Short text stays in the
/// builder itself; longer text is collected in the block that becomes the str.
class StrBuilder {
public:
  StrBuilder() = default;
  StrBuilder(const StrBuilder &) = delete;
  StrBuilder &operator=(const StrBuilder &) = delete;
  ~StrBuilder();

  int64_t length() const { return count; }
  uint32_t at(int64_t index) const { return charAt(chars(), kind, index); }

  void appendChar(uint32_t c) {
    if (KRT_UNLIKELY(count == capacity || c > seen))
      makeRoom(1, c);
    if (kind == 1)
      static_cast<uint8_t *>(chars())[count++] = static_cast<uint8_t>(c);
    else if (kind == 2)
      static_cast<uint16_t *>(chars())[count++] = static_cast<uint16_t>(c);
    else
      static_cast<uint32_t *>(chars())[count++] = c;
  }
  void append(const Str *s) { append(s, 0, s->length); }
  /// Characters [start, end) of `s`.
  void append(const Str *s, int64_t start, int64_t end);
  void appendChars(const void *data, uint8_t fromKind, int64_t length,
                   uint32_t maxChar);
  void appendAscii(const char *text) {
    appendAscii(text, static_cast<int64_t>(strlen(text)));
  }
  void appendAscii(const char *text, int64_t length) {
    appendChars(text, 1, length, 0x7F);
  }
  /// `times` copies of `c`.
  void appendFill(uint32_t c, int64_t times);
  void appendInt(int64_t value);
  /// Makes sure that `more` characters up to `maxChar` fit; false when there is
  /// not enough memory. Call it before appending what the program sized.
  bool reserve(int64_t more, uint32_t maxChar = 0x7F);
  /// Removes the characters from `newLength` on.
  void truncate(int64_t newLength);

  /// The text as an owned str; the builder is empty afterwards.
  Str *finish();

private:
  void *chars() { return block ? block->data : local; }
  const void *chars() const { return block ? block->data : local; }
  void makeRoom(int64_t more, uint32_t maxChar);
  bool grow(int64_t newCapacity, uint8_t newKind, bool mayFail);
  void reset();

  Str *block = nullptr; ///< null while the text is in `local`
  int64_t count = 0;
  int64_t capacity = LocalBytes;
  uint32_t limit = 0xFF; ///< largest character of `kind`
  uint32_t seen = 0x7F;  ///< bound of the characters appended
  uint8_t kind = 1;
  static constexpr int64_t LocalBytes = 256;
  alignas(8) uint8_t local[LocalBytes];
};

//===----------------------------------------------------------------------===//
// Hashing of text and bytes
//===----------------------------------------------------------------------===//

/// SipHash-1-3 as CPython uses it for str and bytes; never -1, 0 for length 0.
int64_t hashBytes(const void *data, int64_t length);

} // namespace krt

//===----------------------------------------------------------------------===//
// Entry points of compiled code and of the other files of the runtime
//===----------------------------------------------------------------------===//

/// Chooses the key of str and bytes hashes: random, or from PYTHONHASHSEED.
/// Called once at start, before the first hash. Returns false, with a message
/// on stderr as CPython prints it, for a bad PYTHONHASHSEED.
KRT_EXPORT bool krt_hash_init();

/// Decodes UTF-8; bytes that are not valid become lone surrogates U+DC80..
/// U+DCFF (PEP 383), which is right for text from the operating system.
KRT_EXPORT krt::Str *krt_str_from_utf8(const char *text, int64_t length);
KRT_EXPORT krt::Str *krt_str_from_ascii(const char *text);
KRT_EXPORT krt::Str *krt_str_from_codepoint(uint32_t c);

KRT_EXPORT int64_t krt_str_hash(krt::Str *s);
KRT_EXPORT bool krt_str_eq(const krt::Str *a, const krt::Str *b);
KRT_EXPORT bool krt_str_ne(const krt::Str *a, const krt::Str *b);
/// Negative, zero or positive, by code points.
KRT_EXPORT int32_t krt_str_compare(const krt::Str *a, const krt::Str *b);

KRT_EXPORT krt::Str *krt_str_concat(krt::Str *a, krt::Str *b);
/// `a + b` that consumes the reference to `a` and appends in place when it was
/// the only one.
KRT_EXPORT krt::Str *krt_str_concat_consume(krt::Str *a, krt::Str *b);
/// All parts in one str: f-strings and chains of `+`.
KRT_EXPORT krt::Str *krt_str_join_n(krt::Str *const *parts, int64_t count);

/// Owned str of the character at `index`, which may be negative.
KRT_EXPORT krt::Result<krt::Str *> krt_str_getitem(krt::Str *s,
                                                   krt::Word index);
/// `s[start:stop:step]`; each bound an int or None.
KRT_EXPORT krt::Result<krt::Str *>
krt_str_slice(krt::Str *s, krt::Word start, krt::Word stop, krt::Word step);
KRT_EXPORT krt::Str *krt_str_repr(krt::Str *s);
KRT_EXPORT krt::Str *krt_str_ascii(krt::Str *s);

#endif // KRAIT_RUNTIME_CORE_STR_H
