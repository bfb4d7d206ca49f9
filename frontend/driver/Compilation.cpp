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
#include "frontend/check/Program.h"
#include "frontend/diagnostics/JsonRenderer.h"
#include "frontend/diagnostics/TextRenderer.h"
#include "frontend/diagnostics/Verifier.h"
#include "frontend/driver/Backend.h"
#include "frontend/driver/CrashHandler.h"
#include "frontend/driver/EmitStage.h"
#include "frontend/driver/Explain.h"
#include "frontend/driver/OutputFile.h"
#include "frontend/parse/Parser.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace llvm;

namespace krait {

Compilation::Compilation(const Options &options) : options(options) {}
Compilation::~Compilation() = default;

int Compilation::execute() {
  switch (options.command) {
  case Command::Check:
    return checkAll();
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
  ActiveStage stage("source", options.inputs.front());
  for (const std::string &path : options.inputs) {
    std::string error;
    if (std::optional<FileId> file = sources.loadFile(path, error))
      files.push_back(*file);
    else
      diags.report({}, diag::err_cannot_read, path, error);
  }
  return !diags.hasErrors();
}

/// Are the library and, for what makes code, the runtime where they belong?
bool Compilation::hasResources() {
  std::vector<StringRef> names{"stdlib/builtins"};
  if (options.command != Command::Check)
    names.insert(names.end(), {"krait_rt.bc", "libkrait_rt.a"});
  for (StringRef name : names) {
    SmallString<128> path(findResourceFolder());
    sys::path::append(path, name);
    if (sys::fs::exists(path))
      continue;
    diags.report({}, diag::err_cannot_read, path,
                 "it is missing; krait is not installed completely");
    return false;
  }
  return true;
}

bool Compilation::check(FileId file) {
  ActiveStage stage("check", sources.getPath(file));
  SmallString<128> stdlib(findResourceFolder());
  sys::path::append(stdlib, "stdlib");
  // As CPython's sys.path[0]: the folder of the main file, links resolved.
  std::string main = sources.getAbsolutePath(file);
  SmallString<128> resolved;
  if (!sys::fs::real_path(main, resolved))
    main = resolved.str().str();
  size_t mark = diags.checkpoint();
  auto elements = types::Elements::Exact;
  bool holdsBools = false;
  for (;;) {
    program = std::make_unique<check::Program>(
        sources, diags, arena, stdlib.str().str(),
        std::vector<std::string>{sys::path::parent_path(main).str()}, elements,
        holdsBools);
    bool succeeded = options.shared
                         ? program->runLibrary(file, sys::path::stem(main))
                         : program->run(file);
    if (program->getNeededElements() == elements &&
        program->needsBoolsInPlacesOfInt() == holdsBools)
      return succeeded;
    elements = program->getNeededElements();
    holdsBools = program->needsBoolsInPlacesOfInt();
    diags.rollback(mark);
  }
}

bool Compilation::lower() {
  ActiveStage stage("lower", options.inputs.front());
  backend = std::make_unique<Backend>(options, findResourceFolder());
  return backend->lower(*program, diags);
}

void Compilation::generateUpTo(Stage last) {
  const char *file = options.inputs.front().c_str();
  if (last <= Stage::Py)
    return;
  {
    ActiveStage stage("py passes", file);
    backend->runPasses();
  }
  {
    ActiveStage stage("convert", file);
    backend->convert();
  }
  if (last == Stage::Rt)
    return;
  ActiveStage stage("codegen", file);
  backend->convertToLLVMDialect();
  if (last != Stage::LLVMDialect)
    backend->emitLLVM();
}

//===----------------------------------------------------------------------===//
// Commands
//===----------------------------------------------------------------------===//

int Compilation::checkAll() {
  load();
  if (!hasResources())
    return finish();
  // Lowering reports what the compiler does not support.
  for (FileId file : files)
    if (check(file))
      lower();
  diags.dropRepeated();
  return finish();
}

/// The stages that are made of one file alone.
static bool isSyntactic(Stage stage) {
  return stage == Stage::Tokens || stage == Stage::Ast;
}

bool Compilation::printUpTo(Stage stage, std::string &text) {
  FileId file = files.front();
  if (isSyntactic(stage)) {
    ActiveStage active("parse", options.inputs.front());
    const ast::Module *module = parse::parseModule(sources, file, arena, diags);
    // Tokens are worth seeing in a file that does not parse, too.
    if (!module && stage != Stage::Tokens)
      return false;
    raw_string_ostream os(text);
    printSyntax(os, stage, sources, file, module);
    return true;
  }
  if (!hasResources() || !check(file))
    return false;
  if (stage == Stage::Types) {
    raw_string_ostream os(text);
    printTypes(os, *program);
    return true;
  }
  if (!lower())
    return false;
  generateUpTo(stage);
  text = backend->print(stage);
  return true;
}

int Compilation::emit() {
  std::string text, error;
  if (!load() || !printUpTo(options.stage, text))
    return finish();
  StringRef output = options.output.empty() ? "-" : StringRef(options.output);
  if (!writeOutput(output, text, error))
    reportCannotWrite(output, error);
  return finish();
}

/// Where `build` writes without -o: FILE without .py, libFILE.so.
std::string Compilation::getOutputPath() const {
  if (!options.output.empty())
    return options.output;
  StringRef stem = sys::path::stem(options.inputs.front());
  if (options.shared)
    return ("lib" + stem + ".so").str();
  return stem == sys::path::filename(options.inputs.front())
             ? (stem + ".out").str()
             : stem.str();
}

void Compilation::reportCannotWrite(StringRef path, StringRef error) {
  if (path == "-")
    diags.report({}, diag::err_cannot_write_output, error);
  else
    diags.report({}, diag::err_cannot_write, path, error);
}

int Compilation::build() {
  if (!load() || !hasResources() || !check(files.front()) || !lower())
    return finish();
  generateUpTo(Stage::Obj);
  ActiveStage stage("link", options.inputs.front());
  std::string output = getOutputPath(), error;
  if (sys::fs::equivalent(output, options.inputs.front())) {
    reportCannotWrite(output, "it is the program");
    return finish();
  }
  std::string failed = output;
  switch (backend->writeProgram(output, failed, error)) {
  case Backend::Outcome::Done:
    break;
  case Backend::Outcome::CannotWrite:
    reportCannotWrite(failed, error);
    break;
  case Backend::Outcome::CannotLink:
    diags.report({}, diag::err_cannot_link, output, error);
    break;
  }
  return finish();
}

int Compilation::run() {
  if (!load() || !hasResources() || !check(files.front()) || !lower())
    return finish();
  generateUpTo(Stage::Obj);
  if (int status = finish())
    return status;
  ActiveStage stage("run", options.inputs.front());
  std::vector<std::string> arguments{options.inputs.front()};
  append_range(arguments, options.programArguments);
  std::string error;
  int status = backend->run(arguments, error);
  if (!error.empty())
    reportInternalError(error);
  return status;
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

bool Compilation::showReports() {
  // Standard output may belong to the program, or to what a stage made.
  bool isTaken = options.command == Command::Run ||
                 (options.command == Command::Emit && options.output.empty());
  raw_fd_ostream &os = isTaken ? static_cast<raw_fd_ostream &>(errs()) : outs();
  switch (options.format) {
  case ReportFormat::Text:
    TextRenderer(errs(), sources, wantsColor(options.color)).renderAll(diags);
    // A report that cannot be shown leaves the exit status.
    errs().clear_error();
    return true;
  case ReportFormat::Json:
    renderJson(diags, os);
    break;
  case ReportFormat::Sarif:
    renderSarif(diags, KRAIT_VERSION, os);
    break;
  }
  os.flush();
  if (!os.has_error())
    return true;
  errs() << "krait: error: cannot write to standard output: "
         << os.error().message() << '\n';
  os.clear_error();
  return false;
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
  if (!options.showWarnings)
    diags.dropWarnings();
  logReports();
  if (options.verify)
    return verifyDiagnostics(diags, files, errs()) ? ExitSuccess : ExitRejected;
  if (!showReports())
    return ExitBadInput;
  if (!diags.hasErrors())
    return ExitSuccess;
  bool aboutRun = any_of(diags.getSorted(), [](const Diagnostic *diagnostic) {
    return !diagnostic->range.isValid();
  });
  return aboutRun ? ExitBadInput : ExitRejected;
}

} // namespace krait
