//===- PyControlOps.td - Slots, exceptions, generators -----*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYCONTROLOPS_TD
#define KRAIT_IR_PY_PYCONTROLOPS_TD

include "ir/py/PyNumberOps.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/MemorySlotInterfaces.td"

def Py_SlotAllocOp : Py_Op<"slot.alloc", [
    DeclareOpInterfaceMethods<PromotableAllocationOpInterface>]> {
  let summary = "a local variable, in the entry block; unbound (py.undef) at start";
  let arguments = (ins StrAttr:$name);
  let results = (outs Res<Py_SlotType, "", [MemAlloc]>:$slot);
  let assemblyFormat = "$name attr-dict `:` qualified(type($slot))";
}
def Py_SlotLoadOp : Py_Op<"slot.load", [
    DeclareOpInterfaceMethods<PromotableMemOpInterface>]> {
  let arguments = (ins Arg<Py_SlotType, "", [MemRead]>:$slot);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$slot attr-dict `:` qualified(type($slot)) `->` type($result)";
  let hasVerifier = 1;
}
def Py_SlotStoreOp : Py_Op<"slot.store", [
    DeclareOpInterfaceMethods<PromotableMemOpInterface>]> {
  let arguments = (ins Py_AnyType:$value, Arg<Py_SlotType, "", [MemWrite]>:$slot);
  let assemblyFormat = "$value `,` $slot attr-dict `:` type($value) `,` qualified(type($slot))";
  let hasVerifier = 1;
}

def Py_TryPushOp : Py_Op<"try.push", [Terminator,
    DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let summary = "enters a region of control flow whose errors go to `handler`";
  let description = [{
    Continues at `body`. Until the matching py.try.pop on the path, an op that
    raises branches to `handler` instead of leaving the function; `handler`
    takes one block argument, the error. Every block has one handler stack,
    whichever way it is entered.
  }];
  let successors = (successor AnySuccessor:$body, AnySuccessor:$handler);
  let assemblyFormat = "$body `,` $handler attr-dict";
  let hasVerifier = 1;
}
def Py_TryPopOp : Py_Op<"try.pop"> {
  let summary = "leaves the innermost region opened by py.try.push";
  let assemblyFormat = "attr-dict";
}
def Py_RaiseOp : Py_Op<"raise", [Terminator,
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "raises an exception that is ready (context set); consumes it";
  let description = [{
    Adds a traceback line for `site`, when there is one, and branches to the
    current handler or leaves the function. Re-raising in a finally block or at
    the end of the except clauses has no site.
  }];
  let arguments = (ins Py_ErrorType:$error, OptionalAttr<Py_SiteAttr>:$site);
  let assemblyFormat = "$error attr-dict";
}
def Py_BrErrorOp : Py_Op<"br_error", [Terminator, AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let summary = "branches on the error result of the op before it";
  let description = [{
    Follows each op with an error result; only py.release may stand between. On
    the edge to `onError` the error is set and the other results of that op have
    no meaning; on the edge to `onValue` there is no error.
  }];
  let arguments = (ins Py_ErrorType:$error, Variadic<Py_AnyType>:$errorOperands,
                       Variadic<Py_AnyType>:$valueOperands);
  let successors = (successor AnySuccessor:$onError, AnySuccessor:$onValue);
  let assemblyFormat = [{
    $error `,` $onError (`(` $errorOperands^ `:` type($errorOperands) `)`)? `,`
    $onValue (`(` $valueOperands^ `:` type($valueOperands) `)`)? attr-dict
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The op whose error this branches on.
    ::mlir::Operation *getRaisingOp() { return getError().getDefiningOp(); }
  }];
}
def Py_ErrorIsSetOp : Py_Op<"error.is_set", [Pure]> {
  let arguments = (ins Py_ErrorType:$error);
  let results = (outs I1:$result);
  let assemblyFormat = "$error attr-dict";
}
def Py_TracebackOp : Py_Op<"traceback"> {
  let summary = "adds a line to the traceback of an error";
  let arguments = (ins Py_ErrorType:$error, Py_SiteAttr:$site);
  let assemblyFormat = "$error `,` $site attr-dict";
}
def Py_ErrorMatchesOp : Py_Op<"error.matches", [MemoryEffects<[]>]> {
  let summary = "is the error an instance of one of these descriptors?";
  let arguments = (ins Py_ErrorType:$error, StrArrayAttr:$descriptors);
  let results = (outs I1:$result);
  let assemblyFormat = "$error `,` $descriptors attr-dict";
}
def Py_UnreachableOp : Py_Op<"unreachable", [Terminator]> {
  let assemblyFormat = "attr-dict";
}

def Py_YieldOp : Py_Op<"yield", [Py_MayRaise,
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "suspends a generator; consumes the value, gives what send() passed";
  let arguments = (ins Py_AnyType:$value, OptionalAttr<Py_SiteAttr>:$site);
  let results = (outs Py_AnyType:$result, Optional<Py_ErrorType>:$error);
  let assemblyFormat = "$value attr-dict `:` type($value) `->` type($result) (`,` type($error)^)?";
}

def Py_GeneratorNewOp : Py_Op<"generator.new", [Py_Ownership,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "a generator object that has not started";
  let description = [{
    Made by py-split-generators. `fields` are the types of the frame: field 0 is
    the state, an i64 that starts as 0. py.field.load and py.field.store reach
    them like those of an instance; unset ones are 0, and a null !py.error is
    stored as 0. `resume` takes the generator, the value sent and the error
    thrown in (null: none), all borrowed, and gives what is yielded, or returned
    when it has set the state to -1. Other states are 2 * n, + 1 where an
    exception handler is active.
  }];
  let arguments = (ins FlatSymbolRefAttr:$resume, StrAttr:$name, TypeArrayAttr:$fields);
  let results = (outs Py_InstanceType:$result);
  let assemblyFormat = "$resume `,` $name $fields attr-dict `:` qualified(type($result))";
}

#endif // KRAIT_IR_PY_PYCONTROLOPS_TD
