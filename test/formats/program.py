# Reading of run-tests: shared by the lit format, which compares krait with the
# recorded behaviour, and by cpython.py, which records it.
#
# A program is FILE.py, or a folder with main.py. Directives in comments at its
# head say how to start it:
#
#   # args: 10 "two words" $DIR/words.txt      command line, $DIR is its folder
#   # stdin: commands.txt                      file fed to standard input
#   # env: PYTHONHASHSEED=0                    one more variable
#   # reference: native                        recorded by the machine's python3, for
#                                              what depends on the size of a word
#
# What CPython 3.14 did is in FILE.expected, sections in this order; absent ones
# are empty (stdout, stderr), 0 (exit) or none (files):
#
#   === exit 1
#   === file out.pbm 1234 sha256-of-the-content      written in the working folder
#   === stdout
#   text; a line of the text that starts with "===" is written with "\" before it
#   === no newline                                    the text above has no line end
#   === stderr
#   Traceback (most recent call last):
#     File "$DIR/shop.py", line 3, in <module>
#
# The folder of the program is written $DIR everywhere.

import hashlib
import os
import shlex
from dataclasses import dataclass, field

HEAD_LINES = 15


@dataclass
class Program:
    path: str  # the file that is run
    args: list[str] = field(default_factory=list)
    stdin: str | None = None
    env: dict[str, str] = field(default_factory=dict)
    native: bool = False

    @property
    def folder(self) -> str:
        return os.path.dirname(self.path)

    @property
    def expected_path(self) -> str:
        return self.path.removesuffix(".py") + ".expected"


@dataclass
class Behaviour:
    exit: int = 0
    files: dict[str, str] = field(default_factory=dict)  # name -> "size sha256"
    stdout: bytes = b""
    stderr: bytes = b""


def read_program(path: str) -> Program:
    program = Program(os.path.abspath(path))
    with open(path, "rb") as file:
        head = [next(file, b"").decode(errors="replace") for _ in range(HEAD_LINES)]
    for line in head:
        if not line.startswith("#"):
            continue
        key, _, value = line[1:].strip().partition(":")
        value = value.strip().replace("$DIR", program.folder)
        if key == "args":
            program.args = shlex.split(value)
        elif key == "stdin":
            program.stdin = os.path.join(program.folder, value)
        elif key == "reference":
            program.native = value == "native"
        elif key == "env":
            name, _, text = value.partition("=")
            program.env[name] = text
    return program


def read_unsupported(path: str) -> dict[str, str]:
    """The list of programs beyond this release: name -> text of the report."""
    listed = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                name, text = line.strip().split(": ", 1)
                listed[name] = text
    return listed


def is_inside_program(folder: str, root: str) -> bool:
    """Is some folder above this one, below root, a program?"""
    parent = os.path.dirname(folder)
    while parent.startswith(root) and parent != root:
        if os.path.exists(os.path.join(parent, "main.py")):
            return True
        parent = os.path.dirname(parent)
    return False


def programs_in_folder(folder: str, root: str) -> list[str]:
    """File names of the programs right in this folder (a topic)."""
    if is_inside_program(folder, root):
        return []
    names = sorted(os.listdir(folder))
    if "main.py" in names:
        return ["main.py"]
    return [name for name in names if name.endswith(".py")]


def find_programs(path: str, root: str) -> list[str]:
    if os.path.isfile(path):
        return [os.path.abspath(path)]
    found = []
    for folder, subfolders, _ in os.walk(os.path.abspath(path)):
        subfolders.sort()
        found += [os.path.join(folder, name) for name in programs_in_folder(folder, root)]
    return found


def describe_files(folder: str) -> dict[str, str]:
    """What a program wrote in its working folder."""
    files = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                content = file.read()
            digest = hashlib.sha256(content).hexdigest()
            files[os.path.relpath(path, folder)] = f"{len(content)} {digest}"
    return dict(sorted(files.items()))


def _escape(content: bytes) -> bytes:
    lines = content.split(b"\n")
    closed = lines[-1] == b""
    if closed:
        lines.pop()
    escaped = [b"\\" + line if line.lstrip(b"\\").startswith(b"===") else line for line in lines]
    text = b"".join(line + b"\n" for line in escaped)
    return text if closed else text + b"=== no newline\n"


def write_behaviour(behaviour: Behaviour) -> bytes:
    text = b""
    if behaviour.exit != 0:
        text += b"=== exit %d\n" % behaviour.exit
    for name, description in behaviour.files.items():
        text += f"=== file {name} {description}\n".encode()
    if behaviour.stdout:
        text += b"=== stdout\n" + _escape(behaviour.stdout)
    if behaviour.stderr:
        text += b"=== stderr\n" + _escape(behaviour.stderr)
    return text


def read_behaviour(text: bytes) -> Behaviour:
    behaviour = Behaviour()
    section = ""
    sections = {"stdout": b"", "stderr": b""}
    for line in text.split(b"\n")[:-1]:
        if not line.startswith(b"==="):
            if line.lstrip(b"\\").startswith(b"===") and line.startswith(b"\\"):
                line = line[1:]
            sections[section] += line + b"\n"
            continue
        words = line.decode().split(" ")
        if words[1] == "exit":
            behaviour.exit = int(words[2])
        elif words[1] == "file":
            behaviour.files[" ".join(words[2:-2])] = " ".join(words[-2:])
        elif words[1] == "no":
            sections[section] = sections[section][:-1]
        else:
            section = words[1]
    behaviour.stdout = sections["stdout"]
    behaviour.stderr = sections["stderr"]
    return behaviour
