//===- File.h - File objects and the standard streams -----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One object stands for what is a stack of up to three objects in CPython (raw
// file, buffer, text layer). It keeps their sizes of buffers and chunks, since
// they decide when data reaches the file and where a decoding error appears.
//
//   write:  text --encode--> pending (TextChunk) --> out (BufferBytes) --> fd
//   read:   fd --> in (BufferBytes; binary)  or  chunk (TextChunk; text)
//           chunk --decode, newlines--> decoded
//
// `out` holds [0, committed) the bytes of the buffer, [committed, outLength)
// what is still pending in the text layer.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_FILE_H
#define KRAIT_RUNTIME_NATIVE_FILE_H

#include "runtime/core/List.h"

namespace krt {

constexpr int64_t TextChunk = 8192;
constexpr int64_t BufferBytes = 131072;

enum class NewlineMode : uint8_t {
  Universal, ///< None: all endings read as \n
  Untouched, ///< '': all endings end a line, none is translated
  LF,
  CR,
  CRLF
};

/// Encodings with a path of their own; the others go through the codecs.
enum class TextEncoding : uint8_t { Utf8, Ascii, Latin1, Other };

struct File : Object {
  int32_t fd; ///< -1 when closed
  bool readable, writable, appending, created;
  bool text, raw;       ///< raw: buffering=0
  bool closeDescriptor; ///< close() closes fd
  bool lineBuffering, writeThrough;
  bool tellDisabled; ///< by iteration over a text file
  NewlineMode newline;
  TextEncoding encodingKind;
  uint8_t seenNewlines; ///< for TextIOWrapper.newlines: 1 \n, 2 \r, 4 \r\n
  Word name;            ///< as given to open()
  Str *mode, *encoding, *errors;

  uint8_t *out;
  int64_t outLength, committed;

  uint8_t *in; ///< binary: read-ahead [inPos, inEnd)
  int64_t inPos, inEnd;

  Str *decoded; ///< text: characters read ahead, from decodedPos on
  int64_t decodedPos;
  uint8_t *chunk; ///< the bytes that `decoded` came from
  int64_t chunkLength;
  uint8_t tail[8]; ///< bytes of an unfinished character
  int32_t tailLength;
  bool pendingCR; ///< a \r at the end of the chunk waits for its \n
  bool readAll;   ///< end of file was decoded
};

enum class StdStream : int32_t { In, Out, Err };

/// The standard streams; immortal objects that set themselves up when used.
File *stdFile(StdStream stream);
/// Forgets what could not be written.
void discardOutput(StdStream stream);
/// Frees the buffers at exit.
void closeStandardFiles();

//===----------------------------------------------------------------------===//
// Layers (RawFile.cpp, TextFile.cpp); errors are owned, null for success
//===----------------------------------------------------------------------===//

Object *raiseUnsupported(const char *what);
Object *raiseClosed(const char *what);

/// Writes `out` and what is pending to the descriptor.
Object *flushFile(File *f);
/// Gives bytes to the buffer, as one write() of the layer above.
Object *bufferBytes(File *f, const void *data, int64_t length);
/// Writes text through the text layer, with newlines as the file says.
Object *writeText(File *f, Str *text);
/// Up to `length` bytes straight from the descriptor; 0 at the end.
Result<int64_t> readDescriptor(File *f, void *data, int64_t length);
/// Before reading: pending output goes out. Before writing: read-ahead is
/// forgotten and the descriptor moved back to where the reader was.
Object *prepareRead(File *f);
Object *prepareWrite(File *f);
/// Drops what was read ahead.
void forgetInput(File *f);
Object *closeFile(File *f);

/// What `readLine` gives until there is no more, or with `limit` above 0 until
/// there are that many characters or bytes.
template <class ReadLine>
Result<List *> readLines(int64_t limit, ReadLine readLine) {
  List *lines = krt_list_new(ElemKind::Word, 0);
  int64_t total = 0;
  for (;;) {
    auto line = readLine();
    if (line.error) {
      release(lines);
      return fail(line.error);
    }
    int64_t length = line.value->length;
    if (length)
      krt_list_append_w(lines, word(line.value));
    release(line.value);
    total += length;
    if (length == 0 || (limit > 0 && total >= limit))
      return ok(lines);
  }
}

} // namespace krt

extern "C" krt::Type krt_type_UnsupportedOperation;

/// write() with the checks: ValueError when closed, UnsupportedOperation when
/// not writable.
KRT_EXPORT krt::Object *krt_file_write_checked(krt::File *f, krt::Str *text);
KRT_EXPORT bool krt_file_seekable_raw(const krt::File *f);

/// For the standard streams.
KRT_EXPORT krt::Object *krt_file_write_std(krt::StdStream stream,
                                           krt::Str *text);
KRT_EXPORT krt::Object *krt_file_flush_std(krt::StdStream stream);

//===----------------------------------------------------------------------===//
// print and input
//===----------------------------------------------------------------------===//

/// print(*args, sep=, end=, file=, flush=); sep, end and file are words, None
/// for the default.
KRT_EXPORT krt::Object *krt_print(krt::Tuple *args, krt::Word sep,
                                  krt::Word end, krt::Word file, bool flush);
/// print(text), print(), print(number) with every default.
KRT_EXPORT krt::Object *krt_print_str(krt::Str *text);
KRT_EXPORT krt::Object *krt_print_newline();
KRT_EXPORT krt::Object *krt_print_word(krt::Word value);
KRT_EXPORT krt::Result<krt::Str *> krt_input(krt::Word prompt);

#endif // KRAIT_RUNTIME_NATIVE_FILE_H
