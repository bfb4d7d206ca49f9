//===- Imports.cpp - Import statements and members of modules -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A module is no value at run time: the checker knows which one an expression
// means. Importing it runs its body the first time; a global beside it says
// whether that has begun (bound) and ended (true).
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

void BodyLowering::runModule(ModuleInfo *module, const ast::Node *at) {
  if (!module || !module->ast || !program.program.getModuleBody(module) ||
      module == program.program.getMain())
    return;
  auto callee = mlir::FlatSymbolRefAttr::get(&program.context,
                                             program.getModuleSymbol(module));
  py::CallOp::create(builder, loc, py::NoneType::get(&program.context),
                     mlir::Type(), callee, mlir::ValueRange(), getSite(at));
}

void BodyLowering::storeModule(bind::Variable *variable, ModuleInfo *module) {
  TypeRef type = types.getModule(module);
  store(variable, {py::TupleMakeOp::create(builder, loc, program.convert(type),
                                           mlir::ValueRange()),
                   type});
}

/// The ModuleNotFoundError of an import that finds nothing, when the packages
/// around have been run.
void BodyLowering::raiseMissing(llvm::StringRef module, llvm::StringRef text,
                                const ast::Stmt *at) {
  for (size_t end = module.find('.'); end != llvm::StringRef::npos;
       end = module.find('.', end + 1))
    runModule(program.program.findModule(module.take_front(end)), at);
  mlir::Value error =
      callNative("krt_raise_no_module", {getStr(module), getStr(text)},
                 py::ErrorType::get(&program.context), false, at);
  py::RaiseOp::create(builder, loc, error, getSite(at));
}

void BodyLowering::lowerImport(const ast::Import *stmt) {
  for (const ast::Alias *alias : stmt->names) {
    llvm::StringRef full = alias->name;
    ModuleInfo *bound = nullptr, *last = nullptr;
    auto missing = instance.missingImports.find(alias);
    for (size_t end = 0; end != llvm::StringRef::npos;) {
      end = full.find('.', end ? end + 1 : 0);
      if (missing != instance.missingImports.end() &&
          full.take_front(end) == missing->second.first)
        return raiseMissing(missing->second.first, missing->second.second,
                            stmt);
      last = program.program.findModule(full.take_front(end));
      runModule(last, stmt);
      runModule(program.program.getModuleBehind(last), stmt);
      if (!bound)
        bound = last;
    }
    if (bind::Variable *variable = lookup(alias))
      storeModule(variable, alias->asname ? last : bound);
  }
}

void BodyLowering::lowerImportFrom(const ast::ImportFrom *stmt) {
  if (auto missing = instance.missingImports.find(stmt);
      missing != instance.missingImports.end())
    return raiseMissing(missing->second.first, missing->second.second, stmt);
  ModuleInfo *module = program.program.findImport(instance.module, stmt);
  if (!module)
    return;
  // The packages around it first, from the outermost in.
  llvm::SmallVector<ModuleInfo *, 4> chain;
  for (ModuleInfo *each = module; each; each = each->parent)
    chain.push_back(each);
  for (ModuleInfo *each : llvm::reverse(chain))
    runModule(each, stmt);
  runModule(program.program.getModuleBehind(module), stmt);
  const bind::ModuleScopes &scopes = *instance.module->scopes;
  auto star = scopes.stars.find(stmt);
  bool isOpen = star != scopes.stars.end() && !star->second.isListed;
  for (const ast::Alias *alias : scopes.getNames(stmt)) {
    if (instance.missingImports.count(alias)) {
      mlir::Value error =
          callNative("krt_raise_import_name",
                     {getStr(module->name), getStr(alias->name.str()),
                      getStr(program.sources.getAbsolutePath(module->file)),
                      getBool(true)},
                     py::ErrorType::get(&program.context), false, stmt);
      py::RaiseOp::create(builder, loc, error, getSite(stmt));
      return;
    }
    bind::Variable *variable = lookup(alias);
    if (!variable)
      continue;
    TypeRef type = frame->kind == bind::ScopeKind::Module
                       ? program.program.getGlobalType(variable)
                       : instance.varTypes.lookup(variable);
    if (auto *sub = llvm::dyn_cast_or_null<ModuleType>(type)) {
      // A submodule is run by its import; a module that the module has imported
      // itself has been.
      ModuleInfo *named = program.program.findModule(module->name + "." +
                                                     alias->name.str().str());
      if (sub->module == named)
        runModule(named, stmt);
      storeModule(variable, sub->module);
      continue;
    }
    if (!type || !module->ast)
      continue;
    bind::Variable *source = module->findVariable(alias->name.str());
    if (source && isOpen)
      importStarName(variable, module, source, alias);
    else if (source)
      store(variable, loadMember(module, source, alias));
  }
}

/// A star import without `__all__` binds what the module has bound so far.
void BodyLowering::importStarName(bind::Variable *variable, ModuleInfo *module,
                                  bind::Variable *source,
                                  const ast::Alias *alias) {
  TypeRef type = program.program.getGlobalType(source);
  if (!type || type->getKind() == TypeKind::Never)
    return; // never bound
  auto global = program.getGlobal(source, module);
  mlir::Block *binds = newBlock(), *goesOn = newBlock();
  if (instance.maybeUnbound.count(alias))
    branchIf(
        py::GlobalIsBoundOp::create(builder, loc, builder.getI1Type(), global),
        binds, goesOn);
  else
    branchTo(binds);
  setBlock(binds);
  store(variable,
        {py::GlobalLoadOp::create(builder, loc, program.convert(type), global),
         type});
  branchTo(goesOn);
  setBlock(goesOn);
}

/// Raises what CPython does when the variable of another module is unbound:
/// ImportError for `from m import x`, AttributeError for `m.x`.
void BodyLowering::checkMember(ModuleInfo *module, bind::Variable *variable,
                               const ast::Node *at) {
  if (!instance.maybeUnbound.count(at))
    return;
  mlir::Value bound = py::GlobalIsBoundOp::create(
      builder, loc, builder.getI1Type(), program.getGlobal(variable, module));
  mlir::Block *fails = newBlock(), *goesOn = newBlock();
  branchIf(bound, goesOn, fails);
  setBlock(fails);
  mlir::Value imported =
      module == program.program.getMain()
          ? getBool(true)
          : py::GlobalLoadOp::create(
                builder, loc, builder.getI1Type(),
                program.getHiddenGlobal("imported." + module->name,
                                        types.getBool()))
                .getResult();
  mlir::Value name = getStr(variable->name.str());
  mlir::Value owner = getStr(module->name);
  mlir::Value path = getStr(program.sources.getAbsolutePath(module->file));
  // A star import reads the names of `__all__` as attributes.
  auto *alias = llvm::dyn_cast<ast::Alias>(at);
  auto *from = alias ? llvm::dyn_cast<ast::ImportFrom>(statement) : nullptr;
  bool isImport = from && from->names.front()->name != "*";
  const char *raise =
      isImport ? "krt_raise_import_name" : "krt_raise_module_member";
  llvm::SmallVector<mlir::Value, 4> args{owner, isImport ? name : path,
                                         isImport ? path : name, imported};
  mlir::Value error =
      callNative(raise, args, py::ErrorType::get(&program.context), false, at);
  py::RaiseOp::create(builder, loc, error, getSite(at));
  setBlock(goesOn);
}

TypedValue BodyLowering::loadMember(ModuleInfo *module,
                                    bind::Variable *variable,
                                    const ast::Node *at) {
  checkMember(module, variable, at);
  TypeRef type = program.program.getGlobalType(variable);
  if (!type)
    type = types.getAny();
  return {py::GlobalLoadOp::create(builder, loc, program.convert(type),
                                   program.getGlobal(variable, module)),
          type};
}
