"""The map."""

# Name -> (title, description, exits by direction).
PLACES: dict[str, tuple[str, str, dict[str, str]]] = {
    "beach": (
        "Beach",
        "Grey sand and driftwood. A path climbs north to the lighthouse.",
        {"north": "door", "east": "cave"},
    ),
    "cave": (
        "Cave",
        "The tide has left pools behind. It is too dark to see the far end.",
        {"west": "beach"},
    ),
    "door": (
        "Before the lighthouse",
        "The iron door stands in a white wall. The beach lies south.",
        {"south": "beach", "in": "hall"},
    ),
    "hall": (
        "Hall",
        "A round room. Stairs wind up, and a hatch leads down to the store.",
        {"out": "door", "up": "lamp", "down": "store"},
    ),
    "store": (
        "Store",
        "Shelves to the ceiling, most of them empty.",
        {"up": "hall"},
    ),
    "lamp": (
        "Lamp room",
        "Glass on all sides, the sea beyond. The great lamp is cold.",
        {"down": "hall"},
    ),
}

START = "beach"
# What must be open before one can pass: place and direction -> thing.
LOCKS: dict[tuple[str, str], str] = {("door", "in"): "key"}
DARK: set[str] = {"cave"}
