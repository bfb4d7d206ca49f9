//===- DictViews.cpp - dict.keys(), dict.values(), dict.items() -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/DictViews.h"
#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Iteration.h"
#include "runtime/core/Iterators.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Set.h"
#include "runtime/core/SetOps.h"
#include "runtime/core/Str.h"
#include "runtime/core/Trashcan.h"

using namespace krt;

static DictView *newView(Dict *dict, const Type *type) {
  auto *view = newObject<DictView>(type);
  view->dict = retained(dict);
  return view;
}

DictView *krt_dict_keys(Dict *dict) {
  return newView(dict, &krt_type_dict_keys);
}
DictView *krt_dict_values(Dict *dict) {
  return newView(dict, &krt_type_dict_values);
}
DictView *krt_dict_items(Dict *dict) {
  return newView(dict, &krt_type_dict_items);
}

int64_t krt_dict_view_length(DictView *view) { return view->dict->used; }

Object *krt_dict_view_iter(DictView *view) {
  const Type *type = view->type == &krt_type_dict_keys
                         ? &krt_type_dict_keyiterator
                     : view->type == &krt_type_dict_values
                         ? &krt_type_dict_valueiterator
                         : &krt_type_dict_itemiterator;
  return newDictIterator(view->dict, type);
}

Object *krt_dict_view_reversed(DictView *view) {
  const Type *type = view->type == &krt_type_dict_keys
                         ? &krt_type_dict_reversekeyiterator
                     : view->type == &krt_type_dict_values
                         ? &krt_type_dict_reversevalueiterator
                         : &krt_type_dict_reverseitemiterator;
  return newDictIterator(view->dict, type);
}

Result<Str *> krt_dict_view_repr(DictView *view) {
  if (reprEnter(view))
    return ok(krt_str_from_ascii("..."));
  Result<List *> items = listFromIterable(ElemKind::Word, word(view));
  Result<Str *> text = fail(items.error);
  if (!items.error) {
    text = krt_list_repr(items.value);
    release(items.value);
  }
  reprLeave(view);
  Str *list = KRT_TRY(text);
  StrBuilder out;
  out.appendAscii(view->type->name);
  out.appendChar('(');
  out.append(list);
  out.appendChar(')');
  release(list);
  return ok(out.finish());
}

//===----------------------------------------------------------------------===//
// Membership and comparison
//===----------------------------------------------------------------------===//

static Result<bool> containsItem(Dict *dict, Word value) {
  if (!isTuple(value) || as<Tuple>(value)->length != 2)
    return ok(false);
  Word *pair = as<Tuple>(value)->items;
  DictEntry *entry = KRT_TRY(findEntry(dict, pair[0]));
  if (!entry)
    return ok(false);
  OwnedWord found(valueWord(dict, entry));
  return krt_eq_identity(found.get(), pair[1]);
}

static Result<bool> containsValue(Dict *dict, Word value) {
  for (int64_t i = 0; DictEntry *entry = nextEntry(dict, &i);) {
    OwnedWord found(valueWord(dict, entry));
    if (KRT_TRY(krt_eq_identity(found.get(), value)))
      return ok(true);
  }
  return ok(false);
}

Result<bool> krt_dict_view_contains(DictView *view, Word value) {
  if (view->type == &krt_type_dict_keys)
    return krt_dict_contains_word(view->dict, value);
  return view->type == &krt_type_dict_items ? containsItem(view->dict, value)
                                            : containsValue(view->dict, value);
}

/// Whether all items of `left` are in `right`.
static Result<bool> allContained(Word left, Word right) {
  bool all = true;
  Object *error =
      forEachSlot(left, [&](uint64_t slot, ElemKind kind) -> Object * {
        OwnedWord item(slotToWord(slot, kind));
        Result<bool> found = krt_contains(right, item.get());
        if (found.error)
          return found.error;
        all = found.value;
        return all ? nullptr : stopWalk();
      });
  if (error)
    return fail(error);
  return ok(all);
}

Result<bool> krt_dict_view_compare(DictView *view, Word other, int32_t op) {
  int64_t length = view->dict->used;
  int64_t otherLength = KRT_TRY(krt_len(other));
  switch (op) {
  case EQ:
  case NE:
    if (length != otherLength)
      return ok(op == NE);
    return ok(KRT_TRY(allContained(word(view), other)) == (op == EQ));
  case LT:
    return length < otherLength ? allContained(word(view), other) : ok(false);
  case LE:
    return length <= otherLength ? allContained(word(view), other) : ok(false);
  case GT:
    return length > otherLength ? allContained(other, word(view)) : ok(false);
  default:
    return length >= otherLength ? allContained(other, word(view)) : ok(false);
  }
}

Result<bool> krt_dict_view_isdisjoint(DictView *view, Word other) {
  Word self = word(view);
  if (self == other)
    return ok(view->dict->used == 0);
  if (isa(other, krt_type_set) || isa(other, krt_type_frozenset) ||
      isSetView(other)) {
    if (KRT_TRY(krt_len(other)) > view->dict->used) {
      self = other;
      other = word(view);
    }
  }
  bool disjoint = true;
  Object *error =
      forEachSlot(other, [&](uint64_t slot, ElemKind kind) -> Object * {
        OwnedWord item(slotToWord(slot, kind));
        Result<bool> found = krt_contains(self, item.get());
        if (found.error)
          return found.error;
        disjoint = !found.value;
        return disjoint ? nullptr : stopWalk();
      });
  if (error)
    return fail(error);
  return ok(disjoint);
}

//===----------------------------------------------------------------------===//
// Set operators
//===----------------------------------------------------------------------===//

/// set(operand); the keys of a dict go in with their hashes.
static Result<Set *> toSet(Word operand) {
  if (isa(operand, krt_type_dict_keys))
    operand = word(as<DictView>(operand)->dict);
  return krt_set_from_iterable_w(operand);
}

/// set(left), changed by `step(set, right)`.
static Result<Set *> changedSet(Word left, Word right,
                                Object *(*step)(Set *, Word)) {
  Set *result = KRT_TRY(toSet(left));
  if (Object *error = step(result, right)) {
    release(result);
    return fail(error);
  }
  return ok(result);
}

Result<Set *> krt_dict_view_or(Word left, Word right) {
  return changedSet(left, right, krt_set_update);
}

Result<Set *> krt_dict_view_sub(Word left, Word right) {
  return changedSet(left, right, krt_set_difference_update);
}

/// The items that are in exactly one of two views of items.
static Result<Set *> xorItems(Dict *left, Dict *right) {
  if (left->used > right->used) {
    Dict *swapped = left;
    left = right;
    right = swapped;
  }
  OwnedWord rest(word(krt_dict_copy(left)));
  Dict *remaining = as<Dict>(rest.get());
  OwnedWord result(word(krt_set_new(ElemKind::Word)));
  for (int64_t i = 0; DictEntry *entry = nextEntry(right, &i);) {
    OwnedWord pair(word(pairOf(right, *entry)));
    if (KRT_TRY(containsItem(remaining, pair.get()))) {
      if (Object *error =
              krt_dict_del_word(remaining, as<Tuple>(pair.get())->items[0]))
        return fail(error);
    } else if (Object *error =
                   krt_set_add_word(as<Set>(result.get()), pair.get())) {
      return fail(error);
    }
  }
  OwnedWord items(word(krt_dict_items(remaining)));
  if (Object *error = krt_set_update(as<Set>(result.get()), items.get()))
    return fail(error);
  return ok(as<Set>(result.take()));
}

Result<Set *> krt_dict_view_xor(Word left, Word right) {
  if (isa(left, krt_type_dict_items) && isa(right, krt_type_dict_items))
    return xorItems(as<DictView>(left)->dict, as<DictView>(right)->dict);
  return changedSet(left, right, krt_set_symmetric_difference_update);
}

Result<Set *> krt_dict_view_and(Word left, Word right) {
  Word view = isSetView(left) ? left : right;
  Word other = isSetView(left) ? right : left;
  int64_t length = as<DictView>(view)->dict->used;
  if (isa(other, krt_type_set) && length <= as<Set>(other)->used)
    return krt_set_intersection(as<Set>(other), view);
  if (isSetView(other) && as<DictView>(other)->dict->used > length) {
    Word swapped = view;
    view = other;
    other = swapped;
  }
  OwnedWord result(word(krt_set_new(ElemKind::Word)));
  Object *error =
      forEachSlot(other, [&](uint64_t slot, ElemKind kind) -> Object * {
        OwnedWord item(slotToWord(slot, kind));
        Result<bool> found =
            krt_dict_view_contains(as<DictView>(view), item.get());
        if (found.error || !found.value)
          return found.error;
        return krt_set_add_word(as<Set>(result.get()), item.get());
      });
  if (error)
    return fail(error);
  return ok(as<Set>(result.take()));
}

//===----------------------------------------------------------------------===//
// The types
//===----------------------------------------------------------------------===//

namespace {

DictView *selfOf(Object *self) { return static_cast<DictView *>(self); }

void deallocView(Object *self) {
  if (!trashEnter(self))
    return;
  release(selfOf(self)->dict);
  freeObject(self);
  trashLeave();
}

void traverseView(Object *self, VisitFn visit, void *arg) {
  visit(selfOf(self)->dict, arg);
}
Result<Str *> reprView(Object *self) {
  return krt_dict_view_repr(selfOf(self));
}
Result<int64_t> hashView(Object *self) { return ok(identityHash(self)); }
Result<int64_t> lengthView(Object *self) {
  return ok(krt_dict_view_length(selfOf(self)));
}
Result<Word> iterView(Object *self) {
  return ok(word(krt_dict_view_iter(selfOf(self))));
}
Result<bool> containsView(Object *self, Word item) {
  return krt_dict_view_contains(selfOf(self), item);
}
Result<Word> compareView(Object *self, Word other, int32_t op) {
  if (!isAnySet(other) && !isSetView(other))
    return notImplemented();
  return boolResult(KRT_TRY(krt_dict_view_compare(selfOf(self), other, op)));
}

template <auto Operator> Result<Word> binaryView(Word left, Word right) {
  return objectResult(Operator(left, right));
}

Result<Word> callReversed(Function *, const Word *args, int64_t) {
  return ok(word(krt_dict_view_reversed(as<DictView>(args[0]))));
}
template <bool Items>
Result<Word> callIsDisjoint(Function *, const Word *args, int64_t count) {
  if (Object *error = checkArity(
          Items ? "dict_items.isdisjoint" : "dict_keys.isdisjoint", count - 1,
          1, 1))
    return fail(error);
  return boolResult(
      KRT_TRY(krt_dict_view_isdisjoint(as<DictView>(args[0]), args[1])));
}

constexpr TypeMember keysMembers[] = {
    method("__reversed__", callReversed),
    method("isdisjoint", callIsDisjoint<false>),
};
constexpr TypeMember itemsMembers[] = {
    method("__reversed__", callReversed),
    method("isdisjoint", callIsDisjoint<true>),
};
constexpr TypeMember valuesMembers[] = {method("__reversed__", callReversed)};

constexpr const Type *keysMro[] = {&krt_type_dict_keys, &krt_type_object};
constexpr const Type *valuesMro[] = {&krt_type_dict_values, &krt_type_object};
constexpr const Type *itemsMro[] = {&krt_type_dict_items, &krt_type_object};

struct SetOperators {
  Result<Word> (*table[BO_Count])(Word, Word);
  constexpr SetOperators() : table{} {
    table[BO_Sub] = binaryView<krt_dict_view_sub>;
    table[BO_And] = binaryView<krt_dict_view_and>;
    table[BO_Or] = binaryView<krt_dict_view_or>;
    table[BO_Xor] = binaryView<krt_dict_view_xor>;
  }
};
constexpr SetOperators setOperators;

template <size_t N>
constexpr Type describeView(const char *name, const Type *const (&mro)[N]) {
  Type type = describeBuiltin(name, mro, sizeof(DictView), deallocView);
  type.traverse = traverseView;
  type.repr = reprView;
  type.length = lengthView;
  type.iter = iterView;
  type.contains = containsView;
  return type;
}

template <size_t N, size_t M>
constexpr Type describeSetView(const char *name, const Type *const (&mro)[N],
                               const TypeMember (&members)[M]) {
  Type type = describeView(name, mro);
  setMembers(type, members);
  type.compare = compareView;
  type.binary = setOperators.table;
  return type;
}

constexpr Type describeValues() {
  Type type = describeView("dict_values", valuesMro);
  setMembers(type, valuesMembers);
  type.hash = hashView;
  return type;
}

} // namespace

constinit Type krt_type_dict_keys =
    describeSetView("dict_keys", keysMro, keysMembers);
constinit Type krt_type_dict_items =
    describeSetView("dict_items", itemsMro, itemsMembers);
constinit Type krt_type_dict_values = describeValues();
