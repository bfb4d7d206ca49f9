//===- Export.cpp - What C callers of an exported function need -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Export.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Codec.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include <cstdlib>

using namespace krt;

namespace {

bool initialised;

/// A copy for C; null when there is no memory.
char *copyText(const void *text, size_t length) {
  auto *copy = static_cast<char *>(malloc(length + 1));
  if (copy) {
    memcpy(copy, text, length);
    copy[length] = 0;
  }
  return copy;
}

/// UTF-8 of a str (borrowed) for C.
Result<char *> toUtf8(Str *text, const char *handler) {
  Str *errors = krt_str_from_ascii(handler);
  Result<Bytes *> encoded = encodeText(text, Codec{CodecKind::Utf8, 0}, errors);
  release(errors);
  Bytes *bytes = KRT_TRY(encoded);
  char *copy = copyText(bytes->data, size_t(bytes->length));
  bool hasZero = memchr(bytes->data, 0, size_t(bytes->length)) != nullptr;
  release(bytes);
  if (!copy)
    return fail(raiseMemoryError());
  if (hasZero) {
    free(copy);
    return fail(raise(krt_type_ValueError, "embedded null character"));
  }
  return ok(copy);
}

} // namespace

bool krt_export_init(Object *(*start)()) {
  if (initialised)
    return true;
  if (!krt_init_library())
    return false;
  if (Object *error = start()) {
    krt_handle_uncaught(error);
    return false;
  }
  initialised = true;
  return true;
}

bool krt_export_begin(ExportedError *error) {
  if (error)
    *error = {nullptr, nullptr};
  if (initialised || !error)
    return initialised;
  // Without the runtime there are no objects to describe it with.
  static constexpr char type[] = "RuntimeError";
  static constexpr char message[] = "the library is not initialised";
  error->type = copyText(type, sizeof(type) - 1);
  error->message = copyText(message, sizeof(message) - 1);
  return false;
}

void krt_export_fail(Object *error, ExportedError *result) {
  if (result) {
    const char *name = error->type->name;
    result->type = copyText(name, strlen(name));
    Result<Str *> shown = krt_str(word(error));
    Result<char *> text = {nullptr, shown.error};
    if (!shown.error) {
      text = toUtf8(shown.value, "backslashreplace");
      release(shown.value);
    }
    result->message = text.error ? copyText("", 0) : text.value;
    if (text.error)
      release(text.error);
  }
  release(error);
}

Result<Str *> krt_export_str(const char *text) {
  if (!text)
    return fail(raise(krt_type_TypeError, "expected str, got a null pointer"));
  Str *strict = krt_str_from_ascii("strict");
  ByteSpan bytes = {reinterpret_cast<const uint8_t *>(text),
                    int64_t(strlen(text))};
  Result<Str *> result = decodeText(bytes, Codec{CodecKind::Utf8, 0}, strict);
  release(strict);
  return result;
}

Result<char *> krt_export_text(Str *text) {
  Result<char *> result = toUtf8(text, "strict");
  release(text);
  return result;
}

/// Too large, or too small.
static Object *raiseTooLarge(const char *type, int64_t bits) {
  return raise(krt_type_OverflowError,
               "Python int too large to convert to C %s%d_t", type, int(bits));
}

Result<int64_t> krt_export_int(Word value, int64_t bits) {
  bool fits;
  int64_t number = krt_int_to_i64(value, &fits);
  release(value);
  int64_t above = number >> (bits - 1); // of a number that fits: 0 or -1
  if (!fits || (above != 0 && above != -1))
    return fail(raiseTooLarge("int", bits));
  return ok(number);
}

Result<uint64_t> krt_export_uint(Word value, int64_t bits) {
  IntView view(value);
  uint64_t number = view.isZero() ? 0 : view.limbs[0];
  bool fits = view.bitLength() <= bits, negative = view.negative;
  release(value);
  if (negative)
    return fail(raise(krt_type_OverflowError,
                      "can't convert negative int to unsigned"));
  if (!fits)
    return fail(raiseTooLarge("uint", bits));
  return ok(number);
}
