//===- ExceptionGroup.cpp - Taking groups apart ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PEP 654, as Objects/exceptions.c of CPython 3.14 does it: parts of a group
// are groups of the same nesting that share traceback, cause, context and
// notes with it.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/ExceptionGroup.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/List.h"
#include "runtime/core/Str.h"
#include "runtime/core/Traceback.h"
#include "runtime/core/Tuple.h"

using namespace krt;

namespace {

Exception *exception(Object *o) { return static_cast<Exception *>(o); }

bool isGroup(const Object *o) {
  return isSubtype(o->type, &krt_type_BaseExceptionGroup);
}

Tuple *membersOf(const Object *group) {
  return as<Tuple>(exceptionField(group, ExceptionField::GroupExceptions));
}

/// What decides whether a member belongs to the matching part.
struct Condition {
  const Type *const *types; ///< or null
  int64_t count;
  Word callable;

  Result<bool> matches(Object *error) const {
    if (types)
      return ok(krt_exc_matches(error, types, count));
    Word arg = word(error);
    Word answer = KRT_TRY(krt_call(callable, &arg, 1));
    Result<bool> truth = krt_truth(answer);
    release(answer);
    return truth;
  }
};

struct Parts {
  Object *matching; ///< owned, or null
  Object *rest;     ///< owned, or null
};

void copyTrace(Exception *to, const Exception *from) {
  freeTrace(to);
  TraceEntry **last = &to->trace;
  for (const TraceEntry *entry = from->trace; entry; entry = entry->next) {
    auto *copy = static_cast<TraceEntry *>(allocate(sizeof(TraceEntry)));
    *copy = {entry->site, nullptr};
    *last = copy;
    last = &copy->next;
  }
}

void copyMetadata(Object *to, Object *from) {
  Exception *part = exception(to);
  Exception *whole = exception(from);
  copyTrace(part, whole);
  if (whole->cause)
    part->cause = retained(whole->cause);
  Exception *oldContext = part->context;
  part->context = whole->context ? retained(whole->context) : nullptr;
  if (oldContext)
    release(oldContext);
  part->suppressContext = whole->suppressContext;
  if (!isList(whole->notes))
    return;
  Word old = part->notes;
  part->notes = word(krt_list_copy(as<List>(whole->notes)));
  release(old);
}

/// A group like `group` of the members in `list`; null for none. A class that
/// overrides derive() decides its type.
Result<Object *> deriveGroup(Object *group, List *list) {
  if (list->length == 0)
    return ok<Object *>(nullptr);
  Word members = word(list);
  Object *part;
  if (findMember(group->type, "derive")) {
    Word made = KRT_TRY(krt_call_method(word(group), "derive", &members, 1));
    if (!isInstance(made, &krt_type_BaseExceptionGroup)) {
      release(made);
      return fail(raise(krt_type_TypeError, "derive must return an instance of "
                                            "BaseExceptionGroup"));
    }
    part = object(made);
  } else {
    part = KRT_TRY(krt_group_derive(group, members));
  }
  copyMetadata(part, group);
  return ok(part);
}

Result<Parts> split(Object *error, const Condition &condition) {
  if (KRT_TRY(condition.matches(error)))
    return ok(Parts{retained(error), nullptr});
  if (!isGroup(error))
    return ok(Parts{nullptr, retained(error)});
  List *matching = krt_list_new(ElemKind::Word, 0);
  List *rest = krt_list_new(ElemKind::Word, 0);
  Object *failed = nullptr;
  Tuple *members = retained(membersOf(error));
  for (int64_t i = 0; i < members->length && !failed; ++i) {
    Result<Parts> parts = split(object(members->items[i]), condition);
    failed = parts.error;
    if (failed)
      break;
    if (parts.value.matching)
      krt_list_push_w(matching, word(parts.value.matching));
    if (parts.value.rest)
      krt_list_push_w(rest, word(parts.value.rest));
  }
  release(members);
  Parts parts = {};
  if (!failed) {
    Result<Object *> part = deriveGroup(error, matching);
    parts.matching = part.error ? nullptr : part.value;
    failed = part.error;
  }
  if (!failed) {
    Result<Object *> part = deriveGroup(error, rest);
    parts.rest = part.error ? nullptr : part.value;
    failed = part.error;
  }
  release(matching);
  release(rest);
  if (!failed)
    return ok(parts);
  if (parts.matching)
    release(parts.matching);
  return fail(failed);
}

constexpr const char *BadCondition =
    "expected an exception type, a tuple of exception types, or a callable "
    "(other than a class)";

bool isExceptionClass(Word w) {
  return isa(w, krt_type_type) && (as<Type>(w)->flags & TF_Exception);
}

/// split() by a Python-level condition.
Result<Parts> splitBy(Object *group, Word condition) {
  if (isExceptionClass(condition)) {
    const Type *type = as<Type>(condition);
    return split(group, {&type, 1, 0});
  }
  if (isTuple(condition)) {
    auto *tuple = as<Tuple>(condition);
    for (int64_t i = 0; i < tuple->length; ++i)
      if (!isExceptionClass(tuple->items[i]))
        return fail(raise(krt_type_TypeError, "%s", BadCondition));
    auto **types = static_cast<const Type **>(
        allocate(size_t(tuple->length + 1) * sizeof(Type *)));
    for (int64_t i = 0; i < tuple->length; ++i)
      types[i] = as<Type>(tuple->items[i]);
    Result<Parts> parts = split(group, {types, tuple->length, 0});
    deallocate(types);
    return parts;
  }
  if (krt_callable(condition) && !isa(condition, krt_type_type))
    return split(group, {nullptr, 0, condition});
  return fail(raise(krt_type_TypeError, "%s", BadCondition));
}

Word orNone(Object *o) { return o ? word(o) : retained(noneWord()); }

} // namespace

Result<Object *> krt_group_derive(Object *group, Word members) {
  Word args[2] = {exceptionField(group, ExceptionField::GroupMessage), members};
  Tuple *tuple = tupleOf(args, 2);
  Result<Object *> made =
      krt_exception_create(&krt_type_BaseExceptionGroup, tuple);
  release(tuple);
  return made;
}

Result<Tuple *> krt_group_split(Object *group, Word condition) {
  Parts parts = KRT_TRY(splitBy(group, condition));
  Word items[2] = {orNone(parts.matching), orNone(parts.rest)};
  return ok(tupleFromOwned(items, 2));
}

Result<Word> krt_group_subgroup(Object *group, Word condition) {
  Parts parts = KRT_TRY(splitBy(group, condition));
  if (parts.rest)
    release(parts.rest);
  return ok(orNone(parts.matching));
}

Result<Object *> krt_group_match(Object *error, const Type *const *types,
                                 int64_t count, Object **rest) {
  *rest = nullptr;
  Parts parts = KRT_TRY(split(error, {types, count, 0}));
  *rest = parts.rest;
  if (!parts.matching || isGroup(parts.matching))
    return ok(parts.matching);
  List *members = krt_list_new(ElemKind::Word, 1);
  krt_list_push_w(members, word(parts.matching));
  Word args[2] = {word(emptyStr()), word(members)};
  Tuple *tuple = tupleOf(args, 2);
  Result<Object *> group =
      krt_exception_create(&krt_type_BaseExceptionGroup, tuple);
  release(tuple);
  release(members);
  return group;
}

Result<Object *> krt_group_combine(Object *const *raised, int64_t count,
                                   Object *rest) {
  if (count == 0)
    return ok(rest ? retained(rest) : nullptr);
  // One error is raised as it is.
  if (count == 1 && !rest)
    return ok(retained(raised[0]));
  List *members = krt_list_new(ElemKind::Word, count + 1);
  for (int64_t i = 0; i < count; ++i)
    krt_list_append_w(members, word(raised[i]));
  if (rest)
    krt_list_append_w(members, word(rest));
  Word args[2] = {word(emptyStr()), word(members)};
  Tuple *tuple = tupleOf(args, 2);
  Result<Object *> group =
      krt_exception_create(&krt_type_BaseExceptionGroup, tuple);
  release(tuple);
  release(members);
  return group;
}

//===----------------------------------------------------------------------===//
// Notes
//===----------------------------------------------------------------------===//

Object *krt_exception_add_note(Object *self, Str *note) {
  Exception *e = exception(self);
  if (!e->notes)
    e->notes = word(krt_list_new(ElemKind::Word, 1));
  if (!isList(e->notes))
    return raise(krt_type_TypeError,
                 "Cannot add note: __notes__ is not a list");
  krt_list_append_w(as<List>(e->notes), word(note));
  return nullptr;
}
