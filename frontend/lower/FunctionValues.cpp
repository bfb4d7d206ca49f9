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
  return selectValue(
      target.cases.size(), target.result, node,
      [&](size_t i) { return isFunction(value, target.cases[i]); },
      [&](size_t i) {
        TypeRef type = target.cases[i];
        TypedValue callee{convertNarrowed(value, type, node), type};
        return emitTarget(node, target.variants[i], callee, operands, values);
      });
}

mlir::Value BodyLowering::makeCallableOf(TypedValue value,
                                         const UnionType *list, TypeRef to,
                                         const ast::Node *at) {
  return selectValue(
             list->members.size(), to, at,
             [&](size_t i) { return isFunction(value, list->members[i]); },
             [&](size_t i) -> TypedValue {
               TypeRef member = list->members[i];
               return {convertNarrowed(value, member, at), member};
             })
      .value;
}
