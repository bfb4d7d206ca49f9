//===- EmitStage.h - Text of what a stage made ------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `krait emit --stage=STAGE` runs the pipeline up to a stage and prints its
// result in the form that the tests of that stage read.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_EMITSTAGE_H
#define KRAIT_FRONTEND_DRIVER_EMITSTAGE_H

#include "frontend/ast/Node.h"
#include "frontend/driver/Options.h"
#include "frontend/source/SourceManager.h"
#include "llvm/Support/raw_ostream.h"

namespace krait {

/// What the stages up to the printed one made; later ones are null.
struct StageResults {
  SourceManager &sources;
  FileId file;
  const ast::Module *module = nullptr;
};

/// Writes the result of `stage`, which must be there.
void printStage(llvm::raw_ostream &os, Stage stage,
                const StageResults &results);

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_EMITSTAGE_H
