"""Files: open() and the classes it gives."""


class _File[T](Iterator[T]):
    """What text files and binary files have in common."""

    @native("krt_file_close", raises=True)
    def __del__(self) -> None: ...

    @native("krt_file_close", raises=True)
    def close(self) -> None: ...

    @native("krt_file_flush", raises=True)
    def flush(self) -> None: ...

    @native("krt_file_fileno", raises=True)
    def fileno(self) -> int: ...

    @native("krt_file_isatty", raises=True)
    def isatty(self) -> bool: ...

    @native("krt_file_readable", raises=True)
    def readable(self) -> bool: ...

    @native("krt_file_writable", raises=True)
    def writable(self) -> bool: ...

    @native("krt_file_seekable", raises=True)
    def seekable(self) -> bool: ...

    @property
    @native("krt_file_closed")
    def closed(self) -> bool: ...

    @property
    @native("krt_file_name")
    def name(self) -> Any: ...

    @property
    @native("krt_file_mode")
    def mode(self) -> str: ...

    @native("krt_file_check_open", raises=True)
    def _check_open(self) -> None: ...

    def __exit__(self, *args: object) -> None:
        self.close()


class TextIOWrapper(_File[str]):
    @native("krt_textfile_read", raises=True)
    def read(self, size: int | None = -1, /) -> str: ...

    @native("krt_textfile_readline", raises=True)
    def readline(self, size: int = -1, /) -> str: ...

    @native("krt_textfile_readlines", raises=True)
    def readlines(self, hint: int | None = -1, /) -> list[str]: ...

    @native("krt_textfile_write", raises=True)
    def write(self, s: str, /) -> int: ...

    @native("krt_textfile_write_line", raises=True)
    def __write_line(self, line: object) -> None: ...

    def writelines(self, lines: Iterable[str], /) -> None:
        self._check_open()
        for line in lines:
            self.__write_line(line)

    @native("krt_textfile_tell", raises=True)
    def tell(self) -> int: ...

    @native("krt_textfile_seek", raises=True)
    def seek(self, cookie: int, whence: int = 0, /) -> int: ...

    @native("krt_textfile_truncate", raises=True)
    def truncate(self, pos: int | None = None, /) -> int: ...

    @property
    @native("krt_file_encoding")
    def encoding(self) -> str: ...

    @property
    @native("krt_file_errors")
    def errors(self) -> str: ...

    @property
    @native("krt_textfile_newlines")
    def newlines(self) -> str | tuple[str, ...] | None: ...

    @property
    @native("krt_file_line_buffering")
    def line_buffering(self) -> bool: ...

    @property
    @native("krt_file_write_through")
    def write_through(self) -> bool: ...

    @native("krt_file_enter", raises=True)
    def __enter__(self) -> Self: ...

    @native("krt_file_enter", raises=True)
    def __iter__(self) -> Self: ...

    @native("krt_textfile_next_str", raises=True)
    def __next__(self) -> str: ...


class _BinaryFile(_File[bytes]):
    """What the binary classes have in common."""

    @native("krt_binaryfile_read", raises=True)
    def read(self, size: int | None = -1, /) -> bytes: ...

    @native("krt_binaryfile_readline", raises=True)
    def readline(self, size: int | None = -1, /) -> bytes: ...

    @native("krt_binaryfile_readlines", raises=True)
    def readlines(self, hint: int | None = None, /) -> list[bytes]: ...

    @native("krt_binaryfile_readinto", raises=True)
    def readinto(self, buffer: bytearray, /) -> int: ...

    @native("krt_binaryfile_write", raises=True)
    def write(self, buffer: object, /) -> int: ...

    def writelines(self, lines: Iterable[bytes | bytearray], /) -> None:
        self._check_open()
        for line in lines:
            self.write(line)

    @native("krt_binaryfile_tell", raises=True)
    def tell(self) -> int: ...

    @native("krt_binaryfile_seek", raises=True)
    def seek(self, offset: int, whence: int = 0, /) -> int: ...

    @native("krt_binaryfile_truncate", raises=True)
    def truncate(self, pos: int | None = None, /) -> int: ...

    @native("krt_file_enter", raises=True)
    def __enter__(self) -> Self: ...

    @native("krt_file_enter", raises=True)
    def __iter__(self) -> Self: ...

    @native("krt_binaryfile_next_bytes", raises=True)
    def __next__(self) -> bytes: ...


class BufferedReader(_BinaryFile):
    @native("krt_binaryfile_read1", raises=True)
    def read1(self, size: int = -1, /) -> bytes: ...

    @native("krt_binaryfile_peek", raises=True)
    def peek(self, size: int = 0, /) -> bytes: ...


class BufferedWriter(_BinaryFile):
    pass


class BufferedRandom(_BinaryFile):
    @native("krt_binaryfile_read1", raises=True)
    def read1(self, size: int = -1, /) -> bytes: ...

    @native("krt_binaryfile_peek", raises=True)
    def peek(self, size: int = 0, /) -> bytes: ...


class FileIO(_BinaryFile):
    pass


class UnsupportedOperation(OSError, ValueError):
    pass


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
@native("krt_open", raises=True)
def open(
    file: str | bytes | int,
    mode: TextMode = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
) -> TextIOWrapper: ...
@overload
@native("krt_open", raises=True)
def open(
    file: str | bytes | int,
    mode: ReadMode | WriteMode | UpdateMode,
    buffering: Literal[0],
    encoding: None = None,
    errors: None = None,
    newline: None = None,
    closefd: bool = True,
) -> FileIO: ...
@overload
@native("krt_open", raises=True)
def open(
    file: str | bytes | int,
    mode: ReadMode,
    buffering: int = -1,
    encoding: None = None,
    errors: None = None,
    newline: None = None,
    closefd: bool = True,
) -> BufferedReader: ...
@overload
@native("krt_open", raises=True)
def open(
    file: str | bytes | int,
    mode: WriteMode,
    buffering: int = -1,
    encoding: None = None,
    errors: None = None,
    newline: None = None,
    closefd: bool = True,
) -> BufferedWriter: ...
@overload
@native("krt_open", raises=True)
def open(
    file: str | bytes | int,
    mode: UpdateMode,
    buffering: int = -1,
    encoding: None = None,
    errors: None = None,
    newline: None = None,
    closefd: bool = True,
) -> BufferedRandom: ...
@overload
@native("krt_open_any", raises=True)
def open(
    file: str | bytes | int,
    mode: str,
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
) -> Any: ...
