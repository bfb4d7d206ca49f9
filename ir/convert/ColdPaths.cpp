//===- ColdPaths.cpp - Releases that run only after an error --------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A release is inlined where it may be hot. On the way out with an error, of
// which every call has one, it stays a call: that is most of the code of a
// program.
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Conversion.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;
using namespace krait;

/// True when everything behind `block` leaves the function with an error. Its
/// successors have been visited, but for those of a loop.
static bool leavesWithError(Block *block,
                            const llvm::SmallPtrSetImpl<Block *> &cold) {
  Operation *end = block->getTerminator();
  if (end->getNumSuccessors() == 0)
    return isa<rt::ReturnErrorOp>(end);
  return llvm::all_of(end->getSuccessors(),
                      [&](Block *next) { return cold.contains(next); });
}

/// True for the edge of an error to a handler: a block that only releases.
static bool isErrorEdge(Block *block) {
  Block *origin = block->getSinglePredecessor();
  if (!origin || !llvm::all_of(block->without_terminator(), [](Operation &op) {
        return isa<rt::ReleaseOp>(op);
      }))
    return false;
  auto branch = dyn_cast<cf::CondBranchOp>(origin->getTerminator());
  return branch && branch.getTrueDest() == block &&
         branch.getCondition().getDefiningOp<rt::ErrorIsSetOp>();
}

void convert::markColdReleases(ModuleOp module) {
  for (auto function : module.getOps<rt::FuncOp>()) {
    if (function.isExternal())
      continue;
    llvm::SmallPtrSet<Block *, 16> cold;
    for (Block *block : llvm::post_order(&function.getBody().front()))
      if (leavesWithError(block, cold) || isErrorEdge(block))
        cold.insert(block);
    for (Block *block : cold)
      for (auto release : block->getOps<rt::ReleaseOp>())
        if (!release.getCharacter())
          release.setCold(true);
  }
}
