from typing import Protocol, Iterable

class Speaker(Protocol):
    name: str
    def speak(self) -> str: ...

class Dog:
    def __init__(self) -> None:
        self.name = "dog"
    def speak(self) -> str:
        return "woof"

class Cat:
    name: str = "cat"
    def speak(self) -> str:
        return "meow"

def chorus(xs: Iterable[Speaker]) -> None:
    for x in xs:
        print(x.name, x.speak())

def one(s: Speaker) -> str:
    return s.speak().upper()

chorus([Dog(), Cat()])
print(one(Dog()), one(Cat()))
zoo: list[Speaker] = [Dog(), Cat()]
zoo.append(Dog())
print([z.speak() for z in zoo])
d: dict[str, Speaker] = {"a": Dog()}
d["b"] = Cat()
for k, v in d.items():
    print(k, v.speak())
