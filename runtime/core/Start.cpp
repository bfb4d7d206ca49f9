//===- Start.cpp - Process start and exit ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The program runs on a stack of its own, reserved but not committed, so that
// recursion is bounded by krt_stack_limit and not by the shell's `ulimit -s`.
// Ordinary code may use the upper part only; the rest is headroom for releasing
// deep structures and for the sort of code that does not check.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Start.h"
#include "runtime/core/Debug.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Int.h"
#include "runtime/core/Signal.h"
#include "runtime/core/Str.h"
#include "runtime/core/Traceback.h"
#include "runtime/native/File.h"
#include "runtime/platform/Platform.h"
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace krt;

uintptr_t krt_stack_limit;
int krt_argc;
char **krt_argv;

namespace {

constexpr size_t StackBytes = size_t(1) << 30;
constexpr size_t SmallestStack = size_t(16) << 20;
/// What unlimited recursion may use before RecursionError.
constexpr size_t DefaultDepthBytes = size_t(64) << 20;
/// sys.getrecursionlimit() at the start.
constexpr size_t DefaultDepth = 1000;
/// A frame of ordinary size, for sys.setrecursionlimit.
constexpr size_t FrameBytes = 1024;
/// Never given to code that checks the limit.
constexpr size_t Headroom = size_t(1) << 20;

struct StackBounds {
  uintptr_t low; ///< lowest usable address
  uintptr_t top; ///< about where the program's first frame is
};
StackBounds stack;

template <class Entry> struct Registry {
  Entry *entries;
  int64_t count;
  int64_t capacity;

  void add(Entry entry) {
    if (count == capacity) {
      capacity = capacity ? capacity * 2 : 8;
      auto *grown = static_cast<Entry *>(
          tryReallocate(entries, size_t(capacity) * sizeof(Entry)));
      if (!grown)
        fatal("out of memory");
      entries = grown;
    }
    entries[count++] = entry;
  }
  void clear() {
    deallocate(entries);
    *this = {};
  }
};

struct ExitCallback {
  Object *(*callback)(void *);
  void *argument;
};
Registry<ExitCallback> exitCallbacks;
Registry<void (*)()> teardowns;

struct Program {
  Object *(*moduleInit)();
  int status;
};

uintptr_t stackPointer() {
  return reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
}

void setStackLimit(size_t depthBytes) {
  uintptr_t lowest = stack.low + Headroom;
  uintptr_t wanted = stack.top - depthBytes;
  krt_stack_limit = wanted < lowest || wanted > stack.top ? lowest : wanted;
}

void runExitCallbacks() {
  while (exitCallbacks.count) {
    ExitCallback last = exitCallbacks.entries[--exitCallbacks.count];
    if (Object *error = last.callback(last.argument))
      krt_unraisable(error, "in atexit callback", 0);
  }
  exitCallbacks.clear();
}

/// Flushes stdout and stderr; false when stdout could not be written.
bool flushStandardFiles() {
  bool good = true;
  if (Object *error = krt_file_flush_std(StdStream::Out)) {
    krt_unraisable(error, "while flushing sys.stdout", 0);
    discardOutput(StdStream::Out);
    good = false;
  }
  if (Object *error = krt_file_flush_std(StdStream::Err))
    release(error);
  return good;
}

void runProgram(void *argument) {
  auto *program = static_cast<Program *>(argument);
  stack.top = stackPointer();
  setStackLimit(DefaultDepthBytes);
  program->status = 0;
  if (Object *error = program->moduleInit())
    program->status = krt_handle_uncaught(error);
  runExitCallbacks();
  if (!flushStandardFiles())
    program->status = 120;
  for (int64_t i = 0; i < teardowns.count; ++i)
    teardowns.entries[i]();
  teardowns.clear();
  // Finalisers may have printed.
  if (!flushStandardFiles())
    program->status = 120;
  closeStandardFiles();
}

bool useOwnStack() {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
  return false;
#endif
#endif
  return true;
}

bool runOnOwnStack(Program &program) {
  if (!useOwnStack())
    return false;
  for (size_t bytes = StackBytes; bytes >= SmallestStack; bytes /= 2)
    if (platform::runOnStack(bytes, runProgram, &program, &stack.low))
      return true;
  return false;
}

} // namespace

int krt_main(int argc, char **argv, Object *(*moduleInit)()) {
  krt_argc = argc;
  krt_argv = argv;
  initAlloc();
  if (!krt_hash_init())
    return 1;
  platform::openStandardStreams();
  installSignalHandlers();
  Program program = {moduleInit, 0};
  if (!runOnOwnStack(program)) {
    stack.low = platform::stackBottom();
    runProgram(&program);
  }
  reportLeaks();
  if (program.status == KeyboardInterruptStatus) {
    dieFromInterrupt();
    return 130;
  }
  return program.status;
}

bool krt_init_library() {
  initAlloc();
  if (!krt_hash_init())
    return false;
  stack.low = platform::stackBottom();
  stack.top = stackPointer();
  setStackLimit(DefaultDepthBytes);
  return true;
}

void krt_set_stack_depth(int64_t depth) {
  // Up to the default every frame has as much room as it has there, so that no
  // depth that is allowed is out of reach.
  size_t bytes = DefaultDepthBytes;
  if (size_t(depth) < DefaultDepth)
    bytes = DefaultDepthBytes / DefaultDepth * size_t(depth);
  else if (size_t(depth) > DefaultDepthBytes / FrameBytes)
    bytes = size_t(depth) < StackBytes / FrameBytes ? size_t(depth) * FrameBytes
                                                    : StackBytes;
  setStackLimit(bytes);
}

Object *krt_stack_exhausted() {
  if (Object *interrupt = krt_check_signals())
    return interrupt;
  return krt_raise_recursion_error();
}

//===----------------------------------------------------------------------===//
// The end of the program
//===----------------------------------------------------------------------===//

/// Writes text to stderr whatever state the stream object is in.
static void writeError(Str *text) {
  if (Object *error = krt_file_write_std(StdStream::Err, text))
    release(error);
  if (Object *error = krt_file_flush_std(StdStream::Err))
    release(error);
}

void krt::endUnsupported(const char *what, const Str *value) {
  StrBuilder text;
  text.appendAscii(what);
  if (value) {
    text.appendAscii(" ");
    text.append(value);
  }
  krt_unsupported(text.finish());
}

void krt_unsupported(const Str *what) {
  flushStandardFiles();
  StrBuilder text;
  text.appendAscii("krait: not supported: ");
  text.append(what);
  text.appendChar('\n');
  writeError(text.finish());
  _exit(UnsupportedStatus);
}

void krt_misfit(Word value, const Str *expected) {
  StrBuilder text;
  text.appendAscii("a value of type `");
  text.appendAscii(krt_type_name(value));
  text.appendAscii("` where its place says `");
  text.append(expected);
  text.appendAscii("`; it came there through `Any` or `object`");
  krt_unsupported(text.finish());
}

static int exitStatus(Object *error) {
  Word code = retained(exceptionField(error, ExceptionField::ExitCode));
  release(error);
  int status = 1;
  if (isNone(code)) {
    status = 0;
  } else if (isIntWord(code)) {
    bool fits;
    int64_t value = krt_int_to_i64(intOfBool(code), &fits);
    status = fits ? int(value & 0xFF) : 0xFF;
  } else {
    Result<Str *> shown = krt_str(code);
    if (shown.error) {
      release(shown.error);
    } else {
      Str *line = krt_str_concat(shown.value, latinStr('\n'));
      writeError(line);
      release(line);
      release(shown.value);
    }
  }
  release(code);
  return status;
}

int krt_handle_uncaught(Object *error) {
  if (isSubtype(error->type, &krt_type_SystemExit))
    return exitStatus(error);
  // CPython flushes stdout first, so that the streams keep their order.
  if (Object *flushError = krt_file_flush_std(StdStream::Out))
    release(flushError);
  bool interrupted = isSubtype(error->type, &krt_type_KeyboardInterrupt);
  Str *text = formatException(error);
  writeError(text);
  release(text);
  release(error);
  return interrupted ? KeyboardInterruptStatus : 1;
}

void krt_unraisable(Object *error, const char *what, Word where) {
  if (!where)
    return reportUnraisable(error, what, nullptr);
  Result<Str *> shown = krt_repr(where);
  if (shown.error) {
    release(shown.error);
    shown.value = krt_str_from_ascii("<object repr() failed>");
  }
  reportUnraisable(error, what, shown.value);
}

void krt::reportUnraisable(Object *error, const char *what, Str *where) {
  StrBuilder text;
  text.appendAscii("Exception ignored ");
  text.appendAscii(what);
  if (where) {
    text.appendChar(' ');
    text.append(where);
    release(where);
  }
  text.appendAscii(":\n");
  Str *details = formatUnraisable(error);
  text.append(details);
  release(details);
  Str *all = text.finish();
  writeError(all);
  release(all);
  release(error);
}

void krt_at_exit(Object *(*callback)(void *), void *argument) {
  exitCallbacks.add({callback, argument});
}

void krt_at_teardown(void (*teardown)()) { teardowns.add(teardown); }
