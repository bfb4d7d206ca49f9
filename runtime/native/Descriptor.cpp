//===- Descriptor.cpp - os: files by descriptor ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Descriptor.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/Start.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/Path.h"
#include <cerrno>
#include <fcntl.h>
#include <iterator>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace krt;

namespace {

/// As the `int` of C, which every descriptor, flag and mode is passed as.
Result<int32_t> cInt(Word value) {
  int64_t wide = krt_int_clamp_i64(value);
  if (wide != int32_t(wide))
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C int"));
  return ok(int32_t(wide));
}

/// Calls `call()` until it is not interrupted; the OSError when it is below 0.
template <class Call> Result<Word> retry(Call call, Word path = 0) {
  for (;;) {
    int64_t result = call();
    if (result >= 0)
      return ok(krt_int_from_i64(result));
    if (errno != EINTR)
      return fail(krt_raise_os_error(errno, path, 0));
    if (Object *error = krt_check_signals())
      return fail(error);
  }
}

/// The bytes of `length` at most that `call(data, size)` reads.
template <class Call> Result<Bytes *> readInto(Word length, Call call) {
  int64_t wanted = krt_int_clamp_i64(length);
  if (wanted < 0)
    return fail(krt_raise_os_error(EINVAL, 0, 0));
  Bytes *bytes = KRT_TRY(tryNewBytes(wanted));
  Result<Word> count = retry([&] { return call(bytes->data, size_t(wanted)); });
  if (count.error) {
    release(bytes);
    return fail(count.error);
  }
  if (smallValue(count.value) == wanted)
    return ok(bytes);
  Bytes *shorter = bytesFrom(bytes->data, smallValue(count.value));
  release(bytes);
  return ok(shorter);
}

Tuple *pairOf(int64_t first, int64_t second) {
  Tuple *pair = krt_tuple_new(2);
  pair->items[0] = smallWord(first);
  pair->items[1] = smallWord(second);
  return pair;
}

} // namespace

Result<Word> krt_os_open(Word path, Word flags, Word mode) {
  int32_t bits = KRT_TRY(cInt(flags));
  int32_t permissions = KRT_TRY(cInt(mode));
  NativePath native;
  if (Object *error = native.set(path))
    return fail(error);
  return retry(
      [&] { return open(native.get(), bits | O_CLOEXEC, mode_t(permissions)); },
      path);
}

Object *krt_os_close(Word fd) {
  Result<int32_t> number = cInt(fd);
  if (number.error)
    return number.error;
  // An interrupted close() has closed all the same.
  if (close(number.value) && errno != EINTR)
    return krt_raise_os_error(errno, 0, 0);
  return nullptr;
}

Result<Bytes *> krt_os_read(Word fd, Word length) {
  int32_t number = KRT_TRY(cInt(fd));
  return readInto(length, [&](uint8_t *data, size_t size) {
    return read(number, data, size);
  });
}

Result<Bytes *> krt_os_pread(Word fd, Word length, Word offset) {
  int32_t number = KRT_TRY(cInt(fd));
  off_t from = krt_int_clamp_i64(offset);
  return readInto(length, [&](uint8_t *data, size_t size) {
    return pread(number, data, size, from);
  });
}

/// The number of bytes that `call(data, size)` writes.
template <class Call> static Result<Word> writeFrom(Word data, Call call) {
  ByteSpan span;
  if (!isBytesLike(data, span))
    return fail(raise(krt_type_TypeError,
                      "a bytes-like object is required, not '%T'", data));
  return retry([&] { return call(span.data, size_t(span.length)); });
}

Result<Word> krt_os_write(Word fd, Word data) {
  int32_t number = KRT_TRY(cInt(fd));
  return writeFrom(data, [&](const uint8_t *from, size_t size) {
    return write(number, from, size);
  });
}

Result<Word> krt_os_pwrite(Word fd, Word data, Word offset) {
  int32_t number = KRT_TRY(cInt(fd));
  off_t to = krt_int_clamp_i64(offset);
  return writeFrom(data, [&](const uint8_t *from, size_t size) {
    return pwrite(number, from, size, to);
  });
}

Result<Word> krt_os_lseek(Word fd, Word position, Word whence) {
  int32_t number = KRT_TRY(cInt(fd));
  int32_t from = KRT_TRY(cInt(whence));
  off_t offset = krt_int_clamp_i64(position);
  return retry([&] { return lseek(number, offset, from); });
}

Result<Word> krt_os_dup(Word fd) {
  int32_t number = KRT_TRY(cInt(fd));
  return retry([&] { return fcntl(number, F_DUPFD_CLOEXEC, 0); });
}

Result<Word> krt_os_dup2(Word fd, Word fd2, bool inheritable) {
  int32_t from = KRT_TRY(cInt(fd));
  int32_t to = KRT_TRY(cInt(fd2));
  return retry([&] {
    return inheritable || from == to ? dup2(from, to)
                                     : dup3(from, to, O_CLOEXEC);
  });
}

Object *krt_os_fsync(Word fd) {
  Result<int32_t> number = cInt(fd);
  return number.error ? number.error
                      : retry([&] { return fsync(number.value); }).error;
}

Object *krt_os_ftruncate(Word fd, Word length) {
  Result<int32_t> number = cInt(fd);
  off_t size = krt_int_clamp_i64(length);
  return number.error
             ? number.error
             : retry([&] { return ftruncate(number.value, size); }).error;
}

Object *krt_os_fchmod(Word fd, Word mode) {
  Result<int32_t> number = cInt(fd);
  auto bits = mode_t(krt_int_clamp_i64(mode));
  return number.error ? number.error
                      : retry([&] { return fchmod(number.value, bits); }).error;
}

Object *krt_os_fchown(Word fd, Word uid, Word gid) {
  Result<int32_t> number = cInt(fd);
  auto user = uid_t(krt_int_clamp_i64(uid));
  auto group = gid_t(krt_int_clamp_i64(gid));
  return number.error
             ? number.error
             : retry([&] { return fchown(number.value, user, group); }).error;
}

Object *krt_os_fchdir(Word fd) {
  Result<int32_t> number = cInt(fd);
  return number.error ? number.error
                      : retry([&] { return fchdir(number.value); }).error;
}

/// Whether `bit` is among the flags that `get` reads.
static Result<bool> hasFlag(Word fd, int get, int bit) {
  int32_t number = KRT_TRY(cInt(fd));
  int flags = fcntl(number, get);
  if (flags < 0)
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok((flags & bit) != 0);
}

static Object *setFlag(Word fd, int get, int set, int bit, bool on) {
  Result<int32_t> number = cInt(fd);
  if (number.error)
    return number.error;
  int flags = fcntl(number.value, get);
  if (flags < 0 ||
      fcntl(number.value, set, on ? flags | bit : flags & ~bit) < 0)
    return krt_raise_os_error(errno, 0, 0);
  return nullptr;
}

Result<bool> krt_os_is_closed_on_exec(Word fd) {
  return hasFlag(fd, F_GETFD, FD_CLOEXEC);
}

Object *krt_os_set_closed_on_exec(Word fd, bool on) {
  return setFlag(fd, F_GETFD, F_SETFD, FD_CLOEXEC, on);
}

Result<bool> krt_os_is_nonblocking(Word fd) {
  return hasFlag(fd, F_GETFL, O_NONBLOCK);
}

Object *krt_os_set_nonblocking(Word fd, bool on) {
  return setFlag(fd, F_GETFL, F_SETFL, O_NONBLOCK, on);
}

Result<Tuple *> krt_os_statvfs(Word path) {
  struct statvfs found;
  if (isIntWord(path)) {
    int32_t number = KRT_TRY(cInt(path));
    KRT_TRY(retry([&] { return fstatvfs(number, &found); }));
  } else {
    NativePath native;
    if (Object *error = native.set(path))
      return fail(error);
    KRT_TRY(retry([&] { return statvfs(native.get(), &found); }, path));
  }
  const uint64_t fields[] = {found.f_bsize,   found.f_frsize, found.f_blocks,
                             found.f_bfree,   found.f_bavail, found.f_files,
                             found.f_ffree,   found.f_favail, found.f_flag,
                             found.f_namemax, found.f_fsid};
  Tuple *tuple = krt_tuple_new(std::size(fields));
  for (size_t i = 0; i < std::size(fields); ++i)
    tuple->items[i] = krt_int_from_u64(fields[i]);
  return ok(tuple);
}

bool krt_os_isatty(Word fd) { return isatty(int(krt_int_clamp_i64(fd))); }

Result<Tuple *> krt_os_pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC))
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(pairOf(ends[0], ends[1]));
}

Result<Tuple *> krt_os_terminal_size(Word fd) {
  winsize size;
  if (ioctl(int(krt_int_clamp_i64(fd)), TIOCGWINSZ, &size))
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(pairOf(size.ws_col, size.ws_row));
}
