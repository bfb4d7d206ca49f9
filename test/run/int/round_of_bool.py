"""What round makes of a bool is an int."""

flags = [True, False]
print(round(True), round(False), [round(flag) for flag in flags])
print(round(True, 0), round(True, None))
