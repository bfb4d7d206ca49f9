"""Numbers, attributes, calls and comparisons of them."""

from sample import fresh


def case0() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(p.n, p.name, p.twice)


case0()

def case1() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(p.add(2))


case1()

def case2() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(p.add(2, z=3))


case2()

def case3() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    p.n = 9; print(p.n)


case3()

def case4() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    p.n += 1; print(p.n)


case4()

def case5() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(p(3))


case5()

def case6() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(p(4))


case6()

def case7() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(s.upper(), s.split("b"), s.replace("a", "z"))


case7()

def case8() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(l[0], l[-1], l[1:], d["k"], t[1], s[0])


case8()

def case9() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    l.append(4); print(l)


case9()

def case10() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    l[0] = "x"; print(l)


case10()

def case11() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    d["new"] = 1.5; print(d)


case11()

def case12() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    del d["k"]; print(d)


case12()

def case13() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    l.sort(key=str); print(l)


case13()

def case14() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    for x in l: print(x)


case14()

def case15() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    for k, v in d.items(): print(k, v)


case15()

def case16() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print([x for x in l], {k: v for k, v in d.items()}, sorted(l))


case16()

def case17() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(sum(l), max(l), min(l), len(l), any(l), all(l))


case17()

def case18() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(3 in l, "k" in d, "b" in s)


case18()

def case19() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(-n, +n, ~n, abs(n), not n, -f, abs(f))


case19()

def case20() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(-p, abs(p))


case20()

def case21() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(n + 1, 1 + n, n / 2, n ** 2, n % 4, n // 2, f * 2, s * 2, s + "x")


case21()

def case22() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(n < 8, n == 7, s != "x", n <= f)


case22()

def case23() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(f"{n:>5} {f:.2f} {s!r} {l}")


case23()

def case24() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    a, c = t; print(a, c)


case24()

def case25() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    a, *c = l; print(a, c)


case25()

def case26() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    print(int(f), float(n), str(n), bool(n), list(s), tuple(l), set(l), dict(d))


case26()

def case27() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    with p as q: print(q)if False else None


case27()

def case28() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    y: int = n; print(y + 1)


case28()

def case29() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    z: str = s; print(z.upper())


case29()

def case30() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    def g(k: int, w: str) -> str: return w * k
    print(g(n, s))


case30()
