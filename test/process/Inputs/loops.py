import sys
import time


def spin() -> int:
    n = 0
    while True:
        n += 1
        if n > 100:
            n = 0


def count() -> int:
    total = 0
    for i in range(10**15):
        total ^= i
    return total


def nested() -> int:
    total = 0
    for i in range(10**8):
        for j in range(10**5):
            total ^= i * j
    return total


def endless():
    n = 0
    while True:
        yield n


def generate() -> int:
    return sum(endless())


def recurse(n: int) -> int:
    return recurse(n - 1) + recurse(n - 2) if n > 1 else n


def sleep() -> None:
    while True:
        time.sleep(100)


def read() -> None:
    input()


kind = sys.argv[1]
print("started", flush=True)
try:
    if kind == "spin":
        spin()
    elif kind == "count":
        count()
    elif kind == "nested":
        nested()
    elif kind == "generate":
        generate()
    elif kind == "recurse":
        recurse(200)
    elif kind == "sleep":
        sleep()
    elif kind == "read":
        read()
    else:
        for line in sys.stdin:
            print(line)
except KeyboardInterrupt as error:
    print("caught", kind, repr(error))
finally:
    print("finally")
