//===- Comprehensions.cpp - Lowering comprehensions -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A comprehension is a loop that fills a container. A generator expression that
// is the argument of a builtin which consumes it at once is the same loop.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

void BodyLowering::generate(llvm::ArrayRef<ast::Comprehension *> generators,
                            llvm::function_ref<void()> inner) {
  const ast::Comprehension *generator = generators.front();
  forEach(
      generator->iter, generator,
      [&](TypedValue element) {
        assign(generator->target, element);
        mlir::Block *skip = nullptr;
        for (const ast::Expr *test : generator->ifs) {
          mlir::Value truth = toBool(lower(test), test);
          if (isTerminated())
            return;
          if (!skip)
            skip = newBlock();
          mlir::Block *passed = newBlock();
          branchIf(truth, passed, skip);
          setBlock(passed);
        }
        if (generators.size() > 1)
          generate(generators.drop_front(), inner);
        else
          inner();
        if (skip) {
          branchTo(skip);
          setBlock(skip);
        }
      },
      [] {});
}

TypedValue BodyLowering::lowerComprehension(const ast::Expr *expr) {
  TypeRef type = instance.getType(expr);
  auto *shape = llvm::cast<InstanceType>(type);
  mlir::Type converted = program.convert(type);
  mlir::Value made;
  if (llvm::isa<ast::ListComp>(expr))
    made = py::ListMakeOp::create(builder, loc, converted, mlir::ValueRange());
  else if (llvm::isa<ast::SetComp>(expr))
    made = py::SetNewOp::create(builder, loc, converted);
  else
    made = py::DictNewOp::create(builder, loc, converted);
  mlir::Value slot = createSlot("comprehension", converted);
  storeSlot(slot, made);
  renewCells(instance.module->scopes->byNode.lookup(expr));
  generate(ast::getGenerators(expr), [&] {
    if (auto *comp = llvm::dyn_cast<ast::ListComp>(expr)) {
      TypedValue value = lower(comp->elt);
      if (!isTerminated())
        appendTo(loadSlot(slot), value, shape->args[0]);
    } else if (auto *comp = llvm::dyn_cast<ast::SetComp>(expr)) {
      TypedValue value = lower(comp->elt);
      if (!isTerminated())
        addTo(loadSlot(slot), value, shape->args[0], expr);
    } else {
      auto *dict = llvm::cast<ast::DictComp>(expr);
      TypedValue key = lower(dict->key), value = lower(dict->value);
      if (!isTerminated())
        setItem(loadSlot(slot), key, value, type, expr);
    }
  });
  forgetLocals(instance.module->scopes->byNode.lookup(expr));
  return {loadSlot(slot), type};
}

//===----------------------------------------------------------------------===//
// Generator expressions that are consumed at once
//===----------------------------------------------------------------------===//

void BodyLowering::generateInline(const ast::Call *call,
                                  const ast::GeneratorExp *arg,
                                  llvm::function_ref<void(TypedValue)> body) {
  auto leaves = lowerFirstIterable(arg);
  if (isTerminated())
    return;
  for (auto &[leaf, value] : leaves)
    evaluated[leaf] = value;
  // CPython inlines these three, too, and gives the loop the place of their
  // name.
  auto *name = llvm::cast<ast::Name>(call->func);
  bool isLoop = name->id == "any" || name->id == "all" || name->id == "tuple";
  InlinedFrame saved = inlinedFrame,
               own{"<genexpr>",
                   getSite(isLoop ? static_cast<const ast::Node *>(name)
                                  : call)};
  inlinedFrame = own;
  renewCells(instance.module->scopes->byNode.lookup(arg));
  generate(arg->generators, [&] {
    TypedValue value = lower(arg->elt);
    if (isTerminated())
      return;
    inlinedFrame = saved;
    body(value);
    inlinedFrame = own;
  });
  forgetLocals(instance.module->scopes->byNode.lookup(arg));
  inlinedFrame = saved;
  for (auto &[leaf, value] : leaves)
    evaluated.erase(leaf);
}

TypedValue BodyLowering::lowerConsumer(const ast::Call *expr) {
  auto *name = llvm::dyn_cast<ast::Name>(expr->func);
  if (!name || !program.program.isBuiltinName(instance.module, name) ||
      expr->args.size() != 1 || !expr->keywords.empty())
    return {};
  auto *arg = llvm::dyn_cast<ast::GeneratorExp>(expr->args[0]);
  if (!arg)
    return {};
  if (name->id == "any" || name->id == "all")
    return lowerAnyAll(expr, arg);
  if (name->id == "sum")
    return lowerSum(expr, arg);
  if (name->id == "list" || name->id == "set" || name->id == "tuple")
    return lowerCollect(expr, arg);
  return {};
}

/// `any(... for ...)` and `all(... for ...)`: a loop that stops at the answer.
TypedValue BodyLowering::lowerAnyAll(const ast::Call *expr,
                                     const ast::GeneratorExp *arg) {
  bool isAny = llvm::cast<ast::Name>(expr->func)->id == "any";
  mlir::Value slot = createSlot("answer", builder.getI1Type());
  storeSlot(slot, getBool(!isAny));
  mlir::Block *end = newBlock();
  size_t depth = scopes.size();
  generateInline(expr, arg, [&](TypedValue value) {
    mlir::Value truth = toBool(value, arg->elt);
    mlir::Block *found = newBlock(), *goesOn = newBlock();
    branchIf(truth, isAny ? found : goesOn, isAny ? goesOn : found);
    setBlock(found);
    storeSlot(slot, getBool(isAny));
    leaveScopes(depth);
    branchTo(end);
    setBlock(goesOn);
  });
  branchTo(end);
  setBlock(end);
  return {loadSlot(slot), types.getBool()};
}

/// `sum(... for ...)` of ints. That of floats is compensated, and adding
/// anything else may run code of the program: those take a generator.
TypedValue BodyLowering::lowerSum(const ast::Call *expr,
                                  const ast::GeneratorExp *arg) {
  TypeRef element = llvm::cast<InstanceType>(instance.getType(arg))->args[0];
  mlir::Type type = program.convert(element);
  mlir::Type intType = py::IntType::get(&program.context);
  if ((type != intType && !type.isInteger(1)) ||
      program.convert(instance.getType(expr)) != intType)
    return {};
  mlir::Value slot = createSlot("sum", intType);
  storeSlot(slot, py::IntConstantOp::create(builder, loc, intType, "0"));
  generateInline(expr, arg, [&](TypedValue value) {
    storeSlot(slot, py::IntAddOp::create(
                        builder, loc, intType, loadSlot(slot),
                        toInt({convert(value, element, arg->elt), element})));
  });
  return {loadSlot(slot), types.getInt()};
}

/// `list(... for ...)` and the like: the loop fills the container.
TypedValue BodyLowering::lowerCollect(const ast::Call *expr,
                                      const ast::GeneratorExp *arg) {
  TypeRef type = instance.getType(expr);
  TypeRef element = llvm::cast<InstanceType>(instance.getType(arg))->args[0];
  bool isTuple = type->getKind() == TypeKind::Tuple;
  bool isSet = isInstanceOf(type, types.classes.set);
  TypeRef wanted = isTuple ? llvm::cast<TupleType>(type)->elements[0]
                   : isSet || isInstanceOf(type, types.classes.list)
                       ? llvm::cast<InstanceType>(type)->args[0]
                       : nullptr;
  if (!wanted || program.convert(element) != program.convert(wanted))
    return {};
  TypeRef filled = isSet ? type : types.getList(wanted);
  mlir::Type converted = program.convert(filled);
  mlir::Value slot = createSlot("collected", converted);
  mlir::Value made;
  if (isSet)
    made = py::SetNewOp::create(builder, loc, converted);
  else
    made = py::ListMakeOp::create(builder, loc, converted, mlir::ValueRange());
  storeSlot(slot, made);
  generateInline(expr, arg, [&](TypedValue value) {
    value = {convert(value, element, arg->elt), element};
    if (isSet)
      addTo(loadSlot(slot), value, wanted, expr);
    else
      appendTo(loadSlot(slot), value, wanted);
  });
  if (!isTuple)
    return {loadSlot(slot), filled};
  return {callNative("krt_tuple_from_list", loadSlot(slot),
                     program.convert(type), false, expr),
          type};
}
