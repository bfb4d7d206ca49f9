//===- Compilation.cpp - The pipeline -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reports about the program end the run with status 1, reports about the run
// itself (a file that is missing) with 2; a stage starts only when those before
// it reported no error.
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/Compilation.h"
#include "frontend/diagnostics/JsonRenderer.h"
#include "frontend/diagnostics/TextRenderer.h"
#include "frontend/diagnostics/Verifier.h"
#include "frontend/driver/CrashHandler.h"
#include "frontend/driver/EmitStage.h"
#include "frontend/driver/OutputFile.h"
#include "frontend/parse/Parser.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace krait {

int Compilation::execute() {
  switch (options.command) {
  case Command::Check:
    return check();
  case Command::Emit:
    return emit();
  case Command::Build:
    return build();
  case Command::Run:
    return run();
  case Command::Explain:
    break;
  }
  llvm_unreachable("not a command that compiles");
}

//===----------------------------------------------------------------------===//
// Stages
//===----------------------------------------------------------------------===//

bool Compilation::load() {
  ActiveStage stage("source", options.inputs.front().c_str());
  for (const std::string &path : options.inputs) {
    std::string error;
    if (std::optional<FileId> file = sources.loadFile(path, error))
      files.push_back(*file);
    else
      diags.report({}, diag::err_cannot_read, path, error);
  }
  return !diags.hasErrors();
}

bool Compilation::parse() {
  for (FileId file : files) {
    ActiveStage stage("parse", sources.getPath(file).data());
    modules.push_back(parse::parseModule(sources, file, arena, diags));
  }
  return !diags.hasErrors();
}

//===----------------------------------------------------------------------===//
// Commands
//===----------------------------------------------------------------------===//

int Compilation::check() {
  if (load())
    parse();
  return finish();
}

int Compilation::emit() {
  if (!load())
    return finish();
  bool parsed = parse();
  // Tokens are worth seeing in a file that does not parse, too.
  if (!parsed && options.stage != Stage::Tokens)
    return finish();
  std::string text;
  raw_string_ostream os(text);
  printStage(os, options.stage, {sources, files.front(), modules.front()});
  std::string error;
  StringRef output = options.output.empty() ? "-" : StringRef(options.output);
  if (!writeOutput(output, text, error))
    diags.report({}, diag::err_cannot_write, output, error);
  return finish();
}

int Compilation::build() {
  if (load())
    parse();
  return finish();
}

int Compilation::run() {
  if (load())
    parse();
  return finish();
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

static bool wantsColor(ColorMode mode) {
  switch (mode) {
  case ColorMode::Always:
    return true;
  case ColorMode::Never:
    return false;
  case ColorMode::Auto:
    return errs().has_colors() && !sys::Process::GetEnv("NO_COLOR");
  }
  llvm_unreachable("color mode");
}

void Compilation::showReports() {
  switch (options.format) {
  case ReportFormat::Text:
    TextRenderer(errs(), sources, wantsColor(options.color)).renderAll(diags);
    return;
  case ReportFormat::Json:
    renderJson(diags, outs());
    return;
  case ReportFormat::Sarif:
    renderSarif(diags, KRAIT_VERSION, outs());
    return;
  }
}

/// Notes which diagnostics occurred, for the test that every one is tested.
void Compilation::logReports() const {
  std::optional<std::string> path =
      sys::Process::GetEnv("KRAIT_DIAGNOSTIC_LOG");
  if (!path)
    return;
  std::string names;
  for (const Diagnostic *diagnostic : diags.getSorted()) {
    names += (getName(diagnostic->id) + "\n").str();
    for (const Diagnostic &note : diagnostic->notes)
      names += (getName(note.id) + "\n").str();
  }
  std::error_code code;
  raw_fd_ostream(*path, code, sys::fs::OF_Append) << names;
}

int Compilation::finish() {
  logReports();
  if (options.verify)
    return verifyDiagnostics(diags, files, errs()) ? ExitSuccess : ExitRejected;
  showReports();
  if (!diags.hasErrors())
    return ExitSuccess;
  bool aboutRun = any_of(diags.getSorted(), [](const Diagnostic *diagnostic) {
    return !diagnostic->range.isValid();
  });
  return aboutRun ? ExitBadInput : ExitRejected;
}

} // namespace krait
