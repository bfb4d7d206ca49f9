//===- Parts.h - What nodes of several kinds have alike ---------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Comprehensions, targets, captures, type parameters and parameters are each
// several kinds, or several fields, of Python.asdl that most stages treat as
// one.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_AST_PARTS_H
#define KRAIT_FRONTEND_AST_PARTS_H

#include "frontend/ast/Node.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace krait::ast {

/// Of a ListComp, SetComp, DictComp or GeneratorExp.
llvm::ArrayRef<Comprehension *> getGenerators(const Expr *comprehension);

/// What a comprehension computes in each round: its element, or key and value.
llvm::SmallVector<const Expr *, 2> getElements(const Expr *comprehension);

/// What a del statement deletes, in order: names, attributes and subscripts, of
/// which tuples and lists may hold some.
llvm::SmallVector<const Expr *, 4> getDeleted(const Delete *stmt);

/// The name that a pattern itself binds, not one inside of it; null where it
/// binds none.
Identifier getCapture(const Pattern *pattern);

/// What an expression or the callee of a call is called: `c` of `a.b.c(1)`;
/// empty where it has no name.
llvm::StringRef getLastName(const Expr *expr);

struct TypeParamParts {
  Identifier name;
  const Expr *bound; ///< null: none, as for `*Ts` and `**P`
  const Expr *defaultValue;
};
TypeParamParts getParts(const TypeParam *param);

/// Calls `action` for each parameter, in the order of the source.
void forEachArg(const Arguments *args,
                llvm::function_ref<void(const Arg *)> action);

} // namespace krait::ast

#endif // KRAIT_FRONTEND_AST_PARTS_H
