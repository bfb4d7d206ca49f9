//===- NarrowInts.cpp - Raw i64 where the range allows --------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Chooses the values to compute raw, from their ranges, so that each operand of
// a chosen value is available as i64: chosen itself, a constant, converted from
// i64, or known to be small. Then rewrites them in dominance order, each
// followed by a conversion back that folds away where nobody needs it.
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/IntRange.h"
#include "ir/passes/Passes.h"
#include "ir/passes/RawInts.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "llvm/ADT/PostOrderIterator.h"

namespace krait::ir {
#define GEN_PASS_DEF_NARROWINTS
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

namespace {

class IntNarrower {
public:
  IntNarrower(py::FuncOp function, const SymbolTable &symbols,
              const CallRanges &calls)
      : function(function), symbols(symbols), ranges(function, symbols, calls),
        builder(function.getContext()), i64(builder.getI64Type()) {}

  void run();

private:
  void choose();
  bool isCandidate(Operation *op) const;
  bool isCandidate(BlockArgument argument) const;
  bool hasRawOperands(Value value) const;
  bool canBeRaw(Value value, Block *block) const;

  void narrowArguments();
  void narrowOp(Operation *op);
  void narrowCompare(py::IntCmpOp compare);
  void narrowToFloat(py::IntToFloatOp op);
  void narrowSaturate(py::IntSaturateOp op);
  Value getRaw(Value value);
  Value emit(Operation *op);
  Value emitShift(Operation *op, Value a, Value count, bool left);
  Value emitConstant(Location loc, int64_t value);
  Interval getRange(Value value, Block *block) const;
  void replace(Value old, Value raw, Interval range);
  void dropError(Operation *op);
  void dropDivisionError(py::CallOp call);

  py::FuncOp function;
  const SymbolTable &symbols;
  IntRange ranges;
  OpBuilder builder;
  Type i64;
  SetVector<Value> chosen;
  DenseMap<Value, Value> rawOf;
  /// The analysed value that a conversion now stands for.
  DenseMap<Value, Value> analysed;
  /// Replaced ops: erased last, so that no new op takes the place of an
  /// analysed one.
  SmallVector<Operation *> replaced;
};

} // namespace

/// The interval in which an i64 may be compared with a saturated int.
static constexpr Interval InsideSmall = {Interval::SmallMin + 1,
                                         Interval::SmallMax - 1};

//===----------------------------------------------------------------------===//
// Choice
//===----------------------------------------------------------------------===//

bool IntNarrower::isCandidate(BlockArgument argument) const {
  if (!isa<py::IntType>(argument.getType()) ||
      argument.getOwner()->isEntryBlock())
    return false;
  return llvm::all_of(argument.getOwner()->getPredecessors(), [](Block *block) {
    return isa<BranchOpInterface>(block->getTerminator());
  });
}

bool IntNarrower::isCandidate(Operation *op) const {
  if (isa<py::IntAddOp, py::IntSubOp, py::IntMulOp, py::IntAndOp, py::IntOrOp,
          py::IntXorOp, py::IntNegOp>(op))
    return true;
  if (isa<arith::SelectOp>(op))
    return isa<py::IntType>(op->getResult(0).getType());
  auto call = dyn_cast<py::CallOp>(op);
  if (!call)
    return false;
  Interval second = call.getArguments().size() == 2 &&
                            isa<py::IntType>(call.getArguments()[1].getType())
                        ? ranges.getAt(call.getArguments()[1], op->getBlock())
                        : Interval();
  switch (getIntNative(call, symbols)) {
  case IntNative::FloorDivide:
  case IntNative::Modulo:
    return !second.isEmpty() && !second.contains(0);
  case IntNative::ShiftLeft:
    return !second.isEmpty() && second.isWithin({0, 62});
  case IntNative::ShiftRight:
    return !second.isEmpty() && second.low >= 0;
  case IntNative::Abs:
    return true;
  case IntNative::Other:
    return false;
  }
  llvm_unreachable("all natives handled");
}

/// Whether `value` can be had as i64 in `block`.
bool IntNarrower::canBeRaw(Value value, Block *block) const {
  if (!isa<py::IntType>(value.getType()) || chosen.contains(value))
    return true;
  Interval range = ranges.getAt(value, block);
  if (range.isEmpty())
    return false;
  if (value.getDefiningOp<py::IntFromI64Op>())
    return true;
  // A constant has its value, an int of any form is shifted.
  return value.getDefiningOp<py::IntConstantOp>()
             ? range.isWithin(Interval::i64())
             : ranges.get(value).isWithin(Interval::small());
}

bool IntNarrower::hasRawOperands(Value value) const {
  if (Operation *op = value.getDefiningOp())
    return llvm::all_of(op->getOperands(), [&](Value operand) {
      return canBeRaw(operand, op->getBlock());
    });
  auto argument = cast<BlockArgument>(value);
  Block *block = argument.getOwner();
  for (auto it = block->pred_begin(); it != block->pred_end(); ++it) {
    auto branch = cast<BranchOpInterface>((*it)->getTerminator());
    Value incoming = branch.getSuccessorOperands(
        it.getSuccessorIndex())[argument.getArgNumber()];
    if (!incoming ||
        (!canBeRaw(incoming, *it) && !incoming.getDefiningOp<py::UndefOp>()))
      return false;
  }
  return true;
}

void IntNarrower::choose() {
  auto fits = [&](Value value) {
    Interval range = ranges.get(value);
    return !range.isEmpty() && range.isWithin(Interval::i64());
  };
  for (Block &block : function.getBody()) {
    for (BlockArgument argument : block.getArguments())
      if (isCandidate(argument) && fits(argument))
        chosen.insert(argument);
    for (Operation &op : block)
      if (isCandidate(&op) && fits(op.getResult(0)))
        chosen.insert(op.getResult(0));
  }
  while (true) {
    SmallVector<Value> lost;
    for (Value value : chosen)
      if (!hasRawOperands(value))
        lost.push_back(value);
    if (lost.empty())
      return;
    for (Value value : lost)
      chosen.remove(value);
  }
}

//===----------------------------------------------------------------------===//
// Rewriting
//===----------------------------------------------------------------------===//

Value IntNarrower::emitConstant(Location loc, int64_t value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getI64IntegerAttr(value));
}

/// `value` as i64; a conversion stands right after its definition.
Value IntNarrower::getRaw(Value value) {
  if (value.getType() == i64)
    return value;
  Value &raw = rawOf[value];
  if (raw)
    return raw;
  OpBuilder::InsertionGuard guard(builder);
  Operation *op = value.getDefiningOp();
  if (auto from = dyn_cast_if_present<py::IntFromI64Op>(op))
    return raw = from.getOperand();
  if (op)
    builder.setInsertionPointAfter(op);
  else
    builder.setInsertionPointToStart(value.getParentBlock());
  if (isa_and_present<py::UndefOp>(op))
    return raw = emitConstant(value.getLoc(), 0);
  if (isa_and_present<py::IntConstantOp>(op))
    return raw = emitConstant(value.getLoc(), int64_t(ranges.get(value).low));
  // The result of an op that raises is only there behind its branch.
  if (op && isa<py::BrErrorOp>(op->getBlock()->getTerminator()) &&
      cast<py::BrErrorOp>(op->getBlock()->getTerminator()).getRaisingOp() == op)
    builder.setInsertionPointToStart(
        cast<py::BrErrorOp>(op->getBlock()->getTerminator()).getOnValue());
  return raw = py::IntToI64Op::create(builder, value.getLoc(), i64, value);
}

/// Makes `raw` the form of `old`, with a conversion for those who use an int.
void IntNarrower::replace(Value old, Value raw, Interval range) {
  auto word = py::IntFromI64Op::create(builder, old.getLoc(),
                                       py::IntType::get(builder.getContext()),
                                       raw, range.isWithin(Interval::small()));
  old.replaceAllUsesExcept(word, word);
  rawOf[word] = raw;
  analysed[word] = old;
}

/// Range of an operand that may have been rewritten already; anything where
/// the block is not reached.
Interval IntNarrower::getRange(Value value, Block *block) const {
  auto it = analysed.find(value);
  Interval range =
      ranges.getAt(it == analysed.end() ? value : it->second, block);
  return range.isEmpty() ? Interval::all() : range;
}

void IntNarrower::narrowArguments() {
  for (Value value : chosen) {
    auto argument = dyn_cast<BlockArgument>(value);
    if (!argument)
      continue;
    Interval range = ranges.get(argument);
    builder.setInsertionPointToStart(argument.getOwner());
    argument.setType(i64);
    replace(argument, argument, range);
  }
}

/// Turns the br_error after `op`, which cannot raise any more, into a branch.
void IntNarrower::dropError(Operation *op) {
  auto branch =
      dyn_cast_if_present<py::BrErrorOp>(op->getBlock()->getTerminator());
  if (!branch || branch.getRaisingOp() != op)
    return;
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(branch);
  cf::BranchOp::create(builder, branch.getLoc(), branch.getOnValue(),
                       branch.getValueOperands());
  Value error = branch.getError();
  branch.erase();
  if (!error.use_empty()) {
    builder.setInsertionPoint(op);
    error.replaceAllUsesWith(
        py::UndefOp::create(builder, op->getLoc(), error.getType()));
  }
}

/// A division by what is not zero does not raise.
void IntNarrower::dropDivisionError(py::CallOp call) {
  IntNative native = getIntNative(call, symbols);
  if (!call.getError() ||
      (native != IntNative::FloorDivide && native != IntNative::Modulo))
    return;
  Interval divisor = ranges.getAt(call.getArguments()[1], call->getBlock());
  if (divisor.isEmpty() || divisor.contains(0))
    return;
  builder.setInsertionPoint(call);
  auto exact = py::CallOp::create(builder, call.getLoc(), call.getType(0),
                                  Type(), call.getCalleeAttr(),
                                  call.getArguments(), py::SiteAttr());
  analysed[exact.getResult()] = call.getResult();
  call.getResult().replaceAllUsesWith(exact.getResult());
  dropError(call);
  replaced.push_back(call);
}

Value IntNarrower::emitShift(Operation *op, Value a, Value count, bool left) {
  Location loc = op->getLoc();
  if (left)
    return arith::ShLIOp::create(builder, loc, a, count);
  if (!getRange(op->getOperand(1), op->getBlock()).isWithin({0, 63}))
    count = arith::MinSIOp::create(builder, loc, count, emitConstant(loc, 63));
  return arith::ShRSIOp::create(builder, loc, a, count);
}

/// The raw form of a chosen op, at the insertion point.
Value IntNarrower::emit(Operation *op) {
  Location loc = op->getLoc();
  auto flags = arith::IntegerOverflowFlags::nsw;
  if (auto select = dyn_cast<arith::SelectOp>(op))
    return arith::SelectOp::create(builder, loc, select.getCondition(),
                                   getRaw(select.getTrueValue()),
                                   getRaw(select.getFalseValue()));
  Value a = getRaw(op->getOperand(0));
  Value b = op->getNumOperands() > 1 ? getRaw(op->getOperand(1)) : Value();
  if (isa<py::IntAddOp>(op))
    return arith::AddIOp::create(builder, loc, a, b, flags);
  if (isa<py::IntSubOp>(op))
    return arith::SubIOp::create(builder, loc, a, b, flags);
  if (isa<py::IntMulOp>(op))
    return arith::MulIOp::create(builder, loc, a, b, flags);
  if (isa<py::IntAndOp>(op))
    return arith::AndIOp::create(builder, loc, a, b);
  if (isa<py::IntOrOp>(op))
    return arith::OrIOp::create(builder, loc, a, b);
  if (isa<py::IntXorOp>(op))
    return arith::XOrIOp::create(builder, loc, a, b);
  if (isa<py::IntNegOp>(op))
    return arith::SubIOp::create(builder, loc, emitConstant(loc, 0), a, flags);
  Interval left = getRange(op->getOperand(0), op->getBlock());
  Interval right = b ? getRange(op->getOperand(1), op->getBlock()) : Interval();
  switch (getIntNative(cast<py::CallOp>(op), symbols)) {
  case IntNative::FloorDivide:
    return emitFloorDivision(builder, loc, a, left, b, right);
  case IntNative::Modulo:
    return emitFloorModulo(builder, loc, a, left, b, right);
  case IntNative::ShiftLeft:
    return emitShift(op, a, b, /*left=*/true);
  case IntNative::ShiftRight:
    return emitShift(op, a, b, /*left=*/false);
  case IntNative::Abs: {
    Value negative =
        arith::SubIOp::create(builder, loc, emitConstant(loc, 0), a, flags);
    return arith::MaxSIOp::create(builder, loc, a, negative);
  }
  case IntNative::Other:
    break;
  }
  llvm_unreachable("not a candidate");
}

/// The operand of a comparison as i64; an int of any size becomes the nearest
/// number in the small range, which compares alike with all inside it.
void IntNarrower::narrowCompare(py::IntCmpOp compare) {
  auto isRaw = [&](Value value) {
    return value.getDefiningOp<py::IntFromI64Op>() != nullptr;
  };
  auto isConstant = [&](Value value) {
    return value.getDefiningOp<py::IntConstantOp>() != nullptr;
  };
  Value lhs = compare.getLhs(), rhs = compare.getRhs();
  Block *block = compare->getBlock();
  if (!(isRaw(lhs) || isRaw(rhs)))
    return;
  builder.setInsertionPoint(compare);
  auto getOperand = [&](Value value, Value other) -> Value {
    if (isRaw(value) || (isConstant(value) && canBeRaw(value, block)))
      return getRaw(value);
    Interval own = getRange(value, block), range = getRange(other, block);
    if (own.isWithin(Interval::small()) && canBeRaw(value, block))
      return getRaw(value);
    if (isRaw(other) && range.isWithin(InsideSmall))
      return py::IntSaturateOp::create(builder, compare.getLoc(), i64, value);
    return nullptr;
  };
  Value left = getOperand(lhs, rhs), right = getOperand(rhs, lhs);
  if (!left || !right)
    return;
  auto predicate = getRawPredicate(compare.getPredicate());
  Value result =
      arith::CmpIOp::create(builder, compare.getLoc(), predicate, left, right);
  compare.replaceAllUsesWith(result);
  replaced.push_back(compare);
}

void IntNarrower::narrowToFloat(py::IntToFloatOp op) {
  auto from = op.getOperand().getDefiningOp<py::IntFromI64Op>();
  if (!from)
    return;
  builder.setInsertionPoint(op);
  Value result = arith::SIToFPOp::create(
      builder, op.getLoc(), builder.getF64Type(), from.getOperand());
  op.getResult().replaceAllUsesWith(result);
  dropError(op);
  replaced.push_back(op);
}

/// An int known to be small is its own nearest small integer.
void IntNarrower::narrowSaturate(py::IntSaturateOp op) {
  Value operand = op.getOperand();
  if (!getRange(operand, op->getBlock()).isWithin(Interval::small()) ||
      !canBeRaw(operand, op->getBlock()))
    return;
  op.replaceAllUsesWith(getRaw(operand));
  replaced.push_back(op);
}

void IntNarrower::narrowOp(Operation *op) {
  if (auto compare = dyn_cast<py::IntCmpOp>(op))
    return narrowCompare(compare);
  if (auto toFloat = dyn_cast<py::IntToFloatOp>(op))
    return narrowToFloat(toFloat);
  if (auto saturate = dyn_cast<py::IntSaturateOp>(op))
    return narrowSaturate(saturate);
  if (auto from = dyn_cast<py::IntFromI64Op>(op)) {
    Interval range = ranges.get(from);
    if (!range.isEmpty() && range.isWithin(Interval::small()))
      from.setSmall(true);
    return;
  }
  if (op->getNumResults() == 0)
    return;
  if (!chosen.contains(op->getResult(0))) {
    if (auto call = dyn_cast<py::CallOp>(op))
      dropDivisionError(call);
    return;
  }
  builder.setInsertionPoint(op);
  Value result = op->getResult(0);
  Value raw = emit(op);
  replace(result, raw, ranges.get(result));
  dropError(op);
  replaced.push_back(op);
}

void IntNarrower::run() {
  choose();
  std::vector<Operation *> ops;
  llvm::ReversePostOrderTraversal<Region *> blocks(&function.getBody());
  for (Block *block : blocks)
    for (Operation &op : *block)
      ops.push_back(&op);
  SmallVector<BlockArgument> arguments;
  for (Value value : chosen)
    if (auto argument = dyn_cast<BlockArgument>(value))
      arguments.push_back(argument);
  narrowArguments();
  llvm::erase_if(ops, [](Operation *op) { return isa<BranchOpInterface>(op); });
  for (Operation *op : ops)
    narrowOp(op);
  for (BlockArgument argument : arguments) {
    Block *block = argument.getOwner();
    for (auto it = block->pred_begin(); it != block->pred_end(); ++it) {
      Operation *branch = (*it)->getTerminator();
      SuccessorOperands operands =
          cast<BranchOpInterface>(branch).getSuccessorOperands(
              it.getSuccessorIndex());
      unsigned index = operands.getOperandIndex(argument.getArgNumber());
      branch->setOperand(index, getRaw(branch->getOperand(index)));
    }
  }
  for (Operation *op : llvm::reverse(replaced))
    op->erase();
}

namespace {
struct NarrowInts : ir::impl::NarrowIntsBase<NarrowInts> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    CallRanges calls(getOperation(), symbols);
    for (auto function : getOperation().getOps<py::FuncOp>())
      if (!function.isExternal() && !function.getOwned())
        IntNarrower(function, symbols, calls).run();
  }
};
} // namespace
