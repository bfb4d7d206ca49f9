//===- Passes.td - Passes on the py dialect ----------------*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PASSES_PASSES_TD
#define KRAIT_IR_PASSES_PASSES_TD

include "mlir/Pass/PassBase.td"

def InferRaises : Pass<"py-infer-raises", "::mlir::ModuleOp"> {
  let summary = "finds which functions can raise";
  let description = [{
    Sets or removes `raises` and `recursive` on every py.func with a body:
    `raises` when an error can leave the function, `recursive` when the function
    can be active any number of times at once and so must check the stack limit
    at entry (it then raises RecursionError). Natives keep what they declare.
  }];
}

def ExplicitErrors : Pass<"py-explicit-errors", "::mlir::ModuleOp"> {
  let summary = "gives each op that may raise an error result and a branch on it";
  let description = [{
    Each op that may raise gets a trailing `!py.error` result and ends its block
    with a py.br_error. The error edge goes to a block that adds the op's line
    to the traceback and continues at the handler that applies there, or leaves
    the function; ops with the same site and handler share that block.
    py.try.push, py.try.pop and py.raise disappear. The slots of the function
    are promoted by mem2reg afterwards, with py.undef where nothing is stored.
  }];
}

def InsertOwnership : Pass<"py-insert-ownership", "::krait::py::FuncOp"> {
  let summary = "makes references explicit";
  let description = [{
    From liveness: the last use of an owned value that consumes it takes the
    reference; every other consuming use gets a new reference from py.retain; a
    value whose last use borrows it is released after that use, and on the edges
    behind which it is dead. Parameters are borrowed. A value that may come from
    py.undef is retained and released with `nullable`. See docs/ownership.md.
  }];
}

def VerifyOwnership : Pass<"py-verify-ownership", "::krait::py::FuncOp"> {
  let summary = "checks that each owned value is consumed once on every path";
}

#endif // KRAIT_IR_PASSES_PASSES_TD
