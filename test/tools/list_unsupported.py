#!/usr/bin/env python3
"""Writes test/run/unsupported.txt anew: the run-tests that krait rejects, each
with the place and message of its first error. Read the difference before it is
committed: a program that comes into the list is a regression."""

import argparse
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "formats"))
import program as programs

HEAD = """\
# Programs beyond this release and a text of the report that rejects each; see
# docs/testing.md. Written by test/tools/list_unsupported.py.
"""
ERROR = re.compile(r"error: (.*\[[\w-]+\])$", re.M)


def find_all():
    """Name in the list -> path."""
    run = os.path.join(ROOT, "test", "run")
    for folder, prefix in ((run, "run"), (os.path.join(ROOT, "examples"), "run/examples")):
        for path in programs.find_programs(folder, folder):
            yield f"{prefix}/{os.path.relpath(path, folder)}", path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--krait", default=os.path.join(ROOT, "build", "bin", "krait"))
    krait = parser.parse_args().krait
    lines = []
    for name, path in sorted(find_all()):
        check = subprocess.run([krait, "check", path], capture_output=True, text=True,
                               errors="replace", check=False)
        error = ERROR.search(check.stderr)
        if check.returncode == 1 and error:
            lines.append(f"{name}: {error[1]}\n")
        elif check.returncode != 0:
            print(f"{name}: krait check ends with {check.returncode}")
    with open(os.path.join(ROOT, "test", "run", "unsupported.txt"), "w") as file:
        file.write(HEAD + "".join(lines))
    print(f"{len(lines)} programs are rejected")
    return 0


if __name__ == "__main__":
    sys.exit(main())
