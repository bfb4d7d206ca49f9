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
    are those of the enclosing `py.func`, except where py-inline moved the op
    into another function: then `file` and `function` name the function it came
    from, and `caller` is the site of the call that was inlined (one more line
    of the traceback, printed above this one).
  }];
  let parameters = (ins "uint32_t":$line, StringRefParameter<>:$text,
    StringRefParameter<"", "\"\"">:$function, StringRefParameter<"", "\"\"">:$file,
    OptionalParameter<"::krait::py::SiteAttr">:$caller);
  let assemblyFormat = [{
    `<` $line `,` $text (`,` $function^ `,` $file)? (`,` `caller` `=` $caller^)? `>`
  }];
  let builders = [AttrBuilder<(ins "uint32_t":$line, "::llvm::StringRef":$text), [{
    return $_get($_ctxt, line, text, "", "", ::krait::py::SiteAttr());
  }]>];
}

def Py_CmpPredicate : I32EnumAttr<"CmpPredicate", "comparison", [
    I32EnumAttrCase<"lt", 0>, I32EnumAttrCase<"le", 1>, I32EnumAttrCase<"eq", 2>,
    I32EnumAttrCase<"ne", 3>, I32EnumAttrCase<"gt", 4>, I32EnumAttrCase<"ge", 5>]> {
  let cppNamespace = "::krait::py";
}

def Py_CheckedKind : I32EnumAttr<"CheckedKind", "raw arithmetic", [
    I32EnumAttrCase<"add", 0>, I32EnumAttrCase<"sub", 1>, I32EnumAttrCase<"mul", 2>]> {
  let cppNamespace = "::krait::py";
}

#endif // KRAIT_IR_PY_PYATTRS_TD
