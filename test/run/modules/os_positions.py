# reference: native
# Reading and writing at a place, flags of descriptors, file systems.
import os

fd = os.open("data", os.O_RDWR | os.O_CREAT, 0o600)
print(os.write(fd, b"hello world"), os.pwrite(fd, b"J", 0), os.pwrite(fd, bytearray(b"!!"), 11))
print(os.pread(fd, 5, 0), os.pread(fd, 100, 6), os.pread(fd, 3, 50), os.pread(fd, 0, 0))
print(os.lseek(fd, 0, os.SEEK_CUR))
print(os.get_inheritable(fd), os.get_blocking(fd))
os.set_inheritable(fd, True)
os.set_blocking(fd, False)
print(os.get_inheritable(fd), os.get_blocking(fd))
os.set_inheritable(fd, False)
os.set_blocking(fd, True)
print(os.get_inheritable(fd), os.get_blocking(fd))
os.fchown(fd, -1, -1)
space = os.fstatvfs(fd)
print(space.f_bsize == os.statvfs("data").f_bsize, len(space), space[9] == space.f_namemax, space.f_blocks >= space.f_bfree)
os.close(fd)
os.mkdir("inner")
folder = os.open("inner", os.O_RDONLY)
os.fchdir(folder)
os.close(folder)
print(os.path.basename(os.getcwd()))
os.chdir("..")
print(os.major(0x12345678), os.minor(0x12345678), hex(os.makedev(4660, 22136)))
for device in [0, 1, 0x801, 0x10302, 2**20 + 5, 2**40 + 7]:
    print(os.makedev(os.major(device), os.minor(device)) == device)
for k in range(9):
    try:
        match k:
            case 0:
                os.pread(fd, 1, 0)
            case 1:
                os.pwrite(fd, b"", 0)
            case 2:
                os.fchdir(fd)
            case 3:
                os.get_inheritable(fd)
            case 4:
                os.set_blocking(fd, True)
            case 5:
                os.fstatvfs(fd)
            case 6:
                os.statvfs("absent")
            case 7:
                os.fchown(fd, 0, 0)
            case _:
                os.set_inheritable(-1, True)
    except OSError as e:
        print(k, e)
