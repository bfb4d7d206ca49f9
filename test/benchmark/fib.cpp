// The twin of fib.py.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

static int64_t fib(int64_t n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

int main(int, char **argv) { printf("%ld\n", fib(atoll(argv[1]))); }
