# RUN: timeout 60 %krait check --verify %s

# A call's receiver and arguments are checked once each, so that a deep
# expression takes time in proportion to its length: these have 2**30 parts
# for a checker that looks at them twice.


class Builder:
    def __init__(self) -> None:
        self.total = 0

    def add(self, amount: int) -> "Builder":
        self.total += amount
        return self


def overloaded(x: int) -> int:
    return (abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(abs(x
        + 0)
        + 1)
        + 2)
        + 3)
        + 4)
        + 5)
        + 6)
        + 7)
        + 8)
        + 9)
        + 10)
        + 11)
        + 12)
        + 13)
        + 14)
        + 15)
        + 16)
        + 17)
        + 18)
        + 19)
        + 20)
        + 21)
        + 22)
        + 23)
        + 24)
        + 25)
        + 26)
        + 27)
        + 28)
        + 29))


def generic(x: int) -> int:
    return max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(max(x,
        0),
        1),
        2),
        3),
        4),
        5),
        6),
        7),
        8),
        9),
        10),
        11),
        12),
        13),
        14),
        15),
        16),
        17),
        18),
        19),
        20),
        21),
        22),
        23),
        24),
        25),
        26),
        27),
        28),
        29)


def chained() -> int:
    return (Builder()
        .add(0)
        .add(1)
        .add(2)
        .add(3)
        .add(4)
        .add(5)
        .add(6)
        .add(7)
        .add(8)
        .add(9)
        .add(10)
        .add(11)
        .add(12)
        .add(13)
        .add(14)
        .add(15)
        .add(16)
        .add(17)
        .add(18)
        .add(19)
        .add(20)
        .add(21)
        .add(22)
        .add(23)
        .add(24)
        .add(25)
        .add(26)
        .add(27)
        .add(28)
        .add(29)
        .total)


def text(s: str) -> str:
    return (s
        .replace("0", "")
        .replace("1", "")
        .replace("2", "")
        .replace("3", "")
        .replace("4", "")
        .replace("5", "")
        .replace("6", "")
        .replace("7", "")
        .replace("8", "")
        .replace("9", "")
        .replace("10", "")
        .replace("11", "")
        .replace("12", "")
        .replace("13", "")
        .replace("14", "")
        .replace("15", "")
        .replace("16", "")
        .replace("17", "")
        .replace("18", "")
        .replace("19", "")
        .replace("20", "")
        .replace("21", "")
        .replace("22", "")
        .replace("23", "")
        .replace("24", "")
        .replace("25", "")
        .replace("26", "")
        .replace("27", "")
        .replace("28", "")
        .replace("29", ""))
