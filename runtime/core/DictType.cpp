//===- DictType.cpp - dict: descriptor and dynamic methods ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dict.h"
#include "runtime/core/DictViews.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Iterators.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Trashcan.h"
#include "runtime/core/Tuple.h"

using namespace krt;

namespace {

Dict *selfOf(Object *self) { return static_cast<Dict *>(self); }
Dict *selfOf(const Word *args) { return as<Dict>(args[0]); }

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

void deallocDict(Object *self) {
  if (!trashEnter(self))
    return;
  krt_dict_clear(selfOf(self));
  freeObject(self);
  trashLeave();
}

void visitSlot(uint64_t slot, ElemKind kind, VisitFn visit, void *arg) {
  if (kind == ElemKind::Word && isObject(Word(slot)))
    visit(object(Word(slot)), arg);
}

void traverseDict(Object *self, VisitFn visit, void *arg) {
  Dict *dict = selfOf(self);
  for (int64_t i = 0; DictEntry *entry = nextEntry(dict, &i);) {
    visitSlot(entry->key, keyKind(dict), visit, arg);
    visitSlot(entry->value, valueKind(dict), visit, arg);
  }
}

Result<Str *> reprDict(Object *self) { return krt_dict_repr(selfOf(self)); }
Result<int64_t> lengthDict(Object *self) { return ok(selfOf(self)->used); }
Result<Word> iterDict(Object *self) { return ok(krt_dict_iter(selfOf(self))); }
Result<bool> containsDict(Object *self, Word key) {
  return krt_dict_contains_any(selfOf(self), key);
}

Result<Word> compareDict(Object *self, Word other, int32_t op) {
  if (!isDict(other) || (op != EQ && op != NE))
    return notImplemented();
  return boolResult(KRT_TRY(equalDicts(selfOf(self), as<Dict>(other))) ==
                    (op == EQ));
}

Result<Word> getItemDict(Object *self, Word key) {
  Dict *dict = selfOf(self);
  DictEntry *entry = KRT_TRY(findEntry(dict, key));
  if (entry)
    return ok(valueWord(dict, entry));
  if (dict->type != &krt_type_dict && findMember(dict->type, "__missing__"))
    return krt_call_method(word(dict), "__missing__", &key, 1);
  return fail(raiseKeyError(key));
}

Object *setItemDict(Object *self, Word key, Word value) {
  return krt_dict_set_word(selfOf(self), key, value);
}
Object *delItemDict(Object *self, Word key) {
  return krt_dict_del_word(selfOf(self), key);
}

Result<Word> orDict(Word left, Word right) {
  if (!isDict(left) || !isDict(right))
    return notImplemented();
  return objectResult(krt_dict_union(as<Dict>(left), as<Dict>(right)));
}

//===----------------------------------------------------------------------===//
// Methods
//===----------------------------------------------------------------------===//

#define KRT_ARITY(name, minimum, maximum)                                      \
  if (Object *krtError = checkArity(name, count - 1, minimum, maximum))        \
  return fail(krtError)

Result<Word> callClear(Function *, const Word *args, int64_t count) {
  KRT_ARITY("dict.clear", 0, 0);
  krt_dict_clear(selfOf(args));
  return noneOr(nullptr);
}
Result<Word> callCopy(Function *, const Word *args, int64_t count) {
  KRT_ARITY("dict.copy", 0, 0);
  return ok(word(krt_dict_copy(selfOf(args))));
}
Result<Word> callKeys(Function *, const Word *args, int64_t count) {
  KRT_ARITY("dict.keys", 0, 0);
  return ok(word(krt_dict_keys(selfOf(args))));
}
Result<Word> callValues(Function *, const Word *args, int64_t count) {
  KRT_ARITY("dict.values", 0, 0);
  return ok(word(krt_dict_values(selfOf(args))));
}
Result<Word> callItems(Function *, const Word *args, int64_t count) {
  KRT_ARITY("dict.items", 0, 0);
  return ok(word(krt_dict_items(selfOf(args))));
}
Result<Word> callReversed(Function *, const Word *args, int64_t count) {
  KRT_ARITY("dict.__reversed__", 0, 0);
  return ok(krt_dict_reversed(selfOf(args)));
}

Result<Word> callGet(Function *, const Word *args, int64_t count) {
  KRT_ARITY("get", 1, 2);
  Word found = KRT_TRY(krt_dict_find(selfOf(args), args[1]));
  if (found != NoWord)
    return ok(found);
  return ok(retained(count > 2 ? args[2] : noneWord()));
}

Result<Word> callSetDefault(Function *, const Word *args, int64_t count) {
  KRT_ARITY("setdefault", 1, 2);
  Dict *dict = selfOf(args);
  Word found = KRT_TRY(krt_dict_find(dict, args[1]));
  if (found != NoWord)
    return ok(found);
  Word value = count > 2 ? args[2] : noneWord();
  if (Object *error = krt_dict_set_word(dict, args[1], value))
    return fail(error);
  return ok(retained(value));
}

Result<Word> callPop(Function *, const Word *args, int64_t count) {
  KRT_ARITY("pop", 1, 2);
  Dict *dict = selfOf(args);
  // An empty dict does not even hash the key.
  DictEntry *found = dict->used ? KRT_TRY(findEntry(dict, args[1])) : nullptr;
  if (!found && count > 2)
    return ok(retained(args[2]));
  if (!found)
    return fail(raiseKeyError(args[1]));
  DictEntry entry = *found;
  unlinkEntry(dict, found);
  OwnedWord value(slotToWord(entry.value, valueKind(dict)));
  releaseSlot(entry.key, keyKind(dict));
  releaseSlot(entry.value, valueKind(dict));
  return ok(value.take());
}

Result<Word> callPopItem(Function *, const Word *args, int64_t count) {
  KRT_ARITY("dict.popitem", 0, 0);
  return objectResult(krt_dict_popitem(selfOf(args)));
}

Result<Word> callUpdate(Function *, const Word *args, int64_t count) {
  KRT_ARITY("update", 0, 1);
  return noneOr(count > 1 ? krt_dict_update(selfOf(args), args[1]) : nullptr);
}

Result<Word> callIor(Function *, const Word *args, int64_t count) {
  KRT_ARITY("__ior__", 1, 1);
  return objectResult(krt_dict_ior(selfOf(args), args[1]));
}

constexpr TypeMember DictMembers[] = {
    method("__ior__", callIor),     method("__reversed__", callReversed),
    method("clear", callClear),     method("copy", callCopy),
    method("get", callGet),         method("items", callItems),
    method("keys", callKeys),       method("pop", callPop),
    method("popitem", callPopItem), method("setdefault", callSetDefault),
    method("update", callUpdate),   method("values", callValues),
};
constexpr const Type *DictMro[] = {&krt_type_dict, &krt_type_object};

struct DictOperators {
  Result<Word> (*table[BO_Count])(Word, Word);
  constexpr DictOperators() : table{} { table[BO_Or] = orDict; }
};
constexpr DictOperators DictOperators;

constexpr Type describeDict() {
  Type type = describeBuiltin("dict", DictMro, sizeof(Dict), deallocDict);
  setMembers(type, DictMembers);
  type.traverse = traverseDict;
  type.repr = reprDict;
  type.compare = compareDict;
  type.length = lengthDict;
  type.iter = iterDict;
  type.contains = containsDict;
  type.getItem = getItemDict;
  type.setItem = setItemDict;
  type.delItem = delItemDict;
  type.binary = DictOperators.table;
  return type;
}

} // namespace

constinit Type krt_type_dict = describeDict();
