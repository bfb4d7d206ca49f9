# Text forms of ints: decimal, bases, repr, format specs.
for n in [0, 1, -1, 255, -255, 10**9, -(10**20), 2**100]:
    print(str(n), repr(n), bin(n), oct(n), hex(n))
    print(f"{n:d} {n:5d} {n:<8d}| {n:>8}| {n:^9}| {n:+d} {n: d} {n:,} {n:_}")
    print(f"{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:#X} {n:08b} {n:#012x} {n:_x} {n:_b}")
    print(f"{n:e} {n:.2f} {n:g} {n:%} {n:010.1f} {n:n}")
print(f"{65:c} {0x1F40D:c} {42:*^10} {42:=+8d} {-42:08d} {1234567:>+15,}")
print("%d %5d %-5d| %05d %+d %x %X %o %#x %c %i" % (42, 42, 42, 42, 42, 255, 255, 8, 255, 65, 7))
