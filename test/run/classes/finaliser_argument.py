class Noisy:
    def __init__(self, name: str):
        self.name = name

    def __del__(self):
        print("del", self.name)


def rebinds(a: Noisy | None):
    a = None
    print("rebound", a)


def deletes(a: Noisy):
    del a
    print("deleted")


rebinds(Noisy("first"))
deletes(Noisy("second"))
