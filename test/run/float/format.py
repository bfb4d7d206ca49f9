# Every presentation type for floats, with width, sign, grouping and precision.
for value in [0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e-7, 1e21, 123.0, float("inf"), float("nan")]:
    print(f"{value:f}|{value:.0f}|{value:.3f}|{value:10.2f}|{value:<10.1f}|{value:^12.2f}|{value:+.1f}|{value: .1f}")
    print(f"{value:e}|{value:.0e}|{value:.3E}|{value:g}|{value:.3g}|{value:.10g}|{value:G}|{value:#g}|{value:#.0f}")
    print(f"{value:,.2f}|{value:_.1f}|{value:012.3f}|{value:%}|{value:.1%}|{value:*>12}|{value:=+12.1f}|{value:z.0f}")
    print(f"{value!r:>12}|{value!s:<12}|{value:n}|{value:}|{value:5}|{value:.3}")
print("%f %.2f %8.3f %-8.1f| %+.1f %e %.2E %g %G %05.1f" % (1.5, 2.345, 3.14159, 2.5, 1.0, 12345.678, 0.00012, 1e-5, 1e20, 2.5))
print(f"{1e16:.20g} {0.1:.20f} {2.5:.0f} {3.5:.0f} {0.5:.0f} {1.5:.0f} {1e308:.3f}"[:60])
