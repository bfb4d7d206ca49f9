//===- TracebackText.cpp - Source lines and carets ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/TracebackText.h"

using namespace krait;
using namespace krait::lower;

std::string lower::renderTracebackText(SourceManager &sources,
                                       const ast::Node *node) {
  FileId file = sources.getFile(node->range.begin);
  LineColumn begin = sources.getLineColumn(node->range.begin);
  llvm::StringRef line = sources.getLine(file, begin.line);
  return ("    " + line.trim() + "\n").str();
}
