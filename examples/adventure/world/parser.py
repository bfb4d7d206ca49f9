"""From a line of text to a command."""

from .things import THINGS

# Verb and noun; the noun is empty where there is none.
Command = tuple[str, str]

DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down",
              "enter": "in", "leave": "out"}
SYNONYMS = {"get": "take", "grab": "take", "put": "drop", "l": "look", "i": "inventory",
            "x": "examine", "walk": "go", "run": "go", "kindle": "light", "exit": "quit"}
FILLERS = frozenset(["the", "a", "an", "to", "at", "with", "some"])
WITHOUT_NOUN = ("look", "inventory", "help", "quit", "score")
WITH_NOUN = ("go", "take", "drop", "examine", "light", "fill")


def split_command(text: str) -> list[str]:
    return [word for word in text.lower().split() if word not in FILLERS]


def parse(text: str) -> Command | None:
    words = split_command(text)
    if not words:
        return None
    direction = DIRECTIONS.get(words[0], words[0])
    if direction in DIRECTIONS.values() and len(words) == 1:
        return "go", direction
    verb = SYNONYMS.get(words[0], words[0])
    nouns = words[1:]
    if not nouns:
        return (verb, "") if verb in WITHOUT_NOUN else None
    if len(nouns) == 1 and verb == "go":
        return verb, DIRECTIONS.get(nouns[0], nouns[0])
    return (verb, nouns[0]) if verb in WITH_NOUN else None


def complain(text: str) -> str:
    words = split_command(text)
    if not words:
        return "Say something."
    verb = SYNONYMS.get(words[0], words[0])
    if verb in WITH_NOUN:
        return f"What do you want to {verb}?"
    if words[0] in THINGS:
        return f"What do you want to do with the {words[0]}?"
    return f'I do not know how to "{words[0]}". Try "help".'
