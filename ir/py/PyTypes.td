//===- PyTypes.td - Python types in the IR -----------------*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYTYPES_TD
#define KRAIT_IR_PY_PYTYPES_TD

include "mlir/IR/AttrTypeBase.td"
include "ir/py/PyDialect.td"

class Py_Type<string name, string mnemonic_, list<Trait> traits = []>
    : TypeDef<Py_Dialect, name, traits> {
  let mnemonic = mnemonic_;
}

def Py_IntType : Py_Type<"Int", "int"> {
  let summary = "int of any size: a word, small or a heap bignum";
}
def Py_NoneType : Py_Type<"None", "none"> {
  let summary = "None: carries no information";
}
def Py_StrType : Py_Type<"Str", "str">;
def Py_BytesType : Py_Type<"Bytes", "bytes">;
def Py_ByteArrayType : Py_Type<"ByteArray", "bytearray">;
def Py_ObjectType : Py_Type<"Object", "object"> {
  let summary = "a value of any type (object, Any): a universal word";
}
def Py_ErrorType : Py_Type<"Error", "error"> {
  let summary = "an exception instance, or null where an op did not raise";
}

class Py_ElementType<string name, string mnemonic_, string summary_>
    : Py_Type<name, mnemonic_> {
  let summary = summary_;
  let parameters = (ins "::mlir::Type":$element);
  let assemblyFormat = "`<` $element `>`";
}
def Py_ListType : Py_ElementType<"List", "list", "list[T], elements stored by representation">;
def Py_SetType : Py_ElementType<"Set", "set", "set[T]">;
def Py_FrozenSetType : Py_ElementType<"FrozenSet", "frozenset", "frozenset[T]">;
def Py_VarTupleType : Py_ElementType<"VarTuple", "vartuple", "tuple[T, ...]: always the heap form">;
def Py_SlotType : Py_ElementType<"Slot", "slot", "a local variable before promotion to SSA">;
def Py_CellType : Py_ElementType<"Cell", "cell", "a variable shared by closures, on the heap">;

def Py_DictType : Py_Type<"Dict", "dict"> {
  let parameters = (ins "::mlir::Type":$key, "::mlir::Type":$value);
  let assemblyFormat = "`<` $key `,` $value `>`";
}
def Py_TupleType : Py_Type<"Tuple", "tuple"> {
  let summary = "tuple of known shape: a value aggregate";
  let parameters = (ins OptionalArrayRefParameter<"::mlir::Type">:$elements);
  let assemblyFormat = "`<` custom<TypeList>($elements) `>`";
}
def Py_UnionType : Py_Type<"Union", "union"> {
  let summary = "one of several types, told apart at run time: a universal word";
  let parameters = (ins ArrayRefParameter<"::mlir::Type">:$members);
  let assemblyFormat = "`<` $members `>`";
}
def Py_InstanceType : Py_Type<"Instance", "instance"> {
  let summary = "instance of a class: user-defined, or native such as builtins.range";
  let parameters = (ins "::mlir::StringAttr":$name,
                        OptionalArrayRefParameter<"::mlir::Type">:$arguments);
  let assemblyFormat = "`<` $name (`,` `[` $arguments^ `]`)? `>`";
}
def Py_CallableType : Py_Type<"Callable", "callable"> {
  let summary = "function value: called through its uniform entry";
  let parameters = (ins OptionalArrayRefParameter<"::mlir::Type">:$parameters,
                        "::mlir::Type":$result);
  let assemblyFormat = "`<` `(` custom<TypeList>($parameters) `)` `->` $result `>`";
}
def Py_TypeObjectType : Py_Type<"TypeObject", "type"> {
  let summary = "a class object (type descriptor)";
}

def Py_AnyType : Type<CPred<"true">, "any type">;

#endif // KRAIT_IR_PY_PYTYPES_TD
