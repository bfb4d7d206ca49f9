"""collections: containers that stand beside the builtin ones."""

from collections._deque import deque
from collections._mappings import Counter, OrderedDict, defaultdict

__all__ = ["namedtuple", "deque", "defaultdict", "OrderedDict", "Counter"]


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Known to the checker, which makes the class."""
    return typename
