// The twin of dict_count.py.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unordered_map>

static const char *const Syllables[] = {"ka", "ri", "to", "mu",
                                        "se", "no", "ha", "lo"};

int main(int, char **argv) {
  std::unordered_map<std::string, int64_t> words;
  std::unordered_map<int64_t, int64_t> numbers;
  int64_t seed = 42, amount = atoll(argv[1]);
  for (int64_t i = 0; i < amount; ++i) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    int64_t high = seed / 65536;
    std::string word = std::string(Syllables[high % 8]) +
                       Syllables[high / 8 % 8] + Syllables[high / 64 % 8];
    ++words[word];
    ++numbers[high % 5000];
  }
  std::string best;
  int64_t most = 0, largest = 0, sum = 0;
  for (const auto &[word, count] : words)
    if (count > most || (count == most && word < best)) {
      best = word;
      most = count;
    }
  for (const auto &[number, count] : numbers) {
    largest = std::max(largest, count);
    sum += number;
  }
  printf("%zu %s %ld\n%zu %ld %ld\n", words.size(), best.c_str(), most,
         numbers.size(), largest, sum);
}
