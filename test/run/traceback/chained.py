# Exceptions with cause and context.
def load(name: str) -> str:
    table = {"a": "1"}
    try:
        return table[name]
    except KeyError as error:
        raise ValueError(f"no {name}") from error


def convert(name: str) -> int:
    try:
        return int(load(name))
    except ValueError:
        return [1, 2][5]


convert("b")
