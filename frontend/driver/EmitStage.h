//===- EmitStage.h - Text of what a stage made ------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `krait emit --stage=STAGE` prints the result of a stage in the form that the
// tests of that stage read. This is the front end's half; Backend::print has
// the other.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_EMITSTAGE_H
#define KRAIT_FRONTEND_DRIVER_EMITSTAGE_H

#include "frontend/ast/Node.h"
#include "frontend/driver/Options.h"
#include "frontend/source/SourceManager.h"
#include "llvm/Support/raw_ostream.h"

namespace krait {

namespace check {
class Program;
} // namespace check

/// Stage::Tokens (then `module` may be null) or Stage::Ast.
void printSyntax(llvm::raw_ostream &os, Stage stage, SourceManager &sources,
                 FileId file, const ast::Module *module);

/// Stage::Types: the functions of the program as they were instantiated, and
/// the variables of its main module, each with its type.
void printTypes(llvm::raw_ostream &os, check::Program &program);

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_EMITSTAGE_H
