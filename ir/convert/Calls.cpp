//===- Calls.cpp - Functions, calls, closures -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "runtime/core/Layout.h"

/// True when taking the value out of a word reads memory, which the result of
/// a call that raised does not have.
static bool unboxReadsMemory(Type type) {
  return type.isF64() || isa<py::TupleType>(type);
}

namespace {

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

struct Func : PyPattern<py::FuncOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::FuncOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    const Function &function = conversion.functions.at(op.getName());
    if (op.isExternal()) {
      if (failed(conversion.declareNative(rewriter, function.native,
                                          conversion.nativeType(function),
                                          function.raises)))
        return op.emitOpError("declares '")
               << function.native << "' with another type than before";
      rewriter.eraseOp(op);
      return success();
    }
    bool cAbi = op.getName() == "__main__" ||
                (function.addressTaken && function.raises);
    auto converted = rt::FuncOp::create(rewriter, op.getLoc(), op.getName(),
                                        conversion.functionType(function.type),
                                        function.raises, cAbi);
    if (auto file = op.getFileAttr())
      converted.setFileAttr(file);
    if (auto name = op.getDisplayNameAttr())
      converted.setDisplayNameAttr(name);
    if (auto exported = op.getExportedAttr()) {
      converted.setExportedAttr(exported);
      converted.setExportedTypesAttr(op.getExportedTypesAttr());
      converted.setExportedParamsAttr(op.getExportedParamsAttr());
    }
    rewriter.inlineRegionBefore(op.getBody(), converted.getBody(),
                                converted.end());
    if (failed(rewriter.convertRegionTypes(&converted.getBody(),
                                           *getTypeConverter())))
      return failure();
    if (op.getRecursive() && function.raises)
      emitStackCheck(rewriter, op.getLoc(), &converted.getBody().front());
    rewriter.eraseOp(op);
    return success();
  }
};

struct Return : PyPattern<py::ReturnOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ReturnOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    bool isNone = isa<py::NoneType>(op.getValue().getType());
    rewriter.replaceOpWithNewOp<rt::ReturnOp>(op, isNone ? Value()
                                                         : adaptor.getValue());
    return success();
  }
};

struct ReturnError : PyPattern<py::ReturnErrorOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ReturnErrorOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::ReturnErrorOp>(op, adaptor.getError());
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// What both a direct and a virtual call of a function of the program give:
/// `results` of the rt call as the results of the py op.
SmallVector<Value> pyResults(OpBuilder &builder, Location loc,
                             ResultRange results, Type type, Value errorResult,
                             bool raises) {
  SmallVector<Value> values(results);
  if (isa<py::NoneType>(type))
    values.insert(values.begin(), Boxing(builder, loc).none());
  if (errorResult && !raises)
    values.push_back(
        Boxing(builder, loc).undef(rt::RefType::get(builder.getContext())));
  if (!errorResult && raises)
    values.pop_back();
  return values;
}

struct Call : PyPattern<py::CallOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CallOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    const Function &function = conversion.functions.at(op.getCallee());
    if (!function.native.empty())
      return callNative(op, adaptor, function, rewriter);
    Location loc = op.getLoc();
    SmallVector<Type> types(
        conversion.functionType(function.type).getResults());
    if (function.raises)
      types.push_back(rt::RefType::get(getContext()));
    auto call = rt::CallOp::create(rewriter, loc, types, op.getCallee(),
                                   adaptor.getArguments());
    rewriter.replaceOp(op, pyResults(rewriter, loc, call.getResults(),
                                     function.type.getResult(0), op.getError(),
                                     function.raises));
    return success();
  }

private:
  /// Arguments in the form of docs/architecture.md, "At a native function".
  SmallVector<Value>
  nativeArguments(py::CallOp op, OpAdaptor adaptor, const Function &function,
                  ConversionPatternRewriter &rewriter,
                  SmallVectorImpl<Value> &temporaries) const {
    Boxing boxing(rewriter, op.getLoc());
    SmallVector<Value> arguments;
    for (auto [index, value] : llvm::enumerate(adaptor.getArguments())) {
      Type type = op.getArguments()[index].getType();
      if (function.isBoxed(index)) {
        arguments.push_back(boxing.boxBorrowed(value, type, temporaries));
      } else if (auto tuple = dyn_cast<py::TupleType>(type)) {
        boxing.retain(value);
        arguments.push_back(boxing.boxTuple(value, tuple));
        temporaries.push_back(arguments.back());
      } else if (!isa<py::NoneType>(type)) {
        arguments.push_back(value);
      }
    }
    return arguments;
  }

  LogicalResult callNative(py::CallOp op, OpAdaptor adaptor,
                           const Function &function,
                           ConversionPatternRewriter &rewriter) const {
    Location loc = op.getLoc();
    Boxing boxing(rewriter, loc);
    SmallVector<Value> temporaries;
    SmallVector<Value> arguments =
        nativeArguments(op, adaptor, function, rewriter, temporaries);
    SmallVector<Type> types(conversion.nativeType(function).getResults());
    if (function.raises)
      types.push_back(rt::RefType::get(getContext()));
    auto call =
        rt::CallOp::create(rewriter, loc, types, function.native, arguments);
    SmallVector<Value> results(call.getResults());
    Type type = function.type.getResult(0);
    Value error = function.raises ? results.pop_back_val() : Value();
    for (Value temporary : temporaries)
      boxing.release(temporary);
    Value value = results.empty()
                      ? boxing.none()
                      : nativeResult(rewriter, loc, results.front(), type,
                                     function.isBoxed(-1), error);
    results = {value};
    if (op.getError())
      results.push_back(error ? error
                              : boxing.undef(rt::RefType::get(getContext())));
    rewriter.replaceOp(op, results);
    return success();
  }

  /// The value of a native's result, which is a word, a heap tuple or the
  /// value itself.
  Value nativeResult(ConversionPatternRewriter &rewriter, Location loc,
                     Value result, Type type, bool boxed, Value error) const {
    auto tuple = dyn_cast<py::TupleType>(type);
    if (!boxed && !tuple)
      return result;
    auto take = [&](OpBuilder &builder) -> Value {
      Boxing boxing(builder, loc);
      if (boxed)
        return boxing.unbox(result, type);
      Value value = boxing.unboxTupleBorrowed(result, tuple);
      boxing.retain(value);
      boxing.release(result);
      return value;
    };
    if (!error || !(tuple || unboxReadsMemory(type)))
      return take(rewriter);
    return conversion.unlessError(rewriter, loc, error, representation(type),
                                  take);
  }
};

struct CallIndirect : PyPattern<py::CallIndirectOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CallIndirectOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Boxing boxing(rewriter, loc);
    SmallVector<Value> words, temporaries;
    for (auto [value, original] :
         llvm::zip_equal(adaptor.getArguments(), op.getArguments()))
      words.push_back(
          boxing.boxBorrowed(value, original.getType(), temporaries));
    auto call = rt::CallIndirectOp::create(
        rewriter, loc, rt::WordType::get(getContext()),
        rt::RefType::get(getContext()), adaptor.getCallee(), words);
    for (Value temporary : temporaries)
      boxing.release(temporary);
    Type type = op.getResult().getType();
    auto take = [&](OpBuilder &builder) {
      return Boxing(builder, loc).unbox(call.getResult(), type);
    };
    Value value = unboxReadsMemory(type)
                      ? conversion.unlessError(rewriter, loc, call.getError(),
                                               representation(type), take)
                      : take(rewriter);
    SmallVector<Value> results = {value};
    if (op.getError())
      results.push_back(call.getError());
    rewriter.replaceOp(op, results);
    return success();
  }
};

struct CallVirtual : PyPattern<py::CallVirtualOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CallVirtualOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Type type = op.getResult().getType();
    SmallVector<Type> types;
    if (!isa<py::NoneType>(type))
      types.push_back(representation(type));
    types.push_back(rt::RefType::get(getContext()));
    auto call =
        rt::CallVirtualOp::create(rewriter, op.getLoc(), types,
                                  op.getMethodAttr(), adaptor.getArguments());
    rewriter.replaceOp(op, pyResults(rewriter, op.getLoc(), call.getResults(),
                                     type, op.getError(), /*raises=*/true));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Closures
//===----------------------------------------------------------------------===//

/// A function without captures is one static object, if there is but one.
struct Closure : PyPattern<py::ClosureOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ClosureOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    auto ref = rt::RefType::get(getContext());
    std::string entry = uniformEntryName(op.getFunction());
    if (op.getCaptures().empty() && int64_t(op.getOrigin()) >= 0) {
      rewriter.replaceOpWithNewOp<rt::StaticFunctionOp>(
          op, ref, entry, op.getName(), op.getOrigin());
      return success();
    }
    Value function =
        rt::FunctionNewOp::create(rewriter, loc, ref, entry, op.getName(),
                                  op.getCaptures().size(), op.getOrigin());
    Boxing boxing(rewriter, loc);
    for (auto [index, value] : llvm::enumerate(adaptor.getCaptures())) {
      Value word = boxing.box(value, op.getCaptures()[index].getType());
      rt::FieldStoreOp::create(
          rewriter, loc, word, function,
          static_cast<int64_t>(sizeof(krt::Function) + 8 * index));
    }
    rewriter.replaceOp(op, function);
    return success();
  }
};

} // namespace

void convert::emitStackCheck(RewriterBase &rewriter, Location loc,
                             Block *entry) {
  OpBuilder::InsertionGuard guard(rewriter);
  Block *body = rewriter.splitBlock(entry, entry->begin());
  auto *exhausted = rewriter.createBlock(body);
  Value error = rt::RecursionErrorOp::create(
      rewriter, loc, rt::RefType::get(rewriter.getContext()));
  rt::ReturnErrorOp::create(rewriter, loc, error);
  rewriter.setInsertionPointToEnd(entry);
  Value isExhausted =
      rt::StackExhaustedOp::create(rewriter, loc, rewriter.getI1Type());
  cf::CondBranchOp::create(rewriter, loc, isExhausted, exhausted, body);
}

void convert::addCallPatterns(Conversion &conversion,
                              RewritePatternSet &patterns) {
  patterns
      .add<Func, Return, ReturnError, Call, CallIndirect, CallVirtual, Closure>(
          conversion);
}
