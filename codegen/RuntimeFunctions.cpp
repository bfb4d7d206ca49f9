//===- RuntimeFunctions.cpp - The functions of Abi.def --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/RuntimeFunctions.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace krait::codegen;

namespace {
enum class Flags { Plain, Cold, Allocates, ReadOnly };

/// A line of Abi.def; types are the C++ text.
struct Entry {
  llvm::StringLiteral symbol;
  Flags flags;
  llvm::StringLiteral result;
  llvm::StringLiteral parameters;
};
} // namespace

static constexpr Entry Entries[] = {
#define KRT_ABI(symbol, flags, result, parameters)                             \
  {#symbol, Flags::flags, #result, #parameters},
#include "runtime/core/Abi.def"
#undef KRT_ABI
};

static const Entry &entry(RuntimeFunction function) {
  return Entries[static_cast<unsigned>(function)];
}

/// LLVM type of a type of Layout.h as written in Abi.def.
static Type parseType(MLIRContext *context, StringRef text) {
  text = text.trim();
  if (text.contains('*') || text == "VisitFn")
    return LLVM::LLVMPointerType::get(context);
  if (text == "void")
    return LLVM::LLVMVoidType::get(context);
  if (text == "double")
    return Float64Type::get(context);
  unsigned width = llvm::StringSwitch<unsigned>(text)
                       .Cases({"Word", "int64_t"}, 64)
                       .Case("int32_t", 32)
                       .Case("int8_t", 8)
                       .Case("bool", 1)
                       .Default(0);
  assert(width && "type in Abi.def that codegen does not know");
  return IntegerType::get(context, width);
}

RuntimeFunctions::RuntimeFunctions(ModuleOp module) : module(module) {
  for (Operation &op : module.getOps())
    if (auto symbol = dyn_cast<SymbolOpInterface>(op))
      declared.insert(symbol.getName());
}

LLVM::LLVMFunctionType RuntimeFunctions::type(RuntimeFunction function) {
  MLIRContext *context = module.getContext();
  SmallVector<StringRef> texts;
  StringRef list = entry(function).parameters.drop_front().drop_back();
  list.split(texts, ',', -1, /*KeepEmpty=*/false);
  SmallVector<Type> parameters;
  for (StringRef text : texts)
    parameters.push_back(parseType(context, text));
  return LLVM::LLVMFunctionType::get(parseType(context, entry(function).result),
                                     parameters);
}

/// `zeroext` for the bools of a C function.
static void markBools(OpBuilder &builder, LLVM::LLVMFuncOp function) {
  auto type = function.getFunctionType();
  StringRef zeroExt = LLVM::LLVMDialect::getZExtAttrName();
  for (auto [index, parameter] : llvm::enumerate(type.getParams()))
    if (parameter.isInteger(1))
      function.setArgAttr(index, zeroExt, builder.getUnitAttr());
  if (type.getReturnType().isInteger(1))
    function.setResultAttr(0, zeroExt, builder.getUnitAttr());
}

FlatSymbolRefAttr RuntimeFunctions::declare(RuntimeFunction function) {
  const Entry &line = entry(function);
  auto name = FlatSymbolRefAttr::get(module.getContext(), line.symbol);
  if (!declared.insert(line.symbol).second)
    return name;
  auto builder = OpBuilder::atBlockBegin(module.getBody());
  auto declaration = LLVM::LLVMFuncOp::create(builder, module.getLoc(),
                                              line.symbol, type(function));
  declaration.setNoUnwind(true);
  markBools(builder, declaration);
  if (line.flags == Flags::Cold)
    declaration.setPassthroughAttr(
        builder.getArrayAttr({builder.getStringAttr("cold")}));
  if (line.flags == Flags::Allocates)
    declaration.setResultAttr(0, LLVM::LLVMDialect::getNoAliasAttrName(),
                              builder.getUnitAttr());
  if (line.flags == Flags::ReadOnly) {
    auto none = LLVM::ModRefInfo::NoModRef, ref = LLVM::ModRefInfo::Ref;
    declaration.setMemoryEffectsAttr(LLVM::MemoryEffectsAttr::get(
        module.getContext(), {ref, ref, none, none, none, none}));
    declaration.setWillReturn(true);
  }
  return name;
}

Value RuntimeFunctions::call(OpBuilder &builder, Location loc,
                             RuntimeFunction function, ValueRange arguments) {
  FlatSymbolRefAttr name = declare(function);
  auto call =
      LLVM::CallOp::create(builder, loc, type(function), name, arguments);
  return call.getNumResults() ? call.getResult() : Value();
}
