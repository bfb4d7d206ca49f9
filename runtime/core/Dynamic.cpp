//===- Dynamic.cpp - Text, comparison and containers of any type ----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The generic halves of Objects/object.c and Objects/abstract.c of CPython
// 3.14. Small ints and str, which most values are, are answered without a look
// at the descriptor.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/RefCount.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include <cstdio>

using namespace krt;

namespace {

/// Objects whose repr is being made, outermost first.
struct ReprStack {
  Object **items;
  int64_t depth;
  int64_t capacity;
};
ReprStack reprStack;

/// Address for a repr such as `<f at 0x...>`.
Str *describeAt(const char *prefix, const Str *name, const char *suffix,
                const Object *o) {
  char address[32];
  snprintf(address, sizeof address, "%#zx", reinterpret_cast<size_t>(o));
  StrBuilder text;
  text.appendAscii(prefix);
  text.append(name);
  text.appendAscii(suffix);
  text.appendAscii(address);
  text.appendChar('>');
  return text.finish();
}

constexpr int32_t Swapped[] = {GT, GE, EQ, NE, LT, LE};
constexpr const char *CompareText[] = {"<", "<=", "==", "!=", ">", ">="};

/// NotImplemented when the type has no comparison.
Result<Word> compareSlot(Word self, Word other, int32_t op) {
  const Type *type = typeOf(self);
  if (!type->compare)
    return ok(retained(word(&krt_NotImplemented)));
  return type->compare(object(self), other, op);
}

/// True for NotImplemented, which is then released.
bool isNotImplemented(const Result<Word> &result) {
  if (result.error || result.value != word(&krt_NotImplemented))
    return false;
  release(result.value);
  return true;
}

} // namespace

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

const char *krt_type_name(Word value) {
  const Type *type = typeOf(value);
  if (strcmp(type->module, "collections"))
    return type->name;
  // CPython's messages show the module of a class that is written in C.
  static constexpr const char *inC[] = {"collections.OrderedDict",
                                        "collections.defaultdict",
                                        "collections.deque"};
  for (const char *full : inC)
    if (!strcmp(full + sizeof("collections"), type->name))
      return full;
  return type->name;
}

Result<Str *> krt_object_repr(Object *self) {
  const Type *type = self->type;
  StrBuilder name;
  if (strcmp(type->module, "builtins") != 0) {
    Str *module =
        krt_str_from_utf8(type->module, int64_t(strlen(type->module)));
    name.append(module);
    name.appendChar('.');
    release(module);
  }
  Str *own = krt_str_from_utf8(type->qualname, int64_t(strlen(type->qualname)));
  name.append(own);
  release(own);
  Str *full = name.finish();
  Str *text = describeAt("<", full, " object at ", self);
  release(full);
  return ok(text);
}

Word krt_object_new() {
  return word(krt_new_object(sizeof(Object), &krt_type_object));
}

Result<Str *> krt_object_repr_word(Word self) {
  if (!isSmall(self))
    return krt_object_repr(object(self));
  // A small int has no address: that of the word stands for it.
  Object shape = {ImmortalRefs, 0, 0, OF_Static, &krt_type_int};
  return krt_object_repr(&shape);
}

Result<Str *> krt_repr(Word value) {
  if (isSmall(value))
    return krt_int_repr(value);
  Object *o = object(value);
  if (o->type == &krt_type_str)
    return ok(krt_str_repr(static_cast<Str *>(o)));
  return o->type->repr ? o->type->repr(o) : krt_object_repr(o);
}

Result<Str *> krt_str(Word value) {
  if (isSmall(value))
    return krt_int_repr(value);
  Object *o = object(value);
  if (o->type == &krt_type_str)
    return ok(retained(static_cast<Str *>(o)));
  return o->type->str ? o->type->str(o) : krt_repr(value);
}

Result<Str *> krt_ascii(Word value) {
  Str *text = KRT_TRY(krt_repr(value));
  if (isAscii(text))
    return ok(text);
  StrBuilder escaped;
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = charAt(text, i);
    if (c < 0x80) {
      escaped.appendChar(c);
      continue;
    }
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    escaped.appendAscii(digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
    while (digits--)
      escaped.appendChar(uint8_t("0123456789abcdef"[c >> (4 * digits) & 15]));
  }
  release(text);
  return ok(escaped.finish());
}

Result<Str *> krt_format(Word value, Str *spec) {
  const Type *type = typeOf(value);
  if (type->format)
    return type->format(object(value), spec);
  if (spec->length == 0)
    return krt_str(value);
  return fail(raise(krt_type_TypeError,
                    "unsupported format string passed to %T.__format__",
                    value));
}

bool krt::reprEnter(Object *o) {
  for (int64_t i = reprStack.depth; i-- > 0;)
    if (reprStack.items[i] == o)
      return true;
  if (reprStack.depth == reprStack.capacity) {
    int64_t capacity = reprStack.capacity ? reprStack.capacity * 2 : 32;
    auto **grown =
        static_cast<Object **>(allocate(size_t(capacity) * sizeof(Object *)));
    if (reprStack.depth)
      memcpy(grown, reprStack.items,
             size_t(reprStack.depth) * sizeof(Object *));
    deallocate(reprStack.items);
    reprStack.items = grown;
    reprStack.capacity = capacity;
  }
  reprStack.items[reprStack.depth++] = o;
  return false;
}

void krt::reprLeave(Object *o) {
  --reprStack.depth;
  if (reprStack.depth == 0) {
    deallocate(reprStack.items);
    reprStack = {};
  }
}

//===----------------------------------------------------------------------===//
// Comparison, hash, truth
//===----------------------------------------------------------------------===//

Result<int64_t> krt_hash(Word value) {
  if (isSmall(value))
    return ok(krt_int_hash(value));
  Object *o = object(value);
  if (o->type == &krt_type_str)
    return ok(krt_str_hash(static_cast<Str *>(o)));
  if (o->type->hash)
    return o->type->hash(o);
  return fail(raise(krt_type_TypeError, "unhashable type: '%T'", value));
}

Result<Word> krt_compare(Word left, Word right, int32_t op) {
  if (isSmall(left) && isSmall(right))
    return ok(
        retained(boolWord(compareInts(int64_t(left), int64_t(right), op))));
  const Type *leftType = typeOf(left);
  const Type *rightType = typeOf(right);
  bool rightTried = false;
  if (leftType != rightType && isSubtype(rightType, leftType) &&
      rightType->compare) {
    rightTried = true;
    Result<Word> result = compareSlot(right, left, Swapped[op]);
    if (!isNotImplemented(result))
      return result;
  }
  Result<Word> result = compareSlot(left, right, op);
  if (!isNotImplemented(result))
    return result;
  if (!rightTried) {
    result = compareSlot(right, left, Swapped[op]);
    if (!isNotImplemented(result))
      return result;
  }
  if (op == EQ || op == NE)
    return ok(retained(boolWord((left == right) == (op == EQ))));
  return fail(raise(krt_type_TypeError,
                    "'%s' not supported between instances of '%T' and '%T'",
                    CompareText[op], left, right));
}

Result<bool> krt_compare_bool(Word left, Word right, int32_t op) {
  if (isSmall(left) && isSmall(right))
    return ok(compareInts(int64_t(left), int64_t(right), op));
  Word result = KRT_TRY(krt_compare(left, right, op));
  if (isBool(result))
    return ok(result == word(&krt_True));
  Result<bool> truth = krt_truth(result);
  release(result);
  return truth;
}

Result<bool> krt_compare_operator(Word left, Word right, int32_t op) {
  if (isSmall(left) && isSmall(right))
    return ok(compareInts(int64_t(left), int64_t(right), op));
  Word result = KRT_TRY(krt_compare(left, right, op));
  if (!isBool(result))
    endUnsupported("a comparison of unknown type that gives no bool");
  return ok(result == word(&krt_True));
}

Result<bool> krt_eq(Word left, Word right) {
  if (isa(left, krt_type_str) && isa(right, krt_type_str))
    return ok(krt_str_eq(as<Str>(left), as<Str>(right)));
  return krt_compare_bool(left, right, EQ);
}

Result<bool> krt_eq_identity(Word left, Word right) {
  if (left == right)
    return ok(true);
  return krt_eq(left, right);
}

Result<bool> krt_truth(Word value) {
  if (isSmall(value))
    return ok(value != 0);
  if (isBool(value))
    return ok(value == word(&krt_True));
  Object *o = object(value);
  if (o->type->truth)
    return o->type->truth(o);
  if (!o->type->length)
    return ok(true);
  return ok(KRT_TRY(krt_len(value)) != 0);
}

//===----------------------------------------------------------------------===//
// Containers and iteration
//===----------------------------------------------------------------------===//

Result<int64_t> krt_len(Word value) {
  const Type *type = typeOf(value);
  if (!type->length)
    return fail(
        raise(krt_type_TypeError, "object of type '%T' has no len()", value));
  int64_t length = KRT_TRY(type->length(object(value)));
  if (length < 0)
    return fail(raise(krt_type_ValueError, "__len__() should return >= 0"));
  return ok(length);
}

Result<Word> krt_iter(Word value) {
  const Type *type = typeOf(value);
  if (!type->iter)
    return fail(
        raise(krt_type_TypeError, "'%T' object is not iterable", value));
  Word iterator = KRT_TRY(type->iter(object(value)));
  if (typeOf(iterator)->next)
    return ok(iterator);
  Object *error = raise(krt_type_TypeError,
                        "iter() returned non-iterator of type '%T'", iterator);
  release(iterator);
  return fail(error);
}

Result<Word> krt_next(Word iterator, bool *done) {
  const Type *type = typeOf(iterator);
  *done = false;
  if (!type->next)
    return fail(
        raise(krt_type_TypeError, "'%T' object is not an iterator", iterator));
  Result<Word> result = type->next(object(iterator), done);
  // A user-defined __next__ ends by raising StopIteration.
  if (KRT_UNLIKELY(result.error != nullptr) &&
      isSubtype(result.error->type, &krt_type_StopIteration)) {
    release(result.error);
    *done = true;
    return ok(Word(0));
  }
  return result;
}

Result<bool> krt_contains(Word container, Word item) {
  const Type *type = typeOf(container);
  if (type->contains)
    return type->contains(object(container), item);
  if (!type->iter)
    return fail(raise(krt_type_TypeError,
                      "argument of type '%T' is not a container or iterable",
                      container));
  Word iterator = KRT_TRY(krt_iter(container));
  for (;;) {
    bool done;
    Result<Word> next = krt_next(iterator, &done);
    Result<bool> found = ok(false);
    if (next.error)
      found = fail(next.error);
    else if (!done) {
      found = krt_eq_identity(next.value, item);
      release(next.value);
      if (!found.error && !found.value)
        continue;
    }
    release(iterator);
    return found;
  }
}

Result<Word> krt_getitem(Word container, Word key) {
  const Type *type = typeOf(container);
  if (type->getItem)
    return type->getItem(object(container), key);
  if (type == &krt_type_type)
    return fail(raise(krt_type_TypeError, "type '%s' is not subscriptable",
                      as<Type>(container)->name));
  return fail(
      raise(krt_type_TypeError, "'%T' object is not subscriptable", container));
}

Object *krt_setitem(Word container, Word key, Word value) {
  const Type *type = typeOf(container);
  if (type->setItem)
    return type->setItem(object(container), key, value);
  return raise(krt_type_TypeError,
               "'%T' object does not support item assignment", container);
}

Object *krt_delitem(Word container, Word key) {
  const Type *type = typeOf(container);
  if (type->delItem)
    return type->delItem(object(container), key);
  // CPython words it differently for types that are sequences or mappings.
  return raise(krt_type_TypeError,
               type->getItem ? "'%T' object doesn't support item deletion"
                             : "'%T' object does not support item deletion",
               container);
}
