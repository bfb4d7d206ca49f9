"""What can be carried."""

# Name -> (description, where it is at first, points for having it).
THINGS: dict[str, tuple[str, str, int]] = {
    "lantern": ("a brass lantern, burning low", "beach", 5),
    "key": ("a rusty iron key", "cave", 10),
    "oil": ("a can of oil", "store", 10),
    "matches": ("a box of matches", "store", 5),
    "shell": ("a pink shell", "beach", 1),
}
