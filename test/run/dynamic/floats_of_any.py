# A value of unknown type in a place of float may be an int, and stays one.
from dataclasses import dataclass
from typing import Any

data: dict[str, Any] = {"price": 3, "rate": 0.5, "count": 4, "name": "tea", "none": None}


@dataclass
class Item:
    price: float
    rate: float | None = None


class Account:
    balance: float

    def __init__(self, balance: float) -> None:
        self.balance = balance

    def add(self, amount: float) -> float:
        self.balance += amount
        return self.balance


def double(number: float) -> float:
    return number * 2


def read(key: str) -> float:
    value: float = data[key]
    return value


def optional(key: str) -> float | None:
    found = data[key]
    return found


print(double(data["price"]), double(data["rate"]), read("price"), read("rate"))
print(optional("price"), optional("none"), optional("rate"))
price: float = data["price"]
rate: float = data["rate"]
print(price, rate, price * rate, price + 1)
item = Item(data["price"], data["rate"])
print(item, Item(data["rate"], data["none"]))
account = Account(data["price"])
print(account.balance, account.add(data["count"]), account.add(data["rate"]))
count: int = data["count"]
name: str = data["name"]
print(count // 3, name.upper(), [0.5, data["price"]])
total = 0.0
for key in ["price", "rate", "count"]:
    total += data[key]
print(total)
