# args: 80 mandelbrot.pbm
"""Draws the Mandelbrot set as a portable bitmap (Benchmarks Game).

    mandelbrot.py SIZE FILE.pbm
"""

import sys

LIMIT = 50


def stays(re: float, im: float) -> bool:
    """Does the point stay near the origin for LIMIT steps?"""
    x = 0.0
    y = 0.0
    for _ in range(LIMIT):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return False
        y = 2.0 * x * y + im
        x = xx - yy + re
    return True


def draw(size: int) -> bytearray:
    """Rows of bits, eight points a byte, the last byte of a row filled up."""
    bitmap = bytearray()
    for row in range(size):
        im = 2.0 * row / size - 1.0
        bits = 0
        for column in range(size):
            bits = bits << 1 | stays(2.0 * column / size - 1.5, im)
            if column % 8 == 7:
                bitmap.append(bits)
                bits = 0
        if size % 8 != 0:
            bitmap.append(bits << (8 - size % 8))
    return bitmap


def main() -> None:
    size = int(sys.argv[1])
    bitmap = draw(size)
    with open(sys.argv[2], "wb") as file:
        file.write(f"P4\n{size} {size}\n".encode())
        file.write(bitmap)
    inside = sum(byte.bit_count() for byte in bitmap)
    print(f"{size} x {size}, {inside} points inside")


if __name__ == "__main__":
    main()
