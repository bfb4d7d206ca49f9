from . import other
from .helpers import *
from .other import *

__all__ = ["tool", "helper"] + other.__all__
__all__.append("made_by_append")
made_by_append = "m"
not_listed = 0
