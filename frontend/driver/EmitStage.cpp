//===- EmitStage.cpp - Text of what a stage made --------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/EmitStage.h"
#include "frontend/ast/Dump.h"
#include "frontend/driver/CrashHandler.h"
#include "frontend/lex/Lexer.h"

using namespace llvm;

namespace krait {

void printStage(raw_ostream &os, Stage stage, const StageResults &results) {
  switch (stage) {
  case Stage::Tokens:
    lex::dumpTokens(os, results.sources, results.file);
    return;
  case Stage::Ast:
    ast::dump(os, results.module);
    os << '\n';
    return;
  case Stage::Types:
  case Stage::Py:
  case Stage::Rt:
  case Stage::LLVMDialect:
  case Stage::LLVM:
  case Stage::Asm:
  case Stage::Obj:
    reportInternalError("this stage cannot be printed");
  }
}

} // namespace krait
