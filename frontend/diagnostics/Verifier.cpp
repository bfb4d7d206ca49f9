//===- Verifier.cpp - Reports against expected-error comments -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expectations are read from the text, not from tokens, so that files that do
// not even lex can be verified too; each report then crosses out the first
// expectation that fits.
//
//===----------------------------------------------------------------------===//

#include "frontend/diagnostics/Verifier.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Regex.h"

using namespace llvm;

namespace krait {

namespace {
struct Expectation {
  FileId file;
  uint32_t commentLine; ///< where the comment stands
  uint32_t line;        ///< where the report must be
  Severity severity;
  unsigned count = 1;
  bool isRegex = false;
  std::string text;
};

/// Reads the expectations of one file.
class Reader {
public:
  Reader(const SourceManager &sources, FileId file, raw_ostream &os)
      : sources(sources), file(file), os(os) {}

  /// False when a comment could not be read.
  bool read(std::vector<Expectation> &expectations);

private:
  void readLine(StringRef text, uint32_t line,
                std::vector<Expectation> &expectations);
  /// Reads what follows "expected-"; nothing if it is some other word.
  std::optional<Expectation> readOne(StringRef &text, uint32_t line);
  bool readPlace(StringRef &text, Expectation &expectation);
  bool readText(StringRef &text, Expectation &expectation);
  std::nullopt_t fail(uint32_t line, StringRef what) {
    os << sources.getPath(file) << ':' << line << ": " << what << '\n';
    failed = true;
    return std::nullopt;
  }

  const SourceManager &sources;
  FileId file;
  raw_ostream &os;
  bool failed = false;
};
} // namespace

bool Reader::read(std::vector<Expectation> &expectations) {
  for (uint32_t line = 1, end = sources.getLineCount(file); line <= end;
       ++line) {
    StringRef text = sources.getLine(file, line);
    size_t comment = text.find('#');
    if (comment != StringRef::npos)
      readLine(text.substr(comment), line, expectations);
  }
  return !failed;
}

void Reader::readLine(StringRef text, uint32_t line,
                      std::vector<Expectation> &expectations) {
  while (true) {
    size_t at = text.find("expected-");
    if (at == StringRef::npos)
      return;
    text = text.substr(at + strlen("expected-"));
    if (std::optional<Expectation> expectation = readOne(text, line))
      expectations.push_back(std::move(*expectation));
  }
}

bool Reader::readPlace(StringRef &text, Expectation &expectation) {
  if (!text.consume_front("@"))
    return true;
  bool plus = text.consume_front("+"), minus = !plus && text.consume_front("-");
  uint32_t number;
  if (text.consumeInteger(10, number))
    return false;
  if (plus)
    expectation.line += number;
  else if (minus)
    expectation.line -= number;
  else
    expectation.line = number;
  return true;
}

bool Reader::readText(StringRef &text, Expectation &expectation) {
  if (!text.consume_front("{{"))
    return false;
  // Inner pairs belong to the text.
  unsigned depth = 1;
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    StringRef pair = text.substr(i, 2);
    if (pair == "{{") {
      ++depth;
      ++i;
    } else if (pair == "}}" && --depth == 0) {
      // Of three or more braces the last two close.
      while (text.substr(i + 2).starts_with("}"))
        ++i;
      expectation.text = text.take_front(i).str();
      text = text.substr(i + 2);
      // An empty text would match every report.
      return !StringRef(expectation.text).trim().empty();
    } else if (pair == "}}") {
      ++i;
    }
  }
  return false;
}

std::optional<Expectation> Reader::readOne(StringRef &text, uint32_t line) {
  Expectation expectation{file, line, line, Severity::Error, 1, false, {}};
  if (text.consume_front("error"))
    expectation.severity = Severity::Error;
  else if (text.consume_front("warning"))
    expectation.severity = Severity::Warning;
  else if (text.consume_front("note"))
    expectation.severity = Severity::Note;
  else
    return std::nullopt;
  expectation.isRegex = text.consume_front("-re");
  if (!readPlace(text, expectation))
    return fail(line, "expected a line number after `@`");
  text = text.ltrim();
  if (!text.empty() && isDigit(text[0]) &&
      text.consumeInteger(10, expectation.count))
    return fail(line, "expected a count");
  text = text.ltrim();
  if (!readText(text, expectation))
    return fail(line, "expected `{{text}}` after `expected-" +
                          getName(expectation.severity).str() + "`");
  return expectation;
}

/// The pattern of an `-re` text: literal outside inner {{ }}.
static std::string toRegex(StringRef text) {
  std::string pattern;
  while (!text.empty()) {
    auto [literal, rest] = text.split("{{");
    pattern += Regex::escape(literal);
    if (literal.size() == text.size())
      break;
    auto [inner, after] = rest.split("}}");
    pattern += ("(" + inner + ")").str();
    text = after;
  }
  return pattern;
}

static bool matches(const Expectation &expectation, StringRef message) {
  if (!expectation.isRegex)
    return message.contains(expectation.text);
  return Regex(toRegex(expectation.text)).match(message);
}

/// Crosses out the expectation that `diagnostic` fulfils, or says that there is
/// none; then the same for its notes.
static bool settle(const SourceManager &sources, const Diagnostic &diagnostic,
                   MutableArrayRef<Expectation> expectations, raw_ostream &os) {
  Severity severity = getSeverity(diagnostic.id);
  std::string message = diagnostic.message;
  if (!getCode(diagnostic.id).empty())
    message += (" [" + getCode(diagnostic.id) + "]").str();
  bool placed = diagnostic.range.isValid();
  FileId file = placed ? sources.getFile(diagnostic.range.begin) : ~FileId(0);
  uint32_t line =
      placed ? sources.getLineColumn(diagnostic.range.begin).line : 0;
  auto *found = find_if(expectations, [&](const Expectation &e) {
    return e.count != 0 && e.severity == severity && e.file == file &&
           e.line == line && matches(e, message);
  });
  bool good = found != expectations.end();
  if (good) {
    --found->count;
  } else {
    if (placed)
      os << sources.getPath(file) << ':' << line;
    else
      os << "krait";
    os << ": reported, but not expected: " << getName(severity) << ": "
       << message << '\n';
  }
  for (const Diagnostic &note : diagnostic.notes)
    good &= settle(sources, note, expectations, os);
  return good;
}

bool verifyDiagnostics(const DiagnosticEngine &engine, ArrayRef<FileId> files,
                       raw_ostream &os) {
  const SourceManager &sources = engine.getSources();
  std::vector<Expectation> expectations;
  bool good = true;
  for (FileId file : files)
    good &= Reader(sources, file, os).read(expectations);
  for (const Diagnostic *diagnostic : engine.getSorted())
    good &= settle(sources, *diagnostic, expectations, os);
  for (const Expectation &missing : expectations)
    for (unsigned i = 0; i != missing.count; ++i) {
      os << sources.getPath(missing.file) << ':' << missing.line
         << ": expected, but not reported: " << getName(missing.severity)
         << ": " << missing.text;
      if (missing.commentLine != missing.line)
        os << " (comment in line " << missing.commentLine << ')';
      os << '\n';
      good = false;
    }
  return good;
}

} // namespace krait
