//===- Program.h - Checking a whole program ---------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Loads the modules of a program and checks it from the top of its main module
// on, following calls and imports as the program would execute them. What flow
// inside one body cannot tell (types of globals and fields, results of
// recursive functions, elements of empty displays) is learned over rounds: each
// round starts again with what the rounds before have learned, until nothing
// changes. Only the last round reports.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_PROGRAM_H
#define KRAIT_FRONTEND_CHECK_PROGRAM_H

#include "frontend/ast/Arena.h"
#include "frontend/check/DynamicMethods.h"
#include "frontend/check/FlowState.h"
#include "frontend/check/Instance.h"
#include "frontend/check/PatternParts.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/types/Subtype.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"
#include <deque>
#include <functional>
#include <map>

namespace krait::check {

class BodyChecker;
struct Argument;

class Program {
public:
  /// `stdlib` is the folder of krait's standard library; `searchPath` the
  /// folders in which the program's own modules are looked for, in order.
  /// `elements`: see getNeededElements().
  Program(SourceManager &sources, DiagnosticEngine &diags, ast::Arena &arena,
          std::string stdlib, std::vector<std::string> searchPath,
          types::Elements elements = types::Elements::Exact,
          bool holdsBools = false);
  ~Program();

  /// Checks the program whose main module is `file`. False when something was
  /// reported as an error.
  bool run(FileId file);
  /// As run(), for a library whose module has the name `name`: what it exports
  /// is reached from outside.
  bool runLibrary(FileId file, llvm::StringRef name);
  /// When this is more than the program was made with, the run has failed
  /// because places hold what their types do not say: it is to be checked anew
  /// by a Program made with these.
  types::Elements getNeededElements() const { return needed; }
  /// The same for bools in places of int.
  bool needsBoolsInPlacesOfInt() const { return needsBools; }

  /// Does a decorator replace the method?
  bool isDecorated(const ast::FunctionDef *def,
                   const types::ModuleInfo *module);
  /// The attribute of a class that holds what the decorators of a method gave.
  static std::string getDecoratedName(const ast::FunctionDef *def);
  types::TypeStore &getTypes() { return types; }
  types::ModuleInfo *getMain() const { return main; }
  /// Instances reached in the last round, in the order in which they were
  /// first needed; module bodies in the order of their import.
  const std::vector<Instance *> &getReached() const { return reached; }
  Instance *getModuleBody(types::ModuleInfo *module) const {
    return moduleBodies.lookup(module);
  }
  /// Type of the storage of a module variable.
  types::TypeRef getGlobalType(bind::Variable *variable) const {
    return globalTypes.lookup(variable);
  }
  types::TypeRef joinFieldTypes(types::FieldInfo *field);
  /// Type of a field of an instance type, type parameters replaced.
  types::TypeRef getFieldType(types::TypeRef instance, types::FieldInfo *field);
  /// `collections`, where the program names its classes through `typing`.
  types::ModuleInfo *getModuleBehind(const types::ModuleInfo *module) const {
    return module && module->name == "typing" ? aliasedCollections : nullptr;
  }
  /// Module of an import path, or null.
  types::ModuleInfo *findModule(llvm::StringRef name) const {
    return modules.lookup(name);
  }
  /// A builtin function or class by name; null when there is none.
  types::TypeRef lookupBuiltin(llvm::StringRef name) const {
    return builtins.lookup(name);
  }
  /// Does the name mean the builtin, not something that the module binds?
  bool isBuiltinName(types::ModuleInfo *module, const ast::Name *name) const {
    return module->isBuiltins || !module->scopes->lookup(name);
  }
  types::ClassInfo *findBuiltinClass(llvm::StringRef name) const;
  /// A function that the builtins have for what the compiler makes of it.
  types::FunctionInfo *getBuiltinHelper(llvm::StringRef name) const {
    return llvm::cast<types::FunctionType>(lookupBuiltin(name))->function;
  }
  types::TypeRef getNotImplemented() {
    return types.getInstance(findBuiltinClass("NotImplementedType"));
  }
  /// What a with statement passes to __exit__: type, value and traceback of the
  /// exception, or None.
  std::array<types::TypeRef, 3> getExitArguments();
  /// Method lookup on a type: descriptor of the class and the function.
  types::FunctionInfo *findMethod(types::TypeRef type, llvm::StringRef name,
                                  types::ClassInfo **owner = nullptr);
  /// Classes that are instantiated, and the instance of a special method that
  /// the type descriptor of one refers to (null when there is none).
  llvm::ArrayRef<types::TypeRef> getConstructed() const {
    return constructed.getArrayRef();
  }
  Instance *getSlotInstance(types::TypeRef type, llvm::StringRef name) const {
    auto it = slotInstances.find({type, name.str()});
    return it == slotInstances.end() ? nullptr : it->second;
  }
  /// Special methods that the descriptors of the program's classes give.
  llvm::ArrayRef<const DynamicMethod *> getDynamicMethods() const {
    return dynamicMethods.getArrayRef();
  }
  /// An operator is applied to values that may be of such a class.
  void noteDynamicMethod(llvm::StringRef name) {
    changed |= dynamicMethods.insert(&getDynamicMethod(name));
  }
  //===--- For lowering (Queries.cpp) ---===//
  PatternParts &getPatternParts() { return patternParts; }
  /// Name of the special form a type is the class object of, or "".
  llvm::StringRef getSpecialFormName(types::TypeRef type) const;
  /// The class that a call of `namedtuple` or `NamedTuple` makes; null for any
  /// other call, and after an error.
  types::ClassInfo *getNamedTuple(const ast::Call *call,
                                  types::ModuleInfo *module);
  /// The instance of a function value that is called as `to` says; null when
  /// its arguments do not fit.
  Instance *getCallableInstance(const types::FunctionType *from,
                                const types::CallableType *to);
  /// What calling a function or class value as `to` says means; the call gives
  /// its operands by position. Nothing when they do not fit.
  std::optional<CallTarget> getCallableTarget(types::TypeRef from,
                                              const types::CallableType *to);
  /// Is the def or lambda in a loop of its module, or of the function around
  /// it?
  bool isInLoop(const types::FunctionInfo *function);
  /// The function whose name and docstring a function has: its own, or those of
  /// what it wraps; null when that is known at run time only.
  types::FunctionInfo *getDescribed(types::FunctionInfo *function);
  /// The docstring of a body as its `__doc__` has it.
  static std::optional<std::string>
  getDocstring(llvm::ArrayRef<ast::Stmt *> body);
  /// What a function value of the type is called with: of `Callable[..., R]` a
  /// tuple and a dict.
  llvm::SmallVector<types::TypeRef, 4>
  getCallableParams(const types::CallableType *type);
  types::FunctionInfo *getFunction(const ast::Node *node) const {
    return functionByNode.lookup(node);
  }
  types::ClassInfo *getClass(const ast::Node *node) const {
    return classByNode.lookup(node);
  }
  types::TypeRef getSelfTypeOf(types::ClassInfo *cls) {
    return getSelfType(cls);
  }
  /// Is the variable of a module a class by its definition, not a variable that
  /// holds one?
  bool namesClass(types::ModuleInfo *module, bind::Variable *variable);
  /// The field that `object.__setattr__(self, "name", value)` sets; null for
  /// another call.
  types::FieldInfo *getSetField(Instance &instance, const ast::Call *call);
  /// Is the variable made by `NewType(...)`? A call of it gives its argument.
  bool isNewType(types::ModuleInfo *module, bind::Variable *variable);
  types::ModuleInfo *findImport(types::ModuleInfo *from,
                                const ast::ImportFrom *stmt);
  /// Classes named by the second argument of isinstance or by `except`.
  llvm::SmallVector<types::TypeRef, 4> getClasses(Instance &instance,
                                                  const ast::Expr *expr);
  /// Type of the variable of an except clause.
  types::TypeRef getCaughtType(Instance &instance,
                               const ast::ExceptHandler *handler);
  types::TypeRef getElementType(Instance &instance, types::TypeRef type,
                                const ast::Node *node);
  types::TypeRef getDefaultTypeOf(types::FunctionInfo *function,
                                  unsigned index);
  Instance *getOwnerOf(Instance &from, bind::Variable *variable) {
    return getOwner(&from, variable);
  }
  void forEachModule(llvm::function_ref<void(types::ModuleInfo &)> visit) {
    for (types::ModuleInfo &module : moduleStore)
      visit(module);
  }
  /// The instances that C calls; empty unless a library is made.
  const llvm::DenseSet<Instance *> &getExported() const { return exported; }
  const SourceManager &getSources() const { return sources; }

private:
  friend class BodyChecker;

  //===--- Modules (Modules.cpp) ---===//
  void loadBuiltins();
  std::vector<types::ModuleInfo *> readBuiltins();
  void findKnownClasses();
  void declareBuiltinFunctions(types::ModuleInfo *module);
  types::ModuleInfo *loadModule(llvm::StringRef name, SourceRange range);
  types::ModuleInfo *enterModule(types::ModuleInfo *module, SourceRange range);
  types::ModuleInfo *parse(llvm::StringRef name, FileId file);
  types::ModuleInfo *readModule(llvm::StringRef name, FileId file);
  void bindModule(types::ModuleInfo *module);
  void declareModule(types::ModuleInfo *module);
  /// Makes the function that follows overloads of the program one for each.
  void implementOverloads(types::FunctionInfo *implementation,
                          llvm::ArrayRef<types::FunctionInfo *> signatures);
  /// Joins the functions of a module that are overloads of one name.
  void declareOverloads(types::ModuleInfo *module);
  types::ModuleInfo *resolveImport(types::ModuleInfo *from,
                                   llvm::StringRef name, unsigned level,
                                   SourceRange range);
  static std::string getAbsoluteName(const types::ModuleInfo *from,
                                     llvm::StringRef name, unsigned level);
  bool isNamespacePackage(llvm::StringRef name) const;
  std::string findModuleFile(llvm::StringRef name, bool &isPackage,
                             bool &isStdlib) const;

  //===--- StarImports.cpp ---===//
  friend class ListedNames;
  bind::StarImports expandStars(types::ModuleInfo *module);
  /// Adds what a star import of the module may bind; false when that is not
  /// known.
  bool collectExported(types::ModuleInfo *module,
                       llvm::SetVector<ast::Identifier> &names,
                       llvm::SmallPtrSetImpl<types::ModuleInfo *> &seen,
                       bool &isListed);
  llvm::SmallVector<ast::Identifier, 0>
  getOwnNames(const types::ModuleInfo *module);
  types::ModuleInfo *findStarSource(types::ModuleInfo *module,
                                    const ast::ImportFrom *stmt);
  types::ModuleInfo *findStaticModule(types::ModuleInfo *module,
                                      const ast::Expr *expr);
  bool mayBindSubmodule(types::ModuleInfo *module, const ast::ImportFrom *stmt,
                        types::ModuleInfo *source, std::string &name);

  //===--- FunctionDefinitions.cpp ---===//
  types::FunctionInfo *declareFunction(types::ModuleInfo *module,
                                       const ast::Node *node,
                                       types::ClassInfo *owner,
                                       Instance *enclosing,
                                       llvm::StringRef prefix);
  void resolveFunction(types::FunctionInfo *function);
  void readDecorators(types::FunctionInfo *function,
                      llvm::ArrayRef<ast::Expr *> decorators);
  types::TypeParamInfo *makeTypeParam(const ast::Node *owner,
                                      const ast::TypeParam *node,
                                      types::ModuleInfo *module);

  //===--- ClassDefinitions.cpp ---===//
  types::ClassInfo *declareClass(types::ModuleInfo *module,
                                 const ast::ClassDef *node, Instance *enclosing,
                                 llvm::StringRef prefix);
  void resolveClass(types::ClassInfo *cls);
  void resolveBase(types::ClassInfo *cls, const ast::Expr *expr,
                   types::TypeRef base);
  bool linearise(types::ClassInfo *cls);
  void resolveMembers(types::ClassInfo *cls);
  void declareMethod(types::ClassInfo *cls, const ast::Stmt *stmt,
                     llvm::StringRef prefix);
  bool isCachedProperty(const ast::FunctionDef *def,
                        const types::ModuleInfo *module);
  void addCachedProperty(types::ClassInfo *cls, const ast::FunctionDef *def);
  void rejectClassHooks(types::ClassInfo *cls);
  void declareMethodAlias(types::ClassInfo *cls, const ast::Assign *assign);
  types::TypeRef getSelfType(types::ClassInfo *cls);

  const ast::Expr *getWrapped(const types::FunctionInfo *function);

  std::optional<CallTarget> getPackedTarget(types::TypeRef from,
                                            const types::CallableType *to);

  //===--- Decorators.cpp ---===//
  /// Is the decorator of a method called when the class is made?
  bool appliesToMethod(const ast::Expr *decorator,
                       const types::ModuleInfo *module);
  /// `@x.setter`: a part of the property x.
  static bool isPropertyPart(const ast::Expr *decorator);
  void checkPropertyPart(const types::ClassInfo *cls,
                         const ast::Attribute *decorator);
  void addDecoratedMethod(types::ClassInfo *cls, const ast::FunctionDef *def,
                          types::FunctionInfo *plain);

  //===--- Fields.cpp ---===//
  void collectFields(types::ClassInfo *cls);
  void declareField(types::ClassInfo *cls, const ast::AnnAssign *assign);
  void collectBodyFields(types::ClassInfo *cls);
  void collectAssignedFields(types::ClassInfo *cls);
  void inheritDeclarations(types::ClassInfo *cls);
  void checkOverriddenFields(types::TypeRef instance);

  //===--- LibraryNames.cpp ---===//
  /// The decorator of the library that an expression names, without its module;
  /// "" for one of the program.
  llvm::StringRef getDecorator(const ast::Expr *decorator,
                               const types::ModuleInfo *module);
  /// The same for any expression that may name something of the library.
  llvm::StringRef getLibraryName(const ast::Expr *expr,
                                 const types::ModuleInfo *module);

  //===--- Annotations (Annotations.cpp) ---===//
  /// The type an annotation means. `bindings` replaces type parameters.
  types::TypeRef evaluate(const ast::Expr *annotation,
                          types::ModuleInfo *module, Instance *instance,
                          types::ClassInfo *self = nullptr);
  types::TypeRef evaluateName(llvm::StringRef name, const ast::Expr *node,
                              types::ModuleInfo *module, Instance *instance,
                              types::ClassInfo *self);
  const types::TypeParamInfo *findQuotedParam(llvm::StringRef name,
                                              Instance *instance,
                                              types::ClassInfo *self);
  types::TypeRef evaluateVariable(bind::Variable *variable,
                                  const ast::Expr *node,
                                  types::ModuleInfo *module, Instance *instance,
                                  types::ClassInfo *self);
  types::TypeRef evaluateInnerClass(types::TypeRef outer, llvm::StringRef path);
  types::TypeRef evaluateSubscript(const ast::Subscript *node,
                                   types::ModuleInfo *module,
                                   Instance *instance, types::ClassInfo *self);
  types::TypeRef evaluateLiteral(llvm::ArrayRef<const ast::Expr *> args);
  types::TypeRef evaluateSpecial(llvm::StringRef form, types::TypeRef instance,
                                 const ast::Expr *node, types::ClassInfo *self);
  types::TypeRef evaluateAlias(bind::Variable *variable, const ast::Expr *value,
                               types::ModuleInfo *module);
  llvm::SmallVector<const types::TypeParamInfo *, 2>
  getAliasParams(const ast::Expr *name, types::ModuleInfo *module);
  types::TypeRef getSpecialInstance(llvm::StringRef name);
  types::TypeRef evaluateString(const ast::Constant *node,
                                types::ModuleInfo *module, Instance *instance,
                                types::ClassInfo *self);
  /// What a module-level or local name is by its definition alone: class,
  /// function, module, alias; null for an ordinary variable.
  types::TypeRef getStaticSymbol(bind::Variable *variable,
                                 types::ModuleInfo *module, Instance *instance);
  /// Where a name that is imported, perhaps from a module that imports it
  /// itself, is defined. Another name is its own definition.
  std::pair<types::ModuleInfo *, bind::Variable *>
  followImports(types::ModuleInfo *module, bind::Variable *variable);
  types::TypeRef getAliasedCollection(llvm::StringRef name);
  types::TypeRef getModuleMember(types::ModuleInfo *module,
                                 llvm::StringRef name);
  types::TypeRef getSpecialForm(llvm::StringRef name);

  //===--- Rounds (Program.cpp) ---===//
  bool runAs(FileId file, llvm::StringRef name);
  void keepCommonReports();
  bool keepsAny(const types::ModuleInfo *module, types::TypeRef declared,
                types::TypeRef actual);
  Instance *getInstance(types::FunctionInfo *function,
                        llvm::ArrayRef<types::TypeRef> params,
                        const types::Bindings &bindings);
  void checkInstance(Instance *instance);
  void checkModuleBody(types::ModuleInfo *module);
  /// Is the body of the module being executed?
  bool isRunning(types::ModuleInfo *module) const {
    Instance *body = moduleBodies.lookup(module);
    return body && body->inProgress;
  }
  void keepReports(size_t mark);
  void restoreReports();
  void checkUncalled();
  void dropReached(size_t from);

  //===--- LearnedTypes.cpp ---===//
  void learnGlobal(bind::Variable *variable, types::TypeRef type);
  /// A nested function assigns a variable of a function around it.
  types::TypeRef getCapturedType(Instance *from, bind::Variable *variable);
  Bound getGlobalState(types::ModuleInfo *module, bind::Variable *variable);
  void learnCaptured(Instance *from, bind::Variable *variable,
                     types::TypeRef type);
  Instance *getOwner(Instance *from, bind::Variable *variable);
  void learnField(types::TypeRef instance, types::FieldInfo *field,
                  types::TypeRef type);
  /// The field holds functions of several definitions: `callable` stands for
  /// them all.
  void generalizeField(types::TypeRef instance, types::FieldInfo *field,
                       types::TypeRef callable);
  bool learnPending(const types::PendingType *pending, types::TypeRef type);
  types::TypeRef getPending(const void *instance, const void *origin,
                            unsigned index);

  //===--- Exports.cpp ---===//
  void checkExported();
  void rejectMisplacedExports(const types::ModuleInfo &module);
  bool checkExportedTypes(types::FunctionInfo *function);
  /// The type in Python of a name of the package `krait` that says how C sees a
  /// number (`u8`); "" for another name.
  static llvm::StringRef getNumberOfC(llvm::StringRef name);
  std::string getCType(const ast::Expr *annotation, types::TypeRef type,
                       const types::ModuleInfo *module);
  types::TypeRef getExportedResult(types::FunctionInfo *function,
                                   types::TypeRef actual);

  //===--- ClosedWorld.cpp ---===//
  void noteImplementor(types::TypeRef type, types::TypeRef protocol);
  /// A value of a Protocol type is of one of the types that flow into places of
  /// that type: their union stands for it. A Protocol that functions implement,
  /// or nothing, stays itself.
  types::TypeRef openProtocols(types::TypeRef type);
  /// Does a class below define class attribute or method `name` anew?
  static bool isRedefinedBelow(const types::ClassInfo *cls,
                               llvm::StringRef name);
  /// An object of a class whose subclasses define class attribute `name` anew
  /// may be of any of these, and so may a class that is known at run time only
  /// be any of those below it: their union.
  types::TypeRef openOverrides(types::TypeRef type, llvm::StringRef name);

  //===--- DescriptorSlots.cpp ---===//
  void noteConstructed(types::TypeRef instance);
  void completeConstructed();
  Instance *makeSlotInstance(types::TypeRef type, const DynamicMethod &slot);
  types::TypeRef getSlotParam(const DynamicMethod &slot,
                              const types::FunctionInfo *method,
                              types::TypeRef declared, types::TypeRef seen);
  Instance *getRefusal(types::ClassInfo *cls, types::FunctionInfo *method,
                       unsigned count, types::TypeRef self);

  //===--- CalleeInstances.cpp, TypeParameters.cpp ---===//
  types::TypeRef getDefaultType(types::FunctionInfo *function, unsigned index,
                                BodyChecker &checker);
  bool solveConstructor(BodyChecker &checker, types::FunctionInfo *init,
                        types::TypeRef self,
                        llvm::MutableArrayRef<Argument> args,
                        types::Bindings &bindings);

  //===--- Enums.cpp ---===//
  void readEnum(types::ClassInfo *cls);
  static bool isEnumClass(const types::ClassInfo *cls, llvm::StringRef name);
  static bool isFlagClass(const types::ClassInfo *cls);
  types::ClassInfo *findEnumMixin(types::ClassInfo *cls);
  ast::Expr *makeAutoValue(types::ClassInfo *cls, llvm::StringRef name,
                           const ast::Expr *at, std::optional<int64_t> highest);
  ast::Call *makeMember(types::ClassInfo *cls, llvm::StringRef name,
                        ast::Expr *value);
  void addEnumMethods(types::ClassInfo *cls);

  //===--- NamedTuples.cpp ---===//
  void bindFieldParams(types::ClassInfo *cls,
                       llvm::ArrayRef<types::FieldInfo *> fields,
                       llvm::ArrayRef<llvm::StringRef> methods);
  bool checkTupleMembers(types::ClassInfo *cls);
  void addNamedTupleMethods(types::ClassInfo *cls);
  void becomeNamedTuple(types::ClassInfo *cls);
  void learnShape(types::TypeRef type);

  //===--- Dataclasses.cpp ---===//
  void readDataclass(types::ClassInfo *cls, const ast::Expr *decorator);
  void readDataclassField(types::ClassInfo *cls, types::FieldInfo &field);
  llvm::SmallVector<types::FieldInfo *, 8>
  getDataclassFields(types::ClassInfo *cls);
  void addDataclassMethods(types::ClassInfo *cls);
  void addMethods(types::ClassInfo *cls, llvm::StringRef reason,
                  const std::string &text);
  void addTotalOrdering(types::ClassInfo *cls);
  void addSequenceIteration(types::ClassInfo *cls);

  //===--- StandIns.cpp ---===//
  /// The type of a variable that is declared to be of type `declared` and gets
  /// `value` first.
  types::TypeRef refineDeclared(types::TypeRef declared, const ast::Expr *value,
                                types::ModuleInfo *module);

  //===--- AttributeAccess.cpp ---===//
  /// The function `access` of a text in which `classes` have the names C0, C1,
  /// and so on.
  types::FunctionInfo *writeAccess(llvm::ArrayRef<types::ClassInfo *> classes,
                                   const std::string &text);

  SourceManager &sources;
  DiagnosticEngine &diags;
  ast::Arena &arena;
  PatternParts patternParts{arena};
  std::string stdlib;
  std::vector<std::string> searchPath;

  types::TypeStore types;
  std::deque<types::ModuleInfo> moduleStore;
  std::deque<types::FunctionInfo> functionStore;
  std::deque<types::ClassInfo> classStore;
  std::deque<types::TypeParamInfo> typeParamStore;
  std::deque<Instance> instanceStore;
  llvm::StringMap<types::ModuleInfo *> modules;
  /// Modules whose text has been read, perhaps not bound yet.
  llvm::StringMap<types::ModuleInfo *> parsed;
  llvm::StringMap<types::TypeRef> builtins;
  llvm::StringMap<types::ClassInfo *> specialForms;
  /// Classes of the builtins while these are being read.
  llvm::StringMap<types::ClassInfo *> builtinClassNames;
  llvm::DenseMap<bind::Variable *, types::TypeRef> aliases;
  /// Aliases being evaluated, and the classes whose members wait for their end.
  unsigned aliasDepth = 0;
  std::vector<types::ClassInfo *> postponed;
  llvm::DenseMap<const ast::Node *, types::FunctionInfo *> functionByNode;
  llvm::StringMap<types::FunctionInfo *> accessFunctions;
  /// The defs and lambdas in loops, of the modules that were asked for.
  llvm::DenseMap<const types::ModuleInfo *, llvm::DenseSet<const ast::Node *>>
      madeInLoops;
  /// Reports on what is looked at once, not in every round.
  std::vector<Diagnostic> lastingReports;
  /// Takes back what is reported in the bodies that are checked while it lives.
  class BodyTrial {
  public:
    explicit BodyTrial(Program &program)
        : program(program), mark(program.bodyReports.size()),
          reached(program.reached.size()) {}
    /// Bodies with reports are checked anew where they are asked for again.
    ~BodyTrial() {
      if (hasReports())
        program.dropReached(reached);
      program.bodyReports.resize(mark);
    }
    bool hasReports() const { return program.bodyReports.size() != mark; }

  private:
    Program &program;
    size_t mark, reached;
  };
  /// What is reported while it lives is lasting.
  class LastingReports {
  public:
    explicit LastingReports(Program &program)
        : program(program), mark(program.diags.checkpoint()) {}
    ~LastingReports();

  private:
    Program &program;
    size_t mark;
  };
  /// Imported names whose meaning is being looked up.
  llvm::SmallPtrSet<const ast::Node *, 8> importing;
  llvm::DenseMap<const ast::Node *, types::ClassInfo *> classByNode;
  llvm::DenseMap<const ast::Node *, types::TypeParamInfo *> typeParamByNode;
  llvm::DenseMap<bind::Variable *, const ast::Node *> definitions;
  /// Import statements of the modules, by what they import.
  llvm::DenseMap<const ast::Alias *, const ast::Stmt *> importOf;
  std::map<std::pair<types::FunctionInfo *, std::vector<types::TypeRef>>,
           Instance *>
      instances;
  /// Names in the expressions that make members of enumerations.
  llvm::DenseMap<const ast::Expr *, types::ClassInfo *> classSubjects;
  llvm::DenseMap<types::ModuleInfo *, Instance *> moduleBodies;
  llvm::DenseMap<bind::Variable *, types::TypeRef> globalTypes;
  llvm::MapVector<std::pair<types::TypeRef, types::FieldInfo *>, types::TypeRef>
      fieldTypes;
  std::map<std::tuple<const void *, const void *, unsigned>, types::TypeRef>
      pendingTypes;
  /// State of the module bodies at the point that execution has reached.
  llvm::DenseMap<types::ModuleInfo *, FlowState *> moduleStates;
  std::deque<FlowState> finishedStates;
  std::vector<Instance *> reached;
  /// Reports of the bodies that this round has checked.
  std::vector<Diagnostic> bodyReports;
  /// See keepsAny(): there is such a place; such places are what they are
  /// declared as, since there were errors when they were not.
  bool seesUnknown = false, obeysAny = false;
  std::vector<Diagnostic> specializedReports; ///< those errors
  llvm::SetVector<types::TypeRef> constructed;
  /// Those that the runtime asks for of itself, then those of the operators
  /// that the program applies to values of unknown class.
  llvm::SetVector<const DynamicMethod *> dynamicMethods;
  /// By Protocol: the types of the values that were assigned to it.
  llvm::DenseMap<types::TypeRef, llvm::SetVector<types::TypeRef>> implementors;
  std::map<std::pair<types::TypeRef, std::string>, Instance *> slotInstances;
  llvm::DenseSet<Instance *> exported;
  Instance defaultScratch;
  /// The function whose annotations are being evaluated.
  types::FunctionInfo *resolving = nullptr;
  types::ModuleInfo *main = nullptr;
  types::ModuleInfo *typingModule = nullptr;
  types::TypeRef dataclassError = nullptr; ///< FrozenInstanceError
  unsigned round = 0;
  bool changed = false;
  bool isLibrary = false;
  types::ModuleInfo *aliasedCollections = nullptr;
  bool dropsResults = false; ///< see BodyChecker::noteDroppedResult
  bool missesModule = false; ///< an import was reported that finds none
  bool finished = false;     ///< the rounds are over; lowering asks
  types::Elements needed;    ///< see getNeededElements()
  bool needsBools;           ///< see needsBoolsInPlacesOfInt()
  unsigned nesting = 0;
};

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_PROGRAM_H
