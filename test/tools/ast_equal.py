#!/usr/bin/env python3
# ast_equal.py - Compares krait's parser with CPython 3.14's
#
# Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares trees, with all positions, and the messages and lines of syntax errors.

    ast_equal.py FOLDER...                 every .py file below the folders
    ast_equal.py --strings FOLDER...       every string literal in them, as source
    ast_equal.py --mutants 2000 FOLDER...  files with a token or a character deleted,
                                           copied, swapped or put in, or with a
                                           statement where it may not belong

With --compile, what compile() reports is compared, errors and SyntaxWarnings.

CPython 3.14 is pyodide (see cpython.py). build/test/parse/krait-parse-batch is
krait's side; KRAIT_PARSE_BATCH names another one.
"""

import argparse
import ast
import keyword
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
# Statements that symbol table and code generator judge by their place; `a` and `b`
# are names of the file.
STATEMENTS = ["return", "return {a}", "yield {a}", "yield from {a}", "await {a}",
              "global {a}", "nonlocal {a}", "break", "continue", "{a}: {b}",
              "{a}: (yield)", "global {a}; {a} = 1", "print({a}); global {a}",
              "[({a} := 1) for {b} in {a}]", "[{a} for {a} in ({b} := {a})]",
              "[{a} async for {b} in {a}]", "({a} async for {b} in {a})",
              "async with {a}: pass", "async for {a} in {b}: break",
              "from {a} import *", "from __future__ import annotations",
              "def {a}({b}, {a}={b}): nonlocal {a}", "def {a}({b}, {b}): pass",
              "async def {a}(): yield; return {b}", "async def {a}(): yield from {b}",
              "def {a}[{b}](): nonlocal {b}", "class {a}[{b}: (yield)]: pass",
              "class {a}: global {b}; {b}: int", "lambda {a}, {a}: {b}",
              "lambda: (yield)", "lambda: await {a}", "type {a}[{b}, {b}] = {a}",
              "type {a} = (yield)", "def {a}[{b} = int, c](): pass",
              "assert ({a}, {b})", "{a} is 1", "{a}.__debug__ = 1", "__debug__ = {a}",
              "*{a}, *{b} = 1", "*{a} = 1", "{a}(*{b}, {a}=1, {a}=2)", "{a} = *{b}",
              "del *{a}", "for *{a} in {b}: pass", "{a}[0]: {b}", "'x'['{a}']",
              "for {a} in {b}: return", "while {a}: continue", "import {a}, {b} as __debug__",
              "with {a} as {b}, {b} as {a}: return", "f'{{({a} := 1)}}'", "({a})()", "{a} = 1()"]
BLOCKS = ["try:{0}finally:{1}", "try:{0}except* {a}:{1}", "for {a} in {b}:{0}else:{1}",
          "try:{0}except:{1}except {b}:{0}", "async def {a}():{0}{1}", "def {a}({b}):{0}{1}",
          "class {a}({b}):{0}{1}", "while {a}:{0}{1}", "with {a}:{0}{1}",
          "match {a}:\n   case {b}:{0}   case 0 | {a}:{1}", "try:{0}finally:{1}\n{0}"]


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


def make_statement(names, rng, depth):
    """One or more lines, the first without indentation."""
    names = {"a": rng.choice(names), "b": rng.choice(names)}
    if depth == 0 or rng.random() < 0.5:
        return rng.choice(STATEMENTS).format(**names)
    parts = ["\n" + textwrap.indent(make_statement(list(names.values()), rng, depth - 1),
                                    "      ") + "\n" for _ in range(2)]
    return rng.choice(BLOCKS).format(*parts, **names)


def insert_statement(text, rng):
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    margin = re.match(r"\s*", lines[at])[0]
    names = re.findall(r"\b[a-z_]\w*\b", "\n".join(lines[max(0, at - 10):at + 10]))
    names = [name for name in names if not keyword.iskeyword(name)] or ["x"]
    lines.insert(at, textwrap.indent(make_statement(names, rng, 3), margin))
    return "\n".join(lines)


def mutate(text, rng):
    kind = rng.randrange(9)
    if kind >= 6:
        return insert_statement(text, rng)
    words = list(text) if kind >= 4 else WORD.findall(text)
    at = rng.randrange(len(words))
    kind %= 4
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


def ask_both(paths, scratch, compiles=False):
    listing = os.path.join(scratch, "paths")
    with open(listing, "w") as file:
        file.writelines(path + "\n" for path in paths)
    answers = os.path.join(scratch, "answers")
    subprocess.run(["node", os.path.join(HERE, "reference.mjs"), cpython.find_pyodide(),
                    os.path.join(HERE, "ast_reference.py"), listing, answers,
                    *["compiles"] * compiles], check=True)
    with open(listing) as file:
        ours = subprocess.run([BATCH, *["--compile"] * compiles], stdin=file,
                              capture_output=True, check=True)
    with open(answers, "rb") as file:
        return file.read().split(b"\n"), ours.stdout.split(b"\n")


def is_same(reference, answer):
    """Whether the answers are equal. A file that cannot be decoded has no line
    in krait."""
    if answer.startswith(b"error\tdecode") and reference.startswith(b"error"):
        return reference.split(b"\t")[3] == answer.split(b"\t")[3]
    # How many warnings come before an error is left open.
    if answer.startswith(b"error"):
        return reference.split(b"\t")[:4] == answer.split(b"\t")[:4]
    return reference == answer


def is_excused(reference):
    """CPython raises something else than SyntaxError; krait may say anything."""
    return reference.startswith((b"error\tother", b"error\tdeep"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--strings", action="store_true")
    parser.add_argument("--mutants", type=int, metavar="N")
    parser.add_argument("--compile", action="store_true")
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
        references, answers = ask_both(paths, scratch, options.compile)
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
