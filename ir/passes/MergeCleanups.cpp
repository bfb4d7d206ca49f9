//===- MergeCleanups.cpp - Error edges release together -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An op that raises after n references were taken has n releases on its error
// edge: the edges of one expression would be quadratic in its size. They become
// a chain instead, as landing pads are. After
//
//   a = f(); b = g(); c = h()
//
// the edge of h releases b and goes on where the edge of g releases a:
//
//   edge of h ─► release b ─► release a ─► leave with the error
//   edge of g ────────────────►┘
//
//===----------------------------------------------------------------------===//

#include "ir/passes/Passes.h"
#include "ir/py/PyOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace krait::ir {
#define GEN_PASS_DEF_MERGECLEANUPS
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

namespace {

/// A block that only releases and leaves with an error.
struct Cleanup {
  Block *block;
  SmallVector<py::ReleaseOp> releases;
  SmallVector<py::TracebackOp> lines; ///< of this block or the next
  Value error;                        ///< as seen in `block`
  llvm::SmallPtrSet<Value, 8> values; ///< what the releases consume
};

/// Merges the cleanups of one function.
class Merger {
public:
  explicit Merger(py::FuncOp function)
      : function(function), builder(function.getContext()) {}

  void run();

private:
  /// A shared block that releases `values` and goes on; it takes the error.
  struct Shared {
    Block *block;
    const llvm::SmallPtrSet<Value, 8> *values;
  };

  void collect();
  static bool takeTail(Block *tail, Value error, Cleanup &cleanup,
                       Block *&handler);
  void merge(Block *handler, std::vector<Cleanup> &cleanups);
  Block *makeShared(Cleanup &cleanup, Block *next, const Shared *base);

  py::FuncOp function;
  OpBuilder builder;
  /// By handler; null: out of the function.
  llvm::MapVector<Block *, std::vector<Cleanup>> cleanups;
};

} // namespace

/// What follows the releases: lines of the traceback, then the handler or the
/// way out of the function.
bool Merger::takeTail(Block *tail, Value error, Cleanup &cleanup,
                      Block *&handler) {
  for (Operation &op : *tail) {
    if (isa<py::ReleaseOp>(op) && tail == cleanup.block)
      continue;
    if (auto line = dyn_cast<py::TracebackOp>(op)) {
      if (line.getError() != error)
        return false;
      cleanup.lines.push_back(line);
      continue;
    }
    if (auto leave = dyn_cast<py::ReturnErrorOp>(op)) {
      handler = nullptr;
      return leave.getError() == error;
    }
    auto branch = dyn_cast<cf::BranchOp>(op);
    if (!branch || branch.getDestOperands().size() != 1 ||
        branch.getDestOperands().front() != error)
      return false;
    handler = branch.getDest();
    // An edge block goes to the block with the lines, which others share.
    if (tail == cleanup.block && !isa<py::ReleaseOp>(handler->front()) &&
        isa<py::TracebackOp, py::ReturnErrorOp>(handler->front()))
      return takeTail(handler, handler->getArgument(0), cleanup, handler);
    return true;
  }
  return false;
}

void Merger::collect() {
  for (Block &block : function.getBody()) {
    Cleanup cleanup;
    cleanup.block = &block;
    for (Operation &op : block)
      if (auto release = dyn_cast<py::ReleaseOp>(op)) {
        cleanup.releases.push_back(release);
        cleanup.values.insert(release.getValue());
      }
    Operation *end = block.getTerminator();
    if (cleanup.releases.empty() || end->getNumOperands() != 1 ||
        !isa<py::ErrorType>(end->getOperand(0).getType()))
      continue;
    cleanup.error = end->getOperand(0);
    Block *handler = nullptr;
    if (cleanup.values.contains(cleanup.error) ||
        !takeTail(&block, cleanup.error, cleanup, handler))
      continue;
    cleanups[handler].push_back(std::move(cleanup));
  }
}

/// The block that releases what `cleanup` does and `base` does not.
Block *Merger::makeShared(Cleanup &cleanup, Block *next, const Shared *base) {
  Location loc = cleanup.block->getTerminator()->getLoc();
  Block *block =
      builder.createBlock(&function.getBody(), function.getBody().end(),
                          py::ErrorType::get(function.getContext()), loc);
  for (py::ReleaseOp release : cleanup.releases)
    if (!base || !base->values->contains(release.getValue()))
      release->moveBefore(block, block->end());
  Value error = block->getArgument(0);
  if (base)
    next = base->block;
  if (next)
    cf::BranchOp::create(builder, loc, next, error);
  else
    py::ReturnErrorOp::create(builder, loc, error);
  return block;
}

void Merger::merge(Block *handler, std::vector<Cleanup> &cleanups) {
  if (cleanups.size() < 2)
    return;
  llvm::stable_sort(cleanups, [](const Cleanup &a, const Cleanup &b) {
    return a.releases.size() < b.releases.size();
  });
  std::vector<Shared> shared;
  for (Cleanup &cleanup : cleanups) {
    const Shared *base = nullptr;
    for (const Shared &candidate : llvm::reverse(shared))
      if (llvm::all_of(*candidate.values, [&](Value value) {
            return cleanup.values.contains(value);
          })) {
        base = &candidate;
        break;
      }
    Operation *end = cleanup.block->getTerminator();
    Location loc = end->getLoc();
    Block *target = base ? base->block : nullptr;
    if (!base || base->values->size() < cleanup.values.size()) {
      target = makeShared(cleanup, handler, base);
      shared.push_back({target, &cleanup.values});
    }
    // What is left here are releases that the shared blocks do.
    for (py::ReleaseOp release : cleanup.releases)
      if (release->getBlock() == cleanup.block)
        release.erase();
    builder.setInsertionPoint(end);
    for (py::TracebackOp line : cleanup.lines)
      if (line->getBlock() != cleanup.block)
        py::TracebackOp::create(builder, loc, cleanup.error, line.getSite());
    cf::BranchOp::create(builder, loc, target, cleanup.error);
    end->erase();
  }
}

void Merger::run() {
  collect();
  for (auto &[handler, group] : cleanups)
    merge(handler, group);
}

namespace {
struct MergeCleanups : ir::impl::MergeCleanupsBase<MergeCleanups> {
  void runOnOperation() override {
    py::FuncOp function = getOperation();
    if (function.isExternal() || !function.getOwned())
      return;
    Merger(function).run();
    // All edges may have left a block with lines of the traceback.
    IRRewriter rewriter(&getContext());
    (void)eraseUnreachableBlocks(rewriter, function->getRegions());
  }
};
} // namespace
