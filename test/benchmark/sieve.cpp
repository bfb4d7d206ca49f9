// The twin of examples/sieve.py.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

int main(int argc, char **argv) {
  int64_t limit = argc > 1 ? atoll(argv[1]) : 10000;
  // Bytes, as a Python list[bool] is in krait; not the packed vector<bool>.
  std::vector<uint8_t> prime(limit, 1);
  std::fill_n(prime.begin(), std::min<int64_t>(2, limit), 0);
  for (int64_t number = 2; number * number < limit; ++number)
    if (prime[number])
      for (int64_t multiple = number * number; multiple < limit;
           multiple += number)
        prime[multiple] = 0;
  std::vector<int64_t> primes;
  for (int64_t number = 0; number < limit; ++number)
    if (prime[number])
      primes.push_back(number);
  printf("%zu primes below %ld\nfirst:", primes.size(), limit);
  for (size_t i = 0; i < 10; ++i)
    printf(" %ld", primes[i]);
  printf("\nlast:");
  for (size_t i = primes.size() - 5; i < primes.size(); ++i)
    printf(" %ld", primes[i]);
  int64_t gap = 0, after = 0;
  for (size_t i = 0; i + 1 < primes.size(); ++i)
    if (std::pair(primes[i + 1] - primes[i], primes[i]) >
        std::pair(gap, after)) {
      gap = primes[i + 1] - primes[i];
      after = primes[i];
    }
  printf("\nlargest gap: %ld, after %ld\n", gap, after);
}
