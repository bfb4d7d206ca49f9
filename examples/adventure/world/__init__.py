"""The world of the lighthouse."""

from .places import PLACES, START
from .things import THINGS

__all__ = ["PLACES", "START", "THINGS"]
