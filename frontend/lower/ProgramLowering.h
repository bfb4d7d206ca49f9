//===- ProgramLowering.h - State of lowering a program ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LOWER_PROGRAMLOWERING_H
#define KRAIT_FRONTEND_LOWER_PROGRAMLOWERING_H

#include "frontend/check/Program.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "ir/py/PyOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include <map>
#include <optional>

namespace krait::lower {

using types::TypeRef;

/// Shared by the bodies of a program: type conversion, symbols, declarations.
class ProgramLowering {
public:
  ProgramLowering(mlir::MLIRContext &context, check::Program &program,
                  SourceManager &sources, DiagnosticEngine &diags);

  mlir::ModuleOp run();

  //===--- Types.cpp ---===//
  mlir::Type convert(TypeRef type);
  /// What tells the values of one function from those of another. The value of
  /// a function is its receiver, its cells and this number.
  unsigned getFunctionNumber(types::FunctionInfo *function);
  /// Captured variables of a nested function, those of the functions it calls
  /// included: the value of the function is a tuple of their cells.
  llvm::SmallVector<bind::Variable *, 4>
  getCaptures(types::FunctionInfo *function);
  mlir::Type getCellType(types::FunctionInfo *function,
                         bind::Variable *variable);
  /// Type of a captured variable.
  TypeRef getCapturedType(types::FunctionInfo *function,
                          bind::Variable *variable);
  /// Each run of a nested def has defaults of its own: they are captured, as a
  /// variable that stands for the default. Null where the default is a constant
  /// or kept in a global.
  bind::Variable *getDefaultVariable(types::FunctionInfo *function,
                                     unsigned index);
  /// Type of a default that is captured; null for a variable of the program.
  TypeRef getDefaultType(bind::Variable *variable) const {
    return defaultTypes.lookup(variable);
  }
  /// `w`, `f` or `b`: how a container stores elements of this type.
  char getElementKind(TypeRef type);

  //===--- Functions.cpp ---===//
  std::string getSymbol(check::Instance *instance);
  /// Symbol of the function that calls a value of type `from` as one of type
  /// `to`; empty while there is none.
  std::string &getAdapter(TypeRef from, TypeRef to) {
    return adapters[{from, to}];
  }
  /// `name`, with a number when it is taken.
  std::string makeSymbol(const std::string &name);
  /// A native function by C symbol and types; declared on first use.
  mlir::FlatSymbolRefAttr getNative(llvm::StringRef symbol,
                                    llvm::ArrayRef<mlir::Type> params,
                                    mlir::Type result, bool raises);
  /// Where the value of a parameter's default is kept.
  std::string getDefaultSymbol(types::FunctionInfo *function, unsigned index);
  std::string getModuleSymbol(types::ModuleInfo *module);
  std::string getGlobalSymbol(bind::Variable *variable,
                              types::ModuleInfo *module);
  /// The py.global of a module variable, declared on first use.
  mlir::FlatSymbolRefAttr getGlobal(bind::Variable *variable,
                                    types::ModuleInfo *module);
  /// A py.global without a Python name (default values, class variables).
  mlir::FlatSymbolRefAttr getHiddenGlobal(llvm::StringRef name, TypeRef type);
  types::ModuleInfo *getModuleOf(bind::Variable *variable);

  //===--- Classes.cpp ---===//
  /// The py.class of an instance type, declared on first use.
  mlir::FlatSymbolRefAttr getClass(TypeRef type);
  std::string getClassSymbol(TypeRef type);
  types::TypeRef getLayoutBase(types::ClassInfo *cls);
  /// Fields in layout order, bases first.
  llvm::SmallVector<types::FieldInfo *, 8> getLayout(types::ClassInfo *cls);
  /// Position in the layout of the class, which is declared by this.
  std::optional<unsigned> getFieldIndex(TypeRef type, types::FieldInfo *field);
  std::string getDescriptor(TypeRef type);
  /// Is an instance of the class, a generic one, perhaps also seen as one of
  /// unknown type arguments?
  bool isSeenUnknown(const types::ClassInfo *cls) const {
    return types.getElements() == types::Elements::Words &&
           !cls->typeParams.empty();
  }
  /// May the field be read before it is assigned?
  bool mayBeUnset(TypeRef type, types::FieldInfo *field);

  //===--- Lifetimes.cpp ---===//
  /// Can it be seen when a value of a type is freed? `Unknown` where the value
  /// may be anything, an exception (which has frames) included.
  enum class Death : uint8_t { Unseen, Unknown, Seen };
  Death getDeath(TypeRef type);
  bool mayFinalize(TypeRef type);

  mlir::Location getLocation(SourceRange range);

  mlir::MLIRContext &context;
  check::Program &program;
  types::TypeStore &types;
  SourceManager &sources;
  DiagnosticEngine &diags;
  mlir::OpBuilder builder;
  mlir::ModuleOp module;

private:
  void lowerModuleBody(types::ModuleInfo *info);
  void lowerFunction(check::Instance *instance);
  bool usesFinalisers();
  void addParts(TypeRef type, llvm::SmallVectorImpl<TypeRef> &parts);
  Death getOwnDeath(TypeRef type);

  llvm::DenseMap<check::Instance *, std::string> symbols;
  llvm::StringMap<unsigned> symbolCounts;
  llvm::DenseMap<TypeRef, mlir::Type> converted;
  llvm::DenseMap<TypeRef, Death> deaths;
  std::optional<bool> finaliserUse;
  llvm::StringMap<bool> declaredNatives, declaredGlobals, declaredClasses;
  llvm::DenseMap<TypeRef, std::string> classSymbols;
  std::map<std::pair<TypeRef, TypeRef>, std::string> adapters;
  llvm::StringMap<unsigned> classNames; ///< how many have a symbol of this name
  llvm::DenseMap<types::FunctionInfo *, llvm::SmallVector<bind::Variable *, 4>>
      captures;
  llvm::DenseMap<types::FunctionInfo *, unsigned> functionNumbers;
  std::map<std::pair<types::FunctionInfo *, unsigned>, bind::Variable>
      defaultVariables;
  llvm::DenseMap<bind::Variable *, TypeRef> defaultTypes;
  llvm::DenseMap<bind::Scope *, types::ModuleInfo *> moduleByScope;
  llvm::DenseSet<types::ClassInfo *> reportedLayouts;
};

} // namespace krait::lower

#endif // KRAIT_FRONTEND_LOWER_PROGRAMLOWERING_H
