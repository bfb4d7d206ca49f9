//===- Object.h - Words, references, allocation, errors ---------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What every other file of the runtime builds on. Conventions (details in
// docs/architecture.md): parameters are borrowed, results are owned; a function
// that can raise returns Result<T>, or `Object *` (the error) where it has no
// value.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_OBJECT_H
#define KRAIT_RUNTIME_CORE_OBJECT_H

#include "runtime/core/Alloc.h"
#include "runtime/core/Layout.h"
#include <cstddef>
#include <cstring>

#define KRT_EXPORT extern "C" __attribute__((visibility("default")))
/// Inlined into compiled code through bitcode: keep it short.
#define KRT_HOT KRT_EXPORT __attribute__((always_inline, used))
/// Never inlined, kept out of the way of the hot code.
#define KRT_COLD KRT_EXPORT __attribute__((noinline, cold))
/// Makes an error, never null: without a way back into the hot code, what that
/// code has loaded stays known.
#define KRT_ERROR KRT_COLD __attribute__((returns_nonnull))
#define KRT_LIKELY(x) __builtin_expect(!!(x), 1)
#define KRT_UNLIKELY(x) __builtin_expect(!!(x), 0)

//===----------------------------------------------------------------------===//
// Descriptors and singletons (each defined in the file of its type)
//===----------------------------------------------------------------------===//

extern "C" {
#define KRT_TYPE(name) extern krt::Type krt_type_##name;
#include "runtime/core/Types.def"
#undef KRT_TYPE
#define KRT_EXCEPTION(name, base) extern krt::Type krt_type_##name;
#include "runtime/core/Exceptions.def"
#undef KRT_EXCEPTION
extern krt::Object krt_None, krt_True, krt_False, krt_NotImplemented,
    krt_Ellipsis, krt_traceback;
}

namespace krt {

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

constexpr int64_t SmallMin = -(int64_t(1) << 62);
constexpr int64_t SmallMax = (int64_t(1) << 62) - 1;

inline bool isSmall(Word w) { return (w & 1) == 0; }
inline bool isObject(Word w) { return (w & 1) != 0; }
inline int64_t smallValue(Word w) { return int64_t(w) >> 1; }
inline bool fitsSmall(int64_t v) { return v >= SmallMin && v <= SmallMax; }
/// Requires fitsSmall(v).
inline Word smallWord(int64_t v) { return Word(v) << 1; }
inline Object *object(Word w) { return reinterpret_cast<Object *>(w - 1); }
template <class T> T *as(Word w) { return reinterpret_cast<T *>(w - 1); }
inline Word word(const Object *o) { return reinterpret_cast<Word>(o) + 1; }
inline Word boolWord(bool b) { return word(b ? &krt_True : &krt_False); }
inline Word noneWord() { return word(&krt_None); }
inline bool isNone(Word w) { return w == noneWord(); }
inline bool isBool(Word w) {
  return w == word(&krt_True) || w == word(&krt_False);
}
/// Descriptor of any value; a small int has krt_type_int.
inline const Type *typeOf(Word w) {
  return isSmall(w) ? &krt_type_int : object(w)->type;
}
inline bool isa(Word w, const Type &t) { return typeOf(w) == &t; }
/// True for the type and its subclasses (walks the MRO).
bool isInstance(Word w, const Type *t);
bool isSubtype(const Type *t, const Type *of);

//===----------------------------------------------------------------------===//
// References
//===----------------------------------------------------------------------===//

inline void retain(Object *o) { ++o->refs; }
inline void release(Object *o) {
  if (KRT_UNLIKELY(--o->refs == 0))
    o->type->dealloc(o);
}
inline void retain(Word w) {
  if (isObject(w))
    retain(object(w));
}
inline void release(Word w) {
  if (isObject(w))
    release(object(w));
}
template <class T> T *retained(T *o) {
  ++o->refs;
  return o;
}
inline Word retained(Word w) {
  retain(w);
  return w;
}

//===----------------------------------------------------------------------===//
// Errors (Exception.cpp)
//===----------------------------------------------------------------------===//

/// A new exception of `type` whose args are one formatted str. The format
/// knows: %s (const char *), %S (Str *, no quotes), %R (Word, its repr), %T
/// (Word, its type's name), %d (int), %lld, %zd, %c (ASCII char), %U (uint32_t
/// code point), %%.
__attribute__((returns_nonnull)) Object *raise(const Type &type,
                                               const char *format, ...);
/// A new exception with the given args (borrowed words).
__attribute__((returns_nonnull)) Object *
raiseWith(const Type &type, const Word *args, int64_t count);
__attribute__((returns_nonnull)) Object *raiseMemoryError();

/// `return fail(raise(krt_type_ValueError, "..."))` in a function that returns
/// a Result of any T.
struct Failure {
  Object *error;
  template <class T> operator Result<T>() const { return {T(), error}; }
};
inline Failure fail(Object *error) { return {error}; }
template <class T> Result<T> ok(T value) { return {value, nullptr}; }

/// Evaluates to the value or returns the error from the enclosing function.
#define KRT_TRY(expr)                                                          \
  ({                                                                           \
    auto krtResult = (expr);                                                   \
    if (KRT_UNLIKELY(krtResult.error != nullptr))                              \
      return ::krt::fail(krtResult.error);                                     \
    krtResult.value;                                                           \
  })

//===----------------------------------------------------------------------===//
// Elements of containers, by their ElemKind
//===----------------------------------------------------------------------===//

/// Owned word for a raw slot: retains a word, boxes a double or bool.
Word slotToWord(uint64_t slot, ElemKind kind);
/// Raw slot for a borrowed word: retains a word, unboxes a float or bool
/// (which the word must then be).
uint64_t wordToSlot(Word w, ElemKind kind);
inline void releaseSlot(uint64_t slot, ElemKind kind) {
  if (kind == ElemKind::Word)
    release(Word(slot));
}

/// Heap forms of unboxed values.
inline Word boxFloat(double value) {
  auto *box = newObject<Float>(&krt_type_float);
  box->value = value;
  return word(box);
}
inline double unboxFloat(Word w) { return as<Float>(w)->value; }

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_OBJECT_H
