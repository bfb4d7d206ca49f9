//===- NamedAttributes.cpp - getattr, hasattr and setattr -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An attribute that is named by a string of the program. The name, or how it
// begins, and the classes that the object may be of tell what is meant.
//
//===----------------------------------------------------------------------===//

#include "frontend/check/AttributeAccess.h"
#include "frontend/check/BodyChecker.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

/// What is known about a name: all of it, or how it begins.
static WantedName readName(const ast::Expr *expr) {
  auto *constant = llvm::dyn_cast<ast::Constant>(expr);
  if (constant && constant->value.isStr())
    return {constant->value.text.str(), true};
  const ast::Expr *first = nullptr;
  if (auto *text = llvm::dyn_cast<ast::JoinedStr>(expr))
    first = text->values.empty() ? nullptr : text->values[0];
  else if (auto *sum = llvm::dyn_cast<ast::BinOp>(expr);
           sum && sum->op == ast::Operator::Add)
    first = sum->left;
  constant = llvm::dyn_cast_or_null<ast::Constant>(first);
  if (constant && constant->value.isStr())
    return {constant->value.text.str(), false};
  return {};
}

namespace {

/// What the first argument may be.
struct AccessedObject {
  bool isModule = false, isUnknown = false;
  /// The classes of the objects, and the classes that it may be itself.
  llvm::SmallVector<ClassInfo *, 4> instances, classObjects;
};

} // namespace

static AccessedObject readObject(TypeStore &store, TypeRef type) {
  AccessedObject object;
  llvm::SmallVector<TypeRef, 4> members(1, type);
  if (auto *list = llvm::dyn_cast<UnionType>(type))
    members.assign(list->members.begin(), list->members.end());
  for (TypeRef member : members) {
    if (member->getKind() == TypeKind::Tuple)
      member = asBase(store, member, store.classes.tuple);
    auto *cls = llvm::dyn_cast<ClassObjectType>(member);
    auto *shape = llvm::dyn_cast<InstanceType>(cls ? cls->instance : member);
    object.isModule |= llvm::isa<ModuleType>(member);
    if (member->getKind() == TypeKind::Any ||
        (shape && (shape->cls == store.classes.object ||
                   shape->cls == store.classes.type || shape->cls->isProtocol ||
                   (shape->cls->isBuiltin && shape->cls->isAbstract))))
      object.isUnknown = true;
    else if (shape)
      (cls ? object.classObjects : object.instances).push_back(shape->cls);
  }
  return object;
}

/// Can the attribute be set in any object that it may be?
static bool hasPlace(const AccessedObject &object, const WantedName &name) {
  return name.isWhole && !object.isUnknown && object.classObjects.empty() &&
         llvm::all_of(object.instances, [&](ClassInfo *cls) {
           FunctionInfo *method = cls->findMethod(name.text);
           FieldInfo *field = cls->findField(name.text);
           return method ? method->setter != nullptr
                         : field &&
                               (!field->isClassVar || field->isAssignedOnSelf);
         });
}

static bool isBelowAny(const ClassInfo *cls,
                       llvm::ArrayRef<ClassInfo *> bases) {
  return llvm::any_of(bases,
                      [&](ClassInfo *base) { return cls->isSubclassOf(base); });
}

/// Is it a call of one of them that passes its arguments by position?
static bool isPlainAccess(llvm::StringRef form, llvm::ArrayRef<Argument> args) {
  size_t least = form == "setattr" ? 3 : 2;
  size_t most = form == "hasattr" ? 2 : 3;
  return (form == "getattr" || form == "hasattr" || form == "setattr") &&
         args.size() >= least && args.size() <= most &&
         llvm::none_of(args, [](const Argument &arg) {
           return arg.isStar || arg.keyword;
         });
}

/// `getattr(x, "name")` and its like; null where the runtime knows all about
/// it.
TypeRef BodyChecker::checkNamedAccess(const ast::Call *expr,
                                      llvm::StringRef form,
                                      llvm::MutableArrayRef<Argument> args,
                                      TypeRef expected) {
  if (instance.module->isStdlib || !isPlainAccess(form, args))
    return nullptr;
  TypeRef type = program.openProtocols(widen(checkArgument(args[0], nullptr)));
  TypeRef key = widen(checkArgument(args[1], store.getStr()));
  WantedName name = readName(args[1].expr);
  if (!isInstanceOf(key, store.classes.str))
    return nullptr;
  auto reject = [&](llvm::StringRef what, llvm::StringRef instead) {
    unsupported(expr, "`" + form.str() + "` " + what.str(), instead);
    return store.getAny();
  };
  bool isSpecial = name.isWhole && isSpecialName(name.text);
  if (isSpecial && form == "getattr")
    return nullptr;
  if (isSpecial && !isKnownSpecialName(name.text))
    return reject("with a special name", "`isinstance`");
  AccessedObject object = readObject(store, type);
  if (object.isModule)
    return reject("of a module", "the attribute by its name");
  if (!name.isWhole && (object.isUnknown || !object.classObjects.empty()))
    return reject("with a name made at run time of a value of type `" +
                      type->str() + "`",
                  "an object of a class of the program");
  if (form == "setattr" && !hasPlace(object, name))
    return reject("of an attribute that the class may not have",
                  "an assignment to the attribute");
  TypeRef given = form == "getattr" && args.size() == 3
                      ? checkArgument(args[2], nullptr)
                      : nullptr;
  AccessWriter writer(name, form, given);
  for (ClassInfo *cls :
       selectClasses(program.classStore, name, [&](ClassInfo *cls) {
         return object.isUnknown || isBelowAny(cls, object.instances);
       }))
    writer.addInstances(cls);
  for (ClassInfo *cls :
       selectClasses(program.classStore, name, [&](ClassInfo *cls) {
         return !cls->isBuiltin &&
                (object.isUnknown || isBelowAny(cls, object.classObjects));
       }))
    writer.addClassObject(cls);
  if (writer.classes.empty())
    return nullptr;
  std::string text = writer.finish();
  FunctionInfo *access = program.writeAccess(writer.classes, text);
  llvm::SmallVector<Argument, 4> passed{args[0]};
  if (!name.isWhole)
    passed.push_back(args[1]);
  if (args.size() == 3)
    passed.push_back(args[2]);
  check(expr->func);
  return callFunction(expr, 0, access, nullptr, passed, expected, expr->range);
}
