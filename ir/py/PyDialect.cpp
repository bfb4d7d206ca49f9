//===- PyDialect.cpp - The py dialect: types, attributes, constants -------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Registration, constant materialisation and what concerns all ops alike.
//
//===----------------------------------------------------------------------===//

#include "ir/py/PyDialect.h"
#include "ir/py/PyOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace krait;
using namespace krait::py;

#include "ir/py/PyInterfaces.cpp.inc"
#include "ir/py/PyOpsDialect.cpp.inc"
#include "ir/py/PyOpsEnums.cpp.inc"

//===----------------------------------------------------------------------===//
// Types and attributes
//===----------------------------------------------------------------------===//

/// A comma-separated list of types that may be empty.
static ParseResult parseTypeList(AsmParser &parser,
                                 SmallVectorImpl<Type> &types) {
  Type type;
  OptionalParseResult first = parser.parseOptionalType(type);
  if (!first.has_value())
    return success();
  if (failed(*first))
    return failure();
  types.push_back(type);
  while (succeeded(parser.parseOptionalComma())) {
    if (parser.parseType(type))
      return failure();
    types.push_back(type);
  }
  return success();
}

static void printTypeList(AsmPrinter &printer, ArrayRef<Type> types) {
  llvm::interleaveComma(types, printer);
}

#define GET_TYPEDEF_CLASSES
#include "ir/py/PyOpsTypes.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "ir/py/PyOpsAttrs.cpp.inc"

bool py::isManaged(Type type) {
  if (isa<FloatType, IntegerType, IndexType, NoneType, SlotType>(type))
    return false;
  if (auto tuple = dyn_cast<TupleType>(type))
    return llvm::any_of(tuple.getElements(), isManaged);
  return true;
}

bool py::diesUnseen(Type type) {
  if (!isManaged(type))
    return true;
  if (auto tuple = dyn_cast<TupleType>(type))
    return llvm::all_of(tuple.getElements(), diesUnseen);
  if (auto list = dyn_cast<ListType>(type))
    return diesUnseen(list.getElement());
  if (auto set = dyn_cast<SetType>(type))
    return diesUnseen(set.getElement());
  if (auto dict = dyn_cast<DictType>(type))
    return diesUnseen(dict.getKey()) && diesUnseen(dict.getValue());
  return isa<IntType, StrType, BytesType, ByteArrayType, TypeObjectType>(type);
}

//===----------------------------------------------------------------------===//
// Dialect
//===----------------------------------------------------------------------===//

namespace {
/// Prints sites, which are long, as aliases at the top of the module.
struct PyAsmInterface : OpAsmDialectInterface {
  using OpAsmDialectInterface::OpAsmDialectInterface;

  AliasResult getAlias(Attribute attribute, raw_ostream &os) const override {
    if (!isa<SiteAttr>(attribute))
      return AliasResult::NoAlias;
    os << "site";
    return AliasResult::OverridableAlias;
  }
};
} // namespace

void PyDialect::initialize() {
  addInterfaces<PyAsmInterface>();
  addTypes<
#define GET_TYPEDEF_LIST
#include "ir/py/PyOpsTypes.cpp.inc"
      >();
  addAttributes<
#define GET_ATTRDEF_LIST
#include "ir/py/PyOpsAttrs.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "ir/py/PyOps.cpp.inc"
      >();
}

Operation *PyDialect::materializeConstant(OpBuilder &builder, Attribute value,
                                          Type type, Location loc) {
  if (auto text = dyn_cast<StringAttr>(value)) {
    if (isa<IntType>(type))
      return IntConstantOp::create(builder, loc, type, text);
    if (isa<StrType>(type))
      return StrConstantOp::create(builder, loc, type, text);
    if (isa<BytesType>(type))
      return BytesConstantOp::create(builder, loc, type, text);
    return nullptr;
  }
  if (isa<NoneType>(type))
    return NoneOp::create(builder, loc, type);
  if (auto typed = dyn_cast<TypedAttr>(value))
    return arith::ConstantOp::materialize(builder, value, type, loc);
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Questions about ops
//===----------------------------------------------------------------------===//

bool py::isOwnedForm(Operation *op) {
  // During conversion, which may fold, the function is one of rt already.
  auto function = op->getParentOfType<FuncOp>();
  return !function || function.getOwned();
}

bool py::consumesOperand(Operation *op, unsigned index) {
  if (!isManaged(op->getOperand(index).getType()))
    return false;
  if (auto ownership = dyn_cast<Ownership>(op))
    return ownership.consumesOperand(index);
  auto branch = dyn_cast<BranchOpInterface>(op);
  return branch && branch.getSuccessorBlockArgument(index).has_value();
}

bool py::isUncounted(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return false;
  if (auto from = dyn_cast<IntFromI64Op>(op))
    return from.getSmall();
  // 18 digits are fewer than 2^62.
  if (auto constant = dyn_cast<IntConstantOp>(op))
    return constant.getValue().size() <= 18;
  return isa<UndefOp, IntFromBoolOp>(op);
}

bool py::ownsResult(Operation *op, unsigned index) {
  Type type = op->getResult(index).getType();
  if (!isManaged(type))
    return false;
  if (isa<ErrorType>(type) && isa<MayRaise>(op) &&
      index + 1 == op->getNumResults())
    return true;
  auto ownership = dyn_cast<Ownership>(op);
  return ownership && ownership.ownsResult(index);
}
