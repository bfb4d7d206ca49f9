//===- Comprehensions.cpp - Lowering comprehensions -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A comprehension is a loop that fills a container. A generator expression that
// is the argument of a builtin which consumes it at once is the same loop.
//
//===----------------------------------------------------------------------===//

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

static llvm::ArrayRef<ast::Comprehension *> getGenerators(const ast::Expr *expr) {
  switch (expr->kind) {
  case ast::Kind::ListComp:
    return llvm::cast<ast::ListComp>(expr)->generators;
  case ast::Kind::SetComp:
    return llvm::cast<ast::SetComp>(expr)->generators;
  case ast::Kind::DictComp:
    return llvm::cast<ast::DictComp>(expr)->generators;
  default:
    return llvm::cast<ast::GeneratorExp>(expr)->generators;
  }
}

TypedValue BodyLowering::lowerComprehension(const ast::Expr *expr) {
  TypeRef type = instance.getType(expr);
  auto *shape = llvm::cast<InstanceType>(type);
  if (llvm::isa<ast::GeneratorExp>(expr)) {
    unsupported(expr, "a generator expression as a value",
                "a list comprehension");
    return {};
  }
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
  generate(getGenerators(expr), [&] {
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
  return {loadSlot(slot), type};
}

/// `any(... for ...)` and `all(... for ...)`: a loop that stops at the answer.
TypedValue BodyLowering::lowerGeneratorArgument(const ast::Call *expr) {
  auto *name = llvm::cast<ast::Name>(expr->func);
  if (expr->args.size() != 1 || !expr->keywords.empty())
    return {};
  auto *generator = llvm::dyn_cast<ast::GeneratorExp>(expr->args[0]);
  bool isAny = name->id == "any", isAll = name->id == "all";
  if (!generator || (!isAny && !isAll))
    return {};
  mlir::Value slot = createSlot("answer", builder.getI1Type());
  storeSlot(slot, getBool(isAll));
  mlir::Block *end = newBlock();
  size_t depth = scopes.size();
  generate(generator->generators, [&] {
    mlir::Value truth = toBool(lower(generator->elt), generator->elt);
    if (isTerminated())
      return;
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
