#!/usr/bin/env python3
# ast_equal.py - Compares krait's parser with CPython 3.14's
#
# Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares trees, with all positions, and the messages and lines of syntax errors.

    ast_equal.py FOLDER...                 every .py file below the folders
    ast_equal.py --strings FOLDER...       every string literal in them, as source
    ast_equal.py --mutants 2000 FOLDER...  files with a token deleted, doubled,
                                           swapped or replaced

CPython 3.14 is pyodide (see cpython.py). build/test/parse/krait-parse-batch is
krait's side; KRAIT_PARSE_BATCH names another one.
"""

import argparse
import ast
import os
import random
import re
import subprocess
import sys
import tempfile
import textwrap

import cpython

HERE = os.path.dirname(os.path.abspath(__file__))
BATCH = os.environ.get("KRAIT_PARSE_BATCH", os.path.join(
    cpython.ROOT, "build", "test", "parse", "krait-parse-batch"))
WORD = re.compile(r"\w+|\s+|[^\w\s]")
# What a mutation may put in: tokens that often decide about a message.
INSERTS = ["(", ")", "[", "]", "{", "}", ":", ",", "=", ":=", "*", "**", ".", "'",
           '"', "\n", "    ", "\t", "if ", " else ", " for ", " in ", "not ",
           "lambda ", "def ", "class ", "match ", "case ", "print ", "1", "f'{",
           "async ", "await ", "yield ", "return ", "\\", "é", "€", "0x", "!", "@"]


def find_files(folders):
    for folder in folders:
        for path, _, names in sorted(os.walk(folder)):
            for name in sorted(names):
                file = os.path.realpath(os.path.join(path, name))
                if name.endswith(".py") and os.path.exists(file):
                    yield file


def read_text(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def find_strings(files):
    """String literals of the files: test-suites hold their inputs there."""
    found = set()
    for path in files:
        try:
            tree = ast.parse(read_text(path))
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
                found.add(textwrap.dedent(node.value))
    return [text for text in sorted(found)
            if text and len(text) < 3000 and "\0" not in text
            and "coding" not in text[:200]]


def mutate(text, rng):
    words = WORD.findall(text)
    at = rng.randrange(len(words))
    kind = rng.randrange(4)
    if kind == 0:
        del words[at]
    elif kind == 1:
        words.insert(at, rng.choice(words))
    elif kind == 2:
        other = rng.randrange(len(words))
        words[at], words[other] = words[other], words[at]
    else:
        words.insert(at, rng.choice(INSERTS))
    return "".join(words)


def make_mutants(files, count, seed):
    rng = random.Random(seed)
    texts = [text for text in map(read_text, files)
             if 0 < len(text) < 20000 and "coding" not in text[:200]]
    return [mutate(rng.choice(texts), rng) for _ in range(count)]


def write_sources(texts, folder):
    paths = []
    for number, text in enumerate(texts):
        try:
            data = text.encode()
        except UnicodeEncodeError:
            continue
        paths.append(os.path.join(folder, f"{number:06}.py"))
        with open(paths[-1], "wb") as file:
            file.write(data)
    return paths


def ask_both(paths, scratch):
    listing = os.path.join(scratch, "paths")
    with open(listing, "w") as file:
        file.writelines(path + "\n" for path in paths)
    answers = os.path.join(scratch, "answers")
    subprocess.run(["node", os.path.join(HERE, "reference.mjs"), cpython.find_pyodide(),
                    os.path.join(HERE, "ast_reference.py"), listing, answers], check=True)
    with open(listing) as file:
        ours = subprocess.run([BATCH], stdin=file, capture_output=True, check=True)
    with open(answers, "rb") as file:
        return file.read().split(b"\n"), ours.stdout.split(b"\n")


def is_same(reference, answer):
    """Whether the answers are equal. A file that cannot be decoded has no line
    in krait."""
    if answer.startswith(b"error\tdecode") and reference.startswith(b"error"):
        return reference.split(b"\t")[3] == answer.split(b"\t")[3]
    return reference == answer


def is_excused(reference):
    """CPython raises something else than SyntaxError; krait may say anything."""
    return reference.startswith((b"error\tother", b"error\tdeep"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--strings", action="store_true")
    parser.add_argument("--mutants", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("--keep", metavar="FOLDER", help="where sources are written")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        paths = list(find_files(options.folders))
        folder = options.keep or scratch
        if options.strings:
            paths = write_sources(find_strings(paths), folder)
        elif options.mutants:
            paths = write_sources(make_mutants(paths, options.mutants, options.seed), folder)
        references, answers = ask_both(paths, scratch)
    differing = rejected = excused = 0
    for path, reference, answer in zip(paths, references, answers):
        rejected += reference.startswith(b"error")
        if is_same(reference, answer):
            continue
        if is_excused(reference):
            excused += 1
            continue
        differing += 1
        if differing <= options.show:
            print(f"{path}\n  CPython: {reference.decode()}\n  krait:   {answer.decode()}")
    print(f"{len(paths)} sources, {rejected} rejected by CPython, {excused} not comparable, "
          f"{differing} differ")
    return differing != 0


if __name__ == "__main__":
    sys.exit(main())
