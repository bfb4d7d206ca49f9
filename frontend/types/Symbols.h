//===- Symbols.h - Classes, functions and modules of a program --*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a definition means to the checker and the lowering. These are made by
// the checker when it reaches the definition and live as long as the program.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_TYPES_SYMBOLS_H
#define KRAIT_FRONTEND_TYPES_SYMBOLS_H

#include "frontend/ast/Node.h"
#include "frontend/bind/Scope.h"
#include "frontend/types/Type.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallVector.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace krait::check {
class Instance;
} // namespace krait::check

namespace krait::types {

enum class Variance : uint8_t { Invariant, Covariant, Contravariant, Inferred };

struct TypeParamInfo {
  enum Kind : uint8_t { TypeVar, ParamSpec, TypeVarTuple } kind = TypeVar;
  std::string name;
  TypeRef bound = nullptr;
  llvm::SmallVector<TypeRef, 2> constraints;
  TypeRef defaultType = nullptr;
  Variance variance = Variance::Inferred;
};

enum class ParamKind : uint8_t {
  PositionalOnly,
  PositionalOrKeyword,
  VarPositional,
  KeywordOnly,
  VarKeyword,
};

struct FieldInfo;

struct ParamInfo {
  ast::Identifier name;
  ParamKind kind = ParamKind::PositionalOrKeyword;
  const ast::Arg *node = nullptr;
  const ast::Expr *annotation = nullptr;
  const ast::Expr *defaultValue = nullptr;
  /// Of a method that a dataclass gets: the field whose default it has.
  FieldInfo *field = nullptr;
  /// Declared type, null when unannotated. Of *args and **kwargs: that of one
  /// element.
  TypeRef type = nullptr;
};

/// A `def` or lambda. A nested one has an info for each instance of the
/// function around it, because the types of captured variables differ.
struct FunctionInfo {
  std::string name;     ///< `f`, `<lambda>`; of a method, where it is found
  std::string codeName; ///< what tracebacks call it
  std::string qualname; ///< `C.m`, `outer.<locals>.inner`
  ModuleInfo *module = nullptr;
  ClassInfo *owner = nullptr;           ///< class of a method
  check::Instance *enclosing = nullptr; ///< of a nested function
  const ast::Node *node = nullptr; ///< FunctionDef, AsyncFunctionDef, Lambda
  bind::Scope *scope = nullptr;
  llvm::SmallVector<ParamInfo, 4> params;
  llvm::SmallVector<TypeParamInfo *, 2> typeParams;
  const ast::Expr *returnAnnotation = nullptr;
  TypeRef returnType = nullptr; ///< declared; null when unannotated
  std::string nativeSymbol;     ///< @native
  std::string intrinsic;        ///< @intrinsic
  std::string exportName;       ///< @export
  /// The parameters' types in C and the result's, by the names of the package
  /// `krait`: i8 to u64, f32, f64, bool; str; None.
  std::vector<std::string> exportTypes;
  std::vector<std::string> exportParams; ///< the parameters' names in C
  bool nativeRaises = false;
  bool isStatic = false, isClassMethod = false, isProperty = false;
  bool isAbstract = false, isGenerator = false, isAsync = false;
  bool isDecorated = false; ///< calls what a decorator gave for the method
  bool returnsSelf = false; ///< the annotation of the result is `Self`
  bool resolved = false;    ///< annotations have been evaluated
  std::vector<FunctionInfo *> overloads; ///< in order; then this is their head
  FunctionInfo *overloadHead =
      nullptr; ///< what an overload of a module stands for
  /// Of the implementation as one overload of the program sees it: that one.
  FunctionInfo *signature = nullptr;
  FunctionInfo *setter = nullptr, *deleter = nullptr; ///< of a property
  bool isSetter = false; ///< of a property that has its name

  llvm::ArrayRef<ast::Stmt *> getBody() const;
  bool isNative() const { return !nativeSymbol.empty(); }
};

/// An attribute of instances, found from `self.x = ...` and annotations in the
/// class body.
struct FieldInfo {
  ast::Identifier name;
  TypeRef declared = nullptr;            ///< from an annotation
  const ast::Expr *classValue = nullptr; ///< default in the class body
  /// `field(...)` of a dataclass that has a default_factory, and that factory.
  const ast::Call *dataclassField = nullptr;
  const ast::Expr *factory = nullptr;
  std::string defaultText; ///< of a namedtuple(): the default, as it is written
  /// Of an enumeration: the value of the member, and the name of the first
  /// member of that value, as far as they are constants.
  const ast::Expr *enumValue = nullptr;
  llvm::StringRef enumName;
  bool inRepr = true, inComparison = true; ///< of a dataclass
  std::optional<bool> inHash;              ///< likewise; else as inComparison
  bool inInit = true, isKeywordOnly = false, isInitVar = false; ///< likewise
  bool isInherited = false; ///< the annotation is that of a base
  SourceRange range;
  bool isClassVar = false;       ///< assigned or annotated in the class body
  bool isAssignedOnSelf = false; ///< `self.x = ...`, or of another instance
  bool inClassBody = false;      ///< annotated there
  /// `C.x = ...` somewhere: an instance without a value of its own reads that
  /// of the class.
  bool isAssignedOnClass = false;
};

struct ClassInfo {
  std::string name, qualname;
  ModuleInfo *module = nullptr;
  const ast::ClassDef *node = nullptr;
  bind::Scope *scope = nullptr;
  check::Instance *enclosing = nullptr; ///< of a local class
  llvm::SmallVector<TypeParamInfo *, 2> typeParams;
  llvm::SmallVector<TypeRef, 2> bases; ///< Instance types over own type params
  llvm::SmallVector<ClassInfo *, 4> mro;
  std::vector<ClassInfo *> subclasses; ///< direct ones
  llvm::MapVector<ast::Identifier, FunctionInfo *> methods;
  llvm::MapVector<ast::Identifier, FieldInfo> fields;
  llvm::MapVector<ast::Identifier, ClassInfo *> innerClasses;
  std::vector<llvm::StringRef> enumMembers; ///< in order, with the aliases
  std::string descriptor;                   ///< symbol of the type descriptor
  bool isBuiltin = false;                   ///< from runtime/stdlib/builtins
  bool isProtocol = false, isAbstract = false, isException = false;
  bool isDataclass = false, isFrozen = false, isOrdered = false;
  bool hasGeneratedRepr = true, hasGeneratedEq = true;    ///< of a dataclass
  bool hasGeneratedInit = true, hasGeneratedHash = false; ///< likewise
  bool isKeywordOnly = false;
  /// NamedTuple: the class itself says what the fields are. `shapes` are the
  /// tuples that its instances are, as far as more is known than declared.
  bool isNamedTuple = false;
  llvm::DenseMap<TypeRef, TypeRef> shapes;
  bool isEnum = false;             ///< Enum of the library or below it
  bool hasDistinctMembers = false; ///< each member has a literal type
  bool resolved = false;

  bool isSubclassOf(const ClassInfo *other) const;
  /// Own methods, then those of the bases in MRO order; null when absent.
  FunctionInfo *findMethod(llvm::StringRef name,
                           ClassInfo **owner = nullptr) const;
  /// A method with a body: of a class of the program, or written in Python in
  /// an abstract class of the library (`Sequence.__contains__`).
  FunctionInfo *findImplemented(llvm::StringRef name,
                                ClassInfo **owner = nullptr) const;
  /// Is `__hash__` None, for the first class of the MRO that defines `__eq__`
  /// does not define it?
  bool isUnhashable() const;
  FieldInfo *findField(llvm::StringRef name, ClassInfo **owner = nullptr);
  /// The member of an enumeration that a statement of its body makes, or null.
  FieldInfo *findEnumMember(const ast::Assign *stmt);
  /// The class, this one or a base, that declares `field`.
  ClassInfo *getFieldHolder(const FieldInfo *field);
  /// The named tuple that this class is or derives from, or null.
  ClassInfo *findNamedTuple() const;
  /// Fields of a named tuple, in order.
  llvm::SmallVector<FieldInfo *, 8> getTupleFields();
  /// Is it one of the fields of the named tuple that this class is?
  bool isTupleField(const FieldInfo *field) const;
  /// A class defined in the body of this one or of a base.
  ClassInfo *findInnerClass(llvm::StringRef name) const;
};

struct ModuleInfo {
  std::string name; ///< `__main__`, `pkg.mod`
  FileId file = 0;
  const ast::Module *ast = nullptr;
  std::unique_ptr<bind::ModuleScopes> scopes;
  bool isBuiltins = false; ///< part of runtime/stdlib/builtins
  bool isStdlib = false;
  bool isPackage = false;
  bool hasUnknownNames = false; ///< a star import of it could not be read
  ModuleInfo *parent = nullptr;

  /// Variable of the module; null when it binds no such name.
  bind::Variable *findVariable(llvm::StringRef name) const;
};

} // namespace krait::types

#endif // KRAIT_FRONTEND_TYPES_SYMBOLS_H
