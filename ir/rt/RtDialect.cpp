//===- RtDialect.cpp - Registration and types of the rt dialect -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/rt/RtDialect.h"
#include "ir/rt/RtOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace krait::rt;

#include "ir/rt/RtOpsDialect.cpp.inc"
#include "ir/rt/RtOpsEnums.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "ir/rt/RtOpsTypes.cpp.inc"

Type krait::rt::TupleType::parse(AsmParser &parser) {
  SmallVector<Type> elements;
  auto parseElement = [&] { return parser.parseType(elements.emplace_back()); };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::LessGreater,
                                     parseElement))
    return {};
  return get(parser.getContext(), elements);
}

void krait::rt::TupleType::print(AsmPrinter &printer) const {
  printer << '<';
  llvm::interleaveComma(getElements(), printer);
  printer << '>';
}

bool krait::rt::isRepresentation(Type type) {
  return isa<WordType, RefType, krait::rt::TupleType, Float64Type, IntegerType>(
      type);
}

void RtDialect::initialize() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "ir/rt/RtOpsTypes.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "ir/rt/RtOps.cpp.inc"
      >();
}
