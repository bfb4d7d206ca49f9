//===- Comparisons.cpp - Types of comparisons -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which method answers a comparison, or that the runtime finds it.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

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

/// Records the call of a comparison method, if the class defines it. One that
/// may return NotImplemented is left to the runtime, which goes on with the
/// reflected method and with identity.
bool BodyChecker::compareByMethod(const ast::Compare *expr, unsigned slot,
                                  TypeRef self, llvm::StringRef name,
                                  llvm::StringRef reflected, TypeRef other,
                                  const ast::Expr *otherExpr) {
  if (!definesMethod(self, name))
    return false;
  TypeRef result = callMethod(expr, slot, self, name, other, otherExpr, true);
  if (result && (mentionsNotImplemented(result) ||
                 goesToReflectedFirst(self, widen(other), reflected, true)))
    instance.calls.erase({expr, slot});
  return result;
}

/// Does a class of the program compare itself with the other one?
bool BodyChecker::takesOperand(TypeRef self, llvm::StringRef name,
                               TypeRef other) {
  if (!definesMethod(self, name))
    return false;
  FunctionInfo *method = llvm::cast<InstanceType>(self)->cls->findMethod(name);
  program.resolveFunction(method);
  TypeRef wanted =
      method->params.size() == 2 ? method->params[1].type : nullptr;
  return wanted && !hasTypeVars(wanted) && isAssignable(other, wanted);
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
  instance.calls.erase({expr, getRefusalSlot(index)});
  llvm::StringRef method = getMethod(op), reflected = getReflected(op);
  if (compareByMethod(expr, 2 * index, a, method, reflected, right,
                      expr->comparators[index]))
    return;
  if (compareByMethod(expr, 2 * index + 1, b, reflected, method, left,
                      nullptr)) {
    bool isAsked = requireRefusal(expr, index, a, b, method);
    if (isAsked && !instance.getCall(expr, 2 * index + 1))
      rejectCall(expr, a, b, method);
    return;
  }
  if (op == ast::CmpOp::Eq || op == ast::CmpOp::NotEq) {
    if (op == ast::CmpOp::NotEq)
      compareByMethod(expr, 2 * index, a, "__eq__", "__eq__", right, nullptr);
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
    if (takesOperand(x, getMethod(op), y) ||
        takesOperand(y, getReflected(op), x))
      return true;
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
