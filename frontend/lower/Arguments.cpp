//===- Arguments.cpp - Arguments of calls ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Arguments are evaluated in source order, those by position before those by
// keyword. A starred one is iterated over before the next is evaluated; where
// its length chooses the parameters, it and all behind it become one tuple.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace krait;
using namespace krait::check;
using namespace krait::lower;
using namespace krait::types;

/// Is it a starred argument whose elements are known only when it is iterated
/// over?
static bool isOpenStar(const ast::Expr *expr, const Instance &instance) {
  auto *starred = llvm::dyn_cast<ast::Starred>(expr);
  return starred && !llvm::isa<TupleType>(instance.getType(starred));
}

BodyLowering::ArgumentValues
BodyLowering::evaluateArguments(const ast::Call *expr,
                                const CallTarget &target) {
  ArgumentValues values;
  auto gather = [&](llvm::ArrayRef<ast::Expr *> exprs, TypeRef type) {
    TypeRef element = llvm::cast<TupleType>(type)->elements[0];
    mlir::Value list = fillList(exprs[0], exprs, types.getList(element));
    if (!isTerminated())
      values[exprs[0]] = {callNative("krt_tuple_from_list", list,
                                     program.convert(type), false, expr),
                          type};
  };
  bool isByCount = target.kind == CallTarget::ByCount;
  // A starred argument that is the only one by position is iterated over last.
  bool isOnly =
      expr->args.size() == 1 && llvm::isa<ast::Starred>(expr->args[0]);
  for (auto [i, each] : llvm::enumerate(expr->args)) {
    if (isTerminated())
      return values;
    if (isByCount && each == target.gathered[0] && !isOnly) {
      gather(expr->args.drop_front(i), target.gatheredType);
      break;
    }
    bool isLast = i + 1 == expr->args.size() && expr->keywords.empty();
    if (!isLast && !isOnly && isOpenStar(each, instance))
      gather(each, types.getUnboundedTuple(program.program.getElementType(
                       instance, instance.getType(each), each)));
    else
      values[each] =
          llvm::isa<ast::Starred>(each) &&
                  llvm::isa_and_nonnull<TupleType>(instance.getType(each))
              ? asTuple(lower(each))
              : lower(each);
  }
  llvm::SmallVector<const Callee *, 2> bound;
  collectBound(target, bound);
  if (!bound.empty() && !isTerminated())
    evaluateKeywords(expr, bound, values);
  else
    for (const ast::Keyword *keyword : expr->keywords) {
      if (isTerminated())
        return values;
      values[keyword->value] = lower(keyword->value);
    }
  if (isByCount && isOnly && !isTerminated()) {
    ArgSource all;
    all.exprs.push_back(expr->args[0]);
    values[expr->args[0]] =
        makeStars(expr, all, target.gatheredType, {}, values);
  }
  return values;
}

TypedValue BodyLowering::getUnpacked(const ArgSource &source,
                                     const ArgumentValues &values,
                                     const ast::Node *node) {
  TypedValue value = values.lookup(source.expr);
  if (llvm::isa<KeywordsType>(value.type))
    return getKeyword(value, source.index);
  auto *tuple = llvm::cast<TupleType>(value.type);
  if (!tuple->unbounded) {
    TypeRef element = tuple->elements[source.index];
    return {py::TupleGetOp::create(builder, loc, program.convert(element),
                                   value.value, source.index),
            element};
  }
  mlir::Value item =
      callNative("krt_tuple_get", {value.value, getI64(source.index)},
                 py::ObjectType::get(&program.context), false, node);
  return takeElement(item, tuple->elements[0], node);
}

/// The variant of a call that fits the number of gathered arguments.
TypedValue BodyLowering::emitByCount(const ast::Node *node,
                                     const CallTarget &target,
                                     TypedValue receiver,
                                     llvm::ArrayRef<TypedValue> operands,
                                     const ArgumentValues &values) {
  TypedValue gathered = values.lookup(target.gathered[0]);
  mlir::Value count = callNative("krt_tuple_length", gathered.value,
                                 builder.getI64Type(), false, node);
  return selectValue(
      target.variants.size(), target.result, node,
      [&](size_t i) {
        return mlir::arith::CmpIOp::create(
            builder, loc, mlir::arith::CmpIPredicate::eq, count, getI64(i));
      },
      [&](size_t i) -> TypedValue {
        const CallTarget &variant = target.variants[i];
        if (variant.kind != CallTarget::Raise)
          return emitTarget(node, variant, receiver, operands, values);
        raiseMismatch(node, variant, gathered, count);
        return {};
      });
}

TypedValue BodyLowering::emitByMember(const ast::Node *node,
                                      const CallTarget &target,
                                      TypedValue receiver,
                                      llvm::ArrayRef<TypedValue> operands,
                                      const ArgumentValues &values) {
  const ArgSource &split = target.split;
  TypedValue value =
      split.expr ? values.lookup(split.expr) : operands[split.index];
  return selectValue(
      target.variants.size(), target.result, node,
      [&](size_t i) { return isFunction(value, target.cases[i]); },
      [&](size_t i) {
        TypeRef type = target.cases[i];
        TypedValue narrowed{convertNarrowed(value, type, node), type};
        ArgumentValues given = values;
        llvm::SmallVector<TypedValue, 4> passed(operands);
        if (split.expr)
          given[split.expr] = narrowed;
        else
          passed[split.index] = narrowed;
        return emitTarget(node, target.variants[i], receiver, passed, given);
      });
}

void BodyLowering::raiseMismatch(const ast::Node *node,
                                 const CallTarget &variant, TypedValue gathered,
                                 mlir::Value count) {
  if (variant.message.empty()) {
    // `max(*[1])` iterates over 1.
    mlir::Value only =
        callNative("krt_tuple_get", {gathered.value, getI64(0)},
                   py::ObjectType::get(&program.context), false, node);
    callNative("krt_iter", only, py::ObjectType::get(&program.context), true,
               node);
    py::UnreachableOp::create(builder, loc);
    return;
  }
  llvm::StringRef text = variant.message;
  size_t at = variant.countAt.value_or(text.size());
  mlir::Value given = mlir::arith::AddIOp::create(builder, loc, count,
                                                  getI64(variant.fixedCount));
  mlir::Value error =
      callNative("krt_raise_mismatch",
                 {getStr(text.take_front(at)), getStr(text.drop_front(at)),
                  given, getBool(variant.countAt.has_value())},
                 py::ErrorType::get(&program.context), false, node);
  py::RaiseOp::create(builder, loc, error, getSite(node));
}

TypedValue BodyLowering::makeStars(const ast::Node *node,
                                   const ArgSource &source, TypeRef type,
                                   llvm::ArrayRef<TypedValue> operands,
                                   const ArgumentValues &values) {
  if (auto *tuple = llvm::cast<TupleType>(type); !tuple->unbounded) {
    llvm::SmallVector<mlir::Value, 4> items;
    auto add = [&](TypedValue value) {
      items.push_back(convert(value, tuple->elements[items.size()], node));
    };
    for (unsigned operand : source.operands)
      add(operands[operand]);
    for (const ast::Expr *expr : source.exprs) {
      TypedValue value = values.lookup(expr);
      if (!llvm::isa<ast::Starred>(expr)) {
        add(value);
        continue;
      }
      for (auto [i, part] :
           llvm::enumerate(llvm::cast<TupleType>(value.type)->elements))
        add({py::TupleGetOp::create(builder, loc, program.convert(part),
                                    value.value, i),
             part});
    }
    return {py::TupleMakeOp::create(builder, loc, program.convert(type), items),
            type};
  }
  TypeRef element = llvm::cast<TupleType>(type)->elements[0];
  bool hasStar = llvm::any_of(source.exprs, [](const ast::Expr *expr) {
    return llvm::isa<ast::Starred>(expr);
  });
  if (!hasStar) {
    llvm::SmallVector<mlir::Value, 4> items;
    for (unsigned operand : source.operands)
      items.push_back(convert(operands[operand], element, node));
    for (const ast::Expr *expr : source.exprs)
      items.push_back(convert(values.lookup(expr), element, expr));
    return {
        py::VarTupleMakeOp::create(builder, loc, program.convert(type), items),
        type};
  }
  // All that was gathered, as it is.
  if (source.exprs.size() == 1 && !source.index)
    if (TypedValue value = values.lookup(source.exprs[0]); value.type == type)
      return value;
  TypeRef listType = types.getList(element);
  mlir::Value slot = createSlot("arguments", program.convert(listType));
  storeSlot(slot,
            py::ListMakeOp::create(builder, loc, program.convert(listType),
                                   mlir::ValueRange()));
  for (const ast::Expr *expr : source.exprs) {
    if (!llvm::isa<ast::Starred>(expr)) {
      appendTo(loadSlot(slot), values.lookup(expr), element);
      continue;
    }
    TypedValue value = values.lookup(expr);
    if (source.index)
      value.value =
          callNative("krt_tuple_drop", {value.value, getI64(source.index)},
                     value.value.getType(), false, node);
    forEachValue(
        value, expr,
        [&](TypedValue value) { appendTo(loadSlot(slot), value, element); },
        [] {});
  }
  return {callNative("krt_tuple_from_list", loadSlot(slot),
                     program.convert(type), false, node),
          type};
}

/// Default of a parameter that a dataclass makes of a field: what its factory
/// makes, the value in the class body, or what `self` has (__replace__).
TypedValue BodyLowering::lowerFieldDefault(FunctionInfo *info, FieldInfo *field,
                                           TypedValue self) {
  ClassInfo *holder = info->owner->getFieldHolder(field);
  if ((info->name == "__replace__" || info->name == "_replace") &&
      !field->isInitVar) {
    TypeRef type = program.program.getFieldType(self.type, field);
    return loadField(self.value, *program.getFieldIndex(self.type, field), type,
                     holder);
  }
  if (field->factory)
    return emitCall(field->dataclassField, 0, TypedValue());
  TypeRef cls = program.program.getSelfTypeOf(holder);
  return loadClassMember(cls, field->name.str(),
                         program.program.getFieldType(cls, field));
}

TypedValue BodyLowering::lowerDefault(FunctionInfo *info, unsigned index,
                                      TypedValue callee) {
  if (FieldInfo *field = info->params[index].field)
    return lowerFieldDefault(info, field, callee);
  const ast::Expr *value = info->params[index].defaultValue;
  if (auto *constant = llvm::dyn_cast<ast::Constant>(value))
    return lowerConstant(constant);
  if (auto *unary = llvm::dyn_cast<ast::UnaryOp>(value))
    if (auto *constant = llvm::dyn_cast<ast::Constant>(unary->operand);
        constant && info->module->isBuiltins) {
      TypedValue number = lowerConstant(constant);
      return {py::IntNegOp::create(builder, loc, number.value.getType(),
                                   number.value),
              types.getInt()};
    }
  TypeRef type = program.program.getDefaultTypeOf(info, index);
  if (bind::Variable *held = program.getDefaultVariable(info, index)) {
    // The value of a function begins with its receiver, then its cells.
    auto *function = llvm::dyn_cast_or_null<FunctionType>(callee.type);
    auto captures = program.getCaptures(info);
    mlir::Value cell =
        function && function->function == info
            ? py::TupleGetOp::create(
                  builder, loc, program.getCellType(info, held), callee.value,
                  llvm::find(captures, held) - captures.begin() +
                      (function->receiver ? 1 : 0))
                  .getResult()
            : getCell(held);
    return {py::CellLoadOp::create(builder, loc, program.convert(type), cell),
            type};
  }
  return {
      py::GlobalLoadOp::create(
          builder, loc, program.convert(type),
          program.getHiddenGlobal(program.getDefaultSymbol(info, index), type)),
      type};
}
