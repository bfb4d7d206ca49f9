//===- FunctionDefinitions.cpp - What a def statement declares ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parameters, decorators and annotations of a function, as the source has
// them and, once something asks for it, as types.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/check/Program.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

static void addParams(FunctionInfo &function, const ast::Arguments *args) {
  auto add = [&](const ast::Arg *arg, ParamKind kind,
                 const ast::Expr *defaultValue) {
    ParamInfo &param = function.params.emplace_back();
    param.name = arg->arg;
    param.kind = kind;
    param.node = arg;
    param.annotation = arg->annotation;
    param.defaultValue = defaultValue;
  };
  // `defaults` are those of the last positional parameters.
  size_t positional = args->posonlyargs.size() + args->args.size();
  size_t firstDefault = positional - args->defaults.size();
  size_t index = 0;
  auto addPositional = [&](const ast::Arg *arg, ParamKind kind) {
    const ast::Expr *value =
        index >= firstDefault ? args->defaults[index - firstDefault] : nullptr;
    add(arg, kind, value);
    ++index;
  };
  for (const ast::Arg *arg : args->posonlyargs)
    addPositional(arg, ParamKind::PositionalOnly);
  for (const ast::Arg *arg : args->args)
    addPositional(arg, ParamKind::PositionalOrKeyword);
  if (args->vararg)
    add(args->vararg, ParamKind::VarPositional, nullptr);
  for (auto [arg, value] : llvm::zip(args->kwonlyargs, args->kw_defaults))
    add(arg, ParamKind::KeywordOnly, value);
  if (args->kwarg)
    add(args->kwarg, ParamKind::VarKeyword, nullptr);
}

static llvm::StringRef getStringArgument(const ast::Call *call) {
  if (call->args.empty())
    return "";
  auto *constant = llvm::dyn_cast<ast::Constant>(call->args[0]);
  return constant && constant->value.isStr() ? constant->value.text : "";
}

void Program::readDecorators(FunctionInfo *function,
                             llvm::ArrayRef<ast::Expr *> decorators) {
  for (const ast::Expr *decorator : decorators) {
    llvm::StringRef name = getDecorator(decorator, function->module);
    auto *call = llvm::dyn_cast<ast::Call>(decorator);
    if (function->module->isStdlib && call && name == "native") {
      function->nativeSymbol = getStringArgument(call);
      for (const ast::Keyword *keyword : call->keywords)
        if (keyword->arg == "raises")
          if (auto *value = llvm::dyn_cast<ast::Constant>(keyword->value))
            function->nativeRaises =
                value->value.kind == ast::ConstantValue::True;
    } else if (function->module->isStdlib && call && name == "intrinsic") {
      function->intrinsic = getStringArgument(call);
    } else if (name == "staticmethod") {
      function->isStatic = true;
    } else if (name == "classmethod") {
      function->isClassMethod = true;
    } else if (name == "property") {
      function->isProperty = true;
    } else if (name == "abstractmethod") {
      function->isAbstract = true;
    } else if (name == "export") {
      function->exportName = function->name;
    }
  }
}

/// A private method is called `__m` in tracebacks, found as `_C__m`.
static llvm::StringRef getWrittenName(llvm::StringRef name,
                                      const ClassInfo *owner) {
  if (owner && !name.ends_with("__"))
    if (llvm::StringRef rest = name;
        rest.consume_front("_") &&
        rest.consume_front(llvm::StringRef(owner->name).ltrim('_')) &&
        rest.starts_with("__"))
      return rest;
  return name;
}

FunctionInfo *Program::declareFunction(ModuleInfo *module,
                                       const ast::Node *node, ClassInfo *owner,
                                       Instance *enclosing,
                                       llvm::StringRef prefix) {
  if (enclosing) {
    if (FunctionInfo *known = enclosing->functions.lookup(node))
      return known;
  } else if (FunctionInfo *known = functionByNode.lookup(node)) {
    return known;
  }
  FunctionInfo &function = functionStore.emplace_back();
  function.module = module;
  function.owner = owner;
  function.enclosing = enclosing;
  function.node = node;
  function.scope = module->scopes->byNode.lookup(node);
  if (function.scope)
    function.isGenerator = function.scope->isGenerator;
  auto fill = [&](auto *def) {
    function.name = def->name.str();
    function.codeName = getWrittenName(def->name.str(), owner);
    function.qualname = (prefix + def->name.str()).str();
    function.returnAnnotation = def->returns;
    addParams(function, def->args);
    for (const ast::TypeParam *param : def->type_params)
      function.typeParams.push_back(makeTypeParam(def, param, module));
    readDecorators(&function, def->decorator_list);
  };
  if (auto *def = llvm::dyn_cast<ast::FunctionDef>(node)) {
    fill(def);
  } else if (auto *def = llvm::dyn_cast<ast::AsyncFunctionDef>(node)) {
    fill(def);
    function.isAsync = true;
  } else {
    auto *lambda = llvm::cast<ast::Lambda>(node);
    function.name = function.codeName = "<lambda>";
    function.qualname = (prefix + "<lambda>").str();
    addParams(function, lambda->args);
  }
  if (owner &&
      (function.name == "__new__" || function.name == "__init_subclass__" ||
       function.name == "__class_getitem__"))
    function.isClassMethod = true;
  if (enclosing)
    enclosing->functions[node] = &function;
  else
    functionByNode[node] = &function;
  return &function;
}

/// The body of overloads is checked and compiled for each of them by itself, as
/// what its signature says: so an `isinstance` in it decides at compile time,
/// and the result is that of the overload.
void Program::implementOverloads(FunctionInfo *implementation,
                                 llvm::ArrayRef<FunctionInfo *> signatures) {
  if (signatures.size() < 2)
    return;
  for (FunctionInfo *signature : signatures) {
    FunctionInfo &function = functionStore.emplace_back(*implementation);
    function.overloads.clear();
    function.overloadHead = implementation;
    function.signature = signature;
    function.returnAnnotation = signature->returnAnnotation;
    function.typeParams = signature->typeParams;
    for (auto [index, param] : llvm::enumerate(function.params)) {
      const ParamInfo *same =
          llvm::find_if(signature->params, [&](const ParamInfo &each) {
            return each.name == param.name;
          });
      if (same == signature->params.end() &&
          param.kind <= ParamKind::PositionalOrKeyword &&
          index < signature->params.size() &&
          signature->params[index].kind <= ParamKind::PositionalOrKeyword)
        same = &signature->params[index];
      // One that the signature lacks has its default.
      param.annotation =
          same == signature->params.end() ? nullptr : same->annotation;
    }
    implementation->overloads.push_back(&function);
  }
}

void Program::resolveFunction(FunctionInfo *function) {
  if (function->resolved)
    return;
  function->resolved = true;
  LastingReports lasting(*this);
  llvm::SaveAndRestore outer(resolving, function);
  for (FunctionInfo *overload : function->overloads)
    if (overload != function)
      resolveFunction(overload);
  for (auto [index, param] : llvm::enumerate(function->params)) {
    if (param.annotation)
      param.type = evaluate(param.annotation, function->module,
                            function->enclosing, function->owner);
    else if (index == 0 && function->owner && !function->isStatic)
      param.type = function->isClassMethod
                       ? types.getClassObject(getSelfType(function->owner))
                       : getSelfType(function->owner);
  }
  if (function->returnAnnotation)
    function->returnType =
        evaluate(function->returnAnnotation, function->module,
                 function->enclosing, function->owner);
  function->returnsSelf =
      function->owner && function->returnAnnotation &&
      getLibraryName(function->returnAnnotation, function->module) == "Self";
  if (function->returnType && hasTypeVars(function->returnType) &&
      function->enclosing && function->typeParams.empty() &&
      llvm::none_of(function->params, [&](const ParamInfo &param) {
        return param.type && hasTypeVars(param.type);
      }))
    // The result of what the function around was given (Callable[P, R]): known
    // from the body.
    function->returnType = nullptr;
  if (!function->returnAnnotation && function->owner &&
      function->name == "__init__")
    function->returnType = types.getNone();
}

TypeParamInfo *Program::makeTypeParam(const ast::Node *owner,
                                      const ast::TypeParam *node,
                                      ModuleInfo *module) {
  TypeParamInfo *&slot = typeParamByNode[node];
  if (slot)
    return slot;
  slot = &typeParamStore.emplace_back();
  TypeParamInfo *param = slot; // the table may grow below
  param->name = ast::getParts(node).name.str();
  if (auto *var = llvm::dyn_cast<ast::TypeVar>(node)) {
    if (auto *tuple = llvm::dyn_cast_or_null<ast::Tuple>(var->bound)) {
      for (const ast::Expr *element : tuple->elts)
        param->constraints.push_back(evaluate(element, module, nullptr));
    } else if (var->bound) {
      param->bound = evaluate(var->bound, module, nullptr);
    }
    if (var->default_value)
      param->defaultType = evaluate(var->default_value, module, nullptr);
  } else {
    param->kind = llvm::isa<ast::ParamSpec>(node) ? TypeParamInfo::ParamSpec
                                                  : TypeParamInfo::TypeVarTuple;
  }
  return param;
}
