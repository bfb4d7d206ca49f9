//===- Generator.h - Generator objects --------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What py-split-generators compiles a generator function to; the layout is in
// Layout.h.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_GENERATOR_H
#define KRAIT_RUNTIME_CORE_GENERATOR_H

#include "runtime/core/Object.h"

/// A generator that has not started; the caller fills the fields after field 0
/// with owned values. `name` and `managed` are constants of the program.
KRT_EXPORT krt::Generator *
krt_generator_new(krt::Result<krt::Word> (*resume)(krt::Generator *, krt::Word,
                                                   krt::Object *),
                  const krt::Str *name, int64_t count, const uint8_t *managed);

/// __next__ and send(): StopIteration with the value returned at the end.
KRT_EXPORT krt::Result<krt::Word> krt_generator_next(krt::Generator *self);
KRT_EXPORT krt::Result<krt::Word> krt_generator_send(krt::Generator *self,
                                                     krt::Word value);
/// throw(): raises `exception`, an instance or a class, where it is suspended.
KRT_EXPORT krt::Result<krt::Word> krt_generator_throw(krt::Generator *self,
                                                      krt::Word exception);
/// close(): what the generator returned, else None.
KRT_EXPORT krt::Result<krt::Word> krt_generator_close(krt::Generator *self);
/// The next value; krt_IterEnd when there is none.
KRT_EXPORT krt::Result<krt::Word> krt_generator_step(krt::Generator *self);

/// One step of `yield from iterator`: the value to yield, or krt_IterEnd when
/// the iterator has ended; what it returned is then the delegate's result.
KRT_EXPORT krt::Result<krt::Word> krt_delegate_send(krt::Word iterator,
                                                    krt::Word sent);
/// The same for an error thrown in, which is borrowed.
KRT_EXPORT krt::Result<krt::Word> krt_delegate_throw(krt::Word iterator,
                                                     krt::Object *error);
KRT_EXPORT krt::Word krt_delegate_result();

/// gi_running, and whether it has finished.
KRT_EXPORT bool krt_generator_running(krt::Generator *self);
KRT_EXPORT bool krt_generator_finished(krt::Generator *self);

#endif // KRAIT_RUNTIME_CORE_GENERATOR_H
