# RUN: %krait check --verify %s


def grow[T](x: T, n: int) -> int:  # expected-error {{`grow` calls itself with ever new types [polymorphic-recursion]}}
    return 0 if n == 0 else grow([x], n - 1)


grow(1, 3)
