__all__ = ["shown"]
__all__ += ("_hidden_but_listed",)
__all__.extend(["hidden_count", "extra"])
__all__.remove("extra")
shown = "s"
_hidden_but_listed = "h"
extra = 1


def hidden_count() -> int:
    return extra
