//===- SpeculateInts.cpp - Chains of ints that are small so far -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A chain is connected arithmetic of one block, computed where the first op
// stands that needs a value of it:
//
//        block ── operands small? ──no──┐
//          │yes                         ▼
//        raw arithmetic ── overflow ─► slow: the chain as it was
//          │                            │
//        join(values) ◄─────────────────┘
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/IntRange.h"
#include "ir/passes/Passes.h"
#include "ir/passes/RawInts.h"
#include "mlir/Analysis/CFGLoopInfo.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "llvm/ADT/SetVector.h"

namespace krait::ir {
#define GEN_PASS_DEF_SPECULATEINTS
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

/// Values of a chain that must not become ints for it to be worth a copy.
static constexpr int MinUntagged = 2;

namespace {

struct Chain {
  SmallVector<Operation *> ops; ///< in their order
  Operation *place = nullptr;   ///< the first op that needs one of the values
  /// `place`, when it is a float() of one of them.
  py::IntToFloatOp toFloat;
};

/// Finds the chains of one block.
class ChainFinder {
public:
  ChainFinder(Block &block, const SymbolTable &symbols)
      : block(block), symbols(symbols) {}

  SmallVector<Chain> find();

private:
  bool isArithmetic(Operation *op) const;
  void close(Operation *place, bool all);

  Block &block;
  const SymbolTable &symbols;
  llvm::SetVector<Operation *> open;
  SmallVector<Chain> chains;
};

/// Rewrites one chain.
class ChainCopy {
public:
  ChainCopy(Chain &chain, const SymbolTable &symbols)
      : chain(chain), symbols(symbols), builder(chain.place),
        members(chain.ops.begin(), chain.ops.end()) {}

  bool isWorthwhile();
  void rewrite();

private:
  struct Raw {
    Value value;
    Interval range;
  };

  bool isEscaping(Value value) const;
  void testOperands();
  void emit(Operation *op);
  Raw emitChecked(py::CheckedKind operation, const Raw &a, const Raw &b,
                  Interval range);
  Raw emitArithmetic(Operation *op);
  Raw getRaw(Value value);
  void leaveWhen(Value condition, bool leaves);
  void join();
  void joinFloat();

  Chain &chain;
  const SymbolTable &symbols;
  OpBuilder builder;
  llvm::SmallPtrSet<Operation *, 8> members;
  DenseMap<Value, Raw> raws;
  DenseMap<Value, Value> conditions;
  Block *slow = nullptr, *rest = nullptr;
};

} // namespace

/// The value of a constant that fits in an i64.
static std::optional<int64_t> getConstant(Value value) {
  auto constant = value.getDefiningOp<py::IntConstantOp>();
  int64_t number;
  if (!constant || constant.getValue().getAsInteger(10, number))
    return std::nullopt;
  return number;
}

//===----------------------------------------------------------------------===//
// Finding
//===----------------------------------------------------------------------===//

bool ChainFinder::isArithmetic(Operation *op) const {
  if (isa<py::IntAddOp, py::IntSubOp, py::IntMulOp, py::IntNegOp, py::IntAndOp,
          py::IntOrOp, py::IntXorOp, py::IntCmpOp>(op))
    return true;
  if (isa<arith::SelectOp>(op))
    return isa<py::IntType>(op->getResult(0).getType());
  auto call = dyn_cast<py::CallOp>(op);
  if (!call || call.getError())
    return false;
  IntNative native = getIntNative(call, symbols);
  if (native != IntNative::FloorDivide && native != IntNative::Modulo)
    return false;
  // -1 alone makes a quotient that does not fit.
  std::optional<int64_t> divisor = getConstant(call.getArguments()[1]);
  return divisor && *divisor != 0 && *divisor != -1;
}

/// Ends the chains that `place` needs a value of, or all.
void ChainFinder::close(Operation *place, bool all) {
  llvm::SetVector<Operation *> starts;
  if (all)
    starts.insert_range(open);
  for (Value operand : place->getOperands())
    if (Operation *op = operand.getDefiningOp(); op && open.contains(op))
      starts.insert(op);
  while (!starts.empty()) {
    llvm::SetVector<Operation *> connected;
    SmallVector<Operation *> worklist = {starts.back()};
    while (!worklist.empty()) {
      Operation *op = worklist.pop_back_val();
      if (!open.contains(op) || !connected.insert(op))
        continue;
      for (Value operand : op->getOperands())
        if (Operation *definition = operand.getDefiningOp())
          worklist.push_back(definition);
      llvm::append_range(worklist, op->getUsers());
    }
    Chain chain;
    chain.place = place;
    for (Operation *op : open)
      if (connected.contains(op))
        chain.ops.push_back(op);
    auto toFloat = dyn_cast<py::IntToFloatOp>(place);
    if (toFloat && toFloat.getError() &&
        connected.contains(toFloat.getOperand().getDefiningOp()))
      chain.toFloat = toFloat;
    chains.push_back(chain);
    starts.remove_if([&](Operation *op) { return connected.contains(op); });
    open.remove_if([&](Operation *op) { return connected.contains(op); });
  }
}

SmallVector<Chain> ChainFinder::find() {
  Operation *end = block.getTerminator();
  // Between an op and the branch on its error nothing may stand.
  if (auto branch = dyn_cast<py::BrErrorOp>(end);
      branch && branch.getRaisingOp()->getBlock() == &block)
    end = branch.getRaisingOp();
  for (Operation &op : block) {
    if (&op == end)
      break;
    if (isArithmetic(&op))
      open.insert(&op);
    else
      close(&op, /*all=*/false);
  }
  close(end, /*all=*/true);
  // What takes the end of the block with it comes last.
  llvm::stable_sort(chains, [](const Chain &a, const Chain &b) {
    return !a.toFloat && b.toFloat;
  });
  return std::move(chains);
}

//===----------------------------------------------------------------------===//
// Rewriting
//===----------------------------------------------------------------------===//

bool ChainCopy::isEscaping(Value value) const {
  return llvm::any_of(value.getUsers(), [&](Operation *user) {
    return !members.contains(user) && user != chain.toFloat;
  });
}

bool ChainCopy::isWorthwhile() {
  // The end of the block goes with a chain that only a float() needs.
  if (llvm::any_of(chain.ops,
                   [&](Operation *op) { return isEscaping(op->getResult(0)); }))
    chain.toFloat = {};
  int untagged = chain.toFloat ? 1 : 0;
  for (Operation *op : chain.ops) {
    for (Value operand : op->getOperands())
      if (operand.getDefiningOp<py::IntConstantOp>() && !getConstant(operand))
        return false;
    bool isInt = isa<py::IntType>(op->getResult(0).getType());
    if (!isa<arith::SelectOp>(op) && !(isInt && isEscaping(op->getResult(0))))
      ++untagged;
  }
  return untagged >= MinUntagged;
}

/// Goes on in a new block unless `condition` is `leaves`.
void ChainCopy::leaveWhen(Value condition, bool leaves) {
  Location loc = chain.place->getLoc();
  Block *block = builder.getInsertionBlock();
  Block *next = builder.createBlock(slow);
  builder.setInsertionPointToEnd(block);
  cf::CondBranchOp::create(builder, loc, condition, leaves ? slow : next,
                           leaves ? next : slow);
  builder.setInsertionPointToEnd(next);
}

void ChainCopy::testOperands() {
  Location loc = chain.place->getLoc();
  llvm::SetVector<Value> words;
  for (Operation *op : chain.ops)
    for (Value operand : op->getOperands()) {
      Operation *definition = operand.getDefiningOp();
      if (isa<py::IntType>(operand.getType()) &&
          !(definition && members.contains(definition)) &&
          !isa_and_present<py::IntConstantOp, py::IntFromI64Op>(definition))
        words.insert(operand);
    }
  Value all;
  for (Value word : words) {
    Value isSmall =
        py::IntIsSmallOp::create(builder, loc, builder.getI1Type(), word);
    all = all ? arith::AndIOp::create(builder, loc, all, isSmall).getResult()
              : isSmall;
  }
  if (all)
    leaveWhen(all, /*leaves=*/false);
  for (Value word : words)
    raws[word] = {
        py::IntToI64Op::create(builder, loc, builder.getI64Type(), word),
        Interval::small()};
}

ChainCopy::Raw ChainCopy::getRaw(Value value) {
  if (auto it = raws.find(value); it != raws.end())
    return it->second;
  if (std::optional<int64_t> constant = getConstant(value))
    return raws[value] = {
               emitRawConstant(builder, chain.place->getLoc(), *constant),
               Interval::of(*constant)};
  auto from = value.getDefiningOp<py::IntFromI64Op>();
  return raws[value] = {from.getOperand(),
                        from.getSmall() ? Interval::small() : Interval::i64()};
}

/// Leaves for the slow copy where the result, in `range`, does not fit.
ChainCopy::Raw ChainCopy::emitChecked(py::CheckedKind operation, const Raw &a,
                                      const Raw &b, Interval range) {
  Location loc = chain.place->getLoc();
  if (!range.isWithin(Interval::i64())) {
    auto checked =
        py::CheckedOp::create(builder, loc, builder.getI64Type(),
                              builder.getI1Type(), operation, a.value, b.value);
    leaveWhen(checked.getOverflow(), /*leaves=*/true);
    return {checked.getResult(), range.intersect(Interval::i64())};
  }
  auto nsw = arith::IntegerOverflowFlags::nsw;
  switch (operation) {
  case py::CheckedKind::add:
    return {arith::AddIOp::create(builder, loc, a.value, b.value, nsw), range};
  case py::CheckedKind::sub:
    return {arith::SubIOp::create(builder, loc, a.value, b.value, nsw), range};
  case py::CheckedKind::mul:
    return {arith::MulIOp::create(builder, loc, a.value, b.value, nsw), range};
  }
  llvm_unreachable("all operations handled");
}

ChainCopy::Raw ChainCopy::emitArithmetic(Operation *op) {
  Location loc = op->getLoc();
  if (auto select = dyn_cast<arith::SelectOp>(op)) {
    Raw a = getRaw(select.getTrueValue()), b = getRaw(select.getFalseValue());
    Value condition = select.getCondition();
    if (Value raw = conditions.lookup(condition))
      condition = raw;
    return {arith::SelectOp::create(builder, loc, condition, a.value, b.value),
            a.range.unite(b.range)};
  }
  Raw a = getRaw(op->getOperand(0));
  if (isa<py::IntNegOp>(op)) {
    Raw zero = {emitRawConstant(builder, loc, 0), Interval::of(0)};
    return emitChecked(py::CheckedKind::sub, zero, a, negate(a.range));
  }
  Raw b = getRaw(op->getOperand(1));
  if (isa<py::IntAddOp>(op))
    return emitChecked(py::CheckedKind::add, a, b, add(a.range, b.range));
  if (isa<py::IntSubOp>(op))
    return emitChecked(py::CheckedKind::sub, a, b, subtract(a.range, b.range));
  if (isa<py::IntMulOp>(op))
    return emitChecked(py::CheckedKind::mul, a, b, multiply(a.range, b.range));
  if (isa<py::IntAndOp>(op))
    return {arith::AndIOp::create(builder, loc, a.value, b.value),
            bitAnd(a.range, b.range).intersect(Interval::i64())};
  if (isa<py::IntOrOp>(op))
    return {arith::OrIOp::create(builder, loc, a.value, b.value),
            bitOr(a.range, b.range).intersect(Interval::i64())};
  if (isa<py::IntXorOp>(op))
    return {arith::XOrIOp::create(builder, loc, a.value, b.value),
            bitOr(a.range, b.range).intersect(Interval::i64())};
  if (getIntNative(cast<py::CallOp>(op), symbols) == IntNative::FloorDivide)
    return {emitFloorDivision(builder, loc, a.value, a.range, b.value, b.range),
            floorDivide(a.range, b.range)};
  return {emitFloorModulo(builder, loc, a.value, a.range, b.value, b.range),
          floorModulo(a.range, b.range)};
}

void ChainCopy::emit(Operation *op) {
  auto compare = dyn_cast<py::IntCmpOp>(op);
  if (!compare) {
    raws[op->getResult(0)] = emitArithmetic(op);
    return;
  }
  Value a = getRaw(compare.getLhs()).value, b = getRaw(compare.getRhs()).value;
  conditions[compare.getResult()] = arith::CmpIOp::create(
      builder, op->getLoc(), getRawPredicate(compare.getPredicate()), a, b);
}

/// Both copies continue in the rest of the block, with what it needs.
void ChainCopy::join() {
  Location loc = chain.place->getLoc();
  SmallVector<Value> fastValues, slowValues;
  for (Operation *op : chain.ops) {
    Value value = op->getResult(0);
    if (!isEscaping(value))
      continue;
    slowValues.push_back(value);
    if (Value condition = conditions.lookup(value)) {
      fastValues.push_back(condition);
      continue;
    }
    const Raw &raw = raws[value];
    fastValues.push_back(
        py::IntFromI64Op::create(builder, loc, value.getType(), raw.value,
                                 raw.range.isWithin(Interval::small())));
  }
  cf::BranchOp::create(builder, loc, rest, fastValues);
  for (Value value : slowValues) {
    Value argument = rest->addArgument(value.getType(), loc);
    value.replaceUsesWithIf(argument, [&](OpOperand &use) {
      return !members.contains(use.getOwner());
    });
  }
  builder.setInsertionPointToEnd(slow);
  cf::BranchOp::create(builder, loc, rest, slowValues);
}

/// The slow copy ends with the float() and the branch on its error; behind its
/// value both come together.
void ChainCopy::joinFloat() {
  Location loc = chain.place->getLoc();
  py::IntToFloatOp toFloat = chain.toFloat;
  auto branch = cast<py::BrErrorOp>(toFloat->getBlock()->getTerminator());
  auto joined = builder.saveInsertionPoint();
  Block *both = builder.createBlock(rest->getNextNode());
  Value number = both->addArgument(builder.getF64Type(), loc);
  toFloat.getResult().replaceAllUsesWith(number);
  cf::BranchOp::create(builder, loc, branch.getOnValue(),
                       branch.getValueOperands());
  builder.setInsertionPoint(branch);
  py::BrErrorOp::create(
      builder, branch.getLoc(), branch.getError(), branch.getErrorOperands(),
      ValueRange{toFloat.getResult()}, branch.getOnError(), both);
  branch.erase();
  builder.restoreInsertionPoint(joined);
  Value raw = arith::SIToFPOp::create(builder, loc, builder.getF64Type(),
                                      getRaw(toFloat.getOperand()).value);
  cf::BranchOp::create(builder, loc, both, raw);
}

void ChainCopy::rewrite() {
  Block *block = chain.place->getBlock();
  rest = block->splitBlock(chain.place);
  slow = builder.createBlock(rest);
  builder.setInsertionPointToEnd(block);
  testOperands();
  for (Operation *op : chain.ops)
    emit(op);
  if (chain.toFloat) {
    joinFloat();
    for (Operation *op : chain.ops)
      op->moveBefore(slow, slow->end());
    builder.setInsertionPointToEnd(slow);
    cf::BranchOp::create(builder, chain.place->getLoc(), rest);
    return;
  }
  join();
  for (Operation *op : chain.ops)
    op->moveBefore(slow->getTerminator());
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

/// Code that runs once is not worth its copies.
static bool runsOnce(py::FuncOp function) {
  return function.getDisplayName() == "<module>";
}

static void speculate(py::FuncOp function, const SymbolTable &symbols) {
  SmallVector<Block *> blocks;
  if (!runsOnce(function)) {
    for (Block &block : function.getBody())
      blocks.push_back(&block);
  } else if (!function.getBody().hasOneBlock()) {
    DominanceInfo dominance(function);
    CFGLoopInfo loops(dominance.getDomTree(&function.getBody()));
    for (Block &block : function.getBody())
      if (loops.getLoopFor(&block))
        blocks.push_back(&block);
  }
  for (Block *block : blocks)
    for (Chain &chain : ChainFinder(*block, symbols).find()) {
      ChainCopy copy(chain, symbols);
      if (copy.isWorthwhile())
        copy.rewrite();
    }
}

namespace {
struct SpeculateInts : ir::impl::SpeculateIntsBase<SpeculateInts> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    for (auto function : getOperation().getOps<py::FuncOp>())
      if (!function.isExternal() && function.getExplicitErrors() &&
          !function.getOwned())
        speculate(function, symbols);
  }
};
} // namespace
