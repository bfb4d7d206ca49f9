# lit format for run-tests: a plain Python program, whose behaviour under
# CPython 3.14 is recorded in FILE.expected (program.py describes both), is
# compiled at -O0 and at -O2 and run, and run by the JIT; every road must give
# the recorded stdout, stderr, exit status and files, and leave no live object.
# A program of test/run/unsupported.txt must be rejected with the report that the
# list names; once krait accepts it, its line is to be taken out.

import os
import shutil
import subprocess
import sys

import lit.Test
from lit.formats.base import TestFormat

sys.path.insert(0, os.path.dirname(__file__))
import program as programs

LEAK_MARK = b"krait: "
LEAK_TEXT = b" live objects at exit"
ROADS = ("O0", "O2", "run")


class RunTest(TestFormat):
    """`folder` is where the programs are when that is not the suite's own
    folder (the examples are run-tests too)."""

    def __init__(self, root, folder=None, roads=ROADS, timeout=120):
        self.root = root
        self.folder = folder
        self.roads = roads
        self.timeout = timeout
        self.unsupported = programs.read_unsupported(
            os.path.join(os.path.dirname(__file__), "..", "run", "unsupported.txt"))
        self.failing = programs.read_unsupported(
            os.path.join(os.path.dirname(__file__), "..", "run", "failing.txt"))

    def getTestsInDirectory(self, testSuite, path_in_suite, litConfig, localConfig):
        source = testSuite.getSourcePath(path_in_suite)
        if self.folder:
            if not os.path.exists(os.path.join(source, "lit.local.cfg")):
                return
            for path in programs.find_programs(self.folder, self.folder):
                relative = os.path.relpath(path, self.folder).split(os.sep)
                yield lit.Test.Test(testSuite, path_in_suite + tuple(relative), localConfig)
            return
        for name in programs.programs_in_folder(source, self.root):
            yield lit.Test.Test(testSuite, path_in_suite + (name,), localConfig)

    def find_source(self, test):
        if not self.folder:
            return test.getSourcePath()
        suite_folder = os.path.relpath(self.root, test.suite.source_root).split(os.sep)
        return os.path.join(self.folder, *test.path_in_suite[len(suite_folder):])

    def execute(self, test, litConfig):
        program = programs.read_program(self.find_source(test))
        if not os.path.exists(program.expected_path):
            return lit.Test.UNRESOLVED, (
                f"{program.expected_path} is missing: record it with test/tools/cpython.py\n")
        wanted = self.unsupported.get("/".join(test.path_in_suite))
        if wanted is not None:
            accepted, problem = self.check_rejected(program, test.config, wanted)
            if not accepted:
                return (lit.Test.FAIL, problem) if problem else (lit.Test.XFAIL, "")
            return lit.Test.FAIL, "is accepted now: its line in unsupported.txt is stale\n"
        with open(program.expected_path, "rb") as file:
            expected = programs.read_behaviour(file.read())
        scratch = os.path.join(test.getExecPath() + ".tmp")
        shutil.rmtree(scratch, ignore_errors=True)
        os.makedirs(scratch)
        problems = []
        for road in self.roads:
            problems += self.take_road(road, program, expected, test.config, scratch)
        # A known fault: the test tells when it is gone.
        if "/".join(test.path_in_suite) in self.failing:
            return (lit.Test.XFAIL if problems else lit.Test.XPASS), ""
        if problems:
            return lit.Test.FAIL, "\n".join(problems) + "\n"
        shutil.rmtree(scratch, ignore_errors=True)
        return lit.Test.PASS, ""

    def check_rejected(self, program, config, wanted):
        """Whether a program beyond this release is accepted; what is wrong with
        its rejection."""
        check = [config.krait, "check", program.path]
        result = self.start(check, config.environment, program.folder, None)
        report = result.stderr.decode(errors="replace")
        if result.returncode == 0:
            return True, ""
        if result.returncode != 1:
            return False, f"krait check ends with status {result.returncode}\n{report}"
        if wanted not in report:
            return False, f"no report holds `{wanted}`:\n{report}"
        return False, ""

    def take_road(self, road, program, expected, config, scratch):
        """Runs the program one way and lists what differs."""
        if road == "run":
            # Warnings of the compiler are not the program's output.
            command = [config.krait, "run", "--no-warnings", program.path]
        else:
            binary = os.path.join(scratch, road)
            build = [config.krait, "build", program.path, "-" + road, "-o", binary]
            result = self.start(build, config.environment, scratch, None)
            if result.returncode != 0:
                return [f"{road}: does not compile (exit status {result.returncode})",
                        result.stderr.decode(errors="replace")]
            command = [binary]
        working = os.path.join(scratch, "cwd." + road)
        os.makedirs(working)
        environment = dict(config.environment)
        environment |= {"KRAIT_RT_DEBUG": "leaks", **program.env}
        result = self.start(command + program.args, environment, working, program.stdin)
        stderr, leaks = split_leaks(result.stderr)
        folder = program.folder.encode()
        actual = programs.Behaviour(
            result.returncode, programs.describe_files(working),
            result.stdout.replace(folder, b"$DIR"), stderr.replace(folder, b"$DIR"))
        problems = compare(road, expected, actual)
        if leaks and result.returncode >= 0:
            problems.append(f"{road}: leaks\n{leaks.decode(errors='replace')}")
        return problems

    def start(self, command, environment, working, stdin):
        input = open(stdin, "rb") if stdin else subprocess.DEVNULL
        try:
            return subprocess.run(command, stdin=input, capture_output=True, cwd=working,
                                  env=environment, timeout=self.timeout)
        except subprocess.TimeoutExpired as expired:
            note = b"\ntest: stopped after %d seconds\n" % self.timeout
            return subprocess.CompletedProcess(
                command, -9, expired.stdout or b"", (expired.stderr or b"") + note)
        finally:
            if stdin:
                input.close()


def split_leaks(stderr):
    """Standard error of the program, and the report of the leak counter that
    the runtime writes after it."""
    lines = stderr.splitlines(keepends=True)
    for i, line in enumerate(lines):
        if line.startswith(LEAK_MARK) and LEAK_TEXT in line:
            return b"".join(lines[:i]), b"".join(lines[i:])
    return stderr, b""


def compare(road, expected, actual):
    problems = []
    if actual.exit != expected.exit:
        problems.append(f"{road}: exit status {actual.exit}, expected {expected.exit}")
    if actual.files != expected.files:
        problems.append(f"{road}: wrote {actual.files}, expected {expected.files}")
    for section in ("stdout", "stderr"):
        found, wanted = getattr(actual, section), getattr(expected, section)
        if found != wanted:
            problems.append(f"{road}: {section} differs")
            problems += show_difference(wanted, found)
    return problems


def show_difference(wanted, found, limit=60):
    import difflib

    def lines(text):
        return text.decode(errors="backslashreplace").splitlines()

    difference = list(difflib.unified_diff(lines(wanted), lines(found), "cpython", "krait",
                                           lineterm="", n=2))
    if not difference:
        difference = [f"  {wanted[-80:]!r} / {found[-80:]!r}"]
    return difference[:limit]
