//===- ErrorMachine.cpp - Runs the tables of Errors.peg -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Matching. Once a report is made nothing matches any more, which unwinds the
// machine.
//
//===----------------------------------------------------------------------===//

#include "frontend/parse/ErrorMachine.h"
#include "frontend/parse/ErrorTables.h"

using namespace krait;
using namespace krait::parse;

/// The machine needs some 10 microseconds and 1 KB a token. A statement of this
/// size is a table, and its errors need no special words.
static constexpr size_t MaxTokens = 100'000;

/// Rules inside of one another; CPython gives up at 4,000 as well.
static constexpr unsigned MaxRuleDepth = 4000;

/// The current token. Null when it is the lexer's error, which is then the
/// result, or when there are too many.
const Token *ErrorMachine::touch() {
  if (pos >= filled) {
    filled = pos + 1;
    if (filled - first > MaxTokens) {
      failed = gaveUp = true;
      return nullptr;
    }
  }
  const Token &token = tokens[pos];
  if (!token.is(TokenKind::Error))
    return &token;
  failed = lexicalError = true;
  error = lexer.getError();
  return nullptr;
}

ErrorNode *ErrorMachine::makeNode(NodeKind kind, uint32_t begin,
                                  llvm::ArrayRef<ErrorNode *> children) {
  auto **copy = allocator.Allocate<ErrorNode *>(children.size());
  std::copy(children.begin(), children.end(), copy);
  return new (allocator.Allocate<ErrorNode>()) ErrorNode{
      kind, begin, static_cast<uint32_t>(pos), {copy, children.size()}};
}

/// A nameless node of the values since `valuesBegin`, without brackets and
/// other tokens that say nothing.
ErrorNode *ErrorMachine::collect(uint32_t begin, size_t valuesBegin) {
  llvm::SmallVector<ErrorNode *, 8> children;
  for (ErrorNode *value : llvm::ArrayRef(values).drop_front(valuesBegin)) {
    if (!value || value->kind == NodeKind::Token)
      continue;
    if (value->kind == NodeKind::Other)
      children.append(value->children.begin(), value->children.end());
    else
      children.push_back(value);
  }
  return makeNode(NodeKind::Other, begin, children);
}

ErrorMachine::Result ErrorMachine::matchRule(uint16_t index) {
  const Rule &rule = rules[index];
  if (failed)
    return noMatch();
  if (rule.mode & LeftRecursive)
    return matchLeftRecursive(index);
  uint64_t key = uint64_t(pos) << 16 | index;
  if (rule.mode & Memo)
    if (auto found = memo.find(key); found != memo.end()) {
      pos = found->second.end;
      return found->second.result;
    }
  bool outerRun = secondRun;
  if (rule.mode & Quiet)
    secondRun = false;
  Result result = matchAlternatives(rule);
  secondRun = outerRun;
  if (rule.mode & Memo)
    memo[key] = {result, pos};
  return result;
}

/// Grows a match from a seed that does not match.
ErrorMachine::Result ErrorMachine::matchLeftRecursive(uint16_t index) {
  uint64_t key = uint64_t(pos) << 16 | index;
  if (auto found = memo.find(key); found != memo.end()) {
    pos = found->second.end;
    return found->second.result;
  }
  size_t begin = pos, end = pos;
  Result best = noMatch();
  while (true) {
    memo[key] = {best, end};
    pos = begin;
    Result longer = matchAlternatives(rules[index]);
    if (failed)
      return noMatch();
    if (!longer.matched || pos <= end)
      break;
    best = longer;
    end = pos;
  }
  pos = end;
  return best;
}

ErrorMachine::Result ErrorMachine::matchAlternatives(const Rule &rule) {
  if (++depth > MaxRuleDepth && !failed)
    report(diag::err_too_deep, 0, 0);
  Result result = noMatch();
  bool cut = false;
  for (unsigned i = 0; i != rule.alternativeCount; ++i) {
    size_t begin = pos;
    result = matchAlternative(alternatives[rule.firstAlternative + i], cut);
    if (failed)
      result = noMatch();
    // An action may turn its match down; the others are not tried then.
    if (result.matched || failed || cut || rejected) {
      if (!result.matched && !rejected)
        pos = begin;
      break;
    }
    pos = begin;
  }
  rejected = false;
  --depth;
  return result;
}

ErrorMachine::Result
ErrorMachine::matchAlternative(const Alternative &alternative, bool &cut) {
  size_t begin = pos, valuesBegin = values.size();
  ErrorNode *captures[2] = {};
  for (unsigned i = 0; i != alternative.itemCount; ++i) {
    const Item &item = items[alternative.firstItem + i];
    if (steps[item.step].code == Step::Cut) {
      cut = true;
      continue;
    }
    Result result = matchStep(item.step);
    if (failed || !result.matched) {
      values.resize(valuesBegin);
      return noMatch();
    }
    values.push_back(result.node);
    if (item.letter >= 0)
      captures[item.letter] = result.node;
  }
  Result result = finish(alternative, begin, captures, valuesBegin);
  values.resize(valuesBegin);
  return result;
}

/// The index of the one item that consumes something, if there is only one.
static std::optional<size_t> findOnlyValue(const Alternative &alternative) {
  std::optional<size_t> only;
  size_t index = 0;
  for (unsigned i = 0; i != alternative.itemCount; ++i) {
    Step::Code code = steps[items[alternative.firstItem + i].step].code;
    if (code == Step::Cut)
      continue;
    if (code != Step::Ahead && code != Step::NotAhead) {
      if (only)
        return std::nullopt;
      only = index;
    }
    ++index;
  }
  return only;
}

/// Carries out the action of an alternative that matched.
ErrorMachine::Result ErrorMachine::finish(const Alternative &alternative,
                                          uint32_t begin,
                                          ErrorNode *const captures[2],
                                          size_t valuesBegin) {
  const Action &action = alternative.action;
  if (action.type == Action::Report)
    return reportAction(action, captures[0], captures[1]);
  if (action.type == Action::None)
    if (std::optional<size_t> only = findOnlyValue(alternative))
      return {true, values[valuesBegin + *only]};
  ErrorNode *whole = collect(begin, valuesBegin);
  if (action.type == Action::None)
    return {true, whole};
  if (action.type == Action::DoSpecial)
    return runSpecial(action, captures[0], captures[1], whole);
  auto kind = static_cast<NodeKind>(action.kind);
  if (kind == NodeKind::Inner && whole->children.size() == 1)
    return {true, whole->children[0]};
  if (kind != NodeKind::Inner)
    whole->kind = kind;
  return {true, whole};
}

ErrorMachine::Result ErrorMachine::matchStep(uint16_t index) {
  const Step &step = steps[index];
  if (failed)
    return noMatch();
  switch (step.code) {
  case Step::Token:
    return matchToken(static_cast<TokenKind>(step.a));
  case Step::SoftWord:
  case Step::AnySoftWord: {
    const Token *token = touch();
    if (!token || !token->is(TokenKind::Name))
      return noMatch();
    llvm::StringRef word = textOf(*token);
    bool matches = step.code == Step::SoftWord
                       ? word == softWords[step.a]
                       : word == "_" || word == "case" || word == "match" ||
                             word == "type";
    return matches ? matchToken(TokenKind::Name) : noMatch();
  }
  case Step::CallRule:
    return matchRule(step.a);
  case Step::SecondRun:
    return secondRun ? matchRule(step.a) : noMatch();
  case Step::Optional: {
    Result result = matchStep(step.a);
    return {!failed, result.node};
  }
  case Step::Many:
  case Step::Some:
  case Step::Separated:
    return matchRepeated(step);
  case Step::Ahead:
    return {lookAhead(step.a), nullptr};
  case Step::NotAhead: {
    bool found = lookAhead(step.a);
    return {!found && !failed, nullptr};
  }
  case Step::Forced:
    return matchForced(static_cast<TokenKind>(step.a));
  case Step::Cut:
    break;
  }
  return noMatch();
}

ErrorMachine::Result ErrorMachine::matchToken(TokenKind kind) {
  const Token *token = touch();
  if (!token || !token->is(kind))
    return noMatch();
  if (kind == TokenKind::Number && checkNumber(*token).matched)
    return noMatch();
  uint32_t begin = pos++;
  NodeKind nodeKind = kind == TokenKind::Name     ? NodeKind::Name
                      : kind == TokenKind::Number ? NodeKind::Literal
                                                  : NodeKind::Token;
  return {true, makeNode(nodeKind, begin)};
}

ErrorMachine::Result ErrorMachine::matchRepeated(const Step &step) {
  size_t begin = pos, valuesBegin = values.size(), count = 0;
  while (true) {
    size_t before = pos;
    if (step.code == Step::Separated && count) {
      if (!matchStep(step.b).matched)
        break;
    }
    Result result = matchStep(step.a);
    if (!result.matched) {
      pos = before;
      break;
    }
    values.push_back(result.node);
    ++count;
  }
  ErrorNode *list = collect(begin, valuesBegin);
  values.resize(valuesBegin);
  if (failed || (!count && step.code != Step::Many)) {
    pos = begin;
    return noMatch();
  }
  return {true, list};
}

ErrorMachine::Result ErrorMachine::matchForced(TokenKind kind) {
  Result result = matchToken(kind);
  if (result.matched || failed)
    return result;
  const Token &found = tokens[pos];
  return report(diag::err_expected, found.begin, found.end,
                lex::getSpelling(kind).str());
}

bool ErrorMachine::lookAhead(uint16_t step) {
  size_t begin = pos;
  bool matched = matchStep(step).matched;
  pos = begin;
  return matched && !failed;
}
