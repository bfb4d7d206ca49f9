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
