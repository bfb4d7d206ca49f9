//===- InstanceSlots.cpp - Slots that call special methods ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// After the slot_* functions of Objects/typeobject.c of CPython 3.14: each slot
// of a class of the program calls the special method and checks its result.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Instance.h"
#include "runtime/core/Int.h"

using namespace krt;

namespace {

constexpr int32_t SlotCount = 0
#define KRT_SLOT(id, name) +1
#include "runtime/core/Slots.def"
#undef KRT_SLOT
    ;

Slot nth(Slot first, int32_t n) {
  return static_cast<Slot>(static_cast<int32_t>(first) + n);
}

/// Calls a special method the class has.
template <class... Args>
Result<Word> callSlot(Object *self, Slot slot, Args... args) {
  Word words[] = {word(self), args...};
  return slotEntry(self->type, slot)(nullptr, words, 1 + sizeof...(args));
}

/// The first base that is no class of the program: what it does stays where the
/// class has no method of its own.
const Type &builtinBase(const Type *type) {
  while (type->flags & TF_Heap)
    type = type->base;
  return *type;
}

Result<Word> notImplemented() {
  return ok(retained(word(&krt_NotImplemented)));
}

bool isNotImplemented(Word value) { return value == word(&krt_NotImplemented); }

/// The result as a str, or TypeError "<method> returned non-string (type T)".
Result<Str *> asStr(Result<Word> result, const char *method) {
  Word value = KRT_TRY(result);
  if (isObject(value) && isSubtype(object(value)->type, &krt_type_str))
    return ok(as<Str>(value));
  Object *error = raise(krt_type_TypeError, "%s returned non-string (type %T)",
                        method, value);
  release(value);
  return fail(error);
}

//===----------------------------------------------------------------------===//
// Text, hash, truth, length
//===----------------------------------------------------------------------===//

Result<Str *> reprSlot(Object *self) {
  return asStr(callSlot(self, Slot::Repr), "__repr__");
}

Result<Str *> strSlot(Object *self) {
  return asStr(callSlot(self, Slot::Str), "__str__");
}

Result<Str *> formatSlot(Object *self, Str *spec) {
  Word value = KRT_TRY(callSlot(self, Slot::Format, word(spec)));
  if (isObject(value) && isSubtype(object(value)->type, &krt_type_str))
    return ok(as<Str>(value));
  Object *error =
      raise(krt_type_TypeError, "__format__ must return a str, not %T", value);
  release(value);
  return fail(error);
}

Result<int64_t> hashSlot(Object *self) {
  Word value = KRT_TRY(callSlot(self, Slot::Hash));
  if (!isInstance(value, &krt_type_int)) {
    release(value);
    return fail(
        raise(krt_type_TypeError, "__hash__ method should return an integer"));
  }
  bool fits;
  int64_t hash = krt_int_to_i64(intOfBool(value), &fits);
  if (!fits)
    hash = krt_int_hash(value);
  release(value);
  return ok(hash == -1 ? int64_t(-2) : hash);
}

Result<int64_t> toLength(Word value) {
  bool fits;
  int64_t length = krt_int_to_i64(value, &fits);
  if (fits ? length < 0 : as<BigInt>(value)->size < 0)
    return fail(raise(krt_type_ValueError, "__len__() should return >= 0"));
  if (!fits)
    return fail(raise(krt_type_OverflowError,
                      "cannot fit 'int' into an index-sized integer"));
  return ok(length);
}

Result<int64_t> lengthSlot(Object *self) {
  Word value = KRT_TRY(callSlot(self, Slot::Len));
  if (!isInstance(value, &krt_type_int)) {
    Object *error =
        raise(krt_type_TypeError,
              "'%T' object cannot be interpreted as an integer", value);
    release(value);
    return fail(error);
  }
  Result<int64_t> length = toLength(intOfBool(value));
  release(value);
  return length;
}

Result<bool> truthSlot(Object *self) {
  Word value = KRT_TRY(callSlot(self, Slot::Bool));
  if (isBool(value))
    return ok(value == word(&krt_True));
  Object *error = raise(krt_type_TypeError,
                        "__bool__ should return bool, returned %T", value);
  release(value);
  return fail(error);
}

//===----------------------------------------------------------------------===//
// Iteration and items
//===----------------------------------------------------------------------===//

Result<Word> iterSlot(Object *self) { return callSlot(self, Slot::Iter); }

Result<Word> nextSlot(Object *self, bool *done) {
  *done = false;
  Result<Word> result = callSlot(self, Slot::Next);
  if (result.error && isSubtype(result.error->type, &krt_type_StopIteration)) {
    release(result.error);
    *done = true;
    return ok(Word(0));
  }
  return result;
}

Result<bool> containsSlot(Object *self, Word item) {
  Word value = KRT_TRY(callSlot(self, Slot::Contains, item));
  Result<bool> result = krt_truth(value);
  release(value);
  return result;
}

Result<Word> getItemSlot(Object *self, Word key) {
  return callSlot(self, Slot::GetItem, key);
}

/// The error of a method whose value does not matter.
Object *errorOf(Result<Word> result) {
  if (!result.error)
    release(result.value);
  return result.error;
}

Object *setItemSlot(Object *self, Word key, Word value) {
  return errorOf(callSlot(self, Slot::SetItem, key, value));
}

Object *delItemSlot(Object *self, Word key) {
  return errorOf(callSlot(self, Slot::DelItem, key));
}

/// `self(*args)`: the method takes the instance first.
Result<Word> callMethodSlot(Function *self, const Word *args, int64_t count) {
  SlotEntry entry = slotEntry(self->type, Slot::Call);
  auto *all = static_cast<Word *>(allocate(size_t(count + 1) * sizeof(Word)));
  all[0] = word(self);
  if (count)
    memcpy(all + 1, args, size_t(count) * sizeof(Word));
  Result<Word> result = entry(nullptr, all, count + 1);
  deallocate(all);
  return result;
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

Result<Word> compareSlot(Object *self, Word other, int32_t op) {
  if (slotEntry(self->type, nth(Slot::Lt, op)))
    return callSlot(self, nth(Slot::Lt, op), other);
  // != without __ne__ is the inverse of ==.
  if (op != NE || !slotEntry(self->type, Slot::Eq)) {
    auto inherited = builtinBase(self->type).compare;
    return inherited ? inherited(self, other, op) : notImplemented();
  }
  Word equal = KRT_TRY(callSlot(self, Slot::Eq, other));
  if (isNotImplemented(equal))
    return ok(equal);
  Result<bool> truth = krt_truth(equal);
  release(equal);
  bool value = KRT_TRY(truth);
  return ok(retained(boolWord(!value)));
}

//===----------------------------------------------------------------------===//
// Binary operators (SLOT1BINFULL)
//===----------------------------------------------------------------------===//

/// The method `slot` of `value`, or null.
SlotEntry methodOf(Word value, Slot slot) {
  return isSmall(value) ? nullptr : slotEntry(object(value)->type, slot);
}

using BinaryFn = Result<Word> (*)(Word, Word);

/// What the builtin base of a class of the program does for an operator.
BinaryFn inheritedBinary(Word operand, int32_t op) {
  if (isSmall(operand) || !(object(operand)->type->flags & TF_Heap))
    return nullptr;
  auto *table = builtinBase(object(operand)->type).binary;
  return table ? table[op] : nullptr;
}

Result<Word> binarySlot(int32_t op, Word left, Word right) {
  SlotEntry forward = methodOf(left, nth(Slot::Add, op));
  SlotEntry reflected = methodOf(right, nth(Slot::RAdd, op));
  const Type *leftType = typeOf(left), *rightType = typeOf(right);
  if (leftType == rightType)
    reflected = nullptr;
  if (forward && reflected && isSubtype(rightType, leftType) &&
      reflected != methodOf(left, nth(Slot::RAdd, op))) {
    Word value = KRT_TRY(callSlot(object(right), nth(Slot::RAdd, op), left));
    if (!isNotImplemented(value))
      return ok(value);
    reflected = nullptr;
  }
  if (forward) {
    Word value = KRT_TRY(callSlot(object(left), nth(Slot::Add, op), right));
    if (!isNotImplemented(value))
      return ok(value);
  }
  if (reflected)
    return callSlot(object(right), nth(Slot::RAdd, op), left);
  if (BinaryFn inherited = inheritedBinary(left, op))
    return inherited(left, right);
  if (BinaryFn inherited = inheritedBinary(right, op))
    return inherited(left, right);
  return notImplemented();
}

template <int32_t Op> Result<Word> binarySlotOf(Word left, Word right) {
  return binarySlot(Op, left, right);
}

/// One function for each operator, for every class of the program: a class
/// without the method answers NotImplemented.
constexpr BinaryFn BinaryTable[BO_Count] = {
    binarySlotOf<BO_Add>,      binarySlotOf<BO_Sub>,
    binarySlotOf<BO_Mul>,      binarySlotOf<BO_TrueDiv>,
    binarySlotOf<BO_FloorDiv>, binarySlotOf<BO_Mod>,
    binarySlotOf<BO_Pow>,      binarySlotOf<BO_LShift>,
    binarySlotOf<BO_RShift>,   binarySlotOf<BO_And>,
    binarySlotOf<BO_Or>,       binarySlotOf<BO_Xor>,
    binarySlotOf<BO_MatMul>};

bool hasAny(const Type *type, Slot first, int32_t count) {
  for (int32_t i = 0; i < count; ++i)
    if (slotEntry(type, nth(first, i)))
      return true;
  return false;
}

/// `own` when the class has the method, else what its base has.
template <class Fn> Fn choose(Type *type, Slot slot, Fn own, Fn inherited) {
  return slotEntry(type, slot) ? own : inherited;
}

} // namespace

static_assert(SlotCount == 20 + 2 * BO_Count);

KRT_COLD Result<Word> krt_length_of_slow(Word value) {
  KRT_TRY(toLength(value));
  return ok(retained(value));
}

KRT_HOT Result<Word> krt_length_of(Word value) {
  if (KRT_LIKELY(isSmall(value) && int64_t(value) >= 0))
    return ok(value);
  return krt_length_of_slow(value);
}

void krt::fillSlots(Type *type) {
  const Type &base = *type->base;
  type->repr = choose(type, Slot::Repr, &reprSlot, base.repr);
  type->str = choose(type, Slot::Str, &strSlot,
                     type->flags & TF_Exception ? &krt_exception_inherited_str
                                                : base.str);
  type->format = choose(type, Slot::Format, &formatSlot, base.format);
  type->truth = choose(type, Slot::Bool, &truthSlot, base.truth);
  type->length = choose(type, Slot::Len, &lengthSlot, base.length);
  type->iter = choose(type, Slot::Iter, &iterSlot, base.iter);
  type->next = choose(type, Slot::Next, &nextSlot, base.next);
  type->contains = choose(type, Slot::Contains, &containsSlot, base.contains);
  type->getItem = choose(type, Slot::GetItem, &getItemSlot, base.getItem);
  type->setItem = choose(type, Slot::SetItem, &setItemSlot, base.setItem);
  type->delItem = choose(type, Slot::DelItem, &delItemSlot, base.delItem);
  type->call = choose(type, Slot::Call, &callMethodSlot, base.call);
  type->compare = hasAny(type, Slot::Lt, 6) ? &compareSlot : base.compare;
  type->binary =
      hasAny(type, Slot::Add, 2 * BO_Count) ? BinaryTable : base.binary;
  // A class that defines __eq__ without __hash__ cannot be hashed.
  type->hash = slotEntry(type, Slot::Hash) ? &hashSlot
               : slotEntry(type, Slot::Eq) ? nullptr
                                           : base.hash;
}
