# reference: native
# with: files are closed on success and on error.
# reference: native
import os

with open("a.txt", "w") as file:
    file.write("one\ntwo\n")
print(file.closed)
try:
    with open("a.txt") as file, open("b.txt", "w") as other:
        other.write(file.readline())
        raise ValueError("stop")
except ValueError as error:
    print(error, file.closed, other.closed)
with open("b.txt") as file:
    print(file.read())
try:
    file.read()
except ValueError as error:
    print(error)
try:
    open("none/none.txt")
except FileNotFoundError as error:
    print(error, error.errno, error.filename)
try:
    open(".")
except IsADirectoryError as error:
    print(error)
os.remove("a.txt")
os.remove("b.txt")
print(os.path.exists("a.txt"))
