class Color:
    RED = 1
    GREEN = RED + 1
    ALL = [RED, GREEN]
    names: dict[int, str] = {RED: "red", GREEN: "green"}
    MAXN: int = max(ALL)
    squares = [i * i for i in range(3)]
    a, b = 1, 2

    def get(self, i: int = GREEN) -> str:
        return self.names[i]
print(Color.ALL, Color().get(), Color.MAXN, Color.squares)
