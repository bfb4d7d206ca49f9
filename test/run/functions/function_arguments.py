# Type parameters that only the functions given tell.
from typing import Callable


def compose[A, B, C](first: Callable[[A], B], second: Callable[[B], C]) -> Callable[[A], C]:
    return lambda x: second(first(x))


def pipe[A, B](value: A, function: Callable[[A], B]) -> B:
    return function(value)


def flip[A, B, C](function: Callable[[A, B], C]) -> Callable[[B, A], C]:
    return lambda b, a: function(a, b)


def upper(text: str) -> str:
    return text.upper()


def length(text: str) -> int:
    return len(text)


def repeat(text: str, count: int) -> str:
    return text * count


def stars(count: int) -> str:
    return "*" * count


print(compose(upper, length)("abc"), compose(length, stars)("abc"))
print(compose(str.upper, length)("abc"), compose(str.split, len)("a b c"))
print(compose(compose(upper, length), stars)("four"))
print(compose(length, lambda n: n / 2)("abc"), flip(repeat)(3, "ab"))
shout: Callable[[str], str] = upper
print(compose(shout, length)("xy"), pipe("abc", compose(upper, shout)))
