//===- DynamicMethods.cpp - Special methods called at run time ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/check/DynamicMethods.h"
#include "llvm/ADT/STLExtras.h"

using namespace krait;
using namespace krait::check;

/// The three methods of a binary operator.
#define KRAIT_BINARY(name)                                                     \
  {"__" name "__", DynamicMethod::Operand, 1},                                 \
      {"__r" name "__", DynamicMethod::Reflected, 1},                          \
      {"__i" name "__", DynamicMethod::Operand, 1}

static constexpr DynamicMethod methods[] = {
    {"__repr__", DynamicMethod::Nothing, 0, true},
    {"__str__", DynamicMethod::Nothing, 0, true},
    {"__hash__", DynamicMethod::Nothing, 0, true},
    {"__len__", DynamicMethod::Nothing, 0, true},
    {"__bool__", DynamicMethod::Nothing, 0, true},
    {"__del__", DynamicMethod::Nothing, 0, true},
    {"__iter__", DynamicMethod::Nothing, 0, true},
    {"__next__", DynamicMethod::Nothing, 0, true},
    {"__eq__", DynamicMethod::Operand, 1, true},
    {"__ne__", DynamicMethod::Operand, 1, true},
    {"__lt__", DynamicMethod::Operand, 1, true},
    {"__le__", DynamicMethod::Operand, 1, true},
    {"__gt__", DynamicMethod::Operand, 1, true},
    {"__ge__", DynamicMethod::Operand, 1, true},
    {"__format__", DynamicMethod::Spec, 1, true},
    {"__contains__", DynamicMethod::Operand, 1, true},
    {"__getitem__", DynamicMethod::Item, 1},
    {"__setitem__", DynamicMethod::Item, 2},
    {"__delitem__", DynamicMethod::Item, 1},
    {"__call__", DynamicMethod::Arguments, 0},
    {"__neg__", DynamicMethod::Nothing, 0},
    {"__pos__", DynamicMethod::Nothing, 0},
    {"__invert__", DynamicMethod::Nothing, 0},
    {"__int__", DynamicMethod::Nothing, 0},
    {"__float__", DynamicMethod::Nothing, 0},
    {"__index__", DynamicMethod::Nothing, 0},
    {"keys", DynamicMethod::Nothing, 0},
    KRAIT_BINARY("add"),
    KRAIT_BINARY("sub"),
    KRAIT_BINARY("mul"),
    KRAIT_BINARY("truediv"),
    KRAIT_BINARY("floordiv"),
    KRAIT_BINARY("mod"),
    KRAIT_BINARY("pow"),
    KRAIT_BINARY("lshift"),
    KRAIT_BINARY("rshift"),
    KRAIT_BINARY("and"),
    KRAIT_BINARY("or"),
    KRAIT_BINARY("xor"),
    KRAIT_BINARY("matmul"),
};

#undef KRAIT_BINARY

llvm::ArrayRef<DynamicMethod> check::getDynamicMethods() { return methods; }

const DynamicMethod &check::getDynamicMethod(llvm::StringRef name) {
  const DynamicMethod *it = llvm::find_if(
      methods, [&](const DynamicMethod &each) { return each.name == name; });
  assert(it != std::end(methods) && "no method of an object of unknown class");
  return *it;
}
