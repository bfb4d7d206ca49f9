# lit format for C++ unit tests: each GoogleTest executable of a folder gives one
# lit test for each of its test suites, so that a crash costs one suite.

import os
import subprocess

import lit.Test
import lit.util
from lit.formats.base import TestFormat


class UnitTest(TestFormat):
    """`binary_folder` holds the executables, named ROOMTests."""

    def __init__(self, binary_folder, inner):
        self.binary_folder = binary_folder
        self.inner = inner  # the format of the other tests of the folder

    def getTestsInDirectory(self, testSuite, path_in_suite, litConfig, localConfig):
        yield from self.inner.getTestsInDirectory(testSuite, path_in_suite, litConfig, localConfig)
        if len(path_in_suite) != 1:
            return
        binary = self.find_binary(path_in_suite[0])
        if not os.path.exists(binary):
            return
        listing = subprocess.run([binary, "--gtest_list_tests"], capture_output=True, text=True)
        if listing.returncode != 0:
            yield lit.Test.Test(testSuite, path_in_suite + ("unit", "*"), localConfig)
        for line in listing.stdout.splitlines():
            if line and not line[0].isspace() and line.split()[0].endswith("."):
                suite = line.split()[0].removesuffix(".")
                yield lit.Test.Test(testSuite, path_in_suite + ("unit", suite), localConfig)

    def getTestsForPath(self, testSuite, path_in_suite, litConfig, localConfig):
        yield from self.inner.getTestsForPath(testSuite, path_in_suite, litConfig, localConfig)

    def find_binary(self, room):
        return os.path.join(self.binary_folder, room + "Tests")

    def execute(self, test, litConfig):
        if len(test.path_in_suite) < 2 or test.path_in_suite[-2] != "unit":
            return self.inner.execute(test, litConfig)
        suite = test.path_in_suite[-1]
        command = [self.find_binary(test.path_in_suite[0]), f"--gtest_filter={suite}.*",
                   "--gtest_brief=1"]
        out, err, status = lit.util.executeCommand(command, env=test.config.environment,
                                                   timeout=120)
        if status == 0 and "[  PASSED  ]" in out:
            return lit.Test.PASS, ""
        return lit.Test.FAIL, f"exit status {status}\n{out}{err}"
