//===- Exceptions.cpp - Lowering try, raise and with ----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A protected region is entered by py.try.push and left by py.try.pop; a jump
// out of it pops first. The code of `finally` is emitted once for each way out.
// An error that is being handled is on the runtime's stack of handled errors,
// so that a raise meanwhile gets it as its context.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

void BodyLowering::withCleanup(
    llvm::function_ref<void()> body, llvm::function_ref<void()> onNormal,
    const std::function<void()> &onJump,
    llvm::function_ref<void(mlir::Value error)> onError) {
  mlir::Block *inside = newBlock(), *handler = newBlock(), *after = newBlock();
  mlir::Value error =
      handler->addArgument(py::ErrorType::get(&program.context), loc);
  py::TryPushOp::create(builder, loc, inside, handler);
  setBlock(inside);
  Scope scope;
  scope.onJump = [this, onJump] {
    py::TryPopOp::create(builder, loc);
    onJump();
  };
  scopes.push_back(scope);
  body();
  scopes.pop_back();
  if (!isTerminated()) {
    py::TryPopOp::create(builder, loc);
    onNormal();
    branchTo(after);
  }
  setBlock(handler);
  onError(error);
  branchTo(after);
  setBlock(after);
  if (after->hasNoPredecessors())
    py::UnreachableOp::create(builder, loc);
}

void BodyLowering::leaveHandler() {
  callNative("krt_exc_leave_handler", {}, py::NoneType::get(&program.context),
             false, nullptr);
}

void BodyLowering::reraise(mlir::Value error) {
  if (!isTerminated())
    py::RaiseOp::create(builder, loc, error, py::SiteAttr());
}

void BodyLowering::lowerTry(const ast::Try *stmt) {
  auto protectedPart = [&] {
    if (stmt->handlers.empty()) {
      lowerBody(stmt->body);
      if (!isTerminated())
        lowerBody(stmt->orelse);
      return;
    }
    mlir::Block *inside = newBlock(), *handler = newBlock(), *end = newBlock();
    handler->addArgument(py::ErrorType::get(&program.context), loc);
    py::TryPushOp::create(builder, loc, inside, handler);
    setBlock(inside);
    Scope scope;
    scope.onJump = [this] { py::TryPopOp::create(builder, loc); };
    scopes.push_back(scope);
    lowerBody(stmt->body);
    scopes.pop_back();
    if (!isTerminated()) {
      py::TryPopOp::create(builder, loc);
      lowerBody(stmt->orelse);
      branchTo(end);
    }
    setBlock(handler);
    lowerHandlers(stmt, handler, end);
    setBlock(end);
    if (end->hasNoPredecessors())
      py::UnreachableOp::create(builder, loc);
  };
  if (stmt->finalbody.empty())
    return protectedPart();
  withCleanup(
      protectedPart, [&] { lowerBody(stmt->finalbody); },
      [this, stmt] { lowerBody(stmt->finalbody); },
      [&](mlir::Value error) {
        callNative("krt_exc_handle", error, py::NoneType::get(&program.context),
                   false, nullptr);
        withCleanup([&] { lowerBody(stmt->finalbody); },
                    [&] {
                      leaveHandler();
                      reraise(error);
                    },
                    [this] { leaveHandler(); },
                    [&](mlir::Value inner) {
                      leaveHandler();
                      reraise(inner);
                    });
      });
}

void BodyLowering::lowerHandlers(const ast::Try *stmt, mlir::Block *handler,
                                 mlir::Block *end) {
  mlir::Value error = handler->getArgument(0);
  callNative("krt_exc_handle", error, py::NoneType::get(&program.context),
             false, nullptr);
  for (const ast::ExceptHandler *clause : stmt->handlers) {
    mlir::Block *next = newBlock();
    if (clause->type && instance.caughtValues.contains(clause->type)) {
      mlir::Value slot = createSlot("matches", builder.getI1Type());
      auto evaluate = [&] {
        TypedValue classes = lower(clause->type);
        if (!isTerminated())
          storeSlot(slot,
                    callNative("krt_exc_is_caught", {error, toObject(classes)},
                               builder.getI1Type(), true, clause->type));
      };
      withCleanup(
          evaluate, [] {}, [this] { leaveHandler(); },
          [&](mlir::Value inner) {
            leaveHandler();
            reraise(inner);
          });
      mlir::Block *matched = newBlock();
      branchIf(loadSlot(slot), matched, next);
      setBlock(matched);
    } else if (clause->type) {
      llvm::SmallVector<mlir::Attribute, 4> descriptors;
      for (TypeRef cls : program.program.getClasses(instance, clause->type))
        descriptors.push_back(
            builder.getStringAttr(program.getDescriptor(cls)));
      mlir::Block *matched = newBlock();
      mlir::Value matches =
          py::ErrorMatchesOp::create(builder, loc, builder.getI1Type(), error,
                                     builder.getArrayAttr(descriptors));
      branchIf(matches, matched, next);
      setBlock(matched);
    }
    bind::Variable *variable = clause->name ? lookup(clause) : nullptr;
    if (variable) {
      TypeRef caught = program.program.getCaughtType(instance, clause);
      mlir::Value value =
          py::DowncastOp::create(builder, loc, program.convert(caught), error);
      store(variable, {value, caught});
    }
    // Leaving the clause, in whichever way, unbinds the name.
    auto leave = [this, variable] {
      if (variable)
        unbind(variable);
      leaveHandler();
    };
    withCleanup([&] { lowerBody(clause->body); }, leave, leave,
                [&](mlir::Value inner) {
                  leave();
                  reraise(inner);
                });
    branchTo(end);
    setBlock(next);
    if (!clause->type) {
      py::UnreachableOp::create(builder, loc);
      return;
    }
  }
  leaveHandler();
  reraise(error);
}

/// The exception a raise statement names: an instance, or a class to call.
mlir::Value BodyLowering::lowerException(const ast::Raise *stmt,
                                         const ast::Expr *expr, unsigned slot) {
  if (instance.getCall(stmt, slot)) {
    TypedValue made = emitCall(stmt, slot, {});
    return toObject(made);
  }
  return toObject(lower(expr));
}

void BodyLowering::lowerRaise(const ast::Raise *stmt) {
  mlir::Type errorType = py::ErrorType::get(&program.context);
  mlir::Value error;
  if (!stmt->exc) {
    callNative("krt_exc_require_current", {},
               py::NoneType::get(&program.context), true, stmt);
    // The traceback goes on where it was: the statement adds no line.
    reraise(callNative("krt_reraise", {}, errorType, false, stmt));
    return;
  }
  mlir::Value exception = lowerException(stmt, stmt->exc, 0);
  if (isTerminated())
    return;
  if (stmt->cause) {
    mlir::Value cause = lowerException(stmt, stmt->cause, 1);
    if (isTerminated())
      return;
    error = callNative("krt_raise_from", {exception, cause}, errorType, false,
                       stmt);
  } else {
    error = callNative("krt_raise", exception, errorType, false, stmt);
  }
  py::RaiseOp::create(builder, loc, error, getSite(stmt));
}

/// Calls of a with item.
static constexpr unsigned EnterSlot = 0, ExitSlot = 1;

void BodyLowering::lowerWith(const ast::With *stmt, size_t index) {
  if (index == stmt->items.size())
    return lowerBody(stmt->body);
  const ast::WithItem *item = stmt->items[index];
  TypedValue manager = lower(item->context_expr);
  if (isTerminated())
    return;
  TypedValue entered = emitCall(item, EnterSlot, manager);
  auto exit = [this, item, manager] {
    llvm::SmallVector<TypedValue, 3> nothing;
    for (TypeRef type : program.program.getExitArguments())
      nothing.push_back({convert({getNone(), types.getNone()}, type), type});
    emitCall(item, ExitSlot, manager, nothing);
  };
  withCleanup(
      [&] {
        if (item->optional_vars)
          assign(item->optional_vars, entered);
        lowerWith(stmt, index + 1);
      },
      exit, exit,
      [&](mlir::Value error) { exitWithError(item, manager, error); });
}

/// `__exit__(type, value, traceback)`: a true result swallows the error.
void BodyLowering::exitWithError(const ast::WithItem *item, TypedValue manager,
                                 mlir::Value error) {
  mlir::Value truthSlot = createSlot("swallows", builder.getI1Type());
  callNative("krt_exc_handle", error, py::NoneType::get(&program.context),
             false, nullptr);
  withCleanup(
      [&] {
        TypeRef base = types.getInstance(types.classes.baseException);
        mlir::Type object = py::ObjectType::get(&program.context);
        mlir::Value words[] = {
            callNative("krt_exc_type", error, object, false, nullptr),
            toObject({py::DowncastOp::create(builder, loc,
                                             program.convert(base), error),
                      base}),
            py::SingletonOp::create(builder, loc, object, "krt_traceback")};
        llvm::SmallVector<TypedValue, 3> given;
        for (auto [word, type] :
             llvm::zip(words, program.program.getExitArguments()))
          given.push_back({convert({word, types.getObject()}, type), type});
        TypedValue result = emitCall(item, ExitSlot, manager, given);
        storeSlot(truthSlot, toBool(result, item->context_expr));
      },
      [] {}, [] {},
      [&](mlir::Value inner) {
        leaveHandler();
        reraise(inner);
      });
  leaveHandler();
  mlir::Block *swallowed = newBlock(), *raises = newBlock();
  branchIf(loadSlot(truthSlot), swallowed, raises);
  setBlock(raises);
  reraise(error);
  setBlock(swallowed);
}
