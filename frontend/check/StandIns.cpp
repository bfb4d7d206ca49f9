//===- StandIns.cpp - Library classes that stand for builtin ones ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A member of an IntEnum is an int to CPython, a Counter is a dict; here they
// only behave as one. A test for the builtin class on a value that may be such
// an object is rejected, where its answer would differ.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/BodyChecker.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

namespace {
using KnownClasses = decltype(TypeStore::classes);

struct StandIn {
  llvm::StringLiteral module, name; ///< the class, or what it is derived from
  ClassInfo *KnownClasses::*builtin;
};
} // namespace

static constexpr StandIn StandIns[] = {
    {"enum", "_IntValue", &KnownClasses::int_},
    {"enum", "_StrValue", &KnownClasses::str},
    {"collections._mappings", "_Mapping", &KnownClasses::dict},
    {"_structseq", "StructSequence", &KnownClasses::tuple},
};

/// Is an instance of `cls` one of builtin class `tested` in CPython only?
static bool standsFor(const TypeStore &store, const ClassInfo *cls,
                      TypeRef tested) {
  // What is known to be a tuple has the methods of tuple.
  if (isInstanceOf(tested, store.classes.tuple) && cls->findNamedTuple() &&
      !actsAsTuple(store, cls))
    return true;
  return llvm::any_of(StandIns, [&](const StandIn &each) {
    bool isBuiltin =
        isInstanceOf(tested, store.classes.*each.builtin) ||
        (llvm::isa<TupleType>(tested) && each.builtin == &KnownClasses::tuple);
    return isBuiltin && llvm::any_of(cls->mro, [&](const ClassInfo *base) {
             return base->module->isStdlib && base->name == each.name &&
                    base->module->name == each.module;
           });
  });
}

bool BodyChecker::actsAs(TypeRef type, TypeRef wanted) {
  auto *shape = llvm::dyn_cast<InstanceType>(widen(type));
  return shape && wanted &&
         (isInstanceOf(wanted, store.classes.int_) ||
          isInstanceOf(wanted, store.classes.str)) &&
         standsFor(store, shape->cls, wanted);
}

void BodyChecker::rejectStandInTest(const ast::Node *node, TypeRef type,
                                    llvm::ArrayRef<TypeRef> classes) {
  llvm::SmallVector<TypeRef, 4> members(1, type);
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    members.assign(list->members.begin(), list->members.end());
  for (TypeRef member : members) {
    bool isUnknown = member->getKind() == TypeKind::Any ||
                     isInstanceOf(member, store.classes.object);
    llvm::ArrayRef<TypeRef> candidates =
        isUnknown ? program.getConstructed() : llvm::ArrayRef(member);
    for (TypeRef cls : classes)
      for (TypeRef each : candidates) {
        auto *shape = llvm::dyn_cast<InstanceType>(widen(each));
        if (shape && standsFor(store, shape->cls, cls))
          return unsupported(node,
                             "a test for `" + cls->str() +
                                 "` where the value may be a member of `" +
                                 widen(each)->str() + "`",
                             "a test for that class first");
      }
  }
}

/// `d: dict[str, list[int]] = defaultdict(list)`: the variable is of the class
/// that is made, which is a dict to CPython. Null for any other call.
static const InstanceType *getMadeDict(TypeRef callee, TypeStore &store) {
  auto *cls = llvm::dyn_cast_or_null<ClassObjectType>(callee);
  auto *made = cls ? llvm::dyn_cast<InstanceType>(cls->instance) : nullptr;
  // A special form (`field(...)`) has no module.
  bool isDict = made && made->cls->module &&
                standsFor(store, made->cls,
                          store.getDict(store.getStr(), store.getAny()));
  return isDict ? made : nullptr;
}

TypeRef Program::refineDeclared(TypeRef declared, const ast::Expr *value,
                                ModuleInfo *module) {
  auto *call = llvm::dyn_cast_or_null<ast::Call>(value);
  auto *wanted = llvm::dyn_cast<InstanceType>(declared);
  if (!call || !wanted ||
      (wanted->cls != types.classes.dict &&
       wanted->cls != findBuiltinClass("Mapping") &&
       wanted->cls != findBuiltinClass("MutableMapping")))
    return declared;
  auto *name = llvm::dyn_cast<ast::Name>(call->func);
  auto *attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  auto *home =
      attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
  const ast::Name *first = name ? name : home;
  bind::Variable *variable = first ? module->scopes->lookup(first) : nullptr;
  TypeRef callee =
      variable ? getStaticSymbol(variable, module, nullptr) : nullptr;
  if (auto *from = llvm::dyn_cast_or_null<ModuleType>(callee); from && home)
    callee = getModuleMember(from->module, attribute->attr.str());
  const InstanceType *made = getMadeDict(callee, types);
  if (!made)
    return declared;
  resolveClass(made->cls);
  TypeRef self = getSelfType(made->cls);
  Bindings bindings;
  for (ClassInfo *base : made->cls->mro) {
    auto *seen = llvm::dyn_cast_or_null<InstanceType>(
        base->name == "_Mapping" ? asBase(types, self, base) : nullptr);
    if (!seen)
      continue;
    for (auto [arg, given] : llvm::zip(seen->args, wanted->args))
      if (auto *var = llvm::dyn_cast<TypeVarType>(arg))
        bindings[var->param] = given;
  }
  return substitute(types, self, bindings);
}
