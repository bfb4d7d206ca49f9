//===- NumberSlots.h - Parts of the descriptors of numbers ------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the descriptors of int, bool and float share. A slot gets its value as
// `Object *`; for a small int that is `object(w)`, from which `word()` makes
// the same word again, so slots serve small and big ints alike.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_NUMBERSLOTS_H
#define KRAIT_RUNTIME_CORE_NUMBERSLOTS_H

#include "runtime/core/Int.h"

namespace krt {

/// The fields that all three descriptors have alike.
constexpr Type describeNumber(const char *name, const Type *base,
                              const Type *const *mro, uint32_t size) {
  Type t{};
  t.refs = ImmortalRefs;
  t.Object::flags = OF_Static;
  t.type = &krt_type_type;
  t.name = t.qualname = name;
  t.module = "builtins";
  t.base = base;
  t.mro = mro;
  t.flags = TF_Acyclic;
  t.size = size;
  t.dealloc = freeObject;
  return t;
}

inline Result<Word> notImplemented() {
  return ok(retained(word(&krt_NotImplemented)));
}

/// int, bool or float: what arithmetic with floats accepts.
inline bool isFloatWord(Word w) {
  return isObject(w) && object(w)->type == &krt_type_float;
}

/// The result of a comparison from an order of -1, 0 or 1; 2 is unordered.
inline bool holds(int32_t order, int32_t op) {
  switch (op) {
  case LT:
    return order == -1;
  case LE:
    return order == -1 || order == 0;
  case EQ:
    return order == 0;
  case NE:
    return order != 0;
  case GT:
    return order == 1;
  default:
    return order == 0 || order == 1;
  }
}

/// The name of a method as a template argument.
template <size_t Size> struct MethodName {
  char text[Size];
  constexpr MethodName(const char (&name)[Size]) {
    for (size_t i = 0; i < Size; ++i)
      text[i] = name[i];
  }
};

/// TypeError for arguments of a method that takes none, or null. A slot wrapper
/// is an operator or conversion; its message names nothing.
Object *refuseArguments(const char *type, const char *name, bool isSlotWrapper,
                        int64_t given);

/// The entry of a method without arguments in a member table.
template <MethodName Type, MethodName Name, bool IsSlotWrapper, auto Method>
Result<Word> memberEntry(Function *, const Word *args, int64_t count) {
  if (Object *error =
          refuseArguments(Type.text, Name.text, IsSlotWrapper, count - 1))
    return fail(error);
  return Method(args[0]);
}

/// Members of a TypeMember table, for a Method of Word -> Result<Word>.
template <MethodName Type, MethodName Name, auto Method>
constexpr TypeMember NumberMethod = {Name.text, MethodMember, 0,
                                     memberEntry<Type, Name, false, Method>};
template <MethodName Type, MethodName Name, auto Method>
constexpr TypeMember NumberSlot = {Name.text, MethodMember, 0,
                                   memberEntry<Type, Name, true, Method>};
template <MethodName Type, MethodName Name, auto Method>
constexpr TypeMember NumberProperty = {Name.text, PropertyMember, 0,
                                       memberEntry<Type, Name, false, Method>};

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_NUMBERSLOTS_H
