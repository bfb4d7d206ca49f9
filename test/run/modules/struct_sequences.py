# reference: native
# The named sequences of time and sys: fields, indices, comparison with tuples.
import sys
import time

moment = time.gmtime(86400 * 365)
print(moment, moment[0], moment[:3], moment[-1], len(moment), list(moment), moment.tm_zone, moment.tm_gmtoff)
print(moment == time.gmtime(86400 * 365), moment < time.gmtime(0), moment == tuple(moment), tuple(moment) == moment, moment != time.gmtime(0))
print(time.strftime("%Y %j", moment), time.asctime(moment), time.strftime("%H:%M", (2020, 1, 2, 3, 4, 5, 6, 7, 0)))
year, month, day, *rest = moment
print(year, month, day, rest)
a, b, c, d, e, f, g, h, i = moment
print(a, i, 1971 in moment, moment.count(0), moment.index(1), hash(moment) == hash(tuple(moment)))
print(sys.version_info >= (3, 10), sys.version_info[:2] >= (3, 8), sys.version_info[0] == 3, sys.version_info > (2,), sys.version_info < (4, 0))
major, minor, *_ = sys.version_info
print(major == 3, sys.float_info.max, sys.float_info[1], len(sys.hash_info), sys.int_info[0], sys.float_info)
given = time.struct_time((2020, 1, 2, 3, 4, 5, 6, 7, 0))
print(given, given.tm_zone, given + (1,), given * 2, time.strftime("%Y-%m-%d", given))
try:
    print(given[20])
except IndexError as error:
    print(error)
print(max(moment), sum(moment), sorted(moment), [x for x in moment if x > 5], list(reversed(moment)))
