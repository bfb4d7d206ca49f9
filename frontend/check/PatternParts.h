//===- PatternParts.h - The expressions inside patterns ---------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Testing a pattern compares, reads attributes and looks up keys, as the
// expressions `subject == value`, `subject.name`, `key in subject` and
// `subject[key]` do. The syntax tree does not hold these expressions; they are
// made here, once for each pattern, so that checker and lowering treat them as
// any other.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_PATTERNPARTS_H
#define KRAIT_FRONTEND_CHECK_PATTERNPARTS_H

#include "frontend/ast/Arena.h"
#include "frontend/ast/Visitor.h"
#include "llvm/ADT/DenseMap.h"

namespace krait::check {

/// Index of the `*rest` among the parts of a sequence pattern, or their number
/// when there is none.
size_t getStar(llvm::ArrayRef<ast::Pattern *> parts);

class PatternParts {
public:
  /// The expressions live as long as `arena`.
  explicit PatternParts(ast::Arena &arena) : arena(arena) {}

  /// `subject == value`
  const ast::Compare *getEquality(const ast::MatchValue *pattern);
  /// `subject.name`, which `part` of a class pattern is matched against.
  const ast::Attribute *getAttribute(const ast::Pattern *part,
                                     llvm::StringRef name);
  /// `key in subject` and `subject[key]` of a mapping pattern.
  const ast::Compare *getContains(const ast::MatchMapping *pattern, size_t key);
  const ast::Subscript *getItem(const ast::MatchMapping *pattern, size_t key);
  /// `subject.copy()`, which `**rest` starts from, and `rest[key]`, which is
  /// deleted from it.
  const ast::Call *getCopy(const ast::MatchMapping *pattern);
  const ast::Subscript *getRestItem(const ast::MatchMapping *pattern,
                                    size_t key);

private:
  ast::Name *makeSubject(const ast::Node *at);
  template <class T, class Make>
  const T *get(const ast::Node *node, unsigned role, Make make);

  ast::Arena &arena;
  /// By the node, and what for.
  llvm::DenseMap<std::pair<const ast::Node *, unsigned>, ast::Expr *> made;
};

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_PATTERNPARTS_H
