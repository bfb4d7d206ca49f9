import time
print(time.strptime("5 3 2024", "%d %m %Y").tm_yday, flush=True)
try:
    time.strptime("5 3", "%d %m")
except ValueError:
    print("caught")
