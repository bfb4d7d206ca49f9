//===- Operators.cpp - Unary, binary and comparison operators -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python reference, section 3.3.8: `x + y` is `type(x).__add__(x, y)`, then
// `type(y).__radd__(y, x)`. Arithmetic of int, float and bool that cannot raise
// is left to lowering; operands of several possible types go through the type
// descriptors.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

namespace {
struct OperatorNames {
  const char *method, *reflected, *inPlace, *symbol;
};
} // namespace

static OperatorNames getNames(ast::Operator op) {
  switch (op) {
  case ast::Operator::Add:
    return {"__add__", "__radd__", "__iadd__", "+"};
  case ast::Operator::Sub:
    return {"__sub__", "__rsub__", "__isub__", "-"};
  case ast::Operator::Mult:
    return {"__mul__", "__rmul__", "__imul__", "*"};
  case ast::Operator::MatMult:
    return {"__matmul__", "__rmatmul__", "__imatmul__", "@"};
  case ast::Operator::Div:
    return {"__truediv__", "__rtruediv__", "__itruediv__", "/"};
  case ast::Operator::Mod:
    return {"__mod__", "__rmod__", "__imod__", "%"};
  case ast::Operator::Pow:
    return {"__pow__", "__rpow__", "__ipow__", "**"};
  case ast::Operator::LShift:
    return {"__lshift__", "__rlshift__", "__ilshift__", "<<"};
  case ast::Operator::RShift:
    return {"__rshift__", "__rrshift__", "__irshift__", ">>"};
  case ast::Operator::BitOr:
    return {"__or__", "__ror__", "__ior__", "|"};
  case ast::Operator::BitXor:
    return {"__xor__", "__rxor__", "__ixor__", "^"};
  case ast::Operator::BitAnd:
    return {"__and__", "__rand__", "__iand__", "&"};
  case ast::Operator::FloorDiv:
    return {"__floordiv__", "__rfloordiv__", "__ifloordiv__", "//"};
  }
  llvm_unreachable("covered switch");
}

bool BodyChecker::isNumber(TypeRef type) {
  return isInstanceOf(type, store.classes.int_) ||
         isInstanceOf(type, store.classes.bool_) ||
         isInstanceOf(type, store.classes.float_);
}

/// Result when both operands are int, bool or float; null when there is none.
TypeRef BodyChecker::numericResult(const ast::Node *node, ast::Operator op,
                                   TypeRef left, TypeRef right, bool record) {
  bool leftBool = isInstanceOf(left, store.classes.bool_);
  bool rightBool = isInstanceOf(right, store.classes.bool_);
  bool isFloat = isInstanceOf(left, store.classes.float_) ||
                 isInstanceOf(right, store.classes.float_);
  switch (op) {
  case ast::Operator::Add:
  case ast::Operator::Sub:
  case ast::Operator::Mult:
    return isFloat ? store.getFloat() : store.getInt();
  case ast::Operator::BitAnd:
  case ast::Operator::BitOr:
  case ast::Operator::BitXor:
    if (isFloat)
      return nullptr;
    return leftBool && rightBool ? store.getBool() : store.getInt();
  case ast::Operator::LShift:
  case ast::Operator::RShift:
    if (isFloat)
      return nullptr;
    break;
  case ast::Operator::MatMult:
    return nullptr;
  case ast::Operator::Div:
  case ast::Operator::Mod:
  case ast::Operator::FloorDiv:
  case ast::Operator::Pow:
    break;
  }
  TypeRef common = isFloat ? store.getFloat() : store.getInt();
  if (!record) {
    return op == ast::Operator::Div ? store.getFloat() : common;
  }
  // The operands are converted to the common type first.
  return callMethod(node, 0, common, getNames(op).method, common, nullptr,
                    false);
}

TypeRef BodyChecker::binaryResult(const ast::Node *node, ast::Operator op,
                                  TypeRef left, TypeRef right,
                                  const ast::Expr *rightExpr, bool inPlace,
                                  bool record) {
  TypeRef plainLeft = widen(left), plainRight = widen(right);
  OperatorNames names = getNames(op);
  // The sign of a literal exponent tells the type of a power.
  if (auto *literal = llvm::dyn_cast<LiteralType>(right);
      literal && record && op == ast::Operator::Pow &&
      isInstanceOf(plainLeft, store.classes.int_) &&
      isInstanceOf(plainRight, store.classes.int_))
    return callMethod(node, 0, plainLeft, names.method, right, nullptr, false);
  if (isNumber(plainLeft) && isNumber(plainRight))
    return numericResult(node, op, plainLeft, plainRight, record);
  if (op == ast::Operator::Add)
    if (TypeRef result = concatenateTuples(plainLeft, plainRight))
      return result;
  for (unsigned index : {0, 1})
    instance.calls.erase({node, getRefusalSlot(index)});
  size_t mark = program.diags.checkpoint();
  TypeRef grown = inPlace ? callMethod(node, 0, plainLeft, names.inPlace, right,
                                       rightExpr, true)
                          : nullptr;
  if (grown && !mentionsNotImplemented(grown))
    return grown;
  TypeRef result =
      callMethod(node, 0, plainLeft, names.method, right, rightExpr, true);
  bool mayComeSecond =
      goesToReflectedFirst(plainLeft, plainRight, names.reflected);
  if (result && !grown && !mayComeSecond && !mentionsNotImplemented(result))
    return result;
  TypeRef reflected =
      callMethod(node, 1, plainRight, names.reflected, left, nullptr, true);
  if (!grown && !result) {
    if (!reflected) {
      program.diags.rollback(mark);
      return nullptr;
    }
    if (isAddedBelow(plainLeft, names.method))
      rejectCall(node, plainLeft, plainRight, names.method);
    bool isAsked = inPlace && requireRefusal(node, 1, plainLeft, plainRight,
                                             names.inPlace);
    isAsked |= requireRefusal(node, 0, plainLeft, plainRight, names.method);
    // One of several methods is found through the descriptors, which take what
    // is declared.
    bool isDynamic = !record || mentionsNotImplemented(reflected);
    if (isAsked && isDynamic)
      rejectCall(node, plainLeft, plainRight, names.method);
    if (!isDynamic || !record)
      return reflected;
  }
  if (!reflected && mayComeSecond)
    rejectCall(node, plainRight, plainLeft, names.reflected);
  // Which method answers is known at run time.
  TypeRef answer = store.getNever();
  for (TypeRef each : {grown, result, reflected})
    if (each)
      answer = join(answer, withoutNotImplemented(each));
  if (answer->getKind() == TypeKind::Never)
    return nullptr;
  noteDynamicOperator(op, inPlace);
  instance.calls.erase({node, 1});
  CallTarget target;
  target.kind = CallTarget::Dynamic;
  target.result = answer;
  recordCall(node, 0, std::move(target));
  return answer;
}

/// A class that the user wrote and that defines (or inherits from such a class)
/// this method.
bool BodyChecker::definesMethod(TypeRef type, llvm::StringRef name) {
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return shape && !shape->cls->isBuiltin && shape->cls->findImplemented(name);
}

bool BodyChecker::mentionsNotImplemented(TypeRef type) {
  TypeRef refusal = program.getNotImplemented();
  auto *list = llvm::dyn_cast<UnionType>(type);
  return type == refusal ||
         (list && llvm::is_contained(list->members, refusal));
}

TypeRef BodyChecker::withoutNotImplemented(TypeRef type) {
  if (!mentionsNotImplemented(type))
    return type; // perhaps a literal, which a join makes wider
  TypeRef rest = store.getNever();
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    for (TypeRef member : list->members)
      if (member != program.getNotImplemented())
        rest = join(rest, member);
  return rest;
}

/// Calls `visit` with the class of an instance of the program and with those
/// derived from it, until it gives true.
static bool anyClassOf(TypeRef type,
                       llvm::function_ref<bool(const ClassInfo *)> visit) {
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape || shape->cls->isBuiltin)
    return false;
  llvm::SmallVector<const ClassInfo *, 8> work{shape->cls};
  while (!work.empty()) {
    const ClassInfo *cls = work.pop_back_val();
    if (visit(cls))
      return true;
    work.append(cls->subclasses.begin(), cls->subclasses.end());
  }
  return false;
}

/// The right operand's method is asked before the left one's where its class
/// is derived from the left one's and has a method of its own (for a
/// comparison: or inherits one). Docs: Data model, 3.3.8.
bool BodyChecker::goesToReflectedFirst(TypeRef left, TypeRef right,
                                       llvm::StringRef reflected,
                                       bool isComparison) {
  return anyClassOf(right, [&](const ClassInfo *derived) {
    const FunctionInfo *method = derived->findImplemented(reflected);
    return method && anyClassOf(left, [&](const ClassInfo *base) {
             return derived != base && derived->isSubclassOf(base) &&
                    (isComparison ||
                     base->findImplemented(reflected) != method);
           });
  });
}

/// Has the class no such method, but one that is derived from it?
bool BodyChecker::isAddedBelow(TypeRef type, llvm::StringRef name) {
  return !definesMethod(type, name) &&
         anyClassOf(type, [&](const ClassInfo *derived) {
           return derived->findImplemented(name);
         });
}

/// The method of the left operand, if it has one, does not take the right one,
/// whose own method does. It is called all the same, and has to return
/// NotImplemented. False where there is no such method.
bool BodyChecker::requireRefusal(const ast::Node *node, unsigned index,
                                 TypeRef left, TypeRef right,
                                 llvm::StringRef name) {
  if (!definesMethod(left, name))
    return false;
  unsigned slot = getRefusalSlot(index);
  Program::BodyTrial trial(program);
  ignoresAnnotations = true;
  TypeRef answer = callMethod(node, slot, left, name, right, nullptr, true);
  ignoresAnnotations = false;
  auto refuses = [](const Callee &callee) {
    return callee.instance && callee.instance->onlyRefuses;
  };
  if (trial.hasReports() || !answer ||
      !llvm::all_of(instance.getCall(node, slot)->callees, refuses)) {
    instance.calls.erase({node, slot});
    rejectCall(node, left, right, name);
  }
  return true;
}

void BodyChecker::rejectCall(const ast::Node *node, TypeRef self,
                             TypeRef operand, llvm::StringRef name) {
  unsupported(node,
              "`" + self->str() + "." + name.str() +
                  "`, which does not take `" + operand->str() + "`,",
              "a method that returns `NotImplemented` for other types");
}

/// `(a, b) + (c,)` of known shapes.
TypeRef BodyChecker::concatenateTuples(TypeRef left, TypeRef right) {
  if (definesMethod(left, "__add__") || definesMethod(right, "__radd__"))
    return nullptr;
  auto *a = getTupleShape(store, left), *b = getTupleShape(store, right);
  if (!a || !b)
    return nullptr;
  if (a->unbounded || b->unbounded) {
    TypeRef element = store.getNever();
    for (TypeRef each : a->elements)
      element = join(element, each);
    for (TypeRef each : b->elements)
      element = join(element, each);
    return store.getUnboundedTuple(element);
  }
  llvm::SmallVector<TypeRef, 8> elements(a->elements);
  elements.append(b->elements.begin(), b->elements.end());
  return store.getTuple(elements);
}

/// `int | str` as a value: an alias, or the second argument of isinstance.
TypeRef BodyChecker::uniteClasses(TypeRef left, TypeRef right) {
  auto *a = llvm::dyn_cast<ClassObjectType>(left),
       *b = llvm::dyn_cast<ClassObjectType>(right);
  auto isNone = [](TypeRef type) { return type->getKind() == TypeKind::None; };
  if (!(a || isNone(left)) || !(b || isNone(right)) || (!a && !b))
    return nullptr;
  return store.getClassObject(store.getUnion(
      {a ? a->instance : store.getNone(), b ? b->instance : store.getNone()}));
}

TypeRef BodyChecker::checkBinary(const ast::Node *node, ast::Operator op,
                                 TypeRef left, TypeRef right,
                                 const ast::Expr *leftExpr,
                                 const ast::Expr *rightExpr, bool inPlace) {
  instance.calls.erase({node, 0});
  instance.calls.erase({node, 1});
  // `"%d" % x` makes a number of what x is.
  if (op == ast::Operator::Mod && !isNumber(left))
    for (llvm::StringRef name : {"__int__", "__index__", "__float__"})
      program.noteDynamicMethod(name);
  if (op == ast::Operator::BitOr)
    if (TypeRef type = uniteClasses(left, right))
      return type;
  if (left->getKind() == TypeKind::Never || right->getKind() == TypeKind::Never)
    return store.getNever();
  if (left->getKind() == TypeKind::Any || right->getKind() == TypeKind::Any ||
      isInstanceOf(left, store.classes.object) ||
      isInstanceOf(right, store.classes.object)) {
    bool dynamic =
        left->getKind() == TypeKind::Any || right->getKind() == TypeKind::Any;
    if (!dynamic)
      report(node->range, diag::err_operator, getNames(op).symbol, left->str(),
             right->str());
    noteDynamicOperator(op, inPlace);
    if (inPlace)
      program.needed = Elements::Words; // it may be a list that grows
    CallTarget target;
    target.kind = CallTarget::Dynamic;
    target.result = store.getAny();
    recordCall(node, 0, target);
    return target.result;
  }
  auto *leftUnion = llvm::dyn_cast<UnionType>(left);
  auto *rightUnion = llvm::dyn_cast<UnionType>(right);
  if (!leftUnion && !rightUnion) {
    if (TypeRef result =
            binaryResult(node, op, left, right, rightExpr, inPlace, true))
      return result;
    report(node->range, diag::err_operator, getNames(op).symbol, left->str(),
           right->str());
    return store.getAny();
  }
  // A method may take all the types of the right operand.
  auto *shape = llvm::dyn_cast<InstanceType>(left);
  if (shape && !shape->cls->isBuiltin)
    if (TypeRef result =
            binaryResult(node, op, left, right, rightExpr, inPlace, true))
      return result;
  llvm::ArrayRef<TypeRef> lefts = leftUnion ? leftUnion->members : left;
  llvm::ArrayRef<TypeRef> rights = rightUnion ? rightUnion->members : right;
  TypeRef result = store.getNever();
  for (TypeRef a : lefts)
    for (TypeRef b : rights) {
      TypeRef each = binaryResult(node, op, a, b, rightExpr, inPlace, false);
      if (!each) {
        report(node->range, diag::err_operator, getNames(op).symbol, a->str(),
               b->str());
        return store.getAny();
      }
      result = join(result, each);
    }
  noteDynamicOperator(op, inPlace);
  instance.calls.erase({node, 1});
  CallTarget target;
  target.kind = CallTarget::Dynamic;
  target.result = result;
  recordCall(node, 0, target);
  return result;
}

void BodyChecker::noteDynamicOperator(ast::Operator op, bool inPlace) {
  OperatorNames names = getNames(op);
  program.noteDynamicMethod(names.method);
  program.noteDynamicMethod(names.reflected);
  if (inPlace)
    program.noteDynamicMethod(names.inPlace);
}

TypeRef BodyChecker::checkUnary(const ast::UnaryOp *expr) {
  TypeRef type = check(expr->operand);
  if (expr->op == ast::UnaryOperator::Not) {
    noteTruth(expr->operand, type);
    return store.getBool();
  }
  TypeRef plain = widen(type);
  if (isNumber(plain)) {
    if (expr->op == ast::UnaryOperator::USub)
      if (auto *literal = llvm::dyn_cast<LiteralType>(type);
          literal && isInstanceOf(literal->base, store.classes.int_))
        return store.getLiteral(
            store.getInt(),
            literal->value == "0" ? "0" : ("-" + literal->value).str());
    if (isInstanceOf(plain, store.classes.float_)) {
      if (expr->op != ast::UnaryOperator::Invert)
        return plain;
    } else {
      return store.getInt();
    }
  }
  const char *method = expr->op == ast::UnaryOperator::USub   ? "__neg__"
                       : expr->op == ast::UnaryOperator::UAdd ? "__pos__"
                                                              : "__invert__";
  if (TypeRef result = callMethod(expr, 0, plain, method, {}, {}, true))
    return result;
  if (plain->getKind() == TypeKind::Union ||
      plain->getKind() == TypeKind::Any) {
    program.noteDynamicMethod(method);
    CallTarget target;
    target.kind = CallTarget::Dynamic;
    target.result = plain;
    recordCall(expr, 0, target);
    return plain;
  }
  report(expr->range, diag::err_unary_operator,
         expr->op == ast::UnaryOperator::USub   ? "-"
         : expr->op == ast::UnaryOperator::UAdd ? "+"
                                                : "~",
         type->str());
  return store.getAny();
}
