# Messages show the module of a class that CPython has in C.
from collections import deque, defaultdict, OrderedDict, Counter
print(type(deque()), type(defaultdict(int)), type(OrderedDict()), type(Counter()))
for v in (deque(), defaultdict(int), OrderedDict(), Counter("a")):
    try:
        hash(v)
    except TypeError as e:
        print(e)
    try:
        print({v: 1})
    except TypeError as e:
        print(e)
    try:
        print({v})
    except TypeError as e:
        print(e)
