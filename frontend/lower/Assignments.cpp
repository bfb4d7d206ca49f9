//===- Assignments.cpp - Lowering targets of assignments ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

void BodyLowering::assign(const ast::Expr *target, TypedValue value) {
  switch (target->kind) {
  case ast::Kind::Name:
    if (bind::Variable *variable = lookup(target))
      store(variable, value);
    return;
  case ast::Kind::Attribute:
    return assignAttribute(llvm::cast<ast::Attribute>(target), value);
  case ast::Kind::Subscript: {
    auto *subscript = llvm::cast<ast::Subscript>(target);
    TypedValue object = lower(subscript->value);
    TypedValue index = lower(subscript->slice);
    if (!isTerminated())
      emitCall(subscript, 0, object, {index, value});
    return;
  }
  case ast::Kind::Tuple:
    return unpack(target, llvm::cast<ast::Tuple>(target)->elts, value);
  case ast::Kind::List:
    return unpack(target, llvm::cast<ast::List>(target)->elts, value);
  case ast::Kind::Starred:
    return assign(llvm::cast<ast::Starred>(target)->value, value);
  default:
    llvm_unreachable("the parser rejects other targets");
  }
}

void BodyLowering::unpack(const ast::Expr *target,
                          llvm::ArrayRef<ast::Expr *> elements,
                          TypedValue value) {
  size_t star = elements.size();
  for (auto [i, element] : llvm::enumerate(elements))
    if (llvm::isa<ast::Starred>(element))
      star = i;
  value = asTuple(value);
  auto *tuple = llvm::dyn_cast<TupleType>(value.type);
  if (!tuple || tuple->unbounded)
    return unpackSequence(target, elements, star, value);
  auto element = [&](size_t i) -> TypedValue {
    TypeRef type = tuple->elements[i];
    return {py::TupleGetOp::create(builder, loc, program.convert(type),
                                   value.value, i),
            type};
  };
  size_t given = tuple->elements.size();
  for (size_t i = 0; i != elements.size(); ++i) {
    if (i < star) {
      assign(elements[i], element(i));
    } else if (i > star) {
      assign(elements[i], element(given - (elements.size() - i)));
    } else {
      TypeRef joined = types.getNever();
      size_t end = given - (elements.size() - 1 - star);
      for (size_t j = star; j != end; ++j)
        joined = join(types, joined, tuple->elements[j]);
      if (joined->getKind() == TypeKind::Never)
        joined = types.getObject();
      joined = types.getElement(joined);
      llvm::SmallVector<mlir::Value, 4> items;
      for (size_t j = star; j != end; ++j)
        items.push_back(convert(element(j), joined, target));
      TypeRef list = types.getList(joined);
      assign(elements[i], {py::ListMakeOp::create(builder, loc,
                                                  program.convert(list), items),
                           list});
    }
  }
}

/// Unpacking what is only iterable: as CPython, exactly as many elements as
/// there are targets are asked for (plus one, to see that there is no more).
void BodyLowering::unpackSequence(const ast::Expr *target,
                                  llvm::ArrayRef<ast::Expr *> elements,
                                  size_t star, TypedValue value) {
  TypeRef element = types.getElement(
      program.program.getElementType(instance, value.type, target));
  bool hasStar = star != elements.size();
  mlir::Value minimum = getI64(hasStar ? elements.size() - 1 : elements.size());
  mlir::Type listType = program.convert(types.getList(types.getObject()));
  mlir::Value items =
      callNative(hasStar ? "krt_unpack_star" : "krt_unpack",
                 {toObject(value), minimum}, listType, true, target);
  auto item = [&](mlir::Value index, TypeRef type) -> TypedValue {
    mlir::Value word = py::ListGetOp::create(
        builder, loc, py::ObjectType::get(&program.context), items, index);
    return takeElement(word, type, target);
  };
  for (size_t i = 0; i != elements.size(); ++i) {
    if (i < star) {
      TypeRef own =
          hasStar ? nullptr
                  : getUnpackedElement(types, value.type, i, elements.size());
      assign(elements[i], item(getI64(i), own ? own : element));
      continue;
    }
    mlir::Value length =
        py::ListLengthOp::create(builder, loc, builder.getI64Type(), items);
    if (i > star) {
      mlir::Value back = getI64(elements.size() - i);
      mlir::Value index =
          mlir::arith::SubIOp::create(builder, loc, length, back);
      assign(elements[i], item(index, element));
      continue;
    }
    TypeRef list = types.getList(element);
    mlir::Value part = callNative(
        ("krt_unpack_middle_" + llvm::Twine(program.getElementKind(element)))
            .str(),
        {items, getI64(star), getI64(elements.size() - 1 - star)},
        program.convert(list), false, target);
    assign(elements[i], {part, list});
  }
}

void BodyLowering::assignAttribute(const ast::Attribute *target,
                                   TypedValue value) {
  TypedValue object = lower(target->value);
  if (!isTerminated())
    storeField(target, object, value);
}

void BodyLowering::storeField(const ast::Attribute *target, TypedValue object,
                              TypedValue value, unsigned slot) {
  if (auto *list = llvm::dyn_cast<UnionType>(object.type)) {
    forEachMember(object, list, target, [&](size_t i, TypedValue self) {
      storeField(target, self, value, check::getWriteSlot(i));
    });
    return;
  }
  if (const check::CallTarget *setter = instance.getCall(target, slot)) {
    // A property's, or that of a frozen dataclass.
    llvm::SmallVector<TypedValue, 2> operands;
    if (setter->callees[0].function->name == "__setattr__")
      operands.push_back({getStr(target->attr), types.getStr()});
    operands.push_back(value);
    emitCall(target, slot, object, operands);
    return;
  }
  TypeRef owner = object.type;
  if (auto *module = llvm::dyn_cast<ModuleType>(owner)) {
    bind::Variable *variable = module->module->findVariable(target->attr.str());
    TypeRef type = program.program.getGlobalType(variable);
    py::GlobalStoreOp::create(builder, loc,
                              program.getGlobal(variable, module->module),
                              convert(value, type, target));
    return;
  }
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(owner))
    owner = cls->instance;
  auto *shape = llvm::dyn_cast<InstanceType>(owner);
  FieldInfo *field =
      shape ? shape->cls->findField(target->attr.str()) : nullptr;
  if (!field)
    return;
  TypeRef type = program.program.getFieldType(owner, field);
  mlir::Value converted = convert(value, type, target);
  if (llvm::isa<ClassObjectType>(object.type)) {
    ClassInfo *holder = nullptr;
    shape->cls->findField(target->attr.str(), &holder);
    py::GlobalStoreOp::create(
        builder, loc,
        program.getHiddenGlobal(
            holder->descriptor + "." + target->attr.str().str(), type),
        converted);
    return;
  }
  auto index = program.getFieldIndex(owner, field);
  if (!index) {
    unsupported(target, "assignment to a class variable through an instance",
                "an annotated field");
    return;
  }
  py::FieldStoreOp::create(builder, loc, object.value,
                           builder.getI64IntegerAttr(*index), converted);
}

void BodyLowering::lowerAugAssign(const ast::AugAssign *stmt) {
  TypeRef result = instance.augmented.lookup(stmt);
  if (!result)
    return;
  auto operate = [&](TypedValue left) -> TypedValue {
    TypedValue right = lower(stmt->value);
    return lowerBinary(stmt, stmt->op, left, right, result);
  };
  switch (stmt->target->kind) {
  case ast::Kind::Name: {
    bind::Variable *variable = lookup(stmt->target);
    if (!variable)
      return;
    TypedValue left = load(variable, stmt->target);
    TypeRef narrowed = instance.getType(stmt->target);
    left = {convert(left, narrowed, stmt->target), narrowed};
    TypedValue value = operate(left);
    if (!isTerminated())
      store(variable, value);
    return;
  }
  case ast::Kind::Attribute: {
    auto *attribute = llvm::cast<ast::Attribute>(stmt->target);
    TypedValue object = lower(attribute->value);
    TypedValue left = loadAttribute(object, attribute->attr.str(), attribute);
    TypedValue value = operate(left);
    if (isTerminated())
      return;
    storeField(attribute, object, value);
    return;
  }
  default: {
    auto *subscriptExpr = llvm::cast<ast::Subscript>(stmt->target);
    TypedValue object = lower(subscriptExpr->value);
    TypedValue index = lower(subscriptExpr->slice);
    TypedValue left = subscript(subscriptExpr, object, index);
    TypedValue value = operate(left);
    if (!isTerminated())
      emitCall(stmt->target, 1, object, {index, value});
  }
  }
}
