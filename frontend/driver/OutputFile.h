//===- OutputFile.h - A file that is complete or not there ------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Output is written under another name in the same folder and renamed when it
// is complete, so that neither an error nor a crash leaves half a file, or
// spoils the file that was there.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_OUTPUTFILE_H
#define KRAIT_FRONTEND_DRIVER_OUTPUTFILE_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace krait {

class OutputFile {
public:
  /// Creates the temporary file. Returns nothing and fills `error` when `path`
  /// cannot be written.
  static std::optional<OutputFile> open(llvm::StringRef path,
                                        std::string &error);
  OutputFile(OutputFile &&other);
  OutputFile(const OutputFile &) = delete;
  ~OutputFile();

  /// Where to write meanwhile.
  llvm::StringRef getTemporaryPath() const { return temporary; }
  llvm::StringRef getPath() const { return path; }

  /// Writes all of the temporary file.
  bool write(llvm::StringRef content, std::string &error);
  /// Gives the file its name; `executable` sets the mode, less the umask.
  bool commit(bool executable, std::string &error);

private:
  OutputFile(std::string path, std::string temporary)
      : path(std::move(path)), temporary(std::move(temporary)) {}

  std::string path;
  std::string temporary; ///< empty once committed
};

/// Writes `content` to `path`, `-` meaning standard output.
bool writeOutput(llvm::StringRef path, llvm::StringRef content,
                 std::string &error);

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_OUTPUTFILE_H
