//===- Subtype.cpp - Assignability and joins ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One relation, structural over the type forms (typing specification, chapters
// "Type system concepts", "Generics", "Protocols", "Callables").
//
//===----------------------------------------------------------------------===//

#include "frontend/types/Subtype.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace krait::types;
using llvm::cast;
using llvm::dyn_cast;

namespace {

class Relation {
public:
  Relation(TypeStore &store, Bindings *bindings, const SubtypeHooks *hooks)
      : store(store), bindings(bindings), hooks(hooks),
        readsTuples(hooks && hooks->readsTuples) {}

  bool check(TypeRef from, TypeRef to);

private:
  bool checkTypeVar(TypeRef from, const TypeVarType *to);
  bool checkInstance(TypeRef from, const InstanceType *to);
  bool checkClass(TypeRef from, const InstanceType *to);
  bool checkArguments(const InstanceType *from, const InstanceType *to);
  bool checkArgument(TypeRef from, TypeRef to, Variance variance);
  bool checkTuple(TypeRef from, const TupleType *to);
  bool checkCallable(TypeRef from, const CallableType *to);
  bool checkFunction(const FunctionType *from, const CallableType *to);
  bool checkResult(TypeRef result, const CallableType *to);
  TypeRef getResult(TypeRef from, const FunctionType *method);
  bool checkProtocol(TypeRef from, const InstanceType *to);
  bool checkMethod(TypeRef from, TypeRef member, TypeRef to, TypeRef wanted);
  Variance getVariance(const ClassInfo *cls, unsigned index);

  TypeStore &store;
  Bindings *bindings;
  const SubtypeHooks *hooks;
  bool readsTuples; ///< see SubtypeHooks; not what is inside a tuple
  unsigned depth = 0;
  /// Protocols that are being checked; a recursive one holds if the rest does.
  llvm::SmallVector<std::pair<TypeRef, TypeRef>, 4> assumed;
};

} // namespace

bool Relation::check(TypeRef from, TypeRef to) {
  if (bindings)
    bindUnknown(from, to, *bindings);
  if (from == to || to->getKind() == TypeKind::Any ||
      from->getKind() == TypeKind::Any || from->getKind() == TypeKind::Never)
    return true;
  if (depth > 60)
    return false;
  struct Guard {
    unsigned &depth;
    ~Guard() { --depth; }
  } guard{++depth};

  if (auto *pending = dyn_cast<PendingType>(from))
    return hooks && hooks->resolve && hooks->resolve(pending, to);
  if (auto *pending = dyn_cast<PendingType>(to))
    return hooks && hooks->resolve && hooks->resolve(pending, from);
  if (auto *fromUnion = dyn_cast<UnionType>(from)) {
    return llvm::all_of(fromUnion->members,
                        [&](TypeRef member) { return check(member, to); });
  }
  if (auto *var = dyn_cast<TypeVarType>(to))
    return checkTypeVar(from, var);
  if (auto *toUnion = dyn_cast<UnionType>(to)) {
    // Exact members first, so that a type parameter beside them stays free.
    if (llvm::is_contained(toUnion->members, from))
      return true;
    auto concrete = [&](TypeRef member) {
      return !hasTypeVars(member) && check(from, member);
    };
    auto generic = [&](TypeRef member) {
      return hasTypeVars(member) && check(from, member);
    };
    return llvm::any_of(toUnion->members, concrete) ||
           llvm::any_of(toUnion->members, generic);
  }
  if (auto *var = dyn_cast<TypeVarType>(from)) {
    if (var->param->bound)
      return check(var->param->bound, to);
    if (!var->param->constraints.empty())
      return llvm::all_of(var->param->constraints,
                          [&](TypeRef c) { return check(c, to); });
    return isInstanceOf(to, store.classes.object);
  }
  if (isInstanceOf(to, store.classes.object))
    return true;
  switch (to->getKind()) {
  case TypeKind::None:
  case TypeKind::Never:
  case TypeKind::Literal:
  case TypeKind::Module:
  case TypeKind::Keywords:
    return false;
  case TypeKind::Instance:
    return checkInstance(from, cast<InstanceType>(to));
  case TypeKind::Tuple:
    return checkTuple(from, cast<TupleType>(to));
  case TypeKind::Callable:
    return checkCallable(from, cast<CallableType>(to));
  case TypeKind::ClassObject: {
    auto *cls = dyn_cast<ClassObjectType>(from);
    return cls && check(cls->instance, cast<ClassObjectType>(to)->instance);
  }
  case TypeKind::Function:
    return false;
  case TypeKind::Any:
  case TypeKind::Union:
  case TypeKind::TypeVar:
  case TypeKind::Pending:
    break;
  }
  return false;
}

bool Relation::checkTypeVar(TypeRef from, const TypeVarType *to) {
  auto it = bindings ? bindings->find(to->param) : Bindings::iterator();
  if (!bindings || it == bindings->end())
    return false; // another generic's parameter: only equal to itself
  from = widenLiterals(store, from);
  const TypeParamInfo *param = to->param;
  // What an empty display holds is not told by the bound.
  if (param->bound && from->getKind() != TypeKind::Pending &&
      !check(from, param->bound))
    return false;
  if (!param->constraints.empty()) {
    auto found = llvm::find_if(param->constraints,
                               [&](TypeRef c) { return check(from, c); });
    if (found == param->constraints.end())
      return false;
    from = *found;
  }
  // check() above may have grown the table.
  TypeRef &slot = (*bindings)[param];
  slot = slot ? join(store, slot, from) : from;
  return true;
}

bool Relation::checkInstance(TypeRef from, const InstanceType *to) {
  if (auto *literal = dyn_cast<LiteralType>(from))
    return check(literal->base, to);
  bool holds = checkClass(from, to);
  if (holds && to->cls->isProtocol && !to->cls->isBuiltin && !hasTypeVars(to) &&
      hooks && hooks->noteImplementor)
    hooks->noteImplementor(from, to);
  return holds;
}

bool Relation::checkClass(TypeRef from, const InstanceType *to) {
  // The numeric tower's promotions (typing specification, "Special types").
  if (to->cls == store.classes.float_ &&
      (isInstanceOf(from, store.classes.int_) ||
       isInstanceOf(from, store.classes.bool_)))
    return true;
  if (TypeRef seen = asBase(store, from, to->cls))
    return checkArguments(cast<InstanceType>(seen), to);
  if (to->cls->isProtocol)
    return checkProtocol(from, to);
  if (auto *cls = dyn_cast<ClassObjectType>(from);
      cls && to->cls == store.classes.type)
    return true;
  return false;
}

Variance Relation::getVariance(const ClassInfo *cls, unsigned index) {
  Variance declared = cls->typeParams[index]->variance;
  if (declared != Variance::Inferred)
    return declared;
  // Read-only views: protocols and abstract classes without a mutator.
  static constexpr llvm::StringLiteral mutators[] = {"__setitem__", "append",
                                                     "add", "send", "insert"};
  if (cls == store.classes.list || cls == store.classes.dict ||
      cls == store.classes.set)
    return Variance::Invariant;
  for (llvm::StringRef name : mutators)
    if (cls->findMethod(name))
      return Variance::Invariant;
  if (cls->isBuiltin || cls->isProtocol)
    return Variance::Covariant;
  return Variance::Invariant;
}

bool Relation::checkArgument(TypeRef from, TypeRef to, Variance variance) {
  if (bindings)
    bindUnknown(from, to, *bindings);
  if (from == to || from->getKind() == TypeKind::Any ||
      to->getKind() == TypeKind::Any)
    return true;
  switch (variance) {
  case Variance::Covariant:
    return check(from, to);
  case Variance::Contravariant:
    return check(to, from);
  case Variance::Invariant:
  case Variance::Inferred:
    break;
  }
  if (from->getKind() == TypeKind::Pending ||
      to->getKind() == TypeKind::Pending)
    return check(from, to);
  if (auto *var = dyn_cast<TypeVarType>(to); var && bindings) {
    auto it = bindings->find(var->param);
    if (it != bindings->end() && it->second)
      return it->second == from ||
             (check(from, it->second) && check(it->second, from));
    return checkTypeVar(from, var);
  }
  if (hasTypeVars(to))
    return check(from, to);
  // The promotion of int to float is no equivalence of list[int], list[float].
  return check(from, to) && check(to, from);
}

bool Relation::checkArguments(const InstanceType *from,
                              const InstanceType *to) {
  if (from->args.size() != to->args.size())
    return true; // a bare generic: its arguments are Any
  for (unsigned i = 0; i != to->args.size(); ++i)
    if (!checkArgument(from->args[i], to->args[i], getVariance(to->cls, i)))
      return false;
  return true;
}

bool krait::types::actsAsTuple(const TypeStore &store, const ClassInfo *cls) {
  static constexpr llvm::StringLiteral shown[] = {"__repr__", "__str__",
                                                  "__format__"};
  for (const ClassInfo *each : cls->mro)
    if (!each->isBuiltin)
      for (auto &[name, method] : each->methods)
        if (ClassInfo *owner = nullptr;
            !llvm::is_contained(shown, name.str()) &&
            store.classes.tuple->findMethod(name.str(), &owner) &&
            owner != store.classes.object)
          return false;
  return llvm::all_of(cls->subclasses, [&](const ClassInfo *sub) {
    return actsAsTuple(store, sub);
  });
}

bool Relation::checkTuple(TypeRef from, const TupleType *to) {
  auto *tuple = dyn_cast<TupleType>(from);
  auto *shape = dyn_cast<InstanceType>(from);
  if (shape && shape->cls->findNamedTuple() && (to->unbounded || readsTuples) &&
      actsAsTuple(store, shape->cls))
    tuple = getTupleShape(store, from);
  llvm::SaveAndRestore outer(readsTuples, false);
  if (!tuple)
    return false;
  if (to->unbounded)
    return llvm::all_of(tuple->elements, [&](TypeRef element) {
      return check(element, to->elements[0]);
    });
  if (tuple->unbounded || tuple->elements.size() != to->elements.size())
    return false;
  for (auto [a, b] : llvm::zip(tuple->elements, to->elements))
    if (!check(a, b))
      return false;
  return true;
}

bool Relation::checkFunction(const FunctionType *from, const CallableType *to) {
  const FunctionInfo *function = from->function;
  // Which overload it is, and what a type parameter stands for, tells the call.
  bool isOpen = !function->overloads.empty() ||
                llvm::any_of(function->params, [](const ParamInfo &param) {
                  return param.type && hasTypeVars(param.type);
                });
  if (isOpen && !to->anyParams && hooks && hooks->getResult &&
      llvm::none_of(to->params, hasTypeVars)) {
    TypeRef result = hooks->getResult(from, to->params);
    return result && checkResult(result, to);
  }
  unsigned skip = from->receiver ? 1 : 0;
  unsigned given = 0, required = 0;
  bool takesMore = false;
  for (const ParamInfo &param : llvm::drop_begin(function->params, skip)) {
    if (param.kind == ParamKind::VarPositional)
      takesMore = true;
    if (param.kind == ParamKind::KeywordOnly && !param.defaultValue)
      return to->anyParams;
    if (param.kind > ParamKind::PositionalOrKeyword)
      continue;
    if (!param.defaultValue)
      ++required;
    if (given < to->params.size() && param.type &&
        !check(to->params[given], param.type))
      return false;
    ++given;
  }
  if (!to->anyParams && (required > to->params.size() ||
                         (given < to->params.size() && !takesMore)))
    return false;
  bool isKnown = function->returnType && !hasTypeVars(function->returnType);
  if (isKnown)
    return checkResult(function->returnType, to);
  // What it gives matters only where the caller is told that there is nothing.
  if (to->result->getKind() == TypeKind::None && !to->anyParams && hooks &&
      hooks->getResult)
    if (TypeRef result = hooks->getResult(from, to->params))
      return checkResult(result, to);
  return true;
}

/// A caller that expects no result makes nothing of one.
bool Relation::checkResult(TypeRef result, const CallableType *to) {
  if (check(result, to->result))
    return true;
  bool isDropped = to->result->getKind() == TypeKind::None;
  if (isDropped && hooks && hooks->noteDropped)
    hooks->noteDropped();
  return isDropped;
}

bool Relation::checkCallable(TypeRef from, const CallableType *to) {
  if (auto *function = dyn_cast<FunctionType>(from))
    return checkFunction(function, to);
  if (auto *cls = dyn_cast<ClassObjectType>(from))
    return check(cls->instance, to->result);
  auto *callable = dyn_cast<CallableType>(from);
  if (!callable)
    return hooks && hooks->getMember && hooks->getMember(from, "__call__");
  if (!to->anyParams && !callable->anyParams) {
    if (callable->params.size() != to->params.size())
      return false;
    for (auto [a, b] : llvm::zip(to->params, callable->params))
      if (!check(a, b))
        return false;
  }
  return check(callable->result, to->result) ||
         to->result->getKind() == TypeKind::None;
}

/// The function of a method type whose result can be compared.
static FunctionInfo *getComparable(TypeRef type) {
  auto *bound = dyn_cast_or_null<FunctionType>(type);
  FunctionInfo *method = bound ? bound->function : nullptr;
  return method && method->owner && method->overloads.empty() ? method
                                                              : nullptr;
}

/// What a method of `from` gives without arguments; null when that is unknown.
TypeRef Relation::getResult(TypeRef from, const FunctionType *method) {
  if (!method->function->returnType)
    return hooks->getResult ? hooks->getResult(method, {}) : nullptr;
  TypeRef owner = asBase(store, from, method->function->owner);
  return owner ? substitute(store, method->function->returnType,
                            getClassBindings(owner))
               : nullptr;
}

/// Solves the type parameters of protocol `to` from what the method of `from`
/// gives; true where nothing is known.
bool Relation::checkMethod(TypeRef from, TypeRef member, TypeRef to,
                           TypeRef wanted) {
  FunctionInfo *given = getComparable(member), *asked = getComparable(wanted);
  if (!bindings || !given || !asked || !asked->returnType ||
      !hasTypeVars(asked->returnType))
    return true;
  TypeRef protocol = asBase(store, to, asked->owner);
  TypeRef result =
      protocol ? getResult(from, cast<FunctionType>(member)) : nullptr;
  return !result || check(result, substitute(store, asked->returnType,
                                             getClassBindings(protocol)));
}

bool Relation::checkProtocol(TypeRef from, const InstanceType *to) {
  if (!hooks || !hooks->getMember)
    return false;
  if (llvm::is_contained(assumed, std::pair<TypeRef, TypeRef>(from, to)))
    return true;
  assumed.push_back({from, to});
  struct Guard {
    decltype(assumed) &list;
    ~Guard() { list.pop_back(); }
  } guard{assumed};
  for (ClassInfo *cls : to->cls->mro) {
    if (!cls->isProtocol)
      continue;
    for (auto &[name, method] : cls->methods) {
      TypeRef member = hooks->getMember(from, name);
      if (!member || !checkMethod(from, member, to, hooks->getMember(to, name)))
        return false;
    }
    for (auto &[name, field] : cls->fields)
      if (!hooks->getMember(from, name))
        return false;
  }
  return true;
}

bool krait::types::isAssignable(TypeStore &store, TypeRef from, TypeRef to,
                                Bindings *bindings, const SubtypeHooks *hooks) {
  return Relation(store, bindings, hooks).check(from, to);
}

bool krait::types::isNestedDeeper(TypeRef type, unsigned depth) {
  llvm::ArrayRef<TypeRef> parts;
  if (auto *list = dyn_cast<UnionType>(type))
    return llvm::any_of(list->members, [&](TypeRef member) {
      return isNestedDeeper(member, depth);
    });
  if (auto *tuple = dyn_cast<TupleType>(type))
    parts = tuple->elements;
  else if (auto *instance = dyn_cast<InstanceType>(type))
    parts = instance->args;
  if (parts.empty())
    return false;
  return depth == 0 || llvm::any_of(parts, [&](TypeRef part) {
           return isNestedDeeper(part, depth - 1);
         });
}

TypeRef krait::types::widenLiterals(TypeStore &store, TypeRef type) {
  if (auto *literal = dyn_cast<LiteralType>(type))
    return literal->base;
  if (auto *list = dyn_cast<UnionType>(type)) {
    TypeRef result = store.getNever();
    for (TypeRef member : list->members)
      result = join(store, result, widenLiterals(store, member));
    return result;
  }
  if (auto *tuple = dyn_cast<TupleType>(type)) {
    llvm::SmallVector<TypeRef, 4> elements;
    for (TypeRef element : tuple->elements)
      elements.push_back(widenLiterals(store, element));
    return tuple->unbounded ? store.getUnboundedTuple(elements[0])
                            : store.getTuple(elements);
  }
  return type;
}

/// list[Pending] and list[int] are list[int].
static TypeRef mergePending(TypeStore &store, TypeRef a, TypeRef b) {
  auto *left = dyn_cast<InstanceType>(a), *right = dyn_cast<InstanceType>(b);
  if (!left || !right || left->cls != right->cls || left->args.empty() ||
      left->args.size() != right->args.size())
    return nullptr;
  llvm::SmallVector<TypeRef, 2> args;
  for (auto [x, y] : llvm::zip(left->args, right->args)) {
    if (x->getKind() == TypeKind::Pending)
      args.push_back(y);
    else if (y->getKind() == TypeKind::Pending || x == y)
      args.push_back(x);
    else
      return nullptr;
  }
  return store.getInstance(left->cls, args);
}

TypeRef krait::types::toCallable(TypeStore &store, TypeRef type) {
  if (type->getKind() == TypeKind::Callable)
    return type;
  if (auto *tuple = dyn_cast<TupleType>(type); tuple && !tuple->unbounded) {
    llvm::SmallVector<TypeRef, 4> elements(tuple->elements);
    for (TypeRef &element : elements)
      if (TypeRef callable = toCallable(store, element))
        element = callable;
    TypeRef result = store.getTuple(elements);
    return result == type ? nullptr : result;
  }
  auto *value = dyn_cast<FunctionType>(type);
  if (!value || !value->function->returnType ||
      !value->function->overloads.empty() ||
      hasTypeVars(value->function->returnType))
    return nullptr;
  llvm::SmallVector<TypeRef, 4> params;
  for (const ParamInfo &param :
       llvm::drop_begin(value->function->params, value->receiver ? 1 : 0)) {
    if (param.kind > ParamKind::PositionalOrKeyword || param.defaultValue ||
        !param.type || hasTypeVars(param.type))
      return nullptr;
    params.push_back(param.type);
  }
  return store.getCallable(params, value->function->returnType);
}

/// Two function values of one signature are one Callable type.
static TypeRef mergeFunctions(TypeStore &store, TypeRef a, TypeRef b) {
  auto *left = llvm::dyn_cast_or_null<CallableType>(toCallable(store, a));
  auto *right = llvm::dyn_cast_or_null<CallableType>(toCallable(store, b));
  if (!left || !right || left->anyParams || right->anyParams ||
      left->params != right->params)
    return nullptr;
  return store.getCallable(
      left->params, krait::types::join(store, left->result, right->result));
}

TypeRef krait::types::join(TypeStore &store, TypeRef a, TypeRef b) {
  a = a->getKind() == TypeKind::Union ? a : widenLiterals(store, a);
  b = b->getKind() == TypeKind::Union ? b : widenLiterals(store, b);
  if (a == b || b->getKind() == TypeKind::Never)
    return a;
  if (a->getKind() == TypeKind::Never)
    return b;
  if (a->getKind() == TypeKind::Any || b->getKind() == TypeKind::Any)
    return store.getAny();
  if (isInstanceOf(a, store.classes.object) ||
      isInstanceOf(b, store.classes.object))
    return store.getObject();
  if (TypeRef merged = mergePending(store, a, b))
    return merged;
  if (TypeRef merged = mergeFunctions(store, a, b))
    return merged;
  llvm::SmallVector<TypeRef, 4> members;
  auto add = [&](TypeRef type) {
    for (TypeRef &member : members) {
      if (member == type)
        return;
      if (TypeRef merged = mergePending(store, member, type)) {
        member = merged;
        return;
      }
    }
    members.push_back(type);
  };
  for (TypeRef type : {a, b}) {
    if (auto *list = dyn_cast<UnionType>(type))
      llvm::for_each(list->members, add);
    else
      add(type);
  }
  constexpr unsigned depthLimit = 12;
  if (llvm::any_of(members, [](TypeRef member) {
        return member->getDepth() > depthLimit;
      }))
    return store.getAny();
  return store.getUnion(members);
}

TypeRef krait::types::getUnpackedElement(TypeStore &store, TypeRef type,
                                         size_t index, size_t count) {
  auto *list = llvm::dyn_cast<UnionType>(type);
  if (!list)
    return nullptr;
  TypeRef element = store.getNever();
  for (TypeRef member : list->members) {
    auto *tuple = getTupleShape(store, member);
    if (!tuple || tuple->unbounded || tuple->elements.size() != count)
      return nullptr;
    element = join(store, element, tuple->elements[index]);
  }
  return element;
}
