//===- Operators.cpp - Lowering operators ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Arithmetic that cannot raise becomes ops that passes reason about; the rest
// is the call the checker recorded, or goes through the type descriptors.
//
//===----------------------------------------------------------------------===//

#include "frontend/lower/BodyLowering.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace krait;
using namespace krait::lower;
using namespace krait::types;

bool BodyLowering::isNumber(TypeRef type) {
  type = widenLiterals(types, type);
  return isInstanceOf(type, types.classes.int_) ||
         isInstanceOf(type, types.classes.bool_) ||
         isInstanceOf(type, types.classes.float_);
}

/// Position in krt::BinaryOp.
static int getBinaryOp(ast::Operator op) {
  switch (op) {
  case ast::Operator::Add:
    return 0;
  case ast::Operator::Sub:
    return 1;
  case ast::Operator::Mult:
    return 2;
  case ast::Operator::Div:
    return 3;
  case ast::Operator::FloorDiv:
    return 4;
  case ast::Operator::Mod:
    return 5;
  case ast::Operator::Pow:
    return 6;
  case ast::Operator::LShift:
    return 7;
  case ast::Operator::RShift:
    return 8;
  case ast::Operator::BitAnd:
    return 9;
  case ast::Operator::BitOr:
    return 10;
  case ast::Operator::BitXor:
    return 11;
  case ast::Operator::MatMult:
    return 12;
  }
  llvm_unreachable("covered switch");
}

TypedValue BodyLowering::lowerNumeric(const ast::Node *node, ast::Operator op,
                                      TypedValue left, TypedValue right,
                                      TypeRef result) {
  bool isFloat = left.value.getType().isF64() || right.value.getType().isF64();
  if (const check::CallTarget *call = instance.getCall(node, 0);
      call && call->kind == check::CallTarget::Direct) {
    // Operands of the common type.
    TypeRef common = isFloat ? types.getFloat() : types.getInt();
    TypedValue a{isFloat ? toFloat(left, node) : toInt(left), common};
    TypedValue b{isFloat ? toFloat(right, node) : toInt(right), common};
    TypedValue value = emitCall(node, 0, a, b);
    return {convert(value, result, node), result};
  }
  if (isFloat) {
    mlir::Value a = toFloat(left, node), b = toFloat(right, node), value;
    if (op == ast::Operator::Add)
      value = mlir::arith::AddFOp::create(builder, loc, a, b);
    else if (op == ast::Operator::Sub)
      value = mlir::arith::SubFOp::create(builder, loc, a, b);
    else
      value = mlir::arith::MulFOp::create(builder, loc, a, b);
    return {value, types.getFloat()};
  }
  bool bothBool =
      left.value.getType().isInteger(1) && right.value.getType().isInteger(1);
  mlir::Value value;
  if (bothBool && op == ast::Operator::BitAnd)
    return {mlir::arith::AndIOp::create(builder, loc, left.value, right.value),
            types.getBool()};
  if (bothBool && op == ast::Operator::BitOr)
    return {mlir::arith::OrIOp::create(builder, loc, left.value, right.value),
            types.getBool()};
  if (bothBool && op == ast::Operator::BitXor)
    return {mlir::arith::XOrIOp::create(builder, loc, left.value, right.value),
            types.getBool()};
  mlir::Type intType = py::IntType::get(&program.context);
  mlir::Value a = toInt(left), b = toInt(right);
  switch (op) {
  case ast::Operator::Add:
    value = py::IntAddOp::create(builder, loc, intType, a, b);
    break;
  case ast::Operator::Sub:
    value = py::IntSubOp::create(builder, loc, intType, a, b);
    break;
  case ast::Operator::Mult:
    value = py::IntMulOp::create(builder, loc, intType, a, b);
    break;
  case ast::Operator::BitAnd:
    value = py::IntAndOp::create(builder, loc, intType, a, b);
    break;
  case ast::Operator::BitOr:
    value = py::IntOrOp::create(builder, loc, intType, a, b);
    break;
  default:
    value = py::IntXorOp::create(builder, loc, intType, a, b);
    break;
  }
  return {value, types.getInt()};
}

/// The left operand's method, which gives NotImplemented.
void BodyLowering::emitRefusal(const ast::Node *node, unsigned index,
                               TypedValue left, TypedValue right) {
  unsigned slot = check::getRefusalSlot(index);
  if (instance.getCall(node, slot))
    emitCall(node, slot, left, right);
}

TypedValue BodyLowering::lowerBinary(const ast::Node *node, ast::Operator op,
                                     TypedValue left, TypedValue right,
                                     TypeRef result) {
  if (isTerminated())
    return {};
  const check::CallTarget *call = instance.getCall(node, 0);
  if (call && call->kind == check::CallTarget::Dynamic) {
    bool inPlace = llvm::isa<ast::AugAssign>(node);
    mlir::Value code = getI64(getBinaryOp(op));
    mlir::Value value =
        callNative(inPlace ? "krt_binary_inplace" : "krt_binary",
                   {code, toObject(left), toObject(right)},
                   py::ObjectType::get(&program.context), true, node);
    TypeRef stored =
        result->getKind() == TypeKind::Any ? types.getAny() : types.getObject();
    return {convert({value, stored}, result, node), result};
  }
  if (isNumber(left.type) && isNumber(right.type))
    return lowerNumeric(node, op, left, right, result);
  if (call) {
    TypedValue value = emitCall(node, 0, left, right);
    return {convert(value, result, node), result};
  }
  if (instance.getCall(node, 1)) {
    for (unsigned index : {1, 0})
      emitRefusal(node, index, left, right);
    TypedValue value = emitCall(node, 1, right, left);
    return {convert(value, result, node), result};
  }
  left = asTuple(left);
  right = asTuple(right);
  auto *a = llvm::dyn_cast<TupleType>(left.type);
  auto *b = llvm::dyn_cast<TupleType>(right.type);
  if (a && b) {
    auto *sum = llvm::cast<TupleType>(result);
    if (!sum->unbounded) {
      llvm::SmallVector<mlir::Value, 8> elements;
      for (auto [tuple, value] : {std::pair(a, left), std::pair(b, right)})
        for (auto [i, type] : llvm::enumerate(tuple->elements))
          elements.push_back(
              convert({py::TupleGetOp::create(
                           builder, loc, program.convert(type), value.value, i),
                       type},
                      sum->elements[elements.size()], node));
      return {py::TupleMakeOp::create(builder, loc, program.convert(result),
                                      elements),
              result};
    }
    mlir::Value code = getI64(0);
    mlir::Value value =
        callNative("krt_binary", {code, toObject(left), toObject(right)},
                   py::ObjectType::get(&program.context), true, node);
    return {convert({value, types.getObject()}, result, node), result};
  }
  unsupported(node, "this operator on these operands", "a method call");
  return {getUndef(program.convert(result)), result};
}

TypedValue BodyLowering::lowerUnary(const ast::UnaryOp *expr) {
  TypedValue value = lower(expr->operand);
  if (isTerminated())
    return {};
  TypeRef result = widenLiterals(types, instance.getType(expr));
  if (expr->op == ast::UnaryOperator::Not) {
    mlir::Value truth = toBool(value, expr->operand);
    return {mlir::arith::XOrIOp::create(builder, loc, truth, getBool(true)),
            types.getBool()};
  }
  if (instance.getCall(expr, 0)) {
    const check::CallTarget *call = instance.getCall(expr, 0);
    if (call->kind != check::CallTarget::Dynamic)
      return emitCall(expr, 0, value);
    int code = expr->op == ast::UnaryOperator::USub   ? 0
               : expr->op == ast::UnaryOperator::UAdd ? 1
                                                      : 2;
    mlir::Value op = getI64(code);
    mlir::Value made =
        callNative("krt_unary", {op, toObject(value)},
                   py::ObjectType::get(&program.context), true, expr);
    return {convert({made, types.getObject()}, result, expr), result};
  }
  mlir::Type intType = py::IntType::get(&program.context);
  if (value.value.getType().isF64())
    return {expr->op == ast::UnaryOperator::USub
                ? mlir::Value(
                      mlir::arith::NegFOp::create(builder, loc, value.value))
                : value.value,
            types.getFloat()};
  mlir::Value number = toInt(value);
  if (expr->op == ast::UnaryOperator::UAdd)
    return {number, types.getInt()};
  if (expr->op == ast::UnaryOperator::USub)
    return {py::IntNegOp::create(builder, loc, intType, number),
            types.getInt()};
  // ~x is -x - 1.
  mlir::Value minusOne = py::IntConstantOp::create(builder, loc, intType, "-1");
  return {py::IntXorOp::create(builder, loc, intType, number, minusOne),
          types.getInt()};
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

static py::CmpPredicate getPredicate(ast::CmpOp op) {
  switch (op) {
  case ast::CmpOp::Lt:
    return py::CmpPredicate::lt;
  case ast::CmpOp::LtE:
    return py::CmpPredicate::le;
  case ast::CmpOp::Eq:
    return py::CmpPredicate::eq;
  case ast::CmpOp::NotEq:
    return py::CmpPredicate::ne;
  case ast::CmpOp::Gt:
    return py::CmpPredicate::gt;
  case ast::CmpOp::GtE:
    return py::CmpPredicate::ge;
  default:
    break;
  }
  llvm_unreachable("not an ordering");
}

static mlir::arith::CmpFPredicate getFloatPredicate(ast::CmpOp op) {
  using P = mlir::arith::CmpFPredicate;
  switch (op) {
  case ast::CmpOp::Lt:
    return P::OLT;
  case ast::CmpOp::LtE:
    return P::OLE;
  case ast::CmpOp::Eq:
    return P::OEQ;
  case ast::CmpOp::NotEq:
    return P::UNE;
  case ast::CmpOp::Gt:
    return P::OGT;
  case ast::CmpOp::GtE:
    return P::OGE;
  default:
    break;
  }
  llvm_unreachable("not an ordering");
}

mlir::Value BodyLowering::isSame(TypedValue left, TypedValue right) {
  if (llvm::isa<py::NoneType>(left.value.getType()) &&
      llvm::isa<py::NoneType>(right.value.getType()))
    return getBool(true);
  return py::IsOp::create(builder, loc, builder.getI1Type(), toObject(left),
                          toObject(right));
}

mlir::Value BodyLowering::isInstance(TypedValue value, TypeRef type) {
  type = widenLiterals(types, type);
  if (type->getKind() == TypeKind::None)
    return isSame(value, {getNone(), types.getNone()});
  if (type->getKind() == TypeKind::Function)
    return isFunction(value, type);
  if (auto *cls = llvm::dyn_cast<ClassObjectType>(type)) {
    mlir::Value descriptor =
        py::SingletonOp::create(builder, loc, program.convert(type),
                                program.getDescriptor(cls->instance));
    return callNative("krt_is_class_below", {toObject(value), descriptor},
                      builder.getI1Type(), false, nullptr);
  }
  std::string descriptor;
  bool isExact = false;
  if (auto *shape = llvm::dyn_cast<InstanceType>(type)) {
    // A Protocol or abstract class is asked for only where the answer is known.
    if (shape->cls == types.classes.object || shape->cls->isProtocol ||
        (shape->cls->isBuiltin && shape->cls->isAbstract &&
         shape->cls != types.classes.generator))
      return getBool(true);
    descriptor = program.getDescriptor(type);
    // No class below it, and but one descriptor for it.
    isExact = !shape->cls->isBuiltin && shape->cls->subclasses.empty() &&
              shape->cls->typeParams.empty();
  } else if (type->getKind() == TypeKind::Tuple) {
    descriptor = "krt_type_tuple";
  } else if (llvm::isa<CallableType>(type)) {
    descriptor = "krt_type_function";
  } else {
    descriptor = "krt_type_object";
  }
  return py::IsInstanceOp::create(builder, loc, builder.getI1Type(),
                                  value.value, descriptor, isExact);
}

/// A function that is known, beside a place that holds some function, becomes
/// what it is in such a place.
TypedValue BodyLowering::asFunctionOf(TypedValue value, TypeRef place,
                                      const ast::Node *at) {
  auto isCallable = [](TypeRef type) { return llvm::isa<CallableType>(type); };
  auto *list = llvm::dyn_cast<UnionType>(place);
  bool holdsFunctions =
      list ? llvm::any_of(list->members, isCallable) : isCallable(place);
  if (!llvm::isa<FunctionType, ClassObjectType>(value.type) || !holdsFunctions)
    return value;
  return {convert(value, place, at), place};
}

TypedValue BodyLowering::compare(const ast::Compare *expr, unsigned index,
                                 TypedValue left, TypedValue right) {
  ast::CmpOp op = expr->ops[index];
  mlir::Type i1 = builder.getI1Type();
  TypeRef boolType = types.getBool();
  auto negate = [&](mlir::Value value) -> mlir::Value {
    return mlir::arith::XOrIOp::create(builder, loc, value, getBool(true));
  };
  if ((op == ast::CmpOp::In || op == ast::CmpOp::NotIn) &&
      llvm::isa<FunctionType, ClassObjectType>(left.type))
    if (TypeRef element = program.program.getElementType(
            instance, right.type, expr->comparators[index]))
      left = asFunctionOf(left, element, expr);
  // A bound method is a new object each time it is read.
  auto isBound = [](TypeRef type) {
    auto *function = llvm::dyn_cast<FunctionType>(type);
    return function && function->receiver;
  };
  bool isIdentity = op == ast::CmpOp::Is || op == ast::CmpOp::IsNot;
  if (isIdentity && (isBound(left.type) || isBound(right.type)) &&
      llvm::isa<FunctionType, CallableType>(left.type) &&
      llvm::isa<FunctionType, CallableType>(right.type))
    unsupported(expr, "`is` with a bound method", "`==`");
  bool isNamed = false;
  for (TypeRef each : {left.type, right.type})
    if (auto *function = llvm::dyn_cast<FunctionType>(each))
      isNamed |= !function->receiver;
    else
      isNamed |= llvm::isa<ClassObjectType>(each);
  TypedValue known = left;
  left = asFunctionOf(left, right.type, expr);
  right = asFunctionOf(right, known.type, expr);
  if (isNamed && llvm::isa<CallableType, UnionType>(left.type) &&
      left.type == right.type) {
    if (op == ast::CmpOp::Is)
      op = ast::CmpOp::Eq;
    if (op == ast::CmpOp::IsNot)
      op = ast::CmpOp::NotEq;
  }
  if (op == ast::CmpOp::Is)
    return {isSame(left, right), boolType};
  if (op == ast::CmpOp::IsNot)
    return {negate(isSame(left, right)), boolType};
  if (op == ast::CmpOp::In)
    return {contains(expr, index, left, right), boolType};
  if (op == ast::CmpOp::NotIn)
    return {negate(contains(expr, index, left, right)), boolType};
  if (isNumber(left.type) && isNumber(right.type)) {
    bool leftFloat = left.value.getType().isF64();
    bool rightFloat = right.value.getType().isF64();
    if (leftFloat && rightFloat)
      return {mlir::arith::CmpFOp::create(builder, loc, getFloatPredicate(op),
                                          left.value, right.value),
              boolType};
    if (!leftFloat && !rightFloat)
      return {py::IntCmpOp::create(builder, loc, i1, getPredicate(op),
                                   toInt(left), toInt(right)),
              boolType};
    // A bool is exact as a float; an int need not be.
    if (left.value.getType().isInteger(1) || right.value.getType().isInteger(1))
      return {mlir::arith::CmpFOp::create(builder, loc, getFloatPredicate(op),
                                          toFloat(left, expr),
                                          toFloat(right, expr)),
              boolType};
  }
  if (instance.getCall(expr, 2 * index)) {
    TypedValue value = emitCall(expr, 2 * index, left, right);
    const check::CallTarget *call = instance.getCall(expr, 2 * index);
    bool viaEq = op == ast::CmpOp::NotEq && !call->callees.empty() &&
                 call->callees[0].function->name == "__eq__";
    if (viaEq)
      return {negate(toBool(value, expr)), boolType};
    return value;
  }
  if (instance.getCall(expr, 2 * index + 1)) {
    emitRefusal(expr, index, left, right);
    return emitCall(expr, 2 * index + 1, right, left);
  }
  mlir::Type str = py::StrType::get(&program.context);
  if (left.value.getType() == str && right.value.getType() == str &&
      (op == ast::CmpOp::Eq || op == ast::CmpOp::NotEq)) {
    mlir::Value same =
        callNative("krt_str_eq", {left.value, right.value}, i1, false, expr);
    return {op == ast::CmpOp::Eq ? same : negate(same), boolType};
  }
  mlir::Value code = getI64(int(getPredicate(op)));
  return {callNative("krt_compare_operator",
                     {toObject(left), toObject(right), code}, i1, true, expr),
          boolType};
}

mlir::Value BodyLowering::contains(const ast::Compare *expr, unsigned index,
                                   TypedValue item, TypedValue container) {
  if (instance.getCall(expr, 2 * index)) {
    TypedValue value = emitCall(expr, 2 * index, container, item);
    return toBool(value, expr);
  }
  return callNative("krt_contains", {toObject(container), toObject(item)},
                    builder.getI1Type(), true, expr);
}

TypedValue BodyLowering::lowerCompare(const ast::Compare *expr) {
  TypedValue left = lower(expr->left);
  if (expr->ops.size() == 1) {
    TypedValue right = lower(expr->comparators[0]);
    if (isTerminated())
      return {};
    return compare(expr, 0, left, right);
  }
  // a < b < c: each operand once, and nothing behind the first false.
  mlir::Value result = createSlot("compare", builder.getI1Type());
  mlir::Block *end = newBlock();
  for (auto [i, operand] : llvm::enumerate(expr->comparators)) {
    TypedValue right = lower(operand);
    if (isTerminated())
      return {};
    mlir::Value truth = toBool(compare(expr, i, left, right), expr);
    storeSlot(result, truth);
    if (i + 1 == expr->comparators.size()) {
      branchTo(end);
      break;
    }
    mlir::Block *goesOn = newBlock();
    branchIf(truth, goesOn, end);
    setBlock(goesOn);
    left = right;
  }
  setBlock(end);
  return {loadSlot(result), types.getBool()};
}
