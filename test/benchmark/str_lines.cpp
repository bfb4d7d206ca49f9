// The twin of str_lines.py.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

static std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (true) {
    size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos)
      return parts;
    text.remove_prefix(end + 1);
  }
}

int main(int, char **argv) {
  int64_t lines = atoll(argv[1]);
  std::string text;
  for (int64_t number = 0; number < lines; ++number) {
    if (number != 0)
      text += '\n';
    text += std::to_string(number);
    text += ",item-";
    text += std::to_string(number % 97);
    text += ',';
    text += std::to_string(number * 7 % 1000);
  }
  int64_t total = 0;
  std::string joined;
  for (std::string_view line : split(text, '\n')) {
    std::vector<std::string_view> fields = split(line, ',');
    total += strtoll(std::string(fields[2]).c_str(), nullptr, 10);
    if (fields[1].ends_with("7") && !fields[1].starts_with("item-1")) {
      if (!joined.empty())
        joined += ' ';
      joined += "thing";
      joined += fields[1].substr(4);
    }
  }
  int64_t count = 0;
  for (size_t at = joined.find("thing-27"); at != std::string::npos;
       at = joined.find("thing-27", at + 8))
    ++count;
  printf("%zu %ld %zu %ld\n", text.size(), total, joined.size(), count);
}
