//===- Backend.h - From the checked program to code -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The half of the pipeline that works on MLIR and LLVM IR. Compilation calls
// the stages in this order and knows neither; their headers, which take long to
// compile, stay in Backend.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_BACKEND_H
#define KRAIT_FRONTEND_DRIVER_BACKEND_H

#include "frontend/driver/Options.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace krait {

class DiagnosticEngine;
namespace check {
class Program;
} // namespace check

class Backend {
public:
  /// `resources` is the folder of the runtime.
  Backend(const Options &options, std::string resources);
  ~Backend();

  /// Typed AST to the py dialect. False when lowering reported an error.
  bool lower(check::Program &program, DiagnosticEngine &diags);
  /// The passes on the py dialect.
  void runPasses();
  /// py to rt.
  void convert();
  /// rt to the LLVM dialect.
  void convertToLLVMDialect();
  /// LLVM dialect to optimised LLVM IR.
  void emitLLVM();

  /// Text, or for Stage::Obj machine code, of the stage reached last.
  std::string print(Stage stage);

  enum class Outcome { Done, CannotWrite, CannotLink };
  /// Machine code and link; one line in `error` when a file or the machine is
  /// at fault, and in `failed` the file that cannot be written.
  Outcome writeProgram(llvm::StringRef path, std::string &failed,
                       std::string &error);
  /// Runs the program in this process: its exit status.
  int run(const std::vector<std::string> &arguments, std::string &error);

private:
  /// C functions for those marked @export, and the text of their header.
  void makeLibrary();

  struct State;
  const Options &options;
  std::string resources;
  std::unique_ptr<State> state;
};

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_BACKEND_H
