//===- CancelPairs.cpp - Removes retains that a release undoes ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A cast takes a new reference and its operand is then released: on the same
// object, once the representation is known. Where only ops without side effects
// stand between the two, both go.
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Conversion.h"

using namespace mlir;
using namespace krait;

/// How far behind a retain its release is looked for.
static constexpr unsigned Distance = 8;

/// The value a ref or word was made of by a change of representation.
static Value objectOf(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<rt::RefToWordOp, rt::WordToRefOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

/// The release that undoes `retain`, or null.
static rt::ReleaseOp findRelease(rt::RetainOp retain) {
  Value object = objectOf(retain.getValue());
  Operation *op = retain->getNextNode();
  for (unsigned i = 0; op && i < Distance; ++i, op = op->getNextNode()) {
    if (auto release = dyn_cast<rt::ReleaseOp>(op)) {
      if (objectOf(release.getValue()) == object)
        return release;
      return {};
    }
    // A load reads what is there whatever the counts are.
    if (!isMemoryEffectFree(op) && !isa<rt::RetainOp, rt::FieldLoadOp>(op))
      return {};
  }
  return {};
}

void convert::cancelPairs(ModuleOp module) {
  SmallVector<rt::RetainOp> retains;
  module.walk([&](rt::RetainOp retain) { retains.push_back(retain); });
  for (rt::RetainOp retain : retains)
    if (rt::ReleaseOp release = findRelease(retain)) {
      release.erase();
      retain.erase();
    }
}
