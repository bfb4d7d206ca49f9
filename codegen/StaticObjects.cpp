//===- StaticObjects.cpp - Literals as static objects ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/StaticObjects.h"
#include "runtime/core/Layout.h"
#include "llvm/ADT/APInt.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace krait::codegen;

/// Objects are aligned so that an address has its low bits clear.
static constexpr unsigned ObjectAlignment = 16;

StaticObjects::StaticObjects(ModuleOp module) : module(module) {
  for (Operation &op : module.getOps())
    if (auto symbol = dyn_cast<SymbolOpInterface>(op))
      defined.insert(symbol.getName());
}

FlatSymbolRefAttr StaticObjects::reference(StringRef name) {
  return FlatSymbolRefAttr::get(module.getContext(), name);
}

std::string &StaticObjects::slot(StringRef kind, StringRef key, bool &isNew) {
  std::string unique = (kind + Twine('\0') + key).str();
  auto [entry, inserted] = names.try_emplace(unique);
  isNew = inserted;
  if (inserted)
    entry->second = ("." + kind + "." + Twine(names.size())).str();
  return entry->second;
}

ConstantBuilder StaticObjects::startObject() {
  return ConstantBuilder(OpBuilder::atBlockBegin(module.getBody()),
                         module.getLoc());
}

FlatSymbolRefAttr StaticObjects::external(StringRef symbol) {
  if (defined.insert(symbol).second) {
    auto builder = OpBuilder::atBlockBegin(module.getBody());
    LLVM::GlobalOp::create(builder, module.getLoc(), builder.getI8Type(),
                           /*isConstant=*/false, LLVM::Linkage::External,
                           symbol, Attribute(), ObjectAlignment);
  }
  return reference(symbol);
}

FlatSymbolRefAttr StaticObjects::cString(StringRef text) {
  bool isNew;
  std::string &name = slot("c", text, isNew);
  if (isNew) {
    auto builder = OpBuilder::atBlockBegin(module.getBody());
    std::string data = text.str();
    data.push_back('\0');
    auto type = LLVM::LLVMArrayType::get(builder.getI8Type(), data.size());
    auto global = LLVM::GlobalOp::create(
        builder, module.getLoc(), type, /*isConstant=*/true,
        LLVM::Linkage::Private, name, builder.getStringAttr(data));
    global.setUnnamedAddr(LLVM::UnnamedAddr::Global);
  }
  return reference(name);
}

//===----------------------------------------------------------------------===//
// str and bytes
//===----------------------------------------------------------------------===//

/// Decodes UTF-8 (valid but for surrogates, which stand as three bytes).
static SmallVector<uint64_t> codePoints(StringRef utf8) {
  SmallVector<uint64_t> result;
  for (size_t i = 0; i < utf8.size();) {
    uint8_t lead = utf8[i];
    unsigned length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint64_t c = length == 1 ? lead : lead & (0xFF >> (length + 1));
    for (unsigned k = 1; k < length && i + k < utf8.size(); ++k)
      c = c << 6 | (static_cast<uint8_t>(utf8[i + k]) & 0x3F);
    result.push_back(c);
    i += length;
  }
  return result;
}

FlatSymbolRefAttr StaticObjects::str(StringRef utf8) {
  bool isNew;
  std::string &name = slot("str", utf8, isNew);
  if (!isNew)
    return reference(name);
  SmallVector<uint64_t> text = codePoints(utf8);
  uint64_t largest = 0;
  for (uint64_t c : text)
    largest = std::max(largest, c);
  unsigned kind = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
  uint64_t length = text.size();
  text.push_back(0);

  FlatSymbolRefAttr type = external("krt_type_str");
  ConstantBuilder object = startObject();
  object.header(kind, /*kind2=*/largest < 0x80, krt::OF_Static, type);
  object.integer(64, length);
  object.integer(64, ~uint64_t(0));
  if (kind == 1) {
    std::string data(text.begin(), text.end());
    object.bytes(data);
  } else {
    object.integers(8 * kind, text);
  }
  object.finish(name, /*constant=*/false, LLVM::Linkage::Internal,
                ObjectAlignment);
  return reference(name);
}

FlatSymbolRefAttr StaticObjects::bytes(StringRef data) {
  bool isNew;
  std::string &name = slot("bytes", data, isNew);
  if (!isNew)
    return reference(name);
  FlatSymbolRefAttr type = external("krt_type_bytes");
  ConstantBuilder object = startObject();
  object.header(0, 0, krt::OF_Static, type);
  object.integer(64, data.size());
  object.integer(64, ~uint64_t(0));
  std::string ended = data.str();
  ended.push_back('\0');
  object.bytes(ended);
  object.finish(name, /*constant=*/false, LLVM::Linkage::Internal,
                ObjectAlignment);
  return reference(name);
}

//===----------------------------------------------------------------------===//
// int
//===----------------------------------------------------------------------===//

/// Value and sign of a decimal number; enough bits for the magnitude.
static llvm::APInt magnitude(StringRef decimal, bool &negative) {
  negative = decimal.consume_front("-");
  decimal.consume_front("+");
  unsigned bits = llvm::APInt::getSufficientBitsNeeded(decimal, 10);
  return llvm::APInt(std::max(bits, 64u), decimal, 10);
}

std::optional<uint64_t> krait::codegen::smallWord(StringRef decimal) {
  bool negative;
  llvm::APInt value = magnitude(decimal, negative);
  uint64_t limit = uint64_t(1) << 62;
  if (value.ugt(negative ? limit : limit - 1))
    return std::nullopt;
  uint64_t tagged = value.getZExtValue() << 1;
  return negative ? 0 - tagged : tagged;
}

FlatSymbolRefAttr StaticObjects::bigInt(StringRef decimal) {
  bool isNew;
  std::string &name = slot("int", decimal, isNew);
  if (!isNew)
    return reference(name);
  bool negative;
  llvm::APInt value = magnitude(decimal, negative);
  uint64_t limbs = llvm::divideCeil(value.getActiveBits(), 64);
  FlatSymbolRefAttr type = external("krt_type_int");
  ConstantBuilder object = startObject();
  object.header(0, 0, krt::OF_Static, type);
  object.integer(64, negative ? 0 - limbs : limbs);
  object.integers(64, ArrayRef<uint64_t>(value.getRawData(), limbs));
  object.finish(name, /*constant=*/false, LLVM::Linkage::Internal,
                ObjectAlignment);
  return reference(name);
}

//===----------------------------------------------------------------------===//
// Functions and traceback sites
//===----------------------------------------------------------------------===//

FlatSymbolRefAttr StaticObjects::function(StringRef entry, StringRef name,
                                          int64_t origin) {
  bool isNew;
  std::string &symbol = slot("function", entry, isNew);
  if (!isNew)
    return reference(symbol);
  FlatSymbolRefAttr type = external("krt_type_function");
  FlatSymbolRefAttr text = str(name);
  ConstantBuilder object = startObject();
  object.header(0, 0, krt::OF_Static, type);
  object.address(reference(entry));
  object.address(text);
  object.integer(64, 0);
  object.integer(64, uint64_t(origin));
  object.finish(symbol, /*constant=*/false, LLVM::Linkage::Internal,
                ObjectAlignment);
  return reference(symbol);
}

FlatSymbolRefAttr StaticObjects::traceSite(StringRef file, StringRef function,
                                           uint32_t line, StringRef text) {
  std::string key = (file + Twine('\0') + function + Twine('\0') + Twine(line) +
                     Twine('\0') + text)
                        .str();
  bool isNew;
  std::string &name = slot("site", key, isNew);
  if (!isNew)
    return reference(name);
  FlatSymbolRefAttr fileName = cString(file), functionName = cString(function),
                    lines = cString(text);
  ConstantBuilder object = startObject();
  object.address(fileName);
  object.address(functionName);
  object.integer(32, line);
  object.address(lines);
  object.finish(name, /*constant=*/true, LLVM::Linkage::Internal, 8);
  return reference(name);
}
