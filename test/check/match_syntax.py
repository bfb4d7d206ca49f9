# RUN: %krait check --verify %s
# What CPython's compiler rejects in patterns, with its messages.
value: object = 1
match value:
    case x:  # expected-error {{name capture 'x' makes remaining patterns unreachable}}
        pass
    case _:  # expected-error {{wildcard makes remaining patterns unreachable}}
        pass
    case [a, a]:  # expected-error {{multiple assignments to name 'a' in pattern}}
        pass
    case (1, a) | (b, 2):  # expected-error {{alternative patterns bind different names}}
        pass
    case [*a, *b]:  # expected-error {{multiple starred names in sequence pattern}}
        pass
    case {"a": 1, "a": 2}:  # expected-error {{mapping pattern checks duplicate key ('a')}}
        pass
    case int(x=1, x=2):  # expected-error {{attribute name repeated in class pattern: x}}
        pass
    case _ | 1:  # expected-error {{wildcard makes remaining patterns unreachable}}
        pass
    case f"x":  # expected-error {{patterns may only match literals and attribute lookups}}
        pass
    case {f"k": 1}:  # expected-error {{mapping pattern keys may only match literals and attribute lookups}}
        pass
    case {"a": a, **a}:  # expected-error {{multiple assignments to name 'a' in pattern}}
        pass
    case 1 | _:
        pass
