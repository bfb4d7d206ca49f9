def power(base: float, exponent: float) -> float:
    try:
        return base**exponent
    except Exception:
        print("caught")
        return 0.0


print(power(-3.0, 2.0), flush=True)
print(power(-8.0, 0.5))
