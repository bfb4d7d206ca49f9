//===- StdStreams.cpp - stdin, stdout, stderr; print and input ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As create_stdio in Python/pylifecycle.c: stdout is line-buffered on a
// terminal and block-buffered otherwise, stderr always line-buffered with
// backslashreplace. In the locales "C", "POSIX" and "C.UTF-8" the streams carry
// bytes that are not UTF-8 through surrogates (PEP 538, PEP 540). The objects
// are static; a stream asks the system about itself when it is first used.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Str.h"
#include "runtime/native/TextFile.h"
#include <cstdlib>
#include <strings.h>
#include <unistd.h>

using namespace krt;

namespace {

KRT_STATIC_STR(StdinName, "<stdin>");
KRT_STATIC_STR(StdoutName, "<stdout>");
KRT_STATIC_STR(StderrName, "<stderr>");
KRT_STATIC_STR(ModeRead, "r");
KRT_STATIC_STR(ModeWrite, "w");
KRT_STATIC_STR(Utf8Name, "utf-8");
KRT_STATIC_STR(Strict, "strict");
KRT_STATIC_STR(SurrogateEscape, "surrogateescape");
KRT_STATIC_STR(BackslashReplace, "backslashreplace");

constinit File streams[3] = {};
bool ready[3];

/// The handler for text that is not UTF-8, from the locale.
Str *standardErrors() {
  const char *locale = getenv("LC_ALL");
  if (!locale || !*locale)
    locale = getenv("LC_CTYPE");
  if (!locale || !*locale)
    locale = getenv("LANG");
  if (!locale || !*locale)
    return SurrogateEscape.get();
  static constexpr const char *plain[] = {"C", "POSIX", "C.UTF-8", "C.utf8",
                                          "UTF-8"};
  for (const char *name : plain)
    if (!strcasecmp(locale, name))
      return SurrogateEscape.get();
  return Strict.get();
}

bool environmentFlag(const char *name) {
  const char *value = getenv(name);
  return value && *value;
}

KRT_COLD void setUp(StdStream stream) {
  File *f = &streams[int(stream)];
  bool input = stream == StdStream::In;
  bool error = stream == StdStream::Err;
  static_cast<Object &>(*f) = {ImmortalRefs, 0, 0, OF_Static,
                               &krt_type_TextIOWrapper};
  f->fd = int(stream);
  f->readable = input;
  f->writable = !input;
  f->text = true;
  f->name = word(input   ? StdinName.get()
                 : error ? StderrName.get()
                         : StdoutName.get());
  f->mode = input ? ModeRead.get() : ModeWrite.get();
  f->encoding = Utf8Name.get();
  f->encodingKind = TextEncoding::Utf8;
  f->errors = error ? BackslashReplace.get() : standardErrors();
  f->newline = input ? NewlineMode::Universal : NewlineMode::LF;
  bool unbuffered = !input && environmentFlag("PYTHONUNBUFFERED");
  f->lineBuffering = error || (!unbuffered && isatty(f->fd));
  f->writeThrough = unbuffered;
  ready[int(stream)] = true;
}

inline File *stream(StdStream which) {
  if (KRT_UNLIKELY(!ready[int(which)]))
    setUp(which);
  return &streams[int(which)];
}

/// What print does to sep and end: a str, or null for the default.
Result<Str *> textOption(Word value, const char *name) {
  if (isNone(value))
    return ok<Str *>(nullptr);
  if (isInstance(value, &krt_type_str))
    return ok(as<Str>(value));
  return fail(raise(krt_type_TypeError, "%s must be None or a string, not %T",
                    name, value));
}

/// Writes to a file object, or to anything with a method `write`.
Object *writeTo(Word file, Str *text) {
  if (isa(file, krt_type_TextIOWrapper))
    return krt_file_write_checked(as<File>(file), text);
  Word arg = word(text);
  Result<Word> written = krt_call_method(file, "write", &arg, 1);
  if (!written.error)
    release(written.value);
  return written.error;
}

Object *writeWord(Word file, Word value) {
  Result<Str *> text = krt_str(value);
  if (text.error)
    return text.error;
  Object *error = writeTo(file, text.value);
  release(text.value);
  return error;
}

} // namespace

File *krt::stdFile(StdStream which) { return stream(which); }

void krt::discardOutput(StdStream which) {
  File *f = stream(which);
  f->outLength = f->committed = 0;
}

void krt::closeStandardFiles() {
  for (File &f : streams) {
    if (f.decoded)
      release(f.decoded);
    deallocate(f.out);
    deallocate(f.chunk);
    f.decoded = nullptr;
    f.out = f.chunk = nullptr;
    f.outLength = f.committed = 0;
  }
}

Object *krt_file_write_std(StdStream which, Str *text) {
  return writeText(stream(which), text);
}

Object *krt_file_flush_std(StdStream which) {
  // A stream that was never used has nothing to flush.
  if (!ready[int(which)] || streams[int(which)].fd < 0)
    return nullptr;
  return flushFile(&streams[int(which)]);
}

//===----------------------------------------------------------------------===//
// print
//===----------------------------------------------------------------------===//

Object *krt_print(Tuple *args, Word sep, Word end, Word file, bool flush) {
  Result<Str *> between = textOption(sep, "sep");
  if (between.error)
    return between.error;
  Result<Str *> after = textOption(end, "end");
  if (after.error)
    return after.error;
  Word to = isNone(file) ? word(stream(StdStream::Out)) : file;
  Str *separator = between.value ? between.value : latinStr(' ');
  for (int64_t i = 0; i < args->length; ++i) {
    if (i > 0)
      if (Object *error = writeTo(to, separator))
        return error;
    if (Object *error = writeWord(to, args->items[i]))
      return error;
  }
  if (Object *error = writeTo(to, after.value ? after.value : latinStr('\n')))
    return error;
  if (!flush)
    return nullptr;
  if (isa(to, krt_type_TextIOWrapper))
    return flushFile(as<File>(to));
  Result<Word> flushed = krt_call_method(to, "flush", nullptr, 0);
  if (!flushed.error)
    release(flushed.value);
  return flushed.error;
}

Object *krt_print_str(Str *text) {
  File *out = stream(StdStream::Out);
  // Short ASCII text and its newline go straight behind what is pending.
  int64_t length = text->length;
  if (KRT_LIKELY(isAscii(text) && out->out && !out->lineBuffering &&
                 !out->writeThrough && out->fd >= 0 &&
                 out->outLength - out->committed + length + 1 < TextChunk)) {
    uint8_t *to = out->out + out->outLength;
    memcpy(to, text->data, size_t(length));
    to[length] = '\n';
    out->outLength += length + 1;
    return nullptr;
  }
  if (Object *error = krt_file_write_checked(out, text))
    return error;
  return krt_file_write_checked(out, latinStr('\n'));
}

Object *krt_print_newline() {
  return krt_file_write_checked(stream(StdStream::Out), latinStr('\n'));
}

Object *krt_print_word(Word value) {
  Result<Str *> text = krt_str(value);
  if (text.error)
    return text.error;
  Object *error = krt_print_str(text.value);
  release(text.value);
  return error;
}

//===----------------------------------------------------------------------===//
// input
//===----------------------------------------------------------------------===//

Result<Str *> krt_input(Word prompt) {
  // CPython flushes stderr, shows the prompt on stdout and flushes that.
  if (Object *error = krt_file_flush_std(StdStream::Err))
    release(error);
  File *out = stream(StdStream::Out);
  if (prompt) {
    Str *text = KRT_TRY(krt_str(prompt));
    Object *error = krt_file_write_checked(out, text);
    release(text);
    if (error)
      return fail(error);
  }
  if (Object *error = flushFile(out))
    return fail(error);
  Str *line =
      KRT_TRY(krt_textfile_readline(stream(StdStream::In), smallWord(-1)));
  if (line->length == 0) {
    release(line);
    return fail(raise(krt_type_EOFError, "EOF when reading a line"));
  }
  if (charAt(line, line->length - 1) != '\n')
    return ok(line);
  Str *stripped = substring(line, 0, line->length - 1);
  release(line);
  return ok(stripped);
}
