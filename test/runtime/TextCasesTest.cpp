//===- TextCasesTest.cpp - str, bytes and bytearray against CPython ------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the calls recorded in text_cases.txt and compares each result with what
// CPython 3.14 gave. text_cases.py writes the file and documents its language.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Alloc.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Codec.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Float.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextMembers.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/Builtins.h"
#include "gtest/gtest.h"
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace krt;

namespace {

std::string toHex(const void *data, int64_t length) {
  std::string text;
  char two[3];
  for (int64_t i = 0; i < length; ++i) {
    snprintf(two, sizeof two, "%02x", static_cast<const uint8_t *>(data)[i]);
    text += two;
  }
  return text;
}

std::string fromHex(const std::string &hex) {
  std::string text;
  for (size_t i = 0; i + 1 < hex.size(); i += 2)
    text += char(strtol(hex.substr(i, 2).c_str(), nullptr, 16));
  return text;
}

/// UTF-8 in hex, with lone surrogates as three bytes.
std::string strToHex(Str *s) {
  KRT_STATIC_STR(pass, "surrogatepass");
  Result<Bytes *> bytes = encodeText(s, {CodecKind::Utf8, 0}, pass.get());
  std::string hex = toHex(bytes.value->data, bytes.value->length);
  release(bytes.value);
  return hex;
}

Word hexToStr(const std::string &hex) {
  KRT_STATIC_STR(pass, "surrogatepass");
  std::string bytes = fromHex(hex);
  Result<Str *> s = decodeText(
      {reinterpret_cast<const uint8_t *>(bytes.data()), int64_t(bytes.size())},
      {CodecKind::Utf8, 0}, pass.get());
  EXPECT_EQ(s.error, nullptr);
  return word(s.value);
}

Word wordFromText(const std::string &text, bool isFloat) {
  Str *s = krt_str_from_utf8(text.data(), int64_t(text.size()));
  Word result = isFloat ? boxFloat(krt_float_from_str(s).value)
                        : krt_int_from_str(s, smallWord(10)).value;
  release(s);
  return result;
}

/// Reads the words of a line and the values that they describe.
class Reader {
public:
  explicit Reader(const std::string &line) : in(line) {}

  std::string token() {
    std::string text;
    in >> text;
    return text;
  }
  bool more() { return !(in >> std::ws).eof(); }

  Word value() {
    std::string text = token();
    std::string rest = text.substr(1);
    switch (text[0]) {
    case 'N':
      return retained(noneWord());
    case 'T':
    case 'F':
      return retained(boolWord(text[0] == 'T'));
    case 'i':
      return wordFromText(rest, false);
    case 'f':
      return wordFromText(rest, true);
    case 's':
      return hexToStr(rest);
    case 'b':
    case 'B': {
      std::string bytes = fromHex(rest);
      ByteSpan span{reinterpret_cast<const uint8_t *>(bytes.data()),
                    int64_t(bytes.size())};
      return text[0] == 'b' ? word(copyLike<Bytes>(span))
                            : word(copyLike<ByteArray>(span));
    }
    case 'l': {
      List *list = krt_list_new(ElemKind::Word, 0);
      for (int i = atoi(rest.c_str()); i > 0; --i)
        listAppendWord(list, value());
      return word(list);
    }
    case 't': {
      std::vector<Word> items;
      for (int i = atoi(rest.c_str()); i > 0; --i)
        items.push_back(value());
      return word(tupleFromOwned(items.data(), int64_t(items.size())));
    }
    case 'd': {
      Dict *dict = krt_dict_new(ElemKind::Word, ElemKind::Word);
      for (int i = atoi(rest.c_str()); i > 0; --i) {
        Word key = value(), item = value();
        EXPECT_EQ(krt_dict_set_word(dict, key, item), nullptr);
        release(key);
        release(item);
      }
      return word(dict);
    }
    case 'S': {
      Word start = value(), stop = value(), step = value();
      Slice *slice = krt_slice_new(start, stop, step);
      release(start);
      release(stop);
      release(step);
      return word(slice);
    }
    default:
      ADD_FAILURE() << "unknown value " << text;
      return retained(noneWord());
    }
  }

private:
  std::istringstream in;
};

std::string show(Word w) {
  if (isNone(w))
    return "N";
  if (isBool(w))
    return w == word(&krt_True) ? "T" : "F";
  if (isa(w, krt_type_str))
    return "s" + strToHex(as<Str>(w));
  if (isa(w, krt_type_bytes))
    return "b" + toHex(as<Bytes>(w)->data, as<Bytes>(w)->length);
  if (isa(w, krt_type_bytearray))
    return "B" + toHex(as<ByteArray>(w)->data, as<ByteArray>(w)->length);
  std::string text;
  if (isa(w, krt_type_list)) {
    auto *list = as<List>(w);
    text = "l" + std::to_string(list->length);
    for (int64_t i = 0; i < list->length; ++i)
      text += " " + show(listWords(list)[i]);
    return text;
  }
  if (isa(w, krt_type_tuple)) {
    auto *tuple = as<Tuple>(w);
    text = "t" + std::to_string(tuple->length);
    for (int64_t i = 0; i < tuple->length; ++i)
      text += " " + show(tuple->items[i]);
    return text;
  }
  if (isa(w, krt_type_dict)) {
    auto *dict = as<Dict>(w);
    text = "d" + std::to_string(dict->used);
    int64_t at = 0;
    while (DictEntry *entry = nextEntry(dict, &at))
      text += " " + show(entry->key) + " " + show(entry->value);
    return text;
  }
  Result<Str *> repr = krt_repr(w);
  text = (isa(w, krt_type_float) ? "f" : "i") +
         std::string(reinterpret_cast<char *>(repr.value->data));
  release(repr.value);
  return text;
}

/// `E Type message`; consumes the error.
std::string showError(Object *error) {
  Result<Str *> message = krt_str(word(error));
  std::string text = "E " + std::string(error->type->name) + " s";
  if (!message.error) {
    text += strToHex(message.value);
    release(message.value);
  }
  release(error);
  return text;
}

std::string finish(Result<Word> result) {
  if (result.error)
    return showError(result.error);
  std::string text = show(result.value);
  release(result.value);
  return text;
}
std::string finish(Object *error) { return error ? showError(error) : "N"; }
template <class T> std::string finish(Result<T> result) {
  return finish(methodResult(result));
}

/// Arguments of a call, released at the end.
struct Arguments {
  std::vector<Word> words;
  explicit Arguments(Reader &reader) {
    while (reader.more())
      words.push_back(reader.value());
  }
  ~Arguments() {
    for (Word w : words)
      release(w);
  }
  Word operator[](size_t i) const { return words.at(i); }
  Str *str(size_t i) const { return as<Str>(words.at(i)); }
  size_t count() const { return words.size(); }
};

/// The values that an iterator gives, as a list.
std::string collect(Word iterable) {
  Result<Word> iterator = krt_iter(iterable);
  if (iterator.error)
    return showError(iterator.error);
  List *list = krt_list_new(ElemKind::Word, 0);
  Object *error = listExtend(list, iterator.value);
  release(iterator.value);
  std::string text = error ? showError(error) : show(word(list));
  release(list);
  return text;
}

std::string callMethod(const std::string &name, const Arguments &args) {
  std::string text = finish(krt_call_method(
      args[0], name.c_str(), args.words.data() + 1, int64_t(args.count()) - 1));
  if (isa(args[0], krt_type_bytearray))
    text += " ; " + show(args[0]);
  return text;
}

std::string makeTranslation(const Arguments &args) {
  if (args.count() == 1)
    return finish(krt_str_maketrans(args[0]));
  if (args.count() == 2)
    return finish(krt_str_maketrans_pairs(args.str(0), args.str(1)));
  return finish(
      krt_str_maketrans_removing(args.str(0), args.str(1), args.str(2)));
}

std::string formatWithKeywords(const Arguments &args) {
  return finish(
      krt_str_format(args.str(0), as<Tuple>(args[1]), as<Dict>(args[2])));
}

/// `a += b` on a str that nobody else holds.
std::string appendInPlace(const Arguments &args) {
  Str *a =
      strFromChars(args.str(0)->data, args.str(0)->kind, args.str(0)->length);
  for (size_t i = 1; i < args.count(); ++i)
    a = krt_str_concat_consume(a, args.str(i));
  std::string text = show(word(a));
  text += krt_str_hash(a) == hashBytes(a->data, a->length * a->kind)
              ? ""
              : " wrong hash";
  release(a);
  return text;
}

std::string joinParts(const Arguments &args) {
  std::vector<Str *> parts;
  for (Word w : args.words)
    parts.push_back(as<Str>(w));
  Str *joined = krt_str_join_n(parts.data(), int64_t(parts.size()));
  std::string text = show(word(joined));
  release(joined);
  return text;
}

std::string construct(const std::string &type, const Arguments &args) {
  bool array = type == "bytearray";
  if (type == "str")
    return finish(krt_str_from_encoded(args[0], args.str(1), args.str(2)));
  if (args.count() == 1)
    return array ? finish(krt_bytearray_new(args[0]))
                 : finish(krt_bytes_new(args[0]));
  return array ? finish(krt_bytearray_new_encoded(args.str(0), args.str(1),
                                                  args.str(2)))
               : finish(krt_bytes_new_encoded(args.str(0), args.str(1),
                                              args.str(2)));
}

std::string run(const std::string &line) {
  Reader reader(line);
  std::string what = reader.token();
  std::string name;
  if (what == "call" || what == "new")
    name = reader.token();
  int op =
      what == "binary" || what == "compare" ? atoi(reader.token().c_str()) : 0;
  Arguments args(reader);
  if (what == "call")
    return callMethod(name, args);
  if (what == "new")
    return construct(name, args);
  if (what == "binary")
    return finish(krt_binary(op, args[0], args[1]));
  if (what == "compare")
    return finish(krt_compare(args[0], args[1], op));
  if (what == "getitem")
    return finish(krt_getitem(args[0], args[1]));
  if (what == "setitem")
    return finish(krt_setitem(args[0], args[1], args[2])) + " ; " +
           show(args[0]);
  if (what == "delitem")
    return finish(krt_delitem(args[0], args[1])) + " ; " + show(args[0]);
  if (what == "contains")
    return finish(krt_contains(args[0], args[1]));
  if (what == "repr")
    return finish(krt_repr(args[0]));
  if (what == "ascii")
    return finish(krt_ascii(args[0]));
  if (what == "format")
    return finish(krt_format(args[0], args.str(1)));
  if (what == "formatkw")
    return formatWithKeywords(args);
  if (what == "hash") {
    Word hash = krt_int_from_i64(krt_hash(args[0]).value);
    std::string text = show(hash);
    release(hash);
    return text;
  }
  if (what == "iter")
    return collect(args[0]);
  if (what == "maketrans")
    return makeTranslation(args);
  if (what == "bytestrans")
    return finish(krt_bytes_maketrans(args[0], args[1]));
  if (what == "fromhex")
    return finish(krt_bytes_fromhex(args[0]));
  if (what == "ord")
    return isa(args[0], krt_type_str) ? finish(krt_ord_str(args.str(0)))
                                      : finish(krt_ord_bytes(args[0]));
  if (what == "chr")
    return finish(krt_chr(args[0]));
  if (what == "append")
    return appendInPlace(args);
  if (what == "concat")
    return joinParts(args);
  return "unknown operation " + what;
}

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
constexpr char Recorded[] = {
#embed "text_cases.txt"
};
#pragma clang diagnostic pop

/// The recorded cases, or those of the file that KRAIT_TEXT_CASES names.
std::string recordedCases() {
  const char *path = getenv("KRAIT_TEXT_CASES");
  if (!path)
    return std::string(Recorded, sizeof Recorded);
  std::ifstream file(path);
  EXPECT_TRUE(file.is_open()) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(TextCases, AgreeWithCPython) {
  countObjects();
  setenv("PYTHONHASHSEED", "0", 1);
  ASSERT_TRUE(krt_hash_init());
  krt_text_members_init();
  std::istringstream file(recordedCases());
  std::string call, expected;
  int64_t cases = 0, failures = 0;
  while (std::getline(file, call) && std::getline(file, expected)) {
    ++cases;
    int64_t before = liveObjects();
    std::string actual = run(call);
    EXPECT_EQ(liveObjects(), before) << "leak in " << call;
    if (actual == expected)
      continue;
    if (++failures <= 40)
      ADD_FAILURE() << call << "\n expected " << expected << "\n   actual "
                    << actual;
  }
  EXPECT_EQ(failures, 0) << "of " << cases;
  EXPECT_GT(cases, 1000);
}

} // namespace
