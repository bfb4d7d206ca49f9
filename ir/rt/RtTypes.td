//===- RtTypes.td - Representations ------------------------ -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTTYPES_TD
#define KRAIT_IR_RT_RTTYPES_TD

include "mlir/IR/AttrTypeBase.td"
include "ir/rt/RtDialect.td"

class Rt_Type<string name, string mnemonic_> : TypeDef<Rt_Dialect, name> {
  let mnemonic = mnemonic_;
}

def Rt_WordType : Rt_Type<"Word", "word"> {
  let summary = "universal word: a small int (bit 0 clear) or object address + 1";
}
def Rt_RefType : Rt_Type<"Ref", "ref"> {
  let summary = "address of a heap object; null where an op says so";
}
def Rt_TupleType : Rt_Type<"Tuple", "tuple"> {
  let summary = "value aggregate";
  let parameters = (ins OptionalArrayRefParameter<"::mlir::Type">:$elements);
  let hasCustomAssemblyFormat = 1;
}

def Rt_AnyType : Type<CPred<"::krait::rt::isRepresentation($_self)">,
                      "a representation: word, ref, tuple, f64 or an integer">;
def Rt_ManagedType : Type<Or<[Rt_WordType.predicate, Rt_RefType.predicate]>,
                          "word or ref">;

#endif // KRAIT_IR_RT_RTTYPES_TD
