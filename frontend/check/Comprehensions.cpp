//===- Comprehensions.cpp - List, set, dict displays and generators -------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A comprehension runs inside the function around it (PEP 709): its targets are
// variables of their own in the same state.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

void BodyChecker::enterGenerators(
    llvm::ArrayRef<ast::Comprehension *> generators,
    llvm::function_ref<void()> inner) {
  const ast::Comprehension *generator = generators.front();
  if (generator->is_async)
    unsupported(generator, "an asynchronous comprehension", "a plain one");
  TypeRef iterable = checkIterable(generator->iter);
  // Walrus targets make the loop matter; two runs reach the fixed point of
  // joins over what one iteration does.
  FlowState head = state;
  for (int i = 0; i != 2; ++i) {
    state = head;
    assign(generator->target, iterate(iterable, generator, generator->iter),
           nullptr);
    for (const ast::Expr *test : generator->ifs) {
      check(test);
      FlowState passed = branch(test).whenTrue;
      state = std::move(passed);
    }
    if (generators.size() > 1)
      enterGenerators(generators.drop_front(), inner);
    else
      inner();
    if (!head.merge(store, state))
      break;
  }
  state = head;
}

TypeRef BodyChecker::checkComprehension(const ast::Expr *expr,
                                        TypeRef expected) {
  llvm::ArrayRef<TypeRef> wanted;
  if (auto *shape = llvm::dyn_cast_or_null<InstanceType>(expected))
    if (shape->cls->isBuiltin && llvm::none_of(shape->args, [](TypeRef arg) {
          return hasTypeVars(arg) || arg->getKind() == TypeKind::Any;
        }))
      wanted = shape->args;
  TypeRef element = store.getNever(), value = store.getNever();
  auto hint = [&](size_t i) { return i < wanted.size() ? wanted[i] : nullptr; };
  enterGenerators(ast::getGenerators(expr), [&] {
    auto each = [&](const ast::Expr *elt) {
      element = join(element, elementType(check(elt, hint(0)), hint(0), elt));
    };
    if (auto *comp = llvm::dyn_cast<ast::ListComp>(expr)) {
      each(comp->elt);
    } else if (auto *comp = llvm::dyn_cast<ast::SetComp>(expr)) {
      each(comp->elt);
    } else if (auto *comp = llvm::dyn_cast<ast::GeneratorExp>(expr)) {
      // What it is passed to decides whether its elements fit.
      element = join(element, widen(check(comp->elt, hint(0))));
    } else {
      auto *dict = llvm::cast<ast::DictComp>(expr);
      each(dict->key);
      value = join(value, elementType(check(dict->value, hint(1)), hint(1),
                                      dict->value));
    }
  });
  auto orAny = [&](TypeRef type, const ClassInfo *cls, unsigned index) {
    return expectsAny(expected, cls, index) ? store.getAny() : type;
  };
  switch (expr->kind) {
  case ast::Kind::ListComp:
    return store.getList(orAny(element, store.classes.list, 0));
  case ast::Kind::SetComp:
    return store.getSet(orAny(element, store.classes.set, 0));
  case ast::Kind::DictComp:
    element = orAny(element, store.classes.dict, 0);
    value = orAny(value, store.classes.dict, 1);
    return store.getDict(element, value);
  default:
    return store.getInstance(store.classes.generator,
                             {element, store.getNone(), store.getNone()});
  }
}
