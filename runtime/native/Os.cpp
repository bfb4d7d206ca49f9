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
#include <initializer_list>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/times.h>
#include <sys/utsname.h>
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
  Tuple *ten = krt_tuple_new(10), *floats = krt_tuple_new(3);
  Tuple *more = krt_tuple_new(6);
  Word *items = ten->items;
  items[0] = smallWord(info.st_mode);
  items[1] = krt_int_from_u64(info.st_ino);
  items[2] = krt_int_from_u64(info.st_dev);
  items[3] = smallWord(int64_t(info.st_nlink));
  items[4] = smallWord(info.st_uid);
  items[5] = smallWord(info.st_gid);
  items[6] = krt_int_from_i64(info.st_size);
  for (int i = 0; i < 3; ++i) {
    items[7 + i] = krt_int_from_i64(times[i].tv_sec);
    floats->items[i] =
        boxFloat(double(times[i].tv_sec) + 1e-9 * double(times[i].tv_nsec));
    more->items[i] = krt_int_from_i64(nanoseconds(times[i]));
  }
  more->items[3] = smallWord(info.st_blksize);
  more->items[4] = krt_int_from_i64(info.st_blocks);
  more->items[5] = krt_int_from_u64(info.st_rdev);
  Tuple *result = krt_tuple_new(3);
  result->items[0] = word(ten);
  result->items[1] = word(floats);
  result->items[2] = word(more);
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

/// Nanoseconds, or None for now.
timespec timespecOf(Word value) {
  if (isNone(value))
    return {0, UTIME_NOW};
  int64_t time = krt_int_clamp_i64(value);
  int64_t rest = time % 1000000000;
  if (rest < 0)
    rest += 1000000000;
  return {time_t((time - rest) / 1000000000), long(rest)};
}

Tuple *textTuple(std::initializer_list<const char *> texts) {
  Tuple *tuple = krt_tuple_new(int64_t(texts.size()));
  Word *item = tuple->items;
  for (const char *text : texts)
    *item++ = word(strFromSystem(text));
  return tuple;
}

Tuple *floatTuple(std::initializer_list<double> values) {
  Tuple *tuple = krt_tuple_new(int64_t(values.size()));
  Word *item = tuple->items;
  for (double value : values)
    *item++ = boxFloat(value);
  return tuple;
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

Object *krt_os_utime(Word path, Word accessed, Word modified) {
  timespec times[2] = {timespecOf(accessed), timespecOf(modified)};
  return withPath(
      path, [&](const char *p) { return utimensat(AT_FDCWD, p, times, 0); });
}

Object *krt_os_chown(Word path, Word uid, Word gid, bool followLinks) {
  auto user = uid_t(krt_int_clamp_i64(uid));
  auto group = gid_t(krt_int_clamp_i64(gid));
  return withPath(path, [&](const char *p) {
    return followLinks ? chown(p, user, group) : lchown(p, user, group);
  });
}

Object *krt_os_mkfifo(Word path, Word mode) {
  auto bits = mode_t(krt_int_clamp_i64(mode));
  return withPath(path, [&](const char *p) { return mkfifo(p, bits); });
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
  if (isIntWord(path)) {
    if (fstat(int(krt_int_clamp_i64(path)), &info))
      return fail(krt_raise_os_error(errno, 0, 0));
    return ok(statTuple(info));
  }
  if (Object *error = withPath(path, [&](const char *p) {
        return followLinks ? stat(p, &info) : lstat(p, &info);
      }))
    return fail(error);
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
Word krt_os_geteuid() { return smallWord(geteuid()); }
Word krt_os_getgid() { return smallWord(getgid()); }
Word krt_os_getegid() { return smallWord(getegid()); }
Word krt_os_umask(Word mask) {
  return smallWord(umask(mode_t(krt_int_clamp_i64(mask))));
}
void krt_os_sync() { sync(); }
void krt_os_abort() { abort(); }

Result<Str *> krt_os_getlogin() {
  char name[256];
  if (int failed = getlogin_r(name, sizeof name))
    return fail(krt_raise_os_error(failed, 0, 0));
  return ok(strFromSystem(name));
}

Object *krt_os_kill(Word pid, Word signal) {
  if (kill(pid_t(krt_int_clamp_i64(pid)), int(krt_int_clamp_i64(signal))))
    return krt_raise_os_error(errno, 0, 0);
  // A signal to the process itself is seen before the call returns.
  return krt_check_signals();
}

Tuple *krt_os_uname() {
  utsname name;
  uname(&name);
  return textTuple(
      {name.sysname, name.nodename, name.release, name.version, name.machine});
}

Tuple *krt_os_times() {
  tms used;
  clock_t now = times(&used);
  auto ticks = double(sysconf(_SC_CLK_TCK));
  return floatTuple({double(used.tms_utime) / ticks,
                     double(used.tms_stime) / ticks,
                     double(used.tms_cutime) / ticks,
                     double(used.tms_cstime) / ticks, double(now) / ticks});
}

Result<Tuple *> krt_os_getloadavg() {
  double loads[3];
  if (getloadavg(loads, 3) != 3)
    return fail(raise(krt_type_OSError, "Load averages are unobtainable"));
  return ok(floatTuple({loads[0], loads[1], loads[2]}));
}

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
  // os.system is what this is for. NOLINTNEXTLINE(bugprone-command-processor)
  return ok(smallWord(system(native.get())));
}

void krt_os_exit(Word status) { _exit(int(krt_int_clamp_i64(status))); }
