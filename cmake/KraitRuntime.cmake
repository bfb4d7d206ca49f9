# krait_add_runtime(): builds every C++ file of runtime/{core,platform,native}
#   lib/krait/libkrait_rt.a    what executables link
#   lib/krait/libkrait_rt.so   what `krait run` loads
#   lib/krait/krait_rt.bc      bitcode of the hot paths, for inlining
# and copies runtime/stdlib to lib/krait/stdlib.

set(KRAIT_RUNTIME_DIR "${CMAKE_BINARY_DIR}/lib/krait")
set(KRAIT_RUNTIME_FLAGS
  -std=c++20 -fno-exceptions -fno-rtti -fno-threadsafe-statics
  -ffunction-sections -fdata-sections -fno-math-errno -ffp-contract=off
  -fno-unwind-tables -fno-asynchronous-unwind-tables
  -Wall -Wextra -Wno-unused-parameter -Wno-return-type-c-linkage
  -Wno-gnu-statement-expression -Wno-c99-extensions)

function(krait_add_runtime)
  file(GLOB sources CONFIGURE_DEPENDS
    "${CMAKE_CURRENT_SOURCE_DIR}/core/*.cpp"
    "${CMAKE_CURRENT_SOURCE_DIR}/platform/*.cpp"
    "${CMAKE_CURRENT_SOURCE_DIR}/native/*.cpp")
  if(NOT sources)
    return()
  endif()
  file(MAKE_DIRECTORY "${KRAIT_RUNTIME_DIR}")

  add_library(krait_rt_objects OBJECT ${sources})
  target_include_directories(krait_rt_objects PUBLIC "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}")
  target_compile_options(krait_rt_objects PRIVATE ${KRAIT_RUNTIME_FLAGS} -O2)
  if(KRAIT_SANITIZE)
    target_compile_options(krait_rt_objects PRIVATE -fsanitize=${KRAIT_SANITIZE} -fno-omit-frame-pointer)
  endif()

  add_library(krait_rt STATIC $<TARGET_OBJECTS:krait_rt_objects>)
  if(KRAIT_SANITIZE)
    # For the unit tests; lld does not link it into a Python program.
    target_link_options(krait_rt INTERFACE -fsanitize=${KRAIT_SANITIZE})
  endif()
  set_target_properties(krait_rt PROPERTIES ARCHIVE_OUTPUT_DIRECTORY "${KRAIT_RUNTIME_DIR}")
  add_library(krait_rt_shared SHARED $<TARGET_OBJECTS:krait_rt_objects>)
  set_target_properties(krait_rt_shared PROPERTIES
    OUTPUT_NAME krait_rt LIBRARY_OUTPUT_DIRECTORY "${KRAIT_RUNTIME_DIR}")
  target_link_libraries(krait_rt_shared PRIVATE gmp m)

  # Bitcode of every file that holds a KRT_HOT function.
  set(bitcode)
  foreach(source IN LISTS sources)
    file(STRINGS "${source}" hot REGEX "^KRT_HOT" LIMIT_COUNT 1)
    if(hot)
      get_filename_component(name "${source}" NAME_WE)
      set(output "${CMAKE_CURRENT_BINARY_DIR}/bitcode/${name}.bc")
      add_custom_command(OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/bitcode"
        COMMAND "${KRAIT_LLVM_ROOT}/bin/clang++" ${KRAIT_RUNTIME_FLAGS} -O2 -Xclang -disable-llvm-passes
          -I "${CMAKE_SOURCE_DIR}" -I "${CMAKE_BINARY_DIR}" -fPIC -emit-llvm -c "${source}" -o "${output}"
          -MD -MF "${output}.d"
        DEPENDS "${source}" DEPFILE "${output}.d" VERBATIM)
      list(APPEND bitcode "${output}")
    endif()
  endforeach()
  add_custom_command(OUTPUT "${KRAIT_RUNTIME_DIR}/krait_rt.bc"
    COMMAND "${KRAIT_LLVM_ROOT}/bin/llvm-link" ${bitcode} -o "${KRAIT_RUNTIME_DIR}/krait_rt.bc"
    DEPENDS ${bitcode} VERBATIM)
  add_custom_target(krait_rt_bitcode ALL DEPENDS "${KRAIT_RUNTIME_DIR}/krait_rt.bc")

  file(GLOB_RECURSE stdlib CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/stdlib/*.py")
  add_custom_command(OUTPUT "${KRAIT_RUNTIME_DIR}/stdlib.stamp"
    COMMAND "${CMAKE_COMMAND}" -E rm -rf "${KRAIT_RUNTIME_DIR}/stdlib"
    COMMAND "${CMAKE_COMMAND}" -E copy_directory
      "${CMAKE_CURRENT_SOURCE_DIR}/stdlib" "${KRAIT_RUNTIME_DIR}/stdlib"
    COMMAND "${CMAKE_COMMAND}" -E touch "${KRAIT_RUNTIME_DIR}/stdlib.stamp"
    DEPENDS ${stdlib} VERBATIM)
  add_custom_target(krait_stdlib ALL DEPENDS "${KRAIT_RUNTIME_DIR}/stdlib.stamp")
endfunction()
