# Finds LLVM, MLIR and lld 22 and sets the flags every C++ target shares.

set(KRAIT_LLVM_VERSION 22)
set(KRAIT_LLVM_ROOT "/usr/lib/llvm-${KRAIT_LLVM_VERSION}" CACHE PATH
    "Root of the LLVM/MLIR installation")
find_package(MLIR REQUIRED CONFIG HINTS "${KRAIT_LLVM_ROOT}/lib/cmake/mlir")
find_package(LLVM REQUIRED CONFIG HINTS "${KRAIT_LLVM_ROOT}/lib/cmake/llvm")
find_package(LLD REQUIRED CONFIG HINTS "${KRAIT_LLVM_ROOT}/lib/cmake/lld")

list(APPEND CMAKE_MODULE_PATH "${MLIR_CMAKE_DIR}" "${LLVM_CMAKE_DIR}")
set(MLIR_TABLEGEN_EXE "${KRAIT_LLVM_ROOT}/bin/mlir-tblgen" CACHE FILEPATH "" FORCE)
include(TableGen)
include(AddLLVM)
include(AddMLIR)

add_library(krait_flags INTERFACE)
target_include_directories(krait_flags INTERFACE
  "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}")
target_compile_options(krait_flags INTERFACE
  -fno-rtti -fno-exceptions -fvisibility-inlines-hidden
  -Wall -Wextra -Wno-unused-parameter
  $<$<BOOL:${KRAIT_WERROR}>:-Werror>)
separate_arguments(KRAIT_LLVM_DEFINITIONS NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_options(krait_flags INTERFACE ${KRAIT_LLVM_DEFINITIONS})
target_include_directories(krait_flags SYSTEM INTERFACE
  ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})
if(KRAIT_SANITIZE)
  target_compile_options(krait_flags INTERFACE
    -fsanitize=${KRAIT_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(krait_flags INTERFACE -fsanitize=${KRAIT_SANITIZE})
endif()
