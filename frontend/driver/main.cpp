//===- main.cpp - The krait command ---------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/Compilation.h"
#include "frontend/driver/CrashHandler.h"
#include "frontend/driver/Explain.h"

int main(int argc, char **argv) {
  krait::installCrashHandler();
  krait::ParsedCommandLine parsed = krait::parseCommandLine(argc, argv);
  if (!parsed.options)
    return parsed.exitStatus;
  if (parsed.options->command == krait::Command::Explain)
    return krait::explain(parsed.options->code);
  if (parsed.options->format == krait::ReportFormat::Json)
    krait::reportInternalErrorsAsJson();
  return krait::Compilation(*parsed.options).execute();
}
