//===- ExplicitErrors.cpp - Gives ops that may raise an error edge --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Works on the handler stacks of the analysis, before any block is changed:
// first it collects the ops that raise with their handler, then rewrites them.
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/HandlerStacks.h"
#include "ir/passes/Passes.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Transforms/RegionUtils.h"

namespace krait::ir {
#define GEN_PASS_DEF_EXPLICITERRORS
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

namespace {

/// Rewrites one function.
class ErrorEdges {
public:
  ErrorEdges(py::FuncOp function, const SymbolTable &symbols)
      : function(function), symbols(symbols), builder(function.getContext()) {}

  LogicalResult run();

private:
  struct Raising {
    Operation *op;
    Block *handler; ///< null: the error leaves the function
  };

  bool mayRaise(Operation *op) const;
  Operation *addErrorResult(Operation *op);
  Block *getErrorBlock(Block *handler, py::SiteAttr site, Location loc);
  void leaveWith(Value error, Block *handler, py::SiteAttr site, Location loc);
  void rewriteRaise(py::RaiseOp raise, Block *handler);
  void rewriteRaising(Operation *op, Block *handler);

  py::FuncOp function;
  const SymbolTable &symbols;
  OpBuilder builder;
  DenseMap<std::pair<Block *, Attribute>, Block *> errorBlocks;
};

} // namespace

bool ErrorEdges::mayRaise(Operation *op) const {
  if (auto call = dyn_cast<py::CallOp>(op)) {
    auto callee = symbols.lookup<py::FuncOp>(call.getCallee());
    return !callee || callee.getRaises();
  }
  auto raising = dyn_cast<py::MayRaise>(op);
  return raising && raising.mayRaise();
}

/// Replaces `op` by one with a trailing error result.
Operation *ErrorEdges::addErrorResult(Operation *op) {
  OperationState state(op->getLoc(), op->getName());
  state.addOperands(op->getOperands());
  state.addTypes(op->getResultTypes());
  state.addTypes(py::ErrorType::get(op->getContext()));
  state.addAttributes(op->getAttrs());
  builder.setInsertionPoint(op);
  Operation *raising = builder.create(state);
  raising->removeAttr("site");
  op->replaceAllUsesWith(raising->getResults().drop_back());
  op->erase();
  return raising;
}

/// Ends the block at the insertion point with what happens to `error`: one
/// traceback line for `site` and each call it was inlined through, then the
/// handler or the way out.
void ErrorEdges::leaveWith(Value error, Block *handler, py::SiteAttr site,
                           Location loc) {
  for (; site; site = site.getCaller()) {
    auto line =
        py::SiteAttr::get(site.getContext(), site.getLine(), site.getText(),
                          site.getFunction(), site.getFile(), py::SiteAttr());
    py::TracebackOp::create(builder, loc, error, line);
  }
  if (handler)
    cf::BranchOp::create(builder, loc, handler, error);
  else
    py::ReturnErrorOp::create(builder, loc, error);
}

/// The block that error edges with this handler and site go to; it takes the
/// error.
Block *ErrorEdges::getErrorBlock(Block *handler, py::SiteAttr site,
                                 Location loc) {
  if (handler && !site)
    return handler;
  Block *&block = errorBlocks[{handler, site}];
  if (!block) {
    block = builder.createBlock(&function.getBody(), function.getBody().end(),
                                py::ErrorType::get(builder.getContext()), loc);
    leaveWith(block->getArgument(0), handler, site, loc);
  }
  return block;
}

void ErrorEdges::rewriteRaising(Operation *op, Block *handler) {
  auto site = op->getAttrOfType<py::SiteAttr>("site");
  Operation *raising = addErrorResult(op);
  Block *block = raising->getBlock();
  Block *rest = block->splitBlock(raising->getNextNode());
  Value error = raising->getResults().back();
  Block *onError = getErrorBlock(handler, site, raising->getLoc());
  builder.setInsertionPointToEnd(block);
  py::BrErrorOp::create(builder, raising->getLoc(), error, ValueRange{error},
                        ValueRange{}, onError, rest);
}

void ErrorEdges::rewriteRaise(py::RaiseOp raise, Block *handler) {
  builder.setInsertionPoint(raise);
  leaveWith(raise.getError(), handler, raise.getSiteAttr(), raise.getLoc());
  raise.erase();
}

LogicalResult ErrorEdges::run() {
  FailureOr<HandlerStacks> stacks = HandlerStacks::compute(function);
  if (failed(stacks))
    return failure();
  SmallVector<Raising> raising;
  SmallVector<Operation *> markers;
  stacks->walk([&](Operation *op, Block *handler) {
    if (isa<py::RaiseOp>(op) || mayRaise(op))
      raising.push_back({op, handler});
    if (isa<py::TryPushOp, py::TryPopOp>(op))
      markers.push_back(op);
  });
  for (auto [op, handler] : raising) {
    if (!handler && !function.getRaises())
      return op->emitOpError("raises out of a function without 'raises'");
    if (auto raise = dyn_cast<py::RaiseOp>(op))
      rewriteRaise(raise, handler);
    else
      rewriteRaising(op, handler);
  }
  for (Operation *marker : markers) {
    builder.setInsertionPoint(marker);
    if (auto push = dyn_cast<py::TryPushOp>(marker))
      cf::BranchOp::create(builder, push.getLoc(), push.getBody());
    marker->erase();
  }
  function.setExplicitErrors(true);
  return success();
}

namespace {
struct ExplicitErrors : ir::impl::ExplicitErrorsBase<ExplicitErrors> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    for (auto function : getOperation().getOps<py::FuncOp>()) {
      if (function.isExternal() || function.getExplicitErrors())
        continue;
      // Blocks that nothing enters would keep markers.
      IRRewriter rewriter(&getContext());
      (void)eraseUnreachableBlocks(rewriter, function->getRegions());
      if (failed(ErrorEdges(function, symbols).run()))
        return signalPassFailure();
    }
  }
};
} // namespace
