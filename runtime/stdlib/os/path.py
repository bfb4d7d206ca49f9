"""os.path for POSIX: the algorithms of CPython's posixpath on str."""

import os
from typing import Final

curdir: Final = "."
pardir: Final = ".."
extsep: Final = "."
sep: Final = "/"
pathsep: Final = ":"
defpath: Final = "/bin:/usr/bin"
altsep: Final = None
devnull: Final = "/dev/null"
supports_unicode_filenames: Final = False


@native("krt_os_mode")
def _mode(path: str | bytes, follow_symlinks: bool) -> int: ...


@native("krt_os_home", raises=True)
def _home(user: str) -> str | None: ...


def normcase(s: str) -> str:
    return s


def isabs(s: str) -> bool:
    return s.startswith("/")


def join(a: str, *p: str) -> str:
    path = a
    for part in p:
        if part.startswith("/") or not path:
            path = part
        elif path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p: str) -> tuple[str, str]:
    index = p.rfind("/") + 1
    head = p[:index]
    tail = p[index:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def splitext(p: str) -> tuple[str, str]:
    slash = p.rfind("/")
    dot = p.rfind(".")
    if dot > slash:
        # Leading dots are part of the name.
        index = slash + 1
        while index < dot:
            if p[index] != ".":
                return p[:dot], p[dot:]
            index += 1
    return p, ""


def splitdrive(p: str) -> tuple[str, str]:
    return "", p


def splitroot(p: str) -> tuple[str, str, str]:
    if not p.startswith("/"):
        return "", "", p
    if p[1:2] != "/" or p[2:3] == "/":
        return "", "/", p[1:]
    return "", p[:2], p[2:]


def basename(p: str) -> str:
    return p[p.rfind("/") + 1 :]


def dirname(p: str) -> str:
    head = p[: p.rfind("/") + 1]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head


def exists(path: str | bytes) -> bool:
    return _mode(path, True) >= 0


def lexists(path: str | bytes) -> bool:
    return _mode(path, False) >= 0


def isfile(path: str | bytes) -> bool:
    mode = _mode(path, True)
    return mode >= 0 and mode & 0o170000 == 0o100000


def isdir(s: str | bytes) -> bool:
    mode = _mode(s, True)
    return mode >= 0 and mode & 0o170000 == 0o040000


def islink(path: str | bytes) -> bool:
    mode = _mode(path, False)
    return mode >= 0 and mode & 0o170000 == 0o120000


def getsize(filename: str | bytes) -> int:
    return os.stat(filename).st_size


def getmtime(filename: str | bytes) -> float:
    return os.stat(filename).st_mtime


def getatime(filename: str | bytes) -> float:
    return os.stat(filename).st_atime


def getctime(filename: str | bytes) -> float:
    return os.stat(filename).st_ctime


def samestat(s1: os.stat_result, s2: os.stat_result) -> bool:
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def sameopenfile(fp1: int, fp2: int) -> bool:
    return samestat(os.fstat(fp1), os.fstat(fp2))


def isjunction(path: str | bytes) -> bool:
    return False


def isdevdrive(path: str | bytes) -> bool:
    return False


def samefile(f1: str | bytes, f2: str | bytes) -> bool:
    return samestat(os.stat(f1), os.stat(f2))


def ismount(path: str) -> bool:
    try:
        here = os.lstat(path)
    except (OSError, ValueError):
        return False
    if here.st_mode & 0o170000 == 0o120000:
        return False
    try:
        above = os.lstat(join(path, ".."))
    except OSError:
        above = os.lstat(join(realpath(path), ".."))
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def normpath(path: str) -> str:
    if not path:
        return "."
    _, root, rest = splitroot(path)
    parts: list[str] = []
    for part in rest.split("/"):
        if not part or part == ".":
            continue
        if part != ".." or (not root and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."


def abspath(path: str) -> str:
    if not path.startswith("/"):
        path = join(os.getcwd(), path)
    return normpath(path)


def realpath(filename: str, *, strict: bool = False) -> str:
    """The path without symbolic links; a loop is left as it is unless strict."""
    rest = [part for part in filename.split("/") if part and part != "."]
    rest.reverse()
    path = "" if filename.startswith("/") else os.getcwd()
    links = 0
    while rest:
        part = rest.pop()
        if part == "..":
            path = path[: path.rfind("/")] if "/" in path else path
            continue
        candidate = path + "/" + part
        if not islink(candidate):
            if strict and rest and not isdir(candidate):
                os.stat(candidate + "/")
            if strict:
                os.lstat(candidate)
            path = candidate
            continue
        links += 1
        if links > 40:
            if strict:
                os.stat(candidate)
            path = candidate
            continue
        target = os.readlink(candidate)
        if target.startswith("/"):
            path = ""
        parts = [piece for piece in target.split("/") if piece and piece != "."]
        parts.reverse()
        rest.extend(parts)
    return path or "/"


def relpath(path: str, start: str | None = None) -> str:
    if not path:
        raise ValueError("no path specified")
    start_parts = [part for part in abspath(start if start is not None else ".").split("/") if part]
    path_parts = [part for part in abspath(path).split("/") if part]
    shared = len(_common_parts([start_parts, path_parts]))
    parts = [".."] * (len(start_parts) - shared) + path_parts[shared:]
    if not parts:
        return "."
    return join(parts[0], *parts[1:])


def _common_parts(lists: list[list[str]]) -> list[str]:
    shortest = min(lists)
    longest = max(lists)
    for index in range(len(shortest)):
        if shortest[index] != longest[index]:
            return shortest[:index]
    return shortest


def commonpath(paths: list[str] | tuple[str, ...]) -> str:
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = [path.startswith("/") for path in paths]
    if any(absolute) and not all(absolute):
        raise ValueError("Can't mix absolute and relative paths")
    lists = [[part for part in path.split("/") if part and part != "."] for path in paths]
    return ("/" if absolute[0] else "") + "/".join(_common_parts(lists))


def commonprefix(m: list[str] | tuple[str, ...]) -> str:
    if not m:
        return ""
    first = min(m)
    last = max(m)
    for index in range(len(first)):
        if first[index] != last[index]:
            return first[:index]
    return first


def expanduser(path: str) -> str:
    if not path.startswith("~"):
        return path
    end = path.find("/", 1)
    if end < 0:
        end = len(path)
    home = _home(path[1:end])
    if home is None:
        return path
    return (home.rstrip("/") + path[end:]) or "/"


def expandvars(path: str) -> str:
    result = ""
    index = 0
    while index < len(path):
        c = path[index]
        if c != "$":
            result += c
            index += 1
            continue
        end = index + 1
        if path[end : end + 1] == "{":
            close = path.find("}", end)
            if close < 0:
                return result + path[index:]
            variable = path[end + 1 : close]
            end = close + 1
        else:
            while end < len(path) and path[end].isascii() and (path[end].isalnum() or path[end] == "_"):
                end += 1
            variable = path[index + 1 : end]
        value = os.environ.get(variable) if variable else None
        result += path[index:end] if value is None else value
        index = end
    return result
