//===- SourceManager.h - Source files and positions -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Owns the text of every source file of a compilation, decoded to UTF-8, and
// turns positions into lines and columns. A SourceLoc is one 32-bit number over
// all files, so that AST nodes stay small.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_SOURCE_SOURCEMANAGER_H
#define KRAIT_FRONTEND_SOURCE_SOURCEMANAGER_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace krait {

/// A byte position in some file of a SourceManager; 0 is "nowhere".
struct SourceLoc {
  uint32_t offset = 0;
  bool isValid() const { return offset != 0; }
  friend bool operator==(SourceLoc, SourceLoc) = default;
  friend auto operator<=>(SourceLoc, SourceLoc) = default;
};

/// Half-open range of bytes.
struct SourceRange {
  SourceLoc begin, end;
  bool isValid() const { return begin.isValid(); }
};

/// Line from 1, column in UTF-8 bytes from 0 (as CPython's col_offset).
struct LineColumn {
  uint32_t line = 0;
  uint32_t column = 0;
};

using FileId = uint32_t;

class SourceManager {
public:
  SourceManager();
  ~SourceManager();
  SourceManager(const SourceManager &) = delete;
  SourceManager &operator=(const SourceManager &) = delete;

  /// Reads and decodes a file (PEP 263 coding line, BOM, UTF-8 default); the
  /// path `-` reads standard input and names it `<stdin>`. Returns nothing and
  /// fills `error` with one line of text (CPython's words where it has them)
  /// when the file is missing, a directory, or not text in its encoding.
  std::optional<FileId> loadFile(llvm::StringRef path, std::string &error);

  /// Adds text that is already UTF-8 (tests, the standard library archive).
  FileId addBuffer(llvm::StringRef name, llvm::StringRef text);

  /// Path as given by the user.
  llvm::StringRef getPath(FileId file) const;
  /// Path as a traceback shows it: CPython puts the working folder before a
  /// relative path and leaves the rest as it is.
  std::string getAbsolutePath(FileId file) const;
  /// UTF-8 text, followed by a NUL byte; line ends as in the file.
  llvm::StringRef getText(FileId file) const;
  /// Position of the first byte; the one after the last byte is valid too.
  SourceLoc getStart(FileId file) const;
  FileId getFileCount() const { return files.size(); }
  FileId getFile(SourceLoc loc) const;
  LineColumn getLineColumn(SourceLoc loc) const;
  /// Number of lines; a text that ends in a line end has no line after it.
  uint32_t getLineCount(FileId file) const;
  /// Text of a line (from 1) without its line end; empty past the last line.
  llvm::StringRef getLine(FileId file, uint32_t line) const;
  /// Text under a range of one file.
  llvm::StringRef getText(SourceRange range) const;

private:
  struct File;
  std::optional<FileId> add(std::unique_ptr<File> file);
  const File &get(FileId file) const;
  std::vector<std::unique_ptr<File>> files;
};

} // namespace krait

#endif // KRAIT_FRONTEND_SOURCE_SOURCEMANAGER_H
