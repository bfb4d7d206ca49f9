//===- Signal.cpp - SIGINT, SIGPIPE, stack overflow -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A handler only sets flags. krt_stack_limit doubles as the request to stop:
// set to the highest address, it makes the next checked call take its slow
// path, so that code needs no second test for signals.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Signal.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Start.h"
#include "runtime/platform/Platform.h"
#include <csignal>
#include <cstdlib>
#include <unistd.h>

using namespace krt;

volatile int krt_signal_pending;

namespace {

uintptr_t limitBeforeSignal;
/// The handler for a fault needs a stack when the fault is that there is none.
alignas(16) char faultStack[16384];

void onInterrupt(int) {
  if (krt_signal_pending) {
    // Nobody looked at the first one: the program cannot be reached.
    dieFromInterrupt();
    return;
  }
  krt_signal_pending = 1;
  limitBeforeSignal = krt_stack_limit;
  krt_stack_limit = UINTPTR_MAX;
}

void onFault(int number, siginfo_t *info, void *) {
  auto address = reinterpret_cast<uintptr_t>(info->si_addr);
  uintptr_t limit = krt_signal_pending ? limitBeforeSignal : krt_stack_limit;
  // The limit lies above everything that may be used unchecked.
  if (limit && address < limit && limit - address < (uintptr_t(1) << 30)) {
    static const char message[] =
        "krait: fatal: stack overflow in code that does not check its depth\n";
    platform::writeAll(2, message, sizeof message - 1);
  }
  signal(number, SIG_DFL);
  raise(number);
}

void handle(int number, void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, nullptr);
}

} // namespace

void krt::installSignalHandlers() {
  handle(SIGPIPE, SIG_IGN);
  handle(SIGXFSZ, SIG_IGN);
  // As CPython: a SIGINT that is ignored (nohup, background) stays so.
  struct sigaction current = {};
  sigaction(SIGINT, nullptr, &current);
  if (current.sa_handler == SIG_DFL)
    handle(SIGINT, onInterrupt);
  stack_t alternate = {};
  alternate.ss_sp = faultStack;
  alternate.ss_size = sizeof faultStack;
  sigaltstack(&alternate, nullptr);
  struct sigaction action = {};
  action.sa_sigaction = onFault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigaction(SIGSEGV, &action, nullptr);
  sigaction(SIGBUS, &action, nullptr);
}

void krt::dieFromInterrupt() {
  handle(SIGINT, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
  kill(getpid(), SIGINT);
}

Object *krt_check_signals() {
  if (KRT_LIKELY(!krt_signal_pending))
    return nullptr;
  krt_signal_pending = 0;
  krt_stack_limit = limitBeforeSignal;
  return raiseWith(krt_type_KeyboardInterrupt, nullptr, 0);
}
