# f-strings: nesting, debugging =, conversions, multi-line, quotes inside.
name = "world"
number = 42
pi = 3.14159
items = ["a", "b"]
table = {"k": 1}
width = 8
print(f"hello {name}", f"{number + 1}", f"{pi:.2f}", f"{name!r}", f"{name:>{width}}|", f"{number:{width}d}|", f"{pi:{width}.{1 + 1}f}|", f"{{literal}} {name}")
print(f"{number=} {name=} {pi=:.1f} {number + 1 = } {name=!s} {items[0]=}")
print(f"{table["k"]} {", ".join(items)} {'nested' + f'{number}'} {items!r:>14}")
print(f"""multi {
    number
} line {name.upper()
}""", f"a" "b" f"{number}" 'c', rf"\d{number}", f"{'yes' if number > 1 else 'no'}", f"{(lambda x: x * 2)(3)}")
print(f"{None} {True} {[1, 2]} {(1,)} {1.0} {'x':5}| {number:x} {number!s:>5}|{'':-^10}|{name[1:3]}|{number:,}")
