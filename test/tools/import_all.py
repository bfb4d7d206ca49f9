#!/usr/bin/env python3
"""Prints a program that imports every module below a folder.

    test/tools/import_all.py runtime/stdlib
"""

import pathlib
import sys


def main() -> None:
    root = pathlib.Path(sys.argv[1])
    for path in sorted(root.rglob("*.py")):
        parts = list(path.relative_to(root).with_suffix("").parts)
        if parts[0] == "builtins":
            continue
        if parts[-1] == "__init__":
            parts.pop()
        print("import", ".".join(parts))


main()
