//===- CrashHandler.cpp - When krait itself fails -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The message is written with write(2) alone: in a signal handler nothing else
// is safe. LLVM removes unfinished output files before it calls us.
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/CrashHandler.h"
#include "frontend/driver/Options.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/Signals.h"
#include <csignal>
#include <cstdlib>
#include <unistd.h>

using namespace llvm;

namespace krait {

// The one place that must be reachable from a signal handler.
static const char *currentStage = "start";
static StringRef currentFile;
static bool isJson = false;

ActiveStage::ActiveStage(const char *stage, StringRef file)
    : previousStage(currentStage), previousFile(currentFile) {
  currentStage = stage;
  currentFile = file;
}

ActiveStage::~ActiveStage() {
  currentStage = previousStage;
  currentFile = previousFile;
}

static void put(StringRef text) {
  while (!text.empty()) {
    ssize_t written = write(STDERR_FILENO, text.data(), text.size());
    if (written <= 0)
      return;
    text = text.drop_front(written);
  }
}

/// Inside of a JSON string.
static void putEscaped(StringRef text) {
  for (char c : text) {
    if (c == '"' || c == '\\')
      put("\\");
    if (c == '\n')
      put("\\n");
    else if (c >= ' ' || c < 0)
      put(StringRef(&c, 1));
  }
}

static void putJson(StringRef reason) {
  put("{\"version\": 1, \"errors\": 1, \"warnings\": 0, \"diagnostics\": "
      "[{\"severity\": \"error\", \"code\": \"internal\", \"file\": \"");
  putEscaped(currentFile);
  put("\", \"message\": \"internal error in stage `");
  putEscaped(currentStage);
  put("`: ");
  putEscaped(reason.empty() ? "crash" : reason);
  put("; this is a bug in krait, please report it\"}]}\n");
}

static void putMessage(StringRef reason) {
  if (isJson)
    return putJson(reason);
  put("krait: internal error in stage `");
  put(currentStage);
  put("`");
  if (!currentFile.empty()) {
    put(" while compiling `");
    put(currentFile);
    put("`");
  }
  if (!reason.empty()) {
    put(": ");
    put(reason);
  }
  put("\nkrait: this is a bug in krait, not in your program; please report it "
      "with the program, this message and the output of `krait --version`\n");
}

static void handleSignal(void *) {
  putMessage("");
  _exit(ExitInternalError);
}

static void handleFatalError(void *, const char *reason, bool) {
  putMessage(reason);
  sys::RunInterruptHandlers(); // removes unfinished output files
  _exit(ExitInternalError);
}

void reportInternalErrorsAsJson() { isJson = true; }

void installCrashHandler() {
  sys::AddSignalHandler(handleSignal, nullptr);
  install_fatal_error_handler(handleFatalError, nullptr);
  install_bad_alloc_error_handler(handleFatalError, nullptr);
  // A file that grows beyond a limit is an error of its write.
  signal(SIGXFSZ, SIG_IGN);
}

void removeCrashHandler() {
  sys::unregisterHandlers();
  signal(SIGXFSZ, SIG_DFL);
}

void reportInternalError(StringRef reason) {
  handleFatalError(nullptr, reason.str().c_str(), false);
  abort();
}

} // namespace krait
