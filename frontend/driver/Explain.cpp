//===- Explain.cpp - Pages about diagnostics ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/driver/Explain.h"
#include "frontend/diagnostics/Diagnostic.h"
#include "frontend/driver/Options.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <set>

using namespace llvm;

namespace krait {

/// Names the compiler's own file; its address is what counts.
static char anchor;

std::string findResourceFolder() {
  std::string compiler = sys::fs::getMainExecutable("krait", &anchor);
  StringRef prefix = sys::path::parent_path(sys::path::parent_path(compiler));
  SmallString<128> folder(prefix);
  sys::path::append(folder, "lib", "krait");
  return folder.str().str();
}

static std::set<StringRef> collectCodes() {
  std::set<StringRef> codes;
  for (unsigned id = 0; id != diag::NumDiagnostics; ++id)
    if (StringRef code = getCode(diag::ID(id)); !code.empty())
      codes.insert(code);
  return codes;
}

/// The known code that is nearest to a misspelt one, if any is near.
static StringRef findNearest(StringRef code) {
  StringRef nearest;
  unsigned best = 1 + code.size() / 3;
  for (StringRef candidate : collectCodes()) {
    unsigned distance = candidate.edit_distance(code, true, best + 1);
    if (distance <= best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

int explain(StringRef code) {
  if (code.empty()) {
    for (StringRef known : collectCodes())
      outs() << known << '\n';
    return ExitSuccess;
  }
  if (!isKnownCode(code)) {
    errs() << "krait: error: unknown diagnostic code `" << code << '`';
    if (StringRef nearest = findNearest(code); !nearest.empty())
      errs() << "; did you mean `" << nearest << "`?";
    errs() << '\n';
    return ExitBadInput;
  }
  SmallString<128> path(findResourceFolder());
  sys::path::append(path, "diagnostics", code + ".md");
  auto page = MemoryBuffer::getFile(path);
  if (!page) {
    errs() << "krait: error: cannot read `" << path
           << "`: " << page.getError().message() << '\n';
    return ExitBadInput;
  }
  outs() << (*page)->getBuffer();
  return ExitSuccess;
}

} // namespace krait
