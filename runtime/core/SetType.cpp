//===- SetType.cpp - set and frozenset: descriptors and dynamic methods ---===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Iterators.h"
#include "runtime/core/List.h"
#include "runtime/core/SetOps.h"
#include "runtime/core/Str.h"
#include "runtime/core/Trashcan.h"
#include "runtime/core/Tuple.h"
#include <cstdio>

using namespace krt;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

Result<Str *> krt_set_repr(Set *set) {
  const char *name = set->type->name;
  StrBuilder out;
  bool plain = set->type == &krt_type_set && set->used != 0;
  if (!plain) {
    out.appendAscii(name);
    out.appendChar('(');
  }
  if (reprEnter(set)) {
    if (plain) {
      out.appendAscii(name);
      out.appendChar('(');
    }
    out.appendAscii("...)");
    return ok(out.finish());
  }
  Object *error = nullptr;
  // The elements are listed first: a repr may change the set.
  Result<List *> listed = set->used
                              ? listFromIterable(ElemKind::Word, word(set))
                              : ok(static_cast<List *>(nullptr));
  error = listed.error;
  if (!error && listed.value) {
    List *elements = listed.value;
    for (int64_t i = 0; i < elements->length && !error; ++i) {
      out.appendAscii(i ? ", " : "{");
      Result<Str *> text = krt_repr(listWords(elements)[i]);
      error = text.error;
      if (error)
        break;
      out.append(text.value);
      release(text.value);
    }
    out.appendChar('}');
    release(elements);
  }
  reprLeave(set);
  if (error)
    return fail(error);
  if (!plain)
    out.appendChar(')');
  return ok(out.finish());
}

namespace {

Set *selfOf(Object *self) { return static_cast<Set *>(self); }
Set *selfOf(const Word *args) { return as<Set>(args[0]); }

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

void deallocSet(Object *self) {
  if (!trashEnter(self))
    return;
  krt_set_clear(selfOf(self));
  freeObject(self);
  trashLeave();
}

void traverseSet(Object *self, VisitFn visit, void *arg) {
  Set *set = selfOf(self);
  if (elemKind(set) != ElemKind::Word)
    return;
  for (int64_t i = 0; SetEntry *entry = nextEntry(set, &i);)
    if (isObject(Word(entry->key)))
      visit(object(Word(entry->key)), arg);
}

Result<Str *> reprSet(Object *self) { return krt_set_repr(selfOf(self)); }
Result<int64_t> lengthSet(Object *self) { return ok(selfOf(self)->used); }
Result<Word> iterSet(Object *self) { return ok(krt_set_iter(selfOf(self))); }
Result<bool> containsSet(Object *self, Word item) {
  return krt_set_contains_any(selfOf(self), item);
}
Result<int64_t> hashFrozenSet(Object *self) {
  Set *set = selfOf(self);
  if (set->hash == -1)
    set->hash = hashElements(set);
  return ok(set->hash);
}
Result<Word> compareSet(Object *self, Word other, int32_t op) {
  if (!isAnySet(other))
    return notImplemented();
  return boolResult(KRT_TRY(krt_set_compare(selfOf(self), as<Set>(other), op)));
}

template <auto Operator> Result<Word> binarySet(Word left, Word right) {
  if (!isAnySet(left) || !isAnySet(right))
    return notImplemented();
  return objectResult(Operator(as<Set>(left), right));
}

//===----------------------------------------------------------------------===//
// Methods
//===----------------------------------------------------------------------===//

/// checkArity with the type's name before the method's.
Object *arity(const Word *args, const char *name, int64_t count,
              int64_t minimum, int64_t maximum) {
  if (count - 1 >= minimum && count - 1 <= maximum)
    return nullptr;
  char qualified[64];
  snprintf(qualified, sizeof qualified, "%s.%s",
           isSetType(args[0]) ? "set" : "frozenset", name);
  return checkArity(qualified, count - 1, minimum, maximum);
}

#define KRT_ARITY(name, minimum, maximum)                                      \
  if (Object *krtError = arity(args, name, count, minimum, maximum))           \
  return fail(krtError)

Result<Word> callAdd(Function *, const Word *args, int64_t count) {
  KRT_ARITY("add", 1, 1);
  return noneOr(krt_set_add_word(selfOf(args), args[1]));
}
Result<Word> callClear(Function *, const Word *args, int64_t count) {
  KRT_ARITY("clear", 0, 0);
  krt_set_clear(selfOf(args));
  return noneOr(nullptr);
}
Result<Word> callCopy(Function *, const Word *args, int64_t count) {
  KRT_ARITY("copy", 0, 0);
  return ok(word(krt_set_copy(selfOf(args))));
}

Result<bool> discardWord(Set *set, Word value) {
  if (!KRT_TRY(krt_set_contains_any(set, value)))
    return ok(false);
  int64_t hash = isSetType(value) ? hashElements(as<Set>(value))
                                  : KRT_TRY(hashElement(value, ElemKind::Word));
  return discardForeign(set, value, ElemKind::Word, hash);
}
Result<Word> callDiscard(Function *, const Word *args, int64_t count) {
  KRT_ARITY("discard", 1, 1);
  return noneOr(discardWord(selfOf(args), args[1]).error);
}
Result<Word> callRemove(Function *, const Word *args, int64_t count) {
  KRT_ARITY("remove", 1, 1);
  if (KRT_TRY(discardWord(selfOf(args), args[1])))
    return noneOr(nullptr);
  return fail(raiseKeyError(args[1]));
}
Result<Word> callPop(Function *, const Word *args, int64_t count) {
  KRT_ARITY("pop", 0, 0);
  Set *set = selfOf(args);
  switch (elemKind(set)) {
  case ElemKind::Word:
    return krt_set_pop_w(set);
  case ElemKind::F64:
    return ok(boxFloat(KRT_TRY(krt_set_pop_f(set))));
  case ElemKind::Bool:
    return boolResult(KRT_TRY(krt_set_pop_b(set)));
  }
  __builtin_unreachable();
}

/// The arguments after self as a tuple, for methods that take any number.
template <auto Method> Result<Word> withAll(const Word *args, int64_t count) {
  Tuple *others = tupleOf(args + 1, count - 1);
  auto result = Method(as<Set>(args[0]), others);
  release(others);
  if constexpr (__is_same(decltype(result), Object *))
    return noneOr(result);
  else
    return objectResult(result);
}
template <auto Method>
Result<Word> callAll(Function *, const Word *args, int64_t count) {
  return withAll<Method>(args, count);
}

Result<Word> callSymmetricDifference(Function *, const Word *args,
                                     int64_t count) {
  KRT_ARITY("symmetric_difference", 1, 1);
  return objectResult(symmetricDifferenceOfWords(selfOf(args), args[1]));
}
Result<Word> callSymmetricUpdate(Function *, const Word *args, int64_t count) {
  KRT_ARITY("symmetric_difference_update", 1, 1);
  return noneOr(krt_set_symmetric_difference_update(selfOf(args), args[1]));
}
Result<Word> callIsDisjoint(Function *, const Word *args, int64_t count) {
  KRT_ARITY("isdisjoint", 1, 1);
  return boolResult(KRT_TRY(krt_set_isdisjoint(selfOf(args), args[1])));
}
Result<Word> callIsSubset(Function *, const Word *args, int64_t count) {
  KRT_ARITY("issubset", 1, 1);
  return boolResult(KRT_TRY(krt_set_issubset(selfOf(args), args[1])));
}
Result<Word> callIsSuperset(Function *, const Word *args, int64_t count) {
  KRT_ARITY("issuperset", 1, 1);
  return boolResult(KRT_TRY(krt_set_issuperset(selfOf(args), args[1])));
}

template <auto Operator>
Result<Word> callInPlace(Function *, const Word *args, int64_t) {
  if (!isAnySet(args[1]))
    return notImplemented();
  return objectResult(Operator(as<Set>(args[0]), args[1]));
}

//===----------------------------------------------------------------------===//
// The types
//===----------------------------------------------------------------------===//

constexpr TypeMember MutableMembers[] = {
    method("__iand__", callInPlace<krt_set_iand>),
    method("__ior__", callInPlace<krt_set_ior>),
    method("__isub__", callInPlace<krt_set_isub>),
    method("__ixor__", callInPlace<krt_set_ixor>),
    method("add", callAdd),
    method("clear", callClear),
    method("copy", callCopy),
    method("difference", callAll<krt_set_difference_all>),
    method("difference_update", callAll<krt_set_difference_update_all>),
    method("discard", callDiscard),
    method("intersection", callAll<intersectionOfWords>),
    method("intersection_update", callAll<krt_set_intersection_update>),
    method("isdisjoint", callIsDisjoint),
    method("issubset", callIsSubset),
    method("issuperset", callIsSuperset),
    method("pop", callPop),
    method("remove", callRemove),
    method("symmetric_difference", callSymmetricDifference),
    method("symmetric_difference_update", callSymmetricUpdate),
    method("union", callAll<unionOfWords>),
    method("update", callAll<krt_set_update_all>),
};
constexpr TypeMember FrozenSetMembers[] = {
    method("copy", callCopy),
    method("difference", callAll<krt_set_difference_all>),
    method("intersection", callAll<intersectionOfWords>),
    method("isdisjoint", callIsDisjoint),
    method("issubset", callIsSubset),
    method("issuperset", callIsSuperset),
    method("symmetric_difference", callSymmetricDifference),
    method("union", callAll<unionOfWords>),
};

constexpr const Type *SetMro[] = {&krt_type_set, &krt_type_object};
constexpr const Type *FrozenSetMro[] = {&krt_type_frozenset, &krt_type_object};

struct SetOperators {
  Result<Word> (*table[BO_Count])(Word, Word);
  constexpr SetOperators() : table{} {
    table[BO_Sub] = binarySet<krt_set_sub>;
    table[BO_And] = binarySet<intersectionOfSets>;
    table[BO_Or] = binarySet<krt_set_or>;
    table[BO_Xor] = binarySet<krt_set_xor>;
  }
};
constexpr SetOperators SetOperators;

template <size_t N, size_t M>
constexpr Type describe(const char *name, const Type *const (&mro)[N],
                        const TypeMember (&members)[M]) {
  Type type = describeBuiltin(name, mro, sizeof(Set), deallocSet);
  setMembers(type, members);
  type.traverse = traverseSet;
  type.repr = reprSet;
  type.compare = compareSet;
  type.length = lengthSet;
  type.iter = iterSet;
  type.contains = containsSet;
  type.binary = SetOperators.table;
  return type;
}

constexpr Type describeFrozenSet() {
  Type type = describe("frozenset", FrozenSetMro, FrozenSetMembers);
  type.hash = hashFrozenSet;
  return type;
}

} // namespace

constinit Type krt_type_set = describe("set", SetMro, MutableMembers);
constinit Type krt_type_frozenset = describeFrozenSet();
