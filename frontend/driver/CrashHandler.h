//===- CrashHandler.h - When krait itself fails -----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An internal error ends with a message that names the stage and asks for a
// report, and exit status 70; never with wrong code. Covers failed assertions,
// LLVM's fatal errors, crashes, and what a stage calls by itself.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_CRASHHANDLER_H
#define KRAIT_FRONTEND_DRIVER_CRASHHANDLER_H

#include "llvm/ADT/StringRef.h"

namespace krait {

/// Call once, first in main().
void installCrashHandler();

/// Signals have their default meaning again: before a program runs inside of
/// this process.
void removeCrashHandler();

/// From here on an internal error is a report in JSON, for who asked for that.
void reportInternalErrorsAsJson();

/// Says in which stage the compiler is while it lives.
class ActiveStage {
public:
  /// Both must outlive this object.
  ActiveStage(const char *stage, llvm::StringRef file);
  ~ActiveStage();
  ActiveStage(const ActiveStage &) = delete;

private:
  const char *previousStage;
  llvm::StringRef previousFile;
};

/// Ends the compiler because a stage found its own rules broken.
[[noreturn]] void reportInternalError(llvm::StringRef reason);

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_CRASHHANDLER_H
