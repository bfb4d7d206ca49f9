//===- Options.h - The command line -----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the user asked for. Holds no LLVM types: Options.cpp is compiled with
// exceptions, which CLI11 needs and LLVM's headers do not have.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_OPTIONS_H
#define KRAIT_FRONTEND_DRIVER_OPTIONS_H

#include <optional>
#include <string>
#include <vector>

namespace krait {

enum class Command { Build, Run, Check, Emit, Explain };

/// The printable stages, in the order of the pipeline.
enum class Stage { Tokens, Ast, Types, Py, Rt, LLVMDialect, LLVM, Asm, Obj };

enum class ReportFormat { Text, Json, Sarif };

enum class ColorMode { Auto, Always, Never };

/// Exit statuses of krait itself; `krait run` exits with the program's.
enum ExitStatus : int {
  ExitSuccess = 0,
  ExitRejected = 1,       ///< the program has errors
  ExitBadInput = 2,       ///< command line, files
  ExitInternalError = 70, ///< EX_SOFTWARE
};

struct Options {
  Command command = Command::Check;
  /// Program files; one, except for `check`.
  std::vector<std::string> inputs;
  /// As given with -o; empty when not given.
  std::string output;
  /// Root of the C library to link with; empty: this machine's.
  std::string sysroot;
  unsigned optimization = 2;
  bool debugInfo = false;
  bool shared = false;
  bool verify = false;
  bool showWarnings = true;
  Stage stage = Stage::Ast;
  ReportFormat format = ReportFormat::Text;
  ColorMode color = ColorMode::Auto;
  /// What the program that `run` starts sees after its own name.
  std::vector<std::string> programArguments;
  /// Code for `explain`; empty lists all.
  std::string code;
};

/// The options, or the exit status when there is nothing more to do: help and
/// version were printed, or one line about what is wrong with the command line.
struct ParsedCommandLine {
  std::optional<Options> options;
  int exitStatus = 0;
};

ParsedCommandLine parseCommandLine(int argc, char **argv);

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_OPTIONS_H
