"""The errors that they raise."""

from sample import fresh, unknown


def case0() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n.foo)
    except AttributeError as e: print(e)


case0()

def case1() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n[0])
    except TypeError as e: print(e)


case1()

def case2() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n())
    except TypeError as e: print(e)


case2()

def case3() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(len(n))
    except TypeError as e: print(e)


case3()

def case4() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n + s)
    except TypeError as e: print(e)


case4()

def case5() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print([q for q in n])
    except TypeError as e: print(e)


case5()

def case6() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: raise unknown(ValueError("x"))
    except ValueError as e: print(e)


case6()
