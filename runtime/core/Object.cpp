//===- Object.cpp - object, type, None and the other singletons -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The roots of the type graph and the values that exist once. None of these
// objects is ever freed.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Object.h"
#include "runtime/core/Dynamic.h"

using namespace krt;

bool krt::isSubtype(const Type *t, const Type *of) {
  for (uint32_t i = 0; i < t->mroCount; ++i)
    if (t->mro[i] == of)
      return true;
  return false;
}

bool krt::isInstance(Word w, const Type *t) {
  const Type *type = typeOf(w);
  return type == t || isSubtype(type, t);
}

Word krt::slotToWord(uint64_t slot, ElemKind kind) {
  switch (kind) {
  case ElemKind::Word:
    return retained(Word(slot));
  case ElemKind::F64:
    return boxFloat(__builtin_bit_cast(double, slot));
  case ElemKind::Bool:
    return retained(boolWord(slot != 0));
  }
  __builtin_unreachable();
}

uint64_t krt::wordToSlot(Word w, ElemKind kind) {
  switch (kind) {
  case ElemKind::Word:
    return retained(w);
  case ElemKind::F64:
    return __builtin_bit_cast(uint64_t, unboxFloat(w));
  case ElemKind::Bool:
    return w == word(&krt_True);
  }
  __builtin_unreachable();
}
