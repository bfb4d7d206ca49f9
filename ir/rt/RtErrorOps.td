//===- RtErrorOps.td - Errors and tracebacks --------------- -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTERROROPS_TD
#define KRAIT_IR_RT_RTERROROPS_TD

include "ir/rt/RtValueOps.td"

def Rt_ErrorIsSetOp : Rt_Op<"error.is_set", [Pure]> {
  let summary = "did the call raise? expected to be false";
  let arguments = (ins Rt_RefType:$error);
  let results = (outs I1:$result);
  let assemblyFormat = "$error attr-dict";
}
def Rt_ErrorMatchesOp : Rt_Op<"error.matches", [MemoryEffects<[]>]> {
  let summary = "is the error an instance of one of these descriptors?";
  let arguments = (ins Rt_RefType:$error, StrArrayAttr:$descriptors);
  let results = (outs I1:$result);
  let assemblyFormat = "$error `,` $descriptors attr-dict";
}
def Rt_TracebackOp : Rt_Op<"traceback"> {
  let summary = "adds a line to the traceback of an error";
  let arguments = (ins Rt_RefType:$error, StrAttr:$file, StrAttr:$function,
                       I32Attr:$line, StrAttr:$text);
  let assemblyFormat = "$error `,` $file `,` $function `,` $line `,` $text attr-dict";
}
def Rt_CheckTypeOp : Rt_Op<"check_type"> {
  let summary = "TypeError when the value is no instance of the descriptor, or null";
  let arguments = (ins Rt_WordType:$value, StrAttr:$descriptor);
  let results = (outs Rt_RefType:$error);
  let assemblyFormat = "$value `,` $descriptor attr-dict";
}
def Rt_MisfitOp : Rt_Op<"misfit"> {
  let summary = "ends the program: the value is not of the type its place says";
  let arguments = (ins Rt_WordType:$value, Rt_RefType:$expected);
  let assemblyFormat = "$value `,` $expected attr-dict";
}
def Rt_ArgumentCountErrorOp : Rt_Op<"argument_count_error"> {
  let summary = "a new TypeError: the function was given a wrong number of arguments";
  let arguments = (ins Rt_RefType:$name, I64:$expected, I64:$given);
  let results = (outs Rt_RefType:$error);
  let assemblyFormat = "$name `,` $expected `,` $given attr-dict";
}
def Rt_RecursionErrorOp : Rt_Op<"recursion_error"> {
  let summary = "a new RecursionError, or the KeyboardInterrupt behind it";
  let results = (outs Rt_RefType:$error);
  let assemblyFormat = "attr-dict";
}
def Rt_StackExhaustedOp : Rt_Op<"stack_exhausted", [MemoryEffects<[MemRead]>]> {
  let summary = "is the stack too short for one more call? expected to be false";
  let results = (outs I1:$result);
  let assemblyFormat = "attr-dict";
}

#endif // KRAIT_IR_RT_RTERROROPS_TD
