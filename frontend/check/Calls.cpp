//===- Calls.cpp - What a call, operator or statement calls ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The callee's type tells what is called: a function (directly, or by the class
// of the receiver), a class, a Callable, or something known at run time only.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/types/Promotion.h"
#include "llvm/ADT/ScopeExit.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

void BodyChecker::recordCall(const ast::Node *node, unsigned slot,
                             CallTarget target) {
  instance.calls[{node, slot}] = std::move(target);
}

bool BodyChecker::isSuperCall(const ast::Expr *expr) {
  auto *call = llvm::dyn_cast<ast::Call>(expr);
  auto *name = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
  return name && name->id == "super" &&
         program.isBuiltinName(instance.module, name);
}

llvm::SmallVector<Argument, 4>
BodyChecker::makeArguments(const ast::Call *expr) {
  llvm::SmallVector<Argument, 4> args;
  for (const ast::Expr *arg : expr->args) {
    Argument &each = args.emplace_back();
    each.expr = arg;
    each.isStar = llvm::isa<ast::Starred>(arg);
  }
  for (const ast::Keyword *keyword : expr->keywords) {
    if (!keyword->arg && addKeywords(keyword, args))
      continue;
    Argument &each = args.emplace_back();
    each.expr = keyword->value;
    each.keyword = keyword;
    each.name = keyword->arg;
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
  instance.calls.erase({expr, ProbeSlot});
  llvm::SmallVector<Argument, 4> args = makeArguments(expr);
  if (auto *name = llvm::dyn_cast<ast::Name>(expr->func);
      name && program.isBuiltinName(instance.module, name))
    listArguments(name->id.str(), args);
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr->func);
      attribute && isSuperCall(attribute->value))
    return checkSuperCall(expr, attribute, args, expected);
  if (auto *name = llvm::dyn_cast<ast::Name>(expr->func);
      name && program.isBuiltinName(instance.module, name))
    if (auto *function = llvm::dyn_cast_or_null<FunctionType>(
            program.lookupBuiltin(name->id.str()))) {
      if (name->id == "callable")
        program.noteDynamicMethod("__call__");
      if (!function->function->intrinsic.empty())
        if (TypeRef result = callIntrinsic(expr, function->function, args))
          return result;
      if (TypeRef result =
              checkNamedAccess(expr, name->id.str(), args, expected))
        return result;
    }
  if (auto *name = llvm::dyn_cast<ast::Name>(expr->func);
      name && (name->id == "int" || name->id == "float") && args.size() == 1 &&
      !args[0].keyword && !args[0].isStar &&
      program.isBuiltinName(instance.module, name) &&
      checkArgument(args[0], nullptr)->getKind() == TypeKind::Any)
    return convertUnknown(expr, name->id.str(), args);
  if (TypeRef made = checkAllocation(expr))
    return made;
  if (ClassInfo *cls = program.getNamedTuple(expr, instance.module)) {
    checkOperand(expr->func);
    return store.getClassObject(store.getInstance(cls));
  }
  if (TypeRef type = checkObjectSetattr(expr))
    return type;
  if (isTypeOf(expr)) {
    check(expr->func);
    TypeRef type = widen(checkArgument(args[0], nullptr));
    if (llvm::isa<FunctionType, CallableType, ModuleType>(type))
      unsupported(expr, "`type(...)` of a function or module",
                  "`callable(...)`");
    auto *list = llvm::dyn_cast<UnionType>(type);
    if (!list)
      return store.getClassObject(type);
    llvm::SmallVector<TypeRef, 4> classes;
    for (TypeRef member : list->members)
      classes.push_back(store.getClassObject(widenLiterals(store, member)));
    return store.getUnion(classes);
  }
  TypeRef callee = nullptr;
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr->func)) {
    TypeRef owner = checkOwner(attribute);
    if (auto *list = llvm::dyn_cast<UnionType>(owner))
      return callOnUnion(expr, attribute, list, args, expected);
    if (owner->getKind() == TypeKind::Any)
      return callOnUnknown(expr, attribute, args, expected);
    callee = setOperand(attribute, readAttribute(attribute, owner));
  } else if (TypeRef type = checkNewType(expr)) {
    return type;
  } else {
    callee = checkOperand(expr->func);
  }
  if (program.getSpecialFormName(callee) == "cast" && expr->args.size() == 2 &&
      expr->keywords.empty())
    return checkCast(expr);
  if (TypeRef result = callByCount(expr, callee, args, expected))
    return result;
  if (TypeRef result = callClassValue(expr, callee, args, expected))
    return result;
  return callType(expr, 0, callee, args, expected, expr->range);
}

/// `object.__setattr__(x, "name", value)`: how a frozen dataclass sets a field.
TypeRef BodyChecker::checkObjectSetattr(const ast::Call *expr) {
  FieldInfo *field = program.getSetField(instance, expr);
  if (!field)
    return nullptr;
  TypeRef object = instance.getType(expr->args[0]);
  TypeRef wanted = field->declared ? substitute(store, field->declared,
                                                getClassBindings(object))
                                   : nullptr;
  TypeRef type = check(expr->args[2], wanted);
  if (wanted && !isAssignable(type, wanted))
    report(expr->args[2]->range, diag::err_assignment, type->str(),
           wanted->str());
  program.learnField(object, field, widen(type));
  noteStored(type, program.getFieldType(object, field), expr->range);
  return store.getNone();
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
  if (actual->getKind() != TypeKind::Any && isAssignable(actual, wanted))
    return actual;
  // `cast(F, wrapper)`: F is the function that was given.
  if (llvm::isa<FunctionType>(actual) && llvm::isa<FunctionType>(wanted))
    return actual;
  bool isObject = isInstanceOf(actual, store.classes.object);
  noteView(isObject ? store.getAny() : actual, wanted);
  return wanted;
}

TypeRef BodyChecker::unsupportedSuper(const ast::Attribute *attribute) {
  unsupported(attribute->value, "this form of `super`",
              "`super()` in a method");
  return store.getAny();
}

/// What `super()` stands for in `super().m`; null after a report.
TypeRef BodyChecker::getSuperReceiver(const ast::Attribute *attribute) {
  FunctionInfo *method = instance.function;
  TypeRef self = method && method->owner && !instance.params.empty()
                     ? instance.params[0]
                     : nullptr;
  auto *superCall = llvm::cast<ast::Call>(attribute->value);
  if (!self || !superCall->args.empty() ||
      !llvm::isa<InstanceType, ClassObjectType>(self)) {
    unsupportedSuper(attribute);
    return nullptr;
  }
  return instance.exprTypes[attribute->value] = self;
}

/// The method that a class behind the method's own in the MRO of `self` has.
FunctionInfo *BodyChecker::findInBases(TypeRef self, ast::Identifier name) {
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(self))
    self = cls->instance;
  auto &mro = llvm::cast<InstanceType>(self)->cls->mro;
  ClassInfo *own = instance.function->owner;
  for (ClassInfo *cls :
       llvm::drop_begin(mro, llvm::find(mro, own) - mro.begin() + 1))
    for (auto &[key, found] : cls->methods)
      if (key == name)
        return found;
  return nullptr;
}

/// `super().x` where x is a property.
TypeRef BodyChecker::checkSuperProperty(const ast::Attribute *expr) {
  TypeRef self = getSuperReceiver(expr);
  FunctionInfo *found = self ? findInBases(self, expr->attr) : nullptr;
  if (!self)
    return store.getAny();
  if (!found || !found->isProperty || !llvm::isa<InstanceType>(self))
    return unsupportedSuper(expr);
  superDispatch = true;
  llvm::scope_exit reset([&] { superDispatch = false; });
  return callFunction(expr, getReadSlot(), found, self, {}, nullptr,
                      expr->range);
}

/// `super().m(...)`: the next class after the method's own in the MRO of the
/// receiver's static type.
TypeRef BodyChecker::checkSuperCall(const ast::Call *expr,
                                    const ast::Attribute *attribute,
                                    llvm::MutableArrayRef<Argument> args,
                                    TypeRef expected) {
  TypeRef self = getSuperReceiver(attribute);
  if (!self)
    return store.getAny();
  instance.exprTypes[attribute] = store.getNone();
  if (FunctionInfo *found = findInBases(self, attribute->attr)) {
    superDispatch = true;
    llvm::scope_exit reset([&] { superDispatch = false; });
    if (llvm::isa<ClassObjectType>(self) != found->isClassMethod)
      return unsupportedSuper(attribute);
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
  llvm::SmallVector<TypeRef, 2> members;
  for (size_t index : getTestOrder(object)) {
    TypeRef member = object->members[index];
    auto *method = llvm::dyn_cast_or_null<FunctionType>(
        getAttribute(member, attribute->attr.str(), attribute));
    auto *shape = llvm::dyn_cast<InstanceType>(member);
    bool isMethod = !shape || shape->cls->findMethod(attribute->attr.str());
    if (!method || !isMethod) {
      report(attribute->range, diag::err_union_attribute, attribute->attr.str(),
             member->str(), object->str());
      return store.getAny();
    }
    instance.exprTypes[attribute] = method;
    TypeRef result = callFunction(expr, 0, method->function, method->receiver,
                                  args, expected, expr->range);
    const CallTarget *single = instance.getCall(expr, 0);
    if (!single)
      return store.getAny();
    target.result = join(target.result, result);
    target.variants.push_back(*single);
    members.push_back(member);
    for (auto [i, callee] : llvm::enumerate(single->callees)) {
      target.cases.push_back(i < single->cases.size() ? single->cases[i]
                                                      : member);
      target.callees.push_back(callee);
    }
  }
  auto isSplit = [](const CallTarget &each) {
    return each.kind == CallTarget::ByMember;
  };
  if (llvm::any_of(target.variants, isSplit))
    target.cases = members;
  else
    target.variants.clear();
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
    return callFunction(node, slot, function->function, function->receiver,
                        args, expected, range);
  }
  case TypeKind::ClassObject:
    return construct(node, slot, llvm::cast<ClassObjectType>(callee)->instance,
                     args, expected, range);
  case TypeKind::Callable: {
    auto *callable = llvm::cast<CallableType>(callee);
    if (callable->anyParams)
      return callPacked(node, slot, callable, args, range);
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
      else if (wanted)
        noteStored(type, wanted, arg.expr ? arg.expr->range : range);
      target.paramTypes.push_back(wanted ? wanted : type);
    }
    if (args.size() != callable->params.size())
      report(range, diag::err_arg_count,
             std::to_string(callable->params.size()),
             std::to_string(args.size()));
    rejectDropped(node, callable);
    recordCall(node, slot, target);
    return callable->result;
  }
  case TypeKind::Instance:
    if (auto *method =
            llvm::cast<InstanceType>(callee)->cls->findMethod("__call__"))
      return callFunction(node, slot, method, callee, args, expected, range);
    break;
  case TypeKind::Never:
    return callee;
  case TypeKind::Any: {
    for (Argument &arg : args) {
      checkArgument(arg, nullptr);
      if (arg.keyword || arg.isStar)
        unsupported(arg.expr,
                    "a keyword or starred argument to a value of unknown type",
                    "positional arguments");
    }
    program.noteDynamicMethod("__call__");
    CallTarget target;
    target.kind = CallTarget::Dynamic;
    target.result = callee;
    recordCall(node, slot, target);
    return callee;
  }
  default:
    break;
  }
  if (auto *list = llvm::dyn_cast<UnionType>(callee))
    if (TypeRef result = callOneOf(node, slot, list, args, expected, range))
      return result;
  for (Argument &arg : args)
    checkArgument(arg, nullptr);
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
    auto *wanted = llvm::dyn_cast_or_null<InstanceType>(expected);
    if (wanted && wanted->cls->findMethod("__iter__"))
      arg.type = listMembers(expr, arg.type);
    if (arg.isStar && !definesMethod(arg.type, "__iter__"))
      if (const TupleType *tuple = getTupleShape(store, arg.type))
        arg.type = tuple;
    if (expr != arg.expr)
      instance.exprTypes[arg.expr] = arg.type;
  }
  return arg.type;
}

/// The classes where a method of `cls` and what its `super()` calls are found.
static llvm::ArrayRef<ClassInfo *> getMethodOrder(const ClassInfo *cls,
                                                  llvm::StringRef name) {
  return llvm::ArrayRef(cls->mro).drop_until([&](const ClassInfo *each) {
    return llvm::any_of(each->methods,
                        [&](auto &entry) { return entry.first == name; });
  });
}

/// Subclasses of the receiver's class that override the method, themselves or
/// by another base: a call may reach any of them.
static void collectOverrides(ClassInfo *cls, llvm::StringRef name,
                             llvm::SmallVectorImpl<ClassInfo *> &result) {
  for (ClassInfo *sub : cls->subclasses) {
    collectOverrides(sub, name, result);
    if (getMethodOrder(sub, name) != getMethodOrder(cls, name) &&
        !llvm::is_contained(result, sub))
      result.push_back(sub);
  }
}

TypeRef BodyChecker::callFunction(const ast::Node *node, unsigned slot,
                                  FunctionInfo *function, TypeRef receiver,
                                  llvm::MutableArrayRef<Argument> args,
                                  TypeRef expected, SourceRange range) {
  CallTarget target;
  bool isSuper = std::exchange(superDispatch, false), isByMember = false;
  auto callMembers = [&] {
    TypeRef result = callByMember(
        node, slot, args, [&](llvm::MutableArrayRef<Argument> passed) {
          superDispatch = isSuper;
          return callFunction(node, slot, function, receiver, passed, expected,
                              range);
        });
    isByMember = result;
    return result;
  };
  auto resolve = [&](FunctionInfo *head, TypeRef self) -> TypeRef {
    auto candidates = getCandidates(head);
    if (FunctionInfo *general = findMostGeneral(candidates, self, args, range))
      candidates.assign({general});
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
    if (candidates.size() > 1)
      if (TypeRef result = callMembers())
        return result;
    if (candidates.size() > 1 && !quiet) {
      std::string types;
      for (Argument &arg : args)
        types += (types.empty() ? "" : ", ") +
                 widen(checkArgument(arg, nullptr))->str();
      report(range, diag::err_no_overload, head->qualname, types);
    }
    return nullptr;
  };
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(receiver);
  llvm::SmallVector<ClassInfo *, 4> overrides;
  if (shape && !isSuper && function->name != "__init__")
    collectOverrides(shape->cls, function->name, overrides);
  target.result = store.getNever();
  for (ClassInfo *cls : overrides) {
    TypeRef self = program.getSelfType(cls);
    if (hasTypeVars(self))
      self = store.getInstance(cls, shape->args);
    // A str is a Sequence[str], never a Sequence[float].
    TypeRef seen = asBase(store, self, shape->cls);
    if (seen && !isAssignable(seen, receiver))
      continue;
    FunctionInfo *found = cls->findMethod(function->name);
    if (function->isSetter)
      found = found->setter;
    if (!found) {
      report(range, diag::err_unsupported,
             "assignment to property `" + function->name +
                 "`, which a class below has without a setter,",
             "a setter there");
      return quiet ? nullptr : store.getAny();
    }
    TypeRef result = resolve(found, self);
    if (isByMember)
      return result;
    if (!result)
      return quiet ? nullptr : store.getAny();
    target.cases.push_back(self);
    target.result = join(target.result, result);
  }
  if (!function->isAbstract || overrides.empty()) {
    TypeRef result = resolve(function, receiver);
    if (isByMember)
      return result;
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
  if (self->getKind() == TypeKind::Any && node && !quietly)
    return callSpecialOnUnknown(node, slot, name, argTypes);
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
    llvm::scope_exit reset([&] { quiet -= quietly; });
    SourceRange range = node ? node->range : SourceRange();
    result = callOperands(node, slot, method, self, args, range);
  }
  if (quietly && !result)
    program.diags.rollback(mark);
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
      text += (text.empty() ? "" : ", ") + widen(arg.type)->str();
    report(range, diag::err_no_overload, method->qualname, text);
  }
  return result;
}
