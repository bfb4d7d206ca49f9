//===- Narrowing.cpp - What a condition tells about types -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Typing specification, "Type narrowing": isinstance, `is None`, `==` with a
// literal, `in`, truthiness, `and`/`or`/`not`, on variables and on chains of
// attributes of variables.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

std::optional<ReferencePath> BodyChecker::getPath(const ast::Expr *expr) {
  if (auto *name = llvm::dyn_cast<ast::Name>(expr)) {
    bind::Variable *variable = lookup(name);
    if (!variable)
      return std::nullopt;
    return ReferencePath{variable, ""};
  }
  if (auto *named = llvm::dyn_cast<ast::NamedExpr>(expr))
    return getPath(named->target);
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr)) {
    auto base = getPath(attribute->value);
    if (!base)
      return std::nullopt;
    base->second += "." + attribute->attr.str().str();
    return base;
  }
  return std::nullopt;
}

void BodyChecker::narrowReference(const ast::Expr *expr,
                                  llvm::function_ref<TypeRef(TypeRef)> filter) {
  auto path = getPath(expr);
  if (!path)
    return;
  TypeRef type = instance.getType(expr);
  if (auto *named = llvm::dyn_cast<ast::NamedExpr>(expr))
    type = instance.getType(named->target);
  if (!type)
    return;
  if (path->second.empty() && isLocal(path->first)) {
    VariableState &known = state.variables[path->first];
    if (!known.type)
      return;
    known.type = filter(known.type);
    if (known.type->getKind() == TypeKind::Never)
      leave();
    return;
  }
  if (auto it = state.members.find(*path); it != state.members.end())
    type = it->second;
  // A property is called anew each time.
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr))
    if (instance.getCall(attribute, 0))
      return;
  TypeRef narrowed = filter(type);
  if (narrowed->getKind() == TypeKind::Never)
    leave();
  else if (narrowed != type)
    state.members[*path] = narrowed;
}

/// Members of `type` that can be true (or false).
TypeRef BodyChecker::filterTruth(TypeRef type, bool sense) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    llvm::SmallVector<TypeRef, 4> members;
    for (TypeRef member : list->members)
      members.push_back(filterTruth(member, sense));
    return store.getUnion(members);
  }
  if (type->getKind() == TypeKind::None)
    return sense ? store.getNever() : type;
  if (auto *literal = llvm::dyn_cast<LiteralType>(type)) {
    bool truth = literal->value != "False" && literal->value != "0" &&
                 !literal->value.empty();
    return truth == sense ? type : store.getNever();
  }
  if (auto *tuple = llvm::dyn_cast<TupleType>(type); tuple && !tuple->unbounded)
    return tuple->elements.empty() != sense ? type : store.getNever();
  if (llvm::isa<FunctionType, ClassObjectType, ModuleType>(type))
    return sense ? type : store.getNever();
  if (auto *shape = llvm::dyn_cast<InstanceType>(type);
      shape && !sense && !shape->cls->isBuiltin &&
      shape->cls->subclasses.empty() && !shape->cls->findMethod("__bool__") &&
      !shape->cls->findMethod("__len__"))
    return store.getNever();
  return type;
}

/// Classes below both: what a value of class `b` is that is also of class `a`.
void BodyChecker::collectCommon(ClassInfo *a, const ClassInfo *b,
                                llvm::SmallVectorImpl<TypeRef> &found) {
  for (ClassInfo *sub : a->subclasses) {
    if (!sub->isSubclassOf(b))
      collectCommon(sub, b, found);
    else if (sub->typeParams.empty())
      found.push_back(store.getInstance(sub));
  }
}

TypeRef BodyChecker::narrowIsInstance(TypeRef type,
                                      llvm::ArrayRef<TypeRef> classes,
                                      bool sense) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    llvm::SmallVector<TypeRef, 4> members;
    for (TypeRef member : list->members)
      members.push_back(narrowIsInstance(member, classes, sense));
    return store.getUnion(members);
  }
  llvm::SmallVector<TypeRef, 4> matching;
  TypeRef plain = widen(type);
  for (TypeRef cls : classes) {
    if (cls->getKind() == TypeKind::None) {
      if (plain->getKind() == TypeKind::None)
        return sense ? type : store.getNever();
      continue;
    }
    auto *wanted = llvm::dyn_cast<InstanceType>(cls);
    if (auto *tuple = llvm::dyn_cast<TupleType>(cls)) {
      (void)tuple;
      if (plain->getKind() == TypeKind::Tuple)
        return sense ? type : store.getNever();
      continue;
    }
    if (!wanted)
      continue;
    if (wanted->cls == store.classes.object ||
        (wanted->cls == store.classes.type &&
         llvm::isa<ClassObjectType>(plain)))
      return sense ? type : store.getNever();
    if (plain->getKind() == TypeKind::Tuple) {
      if (wanted->cls == store.classes.tuple)
        return sense ? type : store.getNever();
      // A named tuple may stand for a tuple of any length.
      if (wanted->cls->findNamedTuple() && isAssignable(cls, plain))
        matching.push_back(cls);
      continue;
    }
    auto *shape = llvm::dyn_cast<InstanceType>(plain);
    if (plain->getKind() == TypeKind::Any ||
        (shape && shape->cls == store.classes.object)) {
      // A container narrowed from object has elements of unknown type.
      if (!wanted->cls->typeParams.empty() &&
          wanted->cls != store.classes.tuple)
        program.needed = Elements::Words;
      llvm::SmallVector<TypeRef, 2> args(wanted->cls->typeParams.size(),
                                         store.getAny());
      matching.push_back(wanted->cls == store.classes.tuple
                             ? store.getUnboundedTuple(store.getAny())
                             : store.getInstance(wanted->cls, args));
      if (wanted->cls == store.classes.int_)
        matching.push_back(store.getBool());
      continue;
    }
    if (!shape)
      continue;
    if (shape->cls->isSubclassOf(wanted->cls))
      return sense ? type : store.getNever();
    if (wanted->cls->isSubclassOf(shape->cls))
      matching.push_back(
          hasTypeVars(cls) ? store.getInstance(wanted->cls, shape->args) : cls);
    else
      collectCommon(wanted->cls, shape->cls, matching);
  }
  if (sense)
    return store.getUnion(matching);
  return type;
}

namespace {
/// Classes whose values equal only values of the same family.
enum class Family { Number, Text, Bytes, Other, Unknown };
} // namespace

static Family getFamily(TypeStore &store, TypeRef type) {
  type = widenLiterals(store, type);
  if (llvm::isa<TupleType>(type) || type->getKind() == TypeKind::None)
    return Family::Other;
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape)
    return Family::Unknown;
  const ClassInfo *cls = shape->cls;
  if (cls == store.classes.int_ || cls == store.classes.bool_ ||
      cls == store.classes.float_)
    return Family::Number;
  if (cls == store.classes.str)
    return Family::Text;
  if (cls == store.classes.bytes || cls == store.classes.bytearray)
    return Family::Bytes;
  if (cls == store.classes.list || cls == store.classes.dict ||
      cls == store.classes.set || cls == store.classes.frozenset ||
      cls == store.classes.range)
    return Family::Other;
  // The comparison of a dataclass is for its own instances.
  ClassInfo *owner = nullptr;
  const FunctionInfo *equality = cls->findImplemented("__eq__", &owner);
  bool isGenerated =
      equality && owner->isDataclass && equality->module->isBuiltins;
  if (!cls->isBuiltin && cls->subclasses.empty() && (!equality || isGenerated))
    return Family::Other;
  return Family::Unknown;
}

/// What of `subject` may equal a value of type `value`, and what may not.
BodyChecker::PatternResult BodyChecker::splitByValue(TypeRef subject,
                                                     TypeRef value) {
  auto *literal = llvm::dyn_cast<LiteralType>(value);
  Family family = getFamily(store, value);
  llvm::SmallVector<TypeRef, 4> members, matched, rest;
  if (literal)
    expand(subject, literal->base, members);
  else
    members.push_back(subject);
  if (auto *list = llvm::dyn_cast<UnionType>(subject); list && !literal)
    members.assign(list->members.begin(), list->members.end());
  for (TypeRef member : members) {
    Family own = getFamily(store, member);
    auto *other = llvm::dyn_cast<LiteralType>(member);
    bool differs =
        (literal && other && literal->base == other->base &&
         literal->value != other->value) ||
        (family != Family::Unknown && own != Family::Unknown && family != own);
    if (!differs)
      matched.push_back(member);
    if (differs || !literal || literal != other)
      rest.push_back(member);
  }
  return {store.getUnion(matched), store.getUnion(rest)};
}

std::optional<bool> BodyChecker::getStaticTruth(const ast::Expr *test) {
  if (auto *constant = llvm::dyn_cast<ast::Constant>(test)) {
    switch (constant->value.kind) {
    case ast::ConstantValue::True:
      return true;
    case ast::ConstantValue::False:
    case ast::ConstantValue::None:
      return false;
    case ast::ConstantValue::Int:
      if (constant->value.fitsInteger)
        return constant->value.integer != 0;
      return true;
    default:
      return std::nullopt;
    }
  }
  auto *name = llvm::dyn_cast<ast::Name>(test);
  auto *attribute = llvm::dyn_cast<ast::Attribute>(test);
  // That of typing has a literal type (see check()), one of the program has
  // not.
  if (((name && name->id == "TYPE_CHECKING") ||
       (attribute && attribute->attr == "TYPE_CHECKING")) &&
      llvm::isa_and_nonnull<LiteralType>(instance.getType(test)))
    return false; // as at run time
  if (name && name->id == "__debug__")
    return true;
  return std::nullopt;
}

BodyChecker::Branches BodyChecker::branch(const ast::Expr *test) {
  noteTruth(test, widen(instance.getType(test)));
  FlowState before = state;
  Branches result;
  narrow(test, true);
  result.whenTrue = std::move(state);
  state = before;
  narrow(test, false);
  result.whenFalse = std::move(state);
  state = std::move(before);
  return result;
}

void BodyChecker::narrow(const ast::Expr *test, bool sense) {
  if (auto truth = getStaticTruth(test)) {
    if (*truth != sense)
      leave();
    return;
  }
  switch (test->kind) {
  case ast::Kind::UnaryOp: {
    auto *unary = llvm::cast<ast::UnaryOp>(test);
    if (unary->op == ast::UnaryOperator::Not)
      narrow(unary->operand, !sense);
    return;
  }
  case ast::Kind::BoolOp: {
    auto *boolOp = llvm::cast<ast::BoolOp>(test);
    bool all = (boolOp->op == ast::BoolOperator::And) == sense;
    if (all) {
      for (const ast::Expr *value : boolOp->values)
        if (state.reachable)
          narrow(value, sense);
      return;
    }
    // One of them failed: the states of the alternatives, joined.
    FlowState joined;
    joined.reachable = false;
    for (const ast::Expr *value : boolOp->values) {
      if (!state.reachable)
        break; // the values from here on are never looked at
      FlowState here = state;
      narrow(value, sense);
      joined.merge(store, state);
      state = std::move(here);
      if (state.reachable)
        narrow(value, !sense);
    }
    state = std::move(joined);
    return;
  }
  case ast::Kind::Compare:
    return narrowCompare(llvm::cast<ast::Compare>(test), sense);
  case ast::Kind::Call: {
    auto *call = llvm::cast<ast::Call>(test);
    auto *name = llvm::dyn_cast<ast::Name>(call->func);
    if (name && name->id == "isinstance" &&
        program.isBuiltinName(instance.module, name) &&
        call->args.size() == 2) {
      llvm::SmallVector<TypeRef, 4> classes;
      if (collectClasses(call->args[1], classes))
        narrowReference(call->args[0], [&](TypeRef type) {
          return narrowIsInstance(type, classes, sense);
        });
    }
    return;
  }
  case ast::Kind::NamedExpr:
    return narrowReference(
        test, [&](TypeRef type) { return filterTruth(type, sense); });
  case ast::Kind::Name:
  case ast::Kind::Attribute:
    return narrowReference(
        test, [&](TypeRef type) { return filterTruth(type, sense); });
  default:
    return;
  }
}

/// Does a class below `cls`, or itself, say what its instances equal?
static bool hasOwnEquality(const ClassInfo *cls) {
  const FunctionInfo *method = cls->findImplemented("__eq__");
  return (method && !method->module->isStdlib) ||
         llvm::any_of(cls->subclasses, hasOwnEquality);
}

/// May a value of the type, other than None itself, equal None?
bool BodyChecker::mayEqualNone(TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return llvm::any_of(list->members,
                        [&](TypeRef member) { return mayEqualNone(member); });
  auto *shape = llvm::dyn_cast<InstanceType>(widen(type));
  return type->getKind() == TypeKind::Any ||
         (shape &&
          (shape->cls == store.classes.object || hasOwnEquality(shape->cls)));
}

void BodyChecker::narrowCompare(const ast::Compare *test, bool sense) {
  if (test->ops.size() != 1)
    return;
  const ast::Expr *left = test->left, *right = test->comparators[0];
  ast::CmpOp op = test->ops[0];
  bool positive =
      op == ast::CmpOp::Is || op == ast::CmpOp::Eq || op == ast::CmpOp::In;
  bool matches = positive == sense;
  auto isNone = [](const ast::Expr *expr) {
    auto *constant = llvm::dyn_cast<ast::Constant>(expr);
    return constant && constant->value.isNone();
  };
  switch (op) {
  case ast::CmpOp::Is:
  case ast::CmpOp::IsNot:
  case ast::CmpOp::Eq:
  case ast::CmpOp::NotEq: {
    const ast::Expr *subject = isNone(right)  ? left
                               : isNone(left) ? right
                                              : nullptr;
    if (subject && (op == ast::CmpOp::Is || op == ast::CmpOp::IsNot ||
                    !mayEqualNone(instance.getType(subject)))) {
      narrowReference(subject, [&](TypeRef type) -> TypeRef {
        if (type->getKind() == TypeKind::Any ||
            isInstanceOf(type, store.classes.object))
          return matches ? store.getNone() : type;
        auto *list = llvm::dyn_cast<UnionType>(type);
        llvm::SmallVector<TypeRef, 4> members;
        for (TypeRef member :
             list ? list->members : llvm::ArrayRef<TypeRef>(type))
          if ((member->getKind() == TypeKind::None) == matches)
            members.push_back(member);
        return store.getUnion(members);
      });
      return;
    }
    if (subject)
      return;
    // `type(x) is C` and `type(x) == C`.
    auto *call = llvm::dyn_cast<ast::Call>(left);
    auto *name = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
    auto *cls = llvm::dyn_cast<ClassObjectType>(instance.getType(right));
    if (name && isTypeOf(call) && cls && matches)
      narrowReference(call->args[0], [&](TypeRef type) {
        return narrowIsInstance(type, cls->instance, true);
      });
    // Literals tell apart members of enumerations, bools and unions of
    // literals; identity only where there is but one object of each.
    auto *literal = llvm::dyn_cast<LiteralType>(instance.getType(right));
    bool isIdentity = op == ast::CmpOp::Is || op == ast::CmpOp::IsNot;
    auto *shape =
        literal ? llvm::dyn_cast<InstanceType>(literal->base) : nullptr;
    if (!shape || (isIdentity && !shape->cls->isEnum &&
                   shape->cls != store.classes.bool_))
      return;
    narrowReference(left, [&](TypeRef type) {
      // An int that equals True is not True.
      bool isBool = isIdentity && shape->cls == store.classes.bool_;
      TypeRef same = isBool && matches
                         ? narrowIsInstance(type, literal->base, true)
                         : type;
      PatternResult parts = splitByValue(same, literal);
      TypeRef narrowed = matches ? parts.matched : parts.rest;
      // Beside other numbers the place holds a bool as what it is.
      auto *list = llvm::dyn_cast<UnionType>(narrowed);
      bool isMixed = list && shape->cls == store.classes.bool_ &&
                     llvm::any_of(list->members, [&](TypeRef member) {
                       TypeRef plain = widenLiterals(store, member);
                       return isNumber(plain) && plain != store.getBool();
                     });
      return isMixed ? widenLiterals(store, narrowed) : narrowed;
    });
    return;
  }
  case ast::CmpOp::In:
  case ast::CmpOp::NotIn: {
    if (!matches)
      return;
    // `x in collection` with elements that are not None: x is not None.
    TypeRef container = widen(instance.getType(right));
    auto *shape = llvm::dyn_cast<InstanceType>(container);
    if (!llvm::isa<TupleType>(container) && !(shape && shape->cls->isBuiltin))
      return;
    TypeRef element = iterateOptional(container, test);
    if (!element || element->getKind() == TypeKind::Any ||
        mayEqualNone(element) || isAssignable(store.getNone(), element))
      return;
    narrowReference(left, [&](TypeRef type) -> TypeRef {
      auto *list = llvm::dyn_cast<UnionType>(type);
      if (!list)
        return type;
      llvm::SmallVector<TypeRef, 4> members;
      for (TypeRef member : list->members)
        if (member->getKind() != TypeKind::None)
          members.push_back(member);
      return store.getUnion(members);
    });
    return;
  }
  default:
    return;
  }
}
