//===- Expressions.cpp - Types of expressions -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Bidirectional: the expected type, when there is one, decides what an empty
// display, a lambda or a generic call becomes.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/check/StdlibNames.h"
#include "frontend/types/Views.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

TypeRef BodyChecker::check(const ast::Expr *expr, TypeRef expected) {
  TypeRef type = checkImpl(expr, expected);
  if (program.getSpecialFormName(type) == "TYPE_CHECKING")
    type = store.getLiteral(store.getBool(), "False"); // as at run time
  instance.exprTypes[expr] = type;
  return type;
}

/// A list of ints and a list of floats are one class at run time. Where a value
/// may be either, both must hold words.
void BodyChecker::noteAmbiguous(TypeRef type) {
  if (isAmbiguous(type))
    program.needed = Elements::Words;
}

/// An operand whose members are asked for. A value of a Protocol type is taken
/// as what may be in it.
TypeRef BodyChecker::checkOperand(const ast::Expr *expr, TypeRef expected) {
  return setOperand(expr, check(expr, expected));
}

TypeRef BodyChecker::setOperand(const ast::Expr *expr, TypeRef type) {
  type = program.openProtocols(type);
  noteAmbiguous(type);
  type = uniteViews(store, type);
  instance.exprTypes[expr] = type;
  return type;
}

TypeRef BodyChecker::checkImpl(const ast::Expr *expr, TypeRef expected) {
  switch (expr->kind) {
  case ast::Kind::Constant:
    return checkConstant(llvm::cast<ast::Constant>(expr));
  case ast::Kind::Name:
    return asKeywordDict(checkName(llvm::cast<ast::Name>(expr)));
  case ast::Kind::Attribute:
    return checkAttribute(llvm::cast<ast::Attribute>(expr));
  case ast::Kind::Subscript:
    return checkSubscript(llvm::cast<ast::Subscript>(expr));
  case ast::Kind::Call:
    return checkCall(llvm::cast<ast::Call>(expr), expected);
  case ast::Kind::BinOp: {
    auto *binary = llvm::cast<ast::BinOp>(expr);
    // `[] + xs`, `[0] * n`: the operands are of the expected type too.
    bool display = llvm::isa<ast::List>(binary->left);
    TypeRef left = checkOperand(binary->left, display ? expected : nullptr);
    TypeRef right = checkOperand(binary->right);
    return checkBinary(expr, binary->op, left, right, binary->left,
                       binary->right, /*inPlace=*/false);
  }
  case ast::Kind::UnaryOp:
    return checkUnary(llvm::cast<ast::UnaryOp>(expr));
  case ast::Kind::Compare:
    return checkCompare(llvm::cast<ast::Compare>(expr));
  case ast::Kind::BoolOp:
    return checkBoolOp(llvm::cast<ast::BoolOp>(expr), expected);
  case ast::Kind::IfExp:
    return checkIfExp(llvm::cast<ast::IfExp>(expr), expected);
  case ast::Kind::NamedExpr:
    return checkNamedExpr(llvm::cast<ast::NamedExpr>(expr));
  case ast::Kind::Lambda:
    return checkLambda(llvm::cast<ast::Lambda>(expr), expected);
  case ast::Kind::List:
    return checkDisplay(expr, store.classes.list,
                        llvm::cast<ast::List>(expr)->elts, expected);
  case ast::Kind::Set:
    return checkDisplay(expr, store.classes.set,
                        llvm::cast<ast::Set>(expr)->elts, expected);
  case ast::Kind::Tuple:
    return checkTuple(llvm::cast<ast::Tuple>(expr), expected);
  case ast::Kind::Dict:
    return checkDict(llvm::cast<ast::Dict>(expr), expected);
  case ast::Kind::ListComp:
  case ast::Kind::SetComp:
  case ast::Kind::DictComp:
  case ast::Kind::GeneratorExp:
    return checkComprehension(expr, expected);
  case ast::Kind::JoinedStr:
    return checkJoinedStr(llvm::cast<ast::JoinedStr>(expr));
  case ast::Kind::FormattedValue:
    checkFormatted(llvm::cast<ast::FormattedValue>(expr));
    return store.getStr();
  case ast::Kind::Slice: {
    auto *slice = llvm::cast<ast::Slice>(expr);
    for (const ast::Expr *part : {slice->lower, slice->upper, slice->step})
      if (part)
        check(part);
    return store.getInstance(store.classes.slice);
  }
  case ast::Kind::Starred: {
    auto *starred = llvm::cast<ast::Starred>(expr);
    return checkIterable(starred->value);
  }
  case ast::Kind::Yield:
    return checkYield(llvm::cast<ast::Yield>(expr));
  case ast::Kind::YieldFrom:
    return checkYieldFrom(llvm::cast<ast::YieldFrom>(expr));
  case ast::Kind::Await:
    unsupported(expr, "`await`", "a plain call");
    return store.getAny();
  case ast::Kind::TemplateStr:
  case ast::Kind::Interpolation:
    unsupported(expr, "a template string", "an f-string");
    return store.getAny();
  default:
    break;
  }
  llvm_unreachable("not an expression");
}

TypeRef BodyChecker::checkConstant(const ast::Constant *expr) {
  const ast::ConstantValue &value = expr->value;
  switch (value.kind) {
  case ast::ConstantValue::None:
    return store.getNone();
  case ast::ConstantValue::True:
    return store.getLiteral(store.getBool(), "True");
  case ast::ConstantValue::False:
    return store.getLiteral(store.getBool(), "False");
  case ast::ConstantValue::Ellipsis:
    return store.getInstance(store.classes.ellipsis);
  case ast::ConstantValue::Int:
    if (value.fitsInteger)
      return store.getLiteral(store.getInt(), std::to_string(value.integer));
    return store.getInt();
  case ast::ConstantValue::Float:
    return store.getFloat();
  case ast::ConstantValue::Complex:
    unsupported(expr, "a complex number", "two floats");
    return store.getFloat();
  case ast::ConstantValue::Str:
    return store.getLiteral(store.getStr(), value.text);
  case ast::ConstantValue::Bytes:
    return store.getLiteral(store.getBytes(), value.text);
  }
  llvm_unreachable("covered switch");
}

/// A module variable that is not bound yet leaves its name to the builtin.
void BodyChecker::rejectUnboundBuiltin(const ast::Name *expr,
                                       bind::Variable *variable) {
  if (variable->scope->kind == bind::ScopeKind::Module &&
      instance.maybeUnbound.count(expr) && !instance.module->isBuiltins &&
      program.lookupBuiltin(expr->id.str()))
    unsupported(expr,
                "`" + expr->id.str().str() +
                    "` where it may be the builtin or a variable",
                "another name for the variable");
}

TypeRef BodyChecker::checkName(const ast::Name *expr) {
  if (TypeRef type = instance.subjects.lookup(expr))
    return type;
  if (ClassInfo *cls = program.classSubjects.lookup(expr))
    return store.getClassObject(program.getSelfType(cls));
  bind::Variable *variable = lookup(expr);
  if (!variable) {
    llvm::StringRef name = expr->id;
    if (name == "__name__" || name == "__file__")
      return store.getStr();
    if (name == "NotImplemented")
      return program.getNotImplemented();
    if (TypeRef builtin = program.lookupBuiltin(name);
        builtin && (instance.module->isStdlib || isBuiltinOfPython(name)))
      return builtin;
    if (instance.module->isBuiltins)
      return name == "FrozenInstanceError" ? program.dataclassError
                                           : program.getSpecialForm(name);
    if (!instance.module->hasUnknownNames)
      report(expr->range, diag::err_name_not_defined, name);
    return store.getAny();
  }
  instance.maybeUnbound.erase(expr);
  if (isLocal(variable)) {
    VariableState known = state.variables.lookup(variable);
    if (known.bound != Bound::Yes)
      instance.maybeUnbound.insert(expr);
    rejectUnboundBuiltin(expr, variable);
    if (known.bound == Bound::No || !known.type) {
      // CPython raises here: so does the program, and nothing follows.
      TypeRef storage = instance.varTypes.lookup(variable);
      return storage ? storage : store.getAny();
    }
    return known.type;
  }
  if (variable->scope->kind == bind::ScopeKind::Class)
    return checkClassName(expr);
  if (variable->scope->kind == bind::ScopeKind::Module) {
    if (program.getGlobalState(instance.module, variable) != Bound::Yes)
      instance.maybeUnbound.insert(expr);
    rejectUnboundBuiltin(expr, variable);
    if (TypeRef type = program.getGlobalType(variable)) {
      if (auto narrowed = state.members.find({variable, ""});
          narrowed != state.members.end())
        return narrowed->second;
      return type;
    }
    // Not bound yet in this round; a later one knows more.
    program.changed |= variable->isAssigned && program.round < 2;
    if (TypeRef symbol =
            program.getStaticSymbol(variable, instance.module, nullptr))
      return symbol;
    return store.getNever();
  }
  // A variable of a function around this one.
  instance.maybeUnbound.insert(expr);
  return program.getCapturedType(&instance, variable);
}

/// A name of the class whose body is being executed.
TypeRef BodyChecker::checkClassName(const ast::Name *expr) {
  TypeRef self = classBody ? program.getSelfType(classBody) : nullptr;
  // Inside the body of an enumeration a member is still its value.
  FieldInfo *field = classBody ? classBody->findField(expr->id.str()) : nullptr;
  if (TypeRef type = field && field->enumValue
                         ? instance.getType(field->enumValue)
                         : nullptr)
    return widen(type);
  TypeRef type =
      self && boundInClass.contains(lookup(expr))
          ? getAttribute(store.getClassObject(self), expr->id.str(), expr)
          : nullptr;
  if (type)
    return type;
  unsupported(expr, "this use of a name of the class body",
              "`" + (classBody ? classBody->name : "C") + "." +
                  expr->id.str().str() + "` behind the class");
  return store.getAny();
}

TypeRef BodyChecker::checkBoolOp(const ast::BoolOp *expr, TypeRef expected) {
  bool isAnd = expr->op == ast::BoolOperator::And;
  TypeRef result = store.getNever();
  FlowState shortcut;
  shortcut.reachable = false;
  for (const ast::Expr *value : expr->values) {
    if (!state.reachable) {
      instance.unreachable.insert(value);
      continue;
    }
    instance.unreachable.erase(value);
    TypeRef type = check(value, expected);
    if (value == expr->values.back()) {
      result = join(result, type);
      break;
    }
    Branches branches = branch(value);
    FlowState &leaves = isAnd ? branches.whenFalse : branches.whenTrue;
    instance.undecided.erase(value);
    if (leaves.reachable)
      result = join(result, filterTruth(type, !isAnd));
    else
      instance.undecided.insert(value);
    shortcut.merge(store, leaves);
    state = std::move(isAnd ? branches.whenTrue : branches.whenFalse);
  }
  state.merge(store, shortcut);
  return result;
}

TypeRef BodyChecker::checkIfExp(const ast::IfExp *expr, TypeRef expected) {
  check(expr->test);
  Branches branches = branch(expr->test);
  TypeRef result = store.getNever();
  FlowState after;
  after.reachable = false;
  auto arm = [&](const ast::Expr *value, FlowState &entry) {
    state = std::move(entry);
    if (!state.reachable) {
      instance.unreachable.insert(value);
      return;
    }
    instance.unreachable.erase(value);
    result = join(result, check(value, expected));
    after.merge(store, state);
  };
  arm(expr->body, branches.whenTrue);
  arm(expr->orelse, branches.whenFalse);
  state = std::move(after);
  return result;
}

/// Type arguments that the expected type gives a display of class `cls`.
static llvm::ArrayRef<TypeRef>
getExpectedArgs(TypeStore &store, TypeRef expected, ClassInfo *cls) {
  if (!expected)
    return {};
  if (auto *list = llvm::dyn_cast<UnionType>(expected)) {
    for (TypeRef member : list->members)
      if (auto args = getExpectedArgs(store, member, cls); !args.empty())
        return args;
    return {};
  }
  auto *shape = llvm::dyn_cast<InstanceType>(expected);
  if (!shape || shape->args.empty())
    return {};
  if (shape->cls == cls)
    return shape->args;
  // Sequence[T], Iterable[T] and Mapping[K, V] of a display.
  if (cls->isSubclassOf(shape->cls) &&
      shape->args.size() == cls->typeParams.size())
    return shape->args;
  return {};
}

/// Is the `index`-th element type of a `cls` that is expected declared as Any?
/// It takes then whatever comes, and is not that of the first elements.
bool BodyChecker::expectsAny(TypeRef expected, const ClassInfo *cls,
                             unsigned index) {
  if (auto *list = llvm::dyn_cast_or_null<UnionType>(expected))
    return llvm::any_of(list->members, [&](TypeRef member) {
      return expectsAny(member, cls, index);
    });
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(expected);
  return shape && shape->cls == cls && index < shape->args.size() &&
         shape->args[index]->getKind() == TypeKind::Any;
}

/// An element becomes the expected type when it is assignable.
TypeRef BodyChecker::elementType(TypeRef found, TypeRef expected,
                                 const ast::Expr *at) {
  // `("add", 1)` in a list of `tuple[Literal["add", "sub"], int]`.
  bool fits = expected && isAssignable(found, expected);
  found = widen(found);
  if (!expected || hasTypeVars(expected) ||
      expected->getKind() == TypeKind::Any) {
    // Containers of functions may get others later.
    TypeRef callable = toCallable(store, found);
    return callable ? callable : found;
  }
  if (!fits && !isAssignable(found, expected)) {
    report(at->range, diag::err_element_type, found->str(), expected->str());
    return expected;
  }
  noteStored(found, expected, at->range);
  return expected;
}

TypeRef BodyChecker::checkDisplay(const ast::Expr *expr, ClassInfo *cls,
                                  llvm::ArrayRef<ast::Expr *> elements,
                                  TypeRef expected) {
  auto args = getExpectedArgs(store, expected, cls);
  TypeRef wanted = args.empty() ? nullptr : args[0];
  if (wanted && (hasTypeVars(wanted) || wanted->getKind() == TypeKind::Any))
    wanted = nullptr;
  TypeRef element = store.getNever();
  bool neverMade = false; // an element never comes
  for (const ast::Expr *each : elements) {
    TypeRef type;
    if (auto *starred = llvm::dyn_cast<ast::Starred>(each)) {
      type = iterate(checkIterable(starred->value), each, starred->value);
      instance.exprTypes[each] = type;
    } else {
      type = check(each, wanted);
      neverMade |= type->getKind() == TypeKind::Never;
    }
    element = join(element, elementType(type, wanted, each));
  }
  if (neverMade && !wanted && element->getKind() == TypeKind::Never)
    return element;
  if (wanted)
    element = wanted;
  if (expectsAny(expected, cls, 0))
    element = store.getAny();
  if (element->getKind() == TypeKind::Never)
    element = program.getPending(&instance, expr, 0);
  // `[None] * n`: places for what comes later.
  if (element->getKind() == TypeKind::None && !wanted &&
      cls == store.classes.list) {
    element = program.getPending(&instance, expr, 0);
    TypeRef pending = store.getPending(&instance, expr, 0);
    if (element == pending)
      program.learnPending(llvm::cast<PendingType>(pending), store.getNone());
    if (element->getKind() == TypeKind::None)
      element = pending;
  }
  return store.getInstance(cls, element);
}

TypeRef BodyChecker::checkTuple(const ast::Tuple *expr, TypeRef expected) {
  auto *shape = llvm::dyn_cast_or_null<TupleType>(expected);
  llvm::SmallVector<TypeRef, 4> elements;
  bool unbounded = false;
  TypeRef all = store.getNever();
  for (auto [i, each] : llvm::enumerate(expr->elts)) {
    TypeRef wanted = nullptr;
    if (shape && shape->unbounded)
      wanted = shape->elements[0];
    else if (shape && i < shape->elements.size())
      wanted = shape->elements[i];
    if (auto *starred = llvm::dyn_cast<ast::Starred>(each)) {
      TypeRef source = checkIterable(starred->value);
      auto *tuple = getTupleShape(store, source);
      if (tuple && !definesMethod(source, "__iter__"))
        source = tuple;
      tuple = llvm::dyn_cast<TupleType>(source);
      if (tuple && !tuple->unbounded) {
        elements.append(tuple->elements.begin(), tuple->elements.end());
        for (TypeRef element : tuple->elements)
          all = join(all, element);
        instance.exprTypes[each] = source;
      } else {
        TypeRef element = iterate(source, each, starred->value);
        instance.exprTypes[each] = source;
        all = join(all, element);
        unbounded = true;
      }
      continue;
    }
    TypeRef type = check(each, wanted);
    elements.push_back(type);
    all = join(all, type);
  }
  return unbounded ? store.getUnboundedTuple(widen(all))
                   : store.getTuple(elements);
}

TypeRef BodyChecker::checkDict(const ast::Dict *expr, TypeRef expected) {
  auto args = getExpectedArgs(store, expected, store.classes.dict);
  TypeRef wantedKey = nullptr, wantedValue = nullptr;
  if (args.size() == 2) {
    auto usable = [](TypeRef type) {
      return hasTypeVars(type) || type->getKind() == TypeKind::Any ? nullptr
                                                                   : type;
    };
    wantedKey = usable(args[0]);
    wantedValue = usable(args[1]);
  }
  TypeRef key = store.getNever(), value = store.getNever();
  for (auto [keyExpr, valueExpr] : llvm::zip(expr->keys, expr->values)) {
    if (!keyExpr) {
      TypeRef merged = check(valueExpr, expected);
      if (TypeRef base = asBase(store, merged, store.classes.dict)) {
        auto inner = llvm::cast<InstanceType>(base)->args;
        key = join(key, inner[0]);
        value = join(value, inner[1]);
      } else {
        unsupported(valueExpr, "`**` of a value that is no dict",
                    "`**dict(value)`");
      }
      continue;
    }
    key = join(key, elementType(check(keyExpr, wantedKey), wantedKey, keyExpr));
    if (llvm::isa<FunctionType>(key))
      unsupported(keyExpr, "an unannotated function as a key",
                  "annotations of its parameters and result");
    value = join(value, elementType(check(valueExpr, wantedValue), wantedValue,
                                    valueExpr));
  }
  if (wantedKey)
    key = wantedKey;
  if (wantedValue)
    value = wantedValue;
  if (expectsAny(expected, store.classes.dict, 0))
    key = store.getAny();
  if (expectsAny(expected, store.classes.dict, 1))
    value = store.getAny();
  if (key->getKind() == TypeKind::Never)
    key = program.getPending(&instance, expr, 0);
  if (value->getKind() == TypeKind::Never)
    value = program.getPending(&instance, expr, 1);
  return store.getDict(key, value);
}

void BodyChecker::checkFormatted(const ast::FormattedValue *value) {
  rejectShown(value->value, check(value->value));
  if (value->format_spec)
    check(value->format_spec);
}

TypeRef BodyChecker::checkJoinedStr(const ast::JoinedStr *expr) {
  for (const ast::Expr *part : expr->values)
    check(part);
  return store.getStr();
}

TypeRef BodyChecker::checkNamedExpr(const ast::NamedExpr *expr) {
  bind::Variable *variable = lookup(expr->target);
  TypeRef type = check(expr->value, getDeclared(variable));
  instance.exprTypes[expr->target] = widen(type);
  if (variable)
    assignVariable(variable, type, expr);
  return type;
}

TypeRef BodyChecker::checkLambda(const ast::Lambda *expr, TypeRef expected) {
  FunctionInfo *function = program.declareFunction(
      instance.module, expr, nullptr, &instance,
      instance.function ? instance.function->qualname + ".<locals>." : "");
  program.resolveFunction(function);
  for (const ParamInfo &param : function->params)
    if (param.defaultValue)
      check(param.defaultValue);
  return store.getFunction(function);
}
