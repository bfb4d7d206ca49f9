//===- TracebackText.cpp - Source lines and carets ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// traceback.py of CPython 3.14 parses the text of the instruction again to find
// what to underline; the compiler has the tree and so can write the finished
// lines at compile time. Positions here are in code points of the dedented
// lines, as there.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/TracebackText.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Unicode.h"
#include <set>
#include <vector>

using namespace krait;

namespace {

using CodePoints = std::vector<llvm::UTF32>;

struct Position {
  unsigned line = 0, column = 0;
  friend auto operator<=>(Position, Position) = default;
};

/// The part that gets `^` while the rest gets `~`.
struct Anchors {
  Position left, right;
};

class Renderer {
public:
  Renderer(const SourceManager &sources, const ast::Node *node, SourceLoc from)
      : sources(sources), node(node) {
    readLines(from);
  }

  std::string render(const ast::Stmt *stmt);

private:
  void readLines(SourceLoc start);
  Position locate(SourceLoc loc) const;
  std::optional<Anchors> findAnchors() const;
  bool showsCarets(const ast::Stmt *stmt, bool hasAnchors) const;
  void writeLine(std::string &out, unsigned index,
                 const std::optional<Anchors> &anchors, bool carets) const;
  Position skipUntil(Position at,
                     llvm::function_ref<bool(llvm::UTF32)> stop) const;

  const SourceManager &sources;
  const ast::Node *node;
  unsigned firstLine = 0;
  unsigned dedent = 0; ///< columns taken away from each line
  std::vector<CodePoints> lines;
  Position begin, end;
};

} // namespace

static CodePoints decode(llvm::StringRef text) {
  CodePoints result;
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  const auto *stop = reinterpret_cast<const llvm::UTF8 *>(text.end());
  while (at != stop) {
    llvm::UTF32 value = 0;
    if (llvm::convertUTF8Sequence(&at, stop, &value, llvm::lenientConversion) !=
        llvm::conversionOK) {
      value = *at;
      ++at;
    }
    result.push_back(value);
  }
  return result;
}

static std::string encode(const CodePoints &text) {
  std::string result;
  for (llvm::UTF32 value : text) {
    char buffer[4], *at = buffer;
    if (llvm::ConvertCodePointToUTF8(value, at))
      result.append(buffer, at);
  }
  return result;
}

static bool isSpace(llvm::UTF32 value) {
  return value == ' ' || value == '\t' || value == '\f' || value == '\v';
}

static unsigned countSpaces(const CodePoints &line) {
  unsigned count = 0;
  while (count < line.size() && isSpace(line[count]))
    ++count;
  return count;
}

/// Columns that a code point takes on a terminal.
static unsigned getWidth(llvm::UTF32 value) {
  return value >= 128 &&
                 llvm::sys::unicode::columnWidthUTF8(encode({value})) == 2
             ? 2
             : 1;
}

void Renderer::readLines(SourceLoc start) {
  FileId file = sources.getFile(node->range.begin);
  LineColumn from = sources.getLineColumn(start);
  LineColumn to = sources.getLineColumn(node->range.end);
  firstLine = from.line;
  unsigned smallest = ~0u;
  for (unsigned line = from.line; line <= to.line; ++line) {
    lines.push_back(decode(sources.getLine(file, line)));
    unsigned spaces = countSpaces(lines.back());
    if (spaces != lines.back().size())
      smallest = std::min(smallest, spaces);
  }
  dedent = smallest == ~0u ? 0 : smallest;
  for (CodePoints &line : lines)
    line.erase(line.begin(),
               line.begin() + std::min<size_t>(dedent, line.size()));
  begin = locate(start);
  end = locate(node->range.end);
}

Position Renderer::locate(SourceLoc loc) const {
  LineColumn at = sources.getLineColumn(loc);
  llvm::StringRef line = sources.getLine(sources.getFile(loc), at.line);
  unsigned column = decode(line.take_front(at.column)).size();
  return {at.line - firstLine, column - std::min(column, dedent)};
}

Position Renderer::skipUntil(Position at,
                             llvm::function_ref<bool(llvm::UTF32)> stop) const {
  while (at.line < lines.size()) {
    if (at.column >= lines[at.line].size()) {
      ++at.line;
      at.column = 0;
      continue;
    }
    if (stop(lines[at.line][at.column]))
      return at;
    ++at.column;
  }
  return end;
}

std::optional<Anchors> Renderer::findAnchors() const {
  if (auto *binary = llvm::dyn_cast<ast::BinOp>(node)) {
    Position op = skipUntil(locate(binary->left->range.end), [](llvm::UTF32 c) {
      return !isSpace(c) && c != ')';
    });
    Position right = op;
    ++right.column;
    const CodePoints &line = lines[op.line];
    if (right.column < line.size() &&
        right < locate(binary->right->range.begin) &&
        !isSpace(line[right.column]) && line[right.column] != '\\' &&
        line[right.column] != '#')
      ++right.column;
    return Anchors{op, right};
  }
  if (auto *subscript = llvm::dyn_cast<ast::Subscript>(node))
    return Anchors{skipUntil(locate(subscript->value->range.end),
                             [](llvm::UTF32 c) { return c == '['; }),
                   end};
  if (auto *call = llvm::dyn_cast<ast::Call>(node)) {
    Position after = skipUntil(locate(call->func->range.end),
                               [](llvm::UTF32 c) { return !isSpace(c); });
    // From the name of a method in parentheses on, the text is no expression.
    if (begin != locate(node->range.begin) && after.line < lines.size() &&
        after.column < lines[after.line].size() &&
        lines[after.line][after.column] == ')')
      return std::nullopt;
    return Anchors{skipUntil(after, [](llvm::UTF32 c) { return c == '('; }),
                   end};
  }
  return std::nullopt;
}

/// No carets where they would underline the whole line, nor for a plain call
/// that is all a `return` or an assignment to one name does.
bool Renderer::showsCarets(const ast::Stmt *stmt, bool hasAnchors) const {
  if (stmt && locate(stmt->range.begin) <= Position{0, countSpaces(lines[0])}) {
    const ast::Expr *value = nullptr;
    if (auto *ret = llvm::dyn_cast<ast::Return>(stmt)) {
      auto *call = llvm::dyn_cast_or_null<ast::Call>(ret->value);
      if (call && llvm::isa<ast::Name>(call->func))
        value = call;
    } else if (auto *assign = llvm::dyn_cast<ast::Assign>(stmt)) {
      if (assign->targets.size() == 1 &&
          llvm::isa<ast::Name>(assign->targets[0]))
        value = llvm::dyn_cast<ast::Call>(assign->value);
    }
    if (value && value == node &&
        sources.getLineColumn(stmt->range.begin).line == firstLine)
      return false;
  }
  if (hasAnchors)
    return true;
  for (unsigned i = 0; i != begin.column && i < lines[0].size(); ++i)
    if (!isSpace(lines[0][i]))
      return true;
  const CodePoints &last = lines.back();
  for (unsigned i = end.column; i < last.size(); ++i)
    if (!isSpace(last[i]))
      return true;
  return false;
}

void Renderer::writeLine(std::string &out, unsigned index,
                         const std::optional<Anchors> &anchors,
                         bool carets) const {
  const CodePoints &line = lines[index];
  out += "    " + encode(line) + "\n";
  if (!carets)
    return;
  bool isLast = index + 1 == lines.size();
  unsigned stop = isLast ? end.column : line.size();
  unsigned spaces = countSpaces(line);
  std::string marks = "    ";
  for (unsigned column = 0; column != stop; ++column) {
    Position here{index, column};
    char mark = anchors ? '~' : '^';
    if (column < spaces || here < begin)
      mark = ' ';
    else if (anchors && here >= anchors->left && here < anchors->right)
      mark = '^';
    // The carets of a line may reach one column beyond its end.
    marks.append(column < line.size() ? getWidth(line[column]) : 0, mark);
  }
  out += marks + "\n";
}

std::string Renderer::render(const ast::Stmt *stmt) {
  std::optional<Anchors> anchors = findAnchors();
  bool carets = showsCarets(stmt, anchors.has_value());
  // First and last line, and those around the anchors.
  std::set<unsigned> significant{0, unsigned(lines.size() - 1)};
  if (anchors)
    for (int line : {int(anchors->left.line), int(anchors->right.line)})
      for (int near : {line - 1, line, line + 1})
        if (near >= 0 && near < int(lines.size()))
          significant.insert(near);
  std::string out;
  std::optional<unsigned> previous;
  for (unsigned line : significant) {
    if (previous && line - *previous == 2)
      writeLine(out, line - 1, anchors, carets);
    else if (previous && line - *previous > 2)
      out += "    ...<" + std::to_string(line - *previous - 1) + " lines>...\n";
    writeLine(out, line, anchors, carets);
    previous = line;
  }
  return out;
}

std::string lower::renderTracebackText(const SourceManager &sources,
                                       const ast::Node *node, SourceLoc begin,
                                       const ast::Stmt *stmt) {
  return Renderer(sources, node, begin).render(stmt);
}
