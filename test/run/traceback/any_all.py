def check(values: list[int]) -> None:
    try:
        print(any(1 // q > 5 for q in values), 5)
    finally:
        x = all(
            1 // q
            for q in values
        )


check([1, 0])
