//===- DictViews.cpp - dict.keys(), dict.values(), dict.items() -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
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

Word krt_dict_view_len(DictView *view) { return smallWord(view->dict->used); }

Word krt_dict_view_iter(DictView *view) {
  const Type *type =
      view->type == &krt_type_dict_keys     ? &krt_type_dict_keyiterator
      : view->type == &krt_type_dict_values ? &krt_type_dict_valueiterator
                                            : &krt_type_dict_itemiterator;
  return word(newDictIterator(view->dict, type));
}

Word krt_dict_view_reversed(DictView *view) {
  const Type *type = view->type == &krt_type_dict_keys
                         ? &krt_type_dict_reversekeyiterator
                     : view->type == &krt_type_dict_values
                         ? &krt_type_dict_reversevalueiterator
                         : &krt_type_dict_reverseitemiterator;
  return word(newDictIterator(view->dict, type));
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
    return krt_dict_contains_any(view->dict, value);
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

/// Comparison of a view of keys or items with a set or such a view.
static Result<bool> compareSets(DictView *view, Word other, int32_t op) {
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

Result<bool> krt_dict_view_eq(DictView *v, Word other) {
  return krt_compare_bool(word(v), other, EQ);
}
Result<bool> krt_dict_view_ne(DictView *v, Word other) {
  return krt_compare_bool(word(v), other, NE);
}
Result<bool> krt_dict_view_lt(DictView *v, Word other) {
  return krt_compare_bool(word(v), other, LT);
}
Result<bool> krt_dict_view_le(DictView *v, Word other) {
  return krt_compare_bool(word(v), other, LE);
}
Result<bool> krt_dict_view_gt(DictView *v, Word other) {
  return krt_compare_bool(word(v), other, GT);
}
Result<bool> krt_dict_view_ge(DictView *v, Word other) {
  return krt_compare_bool(word(v), other, GE);
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
static Result<Set *> toSet(ElemKind kind, Word operand) {
  if (isa(operand, krt_type_dict_keys))
    operand = word(as<DictView>(operand)->dict);
  return setFromIterable(kind, &krt_type_set, operand);
}

/// set(left), changed by `step(set, right)`.
static Result<Set *> changedSet(ElemKind kind, Word left, Word right,
                                Object *(*step)(Set *, Word)) {
  Set *result = KRT_TRY(toSet(kind, left));
  if (Object *error = step(result, right)) {
    release(result);
    return fail(error);
  }
  return ok(result);
}

static Result<Set *> viewOr(ElemKind kind, Word left, Word right) {
  return changedSet(kind, left, right, krt_set_update);
}

static Result<Set *> viewSub(ElemKind kind, Word left, Word right) {
  return changedSet(kind, left, right, krt_set_difference_update);
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
    Object *error;
    if (KRT_TRY(containsItem(remaining, pair.get())))
      error = krt_dict_del_word(remaining, as<Tuple>(pair.get())->items[0]);
    else
      error = krt_set_add_word(as<Set>(result.get()), pair.get());
    if (error)
      return fail(error);
  }
  OwnedWord items(word(krt_dict_items(remaining)));
  if (Object *error = krt_set_update(as<Set>(result.get()), items.get()))
    return fail(error);
  return ok(as<Set>(result.take()));
}

static Result<Set *> viewXor(ElemKind kind, Word left, Word right) {
  if (isa(left, krt_type_dict_items) && isa(right, krt_type_dict_items))
    return xorItems(as<DictView>(left)->dict, as<DictView>(right)->dict);
  return changedSet(kind, left, right, krt_set_symmetric_difference_update);
}

/// Adds `item` when the view has it: the item itself where the set can hold it,
/// else the equal key of the view.
static Object *addCommon(Set *result, DictView *view, Word item) {
  Result<bool> found = krt_dict_view_contains(view, item);
  if (found.error || !found.value)
    return found.error;
  if (elemKind(result) == ElemKind::Word)
    return krt_set_add_word(result, item);
  Result<DictEntry *> entry = findEntry(view->dict, item);
  if (entry.error || !entry.value)
    return entry.error;
  return addForeign(result, entry.value->key, keyKind(view->dict),
                    entry.value->hash);
}

static Result<Set *> viewAnd(ElemKind kind, Word left, Word right) {
  Word view = isSetView(left) ? left : right;
  Word other = isSetView(left) ? right : left;
  int64_t length = as<DictView>(view)->dict->used;
  if (isa(other, krt_type_set) && length <= as<Set>(other)->used &&
      elemKind(as<Set>(other)) == kind)
    return krt_set_intersection(as<Set>(other), view);
  if (isSetView(other) && as<DictView>(other)->dict->used > length) {
    Word swapped = view;
    view = other;
    other = swapped;
  }
  OwnedWord result(word(krt_set_new(kind)));
  Object *error =
      forEachSlot(other, [&](uint64_t slot, ElemKind from) -> Object * {
        OwnedWord item(slotToWord(slot, from));
        return addCommon(as<Set>(result.get()), as<DictView>(view), item.get());
      });
  if (error)
    return fail(error);
  return ok(as<Set>(result.take()));
}

#define KRT_VIEW_DEFINE(S, T, K)                                               \
  Result<Set *> krt_dict_view_set_##S(DictView *view) {                        \
    return toSet(K, word(view));                                               \
  }                                                                            \
  Result<Set *> krt_dict_view_and_##S(DictView *view, Word other) {            \
    return viewAnd(K, word(view), other);                                      \
  }                                                                            \
  Result<Set *> krt_dict_view_sub_##S(DictView *view, Word other) {            \
    return viewSub(K, word(view), other);                                      \
  }                                                                            \
  Result<Set *> krt_dict_view_rsub_##S(DictView *view, Word other) {           \
    return viewSub(K, other, word(view));                                      \
  }                                                                            \
  Result<Set *> krt_dict_view_or_##S(DictView *view, Word other) {             \
    return viewOr(K, word(view), other);                                       \
  }                                                                            \
  Result<Set *> krt_dict_view_ror_##S(DictView *view, Word other) {            \
    return viewOr(K, other, word(view));                                       \
  }                                                                            \
  Result<Set *> krt_dict_view_xor_##S(DictView *view, Word other) {            \
    return viewXor(K, word(view), other);                                      \
  }                                                                            \
  Result<Set *> krt_dict_view_rxor_##S(DictView *view, Word other) {           \
    return viewXor(K, other, word(view));                                      \
  }
KRT_FOR_EACH_KIND(KRT_VIEW_DEFINE)

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
  return ok(selfOf(self)->dict->used);
}
Result<Word> iterView(Object *self) {
  return ok(krt_dict_view_iter(selfOf(self)));
}
Result<bool> containsView(Object *self, Word item) {
  return krt_dict_view_contains(selfOf(self), item);
}
Result<Word> compareView(Object *self, Word other, int32_t op) {
  if (!isAnySet(other) && !isSetView(other))
    return notImplemented();
  return boolResult(KRT_TRY(compareSets(selfOf(self), other, op)));
}

template <auto Operator> Result<Word> binaryView(Word left, Word right) {
  return objectResult(Operator(ElemKind::Word, left, right));
}

Result<Word> callReversed(Function *, const Word *args, int64_t) {
  return ok(krt_dict_view_reversed(as<DictView>(args[0])));
}
template <bool Items>
Result<Word> callIsDisjoint(Function *, const Word *args, int64_t count) {
  if (Object *error =
          checkArity(Items ? "dict_items.isdisjoint" : "dict_keys.isdisjoint",
                     count - 1, 1, 1))
    return fail(error);
  return boolResult(
      KRT_TRY(krt_dict_view_isdisjoint(as<DictView>(args[0]), args[1])));
}

constexpr TypeMember KeysMembers[] = {
    method("__reversed__", callReversed),
    method("isdisjoint", callIsDisjoint<false>),
};
constexpr TypeMember ItemsMembers[] = {
    method("__reversed__", callReversed),
    method("isdisjoint", callIsDisjoint<true>),
};
constexpr TypeMember ValuesMembers[] = {method("__reversed__", callReversed)};

constexpr const Type *KeysMro[] = {&krt_type_dict_keys, &krt_type_object};
constexpr const Type *ValuesMro[] = {&krt_type_dict_values, &krt_type_object};
constexpr const Type *ItemsMro[] = {&krt_type_dict_items, &krt_type_object};

struct SetOperators {
  Result<Word> (*table[BO_Count])(Word, Word);
  constexpr SetOperators() : table{} {
    table[BO_Sub] = binaryView<viewSub>;
    table[BO_And] = binaryView<viewAnd>;
    table[BO_Or] = binaryView<viewOr>;
    table[BO_Xor] = binaryView<viewXor>;
  }
};
constexpr SetOperators SetOperators;

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
  type.binary = SetOperators.table;
  return type;
}

constexpr Type describeValues() {
  Type type = describeView("dict_values", ValuesMro);
  setMembers(type, ValuesMembers);
  type.hash = hashView;
  return type;
}

} // namespace

constinit Type krt_type_dict_keys =
    describeSetView("dict_keys", KeysMro, KeysMembers);
constinit Type krt_type_dict_items =
    describeSetView("dict_items", ItemsMro, ItemsMembers);
constinit Type krt_type_dict_values = describeValues();
