print("config init")
counter = 10
names: list[str] = ["x"]
def bump() -> None:
    global counter
    counter += 1
