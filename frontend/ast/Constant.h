//===- Constant.h - Values of literals --------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the `value` of ast.Constant holds. Integers keep their digits, because
// Python's have any size; text lives in the Arena or in the source buffer.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_AST_CONSTANT_H
#define KRAIT_FRONTEND_AST_CONSTANT_H

#include "llvm/ADT/StringRef.h"
#include <cassert>
#include <cstdint>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace krait::ast {

struct ConstantValue {
  enum Kind : uint8_t {
    None,
    False,
    True,
    Ellipsis,
    Int,
    Float,
    Complex, ///< a literal is always imaginary: 0 + number * 1j
    Str,
    Bytes
  };

  Kind kind = None;
  /// Int: 2, 8, 10 or 16, the radix of `text`.
  uint8_t radix = 10;
  /// Int: the value is not negative and fits `integer`.
  bool fitsInteger = false;
  union {
    int64_t integer = 0; ///< Int with fitsInteger
    double number;       ///< Float; imaginary part of Complex
  };
  /// Int: digits in `radix`, without prefix, underscores and leading zeros.
  /// Str: UTF-8, where a lone surrogate stands as its three bytes (WTF-8).
  /// Bytes: the bytes.
  llvm::StringRef text;

  static ConstantValue makeSingleton(Kind kind) {
    assert(kind <= Ellipsis && "not a singleton");
    ConstantValue value;
    value.kind = kind;
    return value;
  }
  static ConstantValue makeStr(llvm::StringRef text) {
    ConstantValue value;
    value.kind = Str;
    value.text = text;
    return value;
  }

  bool isNone() const { return kind == None; }
  bool isBool() const { return kind == True || kind == False; }
  bool isEllipsis() const { return kind == Ellipsis; }
  bool isInt() const { return kind == Int; }
  bool isFloat() const { return kind == Float; }
  bool isComplex() const { return kind == Complex; }
  bool isStr() const { return kind == Str; }
  bool isBytes() const { return kind == Bytes; }
};

/// Prints what repr() gives for the value (an int beyond 4,300 decimal digits,
/// which repr() refuses, in the radix of the source).
void writeRepr(llvm::raw_ostream &os, const ConstantValue &value);
/// repr() of a str whose text is UTF-8 or WTF-8.
void writeStrRepr(llvm::raw_ostream &os, llvm::StringRef text);

} // namespace krait::ast

#endif // KRAIT_FRONTEND_AST_CONSTANT_H
