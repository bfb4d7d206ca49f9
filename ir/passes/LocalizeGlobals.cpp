//===- LocalizeGlobals.cpp - Module variables as locals -------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Scripts keep their variables in the module. One that only the module's own
// code uses is a local variable of that code, as far as anybody can see.
//
//===----------------------------------------------------------------------===//

#include "ir/passes/Passes.h"
#include "ir/py/PyOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/MapVector.h"

namespace krait::ir {
#define GEN_PASS_DEF_LOCALIZEGLOBALS
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

static FlatSymbolRefAttr getGlobal(Operation *op) {
  return isa<py::GlobalLoadOp, py::GlobalStoreOp, py::GlobalIsBoundOp,
             py::GlobalClearOp>(op)
             ? op->getAttrOfType<FlatSymbolRefAttr>("global")
             : FlatSymbolRefAttr();
}

namespace {

/// A variable with the slots that take its place.
class Localizer {
public:
  Localizer(py::GlobalOp global, py::FuncOp function)
      : global(global), builder(function.getContext()) {
    Location loc = global.getLoc();
    Block *entry = &function.getBody().front();
    builder.setInsertionPointToStart(entry);
    slot = makeSlot(global.getType(), loc);
    flag = makeSlot(builder.getI1Type(), loc);
    storeFlag(false, loc);
  }

  void rewrite(Operation *op);

private:
  Value makeSlot(Type type, Location loc) {
    return py::SlotAllocOp::create(
        builder, loc, py::SlotType::get(builder.getContext(), type),
        global.getSymName());
  }
  void storeFlag(bool bound, Location loc) {
    Value value =
        arith::ConstantOp::create(builder, loc, builder.getBoolAttr(bound));
    py::SlotStoreOp::create(builder, loc, value, flag);
  }

  py::GlobalOp global;
  OpBuilder builder;
  Value slot, flag;
};

} // namespace

void Localizer::rewrite(Operation *op) {
  Location loc = op->getLoc();
  builder.setInsertionPoint(op);
  if (auto store = dyn_cast<py::GlobalStoreOp>(op)) {
    py::SlotStoreOp::create(builder, loc, store.getValue(), slot);
    storeFlag(true, loc);
  } else if (isa<py::GlobalClearOp>(op)) {
    Value undef = py::UndefOp::create(builder, loc, global.getType());
    py::SlotStoreOp::create(builder, loc, undef, slot);
    storeFlag(false, loc);
  } else {
    Value source = isa<py::GlobalLoadOp>(op) ? slot : flag;
    Value value = py::SlotLoadOp::create(builder, loc,
                                         op->getResult(0).getType(), source);
    op->getResult(0).replaceAllUsesWith(value);
  }
  op->erase();
}

namespace {
struct LocalizeGlobals : ir::impl::LocalizeGlobalsBase<LocalizeGlobals> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    // Functions that are named anywhere may run more than once.
    llvm::DenseSet<StringAttr> named;
    auto note = [&](Attribute attribute) {
      attribute.walk([&](Attribute inner) {
        if (auto symbol = dyn_cast<FlatSymbolRefAttr>(inner))
          named.insert(symbol.getAttr());
        else if (auto text = dyn_cast<StringAttr>(inner))
          named.insert(text);
      });
    };
    llvm::MapVector<StringAttr, SmallVector<Operation *>> uses;
    module.walk([&](Operation *op) {
      if (FlatSymbolRefAttr global = getGlobal(op))
        uses[global.getAttr()].push_back(op);
      else if (isa<py::CallOp, py::ClosureOp, py::ClassOp, py::GeneratorNewOp>(
                   op))
        note(op->getAttrDictionary());
    });
    SymbolTable symbols(module);
    for (auto &[name, ops] : uses) {
      auto function = ops.front()->getParentOfType<py::FuncOp>();
      auto global = symbols.lookup<py::GlobalOp>(name);
      bool isLocal =
          global && py::diesUnseen(global.getType()) &&
          !function.getExplicitErrors() && !function.getGenerator() &&
          !named.contains(function.getSymNameAttr()) && !named.contains(name) &&
          llvm::all_of(ops, [&](Operation *op) {
            return op->getParentOfType<py::FuncOp>() == function;
          });
      if (!isLocal)
        continue;
      Localizer localizer(global, function);
      for (Operation *op : ops)
        localizer.rewrite(op);
      global.erase();
    }
  }
};
} // namespace
