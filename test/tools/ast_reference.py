# ast_reference.py - CPython's answers for ast_equal.py.
#
# Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs inside of CPython 3.14 (reference.mjs). For each path of `input_path`
writes the line that krait-parse-batch writes to `output_path`; where `compiles` is
true, the one that krait-parse-batch --compile writes."""

import ast
import hashlib
import warnings

KINDS = {"IndentationError": "indentation", "TabError": "tabs"}


def compile_source(source):
    compile(source, "source", "exec", dont_inherit=True)
    return "ok"


def dump_tree(source):
    tree = ast.parse(source)
    text = ast.dump(tree, include_attributes=True, indent=1)
    text = text.encode("utf-8", "surrogatepass")
    return "ok\t" + hashlib.sha256(text).hexdigest()


def answer(path):
    try:
        with open("/host" + path, "rb") as file:
            source = file.read()
        return (compile_source if compiles else dump_tree)(source)
    except SyntaxError as error:
        kind = KINDS.get(type(error).__name__, "syntax")
        return f"error\t{kind}\t{error.lineno}\t{error.msg}"
    except RecursionError as error:
        return f"error\tdeep\t0\t{error}"
    except Exception as error:  # ValueError of the decoder and the like
        return f"error\tother\t0\t{type(error).__name__}: {error}"


def answer_with_warnings(path):
    """SyntaxWarnings behind the answer, without repetitions."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        text = answer(path)
    found = {(each.lineno, str(each.message)) for each in caught
             if each.category is SyntaxWarning}
    return "".join([text, *(f"\t{line}: {message}" for line, message in sorted(found))])


warnings.simplefilter("ignore")
with open(input_path) as paths, open(output_path, "w") as output:
    for line in paths:
        path = line.rstrip("\n")
        text = answer_with_warnings(path) if compiles else answer(path)
        output.write(text + "\n")
