//===- PyAttrs.td - Attributes of the py dialect -----------*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PY_PYATTRS_TD
#define KRAIT_IR_PY_PYATTRS_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "ir/py/PyDialect.td"

def Py_SiteAttr : AttrDef<Py_Dialect, "Site"> {
  let mnemonic = "site";
  let summary = "one line of a traceback";
  let description = [{
    `line` is the line number of the `File` line; `text` is what CPython prints
    below it (source lines and carets), ready to print. File and function name
    are attributes of the enclosing `py.func`.
  }];
  let parameters = (ins "uint32_t":$line, StringRefParameter<>:$text);
  let assemblyFormat = "`<` $line `,` $text `>`";
}

def Py_CmpPredicate : I32EnumAttr<"CmpPredicate", "comparison", [
    I32EnumAttrCase<"lt", 0>, I32EnumAttrCase<"le", 1>, I32EnumAttrCase<"eq", 2>,
    I32EnumAttrCase<"ne", 3>, I32EnumAttrCase<"gt", 4>, I32EnumAttrCase<"ge", 5>]> {
  let cppNamespace = "::krait::py";
}

#endif // KRAIT_IR_PY_PYATTRS_TD
