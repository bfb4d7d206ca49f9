//===- PyObjectOps.cpp - Casts, classes, fields, references ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/py/PyOps.h"

using namespace mlir;
using namespace krait::py;

bool UpcastOp::consumesOperand(unsigned) { return !getBorrowed(); }
bool UpcastOp::ownsResult(unsigned) { return !getBorrowed(); }
bool DowncastOp::ownsResult(unsigned) { return !getBorrowed(); }
bool FieldLoadOp::ownsResult(unsigned) { return !getBorrowed(); }
bool ReleaseOp::consumesOperand(unsigned) { return true; }
bool FieldStoreOp::consumesOperand(unsigned index) { return index == 1; }

OpFoldResult UpcastOp::fold(FoldAdaptor) {
  if (getValue().getType() == getType())
    return getValue();
  return {};
}

OpFoldResult DowncastOp::fold(FoldAdaptor) {
  if (getValue().getType() == getType() && !isOwnedForm(*this))
    return getValue();
  return {};
}

LogicalResult ClassOp::verify() {
  if (getFieldNames().size() != getFieldTypes().size())
    return emitOpError("has ") << getFieldNames().size() << " field names but "
                               << getFieldTypes().size() << " field types";
  return success();
}
