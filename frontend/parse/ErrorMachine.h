//===- ErrorMachine.h - Runs the tables of Errors.peg -----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A packrat machine for parsing expression grammars (Ford 2002), with left
// recursion by growing a seed (Warth et al. 2008), as CPython's parser
// generator does it. Results are remembered for the rules CPython remembers, no
// others: a remembered result hides an error that reading again would report.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_PARSE_ERRORMACHINE_H
#define KRAIT_FRONTEND_PARSE_ERRORMACHINE_H

#include "frontend/lex/Lexer.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Allocator.h"
#include <optional>
#include <vector>

namespace krait::parse {

using lex::LexicalReport;
using lex::Token;
using lex::TokenKind;

/// One thing to match.
struct Step {
  enum Code : uint8_t {
    Token,    ///< a: kind
    SoftWord, ///< a: index of the word
    AnySoftWord,
    CallRule,  ///< a: rule
    SecondRun, ///< a: rule, skipped in the first run
    Optional,  ///< a: step
    Many,      ///< a: step
    Some,      ///< a: step
    Separated, ///< a: step, b: step between
    Ahead,     ///< a: step
    NotAhead,  ///< a: step
    Forced,    ///< a: kind
    Cut
  };
  Code code;
  uint16_t a, b;
};

struct Item {
  uint16_t step;
  int8_t letter; ///< 0: a, 1: b, -1: none
};

/// What a message says about a part.
struct Part {
  enum What : uint8_t { Nothing, Line, Text, Kind, Literal };
  What what = Nothing;
  uint8_t letter = 0;
  llvm::StringLiteral literal = "";
};

enum class Place : uint8_t { Last, Next, AtA, FromAToB };
enum class NodeKind : uint8_t;
enum class Special : uint8_t;

/// What happens when an alternative matches.
struct Action {
  enum Type : uint8_t { None, MakeNode, Report, DoSpecial };
  Type type = None;
  uint8_t kind = 0; ///< NodeKind or Special
  Place place = Place::Last;
  diag::ID id = {};
  Part parts[2];
  llvm::StringLiteral literal = "";

  static constexpr Action none() { return {}; }
  static constexpr Action node(NodeKind kind) {
    Action action;
    action.type = MakeNode;
    action.kind = static_cast<uint8_t>(kind);
    return action;
  }
  static constexpr Action error(diag::ID id, Place place, Part first = {},
                                Part second = {}) {
    Action action;
    action.type = Report;
    action.id = id;
    action.place = place;
    action.parts[0] = first;
    action.parts[1] = second;
    return action;
  }
  static constexpr Action special(Special special,
                                  llvm::StringLiteral literal) {
    Action action;
    action.type = DoSpecial;
    action.kind = static_cast<uint8_t>(special);
    action.literal = literal;
    return action;
  }
};

struct Alternative {
  uint16_t firstItem, itemCount;
  Action action;
};

enum RuleMode : uint8_t { Plain = 0, Memo = 1, LeftRecursive = 2, Quiet = 4 };

struct Rule {
  uint16_t firstAlternative, alternativeCount;
  uint8_t mode;
};

/// As much of a tree as messages need.
struct ErrorNode {
  NodeKind kind;
  uint32_t first, last; ///< tokens, half-open
  llvm::ArrayRef<ErrorNode *> children;
};

class ErrorMachine {
public:
  ErrorMachine(llvm::StringRef text, llvm::ArrayRef<Token> tokens,
               const lex::Lexer &lexer, size_t first)
      : text(text), tokens(tokens), lexer(lexer), first(first), pos(first),
        filled(first) {}

  /// Both runs, and what the text behind the error says.
  std::optional<LexicalReport> run(bool isExpression);

private:
  /// Match with a value; no value where nothing is to be remembered of it.
  struct Result {
    bool matched = false;
    ErrorNode *node = nullptr;
  };
  static Result noMatch() { return {}; }

  Result matchRule(uint16_t index);
  Result matchLeftRecursive(uint16_t index);
  Result matchAlternatives(const Rule &rule);
  Result matchAlternative(const Alternative &alternative, bool &cut);
  Result matchStep(uint16_t index);
  Result matchToken(TokenKind kind);
  Result matchRepeated(const Step &step);
  Result matchForced(TokenKind kind);
  bool lookAhead(uint16_t step);
  Result finish(const Alternative &alternative, uint32_t begin,
                ErrorNode *const captures[2], size_t valuesBegin);
  Result runSpecial(const Action &action, ErrorNode *a, ErrorNode *b,
                    ErrorNode *whole);

  const Token *touch();
  ErrorNode *makeNode(NodeKind kind, uint32_t begin,
                      llvm::ArrayRef<ErrorNode *> children = {});
  ErrorNode *collect(uint32_t begin, size_t valuesBegin);

  // Reports.
  Result report(diag::ID id, uint32_t begin, uint32_t end,
                llvm::ArrayRef<std::string> arguments = {});
  Result reportAt(diag::ID id, const ErrorNode *node,
                  llvm::ArrayRef<std::string> arguments = {});
  Result reportAtLast(diag::ID id, llvm::ArrayRef<std::string> arguments = {});
  Result reportAction(const Action &action, ErrorNode *a, ErrorNode *b);
  Result reportInvalidTarget(const ErrorNode *node, char mode);
  Result checkStrings(ErrorNode *whole);
  Result checkString(ErrorNode *string);
  Result checkInterpolated(ErrorNode *start, ErrorNode *end, ErrorNode *whole);
  Result checkMiddle(uint32_t token, uint32_t at, bool raw);
  Result checkConversion(const ErrorNode *mark, const ErrorNode *name);
  Result checkNumber(const Token &token);
  Result checkMissingComma(ErrorNode *a, ErrorNode *b);
  const Token &findStringStart(uint32_t token) const;
  bool isRawAt(uint32_t token) const;
  bool isLegacyName(const ErrorNode *node) const;
  bool isImaginary(const ErrorNode *node) const;
  void preferLexicalError();
  void reportGeneric(size_t lastToken);

  llvm::StringRef textOf(const Token &token) const {
    return text.slice(token.begin, token.end);
  }
  std::string textOf(const ErrorNode *node) const {
    return textOf(tokens[node->first]).str();
  }
  llvm::StringRef getKindName(const ErrorNode *node) const;
  unsigned countLine(uint32_t offset) const;
  uint32_t endOf(const ErrorNode *node) const;

  llvm::StringRef text;
  llvm::ArrayRef<Token> tokens;
  const lex::Lexer &lexer;
  size_t first;
  size_t pos;
  size_t filled; ///< tokens looked at so far
  bool secondRun = false;
  bool failed = false; ///< a report was made
  bool lexicalError = false;
  bool gaveUp = false;   ///< too many tokens
  bool rejected = false; ///< an action turned a match down
  unsigned depth = 0;
  LexicalReport error;
  struct Remembered {
    Result result;
    size_t end;
  };
  llvm::DenseMap<uint64_t, Remembered> memo;
  std::vector<ErrorNode *> values;
  llvm::BumpPtrAllocator allocator;
};

} // namespace krait::parse

#endif // KRAIT_FRONTEND_PARSE_ERRORMACHINE_H
