//===- FloatType.cpp - The descriptor of float ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Binary operators take ints and bools on either side; comparison with an int
// is exact.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Float.h"
#include "runtime/core/Format.h"
#include "runtime/core/Hash.h"
#include "runtime/core/NumberSlots.h"
#include "runtime/core/Slice.h"
#include "runtime/core/Str.h"
#include <cmath>

using namespace krt;

Result<double> krt::realOf(Word value, const char *message) {
  if (isInstance(value, &krt_type_float))
    return ok(unboxFloat(value));
  if (isIntWord(value))
    return krt_int_to_f64(intOfBool(value));
  if (findMember(typeOf(value), "__float__")) {
    Word number = KRT_TRY(krt_call_method(value, "__float__", nullptr, 0));
    if (isInstance(number, &krt_type_float)) {
      double result = unboxFloat(number);
      release(number);
      return ok(result);
    }
    Object *error =
        raise(krt_type_TypeError, "%T.__float__ returned non-float (type %T)",
              value, number);
    release(number);
    return fail(error);
  }
  if (findMember(typeOf(value), "__index__")) {
    Word integer = KRT_TRY(indexWord(value));
    Result<double> result = krt_int_to_f64(integer);
    release(integer);
    return result;
  }
  return fail(raise(krt_type_TypeError, message, value));
}

Result<double> krt_real(Word value) {
  return realOf(value, "must be real number, not %T");
}

namespace {

double valueOf(Object *self) { return static_cast<Float *>(self)->value; }

Result<Str *> reprFloat(Object *self) {
  return ok(krt_float_repr(valueOf(self)));
}

/// A boxed NaN hashes by its identity, as CPython's do since 3.10.
Result<int64_t> hashFloat(Object *self) {
  double value = valueOf(self);
  if (std::isnan(value))
    return ok(int64_t(uintptr_t(self) >> 4));
  return ok(krt_float_hash(value));
}

Result<bool> truthFloat(Object *self) { return ok(valueOf(self) != 0); }

Result<Str *> formatFloatSlot(Object *self, Str *spec) {
  return krt_float_format(valueOf(self), spec);
}

/// Order of `a` relative to a float or int word; 2 when unordered.
int32_t orderOf(double a, Word other) {
  if (isFloatWord(other)) {
    double b = unboxFloat(other);
    return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
  }
  int32_t order = krt_int_compare_f64(intOfBool(other), a);
  return order == 2 ? 2 : -order;
}

Result<Word> compareFloat(Object *self, Word other, int32_t op) {
  if (!isFloatWord(other) && !isIntWord(other))
    return notImplemented();
  return ok(retained(boolWord(holds(orderOf(valueOf(self), other), op))));
}

//===----------------------------------------------------------------------===//
// Binary operators
//===----------------------------------------------------------------------===//

enum class Operand { Float, Other, Error };

/// The float that an operand is or converts to.
Operand readOperand(Word w, double &value, Object *&error) {
  if (isFloatWord(w)) {
    value = unboxFloat(w);
    return Operand::Float;
  }
  if (!isIntWord(w))
    return Operand::Other;
  Result<double> converted = krt_int_to_f64(intOfBool(w));
  value = converted.value;
  error = converted.error;
  return error ? Operand::Error : Operand::Float;
}

template <Result<double> (*Op)(double, double)>
Result<Word> binary(Word left, Word right) {
  double values[2];
  Word words[2] = {left, right};
  for (int i = 0; i < 2; ++i) {
    Object *error = nullptr;
    switch (readOperand(words[i], values[i], error)) {
    case Operand::Float:
      break;
    case Operand::Other:
      return notImplemented();
    case Operand::Error:
      return fail(error);
    }
  }
  return ok(boxFloat(KRT_TRY(Op(values[0], values[1]))));
}

Result<double> add(double a, double b) { return ok(a + b); }
Result<double> subtract(double a, double b) { return ok(a - b); }
Result<double> multiply(double a, double b) { return ok(a * b); }

using BinaryFn = Result<Word> (*)(Word, Word);

constexpr BinaryFn FloatBinary[BO_Count] = {
    binary<add>,
    binary<subtract>,
    binary<multiply>,
    binary<krt_float_truediv>,
    binary<krt_float_floordiv>,
    binary<krt_float_mod>,
    binary<krt_float_pow>,
};

//===----------------------------------------------------------------------===//
// Methods for dynamic calls
//===----------------------------------------------------------------------===//

/// A function of a double as one of a word.
template <auto Method> Result<Word> unboxed(Word self) {
  return Method(unboxFloat(self));
}

Result<Word> absolute(double a) { return ok(boxFloat(fabs(a))); }
Result<Word> negate(double a) { return ok(boxFloat(-a)); }
Result<Word> identity(double a) { return ok(boxFloat(a)); }
Result<Word> zero(double) { return ok(boxFloat(0)); }
Result<Word> hexText(double a) { return ok(word(krt_float_hex(a))); }
Result<Word> isInteger(double a) {
  return ok(retained(boolWord(krt_float_is_integer(a))));
}
Result<Word> ratio(double a) {
  return ok(word(KRT_TRY(krt_float_as_integer_ratio(a))));
}

constexpr TypeMember FloatMembers[] = {
    NumberSlot<"float", "__abs__", unboxed<absolute>>,
    NumberMethod<"float", "__ceil__", unboxed<krt_float_ceil>>,
    NumberSlot<"float", "__float__", unboxed<identity>>,
    NumberMethod<"float", "__floor__", unboxed<krt_float_floor>>,
    NumberSlot<"float", "__int__", unboxed<krt_int_from_f64>>,
    NumberSlot<"float", "__neg__", unboxed<negate>>,
    NumberSlot<"float", "__pos__", unboxed<identity>>,
    NumberMethod<"float", "__trunc__", unboxed<krt_int_from_f64>>,
    NumberMethod<"float", "as_integer_ratio", unboxed<ratio>>,
    NumberMethod<"float", "conjugate", unboxed<identity>>,
    NumberMethod<"float", "hex", unboxed<hexText>>,
    NumberProperty<"float", "imag", unboxed<zero>>,
    NumberMethod<"float", "is_integer", unboxed<isInteger>>,
    NumberProperty<"float", "real", unboxed<identity>>,
};

constexpr const Type *FloatMro[] = {&krt_type_float, &krt_type_object};

constexpr Type describeFloat() {
  Type t = describeNumber("float", &krt_type_object, FloatMro, sizeof(Float));
  t.mroCount = sizeof(FloatMro) / sizeof(FloatMro[0]);
  t.members = FloatMembers;
  t.memberCount = sizeof(FloatMembers) / sizeof(FloatMembers[0]);
  t.repr = t.str = reprFloat;
  t.hash = hashFloat;
  t.compare = compareFloat;
  t.truth = truthFloat;
  t.format = formatFloatSlot;
  t.binary = FloatBinary;
  return t;
}

} // namespace

constinit Type krt_type_float = describeFloat();
