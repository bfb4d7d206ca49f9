//===- Dynamic.h - Operations on values of unknown type ---------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `Any`, `object` and unions do at run time, and what containers do with
// their elements: each operation goes through the type descriptor and follows
// the data model of CPython (Objects/abstract.c, Objects/object.c), with its
// messages. Parameters are borrowed, results and errors are owned. A slot gets
// a small int as `object(w)` too, from which `word()` makes the same word
// again.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_DYNAMIC_H
#define KRAIT_RUNTIME_CORE_DYNAMIC_H

#include "runtime/core/Object.h"

namespace krt {
enum UnaryOp : int32_t { UO_Neg, UO_Pos, UO_Invert, UO_Abs };
} // namespace krt

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

KRT_EXPORT krt::Result<krt::Str *> krt_repr(krt::Word value);
KRT_EXPORT krt::Result<krt::Str *> krt_str(krt::Word value);
KRT_EXPORT krt::Result<krt::Str *> krt_ascii(krt::Word value);
/// format(value, spec). A type without a format slot accepts only "".
KRT_EXPORT krt::Result<krt::Str *> krt_format(krt::Word value, krt::Str *spec);
/// `<module.Type object at 0x...>`: the repr of a type without a repr slot.
KRT_EXPORT krt::Result<krt::Str *> krt_object_repr(krt::Object *self);
/// The same for any value, as object.__repr__.
KRT_EXPORT krt::Word krt_object_new();
KRT_EXPORT krt::Result<krt::Str *> krt_object_repr_word(krt::Word self);
/// __name__ of the value's type; never freed.
KRT_EXPORT const char *krt_type_name(krt::Word value);

namespace krt {
/// Guard against a container that contains itself: true when `o` is already
/// being printed further up (the caller then gives "[...]"); otherwise `o` is
/// noted until reprLeave, which must follow.
bool reprEnter(Object *o);
void reprLeave(Object *o);

/// Hash of an object that compares by identity.
inline int64_t identityHash(const Object *o) {
  auto address = reinterpret_cast<uintptr_t>(o);
  return int64_t(address >> 4 | address << 60);
}
} // namespace krt

//===----------------------------------------------------------------------===//
// Comparison and hash
//===----------------------------------------------------------------------===//

namespace krt {
inline bool compareInts(int64_t left, int64_t right, int32_t op) {
  switch (op) {
  case LT:
    return left < right;
  case LE:
    return left <= right;
  case EQ:
    return left == right;
  case NE:
    return left != right;
  case GT:
    return left > right;
  default:
    return left >= right;
  }
}
} // namespace krt

/// TypeError "unhashable type: 'list'" for a type without a hash slot.
KRT_EXPORT krt::Result<int64_t> krt_hash(krt::Word value);
/// Rich comparison; the result may be any value a `__lt__` gives.
KRT_EXPORT krt::Result<krt::Word> krt_compare(krt::Word left, krt::Word right,
                                              int32_t op);
KRT_EXPORT krt::Result<bool> krt_compare_bool(krt::Word left, krt::Word right,
                                              int32_t op);
/// A comparison written in the program, whose value is known to be a bool: one
/// that is not ends the program.
KRT_EXPORT krt::Result<bool> krt_compare_operator(krt::Word left,
                                                  krt::Word right, int32_t op);
/// `left == right`.
KRT_EXPORT krt::Result<bool> krt_eq(krt::Word left, krt::Word right);
/// `left is right or left == right`: what containers ask.
KRT_EXPORT krt::Result<bool> krt_eq_identity(krt::Word left, krt::Word right);
KRT_EXPORT krt::Result<bool> krt_truth(krt::Word value);

//===----------------------------------------------------------------------===//
// Containers and iteration
//===----------------------------------------------------------------------===//

KRT_EXPORT krt::Result<int64_t> krt_len(krt::Word value);
/// `value`, an int that __len__ gave; ValueError or OverflowError where it is
/// no length.
KRT_EXPORT krt::Result<krt::Word> krt_length_of(krt::Word value);
/// TypeError "'int' object is not iterable".
KRT_EXPORT krt::Result<krt::Word> krt_iter(krt::Word value);
/// The next value; at the end `*done` is true and the value 0. `*done` is set
/// in every case.
KRT_EXPORT krt::Result<krt::Word> krt_next(krt::Word iterator, bool *done);
/// Given by functions that compiled code calls for the next value when there
/// is none.
extern "C" krt::Object krt_IterEnd;
KRT_EXPORT krt::Result<bool> krt_contains(krt::Word container, krt::Word item);
KRT_EXPORT krt::Result<krt::Word> krt_getitem(krt::Word container,
                                              krt::Word key);
KRT_EXPORT krt::Object *krt_setitem(krt::Word container, krt::Word key,
                                    krt::Word value);
KRT_EXPORT krt::Object *krt_delitem(krt::Word container, krt::Word key);

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

/// `left op right` (BinaryOp): the right operand goes first when its type is a
/// proper subtype; TypeError when both give NotImplemented. A slot is called
/// with both operands in order and decides by their types which of `__op__`
/// and `__rop__` applies.
KRT_EXPORT krt::Result<krt::Word> krt_binary(int32_t op, krt::Word left,
                                             krt::Word right);
/// `left op= right`: the method `__iop__` among the type's members if there is
/// one, else krt_binary. The owned result takes the place of `left`.
KRT_EXPORT krt::Result<krt::Word> krt_binary_inplace(int32_t op, krt::Word left,
                                                     krt::Word right);
/// UnaryOp: the methods `__neg__`, `__pos__`, `__invert__`, `__abs__` among the
/// type's members.
KRT_EXPORT krt::Result<krt::Word> krt_unary(int32_t op, krt::Word value);

//===----------------------------------------------------------------------===//
// Calls, attributes, types
//===----------------------------------------------------------------------===//

/// Positional call of any callable value; TypeError "'int' object is not
/// callable".
KRT_EXPORT krt::Result<krt::Word>
krt_call(krt::Word callee, const krt::Word *args, int64_t count);
/// Calls the method `name` of `self`; AttributeError when there is none.
KRT_EXPORT krt::Result<krt::Word> krt_call_method(krt::Word self,
                                                  const char *name,
                                                  const krt::Word *args,
                                                  int64_t count);
/// Reads an attribute through the type's member table; a method gives a bound
/// method.
KRT_EXPORT krt::Result<krt::Word> krt_getattr(krt::Word self, krt::Str *name);
/// Writes a field of the member table; TypeError when the field is a float or
/// bool and the value is not.
KRT_EXPORT krt::Object *krt_setattr(krt::Word self, krt::Str *name,
                                    krt::Word value);
/// `del self.name` of a field; AttributeError when it is not set.
KRT_EXPORT krt::Object *krt_delattr(krt::Word self, krt::Str *name);
KRT_EXPORT krt::Result<bool> krt_hasattr(krt::Word self, krt::Str *name);
KRT_EXPORT bool krt_isinstance(krt::Word value, const krt::Type *type);
KRT_EXPORT bool krt_issubtype(const krt::Type *type, const krt::Type *of);
/// issubclass of any value: TypeError when it is no class.
KRT_EXPORT krt::Result<bool> krt_issubclass(krt::Word value,
                                            const krt::Type *of);
/// Checked cast from Any: null, or TypeError "expected T, got U".
KRT_EXPORT krt::Object *krt_check_type(krt::Word value, const krt::Type *type);
KRT_EXPORT bool krt_callable(krt::Word value);

namespace krt {
/// The member `name` of the type or of a base; null when there is none.
const TypeMember *findMember(const Type *type, const char *name);
} // namespace krt

#endif // KRAIT_RUNTIME_CORE_DYNAMIC_H
