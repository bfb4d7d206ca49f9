//===- RaiseInference.cpp - Which functions can raise ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/RaiseInference.h"
#include "ir/analysis/HandlerStacks.h"

using namespace mlir;
using namespace krait;
using namespace krait::ir;

/// Collects the edges of one function and whether it raises by itself.
LogicalResult RaiseInference::addFunction(py::FuncOp function) {
  Node *node = nodes.at(function.getSymNameAttr()).get();
  if (function.isExternal()) {
    if (function.getRaises())
      raising.insert(function);
    // A native that can raise may run any special method of any class.
    node->callsUnknown = function.getRaises();
    return success();
  }
  FailureOr<HandlerStacks> stacks = HandlerStacks::compute(function);
  if (failed(stacks))
    return failure();
  stacks->walk([&](Operation *op, Block *handler) {
    if (isa<py::RaiseOp>(op) && !handler)
      raising.insert(function);
    if (isa<py::CallIndirectOp, py::CallVirtualOp>(op))
      node->callsUnknown = true;
    if (auto closure = dyn_cast<py::ClosureOp>(op))
      if (auto it = nodes.find(closure.getFunctionAttr().getAttr());
          it != nodes.end())
        it->second->addressTaken = true;
    if (auto generator = dyn_cast<py::GeneratorNewOp>(op))
      if (auto it = nodes.find(generator.getResumeAttr().getAttr());
          it != nodes.end()) {
        // The runtime calls it in the form of a function that raises.
        it->second->addressTaken = true;
        raising.insert(it->second->function);
      }
    auto call = dyn_cast<py::CallOp>(op);
    if (!call) {
      if (isa<py::MayRaise>(op) && !handler)
        raising.insert(function);
      return;
    }
    auto callee = nodes.find(call.getCalleeAttr().getAttr());
    if (callee == nodes.end())
      return;
    node->callees.push_back(callee->second.get());
    if (!handler)
      callee->second->exposedCallers.push_back(node);
  });
  return success();
}

/// Tarjan's algorithm with an explicit stack: the members of a cycle of the
/// call graph are recursive.
void RaiseInference::visit(Node *root) {
  std::vector<std::pair<Node *, size_t>> path{{root, 0}};
  std::vector<Node *> component;
  auto open = [&](Node *node) {
    node->index = node->low = nextIndex++;
    node->onStack = true;
    component.push_back(node);
  };
  open(root);
  while (!path.empty()) {
    auto [node, next] = path.back();
    if (next < node->callees.size()) {
      ++path.back().second;
      Node *callee = node->callees[next];
      if (callee == node)
        recursive.insert(node->function);
      if (callee->index == 0) {
        open(callee);
        path.emplace_back(callee, 0);
      } else if (callee->onStack) {
        node->low = std::min(node->low, callee->index);
      }
      continue;
    }
    path.pop_back();
    if (!path.empty())
      path.back().first->low = std::min(path.back().first->low, node->low);
    if (node->low != node->index)
      continue;
    bool isCycle = component.back() != node;
    while (true) {
      Node *member = component.back();
      component.pop_back();
      member->onStack = false;
      if (isCycle)
        recursive.insert(member->function);
      if (member == node)
        break;
    }
  }
}

void RaiseInference::findCycles() {
  for (Node *node : order)
    if (node->index == 0)
      visit(node);
  for (Node *node : order) {
    if (node->function.isExternal())
      continue;
    // A cycle through a function value or a special method goes through a
    // function whose address is taken.
    if (node->addressTaken &&
        (node->callsUnknown || llvm::any_of(node->callees, [](Node *callee) {
           return !callee->function.isExternal() || callee->callsUnknown;
         })))
      recursive.insert(node->function);
    if (recursive.contains(node->function))
      raising.insert(node->function);
  }
}

void RaiseInference::propagate() {
  std::vector<Node *> worklist;
  for (Node *node : order)
    if (raising.contains(node->function))
      worklist.push_back(node);
  while (!worklist.empty()) {
    Node *node = worklist.back();
    worklist.pop_back();
    for (Node *caller : node->exposedCallers)
      if (raising.insert(caller->function).second)
        worklist.push_back(caller);
  }
}

FailureOr<RaiseInference> RaiseInference::compute(ModuleOp module) {
  RaiseInference inference;
  for (auto function : module.getOps<py::FuncOp>()) {
    auto node = std::make_unique<Node>();
    node->function = function;
    inference.order.push_back(node.get());
    inference.nodes[function.getSymNameAttr()] = std::move(node);
  }
  for (auto classOp : module.getOps<py::ClassOp>()) {
    auto take = [&](Attribute attribute) {
      auto symbol = dyn_cast<FlatSymbolRefAttr>(attribute);
      auto name = symbol ? symbol.getAttr() : dyn_cast<StringAttr>(attribute);
      if (auto it = inference.nodes.find(name); it != inference.nodes.end())
        it->second->addressTaken = true;
    };
    for (NamedAttribute method : classOp.getMethods())
      take(method.getValue());
    llvm::for_each(classOp.getVtable(), take);
  }
  for (Node *node : inference.order)
    if (failed(inference.addFunction(node->function)))
      return failure();
  inference.findCycles();
  inference.propagate();
  return inference;
}
