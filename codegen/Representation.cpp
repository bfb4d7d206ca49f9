//===- Representation.cpp - rt types as LLVM types ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/Representation.h"
#include "ir/rt/RtDialect.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

void codegen::addRepresentations(LLVMTypeConverter &converter) {
  MLIRContext *context = &converter.getContext();
  converter.addConversion([context](rt::WordType) -> Type {
    return IntegerType::get(context, 64);
  });
  converter.addConversion([context](rt::RefType) -> Type {
    return LLVM::LLVMPointerType::get(context);
  });
  converter.addConversion([&converter](rt::TupleType type) -> Type {
    SmallVector<Type> elements;
    if (failed(converter.convertTypes(type.getElements(), elements)))
      return nullptr;
    return LLVM::LLVMStructType::getLiteral(type.getContext(), elements);
  });
}

/// Result types as members of the returned pair.
static Type pairMember(Type type, bool cAbi) {
  if (cAbi && type.isInteger(1))
    return IntegerType::get(type.getContext(), 8);
  return type;
}

LLVM::LLVMFunctionType codegen::functionType(const TypeConverter &converter,
                                             const Signature &signature) {
  MLIRContext *context = signature.type.getContext();
  SmallVector<Type> parameters;
  for (Type input : signature.type.getInputs())
    parameters.push_back(converter.convertType(input));
  Type error = LLVM::LLVMPointerType::get(context);
  Type result;
  if (signature.type.getNumResults() == 0) {
    result = signature.raises ? error : LLVM::LLVMVoidType::get(context);
  } else {
    result = converter.convertType(signature.type.getResult(0));
    if (signature.raises)
      result = LLVM::LLVMStructType::getLiteral(
          context, {pairMember(result, signature.cAbi), error});
  }
  return LLVM::LLVMFunctionType::get(result, parameters);
}

/// `zeroext` on each bool among `types`; null when there is none.
static ArrayAttr zeroExtended(MLIRContext *context, TypeRange types) {
  if (llvm::none_of(types, [](Type type) { return type.isInteger(1); }))
    return {};
  Builder builder(context);
  auto zeroExt = builder.getDictionaryAttr(builder.getNamedAttr(
      LLVM::LLVMDialect::getZExtAttrName(), builder.getUnitAttr()));
  SmallVector<Attribute> attributes;
  for (Type type : types)
    attributes.push_back(type.isInteger(1) ? zeroExt
                                           : builder.getDictionaryAttr({}));
  return builder.getArrayAttr(attributes);
}

ArrayAttr codegen::argumentAttributes(const Signature &signature) {
  if (!signature.cAbi)
    return {};
  return zeroExtended(signature.type.getContext(), signature.type.getInputs());
}

ArrayAttr codegen::resultAttributes(const Signature &signature) {
  if (!signature.cAbi || signature.raises)
    return {};
  return zeroExtended(signature.type.getContext(), signature.type.getResults());
}
