"""A program with errors of several kinds; formats.test reads what is reported."""


class Item:
    def __init__(self, name: str, price: float) -> None:
        self.name = name
        self.price = price


def total(items: list[Item]) -> float:
    return sum(item.price for item in items)


def main() -> None:
    items = [Item("ink", 2.5), Item("paper", "3")]
    print(total(items), totals(items))
    print(items[0].weight)


main()
