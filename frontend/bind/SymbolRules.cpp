//===- SymbolRules.cpp - What names may be declared as --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names of each block are noted in the order of symtable.c, because
// several rules are about what was there before.
//
//===----------------------------------------------------------------------===//

#include "frontend/bind/SymbolRules.h"
#include "frontend/bind/ModuleWalk.h"
#include "llvm/ADT/DenseMap.h"

using namespace krait;
using namespace krait::bind;

namespace {

/// What a name was seen as in one block.
struct Seen {
  enum : unsigned {
    Parameter = 1 << 0,
    Used = 1 << 1,
    Annotated = 1 << 2,
    Local = 1 << 3,
    Global = 1 << 4,
    Nonlocal = 1 << 5,
    Iteration = 1 << 6, ///< target of a comprehension
  };
};

enum class BlockKind : uint8_t {
  Module,
  Class,
  Function,
  Comprehension,
  Annotation, ///< also what belongs to type parameters
};

struct Block {
  Block(BlockKind kind, llvm::StringRef description, Block *parent)
      : kind(kind), description(description), parent(parent),
        isIterable(parent && parent->isIterable) {}

  BlockKind kind;
  /// What stands before "comprehension" or behind "within" in messages.
  llvm::StringRef description;
  Block *parent;
  /// Inside an iterable of a comprehension, at any depth.
  bool isIterable;
  bool isIterationTarget = false;
  /// Of an async function; a comprehension that waits for something.
  bool isAsync = false;
  llvm::DenseMap<ast::Identifier, unsigned> names;
  /// First `global` or `nonlocal` statement of a name.
  llvm::DenseMap<ast::Identifier, const ast::Node *> declarations;
};

class SymbolRules : ModuleWalk {
public:
  explicit SymbolRules(DiagnosticEngine &diags) : diags(diags) {}

  void run(const ast::Module *module) {
    size_t before = diags.getErrorCount();
    const ast::Stmt *first = module->body.empty() ? nullptr : module->body[0];
    inBlock(BlockKind::Module, "", [&] {
      for (const ast::Stmt *stmt : module->body) {
        mayBeFuture &=
            isFutureImport(stmt) || (stmt == first && isDocstring(stmt));
        visit(stmt);
      }
    });
    // CPython looks at the declarations when it has seen all blocks.
    if (diags.getErrorCount() == before)
      for (const auto &[stmt, name] : conflicts)
        diags.report(stmt->range, diag::err_nonlocal_and_global, name.str());
  }

private:
  template <class Body>
  void inBlock(BlockKind kind, llvm::StringRef description, Body body) {
    Block block(kind, description, current);
    current = &block;
    body();
    current = block.parent;
  }

  void visit(const ast::Node *node) override;
  void visitName(const ast::Name *name);
  template <class Def> void visitFunction(const Def *def, bool isAsync);
  void visitLambda(const ast::Lambda *lambda);
  void visitClass(const ast::ClassDef *def);
  void visitTypeAlias(const ast::TypeAlias *alias);
  void visitAnnotatedAssignment(const ast::AnnAssign *stmt);
  void visitComprehension(const ast::Expr *node);
  void visitIterable(const ast::Expr *iterable) override;
  void visitTarget(const ast::Expr *target) override;
  void visitNamedExpr(const ast::NamedExpr *node);
  void visitImport(llvm::ArrayRef<ast::Alias *> names);
  void visitDeclaration(const ast::Stmt *stmt,
                        llvm::ArrayRef<ast::Identifier> names, unsigned kind);

  void visitAnnotation(const ast::Expr *annotation) {
    if (annotation)
      inBlock(BlockKind::Annotation, "an annotation",
              [&] { visit(annotation); });
  }
  template <class Action>
  static void forEachArgument(const ast::Arguments *args, Action action);
  void declareParameters(const ast::Arguments *args);
  template <class Body>
  void inTypeParameters(llvm::ArrayRef<ast::TypeParam *> params, Body body);
  void visitTypeParam(const ast::TypeParam *param);

  unsigned &at(ast::Identifier name) { return current->names[name]; }
  unsigned lookup(const Block *block, ast::Identifier name) const {
    return block->names.lookup(name);
  }
  /// Notes a binding of `name`; `node` is where `__debug__` would be reported.
  void assign(const ast::Node *node, ast::Identifier name);
  bool isDebug(const ast::Node *node, ast::Identifier name,
               bool isDelete = false);
  bool extendToFrame(const ast::Name *target);
  /// `what` has no place in an annotation and its like.
  void rejectInAnnotation(const ast::Expr *node, llvm::StringRef what);
  void requireAsync(const ast::Stmt *stmt, llvm::StringRef what) {
    if (!current->isAsync)
      diags.report(stmt->range, diag::err_outside_async_function, what);
  }
  void visitAwait(const ast::Await *node);

  DiagnosticEngine &diags;
  Block *current = nullptr;
  bool mayBeFuture = true; ///< at the start of the module
  /// Names that one block declares both global and nonlocal.
  std::vector<std::pair<const ast::Node *, ast::Identifier>> conflicts;
};

} // namespace

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

bool SymbolRules::isDebug(const ast::Node *node, ast::Identifier name,
                          bool isDelete) {
  if (name != "__debug__")
    return false;
  if (isDelete)
    diags.report(node->range, diag::err_cannot_delete, name.str());
  else
    diags.report(node->range, diag::err_assign_to, name.str());
  return true;
}

void SymbolRules::assign(const ast::Node *node, ast::Identifier name) {
  if (isDebug(node, name))
    return;
  unsigned &seen = at(name);
  if (current->isIterationTarget) {
    if (seen & (Seen::Global | Seen::Nonlocal))
      diags.report(node->range, diag::err_walrus_inner_loop, name.str());
    seen |= Seen::Iteration;
  }
  seen |= Seen::Local;
}

void SymbolRules::visitName(const ast::Name *name) {
  switch (name->ctx) {
  case ast::ExprContext::Load:
    at(name->id) |= Seen::Used;
    return;
  case ast::ExprContext::Store:
    return assign(name, name->id);
  case ast::ExprContext::Del:
    if (!isDebug(name, name->id, /*isDelete=*/true))
      at(name->id) |= Seen::Local;
    return;
  }
}

void SymbolRules::visitDeclaration(const ast::Stmt *stmt,
                                   llvm::ArrayRef<ast::Identifier> names,
                                   unsigned kind) {
  llvm::StringRef word = kind == Seen::Global ? "global" : "nonlocal";
  for (ast::Identifier name : names) {
    unsigned &seen = at(name);
    unsigned earlier =
        seen & (Seen::Parameter | Seen::Used | Seen::Annotated | Seen::Local);
    const ast::Node *&first = current->declarations[name];
    if (!first)
      first = stmt;
    if (earlier & Seen::Parameter)
      diags.report(stmt->range, diag::err_parameter_declared, name.str(), word);
    else if (earlier & Seen::Used)
      diags.report(stmt->range, diag::err_used_before_declared, name.str(),
                   word);
    else if (earlier & Seen::Annotated)
      diags.report(stmt->range, diag::err_annotated_declared, name.str(), word);
    else if (earlier)
      diags.report(stmt->range, diag::err_assigned_before_declared, name.str(),
                   word);
    seen |= kind;
    if (earlier)
      return;
    if ((seen & Seen::Global) && (seen & Seen::Nonlocal))
      conflicts.emplace_back(first, name);
  }
}

void SymbolRules::visitAnnotatedAssignment(const ast::AnnAssign *stmt) {
  auto *name = llvm::dyn_cast<ast::Name>(stmt->target);
  if (!name) {
    visit(stmt->target);
  } else if (!isDebug(name, name->id)) {
    unsigned &seen = at(name->id);
    bool isGlobal = (seen & Seen::Global);
    bool isNonlocal = (seen & Seen::Nonlocal);
    if (stmt->simple && current->kind != BlockKind::Module &&
        (isGlobal || isNonlocal))
      diags.report(stmt->range, diag::err_annotated_declared, name->id.str(),
                   isGlobal ? "global" : "nonlocal");
    if (stmt->simple)
      seen |= Seen::Annotated | Seen::Local;
    else if (stmt->value)
      seen |= Seen::Local;
  }
  visitAnnotation(stmt->annotation);
  visitIf(stmt->value);
}

void SymbolRules::visitImport(llvm::ArrayRef<ast::Alias *> names) {
  for (const ast::Alias *alias : names) {
    if (alias->name == "*") {
      if (current->kind != BlockKind::Module)
        diags.report(alias->range, diag::err_star_import_place);
    } else if (alias->asname) {
      isDebug(alias, alias->asname);
    } else if (alias->name.str().split('.').first == "__debug__") {
      diags.report(alias->range, diag::err_assign_to, "__debug__");
    }
  }
}

//===----------------------------------------------------------------------===//
// Functions and classes
//===----------------------------------------------------------------------===//

template <class Action>
void SymbolRules::forEachArgument(const ast::Arguments *args, Action action) {
  auto one = [&](const ast::Arg *arg) {
    if (arg)
      action(arg);
  };
  llvm::for_each(args->posonlyargs, one);
  llvm::for_each(args->args, one);
  // The star parameters come last in the symbol table.
  llvm::for_each(args->kwonlyargs, one);
  one(args->vararg);
  one(args->kwarg);
}

void SymbolRules::declareParameters(const ast::Arguments *args) {
  forEachArgument(args, [&](const ast::Arg *arg) {
    if (isDebug(arg, arg->arg))
      return;
    unsigned &seen = at(arg->arg);
    if (seen & Seen::Parameter)
      diags.report(arg->range, diag::err_duplicate_argument, arg->arg.str());
    seen |= Seen::Parameter;
  });
}

void SymbolRules::visitTypeParam(const ast::TypeParam *param) {
  auto [name, bound, fallback] = ast::getParts(param);
  if (!isDebug(param, name)) {
    unsigned &seen = at(name);
    if (seen & Seen::Local)
      diags.report(param->range, diag::err_duplicate_type_parameter,
                   name.str());
    seen |= Seen::Local;
  }
  if (bound)
    inBlock(BlockKind::Annotation,
            llvm::isa<ast::Tuple>(bound) ? "a TypeVar constraint"
                                         : "a TypeVar bound",
            [&] { visit(bound); });
  if (fallback)
    inBlock(BlockKind::Annotation,
            llvm::isa<ast::TypeVar>(param)     ? "a TypeVar default"
            : llvm::isa<ast::ParamSpec>(param) ? "a ParamSpec default"
                                               : "a TypeVarTuple default",
            [&] { visit(fallback); });
}

template <class Body>
void SymbolRules::inTypeParameters(llvm::ArrayRef<ast::TypeParam *> params,
                                   Body body) {
  if (params.empty())
    return body();
  inBlock(BlockKind::Annotation, "the definition of a generic", [&] {
    for (const ast::TypeParam *param : params)
      visitTypeParam(param);
    body();
  });
}

template <class Def>
void SymbolRules::visitFunction(const Def *def, bool isAsync) {
  assign(def, def->name);
  visitDefaults(def->args);
  visitAll(def->decorator_list);
  inTypeParameters(def->type_params, [&] {
    forEachArgument(def->args, [&](const ast::Arg *arg) {
      visitAnnotation(arg->annotation);
    });
    visitAnnotation(def->returns);
    inBlock(BlockKind::Function, "", [&] {
      current->isAsync = isAsync;
      declareParameters(def->args);
      visitAll(def->body);
    });
  });
}

void SymbolRules::visitLambda(const ast::Lambda *lambda) {
  visitDefaults(lambda->args);
  inBlock(BlockKind::Function, "", [&] {
    declareParameters(lambda->args);
    visit(lambda->body);
  });
}

void SymbolRules::visitClass(const ast::ClassDef *def) {
  assign(def, def->name);
  visitAll(def->decorator_list);
  inTypeParameters(def->type_params, [&] {
    visitAll(def->bases);
    visitAll(def->keywords);
    inBlock(BlockKind::Class, "", [&] { visitAll(def->body); });
  });
}

void SymbolRules::visitTypeAlias(const ast::TypeAlias *alias) {
  visit(alias->name);
  inTypeParameters(alias->type_params, [&] {
    inBlock(BlockKind::Annotation, "a type alias",
            [&] { visit(alias->value); });
  });
}

//===----------------------------------------------------------------------===//
// Comprehensions
//===----------------------------------------------------------------------===//

void SymbolRules::visitIterable(const ast::Expr *iterable) {
  bool saved = std::exchange(current->isIterable, true);
  visit(iterable);
  current->isIterable = saved;
}

void SymbolRules::visitTarget(const ast::Expr *target) {
  current->isIterationTarget = true;
  visit(target);
  current->isIterationTarget = false;
}

static llvm::StringRef describeComprehension(const ast::Expr *node) {
  switch (node->kind) {
  case ast::Kind::ListComp:
    return "list comprehension";
  case ast::Kind::SetComp:
    return "set comprehension";
  case ast::Kind::DictComp:
    return "dict comprehension";
  default:
    return "generator expression";
  }
}

void SymbolRules::visitComprehension(const ast::Expr *node) {
  visitFirstIterable(node);
  bool isAsync = false;
  inBlock(BlockKind::Comprehension, describeComprehension(node), [&] {
    visitRounds(node);
    isAsync =
        current->isAsync || llvm::any_of(ast::getGenerators(node),
                                         [](const ast::Comprehension *each) {
                                           return each->is_async;
                                         });
  });
  // A generator expression waits when it is asked for a value.
  if (!isAsync || llvm::isa<ast::GeneratorExp>(node))
    return;
  if (current->kind == BlockKind::Comprehension)
    current->isAsync = true;
  else if (!current->isAsync)
    diags.report(node->range, diag::err_async_comprehension);
}

void SymbolRules::visitAwait(const ast::Await *node) {
  rejectInAnnotation(node, "await expression");
  if (current->kind == BlockKind::Comprehension)
    current->isAsync = true;
  else if (current->kind == BlockKind::Module ||
           current->kind == BlockKind::Class)
    diags.report(node->range, diag::err_outside_function, "await");
  else if (!current->isAsync)
    diags.report(node->range, diag::err_outside_async_function, "await");
  visit(node->value);
}

/// The words of CPython, which calls a default a bound here.
static llvm::StringRef describeWalrusBlock(llvm::StringRef description) {
  if (description == "a type alias")
    return "in a type alias";
  return description.starts_with("a ") ? "in a TypeVar bound"
                                       : "within the definition of a generic";
}

/// An assignment expression in a comprehension binds in the function around it
/// (PEP 572). False when it was reported.
bool SymbolRules::extendToFrame(const ast::Name *target) {
  for (Block *block = current; block; block = block->parent) {
    unsigned seen = lookup(block, target->id);
    switch (block->kind) {
    case BlockKind::Comprehension:
      if (!(seen & Seen::Iteration))
        continue;
      diags.report(target->range, diag::err_walrus_rebinds, target->id.str());
      return false;
    case BlockKind::Function:
      at(target->id) |= seen & Seen::Global ? Seen::Global : Seen::Nonlocal;
      block->names[target->id] |= Seen::Local;
      return true;
    case BlockKind::Module:
      at(target->id) |= Seen::Global;
      block->names[target->id] |= Seen::Global;
      return true;
    case BlockKind::Class:
      diags.report(target->range, diag::err_walrus_in_class);
      return false;
    case BlockKind::Annotation:
      // CPython lets the annotation itself pass.
      if (block->description == "an annotation")
        continue;
      diags.report(target->range, diag::err_walrus_comprehension_within,
                   describeWalrusBlock(block->description));
      return false;
    }
  }
  llvm_unreachable("a module is around everything");
}

void SymbolRules::visitNamedExpr(const ast::NamedExpr *node) {
  rejectInAnnotation(node, "named expression");
  auto *target = llvm::cast<ast::Name>(node->target);
  if (current->isIterable) {
    diags.report(node->range, diag::err_walrus_in_iterable);
    return;
  }
  if (current->kind == BlockKind::Comprehension && !extendToFrame(target))
    return;
  visit(node->value);
  visit(target);
}

void SymbolRules::rejectInAnnotation(const ast::Expr *node,
                                     llvm::StringRef what) {
  if (current->kind == BlockKind::Annotation)
    diags.report(node->range, diag::err_within_annotation, what,
                 current->description);
}

//===----------------------------------------------------------------------===//
// Walk
//===----------------------------------------------------------------------===//

void SymbolRules::visit(const ast::Node *node) {
  switch (node->kind) {
  case ast::Kind::FunctionDef:
    return visitFunction(llvm::cast<ast::FunctionDef>(node),
                         /*isAsync=*/false);
  case ast::Kind::AsyncFunctionDef:
    return visitFunction(llvm::cast<ast::AsyncFunctionDef>(node),
                         /*isAsync=*/true);
  case ast::Kind::ClassDef:
    return visitClass(llvm::cast<ast::ClassDef>(node));
  case ast::Kind::Lambda:
    return visitLambda(llvm::cast<ast::Lambda>(node));
  case ast::Kind::TypeAlias:
    return visitTypeAlias(llvm::cast<ast::TypeAlias>(node));
  case ast::Kind::AnnAssign:
    return visitAnnotatedAssignment(llvm::cast<ast::AnnAssign>(node));
  case ast::Kind::Import:
    return visitImport(llvm::cast<ast::Import>(node)->names);
  case ast::Kind::ImportFrom: {
    auto *stmt = llvm::cast<ast::ImportFrom>(node);
    visitImport(stmt->names);
    if (isFutureImport(stmt) && !mayBeFuture)
      diags.report(node->range, diag::err_late_future_import);
    return;
  }
  case ast::Kind::Global: {
    auto *stmt = llvm::cast<ast::Global>(node);
    return visitDeclaration(stmt, stmt->names, Seen::Global);
  }
  case ast::Kind::Nonlocal: {
    auto *stmt = llvm::cast<ast::Nonlocal>(node);
    return visitDeclaration(stmt, stmt->names, Seen::Nonlocal);
  }
  case ast::Kind::ListComp:
  case ast::Kind::SetComp:
  case ast::Kind::DictComp:
  case ast::Kind::GeneratorExp:
    return visitComprehension(llvm::cast<ast::Expr>(node));
  case ast::Kind::NamedExpr:
    return visitNamedExpr(llvm::cast<ast::NamedExpr>(node));
  case ast::Kind::Yield:
  case ast::Kind::YieldFrom:
    rejectInAnnotation(llvm::cast<ast::Expr>(node), "yield expression");
    if (current->kind == BlockKind::Comprehension)
      diags.report(node->range, diag::err_yield_inside_comprehension,
                   current->description);
    break;
  case ast::Kind::Await:
    return visitAwait(llvm::cast<ast::Await>(node));
  case ast::Kind::AsyncFor:
    requireAsync(llvm::cast<ast::Stmt>(node), "async for");
    break;
  case ast::Kind::AsyncWith:
    requireAsync(llvm::cast<ast::Stmt>(node), "async with");
    break;
  case ast::Kind::Name:
    return visitName(llvm::cast<ast::Name>(node));
  case ast::Kind::Attribute:
    if (auto *attribute = llvm::cast<ast::Attribute>(node);
        attribute->ctx != ast::ExprContext::Load)
      isDebug(attribute, attribute->attr,
              attribute->ctx == ast::ExprContext::Del);
    break;
  case ast::Kind::Keyword:
    if (auto *keyword = llvm::cast<ast::Keyword>(node); keyword->arg)
      isDebug(keyword, keyword->arg);
    break;
  case ast::Kind::ExceptHandler: {
    auto *handler = llvm::cast<ast::ExceptHandler>(node);
    visitIf(handler->type);
    if (handler->name)
      assign(handler, handler->name);
    return visitAll(handler->body);
  }
  case ast::Kind::MatchAs:
  case ast::Kind::MatchStar:
  case ast::Kind::MatchMapping:
    if (auto name = ast::getCapture(llvm::cast<ast::Pattern>(node)))
      assign(node, name);
    break;
  case ast::Kind::MatchClass: {
    auto *cls = llvm::cast<ast::MatchClass>(node);
    for (auto [name, part] : llvm::zip(cls->kwd_attrs, cls->kwd_patterns))
      isDebug(part, name);
    break;
  }
  default:
    break;
  }
  visitChildren(node);
}

bool krait::bind::checkSymbols(const ast::Module *module,
                               DiagnosticEngine &diags) {
  size_t before = diags.getErrorCount();
  SymbolRules(diags).run(module);
  return diags.getErrorCount() == before;
}
