//===- FunctionAttributes.cpp - The name and docstring of a function ------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a function has as attributes is known where the function is: those of
// its def, or under `@wraps(f)` those of f.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// The f of functools' `@wraps(f)`; null for a def without it.
const ast::Expr *Program::getWrapped(const FunctionInfo *function) {
  if (auto *def = llvm::dyn_cast<ast::FunctionDef>(function->node))
    for (const ast::Expr *decorator : def->decorator_list)
      if (auto *call = llvm::dyn_cast<ast::Call>(decorator);
          call && !call->args.empty() &&
          getDecorator(decorator, function->module) == "wraps")
        return call->args[0];
  return nullptr;
}

FunctionInfo *Program::getDescribed(FunctionInfo *function) {
  llvm::SmallPtrSet<FunctionInfo *, 4> seen;
  while (seen.insert(function).second) {
    TypeRef type = nullptr;
    if (function->isDecorated) {
      auto *def = llvm::cast<ast::FunctionDef>(function->node);
      type = getFieldType(getSelfType(function->owner),
                          function->owner->findField(getDecoratedName(def)));
    } else if (const ast::Expr *wrapped = getWrapped(function)) {
      Instance *around = function->enclosing ? function->enclosing
                                             : getModuleBody(function->module);
      type = around->getType(wrapped);
    } else {
      return function;
    }
    auto *found = llvm::dyn_cast_or_null<FunctionType>(type);
    if (!found)
      return nullptr;
    function = found->function;
  }
  return nullptr;
}

/// The spaces that a docstring's lines share are taken away where it is
/// compiled (CPython's _PyCompile_CleanDoc).
static std::string cleanDocstring(llvm::StringRef text) {
  std::string expanded;
  size_t column = 0;
  for (char c : text) {
    if (c == '\t') {
      size_t width = 8 - column % 8;
      expanded.append(width, ' ');
      column += width;
    } else {
      expanded += c;
      // Bytes that go on with a character take no column.
      column = c == '\n' || c == '\r' ? 0 : column + ((c & 0xC0) != 0x80);
    }
  }
  llvm::SmallVector<llvm::StringRef, 16> lines;
  llvm::StringRef(expanded).split(lines, '\n');
  size_t margin = llvm::StringRef::npos;
  for (llvm::StringRef line : llvm::drop_begin(lines))
    if (size_t indent = line.find_first_not_of(' ');
        indent != llvm::StringRef::npos)
      margin = std::min(margin, indent);
  if (margin == llvm::StringRef::npos)
    margin = 0;
  std::string result = lines[0].ltrim(' ').str();
  for (llvm::StringRef line : llvm::drop_begin(lines))
    result +=
        "\n" +
        line.drop_front(std::min(margin, line.size() - line.ltrim(' ').size()))
            .str();
  return result;
}

std::optional<std::string>
Program::getDocstring(llvm::ArrayRef<ast::Stmt *> body) {
  auto *first = body.empty() ? nullptr : llvm::dyn_cast<ast::ExprStmt>(body[0]);
  auto *text = first ? llvm::dyn_cast<ast::Constant>(first->value) : nullptr;
  if (!text || !text->value.isStr())
    return std::nullopt;
  return cleanDocstring(text->value.text);
}

TypeRef BodyChecker::getFunctionAttribute(const FunctionType *type,
                                          llvm::StringRef name,
                                          const ast::Node *node) {
  bool isText =
      name == "__name__" || name == "__qualname__" || name == "__module__";
  if (!isText && name != "__doc__")
    return nullptr;
  FunctionInfo *function = program.getDescribed(type->function);
  if (!function || (function->isNative() && name == "__doc__")) {
    unsupported(node, "`" + name.str() + "` of this function",
                "the text itself");
    return store.getStr();
  }
  return isText || program.getDocstring(function->getBody()) ? store.getStr()
                                                             : store.getNone();
}
