"""Package."""
print("pkg init")
VERSION = "1.2"
__all__ = ["Registry", "VERSION"]
from .registry import Registry
from . import config
print("pkg done", config.counter)
