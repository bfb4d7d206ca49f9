//===- IntRange.cpp - Ranges of integers ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A fixpoint from below with widening to the constants of the function, then a
// few rounds from above that regain what widening gave away.
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/IntRange.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace krait;
using namespace krait::ir;
using py::CmpPredicate;

/// Changes of a value after which its range is widened.
static constexpr unsigned WideningDelay = 4;
/// Changes after which a counter's limit is given up while widening: a start
/// that depends on the counter would raise it without end.
static constexpr unsigned LimitedChanges = 64;
static constexpr unsigned NarrowingRounds = 3;
/// Largest step of a counter, and how far it gets.
static constexpr Wide MaxStep = 16, CounterReach = Wide(1) << 61;
/// More elements than memory can hold.
static constexpr Wide MaxLength = Wide(1) << 60;

IntNative ir::getIntNative(py::CallOp call, const SymbolTable &symbols) {
  auto callee = symbols.lookup<py::FuncOp>(call.getCallee());
  if (!callee || !callee.getNative())
    return IntNative::Other;
  return llvm::StringSwitch<IntNative>(*callee.getNative())
      .Case("krt_int_floordiv", IntNative::FloorDivide)
      .Case("krt_int_mod", IntNative::Modulo)
      .Case("krt_int_lshift", IntNative::ShiftLeft)
      .Case("krt_int_rshift", IntNative::ShiftRight)
      .Case("krt_int_abs", IntNative::Abs)
      .Default(IntNative::Other);
}

static bool isTracked(Value value) {
  return isa<py::IntType>(value.getType()) || value.getType().isInteger(64);
}

/// The constant that `value` is, if it is one below 2^99.
static std::optional<Wide> getConstant(Value value) {
  if (auto constant = value.getDefiningOp<py::IntConstantOp>()) {
    StringRef digits = constant.getValue();
    bool negative = digits.consume_front("-");
    if (digits.size() > 29)
      return std::nullopt;
    Wide number = 0;
    for (char digit : digits)
      number = number * 10 + (digit - '0');
    return negative ? -number : number;
  }
  IntegerAttr attribute;
  if (value.getType().isInteger(64) &&
      matchPattern(value, m_Constant(&attribute)))
    return Wide(attribute.getInt());
  return std::nullopt;
}

IntRange::IntRange(py::FuncOp function, const SymbolTable &symbols,
                   const CallRanges &calls)
    : function(function), symbols(symbols), calls(calls), dominance(function) {
  llvm::ReversePostOrderTraversal<Region *> blocks(&function.getBody());
  order.assign(blocks.begin(), blocks.end());
  collectConditions();
  findCounters();
  solve();
}

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

static std::optional<CmpPredicate>
getPredicate(arith::CmpIPredicate predicate) {
  switch (predicate) {
  case arith::CmpIPredicate::slt:
    return CmpPredicate::lt;
  case arith::CmpIPredicate::sle:
    return CmpPredicate::le;
  case arith::CmpIPredicate::sgt:
    return CmpPredicate::gt;
  case arith::CmpIPredicate::sge:
    return CmpPredicate::ge;
  case arith::CmpIPredicate::eq:
    return CmpPredicate::eq;
  case arith::CmpIPredicate::ne:
    return CmpPredicate::ne;
  default:
    return std::nullopt;
  }
}

void IntRange::addCondition(Value condition, bool holds, Block *block) {
  Value lhs, rhs;
  CmpPredicate predicate;
  if (auto compare = condition.getDefiningOp<py::IntCmpOp>()) {
    lhs = compare.getLhs(), rhs = compare.getRhs();
    predicate = compare.getPredicate();
  } else if (auto compare = condition.getDefiningOp<arith::CmpIOp>()) {
    auto known = getPredicate(compare.getPredicate());
    if (!known || !compare.getLhs().getType().isInteger(64))
      return;
    lhs = compare.getLhs(), rhs = compare.getRhs();
    predicate = *known;
  } else {
    return;
  }
  if (!holds)
    predicate = negate(predicate);
  // What holds for a converted number holds for the number.
  auto note = [&](Value value, CmpPredicate predicate, Value other) {
    conditions[value].push_back({block, predicate, other});
    if (auto from = value.getDefiningOp<py::IntFromI64Op>())
      conditions[from.getOperand()].push_back({block, predicate, other});
  };
  note(lhs, predicate, rhs);
  note(rhs, swap(predicate), lhs);
}

void IntRange::collectConditions() {
  for (Block *block : order) {
    auto branch = dyn_cast<cf::CondBranchOp>(block->getTerminator());
    if (!branch || branch.getTrueDest() == branch.getFalseDest())
      continue;
    if (branch.getTrueDest()->getSinglePredecessor())
      addCondition(branch.getCondition(), true, branch.getTrueDest());
    if (branch.getFalseDest()->getSinglePredecessor())
      addCondition(branch.getCondition(), false, branch.getFalseDest());
  }
}

Interval IntRange::getAt(Value value, Block *block) const {
  Interval range = get(value);
  auto known = conditions.find(value);
  if (known == conditions.end())
    return range;
  for (const Condition &condition : known->second)
    if (condition.block == block || dominance.dominates(condition.block, block))
      range = refine(range, condition.predicate, get(condition.other));
  return range;
}

/// Range of `value` on an edge, with the condition of the branch itself.
Interval IntRange::getOnEdge(Value value, Operation *branch,
                             unsigned index) const {
  Interval range = getAt(value, branch->getBlock());
  auto conditional = dyn_cast<cf::CondBranchOp>(branch);
  if (!conditional || conditional.getTrueDest() == conditional.getFalseDest())
    return range;
  auto compare = conditional.getCondition().getDefiningOp<py::IntCmpOp>();
  if (!compare || (compare.getLhs() != value && compare.getRhs() != value))
    return range;
  bool isLeft = compare.getLhs() == value;
  CmpPredicate predicate =
      isLeft ? compare.getPredicate() : swap(compare.getPredicate());
  return refine(range, index == 0 ? predicate : negate(predicate),
                get(isLeft ? compare.getRhs() : compare.getLhs()));
}

//===----------------------------------------------------------------------===//
// Counters
//===----------------------------------------------------------------------===//

/// If `op` adds a small constant: the value it is added to, and the constant.
static std::optional<std::pair<Value, Wide>> getStep(Operation *op) {
  if (!isa_and_present<py::IntAddOp, py::IntSubOp, arith::AddIOp,
                       arith::SubIOp>(op))
    return std::nullopt;
  bool isSub = isa<py::IntSubOp, arith::SubIOp>(op);
  for (unsigned i = 0; i < 2; ++i) {
    auto constant = getConstant(op->getOperand(i));
    if (!constant || (isSub && i == 0))
      continue;
    if (*constant < -MaxStep || *constant > MaxStep)
      return std::nullopt;
    return std::pair(op->getOperand(1 - i), isSub ? -*constant : *constant);
  }
  return std::nullopt;
}

/// Calls `visit` with each value that block argument `argument` can take, and
/// the block it comes from.
static void
forEachIncoming(BlockArgument argument,
                function_ref<void(Value, Operation *, unsigned)> visit) {
  Block *block = argument.getOwner();
  for (auto it = block->pred_begin(); it != block->pred_end(); ++it) {
    auto branch = dyn_cast<BranchOpInterface>((*it)->getTerminator());
    Value value = branch ? branch.getSuccessorOperands(
                               it.getSuccessorIndex())[argument.getArgNumber()]
                         : Value();
    visit(value, (*it)->getTerminator(), it.getSuccessorIndex());
  }
}

/// Groups the block arguments and steps that feed one another; a group without
/// other ways in than its starts is a counter.
void IntRange::findCounters() {
  llvm::EquivalenceClasses<void *> groups;
  auto isMember = [](Value value) {
    if (!isTracked(value))
      return false;
    if (auto argument = dyn_cast<BlockArgument>(value))
      return !argument.getOwner()->isEntryBlock();
    return getStep(value.getDefiningOp()).has_value();
  };
  auto join = [&](Value a, Value b) {
    if (isMember(a) && isMember(b))
      groups.unionSets(a.getAsOpaquePointer(), b.getAsOpaquePointer());
  };
  SmallVector<Value> members;
  for (Block *block : order) {
    for (BlockArgument argument : block->getArguments())
      if (isMember(argument)) {
        members.push_back(argument);
        groups.insert(argument.getAsOpaquePointer());
        forEachIncoming(argument, [&](Value value, Operation *, unsigned) {
          if (value)
            join(argument, value);
        });
      }
    for (Operation &op : *block)
      if (auto step = getStep(&op)) {
        members.push_back(op.getResult(0));
        groups.insert(op.getResult(0).getAsOpaquePointer());
        join(op.getResult(0), step->first);
      }
  }

  llvm::DenseMap<void *, unsigned> numbers;
  for (Value member : members) {
    void *leader = groups.getLeaderValue(member.getAsOpaquePointer());
    auto [it, isNew] = numbers.try_emplace(leader, counters.size());
    if (isNew)
      counters.emplace_back();
    counterOf[member] = it->second;
  }
  for (Value member : members) {
    Counter &counter = counters[counterOf[member]];
    auto enter = [&](Value value, Block *from) {
      if (!value || !isMember(value))
        counter.starts.emplace_back(value, from);
    };
    if (auto argument = dyn_cast<BlockArgument>(member)) {
      forEachIncoming(argument, [&](Value value, Operation *branch, unsigned) {
        enter(value, branch->getBlock());
      });
      continue;
    }
    auto [base, constant] = *getStep(member.getDefiningOp());
    enter(base, member.getParentBlock());
    counter.grows |= constant > 0;
    counter.shrinks |= constant < 0;
  }
}

Interval IntRange::limitCounter(Value value, Interval range) const {
  auto it = counterOf.find(value);
  if (it == counterOf.end())
    return range;
  const Counter &counter = counters[it->second];
  Interval start;
  for (auto [value, block] : counter.starts)
    start = start.unite(value ? getAt(value, block) : Interval::all());
  if (counter.grows)
    start.high += CounterReach;
  if (counter.shrinks)
    start.low -= CounterReach;
  return start.isEmpty() ? range : range.intersect(start);
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

Interval IntRange::evaluateCall(py::CallOp call) const {
  auto operand = [&](unsigned i) {
    return getAt(call.getArguments()[i], call->getBlock());
  };
  switch (getIntNative(call, symbols)) {
  case IntNative::FloorDivide:
    return floorDivide(operand(0), operand(1));
  case IntNative::Modulo:
    return floorModulo(operand(0), operand(1));
  case IntNative::ShiftLeft:
    return shiftLeft(operand(0), operand(1));
  case IntNative::ShiftRight:
    return shiftRight(operand(0), operand(1));
  case IntNative::Abs:
    return absolute(operand(0));
  case IntNative::Other:
    break;
  }
  auto callee = symbols.lookup<py::FuncOp>(call.getCallee());
  if (!callee)
    return Interval::all();
  if (auto bounds = callee.getResultRange(); bounds && bounds->size() == 2)
    return {(*bounds)[0], (*bounds)[1]};
  if (!callee.isExternal())
    return calls.getResult(callee);
  StringRef native = callee.getNative().value_or("");
  if (native.ends_with("_len") || native.ends_with("_length"))
    return {0, MaxLength};
  return Interval::all();
}

Interval IntRange::evaluateArith(Operation *op) const {
  auto operand = [&](unsigned i) {
    return getAt(op->getOperand(i), op->getBlock());
  };
  Interval range = Interval::i64();
  if (isa<arith::AddIOp>(op))
    range = add(operand(0), operand(1));
  else if (isa<arith::SubIOp>(op))
    range = subtract(operand(0), operand(1));
  else if (isa<arith::MulIOp>(op))
    range = multiply(operand(0), operand(1));
  else if (isa<arith::AndIOp>(op))
    range = bitAnd(operand(0), operand(1));
  else if (isa<arith::MinSIOp>(op))
    range = {std::min(operand(0).low, operand(1).low),
             std::min(operand(0).high, operand(1).high)};
  else if (isa<arith::MaxSIOp>(op))
    range = {std::max(operand(0).low, operand(1).low),
             std::max(operand(0).high, operand(1).high)};
  else if (isa<arith::ExtUIOp>(op) && op->getOperand(0).getType().isInteger(1))
    range = {0, 1};
  return range.isWithin(Interval::i64()) ? range : Interval::i64();
}

Interval IntRange::evaluate(Operation *op, unsigned result) const {
  Value value = op->getResult(result);
  if (auto constant = getConstant(value))
    return Interval::of(*constant);
  auto operand = [&](unsigned i) {
    return getAt(op->getOperand(i), op->getBlock());
  };
  if (isa<py::IntAddOp>(op))
    return add(operand(0), operand(1));
  if (isa<py::IntSubOp>(op))
    return subtract(operand(0), operand(1));
  if (isa<py::IntMulOp>(op))
    return multiply(operand(0), operand(1));
  if (isa<py::IntAndOp>(op))
    return bitAnd(operand(0), operand(1));
  if (isa<py::IntOrOp, py::IntXorOp>(op))
    return bitOr(operand(0), operand(1));
  if (isa<py::IntNegOp>(op))
    return negate(operand(0));
  if (isa<py::IntFromI64Op>(op))
    return operand(0);
  if (isa<py::IntFromBoolOp>(op))
    return {0, 1};
  if (isa<py::IntToI64Op>(op))
    return operand(0).intersect(Interval::small());
  if (isa<py::IntSaturateOp>(op)) {
    Interval range = operand(0);
    if (range.isEmpty())
      return range;
    return {std::clamp(range.low, Interval::SmallMin, Interval::SmallMax),
            std::clamp(range.high, Interval::SmallMin, Interval::SmallMax)};
  }
  if (isa<py::ListLengthOp>(op))
    return {0, MaxLength};
  if (auto select = dyn_cast<arith::SelectOp>(op))
    return operand(1).unite(operand(2));
  if (auto call = dyn_cast<py::CallOp>(op); call && result == 0)
    return isa<py::IntType>(value.getType())
               ? evaluateCall(call)
               : evaluateCall(call).intersect(Interval::i64());
  if (isa<py::IntType>(value.getType()))
    return Interval::all();
  return evaluateArith(op);
}

Interval IntRange::evaluateArgument(BlockArgument argument) const {
  Interval range;
  forEachIncoming(argument, [&](Value value, Operation *branch, unsigned i) {
    range = range.unite(value ? getOnEdge(value, branch, i) : Interval::all());
  });
  return range;
}

//===----------------------------------------------------------------------===//
// Fixpoint
//===----------------------------------------------------------------------===//

/// The next thresholds outside `before` where `after` exceeds it.
Interval IntRange::widen(const Interval &before, const Interval &after) const {
  Interval range = after;
  if (after.low < before.low)
    range.low = *std::prev(llvm::upper_bound(thresholds, after.low));
  if (after.high > before.high)
    range.high = *llvm::lower_bound(thresholds, after.high);
  return range;
}

bool IntRange::update(Value value, Interval range) {
  bool limited = !widening || changes.lookup(value) < LimitedChanges;
  if (limited)
    range = limitCounter(value, range);
  Interval &known = ranges[value];
  if (!widening) {
    known = known.intersect(range);
    return false;
  }
  range = known.unite(range);
  if (range == known)
    return false;
  if (++changes[value] > WideningDelay) {
    range = widen(known, range);
    if (limited)
      range = limitCounter(value, range).unite(known);
  }
  known = range;
  return true;
}

void IntRange::solve() {
  thresholds = {
      -Interval::Infinity, Interval::I64Min, Interval::SmallMin, -1, 0, 1,
      Interval::SmallMax,  Interval::I64Max, Interval::Infinity};
  for (BlockArgument argument : function.getArguments())
    if (isTracked(argument))
      ranges[argument] =
          isa<py::IntType>(argument.getType())
              ? calls.getParameter(function, argument.getArgNumber())
              : Interval::i64();
  function.walk([&](Operation *op) {
    for (Value result : op->getResults())
      if (auto constant =
              isTracked(result) ? getConstant(result) : std::nullopt)
        for (Wide value : {*constant - 1, *constant, *constant + 1})
          thresholds.push_back(value);
  });
  llvm::sort(thresholds);

  auto round = [&] {
    bool changed = false;
    for (Block *block : order) {
      if (!block->isEntryBlock())
        for (BlockArgument argument : block->getArguments())
          if (isTracked(argument))
            changed |= update(argument, evaluateArgument(argument));
      for (Operation &op : *block)
        for (unsigned i = 0; i < op.getNumResults(); ++i)
          if (isTracked(op.getResult(i)))
            changed |= update(op.getResult(i), evaluate(&op, i));
    }
    return changed;
  };
  while (round()) {
  }
  widening = false;
  for (unsigned i = 0; i < NarrowingRounds; ++i)
    round();
}
