//===- RawFile.cpp - Descriptors and buffers of files ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The layer below text and binary files: Modules/_io/fileio.c and the buffer
// of bufferedio.c of CPython 3.14. When a write fails while making room, what
// was buffered is lost; when an explicit flush fails, it is kept.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Exception.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/StrMethods.h"
#include "runtime/native/File.h"
#include <cerrno>
#include <unistd.h>

using namespace krt;

Object *krt::raiseUnsupported(const char *what) {
  return raise(krt_type_UnsupportedOperation, "%s", what);
}

Object *krt::raiseClosed(const char *what) {
  return raise(krt_type_ValueError, "%s", what);
}

//===----------------------------------------------------------------------===//
// Descriptor
//===----------------------------------------------------------------------===//

/// After a system call failed: null to try again.
static Object *errorOfCall() {
  if (errno != EINTR)
    return krt_raise_os_error(errno, 0, 0);
  return krt_check_signals();
}

Result<int64_t> krt::readDescriptor(File *f, void *data, int64_t length) {
  for (;;) {
    ssize_t got = read(f->fd, data, size_t(length));
    // The end of a file may come together with an interrupt.
    if (got == 0)
      if (Object *error = krt_check_signals())
        return fail(error);
    if (got >= 0)
      return ok(int64_t(got));
    if (Object *error = errorOfCall())
      return fail(error);
  }
}

/// Writes everything; `*written` says how far it came.
static Object *writeDescriptor(File *f, const uint8_t *data, int64_t length,
                               int64_t *written) {
  *written = 0;
  while (*written < length) {
    ssize_t count = write(f->fd, data + *written, size_t(length - *written));
    if (count >= 0) {
      *written += count;
      continue;
    }
    if (Object *error = errorOfCall())
      return error;
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Output buffer
//===----------------------------------------------------------------------===//

static void ensureOutput(File *f) {
  if (!f->out)
    f->out = static_cast<uint8_t *>(allocate(BufferBytes + TextChunk));
}

/// Writes the buffer, not what is pending above it.
static Object *drain(File *f, bool keepOnFailure) {
  if (!f->committed)
    return nullptr;
  int64_t written;
  Object *error = writeDescriptor(f, f->out, f->committed, &written);
  int64_t gone = error && !keepOnFailure ? f->committed : written;
  memmove(f->out, f->out + gone, size_t(f->outLength - gone));
  f->outLength -= gone;
  f->committed -= gone;
  return error;
}

/// Hands what is pending in the text layer to the buffer.
static Object *commitPending(File *f) {
  int64_t pending = f->outLength - f->committed;
  if (pending > BufferBytes - f->committed)
    if (Object *error = drain(f, false)) {
      f->outLength = f->committed;
      return error;
    }
  f->committed = f->outLength;
  return nullptr;
}

Object *krt::bufferBytes(File *f, const void *data, int64_t length) {
  ensureOutput(f);
  if (length > BufferBytes - f->committed)
    if (Object *error = drain(f, false))
      return error;
  auto *bytes = static_cast<const uint8_t *>(data);
  if (f->raw || length > BufferBytes) {
    int64_t written;
    return writeDescriptor(f, bytes, length, &written);
  }
  memcpy(f->out + f->committed, bytes, size_t(length));
  f->committed += length;
  f->outLength = f->committed;
  return nullptr;
}

/// As TextIOWrapper.write: bytes gather until they make a chunk.
static Object *bufferText(File *f, const uint8_t *bytes, int64_t length) {
  ensureOutput(f);
  if (f->outLength - f->committed + length > TextChunk)
    if (Object *error = commitPending(f))
      return error;
  if (length > TextChunk)
    return bufferBytes(f, bytes, length);
  memcpy(f->out + f->outLength, bytes, size_t(length));
  f->outLength += length;
  return f->outLength - f->committed >= TextChunk ? commitPending(f) : nullptr;
}

Object *krt::flushFile(File *f) {
  if (f->outLength == 0)
    return nullptr;
  if (Object *error = commitPending(f))
    return error;
  return drain(f, true);
}

//===----------------------------------------------------------------------===//
// Text to bytes
//===----------------------------------------------------------------------===//

/// UTF-8 of `text` into `to`, which has 4 bytes for each character; null when
/// there is a surrogate, which only an error handler can encode.
static uint8_t *encodeUtf8(const Str *text, uint8_t *to) {
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    if (c < 0x80) {
      *to++ = uint8_t(c);
    } else if (c < 0x800) {
      *to++ = uint8_t(0xC0 | c >> 6);
      *to++ = uint8_t(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      if (c >= 0xD800 && c <= 0xDFFF)
        return nullptr;
      *to++ = uint8_t(0xE0 | c >> 12);
      *to++ = uint8_t(0x80 | (c >> 6 & 0x3F));
      *to++ = uint8_t(0x80 | (c & 0x3F));
    } else {
      *to++ = uint8_t(0xF0 | c >> 18);
      *to++ = uint8_t(0x80 | (c >> 12 & 0x3F));
      *to++ = uint8_t(0x80 | (c >> 6 & 0x3F));
      *to++ = uint8_t(0x80 | (c & 0x3F));
    }
  }
  return to;
}

/// The text goes to the file in the file's encoding.
static Object *encodeText(File *f, Str *text) {
  if (isAscii(text) && f->encodingKind != TextEncoding::Other)
    return bufferText(f, text->data, text->length);
  if (f->encodingKind == TextEncoding::Utf8) {
    uint8_t local[1024];
    bool fits = text->length <= int64_t(sizeof local / 4);
    auto *bytes =
        fits ? local
             : static_cast<uint8_t *>(allocate(size_t(text->length) * 4));
    uint8_t *end = encodeUtf8(text, bytes);
    Object *error = end ? bufferText(f, bytes, end - bytes) : nullptr;
    if (!fits)
      deallocate(bytes);
    if (end)
      return error;
  }
  Result<Bytes *> encoded = krt_str_encode(text, f->encoding, f->errors);
  if (encoded.error)
    return encoded.error;
  Object *error = bufferText(f, encoded.value->data, encoded.value->length);
  release(encoded.value);
  return error;
}

static bool hasChar(const Str *text, uint32_t c) {
  return withChars(text, [&](auto *data) {
    if constexpr (sizeof(*data) == 1)
      return memchr(data, int(c), size_t(text->length)) != nullptr;
    for (int64_t i = 0; i < text->length; ++i)
      if (data[i] == c)
        return true;
    return false;
  });
}

/// The text with each \n replaced by the file's line ending; owned.
static Str *translateNewlines(const File *f, Str *text) {
  StrBuilder translated;
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    if (c == '\n') {
      translated.appendChar('\r');
      if (f->newline == NewlineMode::CRLF)
        translated.appendChar('\n');
    } else {
      translated.appendChar(c);
    }
  }
  return translated.finish();
}

Object *krt::writeText(File *f, Str *text) {
  if (text->length == 0)
    return nullptr;
  bool hasLF = (f->lineBuffering || f->newline >= NewlineMode::CR) &&
               hasChar(text, '\n');
  Object *error;
  if (hasLF && f->newline >= NewlineMode::CR) {
    Str *translated = translateNewlines(f, text);
    error = encodeText(f, translated);
    release(translated);
  } else {
    error = encodeText(f, text);
  }
  if (error)
    return error;
  if (f->lineBuffering && (hasLF || hasChar(text, '\r')))
    return flushFile(f);
  return f->writeThrough ? flushFile(f) : nullptr;
}

//===----------------------------------------------------------------------===//
// Switching between reading and writing; closing
//===----------------------------------------------------------------------===//

void krt::forgetInput(File *f) {
  if (f->decoded)
    release(f->decoded);
  f->decoded = nullptr;
  f->decodedPos = 0;
  f->chunkLength = 0;
  f->tailLength = 0;
  f->pendingCR = false;
  f->readAll = false;
  f->inPos = f->inEnd = 0;
}

Object *krt::prepareRead(File *f) { return flushFile(f); }

Object *krt::prepareWrite(File *f) {
  if (!f->text && f->inPos < f->inEnd && !f->appending)
    lseek(f->fd, f->inPos - f->inEnd, SEEK_CUR);
  if (f->readable)
    forgetInput(f);
  return nullptr;
}

Object *krt::closeFile(File *f) {
  if (f->fd < 0)
    return nullptr;
  Object *error = f->writable ? flushFile(f) : nullptr;
  forgetInput(f);
  deallocate(f->out);
  deallocate(f->in);
  deallocate(f->chunk);
  f->out = f->in = f->chunk = nullptr;
  f->outLength = f->committed = 0;
  int fd = f->fd;
  f->fd = -1;
  if (f->closeDescriptor && close(fd) && !error)
    error = krt_raise_os_error(errno, 0, 0);
  return error;
}
