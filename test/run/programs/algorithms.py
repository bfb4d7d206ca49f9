def fizzbuzz(n):
    for i in range(1, n + 1):
        if i % 15 == 0:
            yield "FizzBuzz"
        elif i % 3 == 0:
            yield "Fizz"
        elif i % 5 == 0:
            yield "Buzz"
        else:
            yield i


def quicksort(xs: list[int]) -> list[int]:
    if len(xs) <= 1:
        return xs
    p, *rest = xs
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])


def mergesort(xs: list[int]) -> list[int]:
    if len(xs) < 2:
        return xs[:]
    mid = len(xs) // 2
    a, b = mergesort(xs[:mid]), mergesort(xs[mid:])
    out: list[int] = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


def to_roman(n: int) -> str:
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    out = ""
    for v, s in table:
        while n >= v:
            out += s
            n -= v
    return out


def from_roman(s: str) -> int:
    vals = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    prev = 0
    for ch in reversed(s):
        v = vals[ch]
        total += v if v >= prev else -v
        prev = max(prev, v)
    return total


def collatz(n: int) -> list[int]:
    seq = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        seq.append(n)
    return seq


def levenshtein(a: str, b: str) -> int:
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


def knapsack(items: list[tuple[int, int]], cap: int) -> int:
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]


def permutations(xs: list[int]) -> list[list[int]]:
    if not xs:
        return [[]]
    return [[x] + rest for i, x in enumerate(xs) for rest in permutations(xs[:i] + xs[i + 1:])]


def subsets(s: str) -> list[str]:
    if s == "":
        return [""]
    rest = subsets(s[1:])
    return rest + [s[0] + r for r in rest]


def flatten(x):
    if isinstance(x, list):
        out = []
        for y in x:
            out.extend(flatten(y))
        return out
    return [x]


def gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


def sieve(n: int) -> list[int]:
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


def hanoi(n: int, a: str, b: str, c: str, moves: list[str]) -> None:
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(f"{a}->{c}")
        hanoi(n - 1, b, a, c, moves)


def pascal(n: int) -> None:
    row = [1]
    for _ in range(n):
        print(" ".join(map(str, row)).center(20).rstrip())
        row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]


def bf(src: str) -> str:
    tape = [0] * 30
    ptr = pc = 0
    out = []
    jumps = {}
    stack = []
    for i, c in enumerate(src):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    while pc < len(src):
        c = src[pc]
        if c == ">":
            ptr += 1
        elif c == "<":
            ptr -= 1
        elif c == "+":
            tape[ptr] = (tape[ptr] + 1) % 256
        elif c == "-":
            tape[ptr] = (tape[ptr] - 1) % 256
        elif c == ".":
            out.append(chr(tape[ptr]))
        elif c == "[" and tape[ptr] == 0 or c == "]" and tape[ptr] != 0:
            pc = jumps[pc]
        pc += 1
    return "".join(out)


print(*fizzbuzz(15))
print(quicksort([3, 6, 1, 8, 2, 9, 2]), mergesort([5, 2, 4, 6, 1, 3]))
print([to_roman(n) for n in (1994, 2024, 4)], from_roman("MCMXCIV"), all(from_roman(to_roman(i)) == i for i in range(1, 500)))
print(collatz(6), max(range(1, 100), key=lambda n: len(collatz(n))))
print(levenshtein("kitten", "sitting"), knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
print(permutations([1, 2, 3]), subsets("abc"))
print(gcd(48, 18), sieve(50))
moves: list[str] = []
hanoi(3, "A", "B", "C", moves)
print(len(moves), moves)
pascal(5)
print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++."))
print(2 ** 200, 10 ** 50 // 3 ** 20, pow(3, 1000, 1_000_007), (-7) // 2, (-7) % 3, 7 ** -1)
words = "the cat sat on the mat the end".split()
counts: dict[str, int] = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda t: (-t[1], t[0]))[:3])
inv: dict[int, list[str]] = {}
for w, c in counts.items():
    inv.setdefault(c, []).append(w)
print(inv)
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], sum(sum(r) for r in m), [[x * 2 for x in r] for r in m])
s = "Hello, World"
print(s[::-1], s.upper(), s.lower(), s.count("l"), s.find("World"), s.replace("l", "L"), len(s), sorted(set(s.lower()))[:5])
vowels = sum(1 for c in s if c in "aeiouAEIOU")
print(vowels, "".join(c for c in s if c.isalpha()), [ord(c) for c in s[:3]])
x: int = 10
while x > 0:
    x -= 3
    if x == 4:
        continue
    print(x, end=",")
else:
    print("done")
try:
    print(int("12a"))
except ValueError as e:
    print("bad:", e)
finally:
    print("finally")
print(f"{'left':<8}|{'right':>8}|{'mid':^8}|{3.14159:8.2f}|{42:05d}|{1234567:,}")
print(flatten([1, [2, [3, 4]], 5]))
