#!/usr/bin/env python3
"""Records what CPython 3.14 does with run-tests, or checks the record.

    test/tools/cpython.py test/run/str          record FILE.expected of every program
    test/tools/cpython.py --check               compare all records with CPython
    test/tools/cpython.py --missing             record only what has no record yet

CPython 3.14 is the npm package pyodide, run by node; it is installed under
build/pyodide on first use (KRAIT_PYODIDE names another place). One interpreter
runs the whole batch: cpython_batch.py isolates the programs from one another.
"""

import argparse
import base64
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "test", "formats"))

import program as programs

PYODIDE_VERSION = "314.0.7"
# The source tree as the programs see it.
MOUNT = "/krait"


def find_pyodide():
    folder = os.environ.get("KRAIT_PYODIDE", os.path.join(ROOT, "build", "pyodide"))
    module = os.path.join(folder, "node_modules", "pyodide")
    if not os.path.exists(module):
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder,
                        f"pyodide@{PYODIDE_VERSION}"], check=True)
    return module


def run_native(program):
    """Behaviour under the python3 that runs this script: pyodide is a 32-bit
    machine, where hashes and sys.maxsize differ."""
    with tempfile.TemporaryDirectory() as working:
        stdin = open(program.stdin, "rb") if program.stdin else subprocess.DEVNULL
        result = subprocess.run([sys.executable, "-W", "ignore::SyntaxWarning",
                                 program.path, *program.args], stdin=stdin,
                                capture_output=True, cwd=working, env={**os.environ, **program.env})
        folder = program.folder.encode()
        return programs.Behaviour(result.returncode, programs.describe_files(working),
                                  result.stdout.replace(folder, b"$DIR"),
                                  result.stderr.replace(folder, b"$DIR"))


def run_all(batch):
    behaviours = {p.path: run_native(p) for p in batch if p.native}
    others = [p for p in batch if not p.native]
    if others:
        behaviours |= {p.path: b for p, b in zip(others, run_batch(others), strict=True)}
    return [behaviours[p.path] for p in batch]


def run_batch(batch):
    """Behaviour of each program under CPython 3.14."""
    jobs = []
    for program in batch:
        jobs.append({
            "path": program.path.replace(ROOT, MOUNT, 1),
            "args": [text.replace(ROOT, MOUNT) for text in program.args],
            "stdin": program.stdin and program.stdin.replace(ROOT, MOUNT, 1),
            "env": program.env,
        })
    with tempfile.TemporaryDirectory() as scratch:
        request = os.path.join(scratch, "jobs.json")
        reply = os.path.join(scratch, "results.json")
        with open(request, "w") as file:
            json.dump(jobs, file)
        subprocess.run(["node", os.path.join(HERE, "cpython_batch.mjs"), find_pyodide(), ROOT,
                        MOUNT, request, reply], check=True)
        with open(reply) as file:
            results = json.load(file)
    behaviours = []
    for program, result in zip(batch, results, strict=True):
        folder = program.folder.replace(ROOT, MOUNT, 1).encode()

        def text(name):
            return base64.b64decode(result[name]).replace(folder, b"$DIR")

        behaviours.append(programs.Behaviour(
            result["exit"], result["files"], text("stdout"), text("stderr")))
    return behaviours


def collect(paths):
    run = os.path.join(ROOT, "test", "run")
    examples = os.path.join(ROOT, "examples")
    found = []
    for path in paths or [run, examples]:
        root = examples if os.path.abspath(path).startswith(examples) else run
        found += programs.find_programs(path, root)
    return [programs.read_program(path) for path in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", help="programs or folders (default: all run-tests)")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--missing", action="store_true", help="only programs without a record")
    parser.add_argument("--list-missing", action="store_true",
                        help="only name programs without a record; needs no CPython 3.14")
    options = parser.parse_args()

    batch = collect(options.paths)
    if options.list_missing:
        missing = [p.path for p in batch if not os.path.exists(p.expected_path)]
        print("\n".join(missing), end="\n" if missing else "")
        return 1 if missing else 0
    if options.missing:
        batch = [p for p in batch if not os.path.exists(p.expected_path)]
    different = 0
    for program, behaviour in zip(batch, run_all(batch), strict=True):
        text = programs.write_behaviour(behaviour)
        old = None
        if os.path.exists(program.expected_path):
            with open(program.expected_path, "rb") as file:
                old = file.read()
        if old == text:
            continue
        different += 1
        name = os.path.relpath(program.expected_path, ROOT)
        if options.check:
            print(f"{name}: " + ("missing" if old is None else "differs from CPython"))
            continue
        with open(program.expected_path, "wb") as file:
            file.write(text)
        print(f"{name}: " + ("recorded" if old is None else "changed"))
    print(f"{len(batch)} programs, {different} " + ("different" if options.check else "written"))
    return 1 if options.check and different else 0


if __name__ == "__main__":
    sys.exit(main())
