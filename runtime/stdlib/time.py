"""time: clocks, sleeping, calendar times and their text."""

from _strptime import parse as _parse
from _structseq import StructSequence
from typing import Final


@native("krt_time_time")
def time() -> float: ...


@native("krt_time_time_ns")
def time_ns() -> int: ...


@native("krt_time_monotonic")
def monotonic() -> float: ...


@native("krt_time_monotonic_ns")
def monotonic_ns() -> int: ...


@native("krt_time_monotonic")
def perf_counter() -> float: ...


@native("krt_time_monotonic_ns")
def perf_counter_ns() -> int: ...


@native("krt_time_process_time")
def process_time() -> float: ...


@native("krt_time_process_time_ns")
def process_time_ns() -> int: ...


@native("krt_time_thread_time")
def thread_time() -> float: ...


@native("krt_time_thread_time_ns")
def thread_time_ns() -> int: ...


@native("krt_time_sleep", raises=True)
def sleep(seconds: float, /) -> None: ...


@native("krt_time_localtime", raises=True)
def _localtime(seconds: float) -> tuple[int, int, int, int, int, int, int, int, int, str, int]: ...


@native("krt_time_gmtime", raises=True)
def _gmtime(seconds: float) -> tuple[int, int, int, int, int, int, int, int, int, str, int]: ...


@native("krt_time_mktime", raises=True)
def _mktime(
    year: int, month: int, day: int, hour: int, minute: int, second: int, weekday: int, yearday: int, dst: int
) -> float: ...


@native("krt_time_strftime", raises=True)
def _strftime(
    format: str, year: int, month: int, day: int, hour: int, minute: int, second: int, weekday: int, yearday: int, dst: int
) -> str: ...


@native("krt_time_timezone")
def _timezone() -> int: ...


@native("krt_time_altzone")
def _altzone() -> int: ...


@native("krt_time_daylight")
def _daylight() -> int: ...


@native("krt_time_zone_name")
def _zone_name(index: int) -> str: ...


type _TimeTuple = tuple[int, int, int, int, int, int, int, int, int]


class struct_time(StructSequence[int]):
    def __init__(self, sequence: _TimeTuple, /) -> None:
        year, month, day, hour, minute, second, weekday, yearday, dst = sequence
        self.tm_year = year
        self.tm_mon = month
        self.tm_mday = day
        self.tm_hour = hour
        self.tm_min = minute
        self.tm_sec = second
        self.tm_wday = weekday
        self.tm_yday = yearday
        self.tm_isdst = dst
        self.tm_zone: str | None = None
        self.tm_gmtoff: int | None = None

    def _fields(self) -> _TimeTuple:
        return (
            self.tm_year, self.tm_mon, self.tm_mday, self.tm_hour, self.tm_min, self.tm_sec,
            self.tm_wday, self.tm_yday, self.tm_isdst,
        )

    def __repr__(self) -> str:
        return (
            f"time.struct_time(tm_year={self.tm_year}, tm_mon={self.tm_mon}, tm_mday={self.tm_mday}, "
            f"tm_hour={self.tm_hour}, tm_min={self.tm_min}, tm_sec={self.tm_sec}, tm_wday={self.tm_wday}, "
            f"tm_yday={self.tm_yday}, tm_isdst={self.tm_isdst})"
        )


timezone: Final[int] = _timezone()
altzone: Final[int] = _altzone()
daylight: Final[int] = _daylight()
tzname: Final[tuple[str, str]] = (_zone_name(0), _zone_name(1))


def _struct_time(
    parts: tuple[int, int, int, int, int, int, int, int, int, str, int],
) -> struct_time:
    year, month, day, hour, minute, second, weekday, yearday, dst, zone, offset = parts
    result = struct_time((year, month, day, hour, minute, second, weekday, yearday, dst))
    result.tm_zone = zone
    result.tm_gmtoff = offset
    return result


def localtime(seconds: float | None = None, /) -> struct_time:
    return _struct_time(_localtime(time() if seconds is None else seconds))


def gmtime(seconds: float | None = None, /) -> struct_time:
    return _struct_time(_gmtime(time() if seconds is None else seconds))


def _fields_of(time_tuple: _TimeTuple | struct_time) -> _TimeTuple:
    return time_tuple._fields() if isinstance(time_tuple, struct_time) else time_tuple


def mktime(time_tuple: _TimeTuple | struct_time, /) -> float:
    year, month, day, hour, minute, second, weekday, yearday, dst = _fields_of(time_tuple)
    return _mktime(year, month, day, hour, minute, second, weekday, yearday, dst)


def strftime(format: str, time_tuple: _TimeTuple | struct_time | None = None, /) -> str:
    year, month, day, hour, minute, second, weekday, yearday, dst = _fields_of(
        localtime() if time_tuple is None else time_tuple
    )
    return _strftime(format, year, month, day, hour, minute, second, weekday, yearday, dst)


def strptime(data_string: str, format: str = "%a %b %d %H:%M:%S %Y", /) -> struct_time:
    year, month, day, hour, minute, second, weekday, yearday, dst, zone, offset = _parse(
        data_string, format, tzname, daylight
    )
    result = struct_time((year, month, day, hour, minute, second, weekday, yearday, dst))
    result.tm_zone = zone
    result.tm_gmtoff = offset
    return result


_days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def asctime(time_tuple: _TimeTuple | struct_time | None = None, /) -> str:
    year, month, day, hour, minute, second, weekday, _, _ = _fields_of(
        localtime() if time_tuple is None else time_tuple
    )
    return f"{_days[weekday]} {_months[month - 1]}{day:3d} {hour:02d}:{minute:02d}:{second:02d} {year}"


def ctime(seconds: float | None = None, /) -> str:
    return asctime(localtime(seconds))
