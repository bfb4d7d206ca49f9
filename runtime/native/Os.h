//===- Os.h - The native part of os and os.path -----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Paths are str or bytes. An error is the OSError of the system call with the
// path as its filename.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_OS_H
#define KRAIT_RUNTIME_NATIVE_OS_H

#include "runtime/core/Object.h"

KRT_EXPORT krt::Object *krt_os_mkdir(krt::Word path, krt::Word mode);
KRT_EXPORT krt::Object *krt_os_rmdir(krt::Word path);
KRT_EXPORT krt::Object *krt_os_unlink(krt::Word path);
/// os.rename and os.replace, which are the same on POSIX.
KRT_EXPORT krt::Object *krt_os_rename(krt::Word from, krt::Word to);
KRT_EXPORT krt::Object *krt_os_link(krt::Word from, krt::Word to);
KRT_EXPORT krt::Object *krt_os_symlink(krt::Word from, krt::Word to);
KRT_EXPORT krt::Result<krt::Str *> krt_os_readlink(krt::Word path);
KRT_EXPORT krt::Object *krt_os_chdir(krt::Word path);
KRT_EXPORT krt::Object *krt_os_chmod(krt::Word path, krt::Word mode);
/// Times in nanoseconds; both None for now.
KRT_EXPORT krt::Object *krt_os_utime(krt::Word path, krt::Word accessed,
                                     krt::Word modified);
KRT_EXPORT krt::Object *krt_os_chown(krt::Word path, krt::Word uid,
                                     krt::Word gid, bool followLinks);
KRT_EXPORT krt::Object *krt_os_mkfifo(krt::Word path, krt::Word mode);
KRT_EXPORT krt::Object *krt_os_truncate(krt::Word path, krt::Word length);
KRT_EXPORT krt::Result<bool> krt_os_access(krt::Word path, krt::Word mode);
KRT_EXPORT krt::Result<krt::Str *> krt_os_getcwd();

/// Names in the order of the directory, without . and ..
KRT_EXPORT krt::Result<krt::List *> krt_os_listdir(krt::Word path);
/// For each entry its name, then its type as DT_REG, DT_DIR, DT_LNK or
/// another number, 0 when the system does not say; flat.
KRT_EXPORT krt::Result<krt::List *> krt_os_entries(krt::Word path);
/// The ten items of stat_result; atime, mtime and ctime as floats; the same in
/// nanoseconds with block size, blocks and rdev. `path` may be a descriptor.
KRT_EXPORT krt::Result<krt::Tuple *> krt_os_stat(krt::Word path,
                                                 bool followLinks);
/// st_mode of the path, or -1 when it cannot be read (for exists() and its
/// like, which do not raise).
KRT_EXPORT krt::Word krt_os_mode(krt::Word path, bool followLinks);

KRT_EXPORT krt::Object *krt_os_setenv(krt::Str *name, krt::Str *value);
KRT_EXPORT krt::Object *krt_os_unsetenv(krt::Str *name);
/// Names and values of the environment, flat.
KRT_EXPORT krt::List *krt_os_environ();

/// The home folder of a user, "" for the current one; None when unknown.
KRT_EXPORT krt::Result<krt::Word> krt_os_home(krt::Str *user);

KRT_EXPORT krt::Word krt_os_getpid();
KRT_EXPORT krt::Word krt_os_getppid();
KRT_EXPORT krt::Word krt_os_getuid();
KRT_EXPORT krt::Word krt_os_geteuid();
KRT_EXPORT krt::Word krt_os_getgid();
KRT_EXPORT krt::Word krt_os_getegid();
KRT_EXPORT krt::Result<krt::Str *> krt_os_getlogin();
/// The mask that was set before.
KRT_EXPORT krt::Word krt_os_umask(krt::Word mask);
KRT_EXPORT krt::Object *krt_os_kill(krt::Word pid, krt::Word signal);
KRT_EXPORT void krt_os_abort();
KRT_EXPORT void krt_os_sync();
/// The fields of uname_result, of times_result, and three load averages.
KRT_EXPORT krt::Tuple *krt_os_uname();
KRT_EXPORT krt::Tuple *krt_os_times();
KRT_EXPORT krt::Result<krt::Tuple *> krt_os_getloadavg();
KRT_EXPORT krt::Word krt_os_cpu_count();
KRT_EXPORT krt::Result<krt::Bytes *> krt_os_urandom(krt::Word size);
KRT_EXPORT krt::Str *krt_os_strerror(krt::Word code);
KRT_EXPORT krt::Result<krt::Word> krt_os_system(krt::Str *command);
KRT_EXPORT void krt_os_exit(krt::Word status);

#endif // KRAIT_RUNTIME_NATIVE_OS_H
