# krait_add_tablegen(TARGET OUTPUT_DIR-relative calls): thin wrappers over
# mlir-tblgen for dialects and passes.

# krait_add_dialect(target td_file dialect): ops, types, attributes, enums and
# the reference page of one dialect.
function(krait_add_dialect target td dialect)
  get_filename_component(base "${td}" NAME_WE)
  set(LLVM_TARGET_DEFINITIONS "${td}")
  mlir_tablegen(${base}.h.inc -gen-op-decls)
  mlir_tablegen(${base}.cpp.inc -gen-op-defs)
  mlir_tablegen(${base}Types.h.inc -gen-typedef-decls -typedefs-dialect=${dialect})
  mlir_tablegen(${base}Types.cpp.inc -gen-typedef-defs -typedefs-dialect=${dialect})
  mlir_tablegen(${base}Dialect.h.inc -gen-dialect-decls -dialect=${dialect})
  mlir_tablegen(${base}Dialect.cpp.inc -gen-dialect-defs -dialect=${dialect})
  mlir_tablegen(${base}Enums.h.inc -gen-enum-decls)
  mlir_tablegen(${base}Enums.cpp.inc -gen-enum-defs)
  add_public_tablegen_target(${target})
endfunction()

# krait_add_passes(target td_file): declarations and base classes of passes.
function(krait_add_passes target td group)
  get_filename_component(base "${td}" NAME_WE)
  set(LLVM_TARGET_DEFINITIONS "${td}")
  mlir_tablegen(${base}.h.inc -gen-pass-decls -name ${group})
  add_public_tablegen_target(${target})
endfunction()
