//===- BuiltinType.h - Parts of the descriptors of containers ---*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the descriptors of the builtin containers and their iterators have in
// common, and adapters from their functions to the slots and to the uniform
// entries of a member table.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_BUILTINTYPE_H
#define KRAIT_RUNTIME_CORE_BUILTINTYPE_H

#include "runtime/core/Object.h"

namespace krt {

/// A descriptor with the fields every builtin type has; `mro` starts with the
/// type and ends with object.
template <size_t N>
constexpr Type describeBuiltin(const char *name, const Type *const (&mro)[N],
                               uint32_t size, void (*dealloc)(Object *)) {
  Type type = {};
  type.refs = ImmortalRefs;
  type.Object::flags = OF_Static;
  type.type = &krt_type_type;
  type.name = type.qualname = name;
  type.module = "builtins";
  type.base = &krt_type_object;
  type.mro = mro;
  type.mroCount = N;
  type.size = size;
  type.dealloc = dealloc;
  return type;
}

template <size_t N>
constexpr void setMembers(Type &type, const TypeMember (&members)[N]) {
  type.members = members;
  type.memberCount = N;
}

inline Result<Word> notImplemented() {
  return ok(retained(word(&krt_NotImplemented)));
}
inline Result<Word> boolResult(bool value) {
  return ok(retained(boolWord(value)));
}
/// None for success, for functions that give an error or null.
inline Result<Word> noneOr(Object *error) {
  if (error)
    return fail(error);
  return ok(retained(noneWord()));
}
template <class T> Result<Word> objectResult(Result<T *> result) {
  if (result.error)
    return fail(result.error);
  return ok(word(result.value));
}

/// An entry of a member table.
constexpr TypeMember method(const char *name,
                            Result<Word> (*call)(Function *, const Word *,
                                                 int64_t)) {
  return {name, MethodMember, 0, call};
}
constexpr TypeMember property(const char *name,
                              Result<Word> (*call)(Function *, const Word *,
                                                   int64_t)) {
  return {name, PropertyMember, 0, call};
}

/// Null, or the TypeError of a method called dynamically with a number of
/// arguments (self not counted) outside [minimum, maximum].
Object *checkArity(const char *name, int64_t given, int64_t minimum,
                   int64_t maximum);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_BUILTINTYPE_H
