# time: what can be compared without a clock.
import time

a = time.perf_counter()
b = time.monotonic()
c = time.time()
time.sleep(0.01)
print(time.perf_counter() - a >= 0.009, time.monotonic() > b, time.time() > c > 1.6e9, time.time_ns() > 0, time.perf_counter_ns() > 0, time.process_time() >= 0)
moment = time.gmtime(86400 * 365)
print(moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_wday, moment.tm_yday, time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%j %a %b", time.gmtime(0)))
