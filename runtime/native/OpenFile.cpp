//===- OpenFile.cpp - open() ----------------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The checks and their order are those of _io_open_impl
// (Modules/_io/_iomodule.c of CPython 3.14) and of FileIO.__init__.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/OpenFile.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/StrMethods.h"
#include "runtime/native/Path.h"
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace krt;

namespace {

KRT_STATIC_STR(DefaultEncoding, "UTF-8");
KRT_STATIC_STR(Strict, "strict");

/// What the letters of a mode say.
struct Mode {
  bool reading, writing, appending, creating, updating, text, binary;
};

Result<Mode> parseMode(Str *text) {
  Mode mode = {};
  bool bad = false;
  for (int64_t i = 0; i < text->length && !bad; ++i) {
    bool *flag = nullptr;
    switch (charAt(text, i)) {
    case 'r':
      flag = &mode.reading;
      break;
    case 'w':
      flag = &mode.writing;
      break;
    case 'a':
      flag = &mode.appending;
      break;
    case 'x':
      flag = &mode.creating;
      break;
    case '+':
      flag = &mode.updating;
      break;
    case 't':
      flag = &mode.text;
      break;
    case 'b':
      flag = &mode.binary;
      break;
    default:
      bad = true;
      continue;
    }
    bad = *flag;
    *flag = true;
  }
  if (bad)
    return fail(raise(krt_type_ValueError, "invalid mode: %R", word(text)));
  if (mode.text && mode.binary)
    return fail(
        raise(krt_type_ValueError, "can't have text and binary mode at once"));
  int kinds = mode.reading + mode.writing + mode.appending + mode.creating;
  if (kinds > 1)
    return fail(raise(krt_type_ValueError, "must have exactly one of "
                                           "create/read/write/append mode"));
  if (kinds == 0)
    return fail(raise(krt_type_ValueError,
                      "Must have exactly one of create/read/write/append mode "
                      "and at most one plus"));
  return ok(mode);
}

Result<NewlineMode> parseNewline(Word newline) {
  if (isNone(newline))
    return ok(NewlineMode::Universal);
  Str *text = as<Str>(newline);
  if (equalsAscii(text, ""))
    return ok(NewlineMode::Untouched);
  if (equalsAscii(text, "\n"))
    return ok(NewlineMode::LF);
  if (equalsAscii(text, "\r"))
    return ok(NewlineMode::CR);
  if (equalsAscii(text, "\r\n"))
    return ok(NewlineMode::CRLF);
  return fail(raise(krt_type_ValueError, "illegal newline value: %S", text));
}

/// The name in lower case with `_` as `-`, if it is one of those handled here.
TextEncoding classify(const Str *name) {
  char lower[16] = {};
  if (!isAscii(name) || name->length >= int64_t(sizeof lower))
    return TextEncoding::Other;
  for (int64_t i = 0; i < name->length; ++i) {
    uint32_t c = charAt(name, i);
    lower[i] = char(c >= 'A' && c <= 'Z' ? c + 32 : c == '_' ? '-' : c);
  }
  auto is = [&](const char *other) { return !strcmp(lower, other); };
  if (is("utf-8") || is("utf8"))
    return TextEncoding::Utf8;
  if (is("ascii") || is("us-ascii"))
    return TextEncoding::Ascii;
  if (is("latin-1") || is("latin1") || is("iso-8859-1") || is("iso8859-1"))
    return TextEncoding::Latin1;
  return TextEncoding::Other;
}

Object *checkArguments(const Mode &mode, int64_t buffering, Word encoding,
                       Word errors, Word newline) {
  if (mode.binary) {
    if (!isNone(encoding))
      return raise(krt_type_ValueError,
                   "binary mode doesn't take an encoding argument");
    if (!isNone(errors))
      return raise(krt_type_ValueError,
                   "binary mode doesn't take an errors argument");
    if (!isNone(newline))
      return raise(krt_type_ValueError,
                   "binary mode doesn't take a newline argument");
    return nullptr;
  }
  if (buffering == 0)
    return raise(krt_type_ValueError, "can't have unbuffered text I/O");
  if (isNone(encoding))
    return nullptr;
  // Looks the codec up.
  Result<Bytes *> probe =
      krt_str_encode(latinStr('a'), as<Str>(encoding), Strict.get());
  if (!probe.error)
    release(probe.value);
  return probe.error;
}

int openFlags(const Mode &mode) {
  int flags = O_CLOEXEC;
  flags |= mode.updating ? O_RDWR : mode.reading ? O_RDONLY : O_WRONLY;
  if (mode.writing)
    flags |= O_CREAT | O_TRUNC;
  if (mode.appending)
    flags |= O_CREAT | O_APPEND;
  if (mode.creating)
    flags |= O_CREAT | O_EXCL;
  return flags;
}

/// Opens a path, or checks a descriptor; `*opened` says which.
Result<int32_t> openDescriptor(Word file, const Mode &mode, bool closefd,
                               bool *opened) {
  *opened = false;
  if (isIntWord(file)) {
    int64_t fd = krt_int_clamp_i64(intOfBool(file));
    if (fd < 0)
      return fail(raise(krt_type_ValueError, "negative file descriptor"));
    struct stat info;
    if (fd > INT32_MAX || fstat(int(fd), &info))
      return fail(krt_raise_os_error(EBADF, 0, 0));
    return ok(int32_t(fd));
  }
  NativePath path;
  if (Object *error = path.set(file))
    return fail(error);
  if (!closefd)
    return fail(
        raise(krt_type_ValueError, "Cannot use closefd=False with file name"));
  for (;;) {
    int fd = open(path.get(), openFlags(mode), 0666);
    if (fd >= 0) {
      *opened = true;
      struct stat info;
      if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        close(fd);
        return fail(krt_raise_os_error(EISDIR, file, 0));
      }
      return ok(int32_t(fd));
    }
    if (errno != EINTR)
      return fail(krt_raise_os_error(errno, file, 0));
    if (Object *error = krt_check_signals())
      return fail(error);
  }
}

const Type *fileType(const Mode &mode, bool raw) {
  if (!mode.binary)
    return &krt_type_TextIOWrapper;
  if (raw)
    return &krt_type_FileIO;
  if (mode.updating)
    return &krt_type_BufferedRandom;
  return mode.reading ? &krt_type_BufferedReader : &krt_type_BufferedWriter;
}

/// The `mode` attribute: as given for text, normalised for binary files.
Str *modeText(const Mode &mode, Str *given) {
  if (!mode.binary)
    return retained(given);
  const char *text = mode.creating    ? (mode.updating ? "xb+" : "xb")
                     : mode.appending ? (mode.updating ? "ab+" : "ab")
                     : mode.reading   ? (mode.updating ? "rb+" : "rb")
                     : mode.updating  ? "rb+"
                                      : "wb";
  return krt_str_from_ascii(text);
}

} // namespace

Result<File *> krt_open(Word file, Str *modeArgument, Word bufferingArgument,
                        Word encoding, Word errors, Word newline,
                        bool closefd) {
  Mode mode = KRT_TRY(parseMode(modeArgument));
  int64_t buffering = krt_int_clamp_i64(bufferingArgument);
  if (Object *error =
          checkArguments(mode, buffering, encoding, errors, newline))
    return fail(error);
  NewlineMode newlineMode =
      mode.binary ? NewlineMode::LF : KRT_TRY(parseNewline(newline));
  bool opened;
  int32_t fd = KRT_TRY(openDescriptor(file, mode, closefd, &opened));

  bool raw = mode.binary && buffering == 0;
  auto *f = newObject<File>(fileType(mode, raw));
  memset(static_cast<void *>(static_cast<Object *>(f) + 1), 0,
         sizeof(File) - sizeof(Object));
  f->fd = fd;
  f->readable = mode.reading || mode.updating;
  f->writable = !mode.reading || mode.updating;
  f->appending = mode.appending;
  f->created = mode.creating;
  f->text = !mode.binary;
  f->raw = raw;
  f->closeDescriptor = closefd;
  f->newline = newlineMode;
  f->name = retained(file);
  f->mode = modeText(mode, modeArgument);
  f->encoding = isNone(encoding) ? DefaultEncoding.get() : as<Str>(encoding);
  retain(f->encoding);
  f->encodingKind = classify(f->encoding);
  f->errors = retained(isNone(errors) ? Strict.get() : as<Str>(errors));
  f->lineBuffering =
      f->text && (buffering == 1 || (buffering < 0 && isatty(fd)));
  if (mode.appending)
    lseek(fd, 0, SEEK_END);
  return ok(f);
}

Result<Word> krt_open_any(Word file, Str *mode, Word buffering, Word encoding,
                          Word errors, Word newline, bool closefd) {
  return ok(word(KRT_TRY(
      krt_open(file, mode, buffering, encoding, errors, newline, closefd))));
}
