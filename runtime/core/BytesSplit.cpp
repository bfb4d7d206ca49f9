//===- BytesSplit.cpp - Methods of bytes and bytearray that cut and join -===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// split, rsplit, splitlines, partition, strip and join, on the algorithms of
// TextSplit.h. White space is ASCII white space.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Join.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextSplit.h"
#include <type_traits>

using namespace krt;

namespace {

bool isByteSpace(uint8_t c) { return c == ' ' || (c >= 0x9 && c <= 0xD); }

//===----------------------------------------------------------------------===//
// split, rsplit, splitlines
//===----------------------------------------------------------------------===//

/// Collects ranges of some bytes as a list of T.
template <class T> class PartList {
public:
  explicit PartList(const uint8_t *data)
      : data(data), list(krt_list_new(ElemKind::Word, 12)) {}
  void operator()(int64_t start, int64_t end) {
    listAppendWord(list, word(copyLike<T>({data + start, end - start})));
  }
  List *finish(bool reversed) {
    if (reversed)
      krt_list_reverse(list);
    return list;
  }

private:
  const uint8_t *data;
  List *list;
};

template <class T>
Result<List *> split(T *b, Word separator, Word limitArg, bool fromRight) {
  int64_t limit = KRT_TRY(sizeArg(limitArg));
  if (limit < 0)
    limit = INT64_MAX;
  ByteSpan text = spanOf(b);
  ByteSpan by{nullptr, 0};
  if (!isNone(separator)) {
    by = KRT_TRY(bytesLike(separator));
    if (by.length == 0)
      return fail(raise(krt_type_ValueError, "empty separator"));
  }
  PartList<T> parts(text.data);
  auto emit = [&](int64_t start, int64_t end) { parts(start, end); };
  if (by.length == 0) {
    if (fromRight)
      rsplitSpace(text.data, text.length, limit, isByteSpace, emit);
    else
      splitSpace(text.data, text.length, limit, isByteSpace, emit);
  } else {
    if (fromRight)
      rsplitAt(text.data, text.length, by.data, by.length, limit, emit);
    else
      splitAt(text.data, text.length, by.data, by.length, limit, emit);
  }
  return ok(parts.finish(fromRight));
}

template <class T> List *splitLinesOf(T *b, bool keepEnds) {
  PartList<T> parts(b->data);
  splitLines(
      static_cast<const uint8_t *>(b->data), b->length, keepEnds,
      [](uint8_t c) { return c == '\n' || c == '\r'; },
      [&](int64_t start, int64_t end) { parts(start, end); });
  return parts.finish(false);
}

//===----------------------------------------------------------------------===//
// partition
//===----------------------------------------------------------------------===//

template <class T>
Result<Tuple *> partition(T *b, Word separator, bool fromRight) {
  ByteSpan by = KRT_TRY(bytesLike(separator));
  if (by.length == 0)
    return fail(raise(krt_type_ValueError, "empty separator"));
  ByteSpan text = spanOf(b);
  int64_t at = fromRight
                   ? findLastText(text.data, 0, text.length, by.data, by.length)
                   : findText(text.data, 0, text.length, by.data, by.length);
  ByteSpan parts[3] = {{text.data, 0}, {text.data, 0}, {text.data, 0}};
  if (at < 0) {
    parts[fromRight ? 2 : 0] = text;
  } else {
    parts[0].length = at;
    parts[1] = by;
    parts[2] = {text.data + at + by.length, text.length - at - by.length};
  }
  Word items[3];
  for (int i = 0; i < 3; ++i) {
    // bytes hands the separator itself back, whatever its type.
    bool itself = std::is_same_v<T, Bytes> && i == 1 && at >= 0;
    items[i] = itself ? retained(separator) : word(copyLike<T>(parts[i]));
  }
  return ok(tupleFromOwned(items, 3));
}

//===----------------------------------------------------------------------===//
// strip
//===----------------------------------------------------------------------===//

template <class T> Result<T *> strip(T *b, Word chars, bool left, bool right) {
  bool dropped[256] = {};
  if (isNone(chars)) {
    for (int c = 0; c < 256; ++c)
      dropped[c] = isByteSpace(uint8_t(c));
  } else {
    ByteSpan set = KRT_TRY(bytesLike(chars));
    for (int64_t i = 0; i < set.length; ++i)
      dropped[set.data[i]] = true;
  }
  StripRange range =
      stripRange(static_cast<const uint8_t *>(b->data), b->length, left, right,
                 [&](uint8_t c) { return dropped[c]; });
  if constexpr (std::is_same_v<T, Bytes>)
    if (range.end - range.start == b->length)
      return ok(retained(b));
  return ok(copyLike<T>({b->data + range.start, range.end - range.start}));
}

//===----------------------------------------------------------------------===//
// join
//===----------------------------------------------------------------------===//

template <class T>
Result<T *> joinItems(ByteSpan separator, const Word *items, int64_t count) {
  if constexpr (std::is_same_v<T, Bytes>)
    if (count == 1 && isa(items[0], krt_type_bytes))
      return ok(retained(as<Bytes>(items[0])));
  int64_t length = 0;
  for (int64_t i = 0; i < count; ++i) {
    ByteSpan item;
    if (!isBytesLike(items[i], item))
      return fail(
          raise(krt_type_TypeError,
                "sequence item %lld: expected a bytes-like object, %T found",
                (long long)i, items[i]));
    int64_t more = item.length + (i ? separator.length : 0);
    if (more > INT64_MAX - length)
      return fail(raise(krt_type_OverflowError, "join() result is too long"));
    length += more;
  }
  T *result = KRT_TRY(tryNewLike<T>(length));
  uint8_t *at = result->data;
  auto put = [&](ByteSpan span) {
    if (span.length)
      memcpy(at, span.data, size_t(span.length));
    at += span.length;
  };
  for (int64_t i = 0; i < count; ++i) {
    if (i)
      put(separator);
    ByteSpan item;
    isBytesLike(items[i], item);
    put(item);
  }
  return ok(result);
}

template <class T> Result<T *> join(T *separator, Word iterable) {
  return joinIterable(iterable, [&](const Word *items, int64_t count) {
    // Running the iterator may have changed a bytearray separator.
    return joinItems<T>(spanOf(separator), items, count);
  });
}

} // namespace

#define KRT_BYTES_DEFINE(N, T)                                                 \
  Result<List *> krt_##N##_split(T *b, Word separator, Word limit) {           \
    return split(b, separator, limit, false);                                  \
  }                                                                            \
  Result<List *> krt_##N##_rsplit(T *b, Word separator, Word limit) {          \
    return split(b, separator, limit, true);                                   \
  }                                                                            \
  List *krt_##N##_splitlines(T *b, bool keepEnds) {                            \
    return splitLinesOf(b, keepEnds);                                          \
  }                                                                            \
  Result<Tuple *> krt_##N##_partition(T *b, Word separator) {                  \
    return partition(b, separator, false);                                     \
  }                                                                            \
  Result<Tuple *> krt_##N##_rpartition(T *b, Word separator) {                 \
    return partition(b, separator, true);                                      \
  }                                                                            \
  Result<T *> krt_##N##_strip(T *b, Word chars) {                              \
    return strip(b, chars, true, true);                                        \
  }                                                                            \
  Result<T *> krt_##N##_lstrip(T *b, Word chars) {                             \
    return strip(b, chars, true, false);                                       \
  }                                                                            \
  Result<T *> krt_##N##_rstrip(T *b, Word chars) {                             \
    return strip(b, chars, false, true);                                       \
  }                                                                            \
  Result<T *> krt_##N##_join(T *b, Word iterable) { return join(b, iterable); }
KRT_FOR_BYTES(KRT_BYTES_DEFINE)
#undef KRT_BYTES_DEFINE
