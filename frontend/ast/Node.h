//===- Node.h - The abstract syntax tree ------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The nodes of Python.asdl, named as in CPython's `ast` module:
//
//   Node                       kind, range
//    +- Mod, Stmt, Expr, Pattern, TypeParam     the sums
//    |   +- FunctionDef, If, Call, MatchOr ...  one struct a constructor
//    +- Arguments, Arg, Keyword, Alias, WithItem, MatchCase, Comprehension,
//       ExceptHandler                           the products
//
// Differences from CPython's names: the statement `Expr` is ExprStmt, the enums
// `boolop` and `unaryop` are BoolOperator and UnaryOperator, and a field called
// `kind` is `kind_`. A field marked `?` in the grammar is null when absent, a
// sequence marked `?*` may hold nulls (Dict::keys, Arguments::kw_defaults).
//
// The parser builds a tree once; later stages only read it and keep what they
// find out in side tables keyed by node. Use llvm::isa, cast and dyn_cast.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_AST_NODE_H
#define KRAIT_FRONTEND_AST_NODE_H

#include "frontend/ast/Constant.h"
#include "frontend/ast/Identifier.h"
#include "frontend/source/SourceManager.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Casting.h"

namespace krait::ast {

enum class Kind : uint8_t;

/// What every node has. Ranges are those CPython reports (lineno, col_offset,
/// end_lineno, end_col_offset); nodes without a position in CPython have the
/// range of their text.
struct Node {
  const Kind kind;
  SourceRange range;

protected:
  Node(Kind kind, SourceRange range) : kind(kind), range(range) {}
};

#include "frontend/ast/Nodes.inc"

} // namespace krait::ast

#endif // KRAIT_FRONTEND_AST_NODE_H
