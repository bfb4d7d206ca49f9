# Which part of a with statement is marked where a manager raises.

class E:
    def __init__(self, enter=False, exit=False):
        self.a, self.b = enter, exit
    def __enter__(self):
        if self.a: raise ValueError("enter")
        return self
    def __exit__(self, *a):
        if self.b: raise ValueError("exit")
def f1():
    with E(True) as x:
        pass
def f2():
    with E(False, True) as x:
        pass
def f3():
    with E(False, True) as x:
        raise KeyError
def f4():
    y = E(False, True)
    with y as x, E() as z:
        raise KeyError
def f5():
    y = E(True, True)
    with (E() as q, y):
        raise KeyError
def f6():
    with E(False,
           True) as z:
        raise KeyError
def f7():
    with (E(False, True)):
        return 1
def f8():
    ys = [E(False, True)]
    with ys[0] as q:
        return 1
def f9():
    ys = [E(False, True)]
    with ys[0] as q:
        1/0

def run(f):
    try:
        f()
    except Exception as e:
        errs.append(e)
errs = []
for f in [f1, f2, f3, f4, f5, f6, f7, f8, f9]:
    run(f)
raise ExceptionGroup("all", errs)
