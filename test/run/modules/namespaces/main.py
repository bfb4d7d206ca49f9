# Packages without __init__.py, and submodules under other names.
import ns.sub.mod
import pk.b.c as d
import pk.b.c.leaf as leaf
from pk.b import c
from pk.b.c import leaf as l2
from ns.sub import mod
print(ns.sub.mod.x, d.y, leaf.z, c is d, l2 is leaf, mod.x)
import ns.sub.mod as mm
print(mm.x)
from pk import user
print(user.get())
try:
    import pk.nothing
except ImportError as e:
    print(e, e.name)
try:
    from pk import nothing
except ImportError as e:
    print(type(e).__name__, e.name)
try:
    import pk.helper.deeper
except ModuleNotFoundError as e:
    print(e)
try:
    from pk.b.nowhere import x
except ModuleNotFoundError as e:
    print(e)
