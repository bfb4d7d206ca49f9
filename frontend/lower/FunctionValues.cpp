//===- FunctionValues.cpp - Values that hold one of several functions -----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The value of a known function is a tuple: its receiver, the cells that it
// captures, and its number. In a word that may hold several functions the
// number tells which it is.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::check;
using namespace krait::lower;
using namespace krait::types;

mlir::Value BodyLowering::getFunctionNumber(FunctionInfo *function) {
  return py::IntConstantOp::create(
      builder, loc, py::IntType::get(&program.context),
      std::to_string(program.getFunctionNumber(function)));
}

mlir::Value BodyLowering::isFunction(TypedValue value, TypeRef member) {
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(member)) {
    TypeRef any = types.getClassObject(types.getObject());
    mlir::Value descriptor =
        py::SingletonOp::create(builder, loc, program.convert(any),
                                program.getDescriptor(cls->instance));
    return isSame(value, {descriptor, any});
  }
  auto *function = llvm::dyn_cast<FunctionType>(member);
  if (!function)
    return isInstance(value, member);
  return callNative("krt_function_has_number",
                    {toObject(value), getFunctionNumber(function->function)},
                    builder.getI1Type(), false, nullptr);
}

TypedValue BodyLowering::emitOneOf(const ast::Node *node,
                                   const CallTarget &target, TypedValue value,
                                   llvm::ArrayRef<TypedValue> operands,
                                   const ArgumentValues &values) {
  mlir::Value result = createSlot("result", program.convert(target.result));
  mlir::Block *end = newBlock();
  for (auto [type, variant] : llvm::zip(target.cases, target.variants)) {
    bool isLast = &variant == &target.variants.back();
    mlir::Block *matches = newBlock(), *next = isLast ? nullptr : newBlock();
    if (isLast)
      branchTo(matches);
    else
      branchIf(isFunction(value, type), matches, next);
    setBlock(matches);
    TypedValue callee{convertNarrowed(value, type, node), type};
    TypedValue given = emitTarget(node, variant, callee, operands, values);
    if (!isTerminated() && given.value) {
      storeSlot(result, convert(given, target.result, node));
      branchTo(end);
    }
    if (next)
      setBlock(next);
  }
  setBlock(end);
  if (end->hasNoPredecessors()) {
    py::UnreachableOp::create(builder, loc);
    return {};
  }
  return {loadSlot(result), target.result};
}

mlir::Value BodyLowering::makeCallableOf(TypedValue value,
                                         const UnionType *list, TypeRef to,
                                         const ast::Node *at) {
  mlir::Value result = createSlot("callable", program.convert(to));
  mlir::Block *end = newBlock();
  for (TypeRef member : list->members) {
    bool isLast = member == list->members.back();
    mlir::Block *matches = newBlock(), *next = isLast ? nullptr : newBlock();
    if (isLast)
      branchTo(matches);
    else
      branchIf(isFunction(value, member), matches, next);
    setBlock(matches);
    storeSlot(result,
              convert({convertNarrowed(value, member, at), member}, to, at));
    branchTo(end);
    if (next)
      setBlock(next);
  }
  setBlock(end);
  return loadSlot(result);
}
