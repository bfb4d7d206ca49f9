//===- Operators.cpp - Binary and unary operators of any type -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The protocol of binary_op1 in Objects/abstract.c of CPython 3.14: the right
// operand's slot goes first when its type is a proper subtype of the left's,
// equal slots are called once, NotImplemented from both is a TypeError.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"

using namespace krt;

namespace {

using BinarySlot = Result<Word> (*)(Word, Word);

constexpr const char *BinaryText[] = {"+",  "-",  "*", "/", "//", "%", "**",
                                      "<<", ">>", "&", "|", "^",  "@"};
constexpr const char *InPlaceText[] = {
    "+=",  "-=",  "*=", "/=", "//=", "%=", "**=",
    "<<=", ">>=", "&=", "|=", "^=",  "@="};
constexpr const char *InPlaceMethod[] = {
    "__iadd__", "__isub__", "__imul__",    "__itruediv__", "__ifloordiv__",
    "__imod__", "__ipow__", "__ilshift__", "__irshift__",  "__iand__",
    "__ior__",  "__ixor__", "__imatmul__"};

BinarySlot slotOf(const Type *type, int32_t op) {
  return type->binary ? type->binary[op] : nullptr;
}

/// True for NotImplemented, which is then released.
bool isNotImplemented(const Result<Word> &result) {
  if (result.error || result.value != word(&krt_NotImplemented))
    return false;
  release(result.value);
  return true;
}

Result<Word> tryBinary(int32_t op, Word left, Word right) {
  const Type *leftType = typeOf(left);
  const Type *rightType = typeOf(right);
  BinarySlot leftSlot = slotOf(leftType, op);
  BinarySlot rightSlot = slotOf(rightType, op);
  if (rightSlot == leftSlot)
    rightSlot = nullptr;
  if (leftSlot && rightSlot && isSubtype(rightType, leftType)) {
    Result<Word> result = rightSlot(left, right);
    if (!isNotImplemented(result))
      return result;
    rightSlot = nullptr;
  }
  if (leftSlot) {
    Result<Word> result = leftSlot(left, right);
    if (!isNotImplemented(result))
      return result;
  }
  if (rightSlot)
    return rightSlot(left, right);
  return ok(retained(word(&krt_NotImplemented)));
}

bool isSequence(const Type *type) {
  const Type *sequences[] = {&krt_type_str, &krt_type_list, &krt_type_tuple,
                             &krt_type_bytes, &krt_type_bytearray};
  for (const Type *t : sequences)
    if (isSubtype(type, t))
      return true;
  return false;
}

/// The TypeError for operands that no slot takes. A sequence on the left of
/// `+`, or on either side of `*`, has words of its own.
Object *unsupported(int32_t op, Word left, Word right, const char *text) {
  const Type *leftType = typeOf(left);
  const Type *rightType = typeOf(right);
  if (op == BO_Add && isSequence(leftType)) {
    bool bytes = isSubtype(leftType, &krt_type_bytes) ||
                 isSubtype(leftType, &krt_type_bytearray);
    if (bytes)
      return raise(krt_type_TypeError, "can't concat %T to %T", right, left);
    const char *kind = isSubtype(leftType, &krt_type_str)    ? "str"
                       : isSubtype(leftType, &krt_type_list) ? "list"
                                                             : "tuple";
    return raise(krt_type_TypeError,
                 "can only concatenate %s (not \"%T\") to %s", kind, right,
                 kind);
  }
  if (op == BO_Mul && (isSequence(leftType) || isSequence(rightType)))
    return raise(krt_type_TypeError,
                 "can't multiply sequence by non-int of type '%T'",
                 isSequence(leftType) ? right : left);
  if (op == BO_Pow && text == BinaryText[BO_Pow])
    text = "** or pow()";
  return raise(krt_type_TypeError,
               "unsupported operand type(s) for %s: '%T' and '%T'", text, left,
               right);
}

} // namespace

Result<Word> krt_binary(int32_t op, Word left, Word right) {
  Result<Word> result = tryBinary(op, left, right);
  if (KRT_UNLIKELY(isNotImplemented(result)))
    return fail(unsupported(op, left, right, BinaryText[op]));
  return result;
}

Result<Word> krt_binary_inplace(int32_t op, Word left, Word right) {
  if (isObject(left)) {
    if (const TypeMember *method =
            findMember(typeOf(left), InPlaceMethod[op])) {
      Word args[2] = {left, right};
      Result<Word> result = method->call(nullptr, args, 2);
      if (!isNotImplemented(result))
        return result;
    }
  }
  Result<Word> result = tryBinary(op, left, right);
  if (KRT_UNLIKELY(isNotImplemented(result)))
    return fail(unsupported(op, left, right, InPlaceText[op]));
  return result;
}

static Result<Word> unaryInt(int32_t op, Word value) {
  switch (op) {
  case UO_Neg:
    return ok(krt_int_neg(value));
  case UO_Pos:
    return ok(krt_int_pos(value));
  case UO_Invert:
    return ok(krt_int_invert(value));
  default:
    return ok(krt_int_abs(value));
  }
}

Result<Word> krt_unary(int32_t op, Word value) {
  if (isIntWord(value))
    return unaryInt(op, intOfBool(value));
  if (isa(value, krt_type_float) && op != UO_Invert) {
    double number = unboxFloat(value);
    return ok(boxFloat(op == UO_Neg   ? -number
                       : op == UO_Abs ? __builtin_fabs(number)
                                      : number));
  }
  static constexpr const char *methods[] = {"__neg__", "__pos__", "__invert__",
                                            "__abs__"};
  if (const TypeMember *method = findMember(typeOf(value), methods[op]))
    return method->call(nullptr, &value, 1);
  static constexpr const char *text[] = {"unary -", "unary +", "unary ~",
                                         "abs()"};
  return fail(raise(krt_type_TypeError, "bad operand type for %s: '%T'",
                    text[op], value));
}
