//===- Linux.cpp - Platform.h on Linux ------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/platform/Platform.h"
#include <cerrno>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <ucontext.h>
#include <unistd.h>

using namespace krt;

void *platform::reserveMemory(size_t bytes) {
  void *p = mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? nullptr : p;
}

int platform::writeAll(int fd, const void *data, size_t bytes) {
  auto *next = static_cast<const char *>(data);
  while (bytes) {
    ssize_t written = write(fd, next, bytes);
    if (written < 0) {
      if (errno == EINTR)
        continue;
      return errno;
    }
    next += written;
    bytes -= size_t(written);
  }
  return 0;
}

void platform::openStandardStreams() {
  for (int fd = 0; fd < 3; ++fd)
    if (fcntl(fd, F_GETFD) < 0)
      (void)open("/dev/null", O_RDWR);
}

namespace {
struct StackCall {
  void (*function)(void *);
  void *argument;
  ucontext_t caller;
};
StackCall *currentStackCall;

void enterStack() {
  StackCall *call = currentStackCall;
  call->function(call->argument);
}
} // namespace

bool platform::runOnStack(size_t bytes, void (*function)(void *),
                          void *argument, uintptr_t *limit) {
  void *stack =
      mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED)
    return false;
  long page = sysconf(_SC_PAGESIZE);
  mprotect(stack, size_t(page), PROT_NONE);
  *limit = reinterpret_cast<uintptr_t>(stack) + uintptr_t(page);
  StackCall call = {function, argument, {}};
  ucontext_t callee;
  getcontext(&callee);
  callee.uc_stack.ss_sp = stack;
  callee.uc_stack.ss_size = bytes;
  callee.uc_link = &call.caller;
  makecontext(&callee, enterStack, 0);
  currentStackCall = &call;
  swapcontext(&call.caller, &callee);
  munmap(stack, bytes);
  return true;
}

uintptr_t platform::stackBottom() {
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes))
    return 0;
  void *bottom = nullptr;
  size_t bytes = 0;
  pthread_attr_getstack(&attributes, &bottom, &bytes);
  pthread_attr_destroy(&attributes);
  return reinterpret_cast<uintptr_t>(bottom);
}

int platform::randomBytes(void *data, size_t bytes) {
  auto *next = static_cast<char *>(data);
  while (bytes) {
    ssize_t got = getrandom(next, bytes, 0);
    if (got < 0) {
      if (errno == EINTR)
        continue;
      return errno;
    }
    next += got;
    bytes -= size_t(got);
  }
  return 0;
}
