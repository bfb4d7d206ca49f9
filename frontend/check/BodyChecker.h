//===- BodyChecker.h - Checking one body ------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Executes the body of an Instance abstractly: statements transform a
// FlowState, expressions give types. Loops run to a fixed point. Everything
// found goes to the Instance's tables.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_BODYCHECKER_H
#define KRAIT_FRONTEND_CHECK_BODYCHECKER_H

#include "frontend/ast/Visitor.h"
#include "frontend/check/FlowState.h"
#include "frontend/check/Program.h"

namespace krait::check {

using types::TypeRef;

/// An argument of a call as matched to parameters; `type` is null until the
/// expression has been checked (lambdas wait for their parameter's type).
struct Argument {
  const ast::Expr *expr = nullptr;
  TypeRef type = nullptr;
  const ast::Keyword *keyword = nullptr;
  bool isStar = false;
  // Designated initialisers may leave it out.
  // NOLINTNEXTLINE(readability-redundant-member-init)
  ast::Identifier name = {}; ///< of a keyword; none for a `**` argument
  /// Which of the keywords that `**kwargs` stands for.
  std::optional<unsigned> part = std::nullopt;
  /// Of a starred argument of unknown length, while a call with so many
  /// elements is looked at, or with so many at least.
  std::optional<unsigned> count = std::nullopt;
  bool isOpen = false;
};

/// The Callable inside `Callable[..., R] | None`.
const types::CallableType *getCallable(TypeRef type);

/// The type of a result `Self` of a method with this receiver.
types::TypeRef getSelfResult(types::TypeRef receiver);

class BodyChecker {
public:
  BodyChecker(Program &program, Instance &instance);

  void checkFunction();
  void checkModule();

private:
  friend class Program;

  //===--- Statements.cpp ---===//
  void visitBody(llvm::ArrayRef<ast::Stmt *> body);
  void checkDefaults(types::FunctionInfo *function);
  void visit(const ast::Stmt *stmt);
  void visitAssign(const ast::Assign *stmt);
  void visitAnnAssign(const ast::AnnAssign *stmt);
  void visitAugAssign(const ast::AugAssign *stmt);
  void visitIf(const ast::If *stmt);
  void visitWhile(const ast::While *stmt);
  void visitFor(const ast::For *stmt);
  void visitLoop(const ast::Stmt *stmt, llvm::ArrayRef<ast::Stmt *> orelse,
                 llvm::function_ref<void()> enter,
                 llvm::function_ref<void()> leave,
                 llvm::ArrayRef<ast::Stmt *> body);
  bool catchesImportError(const ast::Try *stmt);
  bool onlyImports(const ast::Try *stmt);
  void visitTry(const ast::Try *stmt);
  void visitHandlers(const ast::Try *stmt, const FlowState &raised,
                     FlowState &after);
  void visitWith(const ast::With *stmt, size_t index);
  void visitReturn(const ast::Return *stmt);
  void visitRaise(const ast::Raise *stmt);
  void visitDelete(const ast::Delete *stmt);
  void deleteTarget(const ast::Expr *target);
  void deleteAttribute(const ast::Attribute *target);
  void visitFunctionDef(const ast::FunctionDef *stmt);
  void visitClassDef(const ast::ClassDef *stmt);
  void visitClassBody(types::ClassInfo *cls);
  void visitClassAssign(types::ClassInfo *cls, const ast::Assign *stmt);
  void assignClassName(bind::Variable *variable, TypeRef type,
                       const ast::Node *at);
  void visitClass(const ast::ClassDef *stmt, types::ClassInfo *cls);
  TypeRef decorate(const ast::FunctionDef *stmt, types::FunctionInfo *function,
                   llvm::function_ref<bool(const ast::Expr *)> isApplied);
  void visitMethodDef(types::ClassInfo *cls, const ast::FunctionDef *def);
  void visitAssert(const ast::Assert *stmt);
  void leave() { state.reachable = false; }
  void unsupported(const ast::Node *node, llvm::StringRef what,
                   llvm::StringRef instead);

  //===--- Imports.cpp ---===//
  bool expectsMissing(const ast::Node *node, llvm::StringRef module);
  void reportMissing(SourceRange range, llvm::StringRef module);
  void reportMissingMember(const ast::Alias *alias, types::ModuleInfo *module);
  void visitImport(const ast::Import *stmt);
  void visitImportFrom(const ast::ImportFrom *stmt);
  void visitStar(const ast::ImportFrom *stmt, types::ModuleInfo *module);
  void importStarName(const ast::Alias *alias, types::ModuleInfo *module,
                      bool isListed);
  TypeRef getImported(const ast::Alias *alias, types::ModuleInfo *module);

  //===--- Assignments.cpp ---===//
  void assign(const ast::Expr *target, TypeRef type, const ast::Expr *value);
  void assignVariable(bind::Variable *variable, TypeRef type,
                      const ast::Node *at);
  void assignAttribute(const ast::Attribute *target, TypeRef type);
  TypeRef assignMember(const ast::Attribute *target, TypeRef object,
                       TypeRef type, unsigned slot);
  void assignSubscript(const ast::Subscript *target, TypeRef type);
  void unpack(const ast::Expr *target, llvm::ArrayRef<ast::Expr *> elements,
              TypeRef type);
  TypeRef mergeTuples(TypeRef type, size_t size);
  void unbind(bind::Variable *variable);
  void checkDeleted(const ast::Subscript *target);
  TypeRef getFieldExpectation(const ast::Attribute *target);
  TypeRef getStoredType(const ast::Attribute *target, TypeRef type,
                        const ast::Expr *value);
  TypeRef getDeclared(bind::Variable *variable);

  //===--- Expressions.cpp ---===//
  /// Type of an expression, recorded; `expected` guides displays, lambdas and
  /// generic calls.
  TypeRef check(const ast::Expr *expr, TypeRef expected = nullptr);
  TypeRef checkImpl(const ast::Expr *expr, TypeRef expected);
  void noteAmbiguous(TypeRef type);
  TypeRef checkOperand(const ast::Expr *expr, TypeRef expected = nullptr);
  TypeRef setOperand(const ast::Expr *expr, TypeRef type);
  TypeRef checkName(const ast::Name *expr);
  void rejectUnboundBuiltin(const ast::Name *expr, bind::Variable *variable);
  TypeRef checkClassName(const ast::Name *expr);
  TypeRef checkConstant(const ast::Constant *expr);
  TypeRef checkBoolOp(const ast::BoolOp *expr, TypeRef expected);
  TypeRef checkIfExp(const ast::IfExp *expr, TypeRef expected);
  TypeRef checkDisplay(const ast::Expr *expr, types::ClassInfo *cls,
                       llvm::ArrayRef<ast::Expr *> elements, TypeRef expected);
  TypeRef checkTuple(const ast::Tuple *expr, TypeRef expected);
  bool nameClasses(const ast::Expr *expr);
  TypeRef getCaughtBy(TypeRef type, const ast::Expr *at);
  bool expectsAny(TypeRef expected, const types::ClassInfo *cls,
                  unsigned index);
  TypeRef elementType(TypeRef found, TypeRef expected, const ast::Expr *at);
  TypeRef checkDict(const ast::Dict *expr, TypeRef expected);
  TypeRef checkJoinedStr(const ast::JoinedStr *expr);
  void checkFormatted(const ast::FormattedValue *value);
  TypeRef checkNamedExpr(const ast::NamedExpr *expr);
  TypeRef checkLambda(const ast::Lambda *expr, TypeRef expected);

  //===--- Generators.cpp ---===//
  void enterGenerator();
  void noteYield(TypeRef type, const ast::Expr *at);
  TypeRef checkYield(const ast::Yield *expr);
  TypeRef checkYieldFrom(const ast::YieldFrom *expr);
  /// The type of the generator that a call of the function gives.
  TypeRef getGeneratorType();

  //===--- Comprehensions.cpp ---===//
  TypeRef checkComprehension(const ast::Expr *expr, TypeRef expected);
  void enterGenerators(llvm::ArrayRef<ast::Comprehension *> generators,
                       llvm::function_ref<void()> inner);

  //===--- Operators.cpp ---===//
  TypeRef checkBinary(const ast::Node *node, ast::Operator op, TypeRef left,
                      TypeRef right, const ast::Expr *leftExpr,
                      const ast::Expr *rightExpr, bool inPlace);
  TypeRef binaryResult(const ast::Node *node, ast::Operator op, TypeRef left,
                       TypeRef right, const ast::Expr *rightExpr, bool inPlace,
                       bool record);
  TypeRef withoutNotImplemented(TypeRef type);
  bool goesToReflectedFirst(TypeRef left, TypeRef right,
                            llvm::StringRef reflected,
                            bool isComparison = false);
  void rejectCall(const ast::Node *node, TypeRef self, TypeRef operand,
                  llvm::StringRef name);
  bool isAddedBelow(TypeRef type, llvm::StringRef name);
  bool requireRefusal(const ast::Node *node, unsigned index, TypeRef left,
                      TypeRef right, llvm::StringRef name);
  /// The classes of the program need this one in their descriptors.
  void noteDynamicOperator(ast::Operator op, bool inPlace);
  TypeRef checkUnary(const ast::UnaryOp *expr);
  TypeRef checkCompare(const ast::Compare *expr);
  void checkComparison(const ast::Compare *expr, unsigned index, TypeRef left,
                       TypeRef right);
  TypeRef numericResult(const ast::Node *node, ast::Operator op, TypeRef left,
                        TypeRef right, bool record);
  TypeRef uniteClasses(TypeRef left, TypeRef right);
  TypeRef concatenateTuples(TypeRef left, TypeRef right);
  bool definesMethod(TypeRef type, llvm::StringRef name);
  bool mentionsNotImplemented(TypeRef type);
  bool takesOperand(types::TypeRef self, llvm::StringRef name,
                    types::TypeRef other);
  bool compareByMethod(const ast::Compare *expr, unsigned slot, TypeRef self,
                       llvm::StringRef name, llvm::StringRef reflected,
                       TypeRef other, const ast::Expr *otherExpr);
  /// Records the call of __bool__ or __len__ that a truth test makes.
  void noteTruth(const ast::Expr *expr, TypeRef type);
  void solveFromParameters(types::TypeRef type,
                           const types::CallableType *wanted,
                           types::Bindings &bindings);
  types::TypeRef callAnswering(const ast::Node *node, unsigned slot,
                               types::TypeRef type, llvm::StringRef name,
                               types::TypeRef wanted);
  bool isNumber(TypeRef type);

  //===--- Attributes.cpp ---===//
  TypeRef checkAttribute(const ast::Attribute *expr);
  TypeRef checkOwner(const ast::Attribute *expr);
  TypeRef readAttribute(const ast::Attribute *expr, TypeRef object);
  /// Type of attribute `name` of a value of `type`; null when it has none.
  TypeRef getAttribute(TypeRef type, llvm::StringRef name,
                       const ast::Node *node, unsigned slot = getReadSlot());
  TypeRef checkSubscript(const ast::Subscript *expr);
  TypeRef sliceTuple(const types::TupleType *tuple, const ast::Slice *slice);
  TypeRef subscriptType(const ast::Subscript *expr, TypeRef base);
  TypeRef getFieldNames(const types::InstanceType *shape, llvm::StringRef name,
                        const ast::Node *node, unsigned slot);
  TypeRef getMember(TypeRef type, llvm::StringRef name);

  //===--- Iteration.cpp ---===//
  /// Element type of iterating over `type`; records the calls of __iter__ and
  /// __next__ of user classes at `node`.
  TypeRef iterate(TypeRef type, const ast::Node *node, const ast::Expr *at);

  /// As iterate(), but null when the type cannot be iterated over.
  TypeRef iterateOptional(TypeRef type, const ast::Node *node);

  //===--- Enums.cpp ---===//
  TypeRef listMembers(const ast::Expr *expr, TypeRef type);
  TypeRef checkIterable(const ast::Expr *expr);
  bool checkUnique(const ast::ClassDef *stmt, llvm::StringRef decorator);
  /// Is it a member of an enumeration that is an int or str `wanted` to
  /// CPython?
  bool actsAs(TypeRef type, TypeRef wanted);
  void rejectStandInTest(const ast::Node *node, TypeRef type,
                         llvm::ArrayRef<TypeRef> classes);
  void listArguments(llvm::StringRef builtin,
                     llvm::MutableArrayRef<Argument> args);
  bool checkContains(const ast::Compare *expr, unsigned slot, TypeRef item,
                     TypeRef container);
  TypeRef subscriptEnum(const ast::Subscript *expr, TypeRef base);
  void expand(TypeRef type, TypeRef base,
              llvm::SmallVectorImpl<TypeRef> &found);

  //===--- Calls.cpp ---===//
  TypeRef checkAllocation(const ast::Call *expr);
  TypeRef checkCall(const ast::Call *expr, TypeRef expected);
  TypeRef checkCast(const ast::Call *expr);
  TypeRef checkObjectSetattr(const ast::Call *expr);
  TypeRef checkNewType(const ast::Call *expr);
  bool isTypeOf(const ast::Call *expr);
  bool isSuperCall(const ast::Expr *expr);
  TypeRef unsupportedSuper(const ast::Attribute *attribute);
  TypeRef getSuperReceiver(const ast::Attribute *attribute);
  types::FunctionInfo *findInBases(TypeRef self, ast::Identifier name);
  TypeRef checkSuperProperty(const ast::Attribute *expr);
  TypeRef checkSuperCall(const ast::Call *expr, const ast::Attribute *attribute,
                         llvm::MutableArrayRef<Argument> args,
                         TypeRef expected);
  TypeRef callOnUnion(const ast::Call *expr, const ast::Attribute *attribute,
                      const types::UnionType *object,
                      llvm::MutableArrayRef<Argument> args, TypeRef expected);
  TypeRef callType(const ast::Node *node, unsigned slot, TypeRef callee,
                   llvm::MutableArrayRef<Argument> args, TypeRef expected,
                   SourceRange range);
  TypeRef callFunction(const ast::Node *node, unsigned slot,
                       types::FunctionInfo *function, TypeRef receiver,
                       llvm::MutableArrayRef<Argument> args, TypeRef expected,
                       SourceRange range);
  /// Calls special method `name` of `type`; null when it has none. Errors are
  /// reported unless `quiet`.
  TypeRef callMethod(const ast::Node *node, unsigned slot, TypeRef type,
                     llvm::StringRef name, llvm::ArrayRef<TypeRef> args,
                     llvm::ArrayRef<const ast::Expr *> exprs, bool quiet);
  TypeRef callOperands(const ast::Node *node, unsigned slot,
                       types::FunctionInfo *method, TypeRef self,
                       llvm::MutableArrayRef<Argument> args, SourceRange range);
  llvm::SmallVector<Argument, 4> makeArguments(const ast::Call *expr);
  TypeRef checkArgument(Argument &arg, TypeRef expected);
  void recordCall(const ast::Node *node, unsigned slot, CallTarget target);

  //===--- ArgumentMatching.cpp ---===//
  bool matchArguments(types::FunctionInfo *function, bool hasReceiver,
                      llvm::MutableArrayRef<Argument> args, SourceRange range,
                      bool quiet, Callee &callee);
  bool matchTypes(types::FunctionInfo *function, TypeRef receiver,
                  llvm::MutableArrayRef<Argument> args, Callee &callee);

  //===--- KeywordForwarding.cpp ---===//
  /// Does the function pass its `*args` or `**kwargs`, of which no annotation
  /// says what they hold, on to another call?
  static bool passesOn(types::FunctionInfo *function,
                       const types::ParamInfo &param);
  /// Does it pass its `**kwargs` on, and only look at it elsewhere?
  static bool onlyPassesOn(types::FunctionInfo *function,
                           const types::ParamInfo &param);
  /// Does it store items in its `**kwargs`?
  static bool addsItems(types::FunctionInfo *function,
                        const types::ParamInfo &param);
  TypeRef gatherKeywords(const ArgSource &source,
                         llvm::ArrayRef<Argument> args);
  TypeRef asKeywordDict(TypeRef type);
  const types::KeywordsType *getKeywords(const ast::Expr *expr);
  bool addKeywords(const ast::Keyword *keyword,
                   llvm::SmallVectorImpl<Argument> &args);

  //===--- NameBinding.cpp ---===//
  struct NamedCall;
  TypeRef getItemType(Argument &arg);
  bool bindsAtRunTime(types::FunctionInfo *function,
                      llvm::MutableArrayRef<Argument> args);
  NamedCall sortArguments(llvm::MutableArrayRef<Argument> args, size_t places);
  bool matchByNames(types::FunctionInfo *function, bool hasReceiver,
                    llvm::MutableArrayRef<Argument> args, SourceRange range,
                    bool quietly, Callee &callee);
  bool mayFit(const ArgSource &source, TypeRef wanted);
  bool bindNamed(Callee &callee, unsigned i, TypeRef wanted, SourceRange range,
                 bool quietly);

  //===--- StarredCalls.cpp ---===//
  types::FunctionInfo *getCalledFunction(TypeRef callee, bool &hasReceiver);
  /// A call with a starred argument of unknown length for parameters of their
  /// own; null when it is none.
  TypeRef callByCount(const ast::Call *expr, TypeRef callee,
                      llvm::MutableArrayRef<Argument> args, TypeRef expected);
  bool takesArguments(types::FunctionInfo *function, bool hasReceiver,
                      llvm::ArrayRef<Argument> args);

  //===--- ArgumentBinding.cpp ---===//
  llvm::SmallVector<types::FunctionInfo *, 4>
  getCandidates(types::FunctionInfo *function);
  TypeRef getDefaultPlace(types::FunctionInfo *function, unsigned index,
                          TypeRef wanted, TypeRef type);
  /// Resolves one candidate; false (with nothing reported when `quiet`) when
  /// the arguments do not fit.
  bool bindCall(types::FunctionInfo *function, TypeRef receiver,
                llvm::MutableArrayRef<Argument> args, TypeRef expected,
                SourceRange range, bool quiet, Callee &callee);
  struct CallBinding;
  void startBindings(CallBinding &call, TypeRef receiver, TypeRef expected);
  bool takesMember(const types::FunctionInfo *function, TypeRef type,
                   TypeRef wanted);
  bool takesIndex(const types::FunctionInfo *function,
                  const types::ParamInfo &param, TypeRef type);
  bool bindArgument(CallBinding &call, unsigned i, TypeRef wanted,
                    bool functions);
  bool bindStars(CallBinding &call, unsigned i, TypeRef wanted);
  bool bindKeywords(CallBinding &call, unsigned i, TypeRef wanted);
  TypeRef getUnpacked(const Argument &arg, const ArgSource &source);
  bool hasNativeForInt(types::FunctionInfo *function, size_t index);
  TypeRef getDefaultType(types::FunctionInfo *function, TypeRef receiver,
                         unsigned index, TypeRef wanted, SourceRange range);
  TypeRef gatherTuple(const ArgSource &source,
                      llvm::MutableArrayRef<Argument> args);

  //===--- TypeParameters.cpp ---===//
  bool solveFromFunction(TypeRef type, TypeRef wanted,
                         types::Bindings &bindings);
  TypeRef applyFunction(TypeRef type, llvm::ArrayRef<TypeRef> params);
  bool matchExpected(TypeRef declaredType, TypeRef expected,
                     types::Bindings &bindings);
  TypeRef fitClass(TypeRef type, TypeRef result);
  void bindPending(TypeRef declaredType, Callee &callee);
  TypeRef solvePending(const ast::Node *node, unsigned slot, TypeRef type);

  //===--- CalleeInstances.cpp ---===//
  /// What a parameter declared as `declared` (may be null) is passed as when it
  /// gets an `actual`: the type that the instance is made for.
  TypeRef instanceParam(TypeRef declared, TypeRef actual);
  void finishCallee(Callee &callee, SourceRange range);
  /// A value of type `from` is stored in a place of exactly type `to`: no int
  /// may become a float by that, and no bool an int.
  void noteStored(TypeRef from, TypeRef to, SourceRange range);
  void noteHiddenInt(TypeRef from, TypeRef to);
  void noteView(TypeRef from, TypeRef to);
  void noteConversion(TypeRef type);

  //===--- Constructors.cpp ---===//
  bool bindConstructor(const ast::Node *node, unsigned slot,
                       types::FunctionInfo *init, TypeRef &self,
                       llvm::MutableArrayRef<Argument> args, TypeRef expected,
                       SourceRange range, Callee &callee);
  TypeRef construct(const ast::Node *node, unsigned slot, TypeRef instance,
                    llvm::MutableArrayRef<Argument> args, TypeRef expected,
                    SourceRange range);
  bool isGeneratedInit() const;
  TypeRef callDataclassForm(const ast::Node *node, unsigned slot,
                            llvm::StringRef form,
                            llvm::MutableArrayRef<Argument> args,
                            SourceRange range);
  TypeRef checkFieldDefault(types::FunctionInfo *function, TypeRef receiver,
                            unsigned index, TypeRef wanted, SourceRange range);
  TypeRef makeFieldDefault(types::ClassInfo *cls, types::FieldInfo *field,
                           TypeRef wanted, SourceRange range);

  //===--- NamedAttributes.cpp ---===//
  TypeRef checkNamedAccess(const ast::Call *expr, llvm::StringRef form,
                           llvm::MutableArrayRef<Argument> args,
                           TypeRef expected);

  //===--- UnknownObjects.cpp ---===//
  TypeRef readOfUnknown(const ast::Attribute *expr);
  void assignOfUnknown(const ast::Attribute *target, TypeRef type,
                       unsigned slot);
  types::FunctionInfo *writeProbe(const std::string &name);
  TypeRef callOnUnknown(const ast::Call *expr, const ast::Attribute *attribute,
                        llvm::MutableArrayRef<Argument> args, TypeRef expected);
  TypeRef callSpecialOnUnknown(const ast::Node *node, unsigned slot,
                               llvm::StringRef name,
                               llvm::ArrayRef<TypeRef> argTypes);
  types::FunctionInfo *writeCall(const std::string &name,
                                 llvm::ArrayRef<Argument> args,
                                 SourceRange range);
  TypeRef convertUnknown(const ast::Call *expr, llvm::StringRef name,
                         llvm::MutableArrayRef<Argument> args);
  bool takesCall(types::ClassInfo *cls, llvm::StringRef name,
                 llvm::ArrayRef<Argument> args, SourceRange range);

  //===--- Intrinsics.cpp ---===//
  static bool hasDescriptor(TypeRef type);
  bool isBelow(TypeRef type, TypeRef cls);
  TypeRef callIntrinsic(const ast::Call *expr, types::FunctionInfo *function,
                        llvm::MutableArrayRef<Argument> args);

  TypeRef bindCommonMethod(const ast::Attribute *expr,
                           const types::UnionType *object, TypeRef type);
  TypeRef readField(const types::InstanceType *shape, llvm::StringRef name,
                    const ast::Node *node);

  //===--- FunctionAttributes.cpp ---===//
  TypeRef getFunctionAttribute(const types::FunctionType *type,
                               llvm::StringRef name, const ast::Node *node);

  //===--- Overloads.cpp ---===//
  void noteProtocol(TypeRef type);
  types::FunctionInfo *
  findMostGeneral(llvm::ArrayRef<types::FunctionInfo *> candidates,
                  TypeRef self, llvm::MutableArrayRef<Argument> args,
                  SourceRange range);
  TypeRef callByMember(
      const ast::Node *node, unsigned slot,
      llvm::MutableArrayRef<Argument> args,
      llvm::function_ref<TypeRef(llvm::MutableArrayRef<Argument>)> call);

  //===--- FunctionValues.cpp ---===//
  void rejectDropped(const ast::Node *node,
                     const types::CallableType *callable);
  TypeRef callPacked(const ast::Node *node, unsigned slot,
                     const types::CallableType *callable,
                     llvm::MutableArrayRef<Argument> args, SourceRange range);
  void noteCallable(TypeRef from, TypeRef to, SourceRange range);
  /// A call of a value that holds one of several functions; null when it may
  /// hold something that cannot be called.
  TypeRef callOneOf(const ast::Node *node, unsigned slot,
                    const types::UnionType *list,
                    llvm::MutableArrayRef<Argument> args, TypeRef expected,
                    SourceRange range);
  /// A value that is shown or looked at as an object: containers of functions
  /// without a common type have another form.
  void rejectShown(const ast::Node *node, TypeRef type);

  //===--- ClassValues.cpp ---===//
  void rejectClassStore(const ast::Attribute *expr, TypeRef object);
  bool isClassName(const ast::Expr *expr);
  TypeRef callClassValue(const ast::Call *expr, TypeRef callee,
                         llvm::MutableArrayRef<Argument> args,
                         TypeRef expected);

  //===--- Narrowing.cpp ---===//
  /// States when `test` is true and when it is false; the test itself has been
  /// checked in the current state.
  struct Branches {
    FlowState whenTrue, whenFalse;
  };
  Branches branch(const ast::Expr *test);
  void narrow(const ast::Expr *test, bool sense);
  void narrowCompare(const ast::Compare *test, bool sense);
  void narrowReference(const ast::Expr *expr,
                       llvm::function_ref<TypeRef(TypeRef)> filter);
  std::optional<ReferencePath> getPath(const ast::Expr *expr);
  TypeRef narrowIsInstance(TypeRef type, llvm::ArrayRef<TypeRef> classes,
                           bool sense);
  void collectCommon(types::ClassInfo *a, const types::ClassInfo *b,
                     llvm::SmallVectorImpl<TypeRef> &found);
  bool collectClasses(const ast::Expr *expr,
                      llvm::SmallVectorImpl<TypeRef> &classes);
  TypeRef filterTruth(TypeRef type, bool sense);
  void collectRecordedClasses(const ast::Expr *expr,
                              llvm::SmallVectorImpl<TypeRef> &classes);
  TypeRef elementOf(TypeRef type);
  /// What a value may be where a test or pattern holds and where it does not.
  struct PatternResult {
    TypeRef matched, rest;
  };
  bool mayEqualNone(TypeRef type);
  PatternResult splitByValue(TypeRef subject, TypeRef value);
  std::optional<bool> getStaticTruth(const ast::Expr *test);

  //===--- Patterns.cpp ---===//
  void visitMatch(const ast::Match *stmt);
  /// The variables that a pattern binds, and what to: bound once all of it has
  /// matched.
  using Captures = llvm::MapVector<bind::Variable *,
                                   std::pair<TypeRef, const ast::Pattern *>>;
  PatternResult checkPattern(const ast::Pattern *pattern, TypeRef subject,
                             Captures &captures);
  PatternResult splitByPattern(const ast::Pattern *pattern, TypeRef subject,
                               Captures &captures);
  void capture(const ast::Pattern *pattern, TypeRef type, Captures &captures);
  PatternResult checkMatchValue(const ast::MatchValue *pattern,
                                TypeRef subject);
  PatternResult checkMatchSingleton(const ast::MatchSingleton *pattern,
                                    TypeRef subject);
  bool isSequence(TypeRef type);
  llvm::SmallVector<TypeRef, 4> collectSequences(TypeRef type);
  PatternResult checkMatchSequence(const ast::MatchSequence *pattern,
                                   TypeRef subject, Captures &captures);
  PatternResult checkMatchMapping(const ast::MatchMapping *pattern,
                                  TypeRef subject, Captures &captures);
  std::optional<llvm::SmallVector<llvm::StringRef, 4>>
  getMatchArgs(types::ClassInfo *cls);
  PatternResult checkMatchClass(const ast::MatchClass *pattern, TypeRef subject,
                                Captures &captures);

  //===--- FunctionBodies.cpp ---===//
  TypeRef getDeclaredResult();
  TypeRef getResultType();
  TypeRef refineResult(TypeRef wanted, TypeRef actual);

  //===--- Helpers ---===//
  void noteDroppedResult();
  bool isAssignable(TypeRef from, TypeRef to,
                    types::Bindings *bindings = nullptr);
  TypeRef join(TypeRef a, TypeRef b) { return types::join(store, a, b); }
  TypeRef widen(TypeRef type) { return types::widenLiterals(store, type); }
  TypeRef evaluate(const ast::Expr *annotation) {
    return program.evaluate(annotation, instance.module, &instance,
                            instance.function ? instance.function->owner
                                              : nullptr);
  }
  bind::Variable *lookup(const ast::Node *node) {
    return instance.module->scopes->lookup(node);
  }
  bool isLocal(bind::Variable *variable) const {
    return variable->getFrame() == frame;
  }
  template <class... Args>
  DiagnosticBuilder report(SourceRange range, diag::ID id,
                           const Args &...args) {
    return program.diags.report(range, id, args...);
  }

  Program &program;
  Instance &instance;
  types::TypeStore &store;
  bind::Scope *frame = nullptr;
  FlowState state;
  /// States that leave the innermost loop by break and continue.
  struct Loop {
    FlowState breaks, continues;
  };
  std::vector<Loop *> loops;
  /// States at which an exception may reach the handlers around.
  std::vector<FlowState *> handlers;
  /// Type declared by an annotation, by variable.
  llvm::DenseMap<bind::Variable *, TypeRef> declared;
  TypeRef returned = nullptr;
  /// Of a generator function, where its annotation says them.
  TypeRef declaredYield = nullptr, declaredReturn = nullptr;
  /// The class whose body is being executed.
  types::ClassInfo *classBody = nullptr;
  llvm::DenseSet<bind::Variable *> boundInClass; ///< so far, of class bodies
  /// Try statements around, of the body that is being checked, that catch the
  /// ImportError of a module that does not exist.
  unsigned importGuards = 0;
  /// The expression statement that was looked at last.
  const ast::Node *discarded = nullptr;
  /// Finally blocks around the statement.
  unsigned finallyDepth = 0;
  /// Candidates of an overloaded function are being tried.
  bool overloaded = false;
  /// The function that is called only reads the tuples that it is given.
  bool readsTuples = false;
  /// The next call is one of `super()`: no override below counts.
  bool superDispatch = false;
  /// The next call passes its operands whatever the parameters are declared as.
  bool ignoresAnnotations = false;
  unsigned quiet = 0;
};

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_BODYCHECKER_H
