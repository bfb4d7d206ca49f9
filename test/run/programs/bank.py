from __future__ import annotations
from dataclasses import dataclass, field
from typing import Optional, List, Dict


class InsufficientFunds(Exception):
    def __init__(self, needed: float, available: float) -> None:
        super().__init__(f"need {needed:.2f}, have {available:.2f}")
        self.needed = needed
        self.available = available


class AccountNotFound(KeyError):
    pass


@dataclass
class Transaction:
    kind: str
    amount: float
    note: str = ""
    tags: List[str] = field(default_factory=list)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list[Transaction] = field(default_factory=list)

    def deposit(self, amount: float, note: str = "") -> None:
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(Transaction("deposit", amount, note))

    def withdraw(self, amount: float) -> None:
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(Transaction("withdraw", amount, tags=["auto", "atm"]))


class Bank:
    def __init__(self, name: str) -> None:
        self.name = name
        self.accounts: Dict[str, Account] = {}
        self._log: list[str] = []

    def open(self, owner: str, initial: float = 0.0) -> Account:
        if owner in self.accounts:
            raise ValueError(f"{owner!r} already has an account")
        acc = Account(owner, initial)
        self.accounts[owner] = acc
        self._log.append(f"open:{owner}")
        return acc

    def find(self, owner: str) -> Optional[Account]:
        return self.accounts.get(owner)

    def get(self, owner: str) -> Account:
        try:
            return self.accounts[owner]
        except KeyError:
            raise AccountNotFound(owner) from None

    def transfer(self, a: str, b: str, amount: float) -> bool:
        try:
            src = self.get(a)
            dst = self.get(b)
            src.withdraw(amount)
            dst.deposit(amount, note=f"from {a}")
        except InsufficientFunds as e:
            self._log.append(f"fail:{e}")
            return False
        except AccountNotFound as e:
            self._log.append(f"missing:{e}")
            return False
        else:
            self._log.append("ok")
            return True
        finally:
            self._log.append("done")

    @property
    def total(self) -> float:
        return sum(a.balance for a in self.accounts.values())

    def __len__(self) -> int:
        return len(self.accounts)

    def __contains__(self, owner: str) -> bool:
        return owner in self.accounts

    def __repr__(self) -> str:
        return f"Bank({self.name!r}, {len(self)} accounts)"


def main() -> None:
    bank = Bank("First")
    bank.open("ann", 100.0)
    bank.open("bob")
    print(bank, len(bank), "ann" in bank, "zed" in bank)
    print(bank.transfer("ann", "bob", 30.0))
    print(bank.transfer("ann", "bob", 300.0))
    print(bank.transfer("ann", "zed", 3.0))
    for line in bank._log:
        print(" ", line)
    for name, acc in sorted(bank.accounts.items(), key=lambda kv: kv[1].balance, reverse=True):
        print(f"{name:<10}|{acc.balance:>10.2f}|{len(acc.history):^5}|")
    print(bank.find("ann"))
    acc = bank.find("nobody")
    if acc is None:
        print("no such account")
    else:
        print(acc.balance)
    print(f"{bank.total:,.2f}")
    try:
        bank.open("ann")
    except ValueError as e:
        print("error:", e)
    try:
        bank.get("ann").deposit(-5)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
    print(Transaction("a", 1.5) == Transaction("a", 1.5), Transaction("a", 1.5) != Transaction("b", 1.5))


if __name__ == "__main__":
    main()
