//===- TextRenderer.h - Diagnostics as text ---------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Prints reports for people:
//
//   shop.py:3:12: error: argument 1 has type `str`, expected `int` [arg-type]
//       3 |     total(x, name)
//         |              ^~~~
//   shop.py:1:1: note: `total` is declared here
//
// Lines and columns count from 1, columns in characters. The caret line follows
// the width on the terminal: tabs, wide and combining characters keep their
// place, and characters that a terminal would not show, or that would reorder
// the line, appear as <U+XXXX>.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DIAGNOSTICS_TEXTRENDERER_H
#define KRAIT_FRONTEND_DIAGNOSTICS_TEXTRENDERER_H

#include "frontend/diagnostics/Diagnostic.h"
#include "llvm/Support/raw_ostream.h"

namespace krait {

class TextRenderer {
public:
  /// Colours are written only when `colors` says so; the driver passes whether
  /// `os` is a terminal.
  TextRenderer(llvm::raw_ostream &os, const SourceManager &sources, bool colors)
      : os(os), sources(sources), colors(colors) {}

  /// Every report in order, then a line with the counts.
  void renderAll(const DiagnosticEngine &engine);
  void render(const Diagnostic &diagnostic);

private:
  void renderHeader(SourceRange range, Severity severity,
                    llvm::StringRef message, llvm::StringRef code);
  void renderSnippet(SourceRange range);
  void renderFix(const FixIt &fix);
  void setColor(llvm::raw_ostream::Colors color, bool bold);
  void resetColor();

  llvm::raw_ostream &os;
  const SourceManager &sources;
  bool colors;
};

/// Column in characters from 1, as in the first line of a report.
uint32_t getDisplayColumn(const SourceManager &sources, SourceLoc loc);

} // namespace krait

#endif // KRAIT_FRONTEND_DIAGNOSTICS_TEXTRENDERER_H
