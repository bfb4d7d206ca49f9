//===- Encoding.h - Bytes of a source file to UTF-8 -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds the encoding of a Python source file (PEP 263: byte-order mark, coding
// line in the first two lines, UTF-8 otherwise) and decodes it. Errors carry
// the words of CPython 3.14.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_SOURCE_ENCODING_H
#define KRAIT_FRONTEND_SOURCE_ENCODING_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace krait {

/// What decodeSource() found.
struct DecodedSource {
  /// Bytes of a byte-order mark to skip.
  size_t skip = 0;
  /// The text as UTF-8 when the file had another encoding; unset when the
  /// bytes after `skip` are UTF-8 already.
  std::optional<std::string> text;
};

/// Decodes `bytes`. Returns nothing and fills `error` when they are not text
/// in their encoding.
std::optional<DecodedSource> decodeSource(llvm::StringRef bytes,
                                          std::string &error);

/// The name in the coding line of a source, as written; empty when there is
/// none. `bytes` starts after a byte-order mark.
llvm::StringRef findCodingName(llvm::StringRef bytes);

/// Offset of the first byte that is not well-formed UTF-8, or npos.
size_t findInvalidUtf8(llvm::StringRef bytes);

} // namespace krait

#endif // KRAIT_FRONTEND_SOURCE_ENCODING_H
