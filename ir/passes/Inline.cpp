//===- Inline.cpp - Small functions in place of their calls ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Works on form 1, where errors are implicit, so that an inlined op raises to
// the handler of the call. LLVM inlines as well, but only here are ranges and
// references seen through. Callees come first, so that what is inlined is
// already as small as it gets.
//
//===----------------------------------------------------------------------===//

#include "ir/passes/Passes.h"
#include "ir/py/PyOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/IR/IRMapping.h"

namespace krait::ir {
#define GEN_PASS_DEF_INLINE
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

/// Largest body that is inlined, in ops that are not bookkeeping, and how far
/// a function may grow.
static constexpr unsigned MaxCallee = 40, MaxCaller = 4000;

namespace {

class Inliner {
public:
  explicit Inliner(ModuleOp module) : symbols(module) {}

  void visit(py::FuncOp function);

private:
  enum class State { Unvisited, Active, Done };

  static bool isSmall(py::FuncOp function);
  py::FuncOp getInlinedCallee(py::CallOp call);

  SymbolTable symbols;
  DenseMap<Operation *, State> states;
};

/// Puts one callee in place of one call.
class CallSite {
public:
  CallSite(py::CallOp call, py::FuncOp callee)
      : call(call), callee(callee), builder(call) {}

  void inlineBody();

private:
  py::SiteAttr getSite(py::SiteAttr site);
  void cloneBlock(Block &from, Block *to);
  void cloneOp(Operation &op);

  py::CallOp call;
  py::FuncOp callee;
  OpBuilder builder;
  IRMapping mapping;
  Block *rest = nullptr;
};

} // namespace

//===----------------------------------------------------------------------===//
// One call
//===----------------------------------------------------------------------===//

/// The site of an op of the callee, which now stands in the caller: it names
/// the function it came from, and continues with the line of the call.
py::SiteAttr CallSite::getSite(py::SiteAttr site) {
  if (!site)
    return call.getSiteAttr();
  bool isOwn = site.getFunction().empty();
  return py::SiteAttr::get(
      site.getContext(), site.getLine(), site.getText(),
      isOwn ? callee.getDisplayName().value_or("") : site.getFunction(),
      isOwn ? callee.getFile().value_or("") : site.getFile(),
      getSite(site.getCaller()));
}

void CallSite::cloneOp(Operation &op) {
  Location loc = call.getLoc();
  if (auto result = dyn_cast<py::ReturnOp>(op)) {
    cf::BranchOp::create(builder, loc, rest,
                         mapping.lookupOrDefault(result.getValue()));
    return;
  }
  if (auto slot = dyn_cast<py::SlotAllocOp>(op)) {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(
        &call->getParentOfType<py::FuncOp>().getBody().front());
    builder.clone(op, mapping)->setLoc(loc);
    return;
  }
  Operation *copy = builder.clone(op, mapping);
  copy->setLoc(loc);
  if (!isa<py::MayRaise, py::RaiseOp>(copy))
    return;
  if (py::SiteAttr site = getSite(copy->getAttrOfType<py::SiteAttr>("site")))
    copy->setAttr("site", site);
}

void CallSite::cloneBlock(Block &from, Block *to) {
  builder.setInsertionPointToEnd(to);
  if (from.isEntryBlock()) {
    // In a loop, the variables of the last round are unbound again.
    for (Operation &op : from)
      if (auto slot = dyn_cast<py::SlotAllocOp>(op)) {
        cloneOp(op);
        Value unbound = py::UndefOp::create(builder, call.getLoc(),
                                            slot.getType().getElement());
        py::SlotStoreOp::create(builder, call.getLoc(), unbound,
                                mapping.lookup(slot.getSlot()));
      }
  }
  for (Operation &op : from)
    if (!isa<py::SlotAllocOp>(op))
      cloneOp(op);
}

void CallSite::inlineBody() {
  Block *block = call->getBlock();
  rest = block->splitBlock(call->getNextNode());
  BlockArgument result =
      rest->addArgument(call.getResult().getType(), call.getLoc());
  call.getResult().replaceAllUsesWith(result);
  mapping.map(callee.getArguments(), call.getArguments());
  for (Block &from : llvm::drop_begin(callee.getBody())) {
    Block *to = builder.createBlock(rest);
    for (BlockArgument argument : from.getArguments())
      mapping.map(argument, to->addArgument(argument.getType(), call.getLoc()));
    mapping.map(&from, to);
  }
  for (Block &from : callee.getBody())
    cloneBlock(from, from.isEntryBlock() ? block : mapping.lookup(&from));
  // The caller holds its arguments until the call is over.
  builder.setInsertionPointToStart(rest);
  for (Value argument : llvm::reverse(call.getArguments()))
    if (!py::diesUnseen(argument.getType()))
      py::KeepAliveOp::create(builder, call.getLoc(), argument);
  call.erase();
}

//===----------------------------------------------------------------------===//
// All calls
//===----------------------------------------------------------------------===//

static bool isBookkeeping(Operation *op) {
  return op->hasTrait<OpTrait::ConstantLike>() ||
         isa<py::SlotAllocOp, py::SlotLoadOp, py::SlotStoreOp, py::ReturnOp,
             py::UpcastOp, py::DowncastOp>(op);
}

static unsigned getSize(py::FuncOp function) {
  unsigned size = 0;
  function.getBody().walk([&](Operation *op) { size += !isBookkeeping(op); });
  return size;
}

/// Handlers of the callee and its suspension stay in a function of their own.
bool Inliner::isSmall(py::FuncOp function) {
  if (function.isExternal() || function.getGenerator() ||
      function.getExplicitErrors() || getSize(function) > MaxCallee)
    return false;
  return !function.getBody()
              .walk([](Operation *op) {
                return isa<py::TryPushOp, py::TryPopOp, py::YieldOp>(op)
                           ? WalkResult::interrupt()
                           : WalkResult::advance();
              })
              .wasInterrupted();
}

py::FuncOp Inliner::getInlinedCallee(py::CallOp call) {
  auto callee = symbols.lookup<py::FuncOp>(call.getCallee());
  if (!callee || callee.isExternal())
    return {};
  visit(callee);
  // A function that is still being visited calls itself.
  if (states.lookup(callee) != State::Done || !isSmall(callee))
    return {};
  return callee;
}

void Inliner::visit(py::FuncOp function) {
  if (states.lookup(function) != State::Unvisited || function.isExternal())
    return;
  states[function] = State::Active;
  SmallVector<py::CallOp> calls;
  function.walk([&](py::CallOp call) { calls.push_back(call); });
  unsigned size = getSize(function);
  for (py::CallOp call : calls) {
    py::FuncOp callee = getInlinedCallee(call);
    if (!callee || size > MaxCaller)
      continue;
    size += getSize(callee);
    CallSite(call, callee).inlineBody();
  }
  states[function] = State::Done;
}

namespace {
struct Inline : ir::impl::InlineBase<Inline> {
  void runOnOperation() override {
    Inliner inliner(getOperation());
    for (auto function : getOperation().getOps<py::FuncOp>())
      if (!function.getExplicitErrors())
        inliner.visit(function);
  }
};
} // namespace
