//===- Passes.td - Passes on the py dialect ----------------*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PASSES_PASSES_TD
#define KRAIT_IR_PASSES_PASSES_TD

include "mlir/Pass/PassBase.td"

def LocalizeGlobals : Pass<"py-localize-globals", "::mlir::ModuleOp"> {
  let summary = "turns module variables that only one run of one function uses into locals";
  let description = [{
    A py.global all of whose uses are in one function that nothing names (the
    code of the main module, which runs once) becomes a slot of that function,
    with a second slot that says whether it is bound, if nobody can see that its
    value now dies after its last use.
  }];
}

def Inline : Pass<"py-inline", "::mlir::ModuleOp"> {
  let summary = "puts small functions in place of their calls";
  let description = [{
    In form 1. A function of few ops without handlers that does not call itself
    is copied into its callers. Its slots become slots of the caller; the sites
    of its ops name it and continue with the site of the call, so that a
    traceback reads as before.
  }];
}

def InferRaises : Pass<"py-infer-raises", "::mlir::ModuleOp"> {
  let summary = "finds which functions can raise";
  let description = [{
    Sets or removes `raises` and `recursive` on every py.func with a body:
    `raises` when an error can leave the function, `recursive` when the function
    can be active any number of times at once and so must check the stack limit
    at entry (it then raises RecursionError). Natives keep what they declare.
  }];
}

def SplitGenerators : Pass<"py-split-generators", "::mlir::ModuleOp"> {
  let summary = "splits generator functions into allocation and resumption";
  let description = [{
    A py.func with `generator` becomes a function that allocates the generator
    object, and `NAME.resume` that runs it from its state to the next py.yield.
    Parameters, and the slots and values that are live across a py.yield, move
    into the frame of the object. Where a py.yield stands in a try statement,
    resumption enters its handlers again before it goes on; an error thrown in
    is raised there.
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

def NarrowInts : Pass<"py-narrow-ints", "::mlir::ModuleOp"> {
  let summary = "computes in raw i64 what provably fits";
  let description = [{
    Where range analysis (ir/analysis/IntRange.h) proves that an int and the
    ints it is computed from fit in 64 bits, the computation is done on i64:
    + - * & | ^, negation, comparisons, and // % << >> abs, whose natives are
    called elsewhere. Block arguments become i64. A value that other ops need as
    an int is converted back; one in [-2^62, 2^62-1] for the price of a shift.
    A comparison of a raw value with an int of any size compares with the
    nearest raw integer.
  }];
}

def SpeculateInts : Pass<"py-speculate-ints", "::mlir::ModuleOp"> {
  let summary = "computes chains of ints on i64 as long as they are small";
  let description = [{
    After py-narrow-ints: what is left are ints of which no range is known.
    Connected arithmetic within a block is computed twice: on i64 behind one test
    that all operands are small, with a check wherever the result may not fit;
    and as before in a block of its own, which every failed test leads to. That
    can be done because arithmetic has no effects: the slow copy starts anew.
    Only where enough of the values are needed by nobody else, or as a number of
    the machine (comparisons, float()), so that they are never tagged.
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

def OptimizeOwnership : Pass<"py-optimize-ownership", "::mlir::ModuleOp"> {
  let summary = "removes references that only guard borrowed uses";
  let description = [{
    Within a block:
    - the result of a load or cast that is only used until its py.release is
      `borrowed` instead, when nothing in between can let go of the reference in
      the container: no op there runs code of the program or frees anything but
      numbers and text
    - a py.retain before a py.upcast whose result is only used until its
      py.release disappears: the cast borrows as well
    Across blocks, a cast or an element of a parameter, which the caller keeps
    alive, is borrowed when all that ever consumes it is py.release.

    A character of a str that only releases consume is looked up without being
    counted: most are shared objects that never die.
  }];
}

def MergeCleanups : Pass<"py-merge-cleanups", "::krait::py::FuncOp"> {
  let summary = "error edges share their releases";
  let description = [{
    Of the blocks that only release references and leave with an error, the one
    that releases more continues with the one that releases a part of it, as
    landing pads do. The lines of the traceback are added before the releases.
  }];
}

def VerifyOwnership : Pass<"py-verify-ownership", "::krait::py::FuncOp"> {
  let summary = "checks that each owned value is consumed once on every path";
}

#endif // KRAIT_IR_PASSES_PASSES_TD
