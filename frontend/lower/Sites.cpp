//===- Sites.cpp - What a traceback says of an operation ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "frontend/lower/TracebackText.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

/// Calls with so many arguments or with starred ones are made from a tuple of
/// them (_PY_STACK_USE_GUIDELINE of CPython's compiler).
static constexpr size_t MaxMethodCallArgs = 30;

/// Whether CPython calls a method without making it a value first
/// (maybe_optimize_method_call).
static bool isMethodCall(const ast::Call *call,
                         const bind::Scope &moduleScope) {
  auto *method = llvm::dyn_cast<ast::Attribute>(call->func);
  if (!method)
    return false;
  if (auto *name = llvm::dyn_cast<ast::Name>(method->value)) {
    bind::Variable *variable = moduleScope.find(name->id);
    if (variable && variable->isImported)
      return false;
  }
  size_t count = call->args.size() + call->keywords.size() +
                 (call->keywords.empty() ? 0 : 1);
  return count < MaxMethodCallArgs &&
         llvm::none_of(call->args, llvm::IsaPred<ast::Starred>) &&
         llvm::all_of(
             call->keywords,
             [](const ast::Keyword *keyword) { return bool(keyword->arg); });
}

/// An attribute on a later line than what it belongs to starts where its own
/// name does, and so does the call of a method
/// (update_start_location_to_match_attr).
SourceLoc BodyLowering::getSiteBegin(const ast::Node *node) const {
  auto *attribute = llvm::dyn_cast<ast::Attribute>(node);
  auto *call = llvm::dyn_cast<ast::Call>(node);
  if (call && isMethodCall(call, *instance.module->scopes->scopes.front()))
    attribute = llvm::cast<ast::Attribute>(call->func);
  SourceLoc begin = node->range.begin;
  if (!attribute)
    return begin;
  SourceLoc end = attribute->range.end;
  if (program.sources.getLineColumn(begin).line ==
      program.sources.getLineColumn(end).line)
    return begin;
  // CPython takes the number of characters from the number of bytes.
  uint32_t size = llvm::count_if(attribute->attr.str(), [](char c) {
    return (uint8_t(c) & 0xC0) != 0x80;
  });
  return {end.offset - size};
}

py::SiteAttr BodyLowering::getSite(const ast::Node *node) {
  if (!node || !node->range.isValid())
    return {};
  // What a dataclass gets has lines of a text that nobody sees.
  FunctionInfo *function = instance.function;
  if (function && function->owner && function->owner->isDataclass &&
      instance.module->isBuiltins &&
      (function->name == "__init__" || function->name == "__setattr__"))
    return py::SiteAttr::get(
        &program.context, program.sources.getLineColumn(node->range.begin).line,
        "");
  if (instance.module->isStdlib)
    return {};
  // Stepping a loop on is the iterable's.
  if (auto *loop = llvm::dyn_cast<ast::For>(node))
    node = loop->iter;
  else if (auto *clause = llvm::dyn_cast<ast::Comprehension>(node))
    node = clause->iter;
  // Entering and leaving are what the manager does.
  else if (auto *item = llvm::dyn_cast<ast::WithItem>(node))
    node = item->context_expr;
  else if (decorator && llvm::isa<ast::FunctionDef, ast::ClassDef>(node))
    node = decorator;
  SourceLoc start = getSiteBegin(node);
  LineColumn begin = program.sources.getLineColumn(start);
  std::string text =
      renderTracebackText(program.sources, node, start, statement);
  if (inlinedFrame.site)
    return py::SiteAttr::get(
        &program.context, begin.line, text, inlinedFrame.name,
        program.sources.getAbsolutePath(instance.module->file),
        inlinedFrame.site);
  return py::SiteAttr::get(&program.context, begin.line, text);
}

mlir::Location BodyLowering::getLocation(const ast::Node *node) {
  return program.getLocation(node->range);
}
