//===- IntType.cpp - The descriptors of int and bool ----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// bool is a subclass of int with two instances: it inherits int's slots and
// differs in text, hash and the bit operators.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Format.h"
#include "runtime/core/Hash.h"
#include "runtime/core/NumberSlots.h"
#include "runtime/core/Str.h"

using namespace krt;

bool krt::isIntWord(Word w) {
  return isSmall(w) || isInstance(w, &krt_type_int);
}

Object *krt::refuseArguments(const char *type, const char *name,
                             bool isSlotWrapper, int64_t given) {
  if (given == 0)
    return nullptr;
  if (isSlotWrapper)
    return raise(krt_type_TypeError, "expected 0 arguments, got %lld",
                 (long long)given);
  return raise(krt_type_TypeError, "%s.%s() takes no arguments (%lld given)",
               type, name, (long long)given);
}

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

namespace {

Word intOf(Object *self) { return intOfBool(word(self)); }
bool boolOf(Object *self) { return self == &krt_True; }

Result<Str *> reprInt(Object *self) { return krt_int_repr(word(self)); }

Result<int64_t> hashInt(Object *self) { return ok(krt_int_hash(intOf(self))); }

Result<bool> truthInt(Object *self) { return ok(krt_int_truth(intOf(self))); }

Result<Word> compareInt(Object *self, Word other, int32_t op) {
  if (!isIntWord(other))
    return notImplemented();
  int32_t order = krt_int_compare(intOf(self), intOfBool(other));
  return ok(retained(boolWord(holds(order, op))));
}

Result<Str *> formatIntSlot(Object *self, Str *spec) {
  return krt_int_format(word(self), spec);
}

//===----------------------------------------------------------------------===//
// Binary operators
//===----------------------------------------------------------------------===//

/// An operator that cannot raise.
template <Word (*Op)(Word, Word)> Result<Word> plain(Word left, Word right) {
  if (!isIntWord(left) || !isIntWord(right))
    return notImplemented();
  return ok(Op(intOfBool(left), intOfBool(right)));
}

template <Result<Word> (*Op)(Word, Word)>
Result<Word> raising(Word left, Word right) {
  if (!isIntWord(left) || !isIntWord(right))
    return notImplemented();
  return Op(intOfBool(left), intOfBool(right));
}

Result<Word> divideTrue(Word left, Word right) {
  if (!isIntWord(left) || !isIntWord(right))
    return notImplemented();
  return ok(
      boxFloat(KRT_TRY(krt_int_truediv(intOfBool(left), intOfBool(right)))));
}

/// A bit operator of bool: a bool when both operands are.
template <Word (*Op)(Word, Word)> Result<Word> bits(Word left, Word right) {
  Result<Word> result = plain<Op>(left, right);
  if (isBool(left) && isBool(right))
    return ok(retained(boolWord(result.value != smallWord(0))));
  return result;
}

using BinaryFn = Result<Word> (*)(Word, Word);

constexpr BinaryFn IntBinary[BO_Count] = {plain<krt_int_add>,
                                          plain<krt_int_sub>,
                                          plain<krt_int_mul>,
                                          divideTrue,
                                          raising<krt_int_floordiv>,
                                          raising<krt_int_mod>,
                                          raising<krt_int_pow>,
                                          raising<krt_int_lshift>,
                                          raising<krt_int_rshift>,
                                          plain<krt_int_and>,
                                          plain<krt_int_or>,
                                          plain<krt_int_xor>,
                                          nullptr};

constexpr BinaryFn BoolBinary[BO_Count] = {plain<krt_int_add>,
                                           plain<krt_int_sub>,
                                           plain<krt_int_mul>,
                                           divideTrue,
                                           raising<krt_int_floordiv>,
                                           raising<krt_int_mod>,
                                           raising<krt_int_pow>,
                                           raising<krt_int_lshift>,
                                           raising<krt_int_rshift>,
                                           bits<krt_int_and>,
                                           bits<krt_int_or>,
                                           bits<krt_int_xor>,
                                           nullptr};

//===----------------------------------------------------------------------===//
// Methods for dynamic calls
//===----------------------------------------------------------------------===//

template <Word (*Method)(Word)> Result<Word> intResult(Word self) {
  return ok(Method(intOfBool(self)));
}

Result<Word> floatResult(Word self) {
  return ok(boxFloat(KRT_TRY(krt_int_to_f64(intOfBool(self)))));
}

Result<Word> ratioResult(Word self) {
  return ok(word(krt_int_as_integer_ratio(intOfBool(self))));
}

Result<Word> alwaysTrue(Word) { return ok(retained(boolWord(true))); }
Result<Word> zero(Word) { return ok(smallWord(0)); }
Result<Word> one(Word) { return ok(smallWord(1)); }

constexpr TypeMember IntMembers[] = {
    NumberSlot<"int", "__abs__", intResult<krt_int_abs>>,
    NumberMethod<"int", "__ceil__", intResult<krt_int_pos>>,
    NumberSlot<"int", "__float__", floatResult>,
    NumberMethod<"int", "__floor__", intResult<krt_int_pos>>,
    NumberSlot<"int", "__index__", intResult<krt_int_pos>>,
    NumberSlot<"int", "__int__", intResult<krt_int_pos>>,
    NumberSlot<"int", "__invert__", intResult<krt_int_invert>>,
    NumberSlot<"int", "__neg__", intResult<krt_int_neg>>,
    NumberSlot<"int", "__pos__", intResult<krt_int_pos>>,
    NumberMethod<"int", "__trunc__", intResult<krt_int_pos>>,
    NumberMethod<"int", "as_integer_ratio", ratioResult>,
    NumberMethod<"int", "bit_count", intResult<krt_int_bit_count>>,
    NumberMethod<"int", "bit_length", intResult<krt_int_bit_length>>,
    NumberMethod<"int", "conjugate", intResult<krt_int_pos>>,
    NumberProperty<"int", "denominator", one>,
    NumberProperty<"int", "imag", zero>,
    NumberMethod<"int", "is_integer", alwaysTrue>,
    NumberProperty<"int", "numerator", intResult<krt_int_pos>>,
    NumberProperty<"int", "real", intResult<krt_int_pos>>,
};

//===----------------------------------------------------------------------===//
// bool
//===----------------------------------------------------------------------===//

Result<Str *> reprBool(Object *self) { return ok(krt_bool_repr(boolOf(self))); }

Result<Str *> formatBool(Object *self, Str *spec) {
  return krt_bool_format(boolOf(self), spec);
}

constexpr const Type *IntMro[] = {&krt_type_int, &krt_type_object};
constexpr const Type *BoolMro[] = {&krt_type_bool, &krt_type_int,
                                   &krt_type_object};

constexpr Type describeInt() {
  Type t = describeNumber("int", &krt_type_object, IntMro, sizeof(BigInt));
  t.mroCount = sizeof(IntMro) / sizeof(IntMro[0]);
  t.members = IntMembers;
  t.memberCount = sizeof(IntMembers) / sizeof(IntMembers[0]);
  t.repr = t.str = reprInt;
  t.hash = hashInt;
  t.compare = compareInt;
  t.truth = truthInt;
  t.format = formatIntSlot;
  t.binary = IntBinary;
  return t;
}

constexpr Type describeBool() {
  Type t = describeInt();
  t.name = t.qualname = "bool";
  t.base = &krt_type_int;
  t.mro = BoolMro;
  t.mroCount = sizeof(BoolMro) / sizeof(BoolMro[0]);
  t.size = sizeof(Object);
  t.repr = t.str = reprBool;
  t.format = formatBool;
  t.binary = BoolBinary;
  return t;
}

} // namespace

KRT_HOT bool krt_bool_and(bool a, bool b) { return a & b; }
KRT_HOT bool krt_bool_or(bool a, bool b) { return a | b; }
KRT_HOT bool krt_bool_xor(bool a, bool b) { return a != b; }
KRT_HOT bool krt_bool_truth(bool a) { return a; }

Str *krt_bool_repr(bool value) {
  KRT_STATIC_STR(yes, "True");
  KRT_STATIC_STR(no, "False");
  return retained(value ? yes.get() : no.get());
}

constinit Type krt_type_int = describeInt();
constinit Type krt_type_bool = describeBool();
