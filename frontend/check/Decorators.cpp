//===- Decorators.cpp - What is put in the place of a definition ----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a decorator gives takes the place of a function. That of the method `m`
// is kept in an attribute of the class, and `m` is a method that calls it: so
// it is found, overridden and bound to its object as every method is. A
// function that is an attribute of a class is bound to the instance that it is
// read from (Python language reference, 3.2.8.2). A class stays the one that it
// is.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

bool Program::isPropertyPart(const ast::Expr *decorator) {
  auto *attribute = llvm::dyn_cast<ast::Attribute>(decorator);
  return attribute && llvm::isa<ast::Name>(attribute->value) &&
         (attribute->attr == "getter" || attribute->attr == "setter" ||
          attribute->attr == "deleter");
}

void Program::checkPropertyPart(const ClassInfo *cls,
                                const ast::Attribute *decorator) {
  auto it = cls->methods.find(llvm::cast<ast::Name>(decorator->value)->id);
  if (decorator->attr == "getter" || it == cls->methods.end() ||
      !it->second->isProperty)
    diags.report(decorator->range, diag::err_unsupported,
                 "this decorator of a method",
                 "a decorated function that the method calls");
}

bool Program::appliesToMethod(const ast::Expr *decorator,
                              const ModuleInfo *module) {
  static constexpr llvm::StringLiteral known[] = {
      "abstractmethod", "cached_property", "classmethod",  "export",
      "final",          "intrinsic",       "native",       "overload",
      "override",       "property",        "staticmethod", "no_type_check"};
  return !isPropertyPart(decorator) &&
         !llvm::is_contained(known, getDecorator(decorator, module));
}

bool Program::isDecorated(const ast::FunctionDef *def,
                          const ModuleInfo *module) {
  return !module->isStdlib &&
         llvm::any_of(def->decorator_list, [&](const ast::Expr *decorator) {
           return appliesToMethod(decorator, module);
         });
}

std::string Program::getDecoratedName(const ast::FunctionDef *def) {
  return "_krait_decorated_" + def->name.str().str();
}

void Program::addDecoratedMethod(ClassInfo *cls, const ast::FunctionDef *def,
                                 FunctionInfo *plain) {
  const ast::Expr *first = nullptr;
  for (const ast::Expr *decorator : def->decorator_list) {
    llvm::StringRef name = getDecorator(decorator, cls->module);
    bool isApplied = appliesToMethod(decorator, cls->module);
    if (isApplied && !first)
      first = decorator;
    // What is no function any more would be decorated.
    bool isLate = first && !isApplied && name != "abstractmethod" &&
                  name != "override" && name != "final";
    if (isLate || cls->enclosing || name == "overload" || name == "export" ||
        name == "cached_property" || isPropertyPart(decorator)) {
      diags.report(decorator->range, diag::err_unsupported,
                   "this decorator of a decorated method",
                   "a decorated function that the method calls");
      break;
    }
  }
  std::string name = def->name.str().str(), kept = getDecoratedName(def);
  FieldInfo &field = cls->fields[arena.intern(kept)];
  field.name = arena.intern(kept);
  field.range = def->range;
  field.isClassVar = true;
  field.classValue = first;
  std::string head = plain->isStatic        ? "    @staticmethod\n"
                     : plain->isClassMethod ? "    @classmethod\n"
                     : plain->isProperty    ? "    @property\n"
                                            : "";
  std::string self = plain->isStatic ? "" : "self, ";
  addMethods(cls, "decorated." + name,
             head + "    def " + name + "(" + self + "*args, **kwargs):\n" +
                 "        return " + cls->name + "." + kept + "(" + self +
                 "*args, **kwargs)\n");
  FunctionInfo *method = cls->methods[def->name];
  method->isAbstract = plain->isAbstract;
  method->isDecorated = true;
  plain->isProperty = plain->isAbstract = false;
  // No program can name it.
  cls->methods[arena.intern(name + ".plain")] = plain;
}

/// The decorators of a def that `isApplied` names are evaluated, then the
/// defaults, then they are applied from the innermost outwards, each to what
/// the one below gave.
TypeRef
BodyChecker::decorate(const ast::FunctionDef *stmt, FunctionInfo *function,
                      llvm::function_ref<bool(const ast::Expr *)> isApplied) {
  llvm::SmallVector<const ast::Expr *, 2> decorators;
  llvm::copy_if(stmt->decorator_list, std::back_inserter(decorators),
                isApplied);
  llvm::SmallVector<TypeRef, 2> callees;
  for (const ast::Expr *decorator : decorators)
    callees.push_back(check(decorator));
  checkDefaults(function);
  TypeRef value = store.getFunction(
      function->overloadHead ? function->overloadHead : function);
  for (size_t i = decorators.size(); i-- != 0;) {
    Argument arg;
    arg.type = value;
    value =
        callType(stmt, 1 + i, callees[i], arg, nullptr, decorators[i]->range);
  }
  return value;
}

/// Is a value of the type bound to the instance that it is read from as an
/// attribute of the class?
static bool isBoundOnRead(TypeRef type) {
  auto *function = llvm::dyn_cast<FunctionType>(type);
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return llvm::isa<CallableType>(type) || (function && !function->receiver) ||
         (shape && shape->cls->name == "_lru_cache_wrapper" &&
          shape->cls->module->isStdlib);
}

void BodyChecker::visitMethodDef(ClassInfo *cls, const ast::FunctionDef *def) {
  for (auto &[key, method] : cls->methods) {
    if (method->node != def)
      continue;
    program.resolveFunction(method);
    auto isApplied = [&](const ast::Expr *decorator) {
      return program.appliesToMethod(decorator, instance.module);
    };
    if (!program.isDecorated(def, instance.module)) {
      checkDefaults(method);
      continue;
    }
    TypeRef value = decorate(def, method, isApplied);
    if (!isBoundOnRead(value))
      unsupported(def->decorator_list[0],
                  "a decorator that gives a `" + value->str() +
                      "` for a method",
                  "one that gives a function");
    FieldInfo *field = cls->findField(Program::getDecoratedName(def));
    program.learnField(program.getSelfType(cls), field, widen(value));
  }
  boundInClass.insert(lookup(def));
}

/// A class and what its decorators do: each of them has to return the class.
void BodyChecker::visitClass(const ast::ClassDef *stmt, ClassInfo *cls) {
  static constexpr llvm::StringLiteral known[] = {
      "dataclass", "final", "runtime_checkable", "total_ordering"};
  program.resolveClass(cls);
  llvm::SmallVector<const ast::Expr *, 2> decorators;
  llvm::SmallVector<TypeRef, 2> callees;
  for (const ast::Expr *decorator : stmt->decorator_list) {
    llvm::StringRef name = program.getDecorator(decorator, instance.module);
    if (checkUnique(stmt, name) || llvm::is_contained(known, name))
      continue;
    decorators.push_back(decorator);
    callees.push_back(check(decorator));
  }
  visitClassBody(cls);
  TypeRef value = store.getClassObject(program.getSelfType(cls));
  for (size_t i = decorators.size(); i-- != 0;) {
    Argument arg;
    arg.type = value;
    TypeRef given =
        callType(stmt, 1 + i, callees[i], arg, nullptr, decorators[i]->range);
    if (given != value || hasTypeVars(value))
      unsupported(
          decorators[i],
          "a class decorator that gives a `" + given->str() + "`",
          "one that returns the class: `def f(cls: type[T]) -> type[T]`");
  }
}
