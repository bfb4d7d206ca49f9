//===- CHeader.cpp - The C header of a library ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/exports/CApi.h"
#include "codegen/exports/CNumbers.h"
#include "ir/rt/RtOps.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace krait;

/// C type of an exported type, as a result or as a parameter.
static std::string cType(StringRef name, bool isResult) {
  if (const codegen::CNumber *number = codegen::findCNumber(name))
    return (number->c + " ").str();
  return llvm::StringSwitch<StringRef>(name)
      .Case("bool", "bool ")
      .Case("str", isResult ? "char *" : "const char *")
      .Default("void ")
      .str();
}

static void writePrototype(rt::FuncOp function, llvm::raw_ostream &os) {
  SmallVector<StringRef> types(
      function.getExportedTypesAttr().getAsValueRange<StringAttr>());
  SmallVector<StringRef> names(
      function.getExportedParamsAttr().getAsValueRange<StringAttr>());
  os << cType(types.pop_back_val(), /*isResult=*/true)
     << *function.getExported() << '(';
  for (auto [index, type] : llvm::enumerate(types))
    os << cType(type, /*isResult=*/false) << names[index] << ", ";
  os << "krait_error *error);\n";
}

void codegen::writeCHeader(ModuleOp module, StringRef library,
                           llvm::raw_ostream &os) {
  std::string guard = library.upper() + "_H";
  os << "/* " << library << ".h - made by krait. Call " << library
     << "_init() once before any other function.\n"
        "   A function that raises describes the exception in *error (which "
        "may\n"
        "   be null) and returns zero. A char * that is returned belongs to "
        "the\n"
        "   caller: free() it. Before the initialisation every call fails. "
        "*/\n"
     << "#ifndef " << guard << "\n#define " << guard << "\n\n"
     << "#include <stdbool.h>\n#include <stdint.h>\n#include <stdlib.h>\n\n"
        "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
        "#ifndef KRAIT_ERROR_DEFINED\n#define KRAIT_ERROR_DEFINED\n"
        "/* type is null when there was no exception. */\n"
        "typedef struct krait_error {\n"
        "  char *type;    /* \"ValueError\" */\n"
        "  char *message; /* str() of the exception */\n"
        "} krait_error;\n\n"
        "static inline void krait_error_clear(krait_error *error) {\n"
        "  free(error->type);\n"
        "  free(error->message);\n"
        "  error->type = error->message = 0;\n"
        "}\n#endif\n\n"
     << "bool " << library << "_init(void);\n";
  for (auto function : module.getOps<rt::FuncOp>())
    if (function.getExported() && function.getExportedTypesAttr())
      writePrototype(function, os);
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
}
