//===- Instance.h - Instances of classes of the program ---------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the runtime knows of classes that the compiler laid out: the mark of an
// unset field, and the slots that stand for special methods.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_INSTANCE_H
#define KRAIT_RUNTIME_CORE_INSTANCE_H

#include "runtime/core/Object.h"

namespace krt {

/// What a field holds before it is set and after `del`. A word: no object. A
/// float: a NaN that arithmetic does not make. A bool: neither value.
constexpr Word UnsetWord = 1;
constexpr uint64_t UnsetFloat = 0x7FFC6B7261697400;
constexpr uint64_t UnsetBool = 2;

/// Special methods, by their place in Slots.def.
enum class Slot : int32_t {
#define KRT_SLOT(id, name) id,
#include "runtime/core/Slots.def"
#undef KRT_SLOT
};

using SlotEntry = Result<Word> (*)(Function *self, const Word *args,
                                   int64_t count);

/// Uniform entry of a special method of a class of the program, or null.
inline SlotEntry slotEntry(const Type *type, Slot slot) {
  if (!(type->flags & TF_Heap))
    return nullptr;
  return reinterpret_cast<SlotEntry>(
      const_cast<void *>(type->vtable[-1 - static_cast<int32_t>(slot)]));
}

/// True for a field that is not set.
bool isUnset(const Object *self, const TypeMember &field);
/// Unsets the field; gives what a word field held, owned.
Word unsetField(Object *self, const TypeMember &field);
/// Gives every field that a class of the program adds the mark of an unset
/// field.
void unsetFields(Object *self);

/// Fills the slots that stand for special methods.
void fillSlots(Type *type);

} // namespace krt

/// Completes a descriptor that the compiler emitted: slots for its special
/// methods, and those its base has.
KRT_EXPORT void krt_type_finish(krt::Type *type);
/// The traverse slot of every class of the program.
KRT_EXPORT void krt_instance_traverse(krt::Object *self, krt::VisitFn visit,
                                      void *arg);
/// Runs __del__, once, on an object whose count has reached zero. True when it
/// has revived the object.
KRT_EXPORT bool krt_instance_finalize(krt::Object *self);
/// An exception of a class of the program: args empty, own fields not set.
KRT_EXPORT krt::Object *krt_exception_new_object(int64_t size,
                                                 const krt::Type *type);
/// Releases what a field held, which may be UnsetWord.
KRT_EXPORT void krt_release_field(krt::Word value);
/// The same, and krt_release_nullable, where an error is on its way.
KRT_EXPORT void krt_release_word_cold(krt::Word value);
KRT_EXPORT void krt_release_cold(krt::Object *object);
KRT_EXPORT bool krt_is_instance(krt::Word value, const krt::Type *type);
/// Is it a tuple of that length?
KRT_EXPORT bool krt_is_tuple_of(krt::Word value, int64_t length);
/// As krt_is_instance, without subclasses.
KRT_EXPORT bool krt_is_exact(krt::Word value, const krt::Type *type);
/// An int as the nearest integer in [-2^62, 2^62-1].
KRT_EXPORT int64_t krt_int_saturate(krt::Word value);
/// Is the stack too short for another call, or has a signal come?
KRT_EXPORT bool krt_stack_is_short();

#endif // KRAIT_RUNTIME_CORE_INSTANCE_H
