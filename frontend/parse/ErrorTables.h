//===- ErrorTables.h - The tables of Errors.peg -----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What peg.py generates, for the files that implement ErrorMachine.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_PARSE_ERRORTABLES_H
#define KRAIT_FRONTEND_PARSE_ERRORTABLES_H

#include "frontend/parse/ErrorMachine.h"

namespace krait::parse {
#include "frontend/parse/ErrorTables.inc"
} // namespace krait::parse

#endif // KRAIT_FRONTEND_PARSE_ERRORTABLES_H
