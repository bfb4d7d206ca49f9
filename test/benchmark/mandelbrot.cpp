// The twin of examples/mandelbrot.py.

#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {
constexpr int Limit = 50;

bool stays(double re, double im) {
  double x = 0, y = 0;
  for (int i = 0; i < Limit; ++i) {
    double xx = x * x, yy = y * y;
    if (xx + yy > 4)
      return false;
    y = 2 * x * y + im;
    x = xx - yy + re;
  }
  return true;
}

std::vector<uint8_t> draw(int size) {
  std::vector<uint8_t> bitmap;
  for (int row = 0; row < size; ++row) {
    double im = 2.0 * row / size - 1.0;
    unsigned bits = 0;
    for (int column = 0; column < size; ++column) {
      bits = bits << 1 | stays(2.0 * column / size - 1.5, im);
      if (column % 8 == 7) {
        bitmap.push_back(bits);
        bits = 0;
      }
    }
    if (size % 8 != 0)
      bitmap.push_back(bits << (8 - size % 8));
  }
  return bitmap;
}
} // namespace

int main(int, char **argv) {
  int size = atoi(argv[1]);
  std::vector<uint8_t> bitmap = draw(size);
  FILE *file = fopen(argv[2], "wb");
  fprintf(file, "P4\n%d %d\n", size, size);
  fwrite(bitmap.data(), 1, bitmap.size(), file);
  fclose(file);
  int inside = 0;
  for (uint8_t byte : bitmap)
    inside += std::popcount(byte);
  printf("%d x %d, %d points inside\n", size, size, inside);
}
