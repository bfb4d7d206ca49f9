//===- Classes.cpp - Classes and their layout -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/ProgramLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

llvm::SmallVector<FieldInfo *, 8> ProgramLowering::getLayout(ClassInfo *cls) {
  llvm::SmallVector<FieldInfo *, 8> layout;
  llvm::DenseSet<ast::Identifier> seen;
  for (ClassInfo *base : llvm::reverse(cls->mro))
    for (auto &[name, field] : base->fields) {
      // A class variable that no method assigns through self has no place.
      if (field.isClassVar && !field.isAssignedOnSelf)
        continue;
      if (base->isBuiltin || !seen.insert(name).second)
        continue;
      layout.push_back(&field);
    }
  return layout;
}

std::optional<unsigned> ProgramLowering::getFieldIndex(TypeRef type,
                                                       FieldInfo *field) {
  auto *shape = llvm::cast<InstanceType>(type);
  getClass(type);
  for (auto [i, each] : llvm::enumerate(getLayout(shape->cls)))
    if (each->name == field->name)
      return i;
  return std::nullopt;
}

std::string ProgramLowering::getDescriptor(TypeRef type) {
  type = widenLiterals(types, type);
  if (type->getKind() == TypeKind::None)
    return "krt_type_NoneType";
  if (type->getKind() == TypeKind::Tuple)
    return "krt_type_tuple";
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  if (!shape)
    return llvm::isa<FunctionType, CallableType>(type) ? "krt_type_function"
                                                       : "krt_type_object";
  if (shape->cls->isBuiltin)
    return shape->cls->descriptor;
  return getClassSymbol(type);
}

/// The abstract classes of the builtins exist for the checker only.
static bool hasDescriptor(const ClassInfo *cls) {
  return !cls->isBuiltin || !(cls->isProtocol || cls->isAbstract);
}

std::string ProgramLowering::getClassSymbol(TypeRef type) {
  getClass(type);
  return llvm::cast<InstanceType>(type)->cls->descriptor;
}

mlir::FlatSymbolRefAttr ProgramLowering::getClass(TypeRef type) {
  auto *shape = llvm::cast<InstanceType>(type);
  ClassInfo *cls = shape->cls;
  auto symbol = mlir::FlatSymbolRefAttr::get(&context, cls->descriptor);
  if (cls->isBuiltin || !declaredClasses.try_emplace(cls->descriptor, true).second)
    return symbol;
  llvm::SmallVector<mlir::Attribute, 8> mro, names, fieldTypes;
  // Protocols and abstract builtins have no descriptor.
  for (ClassInfo *base : cls->mro)
    if (hasDescriptor(base))
      mro.push_back(builder.getStringAttr(base->descriptor));
  // One layout for all instances of a generic class: what depends on its
  // parameters is a word.
  TypeRef shared = cls->typeParams.empty() ? type : program.getSelfTypeOf(cls);
  for (FieldInfo *field : getLayout(cls)) {
    names.push_back(builder.getStringAttr(field->name.str()));
    fieldTypes.push_back(
        mlir::TypeAttr::get(convert(program.getFieldType(shared, field))));
  }
  llvm::SmallVector<mlir::NamedAttribute, 8> methods;
  for (const char *name :
       {"__repr__", "__str__", "__hash__", "__len__", "__bool__", "__del__",
        "__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__format__",
        "__iter__", "__next__", "__contains__"})
    if (check::Instance *method = program.getSlotInstance(type, name))
      methods.push_back(builder.getNamedAttr(
          name, mlir::FlatSymbolRefAttr::get(&context, getSymbol(method))));
  for (TypeRef base : cls->bases)
    if (!llvm::cast<InstanceType>(base)->cls->isBuiltin)
      getClass(base);
  mlir::OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(module.getBody());
  std::string base = "krt_type_object";
  if (ClassInfo *first = llvm::cast<InstanceType>(cls->bases[0])->cls;
      hasDescriptor(first))
    base = first->descriptor;
  py::ClassOp::create(builder, builder.getUnknownLoc(),
                      builder.getStringAttr(cls->descriptor),
                      builder.getStringAttr(cls->name),
                      builder.getStringAttr(cls->module->name),
                      builder.getStringAttr(cls->qualname),
                      builder.getStringAttr(base),
                      builder.getArrayAttr(mro),
                      builder.getArrayAttr(names),
                      builder.getArrayAttr(fieldTypes),
                      builder.getDictionaryAttr(methods),
                      builder.getArrayAttr({}), mlir::UnitAttr());
  return symbol;
}

bool ProgramLowering::mayBeUnset(TypeRef type, FieldInfo *field) {
  return !field->classValue;
}
