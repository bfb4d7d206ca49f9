//===- PyInterfaces.td - What passes ask of a py op --------*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYINTERFACES_TD
#define KRAIT_IR_PY_PYINTERFACES_TD

include "mlir/IR/OpBase.td"

def Py_MayRaise : OpInterface<"MayRaise"> {
  let cppNamespace = "::krait::py";
  let description = [{
    An op that may raise. It declares `Optional<Py_ErrorType>:$error` as its
    last result and `OptionalAttr<Py_SiteAttr>:$site`.
  }];
  let methods = [
    InterfaceMethod<"False when this very op is known not to raise (for a call: "
                    "its callee does not).",
                    "bool", "mayRaise", (ins), "", "return true;">
  ];
}

def Py_Ownership : OpInterface<"Ownership"> {
  let cppNamespace = "::krait::py";
  let description = [{
    How an op treats the references it is given and gives. Ops without this
    interface borrow all operands and own nothing they return (numbers).
  }];
  let methods = [
    InterfaceMethod<"True when the op takes over the reference of this operand.",
                    "bool", "consumesOperand", (ins "unsigned":$index), "",
                    "return false;">,
    InterfaceMethod<"True when the result is a new reference that must be consumed "
                    "or released; false when it is borrowed from an operand or "
                    "immortal.",
                    "bool", "ownsResult", (ins "unsigned":$index), "",
                    "return true;">
  ];
}

#endif // KRAIT_IR_PY_PYINTERFACES_TD
