//===- Compiled.cpp - What the lowering calls by itself -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions that frontend/lower calls for statements and expressions, and that
// are no builtin of Python: unpacking, handlers, iteration, counted loops. All
// follow the ABI of natives (docs/architecture.md): parameters are borrowed.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Call.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Generator.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include "runtime/core/Range.h"
#include "runtime/core/Slice.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Exceptions
//===----------------------------------------------------------------------===//

/// Makes `error` the one being handled.
KRT_EXPORT void krt_exc_handle(Object *error) {
  retain(error);
  krt_exc_enter_handler(error);
}

KRT_EXPORT Word krt_exc_type(Object *error) {
  return word(static_cast<const Object *>(error->type));
}

KRT_EXPORT Object *krt_raise_assertion_message(Word message) {
  return krt_raise_assertion(message);
}
KRT_EXPORT Object *krt_raise_assertion_plain() {
  return krt_raise_assertion(0);
}

/// A member of a module that its body has not bound; `path` is the module's.
KRT_EXPORT Object *krt_raise_module_member(Str *module, Str *path, Str *name,
                                           bool imported) {
  if (imported)
    return krt_raise_module_attribute(module, name, true);
  return raise(krt_type_AttributeError,
               "partially initialized module '%S' from '%S' has no attribute "
               "'%S' (most likely due to a circular import)",
               module, path, name);
}

//===----------------------------------------------------------------------===//
// Iteration
//===----------------------------------------------------------------------===//

Object krt_IterEnd = {ImmortalRefs, 0, 0, OF_Static, &krt_type_object};

KRT_EXPORT Result<Word> krt_iter_next(Word iterator) {
  bool done = false;
  Word value = KRT_TRY(krt_next(iterator, &done));
  return ok(done ? word(&krt_IterEnd) : value);
}

/// next(iterator): StopIteration at the end.
KRT_EXPORT Result<Word> krt_next_value(Word iterator) {
  // The StopIteration of a generator has what it returned.
  if (typeOf(iterator) == &krt_type_generator)
    return krt_generator_next(as<Generator>(iterator));
  bool done = false;
  Word value = KRT_TRY(krt_next(iterator, &done));
  if (KRT_LIKELY(!done))
    return ok(value);
  return fail(krt_raise_stop_iteration(noneWord()));
}

KRT_COLD Result<int64_t> krt_range_rounds_slow(Word start, Word stop,
                                               Word step) {
  Range *range = KRT_TRY(krt_range_new(start, stop, step));
  int64_t rounds = clippedIndex(range->length);
  release(range);
  return ok(rounds);
}

/// How many rounds `for _ in range(start, stop, step)` makes, at most 2^62.
KRT_HOT Result<int64_t> krt_range_rounds(Word start, Word stop, Word step) {
  if (KRT_LIKELY(isSmall(start) && isSmall(stop) && isSmall(step))) {
    int64_t first = smallValue(start), last = smallValue(stop);
    int64_t by = smallValue(step);
    if (by > 0)
      return ok(first < last ? (last - first - 1) / by + 1 : int64_t(0));
    if (by < 0)
      return ok(first > last ? (first - last - 1) / -by + 1 : int64_t(0));
  }
  return krt_range_rounds_slow(start, stop, step);
}

//===----------------------------------------------------------------------===//
// Unpacking
//===----------------------------------------------------------------------===//

static Object *takeItems(Word iterator, List *items, int64_t wanted,
                         bool *exhausted) {
  while (items->length < wanted) {
    bool done = false;
    Result<Word> next = krt_next(iterator, &done);
    if (next.error)
      return next.error;
    if (done) {
      *exhausted = true;
      return nullptr;
    }
    listAppendWord(items, next.value);
  }
  return nullptr;
}

static Result<Word> startUnpacking(Word iterable) {
  Result<Word> iterator = krt_iter(iterable);
  if (iterator.error && isSubtype(iterator.error->type, &krt_type_TypeError)) {
    release(iterator.error);
    return fail(raise(krt_type_TypeError,
                      "cannot unpack non-iterable %T object", iterable));
  }
  return iterator;
}

/// `a, b = iterable`: exactly `count` elements. A list, tuple or dict tells how
/// many it has when they are too many.
KRT_EXPORT Result<List *> krt_unpack(Word iterable, int64_t count) {
  Word iterator = KRT_TRY(startUnpacking(iterable));
  List *items = krt_list_new(ElemKind::Word, count);
  bool exhausted = false;
  Object *error = takeItems(iterator, items, count, &exhausted);
  if (!error && exhausted)
    error = raise(krt_type_ValueError,
                  "not enough values to unpack (expected %lld, got %lld)",
                  (long long)count, (long long)items->length);
  if (!error) {
    bool done = false;
    Result<Word> extra = krt_next(iterator, &done);
    error = extra.error;
    if (!error && !done) {
      release(extra.value);
      const Type *type = typeOf(iterable);
      Result<int64_t> length = ok(int64_t(-1));
      if (type == &krt_type_list || type == &krt_type_tuple ||
          type == &krt_type_dict)
        length = krt_len(iterable);
      error = length.value >= 0
                  ? raise(krt_type_ValueError,
                          "too many values to unpack (expected %lld, got %lld)",
                          (long long)count, (long long)length.value)
                  : raise(krt_type_ValueError,
                          "too many values to unpack (expected %lld)",
                          (long long)count);
    }
  }
  release(iterator);
  if (!error)
    return ok(items);
  release(items);
  return fail(error);
}

/// `a, *b = iterable`: all elements, at least `minimum`.
KRT_EXPORT Result<List *> krt_unpack_star(Word iterable, int64_t minimum) {
  Word iterator = KRT_TRY(startUnpacking(iterable));
  List *items = krt_list_new(ElemKind::Word, minimum);
  bool exhausted = false;
  Object *error = takeItems(iterator, items, INT64_MAX, &exhausted);
  if (!error && items->length < minimum)
    error = raise(krt_type_ValueError,
                  "not enough values to unpack (expected at least %lld, got "
                  "%lld)",
                  (long long)minimum, (long long)items->length);
  release(iterator);
  if (!error)
    return ok(items);
  release(items);
  return fail(error);
}

/// The starred part: a list without the first `before` and last `after` items.
static List *unpackMiddle(List *items, int64_t before, int64_t after,
                          ElemKind kind) {
  int64_t count = items->length - before - after;
  List *middle = krt_list_new(kind, count);
  const Word *words = static_cast<const Word *>(items->data) + before;
  for (int64_t i = 0; i != count; ++i) {
    switch (kind) {
    case ElemKind::Word:
      krt_list_append_w(middle, words[i]);
      break;
    case ElemKind::F64:
      krt_list_append_f(middle, unboxFloat(words[i]));
      break;
    case ElemKind::Bool:
      krt_list_append_b(middle, words[i] == boolWord(true));
      break;
    }
  }
  return middle;
}
KRT_EXPORT List *krt_unpack_middle_w(List *items, int64_t before,
                                     int64_t after) {
  return unpackMiddle(items, before, after, ElemKind::Word);
}
KRT_EXPORT List *krt_unpack_middle_f(List *items, int64_t before,
                                     int64_t after) {
  return unpackMiddle(items, before, after, ElemKind::F64);
}
KRT_EXPORT List *krt_unpack_middle_b(List *items, int64_t before,
                                     int64_t after) {
  return unpackMiddle(items, before, after, ElemKind::Bool);
}

//===----------------------------------------------------------------------===//
// Calls and displays
//===----------------------------------------------------------------------===//

/// A function that wraps one which is known at run time only has no name here.
KRT_EXPORT Str *krt_function_name(const Function *function) {
  if (!function->name->length)
    endUnsupported("`__name__` of this function", nullptr);
  return retained(const_cast<Str *>(function->name));
}
/// The value of a known function in a word: a tuple that ends with its number.
KRT_EXPORT bool krt_function_has_number(Word value, Word number) {
  if (isSmall(value) || typeOf(value) != &krt_type_tuple)
    return false;
  auto *tuple = static_cast<const Tuple *>(object(value));
  return tuple->length && tuple->items[tuple->length - 1] == number;
}
/// Is the value a class, `of` or one below it?
KRT_EXPORT bool krt_is_class_below(Word value, const Type *of) {
  return isa(value, krt_type_type) && isSubtype(as<Type>(value), of);
}
KRT_EXPORT Result<Word> krt_call_tuple(Word callee, Tuple *args) {
  return krt_call(callee, args->items, args->length);
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

KRT_EXPORT const Type *krt_type_of(Word value) {
  return retained(const_cast<Type *>(typeOf(value)));
}

KRT_EXPORT Str *krt_type_name_str(const Type *type) {
  return krt_str_from_utf8(type->name, int64_t(strlen(type->name)));
}
