//===- ParseBatch.cpp - Parses many files for comparisons -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The krait side of test/tools/ast_equal.py and syntax_errors.py. Reads paths,
// one a line, and answers each with one line:
//
//   ok <tab> SHA-256 of the dump with positions
//   error <tab> code <tab> line <tab> message
//
// With --compile, the answer is what CPython's compile() has to say, `ok` or
// the error, and behind it each warning, sorted: <tab> line: message.
//
// --dump FILE prints one tree; --time parses the files only, and prints the
// seconds that took.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Dump.h"
#include "frontend/bind/Binder.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/parse/Parser.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <iostream>
#include <set>

using namespace krait;

static std::string hashOf(llvm::StringRef text) {
  return llvm::toHex(llvm::SHA256::hash(llvm::arrayRefFromStringRef(text)),
                     /*LowerCase=*/true);
}

static const Diagnostic *getError(const DiagnosticEngine &diags) {
  for (const Diagnostic *diagnostic : diags.getSorted())
    if (getSeverity(diagnostic->id) == Severity::Error)
      return diagnostic;
  return nullptr;
}

static std::string describe(const SourceManager &sources,
                            const Diagnostic &error) {
  return (getCode(error.id) + "\t" +
          llvm::Twine(sources.getLineColumn(error.range.begin).line) + "\t" +
          error.message)
      .str();
}

static void compileModule(const SourceManager &sources,
                          const ast::Module *module, ast::Arena &arena,
                          DiagnosticEngine &diags) {
  if (module)
    bind::bindModule(module, bind::StarImports(), arena, diags);
  const Diagnostic *error = getError(diags);
  llvm::outs() << (error ? "error\t" + describe(sources, *error) : "ok");
  std::set<std::pair<unsigned, std::string>> warnings;
  for (const Diagnostic *each : diags.getSorted())
    if (getSeverity(each->id) == Severity::Warning)
      warnings.emplace(sources.getLineColumn(each->range.begin).line,
                       each->message);
  for (const auto &[line, message] : warnings)
    llvm::outs() << '\t' << line << ": " << message;
  llvm::outs() << '\n';
}

static void answer(const std::string &path, bool compiles) {
  SourceManager sources;
  std::string problem;
  std::optional<FileId> file = sources.loadFile(path, problem);
  if (!file) {
    llvm::outs() << "error\tdecode\t0\t" << problem << '\n';
    return;
  }
  DiagnosticEngine diags(sources);
  ast::Arena arena;
  const ast::Module *module = parse::parseModule(sources, *file, arena, diags);
  if (compiles)
    return compileModule(sources, module, arena, diags);
  if (module) {
    std::string text;
    llvm::raw_string_ostream os(text);
    ast::dump(os, module, 1, &sources);
    llvm::outs() << "ok\t" << hashOf(text) << '\n';
    return;
  }
  llvm::outs() << "error\t" << describe(sources, *getError(diags)) << '\n';
}

static int dumpFile(const char *path) {
  SourceManager sources;
  std::string problem;
  std::optional<FileId> file = sources.loadFile(path, problem);
  DiagnosticEngine diags(sources);
  ast::Arena arena;
  const ast::Module *module =
      file ? parse::parseModule(sources, *file, arena, diags) : nullptr;
  if (!module)
    return 1;
  ast::dump(llvm::outs(), module, 1, &sources);
  llvm::outs() << '\n';
  return 0;
}

static int timeFiles() {
  SourceManager sources;
  std::vector<FileId> files;
  std::string path, problem;
  while (std::getline(std::cin, path))
    if (std::optional<FileId> file = sources.loadFile(path, problem))
      files.push_back(*file);
  auto start = std::chrono::steady_clock::now();
  for (FileId file : files) {
    DiagnosticEngine diags(sources);
    ast::Arena arena;
    parse::parseModule(sources, file, arena, diags);
  }
  std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  llvm::outs() << seconds.count() << '\n';
  return 0;
}

int main(int argc, char **argv) {
  llvm::StringRef mode = argc > 1 ? argv[1] : "";
  if (mode == "--dump")
    return dumpFile(argv[2]);
  if (mode == "--time")
    return timeFiles();
  std::string path;
  while (std::getline(std::cin, path))
    answer(path, mode == "--compile");
  return 0;
}
