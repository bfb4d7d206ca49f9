class AppError(Exception):
    """base"""
    code = 1
    def __init__(self, msg: str, *, detail: str = "") -> None:
        super().__init__(msg)
        self.msg = msg
        self.detail = detail
    def __str__(self) -> str:
        return f"[{self.code}] {self.msg}" + (f" ({self.detail})" if self.detail else "")

class NotFound(AppError):
    code = 404

class Invalid(AppError, ValueError):
    code = 400

def f(n: int) -> int:
    if n == 0:
        raise NotFound("nothing", detail="zero")
    if n == 1:
        raise Invalid("one")
    if n == 2:
        return [1][5]
    if n == 3:
        return {"a": 1}["b"]
    if n == 4:
        return int("x")
    if n == 5:
        return 1 // 0
    if n == 6:
        raise NotImplementedError
    if n == 7:
        raise RuntimeError("a", 2)
    if n == 8:
        try:
            return int("bad")
        except ValueError as e:
            raise AppError("wrapped") from e
    if n == 9:
        assert n < 5, "too big"
    if n == 10:
        x: str | None = None
        return len(x or "")
    return n

for i in range(12):
    try:
        print(f(i))
    except NotFound as e:
        print("nf", e, e.detail, e.args)
    except (Invalid, KeyError) as e:
        print(type(e).__name__, e, isinstance(e, ValueError))
    except ArithmeticError as e:
        print("arith", e, repr(e))
    except LookupError as e:
        print("lookup", e)
    except AppError as e:
        print("app", e, e.__cause__)
    except Exception as e:
        print("exc", type(e).__name__, e, e.args)

def g() -> str:
    try:
        return "try"
    finally:
        print("fin")

def h() -> int:
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("i", i)
        finally:
            print("f", i)
    else:
        print("no break")
    return i
print(g(), h())
try:
    try:
        raise KeyError("inner")
    except KeyError:
        raise ValueError("outer")
except ValueError as e:
    print(e, repr(e.__context__))
f(0)
