//===- NumberCases.cpp - Runs recorded number operations ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads lines of tab-separated fields from the standard input: an operation,
// its arguments, and what CPython gave (number_cases.py writes them). Prints
// each line whose result differs, and a summary; exit status 1 when any does or
// an object is left over.
//
//   i-ff     int, hexadecimal          f400...  float, its bits
//   s616263  str, UTF-8 in hexadecimal b0       bool
//   y6162    bytes                     (a,b)    tuple
//   !E: m    exception E with the message m
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Float.h"
#include "runtime/core/Format.h"
#include "runtime/core/Hash.h"
#include "runtime/core/Int.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/Math.h"
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace krt;

namespace {

//===----------------------------------------------------------------------===//
// Values as text
//===----------------------------------------------------------------------===//

std::string hexOf(const std::string &bytes) {
  std::string out;
  for (unsigned char c : bytes) {
    out += "0123456789abcdef"[c >> 4];
    out += "0123456789abcdef"[c & 15];
  }
  return out;
}

std::string bytesOf(const std::string &hex) {
  std::string out;
  for (size_t i = 0; i + 1 < hex.size(); i += 2)
    out += char(std::stoi(hex.substr(i, 2), nullptr, 16));
  return out;
}

void appendUtf8(std::string &out, uint32_t c) {
  if (c < 0x80) {
    out += char(c);
  } else if (c < 0x800) {
    out += char(0xC0 | c >> 6);
    out += char(0x80 | (c & 63));
  } else if (c < 0x10000) {
    out += char(0xE0 | c >> 12);
    out += char(0x80 | (c >> 6 & 63));
    out += char(0x80 | (c & 63));
  } else {
    out += char(0xF0 | c >> 18);
    out += char(0x80 | (c >> 12 & 63));
    out += char(0x80 | (c >> 6 & 63));
    out += char(0x80 | (c & 63));
  }
}

std::string utf8(const Str *s) {
  std::string out;
  for (int64_t i = 0; i < s->length; ++i)
    appendUtf8(out, charAt(s, i));
  return out;
}

std::string show(bool value) { return value ? "b1" : "b0"; }

std::string show(double value) {
  if (value != value)
    return "fnan";
  char text[20];
  snprintf(text, sizeof text, "f%016lx", __builtin_bit_cast(uint64_t, value));
  return text;
}

std::string show(Str *value) {
  std::string out = "s" + hexOf(utf8(value));
  release(value);
  return out;
}

std::string show(Bytes *value) {
  std::string out =
      "y" + hexOf(std::string(reinterpret_cast<char *>(value->data),
                              size_t(value->length)));
  release(value);
  return out;
}

std::string showWord(Word value);

std::string show(Tuple *value) {
  std::string out = "(";
  for (int64_t i = 0; i < value->length; ++i)
    out += (i ? "," : "") + showWord(retained(value->items[i]));
  release(value);
  return out + ")";
}

/// Consumes the word.
std::string showWord(Word value) {
  std::string out;
  if (isBool(value)) {
    out = show(value == word(&krt_True));
  } else if (isInstance(value, &krt_type_float)) {
    out = show(unboxFloat(value));
  } else if (isInstance(value, &krt_type_tuple)) {
    return show(as<Tuple>(value));
  } else if (isNone(value)) {
    out = "n";
  } else {
    Str *hex = krt_int_hex(value);
    out = utf8(hex);
    out.erase(out.find("0x"), 2);
    out = "i" + out;
    release(hex);
  }
  release(value);
  return out;
}

std::string show(Word value) { return showWord(value); }
std::string show(int64_t value) { return showWord(krt_int_from_i64(value)); }
std::string show(int32_t value) { return show(int64_t(value)); }

std::string showError(Object *error) {
  Str *message = krt_str(word(error)).value;
  std::string out = "!" + std::string(error->type->name) + ": " + utf8(message);
  release(message);
  release(error);
  return out;
}

template <class T> std::string show(Result<T> result) {
  return result.error ? showError(result.error) : show(result.value);
}

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

Word readInt(const std::string &hex) {
  Str *text = krt_str_from_ascii(hex.c_str());
  Word value = krt_int_from_str(text, smallWord(16)).value;
  release(text);
  return value;
}

/// An argument in the form that the native function takes.
struct Argument {
  explicit Argument(const std::string &text) {
    std::string rest = text.substr(1);
    switch (text[0]) {
    case 'i':
      value = readInt(rest);
      break;
    case 'f':
      number = rest == "nan"
                   ? __builtin_nan("")
                   : __builtin_bit_cast(double, std::stoul(rest, nullptr, 16));
      value = boxFloat(number);
      break;
    case 's': {
      std::string bytes = bytesOf(rest);
      value = word(krt_str_from_utf8(bytes.data(), int64_t(bytes.size())));
      break;
    }
    case 'y': {
      std::string bytes = bytesOf(rest);
      value = word(bytesFrom(reinterpret_cast<const uint8_t *>(bytes.data()),
                             int64_t(bytes.size())));
      break;
    }
    case 'b':
      value = boolWord(rest == "1");
      break;
    case 'n':
      value = noneWord();
      break;
    case '(': {
      std::vector<Word> items;
      rest.pop_back();
      for (size_t at = 0; at < rest.size();) {
        size_t comma = std::min(rest.find(',', at), rest.size());
        items.push_back(Argument(rest.substr(at, comma - at)).value);
        at = comma + 1;
      }
      value = word(tupleFromOwned(items.data(), int64_t(items.size())));
      break;
    }
    default:
      break;
    }
  }
  operator Word() const { return value; }
  operator double() const { return number; }
  operator Str *() const { return as<Str>(value); }
  operator Bytes *() const { return as<Bytes>(value); }
  operator Tuple *() const { return as<Tuple>(value); }
  operator bool() const { return value == word(&krt_True); }

  Word value = 0;
  double number = 0;
};

using Arguments = std::vector<Argument>;
using Operation = std::function<std::string(const Arguments &)>;

template <class R, class... P, size_t... I>
Operation wrap(R (*function)(P...), std::index_sequence<I...>) {
  return [function](const Arguments &a) {
    return show(function(static_cast<P>(a.at(I))...));
  };
}

template <class R, class... P> Operation wrap(R (*function)(P...)) {
  return wrap(function, std::index_sequence_for<P...>());
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// The norm of a tuple of floats, which the native function takes as a list.
double krt_math_norm_of(Tuple *values) {
  std::vector<double> numbers;
  for (int64_t i = 0; i < values->length; ++i)
    numbers.push_back(unboxFloat(values->items[i]));
  List list = {};
  list.kind = uint8_t(ElemKind::F64);
  list.length = values->length;
  list.data = numbers.data();
  return krt_math_norm(&list);
}

const std::map<std::string, Operation> Operations = {
#define KRT_CASE(name) {#name, wrap(krt_##name)},
#include "test/runtime/NumberCases.def"
#undef KRT_CASE
};

std::vector<std::string> splitTabs(const std::string &line) {
  std::vector<std::string> fields;
  size_t at = 0;
  while (true) {
    size_t tab = line.find('\t', at);
    fields.push_back(line.substr(at, tab - at));
    if (tab == std::string::npos)
      return fields;
    at = tab + 1;
  }
}

} // namespace

int main() {
  countObjects();
  std::string line;
  long count = 0, failures = 0;
  while (std::getline(std::cin, line)) {
    std::vector<std::string> fields = splitTabs(line);
    auto found = Operations.find(fields.front());
    if (found == Operations.end()) {
      std::cout << "unknown operation: " << fields.front() << "\n";
      return 2;
    }
    Arguments arguments;
    for (size_t i = 1; i + 1 < fields.size(); ++i)
      arguments.emplace_back(fields[i]);
    std::string result = found->second(arguments);
    for (const Argument &argument : arguments)
      release(argument.value);
    ++count;
    if (result != fields.back()) {
      ++failures;
      if (failures <= 200)
        std::cout << line << "\n    got " << result << "\n";
    }
  }
  int64_t leaked = liveObjects();
  std::cout << count << " cases, " << failures << " differ, " << leaked
            << " objects leaked\n";
  return failures != 0 || leaked != 0;
}
