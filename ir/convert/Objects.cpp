//===- Objects.cpp - Casts, type tests, instances -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "runtime/core/Layout.h"
#include <optional>

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

namespace {

//===----------------------------------------------------------------------===//
// Casts
//===----------------------------------------------------------------------===//

struct Upcast : PyPattern<py::UpcastOp> {
  using PyPattern::PyPattern;
  LogicalResult matchAndRewrite(py::UpcastOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, upcast(rewriter, op.getLoc(), adaptor.getValue(),
                                  op.getValue().getType(), op.getType()));
    return success();
  }
};

struct Downcast : PyPattern<py::DowncastOp> {
  using PyPattern::PyPattern;
  LogicalResult matchAndRewrite(py::DowncastOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Value value = downcast(rewriter, op.getLoc(), adaptor.getValue(),
                           op.getValue().getType(), op.getType());
    Boxing(rewriter, op.getLoc()).retain(value);
    rewriter.replaceOp(op, value);
    return success();
  }
};

struct CheckedCast : PyPattern<py::CheckedCastOp> {
  using PyPattern::PyPattern;
  LogicalResult matchAndRewrite(py::CheckedCastOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Boxing boxing(rewriter, loc);
    SmallVector<Value> temporaries;
    Value word = boxing.boxBorrowed(adaptor.getValue(), op.getValue().getType(),
                                    temporaries);
    Value error = conversion.checkType(rewriter, loc, word, op.getResult().getType());
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

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

struct IsInstance : PyPattern<py::IsInstanceOp> {
  using PyPattern::PyPattern;
  LogicalResult matchAndRewrite(py::IsInstanceOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Boxing boxing(rewriter, loc);
    SmallVector<Value> temporaries;
    Value word = boxing.boxBorrowed(adaptor.getValue(), op.getValue().getType(),
                                    temporaries);
    Value result = rt::IsInstanceOp::create(rewriter, loc,
                                            rewriter.getI1Type(), word,
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
  LogicalResult matchAndRewrite(py::IsOp op, OpAdaptor adaptor,
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
    if (left && right && left.getElements().size() == right.getElements().size())
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
  LogicalResult matchAndRewrite(py::NewOp op, OpAdaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    auto layout = conversion.classes.find(op.getClassName());
    if (layout == conversion.classes.end())
      return op.emitOpError("class '") << op.getClassName() << "' is unknown";
    Value object = rt::NewOp::create(
        rewriter, loc, rt::RefType::get(getContext()), op.getClassName(),
        layout->second.size, layout->second.isException);
    for (const ClassLayout::Field &field : layout->second.fields)
      rt::FieldUnsetOp::create(rewriter, loc, object, field.offset,
                               elementRepresentation(field.type));
    rewriter.replaceOp(op, object);
    return success();
  }
};

/// Where a field of an object stands and how it is stored.
struct Place {
  int64_t offset;
  Type stored;
};

/// `type`: what is loaded or stored, which says how the frame of a generator
/// holds it.
std::optional<Place> findPlace(const Conversion &conversion, Operation *op,
                               Type object, int64_t index, Type type) {
  auto instance = dyn_cast<py::InstanceType>(object);
  if (instance && instance.getName() == "builtins.generator")
    return Place{static_cast<int64_t>(offsetof(krt::Generator, fields)) +
                     8 * index,
                 frameRepresentation(type)};
  if (const ClassLayout::Field *field = conversion.field(op, object, index))
    return Place{field->offset, elementRepresentation(field->type)};
  return std::nullopt;
}

struct FieldLoad : PyPattern<py::FieldLoadOp> {
  using PyPattern::PyPattern;
  LogicalResult matchAndRewrite(py::FieldLoadOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    std::optional<Place> place =
        findPlace(conversion, op, op.getObject().getType(), op.getIndex(),
                  op.getType());
    if (!place)
      return failure();
    Boxing boxing(rewriter, loc);
    Value value = rt::FieldLoadOp::create(rewriter, loc, place->stored,
                                          adaptor.getObject(), place->offset);
    if (isa<rt::WordType>(place->stored))
      value = boxing.unboxBorrowed(value, op.getType());
    boxing.retain(value, /*nullable=*/true);
    rewriter.replaceOp(op, value);
    return success();
  }
};

struct FieldIsSet : PyPattern<py::FieldIsSetOp> {
  using PyPattern::PyPattern;
  LogicalResult matchAndRewrite(py::FieldIsSetOp op, OpAdaptor adaptor,
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
  LogicalResult matchAndRewrite(py::FieldStoreOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    std::optional<Place> place =
        findPlace(conversion, op, op.getObject().getType(), op.getIndex(),
                  op.getValue().getType());
    if (!place)
      return failure();
    Value value = adaptor.getValue(), old;
    if (isa<rt::WordType>(place->stored)) {
      value = Boxing(rewriter, loc).box(value, op.getValue().getType());
      old = rt::FieldLoadOp::create(rewriter, loc, place->stored,
                                    adaptor.getObject(), place->offset);
    }
    rt::FieldStoreOp::create(rewriter, loc, value, adaptor.getObject(),
                             place->offset);
    if (old)
      rt::ReleaseOp::create(rewriter, loc, old, /*nullable=*/true);
    rewriter.eraseOp(op);
    return success();
  }
};

} // namespace

void convert::addObjectPatterns(Conversion &conversion,
                                RewritePatternSet &patterns) {
  patterns.add<Upcast, Downcast, CheckedCast, IsInstance, Is, New, FieldLoad,
               FieldIsSet, FieldStore>(conversion);
}
