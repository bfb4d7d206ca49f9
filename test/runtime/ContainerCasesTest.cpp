//===- ContainerCasesTest.cpp - Containers against CPython ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the operations recorded in Inputs/container_cases.txt and compares each
// result with what CPython 3.14 gave. container_cases.py writes the file and
// documents its language; KRAIT_CONTAINER_CASES names a longer file to run.
//
//===----------------------------------------------------------------------===//

#include "RuntimeFixture.h"
#include "runtime/core/Dict.h"
#include "runtime/core/DictViews.h"
#include "runtime/core/Float.h"
#include "runtime/core/Int.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Range.h"
#include "runtime/core/Set.h"
#include "runtime/core/Slice.h"
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

using namespace krt_test;

namespace {

using Fields = std::vector<std::string>;

/// One operation's outcome: an owned value or an error.
using Outcome = Result<Word>;

Outcome none(Object *error) {
  if (error)
    return fail(error);
  return ok(retained(noneWord()));
}
Outcome truth(Result<bool> result) {
  if (result.error)
    return fail(result.error);
  return ok(retained(boolWord(result.value)));
}
Outcome real(Result<double> result) {
  if (result.error)
    return fail(result.error);
  return ok(boxFloat(result.value));
}
template <class T> Outcome wrap(Result<T *> result) {
  if (result.error)
    return fail(result.error);
  return ok(word(result.value));
}

ElemKind kindOf(char letter) {
  return letter == 'f'   ? ElemKind::F64
         : letter == 'b' ? ElemKind::Bool
                         : ElemKind::Word;
}

/// The registers $0 to $5.
class Registers {
public:
  ~Registers() {
    for (Word w : words)
      release(w);
  }
  Word get(const std::string &name) const { return words[name[1] - '0']; }
  /// Takes the word over.
  void set(const std::string &name, Word value) {
    Word old = words[name[1] - '0'];
    words[name[1] - '0'] = value;
    release(old);
  }
  static bool isName(const std::string &text) {
    return text.size() == 2 && text[0] == '$';
  }

private:
  Word words[6] = {};
};

//===----------------------------------------------------------------------===//
// Literals
//===----------------------------------------------------------------------===//

/// Reads a Python literal into an owned word; containers have the kinds that
/// `kinds` says for the outermost one.
class LiteralReader {
public:
  LiteralReader(const std::string &text, const std::string &kinds)
      : text(text), kinds(kinds) {}
  Word read() {
    Word result = value(kinds);
    EXPECT_EQ(at, text.size()) << text;
    return result;
  }

private:
  bool accept(const std::string &token) {
    if (text.compare(at, token.size(), token))
      return false;
    at += token.size();
    return true;
  }
  void skip() {
    while (at < text.size() && (text[at] == ' ' || text[at] == ','))
      ++at;
  }
  char letter(const std::string &kinds, size_t i) {
    size_t colon = kinds.find(':');
    return colon == std::string::npos ? 'w' : kinds[colon + 1 + i];
  }

  /// The items up to the closing bracket, as a list of words.
  Word items(const char *close) {
    List *list = krt_list_new(ElemKind::Word, 0);
    for (skip(); !accept(close); skip())
      listAppendWord(list, value(""));
    return word(list);
  }

  Word value(const std::string &kinds) {
    if (accept("None"))
      return noneWord();
    if (accept("True"))
      return boolWord(true);
    if (accept("False"))
      return boolWord(false);
    if (accept("nan"))
      return boxFloat(__builtin_nan(""));
    if (accept("["))
      return makeList(items("]"), kinds);
    if (accept("("))
      return makeTuple(items(")"));
    if (accept("{"))
      return makeDict(kinds);
    if (accept("S("))
      return makeSet(items(")"), kinds);
    if (accept("FS(")) {
      OwnedWord all(items(")"));
      return word(krt_frozenset_from_iterable_w(all.get()).value);
    }
    if (accept("slice("))
      return makeSlice(items(")"));
    if (accept("range("))
      return makeRange(items(")"));
    if (accept("'"))
      return makeStr();
    return makeNumber();
  }

  Word makeStr() {
    size_t end = text.find('\'', at);
    std::string content = text.substr(at, end - at);
    at = end + 1;
    return word(krt_str_from_ascii(content.c_str()));
  }
  Word makeNumber() {
    size_t end = text.find_first_not_of("0123456789abcdefin.+-", at);
    std::string digits = text.substr(at, end - at);
    at += digits.size();
    OwnedWord source(word(krt_str_from_ascii(digits.c_str())));
    bool isFloat = digits.find_first_of(".eni") != std::string::npos;
    if (isFloat)
      return boxFloat(krt_float_from_str(as<Str>(source.get())).value);
    return krt_int_from_str(as<Str>(source.get()), smallWord(10)).value;
  }
  Word makeList(Word owned, const std::string &kinds) {
    OwnedWord all(owned);
    switch (letter(kinds, 0)) {
    case 'f':
      return word(krt_list_from_iterable_f(owned).value);
    case 'b':
      return word(krt_list_from_iterable_b(owned).value);
    default:
      return word(krt_list_from_iterable_w(owned).value);
    }
  }
  Word makeTuple(Word owned) {
    OwnedWord all(owned);
    return word(krt_tuple_from_list(as<List>(owned)));
  }
  Word makeSet(Word owned, const std::string &kinds) {
    OwnedWord all(owned);
    Set *set = krt_set_new(kindOf(letter(kinds, 0)));
    List *list = as<List>(owned);
    for (int64_t i = 0; i < list->length; ++i)
      EXPECT_EQ(krt_set_add_word(set, listWords(list)[i]), nullptr);
    return word(set);
  }
  Word makeDict(const std::string &kinds) {
    Dict *dict =
        krt_dict_new(kindOf(letter(kinds, 0)), kindOf(letter(kinds, 1)));
    for (skip(); !accept("}"); skip()) {
      OwnedWord key(value(""));
      EXPECT_TRUE(accept(": "));
      OwnedWord item(value(""));
      EXPECT_EQ(krt_dict_set_word(dict, key.get(), item.get()), nullptr);
    }
    return word(dict);
  }
  Word makeSlice(Word owned) {
    OwnedWord all(owned);
    Word *parts = listWords(as<List>(owned));
    return word(krt_slice_new(parts[0], parts[1], parts[2]));
  }
  Word makeRange(Word owned) {
    OwnedWord all(owned);
    Word *parts = listWords(as<List>(owned));
    return word(krt_range_new(parts[0], parts[1], parts[2]).value);
  }

  const std::string &text;
  std::string kinds;
  size_t at = 0;
};

//===----------------------------------------------------------------------===//
// Entries by kind
//===----------------------------------------------------------------------===//

double f64(Word w) { return unboxFloat(w); }
bool bit(Word w) { return w == boolWord(true); }
Word same(Word w) { return w; }
Outcome fromWord(Result<Word> r) { return r; }

#define KRT_TYPED_LIST(S, UNBOX, BOX)                                          \
  Outcome typedList_##S(List *list, const std::string &method,                 \
                        const Word *args, size_t count) {                      \
    if (method == "append") {                                                  \
      krt_list_append_##S(list, UNBOX(args[0]));                               \
      return none(nullptr);                                                    \
    }                                                                          \
    if (method == "insert")                                                    \
      return none(krt_list_insert_##S(list, args[0], UNBOX(args[1])));         \
    if (method == "pop")                                                       \
      return BOX(krt_list_pop_##S(list, args[0]));                             \
    if (method == "remove")                                                    \
      return none(krt_list_remove_##S(list, UNBOX(args[0])));                  \
    if (method == "index")                                                     \
      return krt_list_index_##S(list, UNBOX(args[0]), args[1], args[2]);       \
    if (method == "count")                                                     \
      return krt_list_count_##S(list, UNBOX(args[0]));                         \
    if (method == "get")                                                       \
      return BOX(krt_list_getitem_##S(list, args[0]));                         \
    if (method == "set")                                                       \
      return none(krt_list_setitem_##S(list, args[0], UNBOX(args[1])));        \
    ADD_FAILURE() << "list " << method;                                        \
    return none(nullptr);                                                      \
  }
KRT_TYPED_LIST(w, same, fromWord)
KRT_TYPED_LIST(f, f64, real)
KRT_TYPED_LIST(b, bit, truth)

#define KRT_TYPED_SET(S, UNBOX, BOX)                                           \
  Outcome typedSet_##S(Set *set, const std::string &method, const Word *args,  \
                       size_t count) {                                         \
    if (method == "add")                                                       \
      return none(krt_set_add_##S(set, UNBOX(args[0])));                       \
    if (method == "discard")                                                   \
      return none(krt_set_discard_##S(set, UNBOX(args[0])));                   \
    if (method == "remove")                                                    \
      return none(krt_set_remove_##S(set, UNBOX(args[0])));                    \
    if (method == "pop")                                                       \
      return BOX(krt_set_pop_##S(set));                                        \
    if (method == "in")                                                        \
      return truth(krt_set_contains_##S(set, UNBOX(args[0])));                 \
    ADD_FAILURE() << "set " << method;                                         \
    return none(nullptr);                                                      \
  }
KRT_TYPED_SET(w, same, fromWord)
KRT_TYPED_SET(f, f64, real)
KRT_TYPED_SET(b, bit, truth)

#define KRT_TYPED_DICT(S, KEY, VALUE, BOX)                                     \
  Outcome typedDict_##S(Dict *dict, const std::string &method,                 \
                        const Word *args, size_t count) {                      \
    if (method == "get")                                                       \
      return count == 1 ? krt_dict_get_##S(dict, KEY(args[0]))                 \
                        : BOX(krt_dict_getor_##S(dict, KEY(args[0]),           \
                                                 VALUE(args[1])));             \
    if (method == "item")                                                      \
      return BOX(krt_dict_getitem_##S(dict, KEY(args[0])));                    \
    if (method == "set")                                                       \
      return none(krt_dict_setitem_##S(dict, KEY(args[0]), VALUE(args[1])));   \
    if (method == "del")                                                       \
      return none(krt_dict_delitem_##S(dict, KEY(args[0])));                   \
    if (method == "setdefault")                                                \
      return BOX(krt_dict_setdefault_##S(dict, KEY(args[0]), VALUE(args[1]))); \
    if (method == "pop")                                                       \
      return BOX(count == 1 ? krt_dict_pop_##S(dict, KEY(args[0]))             \
                            : krt_dict_popor_##S(dict, KEY(args[0]),           \
                                                 VALUE(args[1])));             \
    ADD_FAILURE() << "dict " << method;                                        \
    return none(nullptr);                                                      \
  }
KRT_TYPED_DICT(ww, same, same, fromWord)
KRT_TYPED_DICT(wf, same, f64, real)
KRT_TYPED_DICT(wb, same, bit, truth)
KRT_TYPED_DICT(fw, f64, same, fromWord)
KRT_TYPED_DICT(ff, f64, f64, real)
KRT_TYPED_DICT(fb, f64, bit, truth)
KRT_TYPED_DICT(bw, bit, same, fromWord)
KRT_TYPED_DICT(bf, bit, f64, real)
KRT_TYPED_DICT(bb, bit, bit, truth)

Outcome typed(Word self, const std::string &method, const Word *args,
              size_t count) {
  if (isList(self)) {
    decltype(&typedList_w) table[] = {typedList_w, typedList_f, typedList_b};
    return table[object(self)->kind](as<List>(self), method, args, count);
  }
  if (isAnySet(self)) {
    decltype(&typedSet_w) table[] = {typedSet_w, typedSet_f, typedSet_b};
    return table[object(self)->kind](as<Set>(self), method, args, count);
  }
  decltype(&typedDict_ww) table[3][3] = {
      {typedDict_ww, typedDict_wf, typedDict_wb},
      {typedDict_fw, typedDict_ff, typedDict_fb},
      {typedDict_bw, typedDict_bf, typedDict_bb}};
  return table[object(self)->kind][object(self)->kind2](as<Dict>(self), method,
                                                        args, count);
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

int32_t binaryOp(const std::string &op) {
  switch (op[0]) {
  case '+':
    return BO_Add;
  case '*':
    return BO_Mul;
  case '-':
    return BO_Sub;
  case '&':
    return BO_And;
  case '|':
    return BO_Or;
  default:
    return BO_Xor;
  }
}

int32_t compareOp(const std::string &op) {
  const char *names[] = {"<", "<=", "==", "!=", ">", ">="};
  return int32_t(std::find(names, names + 6, op) - names);
}

class Runner {
public:
  /// The line that the operation should have: its result and, when the record
  /// has one, the changed register.
  std::string run(const Fields &fields, bool showChanged);

private:
  Word operand(const std::string &text) {
    if (Registers::isName(text))
      return retained(registers.get(text));
    return LiteralReader(text, "").read();
  }
  Outcome perform(const std::string &verb, const Fields &fields, size_t at);
  Outcome viewOperation(const Fields &fields);

  Registers registers;
};

/// `keys() OP other` as a sorted list of reprs.
Outcome Runner::viewOperation(const Fields &f) {
  Dict *dict = as<Dict>(registers.get(f[1]));
  OwnedWord view(
      word(f[2] == "keys" ? krt_dict_keys(dict) : krt_dict_items(dict)));
  OwnedWord other(operand(f[4]));
  Outcome made = krt_binary(binaryOp(f[3]), view.get(), other.get());
  if (made.error)
    return made;
  OwnedWord set(made.value);
  List *shown = krt_list_new(ElemKind::Word, 0);
  int64_t i = 0;
  for (uint64_t slot; krt_set_next(as<Set>(set.get()), &i, &slot);)
    listAppendWord(shown, word(krt_repr(slot).value));
  krt_list_sort(shown, false);
  return ok(word(shown));
}

Outcome Runner::perform(const std::string &verb, const Fields &f, size_t at) {
  if (verb == "view")
    return viewOperation(f);
  if (verb == "bin" || verb == "cmp" || verb == "ibin") {
    Word left = registers.get(f[at + 1]);
    OwnedWord right(operand(f[at + 2]));
    if (verb == "bin")
      return krt_binary(binaryOp(f[at]), left, right.get());
    if (verb == "cmp")
      return krt_compare(left, right.get(), compareOp(f[at]));
    Word result =
        KRT_TRY(krt_binary_inplace(binaryOp(f[at]), left, right.get()));
    registers.set(f[at + 1], result);
    return none(nullptr);
  }
  Word self = registers.get(f[at]);
  bool named = verb == "call" || verb == "typed";
  std::string method = named ? f[at + 1] : "";
  std::vector<OwnedWord> held;
  std::vector<Word> args;
  for (size_t i = at + 1 + named; i < f.size(); ++i) {
    held.emplace_back(operand(f[i]));
    args.push_back(held.back().get());
  }
  if (verb == "call")
    return krt_call_method(self, method.c_str(), args.data(),
                           int64_t(args.size()));
  if (verb == "typed")
    return typed(self, method, args.data(), args.size());
  if (verb == "get")
    return krt_getitem(self, args[0]);
  if (verb == "set")
    return none(krt_setitem(self, args[0], args[1]));
  if (verb == "del")
    return none(krt_delitem(self, args[0]));
  if (verb == "in")
    return truth(krt_contains(self, args[0]));
  if (verb == "len")
    return ok(smallWord(KRT_TRY(krt_len(self))));
  if (verb == "hash")
    return ok(krt_int_from_i64(KRT_TRY(krt_hash(self))));
  if (verb == "list")
    return wrap(krt_list_from_iterable_w(self));
  ADD_FAILURE() << verb;
  return none(nullptr);
}

std::string Runner::run(const Fields &f, bool showChanged) {
  Outcome outcome;
  std::string changed;
  if (f[0] == "new") {
    registers.set(f[1], LiteralReader(f[3], f[2]).read());
    outcome = ok(retained(registers.get(f[1])));
  } else if (f[0] == "keep") {
    outcome = perform(f[2], f, 3);
    if (!outcome.error)
      registers.set(f[1], retained(outcome.value));
  } else {
    outcome = perform(f[0], f, 1);
    changed = f[f[0] == "ibin" ? 2 : 1];
  }
  std::string line;
  if (outcome.error) {
    line = "!" + takeError(outcome.error);
  } else {
    line = take(krt_repr(outcome.value));
    release(outcome.value);
  }
  if (showChanged)
    line += " ; " + take(krt_repr(registers.get(changed)));
  return line;
}

Fields split(const std::string &line) {
  Fields fields;
  std::stringstream stream(line);
  for (std::string field; std::getline(stream, field, '\t');)
    fields.push_back(field);
  return fields;
}

/// True when the recorded result has no message to compare.
bool onlyType(const std::string &expected) {
  return expected[0] == '!' && expected.find(':') == std::string::npos;
}

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
constexpr char Recorded[] = {
#embed "Inputs/container_cases.txt"
};
#pragma clang diagnostic pop

/// The recorded cases, or those of the file that KRAIT_CONTAINER_CASES names.
std::string recordedCases() {
  const char *path = getenv("KRAIT_CONTAINER_CASES");
  if (!path)
    return std::string(Recorded, sizeof Recorded);
  std::ifstream file(path);
  EXPECT_TRUE(file.is_open()) << path;
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

class ContainerCases : public LeakCheck {};

} // namespace

TEST_F(ContainerCases, GiveWhatCPythonGives) {
  std::stringstream file(recordedCases());
  Runner runner;
  int number = 0, failures = 0;
  for (std::string line; std::getline(file, line) && failures < 20;) {
    ++number;
    Fields fields = split(line);
    std::string expected = fields.back();
    fields.resize(fields.size() - 2);
    size_t change = expected.rfind(" ; ");
    std::string got = runner.run(fields, change != std::string::npos);
    if (expected[0] == '!' && change != std::string::npos &&
        onlyType(expected.substr(0, change)))
      got = got.substr(0, got.find(':')) + got.substr(got.rfind(" ; "));
    else if (onlyType(expected))
      got = got.substr(0, got.find(':'));
    if (got == expected)
      continue;
    ++failures;
    ADD_FAILURE() << "line " << number << ": " << line << "\n got " << got;
  }
  EXPECT_GT(number, 1000);
}
