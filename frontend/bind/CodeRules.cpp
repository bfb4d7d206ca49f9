//===- CodeRules.cpp - Where statements and expressions may stand ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/bind/CodeRules.h"
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

struct Frame {
  Frame(FrameKind kind, Frame *parent) : kind(kind), parent(parent) {}

  FrameKind kind;
  Frame *parent;
  bool isAsyncGenerator = false;
  std::vector<Exit> exits;
};

class CodeRules : ModuleWalk {
public:
  explicit CodeRules(DiagnosticEngine &diags) : diags(diags) {}

  void run(const ast::Module *module) {
    bool mayBeFuture = true;
    inFrame(FrameKind::Module, [&] {
      for (const ast::Stmt *stmt : module->body) {
        bool isFuture = isFutureImport(stmt);
        mayBeFuture &=
            isFuture || (stmt == module->body.front() && isDocstring(stmt));
        if (!isFuture || !mayBeFuture)
          visit(stmt);
      }
    });
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

  static bool isFutureImport(const ast::Stmt *stmt) {
    auto *import = llvm::dyn_cast<ast::ImportFrom>(stmt);
    return import && !import->level && import->module == "__future__";
  }
  static bool isDocstring(const ast::Stmt *stmt) {
    auto *expr = llvm::dyn_cast<ast::ExprStmt>(stmt);
    auto *constant =
        expr ? llvm::dyn_cast<ast::Constant>(expr->value) : nullptr;
    return constant && constant->value.kind == ast::ConstantValue::Str;
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
  template <class Loop> void visitLoopBody(const Loop *loop) {
    inExit(Exit::Loop, [&] { visitAll(loop->body); });
    visitAll(loop->orelse);
  }
  /// An annotation or its like, which is code of its own.
  void visitDeferred(const ast::Expr *expr) {
    auto *starred = llvm::dyn_cast_if_present<ast::Starred>(expr);
    inFrame(FrameKind::Function,
            [&] { visitIf(starred ? starred->value : expr); });
  }
  void visitHandlers(llvm::ArrayRef<ast::ExceptHandler *> handlers);
  void visitReturn(const ast::Return *stmt);
  void visitJump(const ast::Stmt *stmt);
  void visitAwait(const ast::Await *node);
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
  void requireAsync(const ast::Stmt *stmt, llvm::StringRef what) {
    if (!isInAsync())
      diags.report(stmt->range, diag::err_outside_async_function, what);
  }

  DiagnosticEngine &diags;
  Frame *current = nullptr;
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

/// Does the code of a comprehension wait for something? A generator expression
/// inside of it does so for itself.
static bool isAsync(llvm::ArrayRef<ast::Comprehension *> generators,
                    llvm::ArrayRef<const ast::Expr *> elements) {
  bool found = llvm::any_of(generators, [](const ast::Comprehension *each) {
    return each->is_async;
  });
  auto search = [&](const ast::Node *node) {
    if (llvm::isa<ast::Lambda>(node))
      return false;
    if (auto *generator = llvm::dyn_cast<ast::GeneratorExp>(node)) {
      found |= isAsync({}, generator->generators.front()->iter);
      return false;
    }
    if (auto *inner = llvm::dyn_cast<ast::Comprehension>(node))
      found |= inner->is_async != 0;
    found |= llvm::isa<ast::Await>(node);
    return true;
  };
  for (const ast::Comprehension *each : generators) {
    if (each != generators.front())
      ast::walk(each->iter, search);
    for (const ast::Expr *condition : each->ifs)
      ast::walk(condition, search);
  }
  for (const ast::Expr *element : elements)
    ast::walk(element, search);
  return found;
}

template <class Def>
void CodeRules::visitFunction(const Def *def, FrameKind kind) {
  visitAll(def->decorator_list);
  visitDefaults(def->args);
  visitTypeParams(def->type_params);
  ast::forEachArg(def->args,
                  [&](const ast::Arg *arg) { visitDeferred(arg->annotation); });
  visitDeferred(def->returns);
  inFrame(kind, [&] {
    current->isAsyncGenerator =
        kind == FrameKind::AsyncFunction && hasYield(def->body);
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
  if (!llvm::isa<ast::GeneratorExp>(node) && !isInAsync() &&
      current->kind != FrameKind::Comprehension &&
      isAsync(ast::getGenerators(node), ast::getElements(node)))
    diags.report(node->range, diag::err_async_comprehension);
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

void CodeRules::visitHandlers(llvm::ArrayRef<ast::ExceptHandler *> handlers) {
  for (const ast::ExceptHandler *handler : handlers) {
    if (!handler->type && handler != handlers.back())
      diags.report(handler->range, diag::err_bare_except_not_last);
    visit(handler);
  }
}

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

void CodeRules::visitAwait(const ast::Await *node) {
  if (!isInFunction())
    diags.report(node->range, diag::err_outside_function, "await");
  else if (!isInAsync() && current->kind != FrameKind::Comprehension)
    diags.report(node->range, diag::err_outside_async_function, "await");
  visit(node->value);
}

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
    // The annotation of a local variable is never compiled.
    if (!isInFunction())
      visitDeferred(stmt->annotation);
    return visitIf(stmt->value);
  }
  case ast::Kind::ImportFrom:
    if (isFutureImport(llvm::cast<ast::Stmt>(node)))
      diags.report(node->range, diag::err_late_future_import);
    return;
  case ast::Kind::Return:
    return visitReturn(llvm::cast<ast::Return>(node));
  case ast::Kind::Break:
  case ast::Kind::Continue:
    return visitJump(llvm::cast<ast::Stmt>(node));
  case ast::Kind::For: {
    auto *loop = llvm::cast<ast::For>(node);
    visit(loop->iter);
    visit(loop->target);
    return visitLoopBody(loop);
  }
  case ast::Kind::AsyncFor: {
    auto *loop = llvm::cast<ast::AsyncFor>(node);
    requireAsync(loop, "async for");
    visit(loop->iter);
    visit(loop->target);
    return visitLoopBody(loop);
  }
  case ast::Kind::While: {
    auto *loop = llvm::cast<ast::While>(node);
    visit(loop->test);
    return visitLoopBody(loop);
  }
  case ast::Kind::AsyncWith:
    requireAsync(llvm::cast<ast::Stmt>(node), "async with");
    break;
  case ast::Kind::Try: {
    auto *stmt = llvm::cast<ast::Try>(node);
    visitAll(stmt->body);
    visitHandlers(stmt->handlers);
    visitAll(stmt->orelse);
    return visitAll(stmt->finalbody);
  }
  case ast::Kind::TryStar: {
    auto *stmt = llvm::cast<ast::TryStar>(node);
    visitAll(stmt->body);
    inExit(Exit::ExceptStar, [&] { visitAll(stmt->handlers); });
    visitAll(stmt->orelse);
    return visitAll(stmt->finalbody);
  }
  case ast::Kind::Match:
    checkPatterns(llvm::cast<ast::Match>(node), diags);
    break;
  case ast::Kind::ListComp:
  case ast::Kind::SetComp:
  case ast::Kind::DictComp:
  case ast::Kind::GeneratorExp:
    return visitComprehension(llvm::cast<ast::Expr>(node));
  case ast::Kind::Await:
    return visitAwait(llvm::cast<ast::Await>(node));
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
