//===- ErrorReports.cpp - What a syntax error is called -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order of precedence is CPython's: an error of the first run (a literal
// without value, an error of the lexer), then what a rule of the second run has
// words for, then "invalid syntax" at the last token of the first run; and an
// error of the lexer behind that place, unless inside of an f-string, replaces
// all but the lexer's own.
//
//===----------------------------------------------------------------------===//

#include "frontend/lex/Literals.h"
#include "frontend/parse/ErrorParser.h"
#include "frontend/parse/ErrorTables.h"
#include "llvm/ADT/StringExtras.h"

using namespace krait;
using namespace krait::parse;

std::optional<LexicalReport>
parse::findSyntaxError(llvm::StringRef text, llvm::ArrayRef<Token> tokens,
                       const lex::Lexer &lexer, size_t first,
                       bool isExpression) {
  return ErrorMachine(text, tokens, lexer, first).run(isExpression);
}

std::optional<LexicalReport> ErrorMachine::run(bool isExpression) {
  uint16_t start = isExpression ? expressionRule : startRule;
  bool accepted = matchRule(start).matched;
  if (gaveUp || (!failed && accepted))
    return std::nullopt;
  if (!failed) {
    size_t lastToken = filled - 1;
    memo.clear();
    pos = first;
    secondRun = true;
    matchRule(start);
    if (gaveUp)
      return std::nullopt;
    if (!failed) {
      reportGeneric(lastToken);
      return error;
    }
  }
  if (!lexicalError)
    preferLexicalError();
  return error;
}

void ErrorMachine::reportGeneric(size_t lastToken) {
  const Token &token = tokens[lastToken];
  if (token.is(TokenKind::Indent)) {
    reportAtLast(diag::err_unexpected_indent);
  } else if (token.is(TokenKind::Dedent)) {
    reportAtLast(diag::err_unexpected_unindent);
  } else {
    report(diag::err_invalid_syntax, token.begin, token.end);
    preferLexicalError();
  }
}

/// The lexer reports these only when the parser asks for the token.
static bool isReportedLate(diag::ID id) {
  return id == diag::err_unexpected_eof || id == diag::err_never_closed ||
         id == diag::err_inconsistent_dedent ||
         id == diag::err_inconsistent_tabs ||
         id == diag::err_too_many_indents ||
         id == diag::err_after_line_continuation;
}

void ErrorMachine::preferLexicalError() {
  if (!tokens.back().is(TokenKind::Error) || lexer.isInsideString())
    return;
  const LexicalReport &lexical = lexer.getError();
  if (!isReportedLate(lexical.id)) {
    error = lexical;
    return;
  }
  if (lexer.getOpenBrackets().empty())
    return;
  const lex::OpenBracket &open = lexer.getOpenBrackets().back();
  if (countLine(tokens[filled - 1].begin) <= countLine(open.offset))
    return;
  error = {diag::err_never_closed,
           open.offset,
           open.offset + 1,
           {std::string(1, open.character)}};
}

unsigned ErrorMachine::countLine(uint32_t offset) const {
  unsigned line = 1;
  for (uint32_t i = 0; i < offset; ++i)
    line +=
        text[i] == '\n' || (text[i] == '\r' && text.substr(i + 1, 1) != "\n");
  return line;
}

uint32_t ErrorMachine::endOf(const ErrorNode *node) const {
  uint32_t last = node->last;
  while (last > node->first + 1 && (tokens[last - 1].is(TokenKind::Newline) ||
                                    tokens[last - 1].is(TokenKind::Dedent)))
    --last;
  return last > node->first ? tokens[last - 1].end : tokens[node->first].begin;
}

ErrorMachine::Result
ErrorMachine::report(diag::ID id, uint32_t begin, uint32_t end,
                     llvm::ArrayRef<std::string> arguments) {
  if (failed)
    return noMatch();
  failed = true;
  // The end of the text counts to its last line.
  if (begin == text.size() && begin &&
      (text.back() == '\n' || text.back() == '\r'))
    --begin;
  error.id = id;
  error.begin = begin;
  error.end = std::max(begin, end);
  error.arguments.assign(arguments.begin(), arguments.end());
  return noMatch();
}

ErrorMachine::Result
ErrorMachine::reportAt(diag::ID id, const ErrorNode *node,
                       llvm::ArrayRef<std::string> arguments) {
  return report(id, tokens[node->first].begin, endOf(node), arguments);
}

ErrorMachine::Result
ErrorMachine::reportAtLast(diag::ID id, llvm::ArrayRef<std::string> arguments) {
  const Token &token = tokens[filled - 1];
  return report(id, token.begin, token.end, arguments);
}

ErrorMachine::Result ErrorMachine::reportAction(const Action &action,
                                                ErrorNode *a, ErrorNode *b) {
  llvm::SmallVector<std::string, 2> arguments;
  for (const Part &part : action.parts) {
    const ErrorNode *node = part.letter ? b : a;
    switch (part.what) {
    case Part::Nothing:
      break;
    case Part::Line:
      arguments.push_back(std::to_string(countLine(tokens[node->first].begin)));
      break;
    case Part::Text:
      arguments.push_back(textOf(node));
      break;
    case Part::Kind:
      arguments.push_back(getKindName(node).str());
      break;
    case Part::Literal:
      arguments.push_back(part.literal.str());
      break;
    }
  }
  switch (action.place) {
  case Place::Last:
    return reportAtLast(action.id, arguments);
  case Place::Next: {
    if (!touch())
      return noMatch();
    return report(action.id, tokens[pos].begin, tokens[pos].end, arguments);
  }
  case Place::AtA:
    return reportAt(action.id, a, arguments);
  case Place::FromAToB:
    return report(action.id, tokens[a->first].begin, endOf(b), arguments);
  }
  return noMatch();
}

/// CPython's word for an expression in messages.
llvm::StringRef ErrorMachine::getKindName(const ErrorNode *node) const {
  switch (node->kind) {
  case NodeKind::Attribute:
    return "attribute";
  case NodeKind::Subscript:
    return "subscript";
  case NodeKind::Starred:
    return "starred";
  case NodeKind::Name:
    return "name";
  case NodeKind::List:
    return "list";
  case NodeKind::Tuple:
    return "tuple";
  case NodeKind::Lambda:
    return "lambda";
  case NodeKind::Call:
    return "function call";
  case NodeKind::Operation:
    return "expression";
  case NodeKind::GeneratorExp:
    return "generator expression";
  case NodeKind::Yield:
    return "yield expression";
  case NodeKind::Await:
    return "await expression";
  case NodeKind::ListComp:
    return "list comprehension";
  case NodeKind::SetComp:
    return "set comprehension";
  case NodeKind::DictComp:
    return "dict comprehension";
  case NodeKind::Dict:
    return "dict literal";
  case NodeKind::Set:
    return "set display";
  case NodeKind::FString:
    return "f-string expression";
  case NodeKind::TString:
    return "t-string expression";
  case NodeKind::None:
    return "None";
  case NodeKind::True:
    return "True";
  case NodeKind::False:
    return "False";
  case NodeKind::Ellipsis:
    return "ellipsis";
  case NodeKind::Compare:
    return "comparison";
  case NodeKind::IfExp:
    return "conditional expression";
  case NodeKind::NamedExpr:
    return "named expression";
  default:
    return "literal";
  }
}

/// What of `node` cannot be a target; `mode` is 's'tore, 'd'el or 'f'or.
static const ErrorNode *findInvalidTarget(const ErrorNode *node, char mode) {
  switch (node->kind) {
  case NodeKind::List:
  case NodeKind::Tuple:
    for (const ErrorNode *child : node->children)
      if (const ErrorNode *found = findInvalidTarget(child, mode))
        return found;
    return nullptr;
  case NodeKind::Starred:
    return mode == 'd' ? node : findInvalidTarget(node->children[0], mode);
  case NodeKind::Compare:
    // The `in` of a loop was read as an operator.
    if (mode != 'f')
      return node;
    return node->children[1]->kind == NodeKind::InPair
               ? findInvalidTarget(node->children[0], mode)
               : nullptr;
  case NodeKind::Name:
  case NodeKind::Subscript:
  case NodeKind::Attribute:
    return nullptr;
  default:
    return node;
  }
}

ErrorMachine::Result ErrorMachine::reportInvalidTarget(const ErrorNode *node,
                                                       char mode) {
  const ErrorNode *invalid = findInvalidTarget(node, mode);
  if (!invalid) {
    rejected = true;
    return noMatch();
  }
  return reportAt(mode == 'd' ? diag::err_cannot_delete : diag::err_assign_to,
                  invalid, getKindName(invalid).str());
}

bool ErrorMachine::isLegacyName(const ErrorNode *node) const {
  return node->kind == NodeKind::Name &&
         (textOf(node) == "print" || textOf(node) == "exec");
}

/// Two expressions in a row, inside of brackets.
ErrorMachine::Result ErrorMachine::checkMissingComma(ErrorNode *a,
                                                     ErrorNode *b) {
  int level = 0;
  for (size_t i = first; i != pos; ++i) {
    TokenKind kind = tokens[i].kind;
    level += kind == TokenKind::LParen || kind == TokenKind::LBracket ||
             kind == TokenKind::LBrace;
    level -= kind == TokenKind::RParen || kind == TokenKind::RBracket ||
             kind == TokenKind::RBrace;
  }
  if (isLegacyName(a) || !level) {
    rejected = true;
    return noMatch();
  }
  return report(diag::err_missing_comma, tokens[a->first].begin, endOf(b));
}

bool ErrorMachine::isImaginary(const ErrorNode *node) const {
  return lex::parseNumber(textOf(tokens[node->first])).kind ==
         lex::NumberValue::Imaginary;
}

/// Matched: the number is reported.
ErrorMachine::Result ErrorMachine::checkNumber(const Token &token) {
  lex::NumberValue value = lex::parseNumber(textOf(token));
  if (value.radix != 10 || value.kind != lex::NumberValue::Int ||
      value.digits.size() <= lex::MaxIntDigits)
    return noMatch();
  report(diag::err_int_too_long, token.begin, token.end,
         std::to_string(value.digits.size()));
  return {true, nullptr};
}

ErrorMachine::Result ErrorMachine::runSpecial(const Action &action,
                                              ErrorNode *a, ErrorNode *b,
                                              ErrorNode *whole) {
  switch (static_cast<Special>(action.kind)) {
  case Special::none:
    break;
  case Special::invalid_target_store:
    return reportInvalidTarget(a, 's');
  case Special::invalid_target_del:
    return reportInvalidTarget(a, 'd');
  case Special::invalid_target_for:
    return reportInvalidTarget(a, 'f');
  case Special::missing_comma:
    return checkMissingComma(a, b);
  case Special::legacy_statement:
    if (isLegacyName(a))
      return report(diag::err_missing_call_parentheses, tokens[a->first].begin,
                    endOf(b), textOf(a));
    rejected = true;
    return noMatch();
  case Special::type_param_bound:
    return report(diag::err_type_param_bound, tokens[a->first].begin, endOf(b),
                  {b->kind == NodeKind::Tuple ? "constraints" : "bound",
                   action.literal.str()});
  case Special::ensure_real:
    if (isImaginary(a))
      return reportAt(diag::err_real_number, a);
    return {true, a};
  case Special::ensure_imaginary:
    if (!isImaginary(a))
      return reportAt(diag::err_imaginary_number, a);
    return {true, a};
  case Special::generator_in_call: {
    llvm::SmallVector<ErrorNode *, 8> positional;
    for (ErrorNode *child : a->children)
      if (child->kind != NodeKind::Keyword &&
          child->kind != NodeKind::DoubleStar)
        positional.push_back(child);
    if (positional.size() > 1)
      return report(diag::err_generator_parentheses,
                    tokens[positional.back()->first].begin, endOf(b));
    rejected = true;
    return noMatch();
  }
  case Special::positional_after_keyword:
    return reportAtLast(llvm::any_of(a->children,
                                     [](const ErrorNode *child) {
                                       return child->kind ==
                                              NodeKind::DoubleStar;
                                     })
                            ? diag::err_positional_after_unpacking
                            : diag::err_positional_after_keyword);
  case Special::strings:
    return checkStrings(whole);
  case Special::string:
    return checkString(a);
  case Special::fstring:
    return checkInterpolated(a, b, whole);
  case Special::conversion:
    return checkConversion(a, b);
  case Special::format_text:
    return checkMiddle(a->first, a->first, isRawAt(a->first));
  }
  return noMatch();
}
