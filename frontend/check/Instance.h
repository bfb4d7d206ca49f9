//===- Instance.h - A checked function for concrete types -------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function body is checked once for each combination of concrete parameter
// types that reaches it (a module body once). The Instance holds what was found
// and is all that lowering needs besides the AST.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_INSTANCE_H
#define KRAIT_FRONTEND_CHECK_INSTANCE_H

#include "frontend/types/Generic.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <optional>

namespace krait::check {

class Instance;

/// A keyword argument that `**kwargs` gets.
struct KeywordSource {
  const ast::Keyword *keyword;
  std::optional<unsigned> part; ///< which of those that `**value` stands for
};

/// Where the value of one parameter of a call comes from.
struct ArgSource {
  enum Kind : uint8_t {
    Receiver, ///< the object before the dot, or the new instance
    Expr,     ///< argument expression `expr`
    Default,  ///< the parameter's default
    Stars,    ///< positional arguments `exprs` gathered for *args, without the
              ///< first `index`
    Keywords, ///< keyword arguments `keywords` gathered for **kwargs
    Bound,    ///< what the runtime has found for parameter `index` (Binding)
    Unpacked, ///< element `index` of the argument `expr` (`*t` or `**k`)
  } kind = Expr;
  const ast::Expr *expr = nullptr;
  unsigned index = 0;
  llvm::SmallVector<const ast::Expr *, 2> exprs; ///< may be Starred
  llvm::SmallVector<unsigned, 2> operands; ///< of a call without expressions
  llvm::SmallVector<KeywordSource, 2> keywords;
  types::TypeRef type = nullptr; ///< of Bound: what is found
  bool hasDefault = false;       ///< of Bound: else the default is taken
};

/// A call whose arguments the runtime binds, for a `**` argument or a starred
/// one decides which parameter gets what.
struct Binding {
  std::string signature; ///< see runtime/core/Binding.cpp
  unsigned given = 0; ///< parameters whose arguments are known, from the first
  ArgSource more;     ///< the arguments by position behind them
  llvm::SmallVector<KeywordSource, 2> named; ///< that go to `**kwargs`
};

/// One function that a call may reach.
struct Callee {
  types::FunctionInfo *function = nullptr;
  Instance *instance = nullptr; ///< null for native and intrinsic functions
  llvm::SmallVector<ArgSource, 4> args;            ///< one for each parameter
  llvm::SmallVector<types::TypeRef, 4> paramTypes; ///< what each is passed as
  types::TypeRef result = nullptr;
  std::optional<Binding> binding;
  types::Bindings bindings; ///< of the type parameters (native symbols)
};

/// What an expression or statement calls.
struct CallTarget {
  enum Kind : uint8_t {
    Direct,    ///< `callees[0]`
    Virtual,   ///< by the class of the receiver: first of `cases` that matches,
               ///< one of `variants` where there are some
    Construct, ///< new instance of `result`, then `callees[0]` (__init__) if
               ///< any
    ConstructOf, ///< one of `variants`, by the class object: `cases`
    Indirect,    ///< a function value; `paramTypes` are those of its type
    Packed,      ///< a function value of `Callable[..., R]`, on a tuple and a
                 ///< dict: what `callees[0]` (`_pack`) gathers
    OneOf,       ///< one of `variants`, by the function value: `cases`
    Dynamic,     ///< through the type descriptor, on words
    ByCount,  ///< one of `variants`, by the number of arguments `gathered` from
              ///< the first starred one of unknown length on; the last variant
              ///< is for all higher numbers
    ByMember, ///< one of `variants`, by the class of the argument `split`: the
              ///< first of `cases` that it is of
    Raise,    ///< a variant of ByCount: TypeError `message`, with the number of
              ///< positional arguments where `countAt` says
  } kind = Direct;
  llvm::SmallVector<Callee, 1> callees;
  llvm::SmallVector<types::TypeRef, 2> cases; ///< receiver or argument types
  std::vector<CallTarget>
      variants;    ///< of Virtual, ConstructOf, OneOf, ByCount, ByMember
  ArgSource split; ///< of ByMember: an Expr
  llvm::SmallVector<const ast::Expr *, 2> gathered; ///< of ByCount
  types::TypeRef gatheredType = nullptr;            ///< tuple[T, ...]
  /// Of Raise. Without a message, iterating over the first argument raises.
  std::string message;
  std::optional<size_t> countAt;
  unsigned fixedCount = 0; ///< positional arguments that are not gathered
  llvm::SmallVector<types::TypeRef, 4> paramTypes;
  types::TypeRef result = nullptr;
};

/// A call made by a node: the node and, for nodes that make several (Compare,
/// With), which.
using CallKey = std::pair<const ast::Node *, unsigned>;

/// The calls that reading and writing an attribute make (a property), where the
/// object is of member `member` of a union, or of one type (no member).
constexpr unsigned getReadSlot(std::optional<size_t> member = std::nullopt) {
  return member ? 32 + 2 * *member : 0;
}
constexpr unsigned getWriteSlot(std::optional<size_t> member = std::nullopt) {
  return getReadSlot(member) + 1;
}

/// What is known about a pattern.
struct PatternTypes {
  types::TypeRef subject = nullptr; ///< of what it looks at
  types::TypeRef matched = nullptr; ///< of that where it matches
  /// Sequence and mapping: the types tested for; class pattern: the class.
  llvm::SmallVector<types::TypeRef, 4> classes;
  /// Class pattern: the attributes that the parts look at, in their order
  /// (without one that looks at the subject itself).
  llvm::SmallVector<llvm::StringRef, 4> attributes;
  bool isCertain = false; ///< class pattern: each value is of the class
};

/// The call that gives the members of an enumeration that is iterated over,
/// made by the expression that names it.
constexpr unsigned MembersSlot = 20;

/// The call that looks up the attribute which a Call calls, before its
/// arguments.
constexpr unsigned ProbeSlot = 21;

/// The calls of the left operand's methods that do not take the right operand:
/// of the i-th comparison, or for an operator that of its method (0) and that
/// of its in-place method (1).
constexpr unsigned getRefusalSlot(unsigned i) { return 1u << 20 | i; }

class Instance {
public:
  types::FunctionInfo *function = nullptr; ///< null for a module body
  types::ModuleInfo *module = nullptr;
  llvm::SmallVector<types::TypeRef, 4> params;
  types::Bindings bindings; ///< type parameters in scope
  types::TypeRef returnType = nullptr;
  types::TypeRef yieldType = nullptr, sendType = nullptr; ///< of a generator

  llvm::DenseMap<const ast::Expr *, types::TypeRef> exprTypes;
  llvm::DenseMap<CallKey, CallTarget> calls;
  /// Names that may be unbound where they are read: lowering tests them.
  llvm::DenseSet<const ast::Node *> maybeUnbound;
  /// Types of except clauses that are looked at when an exception comes: a
  /// class or a tuple of classes as a value.
  llvm::DenseSet<const ast::Expr *> caughtValues;
  /// Operands of `and` and `or` that never decide the result.
  llvm::DenseSet<const ast::Expr *> undecided;
  /// Statements and handlers never reached.
  llvm::DenseSet<const ast::Node *> unreachable;
  /// Imports (an Alias of `import`, else the statement) that find nothing, in a
  /// try statement that expects it: the name of the module and the text of the
  /// error. An alias of `from m import x` has the name x and no text.
  llvm::DenseMap<const ast::Node *, std::pair<std::string, std::string>>
      missingImports;
  /// Join of everything assigned: the type of the variable's storage.
  llvm::MapVector<bind::Variable *, types::TypeRef> varTypes;
  llvm::DenseMap<const ast::Pattern *, PatternTypes> patterns;
  /// What the subjects in the expressions of patterns (PatternParts) are.
  llvm::DenseMap<const ast::Expr *, types::TypeRef> subjects;
  /// Result of the operator of an augmented assignment, before it is stored.
  llvm::DenseMap<const ast::AugAssign *, types::TypeRef> augmented;
  /// Functions and classes defined inside, for this instance.
  llvm::DenseMap<const ast::Node *, types::FunctionInfo *> functions;
  llvm::DenseMap<const ast::Node *, types::ClassInfo *> classes;

  types::TypeRef getType(const ast::Expr *expr) const {
    return exprTypes.lookup(expr);
  }
  const CallTarget *getCall(const ast::Node *node, unsigned index = 0) const {
    auto it = calls.find({node, index});
    return it == calls.end() ? nullptr : &it->second;
  }

private:
  friend class Program;
  friend class BodyChecker;
  unsigned round = 0;
  bool inProgress = false;
  bool isRecursive = false;      ///< called while its body was being checked
  bool trustsAnnotation = false; ///< see Program::checkInstance
  bool onlyRefuses = false;      ///< gives NotImplemented, and nothing else
};

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_INSTANCE_H
