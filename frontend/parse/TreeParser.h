//===- TreeParser.h - Recursive descent over tokens -------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Builds the tree of a program that is correct. It accepts exactly the language
// reference's grammar and has no words for what is wrong: on the first token
// that does not fit it jumps to the end of the tokens, where every rule ends
// quickly with some node that nobody will see. ErrorParser.h then finds the
// message. This keeps the rules short and the common case fast.
//
// One method for each rule; a method stands at the first token of its rule and
// leaves behind the last one.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_PARSE_TREEPARSER_H
#define KRAIT_FRONTEND_PARSE_TREEPARSER_H

#include "frontend/ast/Arena.h"
#include "frontend/ast/Node.h"
#include "frontend/lex/Lexer.h"
#include "frontend/lex/Literals.h"
#include "frontend/lex/Token.h"
#include <vector>

namespace krait::parse {

using lex::Token;
using lex::TokenKind;

/// Levels of nested rules; beyond, the source counts as too complex.
inline constexpr unsigned MaxDepth = 3000;
/// Height of a tree that later stages can walk recursively.
inline constexpr unsigned MaxHeight = 6000;

class TreeParser {
public:
  /// `tokens` ends with EndMarker or Error. `base` is the SourceLoc of the
  /// text.
  TreeParser(llvm::StringRef text, uint32_t base, llvm::ArrayRef<Token> tokens,
             ast::Arena &arena)
      : text(text), base(base), tokens(tokens), arena(arena) {}

  ast::Module *parseModule();
  ast::Expression *parseExpressionInput();

  bool hasFailed() const { return failed; }
  /// The failure is that rules are nested too deeply.
  bool isTooDeep() const { return tooDeep; }
  /// Whether the tree may be higher than MaxHeight.
  bool mayBeTooHigh() const {
    return uint64_t(deepest) * longestChain > MaxHeight;
  }
  /// The token from which to look for the error: the statement that failed may
  /// belong to the one before (`elif` behind `else`).
  size_t getErrorStart() const { return statementBefore; }
  /// The first token that did not fit.
  size_t getFailure() const { return failedAt; }
  /// Unknown escapes in string literals.
  llvm::ArrayRef<lex::LexicalReport> getWarnings() const { return warnings; }

private:
  enum class StringKind : uint8_t { Format, Template };

  /// Counts one level of nesting while it lives.
  class DepthScope {
  public:
    explicit DepthScope(TreeParser &parser) : parser(parser) {
      parser.deepest = std::max(parser.deepest, ++parser.depth);
      if (parser.depth > MaxDepth) {
        parser.tooDeep = true;
        parser.fail();
      }
    }
    ~DepthScope() { --parser.depth; }

  private:
    TreeParser &parser;
  };

  // Tokens.
  const Token &current() const { return tokens[pos]; }
  const Token &peek(size_t ahead = 1) const {
    return tokens[std::min(pos + ahead, tokens.size() - 1)];
  }
  bool at(TokenKind kind) const { return current().kind == kind; }
  bool accept(TokenKind kind) {
    if (!at(kind))
      return false;
    advance();
    return true;
  }
  void expect(TokenKind kind) {
    if (!accept(kind))
      fail();
  }
  void advance() { pos += pos + 1 != tokens.size(); }
  void fail() {
    if (!failed)
      failedAt = pos;
    failed = true;
    pos = tokens.size() - 1;
  }
  llvm::StringRef textOf(const Token &token) const {
    return text.slice(token.begin, token.end);
  }
  bool isSoftKeyword(const Token &token, llvm::StringRef word) const {
    return token.is(TokenKind::Name) && textOf(token) == word;
  }

  // Ranges.
  SourceRange makeRange(uint32_t begin, uint32_t end) const {
    return {{base + begin}, {base + end}};
  }
  SourceRange rangeOf(const Token &token) const {
    return makeRange(token.begin, token.end);
  }
  /// From `begin` to the token just consumed.
  SourceRange rangeFrom(uint32_t begin) const {
    return makeRange(begin, pos ? tokens[pos - 1].end : begin);
  }
  /// The same, but for a rule that ends with a block: without the line ends.
  SourceRange blockRangeFrom(uint32_t begin) const;

  template <class T, class... Args> T *make(Args &&...args) {
    return arena.make<T>(std::forward<Args>(args)...);
  }
  template <class T>
  llvm::ArrayRef<T> copy(const llvm::SmallVectorImpl<T> &items) {
    return arena.copy(llvm::ArrayRef<T>(items));
  }
  ast::Identifier internName(const Token &token);
  ast::Identifier expectName();
  ast::Name *makeName(const Token &token, ast::ExprContext ctx);
  ast::Expr *makeDummy();
  void warnAboutEscape(llvm::StringRef body, const lex::DecodeResult &result);

  // Statements.cpp
  using StmtList = llvm::SmallVector<ast::Stmt *, 8>;
  void parseStatement(StmtList &out);
  void parseSimpleStatements(StmtList &out);
  ast::Stmt *parseSimpleStatement();
  ast::Stmt *parseExpressionStatement();
  ast::Stmt *parseAnnotatedAssignment(uint32_t begin, ast::Expr *target,
                                      bool isName);
  ast::Stmt *parseAssignment(uint32_t begin, ast::Expr *first);
  ast::Stmt *parseReturn();
  ast::Stmt *parseRaise();
  ast::Stmt *parseDelete();
  ast::Stmt *parseAssert();
  ast::Stmt *parseImport();
  ast::Stmt *parseImportFrom();
  ast::Alias *parseImportName();
  ast::Alias *parseFromName();
  ast::Stmt *parseGlobal();
  ast::Stmt *parseTypeAlias();
  llvm::ArrayRef<ast::Identifier> parseNameList();

  // Blocks.cpp
  ast::Stmt *parseCompoundStatement();
  llvm::ArrayRef<ast::Stmt *> parseBlock();
  llvm::ArrayRef<ast::Stmt *> parseElse();
  ast::Stmt *parseIf();
  ast::Stmt *parseWhile();
  ast::Stmt *parseFor(uint32_t begin, bool isAsync);
  ast::Stmt *parseWith(uint32_t begin, bool isAsync);
  bool parseParenthesizedItems(llvm::SmallVectorImpl<ast::WithItem *> &items);
  ast::WithItem *parseWithItem();
  ast::Stmt *parseTry();
  ast::ExceptHandler *parseExcept(bool isStar);
  ast::Stmt *parseAsync();
  ast::Stmt *parseDecorated();
  ast::Stmt *parseFunction(uint32_t begin, bool isAsync,
                           llvm::ArrayRef<ast::Expr *> decorators);
  ast::Stmt *parseClass(llvm::ArrayRef<ast::Expr *> decorators);

  // Parameters.cpp
  ast::Arguments *parseParameters(TokenKind close);
  ast::Arg *parseParameter(bool annotated, bool starred);
  llvm::ArrayRef<ast::TypeParam *> parseTypeParameters();
  ast::TypeParam *parseTypeParameter();

  // Patterns.cpp
  bool isMatchStatement() const;
  ast::Stmt *parseMatch();
  ast::MatchCase *parseCase();
  ast::Pattern *parsePatterns();
  ast::Pattern *parseStarOrPattern();
  ast::Pattern *parsePattern();
  ast::Pattern *parseOrPattern();
  ast::Pattern *parseClosedPattern();
  ast::Pattern *parseNamePattern();
  ast::Pattern *parseClassPattern(uint32_t begin, ast::Expr *cls);
  ast::Pattern *parseGroupPattern();
  ast::Pattern *parseListPattern();
  ast::Pattern *parseMappingPattern();
  ast::Expr *parseMappingKey();
  ast::Pattern *parseStarPattern();
  ast::Identifier parseCaptureTarget();
  ast::Expr *parseDottedValue();
  ast::Expr *parseLiteralNumber();
  ast::Pattern *makeSingletonPattern(const Token &token);

  // Expressions.cpp
  ast::Expr *parseStarExpressions();
  ast::Expr *parseStarExpression();
  ast::Expr *parseExpressionList();
  ast::Expr *parseYieldOrExpressions();
  ast::Expr *parseYield();
  ast::Expr *parseNamedExpression();
  ast::Expr *parseStarNamedExpression();
  ast::Expr *parseExpression();
  ast::Expr *parseLambda();
  ast::Expr *parseDisjunction();
  ast::Expr *parseConjunction();
  ast::Expr *parseInversion();
  ast::Expr *parseComparison();
  bool acceptComparison(ast::CmpOp &op);
  ast::Expr *parseBitwiseOr() { return parseBinary(1); }
  ast::Expr *parseBinary(unsigned minimum);
  ast::Expr *parseFactor();
  ast::Expr *parsePower();
  bool startsExpression() const;
  void noteChain(unsigned length) {
    longestChain = std::max(longestChain, length);
  }

  // Primaries.cpp
  ast::Expr *parsePrimary();
  ast::Expr *parseAtom();
  ast::Expr *parseNumber();
  ast::Expr *parseParenthesized();
  ast::Expr *parseList();
  ast::Expr *parseBraces();
  ast::Expr *parseDict(uint32_t begin, ast::Expr *firstKey);
  llvm::ArrayRef<ast::Comprehension *> parseComprehensions();
  bool atComprehension() const {
    return at(TokenKind::For) ||
           (at(TokenKind::Async) && peek().is(TokenKind::For));
  }
  ast::Expr *parseCall(uint32_t begin, ast::Expr *callee);
  void parseArguments(llvm::SmallVectorImpl<ast::Expr *> &args,
                      llvm::SmallVectorImpl<ast::Keyword *> &keywords,
                      bool allowGenerator, uint32_t open);
  ast::Expr *parseSlices();
  ast::Expr *parseSlice();
  ast::Expr *makeSingleton(ast::ConstantValue::Kind kind);

  // Targets.cpp
  bool setTarget(ast::Expr *target, ast::ExprContext ctx);
  ast::Expr *parseTargets();
  ast::Expr *parseStarTarget();

  // Strings.cpp
  ast::Expr *parseStrings();
  ast::Constant *parsePlainString();
  ast::Constant *parseMiddle(bool raw);
  void parseInterpolated(llvm::SmallVectorImpl<ast::Expr *> &values,
                         StringKind kind);
  void parseField(llvm::SmallVectorImpl<ast::Expr *> &values, StringKind kind,
                  bool inFormatSpec, bool decodeRaw);
  ast::Expr *parseFormatSpec(StringKind kind, bool decodeRaw);
  int32_t parseConversion();
  llvm::StringRef getFieldText(uint32_t begin, uint32_t end);
  ast::Constant *makeText(const Token &token, llvm::StringRef body, bool raw);
  llvm::ArrayRef<ast::Expr *> foldConstants(llvm::ArrayRef<ast::Expr *> values);

  llvm::StringRef text;
  uint32_t base;
  llvm::ArrayRef<Token> tokens;
  ast::Arena &arena;
  size_t pos = 0;
  size_t lastStatement = 0, statementBefore = 0, failedAt = 0;
  bool failed = false;
  bool tooDeep = false;
  unsigned depth = 0, deepest = 0;
  unsigned longestChain = 1;
  std::vector<lex::LexicalReport> warnings;
};

} // namespace krait::parse

#endif // KRAIT_FRONTEND_PARSE_TREEPARSER_H
