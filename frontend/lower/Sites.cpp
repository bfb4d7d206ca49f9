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
  LineColumn begin = program.sources.getLineColumn(node->range.begin);
  std::string text = renderTracebackText(program.sources, node, statement);
  if (consumerSite)
    return py::SiteAttr::get(
        &program.context, begin.line, text, "<genexpr>",
        program.sources.getAbsolutePath(instance.module->file), consumerSite);
  return py::SiteAttr::get(&program.context, begin.line, text);
}

mlir::Location BodyLowering::getLocation(const ast::Node *node) {
  return program.getLocation(node->range);
}
