//===- Parser.cpp - From text to syntax tree ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Text -> tokens -> tree. When either step fails, ErrorParser finds out what
// CPython would say, from the first statement of the file that is not correct.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/Parser.h"
#include "frontend/ast/Visitor.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/lex/Lexer.h"
#include "frontend/parse/ErrorParser.h"
#include "frontend/parse/TreeParser.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::parse;

namespace {

/// What the steps of one parse share.
class Job {
public:
  Job(SourceManager &sources, FileId file, ast::Arena &arena,
      DiagnosticEngine &diags)
      : text(sources.getText(file)), base(sources.getStart(file).offset),
        lexer(text), arena(arena), diags(diags) {}

  template <class T> const T *run(T *(TreeParser::*rule)()) {
    readTokens();
    TreeParser parser(text, base, tokens, arena);
    T *root = (parser.*rule)();
    reportAll(lexer.getWarnings());
    reportAll(parser.getWarnings());
    if (parser.isTooDeep() || (parser.mayBeTooHigh() && isTooHigh(root))) {
      report({diag::err_too_deep, 0, 0, {}});
      return nullptr;
    }
    if (!parser.hasFailed()) {
      std::optional<lex::LexicalReport> problem = checkFutureImports(root);
      if (!problem)
        return root;
      report(*problem);
      return nullptr;
    }
    report(findError(parser, std::is_same_v<T, ast::Expression>));
    return nullptr;
  }

private:
  void readTokens() {
    tokens.reserve(text.size() / 4 + 2);
    do {
      tokens.push_back(lexer.next());
    } while (!tokens.back().is(TokenKind::EndMarker) &&
             !tokens.back().is(TokenKind::Error));
  }

  /// `from __future__ import ...` at the start of a module must name features
  /// that exist; CPython checks that before anything else.
  std::optional<lex::LexicalReport>
  checkFutureImports(const ast::Node *root) const {
    auto *module = llvm::dyn_cast<ast::Module>(root);
    if (!module)
      return std::nullopt;
    for (const ast::Stmt *stmt : module->body) {
      auto *import = llvm::dyn_cast<ast::ImportFrom>(stmt);
      if (!import && isDocstring(stmt) && stmt == module->body.front())
        continue;
      if (!import || import->level || import->module != "__future__")
        break;
      for (const ast::Alias *alias : import->names)
        if (auto problem = checkFeature(alias))
          return problem;
    }
    return std::nullopt;
  }

  static bool isDocstring(const ast::Stmt *stmt) {
    auto *expr = llvm::dyn_cast<ast::ExprStmt>(stmt);
    auto *constant =
        expr ? llvm::dyn_cast<ast::Constant>(expr->value) : nullptr;
    return constant && constant->value.isStr();
  }

  std::optional<lex::LexicalReport>
  checkFeature(const ast::Alias *alias) const {
    static constexpr llvm::StringLiteral features[] = {
        "nested_scopes",    "generators",     "division",
        "absolute_import",  "with_statement", "print_function",
        "unicode_literals", "barry_as_FLUFL", "generator_stop",
        "annotations"};
    llvm::StringRef name = alias->name;
    if (llvm::is_contained(features, name))
      return std::nullopt;
    uint32_t begin = alias->range.begin.offset - base;
    uint32_t end = alias->range.end.offset - base;
    if (name == "braces")
      return lex::LexicalReport{diag::err_future_braces, begin, end, {}};
    return lex::LexicalReport{
        diag::err_unknown_future_feature, begin, end, {name.str()}};
  }

  lex::LexicalReport findError(const TreeParser &parser, bool isExpression) {
    if (auto error = findSyntaxError(text, tokens, lexer,
                                     parser.getErrorStart(), isExpression))
      return *error;
    if (tokens.back().is(TokenKind::Error))
      return lexer.getError();
    const Token &token = tokens[parser.getFailure()];
    return {diag::err_invalid_syntax, token.begin, token.end, {}};
  }

  /// Measures the tree without recursion.
  static bool isTooHigh(const ast::Node *root) {
    std::vector<std::pair<const ast::Node *, unsigned>> pending = {{root, 1}};
    while (!pending.empty()) {
      auto [node, height] = pending.back();
      pending.pop_back();
      if (height > MaxHeight)
        return true;
      ast::forEachChild(node, [&](const ast::Node *child) {
        pending.push_back({child, height + 1});
      });
    }
    return false;
  }

  void report(const lex::LexicalReport &report) {
    SourceRange range = {{base + report.begin}, {base + report.end}};
    const auto &args = report.arguments;
    switch (args.size()) {
    case 0:
      diags.report(range, report.id);
      return;
    case 1:
      diags.report(range, report.id, args[0]);
      return;
    case 2:
      diags.report(range, report.id, args[0], args[1]);
      return;
    default:
      diags.report(range, report.id, args[0], args[1], args[2]);
    }
  }

  void reportAll(llvm::ArrayRef<lex::LexicalReport> reports) {
    for (const lex::LexicalReport &one : reports)
      report(one);
  }

  llvm::StringRef text;
  uint32_t base;
  lex::Lexer lexer;
  ast::Arena &arena;
  DiagnosticEngine &diags;
  std::vector<Token> tokens;
};

} // namespace

const ast::Module *parse::parseModule(SourceManager &sources, FileId file,
                                      ast::Arena &arena,
                                      DiagnosticEngine &diags) {
  return Job(sources, file, arena, diags).run(&TreeParser::parseModule);
}

const ast::Expression *parse::parseExpression(SourceManager &sources,
                                              FileId file, ast::Arena &arena,
                                              DiagnosticEngine &diags) {
  return Job(sources, file, arena, diags)
      .run(&TreeParser::parseExpressionInput);
}
