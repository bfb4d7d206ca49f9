//===- Type.h - Types of Python expressions ---------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The forms of the typing specification as immutable, interned values: two
// types are equal exactly when their pointers are. A TypeStore owns them.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_TYPES_TYPE_H
#define KRAIT_FRONTEND_TYPES_TYPE_H

#include "frontend/ast/Identifier.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/Casting.h"
#include <string>

namespace krait::types {

struct ClassInfo;
struct FunctionInfo;
struct ModuleInfo;
struct TypeParamInfo;

enum class TypeKind : uint8_t {
  Any,         ///< dynamic: unannotated or typing.Any
  Never,       ///< no value: the bottom of the lattice
  None,        ///< the type of None
  Instance,    ///< C or C[args]; object is Instance of class object
  Tuple,       ///< tuple[A, B] or, unbounded, tuple[A, ...]
  Keywords,    ///< the keyword arguments of one call, known by their names
  Union,       ///< A | B, flattened, without duplicates, in canonical order
  Literal,     ///< Literal[value] of int, bool, str, bytes
  Callable,    ///< Callable[[A, B], R]
  Function,    ///< a known function or method, perhaps bound to a receiver
  ClassObject, ///< type[C]: the class itself as a value
  Module,      ///< a module as a value
  TypeVar,     ///< T, P (ParamSpec) or Ts (TypeVarTuple) of a generic
  Pending,     ///< element type of an empty display, known from later use
};

class Type;
using TypeRef = const Type *;

class Type : public llvm::FoldingSetNode {
public:
  TypeKind getKind() const { return kind; }
  void Profile(llvm::FoldingSetNodeID &id) const { id = profile; }
  /// As the typing specification writes it: `list[int]`, `int | None`.
  std::string str() const;
  /// How deep types are nested in it: 0 for `int`, 2 for `list[set[int]]`.
  unsigned getDepth() const { return depth; }

protected:
  Type(TypeKind kind, llvm::FoldingSetNodeIDRef profile)
      : kind(kind), profile(profile) {}

private:
  friend class TypeStore;
  TypeKind kind;
  unsigned depth = 0;
  llvm::FoldingSetNodeIDRef profile;
};

/// Any, Never and None.
class SimpleType : public Type {
public:
  SimpleType(TypeKind kind, llvm::FoldingSetNodeIDRef profile)
      : Type(kind, profile) {}
  static bool classof(const Type *t) { return t->getKind() <= TypeKind::None; }
};

class InstanceType : public Type {
public:
  InstanceType(ClassInfo *cls, llvm::ArrayRef<TypeRef> args,
               llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Instance, profile), cls(cls), args(args) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::Instance;
  }
  ClassInfo *cls;
  llvm::ArrayRef<TypeRef> args;
};

class TupleType : public Type {
public:
  TupleType(llvm::ArrayRef<TypeRef> elements, bool unbounded,
            llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Tuple, profile), elements(elements),
        unbounded(unbounded) {}
  static bool classof(const Type *t) { return t->getKind() == TypeKind::Tuple; }
  llvm::ArrayRef<TypeRef> elements; ///< one element when unbounded
  bool unbounded;
};

/// `**kwargs` of a function that only looks at it and passes it on: one type
/// for each keyword of the call. No other value has such a type.
class KeywordsType : public Type {
public:
  KeywordsType(llvm::ArrayRef<ast::Identifier> names,
               llvm::ArrayRef<TypeRef> types, llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Keywords, profile), names(names), types(types) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::Keywords;
  }
  llvm::ArrayRef<ast::Identifier> names; ///< in the order of the call
  llvm::ArrayRef<TypeRef> types;
};

class UnionType : public Type {
public:
  UnionType(llvm::ArrayRef<TypeRef> members, llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Union, profile), members(members) {}
  static bool classof(const Type *t) { return t->getKind() == TypeKind::Union; }
  llvm::ArrayRef<TypeRef> members; ///< two or more, none a Union
};

class LiteralType : public Type {
public:
  LiteralType(TypeRef base, llvm::StringRef value,
              llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Literal, profile), base(base), value(value) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::Literal;
  }
  TypeRef base;
  llvm::StringRef value; ///< decimal digits, "True", text of the str or bytes
};

class CallableType : public Type {
public:
  CallableType(llvm::ArrayRef<TypeRef> params, TypeRef result, bool anyParams,
               llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Callable, profile), params(params), result(result),
        anyParams(anyParams) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::Callable;
  }
  llvm::ArrayRef<TypeRef> params;
  TypeRef result;
  bool anyParams; ///< Callable[..., R]
};

class FunctionType : public Type {
public:
  FunctionType(FunctionInfo *function, TypeRef receiver,
               llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Function, profile), function(function),
        receiver(receiver) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::Function;
  }
  FunctionInfo *function;
  TypeRef receiver; ///< type of self of a bound method, else null
};

class ClassObjectType : public Type {
public:
  ClassObjectType(TypeRef instance, llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::ClassObject, profile), instance(instance) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::ClassObject;
  }
  TypeRef instance; ///< what calling the class gives
};

class ModuleType : public Type {
public:
  ModuleType(ModuleInfo *module, llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Module, profile), module(module) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::Module;
  }
  ModuleInfo *module;
};

class TypeVarType : public Type {
public:
  TypeVarType(const TypeParamInfo *param, llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::TypeVar, profile), param(param) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::TypeVar;
  }
  const TypeParamInfo *param;
};

/// Element type of the empty display at `origin` (an AST node within one
/// function instance), until some use of the container tells it.
class PendingType : public Type {
public:
  PendingType(const void *instance, const void *origin, unsigned index,
              llvm::FoldingSetNodeIDRef profile)
      : Type(TypeKind::Pending, profile), instance(instance), origin(origin),
        index(index) {}
  static bool classof(const Type *t) {
    return t->getKind() == TypeKind::Pending;
  }
  const void *instance;
  const void *origin;
  unsigned index; ///< 0: element or key, 1: value
};

/// What the places of a type argument, of a variadic tuple and of a Callable
/// hold in a program.
enum class Elements : uint8_t {
  Exact,   ///< what their type says: doubles in a list[float]
  Numbers, ///< `int | float` where it says float: the program stores ints there
  Words,   ///< universal words: containers are used without knowing their type
};

/// Owns and interns types. Class infos of the builtins are set once the
/// builtins module has been read.
class TypeStore {
public:
  explicit TypeStore(Elements elements = Elements::Exact,
                     bool holdsBools = false);
  TypeStore(const TypeStore &) = delete;

  TypeRef getAny() const { return any; }
  TypeRef getNever() const { return never; }
  TypeRef getNone() const { return none; }
  TypeRef getInstance(ClassInfo *cls, llvm::ArrayRef<TypeRef> args = {});
  TypeRef getTuple(llvm::ArrayRef<TypeRef> elements);
  TypeRef getUnboundedTuple(TypeRef element);
  TypeRef getKeywords(llvm::ArrayRef<ast::Identifier> names,
                      llvm::ArrayRef<TypeRef> types);
  /// Flattens, drops duplicates and Never, and gives the single member when
  /// there is just one. `bool` is absorbed by `int` only in join().
  TypeRef getUnion(llvm::ArrayRef<TypeRef> members);
  TypeRef getOptional(TypeRef type) { return getUnion({type, none}); }
  TypeRef getLiteral(TypeRef base, llvm::StringRef value);
  TypeRef getCallable(llvm::ArrayRef<TypeRef> params, TypeRef result,
                      bool anyParams = false);
  TypeRef getFunction(FunctionInfo *function, TypeRef receiver = nullptr);
  TypeRef getClassObject(TypeRef instance);
  TypeRef getModule(ModuleInfo *module);
  TypeRef getTypeVar(const TypeParamInfo *param);
  TypeRef getPending(const void *instance, const void *origin, unsigned index);

  /// What `type` means as a type argument, as an element of a variadic tuple
  /// and in the signature of a Callable; see Elements.
  TypeRef getElement(TypeRef type);
  Elements getElements() const { return elements; }
  /// Do places of int hold `bool | int`, since the program stores bools there?
  bool hasBoolsInPlacesOfInt() const { return holdsBools; }

  /// Classes the compiler itself must know.
  struct {
    ClassInfo *object = nullptr, *int_ = nullptr, *bool_ = nullptr,
              *float_ = nullptr, *str = nullptr, *bytes = nullptr,
              *bytearray = nullptr, *list = nullptr, *dict = nullptr,
              *set = nullptr, *frozenset = nullptr, *tuple = nullptr,
              *range = nullptr, *slice = nullptr, *type = nullptr,
              *baseException = nullptr, *exception = nullptr,
              *generator = nullptr, *iterator = nullptr, *iterable = nullptr,
              *ellipsis = nullptr, *complex = nullptr, *function = nullptr;
  } classes;

  TypeRef getObject() { return getInstance(classes.object); }
  TypeRef getInt() { return getInstance(classes.int_); }
  TypeRef getBool() { return getInstance(classes.bool_); }
  TypeRef getFloat() { return getInstance(classes.float_); }
  TypeRef getStr() { return getInstance(classes.str); }
  TypeRef getBytes() { return getInstance(classes.bytes); }
  TypeRef getList(TypeRef element) {
    return getInstance(classes.list, element);
  }
  TypeRef getSet(TypeRef element) { return getInstance(classes.set, element); }
  TypeRef getDict(TypeRef key, TypeRef value) {
    return getInstance(classes.dict, {key, value});
  }

private:
  llvm::ArrayRef<TypeRef> copy(llvm::ArrayRef<TypeRef> types);
  template <class T, class... Args>
  TypeRef intern(llvm::FoldingSetNodeID &id, Args &&...args);

  Elements elements;
  bool holdsBools;
  llvm::BumpPtrAllocator allocator;
  llvm::FoldingSet<Type> types;
  TypeRef any, never, none;
};

/// True for Instance of exactly this class.
inline bool isInstanceOf(TypeRef type, const ClassInfo *cls) {
  auto *instance = llvm::dyn_cast<InstanceType>(type);
  return instance && instance->cls == cls;
}

} // namespace krait::types

#endif // KRAIT_FRONTEND_TYPES_TYPE_H
