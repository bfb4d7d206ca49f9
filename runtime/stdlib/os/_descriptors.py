"""os: files by descriptor."""

from typing import Final

O_RDONLY: Final = 0
O_WRONLY: Final = 1
O_RDWR: Final = 2
O_ACCMODE: Final = 3
O_CREAT: Final = 0o100
O_EXCL: Final = 0o200
O_NOCTTY: Final = 0o400
O_TRUNC: Final = 0o1000
O_APPEND: Final = 0o2000
O_NONBLOCK: Final = 0o4000
O_NDELAY: Final = 0o4000
O_DSYNC: Final = 0o10000
O_DIRECTORY: Final = 0o200000
O_NOFOLLOW: Final = 0o400000
O_NOATIME: Final = 0o1000000
O_CLOEXEC: Final = 0o2000000
O_SYNC: Final = 0o4010000


@native("krt_os_open", raises=True)
def open(path: str | bytes, flags: int, mode: int = 0o777) -> int: ...


@native("krt_os_close", raises=True)
def close(fd: int) -> None: ...


@native("krt_os_read", raises=True)
def read(fd: int, length: int, /) -> bytes: ...


@native("krt_os_write", raises=True)
def write(fd: int, data: bytes | bytearray, /) -> int: ...


@native("krt_os_pread", raises=True)
def pread(fd: int, length: int, offset: int, /) -> bytes: ...


@native("krt_os_pwrite", raises=True)
def pwrite(fd: int, buffer: bytes | bytearray, offset: int, /) -> int: ...


@native("krt_os_fchown", raises=True)
def fchown(fd: int, uid: int, gid: int) -> None: ...


@native("krt_os_fchdir", raises=True)
def fchdir(fd: int) -> None: ...


@native("krt_os_is_closed_on_exec", raises=True)
def _is_closed_on_exec(fd: int) -> bool: ...


@native("krt_os_set_closed_on_exec", raises=True)
def _set_closed_on_exec(fd: int, on: bool) -> None: ...


@native("krt_os_is_nonblocking", raises=True)
def _is_nonblocking(fd: int) -> bool: ...


@native("krt_os_set_nonblocking", raises=True)
def _set_nonblocking(fd: int, on: bool) -> None: ...


@native("krt_os_lseek", raises=True)
def lseek(fd: int, position: int, whence: int, /) -> int: ...


@native("krt_os_dup", raises=True)
def dup(fd: int, /) -> int: ...


@native("krt_os_dup2", raises=True)
def dup2(fd: int, fd2: int, inheritable: bool = True) -> int: ...


@native("krt_os_fsync", raises=True)
def fsync(fd: int) -> None: ...


@native("krt_os_fsync", raises=True)
def fdatasync(fd: int) -> None: ...


@native("krt_os_ftruncate", raises=True)
def ftruncate(fd: int, length: int, /) -> None: ...


@native("krt_os_fchmod", raises=True)
def fchmod(fd: int, mode: int) -> None: ...


@native("krt_os_isatty")
def isatty(fd: int, /) -> bool: ...


@native("krt_os_pipe", raises=True)
def pipe() -> tuple[int, int]: ...


@native("krt_os_terminal_size", raises=True)
def _terminal_size(fd: int) -> tuple[int, int]: ...


def closerange(fd_low: int, fd_high: int, /) -> None:
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def get_inheritable(fd: int, /) -> bool:
    return not _is_closed_on_exec(fd)


def set_inheritable(fd: int, inheritable: bool, /) -> None:
    _set_closed_on_exec(fd, not inheritable)


def get_blocking(fd: int, /) -> bool:
    return not _is_nonblocking(fd)


def set_blocking(fd: int, blocking: bool, /) -> None:
    _set_nonblocking(fd, not blocking)
