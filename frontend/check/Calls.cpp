//===- Calls.cpp - Arguments to parameters, calls to instances ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python reference, section 6.3.4, and the typing specification's chapter on
// constructors. A call of a function written in Python makes an Instance for
// the types it passes; type parameters are solved on the way.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/ADT/ScopeExit.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

void BodyChecker::recordCall(const ast::Node *node, unsigned slot,
                             CallTarget target) {
  instance.calls[{node, slot}] = std::move(target);
}

static bool isSuperCall(const ast::Expr *expr) {
  auto *call = llvm::dyn_cast<ast::Call>(expr);
  auto *name = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  return name && name->id == "super";
}

static llvm::SmallVector<Argument, 4> makeArguments(const ast::Call *expr) {
  llvm::SmallVector<Argument, 4> args;
  for (const ast::Expr *arg : expr->args) {
    Argument &each = args.emplace_back();
    each.expr = arg;
    each.isStar = llvm::isa<ast::Starred>(arg);
  }
  for (const ast::Keyword *keyword : expr->keywords) {
    Argument &each = args.emplace_back();
    each.expr = keyword->value;
    each.keyword = keyword;
    each.isStar = !keyword->arg;
  }
  return args;
}

/// Is it `type(x)`?
bool BodyChecker::isTypeOf(const ast::Call *expr) {
  auto *name = llvm::dyn_cast<ast::Name>(expr->func);
  return name && name->id == "type" && expr->args.size() == 1 &&
         expr->keywords.empty() && !llvm::isa<ast::Starred>(expr->args[0]) &&
         program.isBuiltinName(instance.module, name);
}

TypeRef BodyChecker::checkCall(const ast::Call *expr, TypeRef expected) {
  instance.calls.erase({expr, 0});
  llvm::SmallVector<Argument, 4> args = makeArguments(expr);
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr->func);
      attribute && isSuperCall(attribute->value))
    return checkSuperCall(expr, attribute, args, expected);
  if (auto *name = llvm::dyn_cast<ast::Name>(expr->func);
      name && program.isBuiltinName(instance.module, name))
    if (auto *function = llvm::dyn_cast_or_null<FunctionType>(
            program.lookupBuiltin(name->id.str())))
      if (!function->function->intrinsic.empty())
        if (TypeRef result = callIntrinsic(expr, function->function, args))
          return result;
  if (isTypeOf(expr)) {
    check(expr->func);
    return store.getClassObject(widen(checkArgument(args[0], nullptr)));
  }
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr->func)) {
    TypeRef object = check(attribute->value);
    if (auto *list = llvm::dyn_cast<UnionType>(object))
      return callOnUnion(expr, attribute, list, args, expected);
  }
  if (TypeRef type = checkNewType(expr))
    return type;
  TypeRef callee = check(expr->func);
  if (program.getSpecialFormName(callee) == "cast" && expr->args.size() == 2 &&
      expr->keywords.empty())
    return checkCast(expr);
  return callType(expr, 0, callee, args, expected, expr->range);
}

/// `UserId(5)` where `UserId = NewType("UserId", int)`: the value itself.
TypeRef BodyChecker::checkNewType(const ast::Call *expr) {
  auto *name = llvm::dyn_cast<ast::Name>(expr->func);
  bind::Variable *variable = name ? lookup(name) : nullptr;
  if (!variable || !program.isNewType(instance.module, variable) ||
      expr->args.size() != 1 || !expr->keywords.empty())
    return nullptr;
  instance.exprTypes[name] = store.getNone();
  TypeRef wanted = evaluate(name);
  TypeRef type = check(expr->args[0], wanted);
  if (!isAssignable(type, wanted))
    report(expr->args[0]->range, diag::err_arg_type, "1", name->id.str(),
           type->str(), wanted->str());
  return type;
}

/// `typing.cast(T, value)`: a value of a type that is already a T stays what it
/// is; of another it is checked at run time.
TypeRef BodyChecker::checkCast(const ast::Call *expr) {
  TypeRef wanted = evaluate(expr->args[0]);
  TypeRef actual = check(expr->args[1], wanted);
  return actual->getKind() != TypeKind::Any && isAssignable(actual, wanted)
             ? actual
             : wanted;
}

/// `super().m(...)`: the next class after the method's own in the MRO of the
/// receiver's static type.
TypeRef BodyChecker::checkSuperCall(const ast::Call *expr,
                                    const ast::Attribute *attribute,
                                    llvm::MutableArrayRef<Argument> args,
                                    TypeRef expected) {
  FunctionInfo *method = instance.function;
  auto *self = method && method->owner && !instance.params.empty()
                   ? llvm::dyn_cast<InstanceType>(instance.params[0])
                   : nullptr;
  auto *superCall = llvm::cast<ast::Call>(attribute->value);
  if (!self || !superCall->args.empty()) {
    unsupported(attribute->value, "this form of `super`",
                "`super()` in a method");
    return store.getAny();
  }
  instance.exprTypes[attribute->value] = self;
  instance.exprTypes[attribute] = store.getNone();
  auto &mro = self->cls->mro;
  for (ClassInfo *cls :
       llvm::drop_begin(mro, llvm::find(mro, method->owner) - mro.begin() + 1))
    for (auto &[name, found] : cls->methods)
      if (name == attribute->attr) {
        superDispatch = true;
        auto reset = llvm::make_scope_exit([&] { superDispatch = false; });
        return callFunction(expr, 0, found, self, args, expected, expr->range);
      }
  if (attribute->attr == "__init__" || attribute->attr == "__init_subclass__") {
    // object.__init__ takes nothing and does nothing.
    CallTarget target;
    target.result = store.getNone();
    recordCall(expr, 0, target);
    return target.result;
  }
  report(attribute->range, diag::err_no_attribute, "super()",
         attribute->attr.str());
  return store.getAny();
}

TypeRef BodyChecker::callOnUnion(const ast::Call *expr,
                                 const ast::Attribute *attribute,
                                 const UnionType *object,
                                 llvm::MutableArrayRef<Argument> args,
                                 TypeRef expected) {
  CallTarget target;
  target.kind = CallTarget::Virtual;
  target.result = store.getNever();
  for (TypeRef member : object->members) {
    auto *method = llvm::dyn_cast_or_null<FunctionType>(
        getAttribute(member, attribute->attr.str(), attribute));
    if (!method) {
      report(attribute->range, diag::err_union_attribute,
             attribute->attr.str(), member->str(), object->str());
      return store.getAny();
    }
    instance.exprTypes[attribute] = method;
    TypeRef result = callFunction(expr, 0, method->function, method->receiver,
                                  args, expected, expr->range);
    const CallTarget *single = instance.getCall(expr, 0);
    if (!single)
      return store.getAny();
    for (auto [i, callee] : llvm::enumerate(single->callees)) {
      target.cases.push_back(i < single->cases.size() ? single->cases[i]
                                                      : member);
      target.callees.push_back(callee);
    }
    target.result = join(target.result, result);
  }
  recordCall(expr, 0, target);
  return target.result;
}

TypeRef BodyChecker::callType(const ast::Node *node, unsigned slot,
                              TypeRef callee,
                              llvm::MutableArrayRef<Argument> args,
                              TypeRef expected, SourceRange range) {
  switch (callee->getKind()) {
  case TypeKind::Function: {
    auto *function = llvm::cast<FunctionType>(callee);
    return callFunction(node, slot, function->function, function->receiver, args,
                        expected, range);
  }
  case TypeKind::ClassObject:
    return construct(node, slot, llvm::cast<ClassObjectType>(callee)->instance,
                     args, expected, range);
  case TypeKind::Callable: {
    auto *callable = llvm::cast<CallableType>(callee);
    CallTarget target;
    target.kind = CallTarget::Indirect;
    target.result = callable->result;
    for (auto [i, arg] : llvm::enumerate(args)) {
      TypeRef wanted =
          i < callable->params.size() ? callable->params[i] : nullptr;
      TypeRef type = checkArgument(arg, wanted);
      if (arg.keyword || arg.isStar)
        unsupported(arg.expr, "a keyword or starred argument to a Callable",
                    "positional arguments");
      else if (wanted && !isAssignable(type, wanted))
        report(arg.expr->range, diag::err_arg_type, std::to_string(i + 1),
               "callable", type->str(), wanted->str());
      target.paramTypes.push_back(wanted ? wanted : type);
    }
    if (!callable->anyParams && args.size() != callable->params.size())
      report(range, diag::err_arg_count, std::to_string(callable->params.size()),
             std::to_string(args.size()));
    recordCall(node, slot, target);
    return callable->result;
  }
  case TypeKind::Instance:
    if (auto *method = llvm::cast<InstanceType>(callee)->cls->findMethod("__call__"))
      return callFunction(node, slot, method, callee, args, expected, range);
    break;
  case TypeKind::Never:
    return callee;
  case TypeKind::Any: {
    for (Argument &arg : args)
      checkArgument(arg, nullptr);
    CallTarget target;
    target.kind = CallTarget::Dynamic;
    target.result = callee;
    recordCall(node, slot, target);
    return callee;
  }
  default:
    break;
  }
  for (Argument &arg : args)
    checkArgument(arg, nullptr);
  auto *list = llvm::dyn_cast<UnionType>(callee);
  if (list && llvm::all_of(list->members, [](TypeRef member) {
        return llvm::isa<FunctionType, CallableType>(member);
      }))
    report(range, diag::err_unsupported,
           "a call of one of several functions without a common annotated type",
           "a `Callable` annotation where they are stored");
  else
    report(range, diag::err_not_callable, callee->str());
  return store.getAny();
}

TypeRef BodyChecker::checkArgument(Argument &arg, TypeRef expected) {
  if (!arg.type) {
    const ast::Expr *expr = arg.expr;
    if (auto *starred = llvm::dyn_cast<ast::Starred>(expr))
      expr = starred->value;
    bool outer = std::exchange(overloaded, false);
    arg.type = check(expr, expected);
    overloaded = outer;
    if (expr != arg.expr)
      instance.exprTypes[arg.expr] = arg.type;
  }
  return arg.type;
}

//===----------------------------------------------------------------------===//
// Matching
//===----------------------------------------------------------------------===//

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
    while (next < params.size() && params[next].kind <= ParamKind::PositionalOrKeyword &&
           given[next])
      ++next;
    if (next < params.size() &&
        params[next].kind <= ParamKind::VarPositional)
      return next;
    return std::nullopt;
  };
  auto put = [&](size_t index, ArgSource source) {
    if (params[index].kind == ParamKind::VarPositional) {
      callee.args[index].kind = ArgSource::Stars;
      if (source.kind == ArgSource::Expr)
        callee.args[index].exprs.push_back(source.expr);
      given[index] = true;
      return;
    }
    callee.args[index] = std::move(source);
    given[index] = true;
  };
  if (hasReceiver) {
    auto index = nextPositional();
    if (!index)
      return fails(range, diag::err_arg_count_method, function->qualname);
    ArgSource source;
    source.kind = ArgSource::Receiver;
    put(*index, source);
  }
  size_t positional = 0;
  for (Argument &arg : args) {
    if (arg.keyword)
      continue;
    ++positional;
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
        return fails(arg.expr->range, diag::err_unsupported,
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
    size_t index = params.size(), rest = params.size();
    for (auto [i, param] : llvm::enumerate(params)) {
      if (param.kind == ParamKind::VarKeyword)
        rest = i;
      else if (param.kind != ParamKind::PositionalOnly &&
               param.kind != ParamKind::VarPositional &&
               param.name == arg.keyword->arg)
        index = i;
    }
    if (!arg.keyword->arg || index == params.size()) {
      if (rest == params.size())
        return fails(arg.expr->range, diag::err_unexpected_keyword,
                     arg.keyword->arg ? arg.keyword->arg.str() : "**",
                     function->qualname);
      callee.args[rest].kind = ArgSource::Keywords;
      callee.args[rest].keywords.push_back(arg.keyword);
      given[rest] = true;
      continue;
    }
    if (given[index])
      return fails(arg.expr->range, diag::err_duplicate_keyword,
                   arg.keyword->arg.str(), function->qualname);
    ArgSource source;
    source.expr = arg.expr;
    put(index, source);
  }
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
      return fails(range, diag::err_missing_argument, param.name.str(),
                   function->qualname);
  }
  return true;
}

static void collectTypeVars(TypeRef type, Bindings &bindings) {
  if (!type || !hasTypeVars(type))
    return;
  switch (type->getKind()) {
  case TypeKind::TypeVar:
    bindings.try_emplace(llvm::cast<TypeVarType>(type)->param, nullptr);
    return;
  case TypeKind::Instance:
    for (TypeRef arg : llvm::cast<InstanceType>(type)->args)
      collectTypeVars(arg, bindings);
    return;
  case TypeKind::Tuple:
    for (TypeRef arg : llvm::cast<TupleType>(type)->elements)
      collectTypeVars(arg, bindings);
    return;
  case TypeKind::Union:
    for (TypeRef arg : llvm::cast<UnionType>(type)->members)
      collectTypeVars(arg, bindings);
    return;
  case TypeKind::Callable:
    for (TypeRef arg : llvm::cast<CallableType>(type)->params)
      collectTypeVars(arg, bindings);
    collectTypeVars(llvm::cast<CallableType>(type)->result, bindings);
    return;
  case TypeKind::ClassObject:
    collectTypeVars(llvm::cast<ClassObjectType>(type)->instance, bindings);
    return;
  default:
    return;
  }
}

static Bindings getSolved(const Bindings &bindings) {
  Bindings solved;
  for (auto &[param, type] : bindings)
    if (type)
      solved[param] = type;
  return solved;
}

/// The Callable inside `Callable[..., R] | None`.
static const CallableType *getCallable(TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    for (TypeRef member : list->members)
      if (auto *callable = llvm::dyn_cast<CallableType>(member))
        return callable;
  return llvm::dyn_cast<CallableType>(type);
}

/// What calling the function value `type` with arguments of types `params`
/// gives; null when that is unknown.
TypeRef BodyChecker::applyFunction(TypeRef type, llvm::ArrayRef<TypeRef> params) {
  llvm::SmallVector<Argument, 4> args;
  for (TypeRef param : params)
    args.push_back({nullptr, param, nullptr, false});
  if (auto *function = llvm::dyn_cast<FunctionType>(type)) {
    for (FunctionInfo *candidate : getCandidates(function->function)) {
      Callee callee;
      if (bindCall(candidate, function->receiver, args, nullptr,
                   SourceRange(), /*quiet=*/true, callee))
        return callee.result;
    }
    return nullptr;
  }
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(type))
    return construct(nullptr, 0, cls->instance, args, nullptr, SourceRange());
  if (auto *callable = llvm::dyn_cast<CallableType>(type))
    return callable->result;
  return nullptr;
}

/// Solves the type parameters of the Callable `wanted` by what the function
/// value really gives; false when `wanted` is no Callable or its parameters are
/// not known yet.
bool BodyChecker::solveFromFunction(TypeRef type, TypeRef wanted,
                                    Bindings &bindings) {
  const CallableType *callable = getCallable(wanted);
  if (!callable || callable->anyParams)
    return false;
  llvm::SmallVector<TypeRef, 4> given;
  for (TypeRef each : callable->params)
    given.push_back(substitute(store, each, getSolved(bindings)));
  if (llvm::any_of(given, hasTypeVars))
    return false;
  TypeRef result = applyFunction(type, given);
  return result && isAssignable(result, callable->result, &bindings);
}

llvm::SmallVector<FunctionInfo *, 4>
BodyChecker::getCandidates(FunctionInfo *function) {
  if (function->overloads.empty())
    return {function};
  return {function->overloads.begin(), function->overloads.end()};
}

TypeRef BodyChecker::instanceParam(TypeRef declaredType, TypeRef actual) {
  actual = widen(actual);
  if (!declaredType || declaredType->getKind() == TypeKind::Any)
    return actual;
  if (actual->getKind() == TypeKind::Any || actual->getKind() == TypeKind::Never)
    return declaredType;
  if (llvm::isa<FunctionType, ClassObjectType>(actual))
    return actual;
  if (hasTypeVars(declaredType))
    return actual;
  if (auto *list = llvm::dyn_cast<UnionType>(declaredType)) {
    // A member that would be specialised by itself makes the union so.
    for (TypeRef member : list->members)
      if (instanceParam(member, actual) == actual && member != actual &&
          isAssignable(actual, member) && member->getKind() != TypeKind::None)
        return actual;
    return declaredType;
  }
  if (auto *shape = llvm::dyn_cast<InstanceType>(declaredType)) {
    if (shape->cls == store.classes.float_ || shape->cls == store.classes.int_)
      return isNumber(actual) ? actual : declaredType;
    if (shape->cls->isProtocol ||
        (shape->cls->isBuiltin && shape->cls->isAbstract))
      return actual;
    // A bare generic (`def f(xs: list)`) is what it is given.
    if (llvm::any_of(shape->args, [](TypeRef arg) {
          return arg->getKind() == TypeKind::Any;
        }))
      return actual;
    auto *given = llvm::dyn_cast<InstanceType>(actual);
    if (given && given->cls == shape->cls &&
        llvm::any_of(given->args, [](TypeRef arg) {
          return arg->getKind() == TypeKind::Pending;
        }))
      return declaredType;
    return declaredType;
  }
  if (auto *tuple = llvm::dyn_cast<TupleType>(declaredType)) {
    auto *given = llvm::dyn_cast<TupleType>(actual);
    if (given && !given->unbounded && !tuple->unbounded)
      return actual;
    return declaredType;
  }
  return declaredType;
}

bool BodyChecker::bindCall(FunctionInfo *function, TypeRef receiver,
                           llvm::MutableArrayRef<Argument> args,
                           TypeRef expected, SourceRange range, bool quietly,
                           Callee &callee) {
  program.resolveFunction(function);
  auto restore = llvm::make_scope_exit(
      [this, outer = pendingCallee] { pendingCallee = outer; });
  if (args.size() && !args[0].expr && args[0].type) {
    // Types only (a function value applied by the checker itself).
    if (!matchTypes(function, receiver, args, callee))
      return false;
  } else if (!matchArguments(function, receiver != nullptr, args, range, quietly,
                             callee)) {
    return false;
  }
  Bindings &bindings = callee.bindings;
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
  const Bindings fixed = getSolved(bindings);
  for (const ParamInfo &param : function->params)
    collectTypeVars(param.type, bindings);
  collectTypeVars(function->returnType, bindings);
  if (expected && function->returnType && hasTypeVars(function->returnType) &&
      !llvm::isa<TypeVarType>(function->returnType)) {
    Bindings trial = bindings;
    if (matchExpected(function->returnType, expected, trial))
      bindings = trial;
  }
  auto findArgument = [&](const ast::Expr *expr) -> Argument * {
    for (Argument &arg : args)
      if (arg.expr == expr)
        return &arg;
    return nullptr;
  };
  callee.paramTypes.assign(function->params.size(), nullptr);
  // Function arguments last: their parameters' types come from the others.
  bool fits = true;
  for (bool functions : {false, true})
    for (auto [i, param] : llvm::enumerate(function->params)) {
      if (!fits)
        return false;
      ArgSource &source = callee.args[i];
      TypeRef wanted =
          param.type ? substitute(store, param.type, getSolved(bindings))
                     : nullptr;
      switch (source.kind) {
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
          TypeRef type = program.getDefaultType(function, i, *this);
          if (wanted && hasTypeVars(wanted))
            isAssignable(type, wanted, &bindings);
          callee.paramTypes[i] = instanceParam(wanted, type);
        }
        break;
      case ArgSource::Expr:
      case ArgSource::Unpacked: {
        Argument *arg = source.expr ? findArgument(source.expr) : &args[source.index];
        bool isLambda = arg->expr && llvm::isa<ast::Lambda>(arg->expr);
        const CallableType *callable = wanted ? getCallable(wanted) : nullptr;
        // An argument of an overloaded function is checked once, for all.
        TypeRef type = isLambda && !functions && callable
                           ? nullptr
                           : checkArgument(*arg, overloaded ? nullptr : wanted);
        if (type && source.kind == ArgSource::Unpacked && source.expr)
          type = llvm::cast<TupleType>(type)->elements[source.index];
        bool isFunction =
            !type || (callable && llvm::isa<FunctionType, ClassObjectType>(type));
        if (isFunction != functions)
          break;
        if (isFunction) {
          llvm::SmallVector<TypeRef, 4> given;
          for (TypeRef each : callable->params)
            given.push_back(substitute(store, each, getSolved(bindings)));
          if (!callable->anyParams && llvm::none_of(given, hasTypeVars)) {
            TypeRef result = applyFunction(type, given);
            fits = result && isAssignable(result, callable->result, &bindings);
          }
        } else if (wanted) {
          fits = isAssignable(type, substitute(store, param.type, fixed),
                              &bindings);
        }
        if (!fits && !quietly)
          report(arg->expr ? arg->expr->range : range, diag::err_arg_type,
                 param.name ? param.name.str() : llvm::StringRef("?"),
                 function->qualname, type->str(),
                 wanted->str())
              .note(param.node ? param.node->range : SourceRange(),
                    diag::note_parameter_here, param.name.str());
        pendingCallee = function;
        if (fits && wanted && type && hasTypeVars(param.type))
          rejectInvariantPromotion(type, wanted, arg->expr, quietly);
        callee.paramTypes[i] = type;
        break;
      }
      case ArgSource::Stars: {
        if (functions)
          break;
        TypeRef element = store.getNever();
        for (unsigned operand : source.operands)
          element = join(element, args[operand].type);
        for (const ast::Expr *expr : source.exprs) {
          Argument *arg = findArgument(expr);
          TypeRef type = checkArgument(*arg, wanted);
          if (arg->isStar)
            type = iterate(type, expr, expr);
          if (wanted && !isAssignable(type, substitute(store, param.type, fixed),
                                      &bindings)) {
            fits = false;
            if (!quietly)
              report(expr->range, diag::err_arg_type, param.name.str(),
                     function->qualname, type->str(), wanted->str());
          }
          element = join(element, type);
        }
        if (element->getKind() == TypeKind::Never || (wanted && isInstanceOf(wanted, store.classes.object)))
          element = wanted && !hasTypeVars(wanted) ? wanted : store.getObject();
        callee.paramTypes[i] = store.getUnboundedTuple(widen(element));
        break;
      }
      case ArgSource::Keywords: {
        if (functions)
          break;
        TypeRef element = store.getNever();
        for (const ast::Keyword *keyword : source.keywords) {
          Argument *arg = findArgument(keyword->value);
          TypeRef type = checkArgument(*arg, wanted);
          if (!keyword->arg)
            if (TypeRef base = asBase(store, type, store.classes.dict))
              type = llvm::cast<InstanceType>(base)->args[1];
          if (wanted && !isAssignable(type, wanted, &bindings))
            fits = false;
          element = join(element, type);
        }
        if (element->getKind() == TypeKind::Never || wanted)
          element = wanted ? wanted : store.getObject();
        callee.paramTypes[i] = store.getDict(store.getStr(), widen(element));
        break;
      }
      }
    }
  if (!fits)
    return false;
  callee.bindings = getSolved(bindings);
  finishCallee(callee);
  return true;
}

/// Fixes what each parameter is passed as, and what the call gives.
void BodyChecker::finishCallee(Callee &callee) {
  FunctionInfo *function = callee.function;
  for (auto [i, param] : llvm::enumerate(function->params)) {
    TypeRef wanted = param.type
                         ? substitute(store, param.type, callee.bindings)
                         : nullptr;
    TypeRef actual = callee.paramTypes[i];
    if (callee.args[i].kind == ArgSource::Receiver ||
        callee.args[i].kind == ArgSource::Stars ||
        callee.args[i].kind == ArgSource::Keywords) {
      if (function->isNative() && wanted && callee.args[i].kind == ArgSource::Stars)
        callee.paramTypes[i] = store.getUnboundedTuple(wanted);
      else
        callee.paramTypes[i] = substitute(store, actual, callee.bindings);
      continue;
    }
    if (function->isNative() || !function->intrinsic.empty())
      callee.paramTypes[i] = wanted && !hasTypeVars(wanted) ? wanted : widen(actual);
    else
      callee.paramTypes[i] = instanceParam(wanted, actual);
  }
  if (function->isNative() || !function->intrinsic.empty()) {
    callee.result = function->returnType
                        ? substitute(store, function->returnType, callee.bindings)
                        : store.getNone();
    return;
  }
  if (!program.needsInstances(function)) {
    callee.result = function->returnType
                        ? substitute(store, function->returnType, callee.bindings)
                        : store.getAny();
    return;
  }
  callee.instance =
      program.getInstance(function, callee.paramTypes, callee.bindings);
  callee.result = callee.instance->returnType;
}

bool BodyChecker::matchExpected(TypeRef declaredType, TypeRef expected,
                                Bindings &bindings) {
  if (auto *list = llvm::dyn_cast<UnionType>(expected)) {
    for (TypeRef member : list->members) {
      Bindings trial = bindings;
      if (matchExpected(declaredType, member, trial)) {
        bindings = trial;
        return true;
      }
    }
    return false;
  }
  auto *shape = llvm::dyn_cast<InstanceType>(declaredType);
  auto *wanted = llvm::dyn_cast<InstanceType>(expected);
  if (!shape || !wanted || shape->cls != wanted->cls)
    return false;
  for (auto [a, b] : llvm::zip(shape->args, wanted->args))
    if (auto *var = llvm::dyn_cast<TypeVarType>(a);
        var && !hasTypeVars(b) && b->getKind() != TypeKind::Any) {
      auto it = bindings.find(var->param);
      if (it != bindings.end() && !it->second)
        it->second = b;
    }
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

//===----------------------------------------------------------------------===//
// Functions and constructors
//===----------------------------------------------------------------------===//

/// Subclasses of the receiver's class that override the method: a call may
/// reach any of them.
static void collectOverrides(ClassInfo *cls, llvm::StringRef name,
                             llvm::SmallVectorImpl<ClassInfo *> &result) {
  for (ClassInfo *sub : cls->subclasses) {
    collectOverrides(sub, name, result);
    for (auto &[key, method] : sub->methods)
      if (key == name && !llvm::is_contained(result, sub))
        result.push_back(sub);
  }
}

TypeRef BodyChecker::callFunction(const ast::Node *node, unsigned slot,
                                  FunctionInfo *function, TypeRef receiver,
                                  llvm::MutableArrayRef<Argument> args,
                                  TypeRef expected, SourceRange range) {
  CallTarget target;
  auto resolve = [&](FunctionInfo *head, TypeRef self) -> TypeRef {
    auto candidates = getCandidates(head);
    for (FunctionInfo *candidate : candidates) {
      Callee callee;
      bool outer = std::exchange(overloaded, candidates.size() > 1);
      bool fits = bindCall(candidate, self, args, expected, range,
                           quiet || candidates.size() > 1, callee);
      overloaded = outer;
      if (!fits)
        continue;
      callee.result = solvePending(node, slot, callee.result);
      bindPending(candidate->returnType, callee);
      target.callees.push_back(callee);
      return callee.result;
    }
    if (candidates.size() > 1 && !quiet) {
      std::string types;
      for (Argument &arg : args)
        types += (types.empty() ? "" : ", ") + checkArgument(arg, nullptr)->str();
      report(range, diag::err_no_overload, head->qualname, types);
    }
    return nullptr;
  };
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(receiver);
  llvm::SmallVector<ClassInfo *, 4> overrides;
  if (shape && !superDispatch && function->name != "__init__")
    collectOverrides(shape->cls, function->name, overrides);
  superDispatch = false;
  target.result = store.getNever();
  for (ClassInfo *cls : overrides) {
    TypeRef self = program.getSelfType(cls);
    if (hasTypeVars(self))
      self = store.getInstance(cls, shape->args);
    TypeRef result = resolve(cls->findMethod(function->name), self);
    if (!result)
      return quiet ? nullptr : store.getAny();
    target.cases.push_back(self);
    target.result = join(target.result, result);
  }
  if (!function->isAbstract || overrides.empty()) {
    TypeRef result = resolve(function, receiver);
    if (!result)
      return quiet ? nullptr : store.getAny();
    target.result = join(target.result, result);
    if (!overrides.empty())
      target.cases.push_back(receiver);
  }
  target.kind = target.callees.size() > 1 || !target.cases.empty()
                    ? CallTarget::Virtual
                    : CallTarget::Direct;
  TypeRef result = target.result;
  if (node)
    recordCall(node, slot, std::move(target));
  return result;
}

/// Type parameters of the result that were left to later use: the native's
/// symbol depends on them, too.
void BodyChecker::bindPending(TypeRef declaredType, Callee &callee) {
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(declaredType);
  auto *result = llvm::dyn_cast<InstanceType>(callee.result);
  if (!shape || !result || shape->cls != result->cls)
    return;
  for (auto [param, arg] : llvm::zip(shape->args, result->args))
    if (auto *var = llvm::dyn_cast<TypeVarType>(param))
      callee.bindings.try_emplace(var->param, arg);
}

/// Type parameters that nothing told become pending: `x = list()`.
TypeRef BodyChecker::solvePending(const ast::Node *node, unsigned slot,
                                  TypeRef type) {
  if (!hasTypeVars(type) || !node)
    return type;
  Bindings bindings;
  collectTypeVars(type, bindings);
  unsigned index = 2 * slot;
  if (auto *shape = llvm::dyn_cast<InstanceType>(type))
    for (TypeRef arg : shape->args)
      if (auto *var = llvm::dyn_cast<TypeVarType>(arg))
        bindings[var->param] = program.getPending(&instance, node, index++);
  for (auto &[param, slotType] : bindings)
    if (!slotType)
      slotType = store.getAny();
  return substitute(store, type, bindings);
}

TypeRef BodyChecker::construct(const ast::Node *node, unsigned slot,
                               TypeRef self,
                               llvm::MutableArrayRef<Argument> args,
                               TypeRef expected, SourceRange range) {
  auto *shape = llvm::dyn_cast<InstanceType>(self);
  if (!shape) {
    report(range, diag::err_not_callable, "type[" + self->str() + "]");
    return store.getAny();
  }
  ClassInfo *cls = shape->cls;
  program.resolveClass(cls);
  if (llvm::StringRef form =
          program.getSpecialFormName(store.getClassObject(self));
      !form.empty()) {
    // TypeVar("T"), NewType(...): definitions for the checker only.
    return store.getNone();
  }
  if (cls->isBuiltin && !cls->isException) {
    FunctionInfo *create = cls->findMethod("__new__");
    if (!create) {
      report(range, diag::err_not_callable, "type[" + self->str() + "]");
      return store.getAny();
    }
    TypeRef result = callFunction(node, slot, create, store.getClassObject(self),
                                  args, expected, range);
    return result;
  }
  for (ClassInfo *base : cls->mro)
    for (auto &[name, method] : base->methods)
      if (method->isAbstract && cls->findMethod(name) == method) {
        report(range, diag::err_abstract_class, cls->name, name.str());
        return self;
      }
  ClassInfo *owner = nullptr;
  FunctionInfo *init = cls->findMethod("__init__", &owner);
  CallTarget target;
  target.kind = CallTarget::Construct;
  target.result = self;
  if (init && !owner->isBuiltin) {
    // The type arguments: from the expected type, then from the arguments.
    Bindings bindings;
    if (hasTypeVars(self) && expected) {
      for (const TypeParamInfo *param : cls->typeParams)
        bindings[param] = nullptr;
      if (matchExpected(self, expected, bindings))
        self = substitute(store, self, getSolved(bindings));
    }
    Callee probe;
    if (hasTypeVars(self) && program.solveConstructor(*this, init, self, args, bindings))
      self = substitute(store, self, getSolved(bindings));
    self = solvePending(node, slot, self);
    Callee callee;
    if (!bindCall(init, self, args, nullptr, range, quiet, callee))
      return self;
    target.callees.push_back(callee);
  } else if (cls->isDataclass) {
    return constructDataclass(node, slot, self, args, expected, range);
  } else {
    for (Argument &arg : args)
      checkArgument(arg, nullptr);
    if (!args.empty() && !cls->isException)
      report(range, diag::err_too_many_arguments, cls->name);
    self = solvePending(node, slot, self);
  }
  target.result = self;
  program.noteConstructed(self);
  if (node)
    recordCall(node, slot, std::move(target));
  return self;
}

TypeRef BodyChecker::constructDataclass(const ast::Node *node, unsigned slot,
                                        TypeRef self,
                                        llvm::MutableArrayRef<Argument> args,
                                        TypeRef expected, SourceRange range) {
  auto *shape = llvm::cast<InstanceType>(self);
  FunctionInfo *init = program.getDataclassInit(shape->cls);
  Bindings bindings;
  for (const TypeParamInfo *param : shape->cls->typeParams)
    bindings[param] = nullptr;
  if (hasTypeVars(self) && expected && matchExpected(self, expected, bindings))
    self = substitute(store, self, getSolved(bindings));
  Callee callee;
  if (!matchArguments(init, true, args, range, quiet, callee))
    return self;
  callee.paramTypes.assign(init->params.size(), nullptr);
  Bindings own = getClassBindings(self);
  for (auto [i, param] : llvm::enumerate(init->params)) {
    ArgSource &source = callee.args[i];
    if (source.kind == ArgSource::Receiver)
      continue;
    TypeRef wanted = substitute(store, param.type, own);
    if (source.kind == ArgSource::Default) {
      callee.paramTypes[i] = wanted;
      FieldInfo *field = shape->cls->findField(param.name.str());
      if (field && field->factory)
        makeFieldDefault(shape->cls, field, wanted, range);
      continue;
    }
    for (Argument &arg : args)
      if (arg.expr == source.expr) {
        TypeRef type = checkArgument(arg, wanted);
        if (!isAssignable(type, wanted, &bindings))
          report(arg.expr->range, diag::err_arg_type, param.name.str(),
                 shape->cls->name, type->str(), wanted->str());
        else
          rejectPromotion(widen(type), wanted, arg.expr);
        callee.paramTypes[i] = wanted;
      }
  }
  if (hasTypeVars(self))
    self = substitute(store, self, getSolved(bindings));
  self = solvePending(node, slot, self);
  for (TypeRef &type : callee.paramTypes)
    if (type)
      type = substitute(store, type, getClassBindings(self));
  callee.paramTypes[0] = self;
  callee.result = store.getNone();
  if (FunctionInfo *post = shape->cls->findMethod("__post_init__"))
    callMethod(node, slot + 1, self, post->name, {}, {}, false);
  CallTarget target;
  target.kind = CallTarget::Construct;
  target.result = self;
  target.callees.push_back(callee);
  program.noteConstructed(self);
  if (node)
    recordCall(node, slot, std::move(target));
  return self;
}

/// The call of a field's default_factory that a construction makes; recorded
/// at the `field(...)`.
void BodyChecker::makeFieldDefault(ClassInfo *cls, FieldInfo *field,
                                   TypeRef wanted, SourceRange range) {
  cls->findField(field->name.str(), &cls);
  Instance *definer =
      cls->enclosing ? cls->enclosing : program.moduleBodies.lookup(cls->module);
  TypeRef factory = definer ? definer->getType(field->factory) : nullptr;
  if (!factory)
    return;
  TypeRef given =
      callType(field->dataclassField, 0, factory, {}, wanted, range);
  if (!isAssignable(given, wanted))
    report(field->factory->range, diag::err_assignment, given->str(),
           wanted->str());
}

TypeRef BodyChecker::callMethod(const ast::Node *node, unsigned slot,
                                TypeRef type, llvm::StringRef name,
                                llvm::ArrayRef<TypeRef> argTypes,
                                llvm::ArrayRef<const ast::Expr *> exprs,
                                bool quietly) {
  if (node)
    instance.calls.erase({node, slot});
  TypeRef self = widen(type);
  if (self->getKind() == TypeKind::Tuple)
    self = asBase(store, self, store.classes.tuple);
  auto *shape = llvm::dyn_cast<InstanceType>(self);
  FunctionInfo *method = shape ? shape->cls->findMethod(name) : nullptr;
  if (!method) {
    if (!quietly && type->getKind() != TypeKind::Any &&
        type->getKind() != TypeKind::Never)
      report(exprs.empty() || !exprs[0] ? node->range : exprs[0]->range,
             diag::err_no_attribute, type->str(), name);
    return nullptr;
  }
  llvm::SmallVector<Argument, 4> args;
  for (auto [i, argType] : llvm::enumerate(argTypes)) {
    Argument &arg = args.emplace_back();
    // Lowering takes these operands by position, not by expression.
    arg.type = argType;
  }
  size_t mark = program.diags.checkpoint();
  quiet += quietly;
  TypeRef result = nullptr;
  {
    auto reset = llvm::make_scope_exit([&] { quiet -= quietly; });
    SourceRange range = node ? node->range : SourceRange();
    result = callOperands(node, slot, method, self, args, range);
  }
  if (quietly && !result)
    program.diags.rollback(mark);
  static constexpr llvm::StringLiteral comparisons[] = {
      "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"};
  if (result && node && mentionsNotImplemented(result) &&
      !llvm::is_contained(comparisons, name))
    unsupported(node, "`NotImplemented` from `" + method->qualname + "` here",
                "an operand of the type the method takes");
  return result;
}

/// A call that an operator or statement makes: its operands have types but are
/// no argument expressions (ArgSource::Expr with a null expression; `index` is
/// the operand's position).
TypeRef BodyChecker::callOperands(const ast::Node *node, unsigned slot,
                                  FunctionInfo *method, TypeRef self,
                                  llvm::MutableArrayRef<Argument> args,
                                  SourceRange range) {
  TypeRef result =
      callFunction(node, slot, method, method->isStatic ? nullptr : self, args,
                   nullptr, range);
  if (result && !quiet)
    return result;
  if (!result && !quiet) {
    std::string text;
    for (Argument &arg : args)
      text += (text.empty() ? "" : ", ") + arg.type->str();
    report(range, diag::err_no_overload, method->qualname, text);
  }
  return result;
}
