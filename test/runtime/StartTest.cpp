//===- StartTest.cpp - A whole process: start, output, exit ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each test runs krt_main in a child process, as compiled programs do, and
// looks at its two streams and its exit status.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Start.h"
#include "runtime/core/Signal.h"
#include "runtime/native/Sys.h"
#include "runtime/native/TextFile.h"
#include "test/runtime/RuntimeFixture.h"
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace krt_test;

namespace {

struct Outcome {
  std::string out, err;
  int status; ///< exit status, or -signal
};

std::string readAll(int fd) {
  std::string text;
  char buffer[4096];
  for (ssize_t got; (got = read(fd, buffer, sizeof buffer)) > 0;)
    text.append(buffer, size_t(got));
  close(fd);
  return text;
}

/// Where the streams of a child go.
struct Streams {
  bool together = false;       ///< stderr goes where stdout goes
  const char *outTo = nullptr; ///< a file for stdout
  bool closedPipe = false;     ///< nobody reads stdout
  std::string input;
};

Outcome runProgram(Object *(*program)(), Streams streams = {}) {
  int out[2], err[2], in[2];
  EXPECT_EQ(pipe(out) | pipe(err) | pipe(in), 0);
  if (!streams.input.empty())
    EXPECT_GT(write(in[1], streams.input.data(), streams.input.size()), 0);
  if (streams.closedPipe)
    close(out[0]);
  pid_t child = fork();
  if (child == 0) {
    dup2(in[0], 0);
    dup2(streams.outTo ? open(streams.outTo, O_WRONLY) : out[1], 1);
    dup2(streams.together ? 1 : err[1], 2);
    for (int fd = 3; fd < 32; ++fd)
      close(fd);
    char name[] = "program", *argv[] = {name, nullptr};
    unsetenv("PYTHONUNBUFFERED");
    setenv("KRAIT_RT_DEBUG", "leaks", 1);
    // Jobs in the background of a shell ignore it.
    signal(SIGINT, SIG_DFL);
    _exit(krt_main(1, argv, program));
  }
  close(out[1]);
  close(err[1]);
  close(in[0]);
  close(in[1]);
  Outcome run;
  // Only stdout may be more than a pipe holds.
  if (!streams.closedPipe)
    run.out = readAll(out[0]);
  run.err = readAll(err[0]);
  int status = 0;
  waitpid(child, &status, 0);
  run.status = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
  return run;
}

constexpr TraceSite Site = {"m.py", "<module>", 2, "    f()\n"};

Object *print(const char *text) {
  Owned s = str(text);
  return krt_print_str(s.as<Str>());
}

Object *printTo(StdStream stream, const char *text) {
  Owned line = str(text);
  Owned args = tuple({line});
  return krt_print(args.as<Tuple>(), noneWord(), noneWord(),
                   word(stdFile(stream)), false);
}

Object *exitWith(Word code) { return raiseWith(krt_type_SystemExit, &code, 1); }

TEST(Start, HelloLeavesNothingBehind) {
  Outcome run = runProgram([]() { return print("Hello, world!"); });
  EXPECT_EQ(run.out, "Hello, world!\n");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.status, 0);
}

TEST(Start, UncaughtErrorIsPrintedAndGivesOne) {
  Outcome run = runProgram([]() {
    Object *error = krt::raise(krt_type_ValueError, "boom");
    krt_traceback_push(error, &Site);
    return error;
  });
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "Traceback (most recent call last):\n"
                     "  File \"m.py\", line 2, in <module>\n"
                     "    f()\n"
                     "ValueError: boom\n");
  EXPECT_EQ(run.status, 1);
}

TEST(Start, LeaksAreReported) {
  Outcome run = runProgram([]() -> Object * {
    krt_list_new(ElemKind::Word, 0);
    krt_list_new(ElemKind::Word, 0);
    return nullptr;
  });
  EXPECT_EQ(run.err, "krait: 2 live objects at exit\n  2 list\n");
}

TEST(Start, StdoutIsFlushedBeforeTheTraceback) {
  auto program = []() -> Object * {
    if (Object *error = print("out"))
      return error;
    if (Object *error = printTo(StdStream::Err, "err"))
      return error;
    return krt::raise(krt_type_KeyError, "x");
  };
  // Block-buffered stdout comes after stderr's lines, before the traceback.
  EXPECT_EQ(runProgram(program, {.together = true}).out,
            "err\nout\nKeyError: 'x'\n");
}

TEST(Start, SystemExitDecidesTheStatus) {
  EXPECT_EQ(runProgram([]() { return exitWith(smallWord(3)); }).status, 3);
  EXPECT_EQ(runProgram([]() { return exitWith(smallWord(0)); }).status, 0);
  EXPECT_EQ(runProgram([]() { return exitWith(noneWord()); }).status, 0);
  EXPECT_EQ(runProgram([]() { return exitWith(smallWord(256 + 7)); }).status,
            7);
  EXPECT_EQ(runProgram([]() { return exitWith(smallWord(-1)); }).status, 255);
  EXPECT_EQ(runProgram([]() { return exitWith(boolWord(true)); }).status, 1);
  Outcome text = runProgram([]() {
    Owned message = str("bye");
    return exitWith(message);
  });
  EXPECT_EQ(text.status, 1);
  EXPECT_EQ(text.err, "bye\n");
  EXPECT_EQ(runProgram([]() {
              return raiseWith(krt_type_SystemExit, nullptr, 0);
            }).status,
            0);
}

TEST(Start, KeyboardInterruptEndsByItsSignal) {
  Outcome run = runProgram([]() {
    kill(getpid(), SIGINT);
    Object *error = krt_check_signals();
    krt_traceback_push(error, &Site);
    return error;
  });
  EXPECT_EQ(run.err, "Traceback (most recent call last):\n"
                     "  File \"m.py\", line 2, in <module>\n"
                     "    f()\n"
                     "KeyboardInterrupt\n");
  EXPECT_EQ(run.status, -SIGINT);
}

TEST(Start, FullDeviceGives120) {
  Outcome run = runProgram([]() { return print("x"); }, {.outTo = "/dev/full"});
  EXPECT_EQ(run.err, "Exception ignored while flushing sys.stdout:\n"
                     "OSError: [Errno 28] No space left on device\n");
  EXPECT_EQ(run.status, 120);
}

TEST(Start, BrokenPipeAtExitGives120) {
  Outcome run = runProgram([]() { return print("x"); }, {.closedPipe = true});
  EXPECT_EQ(run.err, "Exception ignored while flushing sys.stdout:\n"
                     "BrokenPipeError: [Errno 32] Broken pipe\n");
  EXPECT_EQ(run.status, 120);
}

TEST(Start, BrokenPipeWhileRunningIsAnOrdinaryError) {
  Outcome run = runProgram(
      []() -> Object * {
        for (int i = 0; i < 100000; ++i)
          if (Object *error = print("some text"))
            return error;
        return nullptr;
      },
      {.closedPipe = true});
  EXPECT_EQ(run.err, "BrokenPipeError: [Errno 32] Broken pipe\n");
  EXPECT_EQ(run.status, 1);
}

Object *recurse(int64_t depth) {
  if (reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) < krt_stack_limit)
    return krt_stack_exhausted();
  Object *error = recurse(depth + 1);
  if (error)
    krt_traceback_push(error, &Site);
  return error;
}

TEST(Start, DeepRecursionIsAnError) {
  Outcome run = runProgram([]() { return recurse(0); });
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.err.find("  [Previous line repeated "), std::string::npos);
  EXPECT_NE(run.err.find("RecursionError: maximum recursion depth exceeded\n"),
            std::string::npos);
}

TEST(Start, InterruptReachesRecursionWithoutPolling) {
  Outcome run = runProgram([]() {
    kill(getpid(), SIGINT);
    return recurse(0);
  });
  EXPECT_EQ(run.status, -SIGINT);
}

TEST(Start, InputReadsLinesAndFailsAtTheEnd) {
  Outcome run = runProgram(
      []() -> Object * {
        Owned prompt = str("? ");
        for (;;) {
          Result<Str *> line = krt_input(prompt);
          if (line.error)
            return line.error;
          Object *error = krt_print_str(line.value);
          release(line.value);
          if (error)
            return error;
        }
      },
      {.input = "a\nb\r\nc"});
  EXPECT_EQ(run.out, "? a\n? b\n? c\n? ");
  EXPECT_EQ(run.err, "EOFError: EOF when reading a line\n");
}

TEST(Start, PrintTakesEverySeparator) {
  Outcome run = runProgram([]() -> Object * {
    Owned sep = str("-"), end = str("!\n"), wide = str("\xE2\x82\xAC"),
          text = str("x");
    Owned args = tuple({smallWord(1), text, noneWord(), wide});
    if (Object *error = krt_print(args.as<Tuple>(), sep, end, noneWord(), true))
      return error;
    if (Object *error = krt_print_newline())
      return error;
    if (Object *error = krt_print_word(real(1.5)))
      return error;
    return krt_print(args.as<Tuple>(), smallWord(1), end, noneWord(), false);
  });
  EXPECT_EQ(run.out, "1-x-None-\xE2\x82\xAC!\n\n1.5\n");
  EXPECT_EQ(run.err, "TypeError: sep must be None or a string, not int\n");
}

TEST(Start, StderrEscapesWhatUtf8CannotHold) {
  Outcome run = runProgram([]() -> Object * {
    Owned lone = Owned(krt_str_from_codepoint(0xD800));
    Owned args = tuple({lone});
    return krt_print(args.as<Tuple>(), noneWord(), noneWord(),
                     word(stdFile(StdStream::Err)), false);
  });
  EXPECT_EQ(run.err, "\\ud800\n");
}

TEST(Start, ExitCallbacksRunLastFirst) {
  Outcome run = runProgram([]() -> Object * {
    auto say = [](void *text) {
      return print(static_cast<const char *>(text));
    };
    static char one[] = "one", two[] = "two";
    krt_at_exit(say, one);
    krt_at_exit(say, two);
    krt_at_teardown([]() { EXPECT_EQ(print("teardown"), nullptr); });
    return krt::raise(krt_type_ValueError, "x");
  });
  EXPECT_EQ(run.out, "two\none\nteardown\n");
  EXPECT_EQ(run.err, "ValueError: x\n");
}

TEST(Start, ArgumentsReachSys) {
  Outcome run = runProgram([]() -> Object * {
    Owned argv(krt_sys_argv());
    return krt_print_word(argv);
  });
  EXPECT_EQ(run.out, "['program']\n");
}

TEST(Start, MegabytesOfOutputArriveInOrder) {
  Outcome run = runProgram([]() -> Object * {
    for (int i = 0; i < 200000; ++i)
      if (Object *error = krt_print_word(smallWord(i)))
        return error;
    return nullptr;
  });
  std::string expected;
  for (int i = 0; i < 200000; ++i)
    expected += std::to_string(i) + "\n";
  EXPECT_EQ(run.out, expected);
}

} // namespace
