from ..config import names
def twice(s: str) -> str:
    names.append(s)
    return s * 2
