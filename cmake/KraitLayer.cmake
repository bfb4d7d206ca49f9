# krait_add_library(NAME LAYER n SOURCES ... [LINKS ...] [PCH llvm|mlir])
#
# A static library of the compiler. LAYER is its height in the table of
# docs/architecture.md; linking a library of the same or a higher layer is an
# error, which keeps the dependencies pointing one way.

# One precompiled header for everything that includes MLIR: parsing it costs
# several seconds a file otherwise.
function(krait_precompiled_headers target kind)
  if(kind STREQUAL "mlir")
    if(NOT TARGET krait_pch_mlir)
      file(WRITE "${CMAKE_BINARY_DIR}/krait_pch_mlir.cpp" "// Owner of the MLIR precompiled header.\n")
      add_library(krait_pch_mlir OBJECT "${CMAKE_BINARY_DIR}/krait_pch_mlir.cpp")
      target_link_libraries(krait_pch_mlir PRIVATE krait_flags)
      target_compile_options(krait_pch_mlir PRIVATE -Xclang -fno-pch-timestamp)
      target_precompile_headers(krait_pch_mlir PRIVATE
        <mlir/IR/BuiltinOps.h> <mlir/IR/BuiltinTypes.h> <mlir/IR/PatternMatch.h>
        <mlir/IR/OpImplementation.h> <mlir/IR/DialectImplementation.h>
        <mlir/Pass/Pass.h> <mlir/Transforms/DialectConversion.h>
        <mlir/Dialect/LLVMIR/LLVMDialect.h>
        <mlir/Dialect/ControlFlow/IR/ControlFlowOps.h>
        <mlir/Dialect/Arith/IR/Arith.h>)
    endif()
    target_precompile_headers(${target} REUSE_FROM krait_pch_mlir)
    target_compile_options(${target} PRIVATE -Xclang -fno-pch-timestamp)
  endif()
endfunction()

function(krait_add_library name)
  cmake_parse_arguments(ARG "" "LAYER;PCH" "SOURCES;LINKS;DEPENDS" ${ARGN})
  if(NOT DEFINED ARG_LAYER)
    message(FATAL_ERROR "krait_add_library(${name}): LAYER is missing")
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES KRAIT_LAYER ${ARG_LAYER})
  target_link_libraries(${name} PUBLIC krait_flags)
  foreach(link IN LISTS ARG_LINKS)
    if(TARGET ${link})
      get_target_property(layer ${link} KRAIT_LAYER)
      if(NOT layer STREQUAL "layer-NOTFOUND" AND NOT layer LESS ARG_LAYER)
        message(FATAL_ERROR
          "${name} (layer ${ARG_LAYER}) may not link ${link} (layer ${layer})")
      endif()
    endif()
    target_link_libraries(${name} PUBLIC ${link})
  endforeach()
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  if(ARG_PCH)
    krait_precompiled_headers(${name} ${ARG_PCH})
  endif()
endfunction()
