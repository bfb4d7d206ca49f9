//===- Exports.cpp - Functions that C calls -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `@export` on a function of a module makes it a C function of the library. It
// is reached with the types it declares, of which C must have a form.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

bool Program::checkExportedTypes(FunctionInfo *function) {
  bool fits = true;
  auto reject = [&](SourceRange range, llvm::StringRef what,
                    llvm::StringRef instead) {
    diags.report(range, diag::err_unsupported, what, instead);
    fits = false;
  };
  auto isKnownToC = [&](TypeRef type) {
    return type == types.getInt() || type == types.getFloat() ||
           type == types.getBool() || type == types.getStr();
  };
  if (function->isGenerator || function->isAsync)
    reject(function->node->range, "an exported generator or coroutine",
           "a function that returns a value");
  for (const ParamInfo &param : function->params) {
    if (param.kind == ParamKind::VarPositional ||
        param.kind == ParamKind::VarKeyword ||
        param.kind == ParamKind::KeywordOnly)
      reject(param.node->range,
             "this kind of parameter of an exported function",
             "positional parameters");
    else if (!param.type || !isKnownToC(param.type))
      reject(param.node->range,
             "a parameter of an exported function that C cannot pass",
             "the annotation `int`, `float`, `bool` or `str`");
  }
  TypeRef result = function->returnType;
  if (!result || (result != types.getNone() && !isKnownToC(result)))
    reject(function->returnAnnotation ? function->returnAnnotation->range
                                      : function->node->range,
           "a result of an exported function that C cannot take",
           "the annotation `int`, `float`, `bool`, `str` or `None`");
  return fits;
}

void Program::checkExported() {
  exported.clear();
  if (!isLibrary)
    return;
  llvm::StringMap<FunctionInfo *> names;
  // Loading may append modules while this runs.
  for (size_t i = 0; i != moduleStore.size(); ++i) {
    ModuleInfo &module = moduleStore[i];
    if (!module.ast || module.isStdlib || !moduleBodies.count(&module))
      continue;
    for (const ast::Stmt *stmt : module.ast->body) {
      FunctionInfo *function = functionByNode.lookup(stmt);
      if (!function || function->exportName.empty())
        continue;
      resolveFunction(function);
      if (!checkExportedTypes(function))
        continue;
      if (!names.try_emplace(function->exportName, function).second) {
        diags.report(stmt->range, diag::err_unsupported,
                     "a second exported function of this name", "another name");
        continue;
      }
      llvm::SmallVector<TypeRef, 4> params;
      for (const ParamInfo &param : function->params)
        params.push_back(param.type);
      exported.insert(getInstance(function, params, Bindings()));
    }
  }
}

/// C gets what the function declares, not the more precise type of its body.
TypeRef Program::getExportedResult(FunctionInfo *function, TypeRef actual) {
  TypeRef wanted = function->returnType;
  if (isInstanceOf(wanted, types.classes.float_) && actual != wanted &&
      actual->getKind() != TypeKind::Any)
    diags.report(function->returnAnnotation->range, diag::err_unsupported,
                 "an int as the float result of an exported function",
                 "`float(...)`");
  return wanted;
}
