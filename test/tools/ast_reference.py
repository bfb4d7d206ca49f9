# ast_reference.py - CPython's answers for ast_equal.py.
#
# Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs inside of CPython 3.14 (reference.mjs). For each path of `input_path`
writes the line that krait-parse-batch writes to `output_path`."""

import ast
import hashlib
import warnings

warnings.simplefilter("ignore")


def answer(path):
    try:
        with open("/host" + path, "rb") as file:
            source = file.read()
        tree = ast.parse(source)
        text = ast.dump(tree, include_attributes=True, indent=1)
    except SyntaxError as error:
        kind = {"IndentationError": "indentation", "TabError": "tabs"}.get(
            type(error).__name__, "syntax")
        return f"error\t{kind}\t{error.lineno}\t{error.msg}"
    except RecursionError as error:
        return f"error\tdeep\t0\t{error}"
    except Exception as error:  # ValueError of the decoder and the like
        return f"error\tother\t0\t{type(error).__name__}: {error}"
    text = text.encode("utf-8", "surrogatepass")
    return "ok\t" + hashlib.sha256(text).hexdigest()


with open(input_path) as paths, open(output_path, "w") as output:
    for line in paths:
        output.write(answer(line.rstrip("\n")) + "\n")
