"""os: the named sequences that its functions give."""

from _structseq import StructSequence

type _TenInts = tuple[int, int, int, int, int, int, int, int, int, int]


class stat_result(StructSequence[int]):
    def __init__(self, sequence: _TenInts, /) -> None:
        self._ten = sequence
        mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime = sequence
        self.st_mode = mode
        self.st_ino = ino
        self.st_dev = dev
        self.st_nlink = nlink
        self.st_uid = uid
        self.st_gid = gid
        self.st_size = size
        self.st_atime: float = float(atime)
        self.st_mtime: float = float(mtime)
        self.st_ctime: float = float(ctime)
        self.st_atime_ns = 0
        self.st_mtime_ns = 0
        self.st_ctime_ns = 0
        self.st_blksize = 0
        self.st_blocks = 0
        self.st_rdev = 0

    def _fields(self) -> _TenInts:
        return self._ten

    def __repr__(self) -> str:
        mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime = self._ten
        return (
            f"os.stat_result(st_mode={mode}, st_ino={ino}, st_dev={dev}, st_nlink={nlink}, "
            f"st_uid={uid}, st_gid={gid}, st_size={size}, st_atime={atime}, st_mtime={mtime}, "
            f"st_ctime={ctime})"
        )


class terminal_size(StructSequence[int]):
    def __init__(self, sequence: tuple[int, int], /) -> None:
        self.columns, self.lines = sequence

    def _fields(self) -> tuple[int, int]:
        return (self.columns, self.lines)

    def __repr__(self) -> str:
        return f"os.terminal_size(columns={self.columns}, lines={self.lines})"


class uname_result(StructSequence[str]):
    def __init__(self, sequence: tuple[str, str, str, str, str], /) -> None:
        self.sysname, self.nodename, self.release, self.version, self.machine = sequence

    def _fields(self) -> tuple[str, str, str, str, str]:
        return (self.sysname, self.nodename, self.release, self.version, self.machine)

    def __repr__(self) -> str:
        return (
            f"posix.uname_result(sysname={self.sysname!r}, nodename={self.nodename!r}, "
            f"release={self.release!r}, version={self.version!r}, machine={self.machine!r})"
        )


class times_result(StructSequence[float]):
    def __init__(self, sequence: tuple[float, float, float, float, float], /) -> None:
        self.user, self.system, self.children_user, self.children_system, self.elapsed = sequence

    def _fields(self) -> tuple[float, float, float, float, float]:
        return (self.user, self.system, self.children_user, self.children_system, self.elapsed)

    def __repr__(self) -> str:
        return (
            f"posix.times_result(user={self.user}, system={self.system}, "
            f"children_user={self.children_user}, children_system={self.children_system}, "
            f"elapsed={self.elapsed})"
        )


class statvfs_result(StructSequence[int]):
    def __init__(self, sequence: _TenInts, /) -> None:
        self._ten = sequence
        bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax = sequence
        self.f_bsize = bsize
        self.f_frsize = frsize
        self.f_blocks = blocks
        self.f_bfree = bfree
        self.f_bavail = bavail
        self.f_files = files
        self.f_ffree = ffree
        self.f_favail = favail
        self.f_flag = flag
        self.f_namemax = namemax
        self.f_fsid = 0

    def _fields(self) -> _TenInts:
        return self._ten

    def __repr__(self) -> str:
        bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax = self._ten
        return (
            f"os.statvfs_result(f_bsize={bsize}, f_frsize={frsize}, f_blocks={blocks}, f_bfree={bfree}, "
            f"f_bavail={bavail}, f_files={files}, f_ffree={ffree}, f_favail={favail}, f_flag={flag}, "
            f"f_namemax={namemax})"
        )
