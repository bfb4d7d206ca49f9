//===- Path.cpp - Paths for system calls ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The file system encoding is UTF-8 with surrogateescape (PEP 383), as CPython
// has it on every Linux locale in use.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Path.h"
#include "runtime/core/Str.h"
#include "runtime/core/StrMethods.h"

using namespace krt;

NativePath::~NativePath() {
  if (text != local)
    deallocate(text);
}

Object *NativePath::set(Word path) {
  KRT_STATIC_STR(encoding, "utf-8");
  KRT_STATIC_STR(handler, "surrogateescape");
  const uint8_t *bytes;
  int64_t length;
  Bytes *encoded = nullptr;
  if (isInstance(path, &krt_type_str)) {
    Str *s = as<Str>(path);
    if (isAscii(s)) {
      bytes = s->data;
      length = s->length;
    } else {
      Result<Bytes *> result = krt_str_encode(s, encoding.get(), handler.get());
      if (result.error)
        return result.error;
      encoded = result.value;
      bytes = encoded->data;
      length = encoded->length;
    }
  } else if (isInstance(path, &krt_type_bytes)) {
    bytes = as<Bytes>(path)->data;
    length = as<Bytes>(path)->length;
  } else {
    return raise(krt_type_TypeError,
                 "expected str, bytes or os.PathLike object, not %T", path);
  }
  Object *error = nullptr;
  if (memchr(bytes, 0, size_t(length))) {
    error = raise(krt_type_ValueError, "embedded null byte");
  } else {
    if (length >= int64_t(sizeof local))
      text = static_cast<char *>(allocate(size_t(length) + 1));
    memcpy(text, bytes, size_t(length));
    text[length] = 0;
  }
  if (encoded)
    release(encoded);
  return error;
}

Str *krt::strFromSystem(const char *text) {
  return krt_str_from_utf8(text, int64_t(strlen(text)));
}
