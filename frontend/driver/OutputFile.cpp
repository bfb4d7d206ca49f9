//===- OutputFile.cpp - A file that is complete or not there --------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/OutputFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include <utility>

using namespace llvm;

namespace krait {

/// Devices and pipes are written to, never replaced.
static bool isSpecial(StringRef path) {
  sys::fs::file_status status;
  return !sys::fs::status(path, status) && sys::fs::exists(status) &&
         !sys::fs::is_regular_file(status);
}

std::optional<OutputFile> OutputFile::open(StringRef path, std::string &error) {
  if (sys::fs::is_directory(path)) {
    error = "Is a directory";
    return std::nullopt;
  }
  // A file that may not be written is not replaced either.
  if (sys::fs::exists(path) &&
      sys::fs::access(path, sys::fs::AccessMode::Write)) {
    error = "Permission denied";
    return std::nullopt;
  }
  SmallString<128> temporary;
  int fd;
  std::error_code code =
      isSpecial(path)
          ? sys::fs::createTemporaryFile("krait", "out", fd, temporary)
          : sys::fs::createUniqueFile(path + ".%%%%%%.tmp", fd, temporary);
  if (code) {
    error = code.message();
    return std::nullopt;
  }
  (void)sys::Process::SafelyCloseFileDescriptor(fd);
  (void)sys::RemoveFileOnSignal(temporary);
  return OutputFile(path.str(), temporary.str().str());
}

OutputFile::OutputFile(OutputFile &&other)
    : path(std::move(other.path)),
      temporary(std::exchange(other.temporary, {})) {}

OutputFile::~OutputFile() {
  if (temporary.empty())
    return;
  (void)sys::fs::remove(temporary);
  sys::DontRemoveFileOnSignal(temporary);
}

static std::error_code copyInto(StringRef from, StringRef to) {
  auto content = MemoryBuffer::getFile(from);
  if (!content)
    return content.getError();
  std::error_code code;
  raw_fd_ostream os(to, code, sys::fs::CD_OpenExisting);
  if (code)
    return code;
  os << (*content)->getBuffer();
  os.close();
  code = os.error();
  os.clear_error();
  return code;
}

bool OutputFile::commit(bool executable, std::string &error) {
  std::error_code code;
  if (isSpecial(path)) {
    code = copyInto(temporary, path);
  } else {
    unsigned mode = executable ? 0777 : 0666;
    code = sys::fs::setPermissions(temporary,
                                   sys::fs::perms(mode & ~sys::fs::getUmask()));
    if (!code)
      code = sys::fs::rename(temporary, path);
  }
  if (code) {
    error = code.message();
    return false;
  }
  if (isSpecial(path))
    return true; // the destructor removes the copy
  sys::DontRemoveFileOnSignal(temporary);
  temporary.clear();
  return true;
}

static bool writeAll(raw_fd_ostream &os, StringRef content,
                     std::string &error) {
  os << content;
  os.flush();
  if (!os.has_error())
    return true;
  error = os.error().message();
  os.clear_error();
  return false;
}

bool OutputFile::write(StringRef content, std::string &error) {
  std::error_code code;
  raw_fd_ostream os(temporary, code);
  if (code) {
    error = code.message();
    return false;
  }
  return writeAll(os, content, error);
}

bool writeOutput(StringRef path, StringRef content, std::string &error) {
  if (path == "-")
    return writeAll(outs(), content, error);
  std::optional<OutputFile> file = OutputFile::open(path, error);
  return file && file->write(content, error) && file->commit(false, error);
}

} // namespace krait
