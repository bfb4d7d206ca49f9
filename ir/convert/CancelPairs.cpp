//===- CancelPairs.cpp - Local improvements of reference counting ---------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A cast takes a new reference and its operand is then released: on the same
// object, once the representation is known. Where only ops without side effects
// stand between the two, both go.
//
// An int operation whose operand dies behind it takes the release over: see
// `releases` of rt.int.add.
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Conversion.h"
#include "llvm/ADT/TypeSwitch.h"

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
      if (objectOf(release.getValue()) == object && !release.getCharacter())
        return release;
      return {};
    }
    // A load reads what is there whatever the counts are.
    if (!isMemoryEffectFree(op) &&
        !isa<rt::RetainOp, rt::FieldLoadOp, rt::IntCmpOp>(op))
      return {};
  }
  return {};
}

/// The release of `operand` of an int operation that the operation can do: no
/// one else uses the value in between. When an int dies nobody can see.
static rt::ReleaseOp findOperandRelease(Operation *op, Value operand) {
  if (operand.getDefiningOp<rt::IntConstantOp>())
    return {};
  Operation *next = op->getNextNode();
  for (unsigned i = 0; next && i < Distance; ++i, next = next->getNextNode()) {
    auto release = dyn_cast<rt::ReleaseOp>(next);
    if (release && release.getValue() == operand)
      return release;
    if (llvm::is_contained(next->getOperands(), operand))
      return {};
  }
  return {};
}

template <class OpT> static void takeReleases(OpT op) {
  int32_t releases = 0;
  unsigned bit = 1;
  for (Value operand : {op.getLhs(), op.getRhs()}) {
    if (rt::ReleaseOp release = findOperandRelease(op, operand)) {
      release.erase();
      releases |= bit;
    }
    bit = 2;
  }
  if (releases != 0)
    op.setReleases(releases);
}

void convert::cancelPairs(ModuleOp module) {
  SmallVector<rt::RetainOp> retains;
  SmallVector<Operation *> arithmetic;
  module.walk([&](Operation *op) {
    if (auto retain = dyn_cast<rt::RetainOp>(op))
      retains.push_back(retain);
    else if (isa<rt::IntAddOp, rt::IntSubOp, rt::IntMulOp, rt::IntCmpOp>(op))
      arithmetic.push_back(op);
  });
  for (rt::RetainOp retain : retains)
    if (rt::ReleaseOp release = findRelease(retain)) {
      release.erase();
      retain.erase();
    }
  for (Operation *op : arithmetic)
    llvm::TypeSwitch<Operation *>(op)
        .Case<rt::IntAddOp, rt::IntSubOp, rt::IntMulOp, rt::IntCmpOp>(
            [](auto typed) { takeReleases(typed); });
}
