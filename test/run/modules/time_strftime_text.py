# Only runs of ASCII characters are formatted by the C library.
import time

moment = time.gmtime(951782400.0)
for format in ["", "%%", "a\0b%Y\0%m", "\0%d", "é%Y漢%m", "%d\ud800%Y", "%p", "%H:%M\U0001f40d"]:
    print(ascii(format), ascii(time.strftime(format, moment)))
