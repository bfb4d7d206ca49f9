"""itemgetter, as a key and called by itself."""

import operator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple


class Row(NamedTuple):
    name: str
    age: int


xs = [(1, "b", 2.5), (0, "a", 1.5), (1, "a", 0.5)]
print(sorted(xs, key=itemgetter(1)))
print(sorted(xs, key=itemgetter(0), reverse=True))
print(sorted(xs, key=itemgetter(1, 0)))
print(sorted(xs, key=itemgetter(0, 1, 2)))
print(min(xs, key=itemgetter(2)), max(xs, key=operator.itemgetter(2)))
rows = [{"n": 2, "k": 1}, {"n": 1, "k": 5}]
print(sorted(rows, key=itemgetter("n")))
print(list(map(itemgetter("k"), rows)), [itemgetter("k", "n")(row) for row in rows])
print(itemgetter(1)([5, 6]), itemgetter(0, 2)("abc"), itemgetter(-1)("abc"))
counts = {"a": 3, "b": 1, "c": 2}
print(sorted(counts.items(), key=itemgetter(1)))
print(sorted(counts.items(), key=itemgetter(1), reverse=True)[:1])
print(max(counts.items(), key=itemgetter(1))[0])
people = [Row("Bob", 30), Row("Ann", 25), Row("Cy", 30)]
people.sort(key=itemgetter(1, 0))
print(people)
for age, group in groupby(people, key=itemgetter(1)):
    print(age, [person.name for person in group])
second = itemgetter(1)
print(second("xy"), second([1, 2]), second({1: "one"}))
for wrong in ([0], {}):
    try:
        print(second(wrong))
    except (IndexError, KeyError) as e:
        print(type(e).__name__, e)
