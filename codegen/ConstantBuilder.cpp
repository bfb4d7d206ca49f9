//===- ConstantBuilder.cpp - Globals with an initialiser ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/ConstantBuilder.h"
#include "runtime/core/Layout.h"

using namespace mlir;
using namespace krait::codegen;

void ConstantBuilder::integer(unsigned width, uint64_t value) {
  auto type = IntegerType::get(builder.getContext(), width);
  members.push_back(
      {type, IntegerAttr::get(type, llvm::APInt(width, value)), {}});
}

void ConstantBuilder::null() {
  members.push_back({LLVM::LLVMPointerType::get(builder.getContext()), {}, {}});
}

void ConstantBuilder::address(FlatSymbolRefAttr symbol, int32_t byteOffset) {
  members.push_back({LLVM::LLVMPointerType::get(builder.getContext()),
                     {},
                     symbol,
                     byteOffset});
}

void ConstantBuilder::bytes(StringRef text) {
  auto type = LLVM::LLVMArrayType::get(builder.getI8Type(), text.size());
  members.push_back({type, builder.getStringAttr(text), {}});
}

void ConstantBuilder::integers(unsigned width, ArrayRef<uint64_t> values) {
  auto element = IntegerType::get(builder.getContext(), width);
  SmallVector<llvm::APInt> elements;
  for (uint64_t value : values)
    elements.emplace_back(width, value);
  auto shape =
      RankedTensorType::get({static_cast<int64_t>(values.size())}, element);
  members.push_back({LLVM::LLVMArrayType::get(element, values.size()),
                     DenseElementsAttr::get(shape, elements),
                     {}});
}

void ConstantBuilder::header(uint8_t kind, uint8_t kind2, uint16_t flags,
                             FlatSymbolRefAttr type) {
  integer(32, krt::ImmortalRefs);
  integer(8, kind);
  integer(8, kind2);
  integer(16, flags);
  address(type);
}

Value ConstantBuilder::emit(const Member &member) {
  if (member.value)
    return LLVM::ConstantOp::create(builder, loc, member.type, member.value);
  if (!member.symbol)
    return LLVM::ZeroOp::create(builder, loc, member.type);
  Value base =
      LLVM::AddressOfOp::create(builder, loc, member.type, member.symbol);
  if (member.byteOffset == 0)
    return base;
  return LLVM::GEPOp::create(builder, loc, member.type, builder.getI8Type(),
                             base, ArrayRef<LLVM::GEPArg>{member.byteOffset});
}

LLVM::GlobalOp ConstantBuilder::finish(StringRef name, bool constant,
                                       LLVM::Linkage linkage,
                                       unsigned alignment) {
  SmallVector<Type> types;
  for (const Member &member : members)
    types.push_back(member.type);
  auto type = LLVM::LLVMStructType::getLiteral(builder.getContext(), types);
  auto global = LLVM::GlobalOp::create(builder, loc, type, constant, linkage,
                                       name, Attribute(), alignment);
  OpBuilder::InsertionGuard guard(builder);
  builder.createBlock(&global.getInitializerRegion());
  Value aggregate = LLVM::UndefOp::create(builder, loc, type);
  for (auto [index, member] : llvm::enumerate(members)) {
    Value value = emit(member);
    aggregate = LLVM::InsertValueOp::create(builder, loc, aggregate, value,
                                            static_cast<int64_t>(index));
  }
  LLVM::ReturnOp::create(builder, loc, aggregate);
  return global;
}
