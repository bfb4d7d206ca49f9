def f() -> None:
    box = 1
    for i in range(3):
        box = [box]
    print(box)
f()
