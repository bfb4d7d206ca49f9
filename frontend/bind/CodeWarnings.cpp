//===- CodeWarnings.cpp - Code that hardly means what it says -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/bind/CodeWarnings.h"
#include "frontend/bind/ModuleWalk.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::bind;

//===----------------------------------------------------------------------===//
// Literals
//===----------------------------------------------------------------------===//

/// `__debug__` is a constant to the compiler.
static bool isDebug(const ast::Expr *expr) {
  auto *name = llvm::dyn_cast<ast::Name>(expr);
  return name && name->ctx == ast::ExprContext::Load && name->id == "__debug__";
}

static llvm::StringRef getTypeName(const ast::ConstantValue &value) {
  switch (value.kind) {
  case ast::ConstantValue::None:
    return "NoneType";
  case ast::ConstantValue::False:
  case ast::ConstantValue::True:
    return "bool";
  case ast::ConstantValue::Ellipsis:
    return "ellipsis";
  case ast::ConstantValue::Int:
    return "int";
  case ast::ConstantValue::Float:
    return "float";
  case ast::ConstantValue::Complex:
    return "complex";
  case ast::ConstantValue::Str:
    return "str";
  case ast::ConstantValue::Bytes:
    return "bytes";
  }
  llvm_unreachable("kind of constant");
}

/// The type of a literal, display, comprehension or lambda; empty for others.
static llvm::StringRef getTypeName(const ast::Expr *expr) {
  if (isDebug(expr))
    return "bool";
  switch (expr->kind) {
  case ast::Kind::Tuple:
    return "tuple";
  case ast::Kind::List:
  case ast::Kind::ListComp:
    return "list";
  case ast::Kind::Dict:
  case ast::Kind::DictComp:
    return "dict";
  case ast::Kind::Set:
  case ast::Kind::SetComp:
    return "set";
  case ast::Kind::GeneratorExp:
    return "generator";
  case ast::Kind::Lambda:
    return "function";
  case ast::Kind::JoinedStr:
    return "str";
  case ast::Kind::TemplateStr:
    return "string.templatelib.Template";
  case ast::Kind::Constant:
    return getTypeName(llvm::cast<ast::Constant>(expr)->value);
  default:
    return "";
  }
}

static bool isConstantOf(const ast::Expr *expr,
                         llvm::ArrayRef<ast::ConstantValue::Kind> kinds) {
  auto *constant = llvm::dyn_cast<ast::Constant>(expr);
  return constant && llvm::is_contained(kinds, constant->value.kind);
}

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

/// A literal whose identity says nothing: all but the singletons.
static bool hasNoIdentity(const ast::Expr *expr) {
  if (auto *tuple = llvm::dyn_cast<ast::Tuple>(expr))
    return llvm::all_of(tuple->elts, [](const ast::Expr *element) {
      return llvm::isa<ast::Constant>(element) || isDebug(element);
    });
  using enum ast::ConstantValue::Kind;
  return isConstantOf(expr, {Int, Float, Complex, Str, Bytes});
}

static void warnAboutIdentity(const ast::Compare *compare,
                              DiagnosticEngine &diags) {
  const ast::Expr *left = compare->left;
  for (auto [op, right] : llvm::zip(compare->ops, compare->comparators)) {
    const ast::Expr *literal = hasNoIdentity(left)    ? left
                               : hasNoIdentity(right) ? right
                                                      : nullptr;
    left = right;
    if (!literal || (op != ast::CmpOp::Is && op != ast::CmpOp::IsNot))
      continue;
    diags.report(compare->range,
                 op == ast::CmpOp::Is ? diag::warn_is_literal
                                      : diag::warn_is_not_literal,
                 getTypeName(literal));
    return;
  }
}

static void warnAboutCall(const ast::Call *call, DiagnosticEngine &diags) {
  llvm::StringRef type = getTypeName(call->func);
  if (!type.empty() && !llvm::isa<ast::Lambda>(call->func))
    diags.report(call->func->range, diag::warn_not_callable, type);
}

static bool hasNoItems(const ast::Expr *expr) {
  using enum ast::ConstantValue::Kind;
  return llvm::isa<ast::Set, ast::SetComp, ast::GeneratorExp, ast::Lambda,
                   ast::TemplateStr>(expr) ||
         isDebug(expr) ||
         isConstantOf(expr, {None, False, True, Ellipsis, Int, Float, Complex});
}

static bool takesIndices(const ast::Expr *expr) {
  using enum ast::ConstantValue::Kind;
  return llvm::isa<ast::Tuple, ast::List, ast::ListComp, ast::JoinedStr>(
             expr) ||
         isConstantOf(expr, {Str, Bytes});
}

static void warnAboutSubscript(const ast::Subscript *subscript,
                               DiagnosticEngine &diags) {
  const ast::Expr *value = subscript->value;
  if (subscript->ctx != ast::ExprContext::Load)
    return;
  if (hasNoItems(value)) {
    diags.report(value->range, diag::warn_not_subscriptable,
                 getTypeName(value));
    return;
  }
  llvm::StringRef index = getTypeName(subscript->slice);
  if (takesIndices(value) && !index.empty() && index != "int" &&
      index != "bool")
    diags.report(value->range, diag::warn_index_type, getTypeName(value),
                 index);
}

static void warnAboutAssert(const ast::Assert *stmt, DiagnosticEngine &diags) {
  auto *tuple = llvm::dyn_cast<ast::Tuple>(stmt->test);
  if (tuple && !tuple->elts.empty())
    diags.report(stmt->range, diag::warn_assert_tuple);
}

void bind::warnAbout(const ast::Node *node, DiagnosticEngine &diags) {
  if (auto *compare = llvm::dyn_cast<ast::Compare>(node))
    warnAboutIdentity(compare, diags);
  else if (auto *call = llvm::dyn_cast<ast::Call>(node))
    warnAboutCall(call, diags);
  else if (auto *subscript = llvm::dyn_cast<ast::Subscript>(node))
    warnAboutSubscript(subscript, diags);
  else if (auto *stmt = llvm::dyn_cast<ast::Assert>(node))
    warnAboutAssert(stmt, diags);
}

//===----------------------------------------------------------------------===//
// Finally
//===----------------------------------------------------------------------===//

namespace {

/// Only the innermost of these decides.
enum class Body : uint8_t { Module, Function, Loop, Finally };

class FinallyWalk : ModuleWalk {
public:
  explicit FinallyWalk(DiagnosticEngine &diags) : diags(diags) {}
  void run(const ast::Module *module) { visitAll(module->body); }

private:
  void visitBody(Body kind, llvm::ArrayRef<ast::Stmt *> stmts) {
    Body outer = current;
    current = kind;
    visitAll(stmts);
    current = outer;
  }
  template <class Loop> void visitLoop(const Loop *loop) {
    visitBody(Body::Loop, loop->body);
    visitAll(loop->orelse);
  }
  template <class TryStmt> void visitTry(const TryStmt *stmt) {
    visitAll(stmt->body);
    visitAll(stmt->handlers);
    visitAll(stmt->orelse);
    visitBody(Body::Finally, stmt->finalbody);
  }
  void warn(const ast::Node *stmt, llvm::StringRef keyword) {
    if (current == Body::Finally)
      diags.report(stmt->range, diag::warn_leaves_finally, keyword);
  }

  void visit(const ast::Node *node) override {
    switch (node->kind) {
    case ast::Kind::FunctionDef:
      return visitBody(Body::Function,
                       llvm::cast<ast::FunctionDef>(node)->body);
    case ast::Kind::AsyncFunctionDef:
      return visitBody(Body::Function,
                       llvm::cast<ast::AsyncFunctionDef>(node)->body);
    case ast::Kind::For:
      return visitLoop(llvm::cast<ast::For>(node));
    case ast::Kind::AsyncFor:
      return visitLoop(llvm::cast<ast::AsyncFor>(node));
    case ast::Kind::While:
      return visitLoop(llvm::cast<ast::While>(node));
    case ast::Kind::Try:
      return visitTry(llvm::cast<ast::Try>(node));
    case ast::Kind::TryStar:
      return visitTry(llvm::cast<ast::TryStar>(node));
    case ast::Kind::Return:
      return warn(node, "return");
    case ast::Kind::Break:
      return warn(node, "break");
    case ast::Kind::Continue:
      return warn(node, "continue");
    default:
      // Expressions hold no statements.
      if (!llvm::isa<ast::Expr>(node))
        visitChildren(node);
    }
  }

  DiagnosticEngine &diags;
  Body current = Body::Module;
};

} // namespace

void bind::warnAboutFinally(const ast::Module *module,
                            DiagnosticEngine &diags) {
  FinallyWalk(diags).run(module);
}
