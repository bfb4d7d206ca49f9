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
  size_t mark = program.diags.checkpoint();
  if (inPlace)
    if (TypeRef result = callMethod(node, 0, plainLeft, names.inPlace, right,
                                    rightExpr, true))
      return result;
  if (TypeRef result =
          callMethod(node, 0, plainLeft, names.method, right, rightExpr, true))
    return result;
  if (TypeRef result = callMethod(node, 1, plainRight, names.reflected, left,
                                  nullptr, true)) {
    return result;
  }
  program.diags.rollback(mark);
  return nullptr;
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
    rejectDynamicOperator(node, op, left, right);
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
  rejectDynamicOperator(node, op, lefts, rights);
  instance.calls.erase({node, 1});
  CallTarget target;
  target.kind = CallTarget::Dynamic;
  target.result = result;
  recordCall(node, 0, target);
  return result;
}

/// Operators on values of several types go through the type descriptors, which
/// do not know the operators of the program's own classes.
void BodyChecker::rejectDynamicOperator(const ast::Node *node, ast::Operator op,
                                        llvm::ArrayRef<TypeRef> lefts,
                                        llvm::ArrayRef<TypeRef> rights) {
  OperatorNames names = getNames(op);
  auto defines = [&](TypeRef type) {
    auto *shape = llvm::dyn_cast<InstanceType>(type);
    if (!shape)
      return false;
    for (llvm::StringRef name :
         {names.method, names.reflected, names.inPlace}) {
      ClassInfo *owner = nullptr;
      if (shape->cls->findMethod(name, &owner) && !owner->isBuiltin &&
          !owner->module->isStdlib)
        return true;
    }
    return false;
  };
  auto isAny = [](TypeRef type) { return type->getKind() == TypeKind::Any; };
  bool unknown = llvm::any_of(lefts, isAny) || llvm::any_of(rights, isAny);
  if (llvm::any_of(lefts, defines) || llvm::any_of(rights, defines) ||
      (unknown && llvm::any_of(program.getConstructed(), defines)))
    unsupported(node,
                std::string("`") + names.symbol +
                    "` on values of several types, of which one defines it",
                "`isinstance` to tell them apart");
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

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

static const char *getMethod(ast::CmpOp op) {
  switch (op) {
  case ast::CmpOp::Eq:
    return "__eq__";
  case ast::CmpOp::NotEq:
    return "__ne__";
  case ast::CmpOp::Lt:
    return "__lt__";
  case ast::CmpOp::LtE:
    return "__le__";
  case ast::CmpOp::Gt:
    return "__gt__";
  case ast::CmpOp::GtE:
    return "__ge__";
  case ast::CmpOp::In:
  case ast::CmpOp::NotIn:
    return "__contains__";
  case ast::CmpOp::Is:
  case ast::CmpOp::IsNot:
    return "";
  }
  llvm_unreachable("covered switch");
}

static const char *getReflected(ast::CmpOp op) {
  switch (op) {
  case ast::CmpOp::Lt:
    return "__gt__";
  case ast::CmpOp::LtE:
    return "__ge__";
  case ast::CmpOp::Gt:
    return "__lt__";
  case ast::CmpOp::GtE:
    return "__le__";
  default:
    return getMethod(op);
  }
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

/// Records the call of a comparison method, if the class defines it. One that
/// may return NotImplemented is left to the runtime, which goes on with the
/// reflected method and with identity.
bool BodyChecker::compareByMethod(const ast::Compare *expr, unsigned slot,
                                  TypeRef self, llvm::StringRef name,
                                  TypeRef other, const ast::Expr *otherExpr) {
  if (!definesMethod(self, name))
    return false;
  TypeRef result = callMethod(expr, slot, self, name, other, otherExpr, true);
  if (result && mentionsNotImplemented(result))
    instance.calls.erase({expr, slot});
  return result;
}

TypeRef BodyChecker::checkCompare(const ast::Compare *expr) {
  TypeRef left = check(expr->left);
  TypeRef result = store.getBool();
  FlowState shortcut;
  shortcut.reachable = false;
  for (auto [i, right] : llvm::enumerate(expr->comparators)) {
    TypeRef rightType = check(right);
    checkComparison(expr, i, left, rightType);
    if (const CallTarget *call = instance.getCall(expr, 2 * i))
      if (call->result && expr->comparators.size() == 1 &&
          expr->ops[i] != ast::CmpOp::In && expr->ops[i] != ast::CmpOp::NotIn)
        result = call->result;
    left = rightType;
    if (i + 1 != expr->comparators.size())
      shortcut.merge(store, state);
  }
  state.merge(store, shortcut);
  return result;
}

/// Calls 2i and 2i+1 of a Compare are the method of its i-th operator and the
/// reflected one.
void BodyChecker::checkComparison(const ast::Compare *expr, unsigned index,
                                  TypeRef left, TypeRef right) {
  ast::CmpOp op = expr->ops[index];
  instance.calls.erase({expr, 2 * index});
  instance.calls.erase({expr, 2 * index + 1});
  bool isMembership = op == ast::CmpOp::In || op == ast::CmpOp::NotIn;
  if (left->getKind() != TypeKind::None && right->getKind() != TypeKind::None) {
    rejectShown(expr, left);
    auto *shape = llvm::dyn_cast<InstanceType>(right);
    bool looksAtKeys =
        isMembership && shape && shape->cls == store.classes.dict;
    rejectShown(expr, looksAtKeys ? store.getList(shape->args[0]) : right);
  }
  if (op == ast::CmpOp::Is || op == ast::CmpOp::IsNot)
    return;
  if (left->getKind() == TypeKind::Never || right->getKind() == TypeKind::Never)
    return;
  TypeRef a = widen(left), b = widen(right);
  if (isMembership) {
    if (checkContains(expr, 2 * index, left, b))
      return;
    if (definesMethod(b, "__contains__")) {
      callMethod(expr, 2 * index, b, "__contains__", left, nullptr, false);
      return;
    }
    auto *shape = llvm::dyn_cast<InstanceType>(b);
    bool builtin = shape && shape->cls->isBuiltin;
    if (builtin && (shape->cls == store.classes.str) &&
        !isAssignable(a, store.getStr()))
      report(expr->range, diag::err_operator, "in", left->str(), right->str());
    // An empty display tells nothing: it contains nothing either.
    iterateOptional(b, expr);
    return;
  }
  if (isNumber(a) && isNumber(b))
    return;
  if (compareByMethod(expr, 2 * index, a, getMethod(op), right,
                      expr->comparators[index]) ||
      compareByMethod(expr, 2 * index + 1, b, getReflected(op), left, nullptr))
    return;
  if (op == ast::CmpOp::Eq || op == ast::CmpOp::NotEq) {
    if (op == ast::CmpOp::NotEq)
      compareByMethod(expr, 2 * index, a, "__eq__", right, nullptr);
    return;
  }
  // The builtins compare what their callers give them (keys of any type).
  if (instance.module->isBuiltins)
    return;
  auto ordered = [&](TypeRef x, TypeRef y) {
    if (x->getKind() == TypeKind::Pending || y->getKind() == TypeKind::Pending)
      return true;
    if (isNumber(x) && isNumber(y))
      return true;
    if (x->getKind() == TypeKind::Any || y->getKind() == TypeKind::Any)
      return true;
    auto *p = getTupleShape(store, x), *q = getTupleShape(store, y);
    if (p || q)
      return p && q;
    auto *m = llvm::dyn_cast<InstanceType>(x),
         *n = llvm::dyn_cast<InstanceType>(y);
    if (!m || !n)
      return false;
    static constexpr llvm::StringLiteral sets[] = {"set", "frozenset",
                                                   "dict_keys", "dict_items"};
    if (llvm::is_contained(sets, m->cls->name) &&
        llvm::is_contained(sets, n->cls->name))
      return true;
    if (m->cls == n->cls)
      return m->cls != store.classes.dict && m->cls != store.classes.object &&
             (!m->cls->isException) &&
             (m->cls->isBuiltin || definesMethod(x, getMethod(op)) ||
              definesMethod(x, getReflected(op)) || m->cls->isOrdered);
    return (m->cls == store.classes.bytes ||
            m->cls == store.classes.bytearray) &&
           (n->cls == store.classes.bytes || n->cls == store.classes.bytearray);
  };
  auto *leftUnion = llvm::dyn_cast<UnionType>(a);
  auto *rightUnion = llvm::dyn_cast<UnionType>(b);
  llvm::ArrayRef<TypeRef> lefts = leftUnion ? leftUnion->members : a;
  llvm::ArrayRef<TypeRef> rights = rightUnion ? rightUnion->members : b;
  for (TypeRef x : lefts)
    for (TypeRef y : rights)
      if (!ordered(x, y)) {
        report(expr->range, diag::err_operator,
               op == ast::CmpOp::Lt    ? "<"
               : op == ast::CmpOp::LtE ? "<="
               : op == ast::CmpOp::Gt  ? ">"
                                       : ">=",
               x->str(), y->str());
        return;
      }
}
