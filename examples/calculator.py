# stdin: data/calculations.txt
"""A calculator: reads expressions from standard input, one a line.

Grammar, lowest precedence first:

    line       : NAME "=" sum | sum
    sum        : product (("+" | "-") product)*
    product    : unary (("*" | "/" | "//" | "%") unary)*
    unary      : ("+" | "-") unary | power
    power      : atom ["**" unary]
    atom       : NUMBER | NAME | NAME "(" [sum ("," sum)*] ")" | "(" sum ")"
"""

import math
import sys

# Kind ("number", "name", "operator", "end"), text, column.
Token = tuple[str, str, int]
Variables = dict[str, float]

OPERATORS = ("**", "//", "+", "-", "*", "/", "%", "(", ")", ",", "=")


def read_while(text: str, start: int, allowed: str) -> int:
    """End of the run of letters, digits and `allowed` that begins at `start`."""
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] in allowed):
        end += 1
    return end


def tokenize(text: str) -> list[Token]:
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        character = text[position]
        if character.isspace():
            position += 1
            continue
        if character.isdigit() or character == ".":
            end = read_while(text, position, ".")
            tokens.append(("number", text[position:end], position))
            position = end
            continue
        if character.isalpha() or character == "_":
            end = read_while(text, position, "_")
            tokens.append(("name", text[position:end], position))
            position = end
            continue
        for operator in OPERATORS:
            if text.startswith(operator, position):
                tokens.append(("operator", operator, position))
                position += len(operator)
                break
        else:
            raise SyntaxError(f"unexpected {character!r} in column {position + 1}")
    tokens.append(("end", "", len(text)))
    return tokens


def accept(tokens: list[Token], *texts: str) -> str:
    """Takes the next token if it is one of these operators; else returns ""."""
    kind, text, _ = tokens[-1]
    if kind == "operator" and text in texts:
        tokens.pop()
        return text
    return ""


def expect(tokens: list[Token], text: str) -> None:
    if not accept(tokens, text):
        raise failure(tokens, f"expected {text!r}")


def failure(tokens: list[Token], message: str) -> SyntaxError:
    _, text, column = tokens[-1]
    found = repr(text) if text else "end of line"
    return SyntaxError(f"{message}, found {found} in column {column + 1}")


def parse_line(text: str, variables: Variables) -> tuple[str, float]:
    """The name that was set (or an empty string) and the value."""
    tokens = tokenize(text)[::-1]  # the next one is last
    name = ""
    if len(tokens) > 2 and tokens[-1][0] == "name" and tokens[-2][1] == "=":
        name = tokens.pop()[1]
        tokens.pop()
    value = parse_sum(tokens, variables)
    if tokens[-1][0] != "end":
        raise failure(tokens, "expected an operator")
    if name:
        variables[name] = value
    return name, value


def parse_sum(tokens: list[Token], variables: Variables) -> float:
    value = parse_product(tokens, variables)
    while operator := accept(tokens, "+", "-"):
        right = parse_product(tokens, variables)
        value = value + right if operator == "+" else value - right
    return value


def parse_product(tokens: list[Token], variables: Variables) -> float:
    value = parse_unary(tokens, variables)
    while operator := accept(tokens, "*", "//", "/", "%"):
        right = parse_unary(tokens, variables)
        if operator == "*":
            value *= right
        elif operator == "/":
            value /= right
        elif operator == "//":
            value //= right
        else:
            value %= right
    return value


def parse_unary(tokens: list[Token], variables: Variables) -> float:
    if operator := accept(tokens, "+", "-"):
        value = parse_unary(tokens, variables)
        return -value if operator == "-" else value
    return parse_power(tokens, variables)


def parse_power(tokens: list[Token], variables: Variables) -> float:
    base = parse_atom(tokens, variables)
    if accept(tokens, "**"):
        return math.pow(base, parse_unary(tokens, variables))
    return base


def parse_atom(tokens: list[Token], variables: Variables) -> float:
    kind, text, _ = tokens[-1]
    if kind == "number":
        tokens.pop()
        return float(text)
    if kind == "name":
        tokens.pop()
        if accept(tokens, "("):
            return apply(text, parse_arguments(tokens, variables))
        if text not in variables:
            raise NameError(f"{text} has no value")
        return variables[text]
    if accept(tokens, "("):
        value = parse_sum(tokens, variables)
        expect(tokens, ")")
        return value
    raise failure(tokens, "expected a number")


def parse_arguments(tokens: list[Token], variables: Variables) -> list[float]:
    arguments: list[float] = []
    if accept(tokens, ")"):
        return arguments
    arguments.append(parse_sum(tokens, variables))
    while accept(tokens, ","):
        arguments.append(parse_sum(tokens, variables))
    expect(tokens, ")")
    return arguments


def apply(name: str, arguments: list[float]) -> float:
    if name in ("min", "max"):
        if not arguments:
            raise TypeError(f"{name} needs an argument")
        return min(arguments) if name == "min" else max(arguments)
    if len(arguments) != 1:
        raise TypeError(f"{name} takes one argument, not {len(arguments)}")
    value = arguments[0]
    if name == "sqrt":
        return math.sqrt(value)
    if name == "abs":
        return abs(value)
    if name == "floor":
        return float(math.floor(value))
    raise NameError(f"{name} is not a function")


def main() -> None:
    variables: Variables = {"pi": math.pi}
    for number, line in enumerate(sys.stdin, 1):
        line = line.strip()
        if not line:
            continue
        try:
            name, value = parse_line(line, variables)
        except (SyntaxError, NameError, TypeError, ValueError, ArithmeticError) as error:
            print(f"{number}: error: {error}")
        else:
            print(f"{number}: {name + ' = ' if name else ''}{value:.12g}")


if __name__ == "__main__":
    main()
