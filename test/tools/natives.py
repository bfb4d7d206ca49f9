#!/usr/bin/env python3
"""Checks that every @native declaration agrees with the C++ function.

The declarations of runtime/stdlib say in Python types what a function takes and
gives; the table "Values and calling convention" of docs/architecture.md says what
that is in C++. Nothing between the two is checked by a compiler, so that a
parameter declared `str` where the function takes a Word would be passed wrongly.
The C++ declarations are those of the headers of the runtime, preprocessed.
"""

import ast
import glob
import itertools
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STDLIB = os.path.join(ROOT, "runtime", "stdlib")

KINDS = {"w": "Word", "f": "double", "b": "bool"}
# Classes that are no object pointer of their own in compiled code.
PLAIN = {"int": "Word", "float": "double", "bool": "bool", "object": "Word", "Any": "Word",
         "None": "Word", "Never": "void", "Callable": "Word", "Self": "pointer"}

# A declaration, behind the end of what stands before it; not a call.
DECLARATION = re.compile(r"""[;{})"] (?!return\b)((?:const )?[\w:]+(?:<[\w: ]+[\w:*]*>)?(?: ?\*)?) ?(krt_\w+)\s*"""
                         r"""\(((?:[^()]|\(\*\)\([^()]*\))*)\) ?[;{]""")


def read_functions(compiler):
    """Symbol -> (result, parameters) as the C++ headers have them."""
    headers = sorted(glob.glob(os.path.join(ROOT, "runtime", "*", "*.h")))
    source = "".join(f'#include "{os.path.relpath(header, ROOT)}"\n' for header in headers)
    text = subprocess.run([compiler, "-std=c++20", "-E", "-P", "-x", "c++", "-I", ROOT, "-"],
                          input=source, capture_output=True, text=True, check=True).stdout
    text = re.sub(r"\s+", " ", text)
    functions = {}
    text = text.replace('__attribute__((visibility("default")))', "")
    text = re.sub(r'extern "C" (?!{)', "; ", text)
    text = re.sub(r"__attribute__\(\([^()]*(?:\([^()]*\))?[^()]*\)\)", "", text)
    text = re.sub(r"([;{}])\s*", r"\1 ", re.sub(r"\s+", " ", text))
    # Two declarations share the `;` between them.
    text = text.replace(";", "; ;")
    for found in DECLARATION.finditer(text):
        parameters = [classify(part) for part in found[3].split(",") if part.strip()]
        functions[found[2]] = found[1].replace("krt::", "").replace(" ", ""), parameters
    return functions


def classify(text):
    """C++ type of a parameter or result -> Word, double, bool, pointer or void."""
    text = re.sub(r"(?:\bkrt)?::", "", text).strip()
    if "*" in text:
        return "pointer"
    name = text.split()[0]
    return "Word" if name == "int64_t" else name


def strip_type_parameters(text):
    """The text without `[T]` of def and class, and `type X = ...` as `X = ...`."""
    result = []
    position = 0
    for found in re.finditer(r"^(\s*(?:def|class) \w+)\[", text, re.M):
        if found.start() < position:
            continue
        depth, end = 1, found.end()
        while depth:
            depth += {"[": 1, "]": -1}.get(text[end], 0)
            end += 1
        result += [text[position:found.end(1)]]
        position = end
    result.append(text[position:])
    return re.sub(r"^type (\w+)(?:\[[^=]*\])? =", r"\1 =", "".join(result), flags=re.M)


class Module:
    def __init__(self, path):
        self.path = os.path.relpath(path, ROOT)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.variables = {name.split(":")[0].strip(" *")
                          for names in re.findall(r"^\s*(?:def|class) \w+\[(.*?)\](?=[(:])", text, re.M)
                          for name in names.split(",")}
        self.tree = ast.parse(strip_type_parameters(text))
        self.aliases = {node.targets[0].id: node.value for node in self.tree.body
                        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}


def is_literal(module, node):
    """True for Literal[...], an alias of it and a union of them."""
    if isinstance(node, ast.BinOp):
        return is_literal(module, node.left) and is_literal(module, node.right)
    if isinstance(node, ast.Name) and node.id in module.aliases:
        return is_literal(module, module.aliases[node.id])
    return isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal"


def find_words(modules):
    """Classes that compiled code holds as a word: protocols and abstract ones."""
    words = set()
    for module in modules:
        for node in module.tree.body:
            if not isinstance(node, ast.ClassDef):
                continue
            bases = {base.value.id if isinstance(base, ast.Subscript) else getattr(base, "id", "")
                     for base in node.bases}
            abstract = any(getattr(decorator, "id", "") == "abstractmethod"
                           for item in node.body if isinstance(item, ast.FunctionDef)
                           for decorator in item.decorator_list)
            if "Protocol" in bases or abstract or module.path.endswith("protocols.py"):
                words.add(node.name)
    # The one class of protocols.py that is implemented there.
    return words - {"Generator"}


class Checker:
    def __init__(self, functions, words):
        self.functions = functions
        self.words = words
        self.problems = []

    def represent(self, module, node, bindings, owner):
        """What a declared type is passed as."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node = ast.parse(node.value, mode="eval").body
        if isinstance(node, ast.BinOp):
            # A union of literals of one class is that class, any other a word.
            sides = {self.represent(module, side, bindings, owner)
                     for side in (node.left, node.right) if is_literal(module, side)}
            return sides.pop() if is_literal(module, node) and len(sides) == 1 else "Word"
        if node is None or isinstance(node, ast.Constant):
            return "Word"
        if isinstance(node, ast.Attribute):
            return "pointer"
        if isinstance(node, ast.Subscript):
            name = node.value.id
            if name == "Literal":
                first = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) else node.slice
                if isinstance(first, ast.UnaryOp):
                    first = first.operand
                return {bool: "bool", int: "Word", str: "pointer"}[type(first.value)]
        else:
            name = node.id
        if name in module.aliases:
            return self.represent(module, module.aliases[name], bindings, owner)
        if name in module.variables:
            return bindings.get(name, "Word")
        if name == "Self":
            name = owner or name
        if name in PLAIN:
            return PLAIN[name]
        return "Word" if name in self.words else "pointer"

    def check(self, module, function, owner):
        native = next((decorator for decorator in function.decorator_list
                       if isinstance(decorator, ast.Call) and
                       getattr(decorator.func, "id", "") == "native"), None)
        if not native:
            return
        pattern = native.args[0].value
        raises = any(keyword.arg == "raises" and keyword.value.value for keyword in native.keywords)
        named = re.findall(r"\{(\w+)\}", pattern)
        unique = list(dict.fromkeys(named))
        for kinds in itertools.product("wfb", repeat=len(unique)):
            bindings = {name: KINDS[kind] for name, kind in zip(unique, kinds, strict=True)}
            symbol = pattern
            for name, kind in zip(unique, kinds, strict=True):
                symbol = symbol.replace("{%s}" % name, kind)
            wanted = self.get_signature(module, function, owner, raises, bindings)
            self.compare(f"{module.path}:{function.lineno}", symbol, wanted)

    def get_signature(self, module, function, owner, raises, bindings):
        decorators = {getattr(decorator, "id", "") for decorator in function.decorator_list}
        arguments = function.args
        positional = arguments.posonlyargs + arguments.args
        parameters = []
        if owner and "staticmethod" not in decorators:
            receiver, positional = positional[0], positional[1:]
            if "classmethod" not in decorators and function.name != "__new__":
                name = receiver.annotation or ast.Name(owner)
                parameters.append(self.represent(module, name, bindings, owner))
        parameters += [self.represent(module, each.annotation, bindings, owner)
                       for each in positional]
        if arguments.vararg:
            parameters.append("pointer")
        parameters += [self.represent(module, each.annotation, bindings, owner)
                       for each in arguments.kwonlyargs]
        if arguments.kwarg:
            parameters.append("pointer")
        returns = function.returns
        nothing = isinstance(returns, ast.Constant) and returns.value is None
        result = "void" if nothing else self.represent(module, returns, bindings, owner)
        return result, parameters, raises

    def compare(self, place, symbol, wanted):
        result, parameters, raises = wanted
        if symbol not in self.functions:
            self.problems.append(f"{place}: {symbol}: no such function in the headers of the runtime")
            return
        text, given = self.functions[symbol]
        inner = re.fullmatch(r"Result<(.*)>", text)
        if result == "void":
            # The error alone; a function that never returns gives it, too.
            found, fits = text, (text == "Object*") if raises else (text == "void")
        else:
            found = classify(inner[1]) if inner else classify(text)
            fits = found == result and bool(inner) == raises
        if not fits:
            self.problems.append(f"{place}: {symbol}: result is {text}, declared as {result}"
                                 f"{' that raises' if raises else ''}")
        if given != parameters:
            self.problems.append(f"{place}: {symbol}: takes ({', '.join(given)}), "
                                 f"declared as ({', '.join(parameters)})")


def main():
    paths = sorted(glob.glob(os.path.join(STDLIB, "**", "*.py"), recursive=True))
    modules = [Module(path) for path in paths]
    checker = Checker(read_functions(sys.argv[1] if len(sys.argv) > 1 else "clang++"),
                      find_words(modules))
    for module in modules:
        for node in module.tree.body:
            if isinstance(node, ast.FunctionDef):
                checker.check(module, node, None)
            if isinstance(node, ast.ClassDef):
                for item in node.body:
                    if isinstance(item, ast.FunctionDef):
                        checker.check(module, item, node.name)
    for problem in checker.problems:
        print(problem)
    return bool(checker.problems)


if __name__ == "__main__":
    sys.exit(main())
