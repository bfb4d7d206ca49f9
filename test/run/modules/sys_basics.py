# args: one "two words" é
# sys: argv, maxsize, streams, limits.
import sys

print(sys.argv[1:], len(sys.argv), sys.byteorder, sys.getrecursionlimit() > 100, sys.float_info.max, sys.float_info.epsilon, sys.maxunicode)
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
sys.stdout.flush()
print(sys.stdin.read() == "", sys.version_info >= (3, 14), sys.implementation.name if False else "", sys.intern("x"))
print(__name__)
sys.exit()
