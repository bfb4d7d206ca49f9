//===- BinaryFile.cpp - Buffered and raw binary files ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Modules/_io/bufferedio.c and fileio.c of CPython 3.14. Read-ahead is
// [inPos, inEnd) of `in`; a raw file has none.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/BinaryFile.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include <cerrno>
#include <unistd.h>

using namespace krt;

namespace {

constexpr const char *Closed = "I/O operation on closed file";

Bytes *newBytes(const uint8_t *data, int64_t length) {
  auto *bytes = newObject<Bytes>(&krt_type_bytes, size_t(length) + 1);
  bytes->length = length;
  bytes->hash = -1;
  if (length)
    memcpy(bytes->data, data, size_t(length));
  bytes->data[length] = 0;
  return bytes;
}

/// Bytes read so far, of a length not known before.
struct ByteBlock {
  uint8_t *data = nullptr;
  int64_t length = 0;
  int64_t capacity = 0;

  ~ByteBlock() { deallocate(data); }
  /// Room for `more` bytes; MemoryError or null.
  Object *reserve(int64_t more) {
    if (more <= capacity - length)
      return nullptr;
    int64_t wanted = length + more;
    int64_t doubled = capacity * 2;
    int64_t next = wanted > doubled ? wanted : doubled;
    void *grown = tryReallocate(data, size_t(next));
    if (!grown)
      return raiseMemoryError();
    data = static_cast<uint8_t *>(grown);
    capacity = next;
    return nullptr;
  }
  Object *append(const uint8_t *from, int64_t count) {
    if (Object *error = reserve(count))
      return error;
    memcpy(data + length, from, size_t(count));
    length += count;
    return nullptr;
  }
};

Object *checkReadable(File *f, const char *closedText) {
  if (f->readable) {
    if (f->fd < 0)
      return raiseClosed(f->raw ? Closed : closedText);
    return f->writable ? prepareRead(f) : nullptr;
  }
  return raiseUnsupported(f->raw ? "File not open for reading" : "read");
}

/// An int or None (-1); ValueError for other negative sizes where `strict`.
Result<int64_t> sizeArgument(Word size, bool strict) {
  if (isNone(size))
    return ok(int64_t(-1));
  if (!isIntWord(size))
    return fail(raise(krt_type_TypeError,
                      "argument should be integer or None, not '%T'", size));
  int64_t value = krt_int_clamp_i64(intOfBool(size));
  if (strict && value < -1)
    return fail(
        raise(krt_type_ValueError, "read length must be non-negative or -1"));
  return ok(value < 0 ? int64_t(-1) : value);
}

/// Fills the empty read-ahead; false at the end of the file.
Result<bool> fill(File *f) {
  if (!f->in)
    f->in = static_cast<uint8_t *>(allocate(BufferBytes));
  f->inPos = 0;
  f->inEnd = 0;
  f->inEnd = KRT_TRY(readDescriptor(f, f->in, BufferBytes));
  return ok(f->inEnd > 0);
}

void takeAhead(File *f, int64_t count, ByteBlock &block) {
  memcpy(block.data + block.length, f->in + f->inPos, size_t(count));
  block.length += count;
  f->inPos += count;
}

/// Reads up to `wanted` bytes, or to the end for -1, into `block`.
Object *readInto(File *f, int64_t wanted, ByteBlock &block) {
  int64_t ahead = f->inEnd - f->inPos;
  int64_t first = wanted >= 0 && wanted < ahead ? wanted : ahead;
  if (Object *error = block.reserve(first + 1))
    return error;
  if (first)
    takeAhead(f, first, block);
  while (wanted < 0 || block.length < wanted) {
    int64_t step = wanted < 0 ? BufferBytes : wanted - block.length;
    // What the program asked for may be far more than the file holds.
    if (step > (int64_t(1) << 26))
      step = int64_t(1) << 26;
    if (Object *error = block.reserve(step))
      return error;
    if (wanted >= 0 && step < BufferBytes && !f->raw) {
      Result<bool> more = fill(f);
      if (more.error)
        return more.error;
      int64_t take = f->inEnd < step ? f->inEnd : step;
      takeAhead(f, take, block);
      if (!more.value)
        return nullptr;
      continue;
    }
    Result<int64_t> got = readDescriptor(f, block.data + block.length, step);
    if (got.error)
      return got.error;
    block.length += got.value;
    if (got.value == 0 || (f->raw && wanted >= 0))
      return nullptr;
  }
  return nullptr;
}

Result<Bytes *> readLine(File *f, int64_t limit) {
  ByteBlock line;
  while (limit < 0 || line.length < limit) {
    if (f->inPos == f->inEnd) {
      if (f->raw) {
        uint8_t c;
        if (KRT_TRY(readDescriptor(f, &c, 1)) == 0)
          break;
        if (Object *error = line.append(&c, 1))
          return fail(error);
        if (c == '\n')
          break;
        continue;
      }
      if (!KRT_TRY(fill(f)))
        break;
    }
    int64_t count = f->inEnd - f->inPos;
    if (limit >= 0 && count > limit - line.length)
      count = limit - line.length;
    const uint8_t *from = f->in + f->inPos;
    auto *end = static_cast<const uint8_t *>(memchr(from, '\n', size_t(count)));
    if (end)
      count = end - from + 1;
    f->inPos += count;
    if (end && line.length == 0)
      return ok(newBytes(from, count));
    if (Object *error = line.append(from, count))
      return fail(error);
    if (end)
      break;
  }
  return ok(newBytes(line.data, line.length));
}

/// The bytes of a bytes or bytearray.
Object *bytesLike(Word data, const uint8_t *&bytes, int64_t &length) {
  if (isInstance(data, &krt_type_bytes)) {
    bytes = as<Bytes>(data)->data;
    length = as<Bytes>(data)->length;
    return nullptr;
  }
  if (isInstance(data, &krt_type_bytearray)) {
    bytes = as<ByteArray>(data)->data;
    length = as<ByteArray>(data)->length;
    return nullptr;
  }
  return raise(krt_type_TypeError, "a bytes-like object is required, not '%T'",
               data);
}

} // namespace

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

Result<Bytes *> krt_binaryfile_read(File *f, Word size) {
  int64_t wanted = KRT_TRY(sizeArgument(size, f->readable && !f->raw));
  if (Object *error = checkReadable(f, "read of closed file"))
    return fail(error);
  ByteBlock block;
  if (Object *error = readInto(f, wanted, block))
    return fail(error);
  return ok(newBytes(block.data, block.length));
}

Result<Bytes *> krt_binaryfile_read1(File *f, Word size) {
  int64_t wanted = KRT_TRY(sizeArgument(size, false));
  if (Object *error = checkReadable(f, "read of closed file"))
    return fail(error);
  if (f->inPos == f->inEnd && wanted != 0)
    KRT_TRY(fill(f));
  int64_t count = f->inEnd - f->inPos;
  if (wanted >= 0 && wanted < count)
    count = wanted;
  Bytes *bytes = newBytes(f->in + f->inPos, count);
  f->inPos += count;
  return ok(bytes);
}

Result<Bytes *> krt_binaryfile_peek(File *f, Word) {
  if (Object *error = checkReadable(f, "peek of closed file"))
    return fail(error);
  if (f->inPos == f->inEnd)
    KRT_TRY(fill(f));
  return ok(newBytes(f->in + f->inPos, f->inEnd - f->inPos));
}

Result<Bytes *> krt_binaryfile_readline(File *f, Word size) {
  if (Object *error = checkReadable(f, "readline of closed file"))
    return fail(error);
  int64_t limit = KRT_TRY(sizeArgument(size, false));
  return readLine(f, limit);
}

Result<List *> krt_binaryfile_readlines(File *f, Word hint) {
  if (f->fd < 0)
    return fail(raiseClosed("I/O operation on closed file."));
  if (Object *error = checkReadable(f, Closed))
    return fail(error);
  int64_t limit = KRT_TRY(sizeArgument(hint, false));
  return readLines(limit, [&] { return readLine(f, -1); });
}

Result<Word> krt_binaryfile_readinto(File *f, ByteArray *buffer) {
  if (Object *error = checkReadable(f, "readinto of closed file"))
    return fail(error);
  ByteBlock block;
  if (Object *error = readInto(f, buffer->length, block))
    return fail(error);
  if (block.length)
    memcpy(buffer->data, block.data, size_t(block.length));
  return ok(smallWord(block.length));
}

Result<Word> krt_binaryfile_next(Object *self, bool *done) {
  auto *f = static_cast<File *>(self);
  *done = false;
  if (Object *error = checkReadable(f, "readline of closed file"))
    return fail(error);
  Bytes *line = KRT_TRY(readLine(f, -1));
  if (line->length)
    return ok(word(line));
  release(line);
  *done = true;
  return ok(Word(0));
}

Result<Bytes *> krt_binaryfile_next_bytes(File *f) {
  bool done;
  Word line = KRT_TRY(krt_binaryfile_next(f, &done));
  if (done)
    return fail(krt_raise_stop_iteration(noneWord()));
  return ok(as<Bytes>(line));
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

Result<Word> krt_binaryfile_write(File *f, Word data) {
  if (!f->writable && !(f->raw && f->fd < 0))
    return fail(
        raiseUnsupported(f->raw ? "File not open for writing" : "write"));
  const uint8_t *bytes = nullptr;
  int64_t length = 0;
  if (Object *error = bytesLike(data, bytes, length))
    return fail(error);
  if (f->fd < 0)
    return fail(raiseClosed(f->raw ? Closed : "write to closed file"));
  if (f->readable)
    if (Object *error = prepareWrite(f))
      return fail(error);
  if (Object *error = bufferBytes(f, bytes, length))
    return fail(error);
  return ok(smallWord(length));
}

//===----------------------------------------------------------------------===//
// Position
//===----------------------------------------------------------------------===//

Result<Word> krt_binaryfile_tell(File *f) {
  if (f->fd < 0)
    return fail(raiseClosed(Closed));
  off_t position = lseek(f->fd, 0, SEEK_CUR);
  if (position < 0)
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(krt_int_from_i64(position - (f->inEnd - f->inPos) + f->outLength));
}

Result<Word> krt_binaryfile_seek(File *f, Word offset, Word whence) {
  if (f->fd < 0)
    return fail(raiseClosed(f->raw ? Closed : "seek of closed file"));
  int64_t mode = krt_int_clamp_i64(whence);
  if (mode < 0 || mode > 4)
    return fail(
        raise(krt_type_ValueError, "whence value %R unsupported", whence));
  if (Object *error = flushFile(f))
    return fail(error);
  int64_t distance = krt_int_clamp_i64(offset);
  if (mode == SEEK_CUR)
    distance -= f->inEnd - f->inPos;
  off_t position = lseek(f->fd, distance, int(mode));
  if (position < 0)
    return fail(errno == ESPIPE && !f->raw
                    ? raiseUnsupported("File or stream is not seekable.")
                    : krt_raise_os_error(errno, 0, 0));
  forgetInput(f);
  return ok(krt_int_from_i64(position));
}

Result<Word> krt_binaryfile_truncate(File *f, Word size) {
  if (f->fd < 0)
    return fail(raiseClosed(f->raw ? Closed : "truncate of closed file"));
  if (!f->writable)
    return fail(
        raiseUnsupported(f->raw ? "File not open for writing" : "truncate"));
  if (Object *error = flushFile(f))
    return fail(error);
  Word length = isNone(size) ? KRT_TRY(krt_binaryfile_tell(f)) : size;
  if (ftruncate(f->fd, krt_int_clamp_i64(length)))
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(retained(length));
}
