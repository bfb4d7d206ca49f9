# krait_add_tablegen(TARGET OUTPUT_DIR-relative calls): thin wrappers over
# mlir-tblgen for dialects and passes.

# `cmake --build build --target krait-docs` writes the reference of dialects and
# passes to build/docs, from their TableGen descriptions.
add_custom_target(krait-docs)

# krait_add_reference(name td_file generator options...): one page, docs/NAME.md.
function(krait_add_reference name td)
  set(LLVM_TARGET_DEFINITIONS "${td}")
  mlir_tablegen(${name}.md ${ARGN} EXTRA_INCLUDES "${CMAKE_SOURCE_DIR}" ${MLIR_INCLUDE_DIRS})
  set(page "${CMAKE_BINARY_DIR}/docs/${name}.md")
  add_custom_command(OUTPUT "${page}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${CMAKE_CURRENT_BINARY_DIR}/${name}.md" "${page}"
    DEPENDS "${CMAKE_CURRENT_BINARY_DIR}/${name}.md" VERBATIM)
  add_custom_target(krait-docs-${name} DEPENDS "${page}")
  add_dependencies(krait-docs krait-docs-${name})
endfunction()

# krait_add_dialect(target td_file dialect [interfaces_td]): ops, types,
# attributes and enums of one dialect, as
# <td_file>{,Types,Attrs,Dialect,Enums}.{h,cpp}.inc in the room's build folder,
# and its op interfaces as <interfaces_td>.{h,cpp}.inc.
function(krait_add_dialect target td dialect)
  get_filename_component(base "${td}" NAME_WE)
  set(LLVM_TARGET_DEFINITIONS "${td}")
  set(includes EXTRA_INCLUDES "${CMAKE_SOURCE_DIR}" ${MLIR_INCLUDE_DIRS})
  mlir_tablegen(${base}.h.inc -gen-op-decls ${includes})
  mlir_tablegen(${base}.cpp.inc -gen-op-defs ${includes})
  mlir_tablegen(${base}Types.h.inc -gen-typedef-decls -typedefs-dialect=${dialect} ${includes})
  mlir_tablegen(${base}Types.cpp.inc -gen-typedef-defs -typedefs-dialect=${dialect} ${includes})
  mlir_tablegen(${base}Attrs.h.inc -gen-attrdef-decls -attrdefs-dialect=${dialect} ${includes})
  mlir_tablegen(${base}Attrs.cpp.inc -gen-attrdef-defs -attrdefs-dialect=${dialect} ${includes})
  mlir_tablegen(${base}Dialect.h.inc -gen-dialect-decls -dialect=${dialect} ${includes})
  mlir_tablegen(${base}Dialect.cpp.inc -gen-dialect-defs -dialect=${dialect} ${includes})
  mlir_tablegen(${base}Enums.h.inc -gen-enum-decls ${includes})
  mlir_tablegen(${base}Enums.cpp.inc -gen-enum-defs ${includes})
  if(ARGC GREATER 3)
    get_filename_component(interfaces "${ARGV3}" NAME_WE)
    set(LLVM_TARGET_DEFINITIONS "${ARGV3}")
    mlir_tablegen(${interfaces}.h.inc -gen-op-interface-decls ${includes})
    mlir_tablegen(${interfaces}.cpp.inc -gen-op-interface-defs ${includes})
  endif()
  add_public_tablegen_target(${target})
  string(REPLACE "Ops" "Dialect" page "${base}")
  krait_add_reference(${page} "${td}" -gen-dialect-doc -dialect=${dialect})
endfunction()

# krait_add_passes(target td_file): declarations and base classes of passes.
function(krait_add_passes target td group)
  get_filename_component(base "${td}" NAME_WE)
  set(LLVM_TARGET_DEFINITIONS "${td}")
  mlir_tablegen(${base}.h.inc -gen-pass-decls -name ${group}
    EXTRA_INCLUDES "${CMAKE_SOURCE_DIR}" ${MLIR_INCLUDE_DIRS})
  add_public_tablegen_target(${target})
  krait_add_reference(${base} "${td}" -gen-pass-doc)
endfunction()
