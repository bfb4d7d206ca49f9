//===- SplitGenerators.cpp - Generators as resumable functions ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Works on the first form, so that handlers and slots are still explicit:
//   1. values used in another block, or behind a py.yield, become slots
//   2. the body moves to the resume function; parameters become slots there
//   3. slots that are live where the function resumes become fields, a tuple
//      one for each of its elements
//   4. each py.yield becomes a return and a point to resume at
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/HandlerStacks.h"
#include "ir/passes/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/SetVector.h"

namespace krait::ir {
#define GEN_PASS_DEF_SPLITGENERATORS
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

/// State of a generator that has returned.
static constexpr int64_t DoneState = -1;

namespace {

class GeneratorSplitter {
public:
  explicit GeneratorSplitter(py::FuncOp function)
      : function(function), builder(function.getContext()),
        object(py::ObjectType::get(function.getContext())),
        error(py::ErrorType::get(function.getContext())) {}

  LogicalResult run();

private:
  using SlotSet = llvm::SmallDenseSet<Value>;

  void demoteValues();
  void demote(Value value);
  py::SlotAllocOp makeSlot(Type type, Location loc);
  void makeResumeFunction();
  LogicalResult findFrameSlots();
  SlotSet getLiveBefore(Block *block, Operation *from,
                        const HandlerStacks &stacks);
  void addFields(Type type);
  Value loadFields(Type type, int64_t &field, Value self, Location loc);
  void storeFields(Value value, int64_t &field, Value self, Location loc);
  void moveSlotsToFrame();
  LogicalResult splitYields();
  void splitYield(py::YieldOp yield, ArrayRef<Block *> handlers,
                  Block *dispatch);
  void rewriteReturn(py::ReturnOp op);
  void setState(int64_t state, Location loc);
  void makeAllocation();

  py::FuncOp function;
  py::FuncOp resume;
  OpBuilder builder;
  Type object, error;
  SmallVector<py::SlotAllocOp> slots; ///< all, parameters first
  unsigned parameterCount = 0;
  llvm::SmallSetVector<Value, 8> frame; ///< slots that become fields
  DenseMap<Value, int64_t> firstField;  ///< of each of them
  SmallVector<Type> fields;             ///< types; first the state's
  DenseMap<Block *, SlotSet> liveIn;
  SmallVector<Block *> resumePoints;
  SmallVector<int64_t> states;
};

} // namespace

//===----------------------------------------------------------------------===//
// Values to slots
//===----------------------------------------------------------------------===//

py::SlotAllocOp GeneratorSplitter::makeSlot(Type type, Location loc) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(&function.getBody().front());
  return py::SlotAllocOp::create(
      builder, loc, py::SlotType::get(type.getContext(), type), "");
}

static bool isConstant(Value value) {
  Operation *op = value.getDefiningOp();
  return op && op->hasTrait<OpTrait::ConstantLike>();
}

/// True when `use` may see another activation of the function than the
/// definition of its value.
static bool mayCrossYield(OpOperand &use) {
  Block *block = use.get().getParentBlock();
  if (use.getOwner()->getBlock() != block)
    return true;
  Operation *op = use.get().getDefiningOp();
  for (op = op ? op->getNextNode() : &block->front(); op != use.getOwner();
       op = op->getNextNode())
    if (isa<py::YieldOp>(op))
      return true;
  return false;
}

/// Stores `value` in a slot where it is defined, and loads it for each use that
/// may come after a yield. Constants are made again instead.
void GeneratorSplitter::demote(Value value) {
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : value.getUses())
    if (mayCrossYield(use))
      uses.push_back(&use);
  if (uses.empty())
    return;
  Type type = value.getType();
  py::SlotAllocOp slot;
  if (!isConstant(value)) {
    slot = makeSlot(type, value.getLoc());
    if (Operation *op = value.getDefiningOp())
      builder.setInsertionPointAfter(op);
    else
      builder.setInsertionPointToStart(value.getParentBlock());
    py::SlotStoreOp::create(builder, value.getLoc(), value, slot);
  }
  for (OpOperand *use : uses) {
    builder.setInsertionPoint(use->getOwner());
    if (slot)
      use->set(py::SlotLoadOp::create(builder, value.getLoc(), type, slot));
    else
      use->set(builder.clone(*value.getDefiningOp())->getResult(0));
  }
}

void GeneratorSplitter::demoteValues() {
  SmallVector<Value> values;
  for (Block &block : function.getBody()) {
    if (!block.isEntryBlock())
      llvm::append_range(values, block.getArguments());
    for (Operation &op : block)
      if (!isa<py::SlotAllocOp>(op))
        llvm::append_range(values, op.getResults());
  }
  for (Value value : values)
    demote(value);
}

//===----------------------------------------------------------------------===//
// The resume function
//===----------------------------------------------------------------------===//

/// Moves the body into a new function and makes slots of the parameters.
void GeneratorSplitter::makeResumeFunction() {
  SmallVector<py::SlotAllocOp> parameters;
  Block *entry = &function.getBody().front();
  for (BlockArgument argument : entry->getArguments()) {
    py::SlotAllocOp slot = makeSlot(argument.getType(), argument.getLoc());
    for (OpOperand &use : llvm::make_early_inc_range(argument.getUses())) {
      builder.setInsertionPoint(use.getOwner());
      use.set(py::SlotLoadOp::create(builder, argument.getLoc(),
                                     argument.getType(), slot));
    }
    parameters.push_back(slot);
  }
  parameterCount = parameters.size();
  slots = std::move(parameters);
  for (auto slot : entry->getOps<py::SlotAllocOp>())
    if (!llvm::is_contained(slots, slot))
      slots.push_back(slot);

  Type generator = function.getResultTypes().front();
  builder.setInsertionPointAfter(function);
  resume = py::FuncOp::create(
      builder, function.getLoc(), (function.getSymName() + ".resume").str(),
      builder.getFunctionType({generator, object, error}, object));
  resume.setFileAttr(function.getFileAttr());
  resume.setDisplayNameAttr(function.getDisplayNameAttr());
  resume.setVisibility(SymbolTable::Visibility::Private);
  resume.getBody().takeBody(function.getBody());
  entry->eraseArguments([](BlockArgument) { return true; });
  for (Type type : {generator, object, error})
    entry->addArgument(type, function.getLoc());
}

/// Slots that may be loaded before they are stored, from `from` (the end of the
/// block: null) backwards. An op may continue at the handlers of its block.
GeneratorSplitter::SlotSet
GeneratorSplitter::getLiveBefore(Block *block, Operation *from,
                                 const HandlerStacks &stacks) {
  SlotSet live;
  for (Block *successor : block->getSuccessors())
    live.insert_range(liveIn[successor]);
  SmallVector<Block *> handlers = stacks.getHandlers(&block->front());
  for (Operation &op : llvm::reverse(*block)) {
    if (auto store = dyn_cast<py::SlotStoreOp>(op))
      live.erase(store.getSlot());
    for (Block *handler : handlers)
      live.insert_range(liveIn[handler]);
    if (auto load = dyn_cast<py::SlotLoadOp>(op))
      live.insert(load.getSlot());
    if (&op == from)
      break;
  }
  return live;
}

LogicalResult GeneratorSplitter::findFrameSlots() {
  FailureOr<HandlerStacks> stacks = HandlerStacks::compute(resume);
  if (failed(stacks))
    return failure();
  bool changed = true;
  while (changed) {
    changed = false;
    for (Block &block : llvm::reverse(resume.getBody())) {
      SlotSet live = getLiveBefore(&block, nullptr, *stacks);
      if (live.size() != liveIn[&block].size()) {
        liveIn[&block] = std::move(live);
        changed = true;
      }
    }
  }
  SlotSet crossing;
  resume.walk([&](py::YieldOp yield) {
    crossing.insert_range(
        getLiveBefore(yield->getBlock(), yield->getNextNode(), *stacks));
    for (Block *handler : stacks->getHandlers(yield))
      crossing.insert_range(liveIn[handler]);
  });
  for (auto [index, slot] : llvm::enumerate(slots))
    if (index < parameterCount ? !slot.use_empty()
                               : crossing.contains(slot.getSlot()))
      frame.insert(slot.getSlot());
  return success();
}

void GeneratorSplitter::addFields(Type type) {
  if (auto tuple = dyn_cast<py::TupleType>(type)) {
    for (Type element : tuple.getElements())
      addFields(element);
  } else if (!isa<py::NoneType>(type)) {
    fields.push_back(type);
  }
}

/// Value of `type` from the fields from `field` on, which is moved behind them.
Value GeneratorSplitter::loadFields(Type type, int64_t &field, Value self,
                                    Location loc) {
  if (isa<py::NoneType>(type))
    return py::NoneOp::create(builder, loc, type);
  auto tuple = dyn_cast<py::TupleType>(type);
  if (!tuple)
    return py::FieldLoadOp::create(builder, loc, type, self, field++);
  SmallVector<Value> elements;
  for (Type element : tuple.getElements())
    elements.push_back(loadFields(element, field, self, loc));
  return py::TupleMakeOp::create(builder, loc, type, elements);
}

void GeneratorSplitter::storeFields(Value value, int64_t &field, Value self,
                                    Location loc) {
  Type type = value.getType();
  if (isa<py::NoneType>(type))
    return;
  auto tuple = dyn_cast<py::TupleType>(type);
  if (!tuple) {
    py::FieldStoreOp::create(builder, loc, self, field++, value);
    return;
  }
  for (auto [index, element] : llvm::enumerate(tuple.getElements()))
    storeFields(py::TupleGetOp::create(builder, loc, element, value, index),
                field, self, loc);
}

void GeneratorSplitter::moveSlotsToFrame() {
  Value self = resume.getBody().front().getArgument(0);
  fields.push_back(builder.getI64Type());
  for (Value slot : frame) {
    firstField[slot] = fields.size();
    addFields(cast<py::SlotType>(slot.getType()).getElement());
    for (Operation *user : llvm::make_early_inc_range(slot.getUsers())) {
      builder.setInsertionPoint(user);
      int64_t field = firstField[slot];
      if (auto load = dyn_cast<py::SlotLoadOp>(user))
        load.replaceAllUsesWith(
            loadFields(load.getType(), field, self, load.getLoc()));
      else
        storeFields(cast<py::SlotStoreOp>(user).getValue(), field, self,
                    user->getLoc());
      user->erase();
    }
  }
}

//===----------------------------------------------------------------------===//
// Yields
//===----------------------------------------------------------------------===//

void GeneratorSplitter::setState(int64_t state, Location loc) {
  Value self = resume.getBody().front().getArgument(0);
  Value number =
      arith::ConstantOp::create(builder, loc, builder.getI64IntegerAttr(state));
  py::FieldStoreOp::create(builder, loc, self, 0, number);
}

/// `handlers`: those active at the yield, innermost first.
void GeneratorSplitter::splitYield(py::YieldOp yield,
                                   ArrayRef<Block *> handlers,
                                   Block *dispatch) {
  Location loc = yield.getLoc();
  Block *rest = yield->getBlock()->splitBlock(yield->getNextNode());
  Block *entry = &resume.getBody().front();
  int64_t state = 2 * (resumePoints.size() + 1) + !handlers.empty();

  builder.setInsertionPoint(yield);
  setState(state, loc);
  Value value = py::UpcastOp::create(builder, loc, object, yield.getValue());
  py::ReturnOp::create(builder, loc, value);

  Block *point = builder.createBlock(rest);
  resumePoints.push_back(point);
  states.push_back(state);
  for (Block *handler : llvm::reverse(handlers)) {
    Block *body = builder.createBlock(rest);
    builder.setInsertionPointToEnd(point);
    py::TryPushOp::create(builder, loc, body, handler);
    point = body;
  }
  Block *thrown = builder.createBlock(rest);
  Block *sent = builder.createBlock(rest);
  builder.setInsertionPointToEnd(point);
  Value isThrown = py::ErrorIsSetOp::create(builder, loc, builder.getI1Type(),
                                            entry->getArgument(2));
  cf::CondBranchOp::create(builder, loc, isThrown, thrown, sent);
  builder.setInsertionPointToEnd(thrown);
  py::RaiseOp::create(builder, loc, entry->getArgument(2), yield.getSiteAttr());
  builder.setInsertionPointToEnd(sent);
  Type type = yield.getResult().getType();
  Value result;
  if (isa<py::NoneType>(type))
    result = py::NoneOp::create(builder, loc, type);
  else
    result = py::DowncastOp::create(builder, loc, type, entry->getArgument(1));
  cf::BranchOp::create(builder, loc, rest);
  yield.getResult().replaceAllUsesWith(result);
  yield.erase();
}

void GeneratorSplitter::rewriteReturn(py::ReturnOp op) {
  builder.setInsertionPoint(op);
  setState(DoneState, op.getLoc());
  op.setOperand(
      py::UpcastOp::create(builder, op.getLoc(), object, op.getValue()));
}

LogicalResult GeneratorSplitter::splitYields() {
  FailureOr<HandlerStacks> stacks = HandlerStacks::compute(resume);
  if (failed(stacks))
    return failure();
  SmallVector<std::pair<py::YieldOp, SmallVector<Block *>>> yields;
  resume.walk([&](py::YieldOp yield) {
    yields.emplace_back(yield, stacks->getHandlers(yield));
  });
  SmallVector<py::ReturnOp> returns;
  resume.walk([&](py::ReturnOp op) { returns.push_back(op); });
  for (py::ReturnOp op : returns)
    rewriteReturn(op);
  // The allocations of slots stay in the entry block, before the dispatch.
  Block *entry = &resume.getBody().front();
  Operation *first = &entry->front();
  while (isa<py::SlotAllocOp>(first))
    first = first->getNextNode();
  for (Operation &op : llvm::make_early_inc_range(
           llvm::make_range(first->getIterator(), entry->end())))
    if (isa<py::SlotAllocOp>(op))
      op.moveBefore(first);
  while (isa<py::SlotAllocOp>(first))
    first = first->getNextNode();
  Block *start = entry->splitBlock(first);
  for (auto &[yield, handlers] : yields)
    splitYield(yield, handlers, entry);

  Location loc = resume.getLoc();
  Block *unreachable =
      builder.createBlock(&resume.getBody(), resume.getBody().end());
  py::UnreachableOp::create(builder, loc);
  builder.setInsertionPointToEnd(entry);
  Value state = py::FieldLoadOp::create(builder, loc, builder.getI64Type(),
                                        entry->getArgument(0), 0);
  SmallVector<int64_t> values{0};
  SmallVector<Block *> targets{start};
  llvm::append_range(values, states);
  llvm::append_range(targets, resumePoints);
  SmallVector<APInt> cases;
  for (int64_t value : values)
    cases.emplace_back(64, uint64_t(value), /*isSigned=*/true);
  SmallVector<ValueRange> operands(targets.size());
  cf::SwitchOp::create(builder, loc, state, unreachable, ValueRange(), cases,
                       targets, operands);
  return success();
}

//===----------------------------------------------------------------------===//
// The function that allocates
//===----------------------------------------------------------------------===//

void GeneratorSplitter::makeAllocation() {
  Location loc = function.getLoc();
  Block *entry = function.addEntryBlock();
  builder.setInsertionPointToStart(entry);
  StringRef name = function.getDisplayName().value_or(function.getSymName());
  Value generator = py::GeneratorNewOp::create(
      builder, loc, function.getResultTypes().front(), resume.getSymName(),
      name, builder.getTypeArrayAttr(fields));
  for (unsigned i = 0; i < parameterCount; ++i) {
    auto it = firstField.find(slots[i].getSlot());
    if (it == firstField.end())
      continue;
    int64_t field = it->second;
    storeFields(entry->getArgument(i), field, generator, loc);
  }
  function.setGenerator(false);
  py::ReturnOp::create(builder, loc, generator);
}

LogicalResult GeneratorSplitter::run() {
  demoteValues();
  makeResumeFunction();
  if (failed(findFrameSlots()))
    return failure();
  moveSlotsToFrame();
  if (failed(splitYields()))
    return failure();
  makeAllocation();
  for (Value slot : frame)
    slot.getDefiningOp()->erase();
  return success();
}

namespace {
struct SplitGenerators : ir::impl::SplitGeneratorsBase<SplitGenerators> {
  void runOnOperation() override {
    SmallVector<py::FuncOp> generators;
    for (auto function : getOperation().getOps<py::FuncOp>())
      if (function.getGenerator() && !function.isExternal())
        generators.push_back(function);
    for (py::FuncOp function : generators) {
      IRRewriter rewriter(&getContext());
      (void)eraseUnreachableBlocks(rewriter, function->getRegions());
      if (failed(GeneratorSplitter(function).run()))
        return signalPassFailure();
    }
  }
};
} // namespace
