//===- PyContainerOps.td - Tuples and container displays ---*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYCONTAINEROPS_TD
#define KRAIT_IR_PY_PYCONTAINEROPS_TD

include "ir/py/PyNumberOps.td"

def Py_TupleMakeOp : Py_Op<"tuple.make", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "consumes its operands";
  let arguments = (ins Variadic<Py_AnyType>:$elements);
  let results = (outs Py_TupleType:$result);
  let assemblyFormat = "`(` $elements `)` attr-dict `:` functional-type($elements, $result)";
  let hasVerifier = 1;
}
def Py_TupleGetOp : Py_Op<"tuple.get", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let summary = "element of a tuple of known shape, as a new reference";
  let arguments = (ins Py_TupleType:$tuple, I64Attr:$index, UnitAttr:$borrowed);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$tuple `[` $index `]` (`borrowed` $borrowed^)? attr-dict `:` qualified(type($tuple)) `->` type($result)";
  let hasFolder = 1;
  let hasVerifier = 1;
}
def Py_ListMakeOp : Py_Op<"list.make", [
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "list display without stars; consumes its operands";
  let arguments = (ins Variadic<Py_AnyType>:$elements);
  let results = (outs Py_ListType:$result);
  let assemblyFormat = "`(` $elements `)` attr-dict `:` functional-type($elements, $result)";
  let hasVerifier = 1;
}
def Py_VarTupleMakeOp : Py_Op<"vartuple.make", [
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "heap tuple of the operands (any types); consumes them";
  let arguments = (ins Variadic<Py_AnyType>:$elements);
  let results = (outs Py_VarTupleType:$result);
  let assemblyFormat = "`(` $elements `)` attr-dict `:` functional-type($elements, $result)";
}
def Py_DictNewOp : Py_Op<"dict.new", [Py_Ownership]> {
  let summary = "empty dict; displays store into it one by one";
  let results = (outs Py_DictType:$result);
  let assemblyFormat = "attr-dict `:` qualified(type($result))";
}
def Py_SetNewOp : Py_Op<"set.new", [Py_Ownership]> {
  let summary = "empty set";
  let results = (outs Py_SetType:$result);
  let assemblyFormat = "attr-dict `:` qualified(type($result))";
}
def Py_StrJoinOp : Py_Op<"str.join", [Pure, Py_Ownership]> {
  let summary = "concatenation of n strs (f-string)";
  let arguments = (ins Variadic<Py_StrType>:$parts);
  let results = (outs Py_StrType:$result);
  let assemblyFormat = "$parts attr-dict";
}
def Py_ListLengthOp : Py_Op<"list.length", [MemoryEffects<[MemRead]>]> {
  let arguments = (ins Py_ListType:$list);
  let results = (outs I64:$result);
  let assemblyFormat = "$list attr-dict `:` qualified(type($list))";
}
def Py_ListGetOp : Py_Op<"list.get", [DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>, MemoryEffects<[MemRead]>]> {
  let summary = "element at a raw index known to be in range, as a new reference";
  let description = [{
    The result is of the element type of the list, or a word when what is there
    has yet to be tested (py.require).
  }];
  let arguments = (ins Py_ListType:$list, I64:$index, UnitAttr:$borrowed);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$list `[` $index `]` (`borrowed` $borrowed^)? attr-dict `:` qualified(type($list)) `->` type($result)";
  let hasVerifier = 1;
}

#endif // KRAIT_IR_PY_PYCONTAINEROPS_TD
