//===- Calls.cpp - Functions, calls, closures -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/patterns/Patterns.h"
#include "runtime/core/Layout.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

/// The results of a call as the rt op has them: value, then error.
static SmallVector<Value> unpackResults(OpBuilder &builder, Location loc,
                                        Value returned, TypeRange results) {
  if (results.empty())
    return {};
  if (results.size() == 1)
    return {returned};
  Value value = LLVM::ExtractValueOp::create(builder, loc, returned,
                                             ArrayRef<int64_t>{0});
  if (results.front().isInteger(1) && !value.getType().isInteger(1))
    value = LLVM::TruncOp::create(builder, loc, builder.getI1Type(), value);
  Value error = LLVM::ExtractValueOp::create(builder, loc, returned, 1);
  return {value, error};
}

/// Stores `words` into an array of the frame; null for none.
static Value wordArray(OpBuilder &builder, Location loc, ValueRange words) {
  if (words.empty())
    return LLVM::ZeroOp::create(builder, loc, pointerType(builder));
  Value array = frameArray(builder, loc, builder.getI64Type(), words.size());
  for (auto [index, word] : llvm::enumerate(words))
    LLVM::StoreOp::create(builder, loc, word,
                          offset(builder, loc, array, 8 * index));
  return array;
}

namespace {

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

struct Func : RtPattern<rt::FuncOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::FuncOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    const Signature &signature = lowering.signatures.at(op.getName());
    bool external = op.isExternal();
    auto linkage = external || op.getExported() ? LLVM::Linkage::External
                                                : LLVM::Linkage::Internal;
    auto function = LLVM::LLVMFuncOp::create(
        rewriter, op.getLoc(), op.getName(),
        functionType(lowering.types, signature), linkage);
    function.setNoUnwind(true);
    if (ArrayAttr attributes = argumentAttributes(signature))
      function.setArgAttrsAttr(attributes);
    if (ArrayAttr attributes = resultAttributes(signature))
      function.setResAttrsAttr(attributes);
    if (!external) {
      rewriter.inlineRegionBefore(op.getBody(), function.getBody(),
                                  function.end());
      if (failed(rewriter.convertRegionTypes(&function.getBody(),
                                             *getTypeConverter())))
        return failure();
    }
    rewriter.eraseOp(op);
    return success();
  }
};

struct Return : RtPattern<rt::ReturnOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ReturnOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    auto function = op->getParentOfType<LLVM::LLVMFuncOp>();
    if (!lowering.signatures.at(function.getName()).raises) {
      rewriter.replaceOpWithNewOp<LLVM::ReturnOp>(op, adaptor.getOperands());
      return success();
    }
    Value noError = LLVM::ZeroOp::create(rewriter, loc, pointerType(rewriter));
    if (!adaptor.getValue()) {
      rewriter.replaceOpWithNewOp<LLVM::ReturnOp>(op, ValueRange(noError));
      return success();
    }
    auto pair =
        cast<LLVM::LLVMStructType>(function.getFunctionType().getReturnType());
    Value value = adaptor.getValue();
    if (value.getType() != pair.getBody()[0])
      value = LLVM::ZExtOp::create(rewriter, loc, pair.getBody()[0], value);
    Value result = LLVM::PoisonOp::create(rewriter, loc, pair);
    result = LLVM::InsertValueOp::create(rewriter, loc, result, value,
                                         ArrayRef<int64_t>{0});
    result = LLVM::InsertValueOp::create(rewriter, loc, result, noError, 1);
    rewriter.replaceOpWithNewOp<LLVM::ReturnOp>(op, result);
    return success();
  }
};

struct ReturnError : RtPattern<rt::ReturnErrorOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ReturnErrorOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    auto function = op->getParentOfType<LLVM::LLVMFuncOp>();
    Type type = function.getFunctionType().getReturnType();
    if (!isa<LLVM::LLVMStructType>(type)) {
      rewriter.replaceOpWithNewOp<LLVM::ReturnOp>(op, adaptor.getError());
      return success();
    }
    Value result = LLVM::ZeroOp::create(rewriter, op.getLoc(), type);
    result = LLVM::InsertValueOp::create(rewriter, op.getLoc(), result,
                                         adaptor.getError(), 1);
    rewriter.replaceOpWithNewOp<LLVM::ReturnOp>(op, result);
    return success();
  }
};

struct Unreachable : RtPattern<rt::UnreachableOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::UnreachableOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::UnreachableOp>(op);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

struct Call : RtPattern<rt::CallOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::CallOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    const Signature &signature = lowering.signatures.at(op.getCallee());
    auto call = LLVM::CallOp::create(
        rewriter, loc, functionType(lowering.types, signature),
        op.getCalleeAttr(), adaptor.getArguments());
    if (ArrayAttr attributes = argumentAttributes(signature))
      call.setArgAttrsAttr(attributes);
    if (ArrayAttr attributes = resultAttributes(signature))
      call.setResAttrsAttr(attributes);
    Value returned = call.getNumResults() ? call.getResult() : Value();
    rewriter.replaceOp(
        op, unpackResults(rewriter, loc, returned, op.getResultTypes()));
    return success();
  }
};

struct CallIndirect : RtPattern<rt::CallIndirectOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::CallIndirectOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Type pointer = pointerType(rewriter), word = rewriter.getI64Type();
    Value entry = LLVM::LoadOp::create(
        rewriter, loc, pointer,
        offset(rewriter, loc, adaptor.getCallee(), sizeof(krt::Object)));
    Value words = wordArray(rewriter, loc, adaptor.getArguments());
    Value count = integer(rewriter, loc, 64, adaptor.getArguments().size());
    auto pair = LLVM::LLVMStructType::getLiteral(getContext(), {word, pointer});
    auto type = LLVM::LLVMFunctionType::get(pair, {pointer, pointer, word});
    auto call = LLVM::CallOp::create(
        rewriter, loc, type,
        ValueRange{entry, adaptor.getCallee(), words, count});
    rewriter.replaceOp(op, unpackResults(rewriter, loc, call.getResult(),
                                         op.getResultTypes()));
    return success();
  }
};

struct CallVirtual : RtPattern<rt::CallVirtualOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::CallVirtualOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Type pointer = pointerType(rewriter);
    auto load = [&](Value base, int64_t bytes) -> Value {
      return LLVM::LoadOp::create(rewriter, loc, pointer,
                                  offset(rewriter, loc, base, bytes));
    };
    Value type =
        load(adaptor.getArguments().front(), offsetof(krt::Object, type));
    Value vtable = load(type, offsetof(krt::Type, vtable));
    Value entry = load(vtable, 8 * op.getMethod());

    Signature signature;
    signature.type =
        FunctionType::get(getContext(), op.getArguments().getTypes(),
                          TypeRange(op.getResultTypes()).drop_back());
    signature.raises = signature.cAbi = true;
    SmallVector<Value> operands = {entry};
    llvm::append_range(operands, adaptor.getArguments());
    auto call = LLVM::CallOp::create(
        rewriter, loc, functionType(lowering.types, signature), operands);
    rewriter.replaceOp(op, unpackResults(rewriter, loc, call.getResult(),
                                         op.getResultTypes()));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Function values and cells
//===----------------------------------------------------------------------===//

struct FunctionRef : RtPattern<rt::FunctionRefOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::FunctionRefOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op,
                       address(rewriter, op.getLoc(), op.getFunctionAttr()));
    return success();
  }
};

struct StaticFunction : RtPattern<rt::StaticFunctionOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::StaticFunctionOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(
        op, address(rewriter, op.getLoc(),
                    lowering.statics.function(op.getEntry(), op.getName(),
                                              op.getOrigin())));
    return success();
  }
};

struct FunctionNew : RtPattern<rt::FunctionNewOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::FunctionNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value entry = address(rewriter, loc, op.getEntryAttr());
    Value name = address(rewriter, loc, lowering.statics.str(op.getName()));
    Value count = integer(rewriter, loc, 64, op.getCaptures());
    rewriter.replaceOp(
        op,
        call(rewriter, loc, RuntimeFunction::krt_function_new,
             {entry, name, count, integer(rewriter, loc, 64, op.getOrigin())}));
    return success();
  }
};

struct GeneratorNew : RtPattern<rt::GeneratorNewOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::GeneratorNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    std::string managed;
    for (Type type : op.getFields().getAsValueRange<TypeAttr>())
      managed.push_back(isa<rt::WordType>(type));
    Value resume = address(rewriter, loc, op.getResumeAttr());
    Value name = address(rewriter, loc, lowering.statics.str(op.getName()));
    Value count = integer(rewriter, loc, 64, managed.size());
    Value kinds = address(rewriter, loc, lowering.statics.cString(managed));
    rewriter.replaceOp(op,
                       call(rewriter, loc, RuntimeFunction::krt_generator_new,
                            {resume, name, count, kinds}));
    return success();
  }
};

struct CellNew : RtPattern<rt::CellNewOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::CellNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(
        op, call(rewriter, op.getLoc(), RuntimeFunction::krt_cell_new, {}));
    return success();
  }
};

} // namespace

void codegen::addCallPatterns(Lowering &lowering, RewritePatternSet &patterns) {
  patterns.add<Func, Return, ReturnError, Unreachable, Call, CallIndirect,
               CallVirtual, FunctionRef, StaticFunction, FunctionNew,
               GeneratorNew, CellNew>(lowering);
}
