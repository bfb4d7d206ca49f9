"""Numbers of each width, and names that C cannot have."""

import krait
from krait import export, f32, i8, i16, i32, i64, u8, u16, u32, u64


@export
def add_i8(a: i8, b: i8) -> i8:
    return a + b


@export
def add_u8(a: u8, b: u8) -> u8:
    return a + b


@export
def add_i16(a: i16, b: i16) -> i16:
    return a + b


@export
def add_u16(a: u16, b: u16) -> u16:
    return a + b


@export
def add_i32(a: i32, b: i32) -> i32:
    return a + b


@export
def add_u32(a: u32, b: u32) -> u32:
    return a + b


@export
def sub_i64(a: i64, b: i64) -> i64:
    return a - b


@export
def sub_u64(a: u64, b: u64) -> u64:
    return a - b


@export
def shown(a: i8, b: u64, c: krait.u16, d: f32) -> str:
    return f"{a} {b} {c} {d}"


@export
def third(value: f32) -> f32:
    return value / 3


@export
def is_odd(value: u64) -> bool:
    return value % 2 == 1


@export
def named(short: int, error: bool, _hidden: int, größe: float) -> None:
    print(short, error, _hidden, größe, flush=True)
