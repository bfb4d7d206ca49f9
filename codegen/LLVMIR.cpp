//===- LLVMIR.cpp - From the LLVM dialect to LLVM IR ----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/Codegen.h"
#include "codegen/DebugInfo.h"
#include "codegen/RuntimeBitcode.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/Path.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;
using namespace krait::codegen;

/// The runtime is linked into the output: its symbols are reached directly,
/// not through the table of what other libraries define.
static void bindRuntimeLocally(Module &module) {
  for (GlobalValue &value : module.global_values())
    if (value.hasName() && (value.getName().starts_with("krt_") ||
                            value.getName().contains("3krt")))
      value.setDSOLocal(true);
}

/// Instructions above which a function stays one. LLVM inlines a function that
/// is called once whatever its size; a whole program then becomes a few
/// functions that take it many times as long to optimise, and a call is nothing
/// beside so much code.
static constexpr unsigned MaxInlined = 120;

static void keepLargeFunctions(Module &module) {
  for (Function &function : module)
    if (!function.isDeclaration() &&
        function.getInstructionCount() > MaxInlined)
      function.addFnAttr(Attribute::NoInline);
}

Expected<std::unique_ptr<Module>>
krait::codegen::emitLLVMIR(mlir::ModuleOp source, LLVMContext &context,
                           TargetMachine &machine, const Options &options) {
  mlir::registerBuiltinDialectTranslation(*source.getContext());
  mlir::registerLLVMDialectTranslation(*source.getContext());
  if (options.debugInfo)
    addDebugScopes(source);
  std::unique_ptr<Module> module =
      mlir::translateModuleToLLVMIR(source, context, "krait");
  if (!module)
    return createStringError(inconvertibleErrorCode(),
                             "translation to LLVM IR failed");
  module->setTargetTriple(machine.getTargetTriple());
  module->setDataLayout(machine.createDataLayout());
  module->setPICLevel(PICLevel::BigPIC);
  if (options.kind == OutputKind::Executable)
    module->setPIELevel(PIELevel::Large);
  if (options.optLevel > 0) {
    keepLargeFunctions(*module);
    SmallString<128> path(options.runtimeDirectory);
    sys::path::append(path, "krait_rt.bc");
    if (Error error = importRuntime(*module, path))
      return error;
  }
  if (options.kind != OutputKind::Jit)
    bindRuntimeLocally(*module);
  return module;
}
