//===- Identifier.h - Interned names ----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A name of the program, stored once in its Arena, so that two names of one
// arena are equal exactly when their pointers are. Non-ASCII names are in NFKC,
// as the language reference (2.3 Identifiers) wants them compared.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_AST_IDENTIFIER_H
#define KRAIT_FRONTEND_AST_IDENTIFIER_H

#include "llvm/ADT/DenseMapInfo.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

namespace krait::ast {

/// UTF-8 text of a name; the default one is "no name" (CPython's None).
class Identifier {
public:
  using Entry = llvm::StringMapEntry<std::nullopt_t>;

  Identifier() = default;
  explicit Identifier(const Entry *entry) : entry(entry) {}

  llvm::StringRef str() const {
    return entry ? entry->getKey() : llvm::StringRef();
  }
  operator llvm::StringRef() const { return str(); }
  explicit operator bool() const { return entry; }

  friend bool operator==(Identifier, Identifier) = default;
  friend bool operator==(Identifier name, llvm::StringRef text) {
    return name.str() == text;
  }
  friend bool operator==(Identifier name, const char *text) {
    return name.str() == text;
  }
  friend llvm::hash_code hash_value(Identifier name) {
    return llvm::hash_value(name.entry);
  }

private:
  friend struct llvm::DenseMapInfo<Identifier>;
  const Entry *entry = nullptr;
};

} // namespace krait::ast

namespace llvm {
template <> struct DenseMapInfo<krait::ast::Identifier> {
  using Identifier = krait::ast::Identifier;
  using Pointer = DenseMapInfo<const Identifier::Entry *>;
  static Identifier getEmptyKey() { return Identifier(Pointer::getEmptyKey()); }
  static Identifier getTombstoneKey() {
    return Identifier(Pointer::getTombstoneKey());
  }
  static unsigned getHashValue(Identifier name) {
    return Pointer::getHashValue(name.entry);
  }
  static bool isEqual(Identifier left, Identifier right) {
    return left == right;
  }
};
} // namespace llvm

#endif // KRAIT_FRONTEND_AST_IDENTIFIER_H
