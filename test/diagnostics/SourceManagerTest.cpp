//===- SourceManagerTest.cpp - Files, encodings, positions ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/source/SourceManager.h"
#include "frontend/source/Encoding.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace krait;
using llvm::StringRef;

namespace {

/// What decoding makes of `bytes`: the text, or "error: " and the message.
std::string decode(StringRef bytes) {
  std::string error;
  auto result = decodeSource(bytes, error);
  if (!result)
    return "error: " + error;
  return result->text ? *result->text : bytes.drop_front(result->skip).str();
}

std::string undeclared(StringRef byte, int line) {
  return "error: Non-UTF-8 code starting with '\\x" + byte.str() +
         "' on line " + std::to_string(line) +
         ", but no encoding declared; see https://peps.python.org/pep-0263/ "
         "for details";
}

TEST(Encoding, Utf8) {
  EXPECT_EQ(decode(""), "");
  EXPECT_EQ(decode("x = 'h\xC3\xA9'"), "x = 'h\xC3\xA9'");
  EXPECT_EQ(decode("\xEF\xBB\xBFx"), "x");
  EXPECT_EQ(decode("\xEF\xBB\xBF# coding: utf-8-sig\nx"),
            "# coding: utf-8-sig\nx");
  EXPECT_EQ(decode("\xF0\x9F\x90\x8D"), "\xF0\x9F\x90\x8D");
}

TEST(Encoding, InvalidUtf8) {
  EXPECT_EQ(decode("x=\"\xFF\"\n"), undeclared("ff", 1));
  EXPECT_EQ(decode("a\nb\nx=\"\xE9\"\n"), undeclared("e9", 3));
  for (StringRef bad : {"\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\x80",
                        "\xE2\x82", "\xC3(", "\xF5", "\xC0\x80", "\x80"})
    EXPECT_TRUE(StringRef(decode(bad)).starts_with("error: Non-UTF-8 code"))
        << bad.str();
  EXPECT_EQ(decode("# coding: utf8\n\xFF"),
            "error: 'utf-8' codec can't decode byte 0xff in position 15: "
            "invalid start byte");
  EXPECT_EQ(decode("# coding: utf8\n\xE2\x82"),
            "error: 'utf-8' codec can't decode bytes in position 15-16: "
            "unexpected end of data");
  EXPECT_EQ(decode("# coding: utf8\n\xC3("),
            "error: 'utf-8' codec can't decode byte 0xc3 in position 15: "
            "invalid continuation byte");
}

TEST(Encoding, NullBytes) {
  EXPECT_EQ(decode(StringRef("x\0=1", 4)),
            "error: source code cannot contain null bytes");
}

TEST(Encoding, CodingLine) {
  EXPECT_EQ(findCodingName("# -*- coding: latin-1 -*-\n"), "latin-1");
  EXPECT_EQ(findCodingName("#!x\n\f # vim: set fileencoding=cp1252 :\n"),
            "cp1252");
  EXPECT_EQ(findCodingName("# coding is: coding:utf8"), "utf8");
  EXPECT_EQ(findCodingName("\r\n# coding: ascii\r\n"), "ascii");
  EXPECT_EQ(findCodingName("x # coding: foo\n"), "");
  EXPECT_EQ(findCodingName("x\n# coding: foo\n"), "");
  EXPECT_EQ(findCodingName("\n\n# coding: foo\n"), "");
  EXPECT_EQ(findCodingName("# coding:\n"), "");
}

TEST(Encoding, OtherCharacterSets) {
  EXPECT_EQ(decode("# coding: latin-1\n\xE9"), "# coding: latin-1\n\xC3\xA9");
  EXPECT_EQ(decode("#coding: latin-1-unix\n\xE9"),
            "#coding: latin-1-unix\n\xC3\xA9");
  EXPECT_EQ(decode("# coding: cp1252\n\x80"), "# coding: cp1252\n\xE2\x82\xAC");
  EXPECT_EQ(decode("# coding: koi8-r\n\xC1"), "# coding: koi8-r\n\xD0\xB0");
  EXPECT_EQ(decode("# coding: shift_jis\n\x82\xA0"),
            "# coding: shift_jis\n\xE3\x81\x82");
  EXPECT_EQ(decode("# coding: iso-8859-15\n\xA4"),
            "# coding: iso-8859-15\n\xE2\x82\xAC");
}

TEST(Encoding, Errors) {
  EXPECT_EQ(decode("# coding: cp1252\nx=\"\x81\""),
            "error: 'charmap' codec can't decode byte 0x81 in position 20: "
            "character maps to <undefined>");
  EXPECT_EQ(decode("# coding: ascii\nx=\"\xE9\""),
            "error: 'ascii' codec can't decode byte 0xe9 in position 19: "
            "ordinal not in range(128)");
  EXPECT_EQ(decode("# coding: big5\nx=\"\xFF\""),
            "error: 'big5' codec can't decode byte 0xff in position 18: "
            "illegal multibyte sequence");
  EXPECT_EQ(decode("# coding: foo\n"), "error: unknown encoding: foo");
  EXPECT_EQ(decode("# coding: utf-16\n"), "error: encoding problem: utf-16");
  EXPECT_EQ(decode("\xEF\xBB\xBF# coding: latin-1\n"),
            "error: encoding problem: iso-8859-1 with BOM");
}

TEST(SourceManager, Positions) {
  SourceManager sources;
  FileId a = sources.addBuffer("a.py", "one\ntwo\r\nthree\rfour");
  FileId b = sources.addBuffer("b.py", "");
  FileId c = sources.addBuffer("c.py", "x\n");
  auto at = [&](FileId file, uint32_t offset) {
    return SourceLoc{sources.getStart(file).offset + offset};
  };
  auto expect = [&](SourceLoc loc, FileId file, uint32_t line,
                    uint32_t column) {
    EXPECT_EQ(sources.getFile(loc), file);
    EXPECT_EQ(sources.getLineColumn(loc).line, line);
    EXPECT_EQ(sources.getLineColumn(loc).column, column);
  };
  expect(at(a, 0), a, 1, 0);
  expect(at(a, 3), a, 1, 3);
  expect(at(a, 4), a, 2, 0);
  expect(at(a, 9), a, 3, 0);
  expect(at(a, 15), a, 4, 0);
  expect(at(a, 19), a, 4, 4); // the end
  expect(at(b, 0), b, 1, 0);
  expect(at(c, 2), c, 2, 0);
  EXPECT_EQ(sources.getLine(a, 2), "two");
  EXPECT_EQ(sources.getLine(a, 4), "four");
  EXPECT_EQ(sources.getLine(a, 5), "");
  EXPECT_EQ(sources.getLine(a, 0), "");
  EXPECT_EQ(sources.getLineCount(a), 4u);
  EXPECT_EQ(sources.getLineCount(b), 0u);
  EXPECT_EQ(sources.getLineCount(c), 1u);
  EXPECT_EQ(sources.getText(SourceRange{at(a, 4), at(a, 7)}), "two");
  EXPECT_EQ(sources.getText(a).data()[19], '\0');
}

TEST(SourceManager, MissingFiles) {
  SourceManager sources;
  std::string error;
  EXPECT_FALSE(sources.loadFile("/no/such/file.py", error));
  EXPECT_EQ(error, "No such file or directory");
  EXPECT_FALSE(sources.loadFile("/", error));
  EXPECT_EQ(error, "Is a directory");
}

} // namespace
