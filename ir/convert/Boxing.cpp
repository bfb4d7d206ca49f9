//===- Boxing.cpp - Between representations, with ownership ---------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/py/PyDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "runtime/core/Layout.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

bool convert::isWordType(Type type) {
  return isa<py::IntType, py::ObjectType, py::UnionType>(type);
}

Type convert::representation(Type type) {
  MLIRContext *context = type.getContext();
  if (isWordType(type))
    return rt::WordType::get(context);
  if (isa<py::NoneType>(type))
    return IntegerType::get(context, 1);
  if (auto tuple = dyn_cast<py::TupleType>(type)) {
    SmallVector<Type> elements;
    for (Type element : tuple.getElements())
      elements.push_back(representation(element));
    return rt::TupleType::get(context, elements);
  }
  if (isa<py::SlotType>(type))
    return {};
  if (isa<py::PyDialect>(type.getDialect()))
    return rt::RefType::get(context);
  return type;
}

Type convert::elementRepresentation(Type type) {
  if (type.isF64() || type.isInteger(1))
    return type;
  return rt::WordType::get(type.getContext());
}

Value Boxing::none() {
  return arith::ConstantOp::create(builder, loc, builder.getBoolAttr(false));
}

Value Boxing::noneWord() {
  Value object =
      rt::SymbolOp::create(builder, loc, rt::RefType::get(builder.getContext()),
                           builder.getStringAttr("krt_None"));
  return rt::RefToWordOp::create(
      builder, loc, rt::WordType::get(builder.getContext()), object);
}

Value Boxing::undef(Type rtType) {
  return rt::UndefOp::create(builder, loc, rtType);
}

//===----------------------------------------------------------------------===//
// References
//===----------------------------------------------------------------------===//

void Boxing::retain(Value value, bool nullable) {
  if (auto tuple = dyn_cast<rt::TupleType>(value.getType())) {
    for (auto [index, type] : llvm::enumerate(tuple.getElements()))
      if (isa<rt::WordType, rt::RefType, rt::TupleType>(type))
        retain(rt::TupleGetOp::create(builder, loc, type, value, index),
               nullable);
  } else if (isa<rt::WordType>(value.getType())) {
    rt::RetainOp::create(builder, loc, value, /*nullable=*/false);
  } else if (isa<rt::RefType>(value.getType())) {
    rt::RetainOp::create(builder, loc, value, nullable);
  }
}

void Boxing::release(Value value, bool nullable) {
  if (auto tuple = dyn_cast<rt::TupleType>(value.getType())) {
    for (auto [index, type] : llvm::enumerate(tuple.getElements()))
      if (isa<rt::WordType, rt::RefType, rt::TupleType>(type))
        release(rt::TupleGetOp::create(builder, loc, type, value, index),
                nullable);
  } else if (isa<rt::WordType>(value.getType())) {
    // An unbound word is a small int, which needs no test.
    rt::ReleaseOp::create(builder, loc, value, /*nullable=*/false);
  } else if (isa<rt::RefType>(value.getType())) {
    rt::ReleaseOp::create(builder, loc, value, nullable);
  }
}

//===----------------------------------------------------------------------===//
// Tuples
//===----------------------------------------------------------------------===//

Value Boxing::boxTuple(Value tuple, py::TupleType type) {
  SmallVector<Value> words;
  for (auto [index, element] : llvm::enumerate(type.getElements())) {
    Value value = rt::TupleGetOp::create(builder, loc, representation(element),
                                         tuple, index);
    words.push_back(box(value, element));
  }
  return rt::HeapTupleOp::create(builder, loc,
                                 rt::RefType::get(builder.getContext()), words);
}

Value Boxing::unboxTupleBorrowed(Value ref, py::TupleType type) {
  auto word = rt::WordType::get(builder.getContext());
  SmallVector<Value> elements;
  for (auto [index, element] : llvm::enumerate(type.getElements())) {
    Value value = rt::FieldLoadOp::create(
        builder, loc, word, ref,
        static_cast<int64_t>(sizeof(krt::Tuple) + 8 * index));
    elements.push_back(unboxBorrowed(value, element));
  }
  return rt::TupleMakeOp::create(builder, loc, representation(type), elements);
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

Value Boxing::box(Value value, Type type) {
  auto word = rt::WordType::get(builder.getContext());
  if (isa<py::NoneType>(type))
    return noneWord();
  if (auto tuple = dyn_cast<py::TupleType>(type))
    return rt::RefToWordOp::create(builder, loc, word, boxTuple(value, tuple));
  if (type.isF64())
    return rt::BoxFloatOp::create(builder, loc, word, value);
  if (type.isInteger(1))
    return rt::BoolToWordOp::create(builder, loc, word, value);
  if (type.isInteger(64))
    return rt::IntFromI64Op::create(builder, loc, word, value);
  if (isWordType(type))
    return value;
  return rt::RefToWordOp::create(builder, loc, word, value);
}

Value Boxing::boxBorrowed(Value value, Type type,
                          SmallVectorImpl<Value> &temporaries) {
  bool makesObject =
      isa<py::TupleType>(type) || type.isF64() || type.isInteger(64);
  if (isa<py::TupleType>(type))
    retain(value);
  Value word = box(value, type);
  if (makesObject)
    temporaries.push_back(word);
  return word;
}

Value Boxing::unboxBorrowed(Value word, Type type) {
  if (isa<py::NoneType>(type))
    return none();
  if (type.isF64())
    return rt::UnboxFloatOp::create(builder, loc, type, word);
  if (type.isInteger(1))
    return rt::WordToBoolOp::create(builder, loc, type, word);
  if (type.isInteger(64))
    return rt::IntSaturateOp::create(builder, loc, type, word);
  if (isWordType(type))
    return word;
  Value ref = rt::WordToRefOp::create(
      builder, loc, rt::RefType::get(builder.getContext()), word);
  if (auto tuple = dyn_cast<py::TupleType>(type))
    return unboxTupleBorrowed(ref, tuple);
  return ref;
}

Value Boxing::unbox(Value word, Type type) {
  Value value = unboxBorrowed(word, type);
  // A reference moves; what is copied out of an object outlives it.
  if (isa<py::TupleType>(type)) {
    retain(value);
    release(word);
  } else if (type.isF64() || type.isInteger(64)) {
    release(word);
  }
  return value;
}
