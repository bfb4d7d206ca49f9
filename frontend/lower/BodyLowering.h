//===- BodyLowering.h - Lowering one body -----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns the AST of an Instance into the first form of the py dialect: locals in
// slots, errors implicit, ownership not yet there. Every decision about types
// was made by the checker and is read from the Instance.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LOWER_BODYLOWERING_H
#define KRAIT_FRONTEND_LOWER_BODYLOWERING_H

#include "frontend/lower/ProgramLowering.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <functional>

namespace krait::lower {

class Cursor;

/// A lowered expression: its value and the checker type that says what it is.
struct TypedValue {
  mlir::Value value;
  TypeRef type = nullptr;
};

class BodyLowering {
public:
  BodyLowering(ProgramLowering &program, check::Instance &instance,
               py::FuncOp function);

  void lowerModule();
  void lowerFunction();

private:
  friend class ForLoop;

  //===--- Variables.cpp ---===//
  struct Storage {
    enum Kind { Slot, Cell, Global } kind = Slot;
    mlir::Value place; ///< slot, cell or slot of a cell
    mlir::FlatSymbolRefAttr global;
    mlir::Value flag; ///< slot of i1: is it bound? may be null
    TypeRef type = nullptr;
  };
  void createStorage();
  Storage &getStorage(bind::Variable *variable);
  void store(bind::Variable *variable, TypedValue value);
  TypedValue load(bind::Variable *variable, const ast::Node *at);
  void unbind(bind::Variable *variable);
  void checkBound(bind::Variable *variable, const ast::Node *at);
  mlir::Value createSlot(llvm::StringRef name, mlir::Type type);
  mlir::Value loadSlot(mlir::Value slot);
  void storeSlot(mlir::Value slot, mlir::Value value);

  //===--- Imports.cpp ---===//
  void lowerImport(const ast::Import *stmt);
  void lowerImportFrom(const ast::ImportFrom *stmt);
  void importStarName(bind::Variable *variable, types::ModuleInfo *module,
                      bind::Variable *source, const ast::Alias *alias);
  void runModule(types::ModuleInfo *module, const ast::Node *at);
  void raiseMissing(llvm::StringRef module, llvm::StringRef text,
                    const ast::Stmt *at);
  void storeModule(bind::Variable *variable, types::ModuleInfo *module);
  TypedValue loadMember(types::ModuleInfo *module, bind::Variable *variable,
                        const ast::Node *at);
  void checkMember(types::ModuleInfo *module, bind::Variable *variable,
                   const ast::Node *at);

  //===--- Statements.cpp ---===//
  void lowerBody(llvm::ArrayRef<ast::Stmt *> body);
  void lower(const ast::Stmt *stmt);
  void lowerIf(const ast::If *stmt);
  void lowerWhile(const ast::While *stmt);
  void pollSignals(const ast::Node *at);
  void lowerFor(const ast::For *stmt);
  void lowerReturn(const ast::Return *stmt);
  void lowerAssert(const ast::Assert *stmt);
  void lowerDelete(const ast::Delete *stmt);
  void deleteTarget(const ast::Expr *target);
  void deleteItem(const ast::Subscript *target);
  void lowerFunctionDef(const ast::FunctionDef *stmt);
  struct Decorator {
    const ast::Expr *expr;
    TypedValue value;
  };
  llvm::SmallVector<Decorator, 2>
  lowerDecorators(const ast::Stmt *stmt, llvm::ArrayRef<ast::Expr *> all);
  TypedValue applyDecorator(const ast::Stmt *stmt, unsigned index,
                            const Decorator &applied, TypedValue value);
  TypedValue decorate(const ast::FunctionDef *stmt, types::FunctionInfo *info);
  TypedValue lowerClass(const ast::ClassDef *stmt, types::ClassInfo *cls);
  void storeDefaults(types::FunctionInfo *info);
  void lowerMethodDef(types::ClassInfo *cls, const ast::FunctionDef *def);
  void lowerClassDef(const ast::ClassDef *stmt);
  /// Code that has a frame of its own in CPython and is lowered into that of
  /// the body around it: a class body, a generator expression that is consumed
  /// at once. The site is the one in the body around it.
  struct InlinedFrame {
    std::string name;
    py::SiteAttr site;
  };
  InlinedFrame getClassFrame(const types::ClassInfo *cls);
  void lowerClassBody(types::ClassInfo *cls);
  void storeClassMember(TypeRef cls, types::FieldInfo *field, TypedValue value);

  //===--- Assignments.cpp ---===//
  void assign(const ast::Expr *target, TypedValue value);
  void unpack(const ast::Expr *target, llvm::ArrayRef<ast::Expr *> elements,
              TypedValue value);
  void unpackSequence(const ast::Expr *target,
                      llvm::ArrayRef<ast::Expr *> elements, size_t star,
                      TypedValue value);
  void assignAttribute(const ast::Attribute *target, TypedValue value);
  /// `slot`: the call of a property's setter, check::getWriteSlot().
  void storeField(const ast::Attribute *target, TypedValue object,
                  TypedValue value, unsigned slot = check::getWriteSlot());
  void lowerAugAssign(const ast::AugAssign *stmt);

  //===--- Exceptions.cpp ---===//
  void lowerTry(const ast::Try *stmt);
  void lowerHandlers(const ast::Try *stmt, mlir::Block *handler,
                     mlir::Block *end);
  void lowerRaise(const ast::Raise *stmt);
  void lowerWith(const ast::With *stmt, size_t item);
  void exitWithError(const ast::WithItem *item, TypedValue manager,
                     mlir::Value error);
  mlir::Value lowerException(const ast::Raise *stmt, const ast::Expr *expr,
                             unsigned slot);
  /// Emits `body` protected: after it, `onNormal`; on a jump out of it,
  /// `onJump`; when an error leaves it, `onError`. Code goes on behind.
  void withCleanup(llvm::function_ref<void()> body,
                   llvm::function_ref<void()> onNormal,
                   const std::function<void()> &onJump,
                   llvm::function_ref<void(mlir::Value error)> onError);
  void leaveHandler();
  void reraise(mlir::Value error);

  //===--- Patterns.cpp ---===//
  /// What a pattern binds once all of it has matched.
  using Captures = llvm::MapVector<bind::Variable *, TypedValue>;
  void lowerMatch(const ast::Match *stmt);
  /// Goes on behind where the pattern matches, at `fail` where it does not.
  void matchPattern(const ast::Pattern *pattern, TypedValue subject,
                    mlir::Block *fail, Captures &captures);
  void capture(const ast::Pattern *pattern, TypedValue value,
               Captures &captures);
  void require(mlir::Value condition, mlir::Block *fail);
  mlir::Value isSingleton(const ast::MatchSingleton *pattern,
                          TypedValue subject);
  void matchAny(const ast::MatchOr *pattern, TypedValue subject,
                mlir::Block *fail, Captures &captures);
  void matchSequence(const ast::MatchSequence *pattern, TypedValue subject,
                     mlir::Block *fail, Captures &captures);
  void matchTuple(const ast::MatchSequence *pattern, TypedValue tuple,
                  mlir::Block *fail, Captures &captures);
  void matchMapping(const ast::MatchMapping *pattern, TypedValue subject,
                    mlir::Block *fail, Captures &captures);
  void matchClass(const ast::MatchClass *pattern, TypedValue subject,
                  mlir::Block *fail, Captures &captures);
  /// Lowers an expression of a pattern whose `place` stands for `subject`.
  TypedValue lowerPart(const ast::Expr *expr, const ast::Expr *place,
                       TypedValue subject);
  mlir::Value isOneOf(TypedValue subject, llvm::ArrayRef<TypeRef> types);

  //===--- Expressions.cpp ---===//
  TypedValue lower(const ast::Expr *expr);
  TypedValue lowerImpl(const ast::Expr *expr);
  /// Lowered and converted to `type`.
  mlir::Value lowerAs(const ast::Expr *expr, TypeRef type);
  TypedValue lowerConstant(const ast::Constant *expr);
  TypedValue lowerTypingName(const ast::Expr *expr);
  TypedValue lowerName(const ast::Name *expr);
  TypedValue loadClassMember(TypeRef cls, llvm::StringRef name, TypeRef type);
  TypedValue lowerAttribute(const ast::Attribute *expr);
  /// `slot`: the call of a property, check::getReadSlot().
  TypedValue loadAttribute(TypedValue object, llvm::StringRef name,
                           const ast::Attribute *expr,
                           unsigned slot = check::getReadSlot());
  TypedValue loadSharedField(TypedValue object, types::FieldInfo *field,
                             types::ClassInfo *holder, unsigned index);
  TypedValue loadUnionAttribute(TypedValue object, const types::UnionType *list,
                                llvm::StringRef name,
                                const ast::Attribute *expr);
  mlir::Value convertNarrowed(TypedValue value, TypeRef to,
                              const ast::Node *at);
  mlir::Value isInstance(TypedValue value, TypeRef type);
  /// A value from a place that calls may change, which a test before has
  /// narrowed to `to`. Where that no longer holds, the program ends.
  TypedValue loadNarrowed(TypedValue value, TypeRef to, const ast::Expr *at);
  TypedValue lowerSubscript(const ast::Subscript *expr);
  TypedValue subscript(const ast::Subscript *expr, TypedValue object,
                       TypedValue index);
  TypedValue lowerBoolOp(const ast::BoolOp *expr);
  TypedValue lowerIfExp(const ast::IfExp *expr);
  TypedValue lowerSlice(const ast::Slice *expr);
  TypedValue lowerLambda(const ast::Lambda *expr);
  bool isMadeOften(types::FunctionInfo *function);
  mlir::IntegerAttr getOrigin(types::FunctionInfo *function);
  void noteMade(types::FunctionInfo *function);
  mlir::StringAttr getCallableName(types::FunctionInfo *function);
  TypedValue loadClassObject(const types::ClassObjectType *type);
  TypedValue loadOfModule(types::ModuleInfo *module, llvm::StringRef name,
                          const ast::Attribute *expr);
  TypedValue loadOfClass(TypedValue object, const types::ClassObjectType *cls,
                         llvm::StringRef name, const ast::Attribute *expr);
  TypedValue bindHeld(TypedValue object, llvm::StringRef name, TypeRef type,
                      const ast::Node *at);
  TypedValue loadFunctionAttribute(const types::FunctionType *type,
                                   llvm::StringRef name);
  /// Value of the function: a tuple of the receiver and the captured cells.
  TypedValue makeFunction(types::FunctionInfo *function);
  TypedValue bindMethod(const types::FunctionType *method,
                        mlir::Value receiver);
  mlir::Value getCell(bind::Variable *variable);
  mlir::Value getCell(const Storage &storage);
  /// The variables of the scope that nested functions use get new cells: a
  /// comprehension that runs again has variables of its own.
  void renewCells(bind::Scope *scope);
  void storeDefault(types::FunctionInfo *function, unsigned index,
                    TypedValue value);

  //===--- Displays.cpp ---===//
  TypedValue lowerTuple(const ast::Tuple *expr);
  /// A named tuple as the tuple of its fields; any other value as it is.
  TypedValue asTuple(TypedValue value);
  TypedValue lowerList(const ast::List *expr);
  TypedValue lowerSet(const ast::Set *expr);
  TypedValue lowerElements(const ast::Set *expr);
  TypedValue lowerDict(const ast::Dict *expr);
  TypedValue lowerFString(const ast::JoinedStr *expr);
  mlir::Value lowerFormatted(const ast::FormattedValue *expr);
  mlir::Value formatPlain(TypedValue value, const ast::Node *at);
  mlir::Value fillList(const ast::Expr *expr,
                       llvm::ArrayRef<ast::Expr *> elements, TypeRef type);
  void appendTo(mlir::Value list, TypedValue value, TypeRef element);
  void addTo(mlir::Value set, TypedValue value, TypeRef element,
             const ast::Node *at);
  void setItem(mlir::Value dict, TypedValue key, TypedValue value, TypeRef type,
               const ast::Node *at);

  //===--- Elements.cpp ---===//
  /// Where the program also sees containers as such of unknown elements, ends
  /// it unless `value`, out of a container or a call of unknown signature, is
  /// of `type`.
  void requireElement(mlir::Value value, TypeRef type);
  /// Ends the program unless `value`, a word, is of `type`.
  void requireFit(mlir::Value value, TypeRef type);
  /// An element that `read` loads as the type it is given.
  TypedValue readElement(TypeRef type,
                         llvm::function_ref<mlir::Value(mlir::Type)> read);
  /// An element that has been read as a word.
  TypedValue takeElement(mlir::Value word, TypeRef type,
                         const ast::Node *at = nullptr);
  /// The field at `index`, one that `holder` declares.
  TypedValue loadField(mlir::Value object, unsigned index, TypeRef type,
                       const types::ClassInfo *holder);
  /// What a native gives, where its declaration names a type parameter.
  void requireResult(mlir::Value value, const check::Callee &callee);
  /// What the checker has not seen is not supported: a value that gets other
  /// type arguments in a program where elements are not tested.
  bool checkView(TypeRef from, TypeRef to, const ast::Node *at);
  /// A value of unknown type as `type`: TypeError where it is none.
  mlir::Value checkedCast(mlir::Value value, TypeRef type, const ast::Node *at);

  //===--- Conversions.cpp ---===//
  mlir::Value convert(TypedValue value, TypeRef to,
                      const ast::Node *at = nullptr);
  mlir::Value makeCallable(mlir::Value value, const types::FunctionType *from,
                           const types::CallableType *to, const ast::Node *at);
  mlir::Value wrapCallable(mlir::Value value, TypeRef from,
                           const types::CallableType *to, const ast::Node *at);
  void requireClass(mlir::Value value, const types::ClassObjectType *type,
                    const ast::Node *at);
  std::string emitAdapter(TypeRef from, const types::CallableType *to,
                          const check::CallTarget &target,
                          llvm::ArrayRef<mlir::Value> held);
  void endIfBool(mlir::Value word, TypeRef to, const ast::Node *at);
  mlir::Value convertToWord(TypedValue value, TypeRef to, const ast::Node *at);
  mlir::Value toObject(TypedValue value);
  /// The class of a value, as `type`: one class or several that it may be.
  TypedValue typeOf(TypedValue value, TypeRef type, const ast::Node *at);
  mlir::Value toInt(TypedValue value);
  /// An object of unknown class as the int or float that a native takes.
  mlir::Value toNumber(TypedValue value, TypeRef type, const ast::Node *at);
  /// A union of int, bool and float only.
  bool isNumberUnion(TypeRef type);
  mlir::Value toFloat(TypedValue value, const ast::Node *at);
  /// Truth of a value, as `bool(value)`.
  mlir::Value toBool(TypedValue value, const ast::Expr *at);
  TypedValue stringOf(TypedValue value, const ast::Node *at);

  //===--- Operators.cpp ---===//
  TypedValue asFunctionOf(TypedValue value, TypeRef place, const ast::Node *at);
  void emitRefusal(const ast::Node *node, unsigned index, TypedValue left,
                   TypedValue right);
  TypedValue lowerBinary(const ast::Node *node, ast::Operator op,
                         TypedValue left, TypedValue right, TypeRef result);
  TypedValue lowerNumeric(const ast::Node *node, ast::Operator op,
                          TypedValue left, TypedValue right, TypeRef result);
  TypedValue lowerUnary(const ast::UnaryOp *expr);
  TypedValue lowerCompare(const ast::Compare *expr);
  TypedValue compare(const ast::Compare *expr, unsigned index, TypedValue left,
                     TypedValue right);
  mlir::Value contains(const ast::Compare *expr, unsigned index,
                       TypedValue item, TypedValue container);
  mlir::Value isSame(TypedValue left, TypedValue right);
  bool isNumber(TypeRef type);

  //===--- Calls.cpp ---===//
  TypedValue lowerCast(const ast::Call *expr);
  TypedValue lowerCall(const ast::Call *expr);
  TypedValue lowerIntrinsic(const ast::Call *expr, llvm::StringRef name);
  /// Emits the call recorded for `node`; operands of calls without argument
  /// expressions are given.
  TypedValue emitCall(const ast::Node *node, unsigned slot, TypedValue receiver,
                      llvm::ArrayRef<TypedValue> operands = {});
  using ArgumentValues = llvm::DenseMap<const ast::Expr *, TypedValue>;
  TypedValue emitTarget(const ast::Node *node, const check::CallTarget &target,
                        TypedValue receiver,
                        llvm::ArrayRef<TypedValue> operands,
                        const ArgumentValues &values);
  TypedValue emitCallee(const ast::Node *node, const check::Callee &callee,
                        TypedValue receiver,
                        llvm::ArrayRef<TypedValue> operands,
                        const ArgumentValues &values);
  TypedValue emitNative(const ast::Node *node, const check::Callee &callee,
                        llvm::ArrayRef<TypedValue> args);
  TypedValue callIntrinsicValue(const ast::Node *node,
                                const check::Callee &callee,
                                llvm::ArrayRef<TypedValue> args);
  TypedValue lengthOf(TypedValue value, const ast::Node *at);
  TypedValue checkLength(TypedValue length, const ast::Node *at);
  TypedValue getReceiver(TypedValue value);
  TypedValue emitVirtual(const ast::Node *node, const check::CallTarget &target,
                         TypedValue receiver,
                         llvm::ArrayRef<TypedValue> operands,
                         const ArgumentValues &values);
  TypedValue emitConstruct(const ast::Node *node,
                           const check::CallTarget &target,
                           llvm::ArrayRef<TypedValue> operands,
                           const ArgumentValues &values);
  //===--- FunctionValues.cpp ---===//
  mlir::Value getFunctionNumber(types::FunctionInfo *function);
  /// Is the word one that holds `member`, one of several functions?
  mlir::Value isFunction(TypedValue value, TypeRef member);
  TypedValue emitOneOf(const ast::Node *node, const check::CallTarget &target,
                       TypedValue value, llvm::ArrayRef<TypedValue> operands,
                       const ArgumentValues &values);
  bool isCalledAs(const types::CallableType *from,
                  const types::CallableType *to);
  /// One of several functions where a Callable is expected.
  mlir::Value makeCallableOf(TypedValue value, const types::UnionType *list,
                             TypeRef to, const ast::Node *at);

  TypedValue emitConstructOf(const ast::Node *node,
                             const check::CallTarget &target,
                             TypedValue receiver,
                             llvm::ArrayRef<TypedValue> operands,
                             const ArgumentValues &values);
  void storeClassDefaults(TypeRef type, mlir::Value object);
  TypedValue makeStars(const ast::Node *node, const check::ArgSource &source,
                       TypeRef type, llvm::ArrayRef<TypedValue> operands,
                       const ArgumentValues &values);
  TypedValue makeKeywords(const ast::Node *node, const check::ArgSource &source,
                          TypeRef type, const ArgumentValues &values);
  TypedValue getKeyword(TypedValue keywords, unsigned index);
  static void collectBound(const check::CallTarget &target,
                           llvm::SmallVectorImpl<const check::Callee *> &found);
  static std::string getCalleeName(const ast::Call *expr,
                                   const check::Callee &callee);
  void evaluateKeywords(const ast::Call *expr,
                        llvm::ArrayRef<const check::Callee *> bound,
                        ArgumentValues &values);
  ArgumentValues bindArguments(const ast::Node *node,
                               const check::Callee &callee,
                               llvm::ArrayRef<TypedValue> operands,
                               ArgumentValues values);
  TypedValue getBound(const ast::Node *node, const check::Callee &callee,
                      unsigned index, TypedValue receiver,
                      const ArgumentValues &values);
  TypedValue mergeKeywords(const ast::Dict *expr);
  TypedValue makeKeywordDict(TypedValue keywords, TypeRef type,
                             const ast::Node *node);
  TypedValue lowerFieldDefault(types::FunctionInfo *function,
                               types::FieldInfo *field, TypedValue self);
  TypedValue lowerDefault(types::FunctionInfo *function, unsigned index,
                          TypedValue callee);
  ArgumentValues evaluateArguments(const ast::Call *expr,
                                   const check::CallTarget &target);
  TypedValue getUnpacked(const check::ArgSource &source,
                         const ArgumentValues &values, const ast::Node *node);
  TypedValue emitByCount(const ast::Node *node, const check::CallTarget &target,
                         TypedValue receiver,
                         llvm::ArrayRef<TypedValue> operands,
                         const ArgumentValues &values);
  TypedValue emitByMember(const ast::Node *node,
                          const check::CallTarget &target, TypedValue receiver,
                          llvm::ArrayRef<TypedValue> operands,
                          const ArgumentValues &values);
  void raiseMismatch(const ast::Node *node, const check::CallTarget &variant,
                     TypedValue gathered, mlir::Value count);
  /// Calls a native of the runtime that is no declared builtin.
  mlir::Value callNative(llvm::StringRef symbol,
                         llvm::ArrayRef<mlir::Value> args, mlir::Type result,
                         bool raises, const ast::Node *at);

  //===--- Iteration.cpp ---===//
  /// Emits a loop over a value; `body` gets each element. `exhausted` runs when
  /// the loop ends without break.
  void forEach(const ast::Expr *iterable, const ast::Node *node,
               llvm::function_ref<void(TypedValue)> body,
               llvm::function_ref<void()> exhausted);
  void runLoop(Cursor &cursor, llvm::function_ref<void(TypedValue)> body,
               llvm::function_ref<void()> exhausted);
  void forEachValue(TypedValue iterable, const ast::Node *node,
                    llvm::function_ref<void(TypedValue)> body,
                    llvm::function_ref<void()> exhausted);

  //===--- Comprehensions.cpp ---===//
  TypedValue lowerComprehension(const ast::Expr *expr);
  void generate(llvm::ArrayRef<ast::Comprehension *> generators,
                llvm::function_ref<void()> inner);
  /// A call of a builtin that runs through a generator expression at once,
  /// as a loop; no value when it is none.
  TypedValue lowerConsumer(const ast::Call *expr);
  TypedValue lowerAnyAll(const ast::Call *expr, const ast::GeneratorExp *arg);
  TypedValue lowerSum(const ast::Call *expr, const ast::GeneratorExp *arg);
  TypedValue lowerCollect(const ast::Call *expr, const ast::GeneratorExp *arg);
  /// The loops of a generator expression that `call` consumes, in place.
  void generateInline(const ast::Call *call, const ast::GeneratorExp *arg,
                      llvm::function_ref<void(TypedValue)> body);

  //===--- Generators.cpp ---===//
  TypedValue lowerYield(const ast::Yield *expr);
  TypedValue lowerYieldFrom(const ast::YieldFrom *expr);
  bool mayDelegate(TypeRef source);
  mlir::Value delegate(const ast::YieldFrom *expr, TypedValue inner);
  TypedValue lowerGeneratorExp(const ast::GeneratorExp *expr);
  void lowerGeneratorBody(const ast::GeneratorExp *expr, TypeRef element);
  /// Evaluates what the first iterable is made of, which belongs to the code
  /// around the generator expression; its leaves in order.
  llvm::SmallVector<std::pair<const ast::Expr *, TypedValue>, 2>
  lowerFirstIterable(const ast::GeneratorExp *expr);
  bool isOwn(bind::Variable *variable);
  Storage importStorage(bind::Variable *variable);

  //===--- Lifetimes.cpp ---===//
  bool isInGenerator();
  void keepSlot(const Storage &storage, llvm::function_ref<void()> after);
  /// Writes a slot; what was there dies only then where that can be seen.
  void replaceSlot(const Storage &storage, mlir::Value value, bool isBound);
  /// The body of a function; an error that leaves it takes locals with it.
  void lowerHeld(llvm::ArrayRef<ast::Stmt *> body);
  bool isHeldByErrors(bind::Variable *variable);
  void holdLocal(mlir::Value error, const Storage &storage);
  /// Uses the locals whose death can be seen, at the end of their scope.
  void keepLocals();
  /// The end of a comprehension: its variables let go of what they hold.
  void forgetLocals(bind::Scope *scope);

  //===--- Alternatives.cpp ---===//
  /// One branch for each of `count` alternatives: the first for which `test`
  /// holds; the last needs no test.
  void branchOver(size_t count, llvm::function_ref<mlir::Value(size_t)> test,
                  llvm::function_ref<void(size_t)> body);
  /// What an alternative gives, where it goes on, and what the one that applied
  /// gave; nothing where none of them goes on.
  void storeResult(mlir::Value slot, TypedValue value, TypeRef type,
                   const ast::Node *at);
  TypedValue loadResult(mlir::Value slot, TypeRef type);
  /// What the alternative gives that applies, as `type`.
  TypedValue selectValue(size_t count, TypeRef type, const ast::Node *at,
                         llvm::function_ref<mlir::Value(size_t)> test,
                         llvm::function_ref<TypedValue(size_t)> getValue);
  /// One branch for each member of the type of `object`, which is in that
  /// branch a value of it.
  void forEachMember(TypedValue object, const types::UnionType *list,
                     const ast::Node *at,
                     llvm::function_ref<void(size_t, TypedValue)> body);
  TypedValue
  selectMember(TypedValue object, const types::UnionType *list, TypeRef type,
               const ast::Node *at,
               llvm::function_ref<TypedValue(size_t, TypedValue)> getValue);

  //===--- Control flow ---===//
  mlir::Block *newBlock();
  void setBlock(mlir::Block *block);
  void branchTo(mlir::Block *block);
  void branchIf(mlir::Value condition, mlir::Block *yes, mlir::Block *no);
  bool isTerminated();
  /// One thing that a jump out of it must undo, innermost last.
  struct Scope {
    std::function<void()> onJump; ///< null: nothing
    bool isLoop = false;
    mlir::Block *breakBlock = nullptr, *continueBlock = nullptr;
  };
  /// Runs what leaving the scopes above `depth` requires.
  void leaveScopes(size_t depth);
  void jump(bool isBreak);

  //===--- Sites.cpp ---===//
  py::SiteAttr getSite(const ast::Node *node);
  SourceLoc getSiteBegin(const ast::Node *node) const;
  mlir::Location getLocation(const ast::Node *node);

  mlir::Value getNone();
  mlir::Value getBool(bool value);
  mlir::Value getI64(int64_t value);
  mlir::Value getStr(llvm::StringRef text);
  mlir::Value getUndef(mlir::Type type);
  bind::Variable *lookup(const ast::Node *node) {
    return instance.module->scopes->lookup(node);
  }
  void unsupported(const ast::Node *node, llvm::StringRef what,
                   llvm::StringRef instead);

  ProgramLowering &program;
  check::Instance &instance;
  types::TypeStore &types;
  py::FuncOp function;
  mlir::OpBuilder builder;
  mlir::Location loc;
  mlir::Block *entry = nullptr;
  llvm::DenseMap<bind::Variable *, Storage> storages;
  llvm::DenseSet<bind::Variable *> flagged;
  std::vector<Scope> scopes;
  bind::Scope *frame = nullptr;
  const ast::Stmt *statement = nullptr;  ///< being lowered
  types::ClassInfo *classBody = nullptr; ///< being executed
  /// Values of expressions that have been evaluated already.
  llvm::DenseMap<const ast::Expr *, TypedValue> evaluated;
  InlinedFrame inlinedFrame;
  const ast::Expr *decorator = nullptr; ///< being called
  /// Of the function of a generator expression: the body it stands in, its
  /// scope, and the variables of that body that are passed to it.
  BodyLowering *outer = nullptr;
  bind::Scope *generatorScope = nullptr;
  struct Import {
    bind::Variable *variable;
    bool isFlag;
  };
  llvm::SmallVector<Import, 4> imports;
};

} // namespace krait::lower

#endif // KRAIT_FRONTEND_LOWER_BODYLOWERING_H
