# Every format with every text: what matches, and the reports of the others.
import time

FORMATS = [
    "%Y-%m-%d", "%d/%m/%y", "%H:%M:%S", "%I:%M %p", "%a %b %d %H:%M:%S %Y", "%A, %d %B %Y", "%j %Y",
    "%Y %U %w", "%Y %W %u", "%G %V %u", "%G-W%V-%w", "%c", "%x %X", "%r", "%T %D", "%Y%m%d%H%M%S",
    "%Y-%m-%dT%H:%M:%S%z", "%Y %Z", "%y%m%d", "%Q", "%", "% ", "%'", "100%%", "%e %m %Y", "%k:%l",
    "%-d %_m %Y", "%5Y", "%Od %Y", "%Oz", "%E", "a.b*c", "  %Y  %m ", "%f", "%H.%f", "%Y'%m", "%h",
    "%P %I", "%R", "%z", "%V %Y", "%G %j %u", "%B", "%b %Y", "%S", "%C", "", "%b%d%Y", "%w", "%M%%",
    "\xc9%Y", "%Y\0%m", "%%Y", "%y %j", "%m %Y %A",
]
TEXTS = [
    "2024-02-29", "2023-02-29", "2024-13-01", "2024-1-5", "24-1-5", "31/04/99", "1/1/00",
    "29/2/1900", "23:59:61", "24:00:00", "7:5", "12:30 PM", "12:30 am", "1:05 pm", "01:05 PMx",
    "Mon Jan  5 12:00:00 2024", "mon jan 05 12:00:00 2024", "Friday, 13 September 2024",
    "friday, 13 sept 2024", "366 2024", "366 2023", "060 2023", "0 2023", "2024 00 0", "2024 01 1",
    "2024 53 6", "2020 53 7", "2024-W01-1", "2021 53 1", "09/13/24 11:22:33", "11:22:33 PM",
    "20240229112233", "2024-02-29T11:22:33+0530", "2024-02-29T11:22:33-05:30:15.123",
    "2024-02-29T11:22:33Z", "2024-02-29T11:22:33+05:3015", "2024 UTC", "2024 gmt", "2024 XYZ",
    "240229", "100%", " 5 02 2024", "23:11", "5 2 2024", "2024", "a.b*c", "A.B*C", "2024 02 ",
    " 2024  02", "123456", "1234567", "12.5", "2024'05", "2024\u02bc05", "AM 5", "12:34", "+0000",
    "-23:59", "+2460", "z", "Z", "5 2024", "March", "mar 2024", "59", "62", "", "mar112024",
    "Mar1 2024", "3", "7", "59%", "\xe92024", "2024\005", "%Y", "24 060", "2 2024 Thursday",
    "\uff12\uff10\uff12\uff14-\uff10\uff12-\uff12\uff19", "2024-02-29 extra", "0000-01-01",
    "9999-12-31", "1 0001", "366 9999", "9999 52 7",
]

for format in FORMATS:
    reports = 0
    for text in TEXTS:
        try:
            t = time.strptime(text, format)
            print(ascii(format), ascii(text), tuple(t), t.tm_zone, t.tm_gmtoff)
        except ValueError as e:
            reports += 1
            if reports < 4 or "does not match" not in str(e):
                print(ascii(str(e)))
print(time.strptime("Sat Jan 06 01:02:03 2024"))
