//===- Diagnostic.h - Reporting what is wrong with a program ----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One engine for every stage. The catalogue is the .def files of this folder:
//
//   KRAIT_DIAG(ID, severity, "code", "text with {0} and {1}")
//
// and a report reads
//
//   diags.report(node->range, diag::err_arg_type, name, found, expected)
//       .note(decl->range, diag::note_declared_here, name)
//       .fix(range, "replacement");
//
// Severity is Error, Warning or Note; the code of a note is "". The code is
// what users see in brackets and give to `# type: ignore[code]` and `krait
// explain`.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DIAGNOSTICS_DIAGNOSTIC_H
#define KRAIT_FRONTEND_DIAGNOSTICS_DIAGNOSTIC_H

#include "frontend/source/SourceManager.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace krait {

enum class Severity : uint8_t { Note, Warning, Error };
/// "note", "warning", "error".
llvm::StringRef getName(Severity severity);

namespace diag {
enum ID : uint16_t {
#define KRAIT_DIAG(ID, SEVERITY, CODE, TEXT) ID,
#include "frontend/diagnostics/Catalogue.def"
#undef KRAIT_DIAG
  NumDiagnostics
};
} // namespace diag

/// Severity, code and text of a catalogue entry.
Severity getSeverity(diag::ID id);
llvm::StringRef getCode(diag::ID id);
llvm::StringRef getText(diag::ID id);
/// The name of the entry in the source code, `err_arg_type`.
llvm::StringRef getName(diag::ID id);
/// The entry with this code, if there is one: what `krait explain` looks up.
bool isKnownCode(llvm::StringRef code);

struct FixIt {
  SourceRange range;
  std::string replacement;
};

/// One finished report. Notes are attached in the order they were given.
struct Diagnostic {
  diag::ID id;
  SourceRange range; ///< invalid: about the whole run (no file)
  std::string message;
  std::vector<Diagnostic> notes;
  std::vector<FixIt> fixes;
};

class DiagnosticEngine;

/// Adds notes and fixes to the report just made. When that report was dropped
/// as a duplicate, so are they.
class DiagnosticBuilder {
public:
  static constexpr size_t Dropped = ~size_t(0);

  DiagnosticBuilder(DiagnosticEngine &engine, size_t index)
      : engine(engine), index(index) {}
  template <class... Args>
  DiagnosticBuilder &note(SourceRange range, diag::ID id, const Args &...args);
  DiagnosticBuilder &fix(SourceRange range, llvm::StringRef replacement);

private:
  DiagnosticEngine &engine;
  size_t index;
};

class DiagnosticEngine {
public:
  explicit DiagnosticEngine(SourceManager &sources) : sources(sources) {}

  /// Formats the text of `id` with the arguments (each something a Twine
  /// takes) and records it. A second report of the same id at the same range
  /// is dropped.
  template <class... Args>
  DiagnosticBuilder report(SourceRange range, diag::ID id,
                           const Args &...args) {
    return reportImpl(range, id, {toText(args)...});
  }

  size_t getErrorCount() const { return errors; }
  size_t getWarningCount() const { return diagnostics.size() - errors; }
  bool hasErrors() const { return errors != 0; }
  /// Of reports that several programs share (a module that each of them
  /// imports) keeps the first.
  void dropRepeated();
  /// Forgets the warnings.
  void dropWarnings();
  /// In order of file and position.
  std::vector<const Diagnostic *> getSorted() const;
  SourceManager &getSources() const { return sources; }
  /// A mark to return to with rollback(), for speculative work.
  size_t checkpoint() const { return diagnostics.size(); }
  /// Forgets everything reported after `mark`.
  void rollback(size_t mark);
  /// As rollback(), but hands over what is forgotten, for a later restore().
  std::vector<Diagnostic> take(size_t mark);
  /// Records reports that were taken; one that is there already is dropped.
  void restore(std::vector<Diagnostic> taken);

private:
  friend class DiagnosticBuilder;
  static std::string toText(const llvm::Twine &text) { return text.str(); }
  DiagnosticBuilder reportImpl(SourceRange range, diag::ID id,
                               llvm::ArrayRef<std::string> args);
  static Diagnostic make(SourceRange range, diag::ID id,
                         llvm::ArrayRef<std::string> args);

  /// What makes two reports the same: id, begin and end; for reports without a
  /// place the message too.
  using Key = std::tuple<diag::ID, SourceLoc, SourceLoc, std::string>;
  static Key getKey(const Diagnostic &diagnostic);
  /// Index of the report, or Dropped when it was made before.
  size_t add(Diagnostic diagnostic);

  SourceManager &sources;
  std::vector<Diagnostic> diagnostics;
  std::set<Key> seen;
  size_t errors = 0;
};

template <class... Args>
DiagnosticBuilder &DiagnosticBuilder::note(SourceRange range, diag::ID id,
                                           const Args &...args) {
  if (index != Dropped)
    engine.diagnostics[index].notes.push_back(
        DiagnosticEngine::make(range, id, {DiagnosticEngine::toText(args)...}));
  return *this;
}

} // namespace krait

#endif // KRAIT_FRONTEND_DIAGNOSTICS_DIAGNOSTIC_H
