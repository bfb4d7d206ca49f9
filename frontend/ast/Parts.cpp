//===- Parts.cpp - What nodes of several kinds have alike -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::ast;

llvm::ArrayRef<Comprehension *> ast::getGenerators(const Expr *comprehension) {
  if (auto *list = llvm::dyn_cast<ListComp>(comprehension))
    return list->generators;
  if (auto *set = llvm::dyn_cast<SetComp>(comprehension))
    return set->generators;
  if (auto *dict = llvm::dyn_cast<DictComp>(comprehension))
    return dict->generators;
  return llvm::cast<GeneratorExp>(comprehension)->generators;
}

llvm::SmallVector<const Expr *, 2> ast::getElements(const Expr *comprehension) {
  if (auto *list = llvm::dyn_cast<ListComp>(comprehension))
    return {list->elt};
  if (auto *set = llvm::dyn_cast<SetComp>(comprehension))
    return {set->elt};
  if (auto *dict = llvm::dyn_cast<DictComp>(comprehension))
    return {dict->key, dict->value};
  return {llvm::cast<GeneratorExp>(comprehension)->elt};
}

static void collectDeleted(llvm::ArrayRef<Expr *> targets,
                           llvm::SmallVectorImpl<const Expr *> &found) {
  for (const Expr *target : targets) {
    if (auto *tuple = llvm::dyn_cast<Tuple>(target))
      collectDeleted(tuple->elts, found);
    else if (auto *list = llvm::dyn_cast<List>(target))
      collectDeleted(list->elts, found);
    else
      found.push_back(target);
  }
}

llvm::SmallVector<const Expr *, 4> ast::getDeleted(const Delete *stmt) {
  llvm::SmallVector<const Expr *, 4> found;
  collectDeleted(stmt->targets, found);
  return found;
}

Identifier ast::getCapture(const Pattern *pattern) {
  if (auto *as = llvm::dyn_cast<MatchAs>(pattern))
    return as->name;
  if (auto *star = llvm::dyn_cast<MatchStar>(pattern))
    return star->name;
  if (auto *mapping = llvm::dyn_cast<MatchMapping>(pattern))
    return mapping->rest;
  return {};
}

llvm::StringRef ast::getLastName(const Expr *expr) {
  if (auto *call = llvm::dyn_cast<Call>(expr))
    expr = call->func;
  if (auto *name = llvm::dyn_cast<Name>(expr))
    return name->id;
  if (auto *attribute = llvm::dyn_cast<Attribute>(expr))
    return attribute->attr;
  return "";
}

TypeParamParts ast::getParts(const TypeParam *param) {
  if (auto *var = llvm::dyn_cast<TypeVar>(param))
    return {var->name, var->bound, var->default_value};
  if (auto *spec = llvm::dyn_cast<ParamSpec>(param))
    return {spec->name, nullptr, spec->default_value};
  auto *tuple = llvm::cast<TypeVarTuple>(param);
  return {tuple->name, nullptr, tuple->default_value};
}

void ast::forEachArg(const Arguments *args,
                     llvm::function_ref<void(const Arg *)> action) {
  auto visit = [&](const Arg *arg) {
    if (arg)
      action(arg);
  };
  llvm::for_each(args->posonlyargs, visit);
  llvm::for_each(args->args, visit);
  visit(args->vararg);
  llvm::for_each(args->kwonlyargs, visit);
  visit(args->kwarg);
}
