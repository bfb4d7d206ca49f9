//===- RtValueOps.cpp - Folds and verifiers of value ops ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/rt/RtOps.h"

using namespace mlir;
using namespace krait::rt;

OpFoldResult RefToWordOp::fold(FoldAdaptor) {
  if (auto inverse = getOperand().getDefiningOp<WordToRefOp>())
    return inverse.getOperand();
  return nullptr;
}

OpFoldResult WordToRefOp::fold(FoldAdaptor) {
  if (auto inverse = getOperand().getDefiningOp<RefToWordOp>())
    return inverse.getOperand();
  return nullptr;
}

OpFoldResult TupleGetOp::fold(FoldAdaptor) {
  if (auto make = getTuple().getDefiningOp<TupleMakeOp>())
    return make.getElements()[getIndex()];
  return nullptr;
}

LogicalResult TupleGetOp::verify() {
  auto elements = getTuple().getType().getElements();
  if (getIndex() >= elements.size())
    return emitOpError("index ")
           << getIndex() << " in a tuple of " << elements.size() << " elements";
  if (elements[getIndex()] != getType())
    return emitOpError("element has type ") << elements[getIndex()];
  return success();
}
