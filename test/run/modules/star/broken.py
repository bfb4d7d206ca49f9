__all__ = ["broken_first", "missing"]
broken_first = "b"
if len("x") > 1:
    missing = 1
