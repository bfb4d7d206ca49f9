def helper(n: int) -> list[int]:
    return [n] * n
