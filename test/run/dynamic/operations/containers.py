"""What containers, strings and statements do with them."""

from sample import fresh, unknown


def case0() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(isinstance(n, int), isinstance(s, (int, str)), type(n), type(s).__name__)


case0()

def case1() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(d.get("k"), d.get("zz", 3), list(d.keys()), list(d.values()))


case1()

def case2() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(d["j"][0], d["j"][-1] + 1)


case2()

def case3() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    d["j"].append(5); d["j"][0] += 10; print(d)


case3()

def case4() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print("%s %d" % (s, n), "{} {}".format(s, n), ", ".join(unknown(["a", "b"])))


case4()

def case5() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(sorted(d), list(enumerate(l)), list(zip(l, s)), list(reversed(l)), list(map(str, l)))


case5()

def case6() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(hash(n) == hash(7), id(s) == id(s), repr(s), callable(p), getattr(p, "n"), hasattr(p, "zz"))


case6()

def case7() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    if s: print("true")


case7()

def case8() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    while n > 5: n -= 1
    print(n)


case8()

def case9() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    xs: list[int] = [i for i in l]; print(xs)


case9()

def case10() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(st | {5}, st - {1}, st.union([9]), 3 in st)


case10()

def case11() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    match n:
        case 7: print("seven")
        case _: print("other")


case11()

def case12() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    lam = lambda q: q + 1
    print(lam(n))


case12()

def case13() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(no is None, no or 5, n and s)


case13()

def case14() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(n if n > 3 else s)


case14()

def case15() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    assert n == 7


case15()

def case16() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(round(f), divmod(n, 2), pow(n, 2), chr(n + 60), range(n))


case16()

def case17() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    for i in range(n): pass
    print(i)


case17()

def case18() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(s.startswith("a"), s.find("c"), s.encode(), s.join(["1", "2"]), s.isdigit())


case18()

def case19() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(n.bit_length(), f.is_integer(), l.index(1), l.pop(), l.count(3), d.pop("k"), d.setdefault("q", []))


case19()
