#!/usr/bin/env python3
# syntax_errors.py - Syntax errors and warnings against a record
#
# Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The record is a text file: each line is a JSON list of a source, a code (syntax,
indentation, tabs), a line number and a message. Where it has no such error, a list
of line number and message for each SyntaxWarning stands behind the source.

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
    """Path -> what the record says of it, without the source."""
    found, warnings = {}, {}
    for start in range(0, len(paths), BATCH_SIZE):
        run = subprocess.run([krait, "check", "--format=json", *paths[start:start + BATCH_SIZE]],
                             capture_output=True, text=True, errors="surrogateescape")
        if run.returncode != 1:
            sys.exit(f"krait ended with {run.returncode}: {run.stderr}")
        for report in json.loads(run.stdout or run.stderr)["diagnostics"]:
            if report["code"] in CODES:
                found.setdefault(report["file"],
                                 [report["code"], report["line"], report["message"]])
            elif report["code"] == "syntax-warning":
                warnings.setdefault(report["file"], set()).add(
                    (report["line"], report["message"]))
    for path, reports in warnings.items():
        found.setdefault(path, [list(report) for report in sorted(reports)])
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
    answers, _ = ast_equal.ask_both(paths, folder, compiles=True)
    with open(options.record_file, "w", encoding="utf-8") as file:
        for (source, *_), answer in zip(entries, answers):
            kind, *rest = answer.decode().split("\t")
            entry = [source]
            if kind == "error":
                code, line, message = rest[:3]
                entry += [code, int(line), message]
            else:
                for warning in rest:
                    line, message = warning.split(": ", 1)
                    entry.append([int(line), message])
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
