__all__ = ["also"]
also = "too"
