//===- RtCallOps.td - Functions and calls ------------------ -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTCALLOPS_TD
#define KRAIT_IR_RT_RTCALLOPS_TD

include "ir/rt/RtValueOps.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/CallInterfaces.td"
include "mlir/Interfaces/FunctionInterfaces.td"

def Rt_FuncOp : Rt_Op<"func", [AffineScope, AutomaticAllocationScope,
    IsolatedFromAbove, FunctionOpInterface]> {
  let summary = "a function; one without a body is a function of the runtime";
  let description = [{
    At most one result: None has no representation. A function that `raises`
    returns its result and an error (a ref, null when there is none). With
    `c_abi` it follows the calling convention of C: functions of the runtime,
    and those whose address is taken. `file` and `display_name` are what a traceback
    prints. `exported`, `exported_types` and `exported_params` are those of
    `py.func`.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
    TypeAttrOf<FunctionType>:$function_type, OptionalAttr<StrAttr>:$sym_visibility,
    OptionalAttr<DictArrayAttr>:$arg_attrs, OptionalAttr<DictArrayAttr>:$res_attrs,
    UnitAttr:$raises, UnitAttr:$c_abi, OptionalAttr<StrAttr>:$file,
    OptionalAttr<StrAttr>:$display_name, OptionalAttr<StrAttr>:$exported,
    OptionalAttr<StrArrayAttr>:$exported_types,
    OptionalAttr<StrArrayAttr>:$exported_params);
  let regions = (region AnyRegion:$body);
  let hasCustomAssemblyFormat = 1;
  let skipDefaultBuilders = 1;
  let builders = [OpBuilder<(ins "::llvm::StringRef":$name, "::mlir::FunctionType":$type,
                                 CArg<"bool", "false">:$raises, CArg<"bool", "false">:$cAbi)>];
  let extraClassDeclaration = [{
    ::mlir::ArrayRef<::mlir::Type> getArgumentTypes() { return getFunctionType().getInputs(); }
    ::mlir::ArrayRef<::mlir::Type> getResultTypes() { return getFunctionType().getResults(); }
    ::mlir::Region *getCallableRegion() { return isExternal() ? nullptr : &getBody(); }
  }];
}

def Rt_ReturnOp : Rt_Op<"return", [Terminator, HasParent<"FuncOp">]> {
  let arguments = (ins Optional<Rt_AnyType>:$value);
  let assemblyFormat = "($value^ `:` type($value))? attr-dict";
  let hasVerifier = 1;
}
def Rt_ReturnErrorOp : Rt_Op<"return_error", [Terminator, HasParent<"FuncOp">]> {
  let arguments = (ins Rt_RefType:$error);
  let assemblyFormat = "$error attr-dict";
  let hasVerifier = 1;
}
def Rt_UnreachableOp : Rt_Op<"unreachable", [Terminator]> {
  let assemblyFormat = "attr-dict";
}

def Rt_CallOp : Rt_Op<"call", [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "direct call; the error, if the callee raises, is the last result";
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<Rt_AnyType>:$arguments);
  let results = (outs Variadic<Rt_AnyType>:$results);
  let assemblyFormat = "$callee `(` $arguments `)` attr-dict `:` functional-type($arguments, $results)";
}
def Rt_CallIndirectOp : Rt_Op<"call_indirect"> {
  let summary = "call of a function object through its uniform entry";
  let arguments = (ins Rt_RefType:$callee, Variadic<Rt_WordType>:$arguments);
  let results = (outs Rt_WordType:$result, Rt_RefType:$error);
  let assemblyFormat = "$callee `(` $arguments `)` attr-dict";
}
def Rt_CallVirtualOp : Rt_Op<"call_virtual"> {
  let summary = "call through the vtable of the first argument; it may raise";
  let arguments = (ins I64Attr:$method, Variadic<Rt_AnyType>:$arguments);
  let results = (outs Variadic<Rt_AnyType>:$results);
  let assemblyFormat = "$method `(` $arguments `)` attr-dict `:` functional-type($arguments, $results)";
}
def Rt_FunctionRefOp : Rt_Op<"function_ref", [Pure]> {
  let summary = "address of the code of a function";
  let arguments = (ins FlatSymbolRefAttr:$function);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$function attr-dict";
}
def Rt_StaticFunctionOp : Rt_Op<"static_function", [Pure]> {
  let summary = "static function object without captures around a uniform entry";
  let arguments = (ins FlatSymbolRefAttr:$entry, StrAttr:$name,
                       DefaultValuedAttr<I64Attr, "0">:$origin);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$entry `,` $name attr-dict";
}

def Rt_FunctionNewOp : Rt_Op<"function.new"> {
  let summary = "function object around a uniform entry; captures are not set";
  let arguments = (ins FlatSymbolRefAttr:$entry, StrAttr:$name, I64Attr:$captures,
                       DefaultValuedAttr<I64Attr, "0">:$origin);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$entry `,` $name `captures` $captures attr-dict";
}
def Rt_CellNewOp : Rt_Op<"cell.new"> {
  let summary = "an unbound cell";
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "attr-dict";
}

def Rt_GeneratorNewOp : Rt_Op<"generator.new"> {
  let summary = "generator that has not started; its fields are 0";
  let arguments = (ins FlatSymbolRefAttr:$resume, StrAttr:$name, TypeArrayAttr:$fields);
  let results = (outs Rt_RefType:$result);
  let assemblyFormat = "$resume `,` $name $fields attr-dict";
}

#endif // KRAIT_IR_RT_RTCALLOPS_TD
