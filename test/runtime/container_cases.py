"""Writes container_cases.txt: operations on containers with their results.

Run under CPython 3.14; a count and a seed make a longer run than the recorded
one, `--wide` adds values whose hashes need 64 bits (such a file is checked with
a CPython of the same word size; messages are then left out):

    python3.14 test/runtime/container_cases.py [--wide] [COUNT [SEED]] > FILE

Each line is one operation, its operands, `=` and the result, separated by tabs.
Operands are registers ($0 to $5) or literals, written as Python writes them,
with S(...) for a set made by adding the elements in this order and FS(...) for
frozenset((...)). The result is a repr or `!Type: message`; after ` ; ` follows
the repr of the register that may have changed.

    new $R KINDS LITERAL    KINDS: list:w dict:wf set:b ... or any
    call $R METHOD ARGS     through the descriptor
    typed $R METHOD ARGS    through the entry for the kinds of $R
    keep $D VERB OPERANDS   as the verb, with the result kept in $D
    get set del in len list hash bin ibin cmp
"""

import random
import sys

WIDE = "--wide" in sys.argv
ARGS = [a for a in sys.argv[1:] if not a.startswith("--")]
COUNT = int(ARGS[0]) if ARGS else 3000
SEED = int(ARGS[1]) if len(ARGS) > 1 else 1

rng = random.Random(SEED)
registers = [None] * 6
kinds = ["any"] * 6


class Text:
    """A literal that is not written as its repr."""

    def __init__(self, text, value):
        self.text, self.value = text, value


def value_of(x):
    return x.value if isinstance(x, Text) else x


def text_of(x):
    if isinstance(x, Text):
        return x.text
    if isinstance(x, tuple):
        return "(" + "".join(text_of(i) + ", " for i in x) + ")"
    if isinstance(x, list):
        return "[" + ", ".join(text_of(i) for i in x) + "]"
    if isinstance(x, float) and x != x:
        return "nan"
    return repr(x)


def plain(x):
    """The value with every Text inside replaced."""
    x = value_of(x)
    if isinstance(x, tuple):
        return tuple(plain(i) for i in x)
    if isinstance(x, list):
        return [plain(i) for i in x]
    return x


# Values


def integer():
    choice = rng.random()
    if choice < 0.7:
        return rng.randrange(-10, 40)
    if choice < 0.9 or not WIDE:
        return rng.choice([8, 16, 32, 64, 100, 128, 1000, 5000, -64, 99991]) + rng.randrange(3)
    return rng.choice([2**61 - 1, 2**61, 2**62, -(2**62), 2**62 - 1, 2**64, 10**30, -(10**20), 2**63]) + rng.randrange(2)


def real():
    if WIDE and rng.random() < 0.5:
        return rng.choice([0.5, -1.25, 1e300, 3.14, float("inf"), -0.0, 1e-300])
    return float(rng.randrange(-5, 20))


def boolean():
    return rng.random() < 0.5


def scalar():
    choice = rng.random()
    if choice < 0.6:
        return integer()
    if choice < 0.75:
        return real()
    if choice < 0.85:
        return boolean()
    return integer()


def text():
    return rng.choice(["", "a", "b", "ab", "key", "xyz", "zz"])


def element(kind):
    return {"w": scalar, "f": real, "b": boolean}[kind]()


def set_element(kind):
    """Negative numbers are probed differently where words have 32 bits."""
    value = element(kind)
    return value if WIDE else abs(value) if kind != "b" else value


def dict_key(kind):
    if kind == "w":
        return text() if rng.random() < 0.3 else (integer(), text()) if rng.random() < 0.1 else scalar()
    return element(kind)


def any_value():
    choice = rng.random()
    if choice < 0.55:
        return scalar()
    if choice < 0.7:
        return text()
    if choice < 0.8:
        return tuple(scalar() for _ in range(rng.randrange(4)))
    if choice < 0.9:
        return [scalar() for _ in range(rng.randrange(3))]
    return None


def make_set(kind, name="S"):
    size = rng.choice([0, 1, 2, 3, 5, 6, 8, 12, 20, 40])
    items = [set_element(kind) for _ in range(size)]
    if name == "S":
        value = set()
        for i in items:
            value.add(i)
    else:
        value = frozenset(items)
    return Text(f"{name}({', '.join(text_of(i) for i in items)})", value)


def make_dict(kk, vk):
    pairs = [(dict_key(kk), any_value() if vk == "w" else element(vk)) for _ in range(rng.choice([0, 1, 2, 4, 6, 12]))]
    value = {}
    for k, v in pairs:
        value[k] = plain(v)
    return Text("{" + ", ".join(f"{text_of(k)}: {text_of(v)}" for k, v in pairs) + "}", value)


def make_list(kind):
    size = rng.choice([0, 1, 2, 3, 5, 8])
    items = [any_value() if kind == "w" and rng.random() < 0.3 else element(kind) for _ in range(size)]
    return Text(text_of(items), plain(items))


def bound():
    return None if rng.random() < 0.3 else rng.randrange(-8, 9)


def make_slice():
    step = rng.choice([None, None, None, 1, 2, -1, -2, 3, 0])
    parts = (bound(), bound(), step)
    return Text(f"slice({', '.join(map(repr, parts))})", slice(*parts))


def make_range():
    parts = (rng.randrange(-20, 20), rng.randrange(-20, 20), rng.choice([1, 2, -1, -3, 5]))
    if WIDE and rng.random() < 0.3:
        parts = (10**30, 10**30 + rng.randrange(-5, 50), rng.choice([1, 3, -1, 10**20]))
    return Text(f"range({', '.join(map(repr, parts))})", range(*parts))


# Running an operation and writing it


def shown(value):
    return repr(value)


def failure(error):
    if WIDE:
        return f"!{type(error).__name__}"
    return f"!{type(error).__name__}: {error}"


def operand(x):
    return f"${x.index}" if isinstance(x, Register) else text_of(x)


class Register:
    def __init__(self, index):
        self.index = index

    @property
    def value(self):
        return registers[self.index]


def actual(x):
    return x.value if isinstance(x, Register) else plain(x)


def emit(verb, fields, run, changed=None):
    words = not any(kinds[int(f[1])].endswith(("f", "b", "fw", "bw")) for f in fields if f[0] == "$")
    keep = words and changed is None and verb in ("call", "get", "bin") and rng.random() < 0.25
    try:
        result = run()
        line = shown(result)
        if len(line) > 300:
            keep = False
    except (TypeError, ValueError, KeyError, IndexError, OverflowError, RuntimeError) as error:
        line, keep = failure(error), False
    if isinstance(keep, bool) and keep and type(result) in (list, dict, set, frozenset, tuple):
        target = 5
        registers[target] = result
        kinds[target] = "any"
        verb, fields = "keep", [f"${target}", verb, *fields]
    if changed is not None:
        line += f" ; {shown(registers[changed])}"
    print("\t".join([verb, *fields, "=", line]))


def new(index=None):
    index = rng.randrange(5) if index is None else index
    choice = rng.random()
    if choice < 0.3:
        kind = rng.choice("wwwfb")
        literal, kinds[index] = make_list(kind), f"list:{kind}"
    elif choice < 0.55:
        kk, vk = rng.choice("wwwwfb"), rng.choice("wwfb")
        literal, kinds[index] = make_dict(kk, vk), f"dict:{kk}{vk}"
    elif choice < 0.85:
        kind = rng.choice("wwwwwfb")
        literal, kinds[index] = make_set(kind), f"set:{kind}"
    elif choice < 0.9:
        literal, kinds[index] = make_set("w", "FS"), "frozenset:w"
    elif choice < 0.95:
        items = tuple(any_value() for _ in range(rng.randrange(5)))
        literal, kinds[index] = items, "any"
    else:
        literal, kinds[index] = make_range(), "any"
    registers[index] = plain(literal)
    emit("new", [f"${index}", kinds[index], text_of(literal)], lambda: registers[index])


def other(index):
    """Another operand: a register or a new container."""
    choice = rng.random()
    if choice < 0.4:
        return Register(rng.randrange(5))
    if choice < 0.6:
        return make_set("w", rng.choice(["S", "FS"]))
    if choice < 0.8:
        return make_list("w")
    if choice < 0.9:
        return make_range()
    return make_dict("w", "w")


def call(index, method, *args, typed=False):
    receiver = registers[index]
    emit("typed" if typed else "call", [f"${index}", method, *map(operand, args)],
         lambda: getattr(receiver, method)(*map(actual, args)), changed=index)


def fits(kind, value):
    value = plain(value)
    return kind == "w" or (kind == "f" and type(value) is float) or (kind == "b" and type(value) is bool)


def stored(index, value, part=0):
    """Whether the register can store the value."""
    _, _, letters = kinds[index].partition(":")
    return not letters or fits(letters[part], value)


def sortable(items):
    """Where a sort that fails leaves the items has changed between versions."""
    try:
        sorted(items)
    except TypeError:
        return False
    return True


def list_step(index):
    kind = kinds[index].partition(":")[2] or "w"
    value = element(kind) if kind != "w" else any_value()
    typed = kinds[index] != "any" and rng.random() < 0.5
    choice = rng.randrange(16)
    if choice < 3:
        call(index, "append", value, typed=typed)
    elif choice == 3:
        call(index, "insert", rng.randrange(-9, 10), value, typed=typed)
    elif choice == 4:
        call(index, "pop", *([] if rng.random() < 0.4 and not typed else [rng.randrange(-6, 6)]), typed=typed)
    elif choice == 5:
        call(index, "remove", value, typed=typed)
    elif choice == 6:
        call(index, "index", value, *([] if rng.random() < 0.5 and not typed else [rng.randrange(-5, 5), rng.randrange(-5, 9)]), typed=typed)
    elif choice == 7:
        call(index, "count", value, typed=typed)
    elif choice == 8:
        call(index, rng.choice(["reverse", "copy"]))
    elif choice == 9:
        if rng.random() < 0.2:
            call(index, "clear")
    elif choice == 10:
        source = [element(kind) for _ in range(rng.randrange(5))]
        call(index, "extend", rng.choice([Text(text_of(tuple(source)), tuple(source)), source]))
    elif choice == 11:
        if not WIDE or sortable(registers[index]):
            call(index, "sort")
    elif choice == 12:
        key = rng.randrange(-6, 6) if rng.random() < 0.7 else make_slice()
        if isinstance(key, Text):
            value = [element(kind) for _ in range(rng.randrange(5))]

        def assign():
            registers[index][actual(key)] = plain(value)

        if typed and isinstance(key, int):
            emit("typed", [f"${index}", "set", operand(key), operand(value)], assign, changed=index)
        else:
            emit("set", [f"${index}", operand(key), operand(value)], assign, changed=index)
    elif choice == 13:
        key = rng.randrange(-6, 6) if rng.random() < 0.5 else make_slice()

        def delete():
            del registers[index][actual(key)]

        emit("del", [f"${index}", operand(key)], delete, changed=index)
    elif choice == 14:
        key = rng.choice([rng.randrange(-6, 6), make_slice(), rng.choice(["x", 1.5, True])])
        if typed and type(key) is int:
            emit("typed", [f"${index}", "get", operand(key)], lambda: registers[index][key], changed=index)
        else:
            emit("get", [f"${index}", operand(key)], lambda: registers[index][actual(key)])
    else:
        arithmetic(index)


def dict_step(index):
    letters = kinds[index].partition(":")[2] or "ww"
    key = dict_key(letters[0])
    if registers[index] and rng.random() < 0.6:
        key = rng.choice(list(registers[index]))
    value = any_value() if letters[1] == "w" else element(letters[1])
    typed = kinds[index] != "any" and rng.random() < 0.5
    if letters[0] == "w" and rng.random() < 0.05:
        key = [1]
    choice = rng.randrange(14)
    if choice < 3:
        def assign():
            registers[index][plain(key)] = plain(value)

        fields = [f"${index}", operand(key), operand(value)]
        if typed:
            fields.insert(1, "set")
        emit("typed" if typed else "set", fields, assign, changed=index)
    elif choice == 3:
        def delete():
            del registers[index][plain(key)]

        fields = [f"${index}", operand(key)]
        if typed:
            fields.insert(1, "del")
        emit("typed" if typed else "del", fields, delete, changed=index)
    elif choice == 4:
        fields = [f"${index}", operand(key)]
        if typed:
            fields.insert(1, "item")
        emit("typed" if typed else "get", fields, lambda: registers[index][plain(key)])
    elif choice == 5:
        call(index, "get", key, typed=typed)
    elif choice == 6:
        call(index, "get", key, value, typed=typed)
    elif choice == 7:
        call(index, "setdefault", key, value, typed=typed)
    elif choice == 8:
        call(index, "pop", key, *([value] if rng.random() < 0.5 else []), typed=typed)
    elif choice == 9:
        call(index, "popitem")
    elif choice == 10:
        call(index, rng.choice(["copy", "keys", "values", "items"]))
    elif choice == 11:
        source = make_dict(letters[0], letters[1])
        call(index, "update", source)
    elif choice == 12:
        view(index)
    else:
        arithmetic(index)


def view(index):
    method = rng.choice(["keys", "items"])
    right = other(index)
    if rng.random() < 0.3:
        right_value = registers[index]
        right = Text("$%d" % index, right_value)
    operator = rng.choice(["&", "|", "-", "^"])
    letters = {"&": "__and__", "|": "__or__", "-": "__sub__", "^": "__xor__"}

    def run():
        return sorted_set(eval(f"a {operator} b", {"a": getattr(registers[index], method)(), "b": actual(right)}))

    # The order of a set of tuples depends on the word size.
    emit("view", [f"${index}", method, operator, operand(right)], run)


def sorted_set(result):
    return sorted(map(repr, result))


SET_METHODS = ["union", "intersection", "difference", "symmetric_difference", "isdisjoint", "issubset", "issuperset"]
SET_UPDATES = ["update", "intersection_update", "difference_update", "symmetric_difference_update"]


def homogeneous(kind):
    """An operand for a set method whose elements the set can store."""
    choice = rng.random()
    items = [set_element(kind) for _ in range(rng.choice([0, 1, 3, 8, 20, 60]))]
    if choice < 0.3:
        return make_set(kind, rng.choice(["S", "FS"]))
    if choice < 0.7:
        return items
    if choice < 0.85:
        return tuple(items)
    value = dict.fromkeys(items, 0)
    return Text("{" + ", ".join(f"{text_of(i)}: 0" for i in items) + "}", value)


def set_step(index):
    kind = kinds[index].partition(":")[2] or "w"
    frozen = isinstance(registers[index], frozenset)
    value = set_element(kind)
    if registers[index] and rng.random() < 0.5:
        value = rng.choice(list(registers[index]))
    typed = kinds[index].startswith("set:") and rng.random() < 0.5
    if kind == "w" and rng.random() < 0.04:
        value = rng.choice([[1], make_set("w")])
    choice = rng.randrange(12)
    if choice < 3 and not frozen:
        call(index, "add", value, typed=typed)
    elif choice < 5 and not frozen:
        call(index, rng.choice(["discard", "remove"]), value, typed=typed)
    elif choice == 5 and not frozen:
        call(index, "pop", typed=typed)
    elif choice == 6:
        membership(index, value, typed)
    elif choice == 7 and not frozen:
        method = rng.choice(SET_UPDATES)
        count = 1 if method.startswith("sym") else rng.choice([0, 1, 1, 1, 2])
        call(index, method, *[homogeneous(kind) for _ in range(count)])
    elif choice == 8:
        method = rng.choice(SET_METHODS)
        several = method in ("union", "intersection", "difference")
        arguments = [homogeneous(kind) for _ in range(rng.choice([0, 1, 1, 2]) if several else 1)]
        receiver = registers[index]
        emit("call", [f"${index}", method, *map(operand, arguments)],
             lambda: getattr(receiver, method)(*map(actual, arguments)))
    elif choice == 9:
        call(index, "copy")
    else:
        arithmetic(index)


def membership(index, value, typed):
    fields = [f"${index}", operand(value)]
    if typed:
        fields.insert(1, "in")
    emit("typed" if typed else "in", fields, lambda: actual(value) in registers[index])


BINARY = {
    "+": lambda a, b: a + b, "*": lambda a, b: a * b, "-": lambda a, b: a - b,
    "&": lambda a, b: a & b, "|": lambda a, b: a | b, "^": lambda a, b: a ^ b,
}
COMPARE = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}


def same_kind(index):
    """A register of the same type and kinds, if there is one."""
    found = [i for i in range(6) if kinds[i] == kinds[index] and type(registers[i]) is type(registers[index])]
    return Register(rng.choice(found))


def arithmetic(index):
    left = registers[index]
    if rng.random() < 0.4:
        operator = rng.choice(list(COMPARE))
        right = same_kind(index) if rng.random() < 0.7 else other(index)
        emit("cmp", [operator, f"${index}", operand(right)], lambda: COMPARE[operator](left, actual(right)))
        return
    if isinstance(left, (list, tuple)):
        operator = rng.choice("+*")
    elif isinstance(left, dict):
        operator = "|"
    else:
        operator = rng.choice("-&|^")
    right = rng.randrange(-1, 4) if operator == "*" else same_kind(index) if rng.random() < 0.8 else other(index)
    in_place = isinstance(left, (list, dict, set)) and isinstance(right, (Register, int)) and rng.random() < 0.5
    if not in_place:
        emit("bin", [operator, f"${index}", operand(right)], lambda: BINARY[operator](left, actual(right)))
        return

    def run():
        value = registers[index]
        if operator == "+":
            value += actual(right)
        elif operator == "*":
            value *= actual(right)
        elif operator == "-":
            value -= actual(right)
        elif operator == "&":
            value &= actual(right)
        elif operator == "|":
            value |= actual(right)
        else:
            value ^= actual(right)
        registers[index] = value

    if isinstance(left, list) and len(left) > 50 and operator in "+*":
        return
    if not compatible(index, right):
        return
    emit("ibin", [operator, f"${index}", operand(right)], run, changed=index)


def compatible(index, right):
    """Whether an in-place operator stores only what the register can store."""
    return isinstance(right, int) or kinds[right.index] == kinds[index]


def has_none(value):
    """hash(None), which that of a range may use, has changed between versions."""
    return "None" in repr(value) or isinstance(value, range)


def common_step(index):
    value = registers[index]
    choice = rng.randrange(4)
    if choice == 0:
        emit("len", [f"${index}"], lambda: len(value))
    elif choice == 1:
        emit("list", [f"${index}"], lambda: list(value))
    elif choice == 2:
        membership(index, any_value(), False)
    elif (WIDE and not has_none(value)) or not isinstance(value, (tuple, frozenset, range)):
        emit("hash", [f"${index}"], lambda: hash(value))


def sequence_step(index):
    """tuple and range."""
    value = registers[index]
    choice = rng.randrange(4)
    key = rng.choice([rng.randrange(-9, 9), make_slice(), rng.choice(["x", None])])
    if choice < 2:
        emit("get", [f"${index}", operand(key)], lambda: value[actual(key)])
    elif choice == 2:
        method = rng.choice(["count", "index"])
        item = scalar()
        emit("call", [f"${index}", method, operand(item)], lambda: getattr(value, method)(item))
    elif isinstance(value, tuple):
        arithmetic(index)
    else:
        right = make_range()
        emit("cmp", ["==", f"${index}", operand(right)], lambda: value == actual(right))


STEPS = {list: list_step, dict: dict_step, set: set_step, frozenset: set_step, tuple: sequence_step, range: sequence_step}


for start in range(5):
    new(start)
for _ in range(COUNT):
    at = rng.randrange(6 if registers[5] is not None else 5)
    if at < 5 and (rng.random() < 0.02 or len(repr(registers[at])) > 600):
        new(at)
    elif rng.random() < 0.15:
        common_step(at)
    else:
        STEPS[type(registers[at])](at)
