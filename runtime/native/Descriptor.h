//===- Descriptor.h - os: files by descriptor -------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declared for Python in runtime/stdlib/os/_descriptors.py. A failed call is
// the OSError of its errno.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_DESCRIPTOR_H
#define KRAIT_RUNTIME_NATIVE_DESCRIPTOR_H

#include "runtime/core/Object.h"

KRT_EXPORT krt::Result<krt::Word> krt_os_open(krt::Word path, krt::Word flags,
                                              krt::Word mode);
KRT_EXPORT krt::Object *krt_os_close(krt::Word fd);
KRT_EXPORT krt::Result<krt::Bytes *> krt_os_read(krt::Word fd,
                                                 krt::Word length);
KRT_EXPORT krt::Result<krt::Bytes *>
krt_os_pread(krt::Word fd, krt::Word length, krt::Word offset);
KRT_EXPORT krt::Result<krt::Word> krt_os_pwrite(krt::Word fd, krt::Word data,
                                                krt::Word offset);
/// `data` is bytes-like; the number of bytes written.
KRT_EXPORT krt::Result<krt::Word> krt_os_write(krt::Word fd, krt::Word data);
KRT_EXPORT krt::Result<krt::Word> krt_os_lseek(krt::Word fd, krt::Word position,
                                               krt::Word whence);
/// The new descriptor is not inherited by programs that are started.
KRT_EXPORT krt::Result<krt::Word> krt_os_dup(krt::Word fd);
KRT_EXPORT krt::Result<krt::Word> krt_os_dup2(krt::Word fd, krt::Word fd2,
                                              bool inheritable);
KRT_EXPORT krt::Object *krt_os_fsync(krt::Word fd);
KRT_EXPORT krt::Object *krt_os_ftruncate(krt::Word fd, krt::Word length);
KRT_EXPORT krt::Object *krt_os_fchmod(krt::Word fd, krt::Word mode);
KRT_EXPORT krt::Object *krt_os_fchown(krt::Word fd, krt::Word uid,
                                      krt::Word gid);
KRT_EXPORT krt::Object *krt_os_fchdir(krt::Word fd);
KRT_EXPORT krt::Result<bool> krt_os_is_closed_on_exec(krt::Word fd);
KRT_EXPORT krt::Object *krt_os_set_closed_on_exec(krt::Word fd, bool on);
KRT_EXPORT krt::Result<bool> krt_os_is_nonblocking(krt::Word fd);
KRT_EXPORT krt::Object *krt_os_set_nonblocking(krt::Word fd, bool on);
/// The eleven fields of statvfs_result; `path` may be a descriptor.
KRT_EXPORT krt::Result<krt::Tuple *> krt_os_statvfs(krt::Word path);
KRT_EXPORT bool krt_os_isatty(krt::Word fd);
/// (descriptor to read from, descriptor to write to)
KRT_EXPORT krt::Result<krt::Tuple *> krt_os_pipe();
/// (columns, lines)
KRT_EXPORT krt::Result<krt::Tuple *> krt_os_terminal_size(krt::Word fd);

#endif // KRAIT_RUNTIME_NATIVE_DESCRIPTOR_H
