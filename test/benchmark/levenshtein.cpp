// The twin of levenshtein.py.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

namespace {
std::string generate(int length, int64_t seed) {
  std::string text;
  for (int i = 0; i < length; ++i) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += "acgt"[seed / 65536 % 4];
  }
  return text;
}

int64_t levenshtein(const std::string &a, const std::string &b) {
  std::vector<int64_t> previous(b.size() + 1), current;
  std::iota(previous.begin(), previous.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    current.clear();
    current.push_back(i + 1);
    for (size_t j = 0; j < b.size(); ++j)
      current.push_back(
          a[i] == b[j]
              ? previous[j]
              : 1 + std::min({previous[j], previous[j + 1], current[j]}));
    std::swap(previous, current);
  }
  return previous.back();
}
} // namespace

int main(int, char **argv) {
  int length = atoi(argv[1]);
  printf("%ld\n", levenshtein(generate(length, 1), generate(length, 2)));
}
