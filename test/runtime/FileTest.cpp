//===- FileTest.cpp - Files of text and bytes -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expectations were printed by CPython 3.14.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/BinaryFile.h"
#include "runtime/native/FileType.h"
#include "runtime/native/OpenFile.h"
#include "runtime/native/TextFile.h"
#include "test/runtime/RuntimeFixture.h"
#include <cstdio>
#include <unistd.h>

using namespace krt_test;

namespace {

class FileTest : public LeakCheck {
protected:
  void SetUp() override {
    LeakCheck::SetUp();
    char name[] = "/tmp/krait-file-test-XXXXXX";
    close(mkstemp(name));
    path = name;
  }
  void TearDown() override {
    unlink(path.c_str());
    LeakCheck::TearDown();
  }

  struct Options {
    const char *mode = "r";
    int64_t buffering = -1;
    const char *encoding = nullptr;
    const char *errors = nullptr;
    const char *newline = nullptr;
  };
  Result<File *> tryOpen(Word name, const Options &o) {
    Owned mode = str(o.mode), encoding = str(o.encoding ? o.encoding : ""),
          errors = str(o.errors ? o.errors : ""),
          newline = str(o.newline ? o.newline : "");
    Word none = noneWord();
    return krt_open(name, mode.as<Str>(), smallWord(o.buffering),
                    o.encoding ? Word(encoding) : none,
                    o.errors ? Word(errors) : none,
                    o.newline ? Word(newline) : none, true);
  }
  Owned openFile(const Options &o) {
    Owned name = str(path);
    Result<File *> f = tryOpen(name, o);
    EXPECT_EQ(f.error, nullptr);
    return Owned(f.value);
  }
  std::string openError(const Options &o) {
    Owned name = str(path);
    return openError(name, o);
  }
  std::string openError(Word name, const Options &o) {
    Result<File *> f = tryOpen(name, o);
    if (!f.error)
      release(static_cast<Object *>(f.value));
    std::string text = takeError(f.error);
    size_t at = text.find(path);
    return at == std::string::npos ? text
                                   : text.replace(at, path.size(), "PATH");
  }

  void fill(const std::string &bytes) {
    FILE *f = fopen(path.c_str(), "wb");
    fwrite(bytes.data(), 1, bytes.size(), f);
    fclose(f);
  }
  std::string contents() {
    FILE *f = fopen(path.c_str(), "rb");
    std::string bytes;
    for (int c; (c = fgetc(f)) != EOF;)
      bytes += char(c);
    fclose(f);
    return bytes;
  }

  static std::string read(const Owned &f, int64_t size = -1) {
    return take(krt_textfile_read(f.as<File>(), smallWord(size)));
  }
  static std::string line(const Owned &f, int64_t size = -1) {
    return take(krt_textfile_readline(f.as<File>(), smallWord(size)));
  }
  static std::string lines(const Owned &f) {
    Result<List *> all = krt_textfile_readlines(f.as<File>(), noneWord());
    return all.error ? takeError(all.error) : take(ok(word(all.value)));
  }
  static std::string write(const Owned &f, const std::string &s) {
    Owned data = str(s);
    return take(krt_textfile_write(f.as<File>(), data.as<Str>()));
  }
  static std::string tell(const Owned &f) {
    return take(krt_textfile_tell(f.as<File>()));
  }
  static std::string seek(const Owned &f, int64_t to, int64_t whence = 0) {
    return take(
        krt_textfile_seek(f.as<File>(), smallWord(to), smallWord(whence)));
  }
  static void closeIt(const Owned &f) {
    EXPECT_EQ(krt_file_close(f.as<File>()), nullptr);
  }
  static std::string newlines(const Owned &f) {
    return take(ok(krt_textfile_newlines(f.as<File>())));
  }

  /// repr of bytes read, or the error.
  static std::string bytes(Result<Bytes *> result) {
    return result.error ? takeError(result.error)
                        : take(ok(word(result.value)));
  }
  static std::string writeBytes(const Owned &f, const char *data) {
    auto length = int64_t(strlen(data));
    auto *b = newObject<Bytes>(&krt_type_bytes, size_t(length) + 1);
    b->length = length;
    b->hash = -1;
    memcpy(b->data, data, size_t(length) + 1);
    Owned owned(b);
    return take(krt_binaryfile_write(f.as<File>(), owned));
  }

  std::string path;
};

TEST_F(FileTest, ModesAreChecked) {
  EXPECT_EQ(openError({.mode = "z"}), "ValueError: invalid mode: 'z'");
  EXPECT_EQ(openError({.mode = "rU"}), "ValueError: invalid mode: 'rU'");
  EXPECT_EQ(openError({.mode = "r++"}), "ValueError: invalid mode: 'r++'");
  EXPECT_EQ(openError({.mode = "rr"}), "ValueError: invalid mode: 'rr'");
  EXPECT_EQ(openError({.mode = "rw"}),
            "ValueError: must have exactly one of create/read/write/append "
            "mode");
  EXPECT_EQ(openError({.mode = "t"}),
            "ValueError: Must have exactly one of create/read/write/append "
            "mode and at most one plus");
  EXPECT_EQ(openError({.mode = "tb"}),
            "ValueError: can't have text and binary mode at once");
  EXPECT_EQ(openError({.mode = "rb", .encoding = "utf-8"}),
            "ValueError: binary mode doesn't take an encoding argument");
  EXPECT_EQ(openError({.mode = "rb", .errors = "strict"}),
            "ValueError: binary mode doesn't take an errors argument");
  EXPECT_EQ(openError({.mode = "rb", .newline = "\n"}),
            "ValueError: binary mode doesn't take a newline argument");
  EXPECT_EQ(openError({.buffering = 0}),
            "ValueError: can't have unbuffered text I/O");
  EXPECT_EQ(openError({.newline = "x"}),
            "ValueError: illegal newline value: x");
  EXPECT_EQ(openError({.encoding = "foo"}),
            "LookupError: unknown encoding: foo");
}

TEST_F(FileTest, SystemErrorsNameThePath) {
  EXPECT_EQ(openError({.mode = "x"}),
            "FileExistsError: [Errno 17] File exists: 'PATH'");
  Owned missing = str("/nope/x"), folder = str("/tmp"), empty = str("");
  Owned null = str(std::string("a\0b", 3));
  EXPECT_EQ(openError(missing, {}), "FileNotFoundError: [Errno 2] No such "
                                    "file or directory: '/nope/x'");
  EXPECT_EQ(openError(empty, {}),
            "FileNotFoundError: [Errno 2] No such file or directory: ''");
  EXPECT_EQ(openError(folder, {}),
            "IsADirectoryError: [Errno 21] Is a directory: '/tmp'");
  EXPECT_EQ(openError(folder, {.mode = "w"}),
            "IsADirectoryError: [Errno 21] Is a directory: '/tmp'");
  EXPECT_EQ(openError(null, {}), "ValueError: embedded null byte");
  EXPECT_EQ(openError(real(1.5), {}),
            "TypeError: expected str, bytes or os.PathLike object, not float");
  EXPECT_EQ(openError(smallWord(-1), {}),
            "ValueError: negative file descriptor");
  EXPECT_EQ(openError(smallWord(999), {}),
            "OSError: [Errno 9] Bad file descriptor");
}

TEST_F(FileTest, UniversalNewlines) {
  fill("h\xC3\xA9llo\nworld\r\nx\ry");
  EXPECT_EQ(lines(openFile({})),
            "['h\xC3\xA9llo\\n', 'world\\n', 'x\\n', 'y']");
  EXPECT_EQ(lines(openFile({.newline = ""})),
            "['h\xC3\xA9llo\\n', 'world\\r\\n', 'x\\r', 'y']");
  EXPECT_EQ(lines(openFile({.newline = "\n"})),
            "['h\xC3\xA9llo\\n', 'world\\r\\n', 'x\\ry']");
  EXPECT_EQ(lines(openFile({.newline = "\r"})),
            "['h\xC3\xA9llo\\nworld\\r', '\\nx\\r', 'y']");
  EXPECT_EQ(lines(openFile({.newline = "\r\n"})),
            "['h\xC3\xA9llo\\nworld\\r\\n', 'x\\ry']");
  Owned f = openFile({});
  EXPECT_EQ(newlines(f), "None");
  lines(f);
  EXPECT_EQ(newlines(f), "('\\r', '\\n', '\\r\\n')");
}

TEST_F(FileTest, NewlinesSplitByChunks) {
  // The \r of a pair is the last byte of the first chunk.
  std::string head(size_t(TextChunk) - 1, 'a');
  fill(head + "\r\nb\r\r\n");
  Owned f = openFile({});
  EXPECT_EQ(line(f), head + "\n");
  EXPECT_EQ(line(f), "b\n");
  EXPECT_EQ(line(f), "\n");
  EXPECT_EQ(line(f), "");
  Owned exact = openFile({.newline = "\r\n"});
  EXPECT_EQ(line(exact), head + "\r\n");
  EXPECT_EQ(line(exact), "b\r\r\n");
  // A \r that ends the file.
  fill(head + "\r");
  Owned last = openFile({});
  EXPECT_EQ(line(last), head + "\n");
  EXPECT_EQ(line(last), "");
}

TEST_F(FileTest, CharactersSplitByChunks) {
  std::string head(size_t(TextChunk) - 1, 'a');
  fill(head + "\xE2\x82\xAC\n\xF0\x9F\x98\x80");
  Owned f = openFile({});
  EXPECT_EQ(line(f), head + "\xE2\x82\xAC\n");
  Str *rest = krt_textfile_read(f.as<File>(), noneWord()).value;
  ASSERT_EQ(rest->length, 1);
  EXPECT_EQ(charAt(rest, 0), 0x1F600u);
  release(rest);
}

TEST_F(FileTest, DecodingErrorsComeWithTheirChunk) {
  std::string good;
  for (int i = 0; i < 3000; ++i)
    good += "ok\n";
  fill(good + "\xFF\n");
  Owned f = openFile({});
  // The second chunk has the bad byte: 9000 - 8192 bytes into it.
  int count = 0;
  std::string got;
  while ((got = line(f)) == "ok\n")
    ++count;
  EXPECT_EQ(count, 2730);
  EXPECT_EQ(got, "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in "
                 "position 808: invalid start byte");
  Owned whole = openFile({});
  EXPECT_EQ(read(whole), "UnicodeDecodeError: 'utf-8' codec can't decode byte "
                         "0xff in position 9000: invalid start byte");
  fill("ab\xE4");
  EXPECT_EQ(read(openFile({})),
            "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe4 in "
            "position 2: unexpected end of data");
  EXPECT_EQ(read(openFile({.errors = "replace"})), "ab\xEF\xBF\xBD");
  EXPECT_EQ(read(openFile({.errors = "ignore"})), "ab");
  EXPECT_EQ(read(openFile({.encoding = "latin-1"})), "ab\xC3\xA4");
  EXPECT_EQ(read(openFile({.encoding = "ASCII"})),
            "UnicodeDecodeError: 'ascii' codec can't decode byte 0xe4 in "
            "position 2: ordinal not in range(128)");
}

TEST_F(FileTest, ReadAndTellFollowCharacters) {
  fill("h\xC3\xA9llo\nworld\r\nx\ry");
  Owned f = openFile({});
  EXPECT_EQ(line(f), "h\xC3\xA9llo\n");
  EXPECT_EQ(tell(f), "7");
  EXPECT_EQ(line(f), "world\n");
  EXPECT_EQ(tell(f), "14");
  EXPECT_EQ(seek(f, 7), "7");
  EXPECT_EQ(read(f, 3), "wor");
  EXPECT_EQ(tell(f), "10");
  EXPECT_EQ(line(f, 1), "l");
  EXPECT_EQ(line(f), "d\n");
  EXPECT_EQ(read(f), "x\ny");
  EXPECT_EQ(read(f), "");
  EXPECT_EQ(seek(f, 0, 2), "17");
  EXPECT_EQ(seek(f, 1, 1), "UnsupportedOperation: can't do nonzero "
                           "cur-relative seeks");
  EXPECT_EQ(seek(f, 1, 2), "UnsupportedOperation: can't do nonzero "
                           "end-relative seeks");
  EXPECT_EQ(seek(f, -1), "ValueError: negative seek position -1");
  EXPECT_EQ(seek(f, 0, 5),
            "ValueError: invalid whence (5, should be 0, 1 or 2)");
}

TEST_F(FileTest, IterationDisablesTell) {
  fill("a\nb\n");
  Owned f = openFile({});
  bool done;
  EXPECT_EQ(take(krt_next(f, &done)), "'a\\n'");
  EXPECT_EQ(tell(f), "OSError: telling position disabled by next() call");
  EXPECT_EQ(take(krt_next(f, &done)), "'b\\n'");
  EXPECT_FALSE(done);
  krt_next(f, &done);
  EXPECT_TRUE(done);
  EXPECT_EQ(tell(f), "4");
}

TEST_F(FileTest, WritingTranslatesAndEncodes) {
  {
    Owned f = openFile({.mode = "w", .newline = "\r\n"});
    EXPECT_EQ(write(f, "a\nb\r\n"), "5");
  }
  EXPECT_EQ(contents(), "a\r\nb\r\r\n");
  {
    Owned f = openFile({.mode = "w"});
    EXPECT_EQ(write(f, "\xE2\x82\xAC\xC3\xA4"), "2");
    EXPECT_EQ(contents(), "");
    EXPECT_EQ(krt_file_flush(f.as<File>()), nullptr);
    EXPECT_EQ(contents(), "\xE2\x82\xAC\xC3\xA4");
  }
  {
    Owned f = openFile({.mode = "w", .encoding = "ascii"});
    EXPECT_EQ(write(f, "a\xC3\xA9"),
              "UnicodeEncodeError: 'ascii' codec can't encode character "
              "'\\xe9' in position 1: ordinal not in range(128)");
  }
  EXPECT_EQ(contents(), "");
  {
    Owned f = openFile({.mode = "a"});
    EXPECT_EQ(write(f, "x"), "1");
    closeIt(f);
    Owned g = openFile({.mode = "a"});
    EXPECT_EQ(tell(g), "1");
    EXPECT_EQ(write(g, "y"), "1");
  }
  EXPECT_EQ(contents(), "xy");
}

TEST_F(FileTest, LargeWritesKeepTheirOrder) {
  std::string expected;
  {
    Owned f = openFile({.mode = "w"});
    for (size_t size : {1u, 8000u, 8192u, 8193u, 100u, 300000u, 1u, 131072u}) {
      std::string part(size, char('a' + size % 26));
      EXPECT_EQ(write(f, part), std::to_string(size));
      expected += part;
    }
  }
  EXPECT_EQ(contents(), expected);
}

TEST_F(FileTest, UpdateModeReadsAndWrites) {
  fill("abcdef");
  {
    Owned f = openFile({.mode = "r+"});
    EXPECT_EQ(read(f, 2), "ab");
    // As in CPython, writing after reading goes behind what was read ahead.
    EXPECT_EQ(write(f, "Z"), "1");
    EXPECT_EQ(seek(f, 0), "0");
    EXPECT_EQ(read(f), "abcdefZ");
  }
  {
    Owned f = openFile({.mode = "r+b"});
    EXPECT_EQ(bytes(krt_binaryfile_read(f.as<File>(), smallWord(2))), "b'ab'");
    EXPECT_EQ(writeBytes(f, "--"), "2");
    EXPECT_EQ(bytes(krt_binaryfile_read(f.as<File>(), smallWord(-1))),
              "b'efZ'");
  }
  EXPECT_EQ(contents(), "ab--efZ");
}

TEST_F(FileTest, DirectionIsChecked) {
  Owned reader = openFile({}), writer = openFile({.mode = "w"});
  EXPECT_EQ(write(reader, "x"), "UnsupportedOperation: not writable");
  EXPECT_EQ(read(writer), "UnsupportedOperation: not readable");
  EXPECT_EQ(line(writer), "UnsupportedOperation: not readable");
  EXPECT_EQ(take(krt_textfile_truncate(reader.as<File>(), noneWord())),
            "UnsupportedOperation: truncate");
  EXPECT_EQ(takeError(krt_textfile_write_line(writer.as<File>(), smallWord(1))),
            "TypeError: write() argument must be str, not int");
  Owned in = openFile({.mode = "rb"}), out = openFile({.mode = "wb"});
  EXPECT_EQ(writeBytes(in, "x"), "UnsupportedOperation: write");
  EXPECT_EQ(bytes(krt_binaryfile_read(out.as<File>(), noneWord())),
            "UnsupportedOperation: read");
  EXPECT_EQ(take(krt_binaryfile_write(out.as<File>(), smallWord(1))),
            "TypeError: a bytes-like object is required, not 'int'");
  Owned raw = openFile({.mode = "wb", .buffering = 0});
  EXPECT_EQ(bytes(krt_binaryfile_read(raw.as<File>(), noneWord())),
            "UnsupportedOperation: File not open for reading");
}

TEST_F(FileTest, ClosedFilesRefuse) {
  Owned f = openFile({});
  closeIt(f);
  closeIt(f);
  EXPECT_EQ(read(f), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(write(f, "x"), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(tell(f), "ValueError: I/O operation on closed file.");
  EXPECT_EQ(take(krt_file_fileno(f.as<File>())),
            "ValueError: I/O operation on closed file");
  EXPECT_EQ(take(krt_file_writable(f.as<File>())), "False");
  EXPECT_EQ(take(krt_file_readable(f.as<File>())),
            "ValueError: I/O operation on closed file");
  Owned b = openFile({.mode = "rb"}), w = openFile({.mode = "wb"});
  closeIt(b);
  closeIt(w);
  EXPECT_EQ(bytes(krt_binaryfile_read(b.as<File>(), noneWord())),
            "ValueError: read of closed file");
  EXPECT_EQ(bytes(krt_binaryfile_readline(b.as<File>(), noneWord())),
            "ValueError: readline of closed file");
  EXPECT_EQ(writeBytes(w, "x"), "ValueError: write to closed file");
  EXPECT_EQ(takeError(krt_file_flush(w.as<File>())),
            "ValueError: flush of closed file");
  EXPECT_EQ(takeError(krt_iter(b).error),
            "ValueError: I/O operation on closed file.");
}

TEST_F(FileTest, BinaryReadingAndPosition) {
  fill("one\ntwo\nthree");
  for (int64_t buffering : {-1, 0}) {
    Owned f = openFile({.mode = "rb", .buffering = buffering});
    File *file = f.as<File>();
    EXPECT_EQ(bytes(krt_binaryfile_readline(file, noneWord())), "b'one\\n'");
    EXPECT_EQ(take(krt_binaryfile_tell(file)), "4");
    EXPECT_EQ(bytes(krt_binaryfile_read(file, smallWord(2))), "b'tw'");
    EXPECT_EQ(take(krt_binaryfile_seek(file, smallWord(-1), smallWord(1))),
              "5");
    EXPECT_EQ(bytes(krt_binaryfile_readline(file, smallWord(2))), "b'wo'");
    EXPECT_EQ(bytes(krt_binaryfile_read(file, noneWord())), "b'\\nthree'");
    EXPECT_EQ(bytes(krt_binaryfile_read(file, smallWord(5))), "b''");
    EXPECT_EQ(take(krt_binaryfile_seek(file, smallWord(-3), smallWord(2))),
              "10");
    Result<List *> lines = krt_binaryfile_readlines(file, noneWord());
    EXPECT_EQ(take(ok(word(lines.value))), "[b'ree']");
    EXPECT_EQ(take(krt_binaryfile_seek(file, smallWord(-1), smallWord(0))),
              "OSError: [Errno 22] Invalid argument");
  }
  Owned f = openFile({.mode = "rb"});
  EXPECT_EQ(bytes(krt_binaryfile_read(f.as<File>(), smallWord(-5))),
            "ValueError: read length must be non-negative or -1");
  EXPECT_EQ(bytes(krt_binaryfile_peek(f.as<File>(), smallWord(0))),
            "b'one\\ntwo\\nthree'");
  EXPECT_EQ(bytes(krt_binaryfile_read1(f.as<File>(), smallWord(3))), "b'one'");
}

TEST_F(FileTest, ReprAndAttributes) {
  auto shown = [&](const Options &o) {
    Owned f = openFile(o);
    std::string text = take(krt_repr(f));
    size_t at = text.find(path);
    return text.replace(at, path.size(), "P") + " " +
           take(krt_file_mode(f.as<File>()));
  };
  EXPECT_EQ(shown({}),
            "<_io.TextIOWrapper name='P' mode='r' encoding='UTF-8'> r");
  EXPECT_EQ(shown({.mode = "w", .encoding = "ascii"}),
            "<_io.TextIOWrapper name='P' mode='w' encoding='ascii'> w");
  EXPECT_EQ(shown({.mode = "rb"}), "<_io.BufferedReader name='P'> rb");
  EXPECT_EQ(shown({.mode = "ab"}), "<_io.BufferedWriter name='P'> ab");
  EXPECT_EQ(shown({.mode = "w+b"}), "<_io.BufferedRandom name='P'> rb+");
  EXPECT_EQ(shown({.mode = "rb", .buffering = 0}),
            "<_io.FileIO name='P' mode='rb' closefd=True> rb");
}

TEST_F(FileTest, TruncateCutsAtThePosition) {
  fill("abcdef");
  Owned f = openFile({.mode = "r+"});
  EXPECT_EQ(seek(f, 3), "3");
  EXPECT_EQ(take(krt_textfile_truncate(f.as<File>(), noneWord())), "3");
  EXPECT_EQ(contents(), "abc");
  EXPECT_EQ(take(krt_textfile_truncate(f.as<File>(), smallWord(5))), "5");
  EXPECT_EQ(contents(), std::string("abc\0\0", 5));
}

} // namespace
