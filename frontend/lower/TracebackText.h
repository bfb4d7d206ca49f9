//===- TracebackText.h - Source lines and carets ----------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LOWER_TRACEBACKTEXT_H
#define KRAIT_FRONTEND_LOWER_TRACEBACKTEXT_H

#include "frontend/ast/Node.h"
#include "frontend/source/SourceManager.h"
#include <string>

namespace krait::lower {

/// What CPython 3.14 prints below the `File` line for the instruction of
/// `node` in statement `stmt`: its source lines from `begin` on, indented by
/// four spaces, with carets where traceback.py puts them
/// (StackSummary.format_frame_summary).
std::string renderTracebackText(const SourceManager &sources,
                                const ast::Node *node, SourceLoc begin,
                                const ast::Stmt *stmt);

} // namespace krait::lower

#endif // KRAIT_FRONTEND_LOWER_TRACEBACKTEXT_H
