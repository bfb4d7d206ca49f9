//===- Instance.cpp - Instances of classes of the program -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Instance.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include <cstdio>

using namespace krt;

//===----------------------------------------------------------------------===//
// Fields
//===----------------------------------------------------------------------===//

namespace {

uint64_t unsetMark(uint32_t kind) {
  return kind == FieldFloat  ? UnsetFloat
         : kind == FieldBool ? UnsetBool
                             : UnsetWord;
}

void *fieldAt(Object *self, uint32_t offset) {
  return reinterpret_cast<char *>(self) + offset;
}

} // namespace

bool krt::isUnset(const Object *self, const TypeMember &field) {
  const char *place = reinterpret_cast<const char *>(self) + field.offset;
  if (field.kind == FieldBool)
    return *place == char(UnsetBool);
  uint64_t bits;
  memcpy(&bits, place, sizeof bits);
  return bits == unsetMark(field.kind);
}

Word krt::unsetField(Object *self, const TypeMember &field) {
  void *place = fieldAt(self, field.offset);
  uint64_t mark = unsetMark(field.kind);
  if (field.kind != FieldWord) {
    memcpy(place, &mark, field.kind == FieldBool ? 1 : sizeof mark);
    return UnsetWord;
  }
  Word old;
  memcpy(&old, place, sizeof old);
  memcpy(place, &mark, sizeof mark);
  return old;
}

void krt::unsetFields(Object *self) {
  const Type *type = self->type;
  if (!(type->flags & TF_Heap))
    return;
  for (uint64_t i = 0; i < type->memberCount; ++i) {
    const TypeMember &member = type->members[i];
    if (member.kind >= MethodMember)
      continue;
    uint64_t mark = unsetMark(member.kind);
    memcpy(fieldAt(self, member.offset), &mark, sizeof mark);
  }
}

KRT_HOT void krt_release_field(Word value) {
  if (isObject(value) && value != UnsetWord)
    release(object(value));
}

KRT_COLD void krt_release_cold(Object *object) {
  if (object)
    release(object);
}
KRT_COLD void krt_release_word_cold(Word value) { krt_release_field(value); }

Object *krt_exception_new_object(int64_t, const Type *type) {
  Tuple *none = tupleOf(nullptr, 0);
  Object *self = krt_exception_new(type, none);
  release(none);
  return self;
}

//===----------------------------------------------------------------------===//
// Life
//===----------------------------------------------------------------------===//

void krt_instance_traverse(Object *self, VisitFn visit, void *arg) {
  const Type *type = self->type;
  for (uint64_t i = 0; i < type->memberCount; ++i) {
    const TypeMember &member = type->members[i];
    if (member.kind != FieldWord)
      continue;
    Word value = *static_cast<Word *>(fieldAt(self, member.offset));
    if (isObject(value) && value != UnsetWord)
      visit(object(value), arg);
  }
  if (type->flags & TF_Exception)
    krt_exception_traverse(self, visit, arg);
}

/// As CPython shows the function: that of the class whose __del__ is inherited.
static Str *describeFinalizer(const Type *type) {
  SlotEntry entry = slotEntry(type, Slot::Del);
  while (type->base && slotEntry(type->base, Slot::Del) == entry)
    type = type->base;
  StrBuilder text;
  text.appendAscii("<function ");
  Str *name =
      krt_str_from_utf8(type->qualname, int64_t(strlen(type->qualname)));
  text.append(name);
  release(name);
  char rest[48];
  snprintf(rest, sizeof rest, ".__del__ at %#zx>",
           reinterpret_cast<size_t>(entry));
  text.appendAscii(rest);
  return text.finish();
}

bool krt_instance_finalize(Object *self) {
  if (self->flags & OF_Finalized)
    return false;
  self->flags |= OF_Finalized;
  self->refs = 1;
  Word argument = word(self);
  Result<Word> result = slotEntry(self->type, Slot::Del)(nullptr, &argument, 1);
  if (result.error)
    reportUnraisable(result.error, "while calling deallocator",
                     describeFinalizer(self->type));
  else
    release(result.value);
  return --self->refs != 0;
}

void krt_type_finish(Type *type) {
  type->traverse = krt_instance_traverse;
  fillSlots(type);
}

//===----------------------------------------------------------------------===//
// Tests that compiled code makes
//===----------------------------------------------------------------------===//

KRT_HOT bool krt_is_exact(Word value, const Type *type) {
  return typeOf(value) == type;
}

KRT_HOT bool krt_is_instance(Word value, const Type *type) {
  const Type *actual = typeOf(value);
  return actual == type || krt_issubtype(actual, type);
}

KRT_HOT bool krt_is_tuple_of(Word value, int64_t length) {
  return krt_is_instance(value, &krt_type_tuple) &&
         as<Tuple>(value)->length == length;
}

KRT_COLD int64_t krt_int_saturate_slow(Word value) {
  return as<BigInt>(value)->size < 0 ? SmallMin : SmallMax;
}

KRT_HOT int64_t krt_int_saturate(Word value) {
  return KRT_LIKELY(isSmall(value)) ? smallValue(value)
                                    : krt_int_saturate_slow(value);
}

#if defined(__x86_64__)
/// The stack pointer, read without setting up a frame.
// NOLINTBEGIN(misc-use-internal-linkage): a register has none
register uintptr_t stackPointer __asm__("rsp");
#elif defined(__aarch64__)
register uintptr_t stackPointer __asm__("sp");
#endif
// NOLINTEND(misc-use-internal-linkage)

KRT_HOT bool krt_stack_is_short() { return stackPointer < krt_stack_limit; }
