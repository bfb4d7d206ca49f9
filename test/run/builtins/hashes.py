# reference: native
# Hashes of numbers, tuples and None-free values, and sys.maxsize: 64 bits.
import sys

print(sys.maxsize, sys.maxsize == 2**63 - 1, sys.hash_info.modulus == 2**61 - 1)
for n in [0, 1, -1, -2, 2**31, 2**61 - 2, 2**61 - 1, 2**61, -(2**61), 10**30, -(10**40)]:
    print(n, hash(n))
for x in [0.0, -0.0, 0.5, -0.5, 1.5, 1e100, 1e-5, 3.14, float("inf"), float("-inf"), 5e-324]:
    print(x, hash(x))
print(hash(True), hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, 0.5))), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([(1, 2)])), hash(range(3)), hash(range(0)) == hash((0, None, None)))
print(hash(2**61) == hash(1), hash(1.0) == hash(1), hash((1, 2)) == hash((1.0, 2.0)), hash("") == 0)
