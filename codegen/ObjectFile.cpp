//===- ObjectFile.cpp - Machine code --------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/Codegen.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

using namespace llvm;

static CodeGenOptLevel codegenLevel(unsigned level) {
  switch (level) {
  case 0:
    return CodeGenOptLevel::None;
  case 1:
    return CodeGenOptLevel::Less;
  case 2:
    return CodeGenOptLevel::Default;
  default:
    return CodeGenOptLevel::Aggressive;
  }
}

/// Baseline of the architecture: what every machine of its kind runs.
static StringRef baselineCpu(const Triple &triple) {
  return triple.getArch() == Triple::x86_64 ? "x86-64" : "generic";
}

Expected<std::unique_ptr<TargetMachine>>
krait::codegen::createTargetMachine(const Options &options) {
  InitializeNativeTarget();
  InitializeNativeTargetAsmPrinter();
  Triple triple(sys::getDefaultTargetTriple());
  std::string message;
  const Target *target = TargetRegistry::lookupTarget(triple, message);
  if (!target)
    return createStringError(message);
  TargetOptions targetOptions;
  targetOptions.FunctionSections = true;
  targetOptions.DataSections = true;
  std::unique_ptr<TargetMachine> machine(target->createTargetMachine(
      triple, baselineCpu(triple), /*Features=*/"", targetOptions, Reloc::PIC_,
      CodeModel::Small, codegenLevel(options.optLevel),
      /*JIT=*/false));
  if (!machine)
    return createStringError(inconvertibleErrorCode(),
                             "no code generator for %s", triple.str().c_str());
  return machine;
}

static Error emitFile(Module &module, TargetMachine &machine,
                      raw_pwrite_stream &output, CodeGenFileType type) {
  legacy::PassManager passes;
  if (machine.addPassesToEmitFile(passes, output, nullptr, type,
                                  /*DisableVerify=*/true))
    return createStringError(inconvertibleErrorCode(),
                             "the code generator cannot write this output");
  passes.run(module);
  return Error::success();
}

Error krait::codegen::emitObject(Module &module, TargetMachine &machine,
                                 raw_pwrite_stream &output) {
  return emitFile(module, machine, output, CodeGenFileType::ObjectFile);
}

Error krait::codegen::emitAssembly(Module &module, TargetMachine &machine,
                                   raw_pwrite_stream &output) {
  return emitFile(module, machine, output, CodeGenFileType::AssemblyFile);
}
