//===- Binder.cpp - Names to variables ------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two walks, as CPython's symtable.c: the first opens scopes and collects what
// each binds and uses; the second decides, for each use, whose variable it is.
//
//===----------------------------------------------------------------------===//

#include "frontend/bind/Binder.h"
#include "frontend/bind/CodeRules.h"
#include "frontend/bind/CodeWarnings.h"
#include "frontend/bind/ModuleWalk.h"
#include "frontend/bind/SymbolRules.h"
#include "llvm/ADT/DenseSet.h"
#include <map>

using namespace krait;
using namespace krait::bind;

namespace {

/// A name used in a scope, to be resolved when all bindings are known.
struct Use {
  const ast::Node *node;
  ast::Identifier name;
  Scope *scope;
};

class Collector : ModuleWalk {
public:
  Collector(ModuleScopes &result, ast::Arena &arena, DiagnosticEngine &diags)
      : result(result), arena(arena), diags(diags) {}

  void run(const ast::Module *module) {
    open(ScopeKind::Module, module);
    collectDeclarations(module->body);
    visitAll(module->body);
    resolveUses();
  }

private:
  //===--------------------------------------------------------------------===//
  // Scopes and bindings
  //===--------------------------------------------------------------------===//

  Scope *open(ScopeKind kind, const ast::Node *node) {
    auto scope = std::make_unique<Scope>();
    scope->kind = kind;
    scope->node = node;
    scope->parent = current;
    current = scope.get();
    if (kind == ScopeKind::Annotation)
      result.typeParamScopes[node] = current;
    else
      result.byNode[node] = current;
    result.scopes.push_back(std::move(scope));
    return current;
  }
  void close() { current = current->parent; }

  /// The scope that a binding made in `current` belongs to; a walrus inside a
  /// comprehension binds in the enclosing function (PEP 572).
  Variable *bind(const ast::Node *node, ast::Identifier name, Scope *scope) {
    auto redirect = scope->redirected.find(name);
    if (redirect != scope->redirected.end()) {
      uses.push_back({node, name, scope});
      assignedUses.push_back(uses.size() - 1);
      return nullptr;
    }
    auto &slot = scope->variables[name];
    if (!slot) {
      slot = std::make_unique<Variable>();
      slot->name = name;
      slot->scope = scope;
      slot->index = scope->variables.size() - 1;
      slot->firstBinding = node->range;
    }
    result.references[node] = slot.get();
    return slot.get();
  }

  Variable *assign(const ast::Node *node, ast::Identifier name) {
    Variable *variable = bind(node, name, current);
    if (variable)
      variable->isAssigned = true;
    return variable;
  }

  void use(const ast::Node *node, ast::Identifier name) {
    uses.push_back({node, name, current});
  }

  //===--------------------------------------------------------------------===//
  // Walk
  //===--------------------------------------------------------------------===//

  /// `global` and `nonlocal` hold for the whole function, wherever they stand,
  /// so they are found before anything is bound.
  void collectDeclarations(llvm::ArrayRef<ast::Stmt *> body) {
    for (const ast::Stmt *stmt : body)
      ast::walk(stmt, [&](const ast::Node *node) {
        switch (node->kind) {
        case ast::Kind::FunctionDef:
        case ast::Kind::AsyncFunctionDef:
        case ast::Kind::ClassDef:
        case ast::Kind::Lambda:
          return false;
        case ast::Kind::Global:
          for (ast::Identifier name : llvm::cast<ast::Global>(node)->names) {
            if (current->kind == ScopeKind::Module)
              continue;
            current->redirected[name] = nullptr;
            globals.insert({current, name});
          }
          return false;
        case ast::Kind::Nonlocal:
          for (ast::Identifier name : llvm::cast<ast::Nonlocal>(node)->names) {
            if (current->kind == ScopeKind::Module)
              diags.report(node->range, diag::err_nonlocal_at_module);
            current->redirected[name] = nullptr;
            nonlocals.push_back({node, name, current});
          }
          return false;
        default:
          return !llvm::isa<ast::Expr>(node);
        }
      });
  }

  void visitArguments(const ast::Arguments *args) {
    ast::forEachArg(args, [&](const ast::Arg *arg) {
      if (Variable *variable = bind(arg, arg->arg, current))
        variable->isParameter = true;
    });
  }

  void openTypeParams(const ast::Node *owner,
                      llvm::ArrayRef<ast::TypeParam *> params) {
    if (params.empty())
      return;
    open(ScopeKind::Annotation, owner);
    for (const ast::TypeParam *param : params) {
      ast::TypeParamParts parts = ast::getParts(param);
      assign(param, parts.name);
      visitIf(parts.bound);
      visitIf(parts.defaultValue);
    }
  }
  void closeTypeParams(llvm::ArrayRef<ast::TypeParam *> params) {
    if (!params.empty())
      close();
  }

  template <class Def> void visitFunction(const Def *def) {
    visitAll(def->decorator_list);
    visitDefaults(def->args);
    assign(def, def->name);
    openTypeParams(def, def->type_params);
    ast::forEachArg(def->args,
                    [&](const ast::Arg *arg) { visitIf(arg->annotation); });
    visitIf(def->returns);
    open(ScopeKind::Function, def);
    collectDeclarations(def->body);
    visitArguments(def->args);
    visitAll(def->body);
    close();
    closeTypeParams(def->type_params);
  }

  void visitLambda(const ast::Lambda *lambda) {
    visitDefaults(lambda->args);
    open(ScopeKind::Function, lambda);
    visitArguments(lambda->args);
    visit(lambda->body);
    close();
  }

  void visitClass(const ast::ClassDef *def) {
    visitAll(def->decorator_list);
    assign(def, def->name);
    openTypeParams(def, def->type_params);
    visitAll(def->bases);
    visitAll(def->keywords);
    open(ScopeKind::Class, def);
    collectDeclarations(def->body);
    visitAll(def->body);
    close();
    closeTypeParams(def->type_params);
  }

  void visitComprehension(const ast::Expr *node) {
    visitFirstIterable(node);
    Scope *scope = open(ScopeKind::Comprehension, node);
    visitRounds(node);
    close();
    auto *generator = llvm::dyn_cast<ast::GeneratorExp>(node);
    if (!generator)
      return;
    auto it = consumed.find(generator);
    scope->isDeferred = it == consumed.end();
    if (!scope->isDeferred && it->second)
      consumers.push_back({scope, it->second, current});
  }

  /// A generator expression that its call consumes before anything else can
  /// run: `sum(x for x in xs)`, `", ".join(str(x) for x in xs)`.
  void noteConsumer(const ast::Call *call) {
    static constexpr llvm::StringLiteral names[] = {
        "all", "any", "bytes", "dict",   "frozenset", "list",
        "max", "min", "set",   "sorted", "sum",       "tuple"};
    auto *argument =
        call->args.empty()
            ? nullptr
            : llvm::dyn_cast<ast::GeneratorExp>(call->args.front());
    if (!argument)
      return;
    auto *name = llvm::dyn_cast<ast::Name>(call->func);
    auto *method = llvm::dyn_cast<ast::Attribute>(call->func);
    bool isJoin = method && method->attr == "join" &&
                  llvm::isa<ast::Constant>(method->value);
    if (isJoin || (name && llvm::is_contained(names, name->id.str())))
      consumed[argument] = name;
  }

  void visitName(const ast::Name *name) {
    switch (name->ctx) {
    case ast::ExprContext::Load:
      return use(name, name->id);
    case ast::ExprContext::Store:
      assign(name, name->id);
      return;
    case ast::ExprContext::Del:
      assign(name, name->id);
      if (Variable *variable = result.lookup(name))
        variable->isDeleted = true;
      return;
    }
  }

  void visitNamedExpr(const ast::NamedExpr *node) {
    visit(node->value);
    Scope *target = current;
    bool isShared = false;
    for (; target->kind == ScopeKind::Comprehension; target = target->parent)
      isShared |= llvm::isa<ast::GeneratorExp>(target->node);
    auto *name = llvm::cast<ast::Name>(node->target);
    if (Variable *variable = bind(name, name->id, target)) {
      variable->isAssigned = true;
      variable->isCaptured |= isShared;
    }
  }

  void assignImport(const ast::Alias *alias, ast::Identifier name) {
    if (Variable *variable = assign(alias, name))
      variable->isImported = true;
  }

  /// `import a.b` binds `a`.
  void visitImport(const ast::Import *stmt) {
    for (const ast::Alias *alias : stmt->names)
      assignImport(alias,
                   alias->asname
                       ? alias->asname
                       : arena.intern(alias->name.str().split('.').first));
  }

  void visitImportFrom(const ast::ImportFrom *stmt) {
    bool isStar = stmt->names.front()->name == "*";
    if (isStar && !result.stars.count(stmt))
      return;
    for (const ast::Alias *alias : result.getNames(stmt)) {
      ast::Identifier name = alias->asname ? alias->asname : alias->name;
      if (isStar)
        assign(alias, name);
      else
        assignImport(alias, name);
    }
  }

  void visit(const ast::Node *node) override {
    switch (node->kind) {
    case ast::Kind::FunctionDef:
      return visitFunction(llvm::cast<ast::FunctionDef>(node));
    case ast::Kind::AsyncFunctionDef:
      return visitFunction(llvm::cast<ast::AsyncFunctionDef>(node));
    case ast::Kind::ClassDef:
      return visitClass(llvm::cast<ast::ClassDef>(node));
    case ast::Kind::Lambda:
      return visitLambda(llvm::cast<ast::Lambda>(node));
    case ast::Kind::ListComp:
    case ast::Kind::SetComp:
    case ast::Kind::DictComp:
    case ast::Kind::GeneratorExp:
      return visitComprehension(llvm::cast<ast::Expr>(node));
    case ast::Kind::Call:
      noteConsumer(llvm::cast<ast::Call>(node));
      break;
    case ast::Kind::Name:
      return visitName(llvm::cast<ast::Name>(node));
    case ast::Kind::NamedExpr:
      return visitNamedExpr(llvm::cast<ast::NamedExpr>(node));
    case ast::Kind::Import:
      return visitImport(llvm::cast<ast::Import>(node));
    case ast::Kind::ImportFrom:
      return visitImportFrom(llvm::cast<ast::ImportFrom>(node));
    case ast::Kind::TypeAlias: {
      auto *alias = llvm::cast<ast::TypeAlias>(node);
      visit(alias->name);
      openTypeParams(alias, alias->type_params);
      visit(alias->value);
      return closeTypeParams(alias->type_params);
    }
    case ast::Kind::ExceptHandler: {
      auto *handler = llvm::cast<ast::ExceptHandler>(node);
      visitIf(handler->type);
      if (handler->name) {
        assign(handler, handler->name);
        if (Variable *variable = result.lookup(handler))
          variable->isDeleted = true;
      }
      return visitAll(handler->body);
    }
    case ast::Kind::MatchAs:
    case ast::Kind::MatchStar:
    case ast::Kind::MatchMapping:
      if (auto name = ast::getCapture(llvm::cast<ast::Pattern>(node)))
        assign(node, name);
      break;
    case ast::Kind::Yield:
    case ast::Kind::YieldFrom:
      current->getFrame()->isGenerator = true;
      break;
    default:
      break;
    }
    visitChildren(node);
  }

  //===--------------------------------------------------------------------===//
  // Resolution
  //===--------------------------------------------------------------------===//

  /// Section 4.2.2: the nearest enclosing function scope that binds the name,
  /// then the module. Class scopes are visible only to their own body.
  Variable *resolve(ast::Identifier name, Scope *from) {
    bool direct = true;
    for (Scope *scope = from; scope; scope = scope->parent) {
      if (auto it = scope->redirected.find(name); it != scope->redirected.end())
        return resolveRedirected(name, scope);
      if (scope->kind != ScopeKind::Class || direct)
        if (Variable *variable = scope->find(name)) {
          noteCapture(variable, from);
          return variable;
        }
      if (scope->kind == ScopeKind::Function || scope->kind == ScopeKind::Class)
        direct = false;
    }
    return nullptr;
  }

  Variable *resolveRedirected(ast::Identifier name, Scope *scope) {
    Variable *&target = scope->redirected[name];
    if (!target) {
      if (globals.count({scope, name})) {
        auto &slot = result.getModuleScope()->variables[name];
        if (!slot) {
          slot = std::make_unique<Variable>();
          slot->name = name;
          slot->scope = result.getModuleScope();
          slot->index = slot->scope->variables.size() - 1;
        }
        target = slot.get();
      } else {
        Scope *outer = scope->parent;
        while (outer && !target) {
          if (outer->kind == ScopeKind::Function ||
              outer->kind == ScopeKind::Annotation)
            target = outer->redirected.count(name)
                         ? resolveRedirected(name, outer)
                         : outer->find(name);
          outer = outer->parent;
        }
      }
    }
    if (target)
      noteCapture(target, scope);
    return target;
  }

  void noteCapture(Variable *variable, Scope *from) {
    for (Scope *scope = from; scope && scope != variable->scope;
         scope = scope->parent)
      variable->isCaptured |= scope->isDeferred;
    Scope *owner = variable->scope->getFrame();
    for (Scope *frame = from->getFrame(); frame && frame != owner;
         frame = frame->parent ? frame->parent->getFrame() : nullptr) {
      variable->isCaptured = true;
      if (owner->kind != ScopeKind::Module &&
          !llvm::is_contained(frame->freeVariables, variable))
        frame->freeVariables.push_back(variable);
    }
  }

  void checkNonlocal(const Use &entry) {
    Variable *variable = resolve(entry.name, entry.scope);
    if (!variable)
      diags.report(entry.node->range, diag::err_no_nonlocal_binding,
                   entry.name.str());
    else if (variable->scope->kind == ScopeKind::Annotation)
      diags.report(entry.node->range, diag::err_nonlocal_type_parameter,
                   entry.name.str());
  }

  void resolveUses() {
    // A consumer counts as one when its name is that of the builtin.
    for (const Consumer &entry : consumers)
      if (resolve(entry.name->id, entry.from))
        entry.scope->isDeferred = true;
    for (size_t i = 0; i != uses.size(); ++i) {
      const Use entry = uses[i];
      Variable *variable = resolve(entry.name, entry.scope);
      if (variable)
        result.references[entry.node] = variable;
    }
    for (const Use &entry : nonlocals)
      if (entry.scope->kind != ScopeKind::Module)
        checkNonlocal(entry);
    for (size_t index : assignedUses)
      if (Variable *variable = result.lookup(uses[index].node))
        variable->isAssigned = true;
  }

  ModuleScopes &result;
  ast::Arena &arena;
  DiagnosticEngine &diags;
  Scope *current = nullptr;
  std::vector<Use> uses;
  std::vector<Use> nonlocals;
  std::vector<size_t> assignedUses;
  llvm::DenseSet<std::pair<Scope *, ast::Identifier>> globals;
  /// Generator expressions that their call consumes, and the name that it
  /// calls (null: a method).
  std::map<const ast::GeneratorExp *, const ast::Name *> consumed;
  struct Consumer {
    Scope *scope; ///< of the generator expression
    const ast::Name *name;
    Scope *from;
  };
  std::vector<Consumer> consumers;
};

} // namespace

std::unique_ptr<ModuleScopes> bind::bindModule(const ast::Module *module,
                                               StarImports stars,
                                               ast::Arena &arena,
                                               DiagnosticEngine &diags) {
  auto result = std::make_unique<ModuleScopes>();
  result->stars = std::move(stars);
  warnAboutFinally(module, diags);
  // What CPython finds first is reported alone.
  bool areSymbolsGood = checkSymbols(module, diags);
  size_t mark = diags.checkpoint();
  Collector(*result, arena, diags).run(module);
  if (!areSymbolsGood)
    diags.rollback(mark);
  else if (diags.checkpoint() == mark)
    checkCode(module, diags);
  return result;
}
