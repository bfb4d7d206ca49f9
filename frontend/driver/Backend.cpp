//===- Backend.cpp - From the checked program to code ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the user did wrong was reported before this point (lowering is the last
// stage that reports); a pass that fails here is an error of krait itself.
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/Backend.h"
#include "codegen/Codegen.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/driver/CrashHandler.h"
#include "frontend/driver/OutputFile.h"
#include "frontend/lower/Lowering.h"
#include "ir/convert/PyToRt.h"
#include "ir/passes/Passes.h"
#include "ir/py/PyDialect.h"
#include "ir/rt/RtDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace krait {

struct Backend::State {
  mlir::MLIRContext mlir{mlir::MLIRContext::Threading::DISABLED};
  mlir::OwningOpRef<mlir::ModuleOp> module;
  codegen::Options codegen;
  std::string header; ///< of a shared library
  std::unique_ptr<TargetMachine> machine;
  std::unique_ptr<LLVMContext> llvm = std::make_unique<LLVMContext>();
  std::unique_ptr<Module> llvmModule;
};

/// What a stage of the back end has to say is about krait, never about the
/// program.
template <class T> static T valueOrInternalError(Expected<T> value) {
  if (!value)
    reportInternalError(toString(value.takeError()));
  return std::move(*value);
}

Backend::Backend(const Options &options, std::string resources)
    : options(options), resources(std::move(resources)),
      state(std::make_unique<State>()) {
  state->mlir
      .loadDialect<py::PyDialect, rt::RtDialect, mlir::arith::ArithDialect,
                   mlir::cf::ControlFlowDialect, mlir::LLVM::LLVMDialect>();
  using codegen::OutputKind;
  state->codegen.optLevel = options.optimization;
  state->codegen.debugInfo = options.debugInfo;
  state->codegen.kind = options.command == Command::Run ? OutputKind::Jit
                        : options.shared ? OutputKind::SharedLibrary
                                         : OutputKind::Executable;
  state->codegen.runtimeDirectory = this->resources;
  state->codegen.sysroot = options.sysroot;
}

Backend::~Backend() = default;

bool Backend::lower(check::Program &program, DiagnosticEngine &diags) {
  state->module =
      lower::lowerProgram(state->mlir, program, diags.getSources(), diags);
  return state->module && !diags.hasErrors();
}

/// Runs passes; when one fails, ends with what it said.
static void runManager(mlir::PassManager &manager, mlir::ModuleOp module) {
  std::string messages;
  mlir::ScopedDiagnosticHandler handler(
      module.getContext(), [&](mlir::Diagnostic &diagnostic) {
        raw_string_ostream(messages)
            << diagnostic.getLocation() << ": " << diagnostic << "\n";
      });
  if (failed(manager.run(module)))
    reportInternalError(messages);
}

void Backend::runPasses() {
  mlir::PassManager manager(&state->mlir);
  ir::buildPyPipeline(manager, ir::OptLevel(options.optimization));
  runManager(manager, *state->module);
}

void Backend::convert() {
  mlir::PassManager manager(&state->mlir);
  manager.addPass(convert::createPyToRtPass());
  runManager(manager, *state->module);
  if (options.shared)
    makeLibrary();
}

/// A module name as the start of C names.
static std::string libraryName(StringRef source) {
  std::string name = sys::path::stem(source).str();
  for (char &c : name)
    if (!isAlnum(c))
      c = '_';
  return name;
}

void Backend::makeLibrary() {
  std::string library = libraryName(options.inputs.front());
  raw_string_ostream header(state->header);
  codegen::writeCHeader(*state->module, library, header);
  std::string messages;
  mlir::ScopedDiagnosticHandler handler(
      &state->mlir, [&](mlir::Diagnostic &diagnostic) {
        raw_string_ostream(messages) << diagnostic << "\n";
      });
  if (failed(codegen::emitCApi(*state->module, library)))
    reportInternalError(messages);
}

void Backend::convertToLLVMDialect() {
  std::string messages;
  mlir::ScopedDiagnosticHandler handler(
      &state->mlir, [&](mlir::Diagnostic &diagnostic) {
        raw_string_ostream(messages)
            << diagnostic.getLocation() << ": " << diagnostic << "\n";
      });
  if (failed(codegen::convertToLLVMDialect(*state->module)))
    reportInternalError(messages);
}

void Backend::emitLLVM() {
  state->machine =
      valueOrInternalError(codegen::createTargetMachine(state->codegen));
  state->llvmModule = valueOrInternalError(codegen::emitLLVMIR(
      *state->module, *state->llvm, *state->machine, state->codegen));
  state->module = nullptr; // its memory is not needed any more
  codegen::optimize(*state->llvmModule, *state->machine, state->codegen);
}

std::string Backend::print(Stage stage) {
  std::string text;
  raw_string_ostream os(text);
  if (stage < Stage::LLVM) {
    state->module->print(os);
    os << '\n';
    return text;
  }
  if (stage == Stage::LLVM) {
    state->llvmModule->print(os, nullptr);
    return text;
  }
  SmallString<0> bytes;
  raw_svector_ostream binary(bytes);
  Error error =
      stage == Stage::Asm
          ? codegen::emitAssembly(*state->llvmModule, *state->machine, binary)
          : codegen::emitObject(*state->llvmModule, *state->machine, binary);
  if (error)
    reportInternalError(toString(std::move(error)));
  return bytes.str().str();
}

/// The header stands beside the library and has the name of the module.
static std::string headerPath(StringRef library, StringRef source) {
  SmallString<128> path(sys::path::parent_path(library));
  sys::path::append(path, sys::path::stem(source) + ".h");
  return path.str().str();
}

/// What is wrong with the machine is `error`; anything else that the linker
/// says is about code that krait made.
static void takeLinkError(Error failure, std::string &error) {
  handleAllErrors(std::move(failure), [&](const StringError &each) {
    error = each.getMessage();
    if (each.convertToErrorCode() == inconvertibleErrorCode())
      reportInternalError(error);
  });
}

Backend::Outcome Backend::writeProgram(StringRef path, std::string &failed,
                                       std::string &error) {
  std::optional<OutputFile> output = OutputFile::open(path, error);
  if (!output)
    return Outcome::CannotWrite;
  // Nothing gets its name before all is written.
  if (options.shared)
    failed = headerPath(path, options.inputs.front());
  std::optional<OutputFile> header =
      options.shared ? OutputFile::open(failed, error) : std::nullopt;
  if (options.shared && (!header || !header->write(state->header, error)))
    return Outcome::CannotWrite;
  SmallString<128> object;
  if (std::error_code code =
          sys::fs::createTemporaryFile("krait", "o", object)) {
    failed = "temporary file";
    error = code.message();
    return Outcome::CannotWrite;
  }
  sys::RemoveFileOnSignal(object);
  FileRemover remover(object);
  failed = object.str().str();
  if (!writeOutput(object, print(Stage::Obj), error))
    return Outcome::CannotWrite;
  std::string input = failed;
  Error failure =
      options.shared
          ? codegen::linkShared(input, output->getTemporaryPath(),
                                sys::path::filename(path), state->codegen)
          : codegen::linkExecutable(input, output->getTemporaryPath(),
                                    state->codegen);
  if (failure) {
    takeLinkError(std::move(failure), error);
    return Outcome::CannotLink;
  }
  if (header && !header->commit(/*executable=*/false, error)) {
    failed = header->getPath().str();
    return Outcome::CannotWrite;
  }
  failed = path.str();
  return output->commit(/*executable=*/true, error) ? Outcome::Done
                                                    : Outcome::CannotWrite;
}

int Backend::run(const std::vector<std::string> &arguments,
                 std::string &error) {
  // From here on signals mean what they mean to the program.
  removeCrashHandler();
  Expected<int> status =
      codegen::runJit(std::move(state->llvmModule), std::move(state->llvm),
                      arguments, state->codegen);
  if (status)
    return *status;
  error = toString(status.takeError());
  return ExitInternalError;
}

} // namespace krait
