# Fields of every kind: defaults, factories, inherited, excluded, set by object.__setattr__.
from dataclasses import dataclass, field
from typing import Any, Optional, ClassVar

@dataclass
class Animal:
    name: str
    sound: str = "..."
    legs: ClassVar[int] = 4
    def speak(self) -> str:
        return f"{self.name} says {self.sound}"

@dataclass
class Dog(Animal):
    tricks: list[str] = field(default_factory=list)
    sound: str = "woof"
    def speak(self) -> str:
        return super().speak().upper()

@dataclass
class Puppy(Dog):
    age: int = 0
    sound = "yip"
    def __post_init__(self) -> None:
        self.tricks.append("sit")

@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
    parent: Optional["Node"] = field(default=None, repr=False, compare=False)
    meta: dict[str, Any] = field(default_factory=dict)
    cache: dict[int, int] = field(default_factory=dict, init=False, repr=False)
    def add(self, v: int) -> "Node":
        n = Node(v)
        self.children.append(n)
        return n
    def total(self) -> int:
        return self.value + sum(c.total() for c in self.children)

@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    done: bool = field(default=False, compare=False)

@dataclass(eq=False)
class Ident:
    x: int

@dataclass(repr=False)
class Custom:
    x: int
    def __repr__(self) -> str:
        return "Custom!"

@dataclass(unsafe_hash=True)
class Hashed:
    x: int
    y: str = field(default="a", hash=False)

@dataclass(frozen=True)
class Vec2:
    x: float
    y: float
    length: float = field(init=False)
    def __post_init__(self) -> None:
        object.__setattr__(self, "length", (self.x ** 2 + self.y ** 2) ** 0.5)
    def __add__(self, o: "Vec2") -> "Vec2":
        return Vec2(self.x + o.x, self.y + o.y)

d = Dog("rex", tricks=["roll"])
print(d, d.speak(), Animal("cow", "moo").speak(), Dog.legs, isinstance(d, Animal))
print(Puppy("bit"), Puppy("z").speak(), Puppy("q") == Puppy("q"), Dog("a") == Animal("a"))
root = Node(1)
root.add(2).add(3)
print(root, root.total())
root.meta["k"] = [1, 2]
root.meta["z"] = "s"
print(root.meta, root.cache)
tasks = [Task(3, "c"), Task(1, "a"), Task(2, "b")]
print(sorted(tasks), min(tasks), Task(1, "x") == Task(1, "y"))
print(Ident(1) == Ident(1), Custom(2), Vec2(3.0, 4.0) + Vec2(0, 0))
print({Hashed(1): 1}, Vec2(3.0, 4.0))
try:
    print(hash(d))
except TypeError as e:
    print(e)
