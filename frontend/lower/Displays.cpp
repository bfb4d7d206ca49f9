//===- Displays.cpp - Lowering displays and f-strings ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

TypedValue BodyLowering::asTuple(TypedValue value) {
  auto *shape = llvm::dyn_cast_or_null<InstanceType>(value.type);
  ClassInfo *named = shape ? shape->cls->findNamedTuple() : nullptr;
  if (!named)
    return value;
  const TupleType *tuple = getTupleShape(types, value.type);
  llvm::SmallVector<mlir::Value, 4> elements;
  for (auto [field, type] :
       llvm::zip_equal(named->getTupleFields(), tuple->elements))
    elements.push_back(py::FieldLoadOp::create(
        builder, loc, program.convert(type), value.value,
        builder.getI64IntegerAttr(*program.getFieldIndex(value.type, field))));
  return {
      py::TupleMakeOp::create(builder, loc, program.convert(tuple), elements),
      tuple};
}

TypedValue BodyLowering::lowerTuple(const ast::Tuple *expr) {
  TypeRef type = widenLiterals(types, instance.getType(expr));
  auto *tuple = llvm::cast<TupleType>(type);
  if (tuple->unbounded) {
    TypeRef element = tuple->elements[0];
    mlir::Value list = fillList(expr, expr->elts, types.getList(element));
    return {callNative("krt_tuple_from_list", list, program.convert(type),
                       false, expr),
            type};
  }
  llvm::SmallVector<mlir::Value, 4> elements;
  size_t index = 0;
  for (const ast::Expr *each : expr->elts) {
    TypedValue value = lower(each);
    if (llvm::isa<ast::Starred>(each))
      value = asTuple(value);
    auto *source = llvm::isa<ast::Starred>(each)
                       ? llvm::cast<TupleType>(value.type)
                       : nullptr;
    if (!source) {
      elements.push_back(convert(value, tuple->elements[index++], each));
      continue;
    }
    for (auto [i, part] : llvm::enumerate(source->elements)) {
      mlir::Value element = py::TupleGetOp::create(
          builder, loc, program.convert(part), value.value, i);
      elements.push_back(
          convert({element, part}, tuple->elements[index++], each));
    }
  }
  return {
      py::TupleMakeOp::create(builder, loc, program.convert(type), elements),
      type};
}

/// A list of the elements, some of which are starred.
mlir::Value BodyLowering::fillList(const ast::Expr *expr,
                                   llvm::ArrayRef<ast::Expr *> elements,
                                   TypeRef type) {
  TypeRef element = llvm::cast<InstanceType>(type)->args[0];
  if (llvm::none_of(elements, [](const ast::Expr *e) {
        return llvm::isa<ast::Starred>(e);
      })) {
    llvm::SmallVector<mlir::Value, 8> values;
    for (const ast::Expr *each : elements)
      values.push_back(lowerAs(each, element));
    return py::ListMakeOp::create(builder, loc, program.convert(type), values);
  }
  mlir::Value list = py::ListMakeOp::create(builder, loc, program.convert(type),
                                            mlir::ValueRange());
  mlir::Value slot = createSlot("display", list.getType());
  storeSlot(slot, list);
  for (const ast::Expr *each : elements) {
    if (auto *starred = llvm::dyn_cast<ast::Starred>(each))
      forEach(
          starred->value, each,
          [&](TypedValue value) { appendTo(loadSlot(slot), value, element); },
          [] {});
    else
      appendTo(loadSlot(slot), lower(each), element);
  }
  return loadSlot(slot);
}

void BodyLowering::appendTo(mlir::Value list, TypedValue value,
                            TypeRef element) {
  char kind = program.getElementKind(element);
  mlir::Value item = convert(value, element, statement);
  if (kind == 'w')
    item = toObject({item, element});
  callNative((llvm::Twine("krt_list_append_") + llvm::Twine(kind)).str(),
             {list, item}, py::NoneType::get(&program.context), false, nullptr);
}

TypedValue BodyLowering::lowerList(const ast::List *expr) {
  TypeRef type = instance.getType(expr);
  return {fillList(expr, expr->elts, type), type};
}

/// CPython compiles three constants or more to a frozenset that fills the set,
/// which has another order than adding them one by one. (A loop over such a
/// display runs over the frozenset itself.)
static bool isConstantSet(const ast::Set *expr) {
  return expr->elts.size() >= 3 &&
         llvm::all_of(expr->elts, [](const ast::Expr *element) {
           if (auto *unary = llvm::dyn_cast<ast::UnaryOp>(element))
             element = unary->operand;
           return llvm::isa<ast::Constant>(element);
         });
}

TypedValue BodyLowering::lowerSet(const ast::Set *expr) {
  TypedValue set = lowerElements(expr);
  if (!isConstantSet(expr) || isTerminated())
    return set;
  mlir::Value filled =
      py::SetNewOp::create(builder, loc, program.convert(set.type));
  callNative("krt_set_update", {filled, toObject(set)},
             py::NoneType::get(&program.context), true, expr);
  return {filled, set.type};
}

/// The set of the elements, added in turn.
TypedValue BodyLowering::lowerElements(const ast::Set *expr) {
  TypeRef type = instance.getType(expr);
  TypeRef element = llvm::cast<InstanceType>(type)->args[0];
  mlir::Value set = py::SetNewOp::create(builder, loc, program.convert(type));
  mlir::Value slot = createSlot("display", set.getType());
  storeSlot(slot, set);
  for (const ast::Expr *each : expr->elts) {
    if (auto *starred = llvm::dyn_cast<ast::Starred>(each))
      forEach(
          starred->value, each,
          [&](TypedValue value) {
            addTo(loadSlot(slot), value, element, each);
          },
          [] {});
    else
      addTo(loadSlot(slot), lower(each), element, each);
  }
  return {loadSlot(slot), type};
}

void BodyLowering::addTo(mlir::Value set, TypedValue value, TypeRef element,
                         const ast::Node *at) {
  char kind = program.getElementKind(element);
  mlir::Value item = convert(value, element, statement);
  if (kind == 'w')
    item = toObject({item, element});
  callNative((llvm::Twine("krt_set_add_") + llvm::Twine(kind)).str(),
             {set, item}, py::NoneType::get(&program.context), true, at);
}

void BodyLowering::setItem(mlir::Value dict, TypedValue key, TypedValue value,
                           TypeRef type, const ast::Node *at) {
  auto args = llvm::cast<InstanceType>(type)->args;
  char keyKind = program.getElementKind(args[0]);
  char valueKind = program.getElementKind(args[1]);
  mlir::Value k = convert(key, args[0], at), v = convert(value, args[1], at);
  if (keyKind == 'w')
    k = toObject({k, args[0]});
  if (valueKind == 'w')
    v = toObject({v, args[1]});
  callNative((llvm::Twine("krt_dict_setitem_") + llvm::Twine(keyKind) +
              llvm::Twine(valueKind))
                 .str(),
             {dict, k, v}, py::NoneType::get(&program.context), true, at);
}

TypedValue BodyLowering::lowerDict(const ast::Dict *expr) {
  TypeRef type = instance.getType(expr);
  if (llvm::isa<KeywordsType>(type))
    return mergeKeywords(expr);
  mlir::Value dict = py::DictNewOp::create(builder, loc, program.convert(type));
  mlir::Value slot = createSlot("display", dict.getType());
  storeSlot(slot, dict);
  for (auto [keyExpr, valueExpr] : llvm::zip(expr->keys, expr->values)) {
    if (!keyExpr) {
      TypedValue other = lower(valueExpr);
      callNative("krt_dict_update_any", {loadSlot(slot), toObject(other)},
                 py::NoneType::get(&program.context), true, expr);
      continue;
    }
    TypedValue key = lower(keyExpr), value = lower(valueExpr);
    setItem(loadSlot(slot), key, value, type, expr);
  }
  return {loadSlot(slot), type};
}

//===----------------------------------------------------------------------===//
// f-strings
//===----------------------------------------------------------------------===//

mlir::Value BodyLowering::lowerFormatted(const ast::FormattedValue *expr) {
  mlir::Type str = py::StrType::get(&program.context);
  TypedValue value = lower(expr->value);
  if (expr->conversion > 0) {
    const char *name = expr->conversion == 'r'   ? "krt_repr"
                       : expr->conversion == 'a' ? "krt_ascii"
                                                 : "krt_str";
    value = {callNative(name, toObject(value), str, true, expr),
             types.getStr()};
  }
  if (!expr->format_spec) {
    if (expr->conversion > 0)
      return value.value;
    return formatPlain(value, expr);
  }
  mlir::Value spec = lower(expr->format_spec).value;
  return callNative("krt_format", {toObject(value), spec}, str, true, expr);
}

/// format(value, ""): str(value) for everything builtin.
mlir::Value BodyLowering::formatPlain(TypedValue value, const ast::Node *at) {
  mlir::Type str = py::StrType::get(&program.context);
  auto *shape = llvm::dyn_cast<InstanceType>(widenLiterals(types, value.type));
  bool builtin =
      !shape || (shape->cls->isBuiltin && shape->cls != types.classes.object);
  if (value.value.getType() == str)
    return value.value;
  if (builtin && value.type->getKind() != TypeKind::Union &&
      value.type->getKind() != TypeKind::Any)
    return stringOf(value, at).value;
  return callNative("krt_format", {toObject(value), getStr("")}, str, true, at);
}

TypedValue BodyLowering::lowerFString(const ast::JoinedStr *expr) {
  llvm::SmallVector<mlir::Value, 8> parts;
  for (const ast::Expr *part : expr->values) {
    if (auto *formatted = llvm::dyn_cast<ast::FormattedValue>(part))
      parts.push_back(lowerFormatted(formatted));
    else
      parts.push_back(lower(part).value);
  }
  if (parts.empty())
    return {getStr(""), types.getStr()};
  if (parts.size() == 1)
    return {parts[0], types.getStr()};
  return {py::StrJoinOp::create(builder, loc,
                                py::StrType::get(&program.context), parts),
          types.getStr()};
}
