//===- ParserFuzzer.cpp - libFuzzer target of lexer and parser ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Any bytes end in a tree or in one error. Beyond crashes it finds where the
// two grammars part: what TreeParser rejects the error parser must have words
// for, and what it accepts the error parser must accept, too.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Dump.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/lex/Lexer.h"
#include "frontend/parse/ErrorParser.h"
#include "frontend/parse/Parser.h"
#include "frontend/parse/TreeParser.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

using namespace krait;

static void compareGrammars(llvm::StringRef text, uint32_t base) {
  lex::Lexer lexer(text);
  std::vector<lex::Token> tokens;
  do {
    tokens.push_back(lexer.next());
  } while (!tokens.back().is(lex::TokenKind::EndMarker) &&
           !tokens.back().is(lex::TokenKind::Error));
  ast::Arena arena;
  parse::TreeParser parser(text, base, tokens, arena);
  parser.parseModule();
  if (parser.isTooDeep())
    return;
  auto error = parse::findSyntaxError(text, tokens, lexer, /*first=*/0,
                                      /*isExpression=*/false);
  if (error && error->id == diag::err_too_deep)
    return;
  if (parser.hasFailed() && !error)
    llvm::report_fatal_error("rejected without a message");
  if (!parser.hasFailed() && error)
    llvm::report_fatal_error("accepted in spite of an error");
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  SourceManager sources;
  DiagnosticEngine diags(sources);
  ast::Arena arena;
  FileId file = sources.addBuffer("fuzz.py", text);
  const ast::Module *module = parse::parseModule(sources, file, arena, diags);
  if ((module != nullptr) == diags.hasErrors())
    llvm::report_fatal_error("neither a tree nor an error, or both");
  if (module)
    ast::dump(llvm::nulls(), module, 2, &sources);
  if (!text.contains('\0'))
    compareGrammars(sources.getText(file), sources.getStart(file).offset);
  return 0;
}
