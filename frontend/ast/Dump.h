//===- Dump.h - Text form of the syntax tree --------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Prints what CPython 3.14's `ast.dump(tree, indent=...)` prints.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_AST_DUMP_H
#define KRAIT_FRONTEND_AST_DUMP_H

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace krait {
class SourceManager;
} // namespace krait

namespace krait::ast {

struct Node;

/// Writes `node` without a final line end. With `sources`, positions are
/// printed too (CPython's include_attributes=True).
void dump(llvm::raw_ostream &os, const Node *node, unsigned indent = 2,
          const SourceManager *sources = nullptr);

} // namespace krait::ast

#endif // KRAIT_FRONTEND_AST_DUMP_H
