//===- CodeRules.cpp - Where statements and expressions may stand ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/bind/CodeRules.h"
#include "frontend/bind/CodeWarnings.h"
#include "frontend/bind/ModuleWalk.h"
#include "frontend/bind/PatternRules.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::bind;

namespace {

enum class FrameKind : uint8_t {
  Module,
  Class,
  Function, ///< also a lambda
  AsyncFunction,
  Comprehension,
};

/// What `break`, `continue` and `return` would leave, innermost last.
enum class Exit : uint8_t { Loop, ExceptStar };

/// CO_MAXBLOCKS: how deep loops, try and with may be nested in a function.
constexpr unsigned MaxBlocks = 21;

struct Frame {
  Frame(FrameKind kind, Frame *parent) : kind(kind), parent(parent) {}

  FrameKind kind;
  Frame *parent;
  bool isAsyncGenerator = false;
  unsigned blocks = 0; ///< open ones
  std::vector<Exit> exits;
};

class CodeRules : ModuleWalk {
public:
  explicit CodeRules(DiagnosticEngine &diags) : diags(diags) {}

  void run(const ast::Module *module) {
    inFrame(FrameKind::Module, [&] { visitAll(module->body); });
  }

private:
  template <class Body> void inFrame(FrameKind kind, Body body) {
    Frame frame(kind, current);
    current = &frame;
    body();
    current = frame.parent;
  }
  template <class Body> void inExit(Exit exit, Body body) {
    current->exits.push_back(exit);
    body();
    current->exits.pop_back();
  }

  void openBlock(const ast::Node *at) {
    if (++current->blocks == MaxBlocks + 1)
      diags.report(at->range, diag::err_too_many_blocks);
  }
  template <class Body> void inBlock(const ast::Node *at, Body body) {
    openBlock(at);
    body();
    --current->blocks;
  }

  void findFeatures(const ast::ImportFrom *import) {
    for (const ast::Alias *alias : import->names)
      annotationsAreText |= alias->name == "annotations";
  }
  bool isInFunction() const {
    return current->kind != FrameKind::Module &&
           current->kind != FrameKind::Class;
  }
  bool isInAsync() const { return current->kind == FrameKind::AsyncFunction; }

  void visit(const ast::Node *node) override;
  template <class Def> void visitFunction(const Def *def, FrameKind kind);
  void visitClass(const ast::ClassDef *def);
  void visitComprehension(const ast::Expr *node);
  void visitLoopBody(llvm::ArrayRef<ast::Stmt *> body) {
    inExit(Exit::Loop, [&] { visitAll(body); });
  }
  template <class With> void visitWith(const With *stmt);
  template <class TryStmt> void visitTry(const TryStmt *stmt);
  /// An annotation or its like, which is code of its own.
  void visitDeferred(const ast::Expr *expr) {
    auto *starred = llvm::dyn_cast_if_present<ast::Starred>(expr);
    inFrame(FrameKind::Function,
            [&] { visitIf(starred ? starred->value : expr); });
  }
  void visitAnnotation(const ast::Expr *expr) {
    if (!annotationsAreText)
      visitDeferred(expr);
  }
  void visitHandlers(llvm::ArrayRef<ast::ExceptHandler *> handlers);
  void visitReturn(const ast::Return *stmt);
  void visitJump(const ast::Stmt *stmt);
  void visitYield(const ast::Expr *node);
  /// Expressions of which each may be starred.
  void visitElements(llvm::ArrayRef<ast::Expr *> elements);
  void visitDisplay(const ast::Expr *node, llvm::ArrayRef<ast::Expr *> elements,
                    ast::ExprContext ctx) {
    if (ctx == ast::ExprContext::Store &&
        llvm::count_if(elements, llvm::IsaPred<ast::Starred>) > 1)
      diags.report(node->range, diag::err_several_starred_targets);
    visitElements(elements);
  }
  void checkKeywords(llvm::ArrayRef<ast::Keyword *> keywords);
  void visitTypeParams(llvm::ArrayRef<ast::TypeParam *> params);

  DiagnosticEngine &diags;
  Frame *current = nullptr;
  /// `from __future__ import annotations`: they are not compiled.
  bool annotationsAreText = false;
};

} // namespace

//===----------------------------------------------------------------------===//
// Frames
//===----------------------------------------------------------------------===//

/// Does the code of a function, nested ones apart, contain a yield?
static bool hasYield(llvm::ArrayRef<ast::Stmt *> body) {
  bool found = false;
  for (const ast::Stmt *stmt : body)
    ast::walk(stmt, [&](const ast::Node *node) {
      found |= llvm::isa<ast::Yield, ast::YieldFrom>(node);
      return !llvm::isa<ast::FunctionDef, ast::AsyncFunctionDef, ast::ClassDef,
                        ast::Lambda>(node);
    });
  return found;
}

template <class Def>
void CodeRules::visitFunction(const Def *def, FrameKind kind) {
  visitAll(def->decorator_list);
  visitDefaults(def->args);
  visitTypeParams(def->type_params);
  ast::forEachArg(def->args, [&](const ast::Arg *arg) {
    visitAnnotation(arg->annotation);
  });
  visitAnnotation(def->returns);
  inFrame(kind, [&] {
    bool isAsync = kind == FrameKind::AsyncFunction;
    bool isGenerator = hasYield(def->body);
    current->isAsyncGenerator = isAsync && isGenerator;
    // The handler of StopIteration is around the body.
    current->blocks = isAsync || isGenerator;
    visitAll(def->body);
  });
}

void CodeRules::visitClass(const ast::ClassDef *def) {
  visitAll(def->decorator_list);
  visitTypeParams(def->type_params);
  visitElements(def->bases);
  checkKeywords(def->keywords);
  visitAll(def->keywords);
  inFrame(FrameKind::Class, [&] { visitAll(def->body); });
}

void CodeRules::visitComprehension(const ast::Expr *node) {
  visitFirstIterable(node);
  inFrame(FrameKind::Comprehension, [&] { visitRounds(node); });
}

void CodeRules::visitTypeParams(llvm::ArrayRef<ast::TypeParam *> params) {
  bool hasDefault = false;
  for (const ast::TypeParam *param : params) {
    auto [name, bound, fallback] = ast::getParts(param);
    if (hasDefault && !fallback)
      diags.report(param->range, diag::err_type_parameter_without_default,
                   name.str());
    hasDefault |= fallback != nullptr;
    visitDeferred(bound);
    visitDeferred(fallback);
  }
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

void CodeRules::visitReturn(const ast::Return *stmt) {
  if (current->kind != FrameKind::Function && !isInAsync())
    diags.report(stmt->range, diag::err_outside_function, "return");
  else if (stmt->value && current->isAsyncGenerator)
    diags.report(stmt->range, diag::err_return_in_async_generator);
  else if (llvm::is_contained(current->exits, Exit::ExceptStar))
    diags.report(stmt->range, diag::err_leaves_except_star);
  visitIf(stmt->value);
}

void CodeRules::visitJump(const ast::Stmt *stmt) {
  if (current->exits.empty())
    diags.report(stmt->range, diag::err_outside_loop,
                 llvm::isa<ast::Break>(stmt)
                     ? "'break' outside loop"
                     : "'continue' not properly in loop");
  else if (current->exits.back() == Exit::ExceptStar)
    diags.report(stmt->range, diag::err_leaves_except_star);
}

/// Each item opens a block of its own.
template <class With> void CodeRules::visitWith(const With *stmt) {
  for (const ast::WithItem *item : stmt->items) {
    visit(item->context_expr);
    openBlock(stmt);
    visitIf(item->optional_vars);
  }
  visitAll(stmt->body);
  current->blocks -= stmt->items.size();
}

template <class TryStmt> void CodeRules::visitTry(const TryStmt *stmt) {
  auto visitInner = [&] {
    if (stmt->handlers.empty())
      return visitAll(stmt->body);
    inBlock(stmt, [&] { visitAll(stmt->body); });
    inBlock(stmt, [&] {
      if constexpr (std::is_same_v<TryStmt, ast::TryStar>)
        inExit(Exit::ExceptStar, [&] { visitHandlers(stmt->handlers); });
      else
        visitHandlers(stmt->handlers);
    });
    visitAll(stmt->orelse);
  };
  if (stmt->finalbody.empty())
    return visitInner();
  inBlock(stmt, visitInner);
  inBlock(stmt, [&] { visitAll(stmt->finalbody); });
}

void CodeRules::visitHandlers(llvm::ArrayRef<ast::ExceptHandler *> handlers) {
  for (const ast::ExceptHandler *handler : handlers) {
    if (!handler->type && handler != handlers.back())
      diags.report(handler->range, diag::err_bare_except_not_last);
    visitIf(handler->type);
    inBlock(handler, [&] { visitAll(handler->body); });
  }
}

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

void CodeRules::visitYield(const ast::Expr *node) {
  bool isFrom = llvm::isa<ast::YieldFrom>(node);
  if (!isInFunction())
    diags.report(node->range, diag::err_outside_function,
                 isFrom ? "yield from" : "yield");
  else if (isFrom && isInAsync())
    diags.report(node->range, diag::err_yield_from_in_async);
  visitChildren(node);
}

void CodeRules::visitElements(llvm::ArrayRef<ast::Expr *> elements) {
  for (const ast::Expr *element : elements) {
    auto *starred = llvm::dyn_cast<ast::Starred>(element);
    visit(starred ? starred->value : element);
  }
}

void CodeRules::checkKeywords(llvm::ArrayRef<ast::Keyword *> keywords) {
  for (size_t i = 0; i != keywords.size(); ++i)
    for (const ast::Keyword *later : keywords.drop_front(i + 1))
      if (later->arg && later->arg == keywords[i]->arg) {
        diags.report(later->range, diag::err_keyword_repeated,
                     later->arg.str());
        return;
      }
}

//===----------------------------------------------------------------------===//
// Walk
//===----------------------------------------------------------------------===//

void CodeRules::visit(const ast::Node *node) {
  warnAbout(node, diags);
  switch (node->kind) {
  case ast::Kind::FunctionDef:
    return visitFunction(llvm::cast<ast::FunctionDef>(node),
                         FrameKind::Function);
  case ast::Kind::AsyncFunctionDef:
    return visitFunction(llvm::cast<ast::AsyncFunctionDef>(node),
                         FrameKind::AsyncFunction);
  case ast::Kind::ClassDef:
    return visitClass(llvm::cast<ast::ClassDef>(node));
  case ast::Kind::Lambda: {
    auto *lambda = llvm::cast<ast::Lambda>(node);
    visitDefaults(lambda->args);
    return inFrame(FrameKind::Function, [&] { visit(lambda->body); });
  }
  case ast::Kind::TypeAlias: {
    auto *alias = llvm::cast<ast::TypeAlias>(node);
    visitTypeParams(alias->type_params);
    return visitDeferred(alias->value);
  }
  case ast::Kind::AnnAssign: {
    auto *stmt = llvm::cast<ast::AnnAssign>(node);
    visit(stmt->target);
    // That of a local variable or of an attribute or item is never compiled.
    if (!isInFunction() && stmt->simple)
      visitAnnotation(stmt->annotation);
    return visitIf(stmt->value);
  }
  case ast::Kind::ImportFrom:
    if (isFutureImport(llvm::cast<ast::Stmt>(node)))
      findFeatures(llvm::cast<ast::ImportFrom>(node));
    return;
  case ast::Kind::Return:
    return visitReturn(llvm::cast<ast::Return>(node));
  case ast::Kind::Break:
  case ast::Kind::Continue:
    return visitJump(llvm::cast<ast::Stmt>(node));
  case ast::Kind::For: {
    auto *loop = llvm::cast<ast::For>(node);
    inBlock(loop, [&] {
      visit(loop->iter);
      visit(loop->target);
      visitLoopBody(loop->body);
    });
    return visitAll(loop->orelse);
  }
  case ast::Kind::AsyncFor: {
    auto *loop = llvm::cast<ast::AsyncFor>(node);
    visit(loop->iter);
    inBlock(loop, [&] {
      visit(loop->target);
      visitLoopBody(loop->body);
    });
    return visitAll(loop->orelse);
  }
  case ast::Kind::While: {
    auto *loop = llvm::cast<ast::While>(node);
    inBlock(loop, [&] {
      visit(loop->test);
      visitLoopBody(loop->body);
    });
    return visitAll(loop->orelse);
  }
  case ast::Kind::With:
    return visitWith(llvm::cast<ast::With>(node));
  case ast::Kind::AsyncWith:
    return visitWith(llvm::cast<ast::AsyncWith>(node));
  case ast::Kind::Try:
    return visitTry(llvm::cast<ast::Try>(node));
  case ast::Kind::TryStar:
    return visitTry(llvm::cast<ast::TryStar>(node));
  case ast::Kind::Match:
    checkPatterns(llvm::cast<ast::Match>(node), diags);
    break;
  case ast::Kind::ListComp:
  case ast::Kind::SetComp:
  case ast::Kind::DictComp:
  case ast::Kind::GeneratorExp:
    return visitComprehension(llvm::cast<ast::Expr>(node));
  case ast::Kind::Yield:
  case ast::Kind::YieldFrom:
    return visitYield(llvm::cast<ast::Expr>(node));
  case ast::Kind::Call: {
    auto *call = llvm::cast<ast::Call>(node);
    checkKeywords(call->keywords);
    visit(call->func);
    visitElements(call->args);
    return visitAll(call->keywords);
  }
  case ast::Kind::Tuple: {
    auto *tuple = llvm::cast<ast::Tuple>(node);
    return visitDisplay(tuple, tuple->elts, tuple->ctx);
  }
  case ast::Kind::List: {
    auto *list = llvm::cast<ast::List>(node);
    return visitDisplay(list, list->elts, list->ctx);
  }
  case ast::Kind::Set:
    return visitElements(llvm::cast<ast::Set>(node)->elts);
  case ast::Kind::Starred:
    if (llvm::cast<ast::Starred>(node)->ctx == ast::ExprContext::Load)
      diags.report(node->range, diag::err_starred_expression);
    else
      diags.report(node->range, diag::err_starred_target);
    break;
  default:
    break;
  }
  visitChildren(node);
}

void krait::bind::checkCode(const ast::Module *module,
                            DiagnosticEngine &diags) {
  CodeRules(diags).run(module);
}
