#!/usr/bin/env python3
# syntax_errors.py - Messages and lines of syntax errors against a record
#
# Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The record is a text file: each line is a JSON list of a source, a code (syntax,
indentation, tabs), a line number and a message; of the source alone, where it has
no such error.

    syntax_errors.py RECORD --krait KRAIT    compares what krait reports
    syntax_errors.py RECORD --record         writes what CPython 3.14 reports
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

import ast_equal

# Files for one run of krait: a command line has a limited length.
BATCH_SIZE = 200
CODES = {"syntax", "indentation", "tabs"}


def read_record(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def ask_krait(krait, paths):
    """Path -> [code, line, message] of its error."""
    found = {}
    for start in range(0, len(paths), BATCH_SIZE):
        run = subprocess.run([krait, "check", "--format=json", *paths[start:start + BATCH_SIZE]],
                             capture_output=True, text=True, errors="surrogateescape")
        if run.returncode != 1:
            sys.exit(f"krait ended with {run.returncode}: {run.stderr}")
        for report in json.loads(run.stdout or run.stderr)["diagnostics"]:
            if report["code"] in CODES:
                found.setdefault(report["file"],
                                 [report["code"], report["line"], report["message"]])
    return found


def check(options, entries, folder):
    paths = ast_equal.write_sources([entry[0] for entry in entries], folder)
    found = ask_krait(options.krait, paths)
    wrong = 0
    for path, (source, *expected) in zip(paths, entries):
        if found.get(path, []) != expected:
            wrong += 1
            print(f"{source!r}\n  expected: {expected}\n  krait:    {found.get(path)}")
    print(f"{len(entries)} sources, {wrong} differ")
    return wrong != 0


def record(options, entries, folder):
    paths = ast_equal.write_sources([entry[0] for entry in entries], folder)
    answers, _ = ast_equal.ask_both(paths, folder)
    with open(options.record_file, "w", encoding="utf-8") as file:
        for (source, *_), answer in zip(entries, answers):
            kind, _, rest = answer.decode().partition("\t")
            entry = [source]
            if kind == "error":
                code, line, message = rest.split("\t", 2)
                entry += [code, int(line), message]
            json.dump(entry, file, ensure_ascii=False)
            file.write("\n")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("record_file", metavar="RECORD")
    parser.add_argument("--krait", default="krait")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    entries = read_record(options.record_file)
    with tempfile.TemporaryDirectory() as folder:
        run = record if options.record else check
        return run(options, entries, os.path.realpath(folder))


if __name__ == "__main__":
    sys.exit(main())
