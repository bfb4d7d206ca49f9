//===- Conversion.cpp - What the patterns of convert-py-to-rt share -------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Conversion.h"
#include "ir/convert/Boxing.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "llvm/ADT/TypeSwitch.h"

//===----------------------------------------------------------------------===//
// Types of functions
//===----------------------------------------------------------------------===//

FunctionType Conversion::functionType(FunctionType pyType) const {
  SmallVector<Type> inputs, results;
  for (Type input : pyType.getInputs())
    inputs.push_back(representation(input));
  if (!isa<py::NoneType>(pyType.getResult(0)))
    results.push_back(representation(pyType.getResult(0)));
  return FunctionType::get(pyType.getContext(), inputs, results);
}

FunctionType Conversion::nativeType(const Function &function) const {
  MLIRContext *context = function.type.getContext();
  auto native = [&](Type type, int64_t index) -> Type {
    if (function.isBoxed(index))
      return rt::WordType::get(context);
    if (isa<py::TupleType>(type))
      return rt::RefType::get(context);
    return representation(type);
  };
  SmallVector<Type> inputs, results;
  for (auto [index, type] : llvm::enumerate(function.type.getInputs()))
    if (!isa<py::NoneType>(type) || function.isBoxed(index))
      inputs.push_back(native(type, index));
  Type result = function.type.getResult(0);
  if (!isa<py::NoneType>(result) || function.isBoxed(-1))
    results.push_back(native(result, -1));
  return FunctionType::get(context, inputs, results);
}

LogicalResult Conversion::declareNative(OpBuilder &builder, StringRef symbol,
                                        FunctionType type, bool raises) {
  auto [entry, isNew] = natives.try_emplace(symbol, type, raises);
  if (!isNew)
    return success(entry->second == std::pair(type, raises));
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(module.getBody());
  rt::FuncOp::create(builder, module.getLoc(), symbol, type, raises,
                     /*cAbi=*/true);
  return success();
}

std::string convert::uniformEntryName(StringRef function) {
  return (function + ".entry").str();
}

std::string convert::virtualEntryName(const Function &function,
                                      StringRef name) {
  return function.raises ? name.str() : (name + ".virtual").str();
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

const ClassLayout::Field *Conversion::field(Operation *op, Type objectType,
                                            int64_t index) const {
  auto instance = dyn_cast<py::InstanceType>(objectType);
  auto layout =
      instance ? classes.find(instance.getName().getValue()) : classes.end();
  if (layout == classes.end() ||
      index >= static_cast<int64_t>(layout->second.fields.size())) {
    op->emitOpError("has no field ") << index << " in " << objectType;
    return nullptr;
  }
  return &layout->second.fields[index];
}

std::string Conversion::descriptor(Type type) const {
  if (type.isF64())
    return "krt_type_float";
  if (type.isInteger(1))
    return "krt_type_bool";
  if (type.isInteger(64))
    return "krt_type_int";
  return llvm::TypeSwitch<Type, std::string>(type)
      .Case([](py::IntType) { return "krt_type_int"; })
      .Case([](py::NoneType) { return "krt_type_NoneType"; })
      .Case([](py::StrType) { return "krt_type_str"; })
      .Case([](py::BytesType) { return "krt_type_bytes"; })
      .Case([](py::ByteArrayType) { return "krt_type_bytearray"; })
      .Case([](py::ListType) { return "krt_type_list"; })
      .Case([](py::SetType) { return "krt_type_set"; })
      .Case([](py::FrozenSetType) { return "krt_type_frozenset"; })
      .Case([](py::DictType) { return "krt_type_dict"; })
      .Case<py::TupleType, py::VarTupleType>(
          [](auto) { return "krt_type_tuple"; })
      .Case([](py::CallableType) { return "krt_type_function"; })
      .Case([](py::TypeObjectType) { return "krt_type_type"; })
      .Case([](py::ErrorType) { return "krt_type_BaseException"; })
      .Case([](py::CellType) { return "krt_type_cell"; })
      .Case([&](py::InstanceType instance) {
        StringRef name = instance.getName().getValue();
        if (classes.contains(name))
          return name.str();
        return ("krt_type_" + name.rsplit('.').second).str();
      })
      .Default([](Type) { return ""; });
}

//===----------------------------------------------------------------------===//
// Code that patterns share
//===----------------------------------------------------------------------===//

Value Conversion::checkType(OpBuilder &builder, Location loc, Value word,
                            Type type) const {
  auto ref = rt::RefType::get(builder.getContext());
  if (auto oneOf = dyn_cast<py::UnionType>(type)) {
    // The members in turn; the error is that of the last.
    Value error;
    for (Type member : oneOf.getMembers()) {
      Value next = checkType(builder, loc, word, member);
      if (!error) {
        error = next;
        continue;
      }
      Value matched =
          rt::IsNullOp::create(builder, loc, builder.getI1Type(), error);
      Value result =
          arith::SelectOp::create(builder, loc, matched, error, next);
      Value unused =
          arith::SelectOp::create(builder, loc, matched, next, error);
      rt::ReleaseOp::create(builder, loc, unused, /*nullable=*/true);
      error = result;
    }
    return error;
  }
  std::string symbol = descriptor(type);
  if (symbol.empty())
    return rt::UndefOp::create(builder, loc, ref);
  return rt::CheckTypeOp::create(builder, loc, ref, word, symbol);
}

Value Conversion::unlessError(
    RewriterBase &rewriter, Location loc, Value error, Type type,
    llvm::function_ref<Value(OpBuilder &)> compute) const {
  Block *current = rewriter.getInsertionBlock();
  Block *rest = rewriter.splitBlock(current, rewriter.getInsertionPoint());
  Value result = rest->addArgument(type, loc);
  Block *fine = rewriter.createBlock(rest);
  Value value = compute(rewriter);
  cf::BranchOp::create(rewriter, loc, rest, value);

  rewriter.setInsertionPointToEnd(current);
  Value undef = rt::UndefOp::create(rewriter, loc, type);
  Value isSet =
      rt::ErrorIsSetOp::create(rewriter, loc, rewriter.getI1Type(), error);
  cf::CondBranchOp::create(rewriter, loc, isSet, rest, ValueRange(undef), fine,
                           ValueRange());
  rewriter.setInsertionPointToStart(rest);
  return result;
}

void convert::collectFunctions(Conversion &conversion) {
  for (auto op : conversion.module.getOps<py::FuncOp>()) {
    Function &function = conversion.functions[op.getName()];
    function.type = op.getFunctionType();
    function.native = op.getNative().value_or("").str();
    function.raises = op.getRaises();
    function.displayName = op.getDisplayName().value_or(op.getName()).str();
    if (op.getBoxed())
      llvm::append_range(function.boxed, *op.getBoxed());
  }
}
