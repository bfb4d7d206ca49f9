//===- RtOwnershipOps.td - Reference counts ---------------- -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTOWNERSHIPOPS_TD
#define KRAIT_IR_RT_RTOWNERSHIPOPS_TD

include "ir/rt/RtValueOps.td"

def Rt_RetainOp : Rt_Op<"retain"> {
  let summary = "one reference more; `nullable`: a ref may be null";
  let description = "`integer`: a word that is an int, so most likely no object.";
  let arguments = (ins Rt_ManagedType:$value, UnitAttr:$nullable, UnitAttr:$integer);
  let assemblyFormat = [{
    $value (`nullable` $nullable^)? (`integer` $integer^)? attr-dict `:` type($value)
  }];
}
def Rt_ReleaseOp : Rt_Op<"release"> {
  let summary = "one reference less; may run any finaliser";
  let description = [{
    `nullable`: a ref may be null, a word may be the mark of an unset field.
    `integer`: a word that is an int, so most likely no object.
    `character`: a ref to a str that is not counted when it is one of the shared
    Latin-1 characters.
    `cold`: runs only after an error.
  }];
  let arguments = (ins Rt_ManagedType:$value, UnitAttr:$nullable, UnitAttr:$integer,
                       UnitAttr:$character, UnitAttr:$cold);
  let assemblyFormat = [{
    $value (`nullable` $nullable^)? (`integer` $integer^)?
    (`character` $character^)? (`cold` $cold^)? attr-dict `:` type($value)
  }];
}

#endif // KRAIT_IR_RT_RTOWNERSHIPOPS_TD
