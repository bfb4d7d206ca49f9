//===- BinaryFile.h - Methods of buffered and raw binary files --*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declared for Python in runtime/stdlib/builtins/io.py. Sizes are an int or
// None; data is any bytes-like value.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_BINARYFILE_H
#define KRAIT_RUNTIME_NATIVE_BINARYFILE_H

#include "runtime/native/File.h"

KRT_EXPORT krt::Result<krt::Bytes *> krt_binaryfile_read(krt::File *f,
                                                         krt::Word size);
/// At most one read of the descriptor.
KRT_EXPORT krt::Result<krt::Bytes *> krt_binaryfile_read1(krt::File *f,
                                                          krt::Word size);
KRT_EXPORT krt::Result<krt::Bytes *> krt_binaryfile_peek(krt::File *f,
                                                         krt::Word size);
KRT_EXPORT krt::Result<krt::Bytes *> krt_binaryfile_readline(krt::File *f,
                                                             krt::Word size);
KRT_EXPORT krt::Result<krt::List *> krt_binaryfile_readlines(krt::File *f,
                                                             krt::Word hint);
KRT_EXPORT krt::Result<krt::Word>
krt_binaryfile_readinto(krt::File *f, krt::ByteArray *buffer);
/// The `next` slot: the next line, or `*done`.
KRT_EXPORT krt::Result<krt::Word> krt_binaryfile_next(krt::Object *self,
                                                      bool *done);
/// __next__: StopIteration at the end.
KRT_EXPORT krt::Result<krt::Bytes *> krt_binaryfile_next_bytes(krt::File *f);
KRT_EXPORT krt::Result<krt::Word> krt_binaryfile_write(krt::File *f,
                                                       krt::Word data);
KRT_EXPORT krt::Result<krt::Word> krt_binaryfile_tell(krt::File *f);
KRT_EXPORT krt::Result<krt::Word>
krt_binaryfile_seek(krt::File *f, krt::Word offset, krt::Word whence);
KRT_EXPORT krt::Result<krt::Word> krt_binaryfile_truncate(krt::File *f,
                                                          krt::Word size);

#endif // KRAIT_RUNTIME_NATIVE_BINARYFILE_H
