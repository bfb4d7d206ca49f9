//===- UnknownObjects.cpp - Attributes of objects of unknown class --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is done by name with a value of type Any: a function tests for each
// class of the program that has the attribute or method, and does in each
// branch what is known there. Where that would not be what CPython does, the
// program ends.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/AttributeAccess.h"
#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// Could an object of unknown class be of this one? What the library's own
/// classes have in common has no objects.
static bool isPossible(const ClassInfo *cls) {
  return !cls->isBuiltin || !llvm::StringRef(cls->name).starts_with("_");
}

TypeRef BodyChecker::readOfUnknown(const ast::Attribute *expr) {
  WantedName name{expr->attr.str().str(), true};
  AccessWriter writer(name, "getattr", nullptr);
  writer.endsAtMethods = true;
  for (ClassInfo *cls : selectClasses(program.classStore, name, isPossible))
    writer.addInstances(cls);
  for (ClassInfo *cls :
       selectClasses(program.classStore, name,
                     [](ClassInfo *cls) { return !cls->isBuiltin; }))
    writer.addClassObject(cls);
  std::string text = writer.finish();
  return callFunction(expr, getReadSlot(),
                      program.writeAccess(writer.classes, text), store.getAny(),
                      {}, nullptr, expr->range);
}

/// `x.name = value`: in the classes that have a place for it.
void BodyChecker::assignOfUnknown(const ast::Attribute *target, TypeRef type,
                                  unsigned slot) {
  WantedName name{target->attr.str().str(), true};
  AccessWriter writer(name, "setattr", nullptr);
  writer.endsAtMethods = true;
  for (ClassInfo *cls :
       selectClasses(program.classStore, name, [&](ClassInfo *cls) {
         FieldInfo *field = cls->findField(name.text);
         return !cls->module->isStdlib && field &&
                !cls->findMethod(name.text) && !cls->isFrozen &&
                !cls->isTupleField(field) &&
                (!field->isClassVar || field->isAssignedOnSelf);
       }))
    writer.addInstances(cls);
  std::string text = writer.finish();
  Argument argument;
  argument.type = type;
  callFunction(target, slot, program.writeAccess(writer.classes, text),
               store.getAny(), argument, nullptr, target->range);
}

static bool mayBeCalled(TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    return llvm::any_of(list->members, mayBeCalled);
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return type->getKind() != TypeKind::None &&
         !llvm::isa<TupleType, LiteralType>(type) &&
         (!shape || shape->cls->findMethod("__call__"));
}

/// Does an object of the class take this call of its attribute `name`?
bool BodyChecker::takesCall(ClassInfo *cls, llvm::StringRef name,
                            llvm::ArrayRef<Argument> args, SourceRange range) {
  FunctionInfo *method = cls->findMethod(name);
  if (method && method->isProperty)
    return true;
  TypeRef self = program.getSelfType(cls);
  if (hasTypeVars(self))
    self = store.getInstance(cls, llvm::SmallVector<TypeRef, 2>(
                                      cls->typeParams.size(), store.getAny()));
  if (FieldInfo *field = method ? nullptr : cls->findField(name))
    return mayBeCalled(program.getFieldType(self, field));
  if (!method)
    return true;
  llvm::SmallVector<Argument, 4> passed(args);
  size_t mark = program.diags.checkpoint();
  Program::BodyTrial trial(program);
  ++quiet;
  TypeRef result =
      callFunction(nullptr, 0, method, method->isStatic ? nullptr : self,
                   passed, nullptr, range);
  --quiet;
  program.diags.rollback(mark);
  return result && !trial.hasReports();
}

namespace {
/// Text of a function that looks at the class of its first argument.
struct ClassBranches {
  llvm::SmallVector<ClassInfo *, 8> classes;
  std::string heads, body;

  void add(ClassInfo *cls, const std::string &statement) {
    std::string alias = "C" + std::to_string(classes.size());
    classes.push_back(cls);
    heads += "class " + alias + ":\n    pass\n";
    body += "    if isinstance(object_, " + alias + "):\n        " + statement +
            "\n";
  }
};
} // namespace

/// A function that calls the attribute `name` of its first argument with its
/// further ones.
FunctionInfo *BodyChecker::writeCall(const std::string &name,
                                     llvm::ArrayRef<Argument> args,
                                     SourceRange range) {
  std::string params, passed;
  for (auto [i, arg] : llvm::enumerate(args)) {
    std::string param = arg.keyword ? arg.name.str().str()
                                    : "argument" + std::to_string(i) + "_";
    params += ", " + param;
    passed += (passed.empty() ? "" : ", ") +
              (arg.keyword ? param + "=" + param : param);
  }
  ClassBranches branches;
  for (ClassInfo *cls :
       selectClasses(program.classStore, {name, true, true}, isPossible))
    branches.add(cls, takesCall(cls, name, args, range)
                          ? "return object_." + name + "(" + passed + ")"
                          : "_end(\"this call of " + cls->name + "." + name +
                                " on a value of unknown type\")");
  return program.writeAccess(
      branches.classes,
      branches.heads + "def call(object_" + params + ") -> Any:\n" +
          branches.body + "    getattr(object_, \"" + name +
          "\")\n    _end(\"`" + name + "` of an object of unknown class\")\n");
}

/// A function that looks the attribute up as its call will. An object that has
/// none is reported before the arguments of the call are evaluated.
FunctionInfo *BodyChecker::writeProbe(const std::string &name) {
  ClassBranches branches;
  for (ClassInfo *cls :
       selectClasses(program.classStore, {name, true, true}, isPossible)) {
    FunctionInfo *method = cls->findMethod(name);
    branches.add(cls, !method ? "object_." + name + "\n        return"
                      : method->isProperty
                          ? "_end(\"a call of the property " + cls->name + "." +
                                name + " on a value of unknown type\")"
                          : "return");
  }
  return program.writeAccess(branches.classes,
                             branches.heads + "def probe(object_) -> None:\n" +
                                 branches.body + "    getattr(object_, \"" +
                                 name + "\")\n");
}

/// May evaluating it do more than give a value?
static bool mayAct(const ast::Expr *expr) {
  return !llvm::isa<ast::Name, ast::Constant>(expr);
}

TypeRef BodyChecker::callOnUnknown(const ast::Call *expr,
                                   const ast::Attribute *attribute,
                                   llvm::MutableArrayRef<Argument> args,
                                   TypeRef expected) {
  if (llvm::any_of(args, [](const Argument &arg) { return arg.isStar; })) {
    unsupported(expr,
                "starred arguments of a method of an object of unknown "
                "class",
                "an annotation of the object");
    return store.getAny();
  }
  for (Argument &arg : args)
    checkArgument(arg, nullptr);
  std::string name = attribute->attr.str().str();
  FunctionInfo *function = writeCall(name, args, expr->range);
  instance.exprTypes[attribute] = store.getNone();
  if (llvm::any_of(args, [](const Argument &arg) { return mayAct(arg.expr); }))
    callFunction(expr, ProbeSlot, writeProbe(name), store.getAny(), {}, nullptr,
                 expr->range);
  return callFunction(expr, 0, function, store.getAny(), args, expected,
                      expr->range);
}

/// The call that a statement or operator makes on an object of unknown class.
TypeRef BodyChecker::callSpecialOnUnknown(const ast::Node *node, unsigned slot,
                                          llvm::StringRef name,
                                          llvm::ArrayRef<TypeRef> argTypes) {
  llvm::SmallVector<Argument, 4> args(argTypes.size());
  for (auto [arg, type] : llvm::zip_equal(args, argTypes))
    arg.type = type;
  llvm::StringRef runtime = name == "__setitem__"   ? "_setitem"
                            : name == "__delitem__" ? "_delitem"
                                                    : "";
  if (!runtime.empty())
    program.noteDynamicMethod(name);
  if (name == "__setitem__")
    program.needed = Elements::Words;
  FunctionInfo *function = runtime.empty()
                               ? writeCall(name.str(), args, node->range)
                               : program.getBuiltinHelper(runtime);
  return callOperands(node, slot, function, store.getAny(), args, node->range);
}

/// `int(x)` and `float(x)` of an object of unknown class.
TypeRef BodyChecker::convertUnknown(const ast::Call *expr, llvm::StringRef name,
                                    llvm::MutableArrayRef<Argument> args) {
  check(expr->func);
  program.noteDynamicMethod(name == "int" ? "__int__" : "__float__");
  program.noteDynamicMethod("__index__");
  FunctionInfo *function =
      program.getBuiltinHelper(("_" + name + "_of_unknown").str());
  return callFunction(expr, 0, function, nullptr, args, nullptr, expr->range);
}
