//===- StarImports.cpp - What `from m import *` binds ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python reference, section 7.11: the names in `__all__` of the module, else
// all it binds that have no leading underscore. The binder needs them before
// anything is executed, so here they are read off the syntax tree: every name
// that the module may bind. Which are bound when the import is executed is
// found later, by the checker or at run time.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Visitor.h"
#include "frontend/bind/Binder.h"
#include "frontend/check/Program.h"
#include "frontend/check/StdlibNames.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

static bool isStar(const ast::ImportFrom *stmt) {
  return stmt->names.front()->name == "*";
}

/// The star imports at the top level of a module, wherever in its statements.
static llvm::SmallVector<const ast::ImportFrom *, 2>
findStars(const ast::Module *module) {
  llvm::SmallVector<const ast::ImportFrom *, 2> found;
  for (const ast::Stmt *stmt : module->body)
    ast::walk(stmt, [&](const ast::Node *node) {
      if (llvm::isa<ast::FunctionDef, ast::AsyncFunctionDef, ast::ClassDef,
                    ast::Expr>(node))
        return false;
      auto *from = llvm::dyn_cast<ast::ImportFrom>(node);
      if (from && isStar(from))
        found.push_back(from);
      return true;
    });
  return found;
}

static bool isAll(const ast::Expr *expr) {
  auto *name = llvm::dyn_cast<ast::Name>(expr);
  return name && name->id == "__all__";
}

//===----------------------------------------------------------------------===//
// __all__
//===----------------------------------------------------------------------===//

namespace krait::check {

/// Reads `__all__` of a module where its statements say plainly what is in it.
class ListedNames {
public:
  ListedNames(Program &program, ModuleInfo *module)
      : program(program), module(module) {}

  /// Does the module mention `__all__` at all?
  bool exists = false;
  /// Is every mention of it one that is understood?
  bool isKnown = true;
  llvm::SmallVector<std::string, 16> names;

  void read() {
    size_t mentions = 0;
    for (const ast::Stmt *stmt : module->ast->body) {
      ast::walk(stmt, [&](const ast::Node *node) {
        auto *name = llvm::dyn_cast<ast::Name>(node);
        mentions += name && name->id == "__all__";
        return true;
      });
      understood += readStatement(stmt);
    }
    exists = mentions;
    isKnown &= mentions == understood;
  }

private:
  /// True when the statement mentions `__all__` in a way that is understood.
  bool readStatement(const ast::Stmt *stmt) {
    if (auto *assign = llvm::dyn_cast<ast::Assign>(stmt)) {
      if (assign->targets.size() != 1 || !isAll(assign->targets[0]))
        return false;
      if (!mentionsAll(assign->value))
        names.clear();
      return add(assign->value);
    }
    if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(stmt)) {
      names.clear();
      return isAll(assign->target) && assign->value && add(assign->value);
    }
    if (auto *augmented = llvm::dyn_cast<ast::AugAssign>(stmt))
      return isAll(augmented->target) && augmented->op == ast::Operator::Add &&
             add(augmented->value);
    auto *expr = llvm::dyn_cast<ast::ExprStmt>(stmt);
    auto *call = expr ? llvm::dyn_cast<ast::Call>(expr->value) : nullptr;
    auto *method = call ? llvm::dyn_cast<ast::Attribute>(call->func) : nullptr;
    if (!method || !isAll(method->value) || call->args.size() != 1 ||
        !call->keywords.empty())
      return false;
    if (method->attr == "extend")
      return add(call->args[0]);
    auto *text = llvm::dyn_cast<ast::Constant>(call->args[0]);
    if (!text || text->value.kind != ast::ConstantValue::Str)
      return false;
    std::string name = text->value.text.str();
    if (method->attr == "append") {
      names.push_back(name);
      return true;
    }
    auto it = llvm::find(names, name);
    if (method->attr != "remove" || it == names.end())
      return false;
    names.erase(it);
    return true;
  }

  bool mentionsAll(const ast::Expr *expr) {
    bool found = false;
    ast::walk(expr, [&](const ast::Node *node) {
      if (auto *name = llvm::dyn_cast<ast::Name>(node))
        found |= isAll(name);
      return true;
    });
    return found;
  }

  /// Adds the names that a list or tuple expression holds.
  bool add(const ast::Expr *expr) {
    auto addAll = [&](llvm::ArrayRef<ast::Expr *> elements) {
      return llvm::all_of(elements, [&](const ast::Expr *element) {
        if (auto *starred = llvm::dyn_cast<ast::Starred>(element))
          return add(starred->value);
        auto *text = llvm::dyn_cast<ast::Constant>(element);
        if (!text || text->value.kind != ast::ConstantValue::Str)
          return false;
        names.push_back(text->value.text.str());
        return true;
      });
    };
    if (auto *list = llvm::dyn_cast<ast::List>(expr))
      return addAll(list->elts);
    if (auto *tuple = llvm::dyn_cast<ast::Tuple>(expr))
      return addAll(tuple->elts);
    if (auto *sum = llvm::dyn_cast<ast::BinOp>(expr)) {
      if (sum->op != ast::Operator::Add)
        return false;
      // `__all__ = __all__ + [...]` goes on with what is there.
      bool goesOn = isAll(sum->left);
      understood += goesOn;
      return (goesOn || add(sum->left)) && add(sum->right);
    }
    auto *attribute = llvm::dyn_cast<ast::Attribute>(expr);
    ModuleInfo *other = attribute && attribute->attr == "__all__"
                            ? program.findStaticModule(module, attribute->value)
                            : nullptr;
    if (!other || !other->ast)
      return false;
    ListedNames theirs(program, other);
    theirs.read();
    llvm::append_range(names, theirs.names);
    return theirs.exists && theirs.isKnown;
  }

  Program &program;
  ModuleInfo *module;
  size_t understood = 0;
};

} // namespace krait::check

/// The module that an expression of the top level of `module` means, by the
/// import statements there; null when it means none.
ModuleInfo *Program::findStaticModule(ModuleInfo *module,
                                      const ast::Expr *expr) {
  if (auto *attribute = llvm::dyn_cast<ast::Attribute>(expr)) {
    ModuleInfo *outer = findStaticModule(module, attribute->value);
    return outer ? loadModule(outer->name + "." + attribute->attr.str().str(),
                              expr->range)
                 : nullptr;
  }
  auto *name = llvm::dyn_cast<ast::Name>(expr);
  if (!name)
    return nullptr;
  for (const ast::Stmt *stmt : module->ast->body) {
    if (auto *import = llvm::dyn_cast<ast::Import>(stmt)) {
      for (const ast::Alias *alias : import->names) {
        llvm::StringRef full = alias->name, head = full.split('.').first;
        if (alias->asname ? alias->asname == name->id : name->id == head)
          return loadModule(alias->asname ? full : head, alias->range);
      }
    } else if (auto *from = llvm::dyn_cast<ast::ImportFrom>(stmt)) {
      for (const ast::Alias *alias : from->names)
        if ((alias->asname ? alias->asname : alias->name) == name->id)
          if (ModuleInfo *found = resolveImport(module, from->module.str(),
                                                from->level, from->range))
            return loadModule(found->name + "." + alias->name.str().str(),
                              alias->range);
    }
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Names of a module
//===----------------------------------------------------------------------===//

/// Every name that the top level of the module binds itself.
llvm::SmallVector<ast::Identifier, 0>
Program::getOwnNames(const ModuleInfo *module) {
  llvm::SmallVector<ast::Identifier, 0> names;
  auto collect = [&](const bind::ModuleScopes &scopes) {
    for (auto &[name, variable] : scopes.getModuleScope()->variables)
      names.push_back(name);
  };
  if (module->scopes) {
    collect(*module->scopes);
    return names;
  }
  // A module that is being read (a circle of star imports).
  size_t mark = diags.checkpoint();
  collect(*bind::bindModule(module->ast, bind::StarImports(), arena, diags));
  diags.rollback(mark);
  return names;
}

bool Program::collectExported(ModuleInfo *module,
                              llvm::SetVector<ast::Identifier> &names,
                              llvm::SmallPtrSetImpl<ModuleInfo *> &seen,
                              bool &isListed) {
  isListed = false;
  if (!seen.insert(module).second)
    return true;
  if (!module->ast || module->isStdlib) {
    llvm::StringRef listed = getStarNames(module->name);
    if (listed.empty())
      return false;
    llvm::SmallVector<llvm::StringRef, 0> words;
    listed.split(words, ' ');
    for (llvm::StringRef word : words)
      names.insert(arena.intern(word));
    return true;
  }
  ListedNames listed(*this, module);
  listed.read();
  if (listed.exists) {
    for (const std::string &name : listed.names)
      names.insert(arena.intern(name));
    isListed = true;
    return listed.isKnown;
  }
  auto add = [&](ast::Identifier name) {
    if (!name.str().starts_with("_"))
      names.insert(name);
  };
  llvm::for_each(getOwnNames(module), add);
  if (module->scopes)
    return true;
  for (const ast::ImportFrom *stmt : findStars(module->ast)) {
    ModuleInfo *source = findStarSource(module, stmt);
    if (!source)
      continue;
    llvm::SetVector<ast::Identifier> theirs;
    bool unused;
    if (!collectExported(source, theirs, seen, unused))
      return false;
    llvm::for_each(theirs, add);
  }
  return true;
}

/// The module of a star import, be it still being read; null when there is
/// none.
ModuleInfo *Program::findStarSource(ModuleInfo *module,
                                    const ast::ImportFrom *stmt) {
  ModuleInfo *found =
      resolveImport(module, stmt->module.str(), stmt->level, stmt->range);
  return found ? found
               : parsed.lookup(
                     getAbsoluteName(module, stmt->module.str(), stmt->level));
}

bind::StarImports Program::expandStars(ModuleInfo *module) {
  bind::StarImports stars;
  for (const ast::ImportFrom *stmt : findStars(module->ast)) {
    ModuleInfo *source = findStarSource(module, stmt);
    if (!source) {
      module->hasUnknownNames = true; // reported where it is executed
      continue;
    }
    llvm::SetVector<ast::Identifier> names;
    llvm::SmallPtrSet<ModuleInfo *, 4> seen;
    bind::StarImport star;
    if (!collectExported(source, names, seen, star.isListed)) {
      LastingReports lasting(*this);
      if (source->isStdlib)
        diags.report(stmt->range, diag::err_unsupported,
                     "`from " + source->name + " import *`",
                     "the names that are used");
      else
        diags.report(stmt->range, diag::err_unsupported,
                     "an `__all__` that is not written out as strings",
                     "a list of strings, or the names that are used");
      module->hasUnknownNames = true;
      continue;
    }
    llvm::SmallVector<ast::Alias *, 0> aliases;
    for (ast::Identifier name : names)
      aliases.push_back(arena.make<ast::Alias>(stmt->names.front()->range, name,
                                               ast::Identifier()));
    star.names = arena.copy(llvm::ArrayRef(aliases));
    stars[stmt] = star;
  }
  return stars;
}

/// A package has as attributes the submodules that anything has imported, and
/// a star import without `__all__` binds these too.
bool Program::mayBindSubmodule(ModuleInfo *module, const ast::ImportFrom *stmt,
                               ModuleInfo *source, std::string &name) {
  const bind::StarImport &star = module->scopes->stars.lookup(stmt);
  if (!source->isPackage || star.isListed || source->isStdlib)
    return false;
  llvm::StringRef folder =
      llvm::sys::path::parent_path(sources.getPath(source->file));
  for (auto &[id, variable] : module->scopes->getModuleScope()->variables) {
    auto *alias =
        llvm::dyn_cast_or_null<ast::Alias>(definitions.lookup(variable.get()));
    if (id.str().starts_with("_") || source->findVariable(id.str()) ||
        (alias && llvm::isa<ast::ImportFrom>(importOf.lookup(alias))))
      continue;
    llvm::SmallString<128> path(folder);
    llvm::sys::path::append(path, id.str());
    name = id.str();
    if (llvm::sys::fs::exists(path + ".py") ||
        llvm::sys::fs::exists(path + "/__init__.py"))
      return true;
  }
  return false;
}
