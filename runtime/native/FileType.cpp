//===- FileType.cpp - Descriptors and common methods of files -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/native/FileType.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/native/BinaryFile.h"
#include "runtime/native/TextFile.h"
#include <cerrno>
#include <unistd.h>

using namespace krt;

namespace {

constexpr const char *Closed = "I/O operation on closed file";

void fileDealloc(Object *self) {
  auto *f = static_cast<File *>(self);
  if (Object *error = closeFile(f))
    krt_unraisable(error, "while finalizing file", word(self));
  release(f->name);
  release(f->mode);
  if (f->encoding)
    release(f->encoding);
  if (f->errors)
    release(f->errors);
  freeObject(f);
}

Result<int64_t> hashIdentity(Object *self) { return ok(identityHash(self)); }

Result<Word> iterSelf(Object *self) {
  if (static_cast<File *>(self)->fd < 0)
    return fail(raiseClosed("I/O operation on closed file."));
  return ok(retained(word(self)));
}

/// `<_io.TextIOWrapper name='x' mode='r' encoding='UTF-8'>`,
/// `<_io.BufferedReader name='x'>`, `<_io.FileIO name='x' mode='rb'
/// closefd=True>`
Result<Str *> fileRepr(Object *self) {
  auto *f = static_cast<File *>(self);
  StrBuilder text;
  text.appendAscii("<_io.");
  text.appendAscii(self->type->name);
  if (f->raw && f->fd < 0) {
    text.appendAscii(" [closed]>");
    return ok(text.finish());
  }
  text.appendAscii(" name=");
  Str *name = KRT_TRY(krt_repr(f->name));
  text.append(name);
  release(name);
  if (f->text || f->raw) {
    text.appendAscii(" mode='");
    text.append(f->mode);
    text.appendChar('\'');
  }
  if (f->text) {
    text.appendAscii(" encoding='");
    text.append(f->encoding);
    text.appendChar('\'');
  }
  if (f->raw)
    text.appendAscii(f->closeDescriptor ? " closefd=True" : " closefd=False");
  text.appendChar('>');
  return ok(text.finish());
}

constexpr const Type *TextMro[] = {&krt_type_TextIOWrapper, &krt_type_object};
constexpr const Type *ReaderMro[] = {&krt_type_BufferedReader,
                                     &krt_type_object};
constexpr const Type *WriterMro[] = {&krt_type_BufferedWriter,
                                     &krt_type_object};
constexpr const Type *RandomMro[] = {&krt_type_BufferedRandom,
                                     &krt_type_object};
constexpr const Type *RawMro[] = {&krt_type_FileIO, &krt_type_object};

constexpr Type describe(const char *name, const Type *const *mro,
                        Result<Word> (*next)(Object *, bool *)) {
  Type type = {};
  static_cast<Object &>(type) = {ImmortalRefs, 0, 0, OF_Static, &krt_type_type};
  type.name = type.qualname = name;
  type.module = "_io";
  type.base = &krt_type_object;
  type.mro = mro;
  type.mroCount = 2;
  type.flags = TF_Acyclic | TF_Iterator;
  type.size = sizeof(File);
  type.dealloc = fileDealloc;
  type.repr = fileRepr;
  type.hash = hashIdentity;
  type.iter = iterSelf;
  type.next = next;
  return type;
}

Object *checkOpen(const File *f) {
  return f->fd < 0 ? raiseClosed(Closed) : nullptr;
}

} // namespace

constinit Type krt_type_TextIOWrapper =
    describe("TextIOWrapper", TextMro, krt_textfile_next);
constinit Type krt_type_BufferedReader =
    describe("BufferedReader", ReaderMro, krt_binaryfile_next);
constinit Type krt_type_BufferedWriter =
    describe("BufferedWriter", WriterMro, krt_binaryfile_next);
constinit Type krt_type_BufferedRandom =
    describe("BufferedRandom", RandomMro, krt_binaryfile_next);
constinit Type krt_type_FileIO =
    describe("FileIO", RawMro, krt_binaryfile_next);

namespace {
constexpr const Type *UnsupportedMro[] = {
    &krt_type_UnsupportedOperation, &krt_type_OSError,
    &krt_type_ValueError,           &krt_type_Exception,
    &krt_type_BaseException,        &krt_type_object};

constexpr Type describeUnsupported() {
  Type type = {};
  static_cast<Object &>(type) = {ImmortalRefs, 0, 0, OF_Static, &krt_type_type};
  type.name = type.qualname = "UnsupportedOperation";
  type.module = "io";
  type.base = &krt_type_OSError;
  type.mro = UnsupportedMro;
  type.mroCount = 6;
  type.flags = TF_Exception;
  type.size = sizeof(Exception);
  type.dealloc = krt_exception_dealloc;
  type.traverse = krt_exception_traverse;
  type.repr = krt_exception_repr;
  type.str = krt_exception_str;
  type.hash = hashIdentity;
  return type;
}
} // namespace

constinit Type krt_type_UnsupportedOperation = describeUnsupported();

//===----------------------------------------------------------------------===//
// Methods of every file
//===----------------------------------------------------------------------===//

bool krt_file_seekable_raw(const File *f) {
  return lseek(f->fd, 0, SEEK_CUR) >= 0;
}

Object *krt_file_close(File *f) { return closeFile(f); }

Object *krt_file_flush(File *f) {
  if (f->fd < 0)
    return raiseClosed(f->text || f->raw || !f->writable
                           ? "I/O operation on closed file."
                           : "flush of closed file");
  return f->writable ? flushFile(f) : nullptr;
}

bool krt_file_closed(File *f) { return f->fd < 0; }

Result<Word> krt_file_fileno(File *f) {
  if (Object *error = checkOpen(f))
    return fail(error);
  return ok(smallWord(f->fd));
}

Result<bool> krt_file_isatty(File *f) {
  if (Object *error = checkOpen(f))
    return fail(error);
  return ok(isatty(f->fd) != 0);
}

Result<bool> krt_file_readable(File *f) {
  // A file that cannot be read says so even when it is closed.
  if (f->readable)
    if (Object *error = checkOpen(f))
      return fail(error);
  return ok(f->readable);
}

Result<bool> krt_file_writable(File *f) {
  if (f->writable)
    if (Object *error = checkOpen(f))
      return fail(error);
  return ok(f->writable);
}

Result<bool> krt_file_seekable(File *f) {
  if (Object *error = checkOpen(f))
    return fail(error);
  return ok(krt_file_seekable_raw(f));
}

Result<File *> krt_file_enter(File *f) {
  if (f->fd < 0)
    return fail(raiseClosed("I/O operation on closed file."));
  return ok(retained(f));
}

Object *krt_file_check_open(File *f) {
  return f->fd < 0 ? raiseClosed("I/O operation on closed file.") : nullptr;
}

Word krt_file_name(File *f) { return retained(f->name); }
Str *krt_file_mode(File *f) { return retained(f->mode); }
Str *krt_file_encoding(File *f) { return retained(f->encoding); }
Str *krt_file_errors(File *f) { return retained(f->errors); }
bool krt_file_line_buffering(File *f) { return f->lineBuffering; }
bool krt_file_write_through(File *f) { return f->writeThrough; }

File *krt_std_stream(Word which) {
  return stdFile(StdStream(smallValue(which)));
}
