//===- RtObjectOps.td - Classes, objects, globals ---------- -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTOBJECTOPS_TD
#define KRAIT_IR_RT_RTOBJECTOPS_TD

include "ir/rt/RtValueOps.td"
include "mlir/IR/SymbolInterfaces.td"

//===----------------------------------------------------------------------===//
// Memory of objects
//===----------------------------------------------------------------------===//

def Rt_FieldLoadOp : Rt_Op<"field.load", [MemoryEffects<[MemRead]>]> {
  let summary = "value at a byte offset of an object; not retained";
  let description = "A bool is stored as an i64 of 0 or 1.";
  let arguments = (ins Rt_RefType:$object, I64Attr:$offset);
  let results = (outs Rt_AnyType:$result);
  let assemblyFormat = "$object `[` $offset `]` attr-dict `:` type($result)";
}
def Rt_FieldStoreOp : Rt_Op<"field.store"> {
  let summary = "stores at a byte offset; what was there is not released";
  let arguments = (ins Rt_AnyType:$value, Rt_RefType:$object, I64Attr:$offset);
  let assemblyFormat = "$value `,` $object `[` $offset `]` attr-dict `:` type($value)";
}
def Rt_FieldIsSetOp : Rt_Op<"field.is_set", [MemoryEffects<[MemRead]>]> {
  let summary = "does the field hold anything but its mark of an unset field?";
  let arguments = (ins Rt_RefType:$object, I64Attr:$offset, TypeAttr:$type);
  let results = (outs I1:$result);
  let assemblyFormat = "$object `[` $offset `]` `:` $type attr-dict";
}
def Rt_FieldUnsetOp : Rt_Op<"field.unset"> {
  let summary = "stores the mark of an unset field of this representation";
  let arguments = (ins Rt_RefType:$object, I64Attr:$offset, TypeAttr:$type);
  let assemblyFormat = "$object `[` $offset `]` `:` $type attr-dict";
}
def Rt_NewOp : Rt_Op<"new"> {
  let summary = "new object of a class: one reference, fields not set";
  let arguments = (ins StrAttr:$descriptor, I64Attr:$size, UnitAttr:$exception);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$descriptor `size` $size (`exception` $exception^)? attr-dict";
}
def Rt_IsNullOp : Rt_Op<"is_null", [Pure]> {
  let arguments = (ins Rt_RefType:$operand);
  let results = (outs I1:$result);
  let assemblyFormat = "$operand attr-dict";
}
def Rt_IsInstanceOp : Rt_Op<"isinstance", [MemoryEffects<[]>]> {
  let summary = "run-time type test; `exact` excludes subclasses";
  let arguments = (ins Rt_WordType:$value, StrAttr:$descriptor, UnitAttr:$exact);
  let results = (outs I1:$result);
  let assemblyFormat = "$value `,` $descriptor (`exact` $exact^)? attr-dict";
}
def Rt_IsTupleOfOp : Rt_Op<"is_tuple_of", [MemoryEffects<[]>]> {
  let summary = "is it a tuple of that length?";
  let arguments = (ins Rt_WordType:$value, I64:$length);
  let results = (outs I1:$result);
  let assemblyFormat = "$value `,` $length attr-dict";
}
def Rt_FreeOp : Rt_Op<"free"> {
  let summary = "frees the memory of an object whose fields are released";
  let arguments = (ins Rt_RefType:$object);
  let assemblyFormat = "$object attr-dict";
}

def Rt_DeallocExceptionOp : Rt_Op<"dealloc_exception"> {
  let summary = "releases what every exception holds and frees its memory";
  let arguments = (ins Rt_RefType:$object);
  let assemblyFormat = "$object attr-dict";
}
def Rt_TrashEnterOp : Rt_Op<"trash_enter"> {
  let summary = "begins to free the fields of an object that may nest deeply";
  let description = [{
    False when the object has been put aside: its dealloc function must return
    and will be called again. Otherwise rt.trash_leave follows.
  }];
  let arguments = (ins Rt_RefType:$object);
  let results = (outs I1:$entered);
  let assemblyFormat = "$object attr-dict";
}
def Rt_TrashLeaveOp : Rt_Op<"trash_leave"> {
  let assemblyFormat = "attr-dict";
}
def Rt_FinalizeOp : Rt_Op<"finalize"> {
  let summary = "runs __del__ of an object without references, once";
  let description = "True when the object has been revived and must be kept.";
  let arguments = (ins Rt_RefType:$object);
  let results = (outs I1:$revived);
  let assemblyFormat = "$object attr-dict";
}

//===----------------------------------------------------------------------===//
// Containers whose elements compiled code touches itself
//===----------------------------------------------------------------------===//

def Rt_ListMakeOp : Rt_Op<"list.make"> {
  let summary = "list of these elements, whose references move into it";
  let arguments = (ins TypeAttr:$element, Variadic<Rt_AnyType>:$elements);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$element `(` $elements `)` attr-dict `:` type($elements)";
}
def Rt_ListLengthOp : Rt_Op<"list.length", [MemoryEffects<[MemRead]>]> {
  let arguments = (ins Rt_RefType:$list);
  let results = (outs I64:$result);
  let assemblyFormat = "$list attr-dict";
}
def Rt_ListGetOp : Rt_Op<"list.get", [MemoryEffects<[MemRead]>]> {
  let summary = "element at an index in range; not retained";
  let arguments = (ins Rt_RefType:$list, I64:$index);
  let results = (outs Rt_AnyType:$result);
  let assemblyFormat = "$list `[` $index `]` attr-dict `:` type($result)";
}
def Rt_HeapTupleOp : Rt_Op<"heap_tuple"> {
  let summary = "tuple object of these words, whose references move into it";
  let arguments = (ins Variadic<Rt_WordType>:$elements);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "`(` $elements `)` attr-dict";
}
def Rt_DictNewOp : Rt_Op<"dict.new"> {
  let summary = "empty dict for keys and values of these representations";
  let arguments = (ins TypeAttr:$key, TypeAttr:$value);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$key `,` $value attr-dict";
}
def Rt_SetNewOp : Rt_Op<"set.new"> {
  let arguments = (ins TypeAttr:$element);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$element attr-dict";
}
def Rt_StrJoinOp : Rt_Op<"str.join"> {
  let summary = "new str: concatenation of the parts";
  let arguments = (ins Variadic<Rt_RefType>:$parts);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "`(` $parts `)` attr-dict";
}

//===----------------------------------------------------------------------===//
// Module level
//===----------------------------------------------------------------------===//

def Rt_ClassOp : Rt_Op<"class", [Symbol]> {
  let summary = "becomes a static type descriptor";
  let description = [{
    `base` and `mro` are descriptor symbols. `field_offsets` and `field_types`
    cover the fields of all bases that are classes of the program, too.
    `methods` maps names to uniform entries, inherited ones included; `vtable`
    lists functions by virtual method number.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, StrAttr:$display_name,
    StrAttr:$module, StrAttr:$qualname, StrAttr:$base, StrArrayAttr:$mro,
    I64Attr:$size, StrArrayAttr:$field_names, TypeArrayAttr:$field_types,
    DenseI64ArrayAttr:$field_offsets, DictionaryAttr:$methods,
    ArrayAttr:$vtable, FlatSymbolRefAttr:$dealloc, UnitAttr:$acyclic,
    UnitAttr:$exception);
  let assemblyFormat = "$sym_name attr-dict";
}
def Rt_GlobalOp : Rt_Op<"global", [Symbol]> {
  let summary = "a module variable, unbound at start";
  let arguments = (ins SymbolNameAttr:$sym_name, TypeAttr:$type);
  let assemblyFormat = "$sym_name `:` $type attr-dict";
}
def Rt_GlobalLoadOp : Rt_Op<"global.load", [MemoryEffects<[MemRead]>]> {
  let summary = "content, not retained; as rt.undef when unbound";
  let arguments = (ins FlatSymbolRefAttr:$global);
  let results = (outs Rt_AnyType:$result);
  let assemblyFormat = "$global attr-dict `:` type($result)";
}
def Rt_GlobalStoreOp : Rt_Op<"global.store"> {
  let summary = "what was there is not released";
  let arguments = (ins FlatSymbolRefAttr:$global, Rt_AnyType:$value);
  let assemblyFormat = "$value `,` $global attr-dict `:` type($value)";
}
def Rt_GlobalIsBoundOp : Rt_Op<"global.is_bound", [MemoryEffects<[MemRead]>]> {
  let arguments = (ins FlatSymbolRefAttr:$global);
  let results = (outs I1:$result);
  let assemblyFormat = "$global attr-dict";
}
def Rt_GlobalSetBoundOp : Rt_Op<"global.set_bound"> {
  let arguments = (ins FlatSymbolRefAttr:$global, BoolAttr:$bound);
  let assemblyFormat = "$global `,` $bound attr-dict";
}

#endif // KRAIT_IR_RT_RTOBJECTOPS_TD
