"""sys: the parts that make sense for a compiled program."""

from _structseq import StructSequence
from typing import Final, Never


@native("krt_std_stream")
def _stream(which: int) -> TextIOWrapper: ...


@native("krt_sys_argv")
def _argv() -> list[str]: ...


@native("krt_sys_executable")
def _executable() -> str: ...


@native("krt_sys_set_recursion_limit")
def _set_depth(limit: int) -> None: ...


@native("krt_sys_intern")
def intern(string: str, /) -> str: ...


@native("krt_int_get_max_str_digits")
def get_int_max_str_digits() -> int: ...


@native("krt_int_set_max_str_digits", raises=True)
def set_int_max_str_digits(maxdigits: int) -> None: ...


@native("krt_sys_exception")
def exception() -> BaseException | None: ...


class _VersionInfo(StructSequence[int | str]):
    def __init__(
        self,
        major: int,
        minor: int,
        micro: int,
        releaselevel: str,
        serial: int,
    ) -> None:
        self.major = major
        self.minor = minor
        self.micro = micro
        self.releaselevel = releaselevel
        self.serial = serial

    def __repr__(self) -> str:
        return (
            f"sys.version_info(major={self.major}, minor={self.minor}, micro={self.micro}, "
            f"releaselevel={self.releaselevel!r}, serial={self.serial})"
        )

    def _fields(self) -> tuple[int, int, int, str, int]:
        return (self.major, self.minor, self.micro, self.releaselevel, self.serial)


class _FloatInfo(StructSequence[float | int]):
    def __init__(
        self,
        max: float,
        max_exp: int,
        max_10_exp: int,
        min: float,
        min_exp: int,
        min_10_exp: int,
        dig: int,
        mant_dig: int,
        epsilon: float,
        radix: int,
        rounds: int,
    ) -> None:
        self.max = max
        self.max_exp = max_exp
        self.max_10_exp = max_10_exp
        self.min = min
        self.min_exp = min_exp
        self.min_10_exp = min_10_exp
        self.dig = dig
        self.mant_dig = mant_dig
        self.epsilon = epsilon
        self.radix = radix
        self.rounds = rounds

    def _fields(self) -> tuple[float, int, int, float, int, int, int, int, float, int, int]:
        return (
            self.max, self.max_exp, self.max_10_exp, self.min, self.min_exp, self.min_10_exp,
            self.dig, self.mant_dig, self.epsilon, self.radix, self.rounds,
        )

    def __repr__(self) -> str:
        return (
            f"sys.float_info(max={self.max}, max_exp={self.max_exp}, max_10_exp={self.max_10_exp}, "
            f"min={self.min}, min_exp={self.min_exp}, min_10_exp={self.min_10_exp}, dig={self.dig}, "
            f"mant_dig={self.mant_dig}, epsilon={self.epsilon}, radix={self.radix}, rounds={self.rounds})"
        )


class _IntInfo(StructSequence[int]):
    def __init__(
        self,
        bits_per_digit: int,
        sizeof_digit: int,
        default_max_str_digits: int,
        str_digits_check_threshold: int,
    ) -> None:
        self.bits_per_digit = bits_per_digit
        self.sizeof_digit = sizeof_digit
        self.default_max_str_digits = default_max_str_digits
        self.str_digits_check_threshold = str_digits_check_threshold

    def _fields(self) -> tuple[int, int, int, int]:
        return (
            self.bits_per_digit, self.sizeof_digit, self.default_max_str_digits,
            self.str_digits_check_threshold,
        )

    def __repr__(self) -> str:
        return (
            f"sys.int_info(bits_per_digit={self.bits_per_digit}, sizeof_digit={self.sizeof_digit}, "
            f"default_max_str_digits={self.default_max_str_digits}, "
            f"str_digits_check_threshold={self.str_digits_check_threshold})"
        )


class _HashInfo(StructSequence[int | str]):
    def __init__(
        self,
        width: int,
        modulus: int,
        inf: int,
        nan: int,
        imag: int,
        algorithm: str,
        hash_bits: int,
        seed_bits: int,
        cutoff: int,
    ) -> None:
        self.width = width
        self.modulus = modulus
        self.inf = inf
        self.nan = nan
        self.imag = imag
        self.algorithm = algorithm
        self.hash_bits = hash_bits
        self.seed_bits = seed_bits
        self.cutoff = cutoff

    def _fields(self) -> tuple[int, int, int, int, int, str, int, int, int]:
        return (
            self.width, self.modulus, self.inf, self.nan, self.imag, self.algorithm,
            self.hash_bits, self.seed_bits, self.cutoff,
        )

    def __repr__(self) -> str:
        return (
            f"sys.hash_info(width={self.width}, modulus={self.modulus}, inf={self.inf}, nan={self.nan}, "
            f"imag={self.imag}, algorithm={self.algorithm!r}, hash_bits={self.hash_bits}, "
            f"seed_bits={self.seed_bits}, cutoff={self.cutoff})"
        )


stdin: TextIOWrapper = _stream(0)
stdout: TextIOWrapper = _stream(1)
stderr: TextIOWrapper = _stream(2)
__stdin__: TextIOWrapper = stdin
__stdout__: TextIOWrapper = stdout
__stderr__: TextIOWrapper = stderr

argv: list[str] = _argv()
orig_argv: list[str] = argv[:]
executable: str = _executable()
path: list[str] = []

maxsize: Final[int] = 9223372036854775807
maxunicode: Final[int] = 0x10FFFF
byteorder: Final = "little"
platform: Final = "linux"
version: Final = "3.14.0 (krait)"
hexversion: Final[int] = 0x030E00F0
api_version: Final[int] = 1013
copyright: Final = "Copyright (c) 2001 Python Software Foundation."
float_repr_style: Final = "short"
prefix: Final = "/usr"
exec_prefix: Final = "/usr"

version_info: Final[_VersionInfo] = _VersionInfo(3, 14, 0, "final", 0)
float_info: Final[_FloatInfo] = _FloatInfo(
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1
)
int_info: Final[_IntInfo] = _IntInfo(30, 4, 4300, 640)
hash_info: Final[_HashInfo] = _HashInfo(64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0)

_recursion_limit = 1000


def exit(status: str | int | None = None, /) -> Never:
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def getrecursionlimit() -> int:
    return _recursion_limit


def setrecursionlimit(limit: int, /) -> None:
    global _recursion_limit
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    if limit > 2147483647:
        raise OverflowError("Python int too large to convert to C int")
    _recursion_limit = limit
    _set_depth(limit)


def getdefaultencoding() -> str:
    return "utf-8"


def getfilesystemencoding() -> str:
    return "utf-8"


def getfilesystemencodeerrors() -> str:
    return "surrogateescape"
