// The twin of examples/spectral_norm.py.

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {
double element(int64_t i, int64_t j) {
  return 1.0 / double((i + j) * (i + j + 1) / 2 + i + 1);
}

std::vector<double> multiply(const std::vector<double> &v) {
  std::vector<double> result;
  for (size_t i = 0; i < v.size(); ++i) {
    double total = 0;
    for (size_t j = 0; j < v.size(); ++j)
      total += element(i, j) * v[j];
    result.push_back(total);
  }
  return result;
}

std::vector<double> multiplyTransposed(const std::vector<double> &v) {
  std::vector<double> result;
  for (size_t i = 0; i < v.size(); ++i) {
    double total = 0;
    for (size_t j = 0; j < v.size(); ++j)
      total += element(j, i) * v[j];
    result.push_back(total);
  }
  return result;
}
} // namespace

int main(int argc, char **argv) {
  int n = argc > 1 ? atoi(argv[1]) : 100;
  std::vector<double> u(n, 1.0), v;
  for (int i = 0; i < 10; ++i) {
    v = multiplyTransposed(multiply(u));
    u = multiplyTransposed(multiply(v));
  }
  double product = 0, square = 0;
  for (int i = 0; i < n; ++i) {
    product += u[i] * v[i];
    square += v[i] * v[i];
  }
  printf("%.9f\n", std::sqrt(product / square));
}
