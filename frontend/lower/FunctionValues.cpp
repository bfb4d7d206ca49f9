//===- FunctionValues.cpp - Functions as values ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The value of a known function is a tuple: its receiver, the cells that it
// captures, and its number. In a word that may hold several functions the
// number tells which it is. In a place of a Callable it is a closure.
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

/// May its definition make several functions with the same captures?
bool BodyLowering::isMadeOften(FunctionInfo *function) {
  return program.program.isInLoop(function) ||
         (function->enclosing && !function->owner &&
          program.getCaptures(function).empty());
}

/// See krt::Function. An overriding method stands for the one that it
/// overrides: which of them is called tells the receiver.
mlir::IntegerAttr BodyLowering::getOrigin(FunctionInfo *function) {
  if (function->isNative() || !function->intrinsic.empty())
    return builder.getI64IntegerAttr(0);
  FunctionInfo *root = function;
  if (function->owner)
    for (ClassInfo *base : function->owner->mro)
      for (auto &[name, method] : base->methods)
        if (name == function->name && !method->isNative())
          root = method;
  int64_t number = 1 + program.getFunctionNumber(root);
  return builder.getI64IntegerAttr(isMadeOften(function) ? -number : number);
}

/// The definition of a function has been executed.
void BodyLowering::noteMade(FunctionInfo *function) {
  if (isMadeOften(function))
    callNative("krt_function_made",
               getI64(1 + program.getFunctionNumber(function)),
               py::NoneType::get(&program.context), false, nullptr);
}

/// `__name__` of a function as a value; empty when it is not known here.
mlir::StringAttr BodyLowering::getCallableName(FunctionInfo *function) {
  FunctionInfo *described = program.program.getDescribed(function);
  return builder.getStringAttr(described ? described->codeName : "");
}

mlir::Value BodyLowering::makeCallable(mlir::Value value,
                                       const FunctionType *from,
                                       const CallableType *to,
                                       const ast::Node *at) {
  if (to->anyParams)
    return wrapCallable(value, from, to, at);
  check::Instance *target = program.program.getCallableInstance(from, to);
  mlir::Type type = program.convert(to);
  auto same = [&](TypeRef a, TypeRef b) {
    return program.convert(a) == program.convert(b);
  };
  size_t given = to->params.size() + (from->receiver ? 1 : 0);
  if (!target || target->params.size() != given ||
      !same(target->returnType, to->result) ||
      !llvm::all_of_zip(
          llvm::ArrayRef(target->params).take_back(to->params.size()),
          to->params, same))
    return wrapCallable(value, from, to, at);
  llvm::SmallVector<mlir::Value, 4> captured;
  auto tuple = llvm::cast<py::TupleType>(value.getType());
  for (auto [i, element] : llvm::enumerate(tuple.getElements().drop_back()))
    captured.push_back(py::TupleGetOp::create(builder, loc, element, value, i));
  return py::ClosureOp::create(
      builder, loc, type,
      mlir::FlatSymbolRefAttr::get(&program.context, program.getSymbol(target)),
      getCallableName(from->function), getOrigin(from->function), captured);
}

/// What a value of type `from` is called, in tracebacks and by its symbol.
static std::string getAdapterName(TypeRef from) {
  if (auto *known = llvm::dyn_cast<FunctionType>(from))
    return known->function->qualname;
  auto *cls = llvm::dyn_cast<ClassObjectType>(from);
  auto *shape = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  return shape ? shape->cls->name : from->str();
}

/// A function that takes what `held` are and then what one of type `to` takes,
/// and calls the value of type `from` that is made of the former.
std::string BodyLowering::emitAdapter(TypeRef from, const CallableType *to,
                                      const CallTarget &target,
                                      llvm::ArrayRef<mlir::Value> held) {
  auto params = program.program.getCallableParams(to);
  llvm::SmallVector<mlir::Type, 4> converted;
  for (mlir::Value each : held)
    converted.push_back(each.getType());
  for (TypeRef param : params)
    converted.push_back(program.convert(param));
  std::string name = getAdapterName(from);
  std::string symbol = program.makeSymbol("callable." + name);
  mlir::OpBuilder::InsertionGuard guard(program.builder);
  program.builder.setInsertionPointToEnd(program.module.getBody());
  auto func = py::FuncOp::create(
      program.builder, loc, symbol,
      program.builder.getFunctionType(converted, program.convert(to->result)));
  func.setSymVisibility("private");
  func.setDisplayName(name);
  mlir::Block &block = func.getBody().emplaceBlock();
  for (mlir::Type each : converted)
    block.addArgument(each, loc);
  llvm::SmallVector<mlir::Value, 4> arguments(block.args_begin(),
                                              block.args_end());
  llvm::SmallVector<TypedValue, 4> operands;
  for (auto [argument, param] :
       llvm::zip(llvm::drop_begin(arguments, held.size()), params))
    operands.push_back({argument, param});
  BodyLowering body(program, instance, func);
  body.builder.setInsertionPointToEnd(&block);
  TypedValue callee{nullptr, from};
  if (auto *known = llvm::dyn_cast<FunctionType>(from)) {
    llvm::SmallVector<mlir::Value, 4> parts(
        llvm::ArrayRef(arguments).take_front(held.size()));
    parts.push_back(body.getFunctionNumber(known->function));
    callee.value = py::TupleMakeOp::create(body.builder, loc,
                                           program.convert(from), parts);
  } else if (auto *cls = llvm::dyn_cast<ClassObjectType>(from)) {
    // The `cls` of a `__new__` that is plain Python.
    callee = body.loadClassObject(cls);
  } else {
    callee.value = arguments[0];
  }
  // `_call_packed` takes the function as an argument.
  if (to->anyParams)
    operands.insert(operands.begin(), std::exchange(callee, {}));
  TypedValue result =
      body.emitTarget(nullptr, target, callee, operands, ArgumentValues());
  // A caller that expects no result makes nothing of one.
  if (to->result->getKind() == TypeKind::None)
    result = {body.getNone(), to->result};
  if (!body.isTerminated())
    py::ReturnOp::create(body.builder, loc, body.convert(result, to->result));
  return symbol;
}

/// Ends the program where a class is not the one that its type names, but one
/// below it.
void BodyLowering::requireClass(mlir::Value value, const ClassObjectType *type,
                                const ast::Node *at) {
  mlir::Block *ends = newBlock(), *goesOn = newBlock();
  branchIf(isSame({value, type}, loadClassObject(type)), goesOn, ends);
  setBlock(ends);
  callNative("krt_unsupported",
             getStr("a class below `" + type->instance->str() + "` here"),
             py::NoneType::get(&program.context), false, at);
  py::UnreachableOp::create(builder, loc);
  setBlock(goesOn);
}

/// A native function or a class has no body to point at, and a function may be
/// called as its own body is not: a function around the call of it.
mlir::Value BodyLowering::wrapCallable(mlir::Value value, TypeRef from,
                                       const CallableType *to,
                                       const ast::Node *at) {
  mlir::Type type = program.convert(to);
  auto target = program.program.getCallableTarget(from, to);
  if (!target) {
    if (at)
      unsupported(at, "this function as a value", "a lambda that calls it");
    return getUndef(type);
  }
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(from);
      cls && !value.getDefiningOp<py::SingletonOp>())
    requireClass(value, cls, at);
  auto *known = llvm::dyn_cast<FunctionType>(from);
  llvm::SmallVector<mlir::Value, 2> held;
  if (known)
    for (auto [i, element] :
         llvm::enumerate(llvm::cast<py::TupleType>(value.getType())
                             .getElements()
                             .drop_back()))
      held.push_back(py::TupleGetOp::create(builder, loc, element, value, i));
  else if (llvm::isa<CallableType>(from))
    held.push_back(value);
  // One for all places, so that a function is equal to itself.
  std::string &symbol = program.getAdapter(from, to);
  if (symbol.empty())
    symbol = emitAdapter(from, to, *target, held);
  return py::ClosureOp::create(
      builder, loc, type,
      mlir::FlatSymbolRefAttr::get(&program.context, symbol),
      known ? getCallableName(known->function)
            : builder.getStringAttr(getAdapterName(from)),
      known ? getOrigin(known->function) : builder.getI64IntegerAttr(0), held);
}
