//===- PatternKeys.h - Values of the keys of mapping patterns ---*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two keys of a pattern must not be equal, and `1`, `1.0`, `True` and `1+0j`
// are.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_PATTERNKEYS_H
#define KRAIT_FRONTEND_BIND_PATTERNKEYS_H

#include "frontend/ast/Node.h"
#include <optional>
#include <string>

namespace krait::bind {

struct KeyValue {
  std::string identity; ///< the same for equal values, and only for them
  std::string repr;
};

/// The value of a key that is a literal, a negative number or a complex number
/// written as a sum; none for the value of a name.
std::optional<KeyValue> evaluateKey(const ast::Expr *key);

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_PATTERNKEYS_H
