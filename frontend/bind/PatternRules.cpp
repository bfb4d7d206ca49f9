//===- PatternRules.cpp - What a match statement may say ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/bind/PatternRules.h"
#include "frontend/ast/Visitor.h"
#include "frontend/bind/PatternKeys.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace krait;
using namespace krait::bind;

namespace {

class PatternRules {
public:
  explicit PatternRules(DiagnosticEngine &diags) : diags(diags) {}

  using Names = llvm::SetVector<ast::Identifier>;

  /// `mayMatchAll`: nothing comes behind that the pattern could hide.
  void check(const ast::Pattern *pattern, Names &names, bool mayMatchAll);

private:
  void checkAlternatives(const ast::MatchOr *pattern, Names &names,
                         bool mayMatchAll);
  void checkKeys(const ast::MatchMapping *pattern);
  void checkParts(llvm::ArrayRef<ast::Pattern *> parts, Names &names) {
    for (const ast::Pattern *part : parts)
      check(part, names, /*mayMatchAll=*/true);
  }
  void bind(ast::Identifier name, const ast::Pattern *at, Names &names) {
    if (name && !names.insert(name))
      diags.report(at->range, diag::err_pattern_binds_twice, name.str());
  }

  DiagnosticEngine &diags;
};

} // namespace

void PatternRules::check(const ast::Pattern *pattern, Names &names,
                         bool mayMatchAll) {
  switch (pattern->kind) {
  case ast::Kind::MatchAs: {
    auto *as = llvm::cast<ast::MatchAs>(pattern);
    if (as->pattern)
      check(as->pattern, names, mayMatchAll);
    else if (!mayMatchAll && as->name)
      diags.report(pattern->range, diag::err_capture_hides, as->name.str());
    else if (!mayMatchAll)
      diags.report(pattern->range, diag::err_wildcard_hides);
    return bind(as->name, pattern, names);
  }
  case ast::Kind::MatchStar:
    return bind(llvm::cast<ast::MatchStar>(pattern)->name, pattern, names);
  case ast::Kind::MatchOr:
    return checkAlternatives(llvm::cast<ast::MatchOr>(pattern), names,
                             mayMatchAll);
  case ast::Kind::MatchSequence: {
    auto *sequence = llvm::cast<ast::MatchSequence>(pattern);
    if (llvm::count_if(sequence->patterns, llvm::IsaPred<ast::MatchStar>) > 1)
      diags.report(pattern->range, diag::err_pattern_two_stars);
    return checkParts(sequence->patterns, names);
  }
  case ast::Kind::MatchMapping: {
    auto *mapping = llvm::cast<ast::MatchMapping>(pattern);
    checkKeys(mapping);
    checkParts(mapping->patterns, names);
    return bind(mapping->rest, pattern, names);
  }
  case ast::Kind::MatchClass: {
    auto *cls = llvm::cast<ast::MatchClass>(pattern);
    llvm::StringSet<> seen;
    for (auto [name, part] : llvm::zip(cls->kwd_attrs, cls->kwd_patterns))
      if (!seen.insert(name.str()).second)
        diags.report(part->range, diag::err_pattern_attribute_twice,
                     name.str());
    checkParts(cls->patterns, names);
    return checkParts(cls->kwd_patterns, names);
  }
  case ast::Kind::MatchValue:
    if (llvm::isa<ast::JoinedStr, ast::TemplateStr>(
            llvm::cast<ast::MatchValue>(pattern)->value))
      diags.report(pattern->range, diag::err_pattern_value);
    return;
  default:
    return;
  }
}

void PatternRules::checkAlternatives(const ast::MatchOr *pattern, Names &names,
                                     bool mayMatchAll) {
  Names first;
  for (const ast::Pattern *each : pattern->patterns) {
    Names own = names;
    check(each, own, mayMatchAll && each == pattern->patterns.back());
    if (each == pattern->patterns.front())
      first = own;
    else if (first.size() != own.size() ||
             !llvm::all_of(own, [&](ast::Identifier name) {
               return first.contains(name);
             })) {
      diags.report(pattern->range, diag::err_pattern_names_differ);
      break;
    }
  }
  names = first;
}

void PatternRules::checkKeys(const ast::MatchMapping *pattern) {
  llvm::StringSet<> seen;
  for (const ast::Expr *key : pattern->keys) {
    if (llvm::isa<ast::JoinedStr, ast::TemplateStr>(key))
      diags.report(key->range, diag::err_pattern_key);
    std::optional<KeyValue> value = evaluateKey(key);
    if (value && !seen.insert(value->identity).second)
      diags.report(pattern->range, diag::err_pattern_key_twice, value->repr);
  }
}

void krait::bind::checkPatterns(const ast::Match *stmt,
                                DiagnosticEngine &diags) {
  for (const ast::MatchCase *each : stmt->cases) {
    PatternRules::Names names;
    PatternRules(diags).check(each->pattern, names,
                              each->guard || each == stmt->cases.back());
  }
}
