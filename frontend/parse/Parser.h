//===- Parser.h - From text to syntax tree ----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The whole grammar of Python 3.14. What ast.parse() rejects is reported here,
// with CPython's message; what only compile() rejects (a `return` outside of a
// function, a duplicate argument ...) is left to the binder.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_PARSE_PARSER_H
#define KRAIT_FRONTEND_PARSE_PARSER_H

#include "frontend/ast/Arena.h"
#include "frontend/ast/Node.h"
#include "frontend/source/SourceManager.h"

namespace krait {
class DiagnosticEngine;
} // namespace krait

namespace krait::parse {

/// Parses a file. The tree lives in `arena` and may point into the text held by
/// `sources`. Returns null after one syntax error was reported; warnings
/// (invalid escape sequences) may be reported either way.
const ast::Module *parseModule(SourceManager &sources, FileId file,
                               ast::Arena &arena, DiagnosticEngine &diags);

/// Gives the private names (`__x`) in the classes of a tree that was just
/// parsed their full form `_C__x`.
void manglePrivateNames(const ast::Module *module, ast::Arena &arena);

/// Parses text that is one expression, such as the content of an annotation in
/// quotes, added as a buffer of its own.
const ast::Expression *parseExpression(SourceManager &sources, FileId file,
                                       ast::Arena &arena,
                                       DiagnosticEngine &diags);

} // namespace krait::parse

#endif // KRAIT_FRONTEND_PARSE_PARSER_H
