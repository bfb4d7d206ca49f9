"""A small language: tokenizer, parser, interpreter with match over dataclass nodes."""
from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Callable, Iterator, Union
import sys


class TokenKind(Enum):
    NUMBER = auto()
    NAME = auto()
    OP = auto()
    LPAREN = auto()
    RPAREN = auto()
    LBRACE = auto()
    RBRACE = auto()
    SEMI = auto()
    KEYWORD = auto()
    END = auto()


KEYWORDS = frozenset({"let", "if", "else", "while", "fn", "return", "print"})


@dataclass(frozen=True)
class Token:
    kind: TokenKind
    text: str
    line: int


class LangError(Exception):
    def __init__(self, message: str, line: int) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line


def tokenize(source: str) -> Iterator[Token]:
    line = 1
    i = 0
    while i < len(source):
        c = source[i]
        match c:
            case "\n":
                line += 1
                i += 1
            case " " | "\t":
                i += 1
            case "(":
                yield Token(TokenKind.LPAREN, c, line)
                i += 1
            case ")":
                yield Token(TokenKind.RPAREN, c, line)
                i += 1
            case "{":
                yield Token(TokenKind.LBRACE, c, line)
                i += 1
            case "}":
                yield Token(TokenKind.RBRACE, c, line)
                i += 1
            case ";" | ",":
                yield Token(TokenKind.SEMI, c, line)
                i += 1
            case _ if c.isdigit():
                j = i
                while j < len(source) and (source[j].isdigit() or source[j] == "."):
                    j += 1
                yield Token(TokenKind.NUMBER, source[i:j], line)
                i = j
            case _ if c.isalpha() or c == "_":
                j = i
                while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                    j += 1
                text = source[i:j]
                yield Token(TokenKind.KEYWORD if text in KEYWORDS else TokenKind.NAME, text, line)
                i = j
            case _ if source[i:i + 2] in ("==", "!=", "<=", ">="):
                yield Token(TokenKind.OP, source[i:i + 2], line)
                i += 2
            case "+" | "-" | "*" | "/" | "%" | "<" | ">" | "=":
                yield Token(TokenKind.OP, c, line)
                i += 1
            case _:
                raise LangError(f"unexpected {c!r}", line)
    yield Token(TokenKind.END, "", line)


@dataclass
class Number:
    value: float


@dataclass
class Name:
    id: str


@dataclass
class Binary:
    op: str
    left: Expr
    right: Expr


@dataclass
class Call:
    func: str
    args: list[Expr]


Expr = Union[Number, Name, Binary, Call]


@dataclass
class Let:
    name: str
    value: Expr


@dataclass
class Print:
    value: Expr


@dataclass
class If:
    test: Expr
    body: list[Stmt]
    orelse: list[Stmt] = field(default_factory=list)


@dataclass
class While:
    test: Expr
    body: list[Stmt]


@dataclass
class Func:
    name: str
    params: list[str]
    body: list[Stmt]


@dataclass
class Return:
    value: Expr


@dataclass
class ExprStmt:
    value: Expr


Stmt = Union[Let, Print, If, While, Func, Return, ExprStmt]

PRECEDENCE: dict[str, int] = {"==": 1, "!=": 1, "<": 2, ">": 2, "<=": 2, ">=": 2, "+": 3, "-": 3, "*": 4, "/": 4, "%": 4}


class Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.pos = 0

    @property
    def current(self) -> Token:
        return self.tokens[self.pos]

    def advance(self) -> Token:
        token = self.current
        self.pos += 1
        return token

    def expect(self, kind: TokenKind) -> Token:
        if self.current.kind is not kind:
            raise LangError(f"expected {kind.name}, found {self.current.text!r}", self.current.line)
        return self.advance()

    def program(self) -> list[Stmt]:
        body: list[Stmt] = []
        while self.current.kind is not TokenKind.END:
            body.append(self.statement())
        return body

    def block(self) -> list[Stmt]:
        self.expect(TokenKind.LBRACE)
        body: list[Stmt] = []
        while self.current.kind is not TokenKind.RBRACE:
            body.append(self.statement())
        self.advance()
        return body

    def statement(self) -> Stmt:
        match self.current:
            case Token(TokenKind.KEYWORD, "let"):
                self.advance()
                name = self.expect(TokenKind.NAME).text
                self.expect(TokenKind.OP)
                value = self.expression()
                self.expect(TokenKind.SEMI)
                return Let(name, value)
            case Token(TokenKind.KEYWORD, "print"):
                self.advance()
                value = self.expression()
                self.expect(TokenKind.SEMI)
                return Print(value)
            case Token(TokenKind.KEYWORD, "if"):
                self.advance()
                test = self.expression()
                body = self.block()
                orelse: list[Stmt] = []
                if self.current.text == "else":
                    self.advance()
                    orelse = self.block()
                return If(test, body, orelse)
            case Token(TokenKind.KEYWORD, "while"):
                self.advance()
                return While(self.expression(), self.block())
            case Token(TokenKind.KEYWORD, "fn"):
                self.advance()
                name = self.expect(TokenKind.NAME).text
                self.expect(TokenKind.LPAREN)
                params: list[str] = []
                while self.current.kind is TokenKind.NAME:
                    params.append(self.advance().text)
                    if self.current.text == ",":
                        self.advance()
                self.expect(TokenKind.RPAREN)
                return Func(name, params, self.block())
            case Token(TokenKind.KEYWORD, "return"):
                self.advance()
                value = self.expression()
                self.expect(TokenKind.SEMI)
                return Return(value)
            case _:
                value = self.expression()
                self.expect(TokenKind.SEMI)
                return ExprStmt(value)

    def expression(self, minimum: int = 1) -> Expr:
        left = self.primary()
        while self.current.kind is TokenKind.OP and PRECEDENCE.get(self.current.text, 0) >= minimum:
            op = self.advance().text
            left = Binary(op, left, self.expression(PRECEDENCE[op] + 1))
        return left

    def primary(self) -> Expr:
        token = self.advance()
        match token.kind:
            case TokenKind.NUMBER:
                return Number(float(token.text))
            case TokenKind.NAME if self.current.kind is TokenKind.LPAREN:
                self.advance()
                args: list[Expr] = []
                while self.current.kind is not TokenKind.RPAREN:
                    args.append(self.expression())
                    if self.current.text == ",":
                        self.advance()
                self.advance()
                return Call(token.text, args)
            case TokenKind.NAME:
                return Name(token.text)
            case TokenKind.LPAREN:
                inner = self.expression()
                self.expect(TokenKind.RPAREN)
                return inner
            case _:
                raise LangError(f"unexpected {token.text!r}", token.line)


class ReturnValue(Exception):
    def __init__(self, value: float) -> None:
        self.value = value


class Scope:
    def __init__(self, parent: Scope | None = None) -> None:
        self.vars: dict[str, float] = {}
        self.parent = parent

    def get(self, name: str) -> float:
        scope: Scope | None = self
        while scope is not None:
            if name in scope.vars:
                return scope.vars[name]
            scope = scope.parent
        raise NameError(name)

    def set(self, name: str, value: float) -> None:
        scope: Scope | None = self
        while scope is not None:
            if name in scope.vars:
                scope.vars[name] = value
                return
            scope = scope.parent
        self.vars[name] = value


class Interpreter:
    def __init__(self) -> None:
        self.functions: dict[str, Func] = {}
        self.calls = 0

    def run(self, body: list[Stmt], scope: Scope) -> None:
        for stmt in body:
            match stmt:
                case Let(name, value):
                    scope.set(name, self.eval(value, scope))
                case Print(value):
                    print(f"{self.eval(value, scope):g}")
                case If(test, then, orelse):
                    self.run(then if self.eval(test, scope) else orelse, scope)
                case While(test, inner):
                    while self.eval(test, scope):
                        self.run(inner, scope)
                case Func(name=name):
                    self.functions[name] = stmt
                case Return(value):
                    raise ReturnValue(self.eval(value, scope))
                case ExprStmt(value):
                    self.eval(value, scope)

    def eval(self, expr: Expr, scope: Scope) -> float:
        match expr:
            case Number(value):
                return value
            case Name(id):
                return scope.get(id)
            case Binary("+", a, b):
                return self.eval(a, scope) + self.eval(b, scope)
            case Binary("-", a, b):
                return self.eval(a, scope) - self.eval(b, scope)
            case Binary("*", a, b):
                return self.eval(a, scope) * self.eval(b, scope)
            case Binary("/", a, b):
                return self.eval(a, scope) / self.eval(b, scope)
            case Binary("%", a, b):
                return self.eval(a, scope) % self.eval(b, scope)
            case Binary(op, a, b):
                x, y = self.eval(a, scope), self.eval(b, scope)
                table: dict[str, bool] = {"==": x == y, "!=": x != y, "<": x < y, ">": x > y, "<=": x <= y, ">=": x >= y}
                return 1.0 if table[op] else 0.0
            case Call(func, args):
                self.calls += 1
                target = self.functions[func]
                local = Scope()
                for param, arg in zip(target.params, args):
                    local.vars[param] = self.eval(arg, scope)
                try:
                    self.run(target.body, local)
                except ReturnValue as result:
                    return result.value
                return 0.0


SOURCE = """
fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
fn gcd(a, b) { while b != 0 { let t = a % b; let a = b; let b = t; } return a; }
let i = 0;
while i < 10 { print fib(i); let i = i + 1; }
print gcd(48, 36);
if i == 10 { print 1 + 2 * 3; } else { print 0; }
print (1 + 2) * 3 / 4;
"""


def main() -> int:
    try:
        tokens = list(tokenize(SOURCE))
        program = Parser(tokens).program()
        interpreter = Interpreter()
        interpreter.run(program, Scope())
        print("calls", interpreter.calls, "statements", len(program))
        print(program[0])
        for bad in ("let x = $;", "print (1 + ;", "print y;", "let 5;"):
            try:
                Interpreter().run(Parser(list(tokenize(bad))).program(), Scope())
            except LangError as error:
                print("error:", error, error.line)
            except NameError as error:
                print("undefined:", error)
    except ZeroDivisionError:
        return 1
    return 0


sys.exit(main())
