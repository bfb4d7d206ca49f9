//===- EmitStage.cpp - Text of what a stage made --------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/EmitStage.h"
#include "frontend/ast/Dump.h"
#include "frontend/check/Program.h"
#include "frontend/lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace krait {

void printSyntax(raw_ostream &os, Stage stage, SourceManager &sources,
                 FileId file, const ast::Module *module) {
  if (stage == Stage::Tokens) {
    lex::dumpTokens(os, sources, file);
    return;
  }
  ast::dump(os, module);
  os << '\n';
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

static void printSignature(raw_ostream &os, const check::Instance &instance) {
  if (!instance.function) {
    os << "module " << instance.module->name;
    return;
  }
  os << "def " << instance.function->qualname << '(';
  ListSeparator separator;
  for (auto [parameter, type] :
       zip_longest(instance.function->params, instance.params)) {
    os << separator;
    if (parameter)
      os << parameter->name.str() << ": ";
    os << (type && *type ? (*type)->str() : "?");
  }
  os << ')';
  if (instance.returnType)
    os << " -> " << instance.returnType->str();
}

/// One line for each expression, in the order of the text; of nested ones the
/// outer one first.
static void printExpressions(raw_ostream &os, const check::Instance &instance,
                             const SourceManager &sources) {
  using Entry = std::pair<const ast::Expr *, types::TypeRef>;
  std::vector<Entry> entries(instance.exprTypes.begin(),
                             instance.exprTypes.end());
  llvm::sort(entries, [](const Entry &a, const Entry &b) {
    SourceRange x = a.first->range, y = b.first->range;
    return std::tuple(x.begin, y.end, a.first->kind) <
           std::tuple(y.begin, x.end, b.first->kind);
  });
  for (auto [expr, type] : entries) {
    LineColumn position = sources.getLineColumn(expr->range.begin);
    os << "  " << position.line << ':' << position.column + 1 << ' ';
    os.write_escaped(sources.getText(expr->range).take_front(60));
    os << ": " << type->str() << '\n';
  }
}

void printTypes(raw_ostream &os, check::Program &program) {
  for (const check::Instance *instance : program.getReached()) {
    if (instance->module->isBuiltins || instance->module->isStdlib)
      continue;
    printSignature(os, *instance);
    os << '\n';
    for (auto [variable, type] : instance->varTypes)
      os << "  " << variable->name.str() << " = " << type->str() << '\n';
    printExpressions(os, *instance, program.getSources());
  }
}

} // namespace krait
