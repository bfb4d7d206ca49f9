"""Sorting a list of ints: by exchange of neighbours, by merging, and by list.sort.

    list_sort.py LENGTH
"""

import sys


def generate(length: int) -> list[int]:
    seed = 42
    numbers: list[int] = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        numbers.append(seed // 65536)
    return numbers


def bubble_sort(numbers: list[int]) -> None:
    for end in range(len(numbers) - 1, 0, -1):
        for i in range(end):
            if numbers[i] > numbers[i + 1]:
                numbers[i], numbers[i + 1] = numbers[i + 1], numbers[i]


def merge_sort(numbers: list[int]) -> list[int]:
    if len(numbers) < 2:
        return numbers
    middle = len(numbers) // 2
    left, right = merge_sort(numbers[:middle]), merge_sort(numbers[middle:])
    merged: list[int] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def main() -> None:
    length = int(sys.argv[1])
    first = generate(length)
    bubble_sort(first)
    second = merge_sort(generate(length * 100))
    third = generate(length * 100)
    third.sort()
    print(first[0], first[length // 2], first[-1])
    print(second == third, sum(third[::1000]))


main()
