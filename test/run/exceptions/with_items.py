# with of several items: order, errors in each place, what swallows what.
class Manager:
    def __init__(self, name: str, swallow: bool = False, fail: str = "") -> None:
        self.name = name
        self.swallow = swallow
        self.fail = fail

    def __enter__(self) -> str:
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        print("exit", self.name, error)
        if self.fail == "exit":
            raise KeyError("exit " + self.name)
        return self.swallow


def attempt(first: Manager, second: Manager, fails: bool) -> None:
    label = "none"
    try:
        with first as a, second as b:
            label = a + b
            if fails:
                raise RuntimeError("body")
            print("body", label)
        print("after", label)
    except (ValueError, KeyError, RuntimeError) as error:
        print("caught", repr(error), repr(error.__context__), label)


for fails in [False, True]:
    attempt(Manager("a"), Manager("b"), fails)
    attempt(Manager("a", swallow=True), Manager("b"), fails)
    attempt(Manager("a"), Manager("b", swallow=True), fails)
    attempt(Manager("a"), Manager("b", fail="enter"), fails)
    attempt(Manager("a", swallow=True), Manager("b", fail="enter"), fails)
    attempt(Manager("a"), Manager("b", fail="exit"), fails)
    attempt(Manager("a", fail="exit"), Manager("b", fail="exit"), fails)
    attempt(Manager("a", swallow=True), Manager("b", fail="exit"), fails)


def leaves(count: int) -> None:
    for i in range(count):
        with Manager("x"), Manager("y"):
            if i == 0:
                continue
            if i == 1:
                break
    else:
        print("not left")
    with Manager("p"), Manager("q"):
        return
    print("never")


leaves(1)
leaves(3)
