//===- ExceptionInit.cpp - Constructors and fields of exceptions ----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The __init__ and __new__ of the classes that do more than keep their args,
// and the fields they set (Objects/exceptions.c of CPython 3.14). Where the
// fields are:
//
//   StopIteration, SystemExit      extra[0] value, code
//   NameError, AttributeError      extra[0] name, extra[1] obj
//   OSError, ImportError, SyntaxError, Unicode…Error, …ExceptionGroup
//                                  extra[0] a tuple with all of them, None
//                                  when __init__ set none
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include <cerrno>

using namespace krt;

namespace {

Exception *exception(Object *o) { return static_cast<Exception *>(o); }

/// Where a field is: extra[slot], or item `item` of the tuple of `count` in
/// extra[0].
struct FieldPlace {
  int slot;
  int item;
  int count;
};

FieldPlace placeOf(ExceptionField field) {
  using F = ExceptionField;
  auto inTuple = [&](F first, int count) {
    return FieldPlace{-1, int(field) - int(first), count};
  };
  switch (field) {
  case F::StopValue:
  case F::ExitCode:
  case F::Name:
    return {0, 0, 0};
  case F::Obj:
    return {1, 0, 0};
  case F::Errno:
  case F::StrError:
  case F::Filename:
  case F::Filename2:
    return inTuple(F::Errno, 4);
  case F::ImportMsg:
  case F::ImportName:
  case F::ImportPath:
    return inTuple(F::ImportMsg, 3);
  case F::SyntaxMsg:
  case F::SyntaxFilename:
  case F::SyntaxLine:
  case F::SyntaxOffset:
  case F::SyntaxText:
  case F::SyntaxEndLine:
  case F::SyntaxEndOffset:
  case F::SyntaxPrint:
    return inTuple(F::SyntaxMsg, 8);
  case F::UnicodeEncoding:
  case F::UnicodeObject:
  case F::UnicodeStart:
  case F::UnicodeEnd:
  case F::UnicodeReason:
    return inTuple(F::UnicodeEncoding, 5);
  case F::GroupMessage:
  case F::GroupExceptions:
    return inTuple(F::GroupMessage, 2);
  }
  __builtin_unreachable();
}

void setWord(Word &place, Word value) {
  Word old = place;
  place = retained(value);
  release(old);
}

bool derives(const Type *type, const Type &from) {
  return isSubtype(type, &from);
}

Object *initOSError(Object *self, Tuple *args) {
  if (args->length < 2 || args->length > 5)
    return nullptr;
  setExceptionField(self, ExceptionField::Errno, args->items[0]);
  setExceptionField(self, ExceptionField::StrError, args->items[1]);
  if (args->length < 3 || isNone(args->items[2]))
    return nullptr;
  setExceptionField(self, ExceptionField::Filename, args->items[2]);
  if (args->length == 5)
    setExceptionField(self, ExceptionField::Filename2, args->items[4]);
  // args stays the pair (errno, strerror).
  Tuple *pair = tupleOf(args->items, 2);
  release(exception(self)->args);
  exception(self)->args = pair;
  return nullptr;
}

Object *initSyntaxError(Object *self, Tuple *args) {
  if (args->length >= 1)
    setExceptionField(self, ExceptionField::SyntaxMsg, args->items[0]);
  if (args->length != 2)
    return nullptr;
  if (!isa(args->items[1], krt_type_tuple))
    return raise(krt_type_TypeError, "'%T' object is not iterable",
                 args->items[1]);
  auto *info = as<Tuple>(args->items[1]);
  if (info->length < 4)
    return raise(krt_type_TypeError,
                 "function takes at least 4 arguments (%lld given)",
                 (long long)info->length);
  if (info->length > 7)
    return raise(krt_type_TypeError,
                 "function takes at most 7 arguments (%lld given)",
                 (long long)info->length);
  for (int64_t i = 0; i < info->length; ++i)
    setExceptionField(self,
                      ExceptionField(int(ExceptionField::SyntaxFilename) + i),
                      info->items[i]);
  if (info->length == 5)
    return raise(krt_type_TypeError,
                 "end_offset must be provided when end_lineno is provided");
  return nullptr;
}

/// One character for each argument: `s` str, `b` bytes, `i` int.
Object *initUnicodeError(Object *self, Tuple *args, const char *kinds,
                         ExceptionField first) {
  auto count = int64_t(strlen(kinds));
  if (args->length != count)
    return raise(krt_type_TypeError,
                 "function takes exactly %lld arguments (%lld given)",
                 (long long)count, (long long)args->length);
  for (int64_t i = 0; i < count; ++i) {
    Word arg = args->items[i];
    if (kinds[i] == 's' && !isa(arg, krt_type_str))
      return raise(krt_type_TypeError, "argument %lld must be str, not %T",
                   (long long)i + 1, arg);
    if (kinds[i] == 'b' && !isa(arg, krt_type_bytes))
      return raise(krt_type_TypeError,
                   "a bytes-like object is required, not "
                   "'%T'",
                   arg);
    if (kinds[i] == 'i' && !isSmall(arg))
      return raise(krt_type_TypeError,
                   "'%T' object cannot be interpreted as an integer", arg);
    setExceptionField(self, ExceptionField(int(first) + i), arg);
  }
  return nullptr;
}

/// SystemExit.code: None, the one argument, or all of them.
Object *initSystemExit(Object *self, Tuple *args) {
  if (args->length)
    setExceptionField(self, ExceptionField::ExitCode,
                      args->length == 1 ? args->items[0] : word(args));
  return nullptr;
}

/// The items of a list or tuple as a new tuple; null for anything else.
Tuple *sequenceToTuple(Word sequence) {
  if (isa(sequence, krt_type_tuple))
    return retained(as<Tuple>(sequence));
  if (!isa(sequence, krt_type_list))
    return nullptr;
  auto *list = as<List>(sequence);
  auto *tuple =
      newObject<Tuple>(&krt_type_tuple, size_t(list->length) * sizeof(Word));
  tuple->length = list->length;
  tuple->hash = -1;
  for (int64_t i = 0; i < list->length; ++i) {
    uint64_t slot = list->kind == uint8_t(ElemKind::Bool)
                        ? static_cast<uint8_t *>(list->data)[i]
                        : static_cast<uint64_t *>(list->data)[i];
    tuple->items[i] = slotToWord(slot, ElemKind(list->kind));
  }
  return tuple;
}

/// BaseExceptionGroup.__new__: checks the members; a group of the base class
/// whose members are all Exceptions becomes an ExceptionGroup.
Result<Object *> createGroup(const Type *type, Tuple *args) {
  if (args->length != 2)
    return fail(raise(krt_type_TypeError,
                      "BaseExceptionGroup.__new__() takes exactly 2 arguments "
                      "(%lld given)",
                      (long long)args->length));
  if (!isInstance(args->items[0], &krt_type_str))
    return fail(raise(krt_type_TypeError,
                      "BaseExceptionGroup.__new__() argument 1 must be str, "
                      "not %T",
                      args->items[0]));
  Tuple *members = sequenceToTuple(args->items[1]);
  if (!members)
    return fail(raise(krt_type_TypeError,
                      "second argument (exceptions) must be a sequence"));
  Object *error = nullptr;
  bool onlyExceptions = true;
  if (members->length == 0)
    error = raise(krt_type_ValueError, "second argument (exceptions) must be a "
                                       "non-empty sequence");
  for (int64_t i = 0; i < members->length && !error; ++i) {
    const Type *member = typeOf(members->items[i]);
    if (!(member->flags & TF_Exception))
      error = raise(krt_type_ValueError,
                    "Item %lld of second argument (exceptions) is not an "
                    "exception",
                    (long long)i);
    else if (!isSubtype(member, &krt_type_Exception))
      onlyExceptions = false;
  }
  if (!error && type == &krt_type_BaseExceptionGroup && onlyExceptions)
    type = &krt_type_ExceptionGroup;
  if (!error && !onlyExceptions && isSubtype(type, &krt_type_Exception))
    error = type == &krt_type_ExceptionGroup
                ? raise(krt_type_TypeError,
                        "Cannot nest BaseExceptions in an ExceptionGroup")
                : raise(krt_type_TypeError,
                        "Cannot nest BaseExceptions in '%s'", type->name);
  if (error) {
    release(members);
    return fail(error);
  }
  Object *group = krt_exception_new(type, args);
  setExceptionField(group, ExceptionField::GroupMessage, args->items[0]);
  setExceptionField(group, ExceptionField::GroupExceptions, word(members));
  release(members);
  return ok(group);
}

/// The class that OSError(errno, ...) makes.
const Type *osErrorClass(Word number) {
  if (!isSmall(number))
    return &krt_type_OSError;
  switch (smallValue(number)) {
  case EAGAIN:
  case EALREADY:
  case EINPROGRESS:
    return &krt_type_BlockingIOError;
  case EPIPE:
  case ESHUTDOWN:
    return &krt_type_BrokenPipeError;
  case ECHILD:
    return &krt_type_ChildProcessError;
  case ECONNABORTED:
    return &krt_type_ConnectionAbortedError;
  case ECONNREFUSED:
    return &krt_type_ConnectionRefusedError;
  case ECONNRESET:
    return &krt_type_ConnectionResetError;
  case EEXIST:
    return &krt_type_FileExistsError;
  case ENOENT:
    return &krt_type_FileNotFoundError;
  case EISDIR:
    return &krt_type_IsADirectoryError;
  case ENOTDIR:
    return &krt_type_NotADirectoryError;
  case EINTR:
    return &krt_type_InterruptedError;
  case EACCES:
  case EPERM:
    return &krt_type_PermissionError;
  case ESRCH:
    return &krt_type_ProcessLookupError;
  case ETIMEDOUT:
    return &krt_type_TimeoutError;
  default:
    return &krt_type_OSError;
  }
}

} // namespace

Word krt::exceptionField(const Object *self, ExceptionField field) {
  auto *e = static_cast<const Exception *>(self);
  FieldPlace place = placeOf(field);
  if (place.slot >= 0)
    return e->extra[place.slot];
  if (isNone(e->extra[0]))
    return noneWord();
  return as<Tuple>(e->extra[0])->items[place.item];
}

void krt::setExceptionField(Object *self, ExceptionField field, Word value) {
  Exception *e = exception(self);
  FieldPlace place = placeOf(field);
  if (place.slot >= 0)
    return setWord(e->extra[place.slot], value);
  if (isNone(e->extra[0])) {
    auto *fields =
        newObject<Tuple>(&krt_type_tuple, size_t(place.count) * sizeof(Word));
    fields->length = place.count;
    fields->hash = -1;
    for (int i = 0; i < place.count; ++i)
      fields->items[i] = retained(noneWord());
    e->extra[0] = word(fields);
  }
  setWord(as<Tuple>(e->extra[0])->items[place.item], value);
}

Object *krt_exception_init(Object *self, Tuple *args) {
  const Type *type = self->type;
  Exception *e = exception(self);
  Tuple *old = e->args;
  e->args = retained(args);
  release(old);
  if (derives(type, krt_type_OSError))
    return initOSError(self, args);
  if (derives(type, krt_type_StopIteration)) {
    if (args->length)
      setExceptionField(self, ExceptionField::StopValue, args->items[0]);
    return nullptr;
  }
  if (derives(type, krt_type_SystemExit))
    return initSystemExit(self, args);
  if (derives(type, krt_type_ImportError)) {
    if (args->length == 1)
      setExceptionField(self, ExceptionField::ImportMsg, args->items[0]);
    return nullptr;
  }
  if (derives(type, krt_type_SyntaxError))
    return initSyntaxError(self, args);
  if (derives(type, krt_type_UnicodeDecodeError))
    return initUnicodeError(self, args, "sbiis",
                            ExceptionField::UnicodeEncoding);
  if (derives(type, krt_type_UnicodeEncodeError))
    return initUnicodeError(self, args, "ssiis",
                            ExceptionField::UnicodeEncoding);
  if (derives(type, krt_type_UnicodeTranslateError))
    return initUnicodeError(self, args, "siis", ExceptionField::UnicodeObject);
  return nullptr;
}

Object *krt_exception_init_name(Object *self, Tuple *args, Word name) {
  return krt_exception_init_named(self, args, name, noneWord());
}

Object *krt_exception_init_named(Object *self, Tuple *args, Word first,
                                 Word second) {
  if (Object *error = krt_exception_init(self, args))
    return error;
  bool import = derives(self->type, krt_type_ImportError);
  if (!isNone(first))
    setExceptionField(
        self, import ? ExceptionField::ImportName : ExceptionField::Name,
        first);
  if (!isNone(second))
    setExceptionField(self,
                      import ? ExceptionField::ImportPath : ExceptionField::Obj,
                      second);
  return nullptr;
}

Result<Object *> krt_exception_create(const Type *type, Tuple *args) {
  if (derives(type, krt_type_BaseExceptionGroup))
    return createGroup(type, args);
  if (type == &krt_type_OSError && args->length >= 2 && args->length <= 5)
    type = osErrorClass(args->items[0]);
  Object *self = krt_exception_new(type, args);
  if (Object *error = krt_exception_init(self, args)) {
    release(self);
    return fail(error);
  }
  return ok(self);
}
