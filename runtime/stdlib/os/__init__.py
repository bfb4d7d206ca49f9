"""os: the file-system part, the environment and a little of the process."""

from os import path
from os._descriptors import (
    O_ACCMODE, O_APPEND, O_CLOEXEC, O_CREAT, O_DIRECTORY, O_DSYNC, O_EXCL, O_NDELAY, O_NOATIME,
    O_NOCTTY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR, O_SYNC, O_TRUNC, O_WRONLY,
    _terminal_size, close, closerange, dup, dup2, fchdir, fchmod, fchown, fdatasync, fsync, ftruncate,
    get_blocking, get_inheritable, isatty, lseek, open, pipe, pread, pwrite, read, set_blocking,
    set_inheritable, write,
)
from os._environ import environ, putenv, unsetenv
from os._fdopen import fdopen
from os._results import stat_result, statvfs_result, terminal_size, times_result, uname_result
from typing import Final, Never, Protocol, Self

name: Final = "posix"
sep: Final = "/"
altsep: Final = None
pathsep: Final = ":"
linesep: Final = "\n"
curdir: Final = "."
pardir: Final = ".."
extsep: Final = "."
defpath: Final = "/bin:/usr/bin"
devnull: Final = "/dev/null"

F_OK: Final = 0
X_OK: Final = 1
W_OK: Final = 2
R_OK: Final = 4
SEEK_SET: Final = 0
SEEK_CUR: Final = 1
SEEK_END: Final = 2
EX_OK: Final = 0
EX_USAGE: Final = 64
EX_DATAERR: Final = 65
EX_NOINPUT: Final = 66
EX_NOUSER: Final = 67
EX_NOHOST: Final = 68
EX_UNAVAILABLE: Final = 69
EX_SOFTWARE: Final = 70
EX_OSERR: Final = 71
EX_OSFILE: Final = 72
EX_CANTCREAT: Final = 73
EX_IOERR: Final = 74
EX_TEMPFAIL: Final = 75
EX_PROTOCOL: Final = 76
EX_NOPERM: Final = 77
EX_CONFIG: Final = 78
supports_bytes_environ: Final = True

error = OSError


@native("krt_os_mkdir", raises=True)
def mkdir(path: str | bytes, mode: int = 0o777) -> None: ...


@native("krt_os_rmdir", raises=True)
def rmdir(path: str | bytes) -> None: ...


@native("krt_os_unlink", raises=True)
def unlink(path: str | bytes) -> None: ...


@native("krt_os_unlink", raises=True)
def remove(path: str | bytes) -> None: ...


@native("krt_os_rename", raises=True)
def rename(src: str | bytes, dst: str | bytes) -> None: ...


@native("krt_os_rename", raises=True)
def replace(src: str | bytes, dst: str | bytes) -> None: ...


@native("krt_os_link", raises=True)
def link(src: str | bytes, dst: str | bytes) -> None: ...


@native("krt_os_symlink", raises=True)
def symlink(src: str | bytes, dst: str | bytes) -> None: ...


@native("krt_os_readlink", raises=True)
def _readlink(path: str | bytes) -> str: ...


@overload
def readlink(path: str) -> str:
    return _readlink(path)
@overload
def readlink(path: bytes) -> bytes:
    return fsencode(_readlink(path))


@native("krt_os_chdir", raises=True)
def chdir(path: str | bytes) -> None: ...


@native("krt_os_chmod", raises=True)
def chmod(path: str | bytes, mode: int) -> None: ...


@native("krt_os_truncate", raises=True)
def truncate(path: str | bytes, length: int) -> None: ...


@native("krt_os_access", raises=True)
def access(path: str | bytes, mode: int) -> bool: ...


@native("krt_os_getcwd", raises=True)
def getcwd() -> str: ...


@native("krt_os_listdir", raises=True)
def _listdir(path: str | bytes) -> list[str]: ...


@overload
def listdir(path: str | None = None) -> list[str]:
    return _listdir("." if path is None else path)
@overload
def listdir(path: bytes) -> list[bytes]:
    return [fsencode(name) for name in _listdir(path)]


@native("krt_os_entries", raises=True)
def _entries(path: str | bytes) -> list[str | int]: ...


@native("krt_os_stat", raises=True)
def _stat(
    path: str | bytes | int, follow_symlinks: bool
) -> tuple[tuple[int, int, int, int, int, int, int, int, int, int], tuple[float, float, float], tuple[int, int, int, int, int, int]]: ...


@native("krt_os_mode")
def _mode(path: str | bytes, follow_symlinks: bool) -> int: ...


@native("krt_os_utime", raises=True)
def _utime(path: str | bytes, accessed: int | None, modified: int | None) -> None: ...


@native("krt_os_getpid")
def getpid() -> int: ...


@native("krt_os_getppid")
def getppid() -> int: ...


@native("krt_os_getuid")
def getuid() -> int: ...


@native("krt_os_geteuid")
def geteuid() -> int: ...


@native("krt_os_getgid")
def getgid() -> int: ...


@native("krt_os_getegid")
def getegid() -> int: ...


@native("krt_os_getlogin", raises=True)
def getlogin() -> str: ...


@native("krt_os_umask")
def umask(mask: int, /) -> int: ...


@native("krt_os_kill", raises=True)
def kill(pid: int, signal: int, /) -> None: ...


@native("krt_os_abort")
def abort() -> Never: ...


@native("krt_os_sync")
def sync() -> None: ...


@native("krt_os_chown", raises=True)
def _chown(path: str | bytes, uid: int, gid: int, follow_symlinks: bool) -> None: ...


@native("krt_os_mkfifo", raises=True)
def mkfifo(path: str | bytes, mode: int = 0o666) -> None: ...


@native("krt_os_uname")
def _uname() -> tuple[str, str, str, str, str]: ...


@native("krt_os_times")
def _times() -> tuple[float, float, float, float, float]: ...


@native("krt_os_getloadavg", raises=True)
def getloadavg() -> tuple[float, float, float]: ...


@native("krt_os_cpu_count")
def cpu_count() -> int | None: ...


@native("krt_os_urandom", raises=True)
def urandom(size: int, /) -> bytes: ...


@native("krt_os_strerror")
def strerror(code: int, /) -> str: ...


@native("krt_os_system", raises=True)
def system(command: str) -> int: ...


@native("krt_os_exit")
def _exit(status: int) -> Never: ...


def stat(path: str | bytes | int, *, follow_symlinks: bool = True) -> stat_result:
    ten, (atime, mtime, ctime), more = _stat(path, follow_symlinks)
    result = stat_result(ten)
    result.st_atime = atime
    result.st_mtime = mtime
    result.st_ctime = ctime
    result.st_atime_ns, result.st_mtime_ns, result.st_ctime_ns = more[:3]
    result.st_blksize, result.st_blocks, result.st_rdev = more[3:]
    return result


def lstat(path: str | bytes) -> stat_result:
    return stat(path, follow_symlinks=False)


def fstat(fd: int) -> stat_result:
    return stat(fd)


@native("krt_os_statvfs", raises=True)
def _statvfs(
    path: str | bytes | int,
) -> tuple[int, int, int, int, int, int, int, int, int, int, int]: ...


def statvfs(path: str | bytes | int) -> statvfs_result:
    bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax, fsid = _statvfs(path)
    result = statvfs_result((bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax))
    result.f_fsid = fsid
    return result


def fstatvfs(fd: int, /) -> statvfs_result:
    return statvfs(fd)


def major(device: int, /) -> int:
    return (device >> 8 & 0xFFF) | (device >> 32 & 0xFFFFF000)


def minor(device: int, /) -> int:
    return (device & 0xFF) | (device >> 12 & 0xFFFFFF00)


def makedev(major: int, minor: int, /) -> int:
    return (major & 0xFFF) << 8 | (major & 0xFFFFF000) << 32 | (minor & 0xFF) | (minor & 0xFFFFFF00) << 12


def _nanoseconds(seconds: float) -> int:
    return int(seconds // 1) * 1000000000 + int(seconds % 1 * 1e9)


def utime(
    path: str | bytes, times: tuple[float, float] | None = None, *, ns: tuple[int, int] | None = None
) -> None:
    if times is not None:
        if ns is not None:
            raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
        accessed, modified = times
        _utime(path, _nanoseconds(accessed), _nanoseconds(modified))
    elif ns is not None:
        _utime(path, ns[0], ns[1])
    else:
        _utime(path, None, None)


def chown(path: str | bytes, uid: int, gid: int, *, follow_symlinks: bool = True) -> None:
    _chown(path, uid, gid, follow_symlinks)


def lchown(path: str | bytes, uid: int, gid: int) -> None:
    _chown(path, uid, gid, False)


def get_terminal_size(fd: int = 1, /) -> terminal_size:
    return terminal_size(_terminal_size(fd))


def uname() -> uname_result:
    return uname_result(_uname())


def times() -> times_result:
    return times_result(_times())


def makedirs(name: str, mode: int = 0o777, exist_ok: bool = False) -> None:
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name: str) -> None:
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old: str, new: str) -> None:
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class PathLike[T](Protocol):
    def __fspath__(self) -> T: ...


class DirEntry(PathLike[str]):
    def __init__(self, directory: str, name: str, kind: int) -> None:
        self.name = name
        self.path = path.join(directory, name)
        self._kind = kind

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        if self._kind == 0 or (self._kind == 10 and follow_symlinks):
            return _mode(self.path, follow_symlinks) & 0o170000 == 0o040000
        return self._kind == 4

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        if self._kind == 0 or (self._kind == 10 and follow_symlinks):
            return _mode(self.path, follow_symlinks) & 0o170000 == 0o100000
        return self._kind == 8

    def is_symlink(self) -> bool:
        if self._kind == 0:
            return path.islink(self.path)
        return self._kind == 10

    def stat(self, *, follow_symlinks: bool = True) -> stat_result:
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self) -> int:
        return lstat(self.path).st_ino

    def __fspath__(self) -> str:
        return self.path

    def __repr__(self) -> str:
        return f"<DirEntry {self.name!r}>"


class _ScandirIterator(Iterator[DirEntry]):
    def __init__(self, entries: list[DirEntry]) -> None:
        self._entries = entries
        self._index = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> DirEntry:
        index = self._index
        if index >= len(self._entries):
            raise StopIteration
        self._index = index + 1
        return self._entries[index]

    def close(self) -> None:
        self._entries = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *args: object) -> None:
        self.close()


def scandir(path: str = ".") -> _ScandirIterator:
    entries: list[DirEntry] = []
    flat = _entries(path)
    for index in range(0, len(flat), 2):
        name = flat[index]
        kind = flat[index + 1]
        if isinstance(name, str) and isinstance(kind, int):
            entries.append(DirEntry(path, name, kind))
    return _ScandirIterator(entries)


def walk(
    top: str,
    topdown: bool = True,
    onerror: Callable[[OSError], object] | None = None,
    followlinks: bool = False,
) -> Iterator[tuple[str, list[str], list[str]]]:
    dirs: list[str] = []
    files: list[str] = []
    try:
        for entry in scandir(top):
            if entry.is_dir():
                dirs.append(entry.name)
            else:
                files.append(entry.name)
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return
    if topdown:
        yield top, dirs, files
    for name in dirs:
        inner = path.join(top, name)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


@overload
def getenv(key: str) -> str | None:
    return environ.get(key)
@overload
def getenv[T](key: str, default: T) -> str | T:
    return environ.get(key, default)


def getcwdb() -> bytes:
    return fsencode(getcwd())


@overload
def fspath(path: str) -> str:
    return path
@overload
def fspath(path: bytes) -> bytes:
    return path
@overload
def fspath(path: PathLike[str]) -> str:
    return path.__fspath__()
@overload
def fspath(path: PathLike[bytes]) -> bytes:
    return path.__fspath__()


def get_exec_path(env: dict[str, str] | None = None) -> list[str]:
    text = environ.get("PATH") if env is None else env.get("PATH")
    return (defpath if text is None else text).split(pathsep)


def fsencode(filename: str | bytes) -> bytes:
    if isinstance(filename, str):
        return filename.encode("utf-8", "surrogateescape")
    return filename


def fsdecode(filename: str | bytes) -> str:
    if isinstance(filename, bytes):
        return filename.decode("utf-8", "surrogateescape")
    return filename
