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
// --dump FILE prints one tree; --time parses the files only, and prints the
// seconds that took.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Dump.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/parse/Parser.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <iostream>

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

static void answer(const std::string &path) {
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
  if (module) {
    std::string text;
    llvm::raw_string_ostream os(text);
    ast::dump(os, module, 1, &sources);
    llvm::outs() << "ok\t" << hashOf(text) << '\n';
    return;
  }
  const Diagnostic *error = getError(diags);
  llvm::outs() << "error\t" << getCode(error->id) << '\t'
               << sources.getLineColumn(error->range.begin).line << '\t'
               << error->message << '\n';
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
    answer(path);
  return 0;
}
