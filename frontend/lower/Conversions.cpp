//===- Conversions.cpp - A value where another type is expected -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// No conversion here changes what a program can observe: a bool in an int place
// stays a bool, an int in a float place stays an int (the checker gives such a
// place a union).
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "frontend/types/Promotion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

/// A universal word: anything may be in it.
static bool isWord(mlir::Type type) {
  return llvm::isa<py::ObjectType, py::UnionType>(type);
}

/// Every function value takes and gives words: does a call as one of `to` pass
/// and take the words that one of `from` does?
bool BodyLowering::isCalledAs(const CallableType *from,
                              const CallableType *to) {
  auto fits = [&](TypeRef given, TypeRef wanted) {
    mlir::Type place = program.convert(wanted);
    return program.convert(given) == place || isWord(place);
  };
  return from->anyParams == to->anyParams &&
         from->params.size() == to->params.size() &&
         fits(from->result, to->result) &&
         llvm::all_of_zip(to->params, from->params, fits);
}

/// A bool in a place of union type `to` would be taken for its int, word for
/// word: the program ends.
void BodyLowering::endIfBool(mlir::Value word, TypeRef to,
                             const ast::Node *at) {
  mlir::Value isBool = py::IsInstanceOp::create(
      builder, loc, builder.getI1Type(), word,
      program.getDescriptor(types.getBool()), /*exact=*/true);
  mlir::Block *ends = newBlock(), *goesOn = newBlock();
  branchIf(isBool, ends, goesOn);
  setBlock(ends);
  callNative("krt_unsupported",
             getStr("a `bool` in a place of type `" + to->str() + "`"),
             py::NoneType::get(&program.context), false, at);
  py::UnreachableOp::create(builder, loc);
  setBlock(goesOn);
}

/// A value as a word, the form of unions and objects.
mlir::Value BodyLowering::convertToWord(TypedValue value, TypeRef to,
                                        const ast::Node *at) {
  TypeRef from = value.type;
  mlir::Type target = program.convert(to);
  if (llvm::isa<UnionType>(to) && hidesBool(types, types.getBool(), to)) {
    // The checker reports a bool where it sees the place. One of numbers is
    // shown and computed with by what it holds.
    if (at && value.value.getType().isInteger(1)) {
      unsupported(at, "a `bool` in a place of type `" + to->str() + "`",
                  "`int(...)`, or `bool` beside `int` in the annotation");
      return getUndef(target);
    }
    auto *list = llvm::dyn_cast<UnionType>(from);
    bool mayBeBool =
        from->getKind() == TypeKind::Any ||
        isInstanceOf(from, types.classes.object) ||
        (list && llvm::is_contained(list->members, types.getBool()));
    bool hasFloat = llvm::is_contained(llvm::cast<UnionType>(to)->members,
                                       types.getFloat());
    if (mayBeBool && !hasFloat)
      endIfBool(value.value, to, at);
  }
  if (from->getKind() == TypeKind::Any && llvm::isa<UnionType>(to))
    requireFit(value.value, to);
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(from);
      cls && cls->instance->getKind() == TypeKind::Union && at) {
    unsupported(at, "a union of types as a value", "its name in annotations");
    return getUndef(target);
  }
  // Where the functions are taken out again, they are one Callable.
  if (at && llvm::isa<TupleType>(from) && llvm::isa<UnionType>(to) &&
      toCallable(types, from)) {
    unsupported(at, "a function in a place of type `" + to->str() + "`",
                "a `Callable` annotation");
    return getUndef(target);
  }
  if (auto *function = llvm::dyn_cast<FunctionType>(from)) {
    // A function in a union or object place needs one calling convention.
    const CallableType *callable = nullptr;
    if (auto *list = llvm::dyn_cast<UnionType>(to))
      for (TypeRef member : list->members)
        if (auto *each = llvm::dyn_cast<CallableType>(member))
          callable = each;
    // In a container of such functions, or a variable that holds several one
    // after the other, it is the tuple of what it captures.
    auto *list = llvm::dyn_cast<UnionType>(to);
    bool isMember = list && llvm::is_contained(list->members, from);
    if (isMember || (!callable && !at))
      return py::UpcastOp::create(builder, loc, target, value.value);
    if (!callable) {
      unsupported(at, "a function in a place of type `" + to->str() + "`",
                  "a `Callable` annotation");
      return getUndef(target);
    }
    mlir::Value made = makeCallable(value.value, function, callable, at);
    return py::UpcastOp::create(builder, loc, target, made);
  }
  if (auto *list = llvm::dyn_cast<UnionType>(to);
      list && llvm::isa<ClassObjectType>(from)) {
    // A class where the union has functions only: one that makes instances.
    bool hasClass = false;
    const CallableType *callable = nullptr;
    for (TypeRef member : list->members) {
      hasClass |= llvm::isa<ClassObjectType>(member) ||
                  isInstanceOf(member, types.classes.object) ||
                  isInstanceOf(member, types.classes.type);
      if (auto *each = llvm::dyn_cast<CallableType>(member))
        callable = each;
    }
    if (callable && !hasClass)
      return py::UpcastOp::create(
          builder, loc, target, wrapCallable(value.value, from, callable, at));
  }
  return py::UpcastOp::create(builder, loc, target, value.value);
}

mlir::Value BodyLowering::convert(TypedValue value, TypeRef to,
                                  const ast::Node *at) {
  TypeRef from = widenLiterals(types, value.type);
  to = widenLiterals(types, to);
  mlir::Type target = program.convert(to);
  mlir::Type source = value.value.getType();
  if (source == target)
    return value.value;
  if (from->getKind() == TypeKind::Never || to->getKind() == TypeKind::Never)
    return getUndef(target);
  // What a Protocol is taken as: the types that flow into it, but for what
  // comes from Any.
  if (auto *shape = llvm::dyn_cast<InstanceType>(from);
      shape && shape->cls->isProtocol && !shape->cls->isBuiltin)
    requireElement(value.value, to);
  if (isWord(target))
    return convertToWord({value.value, from}, to, at);
  if (auto *list = llvm::dyn_cast<UnionType>(from);
      list && llvm::isa<CallableType>(to) &&
      !llvm::is_contained(list->members, types.getNone()))
    return makeCallableOf(value, list, to, at);
  if (isWord(source)) {
    // The place would have to remember that it holds a bool.
    if (auto *list = llvm::dyn_cast<UnionType>(from);
        list && llvm::isa<py::IntType>(target) &&
        llvm::is_contained(list->members, types.getBool())) {
      if (at)
        unsupported(at, "a `bool` in a place of type `int`", "`int(...)`");
      return getUndef(target);
    }
    bool known = from->getKind() == TypeKind::Union ||
                 isInstanceOf(from, types.classes.object) ||
                 from->getKind() == TypeKind::TypeVar ||
                 (llvm::isa<InstanceType>(from));
    if (known)
      return py::DowncastOp::create(builder, loc, target, value.value);
    return checkView(from, to, at) ? checkedCast(value.value, to, at)
                                   : getUndef(target);
  }
  if (auto *callable = llvm::dyn_cast<CallableType>(to)) {
    if (auto *function = llvm::dyn_cast<FunctionType>(from))
      return makeCallable(value.value, function, callable, at);
    if (llvm::isa<ClassObjectType>(from))
      return wrapCallable(value.value, from, callable, at);
    if (auto *given = llvm::dyn_cast<CallableType>(from);
        given && isCalledAs(given, callable))
      return py::DowncastOp::create(builder, loc, target,
                                    toObject({value.value, from}));
    else if (given && given->anyParams)
      return wrapCallable(value.value, from, callable, at);
  }
  auto *fromTuple = llvm::dyn_cast<TupleType>(from);
  auto *toTuple = llvm::dyn_cast<TupleType>(to);
  if (fromTuple && toTuple && !fromTuple->unbounded && !toTuple->unbounded &&
      fromTuple->elements.size() == toTuple->elements.size()) {
    llvm::SmallVector<mlir::Value, 4> elements;
    for (auto [i, a, b] :
         llvm::enumerate(fromTuple->elements, toTuple->elements)) {
      mlir::Value element = py::TupleGetOp::create(
          builder, loc, program.convert(a), value.value, i);
      elements.push_back(convert({element, a}, b, at));
    }
    return py::TupleMakeOp::create(builder, loc, target, elements);
  }
  if (fromTuple && toTuple && !fromTuple->unbounded && toTuple->unbounded) {
    llvm::SmallVector<mlir::Value, 4> elements;
    for (auto [i, a] : llvm::enumerate(fromTuple->elements)) {
      mlir::Value element = py::TupleGetOp::create(
          builder, loc, program.convert(a), value.value, i);
      // A known function has no word of its own.
      if (llvm::isa<FunctionType>(a))
        element = convert({element, a}, toTuple->elements[0], at);
      elements.push_back(element);
    }
    return py::VarTupleMakeOp::create(builder, loc, target, elements);
  }
  if (fromTuple && toTuple && fromTuple->unbounded && toTuple->unbounded)
    // The heap form is the same whatever the element type.
    return py::UpcastOp::create(builder, loc, target, value.value);
  if (toTuple && toTuple->unbounded && getTupleShape(types, from))
    // A named tuple has the same heap form.
    return py::UpcastOp::create(builder, loc, target, value.value);
  if (fromTuple && fromTuple->unbounded && getTupleShape(types, to))
    return py::DowncastOp::create(builder, loc, target, value.value);
  if (toTuple && !toTuple->unbounded && getTupleShape(types, from))
    return convert(asTuple(value), to, at);
  if (llvm::isa<InstanceType>(from) && llvm::isa<InstanceType>(to)) {
    auto *a = llvm::cast<InstanceType>(from), *b = llvm::cast<InstanceType>(to);
    // bool in an int place, derived in a base place; and narrowing to a
    // subclass.
    if (source.isInteger(1) && llvm::isa<py::IntType>(target)) {
      // The place would have to remember that it holds a bool.
      if (at)
        unsupported(at, "a `bool` in a place of type `int`", "`int(...)`");
      return py::IntFromBoolOp::create(builder, loc, target, value.value);
    }
    if (!source.isF64() && !target.isF64()) {
      if (!checkView(from, to, at))
        return getUndef(target);
      if (b->cls->isSubclassOf(a->cls) && a->cls != b->cls)
        return py::DowncastOp::create(builder, loc, target, value.value);
      return py::UpcastOp::create(builder, loc, target, value.value);
    }
  }
  if (at)
    unsupported(at,
                "a value of type `" + from->str() + "` in a place of type `" +
                    to->str() + "`",
                "an explicit conversion");
  return getUndef(target);
}

mlir::Value BodyLowering::toObject(TypedValue value) {
  return convert(value, types.getObject());
}

TypedValue BodyLowering::typeOf(TypedValue value, TypeRef type,
                                const ast::Node *at) {
  TypeRef any = types.getClassObject(types.getObject());
  mlir::Value cls = callNative("krt_type_of", toObject(value),
                               program.convert(any), false, at);
  return {convert({cls, any}, type, at), type};
}

mlir::Value BodyLowering::toInt(TypedValue value) {
  mlir::Type type = py::IntType::get(&program.context);
  if (value.value.getType().isInteger(1))
    return py::IntFromBoolOp::create(builder, loc, type, value.value);
  auto *list = llvm::dyn_cast<UnionType>(value.type);
  if (!list)
    return value.value;
  TypeRef number = types.getInt();
  return selectMember(value, list, number, nullptr,
                      [&](size_t, TypedValue member) -> TypedValue {
                        return {toInt(member), number};
                      })
      .value;
}

mlir::Value BodyLowering::toNumber(TypedValue value, TypeRef type,
                                   const ast::Node *at) {
  bool isFloat = isInstanceOf(type, types.classes.float_);
  return callNative(isFloat ? "krt_real" : "krt_index", toObject(value),
                    program.convert(type), true, at);
}

bool BodyLowering::isNumberUnion(TypeRef type) {
  auto *list = llvm::dyn_cast<UnionType>(type);
  return list && llvm::all_of(list->members,
                              [&](TypeRef each) { return isNumber(each); });
}

mlir::Value BodyLowering::toFloat(TypedValue value, const ast::Node *at) {
  mlir::Type type = value.value.getType();
  if (type.isF64())
    return value.value;
  if (auto *list = llvm::dyn_cast<UnionType>(value.type)) {
    TypeRef number = types.getFloat();
    return selectMember(value, list, number, at,
                        [&](size_t, TypedValue member) -> TypedValue {
                          return {toFloat(member, at), number};
                        })
        .value;
  }
  if (type.isInteger(1))
    return mlir::arith::UIToFPOp::create(builder, loc, builder.getF64Type(),
                                         value.value)
        .getResult();
  return py::IntToFloatOp::create(builder, loc, builder.getF64Type(),
                                  mlir::Type(), value.value, getSite(at))
      .getResult();
}

mlir::Value BodyLowering::toBool(TypedValue value, const ast::Expr *at) {
  mlir::Type type = value.value.getType();
  if (type.isInteger(1))
    return value.value;
  if (llvm::isa<py::IntType>(type)) {
    mlir::Value zero = py::IntConstantOp::create(builder, loc, type, "0");
    return py::IntCmpOp::create(builder, loc, builder.getI1Type(),
                                py::CmpPredicate::ne, value.value, zero);
  }
  if (type.isF64()) {
    mlir::Value zero = mlir::arith::ConstantOp::create(
        builder, loc, builder.getF64FloatAttr(0.0));
    return mlir::arith::CmpFOp::create(
        builder, loc, mlir::arith::CmpFPredicate::UNE, value.value, zero);
  }
  if (llvm::isa<py::NoneType>(type))
    return getBool(false);
  if (auto list = llvm::dyn_cast<py::ListType>(type)) {
    mlir::Value length = py::ListLengthOp::create(
        builder, loc, builder.getI64Type(), value.value);
    return mlir::arith::CmpIOp::create(
        builder, loc, mlir::arith::CmpIPredicate::ne, length, getI64(0));
  }
  if (llvm::isa<py::TypeObjectType, py::CallableType>(type))
    return getBool(true);
  if (auto tuple = llvm::dyn_cast<py::TupleType>(type))
    return getBool(llvm::isa<FunctionType, ModuleType>(value.type) ||
                   !tuple.getElements().empty());
  // A user class: __bool__ or __len__, else true.
  if (instance.getCall(at, 2)) {
    TypedValue result = emitCall(at, 2, value);
    if (!isTerminated() && llvm::isa<py::IntType>(result.value.getType()))
      result = checkLength(result, at);
    return toBool(result, at);
  }
  return callNative("krt_truth", toObject(value), builder.getI1Type(), true,
                    at);
}

TypedValue BodyLowering::stringOf(TypedValue value, const ast::Node *at) {
  mlir::Type str = py::StrType::get(&program.context);
  if (value.value.getType() == str)
    return value;
  return {callNative("krt_str", toObject(value), str, true, at),
          types.getStr()};
}
