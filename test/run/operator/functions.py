"""operator: each function."""

import operator
from functools import reduce
from operator import add, contains, countOf, indexOf, mul, not_, truth

print(operator.lt(1, 2), operator.le(2, 2), operator.eq("a", "a"), operator.ne(1, 2.0))
print(operator.ge([1], [2]), operator.gt((2,), (1,)))
print(not_(0), not_([1]), truth(""), truth([0]), operator.is_(None, None), operator.is_not(None, 1))
print(operator.abs(-3), operator.abs(-2.5), add(1, 2), add("a", "b"), add([1], [2]))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.inv(5), operator.invert(-1))
print(operator.floordiv(7, 2), operator.mod(-7, 3), operator.truediv(1, 4), mul(3, 4), mul("ab", 2))
print(operator.neg(4), operator.pos(-4), operator.sub(3, 5), operator.pow(2, 10))
print(operator.lshift(1, 5), operator.rshift(64, 2), operator.index(7))
print(operator.concat([1], [2]), operator.concat("x", "y"))
print(contains([1, 2], 2), contains("abc", "z"), countOf([1, 2, 1], 1), indexOf([4, 5, 6], 6))
try:
    indexOf([1], 2)
except ValueError as error:
    print(error)
values = [3, 4, 5]
operator.setitem(values, 0, 30)
operator.delitem(values, 1)
print(values, operator.getitem(values, 1), operator.getitem({"k": "v"}, "k"))
print(reduce(add, [1, 2, 3, 4]), reduce(mul, [1, 2, 3, 4], 10))
print(list(map(operator.sub, [5, 6], [1, 2])))
print(operator.is_none(None), operator.is_not_none(None))
try:
    operator.floordiv(1, 0)
except ZeroDivisionError as error:
    print(error)
