//===- JsonRenderer.h - Diagnostics as JSON and SARIF -----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The two forms for programs: `--format=json`, a small form of our own, and
// `--format=sarif`, SARIF 2.1.0 (OASIS). Lines and columns count from 1,
// columns in characters (Unicode code points); an end is exclusive.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DIAGNOSTICS_JSONRENDERER_H
#define KRAIT_FRONTEND_DIAGNOSTICS_JSONRENDERER_H

#include "frontend/diagnostics/Diagnostic.h"
#include "llvm/Support/raw_ostream.h"

namespace krait {

/// {"version": 1, "errors": N, "warnings": N, "diagnostics": [...]}
void renderJson(const DiagnosticEngine &engine, llvm::raw_ostream &os);

/// One SARIF log with one run. `version` is krait's.
void renderSarif(const DiagnosticEngine &engine, llvm::StringRef version,
                 llvm::raw_ostream &os);

} // namespace krait

#endif // KRAIT_FRONTEND_DIAGNOSTICS_JSONRENDERER_H
