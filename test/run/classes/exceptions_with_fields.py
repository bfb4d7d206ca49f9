class AppError(Exception):
    pass
class NotFound(AppError):
    def __init__(self, key: str, code: int = 404) -> None:
        super().__init__(f"{key} not found")
        self.key = key
        self.code = code
class Insufficient(Exception):
    def __init__(self, balance: float, amount: float) -> None:
        self.balance = balance
        self.amount = amount
        super().__init__(f"need {amount - balance:.2f} more")
    def shortfall(self) -> float:
        return self.amount - self.balance
class Custom(ValueError):
    def __str__(self) -> str:
        return "custom!" + str(len(self.args))

def find(d: dict[str, int], k: str) -> int:
    if k not in d:
        raise NotFound(k)
    return d[k]
try:
    find({"a": 1}, "b")
except NotFound as e:
    print(e, e.key, e.code, e.args, repr(e))
try:
    raise Insufficient(10.0, 25.5)
except Insufficient as e:
    print(e, e.shortfall(), repr(e))
try:
    raise Custom(1, 2)
except ValueError as e:
    print(e, repr(e), type(e).__name__)
try:
    raise AppError("x", 1)
except (AppError, KeyError) as e:
    print(e, e.args)
try:
    try:
        find({}, "z")
    except NotFound as e:
        raise AppError("wrapped") from e
except AppError as e:
    print(e, repr(e.__cause__))
class Account:
    def __init__(self, owner: str, balance: float = 0.0) -> None:
        self.owner = owner
        self.balance = balance
    def withdraw(self, amt: float) -> None:
        if amt > self.balance:
            raise Insufficient(self.balance, amt)
        self.balance -= amt
acct = Account("bob", 100.0)
acct.withdraw(30.0)
print(acct.balance)
try:
    acct.withdraw(100.0)
except Insufficient as err:
    print("failed:", err)
finally:
    print("done")
raise NotFound("final", 500)
