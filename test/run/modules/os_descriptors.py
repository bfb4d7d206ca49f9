# reference: native
# os: files by descriptor, named results, environment.
import os

fd = os.open("data.bin", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o644)
print(os.write(fd, b"hello world"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.read(fd, 100), os.read(fd, 1))
os.ftruncate(fd, 3)
os.fsync(fd)
print(os.fstat(fd).st_size, os.isatty(fd), os.lseek(fd, -1, os.SEEK_END))
copy = os.dup(fd)
os.close(fd)
os.lseek(copy, 0, 0)
print(os.read(copy, 10))
os.close(copy)
for action in range(5):
    try:
        if action == 0:
            os.close(copy)
        elif action == 1:
            os.read(copy, 1)
        elif action == 2:
            os.open("data.bin", os.O_CREAT | os.O_EXCL)
        elif action == 3:
            os.open("missing", os.O_RDONLY)
        else:
            os.read(2**40, 1)
    except (OSError, OverflowError) as error:
        print(type(error).__name__, error)
read_end, write_end = os.pipe()
os.write(write_end, bytearray(b"through the pipe"))
with os.fdopen(write_end, "w") as out:
    out.write(" and more")
with os.fdopen(read_end, "rb") as source:
    print(source.read())
info = os.stat("data.bin")
print(info.st_size, info[6], len(info), info.st_mtime_ns // 10**9 == int(info.st_mtime) == info[8], info.st_nlink, oct(info.st_mode))
mode, *_, size, atime, mtime, ctime = info
print(mode == info.st_mode, size, os.stat("data.bin") == info, tuple(info) == info)
os.utime("data.bin", (10.5, 20.25))
info = os.stat("data.bin")
print(info.st_atime, info.st_mtime, info.st_mtime_ns, info[7:9])
os.utime("data.bin", ns=(1_500_000_001, -5))
print(os.stat("data.bin").st_atime_ns, os.stat("data.bin").st_mtime_ns, os.stat("data.bin").st_mtime)
os.chmod("data.bin", 0o600)
os.symlink("data.bin", "link")
print(oct(os.stat("link").st_mode), os.readlink("link"), os.readlink(b"link"), os.path.islink("link"), os.lstat("link").st_size, os.path.samefile("link", "data.bin"))
os.link("data.bin", "hard")
print(os.stat("hard").st_nlink, sorted(os.listdir()), sorted(os.listdir(b".")), os.path.realpath("link") == os.path.join(os.getcwd(), "data.bin"))
old = os.umask(0o027)
print(oct(os.umask(old)))
print(os.uname().sysname, os.uname()[0], os.getuid() == os.geteuid(), os.getgid() == os.getegid(), os.times().user >= 0)
os.environ["FIRST"] = "1"
print(os.environ.get("FIRST"), "FIRST" in os.environ, os.environ.pop("FIRST"), os.environ.pop("FIRST", None), os.getenv("FIRST", "none"))
try:
    del os.environ["FIRST"]
except KeyError as error:
    print("KeyError", error)
print(os.fspath("text"), os.fspath(b"bytes"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9\xff"), os.get_exec_path({"PATH": "/a:/b"}))
for entry in sorted(os.scandir("."), key=lambda each: each.name):
    print(entry.name, entry.path, entry.is_file(), entry.is_symlink(), entry.is_dir(), entry.stat().st_size, entry, os.fspath(entry))
os.truncate("hard", 1)
for name in ["data.bin", "link", "hard"]:
    os.unlink(name)
