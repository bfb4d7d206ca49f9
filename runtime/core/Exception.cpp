//===- Exception.cpp - Creating and raising exceptions --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Raising follows CPython's _PyErr_SetObject (Python/errors.c) and do_raise
// (Python/ceval.c); the stack of handled errors stands for its exc_info.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Exception.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Instance.h"
#include "runtime/core/Str.h"
#include "runtime/core/Traceback.h"
#include "runtime/core/Trashcan.h"
#include "runtime/core/Tuple.h"
#include <cerrno>
#include <cstdarg>

using namespace krt;

namespace {

/// Errors whose handlers are running, innermost last; owned.
struct HandlerStack {
  Object **errors;
  int64_t depth;
  int64_t capacity;
};
HandlerStack handlers;

bool isExceptionClass(Word w) {
  return isa(w, krt_type_type) && (as<Type>(w)->flags & TF_Exception);
}
bool isException(Word w) { return typeOf(w)->flags & TF_Exception; }

Exception *exception(Object *o) { return static_cast<Exception *>(o); }

/// The owned instance that `raise value` raises, or null.
Result<Object *> instanceOf(Word value, const char *otherwise) {
  if (isExceptionClass(value)) {
    Result<Word> made = krt_call(value, nullptr, 0);
    if (made.error)
      return fail(made.error);
    if (isException(made.value))
      return ok(object(made.value));
    Object *error = raise(krt_type_TypeError,
                          "calling %R should have returned an instance of "
                          "BaseException, not %R",
                          value, word(typeOf(made.value)));
    release(made.value);
    return fail(error);
  }
  if (isException(value))
    return ok(retained(object(value)));
  return fail(raise(krt_type_TypeError, "%s", otherwise));
}

void appendUtf8(StrBuilder &text, const char *utf8) {
  Str *s = krt_str_from_utf8(utf8, int64_t(strlen(utf8)));
  text.append(s);
  release(s);
}

/// Interprets one conversion of raise(); the error of a failed repr.
Object *appendConversion(StrBuilder &text, const char *&format, va_list &args) {
  switch (*format++) {
  case 's':
    appendUtf8(text, va_arg(args, const char *));
    return nullptr;
  case 'S':
    text.append(va_arg(args, Str *));
    return nullptr;
  case 'R': {
    Result<Str *> shown = krt_repr(va_arg(args, Word));
    if (shown.error)
      return shown.error;
    text.append(shown.value);
    release(shown.value);
    return nullptr;
  }
  case 'T':
    appendUtf8(text, krt_type_name(va_arg(args, Word)));
    return nullptr;
  case 'd':
    text.appendInt(va_arg(args, int));
    return nullptr;
  case 'l': // lld
    format += 2;
    text.appendInt(va_arg(args, long long));
    return nullptr;
  case 'z': // zd
    ++format;
    text.appendInt(int64_t(va_arg(args, ptrdiff_t)));
    return nullptr;
  case 'c':
    text.appendChar(uint32_t(va_arg(args, int)));
    return nullptr;
  case 'U':
    text.appendChar(va_arg(args, uint32_t));
    return nullptr;
  default: // %%
    text.appendChar(uint32_t(uint8_t(format[-1])));
    return nullptr;
  }
}

} // namespace

//===----------------------------------------------------------------------===//
// Creating
//===----------------------------------------------------------------------===//

Object *krt_exception_new(const Type *type, Tuple *args) {
  Object *self = allocateObject(type->size, type);
  memset(static_cast<void *>(self + 1), 0, type->size - sizeof(Object));
  exception(self)->args = retained(args);
  for (Word &w : exception(self)->extra)
    w = retained(noneWord());
  unsetFields(self);
  return self;
}

Object *krt::makeException(const Type &type, const Word *args, int64_t count) {
  Tuple *tuple = tupleOf(args, count);
  Result<Object *> made = krt_exception_create(&type, tuple);
  release(tuple);
  return made.error ? made.error : made.value;
}

Object *krt::raiseWith(const Type &type, const Word *args, int64_t count) {
  Object *error = makeException(type, args, count);
  krt_exc_set_context(error);
  return error;
}

Object *krt::raise(const Type &type, const char *format, ...) {
  StrBuilder text;
  va_list args;
  va_start(args, format);
  Object *failed = nullptr;
  while (*format && !failed) {
    const char *end = strchrnul(format, '%');
    text.appendAscii(format, end - format);
    format = end;
    if (*format) {
      ++format;
      failed = appendConversion(text, format, args);
    }
  }
  va_end(args);
  if (failed)
    return failed;
  Str *message = text.finish();
  Word arg = word(message);
  Object *error = raiseWith(type, &arg, 1);
  release(message);
  return error;
}

Object *krt::raiseMemoryError() {
  return raiseWith(krt_type_MemoryError, nullptr, 0);
}

void krt_exception_clear(Object *self) {
  Exception *e = exception(self);
  release(e->args);
  freeTrace(e);
  if (e->cause)
    release(e->cause);
  if (e->context)
    release(e->context);
  release(e->notes);
  release(e->extra[0]);
  release(e->extra[1]);
}

void krt_exception_dealloc(Object *self) {
  if (!trashEnter(self))
    return;
  krt_exception_clear(self);
  freeObject(self);
  trashLeave();
}

void krt_exception_traverse(Object *self, VisitFn visit, void *arg) {
  Exception *e = exception(self);
  visit(e->args, arg);
  if (e->cause)
    visit(e->cause, arg);
  if (e->context)
    visit(e->context, arg);
  if (isObject(e->notes))
    visit(object(e->notes), arg);
  for (Word w : e->extra)
    if (isObject(w))
      visit(object(w), arg);
}

//===----------------------------------------------------------------------===//
// Raising
//===----------------------------------------------------------------------===//

Object *krt_raise(Word value) {
  Result<Object *> made =
      instanceOf(value, "exceptions must derive from BaseException");
  Object *error = made.error ? made.error : made.value;
  krt_exc_set_context(error);
  return error;
}

Object *krt_raise_from(Word value, Word cause) {
  Result<Object *> made =
      instanceOf(value, "exceptions must derive from BaseException");
  if (made.error)
    return made.error;
  Object *error = made.value;
  Object *because = nullptr;
  if (!isNone(cause)) {
    made = instanceOf(cause, "exception causes must derive from BaseException");
    if (made.error) {
      release(error);
      krt_exc_set_context(made.error);
      return made.error;
    }
    because = made.value;
  }
  Exception *e = exception(error);
  Object *old = e->cause;
  e->cause = exception(because);
  e->suppressContext = 1;
  if (old)
    release(old);
  krt_exc_set_context(error);
  return error;
}

Object *krt_exc_require_current() {
  if (krt_exc_current())
    return nullptr;
  return raise(krt_type_RuntimeError, "No active exception to reraise");
}

Object *krt_reraise() { return retained(krt_exc_current()); }

/// Takes `error` out of the context chain that starts at `handled`, so that
/// linking the two makes no cycle. The chain may hold a cycle of its own,
/// which a second pointer at half speed notices.
static void cutFromChain(Exception *handled, Exception *error) {
  Exception *slow = handled;
  bool moveSlow = false;
  for (Exception *e = handled; e->context; e = e->context) {
    if (e->context == error) {
      e->context = nullptr;
      release(error);
      return;
    }
    if (e->context == slow)
      return;
    if (moveSlow)
      slow = slow->context;
    moveSlow = !moveSlow;
  }
}

void krt_exc_set_context(Object *error) {
  if (KRT_LIKELY(handlers.depth == 0))
    return;
  Object *handled = krt_exc_current();
  Exception *e = exception(error);
  if (handled == error || e->context == handled)
    return;
  // The caller owns `error`, so cutting it out cannot free it.
  cutFromChain(exception(handled), e);
  Object *old = e->context;
  e->context = exception(retained(handled));
  if (old)
    release(old);
}

void krt_exc_enter_handler(Object *error) {
  if (KRT_UNLIKELY(handlers.depth == handlers.capacity)) {
    int64_t capacity = handlers.capacity ? handlers.capacity * 2 : 64;
    auto *grown = static_cast<Object **>(
        tryReallocate(handlers.errors, size_t(capacity) * sizeof(Object *)));
    if (!grown) {
      grown =
          static_cast<Object **>(allocate(size_t(capacity) * sizeof(Object *)));
      memcpy(grown, handlers.errors, size_t(handlers.depth) * sizeof(Object *));
      deallocate(handlers.errors);
    }
    handlers.errors = grown;
    handlers.capacity = capacity;
  }
  handlers.errors[handlers.depth++] = error;
}

Object *krt_exc_suspend_handler() { return handlers.errors[--handlers.depth]; }

void krt_exc_leave_handler() { release(krt_exc_suspend_handler()); }

Object *krt_exc_current() {
  return handlers.depth ? handlers.errors[handlers.depth - 1] : nullptr;
}

struct krt::SavedHandlers {
  int64_t count;
  Object *errors[];
};

int64_t krt::excDepth() { return handlers.depth; }

SavedHandlers *krt::suspendHandlers(int64_t depth) {
  int64_t count = handlers.depth - depth;
  auto *saved = static_cast<SavedHandlers *>(
      allocate(sizeof(SavedHandlers) + size_t(count) * sizeof(Object *)));
  saved->count = count;
  memcpy(saved->errors, handlers.errors + depth,
         size_t(count) * sizeof(Object *));
  handlers.depth = depth;
  return saved;
}

void krt::resumeHandlers(SavedHandlers *saved) {
  for (int64_t i = 0; i < saved->count; ++i)
    krt_exc_enter_handler(saved->errors[i]);
  deallocate(saved);
}

bool krt_exc_matches(Object *error, const Type *const *types, int64_t count) {
  for (int64_t i = 0; i < count; ++i)
    if (error->type == types[i] || isSubtype(error->type, types[i]))
      return true;
  return false;
}

Result<bool> krt_exc_is_caught(Object *error, Word classes) {
  const Word *first = &classes;
  int64_t count = 1;
  if (isObject(classes) && isa(classes, krt_type_tuple)) {
    first = as<Tuple>(classes)->items;
    count = as<Tuple>(classes)->length;
  }
  for (int64_t i = 0; i != count; ++i)
    if (!isExceptionClass(first[i]))
      return fail(raise(krt_type_TypeError,
                        "catching classes that do not inherit from "
                        "BaseException is not allowed"));
  for (int64_t i = 0; i != count; ++i)
    if (isSubtype(error->type, as<Type>(first[i])))
      return ok(true);
  return ok(false);
}

//===----------------------------------------------------------------------===//
// Errors of the language itself
//===----------------------------------------------------------------------===//

Object *krt_raise_unbound_local(Str *name) {
  return raise(krt_type_UnboundLocalError,
               "cannot access local variable '%S' where it is not associated "
               "with a value",
               name);
}

Object *krt_raise_unbound_free(Str *name) {
  Object *error =
      raise(krt_type_NameError,
            "cannot access free variable '%S' where it is not associated with "
            "a value in enclosing scope",
            name);
  setExceptionField(error, ExceptionField::Name, word(name));
  return error;
}

Object *krt_raise_name_error(Str *name) {
  Object *error = raise(krt_type_NameError, "name '%S' is not defined", name);
  setExceptionField(error, ExceptionField::Name, word(name));
  return error;
}

Object *krt_raise_attribute_error(Word object, Str *name) {
  Object *error;
  if (isa(object, krt_type_type))
    error =
        raise(krt_type_AttributeError, "type object '%s' has no attribute '%S'",
              as<Type>(object)->name, name);
  else
    error = raise(krt_type_AttributeError, "'%T' object has no attribute '%S'",
                  object, name);
  setExceptionField(error, ExceptionField::Name, word(name));
  setExceptionField(error, ExceptionField::Obj, object);
  return error;
}

Object *krt_raise_class_call(Word cls) {
  return raise(krt_type_TypeError, "%s() does not take these arguments",
               as<Type>(cls)->name);
}

Object *krt_raise_module_attribute(Str *module, Str *name, bool imported) {
  Object *error = raise(
      krt_type_AttributeError,
      imported
          ? "module '%S' has no attribute '%S'"
          : "partially initialized module '%S' has no attribute '%S' (most "
            "likely due to a circular import)",
      module, name);
  setExceptionField(error, ExceptionField::Name, word(name));
  return error;
}

Object *krt_raise_import_name(Str *module, Str *name, Str *path,
                              bool imported) {
  Object *error = raise(
      krt_type_ImportError,
      imported ? "cannot import name '%S' from '%S' (%S)"
               : "cannot import name '%S' from partially initialized module "
                 "'%S' (most likely due to a circular import) (%S)",
      name, module, path);
  setExceptionField(error, ExceptionField::ImportName, word(module));
  setExceptionField(error, ExceptionField::ImportPath, word(path));
  return error;
}

Object *krt_raise_no_module(Str *module, Str *text) {
  Object *error = raise(krt_type_ModuleNotFoundError, "%S", text);
  setExceptionField(error, ExceptionField::ImportName, word(module));
  return error;
}

Object *krt_raise_recursion_error() {
  return raise(krt_type_RecursionError, "maximum recursion depth exceeded");
}

Object *krt_raise_stop_iteration(Word value) {
  return raiseWith(krt_type_StopIteration, &value, isNone(value) ? 0 : 1);
}

Object *krt_raise_assertion(Word message) {
  return raiseWith(krt_type_AssertionError, &message, message ? 1 : 0);
}

Object *krt_raise_os_error(int32_t errorNumber, Word filename, Word filename2) {
  const char *text = strerror(errorNumber);
  Str *message = krt_str_from_utf8(text, int64_t(strlen(text)));
  Word args[5] = {smallWord(errorNumber), word(message), filename, noneWord(),
                  filename2};
  Object *error = raiseWith(krt_type_OSError, args,
                            filename2  ? 5
                            : filename ? 3
                                       : 2);
  release(message);
  return error;
}
