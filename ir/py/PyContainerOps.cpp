//===- PyContainerOps.cpp - Tuples and container displays -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/py/PyOps.h"

using namespace mlir;
using namespace krait::py;

bool TupleMakeOp::consumesOperand(unsigned) { return true; }
bool ListMakeOp::consumesOperand(unsigned) { return true; }
bool VarTupleMakeOp::consumesOperand(unsigned) { return true; }

bool TupleGetOp::ownsResult(unsigned) { return !getBorrowed(); }
bool ListGetOp::ownsResult(unsigned) { return !getBorrowed(); }

LogicalResult TupleMakeOp::verify() {
  if (!llvm::equal(getElements().getTypes(), getType().getElements()))
    return emitOpError("elements do not have the types of ") << getType();
  return success();
}

LogicalResult ListMakeOp::verify() {
  for (Value element : getElements())
    if (element.getType() != getType().getElement())
      return emitOpError("element of type ")
             << element.getType() << " in " << getType();
  return success();
}

LogicalResult ListGetOp::verify() {
  if (getType() != getList().getType().getElement() &&
      !isa<ObjectType>(getType()))
    return emitOpError("result ") << getType() << " is not the element type of "
                                  << getList().getType();
  return success();
}

LogicalResult TupleGetOp::verify() {
  ArrayRef<Type> elements = getTuple().getType().getElements();
  if (getIndex() >= elements.size())
    return emitOpError("index ")
           << getIndex() << " out of range of " << getTuple().getType();
  if (getType() != elements[getIndex()])
    return emitOpError("result ")
           << getType() << " is not element " << getIndex() << " of "
           << getTuple().getType();
  return success();
}

OpFoldResult TupleGetOp::fold(FoldAdaptor) {
  auto make = getTuple().getDefiningOp<TupleMakeOp>();
  if (!make || isOwnedForm(*this))
    return {};
  return make.getElements()[getIndex()];
}
