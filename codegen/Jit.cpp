//===- Jit.cpp - Running a program in this process ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/Codegen.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/Path.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;
using namespace llvm::orc;
using namespace krait::codegen;

/// Makes the symbols of a library, or of this process, visible to `dylib`.
static Error addSymbols(JITDylib &dylib, const char *path, char prefix) {
  auto generator =
      path ? DynamicLibrarySearchGenerator::Load(path, prefix)
           : DynamicLibrarySearchGenerator::GetForCurrentProcess(prefix);
  if (!generator)
    return generator.takeError();
  dylib.addGenerator(std::move(*generator));
  return Error::success();
}

static Expected<std::unique_ptr<LLJIT>> createJit(const Options &options) {
  auto machine = createTargetMachine(options);
  if (!machine)
    return machine.takeError();
  JITTargetMachineBuilder builder((*machine)->getTargetTriple());
  builder.setCPU((*machine)->getTargetCPU().str());
  builder.setRelocationModel(Reloc::PIC_);
  builder.setCodeGenOptLevel((*machine)->getOptLevel());
  auto jit =
      LLJITBuilder().setJITTargetMachineBuilder(std::move(builder)).create();
  if (!jit)
    return jit.takeError();
  SmallString<128> library(options.runtimeDirectory);
  sys::path::append(library, "libkrait_rt.so");
  char prefix = (*jit)->getDataLayout().getGlobalPrefix();
  JITDylib &dylib = (*jit)->getMainJITDylib();
  if (Error error = addSymbols(dylib, library.c_str(), prefix))
    return error;
  if (Error error = addSymbols(dylib, nullptr, prefix))
    return error;
  return jit;
}

Expected<int> krait::codegen::runJit(std::unique_ptr<Module> module,
                                     std::unique_ptr<LLVMContext> context,
                                     ArrayRef<std::string> arguments,
                                     const Options &options) {
  // Owns both in the order in which they must go, whatever fails below.
  ThreadSafeModule owned(std::move(module), std::move(context));
  auto jit = createJit(options);
  if (!jit)
    return jit.takeError();
  owned.getModuleUnlocked()->setDataLayout((*jit)->getDataLayout());
  if (Error error = (*jit)->addIRModule(std::move(owned)))
    return error;
  auto entry = (*jit)->lookup("main");
  if (!entry)
    return entry.takeError();
  std::vector<char *> pointers;
  for (const std::string &argument : arguments)
    pointers.push_back(const_cast<char *>(argument.c_str()));
  pointers.push_back(nullptr);
  auto *main = entry->toPtr<int (*)(int, char **)>();
  return main(static_cast<int>(arguments.size()), pointers.data());
}
