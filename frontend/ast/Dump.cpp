//===- Dump.cpp - Text form of the syntax tree ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A node is printed on one line when it has at most three fields to show and
// each is simple: a plain value or a node without fields. To know that first,
// the generated writeFields runs twice for each node: once counting, once
// writing. Empty sequences and absent fields are left out (ast.dump,
// show_empty=False).
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Dump.h"
#include "frontend/ast/Node.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"
#include <utility>

using namespace krait;
using namespace krait::ast;

namespace {

class Dumper {
public:
  Dumper(llvm::raw_ostream &os, unsigned indent, const SourceManager *sources)
      : os(os), indent(indent), sources(sources) {}

  void write(const Node *node) {
    if (!node) {
      os << "None";
      return;
    }
    bool onOneLine = isOnOneLine(node);
    Layout outer = layout;
    layout = {Mode::Write, /*count=*/0, onOneLine};
    level += !onOneLine;
    writeFields(node);
    level -= !onOneLine;
    layout = outer;
  }

private:
  enum class Mode : uint8_t {
    Count,   ///< count the fields to show
    Measure, ///< and find out whether all are simple
    Write
  };

  /// How the node being visited is treated.
  struct Layout {
    Mode mode;
    unsigned count; ///< fields seen so far
    bool simple;    ///< Measure: all were simple; Write: all on one line
  };

  bool isOnOneLine(const Node *node) {
    Layout measured = visit(node, Mode::Measure);
    return measured.simple && measured.count <= 3;
  }

  Layout visit(const Node *node, Mode mode) {
    Layout outer = layout;
    layout = {mode, /*count=*/0, /*simple=*/true};
    writeFields(node);
    return std::exchange(layout, outer);
  }

  template <class T> bool isSimple(const T &value) {
    if constexpr (std::is_convertible_v<T, const Node *>)
      return !value || !visit(value, Mode::Count).count;
    return true;
  }

  /// Generated: begin, one call for each field, end.
  void writeFields(const Node *node);

  void begin(llvm::StringRef name) {
    if (layout.mode == Mode::Write)
      os << name << '(';
  }
  void end() {
    if (layout.mode == Mode::Write)
      os << ')';
  }

  /// Starts a field; false when it is only counted.
  bool startField(llvm::StringRef name, llvm::function_ref<bool()> simple) {
    unsigned before = layout.count++;
    if (layout.mode != Mode::Write) {
      layout.simple &= layout.mode == Mode::Count || simple();
      return false;
    }
    if (before)
      os << (layout.simple ? ", " : ",");
    if (!layout.simple)
      newLine();
    os << name << '=';
    return true;
  }

  void newLine() {
    os << '\n';
    os.indent(indent * level);
  }

  template <class T> void field(llvm::StringRef name, const T &value) {
    if (startField(name, [&] { return isSimple(value); }))
      writeValue(value);
  }

  template <class T> void optional(llvm::StringRef name, const T &value) {
    if (value)
      field(name, value);
  }

  template <class T> void list(llvm::StringRef name, llvm::ArrayRef<T> values) {
    if (values.empty() || !startField(name, [] { return false; }))
      return;
    os << '[';
    ++level;
    llvm::ListSeparator separator(",");
    for (const T &value : values) {
      os << separator;
      newLine();
      writeValue(value);
    }
    --level;
    os << ']';
  }

  void position(const Node *node) {
    if (!sources)
      return;
    LineColumn begin = sources->getLineColumn(node->range.begin);
    LineColumn end = sources->getLineColumn(node->range.end);
    field("lineno", static_cast<int32_t>(begin.line));
    field("col_offset", static_cast<int32_t>(begin.column));
    field("end_lineno", static_cast<int32_t>(end.line));
    field("end_col_offset", static_cast<int32_t>(end.column));
  }

  void writeValue(const Node *node) { write(node); }
  void writeValue(Identifier name) {
    if (name)
      writeStrRepr(os, name);
    else
      os << "None";
  }
  void writeValue(int32_t number) { os << number; }
  void writeValue(const ConstantValue &value) { writeRepr(os, value); }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void writeValue(Enum value);

  llvm::raw_ostream &os;
  unsigned indent;
  const SourceManager *sources;
  unsigned level = 0;
  Layout layout = {Mode::Write, 0, false};
};

#include "frontend/ast/Dump.inc"

template <class Enum>
  requires std::is_enum_v<Enum>
void Dumper::writeValue(Enum value) {
  os << getName(value) << "()";
}

} // namespace

void ast::dump(llvm::raw_ostream &os, const Node *node, unsigned indent,
               const SourceManager *sources) {
  Dumper(os, indent, sources).write(node);
}
