//===- TextEscape.h - Escapes in reprs of text ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shared by the reprs of str, bytes and bytearray, ascii() and the error
// handler `backslashreplace`.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TEXTESCAPE_H
#define KRAIT_RUNTIME_CORE_TEXTESCAPE_H

#include "runtime/core/Str.h"

namespace krt {

/// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
void appendEscaped(StrBuilder &out, uint32_t c);
/// `value` in lower-case hex, with that many digits.
void appendHex(StrBuilder &out, uint32_t value, int digits);
/// Appends the escape of a tab, newline, carriage return, backslash or the
/// quote; false when `c` is none of them.
bool appendEscapedControl(StrBuilder &out, uint32_t c, char quote);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_TEXTESCAPE_H
