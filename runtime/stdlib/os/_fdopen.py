"""os.fdopen: apart from os.open, which hides the builtin."""

from typing import Literal

type TextMode = Literal[
    "r", "w", "a", "x", "r+", "w+", "a+", "x+", "+r", "+w", "+a", "+x",
    "rt", "wt", "at", "xt", "r+t", "w+t", "a+t", "x+t", "rt+", "wt+", "at+", "xt+",
    "tr", "tw", "ta", "tx",
]
type ReadMode = Literal["rb", "br"]
type WriteMode = Literal["wb", "bw", "ab", "ba", "xb", "bx"]
type UpdateMode = Literal[
    "rb+", "r+b", "+rb", "br+", "wb+", "w+b", "+wb", "bw+",
    "ab+", "a+b", "+ab", "ba+", "xb+", "x+b", "+xb", "bx+",
]


@overload
def fdopen(
    fd: int,
    mode: TextMode = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
) -> TextIOWrapper:
    return open(fd, mode, buffering, encoding, errors, newline, closefd)
@overload
def fdopen(fd: int, mode: ReadMode, buffering: int = -1) -> BufferedReader:
    return open(fd, mode, buffering)
@overload
def fdopen(fd: int, mode: WriteMode, buffering: int = -1) -> BufferedWriter:
    return open(fd, mode, buffering)
@overload
def fdopen(fd: int, mode: UpdateMode, buffering: int = -1) -> BufferedRandom:
    return open(fd, mode, buffering)
