//===- CApi.cpp - Exported functions as C functions -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// int64_t f(int64_t n, const char *s, krait_error *error):
//   the arguments become Python values, which are released after the call; an
//   exception on the way is described in *error, and the result is then zero.
//
//===----------------------------------------------------------------------===//

#include "codegen/exports/CApi.h"
#include "codegen/exports/CNumbers.h"
#include "ir/rt/RtOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

namespace {
/// Writes the C function of one exported function.
class WrapperEmitter {
public:
  WrapperEmitter(ModuleOp module, rt::FuncOp target)
      : module(module), target(target), builder(module.getContext()),
        loc(target.getLoc()), ref(rt::RefType::get(builder.getContext())),
        word(rt::WordType::get(builder.getContext())) {}

  LogicalResult emit();

private:
  Type cType(StringRef name);
  Type cResultType(StringRef name);
  Value extendInt(Value value, bool isUnsigned, Type wanted);
  rt::CallOp callRuntime(StringRef symbol, ArrayRef<Type> results, bool raises,
                         ValueRange arguments);
  Value toPython(Value value, StringRef type);
  Value toC(Value value, StringRef type);
  /// Leaves with the error when it is set; releases the arguments made so far.
  void leaveIfSet(Value error);
  /// Leaves with what the runtime put in *error.
  void leaveUnless(Value mayGoOn);
  void releaseArguments();
  void returnZero();

  ModuleOp module;
  rt::FuncOp target;
  OpBuilder builder;
  Location loc;
  Type ref, word;
  Type result;
  Region *region = nullptr;
  Value errorOut;
  SmallVector<Value> owned;
};
} // namespace

/// What C sees of a type; null for what it cannot.
Type WrapperEmitter::cType(StringRef name) {
  const CNumber *number = findCNumber(name);
  if (!number)
    return name == "bool"  ? Type(builder.getI1Type())
           : name == "str" ? ref
                           : Type();
  return number->isInt()       ? Type(builder.getIntegerType(number->width))
         : number->width == 32 ? Type(builder.getF32Type())
                               : Type(builder.getF64Type());
}

/// C callers may take an int of less than 32 bits to be extended to that.
Type WrapperEmitter::cResultType(StringRef name) {
  const CNumber *number = findCNumber(name);
  bool isShort = name == "bool" || (number && number->width < 32);
  return isShort ? Type(builder.getI32Type()) : cType(name);
}

Value WrapperEmitter::extendInt(Value value, bool isUnsigned, Type wanted) {
  if (value.getType() == wanted)
    return value;
  if (isUnsigned)
    return arith::ExtUIOp::create(builder, loc, wanted, value);
  return arith::ExtSIOp::create(builder, loc, wanted, value);
}

rt::CallOp WrapperEmitter::callRuntime(StringRef symbol, ArrayRef<Type> results,
                                       bool raises, ValueRange arguments) {
  if (!module.lookupSymbol(symbol)) {
    OpBuilder top = OpBuilder::atBlockBegin(module.getBody());
    auto type = top.getFunctionType(arguments.getTypes(), results);
    rt::FuncOp::create(top, loc, symbol, type, raises, /*cAbi=*/true);
  }
  SmallVector<Type> types(results);
  if (raises)
    types.push_back(ref);
  return rt::CallOp::create(builder, loc, types, symbol, arguments);
}

void WrapperEmitter::releaseArguments() {
  for (Value value : owned)
    rt::ReleaseOp::create(builder, loc, value, /*nullable=*/false);
}

void WrapperEmitter::returnZero() {
  Value zero;
  if (result)
    zero = rt::UndefOp::create(builder, loc, result);
  rt::ReturnOp::create(builder, loc, zero);
}

void WrapperEmitter::leaveIfSet(Value error) {
  Value isSet =
      rt::ErrorIsSetOp::create(builder, loc, builder.getI1Type(), error);
  Block *current = builder.getInsertionBlock();
  Block *failed = builder.createBlock(region, region->end());
  releaseArguments();
  callRuntime("krt_export_fail", {}, false, {error, errorOut});
  returnZero();
  Block *next = builder.createBlock(region, region->end());
  builder.setInsertionPointToEnd(current);
  cf::CondBranchOp::create(builder, loc, isSet, failed, next);
  builder.setInsertionPointToStart(next);
}

void WrapperEmitter::leaveUnless(Value mayGoOn) {
  Block *current = builder.getInsertionBlock();
  Block *failed = builder.createBlock(region, region->end());
  returnZero();
  Block *next = builder.createBlock(region, region->end());
  builder.setInsertionPointToEnd(current);
  cf::CondBranchOp::create(builder, loc, mayGoOn, next, failed);
  builder.setInsertionPointToStart(next);
}

Value WrapperEmitter::toPython(Value value, StringRef type) {
  if (type == "f32")
    return arith::ExtFOp::create(builder, loc, builder.getF64Type(), value);
  if (const CNumber *number = findCNumber(type); number && number->isInt()) {
    value = extendInt(value, number->isUnsigned(), builder.getI64Type());
    value =
        number->isUnsigned() && number->width == 64
            ? callRuntime("krt_int_from_u64", word, false, value).getResult(0)
            : rt::IntFromI64Op::create(builder, loc, word, value);
    owned.push_back(value);
  }
  if (type == "str") {
    auto call = callRuntime("krt_export_str", {ref}, true, value);
    leaveIfSet(call.getResult(1));
    value = call.getResult(0);
    owned.push_back(value);
  }
  return value;
}

Value WrapperEmitter::toC(Value value, StringRef type) {
  if (type == "bool")
    return extendInt(value, /*isUnsigned=*/true, builder.getI32Type());
  if (type == "f32")
    return arith::TruncFOp::create(builder, loc, builder.getF32Type(), value);
  if (type == "f64")
    return value;
  if (type == "str") {
    auto call = callRuntime("krt_export_text", {ref}, true, value);
    leaveIfSet(call.getResult(1));
    return call.getResult(0);
  }
  const CNumber *number = findCNumber(type);
  Value width = arith::ConstantIntOp::create(builder, loc, number->width, 64);
  auto call =
      callRuntime(number->isUnsigned() ? "krt_export_uint" : "krt_export_int",
                  {builder.getI64Type()}, true, {value, width});
  leaveIfSet(call.getResult(1));
  Value fitted = call.getResult(0);
  if (fitted.getType() == result)
    return fitted;
  return arith::TruncIOp::create(builder, loc, result, fitted);
}

LogicalResult WrapperEmitter::emit() {
  SmallVector<StringRef> types(
      target.getExportedTypesAttr().getAsValueRange<StringAttr>());
  StringRef resultType = types.pop_back_val();
  SmallVector<Type> parameters;
  for (StringRef type : types) {
    if (!cType(type))
      return target.emitOpError("has a parameter of a type that C cannot pass");
    parameters.push_back(cType(type));
  }
  result = cResultType(resultType);
  if (!result && resultType != "None")
    return target.emitOpError("has a result of a type that C cannot take");
  parameters.push_back(ref);

  builder.setInsertionPointToEnd(module.getBody());
  auto wrapper = rt::FuncOp::create(
      builder, loc, *target.getExported(),
      builder.getFunctionType(parameters, result ? ArrayRef<Type>(result)
                                                 : ArrayRef<Type>()),
      /*raises=*/false, /*cAbi=*/true);
  wrapper.setExportedAttr(target.getExportedAttr());
  region = &wrapper.getBody();
  Block *body = builder.createBlock(region);
  for (Type type : parameters)
    body->addArgument(type, loc);
  errorOut = body->getArguments().back();
  auto begin =
      callRuntime("krt_export_begin", builder.getI1Type(), false, errorOut);
  leaveUnless(begin.getResult(0));
  SmallVector<Value> arguments;
  for (auto [index, type] : llvm::enumerate(types))
    arguments.push_back(toPython(body->getArgument(index), type));
  SmallVector<Type> results(target.getResultTypes());
  if (target.getRaises())
    results.push_back(ref);
  auto call =
      rt::CallOp::create(builder, loc, results, target.getName(), arguments);
  if (target.getRaises())
    leaveIfSet(call.getResults().back());
  releaseArguments();
  owned.clear();
  Value value = result ? toC(call.getResult(0), resultType) : Value();
  rt::ReturnOp::create(builder, loc, value);
  return success();
}

LogicalResult codegen::emitCApi(ModuleOp module, StringRef library) {
  module->setAttr(LibraryAttr, StringAttr::get(module.getContext(), library));
  SmallVector<rt::FuncOp> exported;
  for (auto function : module.getOps<rt::FuncOp>())
    if (function.getExportedTypesAttr())
      exported.push_back(function);
  for (rt::FuncOp function : exported) {
    if (module.lookupSymbol(*function.getExported()))
      return function.emitOpError("has the C name of another symbol");
    if (failed(WrapperEmitter(module, function).emit()))
      return failure();
    // From here on only the wrapper is visible from outside.
    function.removeExportedAttr();
  }
  return success();
}
