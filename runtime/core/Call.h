//===- Call.h - Function values, bound methods, cells -----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_CALL_H
#define KRAIT_RUNTIME_CORE_CALL_H

#include "runtime/core/Object.h"

namespace krt {

using UniformCall = Result<Word> (*)(Function *self, const Word *args,
                                     int64_t count);

/// A method of an instance as a value: captured[0] is the instance, and
/// `target` takes it as args[0]. `ownerName` shows in the repr.
struct BoundMethod : Object {
  UniformCall call;
  const Str *name;
  int64_t captures;
  int64_t origin;
  Word self;
  UniformCall target;
};
static_assert(sizeof(BoundMethod) == sizeof(Function) + 2 * sizeof(Word),
              "it begins as a function does");

/// A function object that calls C++ code, for the builtin functions that are
/// used as values (`map(len, x)` through Any).
Word newBuiltinFunction(const Str *name, UniformCall call);
Word newBoundMethod(Word self, const Str *name, UniformCall target);

} // namespace krt

/// A function value; the caller fills `captured` with owned words. `name` is
/// its qualified name, which must outlive it (a constant).
/// `origin`: see Function.
KRT_EXPORT krt::Function *krt_function_new(krt::UniformCall call,
                                           const krt::Str *name,
                                           int64_t captures, int64_t origin);
/// The definition of a function with origin `-origin` has been executed.
KRT_EXPORT void krt_function_made(int64_t origin);
KRT_EXPORT krt::Cell *krt_cell_new();
/// Stores a borrowed word and releases the old one.
KRT_EXPORT void krt_cell_set(krt::Cell *cell, krt::Word value);
/// Owned; check `bound` before.
KRT_EXPORT krt::Word krt_cell_get(krt::Cell *cell);
KRT_EXPORT void krt_cell_clear(krt::Cell *cell);
/// TypeError "f() takes 2 positional arguments but 3 were given" or "f()
/// missing ..." for a uniform entry called with the wrong count.
KRT_EXPORT krt::Object *krt_raise_arg_count(const krt::Str *name,
                                            int64_t minimum, int64_t maximum,
                                            int64_t given);

/// TypeError of a call that does not fit its function: `head`, then the number
/// of positional arguments where the text has one, then `tail`.
KRT_EXPORT krt::Object *krt_raise_mismatch(const krt::Str *head,
                                           const krt::Str *tail, int64_t count,
                                           bool hasCount);

#endif // KRAIT_RUNTIME_CORE_CALL_H
