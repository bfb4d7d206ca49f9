#!/usr/bin/env python3
"""Checks that includes only go downward.

The layers are the table in docs/architecture.md. Includes are written from the
root, so an include line shows its layer: a file may include its own folder and
folders of lower layers; the runtime includes only itself; the data files of the
runtime (Layout.h and the .def tables) may be read from anywhere.
"""

import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \|$")
INCLUDE = re.compile(r'^\s*#\s*include "((?:frontend|ir|codegen|runtime)/[^"]+)"')
SHARED = re.compile(r"runtime/core/(Layout\.h|\w+\.def)")


def read_layers(path):
    """Folder -> layer, from the table."""
    layers = {}
    with open(path) as file:
        for line in file:
            row = ROW.match(line)
            if row and row[1] != "0":
                for folder in row[3].split(","):
                    layers[folder.strip()] = int(row[1])
    return layers


def find_layer(layers, path):
    """Layer of a file: that of its longest listed folder."""
    folder = os.path.dirname(path)
    while folder:
        if folder in layers:
            return layers[folder], folder
        folder = os.path.dirname(folder)
    return None, ""


def check_file(layers, path):
    problems = []
    layer, folder = find_layer(layers, path)
    in_runtime = path.startswith("runtime/")
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            include = INCLUDE.match(line)
            if not include or SHARED.fullmatch(include[1]):
                continue
            target = include[1]
            if in_runtime != target.startswith("runtime/"):
                problems.append(f"{path}:{number}: includes {target}: the runtime stands alone")
                continue
            above, other = find_layer(layers, target)
            if in_runtime or other == folder:
                continue
            if layer is None or above is None:
                problems.append(f"{path}:{number}: {target}: folder without a layer in "
                                "docs/architecture.md")
            elif above >= layer:
                problems.append(f"{path}:{number}: layer {layer} includes {target} of layer {above}")
    return problems


def main():
    layers = read_layers(os.path.join(ROOT, "docs", "architecture.md"))
    problems = []
    files = 0
    for top in ("frontend", "ir", "codegen", "runtime"):
        for parent, _, names in os.walk(os.path.join(ROOT, top)):
            for name in sorted(names):
                if name.endswith((".cpp", ".h", ".def", ".td", ".c")):
                    path = os.path.relpath(os.path.join(parent, name), ROOT)
                    problems += check_file(layers, path)
                    files += 1
    print("\n".join(problems + [f"{files} files, {len(problems)} includes upward"]))
    return 1 if problems or not layers else 0


if __name__ == "__main__":
    sys.exit(main())
