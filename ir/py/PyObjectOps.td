//===- PyObjectOps.td - Casts, classes, fields, references -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYOBJECTOPS_TD
#define KRAIT_IR_PY_PYOBJECTOPS_TD

include "ir/py/PyNumberOps.td"
include "mlir/IR/SymbolInterfaces.td"

def Py_UpcastOp : Py_Op<"upcast", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand", "ownsResult"]>]> {
  let summary = "to a supertype: base class, union, object; consumes; never fails";
  let description = [{
    The value may change its representation (a float is boxed) but not its
    run-time type. A tuple of known shape becomes its heap form.
  }];
  let arguments = (ins Py_AnyType:$value, UnitAttr:$borrowed);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$value (`borrowed` $borrowed^)? attr-dict `:` type($value) `->` type($result)";
  let hasFolder = 1;
}
def Py_DowncastOp : Py_Op<"downcast", [Pure,
    DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>]> {
  let summary = "to a subtype that an earlier test has established; a new reference";
  let arguments = (ins Py_AnyType:$value, UnitAttr:$borrowed);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$value (`borrowed` $borrowed^)? attr-dict `:` type($value) `->` type($result)";
  let hasFolder = 1;
}
def Py_CheckedCastOp : Py_Op<"checked_cast", [Py_Ownership, Py_MayRaise]> {
  let summary = "from Any to a static type: TypeError naming expected and actual type";
  let arguments = (ins Py_AnyType:$value, OptionalAttr<Py_SiteAttr>:$site);
  let results = (outs Py_AnyType:$result, Optional<Py_ErrorType>:$error);
  let assemblyFormat = "$value attr-dict `:` type($value) `->` type($result) (`,` type($error)^)?";
}
def Py_IsInstanceOp : Py_Op<"isinstance", [MemoryEffects<[]>]> {
  let summary = "run-time type test of a word against a descriptor symbol";
  let description = [{
    `descriptor` is the symbol of a type descriptor (krt_type_int or that of a
    py.class). `exact` excludes subclasses (int without bool).
  }];
  let arguments = (ins Py_AnyType:$value, StrAttr:$descriptor, UnitAttr:$exact);
  let results = (outs I1:$result);
  let assemblyFormat = "$value `,` $descriptor (`exact` $exact^)? attr-dict `:` type($value)";
}
def Py_RequireOp : Py_Op<"require"> {
  let summary = "ends the program when a value is not of the type its place says";
  let description = [{
    For what comes out of a container that the program also sees as one of
    unknown elements (docs/decisions/0004). `expected` is the name of the type
    in the message.
  }];
  let arguments = (ins Py_AnyType:$value, TypeAttr:$type, StrAttr:$expected);
  let assemblyFormat = "$value `is` $type `,` $expected attr-dict `:` type($value)";
}
def Py_IsOp : Py_Op<"is", [MemoryEffects<[]>]> {
  let summary = "identity of two values of any types";
  let arguments = (ins Py_AnyType:$lhs, Py_AnyType:$rhs);
  let results = (outs I1:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($lhs) `,` type($rhs)";
}

def Py_RetainOp : Py_Op<"retain", [Py_Ownership, AllTypesMatch<["value", "result"]>]> {
  let summary = "a new reference to the same value; `nullable` as for release";
  let arguments = (ins Py_AnyType:$value, UnitAttr:$nullable);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$value (`nullable` $nullable^)? attr-dict `:` type($value)";
  let builders = [OpBuilder<(ins "::mlir::Value":$value,
                                 CArg<"bool", "false">:$nullable), [{
    build($_builder, $_state, value.getType(), value, nullable);
  }]>];
}
def Py_ReleaseOp : Py_Op<"release", [
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "consumes; `nullable` when the value may come from py.undef";
  let description = [{
    `character`: the value is a str that a native has looked up as a character,
    counted only where it is not one of the shared Latin-1 characters.
  }];
  let arguments = (ins Py_AnyType:$value, UnitAttr:$nullable, UnitAttr:$character);
  let assemblyFormat = "$value (`nullable` $nullable^)? (`character` $character^)? attr-dict `:` type($value)";
}
def Py_KeepAliveOp : Py_Op<"keep_alive"> {
  let summary = "a use: the value dies no earlier than here";
  let arguments = (ins Py_AnyType:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

def Py_ClassOp : Py_Op<"class", [Symbol]> {
  let summary = "a user-defined class: becomes a type descriptor";
  let description = [{
    `base` is the descriptor symbol of the first base; `mro` the descriptor
    symbols from this class to object. Fields are laid out in order after those
    of the base. `methods` maps slot names (`__repr__`, ...) and dynamic method
    names to uniform entries (py.func symbols). `vtable` lists the py.func
    symbols by virtual method number.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, StrAttr:$display_name,
    StrAttr:$module, StrAttr:$qualname, StrAttr:$base, StrArrayAttr:$mro,
    StrArrayAttr:$field_names, TypeArrayAttr:$field_types,
    DictionaryAttr:$methods, ArrayAttr:$vtable, UnitAttr:$acyclic);
  let assemblyFormat = "$sym_name attr-dict";
  let hasVerifier = 1;
}
def Py_NewOp : Py_Op<"new", [Py_Ownership]> {
  let summary = "instance with unset fields";
  let arguments = (ins FlatSymbolRefAttr:$class_name);
  let results = (outs Py_InstanceType:$result);
  let assemblyFormat = "$class_name attr-dict `:` qualified(type($result))";
}
def Py_FieldLoadOp : Py_Op<"field.load", [DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>, MemoryEffects<[MemRead]>]> {
  let summary = "field by its index in the layout, as a new reference";
  let arguments = (ins Py_AnyType:$object, I64Attr:$index, UnitAttr:$borrowed);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$object `[` $index `]` (`borrowed` $borrowed^)? attr-dict `:` type($object) `->` type($result)";
}
def Py_FieldIsSetOp : Py_Op<"field.is_set", [MemoryEffects<[MemRead]>]> {
  let arguments = (ins Py_AnyType:$object, I64Attr:$index);
  let results = (outs I1:$result);
  let assemblyFormat = "$object `[` $index `]` attr-dict `:` type($object)";
}
def Py_FieldStoreOp : Py_Op<"field.store", [
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "consumes `value`; releases what was there";
  let arguments = (ins Py_AnyType:$object, I64Attr:$index, Py_AnyType:$value);
  let assemblyFormat = "$value `,` $object `[` $index `]` attr-dict `:` type($value) `,` type($object)";
}

#endif // KRAIT_IR_PY_PYOBJECTOPS_TD
