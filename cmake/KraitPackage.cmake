# cmake --install gives a tree that works wherever it is put:
#   bin/krait bin/krait-opt
#   lib/krait/   runtime (archive, shared library, bitcode), standard library,
#                pages of `krait explain`
# The compiler finds lib/krait from its own place. cpack makes a Debian package
# of the same tree.

include(GNUInstallDirs)

foreach(program krait krait-opt)
  if(TARGET ${program})
    # LLVM's libraries stay where Debian has them.
    set_target_properties(${program} PROPERTIES
      INSTALL_RPATH "${KRAIT_LLVM_ROOT}/lib")
    install(TARGETS ${program} RUNTIME DESTINATION bin)
  endif()
endforeach()
if(TARGET krait_rt)
  install(TARGETS krait_rt ARCHIVE DESTINATION lib/krait)
  install(TARGETS krait_rt_shared LIBRARY DESTINATION lib/krait)
  install(FILES "${KRAIT_RUNTIME_DIR}/krait_rt.bc" DESTINATION lib/krait)
endif()
install(DIRECTORY runtime/python DESTINATION lib/krait
        PATTERN "__pycache__" EXCLUDE)
install(DIRECTORY runtime/stdlib DESTINATION lib/krait
  FILES_MATCHING PATTERN "*.py" PATTERN "__pycache__" EXCLUDE)
install(DIRECTORY docs/diagnostics DESTINATION lib/krait
  FILES_MATCHING PATTERN "*.md")
install(DIRECTORY examples DESTINATION share/doc/krait
  PATTERN "*.expected" EXCLUDE PATTERN "__pycache__" EXCLUDE)
install(FILES README.md LICENSE DESTINATION share/doc/krait)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME krait)
set(CPACK_PACKAGE_VENDOR "krait project")
set(CPACK_PACKAGE_CONTACT "krait project")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# What the programs load is found by dpkg-shlibdeps; what they need to link a
# Python program is: the C library's start files, libgcc, GMP.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${KRAIT_LLVM_ROOT}/lib" "${KRAIT_RUNTIME_DIR}")
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6-dev, libgmp-dev, libgcc-12-dev | libgcc-13-dev | libgcc-14-dev")
include(CPack)
