#!/usr/bin/env python3
"""Times krait against C++ -O3 and CPython on the same algorithms.

    test/benchmark/run.py                 all programs
    test/benchmark/run.py nbody sieve     some of them
    test/benchmark/run.py --compiler      hello world, parsing, memory only

Each program is NAME.py here or in examples/, its twin NAME.cpp here. C++, krait
and CPython run by turns in one session, so that a change of the machine's speed
hits all of them; medians are compared. Outputs must be equal. Not part of the
tests: figures depend on the machine.
"""

import argparse
import ast
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# Name -> arguments; sizes that take C++ some tenths of a second.
PROGRAMS = {
    "nbody": ["2000000"],
    "spectral_norm": ["1500"],
    "mandelbrot": ["1500", "mandelbrot.pbm"],
    "sieve": ["20000000"],
    "levenshtein": ["8000"],
    "fib": ["38"],
    "list_sort": ["9000"],
    "dict_count": ["5000000"],
    "str_lines": ["2000000"],
}
# What the numeric programs are allowed to take, as a multiple of C++.
GOAL = 2.0
GOAL_PROGRAMS = ("nbody", "spectral_norm", "mandelbrot", "sieve", "levenshtein")


def find_source(name):
    path = os.path.join(HERE, name + ".py")
    return path if os.path.exists(path) else os.path.join(ROOT, "examples", name + ".py")


def measure(command, working):
    """Seconds, peak memory in KiB, and output of one run."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=working, stdout=output, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}")
        output.seek(0)
        return seconds, usage.ru_maxrss, output.read()


def build(name, options, folder):
    source = os.path.join(HERE, name + ".cpp")
    cxx = os.path.join(folder, name + ".cxx")
    subprocess.run([options.cxx, "-O3", "-std=c++20", "-w", source, "-o", cxx], check=True)
    native = os.path.join(folder, name + ".krait")
    subprocess.run([options.krait, "build", "-O3", find_source(name), "-o", native], check=True)
    return cxx, native


def compare(name, options, folder):
    """Medians of C++, krait and CPython."""
    cxx, native = build(name, options, folder)
    commands = {"c++": [cxx], "krait": [native], "cpython": [options.python, find_source(name)]}
    times = {kind: [] for kind in commands}
    outputs = {}
    for turn in range(options.turns):
        for kind, command in commands.items():
            if kind == "cpython" and turn >= options.python_turns:
                continue
            seconds, _, outputs[kind] = measure(command + PROGRAMS[name], folder)
            times[kind].append(seconds)
    if len(set(outputs.values())) > 1:
        raise SystemExit(f"{name}: outputs differ: {outputs}")
    return {kind: statistics.median(values) for kind, values in times.items() if values}


def print_comparison(names, options, folder):
    print(f"{'':14} {'C++':>8} {'krait':>8} {'CPython':>8} {'/ C++':>7} {'x CPython':>10}")
    ratios = {}
    for name in names:
        times = compare(name, options, folder)
        ratios[name] = times["krait"] / times["c++"]
        python = times.get("cpython", float("nan"))
        print(f"{name:14} {times['c++']:8.3f} {times['krait']:8.3f} {python:8.3f} "
              f"{ratios[name]:7.2f} {python / times['krait']:10.1f}", flush=True)
    print(f"{'geometric mean':41} {statistics.geometric_mean(ratios.values()):7.2f}")
    above = [name for name in names if name in GOAL_PROGRAMS and ratios[name] > GOAL]
    if above:
        print(f"above {GOAL} times C++: {', '.join(above)}")


def median_time(command, folder, turns):
    return statistics.median(measure(command, folder)[0] for _ in range(turns))


def print_hello(options, folder):
    source = os.path.join(folder, "hello.py")
    with open(source, "w") as file:
        file.write('print("Hello, world!")\n')
    native = os.path.join(folder, "hello")
    command = [options.krait, "build", source, "-o", native]
    compile_time = median_time(command, folder, options.turns)
    subprocess.run([options.strip, native], check=True)
    start_up = median_time([native], folder, 20)
    nothing = median_time(["/bin/true"], folder, 20)
    print(f"hello world: compiled in {compile_time:.3f} s, {os.path.getsize(native)} bytes "
          f"stripped, {start_up * 1000:.1f} ms to run (/bin/true: {nothing * 1000:.1f} ms)")


def python_files(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".py"):
                yield os.path.join(parent, name)


def print_parsing(options):
    """Against ast.parse of the Python that runs this script, on its own
    standard library."""
    if not os.path.exists(options.parser):
        print(f"parsing: {options.parser} is not built (ninja krait-parse-batch)")
        return
    sources = []
    for path in python_files(os.path.dirname(ast.__file__)):
        with open(path, "rb") as file:
            text = file.read()
        try:
            ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        sources.append((path, text))
    start = time.perf_counter()
    for _, text in sources:
        ast.parse(text)
    python = time.perf_counter() - start
    paths = "".join(path + "\n" for path, _ in sources)
    result = subprocess.run([options.parser, "--time"], input=paths, text=True,
                            capture_output=True, check=True)
    krait = float(result.stdout.split()[0])
    size = sum(len(text) for _, text in sources)
    print(f"parsing {len(sources)} files, {size / 1e6:.1f} MB: krait {krait:.2f} s, "
          f"ast.parse {python:.2f} s, {python / krait:.1f} times as fast")


def make_large_program(lines):
    """A program of about that many lines, all of which is reached."""
    parts = ["def f0(x: int) -> int:\n    return x + 1\n"]
    count = lines // 10
    for i in range(1, count):
        parts.append(f"""
def f{i}(x: int) -> int:
    names: dict[str, int] = {{"a": x, "b": {i}}}
    total = 0
    for key, value in names.items():
        if value % 2 == 0:
            total += value + len(key)
    if total > 1000000:
        print(f"large: {{total}}")
    return f{i - 1}(x + 1) + total
""")
    parts.append(f"\nprint(f{min(count - 1, 150)}(1))\n")
    parts += [f"print(f{i}(2))\n" for i in range(150, count, 150)]
    return "".join(parts)


def print_memory(options, folder):
    source = os.path.join(folder, "large.py")
    with open(source, "w") as file:
        file.write(make_large_program(2000))
    seconds, peak, _ = measure([options.krait, "build", source, "-o", source + ".out"], folder)
    print(f"program of 2000 lines: compiled in {seconds:.2f} s, peak memory {peak / 1024:.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    build_folder = os.environ.get("KRAIT_BUILD", os.path.join(ROOT, "build"))
    parser.add_argument("names", nargs="*", help="programs: " + ", ".join(PROGRAMS))
    parser.add_argument("--compiler", action="store_true", help="only the compiler's own figures")
    parser.add_argument("--turns", type=int, default=5, help="runs of C++ and krait (5)")
    parser.add_argument("--python-turns", type=int, default=1, help="runs of CPython (1)")
    parser.add_argument("--krait", default=os.path.join(build_folder, "bin", "krait"))
    parser.add_argument("--parser",
                        default=os.path.join(build_folder, "test", "parse", "krait-parse-batch"))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--cxx", default="clang++-22")
    parser.add_argument("--strip", default="strip")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in PROGRAMS]
    if unknown:
        parser.error(f"unknown program: {', '.join(unknown)}")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        if not options.compiler:
            print_comparison(options.names or list(PROGRAMS), options, folder)
        if not options.names:
            print_hello(options, folder)
            print_memory(options, folder)
            print_parsing(options)


if __name__ == "__main__":
    main()
