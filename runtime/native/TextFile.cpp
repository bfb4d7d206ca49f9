//===- TextFile.cpp - Files of text ---------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Modules/_io/textio.c of CPython 3.14: bytes are read and decoded a chunk at a
// time, so a byte that cannot be decoded is reported when its chunk is read,
// at its position in that chunk.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/TextFile.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/File.h"
#include <cerrno>
#include <unistd.h>

using namespace krt;

namespace {

constexpr const char *ClosedDot = "I/O operation on closed file.";

Object *checkOpen(const File *f) {
  return f->fd < 0 ? raiseClosed(ClosedDot) : nullptr;
}

Object *checkReadable(File *f) {
  if (Object *error = checkOpen(f))
    return error;
  if (!f->readable)
    return raiseUnsupported("not readable");
  return f->writable ? prepareRead(f) : nullptr;
}

/// How many bytes at the end of UTF-8 begin a character that is not complete.
int unfinishedUtf8(const uint8_t *bytes, int64_t length) {
  for (int back = 1; back <= 3 && back <= length; ++back) {
    uint8_t c = bytes[length - back];
    if ((c & 0xC0) == 0x80)
      continue;
    int need = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
    if (need <= back || c > 0xF4 || c < 0xC2)
      return 0;
    // A second byte that no character has makes it invalid, not unfinished.
    uint8_t second = back > 1 ? bytes[length - back + 1] : 0x80;
    if (back > 1 &&
        ((c == 0xE0 && second < 0xA0) || (c == 0xED && second > 0x9F) ||
         (c == 0xF0 && second < 0x90) || (c == 0xF4 && second > 0x8F)))
      return 0;
    return back;
  }
  return 0;
}

bool allAscii(const uint8_t *bytes, int64_t length) {
  int64_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t eight;
    memcpy(&eight, bytes + i, 8);
    if (eight & 0x8080808080808080u)
      return false;
  }
  for (; i < length; ++i)
    if (bytes[i] & 0x80)
      return false;
  return true;
}

Result<Str *> decodeBytes(const File *f, const uint8_t *bytes, int64_t length) {
  if (length == 0)
    return ok(retained(emptyStr()));
  if (f->encodingKind == TextEncoding::Latin1 ||
      (f->encodingKind != TextEncoding::Other && allAscii(bytes, length)))
    return ok(strFromChars(bytes, 1, length));
  auto *copy = newObject<Bytes>(&krt_type_bytes, size_t(length) + 1);
  copy->length = length;
  copy->hash = -1;
  memcpy(copy->data, bytes, size_t(length));
  copy->data[length] = 0;
  Result<Str *> text = krt_bytes_decode(copy, f->encoding, f->errors);
  release(copy);
  return text;
}

/// Notes which line endings the text has and, in universal mode, makes each of
/// them \n. A \r at the very end waits for what follows unless `final`.
Str *translate(File *f, Str *text, bool final) {
  bool untouched = f->newline >= NewlineMode::LF;
  bool hasCR = f->pendingCR;
  for (int64_t i = 0; !hasCR && i < text->length && !untouched; ++i)
    hasCR = charAt(text, i) == '\r';
  if (untouched || !hasCR) {
    if (!untouched && text->length && !(f->seenNewlines & 1))
      for (int64_t i = 0; i < text->length; ++i)
        if (charAt(text, i) == '\n') {
          f->seenNewlines |= 1;
          break;
        }
    return text;
  }
  StrBuilder out;
  bool keep = f->newline == NewlineMode::Untouched;
  bool carry = f->pendingCR;
  f->pendingCR = false;
  for (int64_t i = carry ? -1 : 0; i < text->length; ++i) {
    uint32_t c = i < 0 ? '\r' : charAt(text, i);
    if (c == '\n')
      f->seenNewlines |= 1;
    if (c != '\r') {
      out.appendChar(c);
      continue;
    }
    if (i + 1 == text->length && !final) {
      f->pendingCR = true;
      break;
    }
    bool pair = i + 1 < text->length && charAt(text, i + 1) == '\n';
    f->seenNewlines |= pair ? 4 : 2;
    if (keep)
      out.appendChar('\r');
    if (keep && pair)
      out.appendChar('\n');
    if (!keep)
      out.appendChar('\n');
    i += pair;
  }
  release(text);
  return out.finish();
}

int64_t available(const File *f) {
  return f->decoded ? f->decoded->length - f->decodedPos : 0;
}

/// Characters read ahead, all of them; owned.
Str *takeDecoded(File *f) {
  if (!f->decoded)
    return retained(emptyStr());
  Str *rest = substring(f->decoded, f->decodedPos, f->decoded->length);
  f->decodedPos = f->decoded->length;
  return rest;
}

/// Reads and decodes the next chunk, dropping the last; false at the end.
Result<bool> readChunk(File *f) {
  if (f->readAll)
    return ok(false);
  if (!f->chunk)
    f->chunk =
        static_cast<uint8_t *>(allocate(size_t(TextChunk) + sizeof f->tail));
  memcpy(f->chunk, f->tail, size_t(f->tailLength));
  int64_t got = KRT_TRY(readDescriptor(f, f->chunk + f->tailLength, TextChunk));
  int64_t length = f->tailLength + got;
  bool final = got == 0;
  int unfinished = final || f->encodingKind != TextEncoding::Utf8
                       ? 0
                       : unfinishedUtf8(f->chunk, length);
  f->tailLength = unfinished;
  memcpy(f->tail, f->chunk + length - unfinished, size_t(unfinished));
  Str *text = KRT_TRY(decodeBytes(f, f->chunk, length - unfinished));
  text = translate(f, text, final);
  if (f->decoded)
    release(f->decoded);
  f->decoded = text;
  f->decodedPos = 0;
  f->chunkLength = length - unfinished;
  // A terminal can be read again after its end.
  f->readAll = final && !isatty(f->fd);
  return ok(!final || text->length > 0);
}

/// Everything up to the end of the file, as bytes, after `tail`.
Result<Str *> readRest(File *f) {
  int64_t capacity = 65536;
  int64_t length = f->tailLength;
  auto *bytes = static_cast<uint8_t *>(allocate(size_t(capacity)));
  memcpy(bytes, f->tail, size_t(length));
  f->tailLength = 0;
  Object *error = nullptr;
  for (;;) {
    if (length == capacity) {
      void *grown = tryReallocate(bytes, size_t(capacity) * 2);
      if (!grown) {
        error = raiseMemoryError();
        break;
      }
      bytes = static_cast<uint8_t *>(grown);
      capacity *= 2;
    }
    Result<int64_t> got = readDescriptor(f, bytes + length, capacity - length);
    error = got.error;
    if (error || got.value == 0)
      break;
    length += got.value;
  }
  Result<Str *> text = fail(error);
  if (!error)
    text = decodeBytes(f, bytes, length);
  deallocate(bytes);
  if (!text.error)
    text.value = translate(f, text.value, true);
  return text;
}

/// Index after the first line ending in `text` from `from` on, or -1.
int64_t findLineEnd(const File *f, const Str *text, int64_t from) {
  if (f->newline == NewlineMode::Universal || f->newline == NewlineMode::LF) {
    if (text->kind == 1) {
      auto *at = static_cast<const uint8_t *>(
          memchr(data1(text) + from, '\n', size_t(text->length - from)));
      return at ? at - data1(text) + 1 : -1;
    }
    for (int64_t i = from; i < text->length; ++i)
      if (charAt(text, i) == '\n')
        return i + 1;
    return -1;
  }
  for (int64_t i = from; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    bool pair =
        c == '\r' && i + 1 < text->length && charAt(text, i + 1) == '\n';
    switch (f->newline) {
    case NewlineMode::CR:
      if (c == '\r')
        return i + 1;
      break;
    case NewlineMode::CRLF:
      if (pair)
        return i + 2;
      break;
    default: // Untouched: \n, \r or \r\n
      if (c == '\n' || c == '\r')
        return i + 1 + pair;
      break;
    }
  }
  return -1;
}

/// The next line, its ending included, of at most `limit` characters (-1: no
/// limit); empty at the end of the file.
Result<Str *> readLine(File *f, int64_t limit) {
  StrBuilder line;
  for (;;) {
    if (available(f) == 0) {
      if (!KRT_TRY(readChunk(f)) && available(f) == 0)
        return ok(line.finish());
      continue;
    }
    Str *text = f->decoded;
    int64_t from = f->decodedPos;
    // An ending of two characters may be split between two chunks.
    bool splitPair = f->newline == NewlineMode::CRLF && line.length() &&
                     line.at(line.length() - 1) == '\r' &&
                     charAt(text, from) == '\n';
    int64_t end = splitPair ? from + 1 : findLineEnd(f, text, from);
    bool complete = end >= 0;
    if (!complete)
      end = text->length;
    if (limit >= 0 && line.length() + end - from >= limit) {
      end = from + limit - line.length();
      complete = true;
    }
    f->decodedPos = end;
    if (complete && line.length() == 0)
      return ok(substring(text, from, end));
    line.append(text, from, end);
    if (complete)
      return ok(line.finish());
  }
}

/// An int or None (-1).
Result<int64_t> sizeArgument(Word size) {
  if (isNone(size))
    return ok(int64_t(-1));
  if (!isIntWord(size))
    return fail(raise(krt_type_TypeError,
                      "argument should be integer or None, not '%T'", size));
  int64_t value = krt_int_clamp_i64(intOfBool(size));
  return ok(value < 0 ? int64_t(-1) : value);
}

} // namespace

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

Result<Str *> krt_textfile_read(File *f, Word size) {
  if (Object *error = checkReadable(f))
    return fail(error);
  int64_t wanted = KRT_TRY(sizeArgument(size));
  if (wanted < 0) {
    Str *rest = KRT_TRY(readRest(f));
    Str *before = takeDecoded(f);
    Str *all = krt_str_concat(before, rest);
    release(before);
    release(rest);
    return ok(all);
  }
  StrBuilder text;
  while (text.length() < wanted) {
    if (available(f) == 0) {
      if (!KRT_TRY(readChunk(f)) && available(f) == 0)
        break;
      continue;
    }
    int64_t take = wanted - text.length();
    if (take > available(f))
      take = available(f);
    text.append(f->decoded, f->decodedPos, f->decodedPos + take);
    f->decodedPos += take;
  }
  return ok(text.finish());
}

Result<Str *> krt_textfile_readline(File *f, Word size) {
  if (Object *error = checkReadable(f))
    return fail(error);
  int64_t limit = KRT_TRY(sizeArgument(size));
  return readLine(f, limit);
}

Result<Word> krt_textfile_next(Object *self, bool *done) {
  auto *f = static_cast<File *>(self);
  *done = false;
  if (Object *error = checkReadable(f))
    return fail(error);
  f->tellDisabled = true;
  Str *line = KRT_TRY(readLine(f, -1));
  if (line->length)
    return ok(word(line));
  release(line);
  f->tellDisabled = false;
  *done = true;
  return ok(Word(0));
}

Result<Str *> krt_textfile_next_str(File *f) {
  bool done;
  Word line = KRT_TRY(krt_textfile_next(f, &done));
  if (done)
    return fail(krt_raise_stop_iteration(noneWord()));
  return ok(as<Str>(line));
}

Result<List *> krt_textfile_readlines(File *f, Word hint) {
  if (Object *error = checkReadable(f))
    return fail(error);
  int64_t limit = KRT_TRY(sizeArgument(hint));
  return readLines(limit, [&] { return readLine(f, -1); });
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

Object *krt_file_write_checked(File *f, Str *text) {
  if (KRT_UNLIKELY(f->fd < 0))
    return raiseClosed(ClosedDot);
  if (KRT_UNLIKELY(!f->writable))
    return raiseUnsupported("not writable");
  if (f->readable)
    if (Object *error = prepareWrite(f))
      return error;
  return writeText(f, text);
}

Result<Word> krt_textfile_write(File *f, Str *text) {
  if (Object *error = krt_file_write_checked(f, text))
    return fail(error);
  return ok(smallWord(text->length));
}

Object *krt_textfile_write_line(File *f, Word line) {
  if (!isInstance(line, &krt_type_str))
    return raise(krt_type_TypeError, "write() argument must be str, not %T",
                 line);
  return krt_file_write_checked(f, as<Str>(line));
}

//===----------------------------------------------------------------------===//
// Position
//===----------------------------------------------------------------------===//

namespace {

/// Bytes of the current chunk that the characters before decodedPos came from.
int64_t consumedBytes(const File *f) {
  if (!f->decoded || f->decodedPos == f->decoded->length)
    return f->chunkLength;
  int64_t byte = 0;
  for (int64_t i = 0; i < f->decodedPos && byte < f->chunkLength; ++i) {
    uint8_t c = f->chunk[byte];
    bool crlf = f->newline == NewlineMode::Universal && c == '\r' &&
                byte + 1 < f->chunkLength && f->chunk[byte + 1] == '\n';
    if (crlf)
      byte += 2;
    else if (f->encodingKind != TextEncoding::Utf8)
      byte += 1;
    else
      byte += c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
  }
  return byte;
}

} // namespace

Result<Word> krt_textfile_tell(File *f) {
  if (Object *error = checkOpen(f))
    return fail(error);
  if (f->tellDisabled)
    return fail(
        raise(krt_type_OSError, "telling position disabled by next() call"));
  if (Object *error = flushFile(f))
    return fail(error);
  off_t position = lseek(f->fd, 0, SEEK_CUR);
  if (position < 0)
    return fail(errno == ESPIPE
                    ? raiseUnsupported("underlying stream is not seekable")
                    : krt_raise_os_error(errno, 0, 0));
  if (f->decoded)
    position -= f->tailLength + f->chunkLength - consumedBytes(f);
  return ok(krt_int_from_i64(position));
}

Result<Word> krt_textfile_seek(File *f, Word cookie, Word whence) {
  if (Object *error = checkOpen(f))
    return fail(error);
  if (!krt_file_seekable_raw(f))
    return fail(raiseUnsupported("underlying stream is not seekable"));
  int64_t mode = krt_int_clamp_i64(whence);
  int64_t offset = krt_int_clamp_i64(cookie);
  if (mode == 1 && offset != 0)
    return fail(raiseUnsupported("can't do nonzero cur-relative seeks"));
  if (mode == 2 && offset != 0)
    return fail(raiseUnsupported("can't do nonzero end-relative seeks"));
  if (mode < 0 || mode > 2)
    return fail(raise(krt_type_ValueError,
                      "invalid whence (%R, should be 0, 1 or 2)", whence));
  if (offset < 0)
    return fail(
        raise(krt_type_ValueError, "negative seek position %R", cookie));
  if (mode == 1)
    return krt_textfile_tell(f);
  if (Object *error = flushFile(f))
    return fail(error);
  off_t position =
      lseek(f->fd, mode == 2 ? 0 : offset, mode == 2 ? SEEK_END : SEEK_SET);
  if (position < 0)
    return fail(krt_raise_os_error(errno, 0, 0));
  forgetInput(f);
  f->tellDisabled = false;
  return ok(krt_int_from_i64(position));
}

Result<Word> krt_textfile_truncate(File *f, Word size) {
  if (Object *error = checkOpen(f))
    return fail(error);
  if (!f->writable)
    return fail(raiseUnsupported("truncate"));
  if (Object *error = flushFile(f))
    return fail(error);
  Word length = isNone(size) ? KRT_TRY(krt_textfile_tell(f)) : size;
  if (ftruncate(f->fd, krt_int_clamp_i64(length)))
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(retained(length));
}

//===----------------------------------------------------------------------===//
// Attributes that differ from those of binary files
//===----------------------------------------------------------------------===//

Word krt_textfile_newlines(File *f) {
  static constexpr const char *endings[] = {"\n", "\r", "\r\n"};
  // CPython lists them in the order \r, \n, \r\n.
  static constexpr int order[] = {1, 0, 2};
  Word found[3];
  int64_t count = 0;
  for (int which : order)
    if (f->seenNewlines & 1 << which)
      found[count++] = word(krt_str_from_ascii(endings[which]));
  if (count == 0)
    return retained(noneWord());
  if (count == 1)
    return found[0];
  Tuple *all = tupleOf(found, count);
  for (int64_t i = 0; i < count; ++i)
    release(found[i]);
  return word(all);
}
