//===- Classes.cpp - Classes and their layout -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/ProgramLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

llvm::SmallVector<FieldInfo *, 8> ProgramLowering::getLayout(ClassInfo *cls) {
  llvm::SmallVector<FieldInfo *, 8> layout;
  llvm::DenseSet<ast::Identifier> seen;
  auto add = [&](ClassInfo *holder) {
    for (auto &[name, field] : holder->fields) {
      // A class variable that no method assigns through self has no place.
      if (field.isClassVar && !field.isAssignedOnSelf)
        continue;
      if (holder->isBuiltin || !seen.insert(name).second)
        continue;
      layout.push_back(&field);
    }
  };
  // A value is used as one of its first base: that one's layout stands first.
  if (!cls->bases.empty()) {
    auto *first = llvm::cast<InstanceType>(cls->bases[0])->cls;
    for (FieldInfo *field : getLayout(first)) {
      seen.insert(field->name);
      layout.push_back(field);
    }
  }
  size_t inherited = layout.size();
  for (ClassInfo *base : llvm::reverse(llvm::drop_begin(cls->mro)))
    add(base);
  if (layout.size() != inherited && reportedLayouts.insert(cls).second)
    diags.report(cls->node->range, diag::err_unsupported,
                 "a class that inherits fields from several bases",
                 "one base with fields and others with methods only");
  add(cls);
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

/// Are the type arguments those of a class named without any: `Stack` itself?
static bool isOrigin(const InstanceType *shape) {
  return llvm::all_of(shape->args,
                      [](TypeRef arg) { return llvm::isa<TypeVarType>(arg); });
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
  // isinstance(x, Stack) asks for no arguments.
  if (llvm::any_of(shape->args,
                   [](TypeRef arg) { return arg->getKind() == TypeKind::Any; }))
    type = program.getSelfTypeOf(shape->cls);
  getClass(type);
  return getClassSymbol(type);
}

/// Fields of a generic class differ in representation by its type arguments:
/// each instantiation is a class of its own below the one without arguments.
std::string ProgramLowering::getClassSymbol(TypeRef type) {
  auto *shape = llvm::cast<InstanceType>(type);
  if (shape->cls->isBuiltin || isOrigin(shape))
    return shape->cls->descriptor;
  std::string &symbol = classSymbols[type];
  if (!symbol.empty())
    return symbol;
  std::string name = shape->cls->descriptor + "[";
  for (auto [i, arg] : llvm::enumerate(shape->args))
    name += (i ? "," : "") + arg->str();
  name += "]";
  // Two arguments that nothing solved read the same.
  unsigned twins = classNames[name]++;
  return symbol = twins ? name + "#" + std::to_string(twins) : name;
}

/// What `__module__` of the class says: a file of krait's library whose name
/// begins with an underscore is a part of the package around it.
static llvm::StringRef getModuleName(const ClassInfo *cls) {
  llvm::StringRef name = cls->module->name;
  auto [package, part] = name.rsplit('.');
  return cls->module->isStdlib && part.starts_with("_") ? package : name;
}

mlir::FlatSymbolRefAttr ProgramLowering::getClass(TypeRef type) {
  auto *shape = llvm::cast<InstanceType>(type);
  ClassInfo *cls = shape->cls;
  std::string name = getClassSymbol(type);
  auto symbol = mlir::FlatSymbolRefAttr::get(&context, name);
  if (cls->isBuiltin || !declaredClasses.try_emplace(name, true).second)
    return symbol;
  llvm::SmallVector<mlir::Attribute, 8> mro, names, fieldTypes;
  auto addToMro = [&](TypeRef each) {
    std::string entry = getClassSymbol(each);
    mro.push_back(builder.getStringAttr(entry));
    auto *instance = llvm::cast<InstanceType>(each);
    if (entry != instance->cls->descriptor)
      mro.push_back(builder.getStringAttr(instance->cls->descriptor));
    getClass(each);
    if (!instance->cls->isBuiltin)
      getClass(program.getSelfTypeOf(instance->cls));
  };
  // Protocols and abstract builtins have no descriptor.
  auto hasDescriptor = [](const ClassInfo *each) {
    return !each->isBuiltin || !(each->isProtocol || each->isAbstract);
  };
  for (ClassInfo *base : cls->mro) {
    if (!hasDescriptor(base))
      continue;
    TypeRef seen = asBase(types, type, base);
    addToMro(seen ? seen : program.getSelfTypeOf(base));
  }
  TypeRef base = types.getObject();
  if (!cls->bases.empty())
    if (TypeRef seen =
            asBase(types, type, llvm::cast<InstanceType>(cls->bases[0])->cls))
      base = hasDescriptor(llvm::cast<InstanceType>(seen)->cls)
                 ? seen
                 : types.getObject();
  // The base's own fields come with its layout.
  auto *baseClass = llvm::cast<InstanceType>(base)->cls;
  size_t inherited = baseClass->isBuiltin ? 0 : getLayout(baseClass).size();
  auto layout = getLayout(cls);
  for (FieldInfo *field : llvm::drop_begin(layout, inherited)) {
    names.push_back(builder.getStringAttr(field->name.str()));
    // The items of a tuple are words.
    bool isItem = cls->isNamedTuple && field->inClassBody;
    fieldTypes.push_back(mlir::TypeAttr::get(convert(
        isItem ? types.getObject() : program.getFieldType(type, field))));
  }
  llvm::SmallVector<mlir::NamedAttribute, 8> methods;
  for (auto [special, count] : program.getDynamicMethods())
    if (check::Instance *method = program.getSlotInstance(type, special))
      methods.push_back(builder.getNamedAttr(
          special, mlir::FlatSymbolRefAttr::get(&context, getSymbol(method))));
  mlir::OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(module.getBody());
  py::ClassOp::create(
      builder, builder.getUnknownLoc(), builder.getStringAttr(name),
      builder.getStringAttr(cls->name),
      builder.getStringAttr(getModuleName(cls)),
      builder.getStringAttr(cls->qualname),
      builder.getStringAttr(getClassSymbol(base)), builder.getArrayAttr(mro),
      builder.getArrayAttr(names), builder.getArrayAttr(fieldTypes),
      builder.getDictionaryAttr(methods), builder.getArrayAttr({}),
      mlir::UnitAttr());
  return symbol;
}

bool ProgramLowering::mayBeUnset(TypeRef type, FieldInfo *field) {
  // A tuple is made with all its items.
  auto *shape = llvm::dyn_cast<InstanceType>(type);
  return !field->classValue && !(shape && shape->cls->isTupleField(field));
}
