//===- Fields.cpp - Which fields the objects of a class have --------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Fields are annotated names of the class body and targets `self.x` in its
// methods.
//
//===----------------------------------------------------------------------===//

#include "frontend/ast/Parts.h"
#include "frontend/ast/Visitor.h"
#include "frontend/check/Program.h"

using namespace krait;
using namespace krait::check;
using namespace krait::types;

static FieldInfo &addField(ClassInfo *cls, ast::Identifier name,
                           SourceRange range) {
  FieldInfo &field = cls->fields[name];
  if (!field.range.isValid()) {
    field.name = name;
    field.range = range;
  }
  return field;
}

/// `x: int = 1` in a class body.
void Program::declareField(ClassInfo *cls, const ast::AnnAssign *assign) {
  auto *name = llvm::dyn_cast<ast::Name>(assign->target);
  if (!name)
    return;
  if (cls->isDataclass && ast::getLastName(assign->annotation) == "KW_ONLY") {
    cls->isKeywordOnly = true; // the fields behind it
    return;
  }
  FieldInfo &field = addField(cls, name->id, assign->range);
  field.classValue = assign->value;
  field.inClassBody = true;
  if (cls->isDataclass)
    readDataclassField(cls, field);
  auto *subscript = llvm::dyn_cast<ast::Subscript>(assign->annotation);
  llvm::StringRef form =
      ast::getLastName(subscript ? subscript->value : assign->annotation);
  field.isInitVar = cls->isDataclass && form == "InitVar";
  field.isClassVar = form == "ClassVar" || field.isInitVar;
  if (!((form == "Final" || form == "ClassVar") && !subscript))
    field.declared = refineDeclared(
        evaluate(assign->annotation, cls->module, cls->enclosing, cls),
        assign->value, cls->module);
}

/// Fields that the class body names.
void Program::collectBodyFields(ClassInfo *cls) {
  for (const ast::Stmt *stmt : cls->node->body) {
    if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(stmt)) {
      declareField(cls, assign);
    } else if (auto *assign = llvm::dyn_cast<ast::Assign>(stmt)) {
      for (const ast::Expr *target : assign->targets)
        ast::walk(target, [&](const ast::Node *node) {
          auto *name = llvm::dyn_cast<ast::Name>(node);
          if (name && name->ctx == ast::ExprContext::Store &&
              !cls->methods.count(name->id)) {
            FieldInfo &field = addField(cls, name->id, assign->range);
            field.classValue = assign->value;
            field.isClassVar |= !field.inClassBody;
          }
          return true;
        });
    }
  }
}

/// Fields that the methods assign.
void Program::collectAssignedFields(ClassInfo *cls) {
  for (auto &[name, method] : cls->methods) {
    if (method->params.empty() || method->isStatic || method->isClassMethod)
      continue;
    ast::Identifier self = method->params[0].name;
    auto visitTarget = [&](const ast::Expr *target, const ast::Expr *annotation,
                           const ast::Expr *value) {
      auto *attribute = llvm::dyn_cast<ast::Attribute>(target);
      auto *object =
          attribute ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
      if (!object || object->id != self ||
          attribute->ctx != ast::ExprContext::Store)
        return;
      if (FunctionInfo *property = cls->findMethod(attribute->attr.str());
          property && property->isProperty)
        return;
      ClassInfo *owner = nullptr;
      if (FieldInfo *inherited = cls->findField(attribute->attr.str(), &owner);
          inherited && owner != cls && !annotation)
        return;
      FieldInfo &field = addField(cls, attribute->attr, attribute->range);
      field.isAssignedOnSelf = true;
      if (annotation && !field.declared)
        field.declared = refineDeclared(
            evaluate(annotation, cls->module, cls->enclosing, cls), value,
            cls->module);
    };
    for (const ast::Stmt *stmt : method->getBody())
      ast::walk(stmt, [&](const ast::Node *node) {
        if (llvm::isa<ast::FunctionDef, ast::ClassDef, ast::Lambda>(node))
          return false;
        if (auto *assign = llvm::dyn_cast<ast::AnnAssign>(node))
          visitTarget(assign->target, assign->annotation, assign->value);
        else if (auto *attribute = llvm::dyn_cast<ast::Attribute>(node))
          visitTarget(attribute, nullptr, nullptr);
        return true;
      });
  }
}

void Program::collectFields(ClassInfo *cls) {
  collectBodyFields(cls);
  inheritDeclarations(cls);
  collectAssignedFields(cls);
}

/// `kind = "b"` in a class whose base says `kind: str`: the field of the base
/// with another default.
void Program::inheritDeclarations(ClassInfo *cls) {
  for (auto &[name, field] : cls->fields) {
    if (field.declared)
      continue;
    for (ClassInfo *base : llvm::drop_begin(cls->mro)) {
      auto it = base->fields.find(name);
      if (it == base->fields.end() || !it->second.declared)
        continue;
      TypeRef seen = asBase(types, getSelfType(cls), base);
      field.declared = substitute(types, it->second.declared,
                                  seen ? getClassBindings(seen) : Bindings());
      field.isClassVar = it->second.isClassVar;
      field.inClassBody = it->second.inClassBody;
      field.isInherited = true;
      break;
    }
  }
}

/// A field of a class stands in the place of that of its base.
void Program::checkOverriddenFields(TypeRef instance) {
  auto *shape = llvm::cast<InstanceType>(instance);
  for (auto &[name, field] : shape->cls->fields)
    for (ClassInfo *base : llvm::drop_begin(shape->cls->mro)) {
      auto it = base->fields.find(name);
      TypeRef seen = asBase(types, instance, base);
      if (it == base->fields.end() || !seen ||
          (field.isClassVar && it->second.isClassVar))
        continue;
      TypeRef own = getFieldType(instance, &field);
      TypeRef inherited = getFieldType(seen, &it->second);
      if (own != inherited)
        diags.report(field.range, diag::err_unsupported,
                     "attribute `" + name.str().str() + "` as `" + own->str() +
                         "` where the base class has `" + inherited->str() +
                         "`",
                     "values of one type in both");
    }
}
