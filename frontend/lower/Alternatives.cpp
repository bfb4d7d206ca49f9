//===- Alternatives.cpp - Code for each thing that a value may be ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a value of a union is, which of several functions it holds, or how many
// arguments there are, is known when the code runs: a chain of tests leads to
// the code of each case, and the cases meet again behind it.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

void BodyLowering::branchOver(size_t count,
                              llvm::function_ref<mlir::Value(size_t)> test,
                              llvm::function_ref<void(size_t)> body) {
  mlir::Block *end = newBlock();
  for (size_t i = 0; i != count; ++i) {
    bool isLast = i + 1 == count;
    mlir::Block *matches = newBlock(), *next = isLast ? nullptr : newBlock();
    if (isLast)
      branchTo(matches);
    else
      branchIf(test(i), matches, next);
    setBlock(matches);
    body(i);
    branchTo(end);
    if (next)
      setBlock(next);
  }
  setBlock(end);
}

void BodyLowering::storeResult(mlir::Value slot, TypedValue value, TypeRef type,
                               const ast::Node *at) {
  if (!isTerminated())
    storeSlot(slot, convert(value, type, at));
}

TypedValue BodyLowering::loadResult(mlir::Value slot, TypeRef type) {
  if (!builder.getInsertionBlock()->hasNoPredecessors())
    return {loadSlot(slot), type};
  py::UnreachableOp::create(builder, loc);
  return {};
}

TypedValue
BodyLowering::selectValue(size_t count, TypeRef type, const ast::Node *at,
                          llvm::function_ref<mlir::Value(size_t)> test,
                          llvm::function_ref<TypedValue(size_t)> getValue) {
  mlir::Value result = createSlot("result", program.convert(type));
  branchOver(count, test,
             [&](size_t i) { storeResult(result, getValue(i), type, at); });
  return loadResult(result, type);
}

void BodyLowering::forEachMember(
    TypedValue object, const UnionType *list, const ast::Node *at,
    llvm::function_ref<void(size_t, TypedValue)> body) {
  auto order = getTestOrder(list);
  auto getMember = [&](size_t i) { return list->members[order[i]]; };
  branchOver(
      order.size(), [&](size_t i) { return isInstance(object, getMember(i)); },
      [&](size_t i) {
        body(order[i],
             {convertNarrowed(object, getMember(i), at), getMember(i)});
      });
}

TypedValue BodyLowering::selectMember(
    TypedValue object, const UnionType *list, TypeRef type, const ast::Node *at,
    llvm::function_ref<TypedValue(size_t, TypedValue)> getValue) {
  mlir::Value result = createSlot("result", program.convert(type));
  forEachMember(object, list, at, [&](size_t i, TypedValue member) {
    storeResult(result, getValue(i, member), type, at);
  });
  return loadResult(result, type);
}
