//===- Os.cpp - The native part of os and os.path -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Os.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/Path.h"
#include "runtime/platform/Platform.h"
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace krt;

namespace {

/// Calls `call(path)` until it is not interrupted; the OSError when it gives
/// something below 0.
template <class Call> Object *withPath(Word path, Call call) {
  NativePath native;
  if (Object *error = native.set(path))
    return error;
  while (call(native.get()) < 0) {
    if (errno != EINTR)
      return krt_raise_os_error(errno, path, 0);
    if (Object *error = krt_check_signals())
      return error;
  }
  return nullptr;
}

template <class Call> Object *withPaths(Word from, Word to, Call call) {
  NativePath first, second;
  if (Object *error = first.set(from))
    return error;
  if (Object *error = second.set(to))
    return error;
  if (call(first.get(), second.get()) < 0)
    return krt_raise_os_error(errno, from, to);
  return nullptr;
}

int64_t nanoseconds(const timespec &t) {
  return int64_t(t.tv_sec) * 1000000000 + t.tv_nsec;
}

Tuple *statTuple(const struct stat &info) {
  const timespec times[] = {info.st_atim, info.st_mtim, info.st_ctim};
  Tuple *result = krt_tuple_new(16);
  Word *items = result->items;
  items[0] = smallWord(info.st_mode);
  items[1] = krt_int_from_u64(info.st_ino);
  items[2] = krt_int_from_u64(info.st_dev);
  items[3] = smallWord(int64_t(info.st_nlink));
  items[4] = smallWord(info.st_uid);
  items[5] = smallWord(info.st_gid);
  items[6] = krt_int_from_i64(info.st_size);
  for (int i = 0; i < 3; ++i) {
    items[7 + i] = krt_int_from_i64(times[i].tv_sec);
    items[10 + i] =
        boxFloat(double(times[i].tv_sec) + 1e-9 * double(times[i].tv_nsec));
    items[13 + i] = krt_int_from_i64(nanoseconds(times[i]));
  }
  return result;
}

bool isDots(const char *name) {
  return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2]));
}

/// Calls `each(entry)` for every entry but . and ..
template <class Each> Object *readDirectory(Word path, Each each) {
  NativePath native;
  if (Object *error = native.set(path))
    return error;
  DIR *directory = opendir(native.get());
  if (!directory)
    return krt_raise_os_error(errno, path, 0);
  Object *error = nullptr;
  for (;;) {
    errno = 0;
    dirent *entry = readdir(directory);
    if (!entry) {
      if (errno)
        error = krt_raise_os_error(errno, path, 0);
      break;
    }
    if (!isDots(entry->d_name))
      each(entry);
  }
  closedir(directory);
  return error;
}

timespec timespecOf(double value) {
  double whole = __builtin_floor(value);
  return {time_t(whole), long((value - whole) * 1e9)};
}

} // namespace

//===----------------------------------------------------------------------===//
// Changing the file system
//===----------------------------------------------------------------------===//

Object *krt_os_mkdir(Word path, Word mode) {
  auto bits = mode_t(krt_int_clamp_i64(mode));
  return withPath(path, [&](const char *p) { return mkdir(p, bits); });
}

Object *krt_os_rmdir(Word path) {
  return withPath(path, [](const char *p) { return rmdir(p); });
}

Object *krt_os_unlink(Word path) {
  return withPath(path, [](const char *p) { return unlink(p); });
}

Object *krt_os_rename(Word from, Word to) {
  return withPaths(from, to, rename);
}

Object *krt_os_link(Word from, Word to) { return withPaths(from, to, link); }

Object *krt_os_symlink(Word from, Word to) {
  return withPaths(from, to, symlink);
}

Result<Str *> krt_os_readlink(Word path) {
  char target[4096];
  ssize_t length = -1;
  if (Object *error = withPath(path, [&](const char *p) {
        length = readlink(p, target, sizeof target - 1);
        return int(length);
      }))
    return fail(error);
  target[length] = 0;
  return ok(strFromSystem(target));
}

Object *krt_os_chdir(Word path) {
  return withPath(path, [](const char *p) { return chdir(p); });
}

Object *krt_os_chmod(Word path, Word mode) {
  auto bits = mode_t(krt_int_clamp_i64(mode));
  return withPath(path, [&](const char *p) { return chmod(p, bits); });
}

Object *krt_os_utime(Word path, double accessed, double modified) {
  timespec times[2] = {timespecOf(accessed), timespecOf(modified)};
  return withPath(
      path, [&](const char *p) { return utimensat(AT_FDCWD, p, times, 0); });
}

Object *krt_os_truncate(Word path, Word length) {
  int64_t bytes = krt_int_clamp_i64(length);
  return withPath(path, [&](const char *p) { return truncate(p, bytes); });
}

Result<bool> krt_os_access(Word path, Word mode) {
  NativePath native;
  if (Object *error = native.set(path))
    return fail(error);
  return ok(access(native.get(), int(krt_int_clamp_i64(mode))) == 0);
}

Result<Str *> krt_os_getcwd() {
  char *path = getcwd(nullptr, 0);
  if (!path)
    return fail(krt_raise_os_error(errno, 0, 0));
  Str *text = strFromSystem(path);
  free(path);
  return ok(text);
}

//===----------------------------------------------------------------------===//
// Looking at the file system
//===----------------------------------------------------------------------===//

Result<List *> krt_os_listdir(Word path) {
  List *names = krt_list_new(ElemKind::Word, 0);
  Object *error = readDirectory(path, [&](const dirent *entry) {
    krt_list_push_w(names, word(strFromSystem(entry->d_name)));
  });
  if (!error)
    return ok(names);
  release(names);
  return fail(error);
}

Result<List *> krt_os_entries(Word path) {
  List *entries = krt_list_new(ElemKind::Word, 0);
  Object *error = readDirectory(path, [&](const dirent *entry) {
    krt_list_push_w(entries, word(strFromSystem(entry->d_name)));
    krt_list_push_w(entries, smallWord(entry->d_type));
  });
  if (!error)
    return ok(entries);
  release(entries);
  return fail(error);
}

Result<Tuple *> krt_os_stat(Word path, bool followLinks) {
  struct stat info;
  if (Object *error = withPath(path, [&](const char *p) {
        return followLinks ? stat(p, &info) : lstat(p, &info);
      }))
    return fail(error);
  return ok(statTuple(info));
}

Result<Tuple *> krt_os_fstat(Word fd) {
  struct stat info;
  if (fstat(int(krt_int_clamp_i64(fd)), &info))
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(statTuple(info));
}

Word krt_os_mode(Word path, bool followLinks) {
  NativePath native;
  struct stat info;
  if (Object *error = native.set(path)) {
    release(error);
    return smallWord(-1);
  }
  int failed =
      followLinks ? stat(native.get(), &info) : lstat(native.get(), &info);
  return smallWord(failed ? -1 : int64_t(info.st_mode));
}

//===----------------------------------------------------------------------===//
// Environment and process
//===----------------------------------------------------------------------===//

Result<Word> krt_os_getenv(Str *name) {
  NativePath native;
  if (Object *error = native.set(word(name)))
    return fail(error);
  const char *value = getenv(native.get());
  return ok(value ? word(strFromSystem(value)) : retained(noneWord()));
}

Object *krt_os_setenv(Str *name, Str *value) {
  NativePath nativeName, nativeValue;
  if (Object *error = nativeName.set(word(name)))
    return error;
  if (Object *error = nativeValue.set(word(value)))
    return error;
  if (strchr(nativeName.get(), '='))
    return raise(krt_type_ValueError, "illegal environment variable name");
  if (setenv(nativeName.get(), nativeValue.get(), 1))
    return krt_raise_os_error(errno, 0, 0);
  return nullptr;
}

Object *krt_os_unsetenv(Str *name) {
  NativePath native;
  if (Object *error = native.set(word(name)))
    return error;
  if (unsetenv(native.get()))
    return krt_raise_os_error(errno, 0, 0);
  return nullptr;
}

List *krt_os_environ() {
  List *all = krt_list_new(ElemKind::Word, 0);
  for (char **entry = environ; entry && *entry; ++entry) {
    const char *equals = strchr(*entry + 1, '=');
    if (!equals)
      continue;
    krt_list_push_w(all, word(krt_str_from_utf8(*entry, equals - *entry)));
    krt_list_push_w(all, word(strFromSystem(equals + 1)));
  }
  return all;
}

Result<Word> krt_os_home(Str *user) {
  NativePath native;
  if (Object *error = native.set(word(user)))
    return fail(error);
  const char *home = nullptr;
  if (user->length == 0)
    home = getenv("HOME");
  if (!home) {
    const passwd *entry =
        user->length ? getpwnam(native.get()) : getpwuid(getuid());
    home = entry ? entry->pw_dir : nullptr;
  }
  return ok(home ? word(strFromSystem(home)) : retained(noneWord()));
}

Word krt_os_getpid() { return smallWord(getpid()); }
Word krt_os_getppid() { return smallWord(getppid()); }
Word krt_os_getuid() { return smallWord(getuid()); }
Word krt_os_cpu_count() { return smallWord(sysconf(_SC_NPROCESSORS_ONLN)); }

Result<Bytes *> krt_os_urandom(Word size) {
  int64_t length = krt_int_clamp_i64(size);
  if (length < 0)
    return fail(raise(krt_type_ValueError, "negative argument not allowed"));
  Bytes *bytes = KRT_TRY(tryNewBytes(length));
  if (int failed =
          length ? platform::randomBytes(bytes->data, size_t(length)) : 0) {
    release(bytes);
    return fail(krt_raise_os_error(failed, 0, 0));
  }
  return ok(bytes);
}

Str *krt_os_strerror(Word code) {
  return strFromSystem(strerror(int(krt_int_clamp_i64(code))));
}

Result<Word> krt_os_system(Str *command) {
  NativePath native;
  if (Object *error = native.set(word(command)))
    return fail(error);
  return ok(smallWord(system(native.get())));
}

void krt_os_exit(Word status) { _exit(int(krt_int_clamp_i64(status))); }

Object *krt_os_close(Word fd) {
  if (close(int(krt_int_clamp_i64(fd))))
    return krt_raise_os_error(errno, 0, 0);
  return nullptr;
}
