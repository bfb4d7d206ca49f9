//===- PyCallOps.td - Functions, calls, closures, globals --*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYCALLOPS_TD
#define KRAIT_IR_PY_PYCALLOPS_TD

include "ir/py/PyNumberOps.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/CallInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/FunctionInterfaces.td"

def Py_FuncOp : Py_Op<"func", [AffineScope, AutomaticAllocationScope,
    IsolatedFromAbove, FunctionOpInterface]> {
  let summary = "a function instance, or a native function (no body)";
  let description = [{
    `native` is the C symbol of a function of the runtime; it then follows the
    ABI of docs/architecture.md. `raises` says that it can raise: given for a
    native function, inferred by py-infer-raises for the others. `file` and
    `display_name` are what a traceback prints. `boxed` marks parameters (by index, -1
    the result) of a native that are passed as words whatever their type.
    `generator`: contains py.yield and returns a
    `builtins.generator<yielded, sent, returned>`; py-split-generators makes the
    function that allocates it and the one that resumes it. `recursive`: needs a check of the stack limit at entry (py-infer-raises).
    `exported` is the name of the C function to be made for it,
    `exported_types` are the C types of its parameters and of its result (i8 to
    u64, f32, f64, bool, str, None), `exported_params` the parameters' names.
    `result_range` gives bounds of an int result: [lowest, highest].
    `explicit_errors` and `owned` say in which form of the dialect the body is.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
    TypeAttrOf<FunctionType>:$function_type, OptionalAttr<StrAttr>:$sym_visibility,
    OptionalAttr<DictArrayAttr>:$arg_attrs, OptionalAttr<DictArrayAttr>:$res_attrs,
    OptionalAttr<StrAttr>:$native, UnitAttr:$raises,
    OptionalAttr<StrAttr>:$file, OptionalAttr<StrAttr>:$display_name,
    OptionalAttr<DenseI64ArrayAttr>:$boxed, UnitAttr:$generator,
    OptionalAttr<DenseI64ArrayAttr>:$result_range,
    OptionalAttr<StrAttr>:$exported, OptionalAttr<StrArrayAttr>:$exported_types,
    OptionalAttr<StrArrayAttr>:$exported_params, UnitAttr:$recursive,
    UnitAttr:$explicit_errors, UnitAttr:$owned);
  let regions = (region AnyRegion:$body);
  let hasCustomAssemblyFormat = 1;
  let extraClassDeclaration = [{
    ::mlir::ArrayRef<::mlir::Type> getArgumentTypes() { return getFunctionType().getInputs(); }
    ::mlir::ArrayRef<::mlir::Type> getResultTypes() { return getFunctionType().getResults(); }
    /// What py.return takes: of a generator, the value of its StopIteration.
    ::mlir::Type getReturnedType();
    ::mlir::Region *getCallableRegion() { return isExternal() ? nullptr : &getBody(); }
  }];
  let builders = [OpBuilder<(ins "::llvm::StringRef":$name, "::mlir::FunctionType":$type)>];
  let skipDefaultBuilders = 1;
  let hasVerifier = 1;
}

def Py_ReturnOp : Py_Op<"return", [Terminator, HasParent<"FuncOp">,
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "consumes the value";
  let arguments = (ins Py_AnyType:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
  let hasVerifier = 1;
}
def Py_ReturnErrorOp : Py_Op<"return_error", [Terminator, HasParent<"FuncOp">,
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "leaves the function with an error; consumes it";
  let arguments = (ins Py_ErrorType:$error);
  let assemblyFormat = "$error attr-dict";
  let hasVerifier = 1;
}

def Py_CallOp : Py_Op<"call", [Py_Ownership,
    DeclareOpInterfaceMethods<Py_MayRaise, ["mayRaise"]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "direct call";
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<Py_AnyType>:$arguments,
                       OptionalAttr<Py_SiteAttr>:$site);
  let results = (outs Py_AnyType:$result, Optional<Py_ErrorType>:$error);
  let assemblyFormat = [{
    $callee `(` $arguments `)` attr-dict `:` functional-type($arguments, $result)
    (`,` type($error)^)?
  }];
}
def Py_CallIndirectOp : Py_Op<"call_indirect", [Py_Ownership, Py_MayRaise]> {
  let summary = "call of a function value through its uniform entry";
  let arguments = (ins Py_CallableType:$callee, Variadic<Py_AnyType>:$arguments,
                       OptionalAttr<Py_SiteAttr>:$site);
  let results = (outs Py_AnyType:$result, Optional<Py_ErrorType>:$error);
  let assemblyFormat = [{
    $callee `(` $arguments `)` attr-dict `:` qualified(type($callee)) `,` functional-type($arguments, $result)
    (`,` type($error)^)?
  }];
}
def Py_CallVirtualOp : Py_Op<"call_virtual", [Py_Ownership, Py_MayRaise]> {
  let summary = "method call through the vtable of the first argument";
  let arguments = (ins I64Attr:$method, StrAttr:$name, Variadic<Py_AnyType>:$arguments,
                       OptionalAttr<Py_SiteAttr>:$site);
  let results = (outs Py_AnyType:$result, Optional<Py_ErrorType>:$error);
  let assemblyFormat = [{
    $name `[` $method `]` `(` $arguments `)` attr-dict `:` functional-type($arguments, $result)
    (`,` type($error)^)?
  }];
}
def Py_ClosureOp : Py_Op<"closure", [
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "function value of a py.func; consumes the captured values";
  let description = [{
    The target takes the captured values first (borrowed), then the parameters
    of the callable type. Codegen makes the uniform entry.
  }];
  let arguments = (ins FlatSymbolRefAttr:$function, StrAttr:$name,
                       DefaultValuedAttr<I64Attr, "0">:$origin,
                       Variadic<Py_AnyType>:$captures);
  let results = (outs Py_CallableType:$result);
  let assemblyFormat = "$function `,` $name `(` $captures `)` attr-dict `:` functional-type($captures, $result)";
}

def Py_CellNewOp : Py_Op<"cell.new", [Py_Ownership]> {
  let summary = "an unbound cell";
  let results = (outs Py_CellType:$result);
  let assemblyFormat = "attr-dict `:` qualified(type($result))";
}
def Py_CellLoadOp : Py_Op<"cell.load", [DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>, MemoryEffects<[MemRead]>]> {
  let summary = "content of a bound cell, as a new reference";
  let arguments = (ins Py_CellType:$cell, UnitAttr:$borrowed);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$cell (`borrowed` $borrowed^)? attr-dict `:` qualified(type($cell)) `->` type($result)";
}
def Py_CellIsBoundOp : Py_Op<"cell.is_bound", [MemoryEffects<[MemRead]>]> {
  let arguments = (ins Py_CellType:$cell);
  let results = (outs I1:$result);
  let assemblyFormat = "$cell attr-dict `:` qualified(type($cell))";
}
def Py_CellStoreOp : Py_Op<"cell.store", [
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>]> {
  let summary = "consumes `value`; releases what was there";
  let arguments = (ins Py_CellType:$cell, Py_AnyType:$value);
  let assemblyFormat = "$value `,` $cell attr-dict `:` type($value) `,` qualified(type($cell))";
}
def Py_CellClearOp : Py_Op<"cell.clear"> {
  let arguments = (ins Py_CellType:$cell);
  let assemblyFormat = "$cell attr-dict `:` qualified(type($cell))";
}

def Py_GlobalOp : Py_Op<"global", [Symbol]> {
  let summary = "a module variable; unbound at start";
  let arguments = (ins SymbolNameAttr:$sym_name, TypeAttr:$type);
  let assemblyFormat = "$sym_name `:` $type attr-dict";
}
def Py_GlobalLoadOp : Py_Op<"global.load", [DeclareOpInterfaceMethods<Py_Ownership, ["ownsResult"]>, MemoryEffects<[MemRead]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "content of a bound global, as a new reference";
  let arguments = (ins FlatSymbolRefAttr:$global, UnitAttr:$borrowed);
  let results = (outs Py_AnyType:$result);
  let assemblyFormat = "$global (`borrowed` $borrowed^)? attr-dict `:` type($result)";
}
def Py_GlobalIsBoundOp : Py_Op<"global.is_bound", [MemoryEffects<[MemRead]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let arguments = (ins FlatSymbolRefAttr:$global);
  let results = (outs I1:$result);
  let assemblyFormat = "$global attr-dict";
}
def Py_GlobalStoreOp : Py_Op<"global.store", [
    DeclareOpInterfaceMethods<Py_Ownership, ["consumesOperand"]>,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "consumes `value`; releases what was there";
  let arguments = (ins FlatSymbolRefAttr:$global, Py_AnyType:$value);
  let assemblyFormat = "$value `,` $global attr-dict `:` type($value)";
}
def Py_GlobalClearOp : Py_Op<"global.clear", [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "unbinds (del)";
  let arguments = (ins FlatSymbolRefAttr:$global);
  let assemblyFormat = "$global attr-dict";
}

#endif // KRAIT_IR_PY_PYCALLOPS_TD
