//===- Explain.h - Pages about diagnostics ----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `krait explain CODE` shows the page docs/diagnostics/CODE.md, which is
// installed with the compiler.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_DRIVER_EXPLAIN_H
#define KRAIT_FRONTEND_DRIVER_EXPLAIN_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace krait {

/// Folder of the runtime, the standard library and the pages:
/// `<prefix>/lib/krait` beside the running compiler.
std::string findResourceFolder();

/// Shows the page of `code`, or lists all codes when it is empty. Returns the
/// exit status.
int explain(llvm::StringRef code);

} // namespace krait

#endif // KRAIT_FRONTEND_DRIVER_EXPLAIN_H
