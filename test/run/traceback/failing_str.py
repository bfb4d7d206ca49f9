class MyError(Exception):
    def __str__(self) -> str:
        return "custom\ntwo lines"
class Bad(Exception):
    def __str__(self) -> str:
        raise ValueError("no text")
try:
    raise Bad(1)
except Bad:
    raise MyError(3)
