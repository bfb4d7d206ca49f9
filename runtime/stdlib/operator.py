"""operator: the operators as functions. attrgetter and methodcaller are not here:
what they give depends on the values of their arguments."""

from typing import overload


def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /) -> bool:
    return not a


def truth(a, /) -> bool:
    return bool(a)


def is_(a, b, /) -> bool:
    return a is b


def is_not(a, b, /) -> bool:
    return a is not b


def is_none(a, /) -> bool:
    return a is None


def is_not_none(a, /) -> bool:
    return a is not None


def abs(a, /):
    return a.__abs__()


def add(a, b, /):
    return a + b


def and_(a, b, /):
    return a & b


def floordiv(a, b, /):
    return a // b


def index(a, /) -> int:
    return a.__index__()


def inv(a, /):
    return ~a


def invert(a, /):
    return ~a


def lshift(a, b, /):
    return a << b


def mod(a, b, /):
    return a % b


def mul(a, b, /):
    return a * b


def matmul(a, b, /):
    return a @ b


def neg(a, /):
    return -a


def or_(a, b, /):
    return a | b


def pos(a, /):
    return +a


def pow(a, b, /):
    return a ** b


def rshift(a, b, /):
    return a >> b


def sub(a, b, /):
    return a - b


def truediv(a, b, /):
    return a / b


def xor(a, b, /):
    return a ^ b


def concat(a, b, /):
    return a + b


def contains(a, b, /) -> bool:
    return b in a


def countOf(a, b, /) -> int:
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def delitem(a, b, /) -> None:
    del a[b]


def getitem(a, b, /):
    return a[b]


def indexOf(a, b, /) -> int:
    at = 0
    for item in a:
        if item is b or item == b:
            return at
        at += 1
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c, /) -> None:
    a[b] = c


@overload
def itemgetter(item, /):
    def get(obj):
        return obj[item]
    return get
@overload
def itemgetter(item, second, /):
    def get(obj):
        return (obj[item], obj[second])
    return get
@overload
def itemgetter(item, second, third, /):
    def get(obj):
        return (obj[item], obj[second], obj[third])
    return get
