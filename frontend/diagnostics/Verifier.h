//===- Verifier.h - Reports against expected-error comments -----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `krait check --verify` compares what was reported with comments in the
// source, as clang's -verify does:
//
//   total(1, "a")        # expected-error {{expected `int`}}
//   # expected-error@+1 {{[arg-type]}} expected-note@-9 {{declared here}}
//   total(1, "a")
//   x = f()              # expected-warning 2 {{...}}
//   # expected-error-re@+1 {{got {{[0-9]+}} arguments}}
//
// The text between {{ }} must occur in `message [code]` of a report on that
// line; every report, also every note, must be expected exactly once. `@+N` and
// `@-N` count lines from the comment, `@N` is line N; a number before the text
// says how many times. In the `-re` form, what stands in inner {{ }} is a
// regular expression.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DIAGNOSTICS_VERIFIER_H
#define KRAIT_FRONTEND_DIAGNOSTICS_VERIFIER_H

#include "frontend/diagnostics/Diagnostic.h"
#include "llvm/Support/raw_ostream.h"

namespace krait {

/// Compares the reports with the comments of `files`. Writes one line for each
/// difference and returns whether there was none.
bool verifyDiagnostics(const DiagnosticEngine &engine,
                       llvm::ArrayRef<FileId> files, llvm::raw_ostream &os);

} // namespace krait

#endif // KRAIT_FRONTEND_DIAGNOSTICS_VERIFIER_H
