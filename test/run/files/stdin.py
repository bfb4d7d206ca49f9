# stdin: stdin.txt
# input(), its prompt, iteration, end of file.
import sys

name = input("name? ")
print("hello", name)
print(repr(input()))
for line in sys.stdin:
    print("line", repr(line))
    if line.startswith("stop"):
        break
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))
try:
    input("more? ")
except EOFError as error:
    print(error)
