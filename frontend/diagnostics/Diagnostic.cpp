//===- Diagnostic.cpp - Reporting what is wrong with a program ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The catalogue as a table, the filling in of arguments, and the record of what
// was reported. Nothing is printed here: the renderers read the record when the
// stages are done, so that reports come out in the order of the source.
//
//===----------------------------------------------------------------------===//

#include "frontend/diagnostics/Diagnostic.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace krait {

namespace {
struct Entry {
  StringLiteral name;
  Severity severity;
  StringLiteral code;
  StringLiteral text;
};
} // namespace

static constexpr Entry Catalogue[] = {
#define KRAIT_DIAG(ID, SEVERITY, CODE, TEXT)                                   \
  {#ID, Severity::SEVERITY, CODE, TEXT},
#include "frontend/diagnostics/Catalogue.def"
#undef KRAIT_DIAG
};
static_assert(std::size(Catalogue) == diag::NumDiagnostics);

StringRef getName(Severity severity) {
  switch (severity) {
  case Severity::Note:
    return "note";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  llvm_unreachable("severity");
}

Severity getSeverity(diag::ID id) { return Catalogue[id].severity; }
StringRef getCode(diag::ID id) { return Catalogue[id].code; }
StringRef getName(diag::ID id) { return Catalogue[id].name; }
StringRef getText(diag::ID id) { return Catalogue[id].text; }

bool isKnownCode(StringRef code) {
  return !code.empty() &&
         any_of(Catalogue, [&](const Entry &e) { return e.code == code; });
}

/// Replaces `{0}`, `{1}`, ... by the arguments; all else stays.
static std::string fillIn(StringRef text, ArrayRef<std::string> args) {
  std::string result;
  while (!text.empty()) {
    auto [before, rest] = text.split('{');
    result += before;
    if (before.size() == text.size())
      break;
    if (rest.size() >= 2 && isDigit(rest[0]) && rest[1] == '}') {
      size_t index = rest[0] - '0';
      assert(index < args.size() && "diagnostic lacks an argument");
      result += args[index];
      text = rest.drop_front(2);
    } else {
      result += '{';
      text = rest;
    }
  }
  return result;
}

Diagnostic DiagnosticEngine::make(SourceRange range, diag::ID id,
                                  ArrayRef<std::string> args) {
  return {id, range, fillIn(krait::getText(id), args), {}, {}};
}

DiagnosticBuilder DiagnosticEngine::reportImpl(SourceRange range, diag::ID id,
                                               ArrayRef<std::string> args) {
  assert(getSeverity(id) != Severity::Note && "a note belongs to a report");
  return {*this, add(make(range, id, args))};
}

DiagnosticEngine::Key DiagnosticEngine::getKey(const Diagnostic &diagnostic) {
  SourceRange range = diagnostic.range;
  return {diagnostic.id, range.begin, range.end,
          range.isValid() ? "" : diagnostic.message};
}

size_t DiagnosticEngine::add(Diagnostic diagnostic) {
  if (!seen.insert(getKey(diagnostic)).second)
    return DiagnosticBuilder::Dropped;
  if (getSeverity(diagnostic.id) == Severity::Error)
    ++errors;
  diagnostics.push_back(std::move(diagnostic));
  return diagnostics.size() - 1;
}

DiagnosticBuilder &DiagnosticBuilder::fix(SourceRange range,
                                          StringRef replacement) {
  if (index != Dropped)
    engine.diagnostics[index].fixes.push_back({range, replacement.str()});
  return *this;
}

std::vector<const Diagnostic *> DiagnosticEngine::getSorted() const {
  std::vector<const Diagnostic *> sorted;
  sorted.reserve(diagnostics.size());
  for (const Diagnostic &diagnostic : diagnostics)
    sorted.push_back(&diagnostic);
  // Equal places stay in the order of the reports, which is that of memory.
  llvm::sort(sorted, [](const Diagnostic *a, const Diagnostic *b) {
    return std::tie(a->range.begin, a) < std::tie(b->range.begin, b);
  });
  return sorted;
}

void DiagnosticEngine::dropRepeated() {
  std::set<std::tuple<diag::ID, std::string, uint32_t, uint32_t, std::string>>
      places;
  std::vector<Diagnostic> all = take(0);
  llvm::erase_if(all, [&](const Diagnostic &each) {
    if (!each.range.isValid())
      return false;
    FileId file = sources.getFile(each.range.begin);
    LineColumn at = sources.getLineColumn(each.range.begin);
    return !places
                .insert({each.id, sources.getAbsolutePath(file), at.line,
                         at.column, each.message})
                .second;
  });
  restore(std::move(all));
}

void DiagnosticEngine::dropWarnings() {
  std::vector<Diagnostic> all = take(0);
  llvm::erase_if(all, [](const Diagnostic &each) {
    return getSeverity(each.id) == Severity::Warning;
  });
  restore(std::move(all));
}

void DiagnosticEngine::rollback(size_t mark) { take(mark); }

std::vector<Diagnostic> DiagnosticEngine::take(size_t mark) {
  assert(mark <= diagnostics.size() && "mark is not of this engine");
  auto first = diagnostics.begin() + mark;
  std::vector<Diagnostic> taken(std::make_move_iterator(first),
                                std::make_move_iterator(diagnostics.end()));
  diagnostics.erase(first, diagnostics.end());
  for (const Diagnostic &diagnostic : taken) {
    seen.erase(getKey(diagnostic));
    if (getSeverity(diagnostic.id) == Severity::Error)
      --errors;
  }
  return taken;
}

void DiagnosticEngine::restore(std::vector<Diagnostic> taken) {
  for (Diagnostic &diagnostic : taken)
    add(std::move(diagnostic));
}

} // namespace krait
