//===- ArgumentBinding.cpp - Types of arguments against parameters --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The types of matched arguments (ArgumentMatching.cpp) must fit those of the
// parameters, and solve the type parameters of the function.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/types/Promotion.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// A function, a class, or one of several; not what may be None besides.
static bool isFunctionValue(TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return llvm::all_of(list->members, isFunctionValue);
  return llvm::isa<FunctionType, ClassObjectType, CallableType>(type);
}

llvm::SmallVector<FunctionInfo *, 4>
BodyChecker::getCandidates(FunctionInfo *function) {
  if (function->overloads.empty())
    return {function};
  return {function->overloads.begin(), function->overloads.end()};
}

/// Has a native function of float parameters a sibling for ints? Such a one
/// does not take an `int | float`: each kind of number goes to its own.
bool BodyChecker::hasNativeForInt(FunctionInfo *function, size_t index) {
  if (!function->isNative() || !function->overloadHead)
    return false;
  return llvm::any_of(getCandidates(function->overloadHead),
                      [&](FunctionInfo *sibling) {
                        program.resolveFunction(sibling);
                        return index < sibling->params.size() &&
                               sibling->params[index].type == store.getInt();
                      });
}

/// Type of the element of a starred argument that a parameter gets.
TypeRef BodyChecker::getUnpacked(const Argument &arg, const ArgSource &source) {
  if (arg.part)
    return arg.type;
  auto elements = llvm::cast<TupleType>(arg.type)->elements;
  return arg.count ? elements[0] : elements[source.index];
}

/// A call while its arguments are bound to the parameters of `function`.
struct BodyChecker::CallBinding {
  CallBinding(FunctionInfo *function, llvm::MutableArrayRef<Argument> args,
              SourceRange range, bool quietly, Callee &callee)
      : function(function), args(args), range(range), quietly(quietly),
        callee(callee) {}

  FunctionInfo *function;
  llvm::MutableArrayRef<Argument> args;
  SourceRange range;
  bool quietly;
  Callee &callee;
  /// What the receiver tells about type parameters.
  Bindings fixed;
  /// Arguments that are looked at as objects, with their types.
  llvm::SmallVector<std::pair<const ast::Expr *, TypeRef>, 2> shown;

  Argument *find(const ast::Expr *expr, unsigned index = 0) const {
    auto *it = llvm::find_if(args, [&](const Argument &arg) {
      return arg.expr == expr && arg.part.value_or(index) == index;
    });
    return it == args.end() ? nullptr : it;
  }
};

void BodyChecker::startBindings(CallBinding &call, TypeRef receiver,
                                TypeRef expected) {
  FunctionInfo *function = call.function;
  Bindings &bindings = call.callee.bindings;
  if (receiver && function->owner) {
    TypeRef self = receiver;
    if (auto *cls = llvm::dyn_cast<ClassObjectType>(receiver))
      self = cls->instance;
    if (TypeRef seen = asBase(store, self, function->owner))
      bindings = getClassBindings(seen);
    for (auto it = bindings.begin(); it != bindings.end(); ++it)
      if (auto *var = llvm::dyn_cast<TypeVarType>(it->second);
          var && var->param == it->first)
        it->second = nullptr;
  }
  if (function->enclosing)
    for (auto &[param, type] : function->enclosing->bindings)
      bindings.try_emplace(param, type);
  // What the receiver tells is fixed; the function's own type parameters take
  // what the arguments have in common.
  call.fixed = getSolved(bindings);
  for (const ParamInfo &param : function->params)
    collectTypeVars(param.type, bindings);
  collectTypeVars(function->returnType, bindings);
  if (expected && function->returnType && hasTypeVars(function->returnType) &&
      !llvm::isa<TypeVarType>(function->returnType)) {
    Bindings trial = bindings;
    if (matchExpected(function->returnType, expected, trial))
      bindings = trial;
  }
}

/// The body of a function is compiled for a member of an IntEnum that is given
/// for an int.
bool BodyChecker::takesMember(const FunctionInfo *function, TypeRef type,
                              TypeRef wanted) {
  return !function->isNative() && function->intrinsic.empty() &&
         actsAs(type, wanted);
}

/// A native that takes an int takes what has `__index__`; the operators of
/// numbers do not.
bool BodyChecker::takesIndex(const FunctionInfo *function,
                             const ParamInfo &param, TypeRef type) {
  auto *shape = llvm::dyn_cast<InstanceType>(widen(type));
  bool isNumeric = function->owner == store.classes.int_ ||
                   function->owner == store.classes.float_ ||
                   function->owner == store.classes.bool_ ||
                   function->name == "pow" || function->name == "divmod";
  return function->isNative() && !isNumeric && param.type &&
         isInstanceOf(param.type, store.classes.int_) && shape &&
         !shape->cls->isBuiltin && shape->cls->findMethod("__index__");
}

/// A parameter with one argument. Where that is a function, which `functions`
/// says, the types of its parameters come from the other arguments.
bool BodyChecker::bindArgument(CallBinding &call, unsigned i, TypeRef wanted,
                               bool functions) {
  FunctionInfo *function = call.function;
  Callee &callee = call.callee;
  const ParamInfo &param = function->params[i];
  const ArgSource &source = callee.args[i];
  bool fits = true;
  Argument *arg = source.expr ? call.find(source.expr, source.index)
                              : &call.args[source.index];
  bool isLambda = arg->expr && llvm::isa<ast::Lambda>(arg->expr);
  const CallableType *callable = wanted ? getCallable(wanted) : nullptr;
  // An argument of an overloaded function is checked once, for all.
  TypeRef type = isLambda && !functions && callable
                     ? nullptr
                     : checkArgument(*arg, overloaded ? nullptr : wanted);
  if (type && source.kind == ArgSource::Unpacked && source.expr)
    type = getUnpacked(*arg, source);
  if (type && wanted && isInstanceOf(wanted, store.classes.object))
    call.shown.push_back({arg->expr, type});
  bool isFunction =
      !type || (callable && isFunctionValue(type) &&
                !(callable->anyParams && llvm::isa<CallableType>(type)));
  if (isFunction != functions)
    return true;
  if (isFunction) {
    type = fitClass(
        type, substitute(store, callable->result, getSolved(callee.bindings)));
    auto *known = llvm::dyn_cast_or_null<FunctionType>(type);
    if (!callable->anyParams)
      solveFromParameters(type, callable, callee.bindings);
    else if (known && known->function->returnType &&
             !hasTypeVars(known->function->returnType))
      isAssignable(known->function->returnType, callable->result,
                   &callee.bindings);
    llvm::SmallVector<TypeRef, 4> given;
    for (TypeRef each : callable->params)
      given.push_back(substitute(store, each, getSolved(callee.bindings)));
    if (!callable->anyParams && llvm::none_of(given, hasTypeVars)) {
      TypeRef result = applyFunction(type, given);
      fits = result && isAssignable(result, callable->result, &callee.bindings);
      if (result && !fits && callable->result->getKind() == TypeKind::None) {
        noteDroppedResult();
        fits = true;
      }
    }
  } else if (wanted && !ignoresAnnotations) {
    fits = isAssignable(type, substitute(store, param.type, call.fixed),
                        &callee.bindings) &&
           !(overloaded && llvm::isa<UnionType>(type) &&
             hidesInt(store, type, wanted) && hasNativeForInt(function, i));
    fits |= takesMember(function, type, wanted) ||
            takesIndex(function, param, type);
  }
  if (!fits && !call.quietly)
    report(arg->expr ? arg->expr->range : call.range, diag::err_arg_type,
           param.name ? param.name.str() : llvm::StringRef("?"),
           function->qualname, type->str(), wanted->str())
        .note(param.node ? param.node->range : SourceRange(),
              diag::note_parameter_here, param.name.str());
  callee.paramTypes[i] = type;
  return fits;
}

/// `*args`
bool BodyChecker::bindStars(CallBinding &call, unsigned i, TypeRef wanted) {
  FunctionInfo *function = call.function;
  Callee &callee = call.callee;
  const ParamInfo &param = function->params[i];
  const ArgSource &source = callee.args[i];
  bool fits = true;
  if (passesOn(function, param))
    if (TypeRef tuple = gatherTuple(source, call.args)) {
      callee.paramTypes[i] = tuple;
      return true;
    }
  TypeRef element = store.getNever();
  for (unsigned operand : source.operands)
    element = join(element, call.args[operand].type);
  for (const ast::Expr *expr : source.exprs) {
    Argument *arg = call.find(expr);
    TypeRef type = checkArgument(*arg, wanted);
    if (arg->isStar)
      type = iterate(type, expr, expr);
    if (wanted && isInstanceOf(wanted, store.classes.object))
      call.shown.push_back({expr, type});
    if (wanted && !isAssignable(type, substitute(store, param.type, call.fixed),
                                &callee.bindings)) {
      fits = false;
      if (!call.quietly)
        report(expr->range, diag::err_arg_type, param.name.str(),
               function->qualname, type->str(), wanted->str());
    }
    element = join(element, type);
  }
  if (element->getKind() == TypeKind::Never ||
      (wanted && (isInstanceOf(wanted, store.classes.object) ||
                  (llvm::isa<CallableType>(wanted) &&
                   element->getKind() != TypeKind::Function))))
    element = wanted && !hasTypeVars(wanted) ? wanted : store.getObject();
  // Ints among floats stay ints, but what is made of the tuple has one type for
  // all calls with ints.
  element = widen(element);
  if (wanted && isInstanceOf(wanted, store.classes.float_) &&
      element != wanted && isNumber(element))
    element = join(element, wanted);
  callee.paramTypes[i] = store.getUnboundedTuple(element);
  return fits;
}

/// `**kwargs`
bool BodyChecker::bindKeywords(CallBinding &call, unsigned i, TypeRef wanted) {
  FunctionInfo *function = call.function;
  Callee &callee = call.callee;
  const ParamInfo &param = function->params[i];
  const ArgSource &source = callee.args[i];
  bool fits = true;
  TypeRef element = store.getNever();
  for (const KeywordSource &each : source.keywords) {
    Argument *arg = call.find(each.keyword->value, each.part.value_or(0));
    TypeRef type = checkArgument(*arg, arg->name ? wanted : nullptr);
    if (!arg->name)
      if (TypeRef base = asBase(store, type, store.classes.dict))
        type = llvm::cast<InstanceType>(base)->args[1];
    if (wanted && !isAssignable(type, wanted, &callee.bindings))
      fits = false;
    else if (wanted)
      noteStored(type, store.getElement(wanted), each.keyword->value->range);
    element = join(element, type);
  }
  bool isOpen = !wanted || wanted->getKind() == TypeKind::Any;
  if (onlyPassesOn(function, param))
    if (TypeRef keywords = gatherKeywords(source, call.args)) {
      callee.paramTypes[i] = keywords;
      return fits;
    }
  if (isOpen && addsItems(function, param))
    wanted = store.getAny();
  if (element->getKind() == TypeKind::Never || wanted)
    element = wanted ? wanted : store.getObject();
  callee.paramTypes[i] = store.getDict(store.getStr(), widen(element));
  return fits;
}

/// Does the function look at the tuples that it is given and keep none? A dict
/// that is made of pairs, and one that looks up a key.
static bool onlyReads(const TypeStore &store, const FunctionInfo *function) {
  static constexpr llvm::StringLiteral names[] = {
      "__new__", "update", "__ior__", "__getitem__", "__delitem__"};
  return function->isNative() && function->owner == store.classes.dict &&
         (llvm::is_contained(names, function->name) ||
          (function->params.size() == 2 &&
           (function->name == "get" || function->name == "pop")));
}

TypeRef BodyChecker::getDefaultType(FunctionInfo *function, TypeRef receiver,
                                    unsigned index, TypeRef wanted,
                                    SourceRange range) {
  return function->params[index].field
             ? checkFieldDefault(function, receiver, index, wanted, range)
             : program.getDefaultType(function, index, *this);
}

/// The type of the place that a default goes to. An overload has the default of
/// the implementation, which may be of a type that only that one takes.
TypeRef BodyChecker::getDefaultPlace(FunctionInfo *function, unsigned index,
                                     TypeRef wanted, TypeRef type) {
  if (!function->signature || !wanted || isAssignable(type, wanted))
    return wanted;
  program.resolveFunction(function->overloadHead);
  return function->overloadHead->params[index].type;
}

bool BodyChecker::bindCall(FunctionInfo *function, TypeRef receiver,
                           llvm::MutableArrayRef<Argument> args,
                           TypeRef expected, SourceRange range, bool quietly,
                           Callee &callee) {
  program.resolveFunction(function);
  llvm::SaveAndRestore reads(readsTuples, onlyReads(store, function));
  if (args.size() && !args[0].expr && args[0].type) {
    // Types only (a function value applied by the checker itself).
    Callee trial;
    if ((function->signature &&
         !matchTypes(function->signature, receiver, args, trial)) ||
        !matchTypes(function, receiver, args, callee))
      return false;
  } else if (function->signature &&
             !takesArguments(function->signature, receiver != nullptr, args)) {
    return false;
  } else if (!(bindsAtRunTime(function, args)
                   ? matchByNames(function, receiver != nullptr, args, range,
                                  quietly, callee)
                   : matchArguments(function, receiver != nullptr, args, range,
                                    quietly, callee))) {
    return false;
  }
  CallBinding call(function, args, range, quietly, callee);
  startBindings(call, receiver, expected);
  callee.paramTypes.assign(function->params.size(), nullptr);
  // Function arguments last: their parameters' types come from the others.
  for (bool functions : {false, true})
    for (auto [i, param] : llvm::enumerate(function->params)) {
      TypeRef wanted =
          param.type ? substitute(store, param.type, getSolved(callee.bindings))
                     : nullptr;
      bool fits = true;
      switch (callee.args[i].kind) {
      case ArgSource::Receiver:
        callee.paramTypes[i] = receiver;
        // A method of tuple that is written in Python has the heap form.
        if (isInstanceOf(receiver, store.classes.tuple) &&
            !function->isNative())
          callee.paramTypes[i] = store.getUnboundedTuple(
              llvm::cast<InstanceType>(receiver)->args[0]);
        break;
      case ArgSource::Default:
        if (!functions) {
          TypeRef type = getDefaultType(function, receiver, i, wanted, range);
          if (wanted && hasTypeVars(wanted))
            isAssignable(type, wanted, &callee.bindings);
          callee.paramTypes[i] =
              instanceParam(getDefaultPlace(function, i, wanted, type), type);
        }
        break;
      case ArgSource::Expr:
      case ArgSource::Unpacked:
        fits = bindArgument(call, i, wanted, functions);
        break;
      case ArgSource::Bound:
        if (functions)
          break;
        fits = bindNamed(callee, i, wanted, range, quietly);
        if (fits && callee.args[i].hasDefault)
          callee.paramTypes[i] =
              join(callee.paramTypes[i],
                   widen(getDefaultType(function, receiver, i, wanted, range)));
        break;
      case ArgSource::Stars:
        fits = functions || bindStars(call, i, wanted);
        break;
      case ArgSource::Keywords:
        fits = functions || bindKeywords(call, i, wanted);
        break;
      }
      if (!fits)
        return false;
    }
  for (auto [expr, type] : call.shown)
    if (!quiet)
      rejectShown(expr, type);
  callee.bindings = getSolved(callee.bindings);
  if (function->isNative())
    for (auto &[param, type] : callee.bindings)
      type = store.getElement(type);
  finishCallee(callee, range);
  return true;
}

/// The tuple of exactly these arguments; null when their number is not known.
TypeRef BodyChecker::gatherTuple(const ArgSource &source,
                                 llvm::MutableArrayRef<Argument> args) {
  llvm::SmallVector<TypeRef, 4> elements;
  for (unsigned operand : source.operands)
    elements.push_back(widen(args[operand].type));
  for (const ast::Expr *expr : source.exprs)
    for (Argument &arg : args) {
      if (arg.expr != expr)
        continue;
      TypeRef type = checkArgument(arg, nullptr);
      auto *tuple = llvm::dyn_cast<TupleType>(type);
      if (!arg.isStar)
        elements.push_back(widen(type));
      else if (tuple && !tuple->unbounded)
        elements.append(tuple->elements.begin(), tuple->elements.end());
      else
        return nullptr;
    }
  return store.getTuple(elements);
}
