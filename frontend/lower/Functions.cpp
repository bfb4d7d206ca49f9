//===- Functions.cpp - Functions, globals and module bodies ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "frontend/lower/Lowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

ProgramLowering::ProgramLowering(mlir::MLIRContext &context,
                                 check::Program &program,
                                 SourceManager &sources,
                                 DiagnosticEngine &diags)
    : context(context), program(program), types(program.getTypes()),
      sources(sources), diags(diags), builder(&context) {}

mlir::Location ProgramLowering::getLocation(SourceRange range) {
  if (!range.isValid())
    return builder.getUnknownLoc();
  LineColumn at = sources.getLineColumn(range.begin);
  return mlir::FileLineColLoc::get(
      &context, sources.getPath(sources.getFile(range.begin)), at.line,
      at.column + 1);
}

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

std::string ProgramLowering::getSymbol(check::Instance *instance) {
  std::string &symbol = symbols[instance];
  if (!symbol.empty())
    return symbol;
  std::string name =
      instance->module->name + "." +
      (instance->function ? instance->function->qualname : "<module>") + "(";
  for (auto [i, param] : llvm::enumerate(instance->params))
    name += (i ? "," : "") + param->str();
  name += ")";
  // Two nested functions of one name and type.
  symbol = makeSymbol(name);
  return symbol;
}

std::string ProgramLowering::makeSymbol(const std::string &name) {
  unsigned count = symbolCounts[name]++;
  return count ? name + "#" + std::to_string(count) : name;
}

mlir::FlatSymbolRefAttr
ProgramLowering::getNative(llvm::StringRef symbol,
                           llvm::ArrayRef<mlir::Type> params, mlir::Type result,
                           bool raises) {
  std::string name;
  llvm::raw_string_ostream os(name);
  os << symbol << "(";
  llvm::interleave(params, os, ",");
  os << ")->" << result;
  auto reference = mlir::FlatSymbolRefAttr::get(&context, name);
  if (!declaredNatives.try_emplace(name, true).second)
    return reference;
  mlir::OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(module.getBody());
  auto func = py::FuncOp::create(builder, builder.getUnknownLoc(), name,
                                 builder.getFunctionType(params, result));
  func.setSymVisibility("private");
  func.setNative(symbol);
  func.setRaises(raises);
  return reference;
}

std::string ProgramLowering::getModuleSymbol(ModuleInfo *module) {
  return "init." + module->name;
}

ModuleInfo *ProgramLowering::getModuleOf(bind::Variable *variable) {
  if (moduleByScope.empty())
    program.forEachModule([&](ModuleInfo &info) {
      if (info.scopes)
        moduleByScope[info.scopes->getModuleScope()] = &info;
    });
  return moduleByScope.lookup(variable->scope->getFrame());
}

std::string ProgramLowering::getGlobalSymbol(bind::Variable *variable,
                                             ModuleInfo *info) {
  return "global." + info->name + "." + variable->name.str().str();
}

mlir::FlatSymbolRefAttr ProgramLowering::getGlobal(bind::Variable *variable,
                                                   ModuleInfo *info) {
  TypeRef type = program.getGlobalType(variable);
  return getHiddenGlobal(getGlobalSymbol(variable, info),
                         type ? type : types.getAny());
}

mlir::FlatSymbolRefAttr ProgramLowering::getHiddenGlobal(llvm::StringRef name,
                                                         TypeRef type) {
  std::string symbol =
      name.starts_with("global.") ? name.str() : "hidden." + name.str();
  auto reference = mlir::FlatSymbolRefAttr::get(&context, symbol);
  if (!declaredGlobals.try_emplace(symbol, true).second)
    return reference;
  mlir::OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(module.getBody());
  py::GlobalOp::create(builder, builder.getUnknownLoc(), symbol, convert(type));
  return reference;
}

std::string ProgramLowering::getDefaultSymbol(FunctionInfo *function,
                                              unsigned index) {
  std::string symbol = "default." + function->module->name + "." +
                       function->qualname + "." +
                       function->params[index].name.str().str();
  if (function->enclosing)
    symbol += "." + getSymbol(function->enclosing);
  return symbol;
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

void BodyLowering::lowerModule() {
  createStorage();
  lowerBody(instance.module->ast->body);
  keepLocals();
  if (!isTerminated())
    py::ReturnOp::create(builder, loc, getNone());
}

void BodyLowering::lowerFunction() {
  FunctionInfo *info = instance.function;
  // Captured cells come first, then the parameters.
  unsigned next = 0;
  auto captures = program.getCaptures(info);
  for (bind::Variable *variable : captures) {
    Storage storage;
    storage.kind = Storage::Cell;
    storage.place = entry->getArgument(next++);
    storage.type = program.getCapturedType(info, variable);
    storages[variable] = storage;
  }
  createStorage();
  // Slots stand at the start of the entry block; the code goes behind them.
  builder.setInsertionPointToEnd(entry);
  for (auto [param, type] : llvm::zip(info->params, instance.params)) {
    mlir::Value value = entry->getArgument(next++);
    if (bind::Variable *variable = param.node ? lookup(param.node) : nullptr)
      store(variable, {value, type});
  }
  if (auto *lambda = llvm::dyn_cast<ast::Lambda>(info->node)) {
    TypedValue value = lower(lambda->body);
    if (!isTerminated())
      py::ReturnOp::create(builder, loc,
                           convert(value, instance.returnType, lambda));
    return;
  }
  lowerHeld(info->getBody());
  if (isTerminated())
    return;
  keepLocals();
  TypeRef wanted = instance.returnType;
  if (info->isGenerator)
    wanted = llvm::cast<InstanceType>(wanted)->args[2];
  mlir::Type converted = program.convert(wanted);
  if (llvm::isa<py::NoneType, py::UnionType, py::ObjectType>(converted))
    py::ReturnOp::create(builder, loc,
                         convert({getNone(), types.getNone()}, wanted));
  else
    py::UnreachableOp::create(builder, loc);
}

/// Says what C gets to see of an exported function.
static void setExported(py::FuncOp func, const FunctionInfo &info) {
  mlir::Builder builder(func.getContext());
  llvm::SmallVector<llvm::StringRef> types(info.exportTypes.begin(),
                                           info.exportTypes.end());
  llvm::SmallVector<llvm::StringRef> params(info.exportParams.begin(),
                                            info.exportParams.end());
  func.setExported(info.exportName);
  func.setExportedTypesAttr(builder.getStrArrayAttr(types));
  func.setExportedParamsAttr(builder.getStrArrayAttr(params));
}

void ProgramLowering::lowerFunction(check::Instance *instance) {
  FunctionInfo *info = instance->function;
  // The layout of the receiver, also where nothing else needs it.
  if (auto *self = instance->params.empty()
                       ? nullptr
                       : llvm::dyn_cast<InstanceType>(instance->params[0]);
      self && info->owner && !self->cls->isBuiltin &&
      self->cls->isSubclassOf(info->owner))
    getClass(self);
  if (info->owner && !getCaptures(info).empty())
    diags.report(info->node->range, diag::err_unsupported,
                 "a method that uses a variable of the function around its "
                 "class",
                 "a field of the instance");
  llvm::SmallVector<mlir::Type, 6> params;
  for (bind::Variable *variable : getCaptures(info))
    params.push_back(getCellType(info, variable));
  for (TypeRef param : instance->params)
    params.push_back(convert(param));
  builder.setInsertionPointToEnd(module.getBody());
  mlir::Location loc = getLocation(info->node->range);
  auto func = py::FuncOp::create(
      builder, loc, getSymbol(instance),
      builder.getFunctionType(params, convert(instance->returnType)));
  func.setFile(sources.getAbsolutePath(instance->module->file));
  func.setDisplayName(info->codeName);
  if (info->isGenerator)
    func.setGenerator(true);
  if (program.getExported().count(instance))
    setExported(func, *info);
  else
    func.setSymVisibility("private");
  mlir::Block &block = func.getBody().emplaceBlock();
  for (mlir::Type param : params)
    block.addArgument(param, loc);
  BodyLowering(*this, *instance, func).lowerFunction();
}

void ProgramLowering::lowerModuleBody(ModuleInfo *info) {
  check::Instance *body = program.getModuleBody(info);
  mlir::Type none = py::NoneType::get(&context);
  bool isMain = info == program.getMain();
  builder.setInsertionPointToEnd(module.getBody());
  mlir::Location loc = getLocation(info->ast->range);
  std::string symbol = isMain ? "__main__" : "body." + info->name;
  auto func = py::FuncOp::create(builder, loc, symbol,
                                 builder.getFunctionType({}, none));
  func.setFile(sources.getAbsolutePath(info->file));
  func.setDisplayName("<module>");
  if (!isMain)
    func.setSymVisibility("private");
  func.getBody().emplaceBlock();
  BodyLowering(*this, *body, func).lowerModule();
  if (isMain)
    return;
  // An import runs the body the first time only, and again where that failed.
  builder.setInsertionPointToEnd(module.getBody());
  auto init = py::FuncOp::create(builder, loc, getModuleSymbol(info),
                                 builder.getFunctionType({}, none));
  init.setSymVisibility("private");
  init.setFile(sources.getAbsolutePath(info->file));
  init.setDisplayName("<module>");
  mlir::Block *entry = &init.getBody().emplaceBlock();
  mlir::Block *run = new mlir::Block(), *done = new mlir::Block();
  init.getBody().push_back(run);
  init.getBody().push_back(done);
  auto flag = getHiddenGlobal("imported." + info->name, types.getBool());
  builder.setInsertionPointToEnd(entry);
  mlir::Value imported =
      py::GlobalIsBoundOp::create(builder, loc, builder.getI1Type(), flag);
  mlir::cf::CondBranchOp::create(builder, loc, imported, done,
                                 mlir::ValueRange(), run, mlir::ValueRange());
  builder.setInsertionPointToEnd(run);
  mlir::Value no = mlir::arith::ConstantIntOp::create(builder, loc, 0, 1);
  py::GlobalStoreOp::create(builder, loc, flag, no);
  mlir::Block *inside = new mlir::Block(), *failed = new mlir::Block();
  init.getBody().push_back(inside);
  init.getBody().push_back(failed);
  py::TryPushOp::create(builder, loc, inside, failed);
  builder.setInsertionPointToEnd(inside);
  py::CallOp::create(builder, loc, none, mlir::Type(),
                     mlir::FlatSymbolRefAttr::get(&context, symbol),
                     mlir::ValueRange(), py::SiteAttr());
  py::TryPopOp::create(builder, loc);
  mlir::Value yes = mlir::arith::ConstantIntOp::create(builder, loc, 1, 1);
  py::GlobalStoreOp::create(builder, loc, flag, yes);
  mlir::cf::BranchOp::create(builder, loc, done);
  mlir::Value error = failed->addArgument(py::ErrorType::get(&context), loc);
  builder.setInsertionPointToEnd(failed);
  py::GlobalClearOp::create(builder, loc, flag);
  py::RaiseOp::create(builder, loc, error, py::SiteAttr());
  builder.setInsertionPointToEnd(done);
  mlir::Value nothing = py::NoneOp::create(builder, loc, none);
  py::ReturnOp::create(builder, loc, nothing);
}

mlir::ModuleOp ProgramLowering::run() {
  module = mlir::ModuleOp::create(getLocation(program.getMain()->ast->range));
  // Lowering may ask for further instances (function values); they are
  // appended while this runs.
  for (size_t i = 0; i != program.getReached().size(); ++i) {
    check::Instance *instance = program.getReached()[i];
    if (instance->function)
      lowerFunction(instance);
    else
      lowerModuleBody(instance->module);
  }
  return module;
}

mlir::OwningOpRef<mlir::ModuleOp>
lower::lowerProgram(mlir::MLIRContext &context, check::Program &program,
                    SourceManager &sources, DiagnosticEngine &diags) {
  context.loadDialect<py::PyDialect, mlir::cf::ControlFlowDialect,
                      mlir::arith::ArithDialect>();
  ProgramLowering lowering(context, program, sources, diags);
  return lowering.run();
}
