#!/usr/bin/env python3
"""Checks the catalogue of diagnostics.

Every code has a page docs/diagnostics/CODE.md, and no page is without a code.
With --log FILE, every entry also occurs in the file, where krait writes the name
of each diagnostic it reports while KRAIT_DIAGNOSTIC_LOG names it: check-krait
runs this after all tests.
"""

import argparse
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "frontend", "diagnostics")
PAGES = os.path.join(ROOT, "docs", "diagnostics")
ENTRY = re.compile(r'^KRAIT_DIAG\(\s*(\w+),\s*(Error|Warning|Note),\s*"([^"]*)"', re.M)
# A shorter macro of one file, for entries with the same severity and code.
SHORT = re.compile(r'^#define (\w+)\(ID, TEXT\)\s+(?:\\\n\s*)?'
                   r'KRAIT_DIAG\(ID, (\w+), "([^"]*)", TEXT\)', re.M)

# A net below the other reports: no program is known that falls into it.
NETS = {"err_no_fixed_point"}


def read_catalogue():
    """Name -> (severity, code)."""
    entries = {}
    for name in sorted(os.listdir(FOLDER)):
        if name.endswith(".def"):
            with open(os.path.join(FOLDER, name)) as file:
                text = file.read()
            for entry in ENTRY.finditer(text):
                entries[entry[1]] = (entry[2], entry[3])
            for macro, severity, code in SHORT.findall(text):
                for entry in re.finditer(rf"^{macro}\(\s*(\w+),", text, re.M):
                    entries[entry[1]] = (severity, code)
    return entries


def check_pages(entries):
    codes = {code for _, code in entries.values() if code}
    pages = set()
    if os.path.isdir(PAGES):
        pages = {name.removesuffix(".md") for name in os.listdir(PAGES) if name.endswith(".md")}
    problems = [f"docs/diagnostics/{code}.md is missing" for code in sorted(codes - pages)]
    problems += [f"docs/diagnostics/{page}.md: no diagnostic has this code"
                 for page in sorted(pages - codes)]
    problems += [f"{name}: an error or warning needs a code"
                 for name, (severity, code) in entries.items() if severity != "Note" and not code]
    return problems


def check_log(entries, path):
    with open(path) as file:
        emitted = set(file.read().split())
    return [f"{name}: no test emits it" for name in entries
            if name not in emitted and name not in NETS]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--log", help="names of the diagnostics that the tests emitted")
    options = parser.parse_args()
    entries = read_catalogue()
    problems = check_log(entries, options.log) if options.log else check_pages(entries)
    print("\n".join(problems + [f"{len(entries)} diagnostics, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
