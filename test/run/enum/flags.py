# Flag and IntFlag: combinations, names, membership, iteration.
from enum import Flag, IntFlag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    RW = READ | WRITE


print(Perm.READ, repr(Perm.RW), Perm.READ | Perm.EXEC, repr(Perm.READ | Perm.EXEC), (Perm.READ | Perm.EXEC).value)
print(Perm.RW & Perm.READ, Perm.RW ^ Perm.READ, ~Perm.READ, repr(~Perm.READ), Perm.READ & Perm.EXEC)
print(Perm.READ in Perm.RW, Perm.EXEC in Perm.RW, bool(Perm.READ & Perm.EXEC), bool(Perm.RW), len(Perm.RW))
print(list(Perm), list(Perm.RW), [p.name for p in Perm.READ | Perm.EXEC])
print((Perm.READ | Perm.WRITE) is Perm.RW, (Perm.READ | Perm.EXEC) is (Perm.EXEC | Perm.READ))
print(Perm(0), Perm(0).name, repr(Perm(0)), Perm(5), Perm["RW"], (Perm.READ | Perm.EXEC).name)
try:
    Perm(8)
except ValueError as error:
    print(error)
try:
    Perm(17)
except ValueError as error:
    print(error)
mine = Perm.READ
mine |= Perm.WRITE
print(mine, mine == Perm.RW, {Perm.RW: 1}[mine], type(mine))


def check(p: Perm) -> str:
    if Perm.WRITE in p:
        return "writable"
    return "fixed" if p else "nothing"


print(check(Perm.RW), check(Perm.EXEC), check(Perm(0)))


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits.A | 8, repr(Bits.A | 8), Bits.C == 4, Bits.A + 1, Bits(6), repr(Bits(6)))
print(Bits.A in Bits.A | Bits.C, list(Bits(5)), Bits.B & 3, repr(Bits.B & 3), int(Bits.C), f"{Bits.B:04b}")
