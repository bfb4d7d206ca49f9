"""What commands do."""

from collections.abc import Callable

from . import PLACES, THINGS
from .places import LOCKS
from .state import Game, can_see, carried, describe_place, has_light, join_names, score, things_at


def go(game: Game, direction: str) -> str:
    where, flags, _ = game
    here = where["you"]
    target = PLACES[here][2].get(direction)
    if target is None:
        return f"There is no way {direction}."
    lock = LOCKS.get((here, direction))
    if lock is not None and lock not in flags:
        if lock not in carried(game):
            return "It is locked."
        flags.add(lock)
        where["you"] = target
        return f"You turn the {lock} in the lock.\n{describe_place(game)}"
    where["you"] = target
    return describe_place(game)


def take(game: Game, noun: str) -> str:
    where, _, _ = game
    if noun == "all":
        found = things_at(game, where["you"])
        if not found or not can_see(game):
            return "There is nothing to take."
        return "\n".join(take(game, name) for name in found)
    if noun in carried(game):
        return f"You have the {noun} already."
    if noun not in things_at(game, where["you"]) or not can_see(game):
        return f"There is no {noun} here."
    where[noun] = "hand"
    return f"Taken: {THINGS[noun][0]}."


def drop(game: Game, noun: str) -> str:
    where, _, _ = game
    if noun not in carried(game):
        return f"You have no {noun}."
    where[noun] = where["you"]
    return f"You put the {noun} down."


def examine(game: Game, noun: str) -> str:
    where, flags, _ = game
    if noun == "lamp" and where["you"] == "lamp":
        return "Its tank is full." if "filled" in flags else "Its tank is empty."
    if noun in carried(game) + things_at(game, where["you"]) and can_see(game):
        return f"It is {THINGS[noun][0]}."
    return f"There is no {noun} here."


def fill(game: Game, noun: str) -> str:
    where, flags, _ = game
    if noun != "lamp" or where["you"] != "lamp":
        return "That is not something to fill."
    if "oil" not in carried(game):
        return "With what?"
    flags.add("filled")
    return "The oil runs into the tank of the great lamp."


def light(game: Game, noun: str) -> str:
    where, flags, _ = game
    if noun == "lantern" and has_light(game):
        return "It burns already."
    if noun != "lamp" or where["you"] != "lamp":
        return "That would be a waste."
    if "filled" not in flags:
        return "There is no oil in it."
    if "matches" not in carried(game):
        return "You have nothing to light it with."
    flags |= {"won", "ended"}
    return "The lamp flares up. Far out at sea a ship turns away from the rocks."


def look(game: Game, _: str) -> str:
    return describe_place(game)


def inventory(game: Game, _: str) -> str:
    return f"You carry {join_names(carried(game))}."


def tell_score(game: Game, _: str) -> str:
    points, possible = score(game)
    return f"{points} of {possible} points, {points / possible:.0%}."


def give_help(_: Game, __: str) -> str:
    return f"Verbs: {', '.join(sorted(ACTIONS))}. Directions: north, n, up, in, ..."


def quit_game(game: Game, _: str) -> str:
    game[1].add("ended")
    return "You walk home along the beach."


ACTIONS: dict[str, Callable[[Game, str], str]] = {
    "go": go, "take": take, "drop": drop, "examine": examine, "fill": fill, "light": light,
    "look": look, "inventory": inventory, "score": tell_score, "help": give_help,
    "quit": quit_game,
}


def perform(game: Game, verb: str, noun: str) -> str:
    _, _, moves = game
    moves.append(f"{verb} {noun}".rstrip())
    return ACTIONS[verb](game, noun)
