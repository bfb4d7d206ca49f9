// The twin of list_sort.py.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace {
using Numbers = std::vector<int64_t>;

Numbers generate(int64_t length) {
  int64_t seed = 42;
  Numbers numbers;
  for (int64_t i = 0; i < length; ++i) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    numbers.push_back(seed / 65536);
  }
  return numbers;
}

void bubbleSort(Numbers &numbers) {
  for (int64_t end = int64_t(numbers.size()) - 1; end > 0; --end)
    for (int64_t i = 0; i < end; ++i)
      if (numbers[i] > numbers[i + 1])
        std::swap(numbers[i], numbers[i + 1]);
}

Numbers mergeSort(const Numbers &numbers) {
  if (numbers.size() < 2)
    return numbers;
  auto middle = numbers.begin() + numbers.size() / 2;
  Numbers left = mergeSort(Numbers(numbers.begin(), middle));
  Numbers right = mergeSort(Numbers(middle, numbers.end()));
  Numbers merged;
  size_t i = 0, j = 0;
  while (i < left.size() && j < right.size())
    merged.push_back(right[j] < left[i] ? right[j++] : left[i++]);
  merged.insert(merged.end(), left.begin() + i, left.end());
  merged.insert(merged.end(), right.begin() + j, right.end());
  return merged;
}
} // namespace

int main(int, char **argv) {
  int64_t length = atoll(argv[1]);
  Numbers first = generate(length);
  bubbleSort(first);
  Numbers second = mergeSort(generate(length * 100));
  Numbers third = generate(length * 100);
  std::stable_sort(third.begin(), third.end());
  printf("%ld %ld %ld\n", first[0], first[length / 2], first[length - 1]);
  int64_t sum = 0;
  for (size_t i = 0; i < third.size(); i += 1000)
    sum += third[i];
  printf("%s %ld\n", second == third ? "True" : "False", sum);
}
