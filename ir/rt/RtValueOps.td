//===- RtValueOps.td - Constants, boxes, ints, tuples ------ -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTVALUEOPS_TD
#define KRAIT_IR_RT_RTVALUEOPS_TD

include "ir/rt/RtTypes.td"
include "mlir/IR/EnumAttr.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class Rt_Op<string mnemonic, list<Trait> traits = []>
    : Op<Rt_Dialect, mnemonic, traits>;

def Rt_CmpPredicate : I32EnumAttr<"CmpPredicate", "comparison", [
    I32EnumAttrCase<"lt", 0>, I32EnumAttrCase<"le", 1>, I32EnumAttrCase<"eq", 2>,
    I32EnumAttrCase<"ne", 3>, I32EnumAttrCase<"gt", 4>, I32EnumAttrCase<"ge", 5>]> {
  let cppNamespace = "::krait::rt";
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

def Rt_UndefOp : Rt_Op<"undef", [Pure]> {
  let summary = "value of an unbound variable: small int 0, null, zero";
  let results = (outs Rt_AnyType:$result);
  let assemblyFormat = "attr-dict `:` type($result)";
}
def Rt_IntConstantOp : Rt_Op<"int.constant", [Pure]> {
  let summary = "int of any size, in decimal; a static object when not small";
  let arguments = (ins StrAttr:$value);
  let results = (outs Rt_WordType:$result);
  let assemblyFormat = "$value attr-dict";
}
def Rt_StrConstantOp : Rt_Op<"str.constant", [Pure]> {
  let summary = "static str; UTF-8, lone surrogates as three bytes";
  let arguments = (ins StrAttr:$value);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$value attr-dict";
}
def Rt_BytesConstantOp : Rt_Op<"bytes.constant", [Pure]> {
  let arguments = (ins StrAttr:$value);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$value attr-dict";
}
def Rt_SymbolOp : Rt_Op<"symbol", [Pure]> {
  let summary = "address of an object of the runtime or of a class descriptor";
  let arguments = (ins StrAttr:$symbol);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$symbol attr-dict";
}

//===----------------------------------------------------------------------===//
// Between representations
//===----------------------------------------------------------------------===//

class Rt_CastOp<string mnemonic, Type from, Type to, list<Trait> traits = [Pure]>
    : Rt_Op<mnemonic, traits> {
  let arguments = (ins from:$operand);
  let results = (outs to:$result);
  let assemblyFormat = "$operand attr-dict";
}
def Rt_RefToWordOp : Rt_CastOp<"ref_to_word", Rt_RefType, Rt_WordType> {
  let hasFolder = 1;
}
def Rt_WordToRefOp : Rt_CastOp<"word_to_ref", Rt_WordType, Rt_RefType> {
  let hasFolder = 1;
}
def Rt_BoolToWordOp : Rt_CastOp<"bool_to_word", I1, Rt_WordType> {
  let summary = "the object True or False";
}
def Rt_WordToBoolOp : Rt_CastOp<"word_to_bool", Rt_WordType, I1> {
  let summary = "is it the object True?";
}
def Rt_BoxFloatOp : Rt_CastOp<"box_float", F64, Rt_WordType, []> {
  let summary = "a new float object";
}
def Rt_UnboxFloatOp : Rt_CastOp<"unbox_float", Rt_WordType, F64> {
  let summary = "value of a float object";
}
def Rt_SameOp : Rt_Op<"same", [Pure, Commutative]> {
  let summary = "are the two words equal bits?";
  let arguments = (ins Rt_WordType:$lhs, Rt_WordType:$rhs);
  let results = (outs I1:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict";
}

//===----------------------------------------------------------------------===//
// int
//===----------------------------------------------------------------------===//

class Rt_IntBinaryOp<string mnemonic> : Rt_Op<"int." # mnemonic> {
  let summary = "tagged arithmetic; a large result is a new object";
  let arguments = (ins Rt_WordType:$lhs, Rt_WordType:$rhs);
  let results = (outs Rt_WordType:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict";
}
class Rt_ReleasingIntOp<string mnemonic> : Rt_Op<"int." # mnemonic> {
  let summary = "tagged arithmetic; a large result is a new object";
  let description = [{
    `releases` says which operands are released, too: 1 the left one, 2 the
    right one, 3 both. Small ints, the usual case, then cost no test.
  }];
  let arguments = (ins Rt_WordType:$lhs, Rt_WordType:$rhs,
                       DefaultValuedAttr<I32Attr, "0">:$releases);
  let results = (outs Rt_WordType:$result);
  let assemblyFormat = "$lhs `,` $rhs (`releases` $releases^)? attr-dict";
}
def Rt_IntAddOp : Rt_ReleasingIntOp<"add">;
def Rt_IntSubOp : Rt_ReleasingIntOp<"sub">;
def Rt_IntMulOp : Rt_ReleasingIntOp<"mul">;
def Rt_IntAndOp : Rt_IntBinaryOp<"and">;
def Rt_IntOrOp : Rt_IntBinaryOp<"or">;
def Rt_IntXorOp : Rt_IntBinaryOp<"xor">;
def Rt_IntNegOp : Rt_CastOp<"int.neg", Rt_WordType, Rt_WordType, []>;
def Rt_IntCmpOp : Rt_Op<"int.cmp"> {
  let summary = "comparison of ints; `releases` as for rt.int.add";
  let arguments = (ins Rt_CmpPredicate:$predicate, Rt_WordType:$lhs, Rt_WordType:$rhs,
                       DefaultValuedAttr<I32Attr, "0">:$releases);
  let results = (outs I1:$result);
  let assemblyFormat = "$predicate $lhs `,` $rhs (`releases` $releases^)? attr-dict";
}
def Rt_IntFromI64Op : Rt_CastOp<"int.from_i64", I64, Rt_WordType, []>;
def Rt_IntFromSmallOp : Rt_CastOp<"int.from_small", I64, Rt_WordType> {
  let summary = "tags an integer known to be in [-2^62, 2^62-1]";
}
def Rt_IntToSmallOp : Rt_CastOp<"int.to_small", Rt_WordType, I64> {
  let summary = "value of a word known to be a small int";
}
def Rt_IntIsSmallOp : Rt_CastOp<"int.is_small", Rt_WordType, I1> {
  let summary = "is the word a small int?";
}
def Rt_CheckedKind : I32EnumAttr<"CheckedKind", "raw arithmetic", [
    I32EnumAttrCase<"add", 0>, I32EnumAttrCase<"sub", 1>, I32EnumAttrCase<"mul", 2>]> {
  let cppNamespace = "::krait::rt";
}
def Rt_CheckedOp : Rt_Op<"checked", [Pure]> {
  let summary = "raw arithmetic, and whether it overflowed";
  let arguments = (ins Rt_CheckedKind:$kind, I64:$lhs, I64:$rhs);
  let results = (outs I64:$result, I1:$overflow);
  let assemblyFormat = "$kind $lhs `,` $rhs attr-dict";
}
def Rt_IntFromBoolOp : Rt_CastOp<"int.from_bool", I1, Rt_WordType>;
def Rt_IntSaturateOp : Rt_CastOp<"int.saturate", Rt_WordType, I64> {
  let summary = "the nearest integer in [-2^62, 2^62-1]";
}

//===----------------------------------------------------------------------===//
// Tuples of known shape
//===----------------------------------------------------------------------===//

def Rt_TupleMakeOp : Rt_Op<"tuple.make", [Pure]> {
  let arguments = (ins Variadic<Rt_AnyType>:$elements);
  let results = (outs Rt_TupleType:$result);
  let assemblyFormat = "`(` $elements `)` attr-dict `:` functional-type($elements, $result)";
}
def Rt_TupleGetOp : Rt_Op<"tuple.get", [Pure]> {
  let summary = "element, not retained";
  let arguments = (ins Rt_TupleType:$tuple, I64Attr:$index);
  let results = (outs Rt_AnyType:$result);
  let assemblyFormat = "$tuple `[` $index `]` attr-dict `:` type($tuple) `->` type($result)";
  let hasFolder = 1;
  let hasVerifier = 1;
}

#endif // KRAIT_IR_RT_RTVALUEOPS_TD
