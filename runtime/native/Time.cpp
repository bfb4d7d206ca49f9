//===- Time.cpp - The native part of time ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Checks and messages of Modules/timemodule.c of CPython 3.14.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Time.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/Path.h"
#include <cerrno>
#include <ctime>

using namespace krt;

namespace {

constexpr int64_t Billion = 1000000000;

int64_t readClock(clockid_t clock) {
  timespec now;
  clock_gettime(clock, &now);
  return int64_t(now.tv_sec) * Billion + now.tv_nsec;
}

double seconds(int64_t nanoseconds) { return double(nanoseconds) * 1e-9; }

/// Seconds for localtime() and gmtime(), rounded down.
Result<time_t> wholeSeconds(double value) {
  if (value != value)
    return fail(raise(krt_type_ValueError, "Invalid value NaN (not a number)"));
  double whole = __builtin_floor(value);
  if (whole < -9223372036854775808.0 || whole >= 9223372036854775808.0)
    return fail(raise(krt_type_OverflowError,
                      "timestamp out of range for platform time_t"));
  return ok(time_t(whole));
}

Tuple *tupleOfParts(const tm &parts) {
  Tuple *tuple = krt_tuple_new(11);
  int64_t items[] = {int64_t(parts.tm_year) + 1900,
                     parts.tm_mon + 1,
                     parts.tm_mday,
                     parts.tm_hour,
                     parts.tm_min,
                     parts.tm_sec,
                     (parts.tm_wday + 6) % 7,
                     parts.tm_yday + 1,
                     parts.tm_isdst};
  for (int i = 0; i < 9; ++i)
    tuple->items[i] = smallWord(items[i]);
  tuple->items[9] = word(strFromSystem(parts.tm_zone));
  tuple->items[10] = smallWord(parts.tm_gmtoff);
  return tuple;
}

/// The items of a struct_time as C has them; OverflowError for what no int
/// holds.
Object *partsOf(const Word (&items)[9], tm &parts) {
  int *fields[] = {&parts.tm_year, &parts.tm_mon,  &parts.tm_mday,
                   &parts.tm_hour, &parts.tm_min,  &parts.tm_sec,
                   &parts.tm_wday, &parts.tm_yday, &parts.tm_isdst};
  for (int i = 0; i < 9; ++i) {
    int64_t value = krt_int_clamp_i64(items[i]);
    if (value < INT32_MIN || value > INT32_MAX)
      return raise(krt_type_OverflowError,
                   value > 0 ? "signed integer is greater than maximum"
                             : "signed integer is less than minimum");
    *fields[i] = int(value);
  }
  if (parts.tm_year < INT32_MIN + 1900)
    return raise(krt_type_OverflowError, "year out of range");
  parts.tm_year -= 1900;
  parts.tm_mon -= 1;
  parts.tm_wday = (parts.tm_wday + 1) % 7;
  parts.tm_yday -= 1;
  return nullptr;
}

/// What strftime() demands; zero month, day and day of the year count as one.
Object *checkParts(tm &parts) {
  auto bad = [](const char *message) {
    return raise(krt_type_ValueError, "%s", message);
  };
  if (parts.tm_mon == -1)
    parts.tm_mon = 0;
  if (parts.tm_mon < 0 || parts.tm_mon > 11)
    return bad("month out of range");
  if (parts.tm_mday == 0)
    parts.tm_mday = 1;
  if (parts.tm_mday < 0 || parts.tm_mday > 31)
    return bad("day of month out of range");
  if (parts.tm_hour < 0 || parts.tm_hour > 23)
    return bad("hour out of range");
  if (parts.tm_min < 0 || parts.tm_min > 59)
    return bad("minute out of range");
  if (parts.tm_sec < 0 || parts.tm_sec > 61)
    return bad("seconds out of range");
  if (parts.tm_wday < 0)
    return bad("day of week out of range");
  if (parts.tm_yday == -1)
    parts.tm_yday = 0;
  if (parts.tm_yday < 0 || parts.tm_yday > 365)
    return bad("day of year out of range");
  return nullptr;
}

/// Writes strftime() of `format`, which has room for two more bytes, with as
/// much room as the result takes.
void appendParts(StrBuilder &out, char *format, size_t length,
                 const tm &parts) {
  // A format such as %p may give nothing at all, so the end is marked.
  format[length] = '.';
  format[length + 1] = 0;
  for (size_t room = length + 64;; room *= 2) {
    auto *text = static_cast<char *>(allocate(room));
    size_t written = strftime(text, room, format, &parts);
    Str *result =
        written ? krt_str_from_utf8(text, int64_t(written) - 1) : nullptr;
    deallocate(text);
    if (!result)
      continue;
    out.append(result);
    release(result);
    return;
  }
}

/// The C library formats runs of ASCII; what stands from another character, or
/// from NUL, to the next percent sign is copied, as CPython does.
Str *formatParts(const Str *format, const tm &parts) {
  StrBuilder out;
  auto *run = static_cast<char *>(allocate(size_t(format->length) + 2));
  for (int64_t i = 0; i < format->length;) {
    size_t length = 0;
    for (; i < format->length; ++i) {
      uint32_t c = charAt(format, i);
      if (!c || c >= 0x80)
        break;
      run[length++] = char(c);
    }
    if (length)
      appendParts(out, run, length, parts);
    int64_t start = i;
    while (i < format->length && charAt(format, i) != '%')
      ++i;
    out.append(format, start, i);
  }
  deallocate(run);
  return out.finish();
}

/// The zone rules in force in the middle of this year's winter and summer.
struct Zones {
  int64_t offset[2]; ///< seconds west of UTC: standard, daylight saving
  char name[2][16];
  bool daylight;
};

const Zones &zones() {
  static Zones found;
  static bool ready;
  if (ready)
    return found;
  ready = true;
  tzset();
  constexpr time_t year = time_t(365 * 24 + 6) * 3600;
  time_t january = time(nullptr) / year * year;
  tm parts[2];
  time_t july = january + year / 2;
  localtime_r(&january, &parts[0]);
  localtime_r(&july, &parts[1]);
  // In the south it is January that has daylight saving time.
  int standard = parts[0].tm_gmtoff <= parts[1].tm_gmtoff ? 0 : 1;
  int order[] = {standard, 1 - standard};
  for (int i = 0; i < 2; ++i) {
    const tm &zone = parts[order[i]];
    found.offset[i] = -zone.tm_gmtoff;
    strncpy(found.name[i], zone.tm_zone, sizeof found.name[i] - 1);
  }
  found.daylight = found.offset[0] != found.offset[1];
  return found;
}

} // namespace

//===----------------------------------------------------------------------===//
// Clocks
//===----------------------------------------------------------------------===//

double krt_time_time() { return seconds(readClock(CLOCK_REALTIME)); }
Word krt_time_time_ns() { return krt_int_from_i64(readClock(CLOCK_REALTIME)); }
double krt_time_monotonic() { return seconds(readClock(CLOCK_MONOTONIC)); }
Word krt_time_monotonic_ns() {
  return krt_int_from_i64(readClock(CLOCK_MONOTONIC));
}
double krt_time_process_time() {
  return seconds(readClock(CLOCK_PROCESS_CPUTIME_ID));
}
Word krt_time_process_time_ns() {
  return krt_int_from_i64(readClock(CLOCK_PROCESS_CPUTIME_ID));
}
double krt_time_thread_time() {
  return seconds(readClock(CLOCK_THREAD_CPUTIME_ID));
}
Word krt_time_thread_time_ns() {
  return krt_int_from_i64(readClock(CLOCK_THREAD_CPUTIME_ID));
}

Object *krt_time_sleep(double length) {
  if (length != length)
    return raise(krt_type_ValueError, "Invalid value NaN (not a number)");
  if (length < 0)
    return raise(krt_type_ValueError, "sleep length must be non-negative");
  if (length >= 9223372036.0)
    return raise(krt_type_OverflowError,
                 "timestamp too large to convert to C PyTime_t");
  int64_t end =
      readClock(CLOCK_MONOTONIC) + int64_t(__builtin_ceil(length * 1e9));
  timespec deadline = {time_t(end / Billion), long(end % Billion)};
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &deadline, nullptr) ==
         EINTR)
    if (Object *error = krt_check_signals())
      return error;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Calendar
//===----------------------------------------------------------------------===//

Result<Tuple *> krt_time_localtime(double value) {
  time_t when = KRT_TRY(wholeSeconds(value));
  tm parts = {};
  if (!localtime_r(&when, &parts))
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(tupleOfParts(parts));
}

Result<Tuple *> krt_time_gmtime(double value) {
  time_t when = KRT_TRY(wholeSeconds(value));
  tm parts = {};
  if (!gmtime_r(&when, &parts))
    return fail(krt_raise_os_error(errno, 0, 0));
  return ok(tupleOfParts(parts));
}

Result<double> krt_time_mktime(Word year, Word month, Word day, Word hour,
                               Word minute, Word second, Word weekday,
                               Word yearday, Word dst) {
  Word items[9] = {year,   month,   day,     hour, minute,
                   second, weekday, yearday, dst};
  tm parts = {};
  if (Object *error = partsOf(items, parts))
    return fail(error);
  // mktime() sets the day of the week unless it fails.
  parts.tm_wday = -1;
  time_t when = mktime(&parts);
  if (when == time_t(-1) && parts.tm_wday == -1)
    return fail(raise(krt_type_OverflowError, "mktime argument out of range"));
  return ok(double(when));
}

Result<Str *> krt_time_strftime(Str *format, Word year, Word month, Word day,
                                Word hour, Word minute, Word second,
                                Word weekday, Word yearday, Word dst) {
  Word items[9] = {year,   month,   day,     hour, minute,
                   second, weekday, yearday, dst};
  tm parts = {};
  if (Object *error = partsOf(items, parts))
    return fail(error);
  if (Object *error = checkParts(parts))
    return fail(error);
  parts.tm_isdst = parts.tm_isdst < 0 ? -1 : parts.tm_isdst > 0;
  // The zone's name and offset come from the time itself.
  tm normal = parts;
  mktime(&normal);
  parts.tm_gmtoff = normal.tm_gmtoff;
  parts.tm_zone = normal.tm_zone;
  return ok(formatParts(format, parts));
}

Word krt_time_timezone() { return smallWord(zones().offset[0]); }
Word krt_time_altzone() { return smallWord(zones().offset[1]); }
Word krt_time_daylight() { return smallWord(zones().daylight); }
Str *krt_time_zone_name(Word index) {
  return strFromSystem(zones().name[smallValue(index)]);
}
