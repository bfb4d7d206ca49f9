//===- DebugInfo.cpp - DWARF line tables ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function's name in the debugger is what Python calls it; its lines come
// from the locations of its operations.
//
//===----------------------------------------------------------------------===//

#include "codegen/DebugInfo.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace krait::codegen;

namespace {
class ScopeBuilder {
public:
  explicit ScopeBuilder(MLIRContext *context) : context(context) {}

  void add(LLVM::LLVMFuncOp function);

private:
  LLVM::DIFileAttr file(StringRef path);
  LLVM::DICompileUnitAttr unit(LLVM::DIFileAttr file);

  MLIRContext *context;
  LLVM::DICompileUnitAttr compileUnit;
};
} // namespace

LLVM::DIFileAttr ScopeBuilder::file(StringRef path) {
  return LLVM::DIFileAttr::get(context, llvm::sys::path::filename(path),
                               llvm::sys::path::parent_path(path));
}

LLVM::DICompileUnitAttr ScopeBuilder::unit(LLVM::DIFileAttr file) {
  if (!compileUnit)
    compileUnit = LLVM::DICompileUnitAttr::get(
        DistinctAttr::create(UnitAttr::get(context)),
        llvm::dwarf::DW_LANG_Python, file, StringAttr::get(context, "krait"),
        /*isOptimized=*/true, LLVM::DIEmissionKind::LineTablesOnly);
  return compileUnit;
}

void ScopeBuilder::add(LLVM::LLVMFuncOp function) {
  auto position = function.getLoc()->findInstanceOf<FileLineColLoc>();
  if (function.isExternal() || !position)
    return;
  LLVM::DIFileAttr source = file(position.getFilename());
  auto type = LLVM::DISubroutineTypeAttr::get(context, {});
  auto name = StringAttr::get(context, function.getName());
  auto scope = LLVM::DISubprogramAttr::get(
      context, DistinctAttr::create(UnitAttr::get(context)), unit(source),
      source, name, name, source, position.getLine(), position.getLine(),
      LLVM::DISubprogramFlags::Definition | LLVM::DISubprogramFlags::Optimized,
      type, /*retainedNodes=*/{}, /*annotations=*/{});
  function->setLoc(FusedLoc::get(context, {function.getLoc()}, scope));
}

void krait::codegen::addDebugScopes(ModuleOp module) {
  ScopeBuilder builder(module.getContext());
  for (auto function : module.getOps<LLVM::LLVMFuncOp>())
    builder.add(function);
}
