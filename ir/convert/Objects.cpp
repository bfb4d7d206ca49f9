//===- Objects.cpp - Casts, type tests, instances -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "runtime/core/Layout.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

/// Value of `to` (a supertype) from an owned value of `from`.
static Value upcast(OpBuilder &builder, Location loc, Value value, Type from,
                    Type to) {
  Boxing boxing(builder, loc);
  if (from == to)
    return value;
  if (isa<py::IntType>(to) && from.isInteger(1))
    return rt::IntFromBoolOp::create(
        builder, loc, rt::WordType::get(builder.getContext()), value);
  if (isWordType(to))
    return boxing.box(value, from);
  auto tuple = dyn_cast<py::TupleType>(from);
  if (!tuple)
    return value;
  if (auto target = dyn_cast<py::TupleType>(to)) {
    SmallVector<Value> elements;
    for (auto [index, types] : llvm::enumerate(
             llvm::zip_equal(tuple.getElements(), target.getElements()))) {
      auto [source, goal] = types;
      Value element = rt::TupleGetOp::create(
          builder, loc, representation(source), value, index);
      elements.push_back(upcast(builder, loc, element, source, goal));
    }
    return rt::TupleMakeOp::create(builder, loc, representation(to), elements);
  }
  return boxing.boxTuple(value, tuple);
}

/// Borrowed view of a borrowed value as its subtype `to`.
static Value downcast(OpBuilder &builder, Location loc, Value value, Type from,
                      Type to) {
  Boxing boxing(builder, loc);
  if (from == to)
    return value;
  if (isa<rt::WordType>(value.getType()))
    return boxing.unboxBorrowed(value, to);
  if (auto target = dyn_cast<py::TupleType>(to)) {
    auto tuple = dyn_cast<py::TupleType>(from);
    if (!tuple)
      return boxing.unboxTupleBorrowed(value, target);
    SmallVector<Value> elements;
    for (auto [index, types] : llvm::enumerate(
             llvm::zip_equal(tuple.getElements(), target.getElements()))) {
      auto [source, goal] = types;
      Value element = rt::TupleGetOp::create(
          builder, loc, representation(source), value, index);
      elements.push_back(downcast(builder, loc, element, source, goal));
    }
    return rt::TupleMakeOp::create(builder, loc, representation(to), elements);
  }
  return value;
}

//===----------------------------------------------------------------------===//
// Frames of generators
//===----------------------------------------------------------------------===//

static bool isGenerator(Type type) {
  auto instance = dyn_cast<py::InstanceType>(type);
  return instance && instance.getName() == "builtins.generator";
}

static int64_t frameOffset(int64_t index) {
  return sizeof(krt::Generator) + 8 * index;
}

/// How a frame stores a py type: as a container does, but an i64 stays raw.
static Type frameRepresentation(Type type) {
  return type.isInteger(64) ? type : elementRepresentation(type);
}

/// A ref is stored as its word, or 0 when it is null: `word` of the ref.
static Value nullableToWord(OpBuilder &builder, Location loc, Value ref) {
  auto word = rt::WordType::get(builder.getContext());
  Value isNull = rt::IsNullOp::create(builder, loc, builder.getI1Type(), ref);
  return arith::SelectOp::create(
      builder, loc, isNull, rt::UndefOp::create(builder, loc, word),
      rt::RefToWordOp::create(builder, loc, word, ref));
}

static Value wordToNullable(OpBuilder &builder, Location loc, Value word) {
  auto ref = rt::RefType::get(builder.getContext());
  Value zero = rt::UndefOp::create(builder, loc, word.getType());
  Value isZero =
      rt::SameOp::create(builder, loc, builder.getI1Type(), word, zero);
  return arith::SelectOp::create(
      builder, loc, isZero, rt::UndefOp::create(builder, loc, ref),
      rt::WordToRefOp::create(builder, loc, ref, word));
}

static Value loadFrame(OpBuilder &builder, Location loc, Value frame,
                       int64_t offset, Type type) {
  Type stored = frameRepresentation(type);
  Value value = rt::FieldLoadOp::create(builder, loc, stored, frame, offset);
  if (!isa<rt::WordType>(stored))
    return value;
  if (isa<rt::RefType>(representation(type)))
    return wordToNullable(builder, loc, value);
  return Boxing(builder, loc).unboxBorrowed(value, type);
}

static void storeFrame(OpBuilder &builder, Location loc, Value frame,
                       int64_t offset, Value value, Type type) {
  Type stored = frameRepresentation(type);
  Value old;
  if (isa<rt::WordType>(stored)) {
    value = isa<rt::RefType>(value.getType())
                ? nullableToWord(builder, loc, value)
                : Boxing(builder, loc).box(value, type);
    old = rt::FieldLoadOp::create(builder, loc, stored, frame, offset);
  }
  rt::FieldStoreOp::create(builder, loc, value, frame, offset);
  if (old)
    rt::ReleaseOp::create(builder, loc, old, /*nullable=*/false);
}

namespace {

//===----------------------------------------------------------------------===//
// Casts
//===----------------------------------------------------------------------===//

struct Upcast : PyPattern<py::UpcastOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::UpcastOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, upcast(rewriter, op.getLoc(), adaptor.getValue(),
                                  op.getValue().getType(), op.getType()));
    return success();
  }
};

struct Downcast : PyPattern<py::DowncastOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::DowncastOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Value value = downcast(rewriter, op.getLoc(), adaptor.getValue(),
                           op.getValue().getType(), op.getType());
    if (!op.getBorrowed())
      Boxing(rewriter, op.getLoc()).retain(value);
    rewriter.replaceOp(op, value);
    return success();
  }
};

struct CheckedCast : PyPattern<py::CheckedCastOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CheckedCastOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Boxing boxing(rewriter, loc);
    SmallVector<Value> temporaries;
    Value word = boxing.boxBorrowed(adaptor.getValue(), op.getValue().getType(),
                                    temporaries);
    Value error =
        conversion.checkType(rewriter, loc, word, op.getResult().getType());
    Value result = conversion.unlessError(
        rewriter, loc, error, representation(op.getResult().getType()),
        [&](OpBuilder &builder) {
          Boxing inner(builder, loc);
          Value value = inner.unboxBorrowed(word, op.getResult().getType());
          inner.retain(value);
          return value;
        });
    for (Value temporary : temporaries)
      boxing.release(temporary);
    SmallVector<Value> results = {result};
    if (op.getError())
      results.push_back(error);
    rewriter.replaceOp(op, results);
    return success();
  }
};

struct Require : PyPattern<py::RequireOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::RequireOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    // Boxing a reference or a word makes nothing.
    Value word = Boxing(rewriter, op.getLoc())
                     .box(adaptor.getValue(), op.getValue().getType());
    conversion.requireFit(rewriter, op.getLoc(), word, op.getType(),
                          op.getExpected());
    rewriter.eraseOp(op);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

struct IsInstance : PyPattern<py::IsInstanceOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::IsInstanceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Boxing boxing(rewriter, loc);
    SmallVector<Value> temporaries;
    Value word = boxing.boxBorrowed(adaptor.getValue(), op.getValue().getType(),
                                    temporaries);
    Value result =
        rt::IsInstanceOp::create(rewriter, loc, rewriter.getI1Type(), word,
                                 op.getDescriptor(), op.getExact());
    for (Value temporary : temporaries)
      boxing.release(temporary);
    rewriter.replaceOp(op, result);
    return success();
  }
};

/// Identity. A float has none of its own: two are the same when their bits
/// are. Tuples of known shape are the same when their elements are.
struct Is : PyPattern<py::IsOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::IsOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, same(rewriter, op.getLoc(), adaptor.getLhs(),
                                op.getLhs().getType(), adaptor.getRhs(),
                                op.getRhs().getType()));
    return success();
  }

private:
  static Value same(OpBuilder &builder, Location loc, Value lhs, Type lhsType,
                    Value rhs, Type rhsType) {
    Boxing boxing(builder, loc);
    auto constant = [&](bool value) -> Value {
      return arith::ConstantOp::create(builder, loc,
                                       builder.getBoolAttr(value));
    };
    bool bothFloat = lhsType.isF64() && rhsType.isF64();
    if (bothFloat) {
      auto bits = [&](Value value) -> Value {
        return arith::BitcastOp::create(builder, loc, builder.getI64Type(),
                                        value);
      };
      return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                   bits(lhs), bits(rhs));
    }
    auto left = dyn_cast<py::TupleType>(lhsType);
    auto right = dyn_cast<py::TupleType>(rhsType);
    if (left && right &&
        left.getElements().size() == right.getElements().size())
      return sameElements(builder, loc, lhs, left, rhs, right);
    if (lhsType.isF64() || rhsType.isF64() || left || right)
      return constant(false);
    return rt::SameOp::create(builder, loc, builder.getI1Type(),
                              boxing.box(lhs, lhsType),
                              boxing.box(rhs, rhsType));
  }

  static Value sameElements(OpBuilder &builder, Location loc, Value lhs,
                            py::TupleType left, Value rhs,
                            py::TupleType right) {
    Value all =
        arith::ConstantOp::create(builder, loc, builder.getBoolAttr(true));
    for (size_t i = 0; i < left.getElements().size(); ++i) {
      Type lhsType = left.getElements()[i], rhsType = right.getElements()[i];
      Value one = same(
          builder, loc,
          rt::TupleGetOp::create(builder, loc, representation(lhsType), lhs, i),
          lhsType,
          rt::TupleGetOp::create(builder, loc, representation(rhsType), rhs, i),
          rhsType);
      all = arith::AndIOp::create(builder, loc, all, one);
    }
    return all;
  }
};

//===----------------------------------------------------------------------===//
// Instances
//===----------------------------------------------------------------------===//

struct New : PyPattern<py::NewOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::NewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    auto layout = conversion.classes.find(op.getClassName());
    if (layout == conversion.classes.end())
      return op.emitOpError("class '") << op.getClassName() << "' is unknown";
    Value object = rt::NewOp::create(
        rewriter, loc, rt::RefType::get(getContext()), op.getClassName(),
        layout->second.size, layout->second.isException);
    if (layout->second.tupleLength) {
      storeNumber(rewriter, loc, object, offsetof(krt::Tuple, length),
                  *layout->second.tupleLength);
      storeNumber(rewriter, loc, object, offsetof(krt::Tuple, hash), -1);
    }
    for (const ClassLayout::Field &field : layout->second.fields)
      rt::FieldUnsetOp::create(rewriter, loc, object, field.offset,
                               elementRepresentation(field.type));
    rewriter.replaceOp(op, object);
    return success();
  }

private:
  static void storeNumber(OpBuilder &builder, Location loc, Value object,
                          int64_t offset, int64_t number) {
    Value value = arith::ConstantOp::create(builder, loc,
                                            builder.getI64IntegerAttr(number));
    rt::FieldStoreOp::create(builder, loc, value, object, offset);
  }
};

struct FieldLoad : PyPattern<py::FieldLoadOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::FieldLoadOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    if (isGenerator(op.getObject().getType())) {
      Value value = loadFrame(rewriter, loc, adaptor.getObject(),
                              frameOffset(op.getIndex()), op.getType());
      if (!op.getBorrowed())
        Boxing(rewriter, loc).retain(value, /*nullable=*/true);
      rewriter.replaceOp(op, value);
      return success();
    }
    const ClassLayout::Field *field =
        conversion.field(op, op.getObject().getType(), op.getIndex());
    if (!field)
      return failure();
    Boxing boxing(rewriter, loc);
    Type stored = elementRepresentation(field->type);
    Value value = rt::FieldLoadOp::create(rewriter, loc, stored,
                                          adaptor.getObject(), field->offset);
    if (isa<rt::WordType>(stored))
      value = boxing.unboxBorrowed(value, op.getType());
    if (!op.getBorrowed())
      boxing.retain(value);
    rewriter.replaceOp(op, value);
    return success();
  }
};

struct GeneratorNew : PyPattern<py::GeneratorNewOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::GeneratorNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    SmallVector<Type> fields;
    for (Type type : op.getFields().getAsValueRange<TypeAttr>())
      fields.push_back(frameRepresentation(type));
    std::string resume = virtualEntryName(
        conversion.functions.at(op.getResume()), op.getResume());
    rewriter.replaceOpWithNewOp<rt::GeneratorNewOp>(
        op, rt::RefType::get(getContext()), resume, op.getName(),
        rewriter.getTypeArrayAttr(fields));
    return success();
  }
};

struct FieldIsSet : PyPattern<py::FieldIsSetOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::FieldIsSetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    const ClassLayout::Field *field =
        conversion.field(op, op.getObject().getType(), op.getIndex());
    if (!field)
      return failure();
    rewriter.replaceOpWithNewOp<rt::FieldIsSetOp>(
        op, op.getType(), adaptor.getObject(), field->offset,
        elementRepresentation(field->type));
    return success();
  }
};

/// The old value is released after the new one is in place: its finaliser may
/// look at the object.
struct FieldStore : PyPattern<py::FieldStoreOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::FieldStoreOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    if (isGenerator(op.getObject().getType())) {
      storeFrame(rewriter, loc, adaptor.getObject(), frameOffset(op.getIndex()),
                 adaptor.getValue(), op.getValue().getType());
      rewriter.eraseOp(op);
      return success();
    }
    const ClassLayout::Field *field =
        conversion.field(op, op.getObject().getType(), op.getIndex());
    if (!field)
      return failure();
    Type stored = elementRepresentation(field->type);
    Value value = adaptor.getValue(), old;
    if (isa<rt::WordType>(stored)) {
      value = Boxing(rewriter, loc).box(value, op.getValue().getType());
      old = rt::FieldLoadOp::create(rewriter, loc, stored, adaptor.getObject(),
                                    field->offset);
    }
    rt::FieldStoreOp::create(rewriter, loc, value, adaptor.getObject(),
                             field->offset);
    if (old)
      rt::ReleaseOp::create(rewriter, loc, old, /*nullable=*/true);
    rewriter.eraseOp(op);
    return success();
  }
};

} // namespace

void convert::addObjectPatterns(Conversion &conversion,
                                RewritePatternSet &patterns) {
  patterns.add<Upcast, Downcast, CheckedCast, Require, IsInstance, Is, New,
               GeneratorNew, FieldLoad, FieldIsSet, FieldStore>(conversion);
}
