//===- Elements.cpp - What comes out of containers of unknown elements ----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A `list[int]` that is also seen through `object` or `Any` may get any
// element. Where a program does that (types::Elements::Words), what is read out
// of a container is tested against the type that the container's own type says,
// and the program ends where it differs (docs/decisions/0004).
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "frontend/types/Views.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

/// Is a value of the type held as a word, whatever it is?
static bool isHeldAsWord(mlir::Type type) {
  return llvm::isa<py::IntType, py::ObjectType, py::UnionType>(type);
}

/// Does the type say nothing about a value?
static bool isAnything(mlir::Type type) {
  if (auto list = llvm::dyn_cast<py::UnionType>(type))
    return llvm::any_of(list.getMembers(), isAnything);
  return llvm::isa<py::ObjectType>(type);
}

/// Is a value of the right class perhaps none of the type: a tuple of another
/// shape, or a bool, which is an int?
static bool saysMore(mlir::Type type) {
  if (auto list = llvm::dyn_cast<py::UnionType>(type))
    return llvm::any_of(list.getMembers(), saysMore);
  return llvm::isa<py::TupleType, py::IntType>(type);
}

/// The classes that a test for the type asks for.
static void declareClasses(ProgramLowering &program, TypeRef type) {
  if (auto *list = llvm::dyn_cast<UnionType>(type)) {
    for (TypeRef member : list->members)
      declareClasses(program, member);
  } else if (auto *tuple = llvm::dyn_cast<TupleType>(type)) {
    for (TypeRef element : tuple->elements)
      declareClasses(program, element);
  } else if (llvm::isa<py::InstanceType>(program.convert(type))) {
    program.getDescriptor(type);
  }
}

bool BodyLowering::checkView(TypeRef from, TypeRef to, const ast::Node *at) {
  if (!at || types.getElements() == Elements::Words ||
      !changesView(types, from, to))
    return true;
  unsupported(at,
              "a value of type `" + from->str() + "` in a place of type `" +
                  to->str() + "` here",
              "a variable of type `" + to->str() + "` that gets it first");
  return false;
}

void BodyLowering::requireElement(mlir::Value value, TypeRef type) {
  mlir::Type wanted = program.convert(type);
  if (types.getElements() != Elements::Words || isAnything(wanted))
    return;
  type = widenLiterals(types, type);
  declareClasses(program, type);
  py::RequireOp::create(builder, loc, value, wanted, type->str());
}

TypedValue BodyLowering::takeElement(mlir::Value word, TypeRef type,
                                     const ast::Node *at) {
  requireElement(word, type);
  return {convert({word, types.getObject()}, type, at), type};
}

TypedValue
BodyLowering::readElement(TypeRef type,
                          llvm::function_ref<mlir::Value(mlir::Type)> read) {
  mlir::Type wanted = program.convert(type);
  if (types.getElements() != Elements::Words)
    return {read(wanted), type};
  if (!isHeldAsWord(wanted))
    return takeElement(read(py::ObjectType::get(&program.context)), type);
  mlir::Value value = read(wanted);
  requireElement(value, type);
  return {value, type};
}

TypedValue BodyLowering::loadField(mlir::Value object, unsigned index,
                                   TypeRef type, const ClassInfo *holder) {
  auto load = [&](mlir::Type as) -> mlir::Value {
    return py::FieldLoadOp::create(builder, loc, as, object,
                                   builder.getI64IntegerAttr(index));
  };
  if (program.isSeenUnknown(holder))
    return readElement(type, load);
  return {load(program.convert(type)), type};
}

void BodyLowering::requireResult(mlir::Value value,
                                 const check::Callee &callee) {
  TypeRef declared = callee.function->returnType;
  bool isHeap = llvm::isa<py::VarTupleType>(value.getType()) &&
                llvm::isa<py::TupleType>(program.convert(callee.result));
  if (declared && hasTypeVars(declared) &&
      (isHeap || isHeldAsWord(value.getType())))
    requireElement(value, callee.result);
}

mlir::Value BodyLowering::checkedCast(mlir::Value value, TypeRef type,
                                      const ast::Node *at) {
  mlir::Type wanted = program.convert(type), tested = wanted;
  // The class of a tuple first, then its items.
  if (llvm::isa<py::TupleType>(wanted))
    tested = py::VarTupleType::get(&program.context,
                                   py::ObjectType::get(&program.context));
  mlir::Value cast =
      py::CheckedCastOp::create(builder, loc, tested, mlir::Type(), value,
                                at ? getSite(at) : py::SiteAttr())
          .getResult();
  if (!saysMore(wanted))
    return cast;
  declareClasses(program, type);
  py::RequireOp::create(builder, loc, cast, wanted, type->str());
  return tested == wanted
             ? cast
             : py::DowncastOp::create(builder, loc, wanted, cast).getResult();
}
