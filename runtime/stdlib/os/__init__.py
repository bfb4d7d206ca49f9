"""os: the file-system part, the environment and a little of the process."""

from os import path
from typing import Final

type StrOrBytesPath = str | bytes

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
    path: str | bytes, follow_symlinks: bool
) -> tuple[int, int, int, int, int, int, int, int, int, int, float, float, float, int, int, int]: ...


@native("krt_os_fstat", raises=True)
def _fstat(
    fd: int,
) -> tuple[int, int, int, int, int, int, int, int, int, int, float, float, float, int, int, int]: ...


@native("krt_os_mode")
def _mode(path: str | bytes, follow_symlinks: bool) -> int: ...


@native("krt_os_utime", raises=True)
def _utime(path: str | bytes, accessed: float, modified: float) -> None: ...


@native("krt_os_getenv", raises=True)
def _getenv(name: str) -> str | None: ...


@native("krt_os_setenv", raises=True)
def putenv(name: str, value: str, /) -> None: ...


@native("krt_os_unsetenv", raises=True)
def unsetenv(name: str, /) -> None: ...


@native("krt_os_environ")
def _environ() -> list[str]: ...


@native("krt_os_getpid")
def getpid() -> int: ...


@native("krt_os_getppid")
def getppid() -> int: ...


@native("krt_os_getuid")
def getuid() -> int: ...


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


@native("krt_os_close", raises=True)
def close(fd: int) -> None: ...


class stat_result:
    def __init__(
        self,
        st_mode: int,
        st_ino: int,
        st_dev: int,
        st_nlink: int,
        st_uid: int,
        st_gid: int,
        st_size: int,
        st_atime: float,
        st_mtime: float,
        st_ctime: float,
        st_atime_ns: int,
        st_mtime_ns: int,
        st_ctime_ns: int,
    ) -> None:
        self.st_mode = st_mode
        self.st_ino = st_ino
        self.st_dev = st_dev
        self.st_nlink = st_nlink
        self.st_uid = st_uid
        self.st_gid = st_gid
        self.st_size = st_size
        self.st_atime = st_atime
        self.st_mtime = st_mtime
        self.st_ctime = st_ctime
        self.st_atime_ns = st_atime_ns
        self.st_mtime_ns = st_mtime_ns
        self.st_ctime_ns = st_ctime_ns


def stat(path: str | bytes, *, follow_symlinks: bool = True) -> stat_result:
    parts = _stat(path, follow_symlinks)
    return stat_result(
        parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6],
        parts[10], parts[11], parts[12], parts[13], parts[14], parts[15],
    )


def lstat(path: str | bytes) -> stat_result:
    return stat(path, follow_symlinks=False)


def fstat(fd: int) -> stat_result:
    parts = _fstat(fd)
    return stat_result(
        parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6],
        parts[10], parts[11], parts[12], parts[13], parts[14], parts[15],
    )


def utime(path: str | bytes, times: tuple[float, float]) -> None:
    accessed, modified = times
    _utime(path, accessed, modified)


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


class DirEntry:
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


class _Environ:
    """os.environ: a mapping whose changes reach the process's environment."""

    def __init__(self) -> None:
        self._data: dict[str, str] = {}
        flat = _environ()
        for index in range(0, len(flat), 2):
            if flat[index] not in self._data:
                self._data[flat[index]] = flat[index + 1]

    def __getitem__(self, key: str) -> str:
        return self._data[key]

    def __setitem__(self, key: str, value: str) -> None:
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key: str) -> None:
        del self._data[key]
        unsetenv(key)

    def __contains__(self, key: object) -> bool:
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._data))

    def __len__(self) -> int:
        return len(self._data)

    @overload
    def get(self, key: str) -> str | None:
        return self._data.get(key)
    @overload
    def get[T](self, key: str, default: T) -> str | T:
        return self._data.get(key, default)

    def keys(self) -> list[str]:
        return list(self._data)

    def values(self) -> list[str]:
        return list(self._data.values())

    def items(self) -> list[tuple[str, str]]:
        return list(self._data.items())

    def setdefault(self, key: str, default: str) -> str:
        if key not in self._data:
            self[key] = default
        return self._data[key]

    @overload
    def pop(self, key: str) -> str:
        value = self._data[key]
        del self[key]
        return value
    @overload
    def pop[T](self, key: str, default: T) -> str | T:
        if key not in self._data:
            return default
        value = self._data[key]
        del self[key]
        return value

    def update(self, other: dict[str, str]) -> None:
        for key, value in other.items():
            self[key] = value

    def copy(self) -> dict[str, str]:
        return dict(self._data)

    def __repr__(self) -> str:
        shown = ", ".join([f"{key!r}: {value!r}" for key, value in self._data.items()])
        return f"environ({{{shown}}})"


environ: _Environ = _Environ()


@overload
def getenv(key: str) -> str | None:
    return environ.get(key)
@overload
def getenv[T](key: str, default: T) -> str | T:
    return environ.get(key, default)


def getcwdb() -> bytes:
    return fsencode(getcwd())


def fspath[T: (str, bytes)](path: T) -> T:
    return path


def fsencode(filename: str | bytes) -> bytes:
    if isinstance(filename, str):
        return filename.encode("utf-8", "surrogateescape")
    return filename


def fsdecode(filename: str | bytes) -> str:
    if isinstance(filename, bytes):
        return filename.decode("utf-8", "surrogateescape")
    return filename
