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

namespace {
/// What an object begins with, before the fields of the program's classes.
enum class Head { Plain, Exception, Tuple };
} // namespace

static Head getHead(const TypeStore &types, const ClassInfo *cls) {
  if (cls->isException)
    return Head::Exception;
  return cls->isSubclassOf(types.classes.tuple) ? Head::Tuple : Head::Plain;
}

/// The base whose layout a class begins with: the first one with most fields,
/// an exception or a tuple before all others.
TypeRef ProgramLowering::getLayoutBase(ClassInfo *cls) {
  if (cls->bases.size() == 1)
    return cls->bases[0];
  TypeRef best = nullptr;
  std::pair<bool, size_t> bestRank;
  for (TypeRef base : cls->bases) {
    auto *each = llvm::cast<InstanceType>(base)->cls;
    std::pair<bool, size_t> rank(getHead(types, each) != Head::Plain,
                                 getLayout(each).size());
    if (best && rank <= bestRank)
      continue;
    best = base;
    bestRank = rank;
  }
  return best;
}

llvm::SmallVector<FieldInfo *, 8> ProgramLowering::getLayout(ClassInfo *cls) {
  llvm::SmallVector<FieldInfo *, 8> layout;
  if (cls->isBuiltin)
    return layout;
  llvm::DenseSet<ast::Identifier> seen;
  // A value is used as one of each of its bases: the longest of their layouts
  // stands first, and the others begin it.
  if (TypeRef base = getLayoutBase(cls))
    layout = getLayout(llvm::cast<InstanceType>(base)->cls);
  for (FieldInfo *field : layout)
    seen.insert(field->name);
  // The only base needs no look.
  auto bases = llvm::ArrayRef(cls->bases);
  for (TypeRef base : bases.size() == 1 ? bases.drop_front() : bases) {
    auto *each = llvm::cast<InstanceType>(base)->cls;
    Head head = getHead(types, each);
    auto other = getLayout(each);
    bool begins = (head == Head::Plain || head == getHead(types, cls)) &&
                  other.size() <= layout.size() &&
                  llvm::all_of(llvm::zip_first(other, layout), [](auto both) {
                    return std::get<0>(both)->name == std::get<1>(both)->name;
                  });
    if (begins)
      continue;
    if (reportedLayouts.insert(cls).second)
      diags.report(cls->node->range, diag::err_unsupported,
                   "a class that inherits fields from several bases",
                   "one base with fields and others with methods only");
    // No more reports about the fields.
    for (FieldInfo *field : other)
      if (seen.insert(field->name).second)
        layout.push_back(field);
  }
  for (auto &[name, field] : cls->fields) {
    // A class variable that no method assigns through self has no place.
    if (field.isClassVar && !field.isAssignedOnSelf)
      continue;
    if (seen.insert(name).second)
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
  if (TypeRef first = getLayoutBase(cls))
    if (TypeRef seen =
            asBase(types, type, llvm::cast<InstanceType>(first)->cls))
      base = hasDescriptor(llvm::cast<InstanceType>(seen)->cls)
                 ? seen
                 : types.getObject();
  // The base's own fields come with its layout.
  auto *baseClass = llvm::cast<InstanceType>(base)->cls;
  size_t inherited = baseClass->isBuiltin ? 0 : getLayout(baseClass).size();
  auto layout = getLayout(cls);
  for (FieldInfo *field : llvm::drop_begin(layout, inherited)) {
    names.push_back(builder.getStringAttr(field->name.str()));
    // The items of a tuple are words. So are fields that are also seen as those
    // of a class of unknown type arguments.
    bool isItem = cls->isNamedTuple && field->inClassBody;
    fieldTypes.push_back(mlir::TypeAttr::get(convert(
        isItem || isSeenUnknown(cls) ? types.getObject()
                                     : program.getFieldType(type, field))));
  }
  llvm::SmallVector<mlir::NamedAttribute, 8> methods;
  for (const check::DynamicMethod *special : program.getDynamicMethods())
    if (check::Instance *method = program.getSlotInstance(type, special->name))
      methods.push_back(builder.getNamedAttr(
          special->name,
          mlir::FlatSymbolRefAttr::get(&context, getSymbol(method))));
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
