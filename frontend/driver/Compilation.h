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
#include <memory>

namespace krait {

class Backend;
namespace check {
class Program;
} // namespace check

class Compilation {
public:
  explicit Compilation(const Options &options);
  ~Compilation();

  /// Does what the command line asks for and returns the exit status.
  int execute();

private:
  int checkAll();
  int emit();
  int build();
  int run();

  // The stages; each returns whether the next one may start.
  bool load();
  bool hasResources();
  bool check(FileId file);
  bool lower();
  /// The stages behind lowering, which have nothing to report.
  void generateUpTo(Stage last);
  /// Text of a stage; false when an error was reported before it.
  bool printUpTo(Stage stage, std::string &text);
  std::string getOutputPath() const;

  /// Prints the reports and returns the exit status they call for.
  int finish();
  /// False when they cannot be written, which was said.
  bool showReports();
  void reportCannotWrite(llvm::StringRef path, llvm::StringRef error);
  void logReports() const;

  const Options &options;
  SourceManager sources;
  DiagnosticEngine diags{sources};
  std::vector<FileId> files;
  ast::Arena arena;
  std::unique_ptr<check::Program> program;
  std::unique_ptr<Backend> backend;
};

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_COMPILATION_H
