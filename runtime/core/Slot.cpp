//===- Slot.cpp - Elements of containers, by their ElemKind ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Slot.h"
#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Hash.h"
#include "runtime/core/Str.h"

using namespace krt;

Result<uint64_t> krt::checkedSlot(Word value, ElemKind kind) {
  if (kind == ElemKind::F64 && !isa(value, krt_type_float))
    return fail(raise(krt_type_TypeError, "expected float, got %T", value));
  if (kind == ElemKind::Bool && !isBool(value))
    return fail(raise(krt_type_TypeError, "expected bool, got %T", value));
  return ok(wordToSlot(value, kind));
}

Result<uint64_t> krt::convertSlot(uint64_t slot, ElemKind from, ElemKind to) {
  if (from == to) {
    retainSlot(slot, from);
    return ok(slot);
  }
  Word boxed = slotToWord(slot, from);
  if (to == ElemKind::Word)
    return ok(uint64_t(boxed));
  Result<uint64_t> converted = checkedSlot(boxed, to);
  release(boxed);
  return converted;
}

Result<bool> krt::equalWordsSlow(Word left, Word right) {
  if (isa(left, krt_type_str) && isa(right, krt_type_str))
    return ok(krt_str_eq(as<Str>(left), as<Str>(right)));
  retain(left);
  retain(right);
  Result<bool> equal = krt_compare_bool(left, right, EQ);
  release(left);
  release(right);
  return equal;
}

Result<bool> krt::equalSlots(uint64_t left, ElemKind leftKind, uint64_t right,
                             ElemKind rightKind) {
  if (leftKind == rightKind) {
    switch (leftKind) {
    case ElemKind::Word:
      return equalElems<ElemKind::Word>(left, right);
    case ElemKind::F64:
      return equalElems<ElemKind::F64>(doubleOf(left), doubleOf(right));
    case ElemKind::Bool:
      return ok(left == right);
    }
  }
  Word boxedLeft = slotToWord(left, leftKind);
  Word boxedRight = slotToWord(right, rightKind);
  Result<bool> equal = krt_eq_identity(boxedLeft, boxedRight);
  release(boxedLeft);
  release(boxedRight);
  return equal;
}

Result<int64_t> krt::hashSlot(uint64_t slot, ElemKind kind) {
  switch (kind) {
  case ElemKind::Word:
    return krt_hash(slot);
  case ElemKind::F64:
    return ok(krt_float_hash(doubleOf(slot)));
  case ElemKind::Bool:
    return ok(int64_t(slot));
  }
  __builtin_unreachable();
}

Result<Str *> krt::reprSlot(uint64_t slot, ElemKind kind) {
  Word boxed = slotToWord(slot, kind);
  Result<Str *> text = krt_repr(boxed);
  release(boxed);
  return text;
}

Object *krt::checkArity(const char *name, int64_t given, int64_t minimum,
                        int64_t maximum) {
  if (given >= minimum && given <= maximum)
    return nullptr;
  if (minimum == maximum) {
    if (minimum == 0)
      return raise(krt_type_TypeError, "%s() takes no arguments (%lld given)",
                   name, (long long)given);
    if (minimum == 1)
      return raise(krt_type_TypeError,
                   "%s() takes exactly one argument (%lld given)", name,
                   (long long)given);
  }
  bool few = given < minimum;
  int64_t bound = few ? minimum : maximum;
  const char *relation = minimum == maximum ? ""
                         : few              ? "at least "
                                            : "at most ";
  return raise(krt_type_TypeError, "%s expected %s%lld argument%s, got %lld",
               name, relation, (long long)bound, bound == 1 ? "" : "s",
               (long long)given);
}
