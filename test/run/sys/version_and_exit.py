import sys
print(sys.maxsize, sys.byteorder)
print(sys.version_info >= (3, 10), sys.version_info.major)
print("err", file=sys.stderr)
if sys.version_info < (3, 8):
    print("old")
sys.exit(3)
