# stdin: walkthrough.txt
"""The Lighthouse: a small text adventure. Commands come from standard input.

The program is a package: `world.places` and `world.things` are the data,
`world.parser` turns lines into commands, `world.actions` carries them out on the
game that `world.state` describes.
"""

import sys

from world import parser, state
from world.actions import perform


def main() -> int:
    game = state.new_game()
    print("THE LIGHTHOUSE")
    print("The lamp has gone out, and a ship is due tonight.\n")
    print(state.describe_place(game))
    for line in sys.stdin:
        text = line.strip()
        print(f"\n> {text}")
        command = parser.parse(text)
        if command is None:
            print(parser.complain(text))
            continue
        print(perform(game, *command))
        if state.has_ended(game):
            break
    else:
        print("\nYou sit down and wait for the morning.")
    points, possible = state.score(game)
    print(f"\nYou scored {points} of {possible} points in {state.count_moves(game)} moves.")
    return 0 if state.is_won(game) else 1


if __name__ == "__main__":
    sys.exit(main())
