//===- ExceptionFields.cpp - Attributes of exceptions ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Getters and setters declared for Python in runtime/stdlib/builtins/
// exceptions.py.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Str.h"
#include "runtime/core/Traceback.h"

using namespace krt;

static Exception *exception(Object *o) { return static_cast<Exception *>(o); }

static void setWord(Word &place, Word value) {
  Word old = place;
  place = retained(value);
  release(old);
}

//===----------------------------------------------------------------------===//
// Attributes of every exception
//===----------------------------------------------------------------------===//

Tuple *krt_exception_args(Object *self) {
  return retained(exception(self)->args);
}

void krt_exception_set_args(Object *self, Tuple *args) {
  Tuple *old = exception(self)->args;
  exception(self)->args = retained(args);
  release(old);
}

void krt_exception_clear_trace(Object *self) { freeTrace(exception(self)); }

static Word linkWord(Exception *link) {
  return retained(link ? word(link) : noneWord());
}

/// Stores None or an exception; false for anything else.
static bool setLink(Exception *&link, Word value) {
  if (!isNone(value) && !(typeOf(value)->flags & TF_Exception))
    return false;
  Exception *old = link;
  link = isNone(value) ? nullptr : retained(as<Exception>(value));
  if (old)
    release(old);
  return true;
}

Word krt_exception_cause(Object *self) {
  return linkWord(exception(self)->cause);
}

Object *krt_exception_set_cause(Object *self, Word cause) {
  if (!setLink(exception(self)->cause, cause))
    return raise(krt_type_TypeError,
                 "exception cause must be None or derive from BaseException");
  exception(self)->suppressContext = 1;
  return nullptr;
}

Word krt_exception_context(Object *self) {
  return linkWord(exception(self)->context);
}

Object *krt_exception_set_context(Object *self, Word context) {
  if (!setLink(exception(self)->context, context))
    return raise(krt_type_TypeError,
                 "exception context must be None or derive from BaseException");
  return nullptr;
}

bool krt_exception_suppress_context(Object *self) {
  return exception(self)->suppressContext;
}

void krt_exception_set_suppress_context(Object *self, bool value) {
  exception(self)->suppressContext = value;
}

void krt_exception_set_notes(Object *self, List *notes) {
  setWord(exception(self)->notes, word(notes));
}

Result<List *> krt_exception_notes(Object *self) {
  if (Word notes = exception(self)->notes)
    return ok(retained(as<List>(notes)));
  KRT_STATIC_STR(name, "__notes__");
  return fail(krt_raise_attribute_error(word(self), name.get()));
}

//===----------------------------------------------------------------------===//
// Fields of one class
//===----------------------------------------------------------------------===//

#define KRT_WORD_FIELD(name, field)                                            \
  Word krt_exception_get_##name(Object *self) {                                \
    return retained(exceptionField(self, ExceptionField::field));              \
  }                                                                            \
  void krt_exception_set_##name(Object *self, Word value) {                    \
    setExceptionField(self, ExceptionField::field, value);                     \
  }
#define KRT_OBJECT_FIELD(name, field, type)                                    \
  type *krt_exception_get_##name(Object *self) {                               \
    return retained(as<type>(exceptionField(self, ExceptionField::field)));    \
  }                                                                            \
  void krt_exception_set_##name(Object *self, type *value) {                   \
    setExceptionField(self, ExceptionField::field, word(value));               \
  }
#include "runtime/core/ExceptionFields.def"
#undef KRT_WORD_FIELD
#undef KRT_OBJECT_FIELD
