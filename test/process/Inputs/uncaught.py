def wait() -> int:
    n = 0
    while True:
        n = (n + 1) % 7


print("started", flush=True)
wait()
