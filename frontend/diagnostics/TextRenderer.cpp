//===- TextRenderer.cpp - Diagnostics as text -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A source line is first turned into what the terminal shows (`Display`), with
// the terminal column of every byte; the caret line is then a matter of two
// look-ups. Lines that are too long are cut to a window around the caret.
//
//===----------------------------------------------------------------------===//

#include "frontend/diagnostics/TextRenderer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"

using namespace llvm;

namespace krait {

namespace {
constexpr unsigned TabStop = 8;
/// Widest piece of a line that is shown.
constexpr unsigned MaxWidth = 160;
/// What stays visible before the caret when a line is cut.
constexpr unsigned Context = 60;

/// A source line as the terminal shows it.
struct Display {
  std::string text;
  /// Terminal column and place in `text` of each byte of the line and of its
  /// end.
  std::vector<unsigned> columns, places;
};
} // namespace

/// Reorders the text around it when shown (UAX #9), so it must not be printed
/// as it is.
static bool isBidiControl(unsigned c) {
  return c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static Display makeDisplay(StringRef line) {
  Display display;
  unsigned column = 0;
  for (size_t i = 0; i < line.size();) {
    size_t length =
        std::min<size_t>(getNumBytesForUTF8(line[i]), line.size() - i);
    StringRef character = line.substr(i, length);
    display.columns.insert(display.columns.end(), length, column);
    display.places.insert(display.places.end(), length, display.text.size());
    i += length;
    if (character == "\t") {
      unsigned width = TabStop - column % TabStop;
      display.text.append(width, ' ');
      column += width;
      continue;
    }
    UTF32 code = 0;
    const auto *source = reinterpret_cast<const UTF8 *>(character.begin());
    convertUTF8Sequence(&source,
                        reinterpret_cast<const UTF8 *>(character.end()), &code,
                        lenientConversion);
    int width = sys::unicode::columnWidthUTF8(character);
    if (width < 0 || isBidiControl(code)) {
      std::string escape;
      raw_string_ostream(escape)
          << "<U+" << format_hex_no_prefix(code, 4, /*Upper=*/true) << ">";
      display.text += escape;
      column += escape.size();
    } else {
      display.text += character;
      column += width;
    }
  }
  display.columns.push_back(column);
  display.places.push_back(display.text.size());
  return display;
}

uint32_t getDisplayColumn(const SourceManager &sources, SourceLoc loc) {
  LineColumn position = sources.getLineColumn(loc);
  StringRef line = sources.getLine(sources.getFile(loc), position.line);
  return 1 + count_if(line.take_front(position.column),
                      [](char c) { return (c & 0xC0) != 0x80; });
}

void TextRenderer::setColor(raw_ostream::Colors color, bool bold) {
  if (colors) {
    os.enable_colors(true);
    os.changeColor(color, bold);
  }
}

void TextRenderer::resetColor() {
  if (colors)
    os.resetColor();
}

static raw_ostream::Colors getColor(Severity severity) {
  switch (severity) {
  case Severity::Note:
    return raw_ostream::CYAN;
  case Severity::Warning:
    return raw_ostream::MAGENTA;
  case Severity::Error:
    return raw_ostream::RED;
  }
  llvm_unreachable("severity");
}

void TextRenderer::renderHeader(SourceRange range, Severity severity,
                                StringRef message, StringRef code) {
  setColor(raw_ostream::SAVEDCOLOR, true);
  if (range.isValid())
    os << sources.getPath(sources.getFile(range.begin)) << ':'
       << sources.getLineColumn(range.begin).line << ':'
       << getDisplayColumn(sources, range.begin) << ": ";
  else
    os << "krait: ";
  setColor(getColor(severity), true);
  os << getName(severity) << ": ";
  resetColor();
  setColor(raw_ostream::SAVEDCOLOR, severity != Severity::Note);
  os << message;
  resetColor();
  if (!code.empty())
    os << " [" << code << ']';
  os << '\n';
}

/// Shortens `text`, whose caret starts at place `focus` and column `column`.
/// Returns by how many columns the caret moves to the left.
static unsigned cutToWindow(Display &display, size_t first) {
  if (display.columns.back() <= MaxWidth)
    return 0;
  size_t from = 0, to = display.columns.size() - 1;
  if (display.columns[first] > Context)
    while (display.columns[from] + Context < display.columns[first])
      ++from;
  while (display.columns[to] > display.columns[from] + MaxWidth)
    --to;
  // Stay between characters.
  unsigned begin = display.places[from], end = display.places[to];
  StringRef head = from == 0 ? "" : "...";
  StringRef tail = to + 1 == display.columns.size() ? "" : "...";
  display.text =
      (head + StringRef(display.text).slice(begin, end) + tail).str();
  return display.columns[from] - head.size();
}

void TextRenderer::renderSnippet(SourceRange range) {
  FileId file = sources.getFile(range.begin);
  LineColumn begin = sources.getLineColumn(range.begin);
  StringRef line = sources.getLine(file, begin.line);
  size_t first = std::min<size_t>(begin.column, line.size());
  // A range over several lines is marked to the end of its first line.
  size_t length =
      range.end > range.begin ? range.end.offset - range.begin.offset : 0;
  size_t last = std::min(first + length, line.size());

  Display display = makeDisplay(line);
  unsigned shift = cutToWindow(display, first);
  unsigned column = display.columns[first];
  unsigned width = display.columns[last] - column;
  width = std::min(width, MaxWidth - std::min(column - shift, MaxWidth));

  std::string number = std::to_string(begin.line);
  std::string gutter(std::max<size_t>(5, number.size()), ' ');
  os << right_justify(number, gutter.size()) << " | " << display.text << '\n';
  os << gutter << " | " << std::string(column - shift, ' ');
  setColor(raw_ostream::GREEN, true);
  os << '^';
  if (width > 1)
    os << std::string(width - 1, '~');
  resetColor();
  os << '\n';
}

void TextRenderer::renderFix(const FixIt &fix) {
  StringRef old = sources.getText(fix.range);
  std::string text;
  raw_string_ostream stream(text);
  if (old.empty())
    stream << "insert `" << fix.replacement << '`';
  else if (fix.replacement.empty())
    stream << "remove `" << old << '`';
  else
    stream << "replace `" << old << "` with `" << fix.replacement << '`';
  renderHeader(fix.range, Severity::Note, text, "");
}

void TextRenderer::render(const Diagnostic &diagnostic) {
  renderHeader(diagnostic.range, getSeverity(diagnostic.id), diagnostic.message,
               getCode(diagnostic.id));
  if (diagnostic.range.isValid())
    renderSnippet(diagnostic.range);
  for (const Diagnostic &note : diagnostic.notes)
    render(note);
  for (const FixIt &fix : diagnostic.fixes)
    renderFix(fix);
}

void TextRenderer::renderAll(const DiagnosticEngine &engine) {
  bool located = false;
  for (const Diagnostic *diagnostic : engine.getSorted()) {
    render(*diagnostic);
    located |= diagnostic->range.isValid();
  }
  size_t errors = engine.getErrorCount(), warnings = engine.getWarningCount();
  if (!located)
    return;
  auto plural = [&](size_t count, StringRef noun) {
    os << count << ' ' << noun << (count == 1 ? "" : "s");
  };
  if (errors != 0)
    plural(errors, "error");
  if (errors != 0 && warnings != 0)
    os << " and ";
  if (warnings != 0)
    plural(warnings, "warning");
  os << '\n';
}

} // namespace krait
