"""What time.strptime does: reads a time from text.

After Lib/_strptime.py of CPython 3.14 in the C locale. That makes a regular
expression of the format; here the format becomes a list of items that are matched
one after another, each with the texts it may take in the order in which the
expression tries them.
"""

from typing import Iterator

type Parts = tuple[int, int, int, int, int, int, int, int, int, str | None, int | None]

_weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_months = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)

# The alternatives of a number: two characters for the range of each digit, `\d` for
# any decimal digit.
_numbers: dict[str, str] = {
    "d": r"3301|12\d|0019|19|  19",
    "H": r"2203|01\d|\d|  \d",
    "I": r"1102|0019|19|  19",
    "G": r"\d\d\d\d",
    "j": r"336606|3305\d|12\d\d|0019\d|000019|19\d|0019|19",
    "m": r"1102|0019|19",
    "M": r"05\d|\d",
    "S": r"6601|05\d|\d",
    "U": r"5503|04\d|\d",
    "W": r"5503|04\d|\d",
    "w": r"06",
    "u": r"17",
    "V": r"5503|0019|14\d|\d",
    "y": r"\d\d",
    "Y": r"\d\d\d\d",
    "f": r"090909090909|0909090909|09090909|090909|0909|09",
}
_synonyms: dict[str, str] = {"k": "H", "l": "I", "e": "d", "P": "p", "Op": "p"}
_formats: dict[str, str] = {
    "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "X": "%H:%M:%S", "x": "%m/%d/%y",
    "c": "%a %b %d %H:%M:%S %Y",
}
# Other digits than ASCII ones, which the C locale has not.
_nothing = ("Od", "Om", "Ow", "Oy", "OC", "OH", "OI", "OM", "OS", "Oe")


@native("krt_unsupported")
def _unsupported(what: str, /) -> None: ...


class _Item:
    """One item of a format: a directive, a run of white space or a character."""

    def __init__(self, kind: str, text: str) -> None:
        self.kind = kind
        self.text = text


def _number_length(alternative: str, text: str, start: int) -> int:
    """How much of the text the alternative takes, or -1."""
    position = start
    for i in range(0, len(alternative), 2):
        if position == len(text):
            return -1
        c = text[position]
        if alternative[i] == "\\":
            if not c.isdecimal():
                return -1
        elif not alternative[i] <= c <= alternative[i + 1]:
            return -1
        position += 1
    return position - start


def _zone_ends(text: str, start: int) -> Iterator[int]:
    r"""[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|Z"""
    if start < len(text) and text[start] in "+-":
        hours = start + 1 + _number_length(r"\d\d", text, start + 1)
        if hours > start:
            for colon in range(1, -1, -1):
                if colon and text[hours : hours + 1] != ":":
                    continue
                minutes = _number_length(r"05\d", text, hours + colon)
                if minutes < 0:
                    continue
                end = hours + colon + minutes
                for second_colon in range(1, -1, -1):
                    if second_colon and text[end : end + 1] != ":":
                        continue
                    seconds = _number_length(r"05\d", text, end + second_colon)
                    if seconds < 0:
                        continue
                    whole = end + second_colon + seconds
                    if text[whole : whole + 1] == ".":
                        digits = 0
                        while digits < 6 and text[whole + 1 + digits : whole + 2 + digits].isdecimal():
                            digits += 1
                        while digits > 0:
                            yield whole + 1 + digits
                            digits -= 1
                    yield whole
                yield end
    if text[start : start + 1] == "Z":
        yield start + 1


class _Reader:
    def __init__(self, zones: tuple[str, str], daylight: int) -> None:
        self.zones: list[set[str]] = [{"utc", "gmt", zones[0].lower()}, {zones[1].lower()} if daylight else set()]
        self.items: list[_Item] = []
        self.found: dict[str, str] = {}
        self.text = ""
        self.has_year = False
        self.has_day = False

    def names(self, kind: str) -> list[str]:
        match kind:
            case "A":
                names = list(_weekdays)
            case "a":
                names = [name[:3] for name in _weekdays]
            case "B":
                names = list(_months)
            case "b":
                names = [name[:3] for name in _months]
            case "p":
                names = ["am", "pm"]
            case _:
                names = [*self.zones[0], *self.zones[1]]
        return sorted(names, key=len, reverse=True)

    def add(self, kind: str, text: str) -> None:
        if kind != "char" and kind != "space" and any(item.kind == kind for item in self.items):
            _unsupported(f"a format of strptime with {kind!r} twice")
        self.items.append(_Item(kind, text))

    def compile(self, format: str, is_outer: bool) -> None:
        at = 0
        while at < len(format):
            c = format[at]
            at += 1
            if c.isspace():
                while at < len(format) and format[at].isspace():
                    at += 1
                self.add("space", "")
            elif c != "%":
                self.add("char", c)
            else:
                while at < len(format) and format[at] in "-_0^#":
                    at += 1
                while at < len(format) and "0" <= format[at] <= "9":
                    at += 1
                directive = ""
                if at < len(format) and format[at] in "OE":
                    directive = format[at]
                    at += 1
                if at < len(format):
                    c = format[at]
                    at += 1
                    if c.isspace():
                        while at < len(format) and format[at].isspace():
                            at += 1
                    else:
                        # An apostrophe is a class of characters in the expression.
                        directive += "[" if c == "'" else c
                self.compile_directive(directive, format, is_outer)

    def compile_directive(self, directive: str, format: str, is_outer: bool) -> None:
        if is_outer:
            self.has_year = self.has_year or directive in ("Y", "y", "G")
            self.has_day = self.has_day or directive == "d"
        directive = _synonyms.get(directive, directive)
        if directive in _formats:
            self.compile(_formats[directive], False)
        elif directive == "%":
            self.add("char", "%")
        elif directive in _numbers or directive in ("z", "A", "a", "B", "b", "p", "Z"):
            self.add(directive, "")
        elif directive == "":
            raise ValueError(f"stray % in format '{format}'")
        elif directive not in _nothing:
            raise ValueError(f"'{directive}' is a bad directive in format '{format}'")

    def ends(self, item: _Item, start: int) -> Iterator[int]:
        """Where the item may end, in the order of CPython's expression."""
        text = self.text
        if item.kind == "char":
            if start < len(text):
                c = text[start]
                if c == item.text or c.lower() == item.text.lower() or (item.text == "'" and c == "\u02bc"):
                    yield start + 1
        elif item.kind == "space":
            end = start
            while end < len(text) and text[end].isspace():
                end += 1
            while end > start:
                yield end
                end -= 1
        elif item.kind == "z":
            for end in _zone_ends(text, start):
                yield end
        elif item.kind in _numbers:
            for alternative in _numbers[item.kind].split("|"):
                length = _number_length(alternative, text, start)
                if length > 0:
                    yield start + length
        else:
            for name in self.names(item.kind):
                if text[start : start + len(name)].lower() == name:
                    yield start + len(name)

    def match(self, index: int, start: int) -> int:
        """The end of the items from `index` on, or -1."""
        if index == len(self.items):
            return start
        item = self.items[index]
        for end in self.ends(item, start):
            result = self.match(index + 1, end)
            if result >= 0:
                if item.kind != "char" and item.kind != "space":
                    self.found[item.kind] = self.text[start:end]
                return result
        return -1


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_of_month(year: int, month: int) -> int:
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _ordinal(year: int, month: int, day: int) -> int:
    """As date(year, month, day).toordinal()."""
    if not 1 <= year <= 9999:
        raise ValueError(f"year must be in 1..9999, not {year}")
    if not 1 <= day <= _days_of_month(year, month):
        raise ValueError(
            f"day {day} must be in range 1..{_days_of_month(year, month)} for month {month} in year {year}"
        )
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    for earlier in range(1, month):
        days += _days_of_month(year, earlier)
    return days + day


def _date(ordinal: int) -> tuple[int, int, int]:
    """As date.fromordinal."""
    year = max(1, (ordinal - 1) * 400 // 146097)
    while year < 10000 and ordinal - (_ordinal(year, 12, 31)) > 0:
        year += 1
    if year > 9999:
        raise ValueError(f"year must be in 1..9999, not {year}")
    day = ordinal - _ordinal(year, 1, 1) + 1
    month = 1
    while day > _days_of_month(year, month):
        day -= _days_of_month(year, month)
        month += 1
    return year, month, day


def _iso_ordinal(year: int, week: int, day: int) -> int:
    """As date.fromisocalendar(year, week, day).toordinal()."""
    first = _ordinal(year, 1, 1)
    first_weekday = (first + 6) % 7
    is_long = first_weekday == 3 or (first_weekday == 2 and _is_leap(year))
    if not (1 <= week <= 52 or (week == 53 and is_long)):
        raise ValueError(f"Invalid week: {week}")
    monday = first - first_weekday
    if first_weekday > 3:
        monday += 7
    return monday + (week - 1) * 7 + day - 1


def _julian_of_week(year: int, week: int, weekday: int, starts_on_monday: bool) -> int:
    first_weekday = (_ordinal(year, 1, 1) + 6) % 7
    if not starts_on_monday:
        first_weekday = (first_weekday + 1) % 7
        weekday = (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first_weekday
    return 1 + (7 - first_weekday) % 7 + 7 * (week - 1) + weekday


def _hour_of_half_day(hour: int, half: str) -> int:
    if half == "pm":
        return hour if hour == 12 else hour + 12
    return 0 if hour == 12 else hour


def _offset(text: str) -> int:
    """Seconds east of UTC."""
    if text == "Z":
        return 0
    z = text
    if z[3] == ":":
        z = z[:3] + z[4:]
        if len(z) > 5:
            if z[5] != ":":
                raise ValueError(f"Inconsistent use of : in {text}")
            z = z[:5] + z[6:]
    seconds = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or "0")
    rest = z[8:]
    int(rest + "0" * (6 - len(rest)))
    return -seconds if z.startswith("-") else seconds


def _check_iso(iso_year: int | None, iso_week: int | None, year: int | None, weekday: int | None, has_julian: bool) -> None:
    if iso_year is not None:
        if has_julian:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
            )
        if iso_week is None or weekday is None:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                "('%A', '%a', '%w', or '%u')."
            )
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
        )


def parse(text: str, format: str, zones: tuple[str, str], daylight: int) -> Parts:
    reader = _Reader(zones, daylight)
    reader.compile(format, True)
    if reader.has_day and not reader.has_year:
        _unsupported("the warning of strptime for a day of month without a year")
    reader.text = text
    end = reader.match(0, 0)
    if end < 0:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    found = reader.found

    iso_year: int | None = None
    year: int | None = None
    iso_week: int | None = None
    week: int | None = None
    weekday: int | None = None
    julian: int | None = None
    offset: int | None = None
    month, day, hour, minute, second, dst = 1, 1, 0, 0, 0, -1
    starts_on_monday = False
    for item in reader.items:
        if item.kind not in found:
            continue
        value = found[item.kind]
        match item.kind:
            case "y":
                year = int(value)
                year += 2000 if year <= 68 else 1900
            case "Y":
                year = int(value)
            case "G":
                iso_year = int(value)
            case "m":
                month = int(value)
            case "B":
                month = _months.index(value.lower()) + 1
            case "b":
                month = [name[:3] for name in _months].index(value.lower()) + 1
            case "d":
                day = int(value)
            case "H":
                hour = int(value)
            case "I":
                hour = _hour_of_half_day(int(value), found.get("p", "").lower())
            case "M":
                minute = int(value)
            case "S":
                second = int(value)
            case "A":
                weekday = _weekdays.index(value.lower())
            case "a":
                weekday = [name[:3] for name in _weekdays].index(value.lower())
            case "w":
                weekday = (int(value) + 6) % 7
            case "u":
                weekday = int(value) - 1
            case "j":
                julian = int(value)
            case "U":
                week = int(value)
                starts_on_monday = False
            case "W":
                week = int(value)
                starts_on_monday = True
            case "V":
                iso_week = int(value)
            case "z":
                offset = _offset(value)
            case "Z":
                zone = value.lower()
                for index, names in enumerate(reader.zones):
                    if zone in names:
                        if not (zones[0] == zones[1] and daylight and zone not in ("utc", "gmt")):
                            dst = index
                        break
            case _:
                pass

    _check_iso(iso_year, iso_week, year, weekday, julian is not None)
    # The 29th of February alone is one of a leap year, and said to be of 1900.
    is_leap_day = year is None and month == 2 and day == 29
    whole_year = year if year is not None else 1904 if is_leap_day else 1900
    if julian is None and weekday is not None:
        if week is not None:
            julian = _julian_of_week(whole_year, week, weekday, starts_on_monday)
        elif iso_year is not None and iso_week is not None:
            whole_year, month, day = _date(_iso_ordinal(iso_year, iso_week, weekday + 1))
        if julian is not None and julian <= 0:
            whole_year -= 1
            julian += 366 if _is_leap(whole_year) else 365
    if julian is None:
        julian = _ordinal(whole_year, month, day) - _ordinal(whole_year, 1, 1) + 1
    else:
        whole_year, month, day = _date(julian - 1 + _ordinal(whole_year, 1, 1))
    if weekday is None:
        weekday = (_ordinal(whole_year, month, day) + 6) % 7
    if is_leap_day:
        whole_year = 1900
    return whole_year, month, day, hour, minute, second, weekday, julian, dst, found.get("Z"), offset
