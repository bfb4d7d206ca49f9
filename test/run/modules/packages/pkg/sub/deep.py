from .. import config
from ..shapes import Square
from . import helper
NAME = helper.twice("n")
Alias = tuple[int, int]
class Made:
    value: int = 7
def make() -> Made:
    return Made()
def read_counter() -> int:
    return config.counter
