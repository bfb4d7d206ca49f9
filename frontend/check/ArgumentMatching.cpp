//===- ArgumentMatching.cpp - Arguments to parameters ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python reference, section 6.3.4: which argument goes to which parameter.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// The elements of a starred argument of which the number is known.
static bool
matchGathered(const Argument &arg,
              llvm::function_ref<std::optional<size_t>()> nextPositional,
              llvm::function_ref<bool(size_t, ArgSource)> put) {
  for (unsigned i = 0; i != *arg.count || arg.isOpen; ++i) {
    auto index = nextPositional();
    if (!index)
      return false;
    ArgSource source;
    source.expr = arg.expr;
    source.kind = ArgSource::Unpacked;
    source.index = i;
    // The parameter for the rest takes them all.
    if (!put(*index, source))
      return true;
    if (i >= *arg.count)
      return false;
  }
  return true;
}

/// The parameter that the argument of a keyword goes to: that of its name, else
/// `**kwargs`, else none (their number). A `**` argument has no name.
static size_t findKeyword(llvm::ArrayRef<ParamInfo> params,
                          ast::Identifier name) {
  size_t found = params.size();
  for (auto [i, param] : llvm::enumerate(params)) {
    if (param.kind == ParamKind::VarKeyword)
      found = i;
    else if (name && param.kind != ParamKind::PositionalOnly &&
             param.kind != ParamKind::VarPositional && param.name == name)
      return i;
  }
  return found;
}

/// Says where the parameters without an argument come from; one that has to get
/// an argument is returned.
static const ParamInfo *fillMissing(llvm::ArrayRef<ParamInfo> params,
                                    llvm::ArrayRef<bool> given,
                                    Callee &callee) {
  for (auto [i, param] : llvm::enumerate(params)) {
    if (given[i])
      continue;
    if (param.kind == ParamKind::VarPositional)
      callee.args[i].kind = ArgSource::Stars;
    else if (param.kind == ParamKind::VarKeyword)
      callee.args[i].kind = ArgSource::Keywords;
    else if (param.defaultValue)
      callee.args[i].kind = ArgSource::Default;
    else
      return &param;
  }
  return nullptr;
}

bool BodyChecker::matchArguments(FunctionInfo *function, bool hasReceiver,
                                 llvm::MutableArrayRef<Argument> args,
                                 SourceRange range, bool quietly,
                                 Callee &callee) {
  auto fails = [&](SourceRange at, diag::ID id, llvm::StringRef a,
                   llvm::StringRef b = "") {
    if (!quietly)
      report(at, id, a, b);
    return false;
  };
  auto &params = function->params;
  callee.function = function;
  callee.args.assign(params.size(), ArgSource());
  llvm::SmallVector<bool, 8> given(params.size(), false);
  size_t next = 0;
  auto nextPositional = [&]() -> std::optional<size_t> {
    while (next < params.size() &&
           params[next].kind <= ParamKind::PositionalOrKeyword && given[next])
      ++next;
    if (next < params.size() && params[next].kind <= ParamKind::VarPositional)
      return next;
    return std::nullopt;
  };
  auto put = [&](size_t index, ArgSource source) {
    given[index] = true;
    if (params[index].kind == ParamKind::VarPositional) {
      callee.args[index].kind = ArgSource::Stars;
      if (source.kind != ArgSource::Receiver)
        callee.args[index].exprs.push_back(source.expr);
      if (source.kind == ArgSource::Unpacked)
        callee.args[index].index = source.index;
      return false;
    }
    callee.args[index] = std::move(source);
    return true;
  };
  if (hasReceiver) {
    auto index = nextPositional();
    if (!index)
      return fails(range, diag::err_arg_count_method, function->qualname);
    ArgSource source;
    source.kind = ArgSource::Receiver;
    put(*index, source);
  }
  for (Argument &arg : args) {
    if (arg.keyword)
      continue;
    if (arg.count) {
      if (!matchGathered(arg, nextPositional, put))
        return fails(arg.expr->range, diag::err_too_many_arguments,
                     function->qualname);
      continue;
    }
    if (arg.isStar) {
      TypeRef type = checkArgument(arg, nullptr);
      auto *tuple = llvm::dyn_cast<TupleType>(type);
      auto index = nextPositional();
      if (tuple && !tuple->unbounded &&
          !(index && params[*index].kind == ParamKind::VarPositional)) {
        for (unsigned i = 0; i != tuple->elements.size(); ++i) {
          index = nextPositional();
          if (!index)
            return fails(arg.expr->range, diag::err_too_many_arguments,
                         function->qualname);
          ArgSource source;
          source.kind = ArgSource::Unpacked;
          source.expr = arg.expr;
          source.index = i;
          put(*index, source);
        }
        continue;
      }
      if (!index || params[*index].kind != ParamKind::VarPositional)
        return fails(
            arg.expr->range, diag::err_unsupported,
            "a starred argument of unknown length for named parameters",
            "the elements one by one");
    }
    auto index = nextPositional();
    if (!index)
      return fails(arg.expr->range, diag::err_too_many_arguments,
                   function->qualname);
    ArgSource source;
    source.expr = arg.expr;
    put(*index, source);
  }
  for (Argument &arg : args) {
    if (!arg.keyword)
      continue;
    if (!arg.name) {
      // A `**kwargs` in which nothing is.
      TypeRef dict =
          asBase(store, checkArgument(arg, nullptr), store.classes.dict);
      if (dict &&
          llvm::cast<InstanceType>(dict)->args[1]->getKind() == TypeKind::Never)
        continue;
    }
    size_t index = findKeyword(params, arg.name);
    if (index == params.size() && !arg.name)
      return fails(arg.expr->range, diag::err_unsupported,
                   "a `**` argument for named parameters",
                   "the keywords one by one");
    if (index == params.size())
      return fails(arg.expr->range, diag::err_unexpected_keyword,
                   arg.name.str(), function->qualname);
    if (params[index].kind == ParamKind::VarKeyword) {
      callee.args[index].kind = ArgSource::Keywords;
      callee.args[index].keywords.push_back({arg.keyword, arg.part});
      given[index] = true;
      continue;
    }
    if (given[index])
      return fails(arg.expr->range, diag::err_duplicate_keyword, arg.name.str(),
                   function->qualname);
    ArgSource source;
    source.expr = arg.expr;
    if (arg.part) {
      source.kind = ArgSource::Unpacked;
      source.index = *arg.part;
    }
    put(index, source);
  }
  if (const ParamInfo *missing = fillMissing(params, given, callee))
    return fails(range, diag::err_missing_argument, missing->name.str(),
                 function->qualname);
  return true;
}

/// `matchArguments` for argument types without expressions.
bool BodyChecker::matchTypes(FunctionInfo *function, TypeRef receiver,
                             llvm::MutableArrayRef<Argument> args,
                             Callee &callee) {
  callee.function = function;
  callee.args.assign(function->params.size(), ArgSource());
  size_t next = 0;
  if (receiver)
    callee.args[next++].kind = ArgSource::Receiver;
  for (auto [i, arg] : llvm::enumerate(args)) {
    if (next < function->params.size() &&
        function->params[next].kind == ParamKind::VarPositional) {
      callee.args[next].operands.push_back(i);
      continue;
    }
    if (next >= function->params.size() ||
        function->params[next].kind > ParamKind::PositionalOrKeyword)
      return false;
    callee.args[next].kind = ArgSource::Expr;
    callee.args[next++].index = i;
  }
  for (; next < function->params.size(); ++next) {
    const ParamInfo &param = function->params[next];
    if (param.kind == ParamKind::VarPositional)
      callee.args[next].kind = ArgSource::Stars;
    else if (param.kind == ParamKind::VarKeyword)
      callee.args[next].kind = ArgSource::Keywords;
    else if (param.defaultValue)
      callee.args[next].kind = ArgSource::Default;
    else
      return false;
  }
  return true;
}
