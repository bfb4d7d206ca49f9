//===- Imports.cpp - Import statements ------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Importing executes the body of a module the first time, so the state of its
// variables is what they have been bound to so far (Python reference, section
// 7.11).
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "frontend/check/StdlibNames.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Is the module, which cannot be found, one that a try statement around
/// expects to be missing? One that only krait lacks is not.
bool BodyChecker::expectsMissing(const ast::Node *node,
                                 llvm::StringRef module) {
  bool isPackage, isStdlib;
  auto [parent, last] = module.rsplit('.');
  if (!importGuards || isStdlibModule(module.split('.').first) ||
      !program.findModuleFile(module, isPackage, isStdlib).empty())
    return false;
  std::string text = "No module named '" + module.str() + "'";
  ModuleInfo *outer = last.empty() ? nullptr : program.findModule(parent);
  if (outer && !outer->isPackage)
    text += "; '" + parent.str() + "' is not a package";
  instance.missingImports[node] = {module.str(), text};
  leave();
  return true;
}

void BodyChecker::reportMissing(SourceRange range, llvm::StringRef module) {
  bool isPackage, isStdlib;
  if (!program.findModuleFile(module, isPackage, isStdlib).empty())
    return; // what is wrong with its text is reported
  program.missesModule = true;
  report(range,
         isStdlibModule(module) ? diag::err_stdlib_module : diag::err_no_module,
         module);
}

void BodyChecker::reportMissingMember(const ast::Alias *alias,
                                      ModuleInfo *module) {
  report(alias->range,
         module->isStdlib ? diag::err_stdlib_member
                          : diag::err_no_module_member,
         module->name, alias->name.str());
}

void BodyChecker::visitImport(const ast::Import *stmt) {
  for (const ast::Alias *alias : stmt->names) {
    instance.missingImports.erase(alias);
    // `import a.b.c` runs a, a.b and a.b.c and binds a.
    llvm::StringRef full = alias->name;
    ModuleInfo *bound = nullptr, *last = nullptr;
    for (size_t end = 0; end != llvm::StringRef::npos;) {
      end = full.find('.', end ? end + 1 : 0);
      last = program.loadModule(full.take_front(end), alias->range);
      if (!last && expectsMissing(alias, full.take_front(end)))
        return;
      if (!last) {
        reportMissing(alias->range, full.take_front(end));
        break;
      }
      program.checkModuleBody(last);
      program.checkModuleBody(program.getModuleBehind(last));
      if (!bound)
        bound = last;
    }
    if (!last)
      continue;
    if (bind::Variable *variable = lookup(alias))
      assignVariable(variable, store.getModule(alias->asname ? last : bound),
                     alias);
  }
}

void BodyChecker::visitImportFrom(const ast::ImportFrom *stmt) {
  ModuleInfo *module = program.resolveImport(
      instance.module, stmt->module.str(), stmt->level, stmt->range);
  instance.missingImports.erase(stmt);
  if (!module) {
    std::string name = Program::getAbsoluteName(
        instance.module, stmt->module.str(), stmt->level);
    // The first of `a.b.c` that is missing, behind those that are run.
    llvm::StringRef missing = name;
    for (size_t end = 0; end != llvm::StringRef::npos;) {
      end = llvm::StringRef(name).find('.', end ? end + 1 : 0);
      missing = llvm::StringRef(name).take_front(end);
      ModuleInfo *outer = program.loadModule(missing, stmt->range);
      if (!outer)
        break;
      program.checkModuleBody(outer);
    }
    if (!expectsMissing(stmt, missing))
      reportMissing(stmt->range, name);
    return;
  }
  // The packages around it first, from the outermost in.
  llvm::SmallVector<ModuleInfo *, 4> chain;
  for (ModuleInfo *each = module; each; each = each->parent)
    chain.push_back(each);
  for (ModuleInfo *each : llvm::reverse(chain))
    program.checkModuleBody(each);
  if (stmt->names.front()->name == "*")
    return visitStar(stmt, module);
  for (const ast::Alias *alias : stmt->names) {
    TypeRef type = getImported(alias, module);
    instance.missingImports.erase(alias);
    if (!type && importGuards && !module->isStdlib) {
      instance.missingImports[alias] = {alias->name.str().str(), ""};
      return leave();
    }
    if (!type)
      reportMissingMember(alias, module);
    if (bind::Variable *variable = lookup(alias))
      assignVariable(variable, type ? type : store.getNever(), alias);
  }
  program.checkModuleBody(program.getModuleBehind(module));
}

/// Type of a member of a module that is imported by name; null when there is
/// none.
TypeRef BodyChecker::getImported(const ast::Alias *alias, ModuleInfo *module) {
  TypeRef type = nullptr;
  if (!module->ast || module->findVariable(alias->name.str()))
    type = getAttribute(store.getModule(module), alias->name.str(), alias);
  else if (ModuleInfo *sub = program.loadModule(
               module->name + "." + alias->name.str().str(), alias->range))
    type = store.getModule(sub);
  // A package may name a submodule that it imports from itself.
  if (auto *found = llvm::dyn_cast_or_null<ModuleType>(type);
      found && found->module->parent == module)
    program.checkModuleBody(found->module);
  return type;
}

void BodyChecker::visitStar(const ast::ImportFrom *stmt, ModuleInfo *module) {
  auto it = instance.module->scopes->stars.find(stmt);
  if (it == instance.module->scopes->stars.end())
    return; // reported where the names were read
  std::string submodule;
  if (program.mayBindSubmodule(instance.module, stmt, module, submodule))
    unsupported(stmt,
                "a star import that may put submodule `" + submodule +
                    "` in the place of a variable",
                "the names that are used");
  // In a circle of imports `__all__` may not be complete yet.
  bind::Variable *all = module->ast ? module->findVariable("__all__") : nullptr;
  bool isRunning = program.isRunning(module);
  if (it->second.isListed && !module->isStdlib &&
      (isRunning || (all && program.getGlobalState(module, all) != Bound::Yes)))
    unsupported(stmt,
                "a star import of a module with `__all__` that is not "
                "executed to its end",
                "the names that are used");
  for (const ast::Alias *alias : it->second.names)
    importStarName(alias, module, it->second.isListed);
}

/// A name is bound only where the module has bound it.
void BodyChecker::importStarName(const ast::Alias *alias, ModuleInfo *module,
                                 bool isListed) {
  bind::Variable *variable = lookup(alias);
  instance.maybeUnbound.erase(alias);
  TypeRef type = getImported(alias, module);
  if (!type || (!isListed && type->getKind() == TypeKind::Never)) {
    // A name that is not there, or is there only as far as can be told.
    bool isUsed = llvm::any_of(
        instance.module->scopes->references, [&](const auto &reference) {
          auto *other = llvm::dyn_cast<ast::Alias>(reference.first);
          auto *from = other ? llvm::dyn_cast<ast::ImportFrom>(
                                   program.importOf.lookup(other))
                             : nullptr;
          return reference.second == variable &&
                 !(from && instance.module->scopes->stars.count(from));
        });
    if (isUsed || (isListed && !type))
      reportMissingMember(alias, module);
    return;
  }
  VariableState before = state.variables.lookup(variable);
  bool isSure = !instance.maybeUnbound.count(alias) || isListed;
  assignVariable(variable, type, alias);
  VariableState &after = state.variables[variable];
  if (isSure || before.bound == Bound::No)
    after.bound = isSure ? Bound::Yes : Bound::Maybe;
  else
    after = {before.type ? join(before.type, after.type) : after.type,
             before.bound};
}
