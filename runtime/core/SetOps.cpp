//===- SetOps.cpp - Operations on whole sets ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/SetOps.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Iteration.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Tuple.h"

using namespace krt;

namespace {

/// A set under construction, released unless it is taken.
class NewSet {
public:
  explicit NewSet(Set *owned) : owner(word(owned)) {}
  Set *get() const { return as<Set>(owner.get()); }
  Result<Set *> take() { return ok(as<Set>(owner.take())); }

private:
  OwnedWord owner;
};

/// Calls `body(uint64_t slot, int64_t hash) -> Object *` for the elements of a
/// set, in order, each held meanwhile; stopWalk() ends the walk.
template <class F> Object *forEachElement(Set *set, F body) {
  for (int64_t i = 0; SetEntry *found = nextEntry(set, &i);) {
    SetEntry entry = *found;
    retainSlot(entry.key, elemKind(set));
    Object *error = body(entry.key, entry.hash);
    releaseSlot(entry.key, elemKind(set));
    if (error)
      return error == stopWalk() ? nullptr : error;
  }
  return nullptr;
}

/// The same for the keys of a dict.
template <class F> Object *forEachKey(Dict *dict, F body) {
  for (int64_t i = 0; DictEntry *found = nextEntry(dict, &i);) {
    DictEntry entry = *found;
    retainSlot(entry.key, keyKind(dict));
    Object *error = body(entry.key, entry.hash);
    releaseSlot(entry.key, keyKind(dict));
    if (error)
      return error == stopWalk() ? nullptr : error;
  }
  return nullptr;
}

bool isExactDict(Word w) { return isa(w, krt_type_dict); }

/// Calls `body(slot, kind, hash)` for each item of an iterable, hashed as a set
/// element or, with `plain`, by hash() itself (the error then says so).
template <class F> Object *forEachHashed(Word iterable, bool plain, F body) {
  return forEachSlot(iterable, [&](uint64_t slot, ElemKind kind) -> Object * {
    Result<int64_t> hash =
        plain ? hashSlot(slot, kind) : hashElement(slot, kind);
    return hash.error ? hash.error : body(slot, kind, hash.value);
  });
}

} // namespace

//===----------------------------------------------------------------------===//
// Update
//===----------------------------------------------------------------------===//

static Object *mergeKeys(Set *set, Dict *dict) {
  if ((set->fill + dict->used) * 5 >= set->mask * 3)
    if (Object *error = resizeSet(set, (set->used + dict->used) * 2))
      return error;
  return forEachKey(dict, [&](uint64_t slot, int64_t hash) {
    return addForeign(set, slot, keyKind(dict), hash);
  });
}

Object *krt_set_update(Set *set, Word iterable) {
  if (isAnySet(iterable))
    return mergeSet(set, as<Set>(iterable));
  if (isExactDict(iterable))
    return mergeKeys(set, as<Dict>(iterable));
  return forEachHashed(iterable, false,
                       [&](uint64_t slot, ElemKind kind, int64_t hash) {
                         return addForeign(set, slot, kind, hash);
                       });
}

Result<Set *> krt::setFromIterable(ElemKind kind, const Type *type,
                                   Word iterable) {
  if (type == &krt_type_frozenset && isa(iterable, krt_type_frozenset) &&
      elemKind(as<Set>(iterable)) == kind)
    return ok(retained(as<Set>(iterable)));
  NewSet result(type == &krt_type_set ? krt_set_new(kind)
                                      : krt_frozenset_new(kind));
  if (Object *error = krt_set_update(result.get(), iterable))
    return fail(error);
  return result.take();
}

Object *krt_set_update_all(Set *set, Tuple *iterables) {
  for (int64_t i = 0; i < iterables->length; ++i)
    if (Object *error = krt_set_update(set, iterables->items[i]))
      return error;
  return nullptr;
}

/// An empty set of the type of `set`.
static Set *emptyLike(Set *set, ElemKind kind) {
  return isSetType(word(set)) ? krt_set_new(kind) : krt_frozenset_new(kind);
}

/// A new set of the type of `set` with its elements, even of a frozenset.
static Result<Set *> copyAs(Set *set, ElemKind kind) {
  NewSet copy(emptyLike(set, kind));
  if (Object *error = mergeSet(copy.get(), set))
    return fail(error);
  return copy.take();
}

static Result<Set *> freshCopy(Set *set) { return copyAs(set, elemKind(set)); }

/// The kind that holds the elements of both sets.
static ElemKind commonKind(Set *left, Set *right) {
  return left->kind == right->kind ? elemKind(left) : ElemKind::Word;
}

static Result<Set *> unionAs(Set *set, Tuple *iterables, ElemKind kind) {
  NewSet result(KRT_TRY(copyAs(set, kind)));
  for (int64_t i = 0; i < iterables->length; ++i)
    if (iterables->items[i] != word(set))
      if (Object *error = krt_set_update(result.get(), iterables->items[i]))
        return fail(error);
  return result.take();
}

Result<Set *> krt_set_union(Set *set, Tuple *iterables) {
  return unionAs(set, iterables, elemKind(set));
}

Result<Set *> krt::unionOfWords(Set *set, Tuple *iterables) {
  return unionAs(set, iterables, ElemKind::Word);
}

Result<Set *> krt_set_or(Set *left, Word right) {
  NewSet result(KRT_TRY(copyAs(left, commonKind(left, as<Set>(right)))));
  if (right == word(left))
    return result.take();
  if (Object *error = mergeSet(result.get(), as<Set>(right)))
    return fail(error);
  return result.take();
}

Result<Set *> krt_set_ior(Set *left, Word right) {
  if (Object *error = mergeSet(left, as<Set>(right)))
    return fail(error);
  return ok(retained(left));
}

//===----------------------------------------------------------------------===//
// Intersection
//===----------------------------------------------------------------------===//

/// Adds `slot` to `result` when `set` holds an equal element.
static Object *addIfIn(Set *result, Set *set, uint64_t slot, ElemKind kind,
                       int64_t hash) {
  Result<SetEntry *> found = findForeign(set, slot, kind, hash);
  if (found.error || !found.value)
    return found.error;
  if (elemKind(result) == ElemKind::Word || kind == elemKind(result))
    return addForeign(result, slot, kind, hash);
  // The result cannot hold every equal element: fall back on the set's own.
  Result<uint64_t> fitting = convertSlot(slot, kind, elemKind(result));
  if (!fitting.error)
    return addSlot(result, fitting.value, hash);
  release(fitting.error);
  return addForeign(result, found.value->key, elemKind(set), hash);
}

static Result<Set *> intersectSets(Set *left, Set *right, ElemKind kind) {
  NewSet result(emptyLike(left, kind));
  Set *walked = right, *asked = left;
  if (right->used > left->used) {
    walked = left;
    asked = right;
  }
  if (Object *error = forEachElement(walked, [&](uint64_t slot, int64_t hash) {
        return addIfIn(result.get(), asked, slot, elemKind(walked), hash);
      }))
    return fail(error);
  return result.take();
}

static Result<Set *> intersectionAs(Set *set, Word iterable, ElemKind kind) {
  if (iterable == word(set))
    return copyAs(set, kind);
  if (isAnySet(iterable))
    return intersectSets(set, as<Set>(iterable), kind);
  NewSet result(emptyLike(set, kind));
  Object *error = forEachHashed(
      iterable, true,
      [&](uint64_t slot, ElemKind kind, int64_t hash) -> Object * {
        if (Object *failed = addIfIn(result.get(), set, slot, kind, hash))
          return failed;
        return result.get()->used >= set->used && set->used != 0 ? stopWalk()
                                                                 : nullptr;
      });
  if (error)
    return fail(error);
  return result.take();
}

Result<Set *> krt_set_intersection(Set *set, Word iterable) {
  return intersectionAs(set, iterable, elemKind(set));
}

static Result<Set *> intersectionAllAs(Set *set, Tuple *iterables,
                                       ElemKind kind) {
  if (iterables->length == 0)
    return copyAs(set, kind);
  OwnedWord result(retained(word(set)));
  for (int64_t i = 0; i < iterables->length; ++i)
    result = OwnedWord(word(KRT_TRY(
        intersectionAs(as<Set>(result.get()), iterables->items[i], kind))));
  return ok(as<Set>(result.take()));
}

Result<Set *> krt_set_intersection_all(Set *set, Tuple *iterables) {
  return intersectionAllAs(set, iterables, elemKind(set));
}

Result<Set *> krt::intersectionOfWords(Set *set, Tuple *iterables) {
  return intersectionAllAs(set, iterables, ElemKind::Word);
}

Result<Set *> krt::intersectionOfSets(Set *left, Word right) {
  return intersectionAs(left, right, commonKind(left, as<Set>(right)));
}

Object *krt_set_intersection_update(Set *set, Tuple *iterables) {
  Result<Set *> result = krt_set_intersection_all(set, iterables);
  if (result.error)
    return result.error;
  swapContents(set, result.value);
  release(result.value);
  return nullptr;
}

Result<Set *> krt_set_and(Set *left, Word right) {
  return krt_set_intersection(left, right);
}

Result<Set *> krt_set_iand(Set *left, Word right) {
  Set *result = KRT_TRY(krt_set_and(left, right));
  swapContents(left, result);
  release(result);
  return ok(retained(left));
}

//===----------------------------------------------------------------------===//
// Difference
//===----------------------------------------------------------------------===//

/// Rebuilds a set of which more than a quarter is deleted slots.
static Object *purge(Set *set) {
  if (uint64_t(set->fill - set->used) <= uint64_t(set->mask) / 4)
    return nullptr;
  return resizeSet(set, set->used > 50000 ? set->used * 2 : set->used * 4);
}

Object *krt_set_difference_update(Set *set, Word iterable) {
  if (iterable == word(set)) {
    krt_set_clear(set);
    return nullptr;
  }
  if (isAnySet(iterable)) {
    OwnedWord other(retained(iterable));
    // Of a set more than eight times as large only the common elements matter.
    if ((as<Set>(iterable)->used >> 3) > set->used) {
      Result<Set *> common = krt_set_intersection(set, iterable);
      if (common.error)
        return common.error;
      other = OwnedWord(word(common.value));
    }
    Set *removed = as<Set>(other.get());
    if (Object *error =
            forEachElement(removed, [&](uint64_t slot, int64_t hash) {
              return discardForeign(set, slot, elemKind(removed), hash).error;
            }))
      return error;
  } else if (Object *error = forEachHashed(
                 iterable, false,
                 [&](uint64_t slot, ElemKind kind, int64_t hash) {
                   return discardForeign(set, slot, kind, hash).error;
                 })) {
    return error;
  }
  return purge(set);
}

Object *krt_set_difference_update_all(Set *set, Tuple *iterables) {
  for (int64_t i = 0; i < iterables->length; ++i)
    if (Object *error = krt_set_difference_update(set, iterables->items[i]))
      return error;
  return nullptr;
}

static Result<Set *> copyAndDifference(Set *set, Word iterable) {
  NewSet result(KRT_TRY(freshCopy(set)));
  if (Object *error = krt_set_difference_update(result.get(), iterable))
    return fail(error);
  return result.take();
}

/// Whether a set or dict has a key equal to the slot.
static Result<bool> hasKey(Word container, uint64_t slot, ElemKind kind,
                           int64_t hash) {
  if (isAnySet(container))
    return ok(KRT_TRY(findForeign(as<Set>(container), slot, kind, hash)) !=
              nullptr);
  auto *dict = as<Dict>(container);
  if (kind == keyKind(dict))
    return ok(KRT_TRY(findSlot(dict, slot, hash)) != nullptr);
  OwnedWord boxed(slotToWord(slot, kind));
  return krt_dict_contains_any(dict, boxed.get());
}

Result<Set *> krt_set_difference(Set *set, Word iterable) {
  int64_t length;
  if (isAnySet(iterable))
    length = as<Set>(iterable)->used;
  else if (isExactDict(iterable))
    length = as<Dict>(iterable)->used;
  else
    return copyAndDifference(set, iterable);
  // A much smaller operand is better walked than asked.
  if ((set->used >> 2) > length)
    return copyAndDifference(set, iterable);
  NewSet result(newSetLike(set));
  if (Object *error =
          forEachElement(set, [&](uint64_t slot, int64_t hash) -> Object * {
            Result<bool> found = hasKey(iterable, slot, elemKind(set), hash);
            if (found.error || found.value)
              return found.error;
            return addSlot(result.get(), slot, hash);
          }))
    return fail(error);
  return result.take();
}

Result<Set *> krt_set_difference_all(Set *set, Tuple *iterables) {
  if (iterables->length == 0)
    return freshCopy(set);
  NewSet result(KRT_TRY(krt_set_difference(set, iterables->items[0])));
  for (int64_t i = 1; i < iterables->length; ++i)
    if (Object *error =
            krt_set_difference_update(result.get(), iterables->items[i]))
      return fail(error);
  return result.take();
}

Result<Set *> krt_set_sub(Set *left, Word right) {
  return krt_set_difference(left, right);
}

Result<Set *> krt_set_isub(Set *left, Word right) {
  if (Object *error = krt_set_difference_update(left, right))
    return fail(error);
  return ok(retained(left));
}

//===----------------------------------------------------------------------===//
// Symmetric difference
//===----------------------------------------------------------------------===//

/// Removes the element, or adds it when it is not there.
static Object *toggle(Set *set, uint64_t slot, ElemKind kind, int64_t hash) {
  Result<bool> removed = discardForeign(set, slot, kind, hash);
  if (removed.error || removed.value)
    return removed.error;
  return addForeign(set, slot, kind, hash);
}

static Object *toggleSet(Set *set, Set *other) {
  return forEachElement(other, [&](uint64_t slot, int64_t hash) {
    return toggle(set, slot, elemKind(other), hash);
  });
}

Object *krt_set_symmetric_difference_update(Set *set, Word iterable) {
  if (iterable == word(set)) {
    krt_set_clear(set);
    return nullptr;
  }
  if (isAnySet(iterable))
    return toggleSet(set, as<Set>(iterable));
  if (isExactDict(iterable)) {
    auto *dict = as<Dict>(iterable);
    return forEachKey(dict, [&](uint64_t slot, int64_t hash) {
      return toggle(set, slot, keyKind(dict), hash);
    });
  }
  Result<Set *> other = setFromIterable(elemKind(set), &krt_type_set, iterable);
  if (other.error)
    return other.error;
  Object *error = toggleSet(set, other.value);
  release(other.value);
  return error;
}

static Result<Set *> symmetricDifferenceAs(Set *set, Word iterable,
                                           ElemKind kind) {
  NewSet result(emptyLike(set, kind));
  if (Object *error = krt_set_update(result.get(), iterable))
    return fail(error);
  if (Object *error = toggleSet(result.get(), set))
    return fail(error);
  return result.take();
}

Result<Set *> krt_set_symmetric_difference(Set *set, Word iterable) {
  return symmetricDifferenceAs(set, iterable, elemKind(set));
}

Result<Set *> krt::symmetricDifferenceOfWords(Set *set, Word iterable) {
  return symmetricDifferenceAs(set, iterable, ElemKind::Word);
}

Result<Set *> krt_set_xor(Set *left, Word right) {
  return symmetricDifferenceAs(left, right, commonKind(left, as<Set>(right)));
}

Result<Set *> krt_set_ixor(Set *left, Word right) {
  if (Object *error = krt_set_symmetric_difference_update(left, right))
    return fail(error);
  return ok(retained(left));
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

/// Whether all elements of `left` are in `right`.
static Result<bool> containsAll(Set *right, Set *left) {
  if (left->used > right->used)
    return ok(false);
  bool all = true;
  Object *error =
      forEachElement(left, [&](uint64_t slot, int64_t hash) -> Object * {
        Result<SetEntry *> found =
            findForeign(right, slot, elemKind(left), hash);
        if (found.error)
          return found.error;
        all = found.value != nullptr;
        return all ? nullptr : stopWalk();
      });
  if (error)
    return fail(error);
  return ok(all);
}

Result<bool> krt_set_issubset(Set *set, Word iterable) {
  if (isAnySet(iterable))
    return containsAll(as<Set>(iterable), set);
  Set *common = KRT_TRY(krt_set_intersection(set, iterable));
  bool all = common->used == set->used;
  release(common);
  return ok(all);
}

Result<bool> krt_set_issuperset(Set *set, Word iterable) {
  if (isAnySet(iterable))
    return containsAll(set, as<Set>(iterable));
  bool all = true;
  Object *error = forEachHashed(
      iterable, false,
      [&](uint64_t slot, ElemKind kind, int64_t hash) -> Object * {
        Result<SetEntry *> found = findForeign(set, slot, kind, hash);
        if (found.error)
          return found.error;
        all = found.value != nullptr;
        return all ? nullptr : stopWalk();
      });
  if (error)
    return fail(error);
  return ok(all);
}

Result<bool> krt_set_isdisjoint(Set *set, Word iterable) {
  if (iterable == word(set))
    return ok(set->used == 0);
  bool disjoint = true;
  Set *asked = set;
  auto visit = [&](uint64_t slot, ElemKind kind, int64_t hash) -> Object * {
    Result<SetEntry *> found = findForeign(asked, slot, kind, hash);
    if (found.error)
      return found.error;
    disjoint = !found.value;
    return disjoint ? nullptr : stopWalk();
  };
  Object *error;
  if (isAnySet(iterable)) {
    Set *walked = as<Set>(iterable);
    if (walked->used > set->used) {
      asked = walked;
      walked = set;
    }
    error = forEachElement(walked, [&](uint64_t slot, int64_t hash) {
      return visit(slot, elemKind(walked), hash);
    });
  } else {
    error = forEachHashed(iterable, false, visit);
  }
  if (error)
    return fail(error);
  return ok(disjoint);
}

static Result<bool> equalSets(Set *left, Set *right) {
  if (left->used != right->used ||
      (left->hash != -1 && right->hash != -1 && left->hash != right->hash))
    return ok(false);
  return containsAll(right, left);
}

Result<bool> krt_set_compare(Set *left, Set *right, int32_t op) {
  switch (op) {
  case EQ:
    return equalSets(left, right);
  case NE:
    return ok(!KRT_TRY(equalSets(left, right)));
  case LE:
    return containsAll(right, left);
  case GE:
    return containsAll(left, right);
  case LT:
    return left->used < right->used ? containsAll(right, left) : ok(false);
  default:
    return left->used > right->used ? containsAll(left, right) : ok(false);
  }
}

/// Comparison with a value of any type.
static Result<bool> compareAny(Set *left, Word right, int32_t op) {
  return isAnySet(right) ? krt_set_compare(left, as<Set>(right), op)
                         : krt_compare_bool(word(left), right, op);
}

Result<bool> krt_set_eq(Set *l, Word r) { return compareAny(l, r, EQ); }
Result<bool> krt_set_ne(Set *l, Word r) { return compareAny(l, r, NE); }
Result<bool> krt_set_lt(Set *l, Word r) { return compareAny(l, r, LT); }
Result<bool> krt_set_le(Set *l, Word r) { return compareAny(l, r, LE); }
Result<bool> krt_set_gt(Set *l, Word r) { return compareAny(l, r, GT); }
Result<bool> krt_set_ge(Set *l, Word r) { return compareAny(l, r, GE); }
