//===- FileType.h - Methods of every file -----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declared for Python in runtime/stdlib/builtins/io.py.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_FILETYPE_H
#define KRAIT_RUNTIME_NATIVE_FILETYPE_H

#include "runtime/native/File.h"

/// Closing twice is no error.
KRT_EXPORT krt::Object *krt_file_close(krt::File *f);
KRT_EXPORT krt::Object *krt_file_flush(krt::File *f);
KRT_EXPORT bool krt_file_closed(krt::File *f);
KRT_EXPORT krt::Result<krt::Word> krt_file_fileno(krt::File *f);
KRT_EXPORT krt::Result<bool> krt_file_isatty(krt::File *f);
KRT_EXPORT krt::Result<bool> krt_file_readable(krt::File *f);
KRT_EXPORT krt::Result<bool> krt_file_writable(krt::File *f);
KRT_EXPORT krt::Result<bool> krt_file_seekable(krt::File *f);
/// __enter__ and __iter__: the file itself, ValueError when closed.
KRT_EXPORT krt::Result<krt::File *> krt_file_enter(krt::File *f);
/// For writelines(), which fails on a closed file even without lines.
KRT_EXPORT krt::Object *krt_file_check_open(krt::File *f);
KRT_EXPORT krt::Word krt_file_name(krt::File *f);
KRT_EXPORT krt::Str *krt_file_mode(krt::File *f);
KRT_EXPORT krt::Str *krt_file_encoding(krt::File *f);
KRT_EXPORT krt::Str *krt_file_errors(krt::File *f);
KRT_EXPORT bool krt_file_line_buffering(krt::File *f);
KRT_EXPORT bool krt_file_write_through(krt::File *f);

/// sys.stdin (0), sys.stdout (1), sys.stderr (2).
KRT_EXPORT krt::File *krt_std_stream(krt::Word which);

#endif // KRAIT_RUNTIME_NATIVE_FILETYPE_H
