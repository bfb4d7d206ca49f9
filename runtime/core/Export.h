//===- Export.h - What C callers of an exported function need ---*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Called by the C functions that codegen/exports makes. Memory handed to C
// comes from malloc, so that the caller frees it with free.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_EXPORT_H
#define KRAIT_RUNTIME_CORE_EXPORT_H

#include "runtime/core/Object.h"

namespace krt {
/// `krait_error` of the C header; both null when there is no error.
struct ExportedError {
  char *type;    ///< "ValueError"
  char *message; ///< str() of the exception
};
} // namespace krt

/// Runs the module once; false, with the traceback on stderr, when it fails.
KRT_EXPORT bool krt_export_init(krt::Object *(*start)());
/// No error yet; false, with an error, when the library was not initialised.
/// `error` may be null.
KRT_EXPORT bool krt_export_begin(krt::ExportedError *error);
/// Describes an error (released) to the caller.
KRT_EXPORT void krt_export_fail(krt::Object *error, krt::ExportedError *result);
/// A str from UTF-8 text ended by a zero byte: TypeError for null,
/// UnicodeDecodeError for bad UTF-8.
KRT_EXPORT krt::Result<krt::Str *> krt_export_str(const char *text);
/// Text of a str (released): UnicodeEncodeError for a lone surrogate,
/// ValueError for a zero character.
KRT_EXPORT krt::Result<char *> krt_export_text(krt::Str *text);
/// OverflowError when the int (released) does not fit the C int of that many
/// bits.
KRT_EXPORT krt::Result<int64_t> krt_export_int(krt::Word value, int64_t bits);
KRT_EXPORT krt::Result<uint64_t> krt_export_uint(krt::Word value, int64_t bits);

#endif // KRAIT_RUNTIME_CORE_EXPORT_H
