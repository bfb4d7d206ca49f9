//===- NameBinding.cpp - Arguments that are bound at run time -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In `f(1, *xs, k=2, **d)` the keys of d decide which parameter gets what. The
// runtime binds such a call (runtime/core/Binding.cpp) and raises what CPython
// raises; here are the types that each parameter may get. An argument that goes
// to one parameter in any case is passed as if it were alone.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// As many as the runtime has places for.
static constexpr size_t maxParams = 256;

/// Is it a function whose mistakes CPython reports with the words that it has
/// for Python functions?
static bool isPythonFunction(FunctionInfo *function) {
  const ModuleInfo *home =
      function->owner ? function->owner->module : function->module;
  return !function->isNative() && function->intrinsic.empty() &&
         function->overloads.empty() && !function->overloadHead &&
         (!home->isStdlib || home->name == "os.path") &&
         function->params.size() <= maxParams;
}

static std::string getSignature(const FunctionInfo *function) {
  std::string text = function->qualname;
  for (const ParamInfo &param : function->params) {
    static constexpr char kinds[] = {'p', 'n', '*', 'k', '*'};
    char flag = param.kind == ParamKind::VarKeyword ? '*'
                : param.defaultValue                ? '='
                                                    : '!';
    text += {'\n', kinds[size_t(param.kind)], flag};
    text += param.name.str();
  }
  return text;
}

/// What the items of a `**` argument are; null for one with nothing in it.
TypeRef BodyChecker::getItemType(Argument &arg) {
  TypeRef type = checkArgument(arg, nullptr);
  if (type->getKind() == TypeKind::Any)
    return type;
  TypeRef dict = asBase(store, type, store.classes.dict);
  if (!dict) {
    if (!quiet)
      unsupported(arg.expr, "a `**` argument of type `" + type->str() + "`",
                  "`**dict(value)`");
    return store.getAny();
  }
  TypeRef item = llvm::cast<InstanceType>(dict)->args[1];
  return item->getKind() == TypeKind::Never ? nullptr : item;
}

bool BodyChecker::bindsAtRunTime(FunctionInfo *function,
                                 llvm::MutableArrayRef<Argument> args) {
  if (!isPythonFunction(function))
    return false;
  auto isVarPositional = [](const ParamInfo &param) {
    return param.kind == ParamKind::VarPositional;
  };
  for (Argument &arg : args) {
    if (arg.keyword && !arg.name && getItemType(arg))
      return true;
    if (arg.keyword || !arg.isStar || arg.count)
      continue;
    auto *tuple = llvm::dyn_cast<TupleType>(checkArgument(arg, nullptr));
    if ((!tuple || tuple->unbounded) &&
        (args.begin() != &arg || function->params.size() != 1 ||
         !isVarPositional(function->params[0])))
      return true;
  }
  return false;
}

/// The arguments of a call as the parameters see them.
struct BodyChecker::NamedCall {
  /// The arguments by position that go to one parameter each, whatever the
  /// others are: the sources, without the receiver.
  llvm::SmallVector<ArgSource, 4> fixed;
  /// What follows them, and what its elements are; null when nothing does.
  llvm::SmallVector<const ast::Expr *, 2> more;
  TypeRef moreType = nullptr;
  /// The keywords written in the call, and what the `**` arguments hold.
  llvm::SmallVector<Argument *, 4> keywords;
  TypeRef itemType = nullptr;
};

BodyChecker::NamedCall
BodyChecker::sortArguments(llvm::MutableArrayRef<Argument> args,
                           size_t places) {
  NamedCall call;
  auto add = [&](TypeRef &to, TypeRef type) {
    to = to ? join(to, widen(type)) : widen(type);
  };
  for (Argument &arg : args) {
    if (arg.keyword && arg.name) {
      call.keywords.push_back(&arg);
      continue;
    }
    if (arg.keyword) {
      if (TypeRef item = getItemType(arg))
        add(call.itemType, item);
      continue;
    }
    auto *tuple = arg.isStar
                      ? llvm::dyn_cast<TupleType>(checkArgument(arg, nullptr))
                      : nullptr;
    bool isKnown = !arg.isStar || (tuple && !tuple->unbounded);
    size_t length = tuple ? tuple->elements.size() : 1;
    if (isKnown && call.more.empty() && call.fixed.size() + length <= places) {
      for (size_t i = 0; i != length; ++i) {
        ArgSource &source = call.fixed.emplace_back();
        source.kind = arg.isStar ? ArgSource::Unpacked : ArgSource::Expr;
        source.expr = arg.expr;
        source.index = i;
      }
      continue;
    }
    call.more.push_back(arg.expr);
    TypeRef type = checkArgument(arg, nullptr);
    if (arg.isStar)
      type = iterate(type, arg.expr, arg.expr);
    add(call.moreType, type);
  }
  return call;
}

/// Where the argument of each parameter comes from, of a call that the runtime
/// binds.
bool BodyChecker::matchByNames(FunctionInfo *function, bool hasReceiver,
                               llvm::MutableArrayRef<Argument> args,
                               SourceRange range, bool quietly,
                               Callee &callee) {
  auto fails = [&](SourceRange at, diag::ID id, llvm::StringRef a) {
    if (!quietly)
      report(at, id, a, function->qualname);
    return false;
  };
  auto &params = function->params;
  size_t skipped = hasReceiver;
  size_t places = llvm::count_if(params, [](const ParamInfo &param) {
    return param.kind <= ParamKind::PositionalOrKeyword;
  });
  NamedCall call = sortArguments(args, places - std::min(places, skipped));
  callee.function = function;
  callee.args.assign(params.size(), ArgSource());
  callee.binding.emplace();
  callee.binding->signature = getSignature(function);
  callee.binding->given = skipped + call.fixed.size();
  callee.binding->more.kind = ArgSource::Stars;
  callee.binding->more.exprs = call.more;
  llvm::SmallVector<Argument *, 4> others(call.keywords);
  for (auto [i, param] : llvm::enumerate(params)) {
    ArgSource &source = callee.args[i];
    bool isByPosition = param.kind <= ParamKind::PositionalOrKeyword;
    if (i < skipped) {
      source.kind = ArgSource::Receiver;
      continue;
    }
    auto named = llvm::find_if(others, [&](Argument *arg) {
      return arg->name == param.name &&
             (param.kind == ParamKind::KeywordOnly ||
              param.kind == ParamKind::PositionalOrKeyword);
    });
    bool isFixed = isByPosition && i - skipped < call.fixed.size();
    if (isFixed)
      source = call.fixed[i - skipped];
    if (named != others.end()) {
      Argument *arg = *named;
      if (isFixed)
        return fails(arg->expr->range, diag::err_duplicate_keyword,
                     arg->name.str());
      source.expr = arg->expr;
      source.kind = arg->part ? ArgSource::Unpacked : ArgSource::Expr;
      source.index = arg->part.value_or(0);
      others.erase(named);
      continue;
    }
    if (isFixed)
      continue;
    TypeRef type = store.getNever();
    if (call.moreType &&
        (isByPosition || param.kind == ParamKind::VarPositional))
      type = join(type, call.moreType);
    if (call.itemType && param.kind != ParamKind::PositionalOnly &&
        param.kind != ParamKind::VarPositional)
      type = join(type, call.itemType);
    source.type = type;
    source.index = i;
    if (param.kind == ParamKind::VarPositional ||
        param.kind == ParamKind::VarKeyword)
      source.kind = ArgSource::Bound;
    else if (type->getKind() != TypeKind::Never)
      source.kind = ArgSource::Bound;
    else if (param.defaultValue)
      source.kind = ArgSource::Default;
    else
      return fails(range, diag::err_missing_argument, param.name.str());
    source.hasDefault = param.defaultValue;
  }
  for (Argument *arg : others) {
    if (params.empty() || params.back().kind != ParamKind::VarKeyword)
      return fails(arg->expr->range, diag::err_unexpected_keyword,
                   arg->name.str());
    TypeRef &type = callee.args.back().type;
    type = join(type, widen(checkArgument(*arg, nullptr)));
    callee.binding->named.push_back({arg->keyword, arg->part});
  }
  return true;
}

/// Could an item be what the parameter takes? It is looked at when it is
/// passed; one that need not get any may well be left without.
bool BodyChecker::mayFit(const ArgSource &source, TypeRef wanted) {
  TypeRef type = source.type;
  if (isInstanceOf(type, store.classes.object) || source.hasDefault)
    return true;
  auto *list = llvm::dyn_cast<UnionType>(type);
  return list && llvm::any_of(list->members, [&](TypeRef member) {
           return isAssignable(member, wanted);
         });
}

/// The type of a parameter whose argument the runtime finds.
bool BodyChecker::bindNamed(Callee &callee, unsigned i, TypeRef wanted,
                            SourceRange range, bool quietly) {
  const ParamInfo &param = callee.function->params[i];
  ArgSource &source = callee.args[i];
  bool isKnown = wanted && !hasTypeVars(wanted);
  bool isGathered = param.kind == ParamKind::VarPositional ||
                    param.kind == ParamKind::VarKeyword;
  if (isKnown && source.type->getKind() == TypeKind::Never)
    source.type = wanted;
  if (wanted && !isAssignable(source.type, wanted, &callee.bindings)) {
    if (!isGathered && !mayFit(source, wanted)) {
      if (!quietly)
        report(range, diag::err_arg_type, param.name.str(),
               callee.function->qualname, source.type->str(), wanted->str());
      return false;
    }
    source.type = store.getAny();
  }
  if (!isGathered) {
    callee.paramTypes[i] = source.type;
    return true;
  }
  // What does not fit may be for another parameter.
  bool isOpen = source.type->getKind() == TypeKind::Any;
  TypeRef element = isKnown && !isOpen ? wanted : source.type;
  if (element->getKind() == TypeKind::Never)
    element = store.getObject();
  auto *list = llvm::dyn_cast<UnionType>(source.type);
  for (TypeRef member :
       list ? list->members : llvm::ArrayRef<TypeRef>(source.type))
    noteStored(member, element, range);
  source.type = param.kind == ParamKind::VarPositional
                    ? store.getUnboundedTuple(element)
                    : store.getDict(store.getStr(), element);
  callee.paramTypes[i] = source.type;
  return true;
}
