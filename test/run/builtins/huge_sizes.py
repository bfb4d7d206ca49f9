# reference: native
# Sizes that no memory holds: MemoryError or OverflowError, never a crash.
def attempt(k: int) -> None:
    n = 10**k if k < 19 else 2**62 + k
    for action in range(14):
        try:
            if action == 0: print(len("ab" * n))
            elif action == 1: print(len([1, 2] * n))
            elif action == 2: print(len((1, 2) * n))
            elif action == 3: print(len(b"ab" * n))
            elif action == 4: print(len(bytes(n)))
            elif action == 5: print(len(bytearray(n)))
            elif action == 6: print(len("x".ljust(n)))
            elif action == 7: print(len("x".zfill(n)))
            elif action == 9: print("a\t".expandtabs(n)[:3])
            elif action == 10: print(len(f"{'x':{n}}"))
            elif action == 11: print([1, 2, 3][n])
            elif action == 12: print("abc"[n:], [1, 2][:n], range(n)[5])
            elif action == 13: print((5).to_bytes(n, "big")[:2])
        except (MemoryError, OverflowError, IndexError, ValueError) as e:
            print(k, action, type(e).__name__, e)
attempt(18)
attempt(20)
