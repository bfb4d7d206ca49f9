from typing import Iterator, Generator, Any


def unannotated(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("got", got)


u = unannotated(4)
print(next(u), u.send("hello"), next(u))


def opt() -> Generator[int, str | None, int]:
    n = 0
    while True:
        cmd = yield n
        if cmd is None:
            n += 1
        elif cmd == "reset":
            n = 0
        else:
            return n


o = opt()
print([next(o) for _ in range(3)], o.send("reset"), next(o))
try:
    o.send("stop")
except StopIteration as e:
    print("returned", e.value, e.args)

for q in opt():
    if q == 3:
        break
    print(q)


def sub() -> Generator[str, str, int]:
    total = 0
    try:
        while True:
            s = yield f"t{total}"
            if s == "":
                return total
            total += len(s)
    except KeyError as e:
        print("sub caught", e)
        yield "after"
        return -1
    finally:
        print("sub finally")


def dele() -> Generator[str, str, None]:
    a = yield from sub()
    print("a", a)
    b = yield from sub()
    print("b", b)


d = dele()
print(next(d), d.send("abc"), d.send("de"), d.send(""))
print(d.throw(KeyError("k")))
try:
    next(d)
except StopIteration:
    print("stopped")
d2 = dele()
next(d2)
d2.close()
try:
    d2.send("x")
except StopIteration as e:
    print("closed", e.value)
try:
    dele().send("early")
except TypeError as e:
    print(e)


def empty() -> Iterator[int]:
    return
    yield 1


print(list(empty()), next(empty(), None), sum(empty()))


def g_exc() -> Iterator[int]:
    try:
        yield 1
    except Exception as e:
        print("got", "E")
        raise RuntimeError("second") from e


ge = g_exc()
next(ge)
try:
    ge.throw(ValueError("first"))
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
try:
    unannotated(1).throw(ValueError)
except ValueError as e:
    print("unstarted", repr(e))


def nested_handlers() -> Iterator[int]:
    try:
        raise ValueError("outer")
    except ValueError:
        yield 1
        try:
            raise KeyError("inner")
        except KeyError as k:
            yield 2
            print(repr(k.__context__))
        yield 3


try:
    for v in nested_handlers():
        print(v)
        try:
            raise OSError("mine")
        except OSError as o2:
            print(repr(o2.__context__))
finally:
    print("done")


def matrix(n: int) -> Iterator[list[float]]:
    for i in range(n):
        yield [float(i * j) for j in range(n)]


print([row for row in matrix(3)])


def tuples() -> Iterator[tuple[str, tuple[int, float]]]:
    a = ("x", (1, 2.0))
    yield a
    b = a
    yield b[0] + "y", (b[1][0] + 1, b[1][1] * 2)


for s, (i, f) in tuples():
    print(s, i, f)


def unb(flag: bool) -> Iterator[int]:
    if flag:
        x = 1
    yield 0
    yield x


print(list(unb(True)))
try:
    print(list(unb(False)))
except UnboundLocalError as e:
    print(e)


def opts(xs: list[int | None]) -> Iterator[int]:
    for x in xs:
        if x is not None:
            yield x


print(list(opts([1, None, 2])))
queue: list[Iterator[int]] = [opts([1, 2]), opts([3]), (z for z in (7, 8))]
while queue:
    it = queue.pop(0)
    try:
        print(next(it), end=" ")
        queue.append(it)
    except StopIteration:
        pass
print()
