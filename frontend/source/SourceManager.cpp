//===- SourceManager.cpp - Source files and positions ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Files lie one after another in one space of positions that starts at 1; each
// takes one position more than it has bytes, so that its end can be named too.
// The table of line starts is built when the first position of a file is asked
// for, that is, only for files with a report or with debug information.
//
//===----------------------------------------------------------------------===//

#include "frontend/source/SourceManager.h"
#include "frontend/source/Encoding.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <limits>

using namespace llvm;

namespace krait {

struct SourceManager::File {
  std::string path;
  /// Owns `text`: the bytes of the file, or what decoding made of them.
  std::unique_ptr<MemoryBuffer> buffer;
  StringRef text;
  uint32_t start = 0;
  mutable std::vector<uint32_t> lineStarts;

  void buildLineStarts() const {
    if (!lineStarts.empty())
      return;
    lineStarts.push_back(0);
    for (size_t at = text.find_first_of("\r\n"); at != StringRef::npos;
         at = text.find_first_of("\r\n", at)) {
      at += text.substr(at).starts_with("\r\n") ? 2 : 1;
      lineStarts.push_back(at);
    }
  }
};

SourceManager::SourceManager() = default;
SourceManager::~SourceManager() = default;

static std::unique_ptr<MemoryBuffer> readFile(StringRef path,
                                              std::string &error) {
  if (path != "-" && sys::fs::is_directory(path)) {
    error = "Is a directory";
    return nullptr;
  }
  auto buffer = MemoryBuffer::getFileOrSTDIN(path);
  if (!buffer) {
    error = buffer.getError().message();
    return nullptr;
  }
  return std::move(*buffer);
}

std::optional<FileId> SourceManager::loadFile(StringRef path,
                                              std::string &error) {
  auto file = std::make_unique<File>();
  file->path = path == "-" ? "<stdin>" : path.str();
  file->buffer = readFile(path, error);
  if (!file->buffer)
    return std::nullopt;
  StringRef bytes = file->buffer->getBuffer();
  std::optional<DecodedSource> decoded = decodeSource(bytes, error);
  if (!decoded)
    return std::nullopt;
  if (decoded->text) {
    file->buffer = MemoryBuffer::getMemBufferCopy(*decoded->text, path);
    file->text = file->buffer->getBuffer();
  } else {
    file->text = bytes.drop_front(decoded->skip);
  }
  std::optional<FileId> id = add(std::move(file));
  if (!id)
    error = "program too large: its source text exceeds 4 GiB";
  return id;
}

FileId SourceManager::addBuffer(StringRef name, StringRef text) {
  auto file = std::make_unique<File>();
  file->path = name.str();
  file->buffer = MemoryBuffer::getMemBufferCopy(text, name);
  file->text = file->buffer->getBuffer();
  std::optional<FileId> id = add(std::move(file));
  if (!id)
    report_fatal_error("program too large: its source text exceeds 4 GiB");
  return *id;
}

std::optional<FileId> SourceManager::add(std::unique_ptr<File> file) {
  uint64_t start = 1;
  if (!files.empty())
    start = uint64_t(files.back()->start) + files.back()->text.size() + 1;
  if (start + file->text.size() >= std::numeric_limits<uint32_t>::max())
    return std::nullopt;
  file->start = uint32_t(start);
  files.push_back(std::move(file));
  return FileId(files.size() - 1);
}

const SourceManager::File &SourceManager::get(FileId file) const {
  assert(file < files.size() && "no such file");
  return *files[file];
}

StringRef SourceManager::getPath(FileId file) const { return get(file).path; }

std::string SourceManager::getAbsolutePath(FileId file) const {
  StringRef path = getPath(file);
  if (sys::path::is_absolute(path) || path.starts_with("<"))
    return path.str();
  SmallString<128> absolute;
  if (sys::fs::current_path(absolute))
    return path.str();
  // As CPython, which leaves `.` and `..` as they are.
  sys::path::append(absolute, path);
  return absolute.str().str();
}

StringRef SourceManager::getText(FileId file) const { return get(file).text; }

SourceLoc SourceManager::getStart(FileId file) const {
  return {get(file).start};
}

FileId SourceManager::getFile(SourceLoc loc) const {
  assert(loc.isValid() && !files.empty() && "position without a file");
  auto after = upper_bound(files, loc.offset, [](uint32_t offset, auto &file) {
    return offset < file->start;
  });
  return FileId(after - files.begin() - 1);
}

LineColumn SourceManager::getLineColumn(SourceLoc loc) const {
  const File &file = get(getFile(loc));
  file.buildLineStarts();
  uint32_t offset = loc.offset - file.start;
  auto after = upper_bound(file.lineStarts, offset);
  return {uint32_t(after - file.lineStarts.begin()), offset - *(after - 1)};
}

uint32_t SourceManager::getLineCount(FileId id) const {
  const File &file = get(id);
  file.buildLineStarts();
  uint32_t count = file.lineStarts.size();
  return file.lineStarts.back() == file.text.size() ? count - 1 : count;
}

StringRef SourceManager::getLine(FileId id, uint32_t line) const {
  const File &file = get(id);
  file.buildLineStarts();
  if (line == 0 || line > file.lineStarts.size())
    return {};
  return file.text.substr(file.lineStarts[line - 1]).take_until([](char c) {
    return c == '\n' || c == '\r';
  });
}

StringRef SourceManager::getText(SourceRange range) const {
  const File &file = get(getFile(range.begin));
  return file.text.slice(range.begin.offset - file.start,
                         range.end.offset - file.start);
}

} // namespace krait
