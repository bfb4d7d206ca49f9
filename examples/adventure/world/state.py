"""The state of a game, and what can be seen of it."""

from . import PLACES, START, THINGS
from .places import DARK

# Where each thing (and "you") is, what has happened, the commands so far. A
# thing that is carried is at "hand".
Game = tuple[dict[str, str], set[str], list[str]]

POINTS_FOR_WINNING = 50


def new_game() -> Game:
    where = {name: place for name, (_, place, _) in THINGS.items()}
    where["you"] = START
    return where, set(), []


def things_at(game: Game, place: str) -> list[str]:
    where, _, _ = game
    return [name for name in THINGS if where[name] == place]


def carried(game: Game) -> list[str]:
    return things_at(game, "hand")


def has_light(game: Game) -> bool:
    return "lantern" in carried(game)


def can_see(game: Game) -> bool:
    where, _, _ = game
    return where["you"] not in DARK or has_light(game)


def join_names(names: list[str]) -> str:
    """`a key, a shell and a can of oil`"""
    texts = [THINGS[name][0] for name in names]
    if len(texts) < 2:
        return "".join(texts) or "nothing"
    return f"{', '.join(texts[:-1])} and {texts[-1]}"


def describe_place(game: Game) -> str:
    where, _, _ = game
    here = where["you"]
    title, description, exits = PLACES[here]
    lines = [f"-- {title} --", description]
    if can_see(game) and (things := things_at(game, here)):
        lines.append(f"You see {join_names(things)}.")
    lines.append(f"Ways: {', '.join(sorted(exits))}.")
    return "\n".join(lines)


def score(game: Game) -> tuple[int, int]:
    """Points so far, and how many there are."""
    points = sum(THINGS[name][2] for name in carried(game))
    possible = sum(value for _, _, value in THINGS.values())
    if is_won(game):
        points += POINTS_FOR_WINNING
    return points, possible + POINTS_FOR_WINNING


def has_ended(game: Game) -> bool:
    _, flags, _ = game
    return "ended" in flags


def is_won(game: Game) -> bool:
    _, flags, _ = game
    return "won" in flags


def count_moves(game: Game) -> int:
    _, _, moves = game
    return len(moves)
