# Positions in sorted sequences, with bounds and keys; what is compared.
import bisect
from bisect import bisect_left, bisect_right, insort

numbers = [1, 2, 2, 2, 5, 8]
for x in range(10):
    print(x, bisect_left(numbers, x), bisect_right(numbers, x), bisect.bisect(numbers, x), end="; ")
print()
print(bisect_left(numbers, 2, 2), bisect_left(numbers, 2, lo=1, hi=3), bisect_right(numbers, 2, 0, 2), bisect_right(numbers, 9, 0, None), bisect_right(numbers, 9, hi=-1), bisect_left(numbers, 9, 0, -1), bisect_left(numbers, 9, 0, -2))
print(bisect_left((1.5, 2.5), 2.0), bisect_right("aceg", "d"), bisect_left(range(0, 100, 7), 50))
words = ["fig", "kiwi", "apple", "banana"]
print(bisect_left(words, 5, key=len), bisect_right(words, 5, key=len), bisect_left(words, 9, key=lambda word: len(word)))
insort(numbers, 3)
bisect.insort_left(numbers, 2)
bisect.insort_right(numbers, 8)
insort(words, "grape", key=len)
bisect.insort_left(words, "lemon", key=len)
print(numbers, words)
descending = [9, 5, 3]
insort(descending, 4, key=lambda number: -number)
print(descending)
try:
    bisect_left(numbers, 1, -1)
except ValueError as error:
    print(error)
try:
    insort(numbers, 1, -1)
except ValueError as error:
    print(error)
try:
    bisect_right(numbers, 99, 0, 100)
except IndexError as error:
    print(error)


class Version:
    def __init__(self, major: int) -> None:
        self.major = major

    def __lt__(self, other: "Version") -> bool:
        print(self.major, "<", other.major, end="; ")
        return self.major < other.major

    def __repr__(self) -> str:
        return f"v{self.major}"


versions = [Version(1), Version(3), Version(5)]
print(bisect_left(versions, Version(3)), bisect_right(versions, Version(3)))
insort(versions, Version(4))
bisect.insort_left(versions, Version(3), 1)
print(versions)
