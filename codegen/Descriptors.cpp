//===- Descriptors.cpp - Static type descriptors --------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The members are written in the order of krt::Type (runtime/core/Layout.h).
// Slots that follow from special methods or from the base are left null here
// and filled at start by krt_type_finish.
//
//===----------------------------------------------------------------------===//

#include "codegen/Descriptors.h"
#include "runtime/core/Layout.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

static_assert(sizeof(krt::Type) == 16 + 5 * 8 + 4 * 4 + 2 * 8 + 18 * 8,
              "krt::Type has changed: adapt emitDescriptor");

namespace {
constexpr llvm::StringLiteral SlotNames[] = {
#define KRT_SLOT(id, name) name,
#include "runtime/core/Slots.def"
#undef KRT_SLOT
};

class DescriptorEmitter {
public:
  DescriptorEmitter(StaticObjects &statics, rt::ClassOp op)
      : statics(statics), op(op), name(op.getSymName().str()) {}

  void emit();

private:
  FlatSymbolRefAttr emitMro();
  FlatSymbolRefAttr emitMembers();
  FlatSymbolRefAttr emitMethodTables();
  uint32_t flags();
  FlatSymbolRefAttr symbol(const Twine &text) {
    return FlatSymbolRefAttr::get(op.getContext(), text.str());
  }

  StaticObjects &statics;
  rt::ClassOp op;
  std::string name;
};
} // namespace

static krt::MemberKind fieldKind(Type type) {
  if (type.isF64())
    return krt::FieldFloat;
  return type.isInteger(1) ? krt::FieldBool : krt::FieldWord;
}

FlatSymbolRefAttr DescriptorEmitter::emitMro() {
  SmallVector<FlatSymbolRefAttr> types;
  for (auto type : op.getMro().getAsRange<StringAttr>())
    types.push_back(type.getValue() == name
                        ? symbol(name)
                        : statics.external(type.getValue()));
  ConstantBuilder table = statics.startObject();
  for (FlatSymbolRefAttr type : types)
    table.address(type);
  table.finish(name + ".mro", /*constant=*/true, LLVM::Linkage::Internal, 8);
  return symbol(name + ".mro");
}

FlatSymbolRefAttr DescriptorEmitter::emitMembers() {
  struct Member {
    FlatSymbolRefAttr text;
    krt::MemberKind kind;
    int64_t offset;
    FlatSymbolRefAttr entry;
  };
  SmallVector<Member> members;
  for (auto [text, type, offset] :
       llvm::zip_equal(op.getFieldNames().getAsRange<StringAttr>(),
                       op.getFieldTypes().getAsValueRange<TypeAttr>(),
                       op.getFieldOffsets()))
    members.push_back(
        {statics.cString(text.getValue()), fieldKind(type), offset, {}});
  for (NamedAttribute method : op.getMethods())
    members.push_back({statics.cString(method.getName()), krt::MethodMember, 0,
                       cast<FlatSymbolRefAttr>(method.getValue())});
  ConstantBuilder table = statics.startObject();
  for (const Member &member : members) {
    table.address(member.text);
    table.integer(32, member.kind);
    table.integer(32, member.offset);
    member.entry ? table.address(member.entry) : table.null();
  }
  table.finish(name + ".members", /*constant=*/true, LLVM::Linkage::Internal,
               8);
  return symbol(name + ".members");
}

FlatSymbolRefAttr DescriptorEmitter::emitMethodTables() {
  ConstantBuilder table = statics.startObject();
  auto addOrNull = [&](Attribute entry) {
    if (auto function = dyn_cast_or_null<FlatSymbolRefAttr>(entry))
      table.address(function);
    else
      table.null();
  };
  for (StringRef slot : llvm::reverse(SlotNames))
    addOrNull(op.getMethods().get(slot));
  for (Attribute function : op.getVtable())
    addOrNull(function);
  table.finish(name + ".vtable", /*constant=*/true, LLVM::Linkage::Internal, 8);
  return symbol(name + ".vtable");
}

uint32_t DescriptorEmitter::flags() {
  uint32_t result = krt::TF_Heap;
  if (op.getException())
    result |= krt::TF_Exception;
  if (op.getAcyclic())
    result |= krt::TF_Acyclic;
  return result;
}

void DescriptorEmitter::emit() {
  FlatSymbolRefAttr metaclass = statics.external("krt_type_type");
  FlatSymbolRefAttr displayName = statics.cString(op.getDisplayName());
  FlatSymbolRefAttr module = statics.cString(op.getModule());
  FlatSymbolRefAttr qualname = statics.cString(op.getQualname());
  FlatSymbolRefAttr base = statics.external(op.getBase());
  FlatSymbolRefAttr mro = emitMro();
  FlatSymbolRefAttr members = emitMembers();
  FlatSymbolRefAttr vtable = emitMethodTables();

  ConstantBuilder type = statics.startObject();
  type.header(0, 0, krt::OF_Static, metaclass);
  type.address(displayName);
  type.address(module);
  type.address(qualname);
  type.address(base);
  type.address(mro);
  type.integer(32, op.getMro().size());
  type.integer(32, flags());
  type.integer(32, op.getSize());
  type.integer(32, 0); // typeId
  type.address(members);
  type.integer(64, op.getFieldNames().size() + op.getMethods().size());
  type.address(op.getDeallocAttr());
  constexpr unsigned slotsAfterDealloc =
      (offsetof(krt::Type, vtable) - offsetof(krt::Type, traverse)) / 8;
  for (unsigned i = 0; i < slotsAfterDealloc; ++i)
    type.null();
  type.address(vtable, 8 * std::size(SlotNames));
  op.erase();
  type.finish(name, /*constant=*/false, LLVM::Linkage::Internal, 16);
}

void codegen::emitDescriptor(StaticObjects &statics, rt::ClassOp op) {
  DescriptorEmitter(statics, op).emit();
}
