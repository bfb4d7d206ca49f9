//===- BytesSearch.cpp - Methods of bytes and bytearray that search ------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// find, index, count, startswith, endswith, replace and their relatives. A part
// to look for is a bytes-like object or an int.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextSearch.h"
#include "runtime/core/Tuple.h"
#include <type_traits>

using namespace krt;

namespace {

/// What a search method looks for: a bytes-like object or one byte.
class Part {
public:
  static Object *read(Word w, Part &part) {
    if (isBytesLike(w, part.bytes))
      return nullptr;
    if (!isInstance(w, &krt_type_int))
      return raise(krt_type_TypeError,
                   "argument should be integer or bytes-like object, not '%T'",
                   w);
    Result<uint8_t> value = byteArg(w);
    part.byte = value.value;
    part.single = true;
    return value.error;
  }
  ByteSpan span() const { return single ? ByteSpan{&byte, 1} : bytes; }

private:
  ByteSpan bytes{nullptr, 0};
  uint8_t byte = 0;
  bool single = false;
};

enum class From { Left, Right };

Result<int64_t> find(ByteSpan text, Word what, Word start, Word end,
                     From from) {
  Part part;
  if (Object *error = Part::read(what, part))
    return fail(error);
  ByteSpan pattern = part.span();
  SearchBounds bounds(start, end, text.length);
  if (bounds.length() < pattern.length)
    return ok(int64_t(-1));
  return ok(from == From::Left
                ? findText(text.data, bounds.start, bounds.end, pattern.data,
                           pattern.length)
                : findLastText(text.data, bounds.start, bounds.end,
                               pattern.data, pattern.length));
}

Result<Word> found(Result<int64_t> at) { return ok(smallWord(KRT_TRY(at))); }

Result<Word> foundOrError(Result<int64_t> at) {
  if (!at.error && at.value < 0)
    return fail(raise(krt_type_ValueError, "subsection not found"));
  return found(at);
}

Result<Word> count(ByteSpan text, Word what, Word start, Word end) {
  Part part;
  if (Object *error = Part::read(what, part))
    return fail(error);
  ByteSpan pattern = part.span();
  SearchBounds bounds(start, end, text.length);
  if (bounds.length() < pattern.length)
    return ok(smallWord(0));
  return ok(smallWord(countText(text.data, bounds.start, bounds.end,
                                pattern.data, pattern.length, INT64_MAX)));
}

//===----------------------------------------------------------------------===//
// Prefixes and suffixes
//===----------------------------------------------------------------------===//

bool standsAtEdge(ByteSpan text, ByteSpan part, const SearchBounds &bounds,
                  From side) {
  if (bounds.length() < part.length)
    return false;
  int64_t at = side == From::Left ? bounds.start : bounds.end - part.length;
  return part.length == 0 || sameChars(text.data + at, part.data, part.length);
}

Result<bool> matchesAny(ByteSpan text, Word parts, Word start, Word end,
                        From side) {
  SearchBounds bounds(start, end, text.length);
  if (isTuple(parts)) {
    auto *tuple = as<Tuple>(parts);
    for (int64_t i = 0; i < tuple->length; ++i)
      if (standsAtEdge(text, KRT_TRY(bytesLike(tuple->items[i])), bounds, side))
        return ok(true);
    return ok(false);
  }
  ByteSpan part;
  if (!isBytesLike(parts, part))
    return fail(raise(krt_type_TypeError,
                      "%s first arg must be bytes or a tuple of bytes, not %T",
                      side == From::Left ? "startswith" : "endswith", parts));
  return ok(standsAtEdge(text, part, bounds, side));
}

template <class T> Result<T *> removeEdge(T *b, Word what, From side) {
  ByteSpan part = KRT_TRY(bytesLike(what));
  ByteSpan text = spanOf(b);
  SearchBounds all(noneWord(), noneWord(), text.length);
  if (part.length && standsAtEdge(text, part, all, side)) {
    text.length -= part.length;
    if (side == From::Left)
      text.data += part.length;
  } else if constexpr (std::is_same_v<T, Bytes>) {
    return ok(retained(b));
  }
  return ok(copyLike<T>(text));
}

//===----------------------------------------------------------------------===//
// replace
//===----------------------------------------------------------------------===//

/// Writes runs of bytes one behind the other.
struct RunWriter {
  uint8_t *at;
  void put(const uint8_t *data, int64_t length) {
    if (length)
      memcpy(at, data, size_t(length));
    at += length;
  }
};

void writeReplaced(RunWriter out, ByteSpan text, ByteSpan old,
                   ByteSpan replacement, int64_t count) {
  if (old.length == 0) {
    for (int64_t i = 0; i < count; ++i) {
      out.put(replacement.data, replacement.length);
      if (i < text.length)
        out.put(text.data + i, 1);
    }
    if (count < text.length)
      out.put(text.data + count, text.length - count);
    return;
  }
  Searcher<uint8_t> searcher(old.data, old.length);
  int64_t start = 0;
  for (; count > 0; --count) {
    int64_t at = searcher.find(text.data, start, text.length);
    out.put(text.data + start, at - start);
    out.put(replacement.data, replacement.length);
    start = at + old.length;
  }
  out.put(text.data + start, text.length - start);
}

template <class T>
Result<T *> replace(T *b, Word oldArg, Word replacementArg, Word countArg) {
  ByteSpan old = KRT_TRY(bytesLike(oldArg));
  ByteSpan replacement = KRT_TRY(bytesLike(replacementArg));
  int64_t limit = KRT_TRY(sizeArg(countArg));
  ByteSpan text = spanOf(b);
  int64_t count = countText(text.data, 0, text.length, old.data, old.length,
                            limit < 0 ? INT64_MAX : limit);
  if (text.length < old.length || count == 0) {
    if constexpr (std::is_same_v<T, Bytes>)
      return ok(retained(b));
    return ok(copyLike<T>(text));
  }
  int64_t change, length;
  if (__builtin_mul_overflow(replacement.length - old.length, count, &change) ||
      __builtin_add_overflow(text.length, change, &length))
    return fail(raise(krt_type_OverflowError, "replace bytes is too long"));
  T *result = KRT_TRY(tryNewLike<T>(length));
  if (length)
    writeReplaced({result->data}, text, old, replacement, count);
  return ok(result);
}

} // namespace

#define KRT_BYTES_DEFINE(N, T)                                                 \
  Result<Word> krt_##N##_find(T *b, Word part, Word start, Word end) {         \
    return found(find(spanOf(b), part, start, end, From::Left));               \
  }                                                                            \
  Result<Word> krt_##N##_rfind(T *b, Word part, Word start, Word end) {        \
    return found(find(spanOf(b), part, start, end, From::Right));              \
  }                                                                            \
  Result<Word> krt_##N##_index(T *b, Word part, Word start, Word end) {        \
    return foundOrError(find(spanOf(b), part, start, end, From::Left));        \
  }                                                                            \
  Result<Word> krt_##N##_rindex(T *b, Word part, Word start, Word end) {       \
    return foundOrError(find(spanOf(b), part, start, end, From::Right));       \
  }                                                                            \
  Result<Word> krt_##N##_count(T *b, Word part, Word start, Word end) {        \
    return count(spanOf(b), part, start, end);                                 \
  }                                                                            \
  Result<bool> krt_##N##_startswith(T *b, Word prefix, Word start, Word end) { \
    return matchesAny(spanOf(b), prefix, start, end, From::Left);              \
  }                                                                            \
  Result<bool> krt_##N##_endswith(T *b, Word suffix, Word start, Word end) {   \
    return matchesAny(spanOf(b), suffix, start, end, From::Right);             \
  }                                                                            \
  Result<T *> krt_##N##_removeprefix(T *b, Word prefix) {                      \
    return removeEdge(b, prefix, From::Left);                                  \
  }                                                                            \
  Result<T *> krt_##N##_removesuffix(T *b, Word suffix) {                      \
    return removeEdge(b, suffix, From::Right);                                 \
  }                                                                            \
  Result<T *> krt_##N##_replace(T *b, Word old, Word replacement,              \
                                Word count) {                                  \
    return replace(b, old, replacement, count);                                \
  }
KRT_FOR_BYTES(KRT_BYTES_DEFINE)
#undef KRT_BYTES_DEFINE
