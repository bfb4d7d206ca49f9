# Where each kind of expression and statement fails.
def t(k: int, l: list[int], d: dict[str, int], s: str) -> None:
    if k == 0: x, y = l
    if k == 1: (x, y), z = l, 1
    if k == 2: l[0], l[5] = 1, 2
    if k == 3: d["a"] += d["zz"]
    if k == 4: l[9] += 1
    if k == 5: assert l == [], "msg"
    if k == 6: assert not l and \
        d
    if k == 7: print(l[1:][5])
    if k == 8: print(int(s), int("x"))
    if k == 9: print(s.index("q") + 1)
    if k == 10: return print(l[7], l[8])
    if k == 11: raise KeyError(
        "a",
        "b")
    if k == 12: raise (ValueError if l else KeyError)("x")
    if k == 13:
        for i in range(l[5]): pass
    if k == 14:
        while l.pop(): pass
    if k == 15: del d["q"], l[0]
    if k == 16: del (l[88])
    if k == 17: print(*l, sep=s[50])
    if k == 18: print({**d, "z": l[4]})
    if k == 19: print([*l, l[6]])
    if k == 20: print(l[0] if l[9] else 2)
    if k == 21: print(l[0] and l[9] or 3)
    if k == 22: print(0 < l[0] < l[9] < 5)
    if k == 23: print((yy := l[9]))
    if k == 24: print(f"a{l[0]}b{l[9]!r:>{l[0]}}c")
    if k == 25: print(-l[9])
    if k == 26: print(~l[9] ** 2)
    if k == 27: print(5, (lambda q: l[q])(99))
    if k == 28: print([l[q] for q in [0, 99]])
    if k == 29: print({l[q]: l[q + 1] for q in [0, 99]})
    if k == 30: print([a // b for a in l for b in [1, 0] if a // b])
    if k == 31: print(list(l[q] for q in [0, 99]))
    if k == 32: print(sum(l[q] for q in [0, 99]), 3)
    if k == 33: print(max(l, key=lambda q: l[q]))
    if k == 34: print(",".join(str(l[q]) for q in [99]))
    if k == 35: print(l[
        9
    ])
    if k == 36: print(s
        [99])
    if k == 37: print(1 +
        l[99])
    if k == 38: print(dict(a=1,
        b=l[99]))
    if k == 39: x: int = l[99]
    if k == 40: global g; g = l[99]
    if k == 41: raise ValueError("x") from KeyError(l[99])
    if k == 42: print("%d" % "x" if k else 1)
    if k == 43: print(chr(-1), s)
    if k == 44: print(bytes([300]))
    if k == 45: print(10 ** 5 // 0 + 3)
    if k == 46: print((1 << -k))
    if k == 47: print("a" * 3 + s * l[77])
    if k == 48: print(  l  [ 99 ]  )
    if k == 49: print(d ["zz"] . bit_length ( ))
    if k == 50: print(int (
        "z"))
    if k == 51: "abc".encode("ascii").decode("utf-16"); print(1)
    if k == 52: print(next(iter([])))
    if k == 53: print(range(1, 5, 0))
    if k == 54: open("/nope\0")
    if k == 55: print(float("x"), 5); print(3)
    if k == 56: print(l.index(77) , 2)
    if k == 57: print(l.remove(77))
    if k == 58: (l
        .remove)(77)
    if k == 59: print(divmod(5, 0))
    if k == 60: print(round(float("nan")), round(float("inf")))
def al(k: int) -> None:
    try:
        t(k, [1, 2, 3], {"a": 1}, "hello")
    finally:
        if k < 60: al(k + 1)
al(0)
