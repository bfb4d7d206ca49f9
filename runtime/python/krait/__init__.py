"""What programs import from krait, for CPython: they mean there what they mean
in compiled code."""

from typing import TypeVar

__all__ = [
    "export",
    "f32",
    "f64",
    "i8",
    "i16",
    "i32",
    "i64",
    "u8",
    "u16",
    "u32",
    "u64",
]

# How C sees a parameter or result of an exported function. In Python they are
# the ordinary types: arithmetic does not wrap, and a result that does not fit
# its C type raises OverflowError on the way to C.
i8 = i16 = i32 = i64 = int
u8 = u16 = u32 = u64 = int
f32 = f64 = float

_F = TypeVar("_F")


def export(function: _F) -> _F:
    """Makes a function of a library visible to C (`krait build --shared`)."""
    return function
