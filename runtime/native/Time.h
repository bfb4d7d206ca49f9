//===- Time.h - The native part of time -------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_TIME_H
#define KRAIT_RUNTIME_NATIVE_TIME_H

#include "runtime/core/Object.h"

KRT_EXPORT double krt_time_time();
KRT_EXPORT krt::Word krt_time_time_ns();
KRT_EXPORT double krt_time_monotonic();
KRT_EXPORT krt::Word krt_time_monotonic_ns();
KRT_EXPORT double krt_time_process_time();
KRT_EXPORT krt::Word krt_time_process_time_ns();
KRT_EXPORT double krt_time_thread_time();
KRT_EXPORT krt::Word krt_time_thread_time_ns();
/// Sleeps on after a signal, for what is left (PEP 475).
KRT_EXPORT krt::Object *krt_time_sleep(double seconds);

/// The nine items of struct_time, then tm_zone and tm_gmtoff.
KRT_EXPORT krt::Result<krt::Tuple *> krt_time_localtime(double seconds);
KRT_EXPORT krt::Result<krt::Tuple *> krt_time_gmtime(double seconds);
KRT_EXPORT krt::Result<double>
krt_time_mktime(krt::Word year, krt::Word month, krt::Word day, krt::Word hour,
                krt::Word minute, krt::Word second, krt::Word weekday,
                krt::Word yearday, krt::Word dst);
KRT_EXPORT krt::Result<krt::Str *>
krt_time_strftime(krt::Str *format, krt::Word year, krt::Word month,
                  krt::Word day, krt::Word hour, krt::Word minute,
                  krt::Word second, krt::Word weekday, krt::Word yearday,
                  krt::Word dst);

KRT_EXPORT krt::Word krt_time_timezone();
KRT_EXPORT krt::Word krt_time_altzone();
KRT_EXPORT krt::Word krt_time_daylight();
KRT_EXPORT krt::Str *krt_time_zone_name(krt::Word index);

#endif // KRAIT_RUNTIME_NATIVE_TIME_H
