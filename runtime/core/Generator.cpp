//===- Generator.cpp - Generator objects ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows CPython's Objects/genobject.c; PEP 479 for a StopIteration that
// leaves the body.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Generator.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include <cstdio>

using namespace krt;

namespace {

constexpr int64_t Finished = -1;

int64_t getState(const Generator *self) { return int64_t(self->fields[0]); }
bool isSuspended(const Generator *self) { return getState(self) > 0; }
/// Suspended where closing it can run code of the program.
bool isGuarded(const Generator *self) {
  return isSuspended(self) && (getState(self) & 1);
}

/// Lets go of the frame.
void finish(Generator *self) {
  self->fields[0] = uint64_t(Finished);
  for (int64_t i = 1; i < self->count; ++i) {
    if (!self->managed[i])
      continue;
    Word value = self->fields[i];
    self->fields[i] = 0;
    release(value);
  }
}

/// A StopIteration must not leave the body: it would end a loop elsewhere.
Object *replaceStopIteration(Object *error) {
  if (!isSubtype(error->type, &krt_type_StopIteration))
    return error;
  auto *replacement = static_cast<Exception *>(
      raise(krt_type_RuntimeError, "generator raised StopIteration"));
  auto *stop = static_cast<Exception *>(error);
  if (replacement->context)
    release(replacement->context);
  replacement->context = retained(stop);
  replacement->cause = stop;
  replacement->suppressContext = 1;
  return replacement;
}

/// Runs the body to its next yield. `*returned` is true when it ended; the
/// value is then what it returned, None for one that had ended before.
Result<Word> run(Generator *self, Word sent, Object *thrown, bool *returned) {
  *returned = false;
  if (self->running)
    return fail(raise(krt_type_ValueError, "generator already executing"));
  if (getState(self) == 0 && thrown)
    finish(self);
  if (getState(self) == Finished) {
    if (thrown)
      return fail(retained(thrown));
    *returned = true;
    return ok(retained(noneWord()));
  }
  self->running = 1;
  int64_t depth = excDepth();
  if (KRT_UNLIKELY(self->handlers != nullptr))
    resumeHandlers(self->handlers);
  self->handlers = nullptr;
  Result<Word> result = self->resume(self, sent, thrown);
  if (KRT_UNLIKELY(excDepth() != depth))
    self->handlers = suspendHandlers(depth);
  self->running = 0;
  if (result.error) {
    finish(self);
    return fail(replaceStopIteration(result.error));
  }
  if (getState(self) == Finished) {
    *returned = true;
    finish(self);
  }
  return result;
}

/// The end of a generator as an exception.
Result<Word> stopIfReturned(Result<Word> result, bool returned) {
  if (result.error || !returned)
    return result;
  Object *stop = krt_raise_stop_iteration(result.value);
  release(result.value);
  return fail(stop);
}

Result<Word> generatorIter(Object *self) { return ok(word(retained(self))); }

Result<Word> generatorNext(Object *self, bool *done) {
  Result<Word> result =
      run(static_cast<Generator *>(self), noneWord(), nullptr, done);
  if (result.error || !*done)
    return result;
  release(result.value);
  return ok(Word(0));
}

/// What goes on after the last reference is gone: a suspended body with
/// handlers is closed, so that its finally clauses run.
void generatorDealloc(Object *object) {
  auto *self = static_cast<Generator *>(object);
  if (isGuarded(self)) {
    self->refs = 1;
    Result<Word> result = krt_generator_close(self);
    if (result.error)
      krt_unraisable(result.error, "while closing generator", word(self));
    else
      release(result.value);
    if (--self->refs != 0)
      return;
  }
  finish(self);
  freeObject(self);
}

void generatorTraverse(Object *object, VisitFn visit, void *arg) {
  auto *self = static_cast<Generator *>(object);
  for (int64_t i = 1; i < self->count; ++i)
    if (self->managed[i] && isObject(self->fields[i]))
      visit(krt::object(self->fields[i]), arg);
}

Result<Str *> generatorRepr(Object *object) {
  auto *self = static_cast<Generator *>(object);
  char address[40];
  snprintf(address, sizeof address, " at %#zx>",
           reinterpret_cast<size_t>(self));
  StrBuilder text;
  text.appendAscii("<generator object ");
  text.append(self->name);
  text.appendAscii(address);
  return ok(text.finish());
}

Result<int64_t> generatorHash(Object *self) { return ok(identityHash(self)); }

constexpr const Type *GeneratorMro[] = {&krt_type_generator, &krt_type_object};

constexpr Type describeGenerator() {
  Type type = {};
  static_cast<Object &>(type) = {ImmortalRefs, 0, 0, OF_Static, &krt_type_type};
  type.name = type.qualname = "generator";
  type.module = "builtins";
  type.base = &krt_type_object;
  type.mro = GeneratorMro;
  type.mroCount = 2;
  type.flags = TF_Iterator;
  type.size = sizeof(Generator);
  type.dealloc = generatorDealloc;
  type.traverse = generatorTraverse;
  type.repr = generatorRepr;
  type.hash = generatorHash;
  type.iter = generatorIter;
  type.next = generatorNext;
  return type;
}

} // namespace

constinit Type krt_type_generator = describeGenerator();

Generator *
krt_generator_new(Result<Word> (*resume)(Generator *, Word, Object *),
                  const Str *name, int64_t count, const uint8_t *managed) {
  auto *self = newObject<Generator>(&krt_type_generator,
                                    size_t(count) * sizeof(uint64_t));
  self->resume = resume;
  self->name = name;
  self->managed = managed;
  self->count = count;
  self->running = 0;
  self->handlers = nullptr;
  memset(self->fields, 0, size_t(count) * sizeof(uint64_t));
  return self;
}

Result<Word> krt_generator_next(Generator *self) {
  bool returned;
  Result<Word> result = run(self, noneWord(), nullptr, &returned);
  return stopIfReturned(result, returned);
}

Result<Word> krt_generator_send(Generator *self, Word value) {
  if (getState(self) == 0 && !isNone(value) && !self->running)
    return fail(raise(krt_type_TypeError,
                      "can't send non-None value to a just-started generator"));
  bool returned;
  Result<Word> result = run(self, value, nullptr, &returned);
  return stopIfReturned(result, returned);
}

Result<Word> krt_generator_throw(Generator *self, Word exception) {
  Object *error = krt_raise(exception);
  bool returned;
  Result<Word> result = run(self, noneWord(), error, &returned);
  release(error);
  return stopIfReturned(result, returned);
}

Result<Word> krt_generator_close(Generator *self) {
  if (!isGuarded(self) && !self->running) {
    finish(self);
    return ok(retained(noneWord()));
  }
  Object *exit = raiseWith(krt_type_GeneratorExit, nullptr, 0);
  bool returned;
  Result<Word> result = run(self, noneWord(), exit, &returned);
  release(exit);
  if (result.error) {
    if (!isSubtype(result.error->type, &krt_type_GeneratorExit))
      return result;
    release(result.error);
    return ok(retained(noneWord()));
  }
  if (returned)
    return result;
  release(result.value);
  return fail(raise(krt_type_RuntimeError, "generator ignored GeneratorExit"));
}

Result<Word> krt_generator_step(Generator *self) {
  bool returned;
  Result<Word> result = run(self, noneWord(), nullptr, &returned);
  if (result.error || !returned)
    return result;
  release(result.value);
  return ok(word(&krt_IterEnd));
}

//===----------------------------------------------------------------------===//
// yield from
//===----------------------------------------------------------------------===//

namespace {
/// What the inner iterator that ended last returned, until the outer generator
/// takes it, which it does at once.
Word delegateResult;

Result<Word> endDelegation(Word value) {
  delegateResult = value;
  return ok(word(&krt_IterEnd));
}

bool isGenerator(Word iterator) {
  return typeOf(iterator) == &krt_type_generator;
}

/// The value of a StopIteration as the result of the delegation; any other
/// error stays one.
Result<Word> endByError(Object *error) {
  if (!isSubtype(error->type, &krt_type_StopIteration))
    return fail(error);
  Word value = retained(exceptionField(error, ExceptionField::StopValue));
  release(error);
  return endDelegation(value);
}

/// Calls method `name` of an iterator that is no generator, when it has it.
Result<Word> callOptional(Word iterator, const char *name, Word argument,
                          bool *found) {
  Str *text = krt_str_from_ascii(name);
  Result<Word> method = krt_getattr(iterator, text);
  release(text);
  *found = !method.error;
  if (method.error) {
    release(method.error);
    return ok(Word(0));
  }
  Result<Word> result = krt_call(method.value, &argument, argument ? 1 : 0);
  release(method.value);
  return result;
}
} // namespace

Result<Word> krt_delegate_send(Word iterator, Word sent) {
  if (isGenerator(iterator)) {
    auto *inner = as<Generator>(iterator);
    bool returned;
    Result<Word> result = run(inner, sent, nullptr, &returned);
    if (result.error || !returned)
      return result;
    return endDelegation(result.value);
  }
  if (!isNone(sent)) {
    Str *name = krt_str_from_ascii("send");
    Result<Word> method = krt_getattr(iterator, name);
    release(name);
    if (method.error)
      return method;
    Result<Word> result = krt_call(method.value, &sent, 1);
    release(method.value);
    return result.error ? endByError(result.error) : result;
  }
  bool done = false;
  Result<Word> result = krt_next(iterator, &done);
  if (result.error || !done)
    return result;
  return endDelegation(retained(noneWord()));
}

Result<Word> krt_delegate_throw(Word iterator, Object *error) {
  bool isExit = isSubtype(error->type, &krt_type_GeneratorExit);
  if (isGenerator(iterator)) {
    auto *inner = as<Generator>(iterator);
    if (isExit) {
      Result<Word> closed = krt_generator_close(inner);
      if (closed.error)
        return closed;
      release(closed.value);
      return fail(retained(error));
    }
    bool returned;
    Result<Word> result = run(inner, noneWord(), error, &returned);
    if (result.error || !returned)
      return result;
    return endDelegation(result.value);
  }
  bool found;
  Result<Word> result =
      isExit ? callOptional(iterator, "close", Word(0), &found)
             : callOptional(iterator, "throw", word(error), &found);
  if (!found)
    return fail(retained(error));
  if (result.error)
    return isExit ? result : endByError(result.error);
  if (!isExit)
    return result;
  release(result.value);
  return fail(retained(error));
}

Word krt_delegate_result() {
  Word value = delegateResult;
  delegateResult = 0;
  return value;
}

bool krt_generator_running(Generator *self) { return self->running != 0; }

bool krt_generator_finished(Generator *self) {
  return getState(self) == Finished;
}
