//===- Compilation.h - The pipeline -----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One run of the compiler: owns what the stages make, calls them in order, and
// shows the reports at the end.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_COMPILATION_H
#define KRAIT_FRONTEND_DRIVER_COMPILATION_H

#include "frontend/ast/Arena.h"
#include "frontend/ast/Node.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/driver/Options.h"

namespace krait {

class Compilation {
public:
  explicit Compilation(const Options &options) : options(options) {}

  /// Does what the command line asks for and returns the exit status.
  int execute();

private:
  int check();
  int emit();
  int build();
  int run();

  // The stages; each returns whether the next one may start.
  bool load();
  bool parse();

  /// Prints the reports and returns the exit status they call for.
  int finish();
  void showReports();
  void logReports() const;

  const Options &options;
  SourceManager sources;
  DiagnosticEngine diags{sources};
  std::vector<FileId> files;
  ast::Arena arena;
  /// The trees of `files`; null where there was a syntax error.
  std::vector<const ast::Module *> modules;
};

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_COMPILATION_H
