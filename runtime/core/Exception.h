//===- Exception.h - Creating, raising and chaining exceptions --*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An error travels as an owned `Object *` (an instance of BaseException). What
// compiled code does:
//
//   raise X            error = krt_raise(x); krt_traceback_push(error, site)
//   raise X from C     error = krt_raise_from(x, c); push
//   raise              krt_exc_require_current(), then error = krt_reraise();
//                      no push (CPython adds no line)
//   a call failed      krt_traceback_push(error, site), then to the handler or
//                      out of the function
//   except / finally   krt_exc_enter_handler(error) takes the error over; the
//   entered by error   body; krt_exc_leave_handler() on every way out. While it
//                      is entered, errors raised get it as __context__, and
//                      krt_reraise gives it again
//   yield in a handler Generator.cpp takes the handler off while suspended
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_EXCEPTION_H
#define KRAIT_RUNTIME_CORE_EXCEPTION_H

#include "runtime/core/Object.h"

//===----------------------------------------------------------------------===//
// Creating
//===----------------------------------------------------------------------===//

/// `type(*args)` for a class without user-defined __init__ or __new__. OSError
/// may give one of its subclasses by errno; TypeError or ValueError for args
/// that the class does not accept.
KRT_EXPORT krt::Result<krt::Object *>
krt_exception_create(const krt::Type *type, krt::Tuple *args);
/// An instance with args set and every other field empty, as
/// BaseException.__new__ makes it; fields of user classes are not set.
KRT_EXPORT krt::Object *krt_exception_new(const krt::Type *type,
                                          krt::Tuple *args);
/// The builtin __init__ of the instance's class: error or null.
KRT_EXPORT krt::Object *krt_exception_init(krt::Object *self, krt::Tuple *args);
/// __init__ of AttributeError, NameError and ImportError with their keywords;
/// None for those not given. `first` and `second` are name and obj, or name
/// and path.
KRT_EXPORT krt::Object *krt_exception_init_named(krt::Object *self,
                                                 krt::Tuple *args,
                                                 krt::Word first,
                                                 krt::Word second);
KRT_EXPORT krt::Object *
krt_exception_init_name(krt::Object *self, krt::Tuple *args, krt::Word name);
/// Releases the fields every exception has (for the dealloc slot of a user
/// class, which releases its own and then calls krt_free_object).
KRT_EXPORT void krt_exception_clear(krt::Object *self);
KRT_EXPORT void krt_exception_dealloc(krt::Object *self);
KRT_EXPORT void krt_exception_traverse(krt::Object *self, krt::VisitFn visit,
                                       void *arg);
KRT_EXPORT krt::Result<krt::Str *> krt_exception_repr(krt::Object *self);
KRT_EXPORT krt::Result<krt::Str *> krt_exception_str(krt::Object *self);
/// What the first builtin class of the order of self does, be there a __str__
/// of the program before it or not.
KRT_EXPORT krt::Result<krt::Str *>
krt_exception_inherited_str(krt::Object *self);

//===----------------------------------------------------------------------===//
// Raising
//===----------------------------------------------------------------------===//

/// `raise value`: a class is instantiated. TypeError for what is no exception.
KRT_EXPORT krt::Object *krt_raise(krt::Word value);
KRT_EXPORT krt::Object *krt_raise_from(krt::Word value, krt::Word cause);
/// RuntimeError for a `raise` alone where no error is being handled.
KRT_EXPORT krt::Object *krt_exc_require_current();
/// `raise` alone: the error being handled. Owned.
KRT_EXPORT krt::Object *krt_reraise();
/// Makes the error being handled the context of `error`, as CPython does when
/// an exception is set. krt_raise does it already.
KRT_EXPORT void krt_exc_set_context(krt::Object *error);

/// Takes over the reference to `error`.
KRT_EXPORT void krt_exc_enter_handler(krt::Object *error);
KRT_EXPORT void krt_exc_leave_handler();
/// The error takes a reference to a local of the frame it leaves, as its
/// traceback does in CPython.
KRT_EXPORT void krt_exc_hold(krt::Object *error, krt::Word local);
/// Ends the handler like krt_exc_leave_handler, but gives its error back.
KRT_EXPORT krt::Object *krt_exc_suspend_handler();
/// The error being handled, borrowed; null when none is.
KRT_EXPORT krt::Object *krt_exc_current();
/// True when the error is an instance of one of the types.
KRT_EXPORT bool krt_exc_matches(krt::Object *error,
                                const krt::Type *const *types, int64_t count);
/// The same where the clause has a class or a tuple of classes as a value:
/// TypeError for anything else, as CHECK_EXC_MATCH of CPython.
KRT_EXPORT krt::Result<bool> krt_exc_is_caught(krt::Object *error,
                                               krt::Word classes);

KRT_EXPORT krt::Object *krt_raise_unbound_local(krt::Str *name);
KRT_EXPORT krt::Object *krt_raise_unbound_free(krt::Str *name);
KRT_EXPORT krt::Object *krt_raise_name_error(krt::Str *name);
KRT_EXPORT krt::Object *krt_raise_attribute_error(krt::Word object,
                                                  krt::Str *name);
/// A class known at run time only is called with what its __init__ does not
/// take.
KRT_EXPORT krt::Object *krt_raise_class_call(krt::Word cls);
/// `imported`: the module has run to its end.
KRT_EXPORT krt::Object *
krt_raise_module_attribute(krt::Str *module, krt::Str *name, bool imported);
KRT_EXPORT krt::Object *krt_raise_import_name(krt::Str *module, krt::Str *name,
                                              krt::Str *path, bool imported);
/// ModuleNotFoundError `text` of the module `module`.
KRT_EXPORT krt::Object *krt_raise_no_module(krt::Str *module, krt::Str *text);
KRT_EXPORT krt::Object *krt_raise_recursion_error();
KRT_EXPORT krt::Object *krt_raise_stop_iteration(krt::Word value);
/// AssertionError; `message` is 0 for `assert x` alone.
KRT_EXPORT krt::Object *krt_raise_assertion(krt::Word message);
/// OSError (or its subclass for the errno) with the system's text; `filename`
/// and `filename2` are words or 0.
KRT_EXPORT krt::Object *krt_raise_os_error(int32_t errorNumber,
                                           krt::Word filename,
                                           krt::Word filename2);

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// Owned; setters give an error or null.
KRT_EXPORT krt::Tuple *krt_exception_args(krt::Object *self);
KRT_EXPORT void krt_exception_set_args(krt::Object *self, krt::Tuple *args);
KRT_EXPORT krt::Word krt_exception_cause(krt::Object *self);
KRT_EXPORT krt::Object *krt_exception_set_cause(krt::Object *self,
                                                krt::Word cause);
KRT_EXPORT krt::Word krt_exception_context(krt::Object *self);
KRT_EXPORT krt::Object *krt_exception_set_context(krt::Object *self,
                                                  krt::Word context);
KRT_EXPORT bool krt_exception_suppress_context(krt::Object *self);
KRT_EXPORT void krt_exception_set_suppress_context(krt::Object *self,
                                                   bool value);
KRT_EXPORT krt::Object *krt_exception_add_note(krt::Object *self,
                                               krt::Str *note);
/// The list of notes; AttributeError when there are none.
KRT_EXPORT krt::Result<krt::List *> krt_exception_notes(krt::Object *self);
KRT_EXPORT void krt_exception_set_notes(krt::Object *self, krt::List *notes);
/// with_traceback(None)
KRT_EXPORT void krt_exception_clear_trace(krt::Object *self);

#define KRT_WORD_FIELD(name, field)                                            \
  KRT_EXPORT krt::Word krt_exception_get_##name(krt::Object *self);            \
  KRT_EXPORT void krt_exception_set_##name(krt::Object *self, krt::Word value);
#define KRT_OBJECT_FIELD(name, field, type)                                    \
  KRT_EXPORT krt::type *krt_exception_get_##name(krt::Object *self);           \
  KRT_EXPORT void krt_exception_set_##name(krt::Object *self, krt::type *value);
#include "runtime/core/ExceptionFields.def"
#undef KRT_WORD_FIELD
#undef KRT_OBJECT_FIELD

namespace krt {

/// How many handlers are running, all callers' included.
int64_t excDepth();
/// The handlers above `depth`, taken off the stack while the generator that
/// they belong to is suspended, and put back.
SavedHandlers *suspendHandlers(int64_t depth);
void resumeHandlers(SavedHandlers *saved);

/// Extra fields of the builtin classes that have some; the classes with one or
/// two keep them in Exception::extra, the others in a tuple in extra[0].
enum class ExceptionField {
  StopValue,
  ExitCode,
  Name,
  Obj, ///< of AttributeError
  Errno,
  StrError,
  Filename,
  Filename2,
  ImportMsg,
  ImportName,
  ImportPath,
  SyntaxMsg,
  SyntaxFilename,
  SyntaxLine,
  SyntaxOffset,
  SyntaxText,
  SyntaxEndLine,
  SyntaxEndOffset,
  SyntaxPrint,
  UnicodeEncoding,
  UnicodeObject,
  UnicodeStart,
  UnicodeEnd,
  UnicodeReason,
  GroupMessage,
  GroupExceptions,
};
/// Borrowed; None when it is not set.
Word exceptionField(const Object *self, ExceptionField field);
void setExceptionField(Object *self, ExceptionField field, Word value);

/// `type(*args)` made by the runtime itself, whose args are right.
Object *makeException(const Type &type, const Word *args, int64_t count);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_EXCEPTION_H
