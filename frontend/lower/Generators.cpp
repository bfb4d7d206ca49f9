//===- Generators.cpp - Lowering yield, yield from, generator expressions -===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python reference, sections 6.2.8 and 6.2.9; PEP 380 for `yield from`. A
// generator expression becomes a generator function of its own, to which the
// variables of the function around it are passed as cells, and its first
// iterable as a value.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

TypedValue BodyLowering::lowerYield(const ast::Yield *expr) {
  TypedValue value =
      expr->value ? lower(expr->value) : TypedValue{getNone(), types.getNone()};
  if (isTerminated())
    return {};
  // What send() passed counts only where it is used.
  auto *alone = llvm::dyn_cast_or_null<ast::ExprStmt>(statement);
  TypeRef none = types.getNone();
  bool isUsed = !(alone && alone->value == expr) && instance.sendType != none;
  mlir::Type sent = isUsed ? mlir::Type(py::ObjectType::get(&program.context))
                           : py::NoneType::get(&program.context);
  mlir::Value result =
      py::YieldOp::create(builder, loc, sent, mlir::Type(),
                          convert(value, instance.yieldType, expr),
                          getSite(expr))
          .getResult();
  if (!isUsed)
    return {result, none};
  // next() sends None whatever the annotation says: a checked cast.
  return {convert({result, types.getAny()}, instance.sendType, expr),
          instance.sendType};
}

/// True when what is sent to or thrown into the generator may concern the
/// iterator it delegates to.
bool BodyLowering::mayDelegate(TypeRef source) {
  return isInstanceOf(source, types.classes.generator) ||
         llvm::isa<py::ObjectType, py::UnionType>(program.convert(source));
}

TypedValue BodyLowering::lowerYieldFrom(const ast::YieldFrom *expr) {
  TypeRef type = instance.getType(expr);
  TypeRef source = instance.getType(expr->value);
  if (!mayDelegate(source)) {
    forEach(
        expr->value, expr,
        [&](TypedValue element) {
          py::YieldOp::create(
              builder, loc, py::NoneType::get(&program.context), mlir::Type(),
              convert(element, instance.yieldType, expr), getSite(expr));
        },
        [] {});
    return {getNone(), types.getNone()};
  }
  TypedValue inner = lower(expr->value);
  if (isTerminated())
    return {};
  mlir::Value result = delegate(expr, inner);
  return takeElement(result, type, expr);
}

/// The loop of PEP 380: yields what the inner iterator yields, passes on what
/// is sent and thrown; what it returns is the value.
mlir::Value BodyLowering::delegate(const ast::YieldFrom *expr,
                                   TypedValue inner) {
  mlir::Type object = py::ObjectType::get(&program.context);
  TypeRef objectType = types.getObject();
  TypeRef element = program.program.getElementType(instance, inner.type, expr);
  mlir::Value holder = createSlot("delegate", object);
  mlir::Value item = createSlot("item", object);
  storeSlot(holder,
            callNative("krt_iter", toObject(inner), object, true, expr));
  mlir::Value none = toObject({getNone(), types.getNone()});
  storeSlot(item, callNative("krt_delegate_send", {loadSlot(holder), none},
                             object, true, expr));
  mlir::Block *head = newBlock(), *suspends = newBlock(), *inside = newBlock(),
              *handler = newBlock(), *end = newBlock();
  mlir::Value error =
      handler->addArgument(py::ErrorType::get(&program.context), loc);
  branchTo(head);
  setBlock(head);
  mlir::Value sentinel =
      py::SingletonOp::create(builder, loc, object, "krt_IterEnd");
  branchIf(py::IsOp::create(builder, loc, builder.getI1Type(), loadSlot(item),
                            sentinel),
           end, suspends);

  setBlock(suspends);
  py::TryPushOp::create(builder, loc, inside, handler);
  setBlock(inside);
  TypedValue value{loadSlot(item), objectType};
  requireElement(value.value, element);
  if (program.convert(element) != program.convert(instance.yieldType))
    value = {
        convert({convert(value, element), element}, instance.yieldType, expr),
        instance.yieldType};
  // Without a site: the inner iterator raises what is thrown in.
  mlir::Value sent = py::YieldOp::create(builder, loc, object, mlir::Type(),
                                         value.value, py::SiteAttr())
                         .getResult();
  py::TryPopOp::create(builder, loc);
  storeSlot(item, callNative("krt_delegate_send", {loadSlot(holder), sent},
                             object, true, expr));
  branchTo(head);

  setBlock(handler);
  storeSlot(item, callNative("krt_delegate_throw", {loadSlot(holder), error},
                             object, true, expr));
  branchTo(head);

  setBlock(end);
  return callNative("krt_delegate_result", {}, object, false, expr);
}

//===----------------------------------------------------------------------===//
// Generator expressions
//===----------------------------------------------------------------------===//

/// The operands of an iterable that a loop walks without making it an object
/// (ForLoop::makeCursor); else the iterable itself. Constants are left out.
static void collectLeaves(const ast::Expr *iterable,
                          llvm::function_ref<bool(const ast::Name *)> isBuiltin,
                          llvm::SmallVectorImpl<const ast::Expr *> &leaves) {
  auto *call = llvm::dyn_cast<ast::Call>(iterable);
  auto *name = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  bool isLoop =
      name && isBuiltin(name) && call->keywords.empty() &&
      (name->id == "range" || name->id == "enumerate" || name->id == "zip");
  if (!isLoop) {
    if (!llvm::isa<ast::Constant>(iterable))
      leaves.push_back(iterable);
    return;
  }
  for (const ast::Expr *arg : call->args)
    collectLeaves(arg, isBuiltin, leaves);
}

llvm::SmallVector<std::pair<const ast::Expr *, TypedValue>, 2>
BodyLowering::lowerFirstIterable(const ast::GeneratorExp *expr) {
  llvm::SmallVector<const ast::Expr *, 2> leaves;
  collectLeaves(
      expr->generators.front()->iter,
      [&](const ast::Name *name) {
        return program.program.isBuiltinName(instance.module, name);
      },
      leaves);
  llvm::SmallVector<std::pair<const ast::Expr *, TypedValue>, 2> values;
  for (const ast::Expr *leaf : leaves) {
    values.push_back({leaf, lower(leaf)});
    if (isTerminated())
      break;
  }
  return values;
}

/// A variable of the body around: its cell, or its value where nothing can
/// change it while the generator lives.
BodyLowering::Storage BodyLowering::importStorage(bind::Variable *variable) {
  Storage source = outer->getStorage(variable);
  auto import = [&](mlir::Type type, bool isFlag) {
    imports.push_back({variable, isFlag});
    return entry->addArgument(type, loc);
  };
  Storage storage;
  storage.type = source.type;
  if (source.kind == Storage::Cell) {
    storage.kind = Storage::Cell;
    mlir::Type type = source.place.getType();
    if (auto slot = llvm::dyn_cast<py::SlotType>(type))
      type = slot.getElement();
    storage.place = import(type, false);
    return storage;
  }
  auto importSlot = [&](mlir::Value place, bool isFlag) {
    mlir::Type type = llvm::cast<py::SlotType>(place.getType()).getElement();
    mlir::Value slot = createSlot(variable->name.str(), type);
    builder.setInsertionPointAfterValue(slot);
    storeSlot(slot, import(type, isFlag));
    return slot;
  };
  storage.place = importSlot(source.place, false);
  if (source.flag)
    storage.flag = importSlot(source.flag, true);
  return storage;
}

void BodyLowering::lowerGeneratorBody(const ast::GeneratorExp *expr,
                                      TypeRef element) {
  builder.setInsertionPointToEnd(entry);
  mlir::Type none = py::NoneType::get(&program.context);
  generate(expr->generators, [&] {
    TypedValue value = lower(expr->elt);
    if (!isTerminated())
      py::YieldOp::create(builder, loc, none, mlir::Type(),
                          convert(value, element, expr->elt), getSite(expr));
  });
  if (!isTerminated())
    py::ReturnOp::create(builder, loc, getNone());
}

TypedValue BodyLowering::lowerGeneratorExp(const ast::GeneratorExp *expr) {
  TypeRef type = instance.getType(expr);
  auto leaves = lowerFirstIterable(expr);
  if (isTerminated())
    return {};
  mlir::Type converted = program.convert(type);
  py::FuncOp func;
  {
    mlir::OpBuilder::InsertionGuard guard(program.builder);
    program.builder.setInsertionPointToEnd(program.module.getBody());
    func = py::FuncOp::create(
        program.builder, loc,
        program.makeSymbol((function.getSymName() + ".<genexpr>").str()),
        builder.getFunctionType({}, converted));
  }
  func.setFile(program.sources.getAbsolutePath(instance.module->file));
  func.setDisplayName("<genexpr>");
  func.setGenerator(true);
  func.setSymVisibility("private");
  mlir::Block &block = func.getBody().emplaceBlock();
  BodyLowering body(program, instance, func);
  body.outer = this;
  body.generatorScope = instance.module->scopes->byNode.lookup(expr);
  body.statement = statement;
  body.flagged = flagged;
  llvm::SmallVector<mlir::Value, 4> arguments;
  for (auto &[leaf, value] : leaves) {
    body.evaluated[leaf] = {block.addArgument(value.value.getType(), loc),
                            value.type};
    arguments.push_back(value.value);
  }
  body.lowerGeneratorBody(expr, llvm::cast<InstanceType>(type)->args[0]);
  for (const Import &import : body.imports) {
    Storage &storage = getStorage(import.variable);
    arguments.push_back(storage.kind == Storage::Cell ? getCell(storage)
                        : import.isFlag ? loadSlot(storage.flag)
                                        : loadSlot(storage.place));
  }
  func.setFunctionType(
      builder.getFunctionType(block.getArgumentTypes(), converted));
  return {py::CallOp::create(
              builder, loc, converted, mlir::Type(),
              mlir::FlatSymbolRefAttr::get(&program.context, func.getSymName()),
              arguments, getSite(expr))
              .getResult(),
          type};
}
