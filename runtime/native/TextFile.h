//===- TextFile.h - Methods of TextIOWrapper --------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declared for Python in runtime/stdlib/builtins/io.py. Sizes are an int or
// None.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_TEXTFILE_H
#define KRAIT_RUNTIME_NATIVE_TEXTFILE_H

#include "runtime/native/File.h"

KRT_EXPORT krt::Result<krt::Str *> krt_textfile_read(krt::File *f,
                                                     krt::Word size);
KRT_EXPORT krt::Result<krt::Str *> krt_textfile_readline(krt::File *f,
                                                         krt::Word size);
KRT_EXPORT krt::Result<krt::List *> krt_textfile_readlines(krt::File *f,
                                                           krt::Word hint);
/// The `next` slot: the next line, or `*done`.
KRT_EXPORT krt::Result<krt::Word> krt_textfile_next(krt::Object *self,
                                                    bool *done);
/// __next__: StopIteration at the end.
KRT_EXPORT krt::Result<krt::Str *> krt_textfile_next_str(krt::File *f);
KRT_EXPORT krt::Result<krt::Word> krt_textfile_write(krt::File *f,
                                                     krt::Str *text);
/// One item of writelines(): TypeError when it is no str.
KRT_EXPORT krt::Object *krt_textfile_write_line(krt::File *f, krt::Word line);
KRT_EXPORT krt::Result<krt::Word> krt_textfile_tell(krt::File *f);
KRT_EXPORT krt::Result<krt::Word>
krt_textfile_seek(krt::File *f, krt::Word cookie, krt::Word whence);
KRT_EXPORT krt::Result<krt::Word> krt_textfile_truncate(krt::File *f,
                                                        krt::Word size);
/// None, a str, or a tuple of str: the line endings seen so far.
KRT_EXPORT krt::Word krt_textfile_newlines(krt::File *f);

#endif // KRAIT_RUNTIME_NATIVE_TEXTFILE_H
