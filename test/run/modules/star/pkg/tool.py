print("tool runs")
NAME = "tool"
