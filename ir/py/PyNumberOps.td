//===- PyNumberOps.td - Integers and constants -------------*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Only what cannot raise and what range analysis reasons about; // % ** << >>
// are calls of int's special methods. float is arith on f64, bool is arith on
// i1.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYNUMBEROPS_TD
#define KRAIT_IR_PY_PYNUMBEROPS_TD

include "ir/py/PyInterfaces.td"
include "ir/py/PyTypes.td"
include "ir/py/PyAttrs.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class Py_Op<string mnemonic, list<Trait> traits = []>
    : Op<Py_Dialect, mnemonic, traits>;

def Py_IntConstantOp : Py_Op<"int.constant", [Pure, ConstantLike,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let summary = "int literal of any size, in decimal; borrows (immortal)";
  let arguments = (ins StrAttr:$value);
  let results = (outs Py_IntType:$result);
  let assemblyFormat = "$value attr-dict";
  let hasFolder = 1;
  let hasVerifier = 1;
}

class Py_IntBinaryOp<string mnemonic, list<Trait> traits = []>
    : Py_Op<"int." # mnemonic, !listconcat([Pure, Py_Ownership], traits)> {
  let arguments = (ins Py_IntType:$lhs, Py_IntType:$rhs);
  let results = (outs Py_IntType:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict";
  let hasFolder = 1;
}
def Py_IntAddOp : Py_IntBinaryOp<"add", [Commutative]>;
def Py_IntSubOp : Py_IntBinaryOp<"sub">;
def Py_IntMulOp : Py_IntBinaryOp<"mul", [Commutative]>;
def Py_IntAndOp : Py_IntBinaryOp<"and", [Commutative]>;
def Py_IntOrOp : Py_IntBinaryOp<"or", [Commutative]>;
def Py_IntXorOp : Py_IntBinaryOp<"xor", [Commutative]>;

def Py_IntNegOp : Py_Op<"int.neg", [Pure, Py_Ownership]> {
  let arguments = (ins Py_IntType:$operand);
  let results = (outs Py_IntType:$result);
  let assemblyFormat = "$operand attr-dict";
  let hasFolder = 1;
}

def Py_IntCmpOp : Py_Op<"int.cmp", [Pure]> {
  let arguments = (ins Py_CmpPredicate:$predicate, Py_IntType:$lhs, Py_IntType:$rhs);
  let results = (outs I1:$result);
  let assemblyFormat = "$predicate $lhs `,` $rhs attr-dict";
  let hasFolder = 1;
}

def Py_IntFromI64Op : Py_Op<"int.from_i64", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let summary = "raw signed integer to int";
  let description = [{
    `small` promises a value in [-2^62, 2^62-1]: the result is then never on the
    heap and needs no reference counting.
  }];
  let arguments = (ins I64:$operand, UnitAttr:$small);
  let results = (outs Py_IntType:$result);
  let assemblyFormat = "$operand (`small` $small^)? attr-dict";
  let hasFolder = 1;
}
def Py_IntToI64Op : Py_Op<"int.to_i64", [Pure]> {
  let summary = "int known to be in [-2^62, 2^62-1] to a raw signed integer";
  let arguments = (ins Py_IntType:$operand);
  let results = (outs I64:$result);
  let assemblyFormat = "$operand attr-dict";
  let hasFolder = 1;
}
def Py_IntSaturateOp : Py_Op<"int.saturate", [Pure]> {
  let summary = "int to the nearest raw signed 64-bit integer in [-2^62, 2^62-1]";
  let arguments = (ins Py_IntType:$operand);
  let results = (outs I64:$result);
  let assemblyFormat = "$operand attr-dict";
  let hasFolder = 1;
}
def Py_IntIsSmallOp : Py_Op<"int.is_small", [Pure]> {
  let summary = "is the int in [-2^62, 2^62-1]?";
  let arguments = (ins Py_IntType:$operand);
  let results = (outs I1:$result);
  let assemblyFormat = "$operand attr-dict";
}
def Py_CheckedOp : Py_Op<"checked", [Pure]> {
  let summary = "raw arithmetic, and whether it overflowed";
  let arguments = (ins Py_CheckedKind:$kind, I64:$lhs, I64:$rhs);
  let results = (outs I64:$result, I1:$overflow);
  let assemblyFormat = "$kind $lhs `,` $rhs attr-dict";
}
def Py_IntFromBoolOp : Py_Op<"int.from_bool", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let arguments = (ins I1:$operand);
  let results = (outs Py_IntType:$result);
  let assemblyFormat = "$operand attr-dict";
}
def Py_IntToFloatOp : Py_Op<"int.to_float", [Py_MayRaise]> {
  let summary = "float(int): OverflowError when out of range";
  let arguments = (ins Py_IntType:$operand, OptionalAttr<Py_SiteAttr>:$site);
  let results = (outs F64:$result, Optional<Py_ErrorType>:$error);
  let assemblyFormat = "$operand attr-dict (`:` type($error)^)?";
}

def Py_StrConstantOp : Py_Op<"str.constant", [Pure, ConstantLike,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let summary = "str literal (UTF-8; lone surrogates as three bytes); borrows (immortal)";
  let arguments = (ins StrAttr:$value);
  let results = (outs Py_StrType:$result);
  let assemblyFormat = "$value attr-dict";
  let hasFolder = 1;
}
def Py_BytesConstantOp : Py_Op<"bytes.constant", [Pure, ConstantLike,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let arguments = (ins StrAttr:$value);
  let results = (outs Py_BytesType:$result);
  let assemblyFormat = "$value attr-dict";
  let hasFolder = 1;
}
def Py_NoneOp : Py_Op<"none", [Pure, ConstantLike]> {
  let results = (outs Py_NoneType:$result);
  let assemblyFormat = "attr-dict";
  let hasFolder = 1;
}
def Py_SingletonOp : Py_Op<"singleton", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let summary = "an immortal runtime object by symbol: krt_Ellipsis, krt_type_int; borrows";
  let arguments = (ins StrAttr:$symbol);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$symbol attr-dict `:` type($result)";
}
def Py_UndefOp : Py_Op<"undef", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let summary = "value of an unbound variable: never used, but may be released";
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "attr-dict `:` type($result)";
}

#endif // KRAIT_IR_PY_PYNUMBEROPS_TD
