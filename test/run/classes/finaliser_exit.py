class Noisy:
    def __init__(self, name: str):
        self.name = name

    def __del__(self):
        print("del", self.name)


both = [Noisy("first"), Noisy("second")]
print("end")
