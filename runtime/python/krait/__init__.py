"""What programs import from krait, for CPython: they mean there what they mean
in compiled code."""

__all__ = ["export", "f64", "i64"]

# How C sees a parameter or result of an exported function. In Python they are
# the ordinary types: arithmetic does not wrap, and a result that does not fit
# its C type raises OverflowError on the way to C.
i64 = int
f64 = float


def export[F](function: F) -> F:
    """Makes a function of a library visible to C (`krait build --shared`)."""
    return function
