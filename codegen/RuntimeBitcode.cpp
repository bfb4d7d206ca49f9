//===- RuntimeBitcode.cpp - The runtime's hot paths -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A KRT_HOT function is imported as available_externally. The helpers it calls
// (inline functions of the runtime's headers) are linkonce_odr in the bitcode
// and become internal: the archive may not have them. Other functions and all
// data stay declarations.
//
//===----------------------------------------------------------------------===//

#include "codegen/RuntimeBitcode.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"
#include "llvm/Linker/IRMover.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace {
class Importer {
public:
  Importer(Module &module, Module &runtime)
      : module(module), runtime(runtime) {}

  /// Reads what is to be imported and sets its linkage.
  Error collect();
  ArrayRef<GlobalValue *> getWanted() const { return wanted.getArrayRef(); }

private:
  void request(Function &function);
  void request(GlobalVariable &variable);
  void requestOperands(Value &value);
  Error scan(Function &function);

  Module &module;
  Module &runtime;
  SetVector<GlobalValue *> wanted;
  SmallVector<Function *> unscanned;
  SmallPtrSet<Value *, 32> seen;
  /// A variable that must not be copied, met in the last function scanned.
  GlobalVariable *sharedVariable = nullptr;
};
} // namespace

/// True for a function whose body is for inlining.
static bool isHot(const Function &function) {
  return function.hasFnAttribute(Attribute::AlwaysInline);
}

/// True when the archive may not have this symbol.
static bool isLocalToBitcode(const GlobalValue &value) {
  return value.hasLocalLinkage() || value.hasLinkOnceLinkage();
}

void Importer::request(Function &function) {
  if (function.isDeclaration() || wanted.contains(&function))
    return;
  if (!isHot(function) && !isLocalToBitcode(function))
    return;
  wanted.insert(&function);
  unscanned.push_back(&function);
}

/// Private constants (strings, tables) come along; other data stays outside.
void Importer::request(GlobalVariable &variable) {
  if (!isLocalToBitcode(variable))
    return;
  if (!variable.isConstant()) {
    if (variable.hasLocalLinkage())
      sharedVariable = &variable;
    return;
  }
  if (wanted.insert(&variable) && variable.hasInitializer())
    requestOperands(*variable.getInitializer());
}

void Importer::requestOperands(Value &value) {
  if (!seen.insert(&value).second)
    return;
  if (auto *function = dyn_cast<Function>(&value))
    return request(*function);
  if (auto *variable = dyn_cast<GlobalVariable>(&value))
    return request(*variable);
  if (auto *user = dyn_cast<Constant>(&value))
    for (Value *operand : user->operands())
      requestOperands(*operand);
}

Error Importer::scan(Function &function) {
  if (Error error = function.materialize())
    return error;
  for (Instruction &instruction : instructions(function))
    for (Value *operand : instruction.operands())
      if (isa<Constant>(operand))
        requestOperands(*operand);
  if (sharedVariable)
    return createStringError(
        inconvertibleErrorCode(),
        "runtime: inlined function %s uses %s, which is local to its file",
        function.getName().str().c_str(),
        sharedVariable->getName().str().c_str());
  return Error::success();
}

Error Importer::collect() {
  for (Function &declaration : module)
    if (declaration.isDeclaration())
      if (Function *function = runtime.getFunction(declaration.getName()))
        if (isHot(*function))
          request(*function);
  while (!unscanned.empty())
    if (Error error = scan(*unscanned.pop_back_val()))
      return error;
  for (GlobalValue *value : wanted) {
    if (isLocalToBitcode(*value))
      value->setLinkage(GlobalValue::InternalLinkage);
    else
      value->setLinkage(GlobalValue::AvailableExternallyLinkage);
    if (auto *object = dyn_cast<GlobalObject>(value))
      object->setComdat(nullptr);
  }
  return Error::success();
}

Error krait::codegen::importRuntime(Module &module, StringRef path) {
  auto buffer = MemoryBuffer::getFile(path, /*IsText=*/false,
                                      /*RequiresNullTerminator=*/false);
  if (!buffer)
    return createStringError(buffer.getError(), "cannot read '%s': %s",
                             path.str().c_str(),
                             buffer.getError().message().c_str());
  auto runtime =
      getOwningLazyBitcodeModule(std::move(*buffer), module.getContext(),
                                 /*ShouldLazyLoadMetadata=*/true);
  if (!runtime)
    return runtime.takeError();
  Importer importer(module, **runtime);
  if (Error error = importer.collect())
    return error;
  return IRMover(module).move(std::move(*runtime), importer.getWanted(),
                              /*AddLazyFor=*/nullptr,
                              /*IsPerformingImport=*/false);
}
