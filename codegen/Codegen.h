//===- Codegen.h - From the rt dialect to machine code ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The functions the driver calls, in this order: writeCHeader and emitCApi for
// a library, convertToLLVMDialect, emitLLVMIR, optimize, then emitObject and
// link, or runJit. Errors come back
// as text: they concern files and the machine, not the program's source.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_CODEGEN_H
#define KRAIT_CODEGEN_CODEGEN_H

#include "codegen/RtToLLVM.h"
#include "codegen/exports/CApi.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class LLVMContext;
class Module;
class TargetMachine;
class raw_ostream;
class raw_pwrite_stream;
} // namespace llvm

namespace krait::codegen {

/// What the machine code is for: it decides how symbols of the runtime are
/// reached.
enum class OutputKind { Executable, SharedLibrary, Jit };

struct Options {
  unsigned optLevel = 2; ///< 0 to 3
  bool debugInfo = false;
  OutputKind kind = OutputKind::Executable;
  /// Folder of libkrait_rt.a, libkrait_rt.so and krait_rt.bc.
  std::string runtimeDirectory;
  /// Root of the C library to link with; empty is this machine's.
  std::string sysroot;
};

/// The machine this process runs on, at its baseline instruction set.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(const Options &options);

/// Translates a module of the LLVM dialect. With optimisation the hot paths of
/// the runtime are added, to be inlined.
llvm::Expected<std::unique_ptr<llvm::Module>>
emitLLVMIR(mlir::ModuleOp module, llvm::LLVMContext &context,
           llvm::TargetMachine &machine, const Options &options);

/// Runs LLVM's pipeline for the level.
void optimize(llvm::Module &module, llvm::TargetMachine &machine,
              const Options &options);

/// Writes machine code; `module` is changed by it.
llvm::Error emitObject(llvm::Module &module, llvm::TargetMachine &machine,
                       llvm::raw_pwrite_stream &output);
llvm::Error emitAssembly(llvm::Module &module, llvm::TargetMachine &machine,
                         llvm::raw_pwrite_stream &output);

/// Links object files with the runtime.
llvm::Error linkExecutable(llvm::ArrayRef<std::string> objects,
                           llvm::StringRef output, const Options &options);
/// The C functions of emitCApi are visible from outside, nothing else. `name`
/// is what the dynamic linker will look for.
llvm::Error linkShared(llvm::ArrayRef<std::string> objects,
                       llvm::StringRef output, llvm::StringRef name,
                       const Options &options);

/// Runs the program in this process; its exit status.
llvm::Expected<int> runJit(std::unique_ptr<llvm::Module> module,
                           std::unique_ptr<llvm::LLVMContext> context,
                           llvm::ArrayRef<std::string> arguments,
                           const Options &options);

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_CODEGEN_H
