//===- Fitting.cpp - Is a word what its place says? -----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A word is unboxed without looking at it, so what it holds must be known
// before. The test goes as deep as unboxing does: into the items of a tuple of
// known shape, which become values of their own, but not into a list, whose
// elements are tested when they are read (docs/decisions/0004).
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "runtime/core/Layout.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

namespace {
/// Writes the tests of one word as branches to `yes` and `no`.
class FitEmitter {
public:
  FitEmitter(const Conversion &conversion, OpBuilder &builder, Location loc,
             Block *yes, Block *no)
      : conversion(conversion), builder(builder), loc(loc), yes(yes), no(no) {}

  /// From the insertion point to one of the blocks.
  void test(Value word, Type type) { test(word, type, yes, no); }

private:
  void test(Value word, Type type, Block *fits, Block *differs);
  void testTuple(Value word, py::TupleType type, Block *fits, Block *differs);
  /// What no tuple of known shape is part of; null when anything fits.
  Value testPlain(Value word, Type type);
  Block *addBlock() {
    OpBuilder::InsertionGuard guard(builder);
    return builder.createBlock(yes);
  }

  const Conversion &conversion;
  OpBuilder &builder;
  Location loc;
  Block *yes, *no;
};
} // namespace

Value FitEmitter::testPlain(Value word, Type type) {
  std::string descriptor = conversion.descriptor(type);
  if (descriptor.empty())
    return {};
  // A bool is an int, but no int of compiled code.
  bool isExact = isa<py::IntType>(type) || type.isF64();
  return rt::IsInstanceOp::create(builder, loc, builder.getI1Type(), word,
                                  descriptor, isExact);
}

void FitEmitter::testTuple(Value word, py::TupleType type, Block *fits,
                           Block *differs) {
  Value length = arith::ConstantOp::create(
      builder, loc, builder.getI64IntegerAttr(type.getElements().size()));
  Value matches =
      rt::IsTupleOfOp::create(builder, loc, builder.getI1Type(), word, length);
  Block *next = addBlock();
  cf::CondBranchOp::create(builder, loc, matches, next, differs);
  builder.setInsertionPointToEnd(next);
  Value tuple = rt::WordToRefOp::create(
      builder, loc, rt::RefType::get(builder.getContext()), word);
  for (auto [index, element] : llvm::enumerate(type.getElements())) {
    Value item = rt::FieldLoadOp::create(
        builder, loc, rt::WordType::get(builder.getContext()), tuple,
        static_cast<int64_t>(sizeof(krt::Tuple) + 8 * index));
    next = addBlock();
    test(item, element, next, differs);
    builder.setInsertionPointToEnd(next);
  }
  cf::BranchOp::create(builder, loc, fits);
}

void FitEmitter::test(Value word, Type type, Block *fits, Block *differs) {
  if (auto tuple = dyn_cast<py::TupleType>(type))
    return testTuple(word, tuple, fits, differs);
  SmallVector<Type> members = {type};
  if (auto oneOf = dyn_cast<py::UnionType>(type))
    members.assign(oneOf.getMembers().begin(), oneOf.getMembers().end());
  Value matches;
  SmallVector<py::TupleType> tuples;
  for (Type member : members) {
    if (auto tuple = dyn_cast<py::TupleType>(member)) {
      tuples.push_back(tuple);
      continue;
    }
    Value one = testPlain(word, member);
    if (!one) {
      cf::BranchOp::create(builder, loc, fits);
      return;
    }
    matches = matches ? arith::OrIOp::create(builder, loc, matches, one) : one;
  }
  // Nothing but tuples of known shape.
  if (!matches)
    matches =
        arith::ConstantOp::create(builder, loc, builder.getBoolAttr(false));
  Block *next = tuples.empty() ? differs : addBlock();
  cf::CondBranchOp::create(builder, loc, matches, fits, next);
  for (auto [index, tuple] : llvm::enumerate(tuples)) {
    builder.setInsertionPointToEnd(next);
    next = index + 1 == tuples.size() ? differs : addBlock();
    testTuple(word, tuple, fits, next);
  }
}

void Conversion::requireFit(RewriterBase &rewriter, Location loc, Value word,
                            Type type, StringRef expected) const {
  Block *current = rewriter.getInsertionBlock();
  Block *rest = rewriter.splitBlock(current, rewriter.getInsertionPoint());
  Block *ends = rewriter.createBlock(rest);
  Value text = rt::StrConstantOp::create(
      rewriter, loc, rt::RefType::get(rewriter.getContext()), expected);
  rt::MisfitOp::create(rewriter, loc, word, text);
  rt::UnreachableOp::create(rewriter, loc);
  rewriter.setInsertionPointToEnd(current);
  FitEmitter(*this, rewriter, loc, rest, ends).test(word, type);
  rewriter.setInsertionPointToStart(rest);
}
