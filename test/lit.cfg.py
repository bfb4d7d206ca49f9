# Configuration of all tests. `cmake --build build --target check-krait` runs
# them; `lit -v test/run/str` or `lit -v test/check/functions/defaults.py` runs a
# folder or a single test (lit is in LLVM's bin folder).

import os
import sys

import lit.formats

HERE = os.path.dirname(os.path.abspath(__file__))


def configure():
    sys.path.insert(0, os.path.join(HERE, "formats"))
    from unittest_format import UnitTest

    config.name = "krait"
    config.test_source_root = HERE
    config.test_exec_root = os.path.join(config.krait_build, "test")
    config.suffixes = [".py", ".mlir", ".test"]
    # The last two write recorded cases.
    config.excludes = ["lit.cfg.py", "formats", "tools", "benchmark", "Inputs",
                       "container_cases.py", "text_cases.py"]
    config.test_format = UnitTest(
        os.path.join(config.krait_build, "test", "unit"),
        lit.formats.ShTest(execute_external=False))
    config.krait = os.path.join(config.krait_build, "bin", "krait")
    set_environment()
    set_substitutions()
    config.available_features |= set(config.krait_stages.split(";"))


def set_environment():
    """Nothing of the caller's environment that could change an output."""
    path = os.pathsep.join([os.path.join(config.krait_build, "bin"), config.llvm_bin,
                            os.environ.get("PATH", "")])
    config.environment = {
        "PATH": path, "LC_ALL": "C.UTF-8", "HOME": config.test_exec_root,
        "TZ": "UTC", "NO_COLOR": "1",
        "KRAIT_DIAGNOSTIC_LOG": os.path.join(config.test_exec_root, "diagnostics.log"),
    }
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TMPDIR"):
        if name in os.environ:
            config.environment[name] = os.environ[name]


def set_substitutions():
    # The longer name first: each is replaced wherever it occurs.
    config.substitutions += [
        ("%krait-opt", os.path.join(config.krait_build, "bin", "krait-opt")),
        ("%krait", config.krait),
        ("%run", config.krait + " run"),
        ("%python", config.python),
        ("%source", os.path.dirname(HERE)),
        ("%build", config.krait_build),
        ("%cc", config.c_compiler),
        ("%cxx", config.cxx_compiler),
    ]


if hasattr(config, "krait_build"):
    configure()
else:
    # Started on a folder of the source tree: fetch what CMake knows; the site
    # file comes back here.
    build = os.environ.get("KRAIT_BUILD", os.path.join(os.path.dirname(HERE), "build"))
    site = os.path.join(build, "test", "lit.site.cfg.py")
    if not os.path.exists(site):
        lit_config.fatal(f"{site} is missing: configure with `cmake --preset dev`, "
                         "or name the build folder in KRAIT_BUILD")
    lit_config.load_config(config, site)
