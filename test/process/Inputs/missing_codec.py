import sys

try:
    print(b"abc".decode(sys.argv[1], sys.argv[2]), flush=True)
    print("\xe9".encode("ascii", sys.argv[2]))
except LookupError as error:
    print("caught", error)
