//===- Program.cpp - Rounds over a whole program --------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/Program.h"
#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

Program::Program(SourceManager &sources, DiagnosticEngine &diags,
                 ast::Arena &arena, std::string stdlib,
                 std::vector<std::string> searchPath, Elements elements,
                 bool holdsBools)
    : sources(sources), diags(diags), arena(arena), stdlib(std::move(stdlib)),
      searchPath(std::move(searchPath)), types(elements, holdsBools),
      needed(elements), needsBools(holdsBools) {
  for (const DynamicMethod &method : check::getDynamicMethods())
    if (method.isAlwaysCalled)
      dynamicMethods.insert(&method);
}

Program::~Program() = default;

bool Program::run(FileId file) { return runAs(file, "__main__"); }

bool Program::runLibrary(FileId file, llvm::StringRef name) {
  isLibrary = true;
  return runAs(file, name);
}

bool Program::runAs(FileId file, llvm::StringRef name) {
  // Other programs of this command line may have errors already.
  size_t earlier = diags.getErrorCount();
  auto failed = [&] { return diags.getErrorCount() != earlier; };
  main = readModule(name, file);
  if (!main || failed())
    return false;
  loadBuiltins();
  bindModule(main);
  if (failed())
    return false;
  modules[name] = main;
  declareModule(main);
  size_t mark = diags.checkpoint();
  constexpr unsigned limit = 40;
  for (round = 1; round <= limit; ++round) {
    diags.rollback(mark);
    changed = false;
    bodyReports.clear();
    reached.clear();
    moduleStates.clear();
    finishedStates.clear();
    checkModuleBody(main);
    checkExported();
    completeConstructed();
    checkUncalled();
    if (needed != types.getElements() ||
        needsBools != types.hasBoolsInPlacesOfInt())
      return false;
    if (changed)
      continue;
    if (!seesUnknown || obeysAny || bodyReports.empty()) {
      finished = true;
      keepCommonReports();
      restoreReports();
      return !failed();
    }
    obeysAny = true;
    specializedReports = std::move(bodyReports);
  }
  restoreReports();
  if (!failed())
    diags.report(main->ast->range, diag::err_no_fixed_point);
  return false;
}

/// A parameter or variable that the program declares as Any takes the type of
/// what it gets, for speed. Where what is done with it is an error for that
/// type, it is what it is declared as: the error comes at run time, as the Any
/// says.
bool Program::keepsAny(const ModuleInfo *module, TypeRef declared,
                       TypeRef actual) {
  if (module->isStdlib || !declared || declared->getKind() != TypeKind::Any ||
      actual->getKind() == TypeKind::Any)
    return false;
  seesUnknown = true;
  return obeysAny;
}

/// Where both ways of looking at Any fail, the errors are those that both have,
/// else those of the first: the other way has limits of its own.
void Program::keepCommonReports() {
  if (bodyReports.empty() || specializedReports.empty())
    return;
  auto isCommon = [&](const Diagnostic &report) {
    return llvm::any_of(bodyReports, [&](const Diagnostic &other) {
      return other.id == report.id && other.range.begin == report.range.begin;
    });
  };
  bool anyCommon = llvm::any_of(specializedReports, isCommon);
  if (anyCommon)
    llvm::erase_if(specializedReports, std::not_fn(isCommon));
  bodyReports = std::move(specializedReports);
}

/// What follows from a module that is not found is not reported.
void Program::restoreReports() {
  auto follows = [](const Diagnostic &report) {
    static constexpr llvm::StringLiteral own[] = {
        "import-not-found", "import-unsupported", "syntax", "indentation",
        "tabs"};
    return !llvm::is_contained(own, getCode(report.id));
  };
  if (missesModule) {
    llvm::erase_if(lastingReports, follows);
    llvm::erase_if(bodyReports, follows);
  }
  diags.restore(std::move(lastingReports));
  diags.restore(std::move(bodyReports));
}

void Program::checkModuleBody(ModuleInfo *module) {
  if (!module || !module->ast || module->isBuiltins)
    return;
  Instance *&slot = moduleBodies[module];
  if (!slot) {
    slot = &instanceStore.emplace_back();
    slot->module = module;
    slot->returnType = types.getNone();
  }
  Instance *body = slot;
  if (body->round == round)
    return; // run already, or being run (a circular import)
  body->round = round;
  body->inProgress = true;
  BodyChecker checker(*this, *body);
  moduleStates[module] = &checker.state;
  reached.push_back(body);
  size_t mark = diags.checkpoint();
  checker.checkModule();
  keepReports(mark);
  finishedStates.push_back(std::move(checker.state));
  moduleStates[module] = &finishedStates.back();
  body->inProgress = false;
}

Instance *Program::getInstance(FunctionInfo *function,
                               llvm::ArrayRef<TypeRef> params,
                               const Bindings &bindings) {
  std::vector<TypeRef> key;
  for (TypeRef param : params)
    key.push_back(param ? param : types.getAny());
  Instance *&slot = instances[{function, key}];
  if (!slot) {
    slot = &instanceStore.emplace_back();
    slot->function = function;
    slot->module = function->module;
    slot->params.assign(key.begin(), key.end());
    slot->returnType = types.getNever();
  }
  Instance *instance = slot;
  instance->isRecursive |= instance->inProgress;
  if (instance->round != round && !instance->inProgress) {
    instance->round = round;
    instance->bindings = bindings;
    checkInstance(instance);
  }
  return instance;
}

void Program::checkInstance(Instance *instance) {
  FunctionInfo *function = instance->function;
  constexpr unsigned limit = 200;
  if (nesting > limit) {
    diags.report(function->node->range, diag::err_polymorphic_recursion,
                 function->qualname);
    return;
  }
  ++nesting;
  instance->inProgress = true;
  reached.push_back(instance);
  TypeRef before = instance->returnType;
  BodyChecker checker(*this, *instance);
  size_t mark = diags.checkpoint();
  checker.checkFunction();
  keepReports(mark);
  // A recursive call gives nothing until the body has been seen once. What
  // comes of that (an Any, for `max([f(n - 1)])`) would stay for ever, so the
  // annotation takes its place until the next round.
  if (instance->isRecursive && !instance->trustsAnnotation &&
      instance->returnType->getKind() == TypeKind::Any &&
      function->returnType) {
    instance->trustsAnnotation = true;
    instance->returnType =
        substitute(types, function->returnType, instance->bindings);
    changed = true;
  }
  if (instance->returnType != before)
    changed = true;
  instance->inProgress = false;
  --nesting;
}

/// A body is checked once in a round, perhaps in the middle of a loop whose
/// reports are taken back when it is looked at again.
void Program::keepReports(size_t mark) {
  if (finished)
    return;
  for (Diagnostic &report : diags.take(mark))
    bodyReports.push_back(std::move(report));
}

Program::LastingReports::~LastingReports() {
  if (program.finished)
    return;
  for (Diagnostic &report : program.diags.take(mark))
    program.lastingReports.push_back(std::move(report));
}

//===----------------------------------------------------------------------===//
// Functions that nothing calls
//===----------------------------------------------------------------------===//

/// An annotated function is checked even when nothing calls it; what such a
/// check needs is not compiled.
void Program::checkUncalled() {
  size_t compiled = reached.size();
  llvm::DenseSet<FunctionInfo *> called;
  for (Instance *instance : reached)
    called.insert(instance->function);
  // Checking may add modules.
  for (size_t i = 0; i != moduleStore.size(); ++i) {
    ModuleInfo &module = moduleStore[i];
    if (!module.ast || module.isStdlib)
      continue;
    for (const ast::Stmt *stmt : module.ast->body) {
      FunctionInfo *function = functionByNode.lookup(stmt);
      if (!function || called.count(function) ||
          (function->overloadHead && function->overloadHead != function))
        continue;
      resolveFunction(function);
      llvm::SmallVector<TypeRef, 4> params;
      bool concrete = true;
      for (const ParamInfo &param : function->params) {
        TypeRef type = param.type;
        concrete &= type && !hasTypeVars(type);
        if (!concrete)
          break;
        if (param.kind == ParamKind::VarPositional)
          type = types.getUnboundedTuple(type);
        else if (param.kind == ParamKind::VarKeyword)
          type = types.getDict(types.getStr(), type);
        params.push_back(type);
      }
      if (concrete)
        getInstance(function, params, Bindings());
    }
  }
  dropReached(compiled);
}

/// Takes back what only unreached functions need; lowering may still ask for
/// such an instance, and it is then checked and reached anew.
void Program::dropReached(size_t from) {
  for (Instance *instance : llvm::drop_begin(reached, from))
    instance->round = 0;
  reached.resize(from);
}
