from typing import Any, Union

JSONValue = Union[dict[str, "JSONValue"], list["JSONValue"], str, int, float, bool, None]


class JSONError(ValueError):
    def __init__(self, msg: str, pos: int) -> None:
        super().__init__(f"{msg} at position {pos}")
        self.pos = pos


class Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.pos = 0

    def error(self, msg: str) -> JSONError:
        return JSONError(msg, self.pos)

    def ws(self) -> None:
        while self.pos < len(self.text) and self.text[self.pos] in " \t\n\r":
            self.pos += 1

    def parse(self) -> Any:
        v = self.value()
        self.ws()
        if self.pos != len(self.text):
            raise self.error("trailing data")
        return v

    def value(self) -> Any:
        self.ws()
        if self.pos >= len(self.text):
            raise self.error("unexpected end")
        c = self.text[self.pos]
        if c == "{":
            return self.obj()
        if c == "[":
            return self.arr()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, val in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return val
        raise self.error(f"unexpected {c!r}")

    def obj(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        self.pos += 1
        self.ws()
        if self.text[self.pos] == "}":
            self.pos += 1
            return out
        while True:
            self.ws()
            k = self.string()
            self.ws()
            self.expect(":")
            out[k] = self.value()
            self.ws()
            if self.peek() == ",":
                self.pos += 1
                continue
            self.expect("}")
            return out

    def arr(self) -> list[Any]:
        out: list[Any] = []
        self.pos += 1
        self.ws()
        if self.peek() == "]":
            self.pos += 1
            return out
        while True:
            out.append(self.value())
            self.ws()
            if self.peek() == ",":
                self.pos += 1
            else:
                self.expect("]")
                return out

    def peek(self) -> str:
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def expect(self, c: str) -> None:
        if self.peek() != c:
            raise self.error(f"expected {c!r}")
        self.pos += 1

    def string(self) -> str:
        self.expect('"')
        out = []
        while True:
            c = self.peek()
            if not c:
                raise self.error("unterminated string")
            self.pos += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = self.peek()
                self.pos += 1
                if e == "u":
                    out.append(chr(int(self.text[self.pos:self.pos + 4], 16)))
                    self.pos += 4
                else:
                    out.append({"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}[e])
            else:
                out.append(c)

    def number(self) -> int | float:
        start = self.pos
        if self.peek() == "-":
            self.pos += 1
        while self.peek().isdigit():
            self.pos += 1
        is_float = False
        if self.peek() == ".":
            is_float = True
            self.pos += 1
            while self.peek().isdigit():
                self.pos += 1
        if self.peek() in ("e", "E"):
            is_float = True
            self.pos += 1
            if self.peek() in "+-":
                self.pos += 1
            while self.peek().isdigit():
                self.pos += 1
        s = self.text[start:self.pos]
        return float(s) if is_float else int(s)


def dumps(v: Any, indent: int = 0, level: int = 0) -> str:
    pad = "\n" + " " * (indent * (level + 1)) if indent else ""
    end = "\n" + " " * (indent * level) if indent else ""
    if v is None:
        return "null"
    if v is True:
        return "true"
    if v is False:
        return "false"
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, str):
        return '"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(v, list):
        if not v:
            return "[]"
        return "[" + pad + ("," + (pad or " ")).join(dumps(x, indent, level + 1) for x in v) + end + "]"
    if isinstance(v, dict):
        if not v:
            return "{}"
        items = [f"{dumps(k)}: {dumps(x, indent, level + 1)}" for k, x in v.items()]
        return "{" + pad + ("," + (pad or " ")).join(items) + end + "}"
    raise TypeError(f"cannot serialise {type(v).__name__}")


doc = '{"name": "krait", "tags": ["a", "b\\n", "\\u0041"], "n": -12, "x": 2.5e3, "ok": true, "none": null, "nested": {"empty": {}, "list": []}}'
data = Parser(doc).parse()
print(data)
print(dumps(data))
print(dumps(data, indent=2))
print(data["tags"][1:], data["n"] + 1, data["nested"]["list"] == [])
for bad in ["", "[1, 2", '{"a" 1}', "tru", '"abc', "[1] x"]:
    try:
        print(Parser(bad).parse())
    except JSONError as e:
        print(f"{bad!r}: {e} ({e.pos})")
try:
    dumps({1, 2})
except TypeError as e:
    print(e)
