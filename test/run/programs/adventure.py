import sys
from typing import Dict, List, Optional, Tuple, Union


class Command:
    name = ""
    help = ""

    def run(self, game: "Game", args: List[str]) -> str:
        raise NotImplementedError(self.name)


class Look(Command):
    name = "look"
    help = "describe the room"

    def run(self, game: "Game", args: List[str]) -> str:
        room = game.room
        parts = [room.description]
        if room.items:
            parts.append("You see: " + ", ".join(sorted(room.items)) + ".")
        parts.append("Exits: " + " ".join(sorted(room.exits)))
        return "\n".join(parts)


class Go(Command):
    name = "go"
    help = "go somewhere"

    def run(self, game: "Game", args: List[str]) -> str:
        if not args:
            return "Go where?"
        direction = args[0]
        target = game.room.exits.get(direction)
        if target is None:
            return f"You can't go {direction}."
        if target.locked and "key" not in game.inventory:
            return "It's locked."
        game.room = target
        game.moves += 1
        return Look().run(game, [])


class Take(Command):
    name = "take"

    def run(self, game: "Game", args: List[str]) -> str:
        taken = []
        for item in args or list(game.room.items):
            if item in game.room.items:
                game.room.items.remove(item)
                game.inventory.append(item)
                taken.append(item)
        return f"Taken: {', '.join(taken)}." if taken else "Nothing to take."


class Inv(Command):
    name = "inventory"

    def run(self, game: "Game", args: List[str]) -> str:
        if not game.inventory:
            return "You carry nothing."
        return "\n".join(f"  {i}. {item}" for i, item in enumerate(game.inventory, 1))


class Quit(Command):
    name = "quit"

    def run(self, game: "Game", args: List[str]) -> str:
        game.running = False
        return f"Bye after {game.moves} move{'s' if game.moves != 1 else ''}."


class Room:
    def __init__(self, name: str, description: str, *items: str, locked: bool = False) -> None:
        self.name = name
        self.description = description
        self.items = set(items)
        self.exits: Dict[str, "Room"] = {}
        self.locked = locked

    def connect(self, direction: str, other: "Room", *, back: Optional[str] = None) -> "Room":
        self.exits[direction] = other
        if back:
            other.exits[back] = self
        return self


class Game:
    def __init__(self) -> None:
        hall = Room("Hall", "A long hall.", "lamp", "coin")
        kitchen = Room("Kitchen", "A smelly kitchen.", "key")
        vault = Room("Vault", "Gold!", locked=True)
        hall.connect("north", kitchen).connect("east", vault)
        self.room = hall
        self.inventory: List[str] = []
        self.moves = 0
        self.running = True
        self.commands: Dict[str, Command] = {}
        for cls in (Look, Go, Take, Inv, Quit):
            cmd = cls()
            self.commands[cmd.name] = cmd
        self.aliases = {"l": "look", "n": "go north", "s": "go south", "e": "go east", "i": "inventory", "q": "quit"}

    def execute(self, line: str) -> str:
        line = self.aliases.get(line.strip(), line)
        words = line.lower().split()
        if not words:
            return ""
        verb, *args = words
        matches = [c for n, c in self.commands.items() if n.startswith(verb)]
        if len(matches) != 1:
            return f"I don't know how to {verb!r}."
        return matches[0].run(self, args)


game = Game()
script = "l\ntake lamp coin sword\ni\ne\nn\ntake\ne\ndance\n\ngo\ngo up\nq\nlook"
for line in script.split("\n"):
    if not game.running:
        break
    print(f"> {line}")
    out = game.execute(line)
    if out:
        print(out)
print(game.room.name, len(game.inventory), game.running)


def menu(options: List[Tuple[str, int]], width: int = 20) -> None:
    print("+" + "-" * width + "+")
    for i, (label, price) in enumerate(options, start=1):
        text = f"{i}. {label}"
        dots = "." * (width - len(text) - len(str(price)))
        print(f"|{text}{dots}{price}|")
    print("+" + "=" * width + "+")


menu([("tea", 3), ("coffee", 12)])
Value = Union[int, str, List[int]]


def kind(v: Value) -> str:
    if isinstance(v, int):
        return f"int:{v:+d}"
    if isinstance(v, str):
        return f"str:{v!r}"
    return f"list:{sum(v)}"


values: List[Value] = [1, "a", [1, 2]]
print([kind(v) for v in values])
