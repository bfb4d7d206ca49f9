"""collections: containers that stand beside the builtin ones."""

from collections._deque import deque
from collections._mappings import Counter, OrderedDict, defaultdict

__all__ = ["deque", "defaultdict", "OrderedDict", "Counter"]
