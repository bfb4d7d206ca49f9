//===- RtOps.td - Operations of the rt dialect ------------- -*- tablegen -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The root of the op definitions; one file for each subject.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_RT_RTOPS_TD
#define KRAIT_IR_RT_RTOPS_TD

include "ir/rt/RtDialect.td"
include "ir/rt/RtTypes.td"
include "ir/rt/RtValueOps.td"
include "ir/rt/RtOwnershipOps.td"
include "ir/rt/RtObjectOps.td"
include "ir/rt/RtCallOps.td"
include "ir/rt/RtErrorOps.td"

#endif // KRAIT_IR_RT_RTOPS_TD
