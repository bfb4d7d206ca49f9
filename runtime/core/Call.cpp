//===- Call.cpp - Calls and attributes of any value -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A callable value is a Function, a bound method, a class, or an instance whose
// type has a call slot. A class is called through the member `__new__` of its
// own table: a uniform entry that makes and initialises an instance.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Call.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Instance.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/Trashcan.h"
#include "runtime/core/Tuple.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace krt;

namespace {

const TypeMember *ownMember(const Type *type, const char *name) {
  for (uint64_t i = 0; i < type->memberCount; ++i)
    if (!strcmp(type->members[i].name, name))
      return &type->members[i];
  return nullptr;
}

const TypeMember *memberNamed(const Type *type, const Str *name) {
  if (!isAscii(name))
    return nullptr;
  return findMember(type, reinterpret_cast<const char *>(name->data));
}

/// `type(*args)` for an exception class without an entry of its own.
Result<Word> createException(const Type *type, const Word *args,
                             int64_t count) {
  Tuple *tuple = tupleOf(args, count);
  const TypeMember *init = findMember(type, "__init__");
  Result<Object *> made = init ? ok(krt_exception_new(type, tuple))
                               : krt_exception_create(type, tuple);
  release(tuple);
  if (made.error)
    return fail(made.error);
  if (!init)
    return ok(word(made.value));
  auto *all = static_cast<Word *>(allocate(size_t(count + 1) * sizeof(Word)));
  all[0] = word(made.value);
  memcpy(all + 1, args, size_t(count) * sizeof(Word));
  Result<Word> done = init->call(nullptr, all, count + 1);
  deallocate(all);
  if (done.error) {
    release(made.value);
    return fail(done.error);
  }
  release(done.value);
  return ok(word(made.value));
}

Result<Word> callType(const Type *type, const Word *args, int64_t count) {
  if (const TypeMember *make = ownMember(type, "__new__"))
    return make->call(nullptr, args, count);
  if (type->flags & TF_Exception)
    return createException(type, args, count);
  if (type == &krt_type_type && count == 1)
    return ok(retained(word(typeOf(args[0]))));
  return fail(
      raise(krt_type_TypeError, "cannot create '%s' instances", type->name));
}

Result<Word> callBound(Function *self, const Word *args, int64_t count) {
  auto *method = reinterpret_cast<BoundMethod *>(self);
  constexpr int64_t inlineCount = 8;
  Word buffer[inlineCount];
  Word *all =
      count < inlineCount
          ? buffer
          : static_cast<Word *>(allocate(size_t(count + 1) * sizeof(Word)));
  all[0] = method->self;
  if (count)
    memcpy(all + 1, args, size_t(count) * sizeof(Word));
  Result<Word> result = method->target(nullptr, all, count + 1);
  if (all != buffer)
    deallocate(all);
  return result;
}

Word readField(Object *self, const TypeMember &member) {
  const char *field = reinterpret_cast<const char *>(self) + member.offset;
  switch (member.kind) {
  case FieldFloat:
    return boxFloat(*reinterpret_cast<const double *>(field));
  case FieldBool:
    return retained(boolWord(*reinterpret_cast<const bool *>(field)));
  default:
    return retained(*reinterpret_cast<const Word *>(field));
  }
}

/// `__class__`, and the names of a class; 0 when `name` is none of them.
Word readSpecial(Word self, const Str *name) {
  if (equalsAscii(name, "__class__"))
    return retained(word(typeOf(self)));
  if (!isa(self, krt_type_type))
    return 0;
  auto *type = as<Type>(self);
  const char *text = equalsAscii(name, "__name__")       ? type->name
                     : equalsAscii(name, "__qualname__") ? type->qualname
                     : equalsAscii(name, "__module__")   ? type->module
                                                         : nullptr;
  return text ? word(krt_str_from_utf8(text, int64_t(strlen(text)))) : 0;
}

} // namespace

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

Result<Word> krt_call(Word callee, const Word *args, int64_t count) {
  if (isSmall(callee))
    return fail(
        raise(krt_type_TypeError, "'%T' object is not callable", callee));
  Object *o = object(callee);
  if (o->type == &krt_type_function ||
      o->type == &krt_type_builtin_function_or_method ||
      o->type == &krt_type_method)
    return static_cast<Function *>(o)->call(static_cast<Function *>(o), args,
                                            count);
  if (o->type == &krt_type_type)
    return callType(static_cast<Type *>(o), args, count);
  if (o->type->call)
    return o->type->call(static_cast<Function *>(o), args, count);
  return fail(raise(krt_type_TypeError, "'%T' object is not callable", callee));
}

bool krt_callable(Word value) {
  const Type *type = typeOf(value);
  return type == &krt_type_type || type == &krt_type_function ||
         type == &krt_type_builtin_function_or_method ||
         type == &krt_type_method || type->call;
}

Result<Word> krt_call_method(Word self, const char *name, const Word *args,
                             int64_t count) {
  const TypeMember *member = findMember(typeOf(self), name);
  if (!member || member->kind != MethodMember) {
    Str *attribute = krt_str_from_utf8(name, int64_t(strlen(name)));
    Result<Word> callee = krt_getattr(self, attribute);
    release(attribute);
    if (callee.error)
      return callee;
    Result<Word> result = krt_call(callee.value, args, count);
    release(callee.value);
    return result;
  }
  BoundMethod bound = {};
  bound.self = self;
  bound.target = member->call;
  return callBound(reinterpret_cast<Function *>(&bound), args, count);
}

Object *krt_raise_arg_count(const Str *name, int64_t minimum, int64_t maximum,
                            int64_t given) {
  auto *text = const_cast<Str *>(name);
  // A slot has the parameters of the method, not what they default to.
  if (equalsAscii(text, "__call__"))
    endUnsupported("a call of an object of unknown class with other than all "
                   "the arguments");
  if (given < minimum)
    return raise(krt_type_TypeError,
                 "%S() missing %lld required positional argument%s", text,
                 (long long)(minimum - given), minimum - given == 1 ? "" : "s");
  const char *verb = given == 1 ? "was" : "were";
  if (minimum == maximum)
    return raise(krt_type_TypeError,
                 "%S() takes %lld positional argument%s but %lld %s given",
                 text, (long long)maximum, maximum == 1 ? "" : "s",
                 (long long)given, verb);
  return raise(krt_type_TypeError,
               "%S() takes from %lld to %lld positional arguments but %lld %s "
               "given",
               text, (long long)minimum, (long long)maximum, (long long)given,
               verb);
}

Object *krt_raise_mismatch(const Str *head, const Str *tail, int64_t count,
                           bool hasCount) {
  auto *first = const_cast<Str *>(head), *last = const_cast<Str *>(tail);
  return hasCount ? raise(krt_type_TypeError, "%S%lld%S", first,
                          (long long)count, last)
                  : raise(krt_type_TypeError, "%S%S", first, last);
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

const TypeMember *krt::findMember(const Type *type, const char *name) {
  for (uint32_t i = 0; i < type->mroCount; ++i)
    if (const TypeMember *member = ownMember(type->mro[i], name))
      return member;
  return nullptr;
}

Result<Word> krt_getattr(Word self, Str *name) {
  if (const TypeMember *member = memberNamed(typeOf(self), name)) {
    switch (member->kind) {
    case MethodMember:
      return ok(newBoundMethod(self, name, member->call));
    case PropertyMember:
      return member->call(nullptr, &self, 1);
    default:
      if (isUnset(object(self), *member))
        return fail(krt_raise_attribute_error(self, name));
      return ok(readField(object(self), *member));
    }
  }
  if (Word special = readSpecial(self, name))
    return ok(special);
  return fail(krt_raise_attribute_error(self, name));
}

Object *krt_setattr(Word self, Str *name, Word value) {
  const TypeMember *member = memberNamed(typeOf(self), name);
  if (!member) {
    Object *error = raise(krt_type_AttributeError,
                          "'%T' object has no attribute '%S' and no __dict__ "
                          "for setting new attributes",
                          self, name);
    setExceptionField(error, ExceptionField::Name, word(name));
    setExceptionField(error, ExceptionField::Obj, self);
    return error;
  }
  char *field = reinterpret_cast<char *>(object(self)) + member->offset;
  switch (member->kind) {
  case FieldWord: {
    Word old = *reinterpret_cast<Word *>(field);
    *reinterpret_cast<Word *>(field) = retained(value);
    krt_release_field(old);
    return nullptr;
  }
  case FieldFloat:
    if (!isa(value, krt_type_float))
      return raise(krt_type_TypeError, "expected float, got %T", value);
    *reinterpret_cast<double *>(field) = unboxFloat(value);
    return nullptr;
  case FieldBool:
    if (!isBool(value))
      return raise(krt_type_TypeError, "expected bool, got %T", value);
    *reinterpret_cast<bool *>(field) = value == word(&krt_True);
    return nullptr;
  default:
    return raise(krt_type_AttributeError,
                 "'%T' object attribute '%S' is read-only", self, name);
  }
}

Object *krt_delattr(Word self, Str *name) {
  const TypeMember *member = memberNamed(typeOf(self), name);
  if (!member || member->kind >= MethodMember || isUnset(object(self), *member))
    return krt_raise_attribute_error(self, name);
  Word old = krt::unsetField(object(self), *member);
  krt_release_field(old);
  return nullptr;
}

Result<bool> krt_hasattr(Word self, Str *name) {
  Result<Word> value = krt_getattr(self, name);
  if (!value.error) {
    release(value.value);
    return ok(true);
  }
  if (!isSubtype(value.error->type, &krt_type_AttributeError))
    return fail(value.error);
  release(value.error);
  return ok(false);
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

bool krt_isinstance(Word value, const Type *type) {
  return isInstance(value, type);
}

bool krt_issubtype(const Type *type, const Type *of) {
  return isSubtype(type, of);
}

Result<bool> krt_issubclass(Word value, const Type *of) {
  if (!isObject(value) || !isa(value, krt_type_type))
    return fail(
        raise(krt_type_TypeError, "issubclass() arg 1 must be a class"));
  return ok(isSubtype(as<Type>(value), of));
}

Object *krt_check_type(Word value, const Type *type) {
  if (KRT_LIKELY(isInstance(value, type)))
    return nullptr;
  return raise(krt_type_TypeError, "expected %s, got %T", type->name, value);
}

//===----------------------------------------------------------------------===//
// Function values and cells
//===----------------------------------------------------------------------===//

Function *krt_function_new(UniformCall call, const Str *name, int64_t captures,
                           int64_t origin) {
  auto *f =
      newObject<Function>(&krt_type_function, size_t(captures) * sizeof(Word));
  f->call = call;
  f->name = name;
  f->captures = captures;
  f->origin = origin;
  return f;
}

/// How often the definitions of functions were executed, as far as it is
/// counted.
static int64_t *madeCounts;
static int64_t madeCapacity;

void krt_function_made(int64_t origin) {
  if (origin >= madeCapacity) {
    int64_t capacity = origin * 2 + 16;
    auto *counts = static_cast<int64_t *>(
        std::realloc(madeCounts, size_t(capacity) * sizeof(int64_t)));
    if (!counts)
      endUnsupported("functions without memory to count them", nullptr);
    std::fill(counts + madeCapacity, counts + capacity, 0);
    madeCounts = counts;
    madeCapacity = capacity;
  }
  ++madeCounts[origin];
}

Word krt::newBuiltinFunction(const Str *name, UniformCall call) {
  auto *f = newObject<Function>(&krt_type_builtin_function_or_method);
  f->call = call;
  f->name = retained(const_cast<Str *>(name));
  f->captures = 0;
  f->origin = 0;
  return word(f);
}

Word krt::newBoundMethod(Word self, const Str *name, UniformCall target) {
  auto *method = newObject<BoundMethod>(&krt_type_method);
  method->call = callBound;
  method->name = retained(const_cast<Str *>(name));
  method->captures = 1;
  method->origin = 0;
  method->self = retained(self);
  method->target = target;
  return word(method);
}

Cell *krt_cell_new() {
  auto *cell = newObject<Cell>(&krt_type_cell);
  cell->value = 0;
  cell->bound = 0;
  return cell;
}

void krt_cell_set(Cell *cell, Word value) {
  Word old = cell->value;
  cell->value = retained(value);
  cell->bound = 1;
  release(old);
}

Word krt_cell_get(Cell *cell) { return retained(cell->value); }

void krt_cell_clear(Cell *cell) {
  Word old = cell->value;
  cell->value = 0;
  cell->bound = 0;
  release(old);
}

//===----------------------------------------------------------------------===//
// Descriptors
//===----------------------------------------------------------------------===//

namespace {

Result<Str *> showAddress(const char *head, const Str *name, const char *tail,
                          const Object *o) {
  char address[32];
  snprintf(address, sizeof address, "%#zx>", reinterpret_cast<size_t>(o));
  StrBuilder text;
  text.appendAscii(head);
  if (name)
    text.append(name);
  text.appendAscii(tail);
  text.appendAscii(address);
  return ok(text.finish());
}

Result<Str *> functionRepr(Object *self) {
  return showAddress("<function ", static_cast<Function *>(self)->name, " at ",
                     self);
}

Result<Str *> builtinRepr(Object *self) {
  StrBuilder text;
  text.appendAscii("<built-in function ");
  text.append(static_cast<Function *>(self)->name);
  text.appendChar('>');
  return ok(text.finish());
}

/// `<bound method C.f of <repr of the instance>>`, or for an instance of a
/// builtin type `<built-in method f of T object at 0x...>`.
Result<Str *> methodRepr(Object *self) {
  auto *method = static_cast<BoundMethod *>(self);
  const Type *type = typeOf(method->self);
  StrBuilder text;
  Str *owner =
      krt_str_from_utf8(type->qualname, int64_t(strlen(type->qualname)));
  if (type->flags & TF_Heap) {
    Result<Str *> instance = krt_repr(method->self);
    if (instance.error) {
      release(owner);
      return instance;
    }
    text.appendAscii("<bound method ");
    text.append(owner);
    text.appendChar('.');
    text.append(method->name);
    text.appendAscii(" of ");
    text.append(instance.value);
    text.appendChar('>');
    release(instance.value);
    release(owner);
    return ok(text.finish());
  }
  text.appendAscii("<built-in method ");
  text.append(method->name);
  text.appendAscii(" of ");
  text.append(owner);
  text.appendAscii(" object at ");
  release(owner);
  Str *head = text.finish();
  Result<Str *> shown =
      showAddress("", head, "", reinterpret_cast<Object *>(method->self));
  release(head);
  return shown;
}

Result<Str *> cellRepr(Object *self) {
  auto *cell = static_cast<Cell *>(self);
  StrBuilder text;
  char address[40];
  snprintf(address, sizeof address,
           "<cell at %#zx: ", reinterpret_cast<size_t>(self));
  text.appendAscii(address);
  if (!cell->bound) {
    text.appendAscii("empty>");
    return ok(text.finish());
  }
  snprintf(address, sizeof address, " object at %#zx>",
           reinterpret_cast<size_t>(cell->value & ~Word(1)));
  text.appendAscii(krt_type_name(cell->value));
  text.appendAscii(address);
  return ok(text.finish());
}

Result<int64_t> hashIdentity(Object *self) { return ok(identityHash(self)); }

void functionDealloc(Object *self) {
  if (!trashEnter(self))
    return;
  auto *f = static_cast<Function *>(self);
  for (int64_t i = 0; i < f->captures; ++i)
    release(f->captured[i]);
  freeObject(f);
  trashLeave();
}

void functionTraverse(Object *self, VisitFn visit, void *arg) {
  auto *f = static_cast<Function *>(self);
  for (int64_t i = 0; i < f->captures; ++i)
    if (isObject(f->captured[i]))
      visit(object(f->captured[i]), arg);
}

/// Builtin functions and bound methods own their names.
void namedDealloc(Object *self) {
  auto *name = const_cast<Str *>(static_cast<Function *>(self)->name);
  functionDealloc(self);
  release(name);
}

void cellDealloc(Object *self) {
  if (!trashEnter(self))
    return;
  release(static_cast<Cell *>(self)->value);
  freeObject(self);
  trashLeave();
}

void cellTraverse(Object *self, VisitFn visit, void *arg) {
  Word value = static_cast<Cell *>(self)->value;
  if (isObject(value))
    visit(object(value), arg);
}

/// A function value is made of a function that is known each time that it goes
/// to a place of unknown ones: those of the same function and captures are
/// equal.
bool isSameFunction(const Function *a, const Function *b) {
  bool isAlike =
      a->origin && b->origin ? a->origin == b->origin : a->call == b->call;
  if (!isAlike || a->captures != b->captures ||
      !std::equal(a->captured, a->captured + a->captures, b->captured))
    return false;
  if (a->origin < 0 && a != b && -a->origin < madeCapacity &&
      madeCounts[-a->origin] > 1)
    endUnsupported("a comparison of functions that the same definition made, "
                   "executed several times",
                   nullptr);
  return true;
}

Result<Word> functionCompare(Object *self, Word other, int32_t op) {
  if ((op != EQ && op != NE) || !isa(other, krt_type_function))
    return ok(retained(word(&krt_NotImplemented)));
  bool equal =
      isSameFunction(static_cast<Function *>(self), as<Function>(other));
  return ok(retained(boolWord(equal == (op == EQ))));
}

Result<int64_t> functionHash(Object *self) {
  auto *f = static_cast<Function *>(self);
  uint64_t hash =
      f->origin ? uint64_t(f->origin) : reinterpret_cast<uint64_t>(f->call);
  for (int64_t i = 0; i < f->captures; ++i)
    hash = hash * 1000003 ^ f->captured[i];
  return ok(int64_t(hash >> 1));
}

/// Bound methods of one instance are equal when they call the same code.
Result<Word> methodCompare(Object *self, Word other, int32_t op) {
  if ((op != EQ && op != NE) || !isa(other, krt_type_method))
    return ok(retained(word(&krt_NotImplemented)));
  auto *a = static_cast<BoundMethod *>(self);
  auto *b = as<BoundMethod>(other);
  bool equal = a->self == b->self && a->target == b->target;
  return ok(retained(boolWord(equal == (op == EQ))));
}

constexpr const Type *FunctionMro[] = {&krt_type_function, &krt_type_object};
constexpr const Type *BuiltinMro[] = {&krt_type_builtin_function_or_method,
                                      &krt_type_object};
constexpr const Type *MethodMro[] = {&krt_type_method, &krt_type_object};
constexpr const Type *CellMro[] = {&krt_type_cell, &krt_type_object};

constexpr Type describe(const char *name, const Type *const *mro,
                        uint32_t size) {
  Type type = {};
  static_cast<Object &>(type) = {ImmortalRefs, 0, 0, OF_Static, &krt_type_type};
  type.name = type.qualname = name;
  type.module = "builtins";
  type.base = &krt_type_object;
  type.mro = mro;
  type.mroCount = 2;
  type.size = size;
  type.hash = hashIdentity;
  return type;
}

constexpr Type describeFunction() {
  Type type = describe("function", FunctionMro, sizeof(Function));
  type.dealloc = functionDealloc;
  type.traverse = functionTraverse;
  type.repr = functionRepr;
  type.compare = functionCompare;
  type.hash = functionHash;
  return type;
}

constexpr Type describeBuiltin() {
  Type type =
      describe("builtin_function_or_method", BuiltinMro, sizeof(Function));
  type.dealloc = namedDealloc;
  type.traverse = functionTraverse;
  type.repr = builtinRepr;
  return type;
}

constexpr Type describeMethod() {
  Type type = describe("method", MethodMro, sizeof(BoundMethod));
  type.dealloc = namedDealloc;
  type.traverse = functionTraverse;
  type.repr = methodRepr;
  type.compare = methodCompare;
  return type;
}

constexpr Type describeCell() {
  Type type = describe("cell", CellMro, sizeof(Cell));
  type.dealloc = cellDealloc;
  type.traverse = cellTraverse;
  type.repr = cellRepr;
  type.hash = nullptr;
  return type;
}

} // namespace

constinit Type krt_type_function = describeFunction();
constinit Type krt_type_builtin_function_or_method = describeBuiltin();
constinit Type krt_type_method = describeMethod();
constinit Type krt_type_cell = describeCell();
