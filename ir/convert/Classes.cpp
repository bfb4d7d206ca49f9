//===- Classes.cpp - Layout of classes, dealloc ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "runtime/core/Layout.h"
#include "llvm/ADT/StringSet.h"

/// Descriptor symbols of the builtin exceptions.
static const llvm::StringSet<> &exceptionDescriptors() {
  static const llvm::StringSet<> symbols = {
#define KRT_EXCEPTION(name, base) "krt_type_" #name,
#include "runtime/core/Exceptions.def"
#undef KRT_EXCEPTION
  };
  return symbols;
}

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

/// Methods of the class over those it inherits, by name. A py.func may stand
/// for a method under several names.
static DictionaryAttr inheritMethods(DictionaryAttr inherited, py::ClassOp op) {
  NamedAttrList methods;
  if (inherited)
    methods.append(inherited.getValue());
  // Beside `__eq__` no other `__hash__` than that of the class counts.
  if (op.getMethods().contains("__eq__"))
    methods.erase("__hash__");
  for (NamedAttribute method : op.getMethods())
    methods.set(method.getName(), method.getValue());
  return methods.getDictionary(op.getContext());
}

/// Lays out `op`; its base, when it is a class of the program, comes first.
static const ClassLayout *layOut(Conversion &conversion, py::ClassOp op,
                                 SymbolTable &symbols) {
  auto [entry, isNew] = conversion.classes.try_emplace(op.getSymName());
  if (!isNew)
    return &entry->second;
  ClassLayout layout;
  layout.size = sizeof(krt::Object);
  if (auto base = symbols.lookup<py::ClassOp>(op.getBase())) {
    const ClassLayout *inherited = layOut(conversion, base, symbols);
    layout = *inherited;
  } else if (exceptionDescriptors().contains(op.getBase())) {
    layout.isException = true;
    layout.size = llvm::alignTo(sizeof(krt::Exception), 8);
  } else if (op.getBase() == "krt_type_tuple") {
    layout.tupleLength = op.getFieldNames().size();
    layout.size = sizeof(krt::Tuple);
  }
  for (auto [name, type] :
       llvm::zip_equal(op.getFieldNames().getAsRange<StringAttr>(),
                       op.getFieldTypes().getAsValueRange<TypeAttr>())) {
    layout.fields.push_back({name, type, layout.size});
    layout.size += 8;
  }
  layout.methods = inheritMethods(layout.methods, op);
  ClassLayout &result = conversion.classes[op.getSymName()];
  result = std::move(layout);
  return &result;
}

LogicalResult convert::collectClasses(Conversion &conversion) {
  SymbolTable symbols(conversion.module);
  for (auto op : conversion.module.getOps<py::ClassOp>()) {
    layOut(conversion, op, symbols);
    auto known = [&](Attribute name) {
      auto symbol = dyn_cast<FlatSymbolRefAttr>(name);
      return symbol && conversion.functions.contains(symbol.getValue());
    };
    for (NamedAttribute method : op.getMethods())
      if (!known(method.getValue()))
        return op.emitOpError("method ")
               << method.getName() << " is not a py.func";
    for (Attribute function : op.getVtable()) {
      if (isa<UnitAttr>(function))
        continue;
      if (!known(function))
        return op.emitOpError("vtable entry ")
               << function << " is not a py.func";
      StringRef name = cast<FlatSymbolRefAttr>(function).getValue();
      conversion.functions[name].addressTaken = true;
    }
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Dealloc
//===----------------------------------------------------------------------===//

/// True when freeing a value of this type may free a chain of objects.
static bool mayNest(Type type) {
  return py::isManaged(type) &&
         !isa<py::IntType, py::StrType, py::BytesType, py::ByteArrayType>(type);
}

namespace {
/// Writes `void <class>.dealloc(ref)`: the finaliser, the fields in order, then
/// the memory or what the base does.
class DeallocEmitter {
public:
  DeallocEmitter(Conversion &conversion, py::ClassOp op)
      : builder(OpBuilder::atBlockEnd(conversion.module.getBody())),
        loc(op.getLoc()), layout(conversion.classes[op.getSymName()]),
        name((op.getSymName() + ".dealloc").str()) {}

  void emit();

private:
  /// Returns when `condition` is `value`; continues in a new block.
  void returnIf(Value condition, bool value);
  void releaseFields();

  OpBuilder builder;
  Location loc;
  const ClassLayout &layout;
  std::string name;
  Region *region = nullptr;
  Value self;
};
} // namespace

void DeallocEmitter::returnIf(Value condition, bool value) {
  Block *current = builder.getInsertionBlock();
  Block *leave = builder.createBlock(region, region->end());
  rt::ReturnOp::create(builder, loc, Value());
  Block *next = builder.createBlock(region, region->end());
  builder.setInsertionPointToEnd(current);
  cf::CondBranchOp::create(builder, loc, condition, value ? leave : next,
                           value ? next : leave);
  builder.setInsertionPointToStart(next);
}

void DeallocEmitter::releaseFields() {
  auto word = rt::WordType::get(builder.getContext());
  auto release = [&](const ClassLayout::Field &field) {
    if (!isa<rt::WordType>(elementRepresentation(field.type)))
      return;
    Value value =
        rt::FieldLoadOp::create(builder, loc, word, self, field.offset);
    rt::ReleaseOp::create(builder, loc, value, /*nullable=*/true);
  };
  // What a subclass of tuple adds goes first, then the items from the last on.
  int64_t items = layout.tupleLength.value_or(0);
  llvm::for_each(ArrayRef(layout.fields).drop_front(items), release);
  llvm::for_each(llvm::reverse(ArrayRef(layout.fields).take_front(items)),
                 release);
}

void DeallocEmitter::emit() {
  auto ref = rt::RefType::get(builder.getContext());
  Type flag = builder.getI1Type();
  auto function =
      rt::FuncOp::create(builder, loc, name, builder.getFunctionType({ref}, {}),
                         /*raises=*/false, /*cAbi=*/true);
  region = &function.getBody();
  Block *body = builder.createBlock(region);
  self = body->addArgument(ref, loc);
  if (layout.methods.contains("__del__"))
    returnIf(rt::FinalizeOp::create(builder, loc, flag, self), true);
  bool nests = llvm::any_of(layout.fields, [](const ClassLayout::Field &field) {
    return mayNest(field.type);
  });
  if (nests)
    returnIf(rt::TrashEnterOp::create(builder, loc, flag, self), false);
  releaseFields();
  if (layout.isException)
    rt::DeallocExceptionOp::create(builder, loc, self);
  else
    rt::FreeOp::create(builder, loc, self);
  if (nests)
    rt::TrashLeaveOp::create(builder, loc);
  rt::ReturnOp::create(builder, loc, Value());
}

//===----------------------------------------------------------------------===//
// py.class
//===----------------------------------------------------------------------===//

static void convertClass(Conversion &conversion, py::ClassOp op) {
  const ClassLayout &layout = conversion.classes[op.getSymName()];
  DeallocEmitter(conversion, op).emit();
  OpBuilder builder(op);
  SmallVector<Attribute> names, types, vtable;
  SmallVector<int64_t> offsets;
  for (const ClassLayout::Field &field : layout.fields) {
    names.push_back(field.name);
    types.push_back(TypeAttr::get(elementRepresentation(field.type)));
    offsets.push_back(field.offset);
  }
  NamedAttrList methods;
  for (NamedAttribute method : layout.methods) {
    StringRef function = cast<FlatSymbolRefAttr>(method.getValue()).getValue();
    methods.append(method.getName(),
                   FlatSymbolRefAttr::get(builder.getContext(),
                                          uniformEntryName(function)));
  }
  for (Attribute entry : op.getVtable()) {
    auto symbol = dyn_cast<FlatSymbolRefAttr>(entry);
    if (symbol)
      symbol = FlatSymbolRefAttr::get(
          builder.getContext(),
          virtualEntryName(conversion.functions[symbol.getValue()],
                           symbol.getValue()));
    vtable.push_back(symbol ? Attribute(symbol) : builder.getUnitAttr());
  }
  rt::ClassOp::create(
      builder, op.getLoc(), op.getSymNameAttr(), op.getDisplayNameAttr(),
      op.getModuleAttr(), op.getQualnameAttr(), op.getBaseAttr(),
      op.getMroAttr(), builder.getI64IntegerAttr(layout.size),
      builder.getArrayAttr(names), builder.getArrayAttr(types),
      builder.getDenseI64ArrayAttr(offsets),
      methods.getDictionary(builder.getContext()), builder.getArrayAttr(vtable),
      FlatSymbolRefAttr::get(builder.getContext(),
                             (op.getSymName() + ".dealloc").str()),
      op.getAcyclicAttr(),
      layout.isException ? builder.getUnitAttr() : UnitAttr());
  op.erase();
}

void convert::convertClasses(Conversion &conversion) {
  for (auto op :
       llvm::make_early_inc_range(conversion.module.getOps<py::ClassOp>()))
    convertClass(conversion, op);
}
