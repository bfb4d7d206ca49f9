//===- FlowState.cpp - What is known at a point of a body -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/FlowState.h"

using namespace krait;
using namespace krait::check;

bool FlowState::merge(types::TypeStore &store, const FlowState &other) {
  if (!other.reachable)
    return false;
  if (!reachable) {
    *this = other;
    return true;
  }
  bool changed = false;
  for (auto &[variable, theirs] : other.variables) {
    auto [it, inserted] = variables.try_emplace(variable);
    VariableState &ours = it->second;
    VariableState merged = ours;
    if (ours.bound != theirs.bound)
      merged.bound = Bound::Maybe;
    if (!ours.type)
      merged.type = theirs.type;
    else if (theirs.type)
      merged.type = types::join(store, ours.type, theirs.type);
    if (merged != ours) {
      ours = merged;
      changed = true;
    }
  }
  for (auto &[variable, ours] : variables)
    if (ours.bound == Bound::Yes && !other.variables.count(variable)) {
      ours.bound = Bound::Maybe;
      changed = true;
    }
  for (auto it = members.begin(); it != members.end();) {
    auto theirs = other.members.find(it->first);
    if (theirs == other.members.end()) {
      it = members.erase(it);
      changed = true;
      continue;
    }
    types::TypeRef merged = types::join(store, it->second, theirs->second);
    changed |= merged != it->second;
    it->second = merged;
    ++it;
  }
  return changed;
}

void FlowState::invalidate(bind::Variable *variable) {
  for (auto it = members.begin(); it != members.end();)
    it = it->first.first == variable ? members.erase(it) : std::next(it);
}
