# Imports in a try statement that expects the module to be missing.
try:
    import nonexist
except ImportError:
    nonexist = None
print(nonexist is None)
if nonexist is not None:
    print(nonexist.value)
try:
    import math
except ImportError:
    math = None
print(math is None)
if math:
    print(math.sqrt(4.0))
try:
    import nothere
    HAVE = True
except ModuleNotFoundError as e:
    print(e, e.name)
    HAVE = False
print(HAVE)
if HAVE:
    nothere.run()
try:
    from nothere.sub import thing
except ImportError as e:
    print(e, e.name)
    def thing(x: int) -> int:
        return x + 1
print(thing(1))
try:
    import nope1, math
except (ImportError, ValueError):
    print("tuple")
def late() -> str:
    try:
        import nope2.deep as d
    except Exception as e:
        return str(e)
    return "found"
print(late())
try:
    from functools import reduce
    FAST = True
except ImportError:
    FAST = False
print(FAST, reduce(lambda a, b: a + b, [1, 2, 3]))
