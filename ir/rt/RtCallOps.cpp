//===- RtCallOps.cpp - Syntax and verifiers of functions and calls --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/rt/RtOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionImplementation.h"

using namespace mlir;
using namespace krait::rt;

void FuncOp::build(OpBuilder &builder, OperationState &state, StringRef name,
                   FunctionType type, bool raises, bool cAbi) {
  state.addAttribute(SymbolTable::getSymbolAttrName(),
                     builder.getStringAttr(name));
  state.addAttribute(getFunctionTypeAttrName(state.name), TypeAttr::get(type));
  if (raises)
    state.addAttribute(getRaisesAttrName(state.name), builder.getUnitAttr());
  if (cAbi)
    state.addAttribute(getCAbiAttrName(state.name), builder.getUnitAttr());
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

LogicalResult ReturnOp::verify() {
  auto function = cast<FuncOp>((*this)->getParentOp());
  if (!llvm::equal(getOperation()->getOperandTypes(),
                   function.getResultTypes()))
    return emitOpError("does not match the result of its function");
  return success();
}

LogicalResult ReturnErrorOp::verify() {
  if (!cast<FuncOp>((*this)->getParentOp()).getRaises())
    return emitOpError("in a function that does not raise");
  return success();
}

LogicalResult CallOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto callee = symbols.lookupNearestSymbolFrom<FuncOp>(*this, getCalleeAttr());
  if (!callee)
    return emitOpError("callee '") << getCallee() << "' is not an rt.func";
  SmallVector<Type> results(callee.getResultTypes());
  if (callee.getRaises())
    results.push_back(RefType::get(getContext()));
  if (!llvm::equal(getArguments().getTypes(), callee.getArgumentTypes()) ||
      !llvm::equal(getResultTypes(), results))
    return emitOpError("does not match the type of '")
           << getCallee() << "', " << callee.getFunctionType()
           << (callee.getRaises() ? ", which raises" : "");
  return success();
}

#define GET_OP_CLASSES
#include "ir/rt/RtOps.cpp.inc"
