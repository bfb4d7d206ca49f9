//===- CallRanges.cpp - Ranges across calls -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From above: each round starts from what the last one proved, so it may stop
// after any number of them.
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/CallRanges.h"
#include "ir/analysis/IntRange.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace krait;
using namespace krait::ir;

static constexpr unsigned Rounds = 2;

/// Names of functions that can be called other than by a py.call.
static llvm::DenseSet<StringAttr> getTakenAddresses(ModuleOp module) {
  llvm::DenseSet<StringAttr> taken;
  module.walk([&](Operation *op) {
    if (!isa<py::ClosureOp, py::ClassOp, py::GeneratorNewOp>(op))
      return;
    op->getAttrDictionary().walk([&](Attribute attribute) {
      if (auto symbol = dyn_cast<FlatSymbolRefAttr>(attribute))
        taken.insert(symbol.getAttr());
      else if (auto text = dyn_cast<StringAttr>(attribute))
        taken.insert(text);
    });
  });
  return taken;
}

CallRanges::CallRanges(ModuleOp module, const SymbolTable &symbols) {
  llvm::DenseSet<StringAttr> known = getTakenAddresses(module);
  llvm::DenseSet<Operation *> called;
  module.walk([&](py::CallOp call) {
    called.insert(symbols.lookup(call.getCallee()));
  });
  for (auto function : module.getOps<py::FuncOp>()) {
    if (function.isExternal() || function.getExported() ||
        known.contains(function.getSymNameAttr()) || !called.contains(function))
      continue;
    signatures[function].parameters.assign(function.getNumArguments(),
                                           Interval::all());
  }
  for (unsigned round = 0; round < Rounds && !signatures.empty(); ++round)
    improve(symbols);
}

Interval CallRanges::getParameter(py::FuncOp function, unsigned index) const {
  auto it = signatures.find(function);
  return it == signatures.end() ? Interval::all()
                                : it->second.parameters[index];
}

Interval CallRanges::getResult(py::FuncOp function) const {
  auto it = signatures.find(function);
  return it == signatures.end() ? Interval::all() : it->second.result;
}

void CallRanges::improve(const SymbolTable &symbols) {
  Signatures next;
  for (auto &[op, signature] : signatures) {
    next[op].parameters.resize(signature.parameters.size());
    next[op].result = {};
  }
  auto module = cast<ModuleOp>(signatures.begin()->first->getParentOp());
  for (auto function : module.getOps<py::FuncOp>()) {
    if (function.isExternal())
      continue;
    IntRange ranges(function, symbols, *this);
    function.walk([&](Operation *op) {
      if (auto call = dyn_cast<py::CallOp>(op)) {
        auto it = next.find(symbols.lookup(call.getCallee()));
        if (it == next.end())
          return;
        for (auto [i, argument] : llvm::enumerate(call.getArguments()))
          if (isa<py::IntType>(argument.getType()))
            it->second.parameters[i] = it->second.parameters[i].unite(
                ranges.getAt(argument, op->getBlock()));
      } else if (auto result = dyn_cast<py::ReturnOp>(op)) {
        auto it = next.find(function);
        if (it != next.end() && isa<py::IntType>(result.getValue().getType()))
          it->second.result = it->second.result.unite(
              ranges.getAt(result.getValue(), op->getBlock()));
      }
    });
  }
  signatures = std::move(next);
}
