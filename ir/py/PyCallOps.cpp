//===- PyCallOps.cpp - Functions, calls, closures, globals ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The FuncOp's syntax is that of func.func; its other properties are printed
// in the attribute dictionary.
//
//===----------------------------------------------------------------------===//

#include "ir/py/PyOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionImplementation.h"

using namespace mlir;
using namespace krait::py;

//===----------------------------------------------------------------------===//
// FuncOp
//===----------------------------------------------------------------------===//

void FuncOp::build(OpBuilder &builder, OperationState &state, StringRef name,
                   FunctionType type) {
  state.addAttribute(SymbolTable::getSymbolAttrName(),
                     builder.getStringAttr(name));
  state.addAttribute(getFunctionTypeAttrName(state.name), TypeAttr::get(type));
  state.addRegion();
}

ParseResult FuncOp::parse(OpAsmParser &parser, OperationState &result) {
  auto buildType = [](Builder &builder, ArrayRef<Type> arguments,
                      ArrayRef<Type> results,
                      function_interface_impl::VariadicFlag, std::string &) {
    return builder.getFunctionType(arguments, results);
  };
  return function_interface_impl::parseFunctionOp(
      parser, result, /*allowVariadic=*/false,
      getFunctionTypeAttrName(result.name), buildType,
      getArgAttrsAttrName(result.name), getResAttrsAttrName(result.name));
}

void FuncOp::print(OpAsmPrinter &printer) {
  function_interface_impl::printFunctionOp(
      printer, *this, /*isVariadic=*/false, getFunctionTypeAttrName(),
      getArgAttrsAttrName(), getResAttrsAttrName());
}

Type FuncOp::getReturnedType() {
  Type result = getResultTypes().front();
  return getGenerator() ? cast<InstanceType>(result).getArguments()[2] : result;
}

LogicalResult FuncOp::verify() {
  if (getFunctionType().getNumResults() != 1)
    return emitOpError("must have one result");
  if (getGenerator()) {
    auto result = dyn_cast<InstanceType>(getResultTypes().front());
    if (!result || result.getName() != "builtins.generator" ||
        result.getArguments().size() != 3)
      return emitOpError("is a generator but does not return a "
                         "builtins.generator of three types");
  }
  if (getNative() && !isExternal())
    return emitOpError("is native and has a body");
  if (getOwned() && !getExplicitErrors())
    return emitOpError("is owned but its errors are not explicit");
  return success();
}

//===----------------------------------------------------------------------===//
// Calls and returns
//===----------------------------------------------------------------------===//

bool ReturnOp::consumesOperand(unsigned) { return true; }
bool ReturnErrorOp::consumesOperand(unsigned) { return true; }

LogicalResult ReturnOp::verify() {
  auto function = cast<FuncOp>((*this)->getParentOp());
  Type expected = function.getReturnedType();
  if (getValue().getType() != expected)
    return emitOpError("value of type ")
           << getValue().getType() << " in a function that returns "
           << expected;
  return success();
}

LogicalResult ReturnErrorOp::verify() {
  if (!cast<FuncOp>((*this)->getParentOp()).getRaises())
    return emitOpError("in a function without 'raises'");
  return success();
}

bool CallOp::mayRaise() {
  auto callee =
      SymbolTable::lookupNearestSymbolFrom<FuncOp>(*this, getCalleeAttr());
  return !callee || callee.getRaises();
}

LogicalResult CallOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto callee = symbols.lookupNearestSymbolFrom<FuncOp>(*this, getCalleeAttr());
  if (!callee)
    return emitOpError("callee '") << getCallee() << "' is not a py.func";
  if (!llvm::equal(getArguments().getTypes(), callee.getArgumentTypes()) ||
      getResult().getType() != callee.getResultTypes().front())
    return emitOpError("does not match the type of '")
           << getCallee() << "', " << callee.getFunctionType();
  return success();
}

//===----------------------------------------------------------------------===//
// Closures, cells, globals
//===----------------------------------------------------------------------===//

bool ClosureOp::consumesOperand(unsigned) { return true; }
bool CellLoadOp::ownsResult(unsigned) { return !getBorrowed(); }
bool GlobalLoadOp::ownsResult(unsigned) { return !getBorrowed(); }
bool CellStoreOp::consumesOperand(unsigned index) { return index == 1; }
bool GlobalStoreOp::consumesOperand(unsigned) { return true; }

LogicalResult ClosureOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto target =
      symbols.lookupNearestSymbolFrom<FuncOp>(*this, getFunctionAttr());
  if (!target)
    return emitOpError("function '") << getFunction() << "' is not a py.func";
  SmallVector<Type> expected(getCaptures().getTypes());
  llvm::append_range(expected, getType().getParameters());
  // The uniform entry gives a word: a result of any type, where a word is
  // expected.
  Type result = getType().getResult();
  bool fits = isa<ObjectType, UnionType>(result) ||
              result == target.getResultTypes().front();
  if (!llvm::equal(expected, target.getArgumentTypes()) || !fits)
    return emitOpError("does not match the type of '")
           << getFunction() << "', " << target.getFunctionType();
  return success();
}

/// The global `name` names, or null after an error at `op`.
static GlobalOp lookupGlobal(Operation *op, FlatSymbolRefAttr name,
                             SymbolTableCollection &symbols) {
  auto global = symbols.lookupNearestSymbolFrom<GlobalOp>(op, name);
  if (!global)
    op->emitOpError("'") << name.getValue() << "' is not a py.global";
  return global;
}

static LogicalResult verifyGlobalType(Operation *op, FlatSymbolRefAttr name,
                                      Type type,
                                      SymbolTableCollection &symbols) {
  GlobalOp global = lookupGlobal(op, name, symbols);
  if (!global)
    return failure();
  if (global.getType() != type)
    return op->emitOpError("has type ")
           << type << " but the global is a " << global.getType();
  return success();
}

LogicalResult GlobalLoadOp::verifySymbolUses(SymbolTableCollection &symbols) {
  return verifyGlobalType(*this, getGlobalAttr(), getType(), symbols);
}

LogicalResult GlobalStoreOp::verifySymbolUses(SymbolTableCollection &symbols) {
  return verifyGlobalType(*this, getGlobalAttr(), getValue().getType(),
                          symbols);
}

LogicalResult
GlobalIsBoundOp::verifySymbolUses(SymbolTableCollection &symbols) {
  return success(lookupGlobal(*this, getGlobalAttr(), symbols) != nullptr);
}

LogicalResult GlobalClearOp::verifySymbolUses(SymbolTableCollection &symbols) {
  return success(lookupGlobal(*this, getGlobalAttr(), symbols) != nullptr);
}

#define GET_OP_CLASSES
#include "ir/py/PyOps.cpp.inc"
