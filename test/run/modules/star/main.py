# Star imports: public names, __all__ in its forms, packages, circles, order.
from math import *
from plain import *
from listed import *
import plain

print(sqrt(16.0), floor(pi), pow(2, 5), plain.sqrt(4.0))
print(VALUE, double(4), Point(1, 2).total(), shown, _hidden_but_listed)
print(plain._private, hidden_count())

if plain.flag:
    from early import *
print(early_name)

VALUE = "mine"
from plain import *
print(VALUE)


def double(n: int) -> int:
    return n * 100


print(double(2))
from pkg import *

print(tool.NAME, helper(3), made_by_append, also)

late = "before"
from partial import *
print(late, always)
try:
    print(sometimes)
except NameError as error:
    print(error)
from circle_a import *

print(a_first, a_second, b_first, seen_from_b)
try:
    from broken import *
except AttributeError as error:
    print(error)
print(broken_first)
p: Point = Point(3, 4)
print(p.total())
