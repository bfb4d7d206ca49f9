//===- OpenFile.h - open() --------------------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_OPENFILE_H
#define KRAIT_RUNTIME_NATIVE_OPENFILE_H

#include "runtime/native/File.h"

/// open(): `file` is a str, bytes or int; encoding, errors and newline a str or
/// None. The class of the result follows from mode and buffering.
KRT_EXPORT krt::Result<krt::File *>
krt_open(krt::Word file, krt::Str *mode, krt::Word buffering,
         krt::Word encoding, krt::Word errors, krt::Word newline, bool closefd);

/// The same where the class of the result is not known from the arguments.
KRT_EXPORT krt::Result<krt::Word> krt_open_any(krt::Word file, krt::Str *mode,
                                               krt::Word buffering,
                                               krt::Word encoding,
                                               krt::Word errors,
                                               krt::Word newline, bool closefd);

#endif // KRAIT_RUNTIME_NATIVE_OPENFILE_H
