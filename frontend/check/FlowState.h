//===- FlowState.h - What is known at a point of a body ---------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_CHECK_FLOWSTATE_H
#define KRAIT_FRONTEND_CHECK_FLOWSTATE_H

#include "frontend/bind/Scope.h"
#include "frontend/types/Subtype.h"
#include <map>
#include <string>

namespace krait::check {

/// Is a variable bound at this point?
enum class Bound : uint8_t { No, Maybe, Yes };

/// The type a variable has at this point (narrower than its storage).
struct VariableState {
  types::TypeRef type = nullptr;
  Bound bound = Bound::No;
  friend bool operator==(const VariableState &,
                         const VariableState &) = default;
};

/// A variable followed by attribute names: what narrowing applies to.
using ReferencePath = std::pair<bind::Variable *, std::string>;

/// State of the abstract execution of a body at one point.
struct FlowState {
  bool reachable = true;
  llvm::DenseMap<bind::Variable *, VariableState> variables;
  /// Narrowed attribute chains (`self.left`), dropped when a prefix is
  /// assigned.
  std::map<ReferencePath, types::TypeRef> members;

  /// Joins the state of another path into this one; true when it changed.
  bool merge(types::TypeStore &store, const FlowState &other);
  /// Forgets what was known about attributes of `variable`.
  void invalidate(bind::Variable *variable);
};

} // namespace krait::check

#endif // KRAIT_FRONTEND_CHECK_FLOWSTATE_H
