//===- Entries.cpp - Uniform and virtual entries of functions -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A uniform entry has the type of krt::Function::call: it takes its arguments
// as an array of borrowed words, checks their number and types, and gives an
// owned word. A virtual entry gives a function that cannot raise the type that
// callers through a vtable expect.
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
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

namespace {
/// Writes one entry, block by block: every test leaves to `failed`.
class EntryEmitter {
public:
  EntryEmitter(Conversion &conversion, StringRef name)
      : conversion(conversion), name(name),
        function(conversion.functions.at(name)),
        builder(conversion.module.getContext()),
        loc(conversion.module.getLoc()) {
    builder.setInsertionPointToEnd(conversion.module.getBody());
  }

  void emitUniform();
  void emitVirtual();

private:
  /// Leaves with `error` when it is set; continues in a new block.
  void returnIfSet(Value error);
  void checkCount(Value count, size_t expected);
  std::string describe(Type type) const;
  Value argument(Value args, size_t index, Type type);
  rt::CallOp callTarget(ValueRange arguments);

  Conversion &conversion;
  StringRef name;
  const Function &function;
  IRRewriter builder;
  Location loc;
  Region *region = nullptr;
};
} // namespace

void EntryEmitter::returnIfSet(Value error) {
  Value isSet =
      rt::ErrorIsSetOp::create(builder, loc, builder.getI1Type(), error);
  Block *current = builder.getInsertionBlock();
  Block *failed = builder.createBlock(region, region->end());
  rt::ReturnErrorOp::create(builder, loc, error);
  Block *next = builder.createBlock(region, region->end());
  builder.setInsertionPointToEnd(current);
  cf::CondBranchOp::create(builder, loc, isSet, failed, next);
  builder.setInsertionPointToStart(next);
}

void EntryEmitter::checkCount(Value count, size_t expected) {
  Value wanted = arith::ConstantOp::create(builder, loc,
                                           builder.getI64IntegerAttr(expected));
  Value differs = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne,
                                        count, wanted);
  Block *current = builder.getInsertionBlock();
  Block *failed = builder.createBlock(region, region->end());
  auto ref = rt::RefType::get(builder.getContext());
  Value text =
      rt::StrConstantOp::create(builder, loc, ref, function.displayName);
  Value error =
      rt::ArgumentCountErrorOp::create(builder, loc, ref, text, wanted, count);
  rt::ReturnErrorOp::create(builder, loc, error);
  Block *next = builder.createBlock(region, region->end());
  builder.setInsertionPointToEnd(current);
  cf::CondBranchOp::create(builder, loc, differs, failed, next);
  builder.setInsertionPointToStart(next);
}

/// The type in a message.
std::string EntryEmitter::describe(Type type) const {
  if (auto oneOf = dyn_cast<py::UnionType>(type)) {
    SmallVector<std::string> names;
    for (Type member : oneOf.getMembers())
      names.push_back(describe(member));
    return llvm::join(names, " | ");
  }
  if (auto tuple = dyn_cast<py::TupleType>(type)) {
    SmallVector<std::string> names;
    for (Type element : tuple.getElements())
      names.push_back(describe(element));
    return "tuple[" + llvm::join(names, ", ") + "]";
  }
  // `krt_type_int`, `type.__main__.Point`
  std::string symbol = conversion.descriptor(type);
  if (symbol.empty())
    return "object";
  StringRef name(symbol);
  return name.consume_front("krt_type_") ? name.str()
                                         : name.rsplit('.').second.str();
}

Value EntryEmitter::argument(Value args, size_t index, Type type) {
  Value word = rt::FieldLoadOp::create(builder, loc,
                                       rt::WordType::get(builder.getContext()),
                                       args, static_cast<int64_t>(8 * index));
  if (!conversion.descriptor(type).empty() || isa<py::UnionType>(type)) {
    returnIfSet(conversion.checkType(builder, loc, word, type));
    // What is unboxed must be of the very type.
    if (isa<py::IntType, py::TupleType, py::UnionType>(type))
      conversion.requireFit(builder, loc, word, type, describe(type));
  }
  return Boxing(builder, loc).unboxBorrowed(word, type);
}

rt::CallOp EntryEmitter::callTarget(ValueRange arguments) {
  SmallVector<Type> types(conversion.functionType(function.type).getResults());
  if (function.raises)
    types.push_back(rt::RefType::get(builder.getContext()));
  return rt::CallOp::create(builder, loc, types, name, arguments);
}

void EntryEmitter::emitUniform() {
  MLIRContext *context = builder.getContext();
  auto ref = rt::RefType::get(context);
  auto word = rt::WordType::get(context);
  auto entry = rt::FuncOp::create(
      builder, loc, uniformEntryName(name),
      builder.getFunctionType({ref, ref, builder.getI64Type()}, {word}),
      /*raises=*/true, /*cAbi=*/true);
  region = &entry.getBody();
  Block *body = builder.createBlock(region);
  Value self = body->addArgument(ref, loc), args = body->addArgument(ref, loc),
        count = body->addArgument(builder.getI64Type(), loc);
  size_t captures = function.captures;
  ArrayRef<Type> types = function.type.getInputs();
  checkCount(count, types.size() - captures);
  SmallVector<Value> arguments;
  for (auto [index, type] : llvm::enumerate(types)) {
    if (index >= captures) {
      arguments.push_back(argument(args, index - captures, type));
      continue;
    }
    Value captured = rt::FieldLoadOp::create(
        builder, loc, word, self,
        static_cast<int64_t>(sizeof(krt::Function) + 8 * index));
    arguments.push_back(Boxing(builder, loc).unboxBorrowed(captured, type));
  }
  rt::CallOp call = callTarget(arguments);
  if (function.raises)
    returnIfSet(call.getResults().back());
  Type type = function.type.getResult(0);
  Boxing boxing(builder, loc);
  Value result = isa<py::NoneType>(type) ? boxing.noneWord()
                                         : boxing.box(call.getResult(0), type);
  rt::ReturnOp::create(builder, loc, result);
  emitStackCheck(builder, loc, &region->front());
}

void EntryEmitter::emitVirtual() {
  FunctionType type = conversion.functionType(function.type);
  auto entry =
      rt::FuncOp::create(builder, loc, virtualEntryName(function, name), type,
                         /*raises=*/true, /*cAbi=*/true);
  region = &entry.getBody();
  Block *body = builder.createBlock(region);
  for (Type input : type.getInputs())
    body->addArgument(input, loc);
  rt::CallOp call = callTarget(body->getArguments());
  rt::ReturnOp::create(builder, loc,
                       type.getNumResults() ? call.getResult(0) : Value());
}

void convert::emitEntries(Conversion &conversion) {
  llvm::SetVector<StringRef> uniform, throughVtable;
  for (auto op : conversion.module.getOps<py::ClassOp>()) {
    for (NamedAttribute method : op.getMethods())
      uniform.insert(cast<FlatSymbolRefAttr>(method.getValue()).getValue());
    for (Attribute function : op.getVtable())
      if (auto symbol = dyn_cast<FlatSymbolRefAttr>(function))
        throughVtable.insert(symbol.getValue());
  }
  conversion.module.walk([&](py::ClosureOp op) {
    conversion.functions[op.getFunction()].captures = op.getCaptures().size();
    uniform.insert(op.getFunction());
  });
  conversion.module.walk([&](py::GeneratorNewOp op) {
    conversion.functions[op.getResume()].addressTaken = true;
    throughVtable.insert(op.getResume());
  });
  for (StringRef name : uniform)
    EntryEmitter(conversion, name).emitUniform();
  for (StringRef name : throughVtable)
    if (!conversion.functions.at(name).raises)
      EntryEmitter(conversion, name).emitVirtual();
}
